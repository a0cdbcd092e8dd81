#!/usr/bin/env python3
"""Learns lemmas from treebanks: data/models/lemmas.tsv.

usage: train_lemmas.py OUT.tsv TRAIN.conllu... [--dev DEV.conllu...]

A lemma is an edit of the lower-cased form (cut N bytes, add a suffix), chosen by Penn tag and the longest known ending; words whose
ending misleads stand in the file whole. Deterministic: ties go to the more frequent, then the smaller edit.
"""
import collections, sys

OPEN = {'NN', 'NNS', 'VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'JJ', 'JJR', 'JJS', 'RB', 'RBR', 'RBS', 'MD', 'PRP', 'PRP$', 'IN', 'DT', 'TO', 'POS', 'CC', 'WDT', 'WP', 'WP$', 'WRB', 'EX', 'RP', 'PDT', 'CD', 'NNPS', 'NNP'}


def read(files):
    for f in files:
        for line in open(f, encoding='utf-8'):
            c = line.rstrip('\n').split('\t')
            if len(c) == 10 and c[0].isdigit() and c[2] != '_' and '\t' not in c[1]:
                yield c[1], c[4], c[2]


def edit(form, lemma):
    n = 0
    while n < min(len(form), len(lemma)) and form[n] == lemma[n]:
        n += 1
    return len(form) - n, lemma[n:]


def apply(form, e):
    return form[:len(form) - e[0]] + e[1]


def target(lemma, tag):
    return lemma if tag.startswith('NNP') else lemma.lower()


def source(form, tag):
    return form if tag.startswith('NNP') else form.lower()


def best(counter):
    return min(counter.items(), key=lambda x: (-x[1], len(x[0][1]) + x[0][0], x[0]))[0]


def main():
    args = sys.argv[2:]
    dev = args[args.index('--dev') + 1:] if '--dev' in args else []
    train = args[:args.index('--dev')] if '--dev' in args else args
    pairs = collections.defaultdict(collections.Counter)
    for form, tag, lemma in read(train):
        if tag in OPEN:
            pairs[source(form, tag), tag][target(lemma, tag)] += 1
    endings = collections.defaultdict(collections.Counter)
    for (form, tag), lemmas in pairs.items():
        lemma = max(sorted(lemmas), key=lambda x: lemmas[x])
        e = edit(form, lemma)
        for n in range(0, min(6, len(form)) + 1):
            if e[0] <= n or n == min(6, len(form)):
                endings[tag, form[len(form) - n:]][e] += 1
    rules = {}
    for (tag, ending), counter in endings.items():
        e = best(counter)
        if e[0] <= len(ending) and (sum(counter.values()) >= 2 or len(ending) == 0):
            rules[tag, ending] = e

    def by_rule(form, tag):
        for n in range(min(6, len(form)), -1, -1):
            e = rules.get((tag, form[len(form) - n:]))
            if e is not None:
                return apply(form, e)
        return form

    # A longer ending that says the same as the next shorter one is not needed.
    for tag, ending in sorted(rules, key=lambda r: -len(r[1])):
        for n in range(1, len(ending) + 1):
            shorter = rules.get((tag, ending[n:]))
            if shorter is not None:
                if shorter == rules[tag, ending]:
                    del rules[tag, ending]
                break
    words = {}
    for (form, tag), lemmas in pairs.items():
        lemma = max(sorted(lemmas), key=lambda x: lemmas[x])
        if by_rule(form, tag) != lemma:
            words[form, tag] = lemma
    with open(sys.argv[1], 'w', encoding='utf-8') as out:
        out.write('# Lemmas learned by language/train_text/train_lemmas.py from UD English EWT and GUM (CC BY-SA 4.0 / CC BY 4.0): see lemmas.md.\n')
        out.write('# kind word: form -> lemma; kind ending: cut this many characters, add this text.\nkind\ttag\tkey\tcut\tadd\n')
        for (form, tag), lemma in sorted(words.items()):
            out.write('word\t%s\t%s\t\t%s\n' % (tag, form, lemma))
        for (tag, ending), e in sorted(rules.items()):
            out.write('ending\t%s\t%s\t%d\t%s\n' % (tag, ending, e[0], e[1]))
    if dev:
        right = total = 0
        for form, tag, lemma in read(dev):
            f = source(form, tag)
            mine = words.get((f, tag)) or (by_rule(f, tag) if tag in OPEN else f)
            right += mine.lower() == lemma.lower()
            total += 1
        print('words %d rules %d dev accuracy %.2f %%' % (len(words), len(rules), 100 * right / total))


if __name__ == '__main__':
    main()
