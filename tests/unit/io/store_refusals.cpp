// SPDX-License-Identifier: MIT
#include "core/error.hpp"
#include "core/graph/fold.hpp"
#include "invented.hpp"
#include "io/store.hpp"
#include "tables.hpp"
#include "temp_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using namespace dragoman;
using test::invent;

namespace {

/// What opening (or an act on) a store complains of, with FILE for its path; empty where it does not.
template <typename Act>
std::string complaint(const std::string& path, Act act) {
    try {
        act();
    } catch (const StoreError& error) {
        std::string what = error.what();
        if (const auto at = what.find(path); !path.empty() && at != std::string::npos)
            what.replace(at, path.size(), "FILE");
        return what;
    }
    return "";
}

std::string opening(const std::string& path, Store::Mode mode) {
    return complaint(path, [&] { Store{path, mode}; });
}

/// A store with a few articles.
std::string some_store(const test::TempFolder& folder) {
    const auto world = invent(30, 1);
    Store{folder / "s", Store::Mode::write}.put(world.articles, world.analyses);
    return folder / "s";
}

} // namespace

BOOST_AUTO_TEST_SUITE(store_refusals)

BOOST_AUTO_TEST_CASE(what_is_no_store) {
    const test::TempFolder folder;
    BOOST_TEST(opening(folder / "no", Store::Mode::read) ==
               "FILE: no such store; make one with 'dragoman ingest --store FILE ARTICLE...'");
    BOOST_TEST(opening(folder / "no/no", Store::Mode::write) ==
               "FILE: unable to open database file: check that the folder exists and that you may write to it");
    BOOST_TEST(opening(folder.path(), Store::Mode::write) == "FILE: a folder; name a file in it");
    BOOST_TEST(opening("", Store::Mode::write) == "no file is named for the store");
    const auto text = folder.write("text", std::string(5000, 'a'));
    for (const auto mode : {Store::Mode::read, Store::Mode::write})
        BOOST_TEST(opening(text, mode) ==
                   "FILE: file is not a database: this file is no dragoman store; name another file");
    BOOST_TEST(opening(folder.write("empty", ""), Store::Mode::read) ==
               "FILE: an empty file, no store yet; fill it with 'dragoman ingest --store FILE ARTICLE...'");
}

BOOST_AUTO_TEST_CASE(another_programs_database_is_left_alone) {
    const test::TempFolder folder;
    test::execute(folder / "other", "CREATE TABLE song (title)");
    for (const auto mode : {Store::Mode::read, Store::Mode::write})
        BOOST_TEST(opening(folder / "other", mode) ==
                   "FILE: an SQLite database of another program, no dragoman store; name another file");
    BOOST_TEST(test::rows(folder / "other", "SELECT count(*) FROM sqlite_schema").front() == "1");
}

BOOST_AUTO_TEST_CASE(a_newer_store_is_left_alone) {
    const test::TempFolder folder;
    const auto path = some_store(folder);
    test::execute(path, "PRAGMA user_version = 9");
    BOOST_TEST(
        opening(path, Store::Mode::write) ==
        "FILE: written by a newer dragoman (schema 9, this program knows 2); update dragoman, or ingest the articles "
        "into a new file");
}

BOOST_AUTO_TEST_CASE(an_older_store_is_left_alone) {
    const test::TempFolder folder;
    const auto path = some_store(folder);
    test::execute(path, "PRAGMA user_version = 1");
    for (const auto mode : {Store::Mode::read, Store::Mode::write})
        BOOST_TEST(opening(path, mode) == "FILE: written by an older dragoman (schema 1, this program knows 2); ingest "
                                          "the articles into a new file");
}

BOOST_AUTO_TEST_CASE(a_reader_cannot_write) {
    const test::TempFolder folder;
    const auto path = some_store(folder);
    Store reader{path, Store::Mode::read};
    const auto world = invent(1, 2);
    BOOST_TEST(
        complaint(path, [&] { reader.put(world.articles, world.analyses); }).starts_with("FILE: attempt to write"));
    BOOST_TEST(complaint(path, [&] { reader.set_analyzer("x"); }) != "");
}

BOOST_AUTO_TEST_CASE(two_writers_wait_for_each_other_and_say_so) {
    const test::TempFolder folder;
    const auto path = some_store(folder);
    Store second{path, Store::Mode::write, std::chrono::milliseconds{50}};
    const auto before = second.chronicle();
    const auto world = invent(50, 3);

    int held[2], release[2];
    BOOST_REQUIRE(pipe(held) == 0 && pipe(release) == 0);
    const pid_t child = fork();
    if (child == 0) { // another process takes the lock until it is told to let go
        char byte = 0;
        _exit(test::hold_lock(path, [&] { return write(held[1], "x", 1) == 1 && read(release[0], &byte, 1) == 1; })
                  ? 0
                  : 1);
    }
    char byte = 0;
    BOOST_REQUIRE(read(held[0], &byte, 1) == 1);
    BOOST_TEST(complaint(path, [&] { second.put(world.articles, world.analyses); }) ==
               "FILE: database is locked: another process is using the store; try again when it is done");
    BOOST_TEST((second.chronicle() == before)); // reading goes on
    BOOST_REQUIRE(write(release[1], "x", 1) == 1);
    int status = 0;
    waitpid(child, &status, 0);
    BOOST_TEST(status == 0);
    second.put(world.articles, world.analyses);
    BOOST_TEST(second.article_ids().size() == 50);
}

BOOST_AUTO_TEST_CASE(writers_who_have_the_patience_all_get_their_turn) {
    const test::TempFolder folder;
    const auto world = invent(120, 7);
    std::vector<pid_t> writers;
    for (std::size_t part = 0; part < 3; ++part) {
        writers.push_back(fork());
        if (writers.back() != 0) continue;
        const auto said = complaint(folder / "s", [&] {
            Store store{folder / "s", Store::Mode::write};
            for (std::size_t i = part; i < 120; i += 3) {
                const auto one = world.part(i, i + 1);
                store.put(one.articles, one.analyses);
            }
        });
        _exit(said.empty() ? 0 : 1);
    }
    for (const pid_t writer : writers) {
        int status = 0;
        waitpid(writer, &status, 0);
        BOOST_TEST(status == 0);
    }
    const Store store{folder / "s", Store::Mode::read};
    BOOST_TEST((store.chronicle() == fold(world.analyses)));
}

BOOST_AUTO_TEST_CASE(a_batch_that_fails_leaves_no_trace) {
    const test::TempFolder folder;
    const auto path = some_store(folder);
    const auto before = test::dump(path);
    Store store{path, Store::Mode::write};
    auto world = invent(60, 4);
    Evidence twice;
    for (const auto& analysis : world.analyses)
        if (!analysis.evidence.empty()) twice = analysis.evidence.front();
    for (auto& analysis : world.analyses)
        if (analysis.article.id == twice.article) analysis.evidence.push_back(twice); // two mentions of one key
    BOOST_TEST(complaint(path, [&] {
                   store.put(world.articles, world.analyses);
               }).starts_with("FILE: UNIQUE constraint failed: evidence."));
    BOOST_TEST(test::dump(path) == before);
    const auto good = invent(60, 5);
    store.put(good.articles, good.analyses); // and the store still works
    BOOST_TEST((store.chronicle() == fold(good.analyses)));
}

BOOST_AUTO_TEST_CASE(a_full_disk_leaves_the_store_as_it_was) {
    const test::TempFolder folder;
    const auto path = some_store(folder);
    const auto before = test::dump(path);
    const pid_t child = fork();
    if (child == 0) { // no file may grow beyond what the store has, and some
        std::signal(SIGXFSZ, SIG_IGN);
        const auto room = static_cast<rlim_t>(std::filesystem::file_size(path)) + 20000;
        const rlimit limit{room, room};
        setrlimit(RLIMIT_FSIZE, &limit);
        const auto world = invent(2000, 6);
        const auto said = complaint(path, [&] { Store{path, Store::Mode::write}.put(world.articles, world.analyses); });
        _exit(said.find("the store is as it was") != std::string::npos ? 0 : said.empty() ? 2 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    BOOST_TEST(status == 0);
    BOOST_TEST(test::rows(path, "PRAGMA integrity_check").front() == "ok");
    BOOST_TEST(test::dump(path) == before);
}

BOOST_AUTO_TEST_CASE(a_folder_that_cannot_be_written_to) {
    if (geteuid() == 0) {
        BOOST_TEST_MESSAGE("skipped: root may write everywhere");
        return;
    }
    const test::TempFolder folder;
    const auto path = some_store(folder);
    std::filesystem::permissions(folder.path(),
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    std::filesystem::permissions(path, std::filesystem::perms::owner_read);
    BOOST_TEST((Store{path, Store::Mode::read}.article_ids().size() == 30));
    const auto world = invent(1, 2);
    BOOST_TEST(complaint(path, [&] {
                   Store{path, Store::Mode::write}.put(world.articles, world.analyses);
               }) == "FILE: attempt to write a readonly database: the file or its folder cannot be written to");
    std::filesystem::permissions(folder.path(), std::filesystem::perms::owner_all);
}

BOOST_AUTO_TEST_CASE(strange_values_are_reported) {
    const test::TempFolder folder;
    for (const auto* change :
         {"UPDATE event SET kind = 'party'", "UPDATE evidence SET status = 'maybe'",
          "UPDATE evidence SET date = '2023-02-30'", "UPDATE actor SET names = '{'", "DELETE FROM evidence",
          "DELETE FROM evidence; DELETE FROM evidence_participant", "DELETE FROM event"}) {
        std::filesystem::remove(folder / "s");
        const auto path = some_store(folder);
        test::execute(path, change);
        const Store store{path, Store::Mode::read};
        BOOST_TEST(complaint(path, [&] { store.chronicle(); }).starts_with("FILE: holds "), change);
    }
}

BOOST_AUTO_TEST_CASE(a_damaged_file_is_reported) {
    const test::TempFolder folder;
    const auto path = some_store(folder);
    const auto size = std::filesystem::file_size(path);
    std::filesystem::resize_file(path, size / 2);
    BOOST_TEST(complaint(path, [&] { Store{path, Store::Mode::read}.chronicle(); }).starts_with("FILE: "));
}

BOOST_AUTO_TEST_SUITE_END()
