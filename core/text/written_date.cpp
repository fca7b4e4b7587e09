// SPDX-License-Identifier: MIT
#include "core/text/written_date.hpp"

#include "core/text/scan.hpp"

#include <array>
#include <cstddef>

namespace dragoman {

namespace {

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> weekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                   "friday", "saturday", "sunday"};

/// A month's name or its first three letters ("Aug", "Aug.", "Sept.").
std::optional<unsigned> take_month(std::string_view& text) {
    for (std::size_t i = 0; i < months.size(); ++i)
        for (const std::size_t letters : {months[i].size(), std::size_t{4}, std::size_t{3}}) {
            if (!take_word(text, months[i].substr(0, letters))) continue;
            take(text, ".");
            return static_cast<unsigned>(i + 1);
        }
    return std::nullopt;
}

void take_weekday(std::string_view& text) {
    for (const auto weekday : weekdays)
        for (const std::size_t letters : {weekday.size(), std::size_t{4}, std::size_t{3}}) {
            auto rest = text;
            if (!take_word(rest, weekday.substr(0, letters))) continue;
            take(rest, ".");
            take(rest, ",");
            text = trim_left(rest);
            return;
        }
}

/// "2023-08-04", "2023-08" or "2023": the longest run of digits and hyphens that looks like it.
std::optional<WrittenDate> iso_date(std::string_view text) {
    auto rest = text;
    if (!take_number(rest, 4, 4)) return std::nullopt;
    for (int part = 0; part < 2; ++part) {
        auto after = rest;
        if (!take(after, "-") || !take_number(after, 1, 2)) break;
        rest = after;
    }
    const auto words = text.substr(0, text.size() - rest.size());
    return WrittenDate{words, parse_edtf(words), rest};
}

/// "04 August 2023" or "August 4, 2023".
std::optional<WrittenDate> date_in_words(std::string_view text) {
    auto rest = text;
    const auto space = [&] { rest = trim_left(rest); };
    auto day = take_number(rest, 1, 2);
    space();
    const auto month = take_month(rest);
    if (!month) return std::nullopt;
    space();
    if (!day) day = take_number(rest, 1, 2);
    if (!day) return std::nullopt;
    take(rest, ",");
    space();
    const auto year = take_number(rest, 4, 4);
    if (!year) return std::nullopt;
    WrittenDate date{text.substr(0, text.size() - rest.size()), {}, rest};
    if (const auto value = make_day(static_cast<int>(*year), *month, *day)) date.value = Edtf::of_day(*value);
    return date;
}

} // namespace

std::optional<WrittenDate> written_date(std::string_view text) {
    if (const auto date = iso_date(text)) return date;
    auto rest = text;
    take_weekday(rest);
    auto date = date_in_words(rest);
    if (date) date->words = text.substr(0, text.size() - date->rest.size());
    return date;
}

} // namespace dragoman
