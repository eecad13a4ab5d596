/** Prints tags, chunks and clauses of each line on standard input: for looking at what the grammar sees. `node scripts/parse.ts < sentences.txt` */
import { readFileSync } from "node:fs";
import { loadRegistry } from "../src/pipeline/registry.ts";
import { clausesOf } from "../src/text/parse.ts";
import { lexiconOf, tagNames } from "../src/text/lexicon.ts";
import { chunksOf } from "../src/text/chunks.ts";
import type { NounPhrase } from "../src/text/phrases.ts";
import { tagSentence } from "../src/text/tagger.ts";
import { tokenise, tokenText } from "../src/text/tokens.ts";
import { wordAt } from "../src/text/words.ts";

const lexicon = lexiconOf(loadRegistry().lexicon);
for (const line of readFileSync(0, "utf8").split("\n")) {
  if (!line.trim()) continue;
  const tokens = tokenise(line);
  const tags = new Uint8Array(tokens.count);
  tagSentence(tokens, 0, tokens.count, lexicon, tags, null, false);
  console.log(Array.from({ length: tokens.count }, (_, i) => `${tokenText(tokens, i)}/${tagNames[tags[i]]}`).join(" "));
  const chunks = chunksOf(tokens, 0, tokens.count, tags, lexicon);
  const words = (np: NounPhrase | null): string => (np === null ? "–" : line.slice(tokens.start[np.first], tokens.end[np.last - 1]));
  console.log(
    "  " +
      chunks
        .map(
          (c) => `[${c.type} ${line.slice(tokens.start[c.first], tokens.end[c.last - 1])}${c.type === "np" && c.joined.length ? " +" + c.joined.length : ""}]`,
        )
        .join(" "),
  );
  for (const c of clausesOf(chunks, tokens)) {
    const v = c.vg;
    console.log(
      `  ${c.type}${c.marker ? "(" + c.marker + ")" : ""} ${words(c.subject)}${c.inherited ? "*" : ""} | ${line.slice(tokens.start[v.first], tokens.end[v.last - 1])} <${wordAt(v.lemma)} ${v.form} ${v.tense}${v.modal ? " " + v.modal : ""}${v.perfect ? " perf" : ""}${v.progressive ? " prog" : ""}${v.passive ? " pass" : ""}${v.negated ? " NEG" : ""}> | ${c.objects.map(words).join(" ; ")} | ${c.attached.map((a) => a.word + ":" + words(a.np)).join(", ")}${c.governor ? " ^" + wordAt(c.governor.vg.lemma) : ""}${c.governorNoun ? " ^N " + words(c.governorNoun) : ""}${c.conditional ? " COND" : ""}${c.particle ? " +" + c.particle : ""}`,
    );
  }
}
