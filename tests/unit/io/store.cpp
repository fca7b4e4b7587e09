// SPDX-License-Identifier: MIT
#include "io/store.hpp"

#include "core/graph/fold.hpp"
#include "invented.hpp"
#include "tables.hpp"
#include "temp_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <numeric>
#include <ostream>
#include <set>
#include <sstream>

namespace dragoman {
std::ostream& operator<<(std::ostream& out, const Store::Report& report) {
    return out << report.added << " added, " << report.replaced << " replaced, " << report.unchanged << " unchanged";
}
} // namespace dragoman

using namespace dragoman;
using test::dump;
using test::invent;
using test::Invented;

namespace {

std::vector<Analysis> sorted(std::vector<Analysis> analyses) {
    for (auto& analysis : analyses) std::ranges::sort(analysis.evidence);
    std::ranges::sort(analyses, {}, [](const Analysis& a) { return a.article.id; });
    return analyses;
}

void put(Store& store, const Invented& batch) {
    store.put(batch.articles, batch.analyses);
}

/// What a store in a new file holds after these batches.
std::string dump_of(const std::vector<Invented>& batches) {
    const test::TempFolder folder;
    {
        Store store{folder / "s.dragoman", Store::Mode::write};
        for (const auto& batch : batches) put(store, batch);
    }
    return dump(folder / "s.dragoman");
}

} // namespace

BOOST_AUTO_TEST_SUITE(store)

BOOST_AUTO_TEST_CASE(an_empty_store_is_empty) {
    const test::TempFolder folder;
    Store store{folder / "s", Store::Mode::write};
    BOOST_TEST((store.chronicle() == Chronicle{}));
    BOOST_TEST(store.analyses().empty());
    BOOST_TEST(store.article_ids().empty());
    BOOST_TEST(!store.article("x"));
    BOOST_TEST(store.put({}, {}) == Store::Report{});
    BOOST_TEST(store.analyzer() == "");
    store.set_analyzer("v1");
    store.set_analyzer("v2");
    BOOST_TEST((Store{folder / "s", Store::Mode::read}.analyzer() == "v2"));
}

BOOST_AUTO_TEST_CASE(everything_comes_back_as_it_went_in) {
    const test::TempFolder folder;
    const auto world = invent(300, 1);
    {
        Store store{folder / "s", Store::Mode::write};
        BOOST_TEST(store.put(world.articles, world.analyses) == (Store::Report{300, 0, 0}));
    }
    const Store store{folder / "s", Store::Mode::read};
    const auto analyses = store.analyses();
    BOOST_TEST((analyses == sorted(world.analyses)));
    BOOST_TEST((store.chronicle() == fold(analyses)));
    BOOST_TEST((store.chronicle() == fold(world.analyses)));
    BOOST_TEST(store.chronicle().events.size() > 100);
    BOOST_TEST(store.chronicle().places.size() > 2);
    for (const auto& article : world.articles) BOOST_REQUIRE((store.article(article.info.id) == article));
    BOOST_TEST(store.article_ids().size() == 300);
    const auto known = store.known(world.articles);
    BOOST_TEST(std::ranges::count(known, true) == 300);
}

BOOST_AUTO_TEST_CASE(one_file_is_left_behind) {
    const test::TempFolder folder;
    { Store{folder / "s", Store::Mode::write}.put(invent(3, 1).articles, invent(3, 1).analyses); }
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
        BOOST_TEST(entry.path().filename() == "s");
}

BOOST_AUTO_TEST_CASE(the_same_again_changes_nothing) {
    const test::TempFolder folder;
    const auto world = invent(80, 2);
    Store store{folder / "s", Store::Mode::write};
    put(store, world);
    const auto before = dump(folder / "s");
    BOOST_TEST(store.put(world.articles, world.analyses) == (Store::Report{0, 0, 80}));
    BOOST_TEST(dump(folder / "s") == before);
}

BOOST_AUTO_TEST_CASE(any_split_in_any_order_gives_the_same_store) {
    const auto world = invent(120, 3);
    const auto whole = dump_of({world});
    BOOST_TEST(dump_of({world.part(0, 60), world.part(60, 120)}) == whole);
    BOOST_TEST(dump_of({world.part(60, 120), world.part(0, 60)}) == whole);
    BOOST_TEST(dump_of({world.part(0, 70), world.part(50, 120)}) == whole); // twenty of them twice

    test::Lcg random{4};
    for (int round = 0; round < 3; ++round) {
        Invented shuffled = world;
        for (std::size_t i = 119; i > 0; --i) {
            const auto k = random.below(static_cast<std::uint32_t>(i + 1));
            std::swap(shuffled.articles[i], shuffled.articles[k]);
            std::swap(shuffled.analyses[i], shuffled.analyses[k]);
        }
        std::vector<Invented> batches;
        for (std::size_t first = 0; first < 120;) {
            const auto last = std::min<std::size_t>(120, first + 1 + random.below(30));
            batches.push_back(shuffled.part(first, last));
            first = last;
        }
        BOOST_TEST(dump_of(batches) == whole);
    }
}

BOOST_AUTO_TEST_CASE(an_article_that_changed_replaces_its_analysis) {
    const auto before = invent(60, 5), after = invent(60, 6); // the same ids, other words
    const test::TempFolder folder;
    Store store{folder / "s", Store::Mode::write};
    put(store, before);
    const auto known = store.known(after.articles);
    BOOST_TEST(std::ranges::count(known, true) == 0);
    BOOST_TEST(store.put(after.articles, after.analyses) == (Store::Report{0, 60, 0}));
    BOOST_TEST(dump(folder / "s") == dump_of({after}));
}

BOOST_AUTO_TEST_CASE(a_mention_that_moves_to_another_block_keeps_its_events_id) {
    auto world = invent(1, 1);
    Evidence mention{.published = world.articles[0].info.published, .article = world.articles[0].info.id};
    mention.date.when = Edtf::of_month(2023, 8);
    const test::TempFolder folder;
    Store store{folder / "s", Store::Mode::write};
    for (const unsigned month : {8U, 7U, 9U, 8U}) { // up and down, whichever block is folded first
        mention.date.when = Edtf::of_month(2023, month);
        world.analyses[0].evidence = {mention};
        put(store, world);
        BOOST_TEST((store.chronicle() == fold(world.analyses)));
    }
}

BOOST_AUTO_TEST_CASE(an_article_that_falls_silent_takes_its_events_along) {
    auto world = invent(40, 7);
    const test::TempFolder folder;
    Store store{folder / "s", Store::Mode::write};
    put(store, world);
    for (auto& analysis : world.analyses) {
        analysis.actors.clear();
        analysis.evidence.clear();
    }
    put(store, world);
    const auto chronicle = store.chronicle();
    BOOST_TEST(chronicle.articles.size() == 40);
    BOOST_TEST((chronicle.events.empty() && chronicle.actors.empty() && chronicle.places.empty()));
    BOOST_TEST(test::rows(folder / "s", "SELECT count(*) FROM event_participant").front() == "0");
    BOOST_TEST(test::rows(folder / "s", "SELECT count(*) FROM event_history").front() == "0");
}

BOOST_AUTO_TEST_CASE(of_an_id_that_stands_twice_in_a_batch_the_last_wins) {
    auto batch = invent(10, 8);
    const auto last = invent(10, 9);
    batch.append(last);
    const test::TempFolder folder;
    Store store{folder / "s", Store::Mode::write};
    BOOST_TEST(store.put(batch.articles, batch.analyses) == (Store::Report{10, 0, 0}));
    BOOST_TEST(dump(folder / "s") == dump_of({last}));
}

BOOST_AUTO_TEST_CASE(only_what_is_stored_just_so_is_known) {
    auto world = invent(3, 10);
    const test::TempFolder folder;
    Store store{folder / "s", Store::Mode::write};
    put(store, world);
    world.articles[0].text += " ";
    world.articles[1].info.tags.push_back("new");
    BOOST_TEST((store.known(world.articles) == std::vector<bool>{false, false, true}));
}

BOOST_AUTO_TEST_CASE(every_row_has_its_event_and_its_article) {
    const test::TempFolder folder;
    Store store{folder / "s", Store::Mode::write};
    put(store, invent(100, 11));
    // Nobody mentions the parties themselves here, so their profiles may be missing; the rest must hold.
    BOOST_TEST(test::rows(folder / "s", "PRAGMA foreign_key_check").empty());
    BOOST_TEST(test::rows(folder / "s", "PRAGMA integrity_check").front() == "ok");
    BOOST_TEST(test::rows(folder / "s", "SELECT count(*) FROM evidence WHERE event IS NULL").front() == "0");
}

BOOST_AUTO_TEST_CASE(the_views_say_what_the_chronicle_says) {
    const test::TempFolder folder;
    const auto world = invent(100, 12);
    Store store{folder / "s", Store::Mode::write};
    put(store, world);
    const auto chronicle = store.chronicle();
    std::vector<std::string> ids;
    std::size_t ties = 0;
    for (const auto& event : chronicle.events) {
        ids.push_back(event.id);
        std::set<std::pair<std::string, std::string>> pairs;
        for (const auto& a : event.participants)
            for (const auto& b : event.participants)
                if (a.actor.id != b.actor.id &&
                    (info(event.kind).symmetric ? a.actor.id < b.actor.id : a.role < b.role))
                    pairs.insert({a.actor.id, b.actor.id});
        ties += pairs.size();
    }
    BOOST_TEST(test::rows(folder / "s", "SELECT event FROM timeline") == ids, boost::test_tools::per_element());
    BOOST_TEST(
        test::rows(folder / "s", "SELECT count(*) FROM (SELECT DISTINCT event, source, target FROM tie)").front() ==
        std::to_string(ties));
    BOOST_TEST(test::rows(folder / "s", "SELECT count(*) FROM report") ==
                   test::rows(folder / "s", "SELECT count(*) FROM evidence"),
               boost::test_tools::per_element());
    std::vector<std::string> first_reports;
    for (const auto& event : chronicle.events)
        first_reports.push_back(event.evidence.front().article + "|" + event.evidence.front().quote);
    BOOST_TEST(test::rows(folder / "s", "SELECT article, quote FROM timeline") == first_reports,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_page_about_the_schema_is_true) {
    const test::TempFolder folder;
    const auto world = invent(100, 13);
    Store store{folder / "s", Store::Mode::write};
    put(store, world);
    std::ifstream file(DRAGOMAN_SOURCE_DIR "/docs/store.md");
    const std::string page{std::istreambuf_iterator<char>(file), {}};
    BOOST_REQUIRE(!page.empty());

    const auto tables = test::rows(folder / "s", "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')");
    for (const auto& table : tables)
        for (const auto& column : test::rows(folder / "s", "SELECT name FROM pragma_table_info('" + table + "')"))
            BOOST_TEST(page.find(column) != std::string::npos, table << "." << column << " is not in docs/store.md");

    std::istringstream questions{page.substr(page.find("## Three questions"))};
    std::string sql;
    int answered = 0;
    for (std::string line; std::getline(questions, line);) {
        if (line.starts_with("    ")) sql += line + "\n";
        if (!line.ends_with(';')) continue;
        BOOST_TEST(!test::rows(folder / "s", sql).empty(), sql);
        sql.clear();
        ++answered;
    }
    BOOST_TEST(answered == 3);
}

BOOST_AUTO_TEST_SUITE_END()
