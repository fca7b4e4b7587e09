// SPDX-License-Identifier: MIT
#include "core/language/lemma_section.hpp"

#include "core/error.hpp"

#include <array>
#include <bit>
#include <deque>
#include <map>
#include <vector>

namespace dragoman {

using namespace lemma_section;

static_assert(std::endian::native == std::endian::little, "the table is written as it lies in memory");

namespace {

struct Outcome {
    std::string ending{}; ///< read from the end of the word; a word that begins there ends in `word_begins`
    std::uint16_t value{};
    friend auto operator<=>(const Outcome&, const Outcome&) = default;
};

struct Node {
    std::uint16_t outcome{no_outcome};
    std::map<unsigned char, Node> children{};
};

/// The texts, each once.
class Texts {
public:
    std::uint16_t add(const EndingRule& rule) {
        if (rule.append.size() > 0xFF) throw Error("lemma table: an ending of more than 255 bytes");
        std::string text{static_cast<char>(rule.cut), static_cast<char>(rule.append.size())};
        text += rule.append;
        const auto found = offsets_.find(text);
        if (found != offsets_.end()) return found->second;
        if (bytes_.size() + text.size() > 0xFFFF) throw Error("lemma table: more than 65,535 bytes of endings");
        const auto offset = static_cast<std::uint16_t>(bytes_.size());
        bytes_ += text;
        offsets_.emplace(std::move(text), offset);
        return offset;
    }
    const std::string& bytes() const { return bytes_; }

private:
    std::string bytes_{};
    std::map<std::string, std::uint16_t> offsets_{};
};

using Roots = std::array<std::vector<Outcome>, root_count>;

template <typename Rule>
Outcome reversed(const Rule& rule, std::uint16_t value) {
    std::string ending{rule.ending.rbegin(), rule.ending.rend()};
    if (rule.whole) ending += static_cast<char>(word_begins);
    return {std::move(ending), value};
}

/// Tags without rules of their own have those of their part of speech.
void inherit(Roots& roots) {
    for (std::size_t root = 0; root < root_count; ++root)
        if (roots[root].empty()) roots[root] = roots[root - root % xpos_count];
}

Node trie_of(const std::vector<Outcome>& outcomes) {
    Node root;
    for (const auto& [ending, value] : outcomes) {
        auto* node = &root;
        for (const char c : ending) node = &node->children[static_cast<unsigned char>(c)];
        node->outcome = value;
    }
    return root;
}

/// The tries, one for all classes with the same rules, and which of them each class has. Trie 0 is empty.
struct Tries {
    std::deque<Node> roots{};
    std::vector<std::uint16_t> of_class{};
};

Tries tries_of(const Roots& classes) {
    Tries out;
    std::map<std::vector<Outcome>, std::uint16_t> known{{{}, std::uint16_t{0}}};
    out.roots.emplace_back();
    for (const auto& outcomes : classes) {
        const auto [at, fresh] = known.try_emplace(outcomes, static_cast<std::uint16_t>(out.roots.size()));
        if (fresh) out.roots.push_back(trie_of(outcomes));
        out.of_class.push_back(at->second);
    }
    return out;
}

/// The nodes level by level, the roots first: so the children of a node stand together, behind those of the node
/// before.
struct Flat {
    std::vector<std::uint16_t> first_child{};
    std::vector<std::uint16_t> outcome{};
    std::string symbol{};
};

Flat flatten(const std::deque<Node>& roots) {
    std::vector<const Node*> nodes;
    Flat out;
    for (const auto& root : roots) nodes.push_back(&root);
    out.symbol.assign(nodes.size(), '\0');
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        out.first_child.push_back(static_cast<std::uint16_t>(nodes.size()));
        out.outcome.push_back(nodes[i]->outcome);
        for (const auto& [symbol, child] : nodes[i]->children) {
            out.symbol += static_cast<char>(symbol);
            nodes.push_back(&child);
        }
        if (nodes.size() > 0xFFFF) throw Error("lemma table: more than 65,535 nodes");
    }
    out.first_child.push_back(static_cast<std::uint16_t>(nodes.size()));
    return out;
}

void append_u32(std::string& out, std::size_t value) {
    const auto narrow = static_cast<std::uint32_t>(value);
    out.append(reinterpret_cast<const char*>(&narrow), sizeof narrow);
}

void append(std::string& out, const std::vector<std::uint16_t>& values) {
    out.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(std::uint16_t));
}

} // namespace

std::string write_lemma_section(std::span<const EndingRule> ending_rules, std::span<const CaseRule> case_rules) {
    Roots classes;
    Texts texts;
    for (const auto& rule : ending_rules)
        classes[endings + class_of(rule.upos, rule.xpos)].push_back(reversed(rule, texts.add(rule)));
    for (const auto& rule : case_rules)
        classes[capitals(rule.capitals) + class_of(rule.upos, rule.xpos)].push_back(
            reversed(rule, static_cast<std::uint16_t>(rule.lemma_case)));
    inherit(classes);
    const auto tries = tries_of(classes);
    const auto nodes = flatten(tries.roots);

    std::string out;
    append_u32(out, magic);
    append_u32(out, version);
    append_u32(out, nodes.outcome.size());
    append_u32(out, texts.bytes().size());
    append(out, tries.of_class);
    append(out, nodes.first_child);
    append(out, nodes.outcome);
    out += nodes.symbol;
    out += texts.bytes();
    out.resize(Layout{nodes.outcome.size(), texts.bytes().size()}.end);
    return out;
}

} // namespace dragoman
