// SPDX-License-Identifier: MIT
#include "core/actors/mention.hpp"
#include "core/actors/name_finder.hpp"
#include "core/text/one_of.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace dragoman {

namespace {

/// References look back so many sentences.
constexpr std::size_t memory = 3;

std::string last_word(std::string_view name) {
    const auto space = name.rfind(' ');
    return std::string{space == std::string_view::npos ? name : name.substr(space + 1)};
}

bool is_person(const Mention& mention) {
    return mention.reference == Reference::name && mention.actors.size() == 1 &&
           mention.actors.front().type == ActorType::person;
}

/// What the article says of a person anywhere.
struct Person {
    Actor actor{};
    std::string title{};
    std::string office_kind{};
};

/// The persons of one article, each under its fullest name.
class Persons {
public:
    Persons(const std::vector<ReadSentence>& sentences, const std::vector<std::vector<Mention>>& mentions) {
        for (const auto& sentence : mentions)
            for (const auto& mention : sentence)
                if (is_person(mention) && mention.actors.front().name.find(' ') != std::string::npos) learn(mention);
        for (std::size_t s = 0; s < mentions.size(); ++s)
            for (std::size_t m = 0; m < mentions[s].size(); ++m) {
                if (!is_person(mentions[s][m])) continue;
                complete(mentions[s][m], state_behind(sentences[s].sentence.tokens, mentions[s], m));
            }
    }

    /// The person meant by a name, or nothing where it is nobody of the article or could be two.
    const Person* find(std::string_view name) const {
        if (const auto full = by_id_.find(actor_id(name)); full != by_id_.end()) return &full->second;
        const Person* found = nullptr;
        for (const auto& [_, person] : by_id_) {
            if (!has_word(person.actor.name, name)) continue;
            if (found) return nullptr;
            found = &person;
        }
        return found;
    }

private:
    static bool has_word(std::string_view name, std::string_view word) {
        for (std::size_t at = 0; at <= name.size();) {
            const auto end = std::min(name.find(' ', at), name.size());
            if (name.substr(at, end - at) == word) return true;
            at = end + 1;
        }
        return false;
    }

    void learn(const Mention& mention) {
        by_id_.try_emplace(mention.actors.front().id, Person{mention.actors.front(), "", ""});
    }

    /// The country of "Nevada" in "Susie Lee, Nevada;": an American legislator is named with the state.
    static std::string state_behind(const std::vector<Token>& tokens, const std::vector<Mention>& mentions,
                                    std::size_t m) {
        if (m + 1 == mentions.size() || tokens[mentions[m].last].lower != ",") return "";
        const auto& next = mentions[m + 1];
        const bool mere_place = next.actors.empty() && next.place.has_value();
        return mere_place && next.first == mentions[m].last + 1 ? next.place->country : "";
    }

    /// Office and country come from whichever mention gives them first.
    void complete(const Mention& mention, const std::string& state) {
        const auto* found = find(mention.actors.front().name);
        if (!found) return;
        auto& person = by_id_.at(found->actor.id);
        const auto& given = mention.actors.front();
        if (person.actor.country.empty()) person.actor.country = given.country;
        if (person.actor.country.empty()) person.actor.country = state;
        if (person.actor.code.empty()) person.actor.code = given.code;
        if (person.title.empty()) person.title = mention.title;
        if (person.office_kind.empty()) person.office_kind = mention.office_kind;
    }

    std::map<std::string, Person, std::less<>> by_id_{};
};

/// Goes through the article once and gives every reference its actors.
class Resolver {
public:
    Resolver(const std::vector<ReadSentence>& sentences, std::vector<std::vector<Mention>>& mentions)
        : sentences_(sentences), mentions_(mentions), persons_(sentences, mentions) {
        for (const auto& sentence : mentions)
            for (const auto& mention : sentence) add_countries(mention, countries_);
    }

    void run() {
        for (sentence_ = 0; sentence_ < mentions_.size(); ++sentence_)
            for (place_ = 0; place_ < mentions_[sentence_].size(); ++place_) resolve(mentions_[sentence_][place_]);
    }

private:
    /// The countries that the words themselves name. Another person's country says nothing: "Minister Wang met British
    /// Prime Minister Sunak".
    static void add_countries(const Mention& mention, std::set<std::string>& countries) {
        if (is_person(mention)) return;
        for (const auto& actor : mention.actors)
            if (!actor.country.empty()) countries.insert(actor.country);
        if (mention.place && !mention.place->country.empty()) countries.insert(mention.place->country);
    }

    void resolve(Mention& mention) {
        if (is_person(mention))
            resolve_person(mention);
        else if (mention.reference == Reference::description && !mention.title.empty())
            resolve_office(mention);
        else if (mention.reference == Reference::description)
            resolve_group(mention);
        else if (mention.reference == Reference::pronoun)
            resolve_pronoun(mention);
        else if (is_rest_of_list(mention))
            resolve_rest_of_list(mention);
    }

    /// "38 others".
    bool is_rest_of_list(const Mention& mention) const {
        return mention.actors.size() == 1 && mention.actors.front().type == ActorType::group &&
               sentences_[sentence_].sentence.tokens[mention.last - 1].lower == "others";
    }

    /// They act for the country that all who are named before them act for.
    void resolve_rest_of_list(Mention& mention) const {
        std::set<std::string> countries;
        for (std::size_t i = 0; i < place_; ++i)
            if (is_person(mentions_[sentence_][i])) countries.insert(mentions_[sentence_][i].actors.front().country);
        if (countries.size() != 1) return;
        mention.actors.front().country = *countries.begin();
        mention.basis = "the rest of a list from " + *countries.begin();
    }

    std::string_view word_of(const Mention& mention) const {
        return sentences_[sentence_].sentence.tokens[mention.first].lower;
    }

    bool definite(const Mention& mention) const {
        return mention.first > 0 && sentences_[sentence_].sentence.tokens[mention.first - 1].lower == "the";
    }

    void resolve_person(Mention& mention) const {
        auto& actor = mention.actors.front();
        if (const auto* person = persons_.find(actor.name)) {
            if (person->actor.name != actor.name) mention.basis = "'" + actor.name + "' is " + person->actor.name;
            actor = person->actor;
            if (mention.title.empty()) mention.office_kind = person->office_kind;
        }
        const bool international = mention.office_kind.starts_with("international");
        if (actor.country.empty() && !mention.office_kind.empty() && !international) country_from_context(mention);
    }

    /// Somebody in office, or a group, acts for the only country there is in the sentence, or in the article.
    void country_from_context(Mention& mention) const {
        std::set<std::string> here;
        for (const auto& other : mentions_[sentence_]) add_countries(other, here);
        auto& actor = mention.actors.front();
        if (here.size() == 1)
            actor.country = *here.begin();
        else if (here.empty() && countries_.size() == 1)
            actor.country = *countries_.begin();
        if (!actor.country.empty() && mention.basis.empty())
            mention.basis = "the only country named near is " + actor.country;
    }

    /// Earlier mentions, the nearest sentence first and in it the first mention first: the subject comes first.
    template <typename Test>
    const Mention* earlier(Test test, std::size_t sentences_back = memory) const {
        for (std::size_t back = 0; back <= std::min(sentence_, sentences_back); ++back) {
            const auto& row = mentions_[sentence_ - back];
            const std::size_t end = back == 0 ? place_ : row.size();
            for (std::size_t i = 0; i < end; ++i)
                if (test(row[i])) return &row[i];
        }
        return nullptr;
    }

    void take(Mention& mention, const std::vector<Actor>& actors, std::string_view words) const {
        mention.basis = "'" + std::string{words} + "' is " + actors.front().name;
        if (actors.size() > 1) mention.basis += " and " + std::to_string(actors.size() - 1) + " more";
        mention.actors = actors;
    }

    void resolve_office(Mention& mention) const {
        const auto words = mention.actors.front().name;
        const auto& country = mention.actors.front().country;
        const auto* holder = earlier(
            [&](const Mention& m) {
                return is_person(m) && last_word(m.title) == last_word(mention.title) && !m.title.empty() &&
                       (country.empty() || m.actors.front().country == country);
            },
            sentence_);
        if (holder) return take(mention, holder->actors, words);
        if (country.empty() && !mention.office_kind.starts_with("international")) country_from_context(mention);
    }

    /// "the lawmakers" are the list of lawmakers before; "the government" is that of the only country near.
    void resolve_group(Mention& mention) const {
        const auto words = mention.actors.front().name;
        const auto noun = last_word(words);
        const auto& code = mention.role_code;
        if (noun == "government") {
            if (const auto* near = earlier([](const Mention& m) {
                    return m.reference != Reference::pronoun && !m.actors.empty() &&
                           m.actors.front().type == ActorType::country;
                }))
                return take(mention, near->actors, words);
        }
        if (!definite(mention)) return country_from_context(mention);
        if (const auto list = last_list(code); list.size() > 1) return take(mention, list, words);
        const auto* same = earlier(
            [&](const Mention& m) {
                return !m.actors.empty() && m.actors.front().type != ActorType::person &&
                       last_word(m.actors.front().name) == noun;
            },
            sentence_);
        if (same)
            take(mention, same->actors, words);
        else
            country_from_context(mention);
    }

    void resolve_pronoun(Mention& mention) const {
        const auto word = word_of(mention);
        const Mention* found = nullptr;
        if (word == "we" || word == "i") return; // whoever speaks: known when the quotation is
        if (one_of(word, {"he", "she", "him", "her", "his"})) {
            found = earlier(
                [](const Mention& m) { return m.actors.size() == 1 && m.actors.front().type == ActorType::person; });
        } else if (word == "it" || word == "its") {
            found = earlier(
                [](const Mention& m) {
                    return m.actors.size() == 1 && m.reference != Reference::people &&
                           m.reference != Reference::place &&
                           (m.actors.front().type == ActorType::country || m.actors.front().type == ActorType::igo ||
                            m.actors.front().type == ActorType::organisation ||
                            m.actors.front().type == ActorType::government);
                },
                1);
        } else if (const auto list = last_list(""); list.size() > 1) {
            return take(mention, list, word);
        } else {
            found = earlier([](const Mention& m) {
                return m.actors.size() > 1 || (m.actors.size() == 1 && m.actors.front().type == ActorType::group) ||
                       (m.actors.size() == 1 && m.actors.front().type == ActorType::government &&
                        m.actors.front().name.ends_with('s'));
            });
        }
        if (found) take(mention, found->actors, word);
    }

    /// The actors of the nearest enumeration of persons before ("A, Nevada; B; and C"), or of one taken up by a word;
    /// of those with the given CAMEO role where one is given.
    std::vector<Actor> last_list(std::string_view code) const {
        for (std::size_t back = 0; back <= std::min(sentence_, memory); ++back) {
            std::vector<Actor> list;
            const auto& row = mentions_[sentence_ - back];
            const std::size_t end = back == 0 ? place_ : row.size();
            for (std::size_t i = 0; i < end; ++i) {
                const auto& mention = row[i];
                if (mention.actors.size() > 1 && list.empty())
                    list = mention.actors;
                else if (mention.actors.size() == 1 &&
                         (is_person(mention) || is_counted_group(sentence_ - back, mention)) && fits(mention, code))
                    list.push_back(mention.actors.front());
            }
            if (list.size() > 1) return list;
        }
        return {};
    }

    /// "38 others", "six senators": may close an enumeration of persons.
    bool is_counted_group(std::size_t sentence, const Mention& mention) const {
        return mention.actors.front().type == ActorType::group &&
               sentences_[sentence].sentence.tokens[mention.first].type == TokenClass::number;
    }

    static bool fits(const Mention& mention, std::string_view code) {
        const std::string_view own = mention.actors.front().code;
        return code.empty() || code == "GOV" || own.ends_with(code) || mention.actors.front().type == ActorType::group;
    }

    const std::vector<ReadSentence>& sentences_;
    std::vector<std::vector<Mention>>& mentions_;
    Persons persons_;
    std::set<std::string> countries_{};
    std::size_t sentence_{};
    std::size_t place_{};
};

} // namespace

std::vector<std::vector<Mention>> find_mentions(std::string_view text, const std::vector<ReadSentence>& sentences,
                                                const Gazetteer& gazetteer) {
    std::vector<std::vector<Mention>> mentions;
    for (const auto& sentence : sentences) mentions.push_back(find_names(text, sentence, gazetteer));
    Resolver{sentences, mentions}.run();
    return mentions;
}

} // namespace dragoman
