// SPDX-License-Identifier: MIT
#include "core/text/sentence_model.hpp"

#include "core/error.hpp"

#include <string>

namespace dragoman {

SentenceModel::SentenceModel(std::string_view weights) : weights_(weights) {
    if (weights.size() != bytes)
        throw Error{"the weights of sentence ends take " + std::to_string(bytes) + " bytes, not " +
                    std::to_string(weights.size())};
}

} // namespace dragoman
