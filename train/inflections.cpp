// SPDX-License-Identifier: MIT
#include "train/inflections.hpp"

#include "core/text/fold_case.hpp"
#include "train/irregular.hpp"

#include <algorithm>
#include <initializer_list>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <tuple>

namespace dragoman {

namespace {

bool is_vowel(char c) {
    return std::string_view{"aeiou"}.find(c) != std::string_view::npos;
}

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(), [&](auto ending) { return word.ends_with(ending); });
}

bool ends_in_consonant_y(std::string_view word) {
    return word.size() > 1 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
}

std::size_t vowel_groups(std::string_view word) {
    std::size_t groups = 0;
    for (std::size_t i = 0; i < word.size(); ++i)
        groups += (is_vowel(word[i]) || word[i] == 'y') && (i == 0 || !is_vowel(word[i - 1]));
    return groups;
}

/// "stop", "offer", "cancel": one consonant behind one vowel.
bool may_double(std::string_view word) {
    const auto n = word.size();
    if (n < 3 || is_vowel(word[n - 1]) || !is_vowel(word[n - 2]) || ends_with_any(word, {"w", "x", "y"})) return false;
    return !is_vowel(word[n - 3]) || ends_with_any(word.substr(0, n - 1), {"qui"});
}

std::string without_last(std::string_view word, std::size_t letters = 1) {
    return std::string{word.substr(0, word.size() - letters)};
}

/// With an ending that begins with a vowel: "ed", "ing", "er", "est". Stress, which says whether "offer" and "deter"
/// double their last letter, is not known here, so that longer words have both spellings.
std::vector<std::string> with_vowel_ending(const std::string& word, const std::string& ending) {
    const bool e = ending.front() == 'e';
    if (e && ends_in_consonant_y(word)) return {without_last(word) + "i" + ending};
    if (!e && word.ends_with("ie")) return {without_last(word, 2) + "y" + ending};
    if (e && word.ends_with('e')) return {word + ending.substr(1)};
    if (word.ends_with('e') && !ends_with_any(word, {"ee", "ye", "oe"})) return {without_last(word) + ending};
    const bool british = word.size() > 3 && word.back() == 'l' && is_vowel(word[word.size() - 2]); // fuelled
    if (!may_double(word) && !british) return {word + ending};
    const auto twice = word + word.back() + ending;
    return vowel_groups(word) == 1 && !british ? std::vector{twice} : std::vector{word + ending, twice};
}

bool ends_in_consonant_o(std::string_view word) {
    return word.size() > 1 && word.back() == 'o' && !is_vowel(word[word.size() - 2]);
}

std::string with_s(const std::string& word) {
    if (ends_in_consonant_y(word)) return without_last(word) + "ies";
    return word + (ends_with_any(word, {"s", "sh", "ch", "x", "z"}) ? "es" : "s");
}

bool is_plain(std::string_view word) {
    return word.size() > 2 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

class Inflector {
public:
    explicit Inflector(std::span<const LemmaExample> examples) {
        for (const auto& example : examples) {
            known_.emplace(fold_case(example.form), example.upos, example.xpos);
            has_.emplace(example.lemma, example.upos, example.xpos);
            // What is no word in its base form may be a slip of the annotation.
            if (is_plain(example.lemma) && example.form == example.lemma) lemmas_.emplace(example.upos, example.lemma);
        }
    }

    std::vector<LemmaExample> all() {
        irregular();
        word_lists();
        for (const auto& [upos, lemma] : lemmas_) regular(upos, lemma);
        return std::move(out_);
    }

private:
    void add(const std::string& form, Upos upos, Xpos xpos, const std::string& lemma) {
        if (known_.emplace(form, upos, xpos).second) out_.push_back({form, upos, xpos, lemma});
    }

    /// Stands against a slip or two of the examples, not against what they always say.
    void add_firmly(const std::string& form, Upos upos, Xpos xpos, const std::string& lemma) {
        known_.emplace(form, upos, xpos);
        has_.emplace(lemma, upos, xpos);
        out_.insert(out_.end(), 4, {form, upos, xpos, lemma});
    }

    void irregular() {
        std::string lemma, past, participle, plural;
        for (std::istringstream verbs{std::string{irregular_verbs()}}; verbs >> lemma >> past >> participle;) {
            add_firmly(past, Upos::verb, Xpos::vbd, lemma);
            add_firmly(without_last(participle), Upos::verb, Xpos::vbn, lemma);
            add_base_verb(lemma);
        }
        for (std::istringstream nouns{std::string{irregular_nouns()}}; nouns >> lemma >> plural;)
            add_firmly(without_last(plural), Upos::noun, Xpos::nns, lemma);
    }

    void add_base_verb(const std::string& lemma) {
        add(lemma, Upos::verb, Xpos::vb, lemma);
        lemmas_.emplace(Upos::verb, lemma);
    }

    void word_lists() {
        std::string word;
        for (std::istringstream verbs{std::string{regular_verbs()}}; verbs >> word;) add_base_verb(word);
        for (std::istringstream adjectives{std::string{proper_adjectives()}}; adjectives >> word;)
            out_.insert(out_.end(), 2, {word, Upos::adj, Xpos::jj, word});
    }

    /// The forms of tags under which the lemma has none: one that it has may be irregular, and then the only one.
    void regular(Upos upos, const std::string& lemma, Xpos xpos, const std::vector<std::string>& forms) {
        if (has_.contains({lemma, upos, xpos})) return;
        for (const auto& form : forms) add(form, upos, xpos, lemma);
    }

    void regular(Upos upos, const std::string& lemma) {
        if (upos == Upos::verb) {
            regular(upos, lemma, Xpos::vbz, {ends_in_consonant_o(lemma) ? lemma + "es" : with_s(lemma)});
            regular(upos, lemma, Xpos::vbg, with_vowel_ending(lemma, "ing"));
            regular(upos, lemma, Xpos::vbd, with_vowel_ending(lemma, "ed"));
            regular(upos, lemma, Xpos::vbn, with_vowel_ending(lemma, "ed"));
        } else if (upos == Upos::noun) {
            regular(upos, lemma, Xpos::nns, {with_s(lemma)});
        } else if (upos == Upos::adj && vowel_groups(lemma) <= 2) {
            regular(upos, lemma, Xpos::jjr, with_vowel_ending(lemma, "er"));
            regular(upos, lemma, Xpos::jjs, with_vowel_ending(lemma, "est"));
        }
    }

    using Key = std::tuple<std::string, Upos, Xpos>;
    std::set<Key> known_{}; ///< forms
    std::set<Key> has_{};   ///< lemmas that have a form with this tag
    std::set<std::pair<Upos, std::string>> lemmas_{};
    std::vector<LemmaExample> out_{};
};

} // namespace

std::vector<LemmaExample> inflections(std::span<const LemmaExample> examples) {
    return Inflector{examples}.all();
}

} // namespace dragoman
