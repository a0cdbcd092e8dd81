#!/usr/bin/env python3
"""Writes plain news text, one paragraph a line, for sentences that the parser is to label itself ("silver").

    news_text.py --newswire newswire-train.tsv.gz --archive wikinews.jsonl > news.txt

--newswire: token and label a line, blank lines between sentences, "# newdoc" comments, web addresses of their own; its sentences are joined to
text again. --archive: one JSON object a line with a "text".
"""
import argparse
import gzip
import json

LONGEST = 60  # tokens of a newswire sentence; longer ones are lists
JOINS = ((" ,", ","), (" .", "."), (" 's", "'s"), (" n't", "n't"), ("( ", "("), (" )", ")"), (" ;", ";"), (" :", ":"), (" ?", "?"), (" !", "!"),
         (" %", "%"), ("$ ", "$"), (" - ", "-"))


def newswire(path):
    words = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# ") or line.startswith("http"):
                continue
            if line:
                words.append(line.split("\t")[0])
            elif words:
                if 4 < len(words) <= LONGEST:
                    text = " ".join(words)
                    for a, b in JOINS:
                        text = text.replace(a, b)
                    yield text
                words = []


def archive(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            for paragraph in json.loads(line)["text"].split("\n"):
                if paragraph.strip():
                    yield paragraph.strip()


def main():
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("--newswire", required=True)
    a.add_argument("--archive", required=True)
    o = a.parse_args()
    for text in newswire(o.newswire):
        print(text)
    for text in archive(o.archive):
        print(text)


if __name__ == "__main__":
    main()
