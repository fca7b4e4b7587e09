// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

// The shortest list of rules that tells what becomes of words by how they end.

namespace dragoman {

/// One word: what may become of it, and how well each of these fits (shares of 1; they may overlap).
struct EndingWord {
    double weight{1};
    std::map<std::size_t, double> fits{};
};

struct EndingCosts {
    double rule{};      ///< a rule must say so much more weight of words right
    double exception{}; ///< and so must one for a single word
};

struct EndingChoice {
    std::string ending{};
    bool whole{}; ///< the ending is the word
    std::size_t outcome{};
    friend auto operator<=>(const EndingChoice&, const EndingChoice&) = default;
};

/// The rules with the least sum of words said wrong and costs of rules, where the longest rule that fits a word counts;
/// `fallback` is what becomes of words that no rule fits. `reach` gives for each outcome how many bytes an ending must
/// have at least for a rule to say so. Of equals the smaller outcome is taken.
std::vector<EndingChoice> choose_endings(const std::map<std::string, EndingWord>& words, std::size_t fallback,
                                         const std::vector<std::size_t>& reach, EndingCosts costs);

} // namespace dragoman
