// SPDX-License-Identifier: MIT
#include "io/knowledge_files.hpp"

#include "core/error.hpp"
#include "core/model/fingerprint.hpp"
#include "io/lines.hpp"
#include "io/mapped_file.hpp"

#include <fmt/format.h>

#include <fstream>
#include <functional>
#include <iterator>

namespace dragoman {

namespace {

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    if (!file) throw Error{path.string() + ": cannot be read; give the folder of datasets with --datasets"};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// One row of a table: the columns, and where it stands for messages.
struct Row {
    std::vector<std::string_view> columns{};
    const std::string& file;
    std::size_t line{};

    std::string_view operator[](std::size_t i) const { return i < columns.size() ? columns[i] : std::string_view{}; }
    [[noreturn]] void fail(const std::string& what) const { throw InputError{file, line, what}; }
};

void each_row(std::string_view text, const std::string& file, std::size_t columns,
              const std::function<void(const Row&)>& take) {
    each_line(text, [&](std::string_view line, std::size_t number) {
        if (line.empty() || line.starts_with('#')) return;
        const Row row{split(line, '\t'), file, number};
        if (row.columns.size() < columns)
            row.fail(fmt::format("{} columns separated by tabs are needed, {} are there", columns, row.columns.size()));
        take(row);
    });
}

std::string checked_country(const Row& row, std::string_view code) {
    if (code.empty()) return "";
    const bool capitals =
        code.size() == 3 && code.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
    if (!capitals) row.fail(fmt::format("'{}' is no country code of three capitals", code));
    return std::string{code};
}

void add_country(const Row& row, Gazetteer& gazetteer) {
    const auto code = checked_country(row, row[0]);
    const Actor actor{"act_" + code, std::string{row[1]}, ActorType::country, code, code + "GOV"};
    const Place place{actor.name, code};
    gazetteer.add_name(row[1], {NameKind::country, actor, place});
    for (const auto alias : split_list(row[2])) gazetteer.add_name(alias, {NameKind::country, actor, place});
    for (const auto people : split_list(row[3])) gazetteer.add_name(people, {NameKind::people, actor, {}});
    for (const auto capital : split_list(row[4]))
        gazetteer.add_name(capital, {NameKind::capital, actor, {std::string{capital}, code}});
    for (const auto seat : split_list(row[5])) gazetteer.add_name(seat, {NameKind::metonym, actor, {}});
}

void add_organisation(const Row& row, Gazetteer& gazetteer) {
    const auto type = actor_type_named(row[3]);
    if (!type) row.fail(fmt::format("'{}' is no type of actor; igo, government, organisation, group or party", row[3]));
    const std::string name{row[1]};
    const Actor actor{actor_id(name), name, *type, checked_country(row, row[4]), std::string{row[0]}};
    gazetteer.add_name(row[1], {NameKind::organisation, actor, {}});
    for (const auto alias : split_list(row[2])) gazetteer.add_name(alias, {NameKind::organisation, actor, {}});
}

void add_place(const Row& row, Gazetteer& gazetteer) {
    const auto kind = row[2] == "state" ? NameKind::region : NameKind::place;
    gazetteer.add_name(row[0], {kind, {}, {std::string{row[0]}, checked_country(row, row[1])}});
}

void add_body_word(const Row& row, Gazetteer& gazetteer) {
    const auto type = actor_type_named(row[1]);
    if (!type) row.fail(fmt::format("'{}' is no type of actor", row[1]));
    gazetteer.add_body_word(row[0], {*type, std::string{row[2]}});
}

} // namespace

LanguageModel read_language_model(const std::filesystem::path& datasets) {
    const auto path = datasets / "models/english.model";
    const auto mapped = std::make_shared<MappedFile>(path);
    return {mapped->bytes(), mapped, path.string()};
}

Knowledge read_knowledge(const std::filesystem::path& datasets) {
    Knowledge knowledge;
    std::uint64_t print = fingerprint("");
    // What is read later never takes a name away from what was read before.
    const auto read = [&](const char* name) {
        auto text = read_file(datasets / name);
        print = fingerprint(text, fingerprint(name, print));
        return text;
    };
    const auto table = [&](const char* name, std::size_t columns, auto add, auto& into) {
        each_row(read(name), (datasets / name).string(), columns, [&](const Row& row) { add(row, into); });
    };
    auto& gazetteer = knowledge.gazetteer;
    table("gazetteer/countries.tsv", 6, add_country, gazetteer);
    table("gazetteer/organisations.tsv", 5, add_organisation, gazetteer);
    table("gazetteer/places.tsv", 3, add_place, gazetteer);
    table("gazetteer/body-words.tsv", 3, add_body_word, gazetteer);
    table(
        "gazetteer/titles.tsv", 3,
        [](const Row& row, Gazetteer& into) {
            into.add_office(row[0], {std::string{row[1]}, std::string{row[2]}, checked_country(row, row[3])});
        },
        gazetteer);
    table(
        "gazetteer/groups.tsv", 2, [](const Row& row, Gazetteer& into) { into.add_group(row[0], std::string{row[1]}); },
        gazetteer);

    read_frames(read("lexicon/frames.txt"), (datasets / "lexicon/frames.txt").string(), knowledge.lexicon);

    knowledge.language = std::make_shared<LanguageModel>(read_language_model(datasets));
    print = fingerprint(hex(knowledge.language->checksum()), print);
    knowledge.fingerprint = hex(print);
    return knowledge;
}

} // namespace dragoman
