// SPDX-License-Identifier: MIT
#pragma once

#include "core/text/sentence.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What the analysis of a sentence says of each of its tokens: Universal Dependencies, version 2, as the English
// treebanks EWT and GUM write them (universaldependencies.org), and names of three classes.

namespace dragoman {

/// Universal part of speech.
enum class Upos : std::uint8_t {
    adj,
    adp,
    adv,
    aux,
    cconj,
    det,
    intj,
    noun,
    num,
    part,
    pron,
    propn,
    punct,
    sconj,
    sym,
    verb,
    x,
};

/// Penn tag, as the English treebanks have it.
enum class Xpos : std::uint8_t {
    none, ///< "_": not said
    cc,
    cd,
    dt,
    ex,
    fw,
    in,
    jj,
    jjr,
    jjs,
    ls,
    md,
    nn,
    nnp,
    nnps,
    nns,
    pdt,
    pos,
    prp,
    prp_possessive,
    rb,
    rbr,
    rbs,
    rp,
    sym,
    to,
    uh,
    vb,
    vbd,
    vbg,
    vbn,
    vbp,
    vbz,
    wdt,
    wp,
    wp_possessive,
    wrb,
    add,
    afx,
    gw,
    hyph,
    nfp,
    left_bracket,
    right_bracket,
    open_quote,
    close_quote,
    colon,
    comma,
    period,
    dollar,
};

/// Dependency relation with the sub-types of the English treebanks.
enum class Relation : std::uint8_t {
    root,
    acl,
    acl_relcl,
    advcl,
    advcl_relcl,
    advmod,
    amod,
    appos,
    aux,
    aux_pass,
    case_,
    cc,
    cc_preconj,
    ccomp,
    clf,
    compound,
    compound_prt,
    conj,
    cop,
    csubj,
    csubj_outer,
    csubj_pass,
    dep,
    det,
    det_predet,
    discourse,
    dislocated,
    expl,
    fixed,
    flat,
    goeswith,
    iobj,
    list,
    mark,
    nmod,
    nmod_desc,
    nmod_poss,
    nmod_unmarked,
    nsubj,
    nsubj_outer,
    nsubj_pass,
    nummod,
    obj,
    obl,
    obl_agent,
    obl_unmarked,
    orphan,
    parataxis,
    punct,
    reparandum,
    vocative,
    xcomp,
};

inline constexpr std::size_t upos_count = 17;
inline constexpr std::size_t xpos_count = 50;
inline constexpr std::size_t relation_count = 52;

enum class NameClass : std::uint8_t { none, person, organisation, location };

/// As CoNLL-U writes them: "PROPN", "NNP", "nsubj:pass"; "PER", "ORG", "LOC", "" for no name.
std::string_view to_string(Upos upos);
std::string_view to_string(Xpos xpos);
std::string_view to_string(Relation relation);
std::string_view to_string(NameClass name);

/// The inverse; nothing for a name that is none.
std::optional<Upos> upos_named(std::string_view name);
std::optional<Xpos> xpos_named(std::string_view name);
/// A sub-type that is unknown is cut ("obl:tmod" is `obl`).
std::optional<Relation> relation_named(std::string_view name);
std::optional<NameClass> name_class_named(std::string_view name);

/// The relation without its sub-type: `nsubj` for `nsubj_pass`.
Relation universal(Relation relation);

} // namespace dragoman
