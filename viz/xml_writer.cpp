// SPDX-License-Identifier: MIT
#include "viz/xml_writer.hpp"

#include "viz/plain_text.hpp"

#include <fmt/format.h>

#include <cassert>
#include <cmath>

namespace dragoman {

namespace {

bool allowed(char32_t c) {
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
}

void append_escaped(std::string& out, std::string_view text) {
    while (!text.empty()) {
        const char32_t code = take_code_point(text);
        switch (code) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default:
            if (allowed(code)) append_utf8(out, code);
        }
    }
}

bool ascii_alnum(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

} // namespace

std::string number(double value) {
    const double tenths = std::round(value * 10);
    if (tenths == 0) return "0";
    std::string text = fmt::format("{:.1f}", tenths / 10);
    if (text.ends_with(".0")) text.resize(text.size() - 2);
    return text;
}

void XmlWriter::start(std::string_view name, Attributes attributes) {
    out_ += '<';
    out_ += name;
    for (const Attribute& attribute : attributes) {
        if (attribute.value.empty()) continue;
        out_ += ' ';
        out_ += attribute.name;
        out_ += "=\"";
        append_escaped(out_, attribute.value);
        out_ += '"';
    }
}

void XmlWriter::open(std::string_view name, Attributes attributes) {
    start(name, attributes);
    out_ += '>';
    open_.emplace_back(name);
}

void XmlWriter::close() {
    assert(!open_.empty());
    out_ += "</" + open_.back() + ">";
    open_.pop_back();
}

void XmlWriter::leaf(std::string_view name, Attributes attributes) {
    start(name, attributes);
    out_ += "/>";
}

void XmlWriter::element(std::string_view name, Attributes attributes, std::string_view words) {
    open(name, attributes);
    text(words);
    close();
}

void XmlWriter::text(std::string_view words) {
    append_escaped(out_, words);
}

std::string XmlWriter::take() && {
    assert(open_.empty());
    return std::move(out_);
}

std::string xml_id(std::string_view prefix, std::string_view text) {
    std::string id{prefix};
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        // '_' before 'x' is escaped too, so that no text looks like the escape of another.
        const bool plain = ascii_alnum(c) || c == '-' || c == '.' || (c == '_' && !text.substr(i + 1).starts_with('x'));
        if (plain) {
            id += c;
        } else {
            id += fmt::format("_x{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
        }
    }
    return id;
}

} // namespace dragoman
