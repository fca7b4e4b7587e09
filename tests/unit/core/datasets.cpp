// SPDX-License-Identifier: MIT
// What is wrong in a row of the datasets is said with its file and line.
#include "core/error.hpp"
#include "io/knowledge_files.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace dragoman;
namespace fs = std::filesystem;

namespace {

const fs::path original{DRAGOMAN_SOURCE_DIR "/datasets"};

std::string frames_error(std::string_view text) {
    Lexicon lexicon;
    try {
        read_frames(text, "frames.txt", lexicon);
    } catch (const InputError& error) {
        return error.what();
    }
    return "";
}

/// A copy of the tables that a test may spoil; gone with the object.
class Copy {
public:
    Copy() : folder_(fs::temp_directory_path() / ("dragoman-datasets-" + std::to_string(::getpid()))) {
        fs::remove_all(folder_);
        fs::create_directories(folder_);
        for (const auto part : {"gazetteer", "lexicon"}) fs::copy(original / part, folder_ / part);
        fs::create_directory_symlink(original / "models", folder_ / "models");
    }
    ~Copy() { fs::remove_all(folder_); }
    Copy(const Copy&) = delete;
    Copy& operator=(const Copy&) = delete;

    /// What reading says with `row` added to a table; "FILE:LINE" in it shortened to "END" where it is the last line.
    std::string error_with(const std::string& table, const std::string& row) const {
        fs::copy_file(original / table, folder_ / table, fs::copy_options::overwrite_existing);
        std::size_t lines = 0;
        {
            std::ifstream in{folder_ / table};
            for (std::string line; std::getline(in, line);) ++lines;
        }
        std::ofstream{folder_ / table, std::ios::app} << row << "\n";
        const auto message = error();
        fs::copy_file(original / table, folder_ / table, fs::copy_options::overwrite_existing);
        const auto place = (folder_ / table).string() + ":" + std::to_string(lines + 1) + ": ";
        return message.starts_with(place) ? "END " + message.substr(place.size()) : message;
    }

    std::string error() const {
        try {
            read_knowledge(folder_);
        } catch (const Error& error) {
            return error.what();
        }
        return "";
    }

    const fs::path& folder() const { return folder_; }

private:
    fs::path folder_;
};

} // namespace

BOOST_AUTO_TEST_SUITE(datasets)

BOOST_AUTO_TEST_CASE(frames_that_are_wrong_say_where) {
    BOOST_TEST(frames_error("verb meet S,O - : meet\n# comment\n\nnoun visit P to : visit trip\n") == "");
    struct Row {
        std::string_view frame, error;
    };
    for (const auto& [frame, error] : {
             Row{"verb meet S O meet", "' : ' must stand between the frame and its entries"},
             Row{"verb meet S : meet", "a frame begins with verb or noun, kind, sources, targets"},
             Row{"word meet S O : meet", "'word' is neither verb nor noun"},
             Row{"verb gather S O : meet", "unknown kind 'gather'"},
             Row{"verb meet X O : meet", "unknown slot 'X'; S, O, P or a preposition"},
             Row{"verb meet S, O : meet", "unknown slot ''; S, O, P or a preposition"},
             Row{"verb meet S O loud : meet", "unknown flag 'loud'; clause, quote, cameo=CODE or mode=MODE"},
             Row{"verb meet S O :  ", "a frame without entries"},
             Row{"verb meet S O : hold{talk", "'hold{talk': a closing brace is missing"},
             Row{"verb meet S O : hold{%chat}", "unknown kind '%chat'"},
             Row{"verb meet S O : sit__down", "'sit__down' has an empty word"},
             Row{"verb meet S O : see see", "'see' stands in an earlier frame already"},
             Row{"verb visit S O : meet", "'meet' stands in an earlier frame already"},
         })
        BOOST_TEST(frames_error("verb meet S O : meet\n\n" + std::string{frame} + "\n") ==
                   "frames.txt:3: " + std::string{error});
}

BOOST_AUTO_TEST_CASE(a_noun_may_be_spelt_like_a_verb_and_an_entry_be_made_more_special) {
    BOOST_TEST(
        frames_error("verb visit S O : visit\nnoun visit P to : visit\nverb meet S,O - : visit+with visit{leader}\n") ==
        "");
}

BOOST_AUTO_TEST_CASE(rows_that_are_wrong_say_where) {
    const Copy copy;
    BOOST_TEST(copy.error() == "");
    BOOST_TEST(copy.error_with("gazetteer/countries.tsv", "ZZZ\tNowhere") ==
               "END 6 columns separated by tabs are needed, 2 are there");
    BOOST_TEST(copy.error_with("gazetteer/countries.tsv", "zz\tNowhere\t\t\t\t") ==
               "END 'zz' is no country code of three capitals");
    BOOST_TEST(copy.error_with("gazetteer/organisations.tsv", "IGOX\tNobody\t\tclub\t") ==
               "END 'club' is no type of actor; igo, government, organisation, group or party");
    BOOST_TEST(copy.error_with("gazetteer/places.tsv", "Nowhere\tNO\tcity") ==
               "END 'NO' is no country code of three capitals");
    BOOST_TEST(copy.error_with("gazetteer/places.tsv", "Nowhere") ==
               "END 3 columns separated by tabs are needed, 1 are there");
    BOOST_TEST(copy.error_with("gazetteer/body-words.tsv", "club\tclub\t") == "END 'club' is no type of actor");
    BOOST_TEST(copy.error_with("gazetteer/titles.tsv", "grand vizier") ==
               "END 3 columns separated by tabs are needed, 1 are there");
    BOOST_TEST(copy.error_with("gazetteer/groups.tsv", "viziers") ==
               "END 2 columns separated by tabs are needed, 1 are there");
    BOOST_TEST(copy.error_with("lexicon/frames.txt", "verb chat S O : chat") == "END unknown kind 'chat'");
}

BOOST_AUTO_TEST_CASE(a_missing_table_is_named) {
    const Copy copy;
    fs::remove(copy.folder() / "gazetteer/places.tsv");
    BOOST_TEST(copy.error().find("places.tsv") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_fingerprint_tells_datasets_apart) {
    const Copy copy;
    const auto same = read_knowledge(copy.folder()).fingerprint;
    BOOST_TEST(same == read_knowledge(original).fingerprint);
    BOOST_TEST(same.size() == 16);
    std::ofstream{copy.folder() / "gazetteer/places.tsv", std::ios::app} << "Nowhere\t\tcity\n";
    BOOST_TEST(same != read_knowledge(copy.folder()).fingerprint);
}

BOOST_AUTO_TEST_CASE(every_kind_has_a_verb_and_every_frame_can_fire) {
    const auto knowledge = read_knowledge(original);
    for (const auto& kind : kinds()) {
        bool verb = false;
        for (const auto& frame : knowledge.lexicon.frames()) verb = verb || (frame.verb && frame.kind == kind.kind);
        BOOST_TEST(verb, kind.name);
    }
    for (const auto& entry : knowledge.lexicon.entries()) {
        const auto& frame = knowledge.lexicon.frames()[entry.frame];
        const auto& word = frame.verb ? entry.words.front() : entry.words.back();
        const auto lemma = frame.verb ? knowledge.language->lemma(word, Upos::verb, Xpos::vb)
                                      : knowledge.language->lemma(word, Upos::noun, Xpos::nn);
        BOOST_TEST(lemma == word, "line " << frame.line << ": " << entry.text << " has the lemma " << lemma);
        if (frame.kind) BOOST_TEST(frame.cameo.size() != 1, "line " << frame.line);
    }
}

BOOST_AUTO_TEST_SUITE_END()
