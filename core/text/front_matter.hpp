// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/date.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

/// What stands above the first sentence of an article as news sites print it:
///
///      date 2023-08-04 ×
///     Tags: fentanyl | drugs | china
///
///     US Lawmakers Call for Action With China on Fentanyl
///
///     By Jane Doe   |   Friday, 04 August 2023 05:41 PM EDT
struct FrontMatter {
    std::string date{};              ///< the words that give the day: of the date line, else of the byline; or empty
    std::optional<Edtf> published{}; ///< their value; nothing where there are none, or they name no day of the calendar
    std::size_t date_line{};         ///< the line they stand in, from 1; 0 where there are none
    std::string published_at{};      ///< "05:41 PM EDT"; empty where the date line gives another day than the byline
    std::vector<std::string> tags{};
    std::string title{};
    std::string byline{}; ///< who wrote it, without the "By"
    std::size_t body{};   ///< byte offset of the first line behind all this; the text's size where none follows
    friend auto operator<=>(const FrontMatter&, const FrontMatter&) = default;
};

/// Total on any bytes. A text without front matter has no field set, and its body starts at 0 (or behind a byte order
/// mark). A line is only taken for a title above a byline, or below a date or tags line where it stands alone and does
/// not end like a sentence.
FrontMatter front_matter(std::string_view text);

} // namespace dragoman
