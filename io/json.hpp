// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

// The one door to RapidJSON: no other file includes it.

namespace dragoman {

/// A JSON value that was read.
struct Json {
    using Array = std::vector<Json>;
    using Object = std::vector<std::pair<std::string, Json>>; ///< in the order of the text
    std::variant<std::nullptr_t, bool, double, std::string, Array, Object> value{nullptr};

    bool is_null() const { return std::holds_alternative<std::nullptr_t>(value); }
    const Object* object() const { return std::get_if<Object>(&value); } ///< nullptr where it is none
    const Array* array() const { return std::get_if<Array>(&value); }
    const std::string* string() const { return std::get_if<std::string>(&value); }
    const Json* find(std::string_view key) const; ///< the last member of that name; nullptr where absent or no object
    const std::string* string_at(std::string_view key) const; ///< nullptr where absent or no string
};

/// Why a text is no JSON, and where.
struct JsonFault {
    std::size_t offset{}; ///< in bytes
    std::string what{};
};

/// Reads one JSON value; nesting deeper than 100 is a fault, and so is a string that is no UTF-8 ("\ud800"). Total on
/// any bytes.
std::variant<Json, JsonFault> parse_json(std::string_view text);

/// Writes JSON compactly, keys in the order given, UTF-8 as it is.
class JsonWriter {
public:
    JsonWriter();
    ~JsonWriter();
    JsonWriter(JsonWriter&&) noexcept;
    JsonWriter& operator=(JsonWriter&&) noexcept;

    JsonWriter& begin_object();
    JsonWriter& end_object();
    JsonWriter& begin_array();
    JsonWriter& end_array();
    JsonWriter& key(std::string_view name);
    JsonWriter& string(std::string_view text);
    JsonWriter& string_or_null(std::string_view text); ///< null where empty
    JsonWriter& strings(std::span<const std::string> list);
    JsonWriter& integer(long long number);
    JsonWriter& number(double number);        ///< the shortest digits that give it back; null where it is not finite
    JsonWriter& percent(unsigned hundredths); ///< with two decimals: 85 is 0.85, 100 is 1.00
    JsonWriter& boolean(bool truth);
    JsonWriter& null();

    std::string take(); ///< the text so far; the writer is empty again

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace dragoman
