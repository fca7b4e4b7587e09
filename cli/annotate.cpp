// SPDX-License-Identifier: MIT
#include "cli/options.hpp"
#include "core/error.hpp"
#include "io/article_formats.hpp"
#include "io/conllu_blocks.hpp"
#include "io/export_annotation.hpp"
#include "io/knowledge_files.hpp"
#include "io/lines.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>
#include <span>

namespace dragoman {

namespace {

/// Where the text comes from, and what is to be done with it.
struct Task {
    std::string name{}; ///< for messages
    std::string stem{}; ///< names the document
    const LanguageModel& language;
    Streams& streams;
};

std::string text_of(ArticleStream& in, const Task& task) {
    auto text = in.all(max_article_bytes);
    if (!text) throw Error{task.name + ": a text of more than 16 MiB; --pretokenized takes any length"};
    if (in.failed()) throw Error{task.name + ": the disk refused before the end of the file"};
    if (const auto fault = fault_of_bytes(*text)) throw Error{task.name + ": " + *fault};
    return std::move(*text);
}

template <typename Writer>
int annotate_text(ArticleStream& in, const Task& task) {
    const auto text = text_of(in, task);
    auto sentences = task.language.sentences(text);
    Writer writer;
    writer.begin_document(task.stem);
    for (std::span<Sentence> rest{sentences}; !rest.empty();) {
        const auto passage = rest.first(LanguageModel::passage_size(rest));
        const auto read =
            task.language.read(text, {std::move_iterator{passage.begin()}, std::move_iterator{passage.end()}});
        for (const auto& sentence : read) writer.write(text, sentence);
        task.streams.out << writer.take();
        rest = rest.subspan(passage.size());
    }
    return done;
}

/// Sentences of CoNLL-U, passage by passage: a stream of any length needs the memory of one.
template <typename Writer>
class Pretokenized {
public:
    explicit Pretokenized(const Task& task) : task_(task) {}

    int run(ArticleStream& in) {
        ConlluBlocks blocks{in};
        while (const auto block = blocks.next()) take(*block);
        flush();
        if (in.failed()) throw Error{task_.name + ": the disk refused before the end of the file"};
        return faults_ == 0 ? done : nothing_found;
    }

private:
    void take(const ConlluBlock& block) {
        if (block.begins_document) begin_document(block.lines);
        reader_.read(block.lines, block.first_line);
        if (block.too_long) return complain({block.first_line, "a sentence of more than 16 MiB"});
        if (reader_.tokens() >= LanguageModel::passage_tokens || reader_.bytes() >= max_article_bytes) flush();
    }

    void begin_document(std::string_view lines) {
        flush();
        std::string_view id;
        each_line(lines, [&](std::string_view line, std::size_t) {
            if (id.empty()) id = conllu_comment(line, "newdoc id").value_or("");
        });
        reader_ = ConlluReader{ConlluUse::tokens};
        writer_.begin_document(id);
    }

    void flush() {
        auto part = reader_.take();
        std::vector<Sentence> sentences;
        sentences.reserve(part.sentences.size());
        for (auto& read : part.sentences) sentences.push_back(std::move(read.sentence));
        const auto read = task_.language.read(part.text, std::move(sentences));
        for (std::size_t i = 0; i < read.size(); ++i) writer_.write(part.text, read[i], part.notes[i]);
        writer_.next_part(part.text);
        task_.streams.out << writer_.take();
        for (const auto& fault : part.faults) complain(fault);
        faults_ += part.more_faults;
        if (part.more_faults > 0)
            task_.streams.err << fmt::format("dragoman: {}: and {} more such lines\n", task_.name, part.more_faults);
    }

    void complain(const ConlluFault& fault) {
        ++faults_;
        task_.streams.err << fmt::format("dragoman: {}:{}: {}\n", task_.name, fault.line, fault.what);
    }

    const Task& task_;
    ConlluReader reader_{ConlluUse::tokens};
    Writer writer_{};
    std::size_t faults_{};
};

template <typename Writer>
int annotate(std::istream& input, bool pretokenized, const Task& task) {
    ArticleStream in{input};
    return pretokenized ? Pretokenized<Writer>{task}.run(in) : annotate_text<Writer>(in, task);
}

} // namespace

int run_annotate(const Arguments& arguments, Streams& streams) {
    CLI::App app{"The words of a text understood: lemma, parts of speech, tree and names, sentence by sentence.",
                 "annotate"};
    std::string format = "conllu", path, datasets;
    bool pretokenized = false;
    app.add_option("--format", format, "conllu, or json: a line for each sentence")
        ->check(CLI::IsMember({"conllu", "json"}))
        ->type_name("FORMAT");
    app.add_flag("--pretokenized", pretokenized, "the input is CoNLL-U; its sentences and forms stay as they are");
    app.add_option("--datasets", datasets, "the folder with the language model")->type_name("FOLDER");
    app.add_option("file", path, "a text; standard input if none is given, or '-'")->type_name("FILE");
    if (!parse(app, arguments, streams)) return done;

    const bool standard = path.empty() || path == "-";
    std::ifstream file;
    if (!standard) file.open(path, std::ios::binary);
    if (!standard && !file) throw Error{path + ": cannot be read"};
    const auto language = read_language_model(datasets_folder(datasets));
    auto stem = std::filesystem::path{path}.stem().string();
    if (standard || find_invalid_utf8(stem)) stem.clear();
    const Task task{standard ? "standard input" : path, std::move(stem), language, streams};
    auto& input = standard ? streams.in : file;
    return format == "json" ? annotate<AnnotationLines>(input, pretokenized, task)
                            : annotate<ConlluWriter>(input, pretokenized, task);
}

} // namespace dragoman
