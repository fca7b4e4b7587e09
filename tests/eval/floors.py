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

FLOORS = {"kind F1": 57.0, "dyad F1": 24.0, "who F1": 29.0, "full F1": 18.0, "plover both": 12.0}


def main():
    program, shared = sys.argv[1:]
    run = os.path.join(shared, "eval", "run.py")
    if not os.path.exists(run):
        print("skipped: the shared development data is not here")
        return 77
    out = subprocess.run([sys.executable, run, program, "--only", "events,plover"], capture_output=True, text=True).stdout
    figures = {name + " F1": float(f1) for name, f1 in re.findall(r"^(\w+) +P.*F1 +([\d.]+)", out, re.M)}
    if both := re.search(r"both ([\d.]+)", out):
        figures["plover both"] = float(both[1])
    failed = 0
    for name, floor in FLOORS.items():
        got = figures.get(name, 0.0)
        failed += got < floor
        print(f"{name}: {got} (floor {floor}){'  TOO LOW' if got < floor else ''}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
