// SPDX-License-Identifier: MIT
// Every target on some thousand changed seeds, the same on every machine: what a fuzzer does, in a second.
#include "targets.hpp"

#include <cstdint>
#include <cstdio>
#include <string>

using dragoman::fuzz::Target;

namespace {

/// Numbers that look random and are the same everywhere (Knuth's MMIX generator).
class Lcg {
public:
    std::size_t below(std::size_t bound) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>(state_ >> 33) % bound;
    }

private:
    std::uint64_t state_{1};
};

/// Changes one thing: a byte, a stretch, a word, or where the text ends.
void mutate(std::string& text, const Target& target, Lcg& random) {
    const auto at = random.below(text.size() + 1);
    const auto length = random.below(text.size() - at + 1);
    switch (random.below(7)) {
    case 0:
        if (at < text.size()) text[at] = static_cast<char>(random.below(256));
        break;
    case 1:
        if (at < text.size()) text[at] = static_cast<char>(text[at] ^ 1 << random.below(8));
        break;
    case 2: text.insert(at, 1, static_cast<char>(random.below(256))); break;
    case 3: text.erase(at, random.below(8)); break;
    case 4: text.insert(at, target.words[random.below(target.words.size())]); break;
    case 5: text.insert(random.below(text.size() + 1), text.substr(at, length % 64)); break;
    default: text.resize(random.below(8) == 0 ? at : text.size()); break;
    }
}

} // namespace

int main() {
    constexpr int rounds = 4000;
    for (const auto& target : dragoman::fuzz::targets()) {
        Lcg random;
        for (const auto seed : target.seeds) target.run(seed);
        for (int i = 0; i < rounds; ++i) {
            std::string text{target.seeds[random.below(target.seeds.size())]};
            for (auto changes = 1 + random.below(12); changes > 0; --changes) mutate(text, target, random);
            target.run(text);
        }
        std::printf("%.*s: %d inputs\n", static_cast<int>(target.name.size()), target.name.data(), rounds);
    }
}
