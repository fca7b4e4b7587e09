// SPDX-License-Identifier: MIT
#include "core/text/characters.hpp"
#include "core/text/fold_case.hpp"
#include "core/text/read_word.hpp"
#include "core/text/sentence.hpp"
#include "core/text/web_address.hpp"
#include "core/text/word_lists.hpp"

#include <algorithm>
#include <array>

namespace dragoman {

namespace {

/// With straight apostrophes, and without the marks that show where a word may be broken.
std::string straighten(std::string lower) {
    for (auto at = lower.find("\u00ad"); at != std::string::npos && lower.size() > 2; at = lower.find("\u00ad", at))
        lower.erase(at, 2);
    for (const std::string_view curly : {"\u2019", "\u02bc"})
        for (auto at = lower.find(curly); at != std::string::npos; at = lower.find(curly, at))
            lower.replace(at, curly.size(), "'");
    return lower;
}

void look_at_letters(std::string_view text, Token& token) {
    int capitals = 0;
    bool small = false;
    for (std::size_t i = token.span.start; i < token.span.end;) {
        const auto [c, bytes] = code_point_at(text, i);
        if (c < 0x80) {
            capitals += is_capital_ascii(c);
            small |= is_small_ascii(c);
        } else if (is_upper(text, i)) {
            ++capitals;
        } else if (is_letter(c)) {
            small = true;
        }
        i += bytes;
    }
    token.capital = is_upper(text, token.span.start);
    token.all_capitals = capitals > 1 && !small;
}

Token make_token(std::string_view text, ByteSpan span, TokenClass type) {
    const auto form = span.in(text);
    const bool ascii = std::ranges::none_of(form, [](char c) { return (c & 0x80) != 0; });
    Token token{span, ascii ? fold_case(form) : straighten(fold_case(form)), type, false, false};
    if (type == TokenClass::word) look_at_letters(text, token);
    return token;
}

/// Cuts one run of characters without blanks after the other.
class Tokenizer {
public:
    Tokenizer(std::string_view text, ByteSpan span) : text_(text.substr(0, span.end)), at_(span.start) {
        tokens_.reserve((span.end - span.start) / 5);
    }

    std::vector<Token> run() {
        while (at_ < text_.size()) {
            const auto [c, bytes] = code_point_at(text_, at_);
            if (is_space(c))
                at_ += bytes;
            else
                chunk();
        }
        return std::move(tokens_);
    }

private:
    /// What the characters of a chunk allow to skip.
    struct Look {
        bool letters_alone{true}; ///< of ASCII
        bool address{};           ///< may it hold an address?
        bool face{};              ///< may it hold an emoticon?
        bool ornament{true};      ///< a rule drawn with marks: "---==="
    };

    Look find_chunk() {
        Look look;
        end_ = at_;
        while (end_ < text_.size()) {
            const auto [c, bytes] = code_point_at(text_, end_);
            if (!is_ascii_letter(c)) {
                if (is_space(c)) break;
                look.letters_alone = false;
                look.ornament &=
                    c < 0x80 && std::string_view{"-=*_+~<>|"}.find(static_cast<char>(c)) != std::string_view::npos;
                look.address |= c == U'@' || c == U'#' || c == U'/' || c == U'.';
                look.face |= c == U':' || c == U';' || c == U'=' || c == U'^' || c == U'<' || c == U'_';
            }
            look.ornament &= !is_ascii_letter(c);
            end_ += bytes;
        }
        return look;
    }

    void chunk() {
        start_ = at_;
        const auto look = find_chunk();
        if (look.letters_alone) return add_plain(end_);
        if (look.ornament && end_ - at_ > 2) return add(end_, TokenClass::punctuation);
        while (at_ < end_) {
            if (look.address && begins_part() && take(web_address(rest()), TokenClass::word)) continue;
            if (look.face && begins_face() && take(emoticon(rest()), TokenClass::punctuation)) continue;
            if (!word()) mark();
        }
    }

    std::string_view rest() const { return text_.substr(at_, end_ - at_); }

    /// An address begins behind a blank or a mark, not inside a word.
    bool begins_part() const { return at_ == start_ || !is_word_byte(text_[at_ - 1]); }
    bool begins_face() const {
        return at_ == start_ || (begins_part() && text_[at_ - 1] != '(') || (end_ - at_ >= 3 && text_[at_ + 1] == '-');
    }
    static bool is_word_byte(char c) {
        const auto byte = static_cast<unsigned char>(c);
        return is_ascii_letter(byte) || is_digit(byte) || byte >= 0x80;
    }

    bool take(std::size_t length, TokenClass type) {
        if (length == 0) return false;
        add(at_ + length, type);
        return true;
    }

    void add(std::size_t end, TokenClass type) {
        tokens_.push_back(make_token(text_, {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)}, type));
        at_ = end;
    }

    /// A word without marks, which may be two ("cannot").
    void add_plain(std::size_t end) {
        add(end, TokenClass::word);
        const auto& token = tokens_.back();
        if (token.lower.size() > 8) return;
        const auto cut = token.lower == "its" || token.lower == "lets" ? unmarked_cut(token) : fused_cut(token.lower);
        if (cut == 0 || (cut == 1 && !first_person(token))) return;
        const ByteSpan whole = token.span;
        tokens_.pop_back();
        at_ = whole.start;
        add(whole.start + cut, TokenClass::word);
        if (tokens_.back().lower == "du") add(at_ + 1, TokenClass::word); // "du n no"
        add(end, TokenClass::word);
        tokens_.back().capital = false;
    }

    /// "Im sure", "ive seen"; but "Im Dong-won", "IM".
    bool first_person(const Token& token) const {
        if (token.all_capitals) return false;
        if (!token.capital) return true;
        return token.span.end + 1 < text_.size() && text_[token.span.end] == ' ' &&
               is_small_ascii(static_cast<unsigned char>(text_[token.span.end + 1]));
    }

    /// "its the same", "Lets go": the apostrophe was forgotten.
    std::size_t unmarked_cut(const Token& token) const {
        if (token.lower == "lets") return token.capital ? 3 : 0;
        auto behind = text_.substr(token.span.end);
        if (!behind.starts_with(' ')) return 0;
        behind = behind.substr(1, 12);
        behind = behind.substr(0, behind.find_first_of(" .,\n"));
        constexpr std::array<std::string_view, 24> words{
            "a",    "an",   "the",   "not",   "been",    "so",   "too",  "really", "my",   "your", "you",  "i",
            "that", "this", "gonna", "about", "because", "like", "just", "hard",   "what", "ok",   "been", "always"};
        return std::ranges::find(words, behind) == words.end() ? 0 : 2;
    }

    bool word() {
        if (behind_word() || at_ == start_)
            if (const auto length = clitic_length(rest())) {
                add(at_ + length, TokenClass::word);
                tokens_.back().capital = false;
                return true;
            }
        const auto found = read_word(text_.substr(0, end_), at_, at_ == start_);
        if (found.end == at_) return false;
        if (found.number) {
            add(found.end, TokenClass::number);
            return true;
        }
        const std::size_t cut = clitic_start(text_.substr(at_, found.end - at_));
        if (cut > 0) {
            add_plain(at_ + cut);
            add(found.end, TokenClass::word);
            tokens_.back().capital = false;
        } else {
            add_word(found.end);
        }
        return true;
    }

    bool behind_word() const {
        return at_ > start_ && !tokens_.empty() && tokens_.back().span.end == at_ &&
               tokens_.back().type != TokenClass::punctuation;
    }

    void add_word(std::size_t end) {
        const bool stop = end < end_ && text_[end] == '.' && keeps_full_stop(text_, at_, end);
        if (stop)
            add(end + 1, TokenClass::word);
        else
            add_plain(end);
    }

    void mark() { add(mark_end(text_.substr(0, end_), at_), TokenClass::punctuation); }

    std::string_view text_;
    std::size_t at_;
    std::size_t start_{}; ///< of the chunk
    std::size_t end_{};   ///< of the chunk
    std::vector<Token> tokens_{};
};

} // namespace

std::vector<Token> tokenize(std::string_view text, ByteSpan span) {
    return Tokenizer{text, span}.run();
}

Token make_token(std::string_view text, ByteSpan span) {
    const auto type = [&] {
        for (std::size_t i = span.start; i < span.end;) {
            const auto [c, bytes] = code_point_at(text, i);
            if (is_digit(c)) return TokenClass::number;
            if (is_letter(c)) return TokenClass::word;
            i += bytes;
        }
        return TokenClass::punctuation;
    }();
    auto token = make_token(text, span, type);
    const bool clitic = token.lower == "n't" || clitic_length(span.in(text)) == span.end - span.start;
    if (clitic) token.capital = false;
    return token;
}

} // namespace dragoman
