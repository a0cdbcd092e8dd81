"""What the teachers (teacher.py, names_teacher.py) share: a pretrained transformer of the BERT family that is trained on, its word pieces, and the shares in which a teacher tells what it
thinks possible; and how they are trained and called. Needs PyTorch and safetensors.
"""
import argparse
import time
import unicodedata

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F

LAYERS, WIDTH, ATTENTION_HEADS, LONGEST_WORD = 6, 384, 12, 6


def plain(word):
    """Lower case without accents, as the encoder was taught."""
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")


class Pieces:
    """WordPiece: the longest known piece first; a word without any is unknown."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as lines:
            self.ids = {line.rstrip("\n"): i for i, line in enumerate(lines)}
        self.known = {}
        self.first, self.last, self.unknown = self.ids["[CLS]"], self.ids["[SEP]"], self.ids["[UNK]"]

    def cut(self, word):
        if word not in self.known:
            self.known[word] = self.cut_anew(plain(word))
        return self.known[word]

    def cut_anew(self, word):
        out, at = [], 0
        while at < len(word):
            for end in range(len(word), at, -1):
                piece = ("##" if at and word[at - 1].isalnum() and word[at].isalnum() else "") + word[at:end]
                if piece in self.ids:
                    out.append(self.ids[piece])
                    at = end
                    break
            else:
                return [self.unknown]
        return out[:LONGEST_WORD] or [self.unknown]


class Layer(nn.Module):
    def __init__(self, attention_drop):
        super().__init__()
        self.attention_drop = attention_drop
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.out_norm, self.norm = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.wide, self.narrow = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.drop = nn.Dropout(0.1)

    def forward(self, x, mask):
        rows, length, _ = x.shape
        q, k, v = (f(x).view(rows, length, ATTENTION_HEADS, -1).transpose(1, 2) for f in (self.query, self.key, self.value))
        y = F.scaled_dot_product_attention(q, k, v, attn_mask=mask, dropout_p=self.attention_drop if self.training else 0)
        x = self.out_norm(x + self.drop(self.out(y.transpose(1, 2).reshape(rows, length, WIDTH))))
        return self.norm(x + self.drop(self.narrow(F.gelu(self.wide(x)))))


class Encoder(nn.Module):
    def __init__(self, path, attention_drop=0.1):
        super().__init__()
        told = load_file(path)
        self.word = nn.Embedding.from_pretrained(told["embeddings.word_embeddings.weight"], freeze=True)
        self.place = nn.Embedding.from_pretrained(told["embeddings.position_embeddings.weight"] + told["embeddings.token_type_embeddings.weight"][0], freeze=False)
        self.norm, self.drop = nn.LayerNorm(WIDTH, eps=1e-12), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer(attention_drop) for _ in range(LAYERS))
        self.take(self.norm, told, "embeddings.LayerNorm")
        names = {"query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value", "out": "attention.output.dense",
                 "out_norm": "attention.output.LayerNorm", "wide": "intermediate.dense", "narrow": "output.dense", "norm": "output.LayerNorm"}
        for i, layer in enumerate(self.layers):
            for mine, theirs in names.items():
                self.take(getattr(layer, mine), told, f"encoder.layer.{i}.{theirs}")

    @staticmethod
    def take(module, told, name):
        module.load_state_dict({"weight": told[name + ".weight"], "bias": told[name + ".bias"]})

    def forward(self, pieces, lengths, more=0):
        """What goes into the layers and what comes out of each; `more` is added to the pieces' embeddings."""
        x = self.drop(self.norm(self.word(pieces) + self.place.weight[: pieces.shape[1]] + more))
        mask = (torch.arange(pieces.shape[1])[None, :] < lengths[:, None])[:, None, None, :]
        out = [x]
        for layer in self.layers:
            out.append(layer(out[-1], mask))
        return out


def piece_batch(sentences, pieces):
    """Tensors of the pieces of sentences (lists of words whose first member is the form), and which word each is part of; word 0 stands for [CLS]."""
    rows = [[pieces.first] for _ in sentences]
    row, word, piece, share = [], [], [], []
    for r, s in enumerate(sentences):
        row.append(r), word.append(0), piece.append(0), share.append(1.0)
        for w, (form, *_) in enumerate(s):
            cut = pieces.cut(form)
            for p in cut:
                row.append(r), word.append(w + 1), piece.append(len(rows[r])), share.append(1.0 / len(cut))
                rows[r].append(p)
        rows[r].append(pieces.last)
    longest = max(map(len, rows))
    return {"pieces": torch.tensor([x + [0] * (longest - len(x)) for x in rows]), "piece_lengths": torch.tensor([len(x) for x in rows]), "row": torch.tensor(row),
            "word": torch.tensor(word), "piece": torch.tensor(piece), "share": torch.tensor(share)}


def word_vectors(layers, mix, b, words):
    """The mean of each word's pieces over a mix of the layers."""
    mixed = sum(w * x for w, x in zip(torch.softmax(mix, 0), layers))
    flat = torch.zeros(mixed.shape[0], words, WIDTH)
    return flat.index_put((b["row"], b["word"]), mixed[b["row"], b["piece"]].float() * b["share"][:, None], accumulate=True)


def batches(sentences, pieces, size, noise=None):
    """Lists of indices of about `size` pieces, alike in length."""
    cost = [sum(len(pieces.cut(w[0])) for w in s) + 2 for s in sentences]
    order = sorted(range(len(sentences)), key=lambda i: cost[i] * (1 + 0.2 * noise.random() if noise else 1))
    out, most = [[]], 0
    for i in order:
        most = max(most, cost[i])
        if out[-1] and most * (len(out[-1]) + 1) > size:
            out.append([])
            most = cost[i]
        out[-1].append(i)
    if noise:
        noise.shuffle(out)
    return out


def optimiser(model, steps, rate, new_rate):
    """AdamW with one rate for the encoder and another for what is new, their fall over the steps, and all parameters."""
    encoder = [p for p in model.encoder.parameters() if p.requires_grad]
    inner = {id(p) for p in encoder}
    rest = [p for p in model.parameters() if p.requires_grad and id(p) not in inner]
    adam = torch.optim.AdamW([{"params": encoder, "lr": rate}, {"params": rest, "lr": new_rate}], betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    slope = torch.optim.lr_scheduler.LambdaLR(adam, lambda s: min((s + 1) / (0.08 * steps), max(0.01, (steps - s) / (0.92 * steps))))
    return adam, slope, encoder + rest


class Stepper:
    """Takes the steps of a training: `take` a loss, each; tells every hundred how far it is."""

    def __init__(self, model, steps, rate, new_rate, longest):
        self.adam, self.slope, self.parameters = optimiser(model, steps, rate, new_rate)
        self.steps, self.longest, self.begin, self.step, self.total = steps, longest, time.time(), 0, 0.0

    def take(self, loss):
        loss.backward()
        nn.utils.clip_grad_norm_(self.parameters, self.longest)
        self.adam.step()
        self.adam.zero_grad()
        self.slope.step()
        self.total += loss.item()
        self.step += 1
        if self.step % 100 == 0:
            print(f"step {self.step} of {self.steps}, {time.time() - self.begin:.0f} s, loss {self.total / 100:.4f}", flush=True)
            self.total = 0.0


def arguments(doc, epochs):
    """The command line that both teachers have."""
    a = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("command", choices=("train", "label"))
    a.add_argument("--encoder", required=True)
    a.add_argument("--train", nargs="+")
    a.add_argument("--dev", nargs="+", default=[])
    a.add_argument("--model")
    a.add_argument("--in", dest="input")
    a.add_argument("--out", required=True)
    a.add_argument("--epochs", type=int, default=epochs)
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--threads", type=int, default=1)
    return a


def run(arguments, train, label):
    o = arguments.parse_args()
    torch.set_num_threads(o.threads)
    train(o) if o.command == "train" else label(o)


def shares(p, most=4, least=0.02):
    """The likeliest answers and how likely they are among those told: at most `most`, of at least `least`."""
    p, at = p.topk(min(most, p.shape[-1]), -1)
    p = torch.where(p >= least, p, 0.0)
    p[..., 0] += 1e-6
    p = p / p.sum(-1, keepdim=True)
    return [[[(i, s) for i, s in zip(*word) if s > 0] for word in zip(*row)] for row in zip(at.tolist(), p.tolist())]


def told(answers, word):
    return ",".join(f"{word(i)}:{share:.3f}" for i, share in answers)
