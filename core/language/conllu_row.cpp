// SPDX-License-Identifier: MIT
#include "core/language/conllu_row.hpp"

#include "core/text/one_of.hpp"
#include "core/text/utf8.hpp"

#include <fmt/format.h>

#include <charconv>

namespace dragoman::conllu {

namespace {

std::optional<std::size_t> number(std::string_view text) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

struct NameTag {
    NameClass name{};
    bool begins{}; ///< whatever stands before
};

/// "B-PER", "I-ORG" (also S-, E-, U-, L- of the longer schemes), or a class alone.
NameTag name_tag(std::string_view tag) {
    bool begins = false;
    if (tag.size() > 2 && tag[1] == '-' && std::string_view{"BISEUL"}.find(tag[0]) != std::string_view::npos) {
        begins = tag[0] == 'B' || tag[0] == 'S' || tag[0] == 'U';
        tag.remove_prefix(2);
    }
    if (tag == "PERSON") tag = "PER"; // the classes of OntoNotes that mean the same
    if (tag == "GPE") tag = "LOC";
    return {name_class_named(tag).value_or(NameClass::none), begins};
}

Word word_of(const Row& row, const Word* before) {
    Word word;
    word.upos = upos_named(row[upos]).value_or(Upos::x);
    word.xpos = xpos_named(row[xpos]).value_or(Xpos::none);
    word.relation = relation_named(row[deprel]).value_or(Relation::dep);
    auto ner = misc_value(row[misc], "NER");
    if (ner.empty()) ner = misc_value(row[misc], "ner");
    const auto tag = name_tag(ner);
    word.name = tag.name;
    word.name_begins = tag.name != NameClass::none && (tag.begins || !before || before->name != tag.name);
    return word;
}

/// A word from which no way leads to the root; nothing where all do.
std::optional<std::size_t> word_in_cycle(const std::vector<Word>& words) {
    std::vector<std::size_t> seen(words.size(), words.size()); // from which word it was walked through
    for (std::size_t start = 0; start < words.size(); ++start)
        for (std::size_t at = start; seen[at] == words.size(); at = words[at].head) {
            seen[at] = start;
            const std::size_t next = words[at].head;
            if (next != at && seen[next] == start) return next;
        }
    return std::nullopt;
}

/// The head of a word, as its index; the root is its own.
std::optional<std::uint32_t> head_of(const Row& row, std::size_t index, std::size_t words, std::string& what) {
    const auto given = number(row[head]);
    if (!given)
        what = fmt::format("'{}' is no HEAD", shown(row[head]));
    else if (*given > words)
        what = fmt::format("HEAD {}, but the sentence has {} words", *given, words);
    else if (*given == index + 1)
        what = "the word is its own HEAD; that of the root is 0";
    else
        return static_cast<std::uint32_t>(*given == 0 ? index : *given - 1);
    return std::nullopt;
}

} // namespace

Row split_row(std::string_view line, std::size_t line_number) {
    Row row;
    row.line = line_number;
    for (;;) {
        const auto end = line.find('\t');
        if (row.count < columns) row.cells[row.count] = line.substr(0, end);
        ++row.count;
        if (end == std::string_view::npos) break;
        line.remove_prefix(end + 1);
    }
    row.glued = misc_value(row[misc], "SpaceAfter") == "No";
    return row;
}

std::string wrong_count(const Row& row) {
    return fmt::format("{} column{}; CoNLL-U has ten, with tabs between", row.count, row.count == 1 ? "" : "s");
}

Id row_id(const Row& row) {
    const auto cell = row[id];
    if (const auto word = number(cell)) return {IdKind::word, *word, *word};
    const auto mark = cell.find_first_of("-.");
    if (mark == std::string_view::npos) return {};
    const auto first = number(cell.substr(0, mark)), last = number(cell.substr(mark + 1));
    if (!first || !last) return {};
    return {cell[mark] == '-' ? IdKind::range : IdKind::empty_node, *first, *last};
}

std::optional<std::string> fault_of_bytes(std::string_view line) {
    if (find_invalid_utf8(line)) return "invalid UTF-8";
    if (line.find('\0') != std::string_view::npos) return "a NUL character";
    return std::nullopt;
}

std::string shown(std::string_view cell) {
    constexpr std::size_t most = 40;
    if (cell.size() <= most) return std::string{cell};
    std::size_t end = most;
    while (continues_code_point(cell[end])) --end;
    return std::string{cell.substr(0, end)} + "...";
}

std::string_view misc_value(std::string_view misc, std::string_view key) {
    while (misc.size() > key.size()) {
        const auto entry = misc.substr(0, misc.find('|'));
        if (entry.size() > key.size() && entry[key.size()] == '=' && entry.starts_with(key))
            return entry.substr(key.size() + 1);
        if (entry.size() == misc.size()) break;
        misc.remove_prefix(entry.size() + 1);
    }
    return {};
}

std::string space_after(const Row& row) {
    if (row.glued) return "";
    const auto code = misc_value(row[misc], "SpacesAfter");
    std::string space;
    for (std::size_t i = 0; i + 1 < code.size(); i += 2) {
        if (code[i] != '\\') break;
        const auto at = std::string_view{"sntr"}.find(code[i + 1]);
        if (at != std::string_view::npos) space += " \n\t\r"[at];
    }
    return space.empty() ? " " : space;
}

Tree read_tree(const std::vector<Row>& rows) {
    Tree tree;
    tree.words.reserve(rows.size());
    const auto refuse = [&](std::size_t word, std::string what) {
        tree.fault = ConlluFault{rows[word].line, std::move(what)};
        return std::move(tree);
    };
    std::optional<std::size_t> root;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto word = word_of(rows[i], i == 0 ? nullptr : &tree.words.back());
        std::string what;
        const auto head = head_of(rows[i], i, rows.size(), what);
        if (!head) return refuse(i, std::move(what));
        word.head = *head;
        if (*head == i) {
            if (root) return refuse(i, fmt::format("a second root; word {} is one", *root + 1));
            root = i;
        }
        if ((word.relation == Relation::root) != (*head == i))
            word.relation = *head == i ? Relation::root : Relation::dep;
        tree.words.push_back(std::move(word));
    }
    if (!root) return refuse(0, "no root: no HEAD of the sentence is 0");
    if (const auto word = word_in_cycle(tree.words))
        return refuse(*word, fmt::format("word {} hangs on itself, by way of its HEAD {}", *word + 1,
                                         tree.words[*word].head + 1));
    return tree;
}

void fill_lemmas(ReadSentence& read, const std::vector<Row>& rows) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto given = rows[i][lemma];
        const bool known = !given.empty() && (given != "_" || rows[i].form() == "_");
        read.words[i].lemma = known ? std::string{given} : read.sentence.tokens[i].lower;
    }
}

} // namespace dragoman::conllu
