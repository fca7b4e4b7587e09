#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Names of other annotators, as the trainer takes them: a form and a tag (B-/I- PER, ORG, LOC or O) a line.

usage: prepare_names.py redocred FILE.json...     Re-DocRED: mentions of persons, organisations and places
       prepare_names.py crossner FILE.txt...      CrossNER: finer classes, of which politicians, parties and countries

Neither keeps to the guide of Universal NER: nationalities are no names there ("the American actor"), nor are religions
and their adherents, and the article is no part of a name.
"""
import json
import re
import sys

CROSSNER = {"person": "PER", "politician": "PER", "organisation": "ORG", "politicalparty": "ORG", "country": "LOC", "location": "LOC"}
PEOPLE = re.compile(r"(?:[a-z](?:an|ish|ese|ch|sh|ans|ic|ni|li)|Jews?|Muslims?|Islam|\w+ity|\w+ism|\w+ists?|\w+ants?|Greek|Greeks|Swiss|Thai)$")
PLACES = {"Japan", "Jordan", "Sudan", "Iran", "Pakistan", "Afghanistan", "Kazakhstan", "Uzbekistan", "Turkmenistan", "Kyrgyzstan", "Tajikistan", "Taiwan", "Oman", "Milan", "Michigan",
          "Azerbaijan", "Bhutan", "Japan", "Manhattan", "Tehran", "Munich", "Zürich", "Zurich", "Greenwich", "Bali", "Delhi", "Nairobi", "Baltic", "Atlantic", "Pacific"}


def is_people(words):
    return len(words) == 1 and PEOPLE.search(words[0]) is not None and words[0] not in PLACES


def write(tokens, mentions):
    tags = ["O"] * len(tokens)
    for first, last, kind in sorted(mentions, key=lambda m: m[0] - m[1]):
        while first < last and tokens[first].lower() in ("the", "'s"):
            first += 1
        if first == last or any(t != "O" for t in tags[first:last]):
            continue
        if kind != "PER" and is_people(tokens[first:last]):
            continue
        tags[first:last] = ["B-" + kind] + ["I-" + kind] * (last - first - 1)
    print("".join(f"{form}\t{tag}\n" for form, tag in zip(tokens, tags)))


def redocred(path):
    for document in json.load(open(path, encoding="utf8")):
        mentions = [[] for _ in document["sents"]]
        for entity in document["vertexSet"]:
            for m in entity:
                if m["type"] in ("PER", "ORG", "LOC"):
                    mentions[m["sent_id"]].append((m["pos"][0], m["pos"][1], m["type"]))
        for tokens, found in zip(document["sents"], mentions):
            if tokens:
                write(tokens, set(found))


def crossner(path):
    tokens, mentions = [], []
    for line in open(path, encoding="utf8"):
        columns = line.split()
        if not columns:
            if tokens:
                write(tokens, mentions)
            tokens, mentions = [], []
            continue
        form, tag = columns[0], columns[-1]
        kind = CROSSNER.get(tag[2:])
        if kind and tag.startswith("B-"):
            mentions.append((len(tokens), len(tokens) + 1, kind))
        elif kind and mentions and mentions[-1][1] == len(tokens):
            mentions[-1] = (mentions[-1][0], len(tokens) + 1, mentions[-1][2])
        tokens.append(form)
    if tokens:
        write(tokens, mentions)


def main():
    read = {"redocred": redocred, "crossner": crossner}[sys.argv[1]]
    for path in sys.argv[2:]:
        read(path)


if __name__ == "__main__":
    main()
