// SPDX-License-Identifier: MIT
#include "reading.hpp"

#include "core/analyze.hpp"
#include "io/knowledge_files.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

namespace dragoman::test {

namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view separator = "; ") {
    std::string out;
    for (const auto& part : parts) out += (out.empty() ? "" : std::string{separator}) + part;
    return out;
}

std::string_view span_of(std::string_view text, const ReadSentence& sentence, std::size_t begin, std::size_t end) {
    const auto& tokens = sentence.sentence.tokens;
    return ByteSpan{tokens[begin].span.start, tokens[end - 1].span.end}.in(text);
}

} // namespace

const Knowledge& knowledge() {
    static const Knowledge datasets = read_knowledge(DRAGOMAN_SOURCE_DIR "/datasets");
    return datasets;
}

Article item(std::string_view text, std::string_view published) {
    Article article;
    article.info.id = "a";
    if (const auto date = parse_edtf(published)) article.info.published = *date;
    article.text = text;
    return article;
}

Article page(std::string_view text, std::string_view published) {
    auto article = item(text, published);
    article.info.title = "News";
    return article;
}

std::vector<ReadSentence> words(std::string_view text) {
    return knowledge().language->read(text, knowledge().language->sentences(text));
}

std::string who(std::string_view text) {
    const auto sentences = words(text);
    const auto mentions = find_mentions(text, sentences, knowledge().gazetteer);
    std::vector<std::string> out;
    for (std::size_t s = 0; s < sentences.size(); ++s)
        for (const auto& mention : mentions[s]) {
            std::vector<std::string> actors;
            for (const auto& actor : mention.actors)
                actors.push_back(actor.name + "/" + std::string{to_string(actor.type)} + "/" + actor.country);
            auto line = std::string{span_of(text, sentences[s], mention.first, mention.last)};
            if (!actors.empty() || !mention.place) line += "=" + joined(actors, "+");
            if (actors.empty() && mention.place) line += "@" + mention.place->name;
            out.push_back(std::move(line));
        }
    return joined(out);
}

std::string when(std::string_view text, std::string_view published) {
    std::vector<std::string> out;
    const auto reference = parse_edtf(published).value_or(Edtf{});
    for (const auto& sentence : words(text))
        for (const auto& date : find_dates(sentence.sentence, sentence.words, reference))
            out.push_back(std::string{span_of(text, sentence, date.first, date.last)} + "=" +
                          (date.when.known() ? to_string(date.when) : "?" + date.value));
    return joined(out);
}

std::string brief(const Evidence& mention) {
    const auto names = [&](Role role) {
        std::vector<std::string> out;
        for (const auto& participant : mention.participants)
            if (participant.role == role) out.push_back(participant.actor.name);
        return joined(out, " + ");
    };
    auto line = std::string{to_string(mention.kind)} + " " + std::string{to_string(mention.status)};
    if (const auto sources = names(Role::source); !sources.empty()) line += " " + sources;
    if (const auto targets = names(Role::target); !targets.empty()) line += " > " + targets;
    return line;
}

std::string told(const Article& article) {
    std::vector<std::string> out;
    for (const auto& mention : analyze(article, knowledge()).evidence) out.push_back(brief(mention));
    return joined(out);
}

std::string told(std::string_view text) {
    return told(page(text));
}

Evidence first(EventKind kind, const Article& article) {
    const auto evidence = analyze(article, knowledge()).evidence;
    const auto found = std::ranges::find(evidence, kind, &Evidence::kind);
    BOOST_REQUIRE_MESSAGE(found != evidence.end(), "no " << to_string(kind) << " in: " << article.text);
    return *found;
}

Evidence first(EventKind kind, std::string_view text) {
    return first(kind, page(text));
}

} // namespace dragoman::test
