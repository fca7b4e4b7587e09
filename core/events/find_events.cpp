// SPDX-License-Identifier: MIT
#include "core/events/find_events.hpp"

#include "core/events/clause.hpp"
#include "core/events/dating.hpp"
#include "core/events/memory.hpp"
#include "core/events/roles.hpp"
#include "core/events/speaker.hpp"
#include "core/events/status.hpp"
#include "core/events/trigger.hpp"
#include "core/text/fold_case.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace dragoman {

namespace {

/// A news item of a dated digest is short and has no front matter.
constexpr std::size_t item_words = 160;

bool is_dated_item(const ReadArticle& read) {
    if (read.article.body != 0 || !read.article.info.title.empty() || !read.article.info.byline.empty()) return false;
    std::size_t tokens = 0;
    for (const auto& sentence : read.sentences) tokens += sentence.words.size();
    return tokens <= item_words;
}

/// Builds the evidence of one sentence.
class SentenceReader {
public:
    SentenceReader(const ReadArticle& read, std::size_t sentence, const Lexicon& lexicon, const Gazetteer& gazetteer,
                   const CodePointIndex& index)
        : read_(read), sentence_(read.sentences[sentence].sentence), lexicon_(lexicon), gazetteer_(gazetteer),
          index_(index), clause_(Scene{read.sentences[sentence], read.mentions[sentence], read.dates[sentence]}),
          triggers_(find_triggers(clause_, lexicon)) {}

    std::vector<Evidence> run(bool dated_item) {
        for (const auto& trigger : triggers_) roles_.push_back(find_roles(clause_, trigger, lexicon_));
        for (std::size_t t = 0; t < triggers_.size(); ++t)
            if (triggers_[t].verb && tells(kind(t)) && !roles_[t].sources.empty())
                tellers_.push_back({triggers_[t], roles_[t].sources.front().mention});
        std::vector<Evidence> out;
        for (std::size_t t = 0; t < triggers_.size(); ++t) {
            if (roles_[t].sources.empty() && roles_[t].targets.empty()) continue;
            if (kind(t) == EventKind::say && told_by_media(t)) continue;
            add(out, evidence(t, dated_item), roles_[t]);
        }
        return out;
    }

private:
    const EventFrame& frame(std::size_t t) const {
        return lexicon_.frames()[lexicon_.entries()[triggers_[t].entry].frame];
    }
    EventKind kind(std::size_t t) const { return *frame(t).kind; }

    Evidence evidence(std::size_t t, bool dated_item) const {
        const auto& trigger = triggers_[t];
        const auto& entry = lexicon_.entries()[trigger.entry];
        Evidence out;
        out.published = read_.article.info.published;
        out.article = read_.article.info.id;
        out.trigger = index_.span(clause_.span(trigger.head, trigger.last));
        out.kind = kind(t);
        out.mode = mode(t);
        out.cameo = frame(t).cameo.empty() ? std::string{info(out.kind).cameo_root} : frame(t).cameo;
        out.sentence = index_.span(sentence_.span);
        out.quote = sentence_.span.in(read_.article.text);
        out.rule = fmt::format("{}/{}: {}", to_string(out.kind), frame(t).verb ? "verb" : "noun", entry.text);
        const auto status = read_status(clause_, trigger);
        out.status = status.status;
        out.status_basis = status.basis;
        const auto teller = find_speaker(clause_, trigger, tellers_);
        fill(out, roles_[t], teller);
        if (teller && !speaks_of_itself(trigger, roles_[t])) set_speaker(out, *teller);
        const DateContext context{out.published, dated_item, out.speaker.has_value(), out.status};
        out.date = date_event(clause_, trigger, out.kind, context, read_.article.text);
        // What is asked in a quotation is asked when it is said.
        if (const auto* said = teller_of(teller); said && speaks_of_itself(trigger, roles_[t]))
            if (auto date = date_event(clause_, said->trigger, out.kind, context, read_.article.text);
                date.when.known())
                out.date = std::move(date);
        if (happens_after(out)) out.date = {{}, Extent::within, out.date.text, "that day lies after the publication"};
        out.place = place(t);
        out.topics = topics();
        out.confidence = confidence(entry, roles_[t]);
        return out;
    }

    /// "local media said" is where the words come from, not an act.
    bool told_by_media(std::size_t t) const {
        return std::ranges::all_of(roles_[t].sources, [&](const Roles::Filled& filled) {
            const auto& mention = clause_.mentions()[filled.mention];
            return mention.role_code == "MED" ||
                   (!mention.actors.empty() && mention.actors.front().code.ends_with("MED"));
        });
    }

    bool is_speaker_pronoun(const Mention& mention) const {
        return mention.reference == Reference::pronoun && mention.actors.empty() &&
               (clause_.lower(mention.first) == "we" || clause_.lower(mention.first) == "i");
    }

    /// "We urge you", said by X, is X's own act; "we have met" is X's claim.
    bool speaks_of_itself(const Trigger& trigger, const Roles& roles) const {
        const auto& word = clause_.word(trigger.head);
        const bool performed =
            trigger.verb && word.form == VerbForm::base && trigger.head > 0 && clause_.mention_at(trigger.head - 1);
        return performed && std::ranges::any_of(roles.sources, [&](const Roles::Filled& f) {
                   return is_speaker_pronoun(clause_.mentions()[f.mention]);
               });
    }

    /// What has happened has not happened after its report: the phrase must mean something else.
    static bool happens_after(const Evidence& mention) {
        const bool done = mention.status == Status::happened || mention.status == Status::ongoing;
        return done && mention.date.when.start && mention.published.end &&
               *mention.published.end < *mention.date.when.start;
    }

    const Teller* teller_of(std::optional<std::size_t> mention) const {
        const auto found = std::ranges::find_if(tellers_, [&](const Teller& t) { return t.mention == mention; });
        return found == tellers_.end() ? nullptr : &*found;
    }

    /// Whom "we" or "I" stands for in a quotation of `teller`: the country that an official speaks for, else whoever
    /// speaks.
    std::vector<Actor> speaking_side(const Mention& pronoun, const Mention& teller) const {
        const bool we = clause_.lower(pronoun.first) == "we";
        if (we && teller.actors.size() == 1 && teller.actors.front().type == ActorType::person)
            if (const auto* country = gazetteer_.country(teller.actors.front().country)) return {*country};
        return teller.actors;
    }

    void fill(Evidence& out, const Roles& roles, std::optional<std::size_t> teller) const {
        const auto take = [&](const std::vector<Roles::Filled>& filled, Role role) {
            for (const auto& [m, basis] : filled) {
                const auto& mention = clause_.mentions()[m];
                const bool speaks = teller && is_speaker_pronoun(mention);
                const auto& actors = speaks ? speaking_side(mention, clause_.mentions()[*teller]) : mention.actors;
                const auto why = speaks ? "'" + std::string{clause_.lower(mention.first)} + "' is the speaker's side"
                                        : mention.basis;
                for (const auto& actor : actors) {
                    const auto same = [&](const Participant& p) { return p.actor.id == actor.id; };
                    if (std::ranges::any_of(out.participants, same)) continue;
                    out.participants.push_back({actor, role, index_.span(clause_.span(mention.first, mention.last)),
                                                why.empty() ? basis : basis + "; " + why});
                }
            }
        };
        take(roles.sources, Role::source);
        take(roles.targets, info(out.kind).symmetric ? Role::source : Role::target);
    }

    void set_speaker(Evidence& out, std::size_t mention) const {
        const auto& actors = clause_.mentions()[mention].actors;
        if (actors.empty()) return;
        out.speaker = actors.front();
    }

    std::string mode(std::size_t t) const {
        if (!frame(t).mode.empty() || kind(t) != EventKind::meet) return frame(t).mode;
        for (std::size_t i = 0; i < clause_.size(); ++i) {
            if (clause_.lower(i) == "phone" || clause_.lower(i) == "telephone") return "phone";
            if (clause_.lower(i) == "video") return "video";
        }
        return "";
    }

    /// A trip happens where it leads; another event at the place behind "in" or "at" in its clause.
    std::optional<Place> place(std::size_t t) const {
        if (kind(t) == EventKind::visit)
            for (const auto& [m, _] : roles_[t].targets)
                if (clause_.mentions()[m].place) return clause_.mentions()[m].place;
        for (const std::string_view preposition : {"in", "at", "near"})
            for (const auto m : clause_.behind(triggers_[t].last - 1, preposition))
                if (clause_.mentions()[m].place) return clause_.mentions()[m].place;
        return std::nullopt;
    }

    /// Where one of several hosts is visited: "Paris and London" are two places.
    std::optional<Place> place_of(const Actor& host, const Roles& roles) const {
        for (const auto& [m, _] : roles.targets) {
            const auto& mention = clause_.mentions()[m];
            if (mention.place && std::ranges::find(mention.actors, host.id, &Actor::id) != mention.actors.end())
                return mention.place;
        }
        return std::nullopt;
    }

    /// The article's tags that the sentence itself names.
    std::vector<std::string> topics() const {
        std::vector<std::string> out;
        for (const auto& tag : read_.article.info.tags)
            if (std::ranges::any_of(sentence_.tokens,
                                    [&](const Token& token) { return token.lower == fold_case(tag); }))
                out.push_back(tag);
        std::ranges::sort(out);
        return out;
    }

    std::uint8_t confidence(const Entry& entry, const Roles& roles) const {
        const int both = !roles.sources.empty() && (!roles.targets.empty() || roles.sources.size() > 1) ? 15 : 0;
        return static_cast<std::uint8_t>(50 + both + std::min(20, 4 * entry.specificity()));
    }

    /// "visited Turkey and Uzbekistan" is two visits; everything else is one event with all its actors.
    void add(std::vector<Evidence>& out, Evidence evidence, const Roles& roles) const {
        const auto targets = std::ranges::count(evidence.participants, Role::target, &Participant::role);
        if (evidence.kind != EventKind::visit || targets < 2) {
            out.push_back(std::move(evidence));
            return;
        }
        const auto all = std::exchange(evidence.participants, {});
        std::uint32_t ordinal = 0;
        for (const auto& target : all) {
            if (target.role != Role::target) continue;
            Evidence one = evidence;
            one.ordinal = ordinal++;
            std::ranges::copy_if(all, std::back_inserter(one.participants),
                                 [](const Participant& p) { return p.role == Role::source; });
            one.participants.push_back(target);
            one.place = place_of(target.actor, roles);
            out.push_back(std::move(one));
        }
    }

    const ReadArticle& read_;
    const Sentence& sentence_;
    const Lexicon& lexicon_;
    const Gazetteer& gazetteer_;
    const CodePointIndex& index_;
    Clause clause_;
    std::vector<Trigger> triggers_;
    std::vector<Roles> roles_{};
    std::vector<Teller> tellers_{};
};

} // namespace

std::vector<Evidence> find_events(const ReadArticle& read, const Lexicon& lexicon, const Gazetteer& gazetteer) {
    const CodePointIndex index{read.article.text};
    const bool dated_item = is_dated_item(read);
    std::vector<Evidence> out;
    for (std::size_t s = 0; s < read.sentences.size(); ++s) {
        auto found = SentenceReader{read, s, lexicon, gazetteer, index}.run(dated_item);
        std::ranges::move(found, std::back_inserter(out));
    }
    recall(out, gazetteer);
    std::erase_if(out, [](const Evidence& e) { return e.participants.empty(); });
    std::ranges::sort(out);
    return out;
}

} // namespace dragoman
