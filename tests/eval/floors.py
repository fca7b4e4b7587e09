#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds the figures of the shared development data against floors: a change that loses them does not land.

usage: floors.py PROGRAM FOLDER      FOLDER: the shared data, with eval/run.py

Exit code 77 (skipped) where the data is not there. The floors stand a little below what was last measured; raise them with it.
"""
import os
import re
import subprocess
import sys

FLOORS = {
    "kind F1": 64.0, "dyad F1": 29.0, "who F1": 33.5, "full F1": 23.0, "plover both": 25.0,
    "en_ewt-ud-test upos": 95.8, "en_ewt-ud-test lemma": 97.0, "en_ewt-ud-test las": 85.5,
    "gum_open-test las": 84.5,
    "en_ewt-ud-test names F1": 75.0, "wikigold names F1": 73.0,
    "en_ewt-ud-test words F1": 99.0, "en_ewt-ud-test sentences F1": 85.5,
}


def figures_of(out):
    """The figures that eval/run.py prints, by name."""
    figures = {name + " F1": float(f1) for name, f1 in re.findall(r"^(\w+) +P.*F1 +([\d.]+)", out, re.M)}
    if both := re.search(r"both ([\d.]+)", out):
        figures["plover both"] = float(both[1])
    for name, row in re.findall(r"^([\w-]+)\.conllu: tokens \d+ +(.*)$", out, re.M):
        for key, value in re.findall(r"(\w+) ([\d.]+)", row):
            figures[f"{name} {key}"] = float(value)
    for name, f1 in re.findall(r"^([\w-]+)\.iob2$[^:]*?^all +F1 ([\d.]+)", out, re.M):
        figures[f"{name} names F1"] = float(f1)
    return figures


def main():
    program, shared = sys.argv[1:]
    run = os.path.join(shared, "eval", "run.py")
    if not os.path.exists(run):
        print("skipped: the shared development data is not here")
        return 77
    ran = subprocess.run([sys.executable, run, program, "--only", "events,plover,parse,names"], capture_output=True, text=True)
    figures = figures_of(ran.stdout)
    treebank = os.path.join(shared, "data", "treebanks", "en_ewt-ud-test.conllu")
    raw = subprocess.run([sys.executable, os.path.join(os.path.dirname(os.path.abspath(__file__)), "raw_text.py"), "run", treebank, program],
                         capture_output=True, text=True).stdout
    for key, f1 in re.findall(r"(words|sentences).*?F1 +([\d.]+)", raw):
        figures[f"en_ewt-ud-test {key} F1"] = float(f1)
    failed = 0
    for name, floor in FLOORS.items():
        got = figures.get(name, 0.0)
        failed += got < floor
        print(f"{name}: {got} (floor {floor}){'  TOO LOW' if got < floor else ''}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
