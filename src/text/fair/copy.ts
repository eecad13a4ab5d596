/** The fair copy of a damaged text: what a careful reader takes it to say, with the way back to what stands there. Undamaged texts have none. */
import type { SourceDocument } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import type { Lexicon } from "../lexicon.ts";
import { readText } from "../read.ts";
import type { Text } from "../text.ts";
import { type Tokens, withBlanksChanged } from "../tokens.ts";
import { abroadEdits } from "./abroad.ts";
import { caseOf, casingEdits, type Names } from "./casing.ts";
import { apply, type Edit, inSource, type Stage } from "./edits.ts";
import { mojibakeEdits } from "./mojibake.ts";
import { orderEdits } from "./order.ts";
import { figureEdits, isScanned, misreadEdits, unwrapEdits } from "./scanned.ts";
import { yearEdits } from "./years.ts";

export interface FairCopy {
  readonly text: Text;
  /** Where a span of the copy stands in the source. */
  readonly toSource: (span: Span) => Span;
}

/** The text to read claims from: that of the source itself where nothing in it asks for mending. */
export function fairCopyOf(source: SourceDocument, raw: Text, lexicon: Lexicon, names: () => Names = () => new Map()): FairCopy | null {
  const stages: Stage[] = [];
  let text = raw,
    words = source.text;
  // The tokens of `words` as far as they are known without reading it again: while nothing but blanks has changed.
  let tokens: Tokens | null = hasOther(raw) ? null : raw.tokens;
  const mend = (edits: readonly Edit[]): void => {
    if (edits.length === 0) return;
    const stage = apply(words, edits);
    tokens = tokens !== null && edits.every((edit) => isBlank(words, edit)) ? withBlanksChanged(tokens, stage.text, stage.edits) : null;
    stages.push(stage);
    words = stage.text;
  };
  const read = (): Text => {
    if (words === text.text) return text;
    text = readText({ ...source, text: words }, tokens && { ...tokens, text: words, word: tokens.word.slice() });
    tokens = hasOther(text) ? null : text.tokens;
    return text;
  };
  // Of the same length, so that nothing else moves: the tokens stay as they are.
  if (words.includes("\u00a0")) stages.push({ text: (words = withPlainSpaces(words)), edits: [] });
  const scanned = isScanned(words);
  mend(mojibakeEdits(words));
  if (caseOf(words) !== null) mend(casingEdits(words, names()));
  mend([...unwrapEdits(read()), ...likelyEdits(read())]);
  if (scanned) mend(misreadEdits(words));
  mend(figureEdits(words));
  const abroad = abroadEdits(words);
  mend(abroad.edits);
  mend(yearEdits(words));
  mend(orderEdits(read(), lexicon, Math.min(1, abroad.signs)));
  return stages.length === 0 ? null : { text: read(), toSource: (span) => inSource(stages, span) };
}

/** Spaces that hold words together as any others, but for those inside a number: patterns of several words know no other. */
const withPlainSpaces = (words: string): string => words.replace(/\u00a0(?!\d)|(?<!\d)\u00a0/g, " ");

/** Does an edit change nothing but blanks? */
const isBlank = (words: string, { start, end, put }: Edit): boolean => (put === "" || put === " ") && /^[ \n]+$/.test(words.slice(start, end));

/** Has the damage of a word told another one for it, so that its token is no longer that of what stands there? */
const hasOther = (text: Text): boolean => text.damage.some((each) => each.kind === "ocr");

/** Words whose true form is known from their damage: spun terms, terms put into English word by word, words left untranslated. */
function likelyEdits({ text, damage }: Text): Edit[] {
  return damage.flatMap(({ kind, because, start, end }) => {
    const likely =
      kind === "spun" || kind === "mistranslated" || kind === "untranslated" || kind === "ocr" ? /^likely “(.+)”$/.exec(because ?? "")?.[1] : undefined;
    if (likely === undefined) return [];
    return [{ start, end, put: /^\p{Lu}/u.test(text.slice(start, end)) ? likely[0].toUpperCase() + likely.slice(1) : likely }];
  });
}
