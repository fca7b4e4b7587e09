// SPDX-License-Identifier: MIT
#include "core/time/dates.hpp"
#include "cli/options.hpp"
#include "core/error.hpp"
#include "core/text/utf8.hpp"
#include "io/json.hpp"
#include "io/knowledge_files.hpp"

#include <fmt/format.h>

#include <fstream>
#include <istream>
#include <iterator>
#include <ostream>

namespace dragoman {

namespace {

/// A text whose date phrases are asked for.
struct Request {
    std::string id{};
    std::string text{};
    Edtf reference{};
};

std::string resolved(const Request& request, const LanguageModel& language) {
    const CodePointIndex index{request.text};
    JsonWriter json;
    json.begin_object().key("id").string(request.id).key("text").string(request.text).key("dates").begin_array();
    for (const auto& [sentence, words] : language.read(request.text, language.sentences(request.text)))
        for (const auto& date : find_dates(sentence, words, request.reference)) {
            const ByteSpan bytes{sentence.tokens[date.first].span.start, sentence.tokens[date.last - 1].span.end};
            const auto span = index.span(bytes);
            json.begin_object()
                .key("start")
                .integer(span.start)
                .key("end")
                .integer(span.end)
                .key("text")
                .string(bytes.in(request.text));
            json.key("type")
                .string(to_string(date.type))
                .key("value")
                .string_or_null(date.value)
                .key("edtf")
                .string_or_null(to_string(date.when));
            json.key("basis").string_or_null(date.basis).end_object();
        }
    json.end_array().end_object();
    return json.take() + "\n";
}

Edtf read_reference(const std::string& text) {
    const auto date = parse_edtf(text);
    if (!date) throw UsageError{fmt::format("'{}' is no reference date; write YYYY-MM-DD", text)};
    return *date;
}

/// {"id", "text", "reference_date"}; nothing, with a message, where the line is something else.
std::optional<Request> read_request(const std::string& line, std::size_t number, Streams& streams) {
    const auto complain = [&](std::string_view what) {
        streams.err << fmt::format("dragoman: standard input:{}: {}\n", number, what);
        return std::nullopt;
    };
    if (find_invalid_utf8(line)) return complain("not valid UTF-8");
    const auto parsed = parse_json(line);
    if (const auto* fault = std::get_if<JsonFault>(&parsed)) return complain(fault->what);
    const auto& row = std::get<Json>(parsed);
    const auto* id = row.string_at("id");
    const auto* text = row.string_at("text");
    const auto* reference = row.string_at("reference_date");
    if (!text || !reference) return complain("\"text\" and \"reference_date\" are needed");
    const auto date = parse_edtf(*reference);
    // A row is answered all the same: what hangs on the reference stays unresolved.
    if (!date) complain(fmt::format("'{}' is no reference date; write YYYY-MM-DD", *reference));
    return Request{id ? *id : "", *text, date.value_or(Edtf{})};
}

int answer_lines(const LanguageModel& language, Streams& streams) {
    int code = done;
    std::string line;
    for (std::size_t number = 1; std::getline(streams.in, line); ++number) {
        if (line.empty()) continue;
        const auto request = read_request(line, number, streams);
        if (request)
            streams.out << resolved(*request, language);
        else
            code = nothing_found;
    }
    return code;
}

} // namespace

int run_dates(const Arguments& arguments, Streams& streams) {
    CLI::App app{"The date phrases of a text, resolved against a reference date. Without --reference: JSON lines "
                 "{\"id\", \"text\", "
                 "\"reference_date\"} on standard input.",
                 "dates"};
    std::string reference, path, datasets;
    app.add_option("--reference", reference, "the day that 'today' means")->type_name("DATE");
    app.add_option("--datasets", datasets, "the folder with the language model")->type_name("FOLDER");
    app.add_option("file", path, "a text; standard input if none is given")->type_name("FILE");
    if (!parse(app, arguments, streams)) return done;

    const auto language = read_language_model(datasets_folder(datasets));
    if (reference.empty()) return answer_lines(language, streams);
    std::ifstream file;
    if (!path.empty()) file.open(path, std::ios::binary);
    auto& input = path.empty() ? streams.in : file;
    if (!input) throw Error{path + ": cannot be read"};
    const std::string text{std::istreambuf_iterator<char>{input}, {}};
    if (const auto bad = find_invalid_utf8(text))
        throw Error{fmt::format("{}: not valid UTF-8 at byte {}", path.empty() ? "standard input" : path, *bad)};
    streams.out << resolved({path, text, read_reference(reference)}, language);
    return done;
}

} // namespace dragoman
