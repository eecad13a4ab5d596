/** The text layer's story: a document's text becomes tokens, blocks, sentences and a list of what is damaged. Pure and deterministic. */
import type { SourceDocument } from "../model/document.ts";
import type { Problem } from "../model/claim.ts";
import { damageOf } from "./damage.ts";
import { languageOf } from "./language.ts";
import { layoutOf } from "./layout.ts";
import { qualityOf } from "./quality.ts";
import { sentencesOf } from "./sentences.ts";
import { speakersOf } from "./speakers.ts";
import type { Sentence, Text } from "./text.ts";
import { tokenise, type Tokens } from "./tokens.ts";
import type { Damage } from "../model/document.ts";

/** Languages whose sentences are read for claims. */
const readLanguages: ReadonlySet<string> = new Set(["en"]);

/** `source.text` as it stands (offsets count in it), with its structure; `known` are its tokens, where they are known already. Never throws on any text. */
export function readText(source: SourceDocument, known: Tokens | null = null): Text {
  const { text } = source;
  const tokens = known ?? tokenise(text);
  const layout = layoutOf(tokens, source.title);
  // What stands in the text outweighs what a feed says of it, unless the text is too short to tell.
  const vote = languageOf(tokens);
  const given = source.language?.toLowerCase().slice(0, 2) ?? null;
  const language = vote.sure || given === null ? vote.language : given;
  const readable = readLanguages.has(language);
  const { sentences, breaks } = sentencesOf(tokens, layout.blocks, speakersOf(tokens, layout.blocks), readable);
  const { damage, doubtful } = readable ? damageOf(tokens, layout.blocks, breaks) : nothing;
  const problems: Problem[] = readable
    ? []
    : [{ kind: "language-not-read", because: `The text is in ${languageName(language)}; only English can be read yet.` }];
  return {
    text,
    tokens,
    blocks: layout.blocks,
    sentences: markDamaged(withoutCorrections(text, sentences), doubtful),
    title: layout.title,
    byline: source.byline ?? layout.byline,
    publisher: source.publisher ?? layout.publisher,
    posted: layout.posted,
    dateline: layout.dateline,
    language,
    damage,
    quality: qualityOf(text.length, damage, sentences),
    problems: [...source.problems, ...problems],
  };
}

const nothing = { damage: [], doubtful: [] };

/** "An earlier version said …": a corrected figure is what the document takes back. */
function withoutCorrections(text: string, sentences: readonly Sentence[]): readonly Sentence[] {
  if (!text.includes("arlier ") || !/arlier (?:version|post|story|report|edition|headline)/.test(text)) return sentences;
  return sentences.map((sentence) =>
    sentence.readable &&
    /\b[Ee]arlier (?:version|post|story|report|edition|headline)s?\b[^.]{0,60}\b(?:said|stated|gave|put|had|misstated|incorrectly|wrongly|named)\b/.test(
      text.slice(sentence.start, sentence.end),
    )
      ? { ...sentence, readable: false }
      : sentence,
  );
}

function markDamaged(sentences: readonly Sentence[], doubtful: readonly Damage[]): readonly Sentence[] {
  if (doubtful.length === 0) return sentences;
  return sentences.map((sentence) =>
    doubtful.some((each) => each.start < sentence.end && sentence.start < each.end) ? { ...sentence, damaged: true } : sentence,
  );
}

const names: Readonly<Record<string, string>> = {
  fr: "French",
  de: "German",
  es: "Spanish",
  it: "Italian",
  pt: "Portuguese",
  nl: "Dutch",
  sv: "Swedish",
  da: "Danish",
  no: "Norwegian",
  fi: "Finnish",
  lv: "Latvian",
  lt: "Lithuanian",
  et: "Estonian",
  pl: "Polish",
  cs: "Czech",
  hu: "Hungarian",
  ro: "Romanian",
  tr: "Turkish",
  ru: "Russian",
  uk: "Ukrainian",
  el: "Greek",
  ar: "Arabic",
  he: "Hebrew",
  ja: "Japanese",
  zh: "Chinese",
  ko: "Korean",
};
const languageName = (code: string): string => names[code] ?? `a language with the code “${code}”`;
