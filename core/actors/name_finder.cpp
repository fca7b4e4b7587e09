// SPDX-License-Identifier: MIT
#include "core/actors/name_finder.hpp"

#include "core/actors/name_words.hpp"
#include "core/text/one_of.hpp"

#include <algorithm>

namespace dragoman {

namespace {

/// Bytes; what is longer is no name.
constexpr std::size_t longest_name = 120;

/// A country (or body) that stands before an office or a group: "Turkish", "China's", "State Department".
struct Owner {
    const KnownName* name{};
    std::size_t length{}; ///< tokens, with the possessive
};

/// One sentence, read from left to right.
class NameFinder : NameWords {
public:
    using NameWords::NameWords;

    std::vector<Mention> run() {
        for (std::size_t i = 0; i < tokens_.size();) {
            auto mention = mention_at(i);
            if (!mention) {
                ++i;
                continue;
            }
            i = mention->last;
            mentions_.push_back(std::move(*mention));
            if (auto apposition = office_after_name(mentions_.back())) i = *apposition;
        }
        return std::move(mentions_);
    }

private:
    /// What begins at token i. The readings are tried from the most to the least specific.
    std::optional<Mention> mention_at(std::size_t i) const {
        if (auto mention = titled_person(i)) return mention;
        if (auto mention = group(i)) return mention;
        if (auto mention = body(i)) return mention;
        if (auto mention = known_name(i)) return mention;
        if (auto mention = labelled_name(i)) return mention;
        if (auto mention = capitalised_name(i)) return mention;
        return pronoun(i);
    }

    // ---- pieces

    Owner owner_at(std::size_t i) const {
        const auto match = gazetteer_.name_at(text_, tokens_, i);
        if (!match || match.value->kind == NameKind::place || match.value->kind == NameKind::region) return {};
        return {match.value, match.length + (is_possessive(i + match.length) ? 1 : 0)};
    }

    Mention make(std::size_t first, std::size_t last, Reference reference, Actor actor) const {
        Mention mention;
        mention.first = static_cast<std::uint32_t>(first);
        mention.last = static_cast<std::uint32_t>(last);
        mention.reference = reference;
        mention.actors.push_back(std::move(actor));
        return mention;
    }

    // ---- offices: "Serbian President Tomislav Nikolić", "the Turkish foreign minister", "President of Mexico, F.
    // Calderón"

    struct OfficeReading {
        std::size_t end{}; ///< behind the office and its "of ..."
        std::size_t title_first{};
        std::size_t title_last{};
        const Office* office{};
        std::string country{};
        bool international{}; ///< an office of a body that acts for no country
        bool owned{};         ///< it says of whom: a country or body stands by
    };

    std::optional<OfficeReading> office(std::size_t i) const {
        OfficeReading reading;
        std::size_t at = i;
        if (const auto owner = owner_at(at); owner.name) take_owner(reading, owner, at);
        while (at < size() && one_of(lower(at), {"former", "acting", "new", "outgoing", "then", "late", "ex"}) &&
               !gazetteer_.office_at(tokens_, at))
            ++at;
        const auto match = gazetteer_.office_at(tokens_, at);
        if (!match) return std::nullopt;
        reading.office = match.value;
        reading.title_first = at;
        at += match.length;
        // "Democrat Reps.", "Acting Foreign Minister, General": offices in a row, of which the last one counts.
        while (const auto next = gazetteer_.office_at(tokens_, at)) {
            reading.office = next.value;
            at += next.length;
        }
        reading.title_last = at;
        if (lower(at) == "and")
            if (const auto second = gazetteer_.office_at(tokens_, at + 1)) at += 1 + second.length;
        reading.end = at;
        while (one_of(lower(reading.end), {"of", "for", "to"}) && take_complement(reading)) {
        }
        if (reading.country.empty() && !reading.international) reading.country = reading.office->country;
        // A secretary-general acts for no country, whether his body is named or not.
        if (reading.country.empty() && reading.office->code == "IGO") reading.international = true;
        return reading;
    }

    static void take_owner(OfficeReading& reading, const Owner& owner, std::size_t& at) {
        reading.owned = true;
        reading.country = owner.name->actor.country;
        reading.international = reading.country.empty();
        at += owner.length;
    }

    /// "of Kosovo", "of the Interior", "of the United Nations" behind an office.
    bool take_complement(OfficeReading& reading) const {
        std::size_t at = reading.end + 1;
        if (lower(at) == "the") ++at;
        if (const auto match = gazetteer_.name_at(text_, tokens_, at)) {
            reading.owned = true;
            const auto& country =
                match.value->actor.country.empty() ? match.value->place.country : match.value->actor.country;
            if (reading.country.empty()) reading.country = country;
            reading.international = reading.country.empty();
            reading.end = at + match.length;
            return true;
        }
        if (lower(reading.end) == "to" || !is_name_token(at)) return false;
        const bool capital_office = tokens_[reading.title_first].capital;
        if (!capital_office) return false;
        while (is_name_token(at) || (one_of(lower(at), {"and", ","}) && is_name_token(at + 1) && lower(at) == "and"))
            ++at;
        reading.end = at;
        return true;
    }

    std::optional<Mention> titled_person(std::size_t i) const {
        const auto reading = office(i);
        if (!reading) return std::nullopt;
        std::size_t name = reading->end;
        if (lower(name) == "," && reading->owned && is_name_token(name + 1) && is_name_token(name + 2)) ++name;
        const std::size_t end = name_end(name);
        const bool named = end > name && !(end - name == 1 && gazetteer_.name_at(text_, tokens_, name) &&
                                           gazetteer_.name_at(text_, tokens_, name).value->kind == NameKind::country);
        if (named) return person(i, name, end, *reading);
        return office_alone(i, *reading);
    }

    Mention person(std::size_t first, std::size_t name, std::size_t end, const OfficeReading& reading) const {
        const auto full = phrase(name, end);
        auto mention =
            make(first, end, Reference::name, {actor_id(full), full, ActorType::person, reading.country, ""});
        set_office(mention, reading);
        return mention;
    }

    void set_office(Mention& mention, const OfficeReading& reading) const {
        if (reading.office->kind == "honorific") return;
        mention.title = lower_phrase(reading.title_first, reading.title_last);
        mention.office_kind = reading.office->kind;
        mention.role_code = reading.office->code;
        auto& actor = mention.actors.front();
        if (reading.international) mention.office_kind = "international " + mention.office_kind;
        if (!reading.country.empty()) actor.code = reading.country + reading.office->code;
    }

    /// An office without a name is somebody only where a determiner, an owner or a capital says that one person is
    /// meant.
    std::optional<Mention> office_alone(std::size_t i, const OfficeReading& reading) const {
        if (reading.office->kind == "honorific") return std::nullopt;
        // "the representatives" are a group.
        if (tokens_[reading.title_last - 1].lower.ends_with('s') && gazetteer_.group_at(tokens_, reading.title_first))
            return std::nullopt;
        const bool definite = i > 0 && one_of(lower(i - 1), {"the", "his", "her", "their", "its"});
        const bool indefinite =
            i > 0 && one_of(lower(i - 1), {"a", "an"}) &&
            one_of(reading.office->kind, {"head", "minister", "envoy", "spokesperson", "legislator"});
        // "the head of", "a major priority": broad titles need their owner.
        const bool broad = one_of(reading.office->kind, {"other", "military"});
        if (!reading.owned && (broad || (!definite && !indefinite))) return std::nullopt;
        const auto words = phrase(i, reading.end);
        auto mention = make(i, reading.end, Reference::description,
                            {actor_id(words), words, ActorType::person, reading.country, ""});
        set_office(mention, reading);
        return mention;
    }

    /// "Matt Miller, a State Department spokesman," gives the name before it its office. Returns the end of the office.
    std::optional<std::size_t> office_after_name(Mention& mention) const {
        if (mention.reference != Reference::name || mention.actors.size() != 1 || !mention.title.empty())
            return std::nullopt;
        auto& actor = mention.actors.front();
        if (actor.type != ActorType::person || lower(mention.last) != ",") return std::nullopt;
        std::size_t at = mention.last + 1;
        if (one_of(lower(at), {"the", "a", "an", "who"})) ++at;
        const auto reading = office(at);
        if (!reading || name_end(reading->end) > reading->end || reading->office->kind == "honorific")
            return std::nullopt;
        actor.country = reading->country;
        set_office(mention, *reading);
        return reading->end;
    }

    // ---- groups: "38 other lawmakers", "Taiwanese officials", "members of Congress", "the Chinese government"

    std::optional<Mention> group(std::size_t i) const {
        std::size_t at = i;
        bool counted = false;
        if (tokens_[at].type == TokenClass::number ||
            one_of(lower(at), {"many", "some", "several", "hundreds", "thousands", "dozens", "two", "three", "four",
                               "five", "six", "seven", "eight", "nine", "ten", "bipartisan", "senior", "top"})) {
            counted = true;
            ++at;
            if (lower(at) == "of") ++at;
            if (one_of(lower(at), {"other", "more", "senior", "top"})) ++at;
        }
        if (lower(at) == "others" && counted) return group_mention(i, at + 1, nullptr, "");
        const auto owner = owner_at(at);
        at += owner.length;
        const std::size_t modifiers = at;
        while (at < size() && at - modifiers < 3 && !tokens_[at].capital && !gazetteer_.group_at(tokens_, at) &&
               one_of_class(at, {WordClass::noun, WordClass::adjective}) && lower(at) != "of")
            ++at;
        if (at > modifiers && !owner.name && !counted)
            return std::nullopt; // the modifiers may be anything; the noun comes alone
        const bool bare = !owner.name && !counted;
        const std::string* code = nullptr;
        while (at < size() && (!tokens_[at].capital || at == 0) && words_[at].word_class != WordClass::verb) {
            const auto noun = gazetteer_.group_at(tokens_, at);
            if (!noun) break;
            code = noun.value;
            at += noun.length;
        }
        // "people", "media", "industry" alone are nobody in particular.
        if (!code || (bare && !one_of(*code, {"GOV", "LEG", "MIL", "COP", "JUD", "OPP", "REB", "UAF", "LAB", "SPY"})))
            return std::nullopt;
        return with_body(group_mention(i, at, owner.name, *code), *code);
    }

    bool one_of_class(std::size_t i, std::initializer_list<WordClass> classes) const {
        return std::ranges::find(classes, words_[i].word_class) != classes.end();
    }

    Mention group_mention(std::size_t first, std::size_t last, const KnownName* owner, const std::string& code) const {
        if (owner && owner->kind != NameKind::organisation &&
            one_of(lower(last - 1), {"government", "administration", "regime", "side"}))
            return government_of(first, last, *owner);
        const auto words = phrase(first, last);
        // "members of Congress" is one group noun, whose last word is a body.
        const auto body = owner ? Gazetteer::Match<KnownName>{} : gazetteer_.name_at(text_, tokens_, last - 1);
        const auto country = owner ? owner->actor.country : body ? body.value->actor.country : std::string{};
        const bool official = one_of(code, {"GOV", "LEG", "MIL", "COP", "JUD"}) && !country.empty();
        auto mention = make(first, last, owner || code.empty() ? Reference::name : Reference::description,
                            {actor_id(words), words, official ? ActorType::government : ActorType::group, country,
                             country.empty() ? "" : country + code});
        mention.role_code = code;
        return mention;
    }

    /// "the Chinese government" is the country.
    Mention government_of(std::size_t first, std::size_t last, const KnownName& owner) const {
        const auto* country = gazetteer_.country(owner.actor.country);
        return make(first, last, Reference::name, country ? *country : owner.actor);
    }

    /// "members of Congress": the body gives the group its country.
    Mention with_body(Mention mention, const std::string& code) const {
        if (lower(mention.last) != "of") return mention;
        std::size_t at = mention.last + 1;
        if (lower(at) == "the") ++at;
        const auto match = gazetteer_.name_at(text_, tokens_, at);
        if (!match || match.value->actor.id.empty()) return mention;
        mention.last = static_cast<std::uint32_t>(at + match.length);
        auto& actor = mention.actors.front();
        actor.name = phrase(mention.first, mention.last);
        actor.id = actor_id(actor.name);
        actor.country = match.value->actor.country;
        actor.code = actor.country.empty() ? "" : actor.country + code;
        actor.type = actor.country.empty() ? ActorType::group : ActorType::government;
        mention.reference = Reference::name;
        return mention;
    }

    // ---- bodies: "Ministry of Foreign Affairs", "Pakistani Supreme Court"

    std::optional<Mention> body(std::size_t i) const {
        if (!is_name_token(i)) return std::nullopt;
        std::size_t end = i;
        const BodyWord* word = nullptr;
        bool of = false;
        while (end < size()) {
            if (is_name_token(end)) {
                if (const auto* found = gazetteer_.body_word(tokens_[end].lower)) word = found;
                ++end;
            } else if (word && one_of(lower(end), {"of", "for", "on"}) &&
                       (is_name_token(end + 1) || (lower(end + 1) == "the" && is_name_token(end + 2)))) {
                of = true;
                end += lower(end + 1) == "the" ? 2 : 1;
            } else if (of && lower(end) == "and" && is_name_token(end + 1) &&
                       !gazetteer_.name_at(text_, tokens_, end + 1)) {
                ++end;
            } else {
                break;
            }
        }
        const auto known = gazetteer_.name_at(text_, tokens_, i);
        if (!word || end - i < 2 || known.length >= end - i) return std::nullopt;
        const auto name = phrase(i, end);
        const auto country = country_within(i, end);
        return make(i, end, Reference::name,
                    {actor_id(name), name, word->type, country,
                     country.empty() || word->code.empty() ? "" : country + word->code});
    }

    std::string country_within(std::size_t first, std::size_t last) const {
        for (std::size_t k = first; k < last; ++k)
            if (const auto match = gazetteer_.name_at(text_, tokens_, k)) {
                const auto& known = *match.value;
                return known.actor.country.empty() ? known.place.country : known.actor.country;
            }
        if (first > 1 && is_possessive(first - 1))
            for (const auto& mention : mentions_)
                if (mention.last == first - 1 && !mention.actors.empty()) return mention.actors.front().country;
        return "";
    }

    // ---- names of the gazetteer

    std::optional<Mention> known_name(std::size_t i) const {
        const auto match = gazetteer_.name_at(text_, tokens_, i);
        if (!match) return std::nullopt;
        const auto& known = *match.value;
        const std::size_t end = i + match.length;
        const bool locative = known.kind == NameKind::country || known.kind == NameKind::capital ||
                              known.kind == NameKind::place || known.kind == NameKind::region;
        // "Jordan Smith", "China Daily": a longer name that only begins like a place.
        if (locative && is_name_token(end) && !gazetteer_.name_at(text_, tokens_, end) &&
            !gazetteer_.office_at(tokens_, end) && tokens_[end].span.start > tokens_[end - 1].span.end)
            return std::nullopt;
        Mention mention;
        mention.first = static_cast<std::uint32_t>(i);
        mention.last = static_cast<std::uint32_t>(end);
        mention.reference = known.kind == NameKind::people ? Reference::people : Reference::name;
        if (known.kind == NameKind::capital || known.kind == NameKind::place || known.kind == NameKind::region)
            mention.reference = Reference::place;
        if (!known.actor.id.empty()) mention.actors.push_back(known.actor);
        if (!known.place.name.empty()) mention.place = known.place;
        if (known.kind == NameKind::capital || known.kind == NameKind::metonym)
            mention.basis = "'" + phrase(i, end) + "' stands for " + known.actor.name;
        return mention;
    }

    // ---- names that no table has

    /// As the analysis of the sentence labels them.
    std::optional<Mention> labelled_name(std::size_t i) const {
        const auto label = words_[i].name;
        if (label == NameClass::none || !is_name_token(i)) return std::nullopt;
        std::size_t end = i + 1;
        while (end < size() && words_[end].name == label && !words_[end].name_begins) ++end;
        if (label == NameClass::person) end = std::max(end, name_end(i)); // "Moon Jae" + "-in"
        const auto name = phrase(i, end);
        if (name.size() < 2 || name.size() > longest_name) return std::nullopt;
        const auto type = label == NameClass::person         ? ActorType::person
                          : label == NameClass::organisation ? ActorType::organisation
                                                             : ActorType::place;
        auto mention = make(i, end, type == ActorType::place ? Reference::place : Reference::name,
                            {actor_id(name), name, type, "", ""});
        if (type == ActorType::place) mention.place = Place{name, ""};
        return mention;
    }

    std::optional<Mention> capitalised_name(std::size_t i) const {
        if (!is_name_token(i)) return std::nullopt;
        const std::size_t end = name_end(i);
        const auto name = phrase(i, end);
        if ((end - i == 1 && name.size() < 2) || name.size() > longest_name) return std::nullopt;
        const bool acronym = end - i == 1 && tokens_[i].all_capitals;
        return make(i, end, Reference::name,
                    {actor_id(name), name, acronym ? ActorType::organisation : ActorType::person, "", ""});
    }

    std::optional<Mention> pronoun(std::size_t i) const {
        if (!one_of(lower(i), {"he", "she", "him", "her", "his", "they", "them", "their", "it", "its", "we", "i"}))
            return std::nullopt;
        Mention mention;
        mention.first = static_cast<std::uint32_t>(i);
        mention.last = static_cast<std::uint32_t>(i + 1);
        mention.reference = Reference::pronoun;
        return mention;
    }

    std::vector<Mention> mentions_{};
};

} // namespace

std::vector<Mention> find_names(std::string_view text, const ReadSentence& sentence, const Gazetteer& gazetteer) {
    return NameFinder{text, sentence, gazetteer}.run();
}

} // namespace dragoman
