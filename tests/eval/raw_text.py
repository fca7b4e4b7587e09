#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Scores the tokens and sentences that a program finds in raw text, as the CoNLL 2018 shared task did.

usage: raw_text.py text GOLD.conllu                        the raw text of a treebank, to standard output
       raw_text.py score GOLD.conllu SYSTEM.conllu         "-" for standard input
       raw_text.py run GOLD.conllu PROGRAM [ARGUMENT]...   the program reads the raw text on standard input;
                                                           without arguments it is asked to annotate
option: --errors N prints the first N places where the two part

The raw text has the "# text" lines of a paragraph joined by a space; a blank line parts paragraphs and documents. A word
is found where the system has a word over the same characters, blanks not counted; the words of a multi-word token
("do" "n't") are held against the system's words over its characters by the longest common subsequence of their forms.
"""
import subprocess
import sys

ZERO_WIDTH = "\u200b\ufeff\u2060"


def squeeze(text):
    return "".join(c for c in text if not c.isspace() and c not in ZERO_WIDTH)


class Sentence:
    def __init__(self):
        self.text, self.opens, self.units = "", False, []

    def words(self):
        return [form for _, forms in self.units for form in forms]


def read(lines):
    """The sentences; a unit is a token's characters and its words."""
    sentence, left = Sentence(), 0
    for line in lines:
        line = line.rstrip("\r\n")
        if not line:
            if sentence.units:
                yield sentence
                sentence = Sentence()
        elif line.startswith("#"):
            sentence.opens |= line.startswith(("# newpar", "# newdoc"))
            if line.startswith("# text ="):
                sentence.text = line[len("# text ="):].strip()
        else:
            column = line.split("\t")
            if "-" in column[0]:
                first, last = map(int, column[0].split("-"))
                left = last - first + 1
                sentence.units.append((squeeze(column[1]), []))
            elif "." not in column[0]:
                if left:
                    sentence.units[-1][1].append(column[1])
                    left -= 1
                else:
                    sentence.units.append((squeeze(column[1]), [column[1]]))
    if sentence.units:
        yield sentence


def read_file(path):
    with sys.stdin if path == "-" else open(path, encoding="utf8") as file:
        return list(read(file))


def raw_text(sentences):
    out = []
    for sentence in sentences:
        out.append(("\n\n" if sentence.opens else " ") if out else "")
        out.append(sentence.text)
    return "".join(out) + "\n"


def units(sentences):
    """The characters of the text, the units as (start, end, words), and the sentences as (start, end)."""
    characters, all_units, spans = [], [], []
    at = 0
    for sentence in sentences:
        first = at
        for surface, words in sentence.units:
            characters.append(surface)
            all_units.append((at, at + len(surface), words))
            at += len(surface)
        spans.append((first, at))
    return "".join(characters), all_units, spans


def common(left, right):
    """The length of the longest common subsequence."""
    row = [0] * (len(right) + 1)
    for a in left:
        before = 0
        for i, b in enumerate(right, 1):
            before, row[i] = row[i], before + 1 if a == b else max(row[i], row[i - 1])
    return row[-1]


def correct_words(gold, system):
    """How many words agree, and the places where some do not."""
    right, misses, g, s = 0, [], 0, 0
    while g < len(gold) or s < len(system):
        # A stretch of units that begins and ends with a character in both.
        first_g, first_s = g, s
        end_g = end_s = -1
        while end_g != end_s or end_g < 0:
            if s >= len(system) or (g < len(gold) and end_g <= end_s):
                end_g, g = gold[g][1], g + 1
            else:
                end_s, s = system[s][1], s + 1
        mine, yours = gold[first_g:g], system[first_s:s]
        if all(len(words) == 1 for _, _, words in mine + yours):
            found = len({u[:2] for u in mine} & {u[:2] for u in yours})
        else:
            found = common([w.lower() for u in mine for w in u[2]], [w.lower() for u in yours for w in u[2]])
        right += found
        words = [[w for u in side for w in u[2]] for side in (mine, yours)]
        if found < max(map(len, words)):
            misses.append((mine[0][0], words))
    return right, misses


def f1(right, gold, system):
    precision, recall = (100 * right / max(n, 1) for n in (system, gold))
    return f"P {precision:.2f} R {recall:.2f} F1 {200 * right / max(gold + system, 1):.2f}"


def score(gold, system, errors):
    gold_text, gold_units, gold_spans = units(gold)
    system_text, system_units, system_spans = units(system)
    if gold_text != system_text:
        at = next((i for i, (a, b) in enumerate(zip(gold_text, system_text)) if a != b), min(len(gold_text), len(system_text)))
        sys.exit(f"the texts part at character {at}: {gold_text[at - 20:at + 20]!r}, {system_text[at - 20:at + 20]!r}")
    right, misses = correct_words(gold_units, system_units)
    count = lambda all_units: sum(len(words) for _, _, words in all_units)
    for at, (mine, yours) in misses[:errors]:
        print(f"words: {' | '.join(mine)}   but   {' | '.join(yours)}")
    starts, wrong = [{start for start, _ in spans} for spans in (gold_spans, system_spans)], []
    for start in sorted(starts[0] ^ starts[1])[:errors]:
        what = "missed" if start in starts[0] else "extra"
        print(f"{what}: {gold_text[max(start - 40, 0):start]} || {gold_text[start:start + 30]}")
    print("sentences", f1(len(set(gold_spans) & set(system_spans)), len(gold_spans), len(system_spans)))
    print("words    ", f1(right, count(gold_units), count(system_units)))


def main():
    arguments, errors = sys.argv[1:], 0
    if "--errors" in arguments:
        at = arguments.index("--errors")
        errors = int(arguments[at + 1])
        del arguments[at:at + 2]
    if len(arguments) < 2 or arguments[0] not in ("text", "score", "run"):
        sys.exit(__doc__)
    gold = read_file(arguments[1])
    if arguments[0] == "text":
        sys.stdout.buffer.write(raw_text(gold).encode())
    elif arguments[0] == "score":
        score(gold, read_file(arguments[2]), errors)
    else:
        program = arguments[2:] if len(arguments) > 3 else [arguments[2], "annotate", "--format", "conllu"]
        out = subprocess.run(program, input=raw_text(gold).encode(), stdout=subprocess.PIPE, check=True).stdout
        score(gold, list(read(out.decode().split("\n"))), errors)


if __name__ == "__main__":
    main()
