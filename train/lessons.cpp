// SPDX-License-Identifier: MIT
#include "train/lessons.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

namespace dragoman::train {

Vocabulary::Vocabulary(const Forms& forms, const std::vector<std::uint64_t>& counts, std::size_t size) {
    std::unordered_map<std::uint64_t, std::uint64_t> by_word;
    for (std::uint32_t form = 0; form < forms.size(); ++form)
        by_word[forms.features(form).word] += form < counts.size() ? counts[form] : 0;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> sorted(by_word.begin(), by_word.end());
    std::ranges::sort(
        sorted, [](const auto& a, const auto& b) { return std::tie(b.second, a.first) < std::tie(a.second, b.first); });
    words_ = {0, 0};
    frequency_ = {1, 1};
    for (const auto& [word, count] : sorted) {
        if (words_.size() >= size || count < 2) break;
        words_.push_back(word);
        frequency_.push_back(count);
    }
    find_rows(forms);
}

Vocabulary::Vocabulary(const Forms& forms, std::vector<std::uint64_t> words)
    : words_(std::move(words)), frequency_(words_.size(), 1) {
    find_rows(forms);
}

void Vocabulary::find_rows(const Forms& forms) {
    std::unordered_map<std::uint64_t, std::uint32_t> rows;
    for (std::size_t row = 2; row < words_.size(); ++row) rows.emplace(words_[row], static_cast<std::uint32_t>(row));
    for (std::uint32_t form = 0; form < forms.size(); ++form) {
        const auto found = rows.find(forms.features(form).word);
        rows_.push_back(found == rows.end() ? 0 : found->second);
    }
}

Tags::Tags(const std::vector<Example>& examples) {
    std::map<std::pair<std::uint8_t, std::uint8_t>, int> counts;
    for (const auto& e : examples)
        for (std::size_t i = 0; i < e.upos.size(); ++i) ++counts[{e.upos[i], e.xpos[i]}];
    for (const auto& [pair, count] : counts)
        if (count > 2) pairs_.push_back(pair);
    std::ranges::stable_sort(pairs_, [&](const auto& a, const auto& b) { return counts[a] > counts[b]; });
    for (std::size_t i = 0; i < pairs_.size(); ++i) numbers_[pairs_[i]] = static_cast<std::int32_t>(i);
}

std::int32_t Tags::number(std::uint8_t upos, std::uint8_t xpos) const {
    const auto found = numbers_.find({upos, xpos});
    return found == numbers_.end() ? -1 : found->second;
}

Input input_of(std::uint32_t form, const Forms& forms, const Vocabulary& vocabulary) {
    return {vocabulary.row(form), forms.features(form).affix, false};
}

Lesson lesson_of(const Example& example, const Forms& forms, const Vocabulary& vocabulary, const Tags& tags) {
    Lesson lesson;
    for (const auto form : example.forms) lesson.inputs.push_back(input_of(form, forms, vocabulary));
    lesson.heads = example.heads;
    lesson.relations = example.relations;
    for (std::size_t i = 0; i < example.upos.size(); ++i)
        lesson.tags.push_back(tags.number(example.upos[i], example.xpos[i]));
    lesson.names = example.names;
    return lesson;
}

namespace {

using Span = std::tuple<std::size_t, std::size_t, NameClass>; // first, last

std::set<Span> spans(const std::vector<std::uint8_t>& tags) {
    std::set<Span> out;
    std::size_t start = 0;
    for (std::size_t i = 0; i < tags.size(); ++i) {
        if (tags[i] == 0) continue;
        if (opens_name(tags[i])) start = i;
        if (closes_name(tags[i])) out.emplace(start, i + 1, name_class_of(tags[i]));
    }
    return out;
}

struct Counts {
    double right{}, found{}, gold{};
    double f1() const { return found + gold > 0 ? 200 * right / (found + gold) : 0; }
};

} // namespace

Scores measure(const std::vector<Example>& gold, const std::vector<Pass::Reading>& readings, const Tags& tags) {
    double tagged = 0, upos = 0, xpos = 0, trees = 0, unlabelled = 0, labelled = 0;
    std::array<Counts, 3> names;
    for (std::size_t s = 0; s < gold.size(); ++s) {
        const auto& e = gold[s];
        const auto& r = readings[s];
        for (std::size_t i = 0; i < e.upos.size(); ++i) {
            const auto pair = tags.pairs()[static_cast<std::size_t>(r.tags[i])];
            ++tagged;
            upos += pair.first == e.upos[i];
            xpos += pair.second == e.xpos[i];
        }
        for (std::size_t i = 0; i < e.heads.size(); ++i) {
            const auto head = e.heads[i] < 0 ? static_cast<std::uint32_t>(i) : static_cast<std::uint32_t>(e.heads[i]);
            ++trees;
            const bool right = head == r.heads[i];
            unlabelled += right;
            labelled += right && universal(static_cast<Relation>(r.relations[i])) ==
                                     universal(static_cast<Relation>(e.relations[i]));
        }
        if (e.names.empty()) continue;
        const auto want = spans(e.names), have = spans(r.names);
        for (const auto& span : want) ++names[static_cast<std::size_t>(std::get<2>(span)) - 1].gold;
        for (const auto& span : have) {
            auto& count = names[static_cast<std::size_t>(std::get<2>(span)) - 1];
            ++count.found;
            count.right += want.contains(span);
        }
    }
    Counts all;
    for (const auto& c : names) all = {all.right + c.right, all.found + c.found, all.gold + c.gold};
    const auto percent = [](double part, double whole) { return whole > 0 ? 100 * part / whole : 0; };
    return {percent(upos, tagged),
            percent(xpos, tagged),
            percent(unlabelled, trees),
            percent(labelled, trees),
            all.f1(),
            names[0].f1(),
            names[1].f1(),
            names[2].f1()};
}

} // namespace dragoman::train
