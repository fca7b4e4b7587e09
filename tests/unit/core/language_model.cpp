// SPDX-License-Identifier: MIT
#include "core/language/language_model.hpp"
#include "core/error.hpp"
#include "reading.hpp"

#include <boost/test/unit_test.hpp>

#include <cstring>
#include <fstream>
#include <iterator>
#include <limits>

using namespace dragoman;

namespace {

const LanguageModel& model() {
    return *test::knowledge().language;
}

/// "form/UPOS/head/relation" of each token; heads from 1, 0 for the root.
std::string tree(std::string_view text) {
    std::string out;
    for (const auto& [sentence, words] : model().read(text, model().sentences(text)))
        for (std::size_t i = 0; i < words.size(); ++i) {
            const std::size_t head = words[i].head == i ? 0 : words[i].head + 1;
            out += (out.empty() ? "" : " ") + std::string{sentence.tokens[i].span.in(text)} + "/" +
                   std::string{to_string(words[i].upos)} + "/" + std::to_string(head) + "/" +
                   std::string{to_string(words[i].relation)};
        }
    return out;
}

std::string names(std::string_view text) {
    std::string out;
    for (const auto& [sentence, words] : model().read(text, model().sentences(text)))
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (words[i].name == NameClass::none) continue;
            if (words[i].name_begins) out += (out.empty() ? "" : "; ") + std::string{to_string(words[i].name)} + ":";
            out += " " + std::string{sentence.tokens[i].span.in(text)};
        }
    return out;
}

std::string refusal(const std::vector<std::pair<std::string, std::string>>& sections) {
    const auto bytes = write_model_file(sections);
    try {
        LanguageModel{bytes, nullptr, "english.model"};
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

} // namespace

BOOST_AUTO_TEST_SUITE(language_model)

BOOST_AUTO_TEST_CASE(a_sentence_has_a_tree) {
    BOOST_TEST(
        tree("The minister has visited Turkey and Uzbekistan.") ==
        "The/DET/2/det minister/NOUN/4/nsubj has/AUX/4/aux visited/VERB/0/root Turkey/PROPN/4/obj and/CCONJ/7/cc "
        "Uzbekistan/PROPN/5/conj ./PUNCT/4/punct");
    BOOST_TEST(tree("Two officers were killed by rebels.") ==
               "Two/NUM/2/nummod officers/NOUN/4/nsubj:pass were/AUX/4/aux:pass killed/VERB/0/root by/ADP/6/case "
               "rebels/NOUN/4/obl:agent ./PUNCT/4/punct");
}

BOOST_AUTO_TEST_CASE(names_have_classes) {
    BOOST_TEST(names("Foreign Minister Wang Yi met Antony Blinken in Beijing.") ==
               "PER: Wang Yi; PER: Antony Blinken; LOC: Beijing");
}

BOOST_AUTO_TEST_CASE(the_names_of_a_text_agree) {
    BOOST_TEST(names("Foreign Minister Haavikko visited Paris.") == "PER: Haavikko; LOC: Paris");
    BOOST_TEST(names("Haavikko left.") == "ORG: Haavikko"); // alone it might be a firm
    BOOST_TEST(names("Foreign Minister Haavikko visited Paris. Haavikko left.") ==
               "PER: Haavikko; LOC: Paris; PER: Haavikko");
}

BOOST_AUTO_TEST_CASE(a_sentence_is_read_for_itself) {
    const std::string text = "The talks failed. Iran and Israel accused each other of lying, and both left. "
                             "\"We will come back,\" he said. A letter was sent.";
    const auto together = model().read(text, model().sentences(text));
    BOOST_TEST(together.size() == 4);
    std::size_t s = 0;
    for (auto& sentence : model().sentences(text)) {
        std::vector<std::vector<float>> states;
        const auto alone = model().read(text, {sentence}, states);
        BOOST_TEST(states.front().size() == sentence.tokens.size() * model().state_dims());
        for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
            const auto &a = alone.front().words[i], &b = together[s].words[i];
            BOOST_TEST((a.upos == b.upos && a.xpos == b.xpos && a.head == b.head && a.relation == b.relation &&
                        a.name == b.name && a.lemma == b.lemma)); // no form stands in two of them as a name
        }
        ++s;
    }
}

BOOST_AUTO_TEST_CASE(a_sentence_of_one_mark_and_one_of_hundreds_are_read) {
    std::string text = "!";
    BOOST_TEST(tree(text) == "!/PUNCT/0/root");
    text = "peace";
    for (int i = 0; i < 250; ++i) text += " talks";
    const auto read = model().read(text, model().sentences(text));
    BOOST_TEST(read.front().words.size() > 200);
}

BOOST_AUTO_TEST_CASE(a_file_of_another_net_is_refused) {
    BOOST_TEST(refusal({}) == "english.model: has no section 'shape'");
    BOOST_TEST(refusal({{"shape", "too short"}}).find("'shape' has another size") != std::string::npos);
    BOOST_TEST(refusal({{"shape", std::string(sizeof(NetShape), '\x7F')}}).find("no net that this program can run") !=
               std::string::npos);
    // Twice as many units are two, in 32 bits.
    NetShape wrapped{};
    wrapped.units = 0x80000001;
    wrapped.words = wrapped.layers = wrapped.tag_layer = wrapped.tags = 1;
    wrapped.slots = wrapped.arc_dims = wrapped.relation_dims = wrapped.word_dims = 2;
    BOOST_TEST(refusal({{"shape", std::string{reinterpret_cast<const char*>(&wrapped), sizeof wrapped}}})
                   .find("no net that this program can run") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(numbers_that_no_net_has_are_refused) {
    std::ifstream in{DRAGOMAN_SOURCE_DIR "/datasets/models/english.model", std::ios::binary};
    const std::string shipped{std::istreambuf_iterator<char>{in}, {}};
    const ModelFile file{shipped, "english.model"};
    std::vector<std::pair<std::string, std::string>> sections;
    const auto copy = [&](const std::string& name) {
        sections.emplace_back(name, file.section(name));
        return sections.size() - 1;
    };
    for (const auto* name : {"shape", "words.slots", "words"}) copy(name);
    const auto scales = copy("words.scale");
    for (std::size_t k = 0; k < FormFeatures::affixes; ++k) {
        copy("affix" + std::to_string(k));
        copy("affix" + std::to_string(k) + ".scale");
    }
    const auto weights = copy("layer0.w");
    const auto with = [&](std::size_t section, auto number) {
        auto changed = sections;
        std::memcpy(changed[section].second.data(), &number, sizeof number);
        return refusal(changed);
    };
    const std::string range = "' has a number out of range";
    BOOST_TEST(with(scales, std::numeric_limits<float>::quiet_NaN()).ends_with("'words.scale" + range));
    BOOST_TEST(with(scales, std::numeric_limits<float>::infinity()).ends_with("'words.scale" + range));
    BOOST_TEST(with(weights, std::int16_t{2048}).ends_with("'layer0.w" + range));
    BOOST_TEST(with(weights, std::int16_t{2047}).ends_with("no section 'layer0.scale'"));
}

BOOST_AUTO_TEST_SUITE_END()
