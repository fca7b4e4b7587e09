// SPDX-License-Identifier: MIT
#include "core/events/lexicon.hpp"

#include <algorithm>

namespace dragoman {

std::size_t Lexicon::add_frame(EventFrame frame) {
    frames_.push_back(std::move(frame));
    return frames_.size() - 1;
}

void Lexicon::add_entry(Entry entry) {
    auto& index = frames_[entry.frame].verb ? verbs_ : nouns_;
    auto& row = index[entry.words.front()];
    const auto place = std::ranges::find_if(
        row, [&](std::size_t other) { return entries_[other].specificity() < entry.specificity(); });
    row.insert(place, entries_.size());
    entries_.push_back(std::move(entry));
}

bool Lexicon::has(const Entry& entry) const {
    const auto same = [&](std::size_t index) {
        const auto& other = entries_[index];
        return other.words == entry.words && other.preposition == entry.preposition &&
               other.object.nouns == entry.object.nouns && other.object.kinds == entry.object.kinds;
    };
    return std::ranges::any_of(starting(frames_[entry.frame].verb, entry.words.front()), same);
}

const std::vector<std::size_t>& Lexicon::starting(bool verb, std::string_view lemma) const {
    static const std::vector<std::size_t> none;
    const auto& index = verb ? verbs_ : nouns_;
    const auto found = index.find(lemma);
    return found == index.end() ? none : found->second;
}

bool Lexicon::names(std::string_view noun, EventKind kind) const {
    return std::ranges::any_of(starting(false, noun), [&](std::size_t index) {
        return entries_[index].words.size() == 1 && frames_[entries_[index].frame].kind == kind;
    });
}

} // namespace dragoman
