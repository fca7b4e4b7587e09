// SPDX-License-Identifier: MIT
#include "io/json.hpp"

#include "core/text/utf8.hpp"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <ranges>
#include <system_error>

namespace dragoman {

const Json* Json::find(std::string_view key) const {
    const auto* members = object();
    if (!members) return nullptr;
    const auto same = [&](const auto& member) { return member.first == key; };
    const auto found = std::ranges::find_if(members->rbegin(), members->rend(), same);
    return found == members->rend() ? nullptr : &found->second;
}

const std::string* Json::string_at(std::string_view key) const {
    const Json* member = find(key);
    return member ? member->string() : nullptr;
}

namespace {

constexpr std::size_t max_depth = 100;

/// Builds a value from RapidJSON's events. We build it ourselves because RapidJSON's own document compares values
/// by endless recursion in C++20.
class Builder {
public:
    bool Null() { return add(Json{}); }
    bool Bool(bool truth) { return add(Json{truth}); }
    bool Int(int) { return false; } // numbers come raw
    bool Uint(unsigned) { return false; }
    bool Int64(std::int64_t) { return false; }
    bool Uint64(std::uint64_t) { return false; }
    bool Double(double) { return false; }

    /// RapidJSON 1.1.0 reads out of bounds where it converts "0." and some hundred zeros exactly.
    bool RawNumber(const char* text, rapidjson::SizeType size, bool) {
        double number = 0;
        if (std::from_chars(text, text + size, number).ec == std::errc{}) return add(Json{number});
        fault = "A number beyond the range of double precision.";
        return false;
    }

    bool String(const char* text, rapidjson::SizeType size, bool) {
        return valid({text, size}) && add(Json{std::string(text, size)});
    }
    bool Key(const char* text, rapidjson::SizeType size, bool) {
        if (!valid({text, size})) return false;
        open_.back().key.assign(text, size);
        return true;
    }
    bool StartObject() { return open(Json{Json::Object{}}); }
    bool EndObject(rapidjson::SizeType) { return close(); }
    bool StartArray() { return open(Json{Json::Array{}}); }
    bool EndArray(rapidjson::SizeType) { return close(); }

    Json root{};
    const char* fault{}; ///< why the last event was refused

private:
    struct Level {
        Json value{};
        std::string key{};
    };

    /// An escape can name half of a surrogate pair, which no UTF-8 can hold.
    bool valid(std::string_view text) {
        if (!find_invalid_utf8(text)) return true;
        fault = "The string names a character that does not exist (half of a surrogate pair).";
        return false;
    }

    bool open(Json value) {
        if (open_.size() == max_depth) {
            fault = "Nested deeper than 100 levels.";
            return false;
        }
        open_.push_back({std::move(value), {}});
        return true;
    }

    bool close() {
        Json value = std::move(open_.back().value);
        open_.pop_back();
        return add(std::move(value));
    }

    bool add(Json value) {
        if (open_.empty()) {
            root = std::move(value);
        } else if (auto* members = std::get_if<Json::Object>(&open_.back().value.value)) {
            members->emplace_back(std::move(open_.back().key), std::move(value));
        } else {
            std::get<Json::Array>(open_.back().value.value).push_back(std::move(value));
        }
        return true;
    }

    std::vector<Level> open_{};
};

} // namespace

std::variant<Json, JsonFault> parse_json(std::string_view text) {
    // RapidJSON takes a NUL for the end of the text and would not see what follows.
    if (const auto nul = text.find('\0'); nul != std::string_view::npos) return JsonFault{nul, "NUL byte."};
    constexpr unsigned flags =
        rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseNumbersAsStringsFlag;
    rapidjson::MemoryStream stream(text.data(), text.size());
    rapidjson::Reader reader;
    Builder builder;
    const auto result = reader.Parse<flags>(stream, builder);
    if (!result.IsError()) return std::move(builder.root);
    const std::size_t offset = std::min(result.Offset(), text.size());
    return JsonFault{offset, builder.fault ? builder.fault : rapidjson::GetParseError_En(result.Code())};
}

struct JsonWriter::Impl {
    rapidjson::StringBuffer buffer{};
    rapidjson::Writer<rapidjson::StringBuffer> writer{buffer};
};

JsonWriter::JsonWriter() : impl_(std::make_unique<Impl>()) {}
JsonWriter::~JsonWriter() = default;
JsonWriter::JsonWriter(JsonWriter&&) noexcept = default;
JsonWriter& JsonWriter::operator=(JsonWriter&&) noexcept = default;

JsonWriter& JsonWriter::begin_object() {
    impl_->writer.StartObject();
    return *this;
}

JsonWriter& JsonWriter::end_object() {
    impl_->writer.EndObject();
    return *this;
}

JsonWriter& JsonWriter::begin_array() {
    impl_->writer.StartArray();
    return *this;
}

JsonWriter& JsonWriter::end_array() {
    impl_->writer.EndArray();
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    impl_->writer.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    return *this;
}

JsonWriter& JsonWriter::string(std::string_view text) {
    // An empty view may hold no pointer at all, which RapidJSON asserts against.
    impl_->writer.String(text.empty() ? "" : text.data(), static_cast<rapidjson::SizeType>(text.size()));
    return *this;
}

JsonWriter& JsonWriter::string_or_null(std::string_view text) {
    return text.empty() ? null() : string(text);
}

JsonWriter& JsonWriter::strings(std::span<const std::string> list) {
    begin_array();
    for (const auto& text : list) string(text);
    return end_array();
}

JsonWriter& JsonWriter::integer(long long number) {
    impl_->writer.Int64(number);
    return *this;
}

JsonWriter& JsonWriter::number(double number) {
    if (!std::isfinite(number)) return null();
    impl_->writer.Double(number);
    return *this;
}

JsonWriter& JsonWriter::percent(unsigned hundredths) {
    const std::string digits = std::to_string(100 + hundredths % 100).substr(1);
    const std::string text = std::to_string(hundredths / 100) + "." + digits;
    impl_->writer.RawValue(text.data(), text.size(), rapidjson::kNumberType);
    return *this;
}

JsonWriter& JsonWriter::boolean(bool truth) {
    impl_->writer.Bool(truth);
    return *this;
}

JsonWriter& JsonWriter::null() {
    impl_->writer.Null();
    return *this;
}

std::string JsonWriter::take() {
    std::string text(impl_->buffer.GetString(), impl_->buffer.GetSize());
    impl_->buffer.Clear();
    impl_->writer.Reset(impl_->buffer);
    return text;
}

} // namespace dragoman
