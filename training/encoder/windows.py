"""Reports in windows of word pieces, with the rows at which their sentences, clauses, numbers, names and claims stand: `src/claims/weighing/context.ts`.

Windows are drawn anew whenever a report is learnt from: of another size, with more or less of what is told before, from another sentence on, so that what is learnt does not hang on where windows happen to begin.
"""

import bisect
import json
import random

from model import WHEN_ELSEWHERE

MOST_PIECES = range(140, 255)
BEFORE = range(24, 97)
MOST_NAMES = 8
MOST_TIMES = 12
MOST_CANDIDATES = 64
FIRST, LAST = 101, 102
BY_NAME, NOBODY, BY_MEMBERS, UNNAMED = range(4)


class Pieces:
    """Word pieces of a text; spans are UTF-16 units, as in the samples."""

    def __init__(self, text, tokenizer):
        encoding = tokenizer.encode(text, add_special_tokens=False)
        unit, units = 0, []
        for letter in text:
            units.append(unit)
            unit += 2 if ord(letter) > 0xFFFF else 1
        units.append(unit)
        self.ids = encoding.ids
        self.starts = [units[start] for start, _ in encoding.offsets]
        self.ends = [units[end] for _, end in encoding.offsets]

    def of(self, start, end):
        first = bisect.bisect_right(self.ends, start)
        return first, max(bisect.bisect_left(self.starts, end), first + 1)


class Report:
    """A report of the samples, in word pieces."""

    def __init__(self, sample, tokenizer):
        self.sample, self.tokenizer, self.times, self.share = sample, tokenizer, sample["times"], sample["share"]
        self.pieces, self.sentences = Pieces(sample["text"], tokenizer), sample["sents"]
        self.places = [self.pieces.of(each["s"], each["e"]) for each in self.sentences]
        self.wheres = [(self.pieces.of(each["s"], each["e"]), each["ids"], each["form"]) for each in sample["wheres"]]
        self.told = [(self.pieces.of(each["s"], each["e"]), i, each["forms"]) for i, each in enumerate(sample["told"]) if each["forms"]]
        self.names = [(self.pieces.of(each["s"], each["e"]), sorted(each["ids"])) for each in sample["ents"] if each["ids"]]

    def renamed(self, states, usual):
        """The report with its states renamed (`names.py`)."""
        return Report(states.renamed(self.sample, usual), self.tokenizer)

    def windows(self):
        """Its sentences in windows, each a dictionary: its ids, and lists of what stands in it, spans as rows of the window."""
        most = random.choice(MOST_PIECES)
        windows, sentence = [], 0
        while sentence < len(self.sentences):
            before = random.choice(BEFORE)
            start = max(0, self.places[sentence][0] - before)
            end = start + (most if windows else random.randint(before, most))
            after = sentence + 1
            while after < len(self.sentences) and self.places[after][1] <= end:
                after += 1
            windows.append(window_of(self.pieces, start, start + most, self.sentences[sentence:after], self.names, self.wheres, self.told, self.sample["now"]))
            sentence = after
        return windows


def window_of(pieces, start, end, sentences, names, wheres, times, now):
    stop = min(len(pieces.ids), end)

    def rows(span):
        first, last = pieces.of(*span)
        first = max(start, min(first, stop - 1))
        return first - start + 1, max(first + 1, min(last, stop)) - start + 1

    window = {"ids": [FIRST, *pieces.ids[start:stop], LAST], "sentences": [], "clauses": [], "numbers": [], "claims": []}
    named = [((max(a, start) - start + 1, min(b, stop) - start + 1), ids) for (a, b), ids in names if a < stop and b > start]
    sites = [((max(a, start) - start + 1, min(b, stop) - start + 1), ids, form) for (a, b), ids, form in wheres if a < stop and b > start]
    told = [((max(a, start) - start + 1, min(b, stop) - start + 1), i, forms) for (a, b), i, forms in times if a < stop and b > start]
    for sentence in sentences:
        own = rows((sentence["s"], sentence["e"]))
        window["sentences"].append((own, sentence["lab"], sentence["bare"] + sentence["num"]))
        clauses = [(rows((each["s"], each["e"])), rows(each["v"])) for each in sentence["clauses"]]
        numbers = [rows((each["s"], each["e"])) for each in sentence["qty"]]
        window["clauses"] += [(*spans, each["lab"], each["rule"]) for spans, each in zip(clauses, sentence["clauses"])]
        window["numbers"] += [(span, each["f"], each["lab"], each["rule"]) for span, each in zip(numbers, sentence["qty"])]
        near = [(span, ids) for span, ids in named if span[0] < own[1]]
        for claim in sentence["claims"]:
            span, verb = clauses[claim["cl"]] if claim["cl"] >= 0 else (rows((claim["s"], claim["e"])), None)
            head = numbers[claim["q"]] if claim["q"] >= 0 else verb or span
            candidates = [candidate_of(each, near) for each in claim["cands"][:MOST_CANDIDATES]]
            window["claims"].append({**claim, "sites": sites_of(sites, own), "whens": whens_of(told, own, now), "head": head, "range": span, "candidates": candidates, "right": claim["right"] if claim["right"] < MOST_CANDIDATES else -1})
    return window


def sites_of(sites, own):
    """Where a claim of a sentence may be: nowhere, and each place that the window names, with its ids, rows and forms; the names nearest to the sentence of each."""
    found = {}
    for span, ids, form in sorted(sites, key=lambda site: -min(abs(site[0][0] - own[0]), abs(site[0][0] - own[1]))):
        found.setdefault("+".join(ids), (ids, []))[1].append((span, form))
    return [([], [])] + [(ids, names[-MOST_NAMES:]) for ids, names in found.values()]


def whens_of(times, own, now):
    """When a claim of a sentence may be: for each way to mean a time its place in the report and the form in which it is right, the rows, and the form that is learnt; never and now have no rows."""
    near = sorted(times, key=lambda time: min(abs(time[0][0] - own[0]), abs(time[0][0] - own[1])))[:MOST_TIMES]
    found = [((-1, 0), None, 0)] + ([((-1, 1), None, 1)] if now else [])
    for span, i, forms in near:
        elsewhere = 0 if span[0] < own[1] and own[0] < span[1] else WHEN_ELSEWHERE
        found += [((i, form), span, form + elsewhere) for form in forms]
    return found


def candidate_of(ids, named):
    """The rows at which a candidate is named, and how."""
    if ids == "":
        return [], NOBODY
    members = ids.split("+")
    own = [span for span, each in named if "+".join(each) == ids]
    if own:
        return own[-MOST_NAMES:], BY_NAME
    parts = [span for span, each in named if all(one in members for one in each)] if len(members) > 1 else []
    return (parts[-MOST_NAMES:], BY_MEMBERS) if parts else ([], UNNAMED)


def reports_in(path, tokenizer):
    """All reports of a file of samples."""
    with open(path, encoding="utf-8") as file:
        return [Report(json.loads(line), tokenizer) for line in file]
