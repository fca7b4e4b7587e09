// SPDX-License-Identifier: MIT
#include "core/events/clause.hpp"
#include "core/text/one_of.hpp"

#include <algorithm>

namespace dragoman {

namespace {

bool is_quote(std::string_view mark) {
    return one_of(mark, {"\"", "\u201c", "\u201d", "\u00ab", "\u00bb"});
}

/// Verbs whose object does what their infinitive says: "urged Iran to release".
bool controls_object(std::string_view lemma) {
    return one_of(lemma, {"urge", "ask",     "order",    "call",     "invite", "tell",     "force",     "allow",
                          "want", "request", "press",    "pressure", "warn",   "persuade", "encourage", "expect",
                          "beg",  "implore", "instruct", "compel",   "enable", "lead",     "help",      "advise"});
}

bool is_name(const Mention& mention) {
    return mention.reference != Reference::people && !mention.actors.empty();
}

} // namespace

Clause::Clause(const Scene& scene)
    : tokens_(scene.read.sentence.tokens), words_(scene.read.words), mentions_(scene.mentions), dates_(scene.dates),
      mention_of_token_(tokens_.size(), -1) {
    for (std::size_t m = 0; m < mentions_.size(); ++m)
        for (std::size_t i = mentions_[m].first; i < mentions_[m].last; ++i) mention_of_token_[i] = static_cast<int>(m);
    bool inside = scene.read.sentence.opens_in_quote;
    has_quotes_ = inside;
    for (const auto& token : tokens_) {
        if (is_quote(token.lower)) {
            inside = token.lower == "\"" ? !inside : one_of(token.lower, {"\u201c", "\u00ab"});
            has_quotes_ = true;
        }
        quoted_.push_back(inside);
    }
    find_lists();
}

std::optional<std::size_t> Clause::mention_at(std::size_t token) const {
    if (token >= size() || mention_of_token_[token] < 0) return std::nullopt;
    return static_cast<std::size_t>(mention_of_token_[token]);
}

// ---- enumerations: "A, Nevada; B; and C"

void Clause::find_lists() {
    list_of_mention_.resize(mentions_.size());
    for (std::size_t m = 0; m < mentions_.size(); ++m) list_of_mention_[m] = m;
    std::size_t first = 0;         // the first member of the list that may be growing
    std::vector<std::size_t> open; // members joined by commas alone, until an "and" or a semicolon confirms them
    const auto is_region = [](const Mention& m) { return m.actors.empty() && m.place.has_value(); };
    const auto confirm = [&] {
        for (const auto member : open) list_of_mention_[member] = first;
        open.clear();
    };
    std::size_t last = 0;
    bool started = false;
    for (std::size_t m = 0; m < mentions_.size(); ++m) {
        const auto& mention = mentions_[m];
        if (is_region(mention) || mention.actors.empty()) continue;
        bool joined = started, confirmed = false;
        for (std::size_t i = started ? mentions_[last].last : 0; joined && i < mention.first; ++i) {
            const auto inner = mention_at(i);
            if (inner && is_region(mentions_[*inner])) continue;
            if (one_of(lower(i), {"and", "&", ";"}))
                confirmed = true;
            else if (!one_of(lower(i), {",", ".", "the", "both", "as", "well"}))
                joined = false;
        }
        // Persons and countries stand in one list seldom; a place behind a comma is where the first one lies.
        const bool alike =
            started && (mention.reference == Reference::place) == (mentions_[last].reference == Reference::place);
        if (!joined || !alike || mention.first == mentions_[last].last) {
            open.clear();
            first = m;
        } else {
            open.push_back(m);
            if (confirmed) confirm();
        }
        last = m;
        started = true;
    }
}

Clause::Found Clause::with_list(std::size_t mention) const {
    Found members;
    for (std::size_t m = 0; m < mentions_.size(); ++m)
        if (list_of_mention_[m] == list_of_mention_[mention] && (m == mention || !mentions_[m].actors.empty()))
            members.push_back(m);
    // "..., which included 38 others": whoever is said to be among them.
    const std::size_t last = members.back();
    for (std::size_t m = last + 1; m < mentions_.size(); ++m) {
        const std::size_t before = mentions_[m].first;
        if (before > 0 && one_of(lower(before - 1), {"including", "included"}) && !mentions_[m].actors.empty())
            members.push_back(m);
    }
    return members;
}

// ---- verbs and clauses

bool Clause::is_finite(std::size_t i) const {
    if (words_[i].word_class == WordClass::modal) return true;
    if (words_[i].word_class == WordClass::auxiliary)
        return words_[i].form == VerbForm::past || words_[i].form == VerbForm::present;
    if (!is_verb(i)) return false;
    const auto form = words_[i].form;
    if (form == VerbForm::past || form == VerbForm::present) return true;
    if (form == VerbForm::base)
        return group_start(i) == i && !(i > 0 && words_[i - 1].word_class == WordClass::infinitive);
    return false;
}

std::size_t Clause::group_start(std::size_t verb) const {
    std::size_t start = verb;
    for (std::size_t i = verb; i-- > 0;) {
        const auto cls = words_[i].word_class;
        if (cls == WordClass::auxiliary || cls == WordClass::modal || cls == WordClass::negation)
            start = i;
        else if (cls != WordClass::adverb)
            break;
    }
    return start;
}

bool Clause::is_passive(std::size_t verb) const {
    const auto form = words_[verb].form;
    if (form != VerbForm::participle && form != VerbForm::past) return false;
    const std::size_t start = group_start(verb);
    for (std::size_t i = start; i < verb; ++i)
        if (words_[i].lemma == "be") return true;
    if (start < verb) return false;
    return form == VerbForm::participle && is_verb(verb);
}

std::optional<std::size_t> Clause::verb_before(std::size_t i) const {
    while (i-- > 0)
        if (is_verb(i)) return i;
    return std::nullopt;
}

std::optional<std::size_t> Clause::finite_before(std::size_t i) const {
    while (i-- > 0)
        if (is_verb(i) && (is_finite(i) || group_start(i) < i)) return i;
    return std::nullopt;
}

std::optional<std::size_t> Clause::finite_after(std::size_t i) const {
    for (++i; i < size(); ++i)
        if (is_verb(i) && (is_finite(i) || group_start(i) < i)) return i;
    return std::nullopt;
}

bool Clause::boundary(std::size_t i) const {
    return words_[i].word_class == WordClass::subordinator || lower(i) == ";" || is_quote(lower(i)) ||
           one_of(lower(i), {"who", "whom", "(", ")", "--", "\u2014"});
}

std::size_t Clause::clause_end(std::size_t i) const {
    for (std::size_t k = i + 1; k < size(); ++k) {
        if (boundary(k)) return k;
        const bool finite =
            (words_[k].word_class == WordClass::modal || words_[k].word_class == WordClass::auxiliary || is_verb(k)) &&
            is_finite(k);
        if (finite) return k;
    }
    return size();
}

bool Clause::subordinate(std::size_t i) const {
    const auto governor = finite_before(i);
    // "After X attacked Y, Z said": the subordinator opens the sentence.
    const std::size_t from = governor ? *governor + 1 : 0;
    for (std::size_t k = from; k < i; ++k) {
        const bool opens = words_[k].word_class == WordClass::subordinator ||
                           one_of(lower(k), {"after", "before", "since", "who", "until", "following"});
        if (!opens) continue;
        // "..., which ended a week after the talks, X met": a comma closes it again.
        const bool closed = !governor && std::ranges::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(k),
                                                             tokens_.begin() + static_cast<std::ptrdiff_t>(i),
                                                             [](const Token& token) { return token.lower == ","; });
        if (!closed) return true;
    }
    return false;
}

// ---- who

bool Clause::governed_by_preposition(const Mention& mention) const {
    for (std::size_t i = mention.first; i-- > 0;) {
        const auto cls = words_[i].word_class;
        if (cls == WordClass::preposition) return lower(i) != "by" || !is_verb(i);
        if (cls != WordClass::determiner && cls != WordClass::adjective && cls != WordClass::number) return false;
    }
    return false;
}

bool Clause::is_possessor(const Mention& mention) const {
    return one_of(lower(mention.last), {"'s", "'"});
}

Clause::Found Clause::free_mention_left(std::size_t from) const {
    std::optional<std::size_t> governed;
    // "the approach prompted": a thing is the subject, and nobody else is.
    if (from > 0 && words_[from - 1].word_class == WordClass::noun && !mention_at(from - 1)) return owner(from - 1);
    for (std::size_t i = from; i-- > 0;) {
        if (const auto m = mention_at(i)) {
            i = mentions_[*m].first;
            // A pronoun that is nobody yet ("we", "it") is the subject all the same: no other may take its place.
            if (mentions_[*m].reference == Reference::pronoun && mentions_[*m].actors.empty()) return {*m};
            if (!is_name(mentions_[*m]) || is_possessor(mentions_[*m])) continue;
            if (!governed_by_preposition(mentions_[list_of_mention_[*m]]) && !governed_by_preposition(mentions_[*m]))
                return with_list(*m);
            if (!governed && mentions_[*m].reference != Reference::place) governed = *m;
            continue;
        }
        if (is_verb(i) && is_finite(i)) break;
        if (boundary(i) && !one_of(lower(i), {"\u201d", "\""}) && !(lower(i) == ";" && i + 1 == from)) break;
    }
    // "the leaders of France and Germany met"
    if (governed) return with_list(*governed);
    return {};
}

Clause::Found Clause::subject(std::size_t verb, int depth) const {
    if (depth > 4) return {};
    const std::size_t start = group_start(verb);
    if (start > 0) {
        const auto before = words_[start - 1].word_class;
        if (before == WordClass::infinitive || (words_[verb].form == VerbForm::gerund && start == verb))
            return controlled_subject(verb, depth);
        if (one_of(lower(start - 1), {"who", "which", "that"}) && start > 1)
            for (std::size_t k = start - 1; k-- > 0 && start - k < 4;)
                if (const auto m = mention_at(k)) return with_list(*m);
        if (before == WordClass::conjunction ||
            (lower(start - 1) == "," && words_[verb].form != VerbForm::participle)) {
            const auto previous = verb_before(start - 1);
            const bool new_subject = previous && [&] {
                for (std::size_t k = *previous + 1; k + 1 < start; ++k)
                    if (lower(k) == "," && mention_at(start - 2)) return true;
                return false;
            }();
            if (previous && !new_subject) return subject(*previous, depth + 1);
        }
    }
    auto found = free_mention_left(start);
    if (!found.empty()) return found;
    // "..., said the minister": the subject stands behind.
    if (const auto m = mention_at(verb + 1);
        m && is_name(mentions_[*m]) && (start == 0 || one_of(lower(start - 1), {",", "\"", "\u201d"})))
        return with_list(*m);
    if (const auto m = mention_at(verb + 2); m && is_name(mentions_[*m]) && start > 0 &&
                                             words_[verb + 1].word_class == WordClass::determiner &&
                                             one_of(lower(start - 1), {",", "\"", "\u201d"}))
        return with_list(*m);
    // "announces will step down": the verb before lends its own.
    if (const auto previous = finite_before(start); previous && !boundary(start == 0 ? 0 : start - 1))
        return subject(*previous, depth + 1);
    return {};
}

/// The subject of an infinitive or gerund is the object of a verb that controls it, else the subject of the verb above.
Clause::Found Clause::controlled_subject(std::size_t verb, int depth) const {
    const auto governor = verb_before(group_start(verb));
    if (!governor) {
        const auto main = finite_after(verb);
        return main ? subject(*main, depth + 1) : Found{};
    }
    auto subjects = subject(*governor, depth + 1);
    const auto objects = object(*governor);
    if (words_[verb].form == VerbForm::base && controls_object(words_[*governor].lemma)) {
        if (!objects.empty()) return objects;
        const auto asked = behind(*governor, "on");
        return asked.empty() ? subjects : asked;
    }
    // "accused Iran of ordering": the accused does it.
    const std::size_t start = group_start(verb);
    if (words_[verb].form == VerbForm::gerund && start > 0 && one_of(lower(start - 1), {"of", "for", "from"}) &&
        !objects.empty() &&
        one_of(words_[*governor].lemma,
               {"accuse", "blame", "suspect", "criticise", "criticize", "condemn", "denounce", "praise", "thank",
                "stop", "prevent", "ban", "bar", "charge", "convict", "arrest", "find"}))
        return objects;
    // "A joined B in signing": both.
    if (words_[*governor].lemma == "join") subjects.insert(subjects.end(), objects.begin(), objects.end());
    return subjects;
}

Clause::Found Clause::object(std::size_t verb) const {
    for (std::size_t i = verb + 1; i < size(); ++i) {
        if (const auto m = mention_at(i)) {
            const auto& mention = mentions_[*m];
            if (mention.reference == Reference::people && mention.last < size() &&
                words_[mention.last].word_class == WordClass::verb)
                return {};
            if (!mention.actors.empty()) return with_list(*m);
            i = mention.last - 1;
            continue;
        }
        const auto cls = words_[i].word_class;
        if (cls == WordClass::determiner || cls == WordClass::adjective || cls == WordClass::number ||
            cls == WordClass::possessive || cls == WordClass::adverb)
            continue;
        return {};
    }
    return {};
}

Clause::Found Clause::agent(std::size_t verb) const {
    return behind(verb, "by");
}

Clause::Found Clause::behind(std::size_t from, std::string_view preposition) const {
    const std::size_t end = clause_end(from);
    for (std::size_t i = from + 1; i < end; ++i) {
        if (lower(i) != preposition) continue;
        for (std::size_t k = i + 1; k < std::min(end, i + 6); ++k) {
            if (const auto m = mention_at(k)) {
                if (!mentions_[*m].actors.empty() || mentions_[*m].place) return with_list(*m);
                break;
            }
            const auto cls = words_[k].word_class;
            if (cls == WordClass::preposition || cls == WordClass::verb || cls == WordClass::punctuation ||
                cls == WordClass::conjunction)
                break;
        }
    }
    return {};
}

Clause::Found Clause::owner(std::size_t noun) const {
    for (std::size_t i = noun; i-- > 0 && noun - i <= 5;) {
        if (const auto m = mention_at(i)) {
            const auto& mention = mentions_[*m];
            const bool adjective = mention.reference == Reference::people || mention.last == noun;
            if (!mention.actors.empty() && (adjective || is_possessor(mention))) return with_list(*m);
            return {};
        }
        const auto cls = words_[i].word_class;
        const bool inside = cls == WordClass::noun || cls == WordClass::adjective || cls == WordClass::number ||
                            cls == WordClass::possessive || cls == WordClass::proper || lower(i) == "-" ||
                            lower(i) == "'";
        if (!inside) return {};
    }
    return {};
}

} // namespace dragoman
