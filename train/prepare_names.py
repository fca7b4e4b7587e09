#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Names of other annotators, as the trainer takes them: a form and a tag (B-/I- PER, ORG, LOC or O) a line.

usage: prepare_names.py redocred FILE.json...     Re-DocRED: mentions of persons, organisations and places
       prepare_names.py crossner FILE.txt...      CrossNER: finer classes, of which politicians, parties and countries
       prepare_names.py gum FILE.conllu...        GUM: the proper names among its entities
       prepare_names.py vary COPIES FILE.iob2...  the sentences COPIES times, half of their names exchanged for others of
                                                  their class, so that what stands around a name is learnt too

Re-DocRED, CrossNER and GUM do not keep to the guide of Universal NER: nationalities are no names there ("the American
actor"), nor are religions and their adherents, and neither the article nor a title is part of a name.
"""
import json
import random
import re
import sys

CROSSNER = {"person": "PER", "politician": "PER", "organisation": "ORG", "politicalparty": "ORG", "country": "LOC", "location": "LOC"}
PEOPLE = re.compile(r"(?:[a-z](?:an|ish|ese|ch|sh|ans|ic|ni|li)|Jews?|Muslims?|Islam|\w+ity|\w+ism|\w+ists?|\w+ants?|Greek|Greeks|Swiss|Thai)$")
PLACES = {"Japan", "Jordan", "Sudan", "Iran", "Pakistan", "Afghanistan", "Kazakhstan", "Uzbekistan", "Turkmenistan", "Kyrgyzstan", "Tajikistan", "Taiwan", "Oman", "Milan", "Michigan",
          "Azerbaijan", "Bhutan", "Japan", "Manhattan", "Tehran", "Munich", "Zürich", "Zurich", "Greenwich", "Bali", "Delhi", "Nairobi", "Baltic", "Atlantic", "Pacific"}


def sentences(path, separator="\t"):
    """The sentences of a file of a token a line, empty lines between them: the columns of each line."""
    rows = []
    for line in open(path, encoding="utf8"):
        if line.strip():
            rows.append(line.rstrip("\n").split(separator))
        elif rows:
            yield rows
            rows = []
    if rows:
        yield rows


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
    for rows in sentences(path, separator=None):
        mentions = []
        for i, row in enumerate(rows):
            kind = CROSSNER.get(row[-1][2:])
            if kind and row[-1].startswith("B-"):
                mentions.append((i, i + 1, kind))
            elif kind and mentions and mentions[-1][1] == i:
                mentions[-1] = (mentions[-1][0], i + 1, mentions[-1][2])
        write([row[0] for row in rows], mentions)


GUM_KINDS = {"person": "PER", "organization": "ORG", "place": "LOC"}
# What stands before a person's name and is no part of it.
TITLES = {"mr.", "mr", "mrs.", "mrs", "ms.", "ms", "miss", "dr.", "dr", "sir", "lord", "lady", "dame", "president", "vice", "prime", "minister", "chancellor", "secretary", "senator", "sen.",
          "rep.", "representative", "congressman", "congresswoman", "speaker", "leader", "governor", "gov.", "mayor", "judge", "justice", "chief", "professor", "prof.", "prof", "king", "queen", "prince",
          "princess", "emperor", "empress", "duke", "earl", "count", "pope", "saint", "st.", "father", "rev.", "reverend", "bishop", "archbishop", "cardinal", "general", "gen.", "colonel", "col.",
          "captain", "capt.", "major", "lieutenant", "lt.", "sergeant", "admiral", "inspector", "officer", "director", "ambassador", "uncle", "aunt", "mom", "dad", "mother", "mum", "us", "u.s.",
          "united", "states", "former", "god", "master", "madam", "madame", "chairman", "attorney"}
INSIDE = {"of", "for", "and", "the", "&", "in", "on", "at", "to", "de", "la", "del", "von", "van", "'s", "’s", "'", "’", "-", "–", "/"}


def entities(rows):
    """Spans (first, last, kind, title of the article on it or "") of one sentence."""
    opened = []
    for i, columns in enumerate(rows):
        found = re.search(r"(?:^|\|)Entity=([^|]*)", columns[9])
        for start, body, end in re.findall(r"(\()?([^()]+)(\))?", found.group(1)) if found else ():
            fields = body.split("-", 7)
            if start:
                article = fields[-1] if len(fields) > 6 and not re.fullmatch(r"(?:coref|sgl|appos|pred|disc|ana|cata|bridge).*", fields[-1]) else ""
                opened.append((fields[0], i, fields[1] if len(fields) > 1 else "", article))
            if end:
                for at in reversed(range(len(opened))):
                    if opened[at][0] == fields[0]:
                        _, first, kind, article = opened.pop(at)
                        yield first, i + 1, kind, article.replace("%2D", "-").replace("%2C", ",")
                        break


def proper_name(rows, first, last, kind, article):
    """The name at the head of an entity, or None."""
    heads = [i for i in range(first, last) if not first <= int(rows[i][6]) - 1 < last]
    proper = [r[4] in ("NNP", "NNPS") for r in rows]
    if len(heads) != 1 or not proper[heads[0]]:
        return None
    if kind == "person" and (rows[first][1].lower() in ("the", "a", "an") or rows[heads[0]][4] == "NNPS"):
        return None

    def joined(i):
        """May the name go on across token i? Words like "of" only where the article or the class says so."""
        if proper[i]:
            return True
        word = rows[i][1].lower()
        if word in INSIDE or rows[i][4] == "CD":
            return word in ("-", "–") or (bool(article) and rows[i][1] in re.split(r"[_\W]", article)) or (kind == "organization" and word in ("of", "for", "&") and not article)
        return bool(article) and rows[i][1] in article.split("_")
    start = end = heads[0]
    while start > first and joined(start - 1):
        start -= 1
    while end + 1 < last and joined(end + 1):
        end += 1
    while start < heads[0] and not proper[start] and rows[start][1] not in article.split("_"):
        start += 1
    while end > heads[0] and not proper[end]:
        end -= 1
    if kind == "person":
        while start <= end and rows[start][1].lower() in TITLES:
            start += 1
    return (start, end + 1, GUM_KINDS[kind]) if start <= end else None


def gum(path):
    for lines in sentences(path):
        rows = [columns for columns in lines if columns[0].isdigit()]
        names = (proper_name(rows, *entity) for entity in entities(rows) if entity[2] in GUM_KINDS)
        write([r[1] for r in rows], {n for n in names if n})


def runs(sentence):
    """(words, class or "") of a sentence of (form, tag)."""
    out = []
    for form, tag in sentence:
        if out and (tag.startswith("I-") or tag == "O" == out[-1][2]):
            out[-1][0].append(form)
        else:
            out.append(([form], tag[2:], tag))
    return [(words, kind) for words, kind, _ in out]


def vary(copies, *paths):
    varied = [runs(rows) for path in paths for rows in sentences(path)]
    names = {}
    for sentence in varied:
        for words, kind in sentence:
            names.setdefault(kind, set()).add(tuple(words))
    names = {kind: sorted(of_kind) for kind, of_kind in names.items()}
    draw = random.Random(1)
    for _ in range(int(copies)):
        for sentence in varied:
            for words, kind in sentence:
                if kind and draw.random() < 0.5:
                    words = draw.choice(names[kind])
                for i, word in enumerate(words):
                    print(word, "O" if not kind else ("I-" if i else "B-") + kind, sep="\t")
            print()


def main():
    if sys.argv[1] == "vary":
        return vary(*sys.argv[2:])
    read = {"redocred": redocred, "crossner": crossner, "gum": gum}[sys.argv[1]]
    for path in sys.argv[2:]:
        read(path)


if __name__ == "__main__":
    main()
