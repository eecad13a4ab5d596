"""Learns the encoder with its heads: python training/encoder/learn.py SAMPLES.ndjson BASE MODEL.pt

SAMPLES.ndjson is what `node scripts/encoder-samples.ts` prints; BASE is a folder with `model.safetensors` and `tokenizer.json` of all-MiniLM-L6-v2, of which the
layers are taken. Adam with decoupled weight decay (I. Loshchilov, F. Hutter, ICLR 2019), a short rise of the step and then a straight fall.
"""

import argparse
import os
import random
import time

import torch
from tokenizers import Tokenizer
from torch.nn import functional

from model import FAMILIES, HIDDEN, TOLD, Model
from names import States
from windows import reports_in

PIECES_AT_ONCE = 3000
SHUFFLED_TOGETHER = 400
RISE = 100
MASK = 103
# Share of the word pieces that are hidden, and of the reports whose states get other names.
HIDDEN_PIECES = 0.08
RENAMED = 0.5


def windows_of(reports, states, usual):
    """The windows of a round: of a report that is drawn as often as it counts, each time others."""
    drawn = [report for report in reports if random.random() < report.share for _ in range(report.times)]
    return [window for report in drawn for window in (report.renamed(states, usual) if random.random() < RENAMED else report).windows()]


def batches(windows):
    """Windows of like lengths together, in chance order."""
    order = random.sample(range(len(windows)), len(windows))
    found = []
    for start in range(0, len(order), SHUFFLED_TOGETHER):
        batch = []
        for each in sorted((windows[i] for i in order[start : start + SHUFFLED_TOGETHER]), key=lambda window: len(window["ids"])):
            if batch and len(each["ids"]) * (len(batch) + 1) > PIECES_AT_ONCE:
                found.append(batch)
                batch = []
            batch.append(each)
        found.append(batch)
    random.shuffle(found)
    return found


class Batch:
    """The encoded windows of a batch, and means of their rows."""

    def __init__(self, model, windows):
        count = max(len(window["ids"]) for window in windows)
        ids = torch.zeros(len(windows), count, dtype=torch.long)
        mask = torch.zeros(len(windows), count, dtype=torch.bool)
        for i, window in enumerate(windows):
            ids[i, : len(window["ids"])] = torch.tensor(window["ids"])
            mask[i, : len(window["ids"])] = True
        ids = torch.where(mask & (torch.rand(ids.shape) < HIDDEN_PIECES), MASK, ids)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            rows = model.encoder(ids, mask)
        self.rows = rows.float()
        self.sums = torch.cat([torch.zeros(len(windows), 1, HIDDEN), self.rows.cumsum(1)], 1)
        self.windows = windows

    def all(self, name):
        return [(i, each) for i, window in enumerate(self.windows) for each in window[name]]

    def mean(self, window, spans):
        window, spans = torch.tensor(window), torch.tensor(spans)
        return (self.sums[window, spans[:, 1]] - self.sums[window, spans[:, 0]]) / (spans[:, 1] - spans[:, 0])[:, None]


def yes_or_no(odds, answers):
    answers = torch.tensor(answers, dtype=torch.float32)
    losses = functional.binary_cross_entropy_with_logits(odds, answers.clamp(min=0), reduction="none")
    return (losses * (answers >= 0)).sum() / len(answers)


def sentence_odds(model, batch, sentences):
    longest = max(span[1] - span[0] for _, (span, _, _) in sentences)
    places = torch.zeros(len(sentences), longest, dtype=torch.long)
    inside = torch.zeros(len(sentences), longest, dtype=torch.bool)
    for n, (_, ((first, last), _, _)) in enumerate(sentences):
        places[n, : last - first] = torch.arange(first, last)
        inside[n, : last - first] = True
    rows = batch.rows[torch.tensor([i for i, _ in sentences])[:, None], places]
    attention = model.att(rows).masked_fill(~inside[..., None], -1e9).softmax(1)
    flags = torch.tensor([each[2] for _, each in sentences], dtype=torch.float32)
    return (attention * (rows @ model.sentV.T)).sum(1) * 4 + model.sentR(flags)


def loss_of(model, windows):
    batch = Batch(model, windows)
    loss = 0
    sentences = batch.all("sentences")
    if sentences:
        loss += 2 * yes_or_no(sentence_odds(model, batch, sentences), [each[1] for _, each in sentences])
    clauses = batch.all("clauses")
    if clauses:
        where = [i for i, _ in clauses]
        flags = torch.tensor([each[3] for _, each in clauses], dtype=torch.float32)
        seen = torch.cat([batch.mean(where, [each[0] for _, each in clauses]), batch.mean(where, [each[1] for _, each in clauses]), flags], 1)
        loss += 2 * yes_or_no(model.clause(seen), [each[2] for _, each in clauses])
    numbers = batch.all("numbers")
    if numbers:
        families = torch.tensor([FAMILIES.index(each[1]) if each[1] in FAMILIES else len(FAMILIES) - 1 for _, each in numbers])
        flags = torch.tensor([each[3] for _, each in numbers], dtype=torch.float32)
        seen = torch.cat([batch.mean([i for i, _ in numbers], [each[0] for _, each in numbers]), model.fam(families), flags], 1)
        loss += 2 * yes_or_no(model.qty(seen), [each[2] for _, each in numbers])
    claims = batch.all("claims")
    return loss + claim_loss(model, batch, claims) if claims else loss


def claim_loss(model, batch, claims):
    where = [i for i, _ in claims]
    kinds = model.kind(torch.tensor([claim["k"] for _, claim in claims]))
    seen = torch.cat([batch.mean(where, [claim["head"] for _, claim in claims]), batch.mean(where, [claim["range"] for _, claim in claims]), kinds], 1)
    loss, at, told = 0, 0, model.told(seen)
    for question, count in TOLD.items():
        right = torch.tensor([claim[question] for _, claim in claims])
        if (right >= 0).any():
            loss += 0.5 * functional.cross_entropy(told[:, at : at + count], right, ignore_index=-1)
        at += count
    right = torch.tensor([claim["right"] for _, claim in claims])
    loss += where_loss(model, batch, claims, seen, kinds) + when_loss(model, batch, claims, seen, kinds)
    return loss + functional.cross_entropy(candidate_odds(model, batch, claims, seen, kinds), right, ignore_index=-1) if (right >= 0).any() else loss


def candidate_odds(model, batch, claims, seen, kinds):
    """Claims × candidates: of a candidate that is named often, the likeliest name counts."""
    rows = []  # claim, candidate, window, span, how it is named
    for n, (i, claim) in enumerate(claims):
        for c, (spans, how) in enumerate(claim["candidates"]):
            rows += [(n, c, i, span, how) for span in spans or [None]]
    named = [r for r, row in enumerate(rows) if row[3] is not None]
    unnamed = [r for r, row in enumerate(rows) if row[3] is None]
    vectors = torch.zeros(len(rows), model.nosp.shape[1])
    if named:
        vectors = vectors.index_copy(0, torch.tensor(named), model.cand(batch.mean([rows[r][2] for r in named], [rows[r][3] for r in named])))
    if unnamed:
        vectors = vectors.index_copy(0, torch.tensor(unnamed), model.nosp[torch.tensor([rows[r][4] for r in unnamed])])
    claim_of = torch.tensor([row[0] for row in rows])
    unit = model.unit(seen)[claim_of]
    how = model.ctype(torch.tensor([row[4] for row in rows]))
    return best_of(model.score(torch.cat([unit, vectors, unit * vectors, how, kinds[claim_of]], 1))[:, 0], rows, len(claims))


def best_of(scores, rows, count):
    """Claims × candidates, of the scores of their names: `rows` begin with the claim and the candidate of each."""
    width = max(row[1] for row in rows) + 1
    place = torch.tensor([row[0] * width + row[1] for row in rows])
    return torch.full((count * width,), -1e9).scatter_reduce(0, place, scores, "amax", include_self=False).view(count, width)


def where_odds(model, batch, claims, seen, kinds):
    """Claims × places, nowhere first: of a place that is named often, the likeliest name counts. And which of them are right, none where it is not in the window."""
    rows, right = [], []  # claim, place, window, span, form
    for n, (i, claim) in enumerate(claims):
        wanted = set(claim["where"])
        rows += [(n, 0, i, None, 0)] + [(n, c, i, span, form) for c, (_, names) in enumerate(claim["sites"]) for span, form in names]
        right.append([c for c, (ids, _) in enumerate(claim["sites"]) if wanted & set(ids)] if wanted else [0])
    named = [r for r, row in enumerate(rows) if row[3] is not None]
    vectors = model.nowhere.repeat(len(rows), 1)
    if named:
        vectors = vectors.index_copy(0, torch.tensor(named), model.where(batch.mean([rows[r][2] for r in named], [rows[r][3] for r in named])))
    claim_of = torch.tensor([row[0] for row in rows])
    unit = model.whereUnit(seen)[claim_of]
    form = model.whereForm(torch.tensor([row[4] for row in rows]))
    return best_of(model.whereScore(torch.cat([unit, vectors, unit * vectors, form, kinds[claim_of]], 1))[:, 0], rows, len(claims)), right


def where_loss(model, batch, claims, seen, kinds):
    """Of a claim at any of several right places, all of them count together."""
    return together_loss(*where_odds(model, batch, claims, seen, kinds))


def together_loss(odds, right):
    """Mean over the claims of which something is right; what is right counts together."""
    asked = [n for n, each in enumerate(right) if each]
    wanted = torch.full(odds.shape, -1e9)
    for n in asked:
        wanted[n, right[n]] = 0
    return (odds.logsumexp(1) - (odds + wanted).logsumexp(1))[asked].mean() if asked else 0


def when_odds(model, batch, claims, seen, kinds):
    """Claims × ways to mean the times that are told, never first. And which of them are right, none where it is not known or not in the window."""
    width = max(len(claim["whens"]) for _, claim in claims)
    rows = [(n, c, i, span, form) for n, (i, claim) in enumerate(claims) for c, (_, span, form) in enumerate(claim["whens"])]
    named = [r for r, row in enumerate(rows) if row[3] is not None]
    vectors = model.never[torch.tensor([min(row[4], 1) for row in rows])]
    if named:
        vectors = vectors.index_copy(0, torch.tensor(named), model.when(batch.mean([rows[r][2] for r in named], [rows[r][3] for r in named])))
    claim_of = torch.tensor([row[0] for row in rows])
    unit, form = model.whenUnit(seen)[claim_of], model.whenForm(torch.tensor([row[4] for row in rows]))
    scores = model.whenScore(torch.cat([unit, vectors, unit * vectors, form, kinds[claim_of]], 1))[:, 0]
    place = torch.tensor([row[0] * width + row[1] for row in rows])
    odds = torch.full((len(claims) * width,), -1e9).index_copy(0, place, scores).view(len(claims), width)
    right = [{tuple(each) for each in claim["when"] or []} for _, claim in claims]
    return odds, [[c for c, (way, _, _) in enumerate(claim["whens"]) if way in right[n]] for n, (_, claim) in enumerate(claims)]


def when_loss(model, batch, claims, seen, kinds):
    """Of a time that is told in several places, all of them count together."""
    return together_loss(*when_odds(model, batch, claims, seen, kinds))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("samples")
    parser.add_argument("base")
    parser.add_argument("into")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--rounds", type=float, default=3.5)
    parser.add_argument("--step", type=float, default=1.5e-4)
    parser.add_argument("--minutes", type=float, help="how long to learn, in place of rounds")
    parser.add_argument("--fall", type=float, default=0.02, help="to which share of it the step falls")
    parser.add_argument("--learnt", help="a model to learn on from, in place of the base's layers")
    arguments = parser.parse_args()
    random.seed(1)
    torch.manual_seed(1)
    tokenizer = Tokenizer.from_file(os.path.join(arguments.base, "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    reports = reports_in(arguments.samples, tokenizer)
    model = Model(arguments.layers, os.path.join(arguments.base, "model.safetensors"))
    if arguments.learnt:
        model.load_state_dict(torch.load(arguments.learnt), strict=False)  # Heads that it lacks are new.
    model.encoder.embeddings.words.weight.requires_grad_(False)
    embeddings, layers = [each for each in model.encoder.embeddings.parameters() if each.requires_grad], list(model.encoder.layers.parameters())
    heads = [each for name, each in model.named_parameters() if not name.startswith("encoder.")]
    steps = [arguments.step / 3, arguments.step, 1e-3]
    groups = [{"params": each} for each in (embeddings, layers, heads)]
    adam = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    states = States(os.path.join(os.path.dirname(__file__), "../../registry/states.tsv"))
    usual = [state for report in reports for state in sorted(states.named_in(report.sample["text"]))]
    next_round = batches(windows_of(reports, states, usual))
    whole = int(len(next_round) * arguments.rounds)
    done, started, recent = 0, time.time(), 0.0
    part = 0.0
    while part < 1:
        this_round, next_round = next_round or batches(windows_of(reports, states, usual)), None
        for batch in this_round:
            part = (time.time() - started) / (60 * arguments.minutes) if arguments.minutes else done / whole
            if part >= 1:
                break
            for group, step in zip(adam.param_groups, steps):
                group["lr"] = step * min(1, done / RISE) * (1 - part * (1 - arguments.fall))
            loss = loss_of(model, batch)
            adam.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            adam.step()
            done, recent = done + 1, recent + float(loss.detach())
            if done % 50 == 0:
                print(f"{done} of {whole} steps, loss {recent / 50:.3f}, {time.time() - started:.0f} s", flush=True)
                recent = 0.0
    torch.save(model.state_dict(), arguments.into)


if __name__ == "__main__":
    main()
