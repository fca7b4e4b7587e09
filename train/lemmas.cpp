// SPDX-License-Identifier: MIT
#include "train/lemmas.hpp"

#include "core/language/lemma_section.hpp"
#include "core/text/fold_case.hpp"
#include "train/ending_tree.hpp"
#include "train/inflections.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace dragoman {

namespace {

// Found on the development parts of EWT and GUM.
constexpr EndingCosts ending_costs{.rule = 1.2, .exception = 0.7};
constexpr EndingCosts capitals_costs{.rule = 2, .exception = 0.9};
constexpr double scale_without_tag = 3; // such rules are used for rare tags only, and need not be fine
constexpr double inflection_count = 0.8;
constexpr double shouted_count = 0.2;
constexpr double shouted_often = 10; // a short word in capitals is shouted where it is that common
constexpr double least_count = 5;    // classes with fewer examples follow their part of speech

/// What is told of a word: how often it was seen, and how often each outcome would have been right.
struct Seen {
    double count{};
    std::map<std::size_t, double> right{};

    void add(double times, const std::vector<std::size_t>& outcomes) {
        count += times;
        for (const auto outcome : outcomes) right[outcome] += times;
    }
};

using Words = std::map<std::string, Seen>;
using EndingClass = std::pair<Upos, Xpos>;

struct CapitalsClass {
    Capitals capitals{};
    Upos upos{};
    Xpos xpos{};
    friend auto operator<=>(const CapitalsClass&, const CapitalsClass&) = default;
};

/// An example with its letters and its capitals told apart.
struct Parts {
    std::string form{};
    std::string lower{};
    std::string lemma{}; ///< in small letters
};

Parts parts_of(const LemmaExample& example) {
    auto form = straight_apostrophes(example.form);
    auto lower = fold_case(form);
    return {std::move(form), std::move(lower), fold_case(straight_apostrophes(example.lemma))};
}

/// Bytes to cut and letters to append.
struct Exchange {
    std::size_t cut{};
    std::string append{};
    friend auto operator<=>(const Exchange&, const Exchange&) = default;
};

Exchange exchange_of(const Parts& parts) {
    const auto& [form, lower, lemma] = parts;
    const auto [word, rest] = std::mismatch(lower.begin(), lower.end(), lemma.begin(), lemma.end());
    return {static_cast<std::size_t>(lower.end() - word), {rest, lemma.end()}};
}

/// The tag whose words end alike, so that the two learn from each other.
std::optional<Xpos> twin(Xpos xpos) {
    switch (xpos) {
    case Xpos::vbn: return Xpos::vbd;
    case Xpos::vbd: return Xpos::vbn;
    case Xpos::vbp: return Xpos::vb;
    case Xpos::vb: return Xpos::vbp;
    default: return std::nullopt;
    }
}

/// Kinds of words say how a language forms its words, not how often a text repeats one.
double weight_of(double count) {
    return count < 1 ? count : std::min(4., 1 + 0.3 * std::log2(count));
}

std::map<std::string, EndingWord> weighed(const Words& words) {
    std::map<std::string, EndingWord> out;
    for (const auto& [word, seen] : words) {
        EndingWord weighed_word{.weight = weight_of(seen.count)};
        for (const auto& [outcome, count] : seen.right) weighed_word.fits[outcome] = count / seen.count;
        out.emplace(word, std::move(weighed_word));
    }
    return out;
}

bool is_large(const Words& words) {
    double count = 0;
    for (const auto& [word, seen] : words) count += seen.count;
    return count >= least_count;
}

EndingCosts costs_for(Xpos xpos, EndingCosts costs) {
    if (xpos == Xpos::none) return {costs.rule * scale_without_tag, costs.exception * scale_without_tag};
    return costs;
}

std::string shout(std::string word) {
    for (auto& c : word)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return word;
}

/// How words end and how their lemmas do.
class Endings {
public:
    void add(const LemmaExample& example, const Parts& parts, double count) {
        const auto exchange = exchange_of(parts);
        if (exchange.cut > 0xFF || exchange.append.size() > 0xFF) return;
        words_[{example.upos, example.xpos}][parts.lower][exchange] += count;
        words_[{example.upos, Xpos::none}][parts.lower][exchange] += count;
        if (const auto other = twin(example.xpos)) words_[{example.upos, *other}][parts.lower][exchange] += count;
    }

    std::vector<EndingRule> rules() {
        number_exchanges();
        std::vector<EndingRule> out;
        for (const auto& [key, words] : words_)
            if (const auto numbered = with_numbers(words); is_large(numbered)) choose(key, numbered, out);
        return out;
    }

private:
    using Exchanges = std::map<Exchange, double>;

    void number_exchanges() {
        numbers_.emplace(Exchange{}, 0); // the first: nothing is cut, nothing appended
        for (const auto& [key, words] : words_)
            for (const auto& [word, exchanges] : words)
                for (const auto& [exchange, count] : exchanges) numbers_.emplace(exchange, 0);
        for (auto& [exchange, number] : numbers_) {
            number = exchanges_.size();
            exchanges_.push_back(exchange);
            reach_.push_back(exchange.cut);
        }
    }

    Words with_numbers(const std::map<std::string, Exchanges>& words) const {
        Words out;
        for (const auto& [word, exchanges] : words)
            for (const auto& [exchange, count] : exchanges) out[word].add(count, {numbers_.at(exchange)});
        return out;
    }

    void choose(const EndingClass& key, const Words& words, std::vector<EndingRule>& out) const {
        const auto [upos, xpos] = key;
        for (auto& [ending, whole, outcome] :
             choose_endings(weighed(words), 0, reach_, costs_for(xpos, ending_costs))) {
            const auto& [cut, append] = exchanges_[outcome];
            out.push_back({upos, xpos, ending, whole, static_cast<std::uint8_t>(cut), append});
        }
    }

    std::map<EndingClass, std::map<std::string, Exchanges>> words_{};
    std::map<Exchange, std::size_t> numbers_{};
    std::vector<Exchange> exchanges_{};
    std::vector<std::size_t> reach_{};
};

/// How words are written and how their lemmas are.
class CapitalLetters {
public:
    void add(const LemmaExample& example, const Parts& parts, double count) {
        const auto right = right_cases(example, parts);
        if (right.empty()) return;
        const auto written = capitals_of(parts.form, parts.lower);
        for (const auto xpos : {example.xpos, Xpos::none})
            words_[{written, example.upos, xpos}][parts.lower].add(count, right);
        shout_too(example, parts, count);
    }

    std::vector<CaseRule> rules() {
        take_shouted();
        const std::vector<std::size_t> reach(lemma_case_count, 0);
        std::vector<CaseRule> out;
        for (const auto& [key, words] : words_) {
            if (!is_large(words)) continue;
            const auto costs = costs_for(key.xpos, capitals_costs);
            const auto fallback = static_cast<std::size_t>(LemmaCase::as_form);
            for (auto& [ending, whole, outcome] : choose_endings(weighed(words), fallback, reach, costs))
                out.push_back({key.capitals, key.upos, key.xpos, ending, whole, static_cast<LemmaCase>(outcome)});
        }
        return out;
    }

private:
    static std::vector<std::size_t> right_cases(const LemmaExample& example, const Parts& parts) {
        std::vector<std::size_t> out;
        for (std::size_t how = 0; how < lemma_case_count; ++how)
            if (with_case(parts.lemma, parts.form, parts.lower, static_cast<LemmaCase>(how)) == example.lemma)
                out.push_back(how);
        return out;
    }

    /// Headlines and datelines in capitals are rare in the treebanks, yet any word may stand in one: its lemma is that
    /// of the word in quiet text.
    void shout_too(const LemmaExample& example, const Parts& parts, double count) {
        const auto form = shout(parts.form);
        const auto written = capitals_of(form, parts.lower);
        if (form == parts.form || (written != Capitals::all && written != Capitals::initials)) return;
        for (const auto how : {LemmaCase::small, LemmaCase::title})
            if (with_case(parts.lemma, parts.form, parts.lower, how) == example.lemma) {
                shouted_[{written, example.upos, example.xpos}][parts.lower].add(count,
                                                                                 {static_cast<std::size_t>(how)});
                return;
            }
    }

    void take_shouted() {
        for (const auto& [key, words] : shouted_)
            for (const auto& [word, shouted] : words) {
                const bool initials = key.capitals == Capitals::initials;
                auto& seen = words_[key][word];
                if (seen.count > 0 || (initials && shouted.count < shouted_often)) continue;
                const auto most = std::max_element(shouted.right.begin(), shouted.right.end(),
                                                   [](const auto& a, const auto& b) { return a.second < b.second; });
                seen.add(initials ? 1 : shouted_count, {most->first});
            }
        for (auto& [key, words] : words_) std::erase_if(words, [](const auto& word) { return word.second.count == 0; });
    }

    std::map<CapitalsClass, Words> words_{};
    std::map<CapitalsClass, Words> shouted_{};
};

} // namespace

std::string train_lemmas(std::span<const LemmaExample> examples) {
    Endings endings;
    CapitalLetters capitals;
    const auto learn = [&](const LemmaExample& example, double count) {
        const auto parts = parts_of(example);
        endings.add(example, parts, count);
        capitals.add(example, parts, count);
    };
    for (const auto& example : examples) learn(example, 1);
    for (const auto& example : inflections(examples)) learn(example, inflection_count);
    return write_lemma_section(endings.rules(), capitals.rules());
}

} // namespace dragoman
