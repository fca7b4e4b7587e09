// SPDX-License-Identifier: MIT
#include "core/language/conllu.hpp"

#include "conllu_sample.hpp"
#include "random.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <ostream>

using namespace dragoman;
using test::conllu;
using test::Random;
using test::sample_conllu;

namespace {

std::string faults(std::string_view lines, ConlluUse use = ConlluUse::trees) {
    std::string out;
    for (const auto& fault : read_conllu(lines, use).faults)
        out += (out.empty() ? "" : "; ") + std::to_string(fault.line) + ": " + fault.what;
    return out;
}

std::string written(const ConlluText& read) {
    ConlluWriter writer;
    for (std::size_t i = 0; i < read.sentences.size(); ++i) writer.write(read.text, read.sentences[i], read.notes[i]);
    return writer.take();
}

/// The forms, one a bar.
std::string forms(const ConlluText& read) {
    std::string out;
    for (const auto& sentence : read.sentences) {
        for (const auto& token : sentence.sentence.tokens) out += std::string{token.span.in(read.text)} + "|";
        out += "\n";
    }
    return out;
}

bool same(const Word& a, const Word& b) {
    return a.word_class == b.word_class && a.form == b.form && a.lemma == b.lemma && a.upos == b.upos &&
           a.xpos == b.xpos && a.head == b.head && a.relation == b.relation && a.name == b.name &&
           a.name_begins == b.name_begins;
}

bool same(const ConlluText& a, const ConlluText& b) {
    return a.text == b.text && std::ranges::equal(a.sentences, b.sentences, [](const auto& x, const auto& y) {
               return std::ranges::equal(x.words, y.words, [](const auto& v, const auto& w) { return same(v, w); }) &&
                      x.sentence.span == y.sentence.span && x.sentence.paragraph == y.sentence.paragraph &&
                      x.sentence.opens_in_quote == y.sentence.opens_in_quote &&
                      std::ranges::equal(x.sentence.tokens, y.sentence.tokens, {}, &Token::span, &Token::span);
           });
}

/// Any sentence: a tree, tags and names by chance, forms of odd characters.
std::string random_sentence(Random& random) {
    constexpr std::array<std::string_view, 10> all_forms{"Kari", "met",  "10 000", "n't", "–",
                                                         "“",    "大会", "_",      "#",   "U.S."};
    const auto size = 1 + random.below(12);
    std::vector<std::uint32_t> order(size); // a word hangs on one before it in this order
    for (std::uint32_t i = 0; i < size; ++i) order[i] = i;
    for (std::uint32_t i = size; i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
    std::vector<std::uint32_t> heads(size);
    for (std::uint32_t i = 0; i < size; ++i) heads[order[i]] = i == 0 ? 0 : order[random.below(i)] + 1;
    std::string out = random.one_in(4) ? "# newpar\n" : "";
    for (std::uint32_t i = 0; i < size; ++i) {
        const auto form = std::string{all_forms[random.below(all_forms.size())]};
        out += std::to_string(i + 1) + "\t" + form + "\t" + (random.one_in(3) ? "_" : form) + "\t" +
               std::string{to_string(static_cast<Upos>(random.below(upos_count)))} + "\t" +
               std::string{to_string(static_cast<Xpos>(random.below(xpos_count)))} + "\t_\t" +
               std::to_string(heads[i]) + "\t" +
               std::string{to_string(static_cast<Relation>(random.below(relation_count)))} + "\t_\t";
        std::string misc;
        if (random.one_in(3)) misc = random.one_in(2) ? "NER=B-ORG" : "NER=I-LOC";
        if (random.one_in(3)) misc += misc.empty() ? "SpaceAfter=No" : "|SpaceAfter=No";
        out += (misc.empty() ? "_" : misc) + "\n";
    }
    return out + "\n";
}

} // namespace

namespace dragoman {
std::ostream& operator<<(std::ostream& out, NameClass name) {
    return out << to_string(name);
}
} // namespace dragoman

BOOST_AUTO_TEST_SUITE(conllu_files)

BOOST_AUTO_TEST_CASE(text_and_tokens_are_those_of_the_lines) {
    const auto read = read_conllu(sample_conllu(), ConlluUse::trees);
    BOOST_TEST(read.faults.empty());
    BOOST_TEST(read.text == "Kari Aas didn’t meet “Pablo” in New York.\n\nHe said so.");
    BOOST_TEST(forms(read) == "Kari|Aas|did|n’t|meet|“|Pablo|”|in|New|York|.|\nHe|said|so|.|\n");
    BOOST_TEST(read.notes[1].id == "geneva-2");
    const auto& first = read.sentences[0].sentence;
    BOOST_TEST(first.tokens[3].lower == "n't");
    BOOST_TEST(first.tokens[9].capital);
    BOOST_TEST((first.tokens[5].type == TokenClass::punctuation));
    BOOST_TEST(read.sentences[1].sentence.paragraph == 1U);
    BOOST_TEST(read.sentences[1].sentence.span.in(read.text) == "He said so.");
}

BOOST_AUTO_TEST_CASE(words_are_what_the_lines_say) {
    const auto read = read_conllu(sample_conllu(), ConlluUse::trees);
    const auto& words = read.sentences[0].words;
    BOOST_TEST(words[4].lemma == "meet");
    BOOST_TEST((words[4].head == 4 && words[4].relation == Relation::root && words[4].xpos == Xpos::vb));
    BOOST_TEST((words[0].head == 4 && words[0].relation == Relation::nsubj));
    BOOST_TEST((words[3].word_class == WordClass::negation));
    BOOST_TEST((read.sentences[1].words[2].relation == Relation::advmod));
    std::string names;
    for (const auto& word : words)
        names +=
            word.name == NameClass::none ? "." : std::string{word.name_begins ? "B" : "I"} + to_string(word.name)[0];
    BOOST_TEST(names == "BPIP....BP..BLIL.");
    for (const auto& word : read.sentences[1].words) BOOST_TEST(word.name == NameClass::none);
}

BOOST_AUTO_TEST_CASE(what_is_not_said_is_unknown) {
    const auto read =
        read_conllu(conllu("1 Talks _ _ _ _ 0 _ _ _\n2 failed _ VERB XYZ _ 1 foo:bar _ _\n"), ConlluUse::trees);
    const auto& words = read.sentences.at(0).words;
    BOOST_TEST(words[0].lemma == "talks");
    BOOST_TEST((words[0].upos == Upos::x && words[0].xpos == Xpos::none && words[0].relation == Relation::root));
    BOOST_TEST((words[1].xpos == Xpos::none && words[1].relation == Relation::dep && words[1].form == VerbForm::past));
}

BOOST_AUTO_TEST_CASE(without_a_text_comment_forms_and_spaces_make_it) {
    const auto plain = conllu("1 He _ _ _ _ _ _ _ _\n2 's _ _ _ _ _ _ _ SpaceAfter=No\n3 . _ _ _ _ _ _ _ _\n");
    BOOST_TEST(read_conllu(plain, ConlluUse::tokens).text == "He 's.");
    BOOST_TEST(read_conllu("# text = She's.\n" + plain, ConlluUse::tokens).text == "He 's."); // another's text
    BOOST_TEST(read_conllu("# text = He's .\n" + plain, ConlluUse::tokens).text == "He's .");
    const auto range = conllu("1-2 gonna _ _ _ _ _ _ _ SpaceAfter=No\n1 gon _ _ _ _ _ _ _ _\n2 na _ _ _ _ _ _ _ _\n"
                              "3 ! _ _ _ _ _ _ _ _\n");
    BOOST_TEST(read_conllu(range, ConlluUse::tokens).text == "gonna!");
}

BOOST_AUTO_TEST_CASE(a_form_may_hold_spaces_and_odd_characters) {
    const std::string odd =
        "1\t10 000\t_\t_\t_\t_\t_\t_\t_\t_\n2\t\u00A0\t_\t_\t_\t_\t_\t_\t_\t_\n3\t|=\t_\t_\t_\t_\t_\t_\t_\t_\n";
    const auto read = read_conllu(odd, ConlluUse::tokens);
    BOOST_TEST(forms(read) == "10 000|\u00A0||=|\n");
    BOOST_TEST(forms(read_conllu("# text = 10 000 \u00A0 |=\n" + odd, ConlluUse::tokens)) == forms(read));
}

BOOST_AUTO_TEST_CASE(the_space_between_sentences_is_what_the_last_token_says) {
    const auto two = [](std::string_view misc) {
        const auto row = "1\tA\t_\t_\t_\t_\t_\t_\t_\t" + std::string{misc} + "\n\n";
        return read_conllu(row + row, ConlluUse::tokens).text;
    };
    BOOST_TEST(two("_") == "A A");
    BOOST_TEST(two("SpaceAfter=No") == "AA");
    BOOST_TEST(two("SpacesAfter=\\n\\s") == "A\n A");
    BOOST_TEST(two("SpacesAfter=x") == "A A");
}

BOOST_AUTO_TEST_CASE(a_sentence_of_more_than_1000_words_is_told_and_left_out) {
    std::string lines = conllu("1 A _ X _ _ 0 root _ SpaceAfter=No\n\n");
    for (int i = 1; i <= 1001; ++i)
        lines += conllu(std::to_string(i) + " x _ X _ _ " + std::to_string(i - 1) + " dep _ _\n");
    lines += conllu("\n1 B _ X _ _ 0 root _ _\n");
    for (const auto use : {ConlluUse::tokens, ConlluUse::trees}) {
        const auto read = read_conllu(lines, use);
        BOOST_TEST(read.text == "A B");
        BOOST_REQUIRE(read.faults.size() == 1);
        BOOST_TEST(read.faults[0].line == 3);
        BOOST_TEST(read.faults[0].what == "a sentence of 1001 words; more than 1000 are none");
    }
}

BOOST_AUTO_TEST_CASE(faults_are_told_with_their_lines) {
    const auto row = [](std::string_view cells) { return conllu(cells); };
    BOOST_TEST(faults(row("1 A a X _ _ 0 root\n")) == "1: 8 columns; CoNLL-U has ten, with tabs between");
    BOOST_TEST(faults(row("# c\n1 A a X _ _ 0 root _ _ _\n")) == "2: 11 columns; CoNLL-U has ten, with tabs between");
    BOOST_TEST(faults(row("1 A a X _ _ 2 root _ _\n")) == "1: HEAD 2, but the sentence has 1 words");
    BOOST_TEST(faults(row("1 A a X _ _ 1 root _ _\n")) == "1: the word is its own HEAD; that of the root is 0");
    BOOST_TEST(faults(row("1 A a X _ _ _ root _ _\n")) == "1: '_' is no HEAD");
    BOOST_TEST(faults(row("1 A a X _ _ 0 root _ _\n2 B b X _ _ 0 root _ _\n")) == "2: a second root; word 1 is one");
    BOOST_TEST(faults(row("1 A a X _ _ 2 x _ _\n2 B b X _ _ 1 x _ _\n")) == "1: no root: no HEAD of the sentence is 0");
    BOOST_TEST(faults(row("1 A a X _ _ 0 root _ _\n2 B b X _ _ 3 x _ _\n3 C c X _ _ 2 x _ _\n")) ==
               "2: word 2 hangs on itself, by way of its HEAD 3");
    BOOST_TEST(faults(row("1 A a X _ _ 0 root _ _\n3 B b X _ _ 1 x _ _\n")) == "2: ID 3 where 2 should stand");
    BOOST_TEST(faults(row("2-3 A a X _ _ _ _ _ _\n1 A a X _ _ 0 root _ _\n")) ==
               "1: the range 2-3 does not begin with the next word, 1");
    BOOST_TEST(faults("1\t\t_\tX\t_\t_\t0\troot\t_\t_\n") == "1: no FORM");
    BOOST_TEST(faults("1\tA\xFF\t_\tX\t_\t_\t0\troot\t_\t_\n") == "1: invalid UTF-8");
    BOOST_TEST(faults("The ministers met.\n") == "1: 1 column; CoNLL-U has ten, with tabs between; 1: 'The ministers "
                                                 "met.' is no ID; a line begins with the word's number and a tab");
}

BOOST_AUTO_TEST_CASE(a_fault_stops_nothing_else) {
    const auto bad = conllu("1 A a X _ _ 7 root _ _\n\n");
    const auto read = read_conllu(sample_conllu() + bad + sample_conllu() + bad, ConlluUse::trees);
    BOOST_TEST(read.sentences.size() == 4U);
    BOOST_TEST(read.faults.size() == 2U);
    const auto tokens = read_conllu(conllu("1 A a\n3 B _ _ _ _ _ _ _ _\nx\n4 C _ _ _ _ _ _ _ _\n"), ConlluUse::tokens);
    BOOST_TEST(forms(tokens) == "A|B|C|\n"); // their faults told, their forms read
    BOOST_TEST(tokens.faults.size() == 5U);
}

BOOST_AUTO_TEST_CASE(faults_without_end_are_counted) {
    std::string lines;
    for (int i = 0; i < 1000; ++i) lines += "x\n";
    const auto read = read_conllu(lines, ConlluUse::tokens);
    BOOST_TEST(read.faults.size() == ConlluText::max_faults);
    BOOST_TEST(read.faults.size() + read.more_faults == 2000U);
}

BOOST_AUTO_TEST_CASE(line_ends_of_another_system_are_no_fault) {
    auto lines = sample_conllu();
    for (auto at = lines.find('\n'); at != std::string::npos; at = lines.find('\n', at + 2)) lines.insert(at, "\r");
    BOOST_TEST(same(read_conllu(lines, ConlluUse::trees), read_conllu(sample_conllu(), ConlluUse::trees)));
}

BOOST_AUTO_TEST_CASE(the_writer_writes_ten_columns) {
    const auto read = read_conllu(sample_conllu(), ConlluUse::trees);
    ConlluWriter writer;
    writer.begin_document("geneva");
    writer.write(read.text, read.sentences[1]);
    BOOST_TEST(writer.take() == "# newdoc id = geneva\n# newpar\n# sent_id = 1\n# text = He said so.\n"
                                "1\tHe\the\tPRON\tPRP\t_\t2\tnsubj\t_\tstart_char=43|end_char=45\n"
                                "2\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\tstart_char=46|end_char=50\n"
                                "3\tso\tso\tADV\tRB\t_\t2\tadvmod\t_\tSpaceAfter=No|start_char=51|end_char=53\n"
                                "4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\tstart_char=53|end_char=54\n\n");
}

BOOST_AUTO_TEST_CASE(no_text_breaks_a_line) {
    const std::string text = "He\tsaid\r\nso";
    const ByteSpan all{0, static_cast<std::uint32_t>(text.size())};
    ReadSentence read{{.span = all, .tokens = tokenize(text, all)}, {}};
    for (std::uint32_t i = 0; i < 3; ++i) read.words.push_back({.lemma = "a\tb", .head = 0});
    ConlluWriter writer;
    writer.write(text, read);
    const auto again = read_conllu(writer.take(), ConlluUse::trees);
    BOOST_TEST(again.faults.empty());
    BOOST_TEST(again.text == "He said  so");
}

BOOST_AUTO_TEST_CASE(what_is_written_is_read_again) {
    const auto sample = read_conllu(sample_conllu(), ConlluUse::trees);
    BOOST_TEST(same(read_conllu(written(sample), ConlluUse::trees), sample));
    Random random{7};
    for (int round = 0; round < 300; ++round) {
        std::string lines;
        for (auto sentences = 1 + random.below(4); sentences > 0; --sentences) lines += random_sentence(random);
        const auto read = read_conllu(lines, ConlluUse::trees);
        BOOST_TEST_REQUIRE(read.faults.empty(), lines);
        const auto out = written(read);
        const auto again = read_conllu(out, ConlluUse::trees);
        BOOST_TEST_REQUIRE(same(again, read), lines << "\nbecame\n" << out);
        BOOST_TEST_REQUIRE(written(again) == out);
    }
}

BOOST_AUTO_TEST_CASE(parts_change_nothing) {
    Random random{11};
    for (int round = 0; round < 50; ++round) {
        std::vector<std::string> sentences;
        std::string lines;
        for (auto count = 1 + random.below(6); count > 0; --count) {
            sentences.push_back(random_sentence(random));
            lines += sentences.back();
        }
        ConlluReader reader{ConlluUse::trees};
        ConlluWriter writer;
        std::string text, out;
        for (const auto& sentence : sentences) {
            reader.read(sentence);
            if (random.one_in(2)) continue;
            const auto part = reader.take();
            for (std::size_t i = 0; i < part.sentences.size(); ++i)
                writer.write(part.text, part.sentences[i], part.notes[i]);
            writer.next_part(part.text);
            text += part.text;
            out += writer.take();
        }
        const auto last = reader.take();
        for (std::size_t i = 0; i < last.sentences.size(); ++i)
            writer.write(last.text, last.sentences[i], last.notes[i]);
        const auto whole = read_conllu(lines, ConlluUse::trees);
        BOOST_TEST(text + last.text == whole.text);
        BOOST_TEST(out + writer.take() == written(whole), lines);
    }
}

BOOST_AUTO_TEST_CASE(cut_at_any_byte_it_is_read_or_told) {
    for (const auto use : {ConlluUse::tokens, ConlluUse::trees})
        for (std::size_t end = 0; end <= sample_conllu().size(); ++end) {
            const auto read = read_conllu(std::string_view{sample_conllu()}.substr(0, end), use);
            BOOST_TEST_REQUIRE(read.sentences.size() == read.notes.size());
            for (const auto& sentence : read.sentences)
                BOOST_TEST_REQUIRE(sentence.sentence.tokens.back().span.end <= read.text.size());
        }
}

BOOST_AUTO_TEST_CASE(a_made_token_is_that_of_the_tokenizer) {
    const std::string text =
        "The U.S. didn’t (ever) pay $10,000.50 to O'Brien's NATO, Mr. Müller; DON'T – 3rd. ÉLAN's 'em!";
    for (const auto& token : tokenize(text, {0, static_cast<std::uint32_t>(text.size())})) {
        const auto made = make_token(text, token.span);
        BOOST_TEST(made.lower == token.lower);
        BOOST_TEST(
            (made.type == token.type && made.capital == token.capital && made.all_capitals == token.all_capitals),
            token.lower);
    }
    BOOST_TEST((make_token("'90s", {0, 4}).type == TokenClass::number));
    BOOST_TEST((make_token("...", {0, 3}).type == TokenClass::punctuation));
}

BOOST_AUTO_TEST_CASE(comments_have_keys_and_values) {
    BOOST_TEST(conllu_comment("# text = a = b ", "text").value_or("none") == "a = b");
    BOOST_TEST(conllu_comment("#newpar", "newpar").value_or("none") == "");
    BOOST_TEST(!conllu_comment("# newpar_block = p", "newpar"));
    BOOST_TEST(!conllu_comment("1\ttext", "text"));
    BOOST_TEST(begins_document("# newdoc id = x"));
    BOOST_TEST(begins_document("# newdoc"));
    BOOST_TEST(!begins_document("# newdocument = x"));
}

BOOST_AUTO_TEST_SUITE_END()
