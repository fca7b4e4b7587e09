// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dragoman {

/// FNV-1a, 64 bits: the same on every machine, so that keys made of it are. Not for secrets.
inline std::uint64_t fingerprint(std::string_view text, std::uint64_t seed = 14695981039346656037ULL) {
    for (const char c : text) {
        seed ^= static_cast<unsigned char>(c);
        seed *= 1099511628211ULL;
    }
    return seed;
}

/// The first `digits` hexadecimal digits of a fingerprint. REQUIRES: digits <= 16.
inline std::string hex(std::uint64_t value, int digits = 16) {
    std::string text;
    for (int i = 0; i < digits; ++i) text += "0123456789abcdef"[value >> (60 - 4 * i) & 0xF];
    return text;
}

} // namespace dragoman
