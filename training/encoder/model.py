"""The encoder and its heads, as they are learnt. Python is only for learning: the product runs `weights/encoder.bin` in WebAssembly.

The encoder is BERT (Devlin et al. 2019) in the size of MiniLM (Wang et al. 2020): rows of 384 numbers, 12 heads, 1536 inside, uncased word pieces.
"""

import math

import torch
from torch import nn
from torch.nn import functional

HIDDEN = 384
HEADS = 12
INSIDE = 1536
VOCABULARY = 30522
PLACES = 512
DROPOUT = 0.1

KINDS = 12
# How a place is named: `whereForms` of src/claims/weighing/wheres.ts.
WHERE_FORMS = 6
# How a time is meant: `whenForms` of src/claims/weighing/whens.ts, those of another sentence last.
WHEN_FORMS = 8
WHEN_ELSEWHERE = 3
FAMILIES = ["none", "personnel", "unit", "money", "percent", "gdp", "duration", "states", "ordinal", "other"]
# What is told of a claim, and in how many ways.
TOLD = {"stage": 12, "change": 9, "modality": 5, "stance": 4, "gate": 7}


HEAD_SCALE = 1 / math.sqrt(HIDDEN // HEADS)


class Dropout(nn.Module):
    """Dropout whose masks are cut from one long mask that was drawn before: drawing a new one each time took a seventh of all learning."""

    length = 4_000_000
    mask = None

    def forward(self, rows):
        if not self.training:
            return rows
        if Dropout.mask is None:
            Dropout.mask = (torch.rand(Dropout.length) >= DROPOUT).to(torch.bfloat16) / (1 - DROPOUT)
        start = int(torch.randint(0, Dropout.length - rows.numel(), ()))
        return rows * Dropout.mask[start : start + rows.numel()].view_as(rows)


class Layer(nn.Module):
    """Attention and a feed-forward step, each added to its rows and normalised."""

    def __init__(self):
        super().__init__()
        self.query = nn.Linear(HIDDEN, HIDDEN)
        self.key = nn.Linear(HIDDEN, HIDDEN)
        self.value = nn.Linear(HIDDEN, HIDDEN)
        self.output = nn.Linear(HIDDEN, HIDDEN)
        self.attention_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.inner = nn.Linear(HIDDEN, INSIDE)
        self.outer = nn.Linear(INSIDE, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = Dropout()

    def forward(self, rows, mask):
        batch, count, _ = rows.shape

        def by_head(x):
            return x.view(batch, count, HEADS, HIDDEN // HEADS).transpose(1, 2)

        # By hand: on a processor the gradient of PyTorch's own attention takes as long as all else.
        queries, keys, values = by_head(self.query(rows) * HEAD_SCALE), by_head(self.key(rows)), by_head(self.value(rows))
        odds = queries @ keys.transpose(-1, -2)
        attended = (odds if mask is None else odds.masked_fill(~mask, -1e4)).softmax(-1).to(values.dtype) @ values
        attended = attended.transpose(1, 2).reshape(batch, count, HIDDEN)
        rows = self.attention_norm(rows + self.dropout(self.output(attended)))
        return self.norm(rows + self.dropout(self.outer(functional.gelu(self.inner(rows)))))


class Embeddings(nn.Module):
    """Word, place and kind of text, added and normalised."""

    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, HIDDEN)
        self.places = nn.Embedding(PLACES, HIDDEN)
        self.kind = nn.Parameter(torch.zeros(HIDDEN))
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = Dropout()

    def forward(self, ids):
        return self.dropout(self.norm(self.words(ids) + self.places.weight[: ids.shape[1]] + self.kind))


class Encoder(nn.Module):
    """From ids (batch × count) and a mask (true where there is a piece) to rows (batch × count × 384)."""

    def __init__(self, layers):
        super().__init__()
        self.embeddings = Embeddings()
        self.layers = nn.ModuleList([Layer() for _ in range(layers)])

    def forward(self, ids, mask):
        rows = self.embeddings(ids)
        mask = None if mask.all() else mask[:, None, None, :]
        for layer in self.layers:
            rows = layer(rows, mask)
        return rows

    def start_from(self, path):
        """Takes the first layers of a base model: `path` is a `model.safetensors` in the names of Hugging Face's BertModel."""
        from safetensors.torch import load_file

        base = {name.removeprefix("bert."): tensor for name, tensor in load_file(path).items()}
        layer_names = {
            "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value", "output": "attention.output.dense",
            "attention_norm": "attention.output.LayerNorm", "inner": "intermediate.dense", "outer": "output.dense", "norm": "output.LayerNorm",
        }
        with torch.no_grad():
            self.embeddings.words.weight.copy_(base["embeddings.word_embeddings.weight"])
            self.embeddings.places.weight.copy_(base["embeddings.position_embeddings.weight"])
            self.embeddings.kind.copy_(base["embeddings.token_type_embeddings.weight"][0])
            self.embeddings.norm.weight.copy_(base["embeddings.LayerNorm.weight"])
            self.embeddings.norm.bias.copy_(base["embeddings.LayerNorm.bias"])
            for number, layer in enumerate(self.layers):
                for ours, theirs in layer_names.items():
                    part = getattr(layer, ours)
                    part.weight.copy_(base[f"encoder.layer.{number}.{theirs}.weight"])
                    part.bias.copy_(base[f"encoder.layer.{number}.{theirs}.bias"])


def perceptron(inputs, inside, outputs):
    return nn.Sequential(nn.Linear(inputs, inside), nn.GELU(), nn.Dropout(DROPOUT), nn.Linear(inside, outputs))


class Model(nn.Module):
    """The encoder with the heads that read its rows. `base` is the path of a base model to start from (`Encoder.start_from`)."""

    def __init__(self, layers=6, base=None):
        super().__init__()
        self.encoder = Encoder(layers)
        if base is not None:
            self.encoder.start_from(base)
        # A sentence and each kind: its words by attention, and what the rules read in it.
        self.att = nn.Linear(HIDDEN, KINDS)
        self.sentV = nn.Parameter(torch.randn(KINDS, HIDDEN) * 0.02)
        self.sentR = nn.Linear(2 * KINDS, KINDS)
        # A clause, and a quantity with its family, and each kind.
        self.clause = perceptron(2 * HIDDEN + KINDS, 256, KINDS)
        self.fam = nn.Embedding(len(FAMILIES), 16)
        self.qty = perceptron(HIDDEN + 16 + KINDS, 256, KINDS)
        # A claim and its candidate actors: named by spans, or of one of four types without a span.
        self.kind = nn.Embedding(KINDS, 32)
        self.unit = perceptron(2 * HIDDEN + 32, 256, 256)
        self.cand = nn.Linear(HIDDEN, 256)
        self.nosp = nn.Parameter(torch.randn(4, 256) * 0.02)
        self.ctype = nn.Embedding(4, 32)
        self.score = perceptron(256 * 3 + 32 + 32, 192, 1)
        # What else is told of a claim.
        self.told = perceptron(2 * HIDDEN + 32, 256, sum(TOLD.values()))
        # A claim and where it may be: a place or mission that is named, or nowhere.
        self.whereUnit = perceptron(2 * HIDDEN + 32, 256, 256)
        self.where = nn.Linear(HIDDEN, 256)
        self.nowhere = nn.Parameter(torch.randn(256) * 0.02)
        self.whereForm = nn.Embedding(WHERE_FORMS, 32)
        self.whereScore = perceptron(256 * 3 + 32 + 32, 192, 1)
        # A claim and when it may be: a time that is told in one of its meanings, at none, or from the day of the report on.
        self.whenUnit = perceptron(2 * HIDDEN + 32, 256, 256)
        self.when = nn.Linear(HIDDEN, 256)
        self.never = nn.Parameter(torch.randn(2, 256) * 0.02)
        self.whenForm = nn.Embedding(WHEN_FORMS, 32)
        self.whenScore = perceptron(256 * 3 + 32 + 32, 192, 1)
