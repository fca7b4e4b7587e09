// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
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
    const Json* find(std::string_view key) const;                  ///< nullptr where absent or no object
    const std::string* string_at(std::string_view key) const;      ///< nullptr where absent or no string
};

/// Why a text is no JSON, and where (byte offset).
struct JsonFault {
    std::size_t offset{};
    std::string what{};
};

/// Reads one JSON value; nesting deeper than 100 is a fault. Total on any bytes.
std::variant<Json, JsonFault> parse_json(std::string_view text);

/// Writes JSON compactly, keys in the order given. Doubles are written shortest.
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
    JsonWriter& integer(long long number);
    JsonWriter& number(double number);
    JsonWriter& boolean(bool truth);
    JsonWriter& null();

    std::string take(); ///< the text so far; the writer is empty again

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace dragoman
