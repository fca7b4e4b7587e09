// SPDX-License-Identifier: MIT
#include "io/json.hpp"

#include <boost/test/unit_test.hpp>

#include <limits>

using namespace dragoman;

namespace {

/// The value written again, or "offset: reason".
std::string again(std::string_view text);

void write(JsonWriter& to, const Json& json) {
    if (json.is_null())
        to.null();
    else if (const auto* truth = std::get_if<bool>(&json.value))
        to.boolean(*truth);
    else if (const auto* number = std::get_if<double>(&json.value))
        to.number(*number);
    else if (const auto* string = json.string())
        to.string(*string);
    else if (const auto* array = json.array()) {
        to.begin_array();
        for (const auto& item : *array) write(to, item);
        to.end_array();
    } else {
        to.begin_object();
        for (const auto& [name, value] : *json.object()) write(to.key(name), value);
        to.end_object();
    }
}

std::string again(std::string_view text) {
    const auto parsed = parse_json(text);
    if (const auto* fault = std::get_if<JsonFault>(&parsed)) return std::to_string(fault->offset) + ": " + fault->what;
    JsonWriter to;
    write(to, std::get<Json>(parsed));
    return to.take();
}

} // namespace

BOOST_AUTO_TEST_SUITE(json)

BOOST_AUTO_TEST_CASE(what_is_read_is_written_again) {
    for (const std::string_view text :
         {"null", "true", "[]", "{}", "\"\"", "0.1", "-1.5e300", "1e-7", R"([1.0,[2.0,{"a":null}],"x"])",
          R"({"b":1.0,"a":{"c":[false]},"ü":"\"\\\n\u0001–会"})", R"("\u0000")", R"({"a":1.0,"a":2.0})"})
        BOOST_TEST(again(text) == text);
    BOOST_TEST(again(" [ 1 , 9007199254740993 ] ") == "[1.0,9007199254740992.0]"); // numbers are doubles
    BOOST_TEST(again(R"("\u00e9\ud83d\ude00\/")") == "\"é😀/\"");
}

BOOST_AUTO_TEST_CASE(what_is_no_json_is_a_fault_with_its_place) {
    BOOST_TEST(again("") == "0: The document is empty.");
    BOOST_TEST(again("{\"a\":1,}") == "7: Missing a name for object member.");
    BOOST_TEST(again("{\"a\":1 \"b\"").starts_with("7: Missing a comma or "));
    BOOST_TEST(again("1 2") == "2: The document root must not be followed by other values.");
    BOOST_TEST(again("\"abc") == "4: Missing a closing quotation mark in string.");
    BOOST_TEST(again("\"\\x\"") == "1: Invalid escape character in string.");
    BOOST_TEST(again("nul") == "3: Invalid value.");
    BOOST_TEST(again("1e999") == "0: Number too big to be stored in double.");
    BOOST_TEST(again("\"\xFF\"").ends_with(": Invalid encoding in string."));
    BOOST_TEST(again(std::string_view{"1\0garbage", 9}) == "1: NUL byte.");
}

BOOST_AUTO_TEST_CASE(many_zeros_are_zero) {
    for (const std::size_t zeros : {10U, 300U, 400U, 5000U}) {
        BOOST_TEST(again("0." + std::string(zeros, '0')) == "0.0");
        BOOST_TEST(again("[-1." + std::string(zeros, '0') + "]") == "[-1.0]");
    }
    BOOST_TEST(again("1" + std::string(400, '0')).find("umber") != std::string::npos); // too big
    BOOST_TEST(again("[1e-400]").find("range") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(half_a_surrogate_pair_is_no_character) {
    BOOST_TEST(again(R"("\ud800")").find("surrogate") != std::string::npos);
    BOOST_TEST(again(R"(["\udc00"])").find("surrogate") != std::string::npos);
    BOOST_TEST(again(R"({"\udc00":1})").find("surrogate") != std::string::npos);
    BOOST_TEST(again(R"("\ud800\u0041")").find("surrogate") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(depth_is_bounded) {
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    BOOST_TEST(again(nested(100)) == nested(100));
    BOOST_TEST(again(nested(101)) == "100: Nested deeper than 100 levels.");
    BOOST_TEST(again(std::string(1000000, '[')) == "100: Nested deeper than 100 levels.");
}

BOOST_AUTO_TEST_CASE(members_are_found_by_name) {
    const auto parsed = parse_json(R"({"a":"1","b":2,"a":"3"})");
    const auto& json = std::get<Json>(parsed);
    BOOST_REQUIRE(json.string_at("a"));
    BOOST_TEST(*json.string_at("a") == "3"); // the last one, as in most readers
    BOOST_TEST(!json.string_at("b"));
    BOOST_TEST(json.find("b"));
    BOOST_TEST(!json.find("c"));
    BOOST_TEST(!Json{}.find("a"));
}

BOOST_AUTO_TEST_CASE(the_writer_writes_each_type) {
    JsonWriter json;
    json.begin_object().key("i").integer(-3).key("f").number(0.1).key("n").number(
        std::numeric_limits<double>::quiet_NaN());
    json.key("p").begin_array().percent(0).percent(7).percent(85).percent(100).end_array();
    json.key("s")
        .string_or_null("")
        .key("t")
        .string(std::string_view{})
        .key("l")
        .strings(std::vector<std::string>{"a", "b"});
    BOOST_TEST(json.end_object().take() ==
               R"({"i":-3,"f":0.1,"n":null,"p":[0.00,0.07,0.85,1.00],"s":null,"t":"","l":["a","b"]})");
    BOOST_TEST(json.boolean(true).take() == "true"); // empty again after take
}

BOOST_AUTO_TEST_SUITE_END()
