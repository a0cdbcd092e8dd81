#!/usr/bin/env python3
"""newswire_to_jsonl.py < newswire-train.tsv > newswire.jsonl: the articles of the worldwide newswire set (Shan et al. 2023, CC BY-SA 4.0) as an archive that
`policygraph` and train_events read: token and label a line, blank lines between paragraphs, "# newdoc id = ..." before each article. A paragraph is a line of
the text; a first one without a full stop is the title. The set tells no day of publication.
"""
import json
import re
import sys

NO_SPACE_BEFORE = re.compile(r"^(?:[,.;:?!%)\]}’”…»]|'s|'re|'ve|'m|'ll|'d|n't|’s|’re|’ve|’ll|n’t)")
CLITICS = {"s", "t", "re", "ve", "m", "ll", "d", "S"}
NO_SPACE_AFTER = set("([{$#“‘«€£₹₡")
TITLE_WORDS = 25


def joined(tokens):
    """The words of a paragraph with the spaces that print would have; straight quotes open and close in turn."""
    text, glue, is_open = "", True, {'"': False, "'": False}
    for i, token in enumerate(tokens):
        if token in is_open:
            possessive = token == "'" and not is_open[token] and text.endswith("s") and not glue and i + 1 < len(tokens)
            closes = is_open[token] or possessive
            text += token if closes or glue else " " + token
            glue = not closes
            if not possessive:
                is_open[token] = not closes
            continue
        if token == "’" and i + 1 < len(tokens) and tokens[i + 1] in CLITICS or token in ("-", "/"):
            text, glue = text + token, True
            continue
        text += token if glue or NO_SPACE_BEFORE.match(token) else " " + token
        glue = token in NO_SPACE_AFTER
    return text.strip()


def articles(lines):
    """(id, paragraphs) of each article."""
    name, paragraphs, words = None, [], []
    for line in lines:
        line = line.rstrip("\n")
        if line.startswith("# newdoc"):
            if name:
                yield name, paragraphs
            name, paragraphs, words = line.split(" = ")[1].strip(), [], []
        elif line:
            words.append(line.split("\t")[0])
        elif words:
            paragraphs.append(words)
            words = []
    if name:
        yield name, paragraphs + ([words] if words else [])


def main():
    for name, paragraphs in articles(sys.stdin):
        url = paragraphs.pop(0)[0] if paragraphs and paragraphs[0][0].startswith("http") else ""
        lines = [joined(p) for p in paragraphs]
        is_title = len(lines) > 1 and len(paragraphs[0]) <= TITLE_WORDS and lines[0][-1] not in ".?!\"”"
        title = lines.pop(0) if is_title else ""
        print(json.dumps({"id": "newswire-" + name, "title": title, "url": url, "text": "\n".join(lines)}))


main()
