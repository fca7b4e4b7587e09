// SPDX-License-Identifier: MIT
// Runs tests/golden/cases/*.golden: articles, commands and their answers in one file (tests/golden/README.md).
#include "cli/command.hpp"
#include "io/json.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace fs = std::filesystem;
using namespace dragoman;

namespace {

const fs::path cases = fs::path{DRAGOMAN_SOURCE_DIR} / "tests/golden/cases";

std::vector<std::string> case_names() {
    std::vector<std::string> names;
    for (const auto& file : fs::directory_iterator{cases})
        if (file.path().extension() == ".golden") names.push_back(file.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in{text};
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

/// Words of a command line; "double quotes" hold a word together.
Arguments words_of(const std::string& line) {
    Arguments words;
    std::string word;
    bool quoted = false, open = false;
    for (const char c : line + " ") {
        if (c == '"') {
            quoted = !quoted;
            open = true;
        } else if (c == ' ' && !quoted) {
            if (open) words.push_back(std::exchange(word, {}));
            open = false;
        } else {
            word += c;
            open = true;
        }
    }
    return words;
}

struct Answer {
    std::string out{};
    std::string err{};
    int code{};

    /// As a golden file writes it: the output, then messages and exit code where they are not empty and 0.
    std::string text() const {
        std::string text = out;
        for (const auto& line : lines_of(err)) text += "stderr: " + line + '\n';
        if (code != 0) text += "exit: " + std::to_string(code) + '\n';
        return text;
    }
};

Answer run(const Arguments& arguments) {
    std::istringstream in;
    std::ostringstream out, err;
    Streams streams{in, out, err, false, false};
    const int code = run_program(arguments, streams);
    return {out.str(), err.str(), code};
}

/// One file: its articles go into a store of its own, its commands are run against it.
class Golden {
public:
    explicit Golden(const std::string& name)
        : path_(cases / (name + ".golden")), folder_(fs::temp_directory_path() / ("dragoman-golden-" + name)) {
        fs::remove_all(folder_);
        fs::create_directories(folder_);
        std::ifstream file{path_};
        lines_ = lines_of({std::istreambuf_iterator<char>{file}, {}});
    }
    ~Golden() { fs::remove_all(folder_); }

    /// Runs every command and gives the file as it should be.
    std::string play() {
        std::string written;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            written += lines_[i] + '\n';
            if (lines_[i].starts_with("article ")) take_article(words_of(lines_[i]), i);
            if (lines_[i].starts_with("file ")) write_file(lines_[i].substr(5), i);
            if (!lines_[i].starts_with("test ")) continue;
            ingest();
            auto arguments = words_of(lines_[i].substr(5));
            for (auto& argument : arguments)
                if (const auto at = argument.find("FOLDER"); at != std::string::npos)
                    argument.replace(at, 6, folder_.string());
            if (needs_store(arguments)) arguments.insert(arguments.begin() + 1, {"--store", store()});
            auto text = run(arguments).text();
            for (auto at = text.find(folder_.string()); at != std::string::npos; at = text.find(folder_.string()))
                text.replace(at, folder_.string().size(), "FOLDER");
            written += text;
            while (i + 1 < lines_.size() && lines_[i + 1] != "end test") ++i;
        }
        return written;
    }

    std::string as_it_is() const {
        std::string text;
        for (const auto& line : lines_) text += line + '\n';
        return text;
    }
    const fs::path& path() const { return path_; }

private:
    std::string store() const { return (folder_ / "store.db").string(); }

    static bool needs_store(const Arguments& arguments) {
        static const std::vector<std::string> without{"help", "version", "annotate", "dates", "ingest"};
        return !arguments.empty() && std::find(without.begin(), without.end(), arguments.front()) == without.end() &&
               !arguments.front().starts_with("-") &&
               std::find(arguments.begin(), arguments.end(), "--store") == arguments.end() &&
               arguments.back() != "--without-store";
    }

    static bool opens(const std::string& line) {
        return line.starts_with("test ") || line.starts_with("article ") || line.starts_with("file ");
    }

    /// The lines behind `at`, up to the next article, file or test.
    std::string block(std::size_t at) const {
        std::string text;
        for (std::size_t i = at + 1; i < lines_.size() && !opens(lines_[i]); ++i) text += lines_[i] + '\n';
        return text;
    }

    void write_file(const std::string& name, std::size_t at) const { std::ofstream{folder_ / name} << block(at); }

    /// "article DATE [ID]", then its text.
    void take_article(const Arguments& words, std::size_t at) {
        auto text = block(at);
        text.erase(text.find_last_not_of('\n') + 1);
        JsonWriter json;
        json.begin_object().key("id").string(words.size() > 2 ? words[2] : "a" + std::to_string(++count_));
        json.key("published").string(words[1]).key("text").string(text).end_object();
        articles_ += json.take() + "\n";
    }

    void ingest() {
        if (articles_.empty()) return;
        const auto file = (folder_ / "articles.jsonl").string();
        std::ofstream{file} << std::exchange(articles_, {});
        const auto answer = run({"ingest", "--store", store(), file});
        BOOST_TEST(answer.code == 0, answer.err);
    }

    fs::path path_;
    fs::path folder_;
    std::vector<std::string> lines_{};
    std::string articles_{};
    int count_{};
};

} // namespace

BOOST_DATA_TEST_CASE(golden, boost::unit_test::data::make(case_names()), name) {
    Golden golden{name};
    const auto should_be = golden.as_it_is();
    const auto is = golden.play();
    if (std::getenv("DRAGOMAN_UPDATE_GOLDEN") != nullptr) {
        std::ofstream{golden.path()} << is;
        return;
    }
    BOOST_TEST(is == should_be, "tests/golden/cases/" << name << ".golden: the answer is now\n" << is);
}
