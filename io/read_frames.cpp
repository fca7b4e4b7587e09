// SPDX-License-Identifier: MIT
#include "core/error.hpp"
#include "io/knowledge_files.hpp"
#include "io/lines.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dragoman {

namespace {

/// Reads one line of frames; `fail` names file and line.
class FrameLine {
public:
    FrameLine(std::string_view line, const std::string& file, std::size_t number)
        : line_(line), file_(file), number_(number) {}

    void read(Lexicon& lexicon) const {
        const auto colon = line_.find(" : ");
        if (colon == std::string_view::npos) fail("' : ' must stand between the frame and its entries");
        const auto frame = lexicon.add_frame(head(words(line_.substr(0, colon))));
        const auto entries = words(line_.substr(colon + 3));
        if (entries.empty()) fail("a frame without entries");
        for (const auto text : entries) {
            auto entry = read_entry(text);
            entry.frame = frame;
            if (lexicon.has(entry)) fail(fmt::format("'{}' stands in an earlier frame already", text));
            lexicon.add_entry(std::move(entry));
        }
    }

private:
    [[noreturn]] void fail(const std::string& what) const { throw InputError{file_, number_, what}; }

    static std::vector<std::string_view> words(std::string_view text) {
        auto parts = split(text, ' ');
        std::erase(parts, "");
        return parts;
    }

    EventFrame head(const std::vector<std::string_view>& columns) const {
        if (columns.size() < 4) fail("a frame begins with verb or noun, kind, sources, targets");
        EventFrame frame;
        frame.line = static_cast<std::uint32_t>(number_);
        frame.verb = columns[0] == "verb";
        if (!frame.verb && columns[0] != "noun") fail(fmt::format("'{}' is neither verb nor noun", columns[0]));
        frame.kind = kind_named(columns[1]);
        if (!frame.kind && columns[1] != "none") fail(fmt::format("unknown kind '{}'", columns[1]));
        frame.sources = slots(columns[2]);
        frame.targets = slots(columns[3]);
        for (const auto flag : std::vector(columns.begin() + 4, columns.end())) set_flag(frame, flag);
        return frame;
    }

    std::vector<Slot> slots(std::string_view text) const {
        std::vector<Slot> out;
        if (text == "-") return out;
        for (const auto name : split(text, ',')) {
            if (name == "S")
                out.push_back({Slot::Kind::subject, ""});
            else if (name == "O")
                out.push_back({Slot::Kind::object, ""});
            else if (name == "P")
                out.push_back({Slot::Kind::owner, ""});
            else if (!name.empty() && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos)
                out.push_back({Slot::Kind::preposition, std::string{name}});
            else
                fail(fmt::format("unknown slot '{}'; S, O, P or a preposition", name));
        }
        return out;
    }

    void set_flag(EventFrame& frame, std::string_view flag) const {
        if (flag == "clause")
            frame.clause = true;
        else if (flag == "quote")
            frame.quote = true;
        else if (flag.starts_with("cameo="))
            frame.cameo = flag.substr(6);
        else if (flag.starts_with("mode="))
            frame.mode = flag.substr(5);
        else
            fail(fmt::format("unknown flag '{}'; clause, quote, cameo=CODE or mode=MODE", flag));
    }

    Entry read_entry(std::string_view text) const {
        Entry entry;
        entry.text = text;
        if (const auto brace = text.find('{'); brace != std::string_view::npos) {
            if (!text.ends_with('}')) fail(fmt::format("'{}': a closing brace is missing", text));
            read_object(text.substr(brace + 1, text.size() - brace - 2), entry.object);
            text = text.substr(0, brace);
        }
        if (const auto plus = text.find('+'); plus != std::string_view::npos) {
            entry.preposition = text.substr(plus + 1);
            text = text.substr(0, plus);
        }
        for (const auto word : split(text, '_')) {
            if (word.empty()) fail(fmt::format("'{}' has an empty word", entry.text));
            // "sit-in" is three tokens in an article.
            for (auto& token : tokenize(word, {0, static_cast<std::uint32_t>(word.size())}))
                entry.words.push_back(std::move(token.lower));
        }
        if (entry.words.empty()) fail(fmt::format("'{}' has no word", entry.text));
        return entry;
    }

    void read_object(std::string_view text, ObjectTest& test) const {
        for (const auto alternative : split(text, '|')) {
            if (!alternative.starts_with('%')) {
                test.nouns.emplace_back(alternative);
                continue;
            }
            const auto kind = kind_named(alternative.substr(1));
            if (!kind) fail(fmt::format("unknown kind '{}'", alternative));
            test.kinds.push_back(*kind);
        }
    }

    std::string_view line_;
    const std::string& file_;
    std::size_t number_;
};

} // namespace

void read_frames(std::string_view text, const std::string& file, Lexicon& lexicon) {
    each_line(text, [&](std::string_view line, std::size_t number) {
        if (!line.empty() && !line.starts_with('#')) FrameLine{line, file, number}.read(lexicon);
    });
}

} // namespace dragoman
