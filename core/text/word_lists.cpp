// SPDX-License-Identifier: MIT
#include "core/text/word_lists.hpp"

#include <algorithm>
#include <array>

namespace dragoman {

namespace {

using Words = std::string_view;

/// Is the word one of the list, whose words are parted by blanks? The lists are short, and asked for short words alone.
template <std::size_t size>
constexpr bool holds(const std::array<Words, size>& sorted, Words word) {
    return std::ranges::binary_search(sorted, word);
}

/// Sorted where the program is compiled, so that a new word may stand where it belongs for the reader.
template <typename... Word>
consteval auto sorted(Word... word) {
    std::array<Words, sizeof...(word)> list{word...};
    std::ranges::sort(list);
    return list;
}

constexpr auto always_short = sorted(
    // persons and offices
    "mr", "mrs", "ms", "messrs", "mme", "mlle", "dr", "drs", "sts", "prof", "jr", "sr", "st", "lt", "maj", "capt",
    "cpl", "sgt", "cmdr", "adm", "brig", "cpt", "gov", "govs", "sens", "reps", "amb", "supt", "asst", "atty",
    // companies and places
    "inc", "ltd", "corp", "bros", "dept", "univ", "ave", "blvd", "rd", "ft", "mt", "mts", "pvt",
    // Latin, and what writers cut short
    "etc", "vs", "eg", "ie", "cf", "viz", "approx", "esp", "attn", "ca", "al", "incl", "ext", "tel", "yrs", "mins",
    "hrs", "lbs", "oz", "sq", "conf", "ps", "sept");

constexpr auto capitalised_short =
    sorted("gen", "col", "sen", "rep", "pres", "rev", "hon", "sec", "min", "co", "cos", "dir", "det", "insp", "spc",
           "jan", "feb", "mar", "apr", "jun", "jul", "aug", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu",
           "thur", "thurs", "fri", "calif", "conn", "fla", "ga", "ill", "ind", "kan", "ky", "mass", "md", "mich",
           "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "tenn", "tex", "va", "wash", "wis", "wyo",
           "ala", "ariz", "ark", "colo", "del", "la", "bart", "ed", "eds", "fr", "sgts", "que", "ont", "alta");

constexpr auto short_before_number =
    sorted("no", "nos", "p", "pp", "vol", "vols", "fig", "figs", "art", "arts", "para", "paras", "ch", "sect", "nr",
           "sun", "sat", "june", "july", "res", "pt", "op", "lv", "ver");

constexpr auto prefixes =
    sorted("anti", "arch", "co", "counter", "cross", "e", "ex", "inter", "intra", "micro", "mid", "mini", "mis",
           "multi", "neo", "non", "over", "post", "pre", "pro", "psycho", "re", "semi", "socio", "sub");

constexpr auto units =
    sorted("am", "pm", "a.m", "p.m", "k", "m", "mm", "mn", "b", "bn", "tn", "cm", "km", "kg", "kgs", "mg", "ml", "ft",
           "lb", "lbs", "oz", "mph", "kph", "km/h", "mw", "gw", "kw", "mwh", "kwh", "kv", "hz", "ghz", "mhz", "mb",
           "gb", "hr", "hrs", "min", "mins", "sec", "secs", "yr", "yrs", "x", "usd", "eur", "gmt", "est", "pp");

/// With the place where the first part ends.
struct Fused {
    Words word{};
    std::size_t cut{};
};
constexpr std::array<Fused, 46> fused{{
    {"cannot", 3}, {"gonna", 3},   {"gotta", 3},  {"wanna", 3},   {"outta", 3}, {"dunno", 2},    {"lemme", 3},
    {"gimme", 3},  {"thats", 4},   {"whats", 4},  {"theres", 5},  {"heres", 4}, {"youre", 3},    {"theyre", 4},
    {"youll", 3},  {"theyll", 4},  {"itll", 2},   {"ive", 1},     {"im", 1},    {"youve", 3},    {"theyve", 4},
    {"weve", 2},   {"dont", 2},    {"doesnt", 4}, {"didnt", 3},   {"isnt", 2},  {"arent", 3},    {"wasnt", 3},
    {"werent", 4}, {"wouldnt", 5}, {"wont", 2},   {"couldnt", 5}, {"cant", 2},  {"shouldnt", 6}, {"hasnt", 3},
    {"havent", 4}, {"hadnt", 3},   {"aint", 2},   {"c'mon", 3},   {"shes", 3},
}};

constexpr auto host_endings =
    sorted("com", "org", "net", "gov", "edu", "mil", "int", "info", "biz", "uk", "ru", "cn", "fr", "de", "eu", "tv",
           "io", "nz", "au", "tw", "jp", "kr", "ua", "ir", "il", "pk", "ch", "br", "mx");

constexpr auto file_endings =
    sorted("doc", "docx", "xls", "xlsx", "ppt", "pptx", "pdf", "txt", "htm", "html", "php", "asp", "jpg", "jpeg", "gif",
           "png", "mp3", "mp4", "zip", "exe", "url", "csv", "xml", "json");

} // namespace

Abbreviation abbreviation(std::string_view lower) {
    if (lower.size() > 6) return Abbreviation::none;
    if (holds(always_short, lower)) return Abbreviation::always;
    if (holds(capitalised_short, lower)) return Abbreviation::capitalised;
    return holds(short_before_number, lower) ? Abbreviation::before_number : Abbreviation::none;
}

bool is_prefix(std::string_view lower) {
    return lower.size() <= 7 && holds(prefixes, lower);
}

bool is_suffix(std::string_view lower) {
    return lower == "esque" || lower == "wise" || lower == "ish";
}

bool is_unit(std::string_view lower) {
    return lower.size() <= 4 && holds(units, lower);
}

std::size_t fused_cut(std::string_view lower) {
    if (lower.size() > 8) return 0;
    const auto found = std::ranges::find(fused, lower, &Fused::word);
    return found == fused.end() ? 0 : found->cut;
}

bool is_dollar_country(std::string_view lower) {
    constexpr auto countries = sorted("us", "u", "a", "au", "c", "hk", "nz", "s", "r", "nt");
    return holds(countries, lower);
}

bool is_clipped(std::string_view lower) {
    constexpr auto clipped = sorted("em", "til", "till", "cause", "cuz", "n", "tis", "twas", "bout", "round");
    return holds(clipped, lower);
}

bool is_slashed(std::string_view lower) {
    constexpr auto slashed = sorted("w/o", "w/out", "s/he", "l/c", "i/c", "b/c", "b/t", "n/a", "w/");
    return holds(slashed, lower);
}

bool is_host_ending(std::string_view lower) {
    return holds(host_endings, lower);
}

bool is_file_ending(std::string_view lower) {
    return holds(file_endings, lower);
}

} // namespace dragoman
