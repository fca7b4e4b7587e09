// SPDX-License-Identifier: MIT
#pragma once

#include "core/language/best_names.hpp"
#include "core/language/form_features.hpp"
#include "core/language/word.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

// What the trainer learns from: sentences whose words are numbers into one table of forms.

namespace dragoman::train {

/// Every distinct form of all corpora, with its features.
class Forms {
public:
    std::uint32_t add(std::string_view form);
    std::size_t size() const { return features_.size(); }
    const FormFeatures& features(std::uint32_t form) const { return features_[form]; }
    const std::string& text(std::uint32_t form) const { return texts_[form]; }

private:
    std::unordered_map<std::string, std::uint32_t> numbers_{};
    std::vector<std::string> texts_{};
    std::vector<FormFeatures> features_{};
};

/// A sentence and what is known of it. A vector is empty where its layer is not annotated.
struct Example {
    std::vector<std::uint32_t> forms{};
    std::vector<std::int32_t> heads{};     ///< -1 for the root
    std::vector<std::uint8_t> relations{}; ///< Relation
    std::vector<std::uint8_t> upos{};
    std::vector<std::uint8_t> xpos{};
    std::vector<std::uint8_t> names{}; ///< name_tag()
    std::vector<std::string> lemmas{};
};

std::vector<Example> read_conllu(const std::string& path, Forms& forms);
/// Number, form and B-/I-/O tag in the first columns (UNER), or form and tag (two columns).
std::vector<Example> read_iob2(const std::string& path, Forms& forms);
/// One sentence a line, tokens separated by blanks.
std::vector<std::vector<std::uint32_t>> read_raw(const std::string& path, Forms& forms);

/// Copies the names of `from` to the sentences of the same tokens; other sentences stay without.
void add_names(std::vector<Example>& sentences, const std::vector<Example>& from);

} // namespace dragoman::train
