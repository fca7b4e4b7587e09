// SPDX-License-Identifier: MIT
#include "core/text/web_address.hpp"

#include "core/text/characters.hpp"
#include "core/text/fold_case.hpp"
#include "core/text/word_lists.hpp"

#include <algorithm>
#include <array>

namespace dragoman {

namespace {

bool is_ascii_word(char c) {
    return is_digit(static_cast<unsigned char>(c)) || is_ascii_letter(static_cast<unsigned char>(c));
}
bool is_host(char c) {
    return is_ascii_word(c) || c == '.' || c == '-' || c == '_';
}

template <typename Is>
std::size_t run(std::string_view text, Is is) {
    return static_cast<std::size_t>(std::ranges::find_if_not(text, is) - text.begin());
}

/// Without the marks at its end; a bracket stays where the address has its other half.
std::size_t without_marks(std::string_view address) {
    constexpr std::string_view marks = ".,;:!?'\">]}*";
    while (!address.empty()) {
        const char last = address.back();
        const bool closes = last == ')' && std::ranges::count(address, '(') < std::ranges::count(address, ')');
        if (!closes && marks.find(last) == std::string_view::npos) break;
        address.remove_suffix(1);
    }
    return address.size();
}

std::size_t with_scheme(std::string_view chunk) {
    constexpr std::array<std::string_view, 5> openings{"http://", "https://", "ftp://", "www.", "mailto:"};
    for (const auto opening : openings)
        if (chunk.size() > opening.size() && equals_small(chunk.substr(0, opening.size()), opening)) {
            const auto all = chunk.substr(0, std::min(chunk.find_first_of("<>\"|"), chunk.size()));
            const auto length = without_marks(all.substr(0, std::min(all.find("\xE2\x80"), all.size())));
            return length > opening.size() ? length : 0;
        }
    return 0;
}

/// "jane.doe@example.org", "@handle"
std::size_t mail(std::string_view chunk) {
    const auto local = run(chunk, [](char c) { return is_host(c) || c == '%' || c == '+'; });
    if (local >= chunk.size() || chunk[local] != '@') return 0;
    const auto host = without_marks(chunk.substr(local + 1, run(chunk.substr(local + 1), is_host)));
    if (host == 0 || !is_ascii_letter(static_cast<unsigned char>(chunk[local + 1]))) return 0;
    return local + 1 + host;
}

/// The labels of "www.example.org"; is each two letters long or more, in lower case?
bool is_newsgroup(std::string_view host) {
    std::size_t labels = 0;
    for (;;) {
        const auto label = host.substr(0, host.find('.'));
        const auto small = [](char c) { return is_small_ascii(static_cast<unsigned char>(c)) || c == '-'; };
        if (label.size() < 3 || !std::ranges::all_of(label, small)) return false;
        ++labels;
        if (label.size() == host.size()) return labels >= 3;
        host.remove_prefix(label.size() + 1);
    }
}

/// "example.org", "example.org/page", "comp.sources.unix"
std::size_t bare_host(std::string_view chunk) {
    const auto host = chunk.substr(0, without_marks(chunk.substr(0, run(chunk, is_host))));
    const auto dot = host.rfind('.');
    if (dot == std::string_view::npos || (dot > 0 && !is_ascii_word(host.front()))) return 0;
    if (host.find("..") != std::string_view::npos) return 0;
    const auto ending = host.substr(dot + 1);
    if (!is_newsgroup(host) && !(ending.size() <= 4 && is_host_ending(fold_case(ending)))) return 0;
    if (host.size() + 1 >= chunk.size() || chunk[host.size()] != '/') return host.size();
    return without_marks(chunk.substr(0, std::min(chunk.find_first_of("<>\"|"), chunk.size())));
}

/// "ld2d-#69366-1.DOC", "-FINAL.doc": what is called like a file is named without blanks.
std::size_t file_name(std::string_view chunk) {
    const auto all = run(chunk, [](char c) { return is_host(c) || c == '#' || c == '%' || c == '~' || c == '&'; });
    const auto name = chunk.substr(0, without_marks(chunk.substr(0, all)));
    const auto dot = name.rfind('.');
    if (dot == std::string_view::npos || name.size() - dot > 5 || name.find("..") != std::string_view::npos) return 0;
    return is_file_ending(fold_case(name.substr(dot + 1))) ? name.size() : 0;
}

std::size_t hashtag(std::string_view chunk) {
    if (chunk.size() < 3 || chunk[0] != '#' || !is_ascii_letter(static_cast<unsigned char>(chunk[1]))) return 0;
    const auto length = 1 + run(chunk.substr(1), [](char c) { return is_ascii_word(c) || c == '_'; });
    return length > 2 ? length : 0;
}

} // namespace

std::size_t web_address(std::string_view chunk) {
    if (const auto length = with_scheme(chunk)) return length;
    if (const auto length = mail(chunk)) return length;
    if (const auto length = file_name(chunk)) return length;
    if (const auto length = hashtag(chunk)) return length;
    return bare_host(chunk);
}

std::size_t emoticon(std::string_view chunk) {
    constexpr std::array<std::string_view, 28> faces{
        "(:", "(-:", ":-)", ":-(", ";-)", ":-D", ":-P", ":-p", ":-/", ":')", ":'(", "=-)", "^_^", "-_-",
        ":)", ":(",  ";)",  ":D",  ":P",  ":p",  "=)",  "=(",  "=D",  ":]",  ":3",  ";D",  "<3",  ":O"};
    for (const auto face : faces)
        if (chunk.starts_with(face)) {
            const auto rest = chunk.substr(face.size());
            return rest.find_first_not_of(".,!?)\"") == std::string_view::npos ? face.size() : 0;
        }
    return 0;
}

} // namespace dragoman
