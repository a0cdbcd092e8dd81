#!/usr/bin/env python3
"""Trains a large, slow parser on the treebanks, which labels the news text that the program's small, fast one learns from.

    teacher.py train --encoder FOLDER --train FILE... --dev FILE... --out teacher.pt [--epochs 6] [--stop 5] [--seed 1] [--threads 1]
    teacher.py label --encoder FOLDER --model teacher.pt --in FILE --out FILE

The encoder is a pretrained transformer of the BERT family: FOLDER holds its model.safetensors and vocab.txt. All of its weights are trained on. On each word's vector (the mean of
its pieces over a learned mix of the layers, its written shape beside it, since the encoder knows no capitals) stand the tags, biaffine arcs and labels (Dozat & Manning 2017). Each
word takes its best head: what is written need not be a tree. The last column tells how sure the teacher is of it and of the next best. Needs PyTorch, numpy and safetensors.
"""
import random

import torch
from torch import nn
from torch.nn import functional as F

from encoder import LAYERS, WIDTH, Encoder, Pieces, Stepper, arguments, batches, piece_batch, run, shares, told, word_vectors

SHAPES = 8


def read(paths):
    """Sentences of (form, upos, xpos, head, relation), as in CoNLL-U; without fused and empty words."""
    out = []
    for path in paths:
        sentence = []
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                line = line.rstrip("\n")
                if not line:
                    if sentence:
                        out.append(sentence)
                    sentence = []
                elif line[0] != "#":
                    cells = line.split("\t")
                    if cells[0].isdigit():
                        sentence.append((cells[1], cells[3], cells[4], int(cells[6]) if cells[6].isdigit() else 0, cells[7]))
        if sentence:
            out.append(sentence)
    return out


def shape(form):
    if form.isupper():
        return 1 if len(form) == 1 else 2
    if form[0].isupper():
        return 3 if form[1:].islower() else 4
    if form.islower():
        return 5
    return 6 if any(c.isdigit() for c in form) else 7


class Head(nn.Module):
    def __init__(self, width, out):
        super().__init__()
        self.linear, self.drop = nn.Linear(width, out), nn.Dropout(0.3)

    def forward(self, x):
        return self.drop(F.leaky_relu(self.linear(x), 0.1))


class Teacher(nn.Module):
    def __init__(self, encoder, upos, xpos, rels):
        super().__init__()
        self.encoder, width = Encoder(encoder), WIDTH + 24
        self.mix = nn.Parameter(torch.zeros(2, LAYERS + 1))
        self.shape = nn.Embedding(SHAPES, 24)
        self.drop = nn.Dropout(0.2)
        self.upos, self.xpos = nn.Linear(width, upos), nn.Linear(width, xpos)
        self.arc_head, self.arc_dep = Head(width, 384), Head(width, 384)
        self.rel_head, self.rel_dep = Head(width, 192), Head(width, 192)
        self.arc = nn.Parameter(torch.zeros(385, 384))
        self.rel = nn.Parameter(torch.zeros(rels, 193, 193))
        nn.init.normal_(self.arc, 0, 0.02)
        nn.init.normal_(self.rel, 0, 0.02)

    def words(self, b, which):
        return self.drop(torch.cat([word_vectors(b["layers"], self.mix[which], b, b["shapes"].shape[1]), self.shape(b["shapes"])], -1))

    def forward(self, b):
        """Scores of universal tags, Penn tags and arcs (head 0 is the root; both before and after [CLS], which stands for it), and what labels are scored from."""
        b["layers"] = self.encoder(b["pieces"], b["piece_lengths"])
        tags, tree = self.words(b, 0), self.words(b, 1)
        dep = self.arc_dep(tree)
        dep = torch.cat([dep, torch.ones_like(dep[..., :1])], -1)
        arcs = torch.einsum("bij,jk,blk->bil", dep, self.arc, self.arc_head(tree)).float()
        itself = torch.eye(arcs.shape[1], dtype=torch.bool)
        arcs = arcs.masked_fill(~b["real"][:, None, :] | (itself & b["real"][:, :, None]), -1e4)
        return self.upos(tags).float(), self.xpos(tags).float(), arcs, self.rel_dep(tree), self.rel_head(tree)

    def labels(self, dep, head, at):
        head = torch.gather(head, 1, at[..., None].expand(-1, -1, head.shape[-1]))
        one = lambda x: torch.cat([x, torch.ones_like(x[..., :1])], -1)
        return torch.einsum("bij,rjk,bik->bir", one(dep), self.rel, one(head)).float()


def batch(sentences, pieces, maps):
    """Tensors of sentences; word 0 of each is the root."""
    words = max(map(len, sentences)) + 1
    pad = lambda told, fill: torch.tensor([x + [fill] * (words - len(x)) for x in told])
    b = piece_batch(sentences, pieces)
    b["shapes"] = pad([[0] + [shape(w[0]) for w in s] for s in sentences], 0)
    b["real"] = torch.arange(words)[None, :] <= torch.tensor([len(s) for s in sentences])[:, None]
    for name, at in (("upos", 1), ("xpos", 2), ("rel", 4)):
        b[name] = pad([[-1] + [maps[name].get(w[at], -1) for w in s] for s in sentences], -1)
    b["head"] = pad([[-1] + [w[3] for w in s] for s in sentences], -1)
    return b


def loss_of(model, b):
    upos, xpos, arcs, dep, head = model(b)
    flat = lambda scores, gold: F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=-1)
    rel = model.labels(dep, head, b["head"].clamp(min=0))
    return flat(arcs, b["head"]) + flat(rel, b["rel"]) + 0.5 * flat(upos, b["upos"]) + 0.25 * flat(xpos, b["xpos"])


@torch.no_grad()
def predict(model, sentences, pieces, maps):
    model.eval()
    names = {k: [n for n, _ in sorted(v.items(), key=lambda x: x[1])] for k, v in maps.items()}
    out = [None] * len(sentences)
    for chosen in batches(sentences, pieces, 2500):
        some = [sentences[i] for i in chosen]
        with torch.autocast("cpu", torch.bfloat16):
            upos, xpos, arcs, dep, head = model(batch(some, pieces, maps))
            best = arcs.argmax(-1)
            rels = model.labels(dep, head, best)
        upos, xpos, rel = upos.argmax(-1), xpos.argmax(-1), rels.argmax(-1)
        head_shares, rel_shares = shares(torch.softmax(arcs, -1)), shares(torch.softmax(rels, -1))
        for r, i in enumerate(chosen):
            out[i] = [(w[0], names["upos"][upos[r, k]], names["xpos"][xpos[r, k]], int(best[r, k]), names["rel"][rel[r, k]],
                       "Head=" + told(head_shares[r][k], str) + "|Rel=" + told(rel_shares[r][k], names["rel"].__getitem__)) for k, w in enumerate(sentences[i], 1)]
    model.train()
    return out


def score(model, gold, pieces, maps):
    base = lambda rel: rel.split(":")[0]
    words = [(g, p) for a, b in zip(gold, predict(model, gold, pieces, maps)) for g, p in zip(a, b)]
    share = lambda f: 100 * sum(map(f, words)) / len(words)
    return "UPOS %.2f XPOS %.2f UAS %.2f LAS %.2f" % (share(lambda x: x[0][1] == x[1][1]), share(lambda x: x[0][2] == x[1][2]), share(lambda x: x[0][3] == x[1][3]),
                                                   share(lambda x: x[0][3] == x[1][3] and base(x[0][4]) == base(x[1][4])))


def without_stop(sentence):
    last = len(sentence)
    plain = last < 4 or sentence[-1][1] != "PUNCT" or any(w[3] == last for w in sentence)
    return sentence if plain else sentence[:-1]


def train(o):
    torch.manual_seed(o.seed)
    noise = random.Random(o.seed)
    pieces, gold = Pieces(o.encoder + "/vocab.txt"), [s for s in read(o.train) if len(s) <= 120]
    maps = {name: {x: i for i, x in enumerate(sorted({w[at] for s in gold for w in s}))} for name, at in (("upos", 1), ("xpos", 2), ("rel", 4))}
    model = Teacher(o.encoder + "/model.safetensors", *map(len, maps.values()))
    model.train()
    stepper = Stepper(model, len(batches(gold, pieces, 900)) * o.epochs, 2.5e-4, 1.5e-3, 2.0)
    for epoch in range(o.stop or o.epochs):
        for chosen in batches(gold, pieces, 900, noise):
            some = [without_stop(gold[i]) if noise.random() < 0.08 else gold[i] for i in chosen]
            with torch.autocast("cpu", torch.bfloat16):
                loss = loss_of(model, batch(some, pieces, maps))
            stepper.take(loss)
        print("epoch", epoch + 1, *(f"| {score(model, read([d]), pieces, maps)}" for d in o.dev), flush=True)
        torch.save({"weights": model.state_dict(), "maps": maps}, o.out)


def label(o):
    told = torch.load(o.model)
    pieces, maps = Pieces(o.encoder + "/vocab.txt"), told["maps"]
    model = Teacher(o.encoder + "/model.safetensors", *map(len, maps.values()))
    model.load_state_dict(told["weights"])
    sentences = [s for s in read([o.input]) if len(s) <= 120]
    with open(o.out, "w", encoding="utf-8") as out:
        for s in predict(model, sentences, pieces, maps):
            for i, (form, upos, xpos, head, rel, sure) in enumerate(s):
                out.write(f"{i + 1}\t{form}\t_\t{upos}\t{xpos}\t_\t{head}\t{rel}\t_\t{sure}\n")
            out.write("\n")


if __name__ == "__main__":
    a = arguments(__doc__, epochs=6)
    a.add_argument("--stop", type=int, help="end after so many of the epochs")
    run(a, train, label)
