// SPDX-License-Identifier: MIT
#include "core/error.hpp"
#include "core/graph/fold.hpp"
#include "invented.hpp"
#include "io/store.hpp"
#include "tables.hpp"
#include "temp_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <thread>

using namespace dragoman;

namespace {

constexpr std::size_t batch_size = 10;
constexpr std::size_t batches = 25;

/// Ingests batch after batch, from the first that is missing on.
[[noreturn]] void ingest_until_killed(const std::string& path, const test::Invented& world) {
    try {
        Store store{path, Store::Mode::write};
        for (std::size_t i = store.article_ids().size() / batch_size; i < batches; ++i) {
            const auto batch = world.part(i * batch_size, (i + 1) * batch_size);
            store.put(batch.articles, batch.analyses);
        }
    } catch (const Error&) {
        _exit(1);
    }
    _exit(0);
}

/// Kills an ingest after a while. Did it end by itself before?
bool ingest_for(std::chrono::microseconds time, const std::string& path, const test::Invented& world) {
    const pid_t child = fork();
    if (child == 0) ingest_until_killed(path, world);
    std::this_thread::sleep_for(time);
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    BOOST_REQUIRE_MESSAGE(WIFSIGNALED(status) || WEXITSTATUS(status) == 0, "the ingest failed after a kill");
    return !WIFSIGNALED(status);
}

/// The store is sound, and holds the first so many batches and nothing else.
std::size_t check(const std::string& path, const test::Invented& world) {
    BOOST_REQUIRE_EQUAL(test::rows(path, "PRAGMA integrity_check").front(), "ok");
    const Store store{path, Store::Mode::write};
    auto ids = store.article_ids();
    BOOST_REQUIRE_EQUAL(ids.size() % batch_size, 0);
    std::vector<std::string> first;
    for (std::size_t i = 0; i < ids.size(); ++i) first.push_back(world.articles[i].info.id);
    std::ranges::sort(first);
    BOOST_REQUIRE(ids == first);
    const auto analyses = store.analyses();
    BOOST_REQUIRE(store.chronicle() == fold(analyses));
    return ids.size() / batch_size;
}

} // namespace

BOOST_AUTO_TEST_CASE(killed_at_any_moment_a_store_loses_the_unfinished_batch_alone) {
    const test::TempFolder folder;
    const auto path = folder / "s";
    const auto world = test::invent(batch_size * batches, 1);
    test::Lcg random{2};
    std::size_t done = 0, midway = 0, whole = 0, rolled_back = 0;
    for (int kills = 0; kills < 80; ++kills) {
        const bool finished = ingest_for(std::chrono::microseconds{random.below(60000)}, path, world);
        if (!std::filesystem::exists(path)) continue; // killed before it began
        rolled_back += std::filesystem::exists(path + "-journal");
        const auto now = check(path, world);
        BOOST_REQUIRE(now >= done); // what was committed stays
        midway += now > 0 && !finished;
        done = now;
        if (finished) {
            BOOST_REQUIRE_EQUAL(done, batches);
            std::filesystem::remove(path);
            done = 0;
            ++whole;
        }
    }
    BOOST_TEST_MESSAGE(midway << " kills in the middle of an ingest, " << rolled_back
                              << " of them in the middle of a batch; " << whole << " ingests came to their end");
    BOOST_TEST(midway > 20);
    BOOST_TEST(rolled_back > 5);
}
