// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

/// A number as pictures print it: one decimal at most, "12.5", "12", never "-0".
std::string number(double value);

struct Attribute {
    std::string_view name{};
    std::string value{}; ///< an attribute without a value is not written
    Attribute(std::string_view n, std::string_view v) : name(n), value(v) {}
    Attribute(std::string_view n, const char* v) : name(n), value(v) {}
    Attribute(std::string_view n, std::string v) : name(n), value(std::move(v)) {}
    Attribute(std::string_view n, double v) : name(n), value(number(v)) {}
};
using Attributes = std::initializer_list<Attribute>;

/// Writes XML that is well formed whatever the data: it escapes, drops what XML 1.0 forbids, and closes what it opened.
class XmlWriter {
public:
    void open(std::string_view name, Attributes attributes = {});
    void close();
    void leaf(std::string_view name, Attributes attributes);
    void element(std::string_view name, Attributes attributes, std::string_view text);
    void text(std::string_view text);
    void markup(std::string_view trusted) { out_ += trusted; } ///< our own words, as they are
    void newline() { out_ += '\n'; }
    std::string take() &&; ///< REQUIRES: everything is closed

private:
    void start(std::string_view name, Attributes attributes);
    std::string out_{};
    std::vector<std::string> open_{};
};

/// `text` as an XML id: a letter first, then ASCII letters, digits, '-', '.' and '_'; different texts give different
/// ids.
std::string xml_id(std::string_view prefix, std::string_view text);

} // namespace dragoman
