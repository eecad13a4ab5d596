"""Reports in windows of word pieces, with the rows at which their sentences, clauses, numbers, names and claims stand: `src/claims/weighing/context.ts`."""

import bisect
import json

PIECES = 158
BEFORE = 64
MOST_NAMES = 8
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


def windows_of(report, tokenizer):
    """The windows of a report, each a dictionary: its ids, and lists of what stands in it, spans as rows of the window."""
    pieces, sentences = Pieces(report["text"], tokenizer), report["sents"]
    names = [(pieces.of(each["s"], each["e"]), sorted(each["ids"])) for each in report["ents"] if each["ids"]]
    windows, next_sentence = [], 0
    while next_sentence < len(sentences):
        first = pieces.of(sentences[next_sentence]["s"], sentences[next_sentence]["e"])[0]
        start = max(0, first - BEFORE) if windows else 0
        if start + PIECES <= first:
            start = max(0, first - BEFORE)
        stop = next_sentence + 1
        while stop < len(sentences) and pieces.of(sentences[stop]["s"], sentences[stop]["e"])[1] <= start + PIECES:
            stop += 1
        windows.append(window_of(pieces, start, sentences[next_sentence:stop], names))
        next_sentence = stop
    return windows


def window_of(pieces, start, sentences, names):
    stop = min(len(pieces.ids), start + PIECES)

    def rows(span):
        first, last = pieces.of(*span)
        first = max(start, min(first, stop - 1))
        return first - start + 1, max(first + 1, min(last, stop)) - start + 1

    window = {"ids": [FIRST, *pieces.ids[start:stop], LAST], "sentences": [], "clauses": [], "numbers": [], "claims": []}
    named = [((max(a, start) - start + 1, min(b, stop) - start + 1), ids) for (a, b), ids in names if a < stop and b > start]
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
            window["claims"].append({**claim, "head": head, "range": span, "candidates": candidates, "right": claim["right"] if claim["right"] < MOST_CANDIDATES else -1})
    return window


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


def windows_in(path, tokenizer):
    """(how often it counts, window) of all reports of a file of samples."""
    with open(path, encoding="utf-8") as file:
        for line in file:
            report = json.loads(line)
            for window in windows_of(report, tokenizer):
                yield report["times"], window
