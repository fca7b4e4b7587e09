// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace dragoman::test {

/// CoNLL-U that can be read in a test: spaces stand for tabs, but in comments.
inline std::string conllu(std::string_view text) {
    std::string out{text};
    for (std::size_t start = 0; start < out.size();) {
        const auto end = std::min(out.find('\n', start), out.size());
        for (std::size_t i = start; out[start] != '#' && i < end; ++i)
            if (out[i] == ' ') out[i] = '\t';
        start = end + 1;
    }
    return out;
}

/// Two sentences and two paragraphs, with a clitic, a name, a range and an empty node.
inline const std::string& sample_conllu() {
    static const std::string sample = conllu(R"(# newdoc id = geneva
# published = 2024-05-03
# newpar
# sent_id = geneva-1
# text = Kari Aas didn’t meet “Pablo” in New York.
1 Kari Kari PROPN NNP Number=Sing 5 nsubj _ NER=B-PER
2 Aas Aas PROPN NNP Number=Sing 1 flat _ NER=I-PER
3-4 didn’t _ _ _ _ _ _ _ _
3 did do AUX VBD _ 5 aux _ _
4 n’t not PART RB _ 5 advmod _ _
5 meet meet VERB VB _ 0 root 0:root _
5.1 meet meet VERB VB _ _ _ 5:conj _
6 “ " PUNCT `` _ 7 punct _ SpaceAfter=No
7 Pablo Pablo PROPN NNP _ 5 obj _ SpaceAfter=No|NER=S-PERSON
8 ” " PUNCT '' _ 7 punct _ _
9 in in ADP IN _ 10 case _ _
10 New New PROPN NNP _ 5 obl _ NER=B-GPE
11 York York PROPN NNP _ 10 flat _ NER=E-GPE|SpaceAfter=No
12 . . PUNCT . _ 5 punct _ SpacesAfter=\n

# newpar
# sent_id = geneva-2
# text = He said so.
1 He he PRON PRP _ 2 nsubj _ NER=O
2 said say VERB VBD _ 0 root _ NER=B-MISC
3 so so ADV RB _ 2 advmod:lmod _ SpaceAfter=No
4 . . PUNCT . _ 2 punct _ _

)");
    return sample;
}

} // namespace dragoman::test
