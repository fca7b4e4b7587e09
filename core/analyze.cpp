// SPDX-License-Identifier: MIT
#include "core/analyze.hpp"

#include "core/actors/mention.hpp"
#include "core/events/find_events.hpp"
#include "core/language/conllu.hpp"
#include "core/text/fold_case.hpp"
#include "core/text/sentence.hpp"
#include "core/time/dates.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

namespace dragoman {

namespace {

/// The sentences as the article's own annotation has them; nothing where it is none of this text.
std::optional<std::vector<ReadSentence>> annotated(const Article& article) {
    if (article.annotation.empty()) return std::nullopt;
    auto read = read_conllu(article.annotation, ConlluUse::trees);
    if (!read.faults.empty() || read.text != article.text) return std::nullopt;
    return std::move(read.sentences);
}

std::vector<ReadSentence> read_article(const Article& article, const Knowledge& knowledge) {
    auto sentences = annotated(article);
    if (!sentences)
        sentences = knowledge.language->read(article.text, knowledge.language->sentences(article.text, article.body));
    // The lexicon is in lower case, while treebanks keep the capitals of names: "Summit".
    for (auto& sentence : *sentences)
        for (auto& word : sentence.words) word.lemma = fold_case(word.lemma);
    return std::move(*sentences);
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
    const auto sentences = read_article(article, knowledge);
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
