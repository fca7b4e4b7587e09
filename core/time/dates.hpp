// SPDX-License-Identifier: MIT
#pragma once

#include "core/language/language.hpp"
#include "core/model/date.hpp"
#include "core/text/sentence.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

/// TIMEX3 types (ISO-TimeML).
enum class DateType { date, duration };
std::string_view to_string(DateType type);

/// Words of a sentence that say when.
struct DateMention {
    std::uint32_t first{}; ///< tokens [first, last)
    std::uint32_t last{};
    DateType type{};
    Edtf when{};         ///< unknown for durations, and where the reference date is too coarse to count from
    std::string value{}; ///< TIMEX3 value: "2023-08-02", "2023-W31", "P3D", "PRESENT_REF"; "" where unknown
    std::string basis{}; ///< the arithmetic: "the Wednesday before 2023-08-04"; "" where the words say the date
};

/// The date phrases of a sentence, in order, not overlapping. `reference` is the publication date: relative phrases
/// count from it, and need it to the day. A bare weekday is the last one up to the reference, or, where the verb before
/// it speaks of the future, the next.
std::vector<DateMention> find_dates(const Sentence& sentence, const std::vector<Word>& words, const Edtf& reference);

} // namespace dragoman
