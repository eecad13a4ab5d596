"""Reports with their states renamed, so that what is learnt hangs less on which state it was: Norway, Norwegian, Norwegians and Oslo become Peru, Peruvian, Peruvians and Lima throughout."""

import bisect
import csv
import random
import re

# Share of the states of a report that get another name.
RENAMED = 0.7


class States:
    """The states of the registry whose name, adjective, people and capital are plain words that mean nothing else."""

    def __init__(self, path):
        self.forms = []
        with open(path, encoding="utf-8") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                many = next((each for each in row["people"].split("|") if each.endswith(("s", "se", "men")) and not each.startswith("the ")), "")
                forms = [row["name_en"], row["adjectives"].split("|")[0], many, row["capital"]]
                unclear = set(row["ambiguous"].split("|")) - {"Dane", "Pole", many}
                if row["sovereign"] == "y" and all(re.fullmatch(r"\w[\w ]*", each) and each not in unclear for each in forms):
                    self.forms.append(forms)
        self.of = {form: (state, place) for state, forms in enumerate(self.forms) for place, form in enumerate(forms)}
        self.pattern = re.compile(r"\b(" + "|".join(sorted(map(re.escape, self.of), key=len, reverse=True)) + r")\b")

    def named_in(self, text):
        """The states that a text names, each once."""
        return {self.of[match[0]][0] for match in self.pattern.finditer(text)}

    def renamed(self, sample, usual):
        """The sample with most of its states under other names, half of them drawn from `usual`. The same where none is named."""
        text = sample["text"]
        found = list(self.pattern.finditer(text))
        states = sorted(self.named_in(text))
        if not states or any(ord(letter) > 0xFFFF for letter in text):
            return sample
        names = {state: state for state in states if random.random() >= RENAMED}
        for state in states:
            while state not in names:
                other = random.choice(usual) if random.random() < 0.5 else random.randrange(len(self.forms))
                if other not in states and other not in names.values():
                    names[state] = other
        parts, moves, last, length = [], [], 0, 0
        for match in found:
            state, place = self.of[match[0]]
            new = self.forms[names[state]][place]
            parts += [text[last : match.start()], new]
            length += match.start() - last
            moves.append((match.start(), match.end(), length, length + len(new)))
            length, last = length + len(new), match.end()
        parts.append(text[last:])

        def moved(at, is_end):
            before = bisect.bisect_left(moves, (at,)) - 1
            if before < 0:
                return at
            _, end, new_start, new_end = moves[before]
            return (new_end if is_end else new_start) if at < end else new_end + at - end

        def shifted(each):
            new = {**each, "s": moved(each["s"], False), "e": moved(each["e"], True)}
            if "v" in each:
                new["v"] = [moved(each["v"][0], False), moved(each["v"][1], True)]
            return new

        sents = [{**shifted(each), **{part: [shifted(one) for one in each[part]] for part in ("clauses", "qty", "claims")}} for each in sample["sents"]]
        return {**sample, "text": "".join(parts), "sents": sents, **{part: [shifted(each) for each in sample[part]] for part in ("ents", "wheres", "told")}}
