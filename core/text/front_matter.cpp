// SPDX-License-Identifier: MIT
#include "core/text/front_matter.hpp"

#include "core/text/scan.hpp"
#include "core/text/written_date.hpp"

#include <algorithm>
#include <utility>

namespace dragoman {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t longest_title = 300; ///< bytes; a longer line is a paragraph

/// The lines of a text with their place in it.
struct Line {
    std::string_view words{}; ///< trimmed
    std::size_t start{};      ///< byte offset of the line
    std::size_t number{};     ///< from 1
};

/// Reads the lines that are not blank, one at a time.
class Lines {
public:
    explicit Lines(std::string_view text) : text_(text) {
        if (text.starts_with(byte_order_mark)) next_ = byte_order_mark.size();
        ahead_ = find();
    }
    const std::optional<Line>& ahead() const { return ahead_; }
    std::size_t offset() const { return ahead_ ? ahead_->start : text_.size(); }
    bool blank_before() const { return blank_before_; } ///< is there a blank line above the line ahead?
    void step() { ahead_ = find(); }

private:
    std::optional<Line> find() {
        blank_before_ = false;
        while (next_ < text_.size()) {
            const std::size_t start = next_;
            const std::size_t end = std::min(text_.find('\n', start), text_.size());
            next_ = std::min(end + 1, text_.size());
            ++number_;
            const auto words = trim(text_.substr(start, end - start));
            if (!words.empty()) return Line{words, start, number_};
            blank_before_ = true;
        }
        return std::nullopt;
    }

    std::string_view text_;
    std::size_t next_{};
    std::size_t number_{};
    bool blank_before_{};
    std::optional<Line> ahead_{};
};

/// " date 2023-08-04 ×"
std::optional<WrittenDate> date_line(std::string_view words) {
    if (!take_word(words, "date")) return std::nullopt;
    take(words, ":");
    auto date = written_date(trim(words));
    if (!date) return std::nullopt;
    auto rest = trim(date->rest);
    take(rest, "\xC3\x97"); // the × of the page's own button
    if (!trim(rest).empty()) return std::nullopt;
    return date;
}

std::vector<std::string> split_tags(std::string_view words) {
    std::vector<std::string> tags;
    while (!words.empty()) {
        const std::size_t bar = std::min(words.find('|'), words.size());
        if (const auto tag = trim(words.substr(0, bar)); !tag.empty()) tags.emplace_back(tag);
        words.remove_prefix(std::min(bar + 1, words.size()));
    }
    return tags;
}

/// Who wrote it, and when.
struct Byline {
    std::string_view author{};
    std::optional<WrittenDate> date{};
};

/// "05:41 PM EDT", "T17:41:00-04:00", "5 pm"
bool looks_like_time(std::string_view words) {
    constexpr std::size_t longest = 40;
    if (words.size() > longest) return false;
    take(words, "t");
    if (!take_number(words, 1, 2)) return false;
    if (words.starts_with(':') || words.starts_with('.')) return true;
    words = trim_left(words);
    return take_word(words, "am") || take_word(words, "pm") || take_word(words, "a.m") || take_word(words, "p.m");
}

/// Nothing but a date and a time: "Friday, 04 August 2023 05:41 PM EDT".
std::optional<WrittenDate> date_alone(std::string_view words) {
    take_word(words, "published");
    words = trim_left(words);
    take(words, ":");
    auto date = written_date(trim_left(words));
    if (!date || date->words.size() < 8) return std::nullopt; // a bare "2023" is none
    date->rest = trim(date->rest);
    if (date->rest.starts_with(',') || date->rest.starts_with('|')) date->rest = trim(date->rest.substr(1));
    take_word(date->rest, "at");
    date->rest = trim(date->rest);
    return date->rest.empty() || looks_like_time(date->rest) ? date : std::nullopt;
}

/// A name, or several: no sentence, which would end in a full stop or be long.
bool names_people(std::string_view words) {
    const auto first = words.empty() ? '\0' : words.front();
    const bool capital = (first >= 'A' && first <= 'Z') || (first & 0x80) != 0;
    return capital && words.size() <= 120 && !words.ends_with('.') && !words.ends_with('!') && !words.ends_with('?');
}

/// "By Jane Doe | Friday, 04 August 2023 05:41 PM EDT", "By Jane Doe", or a date alone.
std::optional<Byline> byline(std::string_view words) {
    if (auto date = date_alone(words)) return Byline{{}, date};
    const auto whole = words;
    if (!take_word(words, "by") || !whole.starts_with('B')) return std::nullopt;
    const auto bar = words.rfind('|');
    if (bar == std::string_view::npos) {
        const auto author = trim(words);
        return names_people(author) ? std::optional{Byline{author, {}}} : std::nullopt;
    }
    auto date = date_alone(trim(words.substr(bar + 1)));
    if (!date) return std::nullopt;
    return Byline{trim(words.substr(0, bar)), date};
}

/// Could the line stand alone as a headline? A sentence ends in a full stop, within quotation marks or before them.
bool looks_like_title(std::string_view words) {
    if (words.size() > longest_title) return false;
    for (const std::string_view quote : {"\"", "'", "\xE2\x80\x9D", "\xE2\x80\x99"})
        if (words.ends_with(quote)) words.remove_suffix(quote.size());
    return !words.ends_with('.') && !words.ends_with(':') && !words.ends_with(',') && !words.ends_with(';');
}

/// Takes a text's lines one after the other for what they are.
class Reader {
public:
    explicit Reader(std::string_view text) : lines_(text) {
        front_.body = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    }

    FrontMatter read() && {
        while (date() || tags()) accept();
        title();
        // A byline, and a date of its own line below it (or the other way round).
        if (by()) accept();
        if (have_byline_ && by()) accept();
        return std::move(front_);
    }

private:
    /// Everything up to the line ahead is front matter.
    void accept() { front_.body = lines_.offset(); }

    bool date() {
        if (!lines_.ahead() || front_.date_line != 0) return false;
        const auto date = date_line(lines_.ahead()->words);
        if (!date) return false;
        set_date(*date);
        lines_.step();
        return above_ = true;
    }

    bool tags() {
        if (!lines_.ahead() || !front_.tags.empty()) return false;
        auto words = lines_.ahead()->words;
        if (!take(words, "tags:")) return false;
        front_.tags = split_tags(words);
        lines_.step();
        return above_ = true;
    }

    void title() {
        if (!lines_.ahead() || byline(lines_.ahead()->words)) return;
        const auto line = lines_.ahead()->words;
        auto below = lines_;
        below.step();
        if (!below.ahead() || !looks_like_title(line)) return;
        const bool alone = above_ && below.blank_before();
        if (!alone && !byline(below.ahead()->words)) return;
        front_.title = line;
        lines_ = below;
        accept();
    }

    bool by() {
        const auto found = lines_.ahead() ? byline(lines_.ahead()->words) : std::nullopt;
        if (!found || (!found->author.empty() && !front_.byline.empty()) || (found->date && byline_date_)) return false;
        // "By Tuesday" may begin any text: a name without a date counts below other front matter alone.
        if (!found->date && !above_ && front_.title.empty()) return false;
        if (!found->author.empty()) front_.byline = found->author;
        if (found->date) {
            byline_date_ = true;
            if (front_.date_line == 0) set_date(*found->date);
            if (found->date->value == front_.published) front_.published_at = found->date->rest;
        }
        have_byline_ = true;
        lines_.step();
        return true;
    }

    void set_date(const WrittenDate& date) {
        front_.date = date.words;
        front_.published = date.value;
        front_.date_line = lines_.ahead()->number;
    }

    Lines lines_;
    FrontMatter front_{};
    bool above_{}; ///< was there a date or tags line?
    bool have_byline_{};
    bool byline_date_{};
};

} // namespace

FrontMatter front_matter(std::string_view text) {
    return Reader{text}.read();
}

} // namespace dragoman
