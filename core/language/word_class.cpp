// SPDX-License-Identifier: MIT
#include "core/language/word_class.hpp"

#include "core/text/one_of.hpp"

#include <algorithm>
#include <array>

namespace dragoman {

namespace {

using enum WordClass;

struct Auxiliary {
    std::string_view word{};
    std::string_view lemma{};
    VerbForm form{};
};

constexpr std::array<Auxiliary, 24> auxiliaries{{
    {"am", "be", VerbForm::present},      {"'m", "be", VerbForm::present},      {"is", "be", VerbForm::present},
    {"'s", "be", VerbForm::present},      {"are", "be", VerbForm::present},     {"'re", "be", VerbForm::present},
    {"was", "be", VerbForm::past},        {"were", "be", VerbForm::past},       {"be", "be", VerbForm::base},
    {"been", "be", VerbForm::participle}, {"being", "be", VerbForm::gerund},    {"have", "have", VerbForm::present},
    {"'ve", "have", VerbForm::present},   {"has", "have", VerbForm::present},   {"had", "have", VerbForm::past},
    {"'d", "have", VerbForm::past},       {"having", "have", VerbForm::gerund}, {"do", "do", VerbForm::present},
    {"does", "do", VerbForm::present},    {"did", "do", VerbForm::past},        {"get", "get", VerbForm::present},
    {"gets", "get", VerbForm::present},   {"got", "get", VerbForm::past},       {"getting", "get", VerbForm::gerund},
}};

const Auxiliary* auxiliary_of(std::string_view lower) {
    const auto* const row = std::ranges::find(auxiliaries, lower, &Auxiliary::word);
    return row == auxiliaries.end() ? nullptr : row;
}

bool is_negation(std::string_view lower) {
    return one_of(lower, {"not", "n't", "n\u2019t", "no", "never", "neither", "nor"});
}

/// Without a universal part of speech the Penn tag says it.
Upos upos_of(Xpos xpos) {
    switch (xpos) {
    case Xpos::nn:
    case Xpos::nns: return Upos::noun;
    case Xpos::nnp:
    case Xpos::nnps: return Upos::propn;
    case Xpos::vb:
    case Xpos::vbd:
    case Xpos::vbg:
    case Xpos::vbn:
    case Xpos::vbp:
    case Xpos::vbz: return Upos::verb;
    case Xpos::md: return Upos::aux;
    case Xpos::jj:
    case Xpos::jjr:
    case Xpos::jjs: return Upos::adj;
    case Xpos::rb:
    case Xpos::rbr:
    case Xpos::rbs:
    case Xpos::wrb: return Upos::adv;
    case Xpos::in:
    case Xpos::rp: return Upos::adp;
    case Xpos::to:
    case Xpos::pos: return Upos::part;
    case Xpos::cc: return Upos::cconj;
    case Xpos::cd: return Upos::num;
    case Xpos::dt:
    case Xpos::pdt: return Upos::det;
    case Xpos::ex:
    case Xpos::prp:
    case Xpos::prp_possessive:
    case Xpos::wdt:
    case Xpos::wp:
    case Xpos::wp_possessive: return Upos::pron;
    case Xpos::uh: return Upos::intj;
    default: return Upos::x;
    }
}

class Classes {
public:
    Classes(std::vector<Word>& words, const std::vector<Token>& tokens) : words_(words), tokens_(tokens) {}

    void fill() {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            words_[i].form = VerbForm::none;
            words_[i].word_class = class_at(i);
        }
    }

private:
    std::string_view lower(std::size_t i) const { return tokens_[i].lower; }

    WordClass class_at(std::size_t i) {
        const auto& word = words_[i];
        if (is_name(i)) return proper;
        switch (word.upos == Upos::x ? upos_of(word.xpos) : word.upos) {
        case Upos::noun: return noun;
        case Upos::propn: return proper;
        case Upos::verb: return verb_at(i);
        case Upos::aux: return auxiliary_at(i);
        case Upos::adj: return adjective;
        case Upos::adv: return adverb_at(i);
        case Upos::adp: return preposition;
        case Upos::part: return particle_at(i);
        case Upos::cconj: return conjunction_at(i);
        case Upos::sconj: return subordinator_at(i);
        case Upos::det: return determiner_at(i);
        case Upos::pron: return pronoun_at(i);
        case Upos::num: return number;
        case Upos::punct:
        case Upos::sym: return punctuation;
        case Upos::intj: return is_negation(lower(i)) ? negation : adverb;
        case Upos::x: break;
        }
        return unknown_at(i);
    }

    /// "United" of "United Nations" is an adjective by its kind, and a name by its use.
    bool is_name(std::size_t i) const {
        const auto& word = words_[i];
        if (word.xpos == Xpos::nnp || word.xpos == Xpos::nnps) return true;
        return word.name != NameClass::none && tokens_[i].capital &&
               (word.upos == Upos::noun || word.upos == Upos::adj || word.upos == Upos::x);
    }

    WordClass unknown_at(std::size_t i) const {
        if (tokens_[i].type == TokenClass::punctuation) return punctuation;
        if (tokens_[i].type == TokenClass::number) return number;
        return tokens_[i].capital ? proper : noun;
    }

    WordClass adverb_at(std::size_t i) const {
        if (is_negation(lower(i))) return negation;
        return one_of(lower(i), {"when", "where"}) ? subordinator : adverb;
    }

    WordClass particle_at(std::size_t i) const {
        if (is_negation(lower(i))) return negation;
        if (words_[i].xpos == Xpos::pos || lower(i).starts_with('\'')) return possessive;
        return lower(i) == "to" ? infinitive : adverb;
    }

    WordClass conjunction_at(std::size_t i) const {
        if (is_negation(lower(i))) return negation;
        return one_of(lower(i), {"both", "either"}) ? determiner : conjunction; // of "both A and B"
    }

    /// "After talks failed" subordinates; "accused of leaking" and "after meeting him" are phrases with a preposition.
    WordClass subordinator_at(std::size_t i) const {
        if (one_of(lower(i), {"that", "because", "although", "though", "while", "when", "where", "if", "unless",
                              "whether", "as", "than", "so", "once"}))
            return subordinator;
        const std::size_t clause = words_[i].relation == Relation::mark ? words_[i].head : i + 1;
        return clause < words_.size() && is_gerund(clause) ? preposition : subordinator;
    }

    bool is_gerund(std::size_t i) const {
        const bool may_be = words_[i].xpos == Xpos::vbg || (words_[i].xpos == Xpos::none && lower(i).ends_with("ing"));
        return may_be && (words_[i].upos == Upos::verb || words_[i].upos == Upos::aux);
    }

    WordClass determiner_at(std::size_t i) const {
        if (is_negation(lower(i))) return negation;
        if (is_possessive_word(i)) return possessive;
        return is_relative(i) ? subordinator : determiner;
    }

    WordClass pronoun_at(std::size_t i) const {
        if (words_[i].xpos == Xpos::ex) return adverb; // "there is"
        if (lower(i) == "its") return determiner;
        if (is_possessive_word(i)) return possessive;
        return is_relative(i) ? subordinator : pronoun;
    }

    bool is_possessive_word(std::size_t i) const {
        const auto& word = words_[i];
        return word.xpos == Xpos::prp_possessive || word.xpos == Xpos::wp_possessive ||
               (word.xpos == Xpos::none && one_of(lower(i), {"my", "your", "his", "our", "their", "whose"}) &&
                (lower(i) != "his" || word.relation == Relation::nmod_poss));
    }

    /// "which", "what" and a "that" that opens a clause; "that" of "that is true" does not.
    bool is_relative(std::size_t i) const {
        if (one_of(lower(i), {"which", "what", "whatever", "whichever"})) return true;
        return lower(i) == "that" && words_[i].xpos == Xpos::wdt;
    }

    // ---- verbs

    WordClass auxiliary_at(std::size_t i) {
        auto& word = words_[i];
        if (is_modal(i)) return modal;
        const auto* known = auxiliary_of(lower(i));
        if (known && word.lemma == lower(i)) word.lemma = known->lemma;
        word.form = form_of(word.xpos, VerbForm::present);
        if (word.form == VerbForm::none) word.form = known ? known->form : VerbForm::present;
        if (word.xpos == Xpos::none && word.form == VerbForm::present && word.lemma == lower(i) && base_follows(i))
            word.form = VerbForm::base;
        return auxiliary;
    }

    bool is_modal(std::size_t i) const {
        if (words_[i].xpos != Xpos::none) return words_[i].xpos == Xpos::md;
        if (lower(i) == "'d") return words_[i].lemma != "have";
        return one_of(lower(i), {"will", "would", "shall", "should", "can", "could", "may", "might", "must", "'ll",
                                 "wo", "ca", "ought"});
    }

    /// A finite verb's bare form is `bare`: what "meet" and "are" of "they meet" and "they are" count as.
    static VerbForm form_of(Xpos xpos, VerbForm bare) {
        switch (xpos) {
        case Xpos::vb: return VerbForm::base;
        case Xpos::vbp: return bare;
        case Xpos::vbz: return VerbForm::present;
        case Xpos::vbd: return VerbForm::past;
        case Xpos::vbn: return VerbForm::participle;
        case Xpos::vbg: return VerbForm::gerund;
        default: return VerbForm::none;
        }
    }

    WordClass verb_at(std::size_t i) {
        auto& word = words_[i];
        if (word.xpos == Xpos::md) return modal;
        if (word.relation == Relation::case_) return preposition; // "according to", "including"
        word.form = form_of(word.xpos, VerbForm::base);
        if (word.form == VerbForm::none) word.form = form_by_ending(i);
        const bool modifies = word.relation == Relation::amod && word.head > i;
        return modifies && (word.form == VerbForm::participle || word.form == VerbForm::gerund) ? adjective : verb;
    }

    VerbForm form_by_ending(std::size_t i) const {
        const auto form = lower(i);
        const std::string_view lemma = words_[i].lemma;
        const auto* before = group_before(i);
        const bool behind_auxiliary = before && before->word_class == auxiliary && before->lemma != "do";
        if (form.ends_with("ing") && (form != lemma || behind_auxiliary)) return VerbForm::gerund;
        if (behind_auxiliary) return VerbForm::participle;
        if (base_follows(i) || (before && before->word_class == auxiliary)) return VerbForm::base;
        if (form.ends_with("ed")) return VerbForm::past;
        if (form.ends_with('s') && !form.ends_with("ss")) return VerbForm::present;
        return form == lemma ? VerbForm::base : VerbForm::past; // "met", whose lemma is another
    }

    /// Does "to" or a modal ask for the bare form at i?
    bool base_follows(std::size_t i) const {
        const auto* before = group_before(i);
        return before && (before->word_class == modal || before->word_class == infinitive);
    }

    /// The nearest word before that is neither adverb nor negation.
    const Word* group_before(std::size_t i) const {
        while (i-- > 0)
            if (words_[i].word_class != adverb && words_[i].word_class != negation) return &words_[i];
        return nullptr;
    }

    std::vector<Word>& words_;
    const std::vector<Token>& tokens_;
};

} // namespace

void derive_classes(std::vector<Word>& words, const Sentence& sentence) {
    Classes{words, sentence.tokens}.fill();
}

} // namespace dragoman
