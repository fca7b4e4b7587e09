// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/date.hpp"

#include <string>
#include <string_view>

namespace dragoman {

std::string_view month_name(unsigned month);  ///< "June"; REQUIRES: 1 <= month <= 12
std::string_view month_short(unsigned month); ///< "Jun"
std::string_view weekday_short(Day day);      ///< "Wed"

std::string day_month(Day day);      ///< "2 Aug"
std::string day_month_year(Day day); ///< "2 Aug 2023"

/// From one day to another with no word twice: "31 Jul – 3 Aug 2023", "20 – 21 Jun 2023", "2 Aug 2023".
std::string period(Day first, Day last);

/// The date on a label, as short as its precision allows; the axis has the year: "2 Aug", "31 Jul–3 Aug", "Jun
/// (month)", "2023 (year)", "before 17 Apr", "from 5 Aug", "Open:".
std::string label_date(const Edtf& date);

/// The date in words for a reader who sees no axis: "2023-08-02", "2023-06 (month)", "2023-07-31 to 2023-08-03",
/// "before 2018-04-17", "from 2023-08-05", "date not given".
std::string spoken_date(const Edtf& date);

} // namespace dragoman
