#!/usr/bin/env python3
"""Joins what two sets of teachers think of the same words: the weighted mean of their shares.

    mix_labels.py ONE.tsv OTHER.tsv --weight 0.6 --out FILE.tsv

Both files are as label_names and names_teacher.py write them: token and label a line, "S-PER:0.93,O:0.07" where they aren't sure. Where sentences and articles begin and end is taken
from ONE. --weight is OTHER's; shares below 0.005 are left out.
"""
import argparse
import collections
import sys

LEAST = 0.005


def shares(cell):
    out = collections.Counter()
    for part in cell.split(","):
        label, _, share = part.rpartition(":")
        out[label or share] += float(share) if label else 1.0
    return out


def words(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if "\t" in line:
                yield line.rstrip("\n").split("\t")


def mixed(one, other, weight):
    labels = {label: (1 - weight) * one[label] + weight * other[label] for label in one.keys() | other.keys()}
    kept = {label: share for label, share in labels.items() if share >= LEAST}
    whole = sum(kept.values())
    return ",".join(f"{label}:{share / whole:.3f}" for label, share in sorted(kept.items(), key=lambda item: (-item[1], item[0])))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("one")
    parser.add_argument("other")
    parser.add_argument("--weight", type=float, default=0.5)
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    others = words(args.other)
    with open(args.one, encoding="utf-8") as lines, open(args.out, "w", encoding="utf-8") as out:
        for line in lines:
            if "\t" not in line:
                out.write(line)
                continue
            form, cell = line.rstrip("\n").split("\t")
            other = next(others, ["", ""])
            if other[0] != form:
                sys.exit(f"{args.other} has {other[0]!r} where {args.one} has {form!r}")
            out.write(f"{form}\t{mixed(shares(cell), shares(other[1]), args.weight)}\n")


if __name__ == "__main__":
    main()
