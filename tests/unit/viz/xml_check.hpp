// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <vector>

namespace dragoman {

struct XmlElement {
    std::string name{};
    std::map<std::string, std::string> attributes{};
    std::string text{}; ///< of its own, not of its children

    std::string at(const std::string& attribute) const;
};

/// All elements in the order of their start tags, read by expat, which is strict. Throws std::runtime_error where the
/// text is not well formed.
std::vector<XmlElement> read_xml(const std::string& text);

std::vector<XmlElement> with_class(const std::vector<XmlElement>& elements, const std::string& word);

} // namespace dragoman
