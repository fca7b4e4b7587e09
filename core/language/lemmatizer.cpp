// SPDX-License-Identifier: MIT
#include "core/language/lemmatizer.hpp"

#include "core/error.hpp"
#include "core/language/lemma_section.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace dragoman {

using namespace lemma_section;

static_assert(std::endian::native == std::endian::little, "the table is read in place");

namespace {

void require(bool holds, const char* what) {
    if (!holds) throw Error(std::string{"lemma table: "} + what + "; the model file is damaged or not of this program");
}

std::uint32_t u32_at(std::string_view bytes, std::size_t offset) {
    std::uint32_t value = 0;
    std::memcpy(&value, bytes.data() + offset, sizeof value);
    return value;
}

/// Digits with commas between them, and nothing that a comma could mean else.
bool has_thousands(std::string_view lower, Upos upos) {
    return upos == Upos::num && lower.find(',') != std::string_view::npos &&
           std::all_of(lower.begin(), lower.end(),
                       [](char c) { return (c >= '0' && c <= '9') || c == ',' || c == '.'; });
}

std::string without_commas(std::string_view number) {
    std::string out{number};
    std::erase(out, ',');
    return out;
}

} // namespace

Lemmatizer::Lemmatizer(std::string_view section) {
    require(section.size() >= header_bytes, "cut short");
    require(reinterpret_cast<std::uintptr_t>(section.data()) % 8 == 0, "not aligned");
    require(u32_at(section, 0) == magic, "its first bytes are not LEMM");
    require(u32_at(section, 4) == version, "a version that is not known");
    const std::size_t nodes = u32_at(section, 8);
    const std::size_t text_bytes = u32_at(section, 12);
    require(nodes <= 0xFFFF && text_bytes <= 0xFFFF, "counts out of range");
    const Layout layout{nodes, text_bytes};
    require(section.size() == layout.end, "its size is not what its counts say");

    const auto* base = section.data();
    roots_ = reinterpret_cast<const std::uint16_t*>(base + header_bytes);
    first_child_ = reinterpret_cast<const std::uint16_t*>(base + layout.first_child);
    outcome_ = reinterpret_cast<const std::uint16_t*>(base + layout.outcome);
    symbol_ = reinterpret_cast<const unsigned char*>(base + layout.symbol);
    text_ = section.substr(layout.text, text_bytes);
    require(std::all_of(roots_, roots_ + root_count, [&](auto root) { return root < nodes; }), "a root out of range");
    require(std::is_sorted(first_child_, first_child_ + nodes + 1) && first_child_[nodes] <= nodes,
            "children out of range");
}

/// That of the longest ending which the word has.
std::uint16_t Lemmatizer::outcome(std::size_t root, std::string_view lower) const {
    std::size_t node = roots_[root];
    auto found = outcome_[node];
    for (auto left = lower.size();; --left) {
        const auto symbol = left > 0 ? static_cast<unsigned char>(lower[left - 1]) : word_begins;
        const auto* children = symbol_ + first_child_[node];
        const auto count = static_cast<std::size_t>(first_child_[node + 1] - first_child_[node]);
        const auto* child = static_cast<const unsigned char*>(std::memchr(children, symbol, count));
        if (!child) return found;
        node = static_cast<std::size_t>(child - symbol_);
        if (outcome_[node] != no_outcome) found = outcome_[node];
        if (left == 0) return found;
    }
}

std::string Lemmatizer::exchange_ending(std::string_view lower, Upos upos, Xpos xpos) const {
    const std::size_t at = outcome(endings + class_of(upos, xpos), lower);
    // Damaged texts are caught here, where they are used: an outcome means a text in some tries, a case in others.
    if (at == no_outcome || at + 2 > text_.size()) return std::string{lower};
    const auto cut = std::min(lower.size(), static_cast<std::size_t>(static_cast<unsigned char>(text_[at])));
    const auto length = static_cast<std::size_t>(static_cast<unsigned char>(text_[at + 1]));
    std::string out{lower.substr(0, lower.size() - cut)};
    out += text_.substr(at + 2, length);
    return out;
}

LemmaCase Lemmatizer::lemma_case(Capitals written, std::string_view lower, Upos upos, Xpos xpos) const {
    const auto found = outcome(capitals(written) + class_of(upos, xpos), lower);
    return found < lemma_case_count ? static_cast<LemmaCase>(found) : LemmaCase::as_form;
}

std::string Lemmatizer::lemma(std::string_view form, std::string_view lower, Upos upos, Xpos xpos) const {
    if (has_thousands(lower, upos)) return without_commas(lower);
    auto out = exchange_ending(lower, upos, xpos);
    if (form.size() == lower.size()) return written_like(form, lower, std::move(out), upos, xpos);
    const auto straight = straight_apostrophes(form);
    if (straight.size() == lower.size()) return written_like(straight, lower, std::move(out), upos, xpos);
    return out; // no small letters of this form
}

std::string Lemmatizer::written_like(std::string_view form, std::string_view lower, std::string lemma, Upos upos,
                                     Xpos xpos) const {
    const auto how = lemma_case(capitals_of(form, lower), lower, upos, xpos);
    return with_case(std::move(lemma), form, lower, how);
}

} // namespace dragoman
