// SPDX-License-Identifier: MIT
#include "targets.hpp"

#include "core/language/conllu.hpp"
#include "core/text/front_matter.hpp"
#include "core/text/sentence.hpp"
#include "core/text/sentence_model.hpp"
#include "core/text/utf8.hpp"
#include "io/article_stream.hpp"
#include "io/json.hpp"
#include "io/read_articles.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <string>

namespace dragoman::fuzz {

namespace {

void promise(bool kept, const char* what) {
    if (kept) return;
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

void check(const Article& article) {
    promise(!find_invalid_utf8(article.text), "an article's text is UTF-8");
    promise(article.text.find('\0') == std::string::npos, "an article's text has no NUL");
    promise(article.body <= article.text.size(), "the body lies in the text");
    promise(!find_invalid_utf8(article.text.substr(article.body)), "the body begins with a character");
    promise(!article.info.id.empty(), "an article has an id");
    promise(article.info.published.known(), "an article has a publication date");
    for (const auto& words : {article.info.title, article.info.byline, article.info.published_at})
        promise(!find_invalid_utf8(words), "what is known of an article is UTF-8");
    for (const auto& tag : article.info.tags) promise(!find_invalid_utf8(tag), "tags are UTF-8");
}

/// Articles and problems that the reader makes of the bytes.
std::size_t read(std::string_view format, std::string_view bytes) {
    std::istringstream stream{std::string{bytes}};
    ArticleStream in{stream};
    std::size_t told = 0;
    const auto formats = article_formats();
    std::ranges::find(formats, format, &ArticleFormat::name)
        ->read(in, {"f", "f"},
               {[&](const Article& article) {
                    check(article);
                    ++told;
                },
                [&](const Problem& problem) {
                    promise(!problem.what.empty(), "a problem says what is wrong");
                    ++told;
                }});
    return told;
}

void read_text(std::string_view bytes) {
    promise(read("text", bytes) == 1, "a file is one article or one problem");
}

void read_jsonl(std::string_view bytes) {
    const auto lines = 1 + std::ranges::count(bytes, '\n');
    promise(read("jsonl", bytes) <= static_cast<std::size_t>(lines), "a line is at most one article or problem");
}

void read_conllu_file(std::string_view bytes) {
    const auto lines = 1 + std::ranges::count(bytes, '\n');
    promise(read("conllu", bytes) <= static_cast<std::size_t>(lines), "an article is at least one line");
}

std::string written(const ConlluText& read) {
    ConlluWriter writer;
    for (std::size_t i = 0; i < read.sentences.size(); ++i) writer.write(read.text, read.sentences[i], read.notes[i]);
    return writer.take();
}

void conllu(std::string_view bytes) {
    const auto tokens = read_conllu(bytes, ConlluUse::tokens);
    promise(!find_invalid_utf8(tokens.text), "a text is UTF-8");
    for (const auto& [sentence, words] : tokens.sentences) {
        std::size_t before = sentence.span.start;
        for (const auto& token : sentence.tokens) {
            promise(before <= token.span.start && token.span.start < token.span.end, "tokens stand in order");
            before = token.span.end;
        }
        promise(before == sentence.span.end && before <= tokens.text.size(), "a sentence ends with its last token");
    }
    const auto trees = read_conllu(bytes, ConlluUse::trees);
    promise(trees.sentences.size() <= tokens.sentences.size(), "a tree has tokens");
    for (const auto& [sentence, words] : trees.sentences)
        promise(words.size() == sentence.tokens.size(), "a tree has a word for each token");
    const auto once = written(trees);
    const auto again = read_conllu(once, ConlluUse::trees);
    promise(again.faults.empty(), "what is written can be read");
    promise(again.sentences.size() == trees.sentences.size(), "all sentences are read again");
    promise(written(again) == once, "what is written and read again is the same");
}

void write(JsonWriter& to, const Json& json) {
    if (const auto* members = json.object()) {
        to.begin_object();
        for (const auto& [name, value] : *members) write(to.key(name), value);
        to.end_object();
    } else if (const auto* items = json.array()) {
        to.begin_array();
        for (const auto& item : *items) write(to, item);
        to.end_array();
    } else if (const auto* text = json.string()) {
        to.string(*text);
    } else if (const auto* number = std::get_if<double>(&json.value)) {
        to.number(*number);
    } else {
        to.boolean(!json.is_null() && std::get<bool>(json.value));
    }
}

std::string written(const Json& json) {
    JsonWriter to;
    write(to, json);
    return to.take();
}

void json(std::string_view bytes) {
    const auto parsed = parse_json(bytes);
    if (const auto* fault = std::get_if<JsonFault>(&parsed))
        return promise(fault->offset <= bytes.size(), "a fault lies in the text");
    const auto once = written(std::get<Json>(parsed));
    const auto again = parse_json(once);
    promise(std::holds_alternative<Json>(again), "what was read can be written and read again");
    promise(written(std::get<Json>(again)) == once, "what is written and read again is the same");
}

void front(std::string_view bytes) {
    const auto front = front_matter(bytes);
    promise(front.body <= bytes.size(), "the body lies in the text");
    promise(front.date.empty() == (front.date_line == 0), "a date has a line");
    promise(front.published || !front.date.empty() || front.date_line == 0, "a date that is none keeps its words");
}

/// The tokens cover every character that is no blank, once and in order, whoever decides where sentences end.
void sentences(std::string_view bytes) {
    if (find_invalid_utf8(bytes)) return;
    std::string weights(SentenceModel::bytes, '\0');
    for (std::size_t i = 0; i < weights.size() && !bytes.empty(); ++i) weights[i] = bytes[i * 31 % bytes.size()];
    const SentenceModel learnt{weights};
    for (const auto* model : {static_cast<const SentenceModel*>(nullptr), &learnt}) {
        std::uint32_t end = 0;
        for (const auto& sentence : split_sentences(bytes, 0, model)) {
            promise(!sentence.tokens.empty() && sentence.tokens.size() <= 300, "a sentence has some tokens");
            for (const auto& token : sentence.tokens) {
                promise(end <= token.span.start && token.span.start < token.span.end, "tokens do not overlap");
                promise(tokenize(bytes, {end, token.span.start}).empty(), "nothing is lost between tokens");
                promise(!find_invalid_utf8(token.span.in(bytes)), "a token is UTF-8");
                end = token.span.end;
            }
        }
        promise(tokenize(bytes, {end, static_cast<std::uint32_t>(bytes.size())}).empty(), "nothing is lost at the end");
    }
}

constexpr std::array<std::string_view, 3> prose{
    "WASHINGTON (Reuters) -- The U.S.-led talks weren't \"easy,\" Gen. Lee said at 5pm; he cannot... go?!\n",
    "Reps. Susie Lee, Nevada; David Trone, Maryland.; 35-year-old No. 5 of jane@example.org's $3.5bn, '90s.",
    "“It’s done.” He left — http://example.org/a_(b)?c=d, w/o 713-853-3989 :-) 会谈 e\u0301."};
constexpr std::array<std::string_view, 16> prose_words{"'",   "’s", "n't", "-",  "U.S.", "Mr. ", "\n\n",   "\"",
                                                       "www", "@",  "/",   "..", "5",    "e-",   "\u2011", "etc."};
constexpr std::array<std::string_view, 3> pages{
    " date 2023-08-04 ×\nTags: fentanyl | drugs\n\nTalks Fail in Geneva\n\nBy \u00A0 |\u00A0 Friday, 04 August 2023 "
    "05:41 PM EDT\n\nThe ministers met.\n",
    "\xEF\xBB\xBFTalks Fail\r\nBy Jane Doe\r\nPublished: Aug. 4, 2023 at 5 pm\r\n\r\nThey met.\r\n",
    "date 2023-02-30\nThey met – 会谈."};
constexpr std::array<std::string_view, 12> page_words{"date ",  "Tags: ", "By ",      "| ",     "\n\n", "2023-08-04",
                                                      "Friday", "August", "05:41 PM", "\u00A0", "\r\n", "×"};
constexpr std::array<std::string_view, 3> lines{
    R"({"id":"a","text":"They met.","published":"2023-08-04T17:41:00Z","title":"T","tags":["x","y"]})"
    "\n",
    R"({"text":"date 2023-08-04\nTags: a\n\nTalks\n\nBy Jane Doe | 4 August 2023\n\nThey met \u00e9\ud83d\ude00."})"
    "\n\n[]\n",
    R"([1,-2.5e-3,1e308,true,false,null,{"a":{"b":[[[]]]}},"\"\\\/\b\f\n\r\t"])"};
constexpr std::array<std::string_view, 14> line_words{
    "{",       "}",       "[",     "]",  "\"text\":", "\"published\":", ",", "null",
    "\\u0000", "\\ud800", "1e999", "\n", "\\",        "\xC3\xA9"};

constexpr std::array<std::string_view, 2> conllu_pages{
    "# newdoc id = a\n# published = 2024-05-03\n# newpar\n# sent_id = 1\n# text = Kari Aas didn't go.\n"
    "1\tKari\tKari\tPROPN\tNNP\t_\t5\tnsubj\t_\tNER=B-PER\n2\tAas\tAas\tPROPN\tNNP\t_\t1\tflat\t_\tNER=I-PER\n"
    "3-4\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_\n3\tdid\tdo\tAUX\tVBD\t_\t5\taux\t_\t_\n"
    "4\tn't\tnot\tPART\tRB\t_\t5\tadvmod\t_\t_\n5\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n"
    "5.1\tgo\t_\t_\t_\t_\t_\t_\t_\t_\n6\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\tSpacesAfter=\\n\n\n",
    "1\t“\t_\t_\t_\t_\t0\t_\t_\tSpaceAfter=No\n2\t10 000\t_\tNUM\tCD\t_\t1\tdep\t_\t_\r\n\r\n# newpar id = x\n"
    "1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n\n# newdoc\n# date = 2024\n1\tA\t_\t_\t_\t_\t0\t_\t_\t_\n"};
constexpr std::array<std::string_view, 14> conllu_words{"\t",
                                                        "\n",
                                                        "\n\n",
                                                        "# newdoc id = b\n",
                                                        "# newpar\n",
                                                        "# text = ",
                                                        "SpaceAfter=No",
                                                        "NER=S-ORG",
                                                        "SpacesAfter=\\s",
                                                        "\t0\troot\t_\t_\n",
                                                        "1-2\t",
                                                        "2.1\t",
                                                        "\u00A0",
                                                        "_"};

constexpr std::array<Target, 7> all{{
    {"conllu", conllu, conllu_pages, conllu_words},
    {"front_matter", front, pages, page_words},
    {"json", json, lines, line_words},
    {"read_conllu", read_conllu_file, conllu_pages, conllu_words},
    {"read_jsonl", read_jsonl, lines, line_words},
    {"read_text", read_text, pages, page_words},
    {"sentences", sentences, prose, prose_words},
}};

} // namespace

std::span<const Target> targets() {
    return all;
}

} // namespace dragoman::fuzz
