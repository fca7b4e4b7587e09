// SPDX-License-Identifier: MIT
#include "core/language/lemmatizer.hpp"

#include "core/error.hpp"
#include "core/language/lemma_section.hpp"
#include "core/text/fold_case.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdint>
#include <cstring>
#include <vector>

using namespace dragoman;

namespace {

/// Bytes where a lemmatizer may read them: aligned, and in memory of their size, so that a sanitizer sees what is read
/// beyond.
class Section {
public:
    explicit Section(std::string_view bytes) : size_(bytes.size()), words_((bytes.size() + 7) / 8) {
        if (!bytes.empty()) std::memcpy(words_.data(), bytes.data(), bytes.size());
    }
    std::string_view bytes() const { return {reinterpret_cast<const char*>(words_.data()), size_}; }

private:
    std::size_t size_{};
    std::vector<std::uint64_t> words_{};
};

std::string small_table() {
    constexpr auto verb = Upos::verb;
    constexpr auto noun = Upos::noun;
    const std::vector<EndingRule> endings{
        {noun, Xpos::nns, "s", false, 1, ""},          {noun, Xpos::nns, "ies", false, 3, "y"},
        {noun, Xpos::nns, "movies", true, 1, ""},      {noun, Xpos::nns, "women", true, 5, "woman"},
        {verb, Xpos::none, "ed", false, 2, ""},        {verb, Xpos::none, "ied", false, 3, "y"},
        {verb, Xpos::vbz, "s", false, 1, ""},          {Upos::aux, Xpos::md, "wo", true, 1, "ill"},
        {Upos::part, Xpos::rb, "n't", true, 3, "not"}, {Upos::propn, Xpos::nnps, "s", false, 1, ""},
        {Upos::pron, Xpos::prp, "me", true, 2, "i"},
    };
    const std::vector<CaseRule> cases{
        {Capitals::first, noun, Xpos::none, "", false, LemmaCase::small},
        {Capitals::all, noun, Xpos::none, "", false, LemmaCase::small},
        {Capitals::all, Upos::propn, Xpos::none, "", false, LemmaCase::title},
        {Capitals::all, Upos::propn, Xpos::none, "unesco", true, LemmaCase::as_form},
        {Capitals::none, noun, Xpos::nn, "tv", true, LemmaCase::capital},
        {Capitals::none, Upos::pron, Xpos::prp, "me", true, LemmaCase::title},
    };
    return write_lemma_section(endings, cases);
}

std::string lemma(const Lemmatizer& lemmatizer, std::string_view form, Upos upos, Xpos xpos) {
    return lemmatizer.lemma(form, fold_case(straight_apostrophes(form)), upos, xpos);
}

/// With the small table.
std::string lemma(std::string_view form, Upos upos, Xpos xpos) {
    const Section section{small_table()};
    return lemma(Lemmatizer{section.bytes()}, form, upos, xpos);
}

/// Reads a damaged table: an Error, or lemmas of whatever kind.
bool is_refused(std::string_view bytes) {
    const Section section{bytes};
    try {
        const Lemmatizer lemmatizer{section.bytes()};
        for (const std::string_view form : {"cities", "WOMEN", "DVDs", "n\u2019t", "", "Élysées", "1,000"})
            for (std::size_t upos = 0; upos < upos_count; ++upos)
                for (const auto xpos : {Xpos::none, Xpos::nn, Xpos::nns, Xpos::nnps, Xpos::vbz, Xpos::rb, Xpos::dollar})
                    lemma(lemmatizer, form, static_cast<Upos>(upos), xpos);
    } catch (const Error&) {
        return true;
    }
    return false;
}

} // namespace

BOOST_AUTO_TEST_SUITE(lemmatizer)

BOOST_AUTO_TEST_CASE(the_longest_ending_counts) {
    BOOST_TEST(lemma("towns", Upos::noun, Xpos::nns) == "town");
    BOOST_TEST(lemma("cities", Upos::noun, Xpos::nns) == "city");
    BOOST_TEST(lemma("s", Upos::noun, Xpos::nns) == "");
}

BOOST_AUTO_TEST_CASE(a_whole_word_goes_before_every_ending) {
    BOOST_TEST(lemma("movies", Upos::noun, Xpos::nns) == "movie");
    BOOST_TEST(lemma("women", Upos::noun, Xpos::nns) == "woman");
    BOOST_TEST(lemma("gunwomen", Upos::noun, Xpos::nns) == "gunwomen"); // the rule is for the whole word alone
}

BOOST_AUTO_TEST_CASE(a_tag_without_rules_has_those_of_its_part_of_speech) {
    BOOST_TEST(lemma("denied", Upos::verb, Xpos::vbd) == "deny");
    BOOST_TEST(lemma("attacked", Upos::verb, Xpos::vbn) == "attack");
    BOOST_TEST(lemma("attacked", Upos::verb, Xpos::vbz) == "attacked"); // vbz has its own
    BOOST_TEST(lemma("attacked", Upos::adj, Xpos::jj) == "attacked");
}

BOOST_AUTO_TEST_CASE(parts_of_contractions_are_words) {
    BOOST_TEST(lemma("n't", Upos::part, Xpos::rb) == "not");
    BOOST_TEST(lemma("n\u2019t", Upos::part, Xpos::rb) == "not");
    BOOST_TEST(lemma("wo", Upos::aux, Xpos::md) == "will");
    BOOST_TEST(lemma("me", Upos::pron, Xpos::prp) == "I");
}

BOOST_AUTO_TEST_CASE(headlines_shout_and_initials_do_not) {
    BOOST_TEST(lemma("CITIES", Upos::noun, Xpos::nns) == "city");
    BOOST_TEST(lemma("Cities", Upos::noun, Xpos::nns) == "city");
    BOOST_TEST(lemma("WASHINGTON", Upos::propn, Xpos::nnp) == "Washington");
    BOOST_TEST(lemma("JEAN-CLAUDE", Upos::propn, Xpos::nnp) == "Jean-Claude");
    BOOST_TEST(lemma("ÉVREUX", Upos::propn, Xpos::nnp) == "Évreux");
    BOOST_TEST(lemma("UNESCO", Upos::propn, Xpos::nnp) == "UNESCO");
    BOOST_TEST(lemma("NATO", Upos::propn, Xpos::nnp) == "NATO");
    BOOST_TEST(lemma("U.S.", Upos::propn, Xpos::nnp) == "U.S.");
}

BOOST_AUTO_TEST_CASE(names_keep_their_capitals) {
    BOOST_TEST(lemma("McDonald", Upos::propn, Xpos::nnp) == "McDonald");
    BOOST_TEST(lemma("Germans", Upos::propn, Xpos::nnps) == "German");
    BOOST_TEST(lemma("DVDs", Upos::noun, Xpos::nns) == "DVD");
    BOOST_TEST(lemma("tv", Upos::noun, Xpos::nn) == "TV");
    BOOST_TEST(lemma("O\u2019Neill", Upos::propn, Xpos::nnp) == "O'Neill");
}

BOOST_AUTO_TEST_CASE(numbers_have_no_thousands_separators) {
    BOOST_TEST(lemma("1,250,000", Upos::num, Xpos::cd) == "1250000");
    BOOST_TEST(lemma("2,500.50", Upos::num, Xpos::cd) == "2500.50");
    BOOST_TEST(lemma("2024", Upos::num, Xpos::cd) == "2024");
    BOOST_TEST(lemma("a,b", Upos::num, Xpos::cd) == "a,b");
    BOOST_TEST(lemma(",", Upos::punct, Xpos::comma) == ",");
}

BOOST_AUTO_TEST_CASE(the_same_rules_give_the_same_bytes_and_are_held_once) {
    BOOST_TEST(small_table() == small_table());
    const EndingRule rule{Upos::verb, Xpos::vbd, "ed", false, 2, ""};
    auto twin = rule;
    twin.xpos = Xpos::vbn;
    const auto once = write_lemma_section(std::array{rule}, {});
    const auto twice = write_lemma_section(std::array{rule, twin}, {});
    BOOST_TEST(once.size() == twice.size());
    BOOST_TEST(once.size() % 8 == 0);
}

BOOST_AUTO_TEST_CASE(an_empty_table_gives_the_word_back) {
    const Section section{write_lemma_section({}, {})};
    BOOST_TEST(lemma(Lemmatizer{section.bytes()}, "Cities", Upos::noun, Xpos::nns) == "Cities");
}

BOOST_AUTO_TEST_CASE(small_letters_of_another_word_are_no_trap) {
    const Section section{small_table()};
    BOOST_TEST(Lemmatizer{section.bytes()}.lemma("Cities", "towns!", Upos::noun, Xpos::nns) == "towns!");
    BOOST_TEST(Lemmatizer{section.bytes()}.lemma("", "towns", Upos::noun, Xpos::nns) == "town");
}

BOOST_AUTO_TEST_CASE(a_table_cut_short_is_refused_at_every_byte) {
    const auto table = small_table();
    for (std::size_t length = 0; length < table.size(); ++length)
        BOOST_TEST_REQUIRE(is_refused(std::string_view{table}.substr(0, length)));
    BOOST_TEST(is_refused(table + std::string(8, '\0')));
}

BOOST_AUTO_TEST_CASE(a_damaged_byte_is_refused_or_harmless) {
    const auto table = small_table();
    for (std::size_t at = 0; at < table.size(); ++at)
        for (const int flip : {0x01, 0x80, 0xFF}) {
            // The roots are many and all alike: some of them will do.
            if (at > 200 && at < table.size() - 1000 && at % 97 != 0) continue;
            auto damaged = table;
            damaged[at] = static_cast<char>(damaged[at] ^ flip);
            const bool refused = is_refused(damaged);
            if (at < 8) BOOST_TEST_REQUIRE(refused); // magic and version
        }
}

BOOST_AUTO_TEST_CASE(the_error_names_the_table) {
    const Section section{"LEMX????????????"};
    BOOST_CHECK_EXCEPTION(Lemmatizer{section.bytes()}, Error, [](const Error& error) {
        return std::string{error.what()}.find("lemma table") != std::string::npos;
    });
}

BOOST_AUTO_TEST_SUITE_END()
