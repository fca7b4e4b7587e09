// SPDX-License-Identifier: MIT
#include "viz/headline.hpp"

#include "tests/unit/viz/samples.hpp"
#include "viz/date_text.hpp"
#include "viz/look.hpp"

#include <boost/test/unit_test.hpp>

using namespace dragoman;
using enum EventKind;
using enum Status;

namespace {

const Actor usa = country("USA", "United States"), china = country("CHN", "China");
const Actor blinken = person("Antony Blinken", "USA"), xi = person("Xi Jinping", "CHN");

std::string words(const Event& e) {
    return headline(e, ShortNames{selection({e}).chronicle});
}
std::string label(std::string_view edtf) {
    return label_date(parse_edtf(edtf).value_or(Edtf{}));
}

} // namespace

BOOST_AUTO_TEST_SUITE(headlines)

BOOST_AUTO_TEST_CASE(follow_the_status) {
    BOOST_TEST(words(event("a", visit, happened, "2023", {blinken}, {china})) == "Blinken visits China");
    BOOST_TEST(words(event("a", visit, planned, "2023", {blinken}, {china})) == "Blinken to visit China");
    BOOST_TEST(words(event("a", visit, hypothetical, "2023", {blinken}, {china})) == "Blinken may visit China");
    BOOST_TEST(words(event("a", agree, negated, "2023", {usa, china})) == "No agreement: US, China");
    Event off = event("a", visit, negated, "2023", {blinken}, {china});
    off.called_off = true;
    BOOST_TEST(words(off) == "Blinken to visit China");
}

BOOST_AUTO_TEST_CASE(name_the_place_once) {
    Event e = event("a", meet, happened, "2023", {xi, blinken});
    e.place = Place{"Dalian", "CHN"};
    BOOST_TEST(words(e) == "Xi, Blinken meet, Dalian");
    Event trip = event("a", visit, happened, "2023", {blinken}, {china});
    trip.place = Place{"Beijing", "CHN"};
    BOOST_TEST(words(trip) == "Blinken visits Beijing");
    trip.place = Place{"China", "CHN"};
    BOOST_TEST(words(trip) == "Blinken visits China");
}

BOOST_AUTO_TEST_CASE(are_grammatical_with_one_and_with_several) {
    BOOST_TEST(words(event("a", meet, happened, "2023", {blinken})) == "Blinken holds talks");
    BOOST_TEST(words(event("a", letter, happened, "2023", {usa, blinken, xi, china}, {china})) ==
               "US, Blinken +2 write to China");
    const auto some = [](std::string name) { return Actor{"act_x", std::move(name), ActorType::organisation, "", ""}; };
    BOOST_TEST(words(event("a", letter, happened, "2023", {some("U.S. lawmakers")}, {china})) ==
               "U.S. lawmakers write to China");
    BOOST_TEST(words(event("a", letter, happened, "2023", {some("Bipartisan members of Congress")}, {china})) ==
               "Bipartisan members of Congress write to China");
    BOOST_TEST(words(event("a", letter, happened, "2023", {some("Reuters")}, {china})) == "Reuters writes to China");
    Event call = event("a", meet, happened, "2023", {xi, blinken});
    call.mode = "phone";
    BOOST_TEST(words(call) == "Xi, Blinken speak by phone");
    BOOST_TEST(words(event("a", sanction, happened, "2023", {}, {china})) == "China sanctioned");
    BOOST_TEST(words(event("a", protest, planned, "2023", {})) == "Protest planned");
}

BOOST_AUTO_TEST_CASE(do_not_call_an_expulsion_new_ties) {
    Event e = event("a", EventKind::relations, happened, "2023", {usa}, {china});
    BOOST_TEST(words(e) == "US builds ties with China");
    e.cameo = "161";
    BOOST_TEST(words(e) == "US cuts ties with China");
    BOOST_TEST(glyph_of(e, 1).tone == "frc");
}

BOOST_AUTO_TEST_CASE(name_the_speaker_of_a_claim) {
    Event e = event("a", attack, happened, "2023", {usa}, {china});
    e.speaker = xi;
    BOOST_TEST(words(e) == "US attacks China, says Xi");
    e.speaker = usa;
    BOOST_TEST(words(e) == "US attacks China, by own account");
}

BOOST_AUTO_TEST_CASE(keep_two_of_one_surname_apart) {
    const Actor jong_un = person("Kim Jong-un", "PRK"), yong_chol = person("Kim Yong-chol", "PRK");
    BOOST_TEST(words(event("a", meet, happened, "2023", {jong_un, yong_chol})) == "Kim Jong-un, Kim Yong-chol meet");
    BOOST_TEST(short_name(jong_un) == "Kim");
}

BOOST_AUTO_TEST_CASE(find_the_surname) {
    BOOST_TEST(short_name(person("Ursula von der Leyen", "DEU")) == "von der Leyen");
    BOOST_TEST(short_name(person("Mohammed bin Salman", "SAU")) == "bin Salman");
    BOOST_TEST(short_name(person("Robert Kennedy Jr.", "USA")) == "Kennedy");
    BOOST_TEST(short_name(person("習近平", "CHN")) == "習近平");
    BOOST_TEST(short_name(person("محمد بن سلمان", "SAU")) == "محمد بن سلمان");
    BOOST_TEST(short_name(person("Recep Tayyip Erdoğan", "TUR")) == "Erdoğan");
}

BOOST_AUTO_TEST_CASE(date_as_precisely_as_is_known) {
    BOOST_TEST(label("2023-08-02") == "2 Aug");
    BOOST_TEST(label("2023-06") == "Jun (month)");
    BOOST_TEST(label("2023") == "2023 (year)");
    BOOST_TEST(label("2023-07-31/2023-08-03") == "31 Jul–3 Aug");
    BOOST_TEST(label("2019-06-20/2019-06-21") == "20–21 Jun");
    BOOST_TEST(label("../2018-04-17") == "before 17 Apr");
    BOOST_TEST(label("2023-08-05/..") == "from 5 Aug");
    BOOST_TEST(label("") == "Open:");
}

BOOST_AUTO_TEST_SUITE_END()
