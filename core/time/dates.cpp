// SPDX-License-Identifier: MIT
#include "core/time/dates.hpp"

#include "core/text/one_of.hpp"
#include "core/time/calendar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace dragoman {

std::string_view to_string(DateType type) {
    return type == DateType::date ? "DATE" : "DURATION";
}

namespace {

namespace chrono = std::chrono;

/// A phrase that was read: where it ends, and what it says.
struct Reading {
    std::size_t end{};
    Edtf when{};
    std::string value{};
    std::string basis{};
    DateType type{DateType::date};
};

class DateFinder {
public:
    DateFinder(const Sentence& sentence, const std::vector<Word>& words, const Edtf& reference)
        : tokens_(sentence.tokens), words_(words), reference_(reference) {
        if (reference.precision == Precision::day) today_ = reference.start;
    }

    std::vector<DateMention> run() const {
        std::vector<DateMention> out;
        for (std::size_t i = 0; i < tokens_.size();) {
            auto reading = read(i);
            if (!reading) {
                ++i;
                continue;
            }
            if (!on_calendar(reading->when))
                reading->when = {}, reading->value = "", reading->basis = "outside the years 1 to 9999";
            out.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(reading->end), reading->type,
                           reading->when, reading->value, reading->basis});
            i = reading->end;
        }
        return out;
    }

private:
    using Rule = std::optional<Reading> (DateFinder::*)(std::size_t) const;

    std::optional<Reading> read(std::size_t i) const {
        // The longest phrases first.
        static constexpr std::array<Rule, 10> rules{
            &DateFinder::iso_date,      &DateFinder::day_month, &DateFinder::month_day, &DateFinder::month_year,
            &DateFinder::part_of_week,  &DateFinder::weekday,   &DateFinder::named_day, &DateFinder::unit_by_order,
            &DateFinder::counted_units, &DateFinder::year,
        };
        for (const auto rule : rules)
            if (auto reading = (this->*rule)(i)) return reading;
        return std::nullopt;
    }

    /// EDTF of level 0 writes years of four digits; "tomorrow" may lie beyond them.
    static bool on_calendar(const Edtf& when) {
        const auto inside = [](const std::optional<Day>& day) {
            return !day || (*day >= Day{chrono::year{1} / 1 / 1} && *day <= Day{chrono::year{9999} / 12 / 31});
        };
        return inside(when.start) && inside(when.end);
    }

    std::string_view lower(std::size_t i) const {
        return i < tokens_.size() ? std::string_view{tokens_[i].lower} : std::string_view{};
    }

    // ---- pieces

    static std::optional<unsigned> number(std::string_view text) {
        if (text.empty() || text.size() > 4) return std::nullopt;
        unsigned value = 0;
        for (const char c : text) {
            if (c < '0' || c > '9') return std::nullopt;
            value = value * 10 + static_cast<unsigned>(c - '0');
        }
        return value;
    }

    std::optional<unsigned> day_number(std::size_t i) const {
        auto text = lower(i);
        for (const std::string_view ending : {"st", "nd", "rd", "th"})
            if (text.size() > 2 && text.ends_with(ending)) text.remove_suffix(2);
        const auto value = text.size() <= 2 ? number(text) : std::nullopt;
        return value && *value >= 1 && *value <= 31 ? value : std::nullopt;
    }

    /// Days of a month: "3", "3rd", "3-5", "3–5".
    struct Days {
        unsigned first{};
        unsigned last{};
        std::size_t end{}; ///< behind their last token
    };
    std::optional<Days> days(std::size_t i) const {
        const auto first = day_number(i);
        if (!first) return std::nullopt;
        const auto last = one_of(lower(i + 1), {"-", "\u2013"}) ? day_number(i + 2) : std::nullopt;
        if (last && *first < *last) return Days{*first, *last, i + 3};
        return Days{*first, *first, i + 1};
    }

    std::optional<int> year_number(std::size_t i) const {
        const auto value = lower(i).size() == 4 ? number(lower(i)) : std::nullopt;
        return value && *value >= 1500 && *value <= 2199 ? std::optional<int>{static_cast<int>(*value)} : std::nullopt;
    }

    std::optional<unsigned> month(std::size_t i) const {
        const auto found = month_named(lower(i));
        // "may" and "march" are months only with a capital; "sec." is none at all.
        if (!found || !tokens_[i].capital) return std::nullopt;
        if (one_of(lower(i), {"may", "march"}) && i == 0 && !day_number(i + 1) && !year_number(i + 1))
            return std::nullopt;
        return found;
    }

    std::optional<int> year_behind(std::size_t& at) const {
        const std::size_t next = lower(at) == "," ? at + 1 : at;
        const auto found = year_number(next);
        if (found) at = next + 1;
        return found;
    }

    /// Does the nearest verb to the left speak of the future?
    bool future(std::size_t i) const {
        for (std::size_t k = i; k-- > 0;) {
            if (one_of(lower(k), {"will", "shall", "'ll", "due", "scheduled", "upcoming"})) return true;
            if (words_[k].word_class == WordClass::infinitive && !one_of(lower(k + 1), {"be", "have"})) return true;
            if (words_[k].word_class == WordClass::verb &&
                (words_[k].form == VerbForm::past || words_[k].form == VerbForm::present))
                return one_of(words_[k].lemma, {"plan", "schedule", "expect", "intend"});
        }
        return false;
    }

    std::string counted_from() const { return to_string(*today_); }

    // ---- dates that the words say

    std::optional<Reading> iso_date(std::size_t i) const {
        if (lower(i).size() != 10) return std::nullopt;
        const auto date = parse_edtf(lower(i));
        if (!date) return std::nullopt;
        return Reading{i + 1, *date, to_string(*date), ""};
    }

    /// "2 August 2023", "the 4th of August", "3-5 June".
    std::optional<Reading> day_month(std::size_t i) const {
        const auto found = days(i);
        if (!found) return std::nullopt;
        std::size_t at = found->end;
        if (lower(at) == "of") ++at;
        const auto m = at < tokens_.size() ? month(at) : std::nullopt;
        if (!m) return std::nullopt;
        ++at;
        const auto y = year_behind(at);
        return dated(i, *m, *found, y, at);
    }

    /// "August 2, 2023", "Aug. 2", "June 3-5".
    std::optional<Reading> month_day(std::size_t i) const {
        const auto m = month(i);
        const auto found = m ? days(i + 1) : std::nullopt;
        if (!found) return std::nullopt;
        std::size_t at = found->end;
        const auto y = year_behind(at);
        return dated(i, *m, *found, y, at);
    }

    std::optional<Reading> dated(std::size_t i, unsigned m, const Days& found, std::optional<int> y,
                                 std::size_t end) const {
        if (!y && !today_)
            return Reading{end,
                           {},
                           fmt::format("XXXX-{:02}-{:02}", m, found.first),
                           "no year, and the publication date is not known to the day"};
        const auto first = y ? make_day(*y, m, found.first) : nearest_day(*today_, m, found.first, future(i));
        if (!first) return Reading{end, {}, "", "there is no such day"};
        const auto last = make_day(static_cast<int>(chrono::year_month_day{*first}.year()), m, found.last);
        if (!last) return Reading{end, {}, "", "there is no such day"};
        const auto when = Edtf::of_interval(*first, *last);
        return Reading{end, when, to_string(when),
                       y ? "" : fmt::format("the nearest year to publication on {}", to_string(reference_))};
    }

    /// "August 2023", "in June".
    std::optional<Reading> month_year(std::size_t i) const {
        const auto m = month(i);
        if (!m) return std::nullopt;
        std::size_t at = i + 1;
        if (const auto y = year_behind(at)) {
            const auto when = Edtf::of_month(*y, *m);
            return Reading{at, when, to_string(when), ""};
        }
        if (!reference_.start)
            return Reading{i + 1, {}, fmt::format("XXXX-{:02}", *m), "no year, and no publication date"};
        const chrono::year_month_day ref{*reference_.start};
        int y = static_cast<int>(ref.year());
        const bool later = chrono::month{*m} > ref.month();
        if (later && !future(i) && !one_of(lower(i - (i > 0 ? 1 : 0)), {"next", "this"})) --y;
        if (!later && chrono::month{*m} != ref.month() && future(i)) ++y;
        const auto when = Edtf::of_month(y, *m);
        return Reading{i + 1, when, to_string(when), fmt::format("seen from publication on {}", to_string(reference_))};
    }

    std::optional<Reading> year(std::size_t i) const {
        const auto y = year_number(i);
        if (!y || i == 0 || *y < 1800) return std::nullopt;
        if (!one_of(lower(i - 1), {"in", "since", "during", "by", "of", "until", "till", "from", "late", "early", "mid",
                                   "before", "after", "through", "and", "between", "to", "year"}))
            return std::nullopt;
        const auto next = i + 1 < tokens_.size() ? words_[i + 1].word_class : WordClass::punctuation;
        if (next == WordClass::noun || next == WordClass::adjective) {
            if (!one_of(lower(i - 1), {"in", "since", "the"})) return std::nullopt;
        }
        const auto when = Edtf::of_year(*y);
        return Reading{i + 1, when, to_string(when), ""};
    }

    // ---- dates counted from the publication

    /// "earlier this week", "later this month".
    std::optional<Reading> part_of_week(std::size_t i) const {
        const bool early = lower(i) == "earlier";
        if (!early && lower(i) != "later") return std::nullopt;
        const std::size_t unit_at = lower(i + 1) == "in" ? i + 3 : i + 2;
        if (lower(unit_at - 1) != "this" && lower(unit_at - 1) != "the") return std::nullopt;
        const auto unit = unit_named(lower(unit_at));
        if (!unit || *unit == Unit::weekend) return std::nullopt; // a part of a weekend is a day of it, or unknown
        if (!today_) return Reading{unit_at + 1, {}, "", "the publication date is not known to the day"};
        const auto whole = unit_around(*today_, *unit);
        const auto when = early ? Edtf::of_interval(whole.start, *today_) : Edtf::of_interval(*today_, whole.end);
        return Reading{unit_at + 1, when, timex_of(*today_, *unit),
                       fmt::format("from {} to {} of the {} of publication on {}", early ? "the first day" : "the day",
                                   early ? "the day" : "the last day", lower(unit_at), counted_from())};
    }

    /// "Wednesday", "last Friday", "next Monday".
    std::optional<Reading> weekday(std::size_t i) const {
        std::size_t at = i;
        const auto order = lower(i);
        if (one_of(order, {"last", "next", "this", "coming", "past"})) ++at;
        const auto wanted = weekday_named(lower(at));
        if (!wanted || !tokens_[at].capital) return std::nullopt;
        if (!today_) return Reading{at + 1, {}, "", "the publication date is not known to the day"};
        const bool ahead = one_of(order, {"next", "coming"}) || (order != "last" && order != "past" && future(i));
        const auto day = ahead ? weekday_after(*today_, *wanted) : weekday_up_to(*today_, *wanted, order == "last");
        const auto relation = day == *today_ ? "the day of" : ahead ? "the next after" : "the last before";
        return Reading{at + 1, Edtf::of_day(day), to_string(day),
                       fmt::format("{} publication on {}", relation, counted_from())};
    }

    /// "today", "yesterday", "tomorrow".
    std::optional<Reading> named_day(std::size_t i) const {
        std::optional<int> days;
        if (one_of(lower(i), {"today", "tonight"}))
            days = 0;
        else if (lower(i) == "yesterday")
            days = -1;
        else if (lower(i) == "tomorrow")
            days = 1;
        if (!days && one_of(lower(i), {"now", "currently"})) return Reading{i + 1, {}, "PRESENT_REF", ""};
        if (!days) return std::nullopt;
        if (!today_) return Reading{i + 1, {}, "", "the publication date is not known to the day"};
        const Day day = *today_ + chrono::days{*days};
        return Reading{i + 1, Edtf::of_day(day), to_string(day),
                       fmt::format("counted from publication on {}", counted_from())};
    }

    /// "last month", "this week", "next year".
    std::optional<Reading> unit_by_order(std::size_t i) const {
        const auto order = lower(i);
        int step = 0;
        if (one_of(order, {"last", "previous", "past"}))
            step = -1;
        else if (one_of(order, {"next", "coming", "following"}))
            step = 1;
        else if (order != "this")
            return std::nullopt;
        const auto unit = unit_named(lower(i + 1));
        if (!unit || *unit == Unit::day || lower(i + 1).ends_with('s')) return std::nullopt;
        if (!today_) return Reading{i + 2, {}, "", "the publication date is not known to the day"};
        const Day inside = add_units(*today_, *unit, step);
        return Reading{i + 2, unit_around(inside, *unit), timex_of(inside, *unit),
                       fmt::format("counted from publication on {}", counted_from())};
    }

    /// "three days ago", "two years later"; without a direction it is a duration.
    std::optional<Reading> counted_units(std::size_t i) const {
        const auto count = count_at(i);
        if (!count) return std::nullopt;
        const std::size_t at = lower(i + 1) == "-" ? i + 2 : i + 1; // "a two-year term"
        const auto unit = unit_named(lower(at));
        if (!unit) return std::nullopt;
        const auto direction = lower(at + 1);
        if (direction == "ago") {
            if (!today_) return Reading{at + 2, {}, "", "the publication date is not known to the day"};
            const Day inside = add_units(*today_, *unit, -*count);
            return Reading{at + 2, unit_around(inside, *unit), timex_of(inside, *unit),
                           fmt::format("{} {} before publication on {}", *count, lower(at), counted_from())};
        }
        if (*unit == Unit::weekend || *unit == Unit::quarter) return std::nullopt;
        constexpr std::array<char, 4> letters{'D', 'W', 'M', 'Y'};
        return Reading{
            at + 1, {}, fmt::format("P{}{}", *count, letters[static_cast<std::size_t>(*unit)]), "", DateType::duration};
    }

    std::optional<int> count_at(std::size_t i) const {
        constexpr std::array<std::string_view, 13> words{"zero",  "one",   "two",  "three", "four",   "five",  "six",
                                                         "seven", "eight", "nine", "ten",   "eleven", "twelve"};
        const auto word = std::ranges::find(words, lower(i));
        if (word != words.end() && word != words.begin()) return static_cast<int>(word - words.begin());
        if (one_of(lower(i), {"a", "an"}) && lower(i + 2) == "ago") return 1;
        const auto value = lower(i).size() <= 3 ? number(lower(i)) : std::nullopt;
        return value && *value > 0 ? std::optional<int>{static_cast<int>(*value)} : std::nullopt;
    }

    const std::vector<Token>& tokens_;
    const std::vector<Word>& words_;
    const Edtf& reference_;
    std::optional<Day> today_{};
};

} // namespace

std::vector<DateMention> find_dates(const Sentence& sentence, const std::vector<Word>& words, const Edtf& reference) {
    return DateFinder{sentence, words, reference}.run();
}

} // namespace dragoman
