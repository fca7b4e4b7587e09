// SPDX-License-Identifier: MIT
#include "core/language/word.hpp"

#include "core/model/names.hpp"

#include <array>

namespace dragoman {

namespace {

constexpr std::array<std::string_view, upos_count> upos_names{"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                              "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                              "PUNCT", "SCONJ", "SYM", "VERB", "X"};

constexpr std::array<std::string_view, xpos_count> xpos_names{
    "_",   "CC",   "CD",  "DT",    "EX",    "FW",  "IN",   "JJ",  "JJR", "JJS", "LS",  "MD",  "NN",
    "NNP", "NNPS", "NNS", "PDT",   "POS",   "PRP", "PRP$", "RB",  "RBR", "RBS", "RP",  "SYM", "TO",
    "UH",  "VB",   "VBD", "VBG",   "VBN",   "VBP", "VBZ",  "WDT", "WP",  "WP$", "WRB", "ADD", "AFX",
    "GW",  "HYPH", "NFP", "-LRB-", "-RRB-", "``",  "''",   ":",   ",",   ".",   "$"};

constexpr std::array<std::string_view, relation_count> relation_names{
    "root",         "acl",        "acl:relcl",  "advcl",     "advcl:relcl", "advmod",        "amod",     "appos",
    "aux",          "aux:pass",   "case",       "cc",        "cc:preconj",  "ccomp",         "clf",      "compound",
    "compound:prt", "conj",       "cop",        "csubj",     "csubj:outer", "csubj:pass",    "dep",      "det",
    "det:predet",   "discourse",  "dislocated", "expl",      "fixed",       "flat",          "goeswith", "iobj",
    "list",         "mark",       "nmod",       "nmod:desc", "nmod:poss",   "nmod:unmarked", "nsubj",    "nsubj:outer",
    "nsubj:pass",   "nummod",     "obj",        "obl",       "obl:agent",   "obl:unmarked",  "orphan",   "parataxis",
    "punct",        "reparandum", "vocative",   "xcomp"};

constexpr std::array<std::string_view, 4> name_classes{"", "PER", "ORG", "LOC"};

} // namespace

std::string_view to_string(Upos upos) {
    return upos_names[static_cast<std::size_t>(upos)];
}
std::string_view to_string(Xpos xpos) {
    return xpos_names[static_cast<std::size_t>(xpos)];
}
std::string_view to_string(Relation relation) {
    return relation_names[static_cast<std::size_t>(relation)];
}
std::string_view to_string(NameClass name) {
    return name_classes[static_cast<std::size_t>(name)];
}

std::optional<Upos> upos_named(std::string_view name) {
    return enum_named<Upos>(upos_names, name);
}
std::optional<Xpos> xpos_named(std::string_view name) {
    return enum_named<Xpos>(xpos_names, name);
}
std::optional<Relation> relation_named(std::string_view name) {
    if (const auto whole = enum_named<Relation>(relation_names, name)) return whole;
    return enum_named<Relation>(relation_names, name.substr(0, name.find(':')));
}
std::optional<NameClass> name_class_named(std::string_view name) {
    if (name.empty()) return std::nullopt;
    return enum_named<NameClass>(name_classes, name);
}

Relation universal(Relation relation) {
    static const auto table = [] {
        std::array<Relation, relation_count> wholes{};
        for (std::size_t i = 0; i < relation_count; ++i)
            wholes[i] = *enum_named<Relation>(relation_names, relation_names[i].substr(0, relation_names[i].find(':')));
        return wholes;
    }();
    return table[static_cast<std::size_t>(relation)];
}

} // namespace dragoman
