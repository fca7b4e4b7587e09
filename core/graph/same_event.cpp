// SPDX-License-Identifier: MIT
#include "core/graph/same_event.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace dragoman {

namespace {

/// A plan that comes true, or is moved, within these days of its date is the same event.
constexpr std::chrono::days moved_at_most{14};
/// An undated mention belongs to reports of these days.
constexpr std::chrono::days undated_at_most{3};
/// Statements are one where they share at least this part of their words.
constexpr double same_words = 0.5;

using Ids = std::set<std::string_view>;

Ids actor_ids(const Evidence& mention, Role role) {
    Ids ids;
    for (const auto& participant : mention.participants)
        if (participant.role == role) ids.insert(participant.actor.id);
    return ids;
}

bool nested(const Ids& a, const Ids& b) {
    return std::ranges::includes(a, b) || std::ranges::includes(b, a);
}

bool parties_agree(const Evidence& a, const Evidence& b) {
    const auto sources_a = actor_ids(a, Role::source), sources_b = actor_ids(b, Role::source);
    const auto targets_a = actor_ids(a, Role::target), targets_b = actor_ids(b, Role::target);
    if (!nested(sources_a, sources_b) || !nested(targets_a, targets_b)) return false;
    if (info(a.kind).symmetric) return std::min(sources_a.size(), sources_b.size()) >= 2 || sources_a == sources_b;
    const bool shared_source = !sources_a.empty() && !sources_b.empty();
    const bool shared_target = !targets_a.empty() && !targets_b.empty();
    return shared_source && (shared_target || targets_a == targets_b || a.article == b.article);
}

bool near(Day a, Day b, std::chrono::days at_most) {
    return (a < b ? b - a : a - b) <= at_most;
}

bool is_done(const Evidence& mention) {
    return mention.status == Status::happened || mention.status == Status::ongoing;
}

/// A plan that is told after the deed is another one.
bool plan_comes_first(const Evidence& plan, const Evidence& deed) {
    if (plan.status != Status::planned || !is_done(deed) || !deed.date.when.end) return true;
    return sort_day(plan.published) <= *deed.date.when.end;
}

bool dates_agree(const Evidence& a, const Evidence& b) {
    if (!plan_comes_first(a, b) || !plan_comes_first(b, a)) return false;
    const auto& x = a.date.when;
    const auto& y = b.date.when;
    if (!x.known() || !y.known())
        return a.article == b.article || near(sort_day(a.published), sort_day(b.published), undated_at_most);
    if (overlap(x, y)) return true;
    const bool plan = a.status == Status::planned || b.status == Status::planned;
    return plan && a.article != b.article && near(sort_day(x), sort_day(y), moved_at_most);
}

std::set<std::string> words_of(std::string_view quote) {
    std::set<std::string> words;
    std::string word;
    for (const char c : quote) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
        if (letter) {
            word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            continue;
        }
        if (word.size() > 3) words.insert(word);
        word.clear();
    }
    if (word.size() > 3) words.insert(word);
    return words;
}

bool quotes_agree(const Evidence& a, const Evidence& b) {
    const auto x = words_of(a.quote), y = words_of(b.quote);
    const auto shared =
        static_cast<double>(std::ranges::count_if(x, [&](const auto& word) { return y.contains(word); }));
    const auto all = static_cast<double>(x.size() + y.size()) - shared;
    return all > 0 && shared / all >= same_words;
}

/// Kinds that are made of words: a second one by the same people on the same day is another one, unless it says the
/// same.
bool made_of_words(EventKind kind) {
    const auto family = info(kind).family;
    return (family == Family::words || family == Family::conflict || kind == EventKind::support ||
            kind == EventKind::promise) &&
           kind != EventKind::letter;
}

} // namespace

bool same_event(const Evidence& a, const Evidence& b) {
    if (a.kind != b.kind || !parties_agree(a, b) || !dates_agree(a, b)) return false;
    if (a.article == b.article && a.trigger == b.trigger) return a.ordinal == b.ordinal;
    if (!made_of_words(a.kind)) return true;
    const auto targets = actor_ids(a, Role::target);
    const bool same_address = !targets.empty() && targets == actor_ids(b, Role::target);
    return a.kind == EventKind::say ? quotes_agree(a, b) : same_address || quotes_agree(a, b);
}

} // namespace dragoman
