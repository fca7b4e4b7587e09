// SPDX-License-Identifier: MIT
#include "io/export_annotation.hpp"

namespace dragoman {

namespace {

std::string name_tag(const Word& word) {
    if (word.name == NameClass::none) return "";
    return (word.name_begins ? "B-" : "I-") + std::string{to_string(word.name)};
}

long long whole(std::uint64_t number) {
    return static_cast<long long>(number);
}

} // namespace

void AnnotationLines::begin_document(std::string_view id) {
    document_ = id;
    counter_ = {};
    sentences_ = 0;
}

void AnnotationLines::write(std::string_view text, const ReadSentence& sentence, const SentenceNote& note) {
    const auto span = sentence.sentence.span;
    ++sentences_;
    json_.begin_object();
    json_.key("document").string_or_null(document_);
    json_.key("id").string(note.id.empty() ? std::to_string(sentences_) : note.id);
    json_.key("paragraph").integer(sentence.sentence.paragraph);
    json_.key("start").integer(whole(counter_.at(text, span.start)));
    auto ahead = counter_; // the tokens count from the start
    json_.key("end").integer(whole(ahead.at(text, span.end)));
    json_.key("text").string(span.in(text));
    write_tokens(text, sentence);
    json_.end_object();
    out_ += json_.take();
    out_ += '\n';
}

void AnnotationLines::write_tokens(std::string_view text, const ReadSentence& sentence) {
    json_.key("tokens").begin_array();
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
        const auto& word = sentence.words[i];
        const auto span = sentence.sentence.tokens[i].span;
        json_.begin_object();
        json_.key("form").string(span.in(text));
        json_.key("start").integer(whole(counter_.at(text, span.start)));
        json_.key("end").integer(whole(counter_.at(text, span.end)));
        json_.key("lemma").string_or_null(word.lemma);
        json_.key("upos").string(to_string(word.upos));
        json_.key("xpos").string_or_null(word.xpos == Xpos::none ? "" : to_string(word.xpos));
        json_.key("head").integer(word.head == i ? 0 : word.head + 1);
        json_.key("deprel").string(to_string(word.relation));
        json_.key("ner").string_or_null(name_tag(word));
        json_.end_object();
    }
    json_.end_array();
}

} // namespace dragoman
