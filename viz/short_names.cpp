// SPDX-License-Identifier: MIT
#include "viz/short_names.hpp"

#include "viz/plain_text.hpp"

#include <algorithm>
#include <array>

namespace dragoman {

namespace {

struct Abbreviation {
    std::string_view name{};
    std::string_view used{};
};
constexpr std::array<Abbreviation, 6> abbreviations{{{"United States", "US"},
                                                     {"United States of America", "US"},
                                                     {"United Kingdom", "UK"},
                                                     {"United Nations", "UN"},
                                                     {"European Union", "EU"},
                                                     {"United Arab Emirates", "UAE"}}};

// Where the family name comes first.
constexpr std::array<std::string_view, 6> family_first{"CHN", "HKG", "KOR", "MAC", "PRK", "TWN"};
constexpr std::array<std::string_view, 15> particles{"van", "von", "de",  "der", "den", "del", "della", "di",
                                                     "da",  "dos", "bin", "al",  "la",  "le",  "ibn"};
constexpr std::array<std::string_view, 6> suffixes{"Jr.", "Jr", "Sr.", "II", "III", "IV"};

template <typename Table>
bool in(const Table& table, std::string_view word) {
    return std::ranges::find(table, word) != table.end();
}

bool latin(std::string_view name) {
    while (!name.empty())
        if (const char32_t code = take_code_point(name); code >= 0x370 && (code < 0x1E00 || code > 0x206F))
            return false;
    return true;
}

std::vector<std::string> words_of(const std::string& name) {
    std::vector<std::string> words(1);
    for (const char c : name) {
        if (c == ' ')
            words.emplace_back();
        else
            words.back() += c;
    }
    return words;
}

std::string surname(const std::string& name, std::string_view country) {
    auto words = words_of(name);
    while (words.size() > 1 && in(suffixes, words.back())) words.pop_back();
    if (words.size() == 1 || !latin(name)) return name;
    if (in(family_first, country)) return words.front();
    auto first = words.end() - 1;
    while (first - words.begin() > 1 && in(particles, *(first - 1))) --first;
    std::string out = *first;
    for (++first; first != words.end(); ++first) out += " " + *first;
    return out;
}

} // namespace

std::string short_name(const Actor& actor) {
    std::string name = printable(actor.name);
    if (name.empty()) return printable(actor.id);
    if (actor.type == ActorType::person) return surname(name, actor.country);
    if (name.starts_with("the ") || name.starts_with("The ")) name.erase(0, 4);
    const auto row = std::ranges::find(abbreviations, name, &Abbreviation::name);
    return row == abbreviations.end() ? name : std::string{row->used};
}

ShortNames::ShortNames(const Chronicle& chronicle) {
    const auto take = [&](const Actor& actor) { taken_.emplace_back(short_name(actor), actor.id); };
    for (const ActorProfile& profile : chronicle.actors) take(profile.actor);
    for (const Event& event : chronicle.events)
        for (const Participant& participant : event.participants) take(participant.actor);
    std::ranges::sort(taken_);
    taken_.erase(std::unique(taken_.begin(), taken_.end()), taken_.end());
}

std::string ShortNames::of(const Actor& actor) const {
    std::string name = short_name(actor);
    const auto others =
        std::ranges::any_of(taken_, [&](const auto& entry) { return entry.first == name && entry.second != actor.id; });
    return others ? printable(actor.name) : name;
}

} // namespace dragoman
