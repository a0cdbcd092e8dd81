#!/usr/bin/env python3
"""Learns where sentences end without a full stop: data/models/sentences.tsv.

usage: train_sentences.py OUT.tsv TRAIN.conllu[.gz]... [--plain NEWS.tsv[.gz]]

Averaged perceptron over the features of language/text/gaps.cpp (same names, same order), weights rounded to integers. Treebank
sentences of one paragraph are taken as one line. --plain: news as one token a line, blank lines between sentences, of which only
runs that end in full stops are used: they teach that news seldom omits them. A tenth of the paragraphs sets the threshold.
Deterministic: no random numbers but a fixed linear congruential shuffle.
"""
import collections, gzip, re, sys

EPOCHS, ROUNDING, MIN_COUNT = 8, 100, 2
LIMITS = [1, 2, 3, 4, 6, 9, 13, 19, 28, 42]
CLOSERS = {'"', "'", "''", ')', ']', '}', '\u201d', '\u2019', '\u00bb'}


def opened(path):
    return gzip.open(path, 'rt', encoding='utf-8') if path.endswith('.gz') else open(path, encoding='utf-8')


def treebank(path):
    """Lines: lists of (form, space_after, last of its sentence)."""
    line, out, sentence = [], [], []
    for row in opened(path):
        if row.startswith(('# newdoc', '# newpar')) and line:
            out.append(line)
            line = []
        c = row.rstrip('\n').split('\t')
        if len(c) == 10 and c[0].isdigit():
            sentence.append([c[1].replace(' ', ''), 'SpaceAfter=No' not in c[9], False])
        if not row.strip() and sentence:
            sentence[-1][1] = sentence[-1][2] = True
            line += sentence
            sentence = []
    return out + [line] if line else out


def plain(path, limit=20000):
    line, out, sentence, count = [], [], [], 0
    for row in opened(path):
        c = row.rstrip('\n').split('\t')
        if c[0].startswith('# newdoc') or c[0].startswith('http'):
            continue
        if c[0]:
            sentence.append([c[0], True, False])
            continue
        if sentence and sentence[-1][0] in ('.', '"', '?', '!', '\u201d') and len(sentence) > 4:
            for a, b in zip(sentence, sentence[1:]):
                a[1] = not (b[0] in {'.', ',', ';', ':', '?', '!', "'s", "n't", '%'} | CLOSERS - {'"', "'"} or a[0] in ('(', '$', '\u201c', '-', '[') or b[0] == '-')
            sentence[-1][2] = True
            line += sentence
            count += 1
        elif line:
            out.append(line)
            line = []
        sentence = []
        if len(line) > 120:
            out.append(line)
            line = []
        if count >= limit:
            break
    return out


def kind(form):
    c = form[0]
    if 'A' <= c <= 'Z':
        return 'U' if len(form.encode()) == 1 or re.search('[a-z]', form) else 'A'
    if 'a' <= c <= 'z':
        return 'l'
    if '0' <= c <= '9':
        return 'd'
    return 'x' if ord(c) >= 0x80 else c


def size(n):
    return chr(97 + sum(n > limit for limit in LIMITS))


def lower(form):
    return re.sub('[A-Z]', lambda m: m.group().lower(), form)


def stops(form):
    return re.fullmatch(r'[.!?]+', form) or form == '\u2026' or (len(form) > 1 and form.endswith('.'))


def candidate(line, begin, i):
    w, n = line[i], line[i + 1]
    if not w[1] or n[0] in CLOSERS - {'"', "'", "''"}:
        return False
    stop = i
    while stop > begin and i - stop < 8 and line[stop][0] in CLOSERS and not line[stop - 1][1]:
        stop -= 1
    if stops(line[stop][0]):
        return False
    return kind(n[0]) != 'l' or kind(w[0]) not in 'lUAd'


def features(line, begin, i):
    w, n = line[i][0], line[i + 1][0]
    cw, cn = kind(w), kind(n)
    cp = kind(line[i - 1][0]) if i > begin else '^'
    cnn = kind(line[i + 2][0]) if i + 2 < len(line) else '$'
    out = ['b', 'w ' + lower(w), 'n ' + lower(n), f'c1 {cw} {cn}', f'c2 {cp} {cw} {cn}', f'c3 {cw} {cn} {cnn}', f'c4 {cp} {cw} {cn} {cnn}', f'wc {cn} {lower(w)}',
           f'cn {cw} {lower(n)}', f'L {size(i + 1 - begin)} {cw} {cn}', f'R {size(len(line) - 1 - i)} {cw} {cn}', f'F {kind(line[begin][0])} {cw} {cn}',
           f'E {kind(line[-1][0])} {cw} {cn}']
    if i > begin:
        out.append(f'pw {lower(line[i - 1][0])} {lower(w)}')
    if cw == 'd':
        out.append(f'dp {cp} {cn} {size(len(w.encode()))}')
    return out


def examples(lines):
    for line in lines:
        begin = 0
        for i in range(len(line) - 1):
            if candidate(line, begin, i):
                yield features(line, begin, i), line[i][2]
            if line[i][2]:
                begin = i + 1


def main():
    args = sys.argv[2:]
    news = args[args.index('--plain') + 1] if '--plain' in args else None
    train, held = [], []
    for path in args[:args.index('--plain')] if news else args:
        for k, line in enumerate(treebank(path)):
            (held if k % 10 == 9 else train).append(line)
    data = list(examples(train)) + (list(examples(plain(news))) if news else [])
    count = collections.Counter(f for fs, _ in data for f in fs)
    index = {f: k for k, f in enumerate(sorted(f for f, c in count.items() if c >= MIN_COUNT))}
    data = [([index[f] for f in fs if f in index], y) for fs, y in data]
    weight, total, stamp, step, seed = [0] * len(index), [0] * len(index), [0] * len(index), 0, 1
    for _ in range(EPOCHS):
        for k in range(len(data) - 1, 0, -1):
            seed = (seed * 6364136223846793005 + 1442695040888963407) % 2 ** 64
            j = (seed >> 33) % (k + 1)
            data[k], data[j] = data[j], data[k]
        for fs, y in data:
            step += 1
            score = sum(weight[f] for f in fs)
            if (score > 0) != y or abs(score) < 2:  # a margin
                for f in fs:
                    total[f] += weight[f] * (step - stamp[f])
                    stamp[f] = step
                    weight[f] += 1 if y else -1
    final = {}
    for f, k in index.items():
        w = round(ROUNDING * (total[k] + weight[k] * (step - stamp[k])) / step)
        if abs(w) >= ROUNDING // 10:
            final[f] = w
    scored = sorted(((sum(final.get(f, 0) for f in fs), y) for fs, y in examples(held)), reverse=True)
    best, threshold, hit = 0, 0, 0
    for k, (s, y) in enumerate(scored):
        hit += y
        if hit - 1.5 * (k + 1 - hit) > best:  # a false end costs more than a missed one
            best, threshold = hit - 1.5 * (k + 1 - hit), s - 1
    chosen = [y for s, y in scored if s > threshold]
    print('examples %d features %d held out: right %d wrong %d missed %d threshold %d' % (
        len(data), len(final), sum(chosen), len(chosen) - sum(chosen), sum(y for _, y in scored) - sum(chosen), threshold))
    with open(sys.argv[1], 'w', encoding='utf-8') as out:
        out.write('# Ends of sentences without a full stop, learned by language/train_text/train_sentences.py: see sentences.md.\nfeature\tweight\n')
        out.write('threshold\t%d\n' % threshold)
        for f in sorted(final):
            out.write('%s\t%d\n' % (f, final[f]))


if __name__ == '__main__':
    main()
