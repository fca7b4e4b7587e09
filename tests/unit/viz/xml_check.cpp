// SPDX-License-Identifier: MIT
#include "tests/unit/viz/xml_check.hpp"

#include <expat.h>

#include <memory>
#include <stdexcept>

namespace dragoman {

namespace {

struct Reading {
    std::vector<XmlElement> elements{};
    std::vector<std::size_t> open{};
};

void XMLCALL on_start(void* data, const XML_Char* name, const XML_Char** attributes) {
    auto& reading = *static_cast<Reading*>(data);
    XmlElement element{name, {}, ""};
    for (; *attributes != nullptr; attributes += 2) element.attributes.emplace(attributes[0], attributes[1]);
    reading.open.push_back(reading.elements.size());
    reading.elements.push_back(std::move(element));
}

void XMLCALL on_end(void* data, const XML_Char*) {
    static_cast<Reading*>(data)->open.pop_back();
}

void XMLCALL on_text(void* data, const XML_Char* text, int length) {
    auto& reading = *static_cast<Reading*>(data);
    if (!reading.open.empty())
        reading.elements[reading.open.back()].text.append(text, static_cast<std::size_t>(length));
}

} // namespace

std::string XmlElement::at(const std::string& attribute) const {
    const auto found = attributes.find(attribute);
    return found == attributes.end() ? "" : found->second;
}

std::vector<XmlElement> read_xml(const std::string& text) {
    Reading reading;
    const std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser{XML_ParserCreate("UTF-8"), XML_ParserFree};
    XML_SetUserData(parser.get(), &reading);
    XML_SetElementHandler(parser.get(), on_start, on_end);
    XML_SetCharacterDataHandler(parser.get(), on_text);
    if (XML_Parse(parser.get(), text.data(), static_cast<int>(text.size()), 1) != XML_STATUS_OK)
        throw std::runtime_error("line " + std::to_string(XML_GetCurrentLineNumber(parser.get())) + ": " +
                                 XML_ErrorString(XML_GetErrorCode(parser.get())));
    return reading.elements;
}

std::vector<XmlElement> with_class(const std::vector<XmlElement>& elements, const std::string& word) {
    std::vector<XmlElement> out;
    for (const XmlElement& element : elements)
        if ((" " + element.at("class") + " ").find(" " + word + " ") != std::string::npos) out.push_back(element);
    return out;
}

} // namespace dragoman
