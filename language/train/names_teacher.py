#!/usr/bin/env python3
"""Trains a large, slow recogniser of names, which labels the text that the program's small, fast one learns from.

    names_teacher.py train --encoder FOLDER --train FILE[:REPEAT]... --dev FILE... --out teacher.pt [--epochs 3] [--seed 1] [--threads 1]
    names_teacher.py label --encoder FOLDER --model teacher.pt --in FILE.conllu --out FILE.tsv

The encoder is as in encoder.py; how each word is written (its shape and characters) goes into it beside the pieces, since those know no capitals, and once more beside what comes out. It reads
as many sentences of an article together as fit into a window; labels (BIOES, as in data/models/names.md) are chosen sentence by sentence by a linear-chain CRF. FILE: token and BIO tag a line,
as train_names reads it, or CoNLL-U (only its forms count); "# newdoc" begins an article, without it each sentence is one. Written are token and label a line, "S-PER:0.93,O:0.07" where the
teacher isn't sure.
"""
import random

import torch
from torch import nn
from torch.nn import functional as F

from encoder import LAYERS, WIDTH, Encoder, Pieces, Stepper, arguments, batches, piece_batch, run, shares, told, word_vectors

WINDOW = 160  # pieces of an article that are read together
SHAPES, SHAPE_WIDTH, CHARACTERS, CHARACTER_WIDTH, CHARACTER_OUT, LONGEST_FORM = 512, 32, 128, 32, 96, 16
NEVER = -1e4
GENTLE = 0.02  # how a word is written must not drown its embedding, whose numbers are small
TYPES = ("PER", "ORG", "LOC", "FAC", "NORP", "MISC")
LABELS = ["O"] + [f"{place}-{kind}" for kind in TYPES for place in "BIES"]
CLASSES = {"person": "PER", "politician": "PER", "per": "PER", "organization": "ORG", "organisation": "ORG", "politicalparty": "ORG", "org": "ORG", "location": "LOC", "country": "LOC", "loc": "LOC",
           "facility": "FAC", "fac": "FAC", "norp": "NORP", "misc": "MISC", "product": "MISC", "event": "MISC", "election": "MISC"}


def bioes(tags):
    kinds = [CLASSES.get(t[2:].lower(), "") for t in tags]
    goes_on = [i > 0 and t[0] == "I" and kinds[i] != "" and kinds[i] == kinds[i - 1] for i, t in enumerate(tags)] + [False]
    return [LABELS.index(("IE" if goes_on[i] else "BS")[not goes_on[i + 1]] + "-" + kind) if kind else 0 for i, kind in enumerate(kinds)]


def read(path):
    """Articles: lists of sentences, which are lists of (form, label)."""
    out, words, in_articles = [[]], [], False

    def flush():
        if words:
            if out[-1] and not in_articles:
                out.append([])
            out[-1].append(list(zip((w for w, _ in words), bioes([t for _, t in words]))))
            words.clear()

    with open(path, encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t") if "\t" in line else line.split()
            if not cells or line.startswith("# "):
                flush()
                if line.startswith("# newdoc"):
                    in_articles = True
                    out.append([])
            elif len(cells) == 10:
                if cells[0].isdigit():
                    words.append((cells[1], "O"))
            elif len(cells) > 1 and cells[0] and cells[1]:
                words.append((cells[0], cells[1]))
    flush()
    return [article for article in out if article]


def windows(articles, pieces, noise=None):
    """Flat lists of (form, label, sentence) of sentences of one article that stand together; with `noise`, they begin anywhere."""
    out = []
    for a, article in enumerate(articles):
        left = WINDOW * (noise.random() if noise else 1)
        out.append([])
        for s, sentence in enumerate(article):
            cost = sum(len(pieces.cut(w[0])) for w in sentence)
            if out[-1] and cost > left:
                out.append([])
                left = WINDOW
            left -= cost
            out[-1] += [(form, label, (a, s)) for form, label in sentence]
    return out


def shape_of(form):
    """A number of the form's pattern of capitals, small letters, digits and marks."""
    out = ""
    for c in form:
        kind = "X" if c.isupper() else "x" if c.isalpha() else "d" if c.isdigit() else c
        if not out.endswith(kind * 2):
            out += kind
    number = 7
    for c in out[:10]:
        number = (number * 131 + ord(c)) % 1000003
    return number % (SHAPES - 1) + 1


def characters_of(form):
    kept = form if len(form) <= LONGEST_FORM else form[: LONGEST_FORM // 2] + form[-LONGEST_FORM // 2 :]
    return [ord(c) if 0 < ord(c) < CHARACTERS else 1 if c.isupper() else 2 for c in kept] + [0] * (LONGEST_FORM - len(kept))


class Crf(nn.Module):
    def __init__(self):
        super().__init__()
        self.hop = nn.Parameter(torch.zeros(len(LABELS) + 1, len(LABELS) + 1))  # the last row and column are the sentence's edge
        allowed = [[self.allowed(a, b) for b in LABELS + ["O"]] for a in LABELS + ["O"]]
        self.register_buffer("grammar", torch.where(torch.tensor(allowed), 0.0, NEVER))

    @staticmethod
    def allowed(a, b):
        opens, goes_on = a[0] in "BI", b[0] in "IE"
        return opens == goes_on and (not opens or a[2:] == b[2:])

    def total(self, scores, lengths, add=torch.logsumexp):
        """Of all label sequences of each sentence, the log sum, or with `add` the best."""
        hop = self.hop + self.grammar
        at = hop[-1, :-1] + scores[:, 0]
        for t in range(1, scores.shape[1]):
            following = add(at[:, :, None] + hop[None, :-1, :-1], 1) + scores[:, t]
            at = torch.where((t < lengths)[:, None], following, at)
        return add(at + hop[:-1, -1], 1)

    def told(self, scores, lengths, labels):
        hop = self.hop + self.grammar
        real = torch.arange(scores.shape[1])[None, :] < lengths[:, None]
        last = labels.gather(1, lengths[:, None] - 1)[:, 0]
        steps = torch.where(real[:, 1:], hop[labels[:, :-1], labels[:, 1:]], 0.0).sum(1)
        return torch.where(real, scores.gather(2, labels[:, :, None])[:, :, 0], 0.0).sum(1) + steps + hop[-1, labels[:, 0]] + hop[last, -1]

    def share(self, scores, lengths, add=torch.logsumexp):
        """How likely each label is (its share of the sum), or with torch.amax the best path."""
        with torch.enable_grad():
            scores = scores.detach().requires_grad_()
            return torch.autograd.grad(self.total(scores, lengths, add).sum(), scores)[0]


class Teacher(nn.Module):
    def __init__(self, encoder):
        super().__init__()
        self.encoder = Encoder(encoder, attention_drop=0)  # a fifth faster without
        self.mix = nn.Parameter(torch.zeros(LAYERS + 1))
        self.shape = nn.Embedding(SHAPES, SHAPE_WIDTH)
        self.character = nn.Embedding(CHARACTERS, CHARACTER_WIDTH, padding_idx=0)
        self.near = nn.Conv1d(CHARACTER_WIDTH, CHARACTER_OUT, 3, padding=1)
        self.written = nn.Linear(SHAPE_WIDTH + CHARACTER_OUT, WIDTH)
        nn.init.zeros_(self.written.weight)
        nn.init.zeros_(self.written.bias)
        self.drop = nn.Dropout(0.2)
        self.label = nn.Linear(WIDTH + SHAPE_WIDTH + CHARACTER_OUT, len(LABELS))
        self.crf = Crf()

    def forward(self, b):
        """Scores of the labels, sentence by sentence."""
        letters = F.relu(self.near(self.character(b["characters"]).transpose(1, 2))).amax(2)
        written = torch.cat([self.shape(b["shapes"]), letters], -1)[b["forms"]]  # windows x words
        of_piece = torch.zeros(*b["pieces"].shape, written.shape[-1]).index_put((b["row"], b["piece"]), written[b["row"], b["word"]].float())
        layers = self.encoder(b["pieces"], b["piece_lengths"], GENTLE * self.written(of_piece))
        words = torch.cat([word_vectors(layers, self.mix, b, written.shape[1]), written], -1)
        return self.label(self.drop(words)).float()[b["rows"][:, None], b["places"]]


def batch(some, pieces):
    """Tensors of windows; `keys` tells the sentences in the order of the rows of what the model gives."""
    b = piece_batch(some, pieces)
    forms = {"": 0}
    b["forms"] = nn.utils.rnn.pad_sequence([torch.tensor([0] + [forms.setdefault(w[0], len(forms)) for w in window]) for window in some], batch_first=True)
    b["shapes"] = torch.tensor([shape_of(f) if f else 0 for f in forms])
    b["characters"] = torch.tensor([characters_of(f) for f in forms])
    rows, begins, labels, b["keys"] = [], [], [], []
    for r, window in enumerate(some):
        for i, (_, label, key) in enumerate(window):
            if not i or window[i - 1][2] != key:
                rows.append(r), begins.append(i + 1), labels.append([]), b["keys"].append(key)
            labels[-1].append(label)
    b["lengths"] = torch.tensor([len(x) for x in labels])
    b["rows"] = torch.tensor(rows)
    b["places"] = (torch.tensor(begins)[:, None] + torch.arange(int(b["lengths"].max()))[None, :]).clamp(max=b["forms"].shape[1] - 1)
    b["labels"] = nn.utils.rnn.pad_sequence([torch.tensor(x) for x in labels], batch_first=True)
    return b


@torch.no_grad()
def predict(model, articles, pieces):
    """For each sentence the share of each label of each word and the best labels."""
    model.eval()
    out = [[None] * len(article) for article in articles]
    told_windows = windows(articles, pieces)
    for chosen in batches(told_windows, pieces, 2500):
        b = batch([told_windows[i] for i in chosen], pieces)
        with torch.autocast("cpu", torch.bfloat16):
            scores = model(b)
        likely, best = model.crf.share(scores, b["lengths"]), model.crf.share(scores, b["lengths"], torch.amax).argmax(-1)
        for i, (a, s) in enumerate(b["keys"]):
            n = int(b["lengths"][i])
            out[a][s] = likely[i, :n], best[i, :n].tolist()
    model.train()
    return out


def spans(labels):
    """Scored are persons, organisations and places, to which facilities count."""
    out, begin = set(), 0
    for i, label in enumerate(labels):
        place, _, kind = LABELS[label].partition("-")
        if place in "BS":
            begin = i
        if place in "ES" and kind not in ("NORP", "MISC"):
            out.add((begin, i, kind.replace("FAC", "LOC")))
    return out


def score(model, path, pieces):
    articles = read(path)
    counts = {kind: [0, 0] for kind in ("all", "PER", "ORG", "LOC")}
    for article, mine in zip(articles, predict(model, articles, pieces)):
        for sentence, (_, labels) in zip(article, mine):
            gold, found = spans([label for _, label in sentence]), spans(labels)
            for kind, n in counts.items():
                a, b = ({x for x in y if kind in ("all", x[2])} for y in (gold, found))
                n[0] += 2 * len(a & b)
                n[1] += len(a) + len(b)
    return " ".join(f"{kind} {100 * hit / max(1, both):.2f}" for kind, (hit, both) in counts.items())


def train(o):
    torch.manual_seed(o.seed)
    noise = random.Random(o.seed)
    pieces, gold = Pieces(o.encoder + "/vocab.txt"), []
    for path in o.train:
        path, _, repeat = path.partition(":")
        gold += [[s for s in article if len(s) <= 180] for article in read(path)] * int(repeat or 1)
    gold = [article for article in gold if article]
    model = Teacher(o.encoder + "/model.safetensors")
    model.train()
    stepper = Stepper(model, len(batches(windows(gold, pieces), pieces, 1000)) * o.epochs, 2e-4, 1.5e-3, 1.0)
    for epoch in range(o.epochs):
        told_windows = windows(gold, pieces, noise)
        for chosen in batches(told_windows, pieces, 1000, noise):
            b = batch([told_windows[i] for i in chosen], pieces)
            with torch.autocast("cpu", torch.bfloat16):
                scores = model(b)
            loss = (model.crf.total(scores, b["lengths"]) - model.crf.told(scores, b["lengths"], b["labels"])).sum() / b["lengths"].sum()
            stepper.take(loss)
        print("epoch", epoch + 1, *(f"| {score(model, d, pieces)}" for d in o.dev), flush=True)
        torch.save(model.state_dict(), o.out)


def label(o):
    pieces, model = Pieces(o.encoder + "/vocab.txt"), Teacher(o.encoder + "/model.safetensors")
    model.load_state_dict(torch.load(o.model))
    articles = [[s for s in article if len(s) <= 180] for article in read(o.input)]
    with open(o.out, "w", encoding="utf-8") as out:
        for article, mine in zip(articles, predict(model, articles, pieces)):
            out.write("# newdoc\n\n")
            for sentence, (likely, _) in zip(article, mine):
                for (form, _), answers in zip(sentence, shares(likely[None])[0]):
                    out.write(f"{form}\t{told(answers, LABELS.__getitem__)}\n")
                out.write("\n")


if __name__ == "__main__":
    run(arguments(__doc__, epochs=3), train, label)
