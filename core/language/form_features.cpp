// SPDX-License-Identifier: MIT
#include "core/language/form_features.hpp"

#include "core/model/fingerprint.hpp"
#include "core/text/characters.hpp"
#include "core/text/fold_case.hpp"
#include "core/text/utf8.hpp"

#include <string>

namespace dragoman {

namespace {

/// The last `n` characters; all where there are fewer.
std::string_view ending(std::string_view word, int n) {
    std::size_t at = word.size();
    for (; n > 0 && at > 0; --n) do
            --at;
        while (at > 0 && continues_code_point(word[at]));
    return word.substr(at);
}

std::string_view beginning(std::string_view word, int n) {
    std::size_t at = 0;
    for (; n > 0 && at < word.size(); --n) do
            ++at;
        while (at < word.size() && continues_code_point(word[at]));
    return word.substr(0, at);
}

/// Letters as X and x, digits as d, marks as they are; no more than two alike in a row.
std::string shape(std::string_view form) {
    std::string out;
    for (std::size_t i = 0; i < form.size();) {
        const auto [value, bytes] = code_point_at(form, i);
        const char c = is_digit(value)     ? 'd'
                       : is_upper(form, i) ? 'X'
                       : is_letter(value)  ? 'x'
                       : bytes == 1        ? form[i]
                                           : 'u';
        const std::size_t n = out.size();
        if (n < 2 || out[n - 1] != c || out[n - 2] != c) out += c;
        i += bytes;
    }
    return out;
}

} // namespace

FormFeatures form_features(std::string_view form, std::string_view lower) {
    std::string word{lower};
    for (char& c : word)
        if (is_digit(c)) c = '0';
    FormFeatures features;
    features.word = fingerprint(word);
    const std::array<std::uint64_t, FormFeatures::affixes> hashes{
        fingerprint(ending(word, 2), 1), fingerprint(ending(word, 3), 2), fingerprint(ending(word, 4), 3),
        fingerprint(beginning(word, 3), 4), fingerprint(shape(form), 5)};
    for (std::size_t k = 0; k < FormFeatures::affixes; ++k)
        features.affix[k] = static_cast<std::uint32_t>((hashes[k] ^ hashes[k] >> 32) % FormFeatures::buckets[k]);
    return features;
}

} // namespace dragoman
