// SPDX-License-Identifier: MIT
#include "train/corpus.hpp"

#include "core/error.hpp"
#include "core/text/sentence.hpp"
#include "io/lines.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <utility>

namespace dragoman::train {

namespace {

bool is_number(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

int number_of(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::ifstream open(const std::string& path) {
    std::ifstream file{path};
    if (!file) throw Error{path + ": cannot be read"};
    return file;
}

/// B-/I- tags to name_tag() tags.
std::vector<std::uint8_t> name_tags_of(const std::vector<std::string>& iob2) {
    std::vector<std::uint8_t> tags(iob2.size(), 0);
    for (std::size_t i = 0; i < iob2.size();) {
        const auto type = iob2[i].size() > 2 ? name_class_named(std::string_view{iob2[i]}.substr(2)) : std::nullopt;
        std::size_t end = i + 1;
        if (type && *type != NameClass::none) {
            while (end < iob2.size() && iob2[end] == "I-" + iob2[i].substr(2)) ++end;
            for (std::size_t k = i; k < end; ++k)
                tags[k] = name_tag(*type, end - i == 1   ? NamePart::single
                                          : k == i       ? NamePart::begin
                                          : k + 1 == end ? NamePart::end
                                                         : NamePart::inside);
        }
        i = end;
    }
    return tags;
}

} // namespace

std::uint32_t Forms::add(std::string_view form) {
    const auto [found, added] = numbers_.try_emplace(std::string{form}, static_cast<std::uint32_t>(features_.size()));
    if (added) {
        texts_.emplace_back(form);
        features_.push_back(form_features(form, make_token(form, {0, static_cast<std::uint32_t>(form.size())}).lower));
    }
    return found->second;
}

std::vector<Example> read_conllu(const std::string& path, Forms& forms) {
    auto file = open(path);
    std::vector<Example> out;
    Example sentence;
    const auto close = [&] {
        if (!sentence.forms.empty()) out.push_back(std::exchange(sentence, {}));
    };
    for (std::string line; std::getline(file, line);) {
        if (line.empty()) {
            close();
            continue;
        }
        if (line.starts_with('#')) continue;
        const auto c = split(line, '\t');
        if (c.size() < 8 || !is_number(c[0])) continue;
        sentence.forms.push_back(forms.add(c[1]));
        sentence.lemmas.emplace_back(c[2]);
        sentence.upos.push_back(static_cast<std::uint8_t>(upos_named(c[3]).value_or(Upos::x)));
        sentence.xpos.push_back(static_cast<std::uint8_t>(xpos_named(c[4]).value_or(Xpos::none)));
        sentence.heads.push_back(number_of(c[6]) - 1);
        sentence.relations.push_back(static_cast<std::uint8_t>(relation_named(c[7]).value_or(Relation::dep)));
    }
    close();
    return out;
}

std::vector<Example> read_iob2(const std::string& path, Forms& forms) {
    auto file = open(path);
    std::vector<Example> out;
    Example sentence;
    std::vector<std::string> tags;
    const auto close = [&] {
        if (sentence.forms.empty()) return;
        sentence.names = name_tags_of(tags);
        out.push_back(std::exchange(sentence, {}));
        tags.clear();
    };
    for (std::string line; std::getline(file, line);) {
        if (line.empty()) {
            close();
            continue;
        }
        const auto c = split(line, '\t');
        if (line.starts_with("# ") || c.size() < 2) continue;
        const bool numbered = c.size() > 2 && is_number(c[0]);
        sentence.forms.push_back(forms.add(c[numbered ? 1 : 0]));
        tags.emplace_back(c[numbered ? 2 : 1]);
    }
    close();
    return out;
}

std::vector<std::vector<std::uint32_t>> read_raw(const std::string& path, Forms& forms) {
    auto file = open(path);
    std::vector<std::vector<std::uint32_t>> out;
    for (std::string line; std::getline(file, line);) {
        auto& sentence = out.emplace_back();
        for (const auto form : split(line, ' '))
            if (!form.empty()) sentence.push_back(forms.add(form));
        if (sentence.size() < 3) out.pop_back();
    }
    return out;
}

void add_names(std::vector<Example>& sentences, const std::vector<Example>& from) {
    std::unordered_map<std::string, const Example*> known;
    const auto key = [](const Example& e) {
        return std::string{reinterpret_cast<const char*>(e.forms.data()), e.forms.size() * sizeof(e.forms[0])};
    };
    for (const auto& e : from) known.emplace(key(e), &e);
    for (auto& sentence : sentences)
        if (const auto found = known.find(key(sentence)); found != known.end()) sentence.names = found->second->names;
}

} // namespace dragoman::train
