#!/usr/bin/env python3
"""Writes plain text, one paragraph a line, for sentences that the parser and the recogniser of names are to have labelled ("silver").

    news_text.py [--newswire newswire-train.tsv.gz] [--archive FILE.jsonl...] [--pages ground-truth.json] [--table FILE.txt...] [--without ID...] [--mark] > text.txt

--newswire: token and label a line, blank lines between sentences, "# newdoc" comments, web addresses of their own; its sentences are joined to
text again. --archive: one JSON object a line with an "id" and a "text", or records of `policygraph extract`; articles of an id after --without are left out. --pages: a JSON object
of pages with an "articleBody". --table: the third column of tab-separated rows. --mark: a line "# newdoc" before each article, page and row.
"""
import argparse
import gzip
import html
import json

MARK = "# newdoc"
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


def archive(path, without):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            told = json.loads(line)
            told = told.get("article", told)
            if told["id"] not in without:
                yield MARK
                yield from told["text"].split("\n")


def pages(path):
    with open(path, encoding="utf-8") as file:
        for page in json.load(file).values():
            yield MARK
            yield from page["articleBody"].split("\n")


def table(path):
    with open(path, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            yield MARK
            yield html.unescape(line.rstrip("\n").split("\t")[2])


def main():
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("--newswire")
    a.add_argument("--archive", nargs="+", default=[])
    a.add_argument("--pages")
    a.add_argument("--table", nargs="+", default=[])
    a.add_argument("--without", nargs="+", default=[])
    a.add_argument("--mark", action="store_true")
    o = a.parse_args()
    sources = [newswire(o.newswire)] if o.newswire else []
    sources += [archive(path, set(o.without)) for path in o.archive] + ([pages(o.pages)] if o.pages else []) + [table(path) for path in o.table]
    told, begins = set(), False
    for source in sources:
        for text in source:
            text = text.strip()
            if text == MARK:
                begins = o.mark
            elif text and text not in told:
                if begins:
                    print(MARK)
                begins = False
                told.add(text)
                print(text)


if __name__ == "__main__":
    main()
