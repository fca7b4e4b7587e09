// SPDX-License-Identifier: MIT
#include "core/analyze.hpp"

#include "core/actors/mention.hpp"
#include "core/events/find_events.hpp"
#include "core/language/language.hpp"
#include "core/text/sentence.hpp"
#include "core/time/dates.hpp"

#include <algorithm>
#include <tuple>

namespace dragoman {

namespace {

std::vector<ReadSentence> read_sentences(const Article& article, const Vocabulary& vocabulary) {
    std::vector<ReadSentence> out;
    for (auto& sentence : split_sentences(article.text, article.body)) {
        auto words = tag(sentence, vocabulary);
        out.push_back({std::move(sentence), std::move(words)});
    }
    return out;
}

std::vector<std::vector<DateMention>> read_dates(const std::vector<ReadSentence>& sentences, const Edtf& published) {
    std::vector<std::vector<DateMention>> out;
    for (const auto& [sentence, words] : sentences) out.push_back(find_dates(sentence, words, published));
    return out;
}

/// The mentions that name somebody, for the index of actors.
std::vector<ActorMention> named_actors(const std::vector<ReadSentence>& sentences,
                                       const std::vector<std::vector<Mention>>& mentions, const CodePointIndex& index) {
    std::vector<ActorMention> out;
    for (std::size_t s = 0; s < sentences.size(); ++s)
        for (const auto& mention : mentions[s]) {
            if (mention.reference == Reference::place && mention.basis.empty()) continue;
            const auto& tokens = sentences[s].sentence.tokens;
            const ByteSpan span{tokens[mention.first].span.start, tokens[mention.last - 1].span.end};
            for (const auto& actor : mention.actors) out.push_back({actor, index.span(span), mention.title});
        }
    std::ranges::sort(out, {}, [](const ActorMention& m) { return std::tie(m.span, m.actor.id, m.actor); });
    return out;
}

} // namespace

Analysis analyze(const Article& article, const Knowledge& knowledge) {
    // Beyond this point every word has its class, lemma and exact place in the article.
    const auto sentences = read_sentences(article, knowledge.vocabulary);
    // Beyond this point "he", "the minister" and "Lee" are somebody, or known to be nobody we can name.
    const auto mentions = find_mentions(article.text, sentences, knowledge.gazetteer);
    // Beyond this point "Wednesday" is a day.
    const auto dates = read_dates(sentences, article.info.published);

    Analysis analysis{article.info, {}, {}};
    analysis.evidence = find_events({article, sentences, mentions, dates}, knowledge.lexicon, knowledge.gazetteer);
    analysis.actors = named_actors(sentences, mentions, CodePointIndex{article.text});
    return analysis;
}

} // namespace dragoman
