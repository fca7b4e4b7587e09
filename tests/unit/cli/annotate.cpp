// SPDX-License-Identifier: MIT
// CoNLL-U out of the program, and into it.
#include "core/analyze.hpp"
#include "core/language/conllu.hpp"
#include "io/knowledge_files.hpp"
#include "run.hpp"
#include "tests/unit/core/conllu_sample.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fstream>

using namespace dragoman;
using namespace dragoman::test;

BOOST_AUTO_TEST_SUITE(cli_annotate)

namespace {

const std::string text = "Norway's Foreign Minister Kari Aas met Pablo Rojas of Chile in Geneva on Thursday.\n\n"
                         "\"No,\" she said. Norway accused Chile of spying.\n";

/// A document of CoNLL-U with our own analysis.
std::string document(const std::string& id, const std::string& published) {
    auto lines = run({"annotate"}, text).out;
    return "# newdoc id = " + id + "\n# published = " + published + lines.substr(lines.find('\n'));
}

std::string events(const TempFolder& folder, const std::string& lines, const Arguments& options = {}) {
    static int stores = 0;
    const auto store = folder / std::to_string(++stores);
    Arguments arguments{"ingest", "--store", store, "-", "--format", "conllu"};
    std::ofstream{folder / "a.conllu"} << lines;
    arguments[3] = folder / "a.conllu";
    arguments.insert(arguments.end(), options.begin(), options.end());
    const auto answer = run(arguments);
    BOOST_TEST(answer.code == 0, answer.err);
    BOOST_TEST(run({"verify", "--store", store}).code == 0);
    return run({"export", "--store", store}).out;
}

} // namespace

BOOST_AUTO_TEST_CASE(standard_input_has_no_name) {
    const auto answer = run({"annotate", "-"}, text);
    BOOST_TEST(answer.code == 0);
    BOOST_TEST(answer.err == "");
    BOOST_TEST(answer.out.starts_with("# newdoc\n# newpar\n# sent_id = 1\n# text = Norway's Foreign"));
    const TempFolder folder{"annotate"};
    std::ofstream{folder / "talks.txt"} << text;
    BOOST_TEST(run({"annotate", folder / "talks.txt"}).out == "# newdoc id = talks" + answer.out.substr(8));
    BOOST_TEST(run({"annotate"}, "").out == "");
}

BOOST_AUTO_TEST_CASE(what_is_no_text_is_told) {
    const auto answer = run({"annotate"}, "a\xFF");
    BOOST_TEST(answer.code == 1);
    BOOST_TEST(answer.err == "dragoman: standard input: invalid UTF-8: byte 0xff at byte 1; save it as UTF-8\n");
    BOOST_TEST(run({"annotate"}, std::string("a\0b", 3)).code == 1);
}

BOOST_AUTO_TEST_CASE(our_own_output_is_input) {
    const auto once = run({"annotate"}, text).out;
    BOOST_TEST(run({"annotate", "--pretokenized"}, once).out == once);
}

BOOST_AUTO_TEST_CASE(passages_leave_no_trace) {
    std::string lines;
    for (int i = 0; i < 3000; ++i)
        lines += sample_conllu().substr(i % 1500 == 0 ? 0 : sample_conllu().find("# newpar"));
    const auto answer = run({"annotate", "--pretokenized"}, lines);
    BOOST_TEST(answer.code == 0);
    const auto knowledge = read_knowledge(source("datasets"));
    ConlluWriter writer;
    for (std::size_t from = 0, to = 0; from < lines.size(); from = to) {
        to = std::min(lines.find("# newdoc", from + 1), lines.size());
        const auto read = read_conllu(lines.substr(from, to - from), ConlluUse::tokens);
        std::vector<Sentence> sentences;
        for (const auto& sentence : read.sentences) sentences.push_back(sentence.sentence);
        const auto words = knowledge.language->read(read.text, sentences);
        writer.begin_document("geneva");
        for (std::size_t i = 0; i < words.size(); ++i) writer.write(read.text, words[i], read.notes[i]);
    }
    BOOST_TEST((answer.out == writer.take()));
}

BOOST_AUTO_TEST_CASE(a_sentence_over_16_MiB_is_told_and_its_comments_hold) {
    const auto lines = conllu("# newdoc id = a\n1 A _ _ _ _ _ _ _ _\n\n# newdoc id = b\n# newpar\n1 ") +
                       std::string(std::size_t{17} << 20, 'x') + conllu("\n\n1 B _ _ _ _ _ _ _ _\n");
    const auto answer = run({"annotate", "--pretokenized"}, lines);
    BOOST_TEST(answer.code == 1);
    BOOST_TEST(answer.err == "dragoman: standard input:4: a sentence of more than 16 MiB\n");
    BOOST_TEST(answer.out.find("# newdoc id = b\n# newpar\n# sent_id = 1\n# text = B\n") != std::string::npos,
               answer.out);
}

BOOST_AUTO_TEST_CASE(faulty_lines_are_told_once_each) {
    const auto answer =
        run({"annotate", "--pretokenized"}, conllu("1 A _ _ _ _ _ _ _ _\n2 B\n\n1 C _ _ _ _ _ _ _ _\n"));
    BOOST_TEST(answer.code == 1);
    BOOST_TEST(answer.err == "dragoman: standard input:2: 2 columns; CoNLL-U has ten, with tabs between\n");
    BOOST_TEST(read_conllu(answer.out, ConlluUse::trees).text == "A B C");
}

BOOST_AUTO_TEST_CASE(articles_of_conllu_keep_the_law) {
    const TempFolder folder{"annotated"};
    const auto a = document("a", "2024-05-03"), b = document("b", "2024-05-04"), c = document("c", "2023-01");
    const auto whole = events(folder, a + b + c);
    BOOST_TEST(std::ranges::count(whole, '\n') >= 2);
    BOOST_TEST((events(folder, c + b + a, {"--threads", "1"}) == whole));
    BOOST_TEST((events(folder, a + b + a + c + c, {"--threads", "3"}) == whole));
}

BOOST_AUTO_TEST_CASE(an_annotation_outlives_the_datasets) {
    const TempFolder folder{"annotated-anew"};
    const auto copy = std::filesystem::path{folder / "datasets"};
    std::filesystem::copy(source("datasets"), copy, std::filesystem::copy_options::recursive);
    std::ofstream{copy / "lexicon/frames.txt", std::ios::app} << "# changed\n";
    auto lines = document("a", "2024-05-03");
    for (auto at = lines.find("meet\tVERB"); at != std::string::npos; at = lines.find("meet\tVERB"))
        lines.replace(at, 9, "meet\tNOUN"); // what our own analysis would never say
    std::ofstream{folder / "a.conllu"} << lines;
    const Arguments first{"ingest", "--store", folder / "s", folder / "a.conllu"};
    auto again = first;
    again.insert(again.end(), {"--datasets", copy.string()});
    BOOST_TEST(run(first).code == 0);
    const auto before = run({"export", "--store", folder / "s"}).out;
    const auto answer = run(again);
    BOOST_TEST(answer.err.find("reading 1 stored articles again") != std::string::npos);
    BOOST_TEST(answer.err.find("1 unchanged") != std::string::npos);
    BOOST_TEST(run({"export", "--store", folder / "s"}).out == before);
    BOOST_TEST(before.find("\"meet\"") == std::string::npos);
    BOOST_TEST(events(folder, document("a", "2024-05-03")).find("\"meet\"") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
