// SPDX-License-Identifier: MIT
#include "core/language/rough_tags.hpp"

#include <algorithm>
#include <array>

namespace dragoman {

namespace {

struct Tags {
    Upos upos{};
    Xpos xpos{};
};

/// In the order of WordClass.
constexpr std::array<Tags, 17> tags_of_class{{
    {Upos::noun, Xpos::nn},
    {Upos::propn, Xpos::nnp},
    {Upos::verb, Xpos::vb},
    {Upos::aux, Xpos::vb},
    {Upos::aux, Xpos::md},
    {Upos::adj, Xpos::jj},
    {Upos::adv, Xpos::rb},
    {Upos::det, Xpos::dt},
    {Upos::pron, Xpos::prp_possessive},
    {Upos::adp, Xpos::in},
    {Upos::pron, Xpos::prp},
    {Upos::cconj, Xpos::cc},
    {Upos::sconj, Xpos::in},
    {Upos::part, Xpos::rb},
    {Upos::part, Xpos::to},
    {Upos::num, Xpos::cd},
    {Upos::punct, Xpos::none},
}};

/// In the order of VerbForm.
constexpr std::array<Xpos, 6> tag_of_form{Xpos::vb, Xpos::vb, Xpos::vbz, Xpos::vbd, Xpos::vbn, Xpos::vbg};

Xpos mark(std::string_view lower) {
    if (lower == ",") return Xpos::comma;
    if (lower == "." || lower == "!" || lower == "?") return Xpos::period;
    if (lower == "(" || lower == "[") return Xpos::left_bracket;
    if (lower == ")" || lower == "]") return Xpos::right_bracket;
    if (lower == "\u201c") return Xpos::open_quote;
    if (lower == "\u201d" || lower == "\"") return Xpos::close_quote;
    if (lower == "-") return Xpos::hyph;
    return lower == "$" ? Xpos::dollar : Xpos::colon;
}

Tags tags_of(const Word& word, const Token& token) {
    auto tags = tags_of_class[static_cast<std::size_t>(word.word_class)];
    if (word.word_class == WordClass::verb || word.word_class == WordClass::auxiliary)
        tags.xpos = tag_of_form[static_cast<std::size_t>(word.form)];
    if (word.word_class == WordClass::noun && token.lower.ends_with('s') && token.lower != word.lemma)
        tags.xpos = Xpos::nns;
    if (word.word_class == WordClass::possessive && token.lower.starts_with('\'')) tags = {Upos::part, Xpos::pos};
    if (word.word_class == WordClass::punctuation) tags.xpos = mark(token.lower);
    return tags;
}

} // namespace

void add_rough_tags(std::vector<Word>& words, const Sentence& sentence) {
    const auto verb = std::ranges::find(words, WordClass::verb, &Word::word_class);
    const auto root = verb == words.end() ? 0U : static_cast<std::uint32_t>(verb - words.begin());
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto [upos, xpos] = tags_of(words[i], sentence.tokens[i]);
        words[i].upos = upos;
        words[i].xpos = xpos;
        words[i].head = root;
        words[i].relation = upos == Upos::punct ? Relation::punct : Relation::dep;
    }
    if (!words.empty()) words[root].relation = Relation::root;
}

} // namespace dragoman
