/** The fair copy of a damaged text: what a careful reader takes it to say, with the way back to what stands there. Undamaged texts have none. */
import type { SourceDocument } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import type { Lexicon } from "../lexicon.ts";
import { readText } from "../read.ts";
import type { Text } from "../text.ts";
import { abroadEdits } from "./abroad.ts";
import { caseOf, casingEdits, type Names } from "./casing.ts";
import { apply, type Edit, inSource, type Stage } from "./edits.ts";
import { mojibakeEdits } from "./mojibake.ts";
import { orderEdits } from "./order.ts";
import { isScanned, misreadEdits, unwrapEdits } from "./scanned.ts";
import { yearEdits } from "./years.ts";

export interface FairCopy {
  readonly text: Text;
  /** Where a span of the copy stands in the source. */
  readonly toSource: (span: Span) => Span;
}

/** The text to read claims from: that of the source itself where nothing in it asks for mending. */
export function fairCopyOf(source: SourceDocument, raw: Text, lexicon: Lexicon, names: () => Names = () => new Map()): FairCopy | null {
  const stages: Stage[] = [];
  let text = raw, words = source.text;
  const mend = (edits: readonly Edit[]): void => { if (edits.length > 0) { const stage = apply(words, edits); stages.push(stage); words = stage.text; } };
  const read = (): Text => (words === text.text ? text : (text = readText({ ...source, text: words })));
  const scanned = isScanned(words);
  mend(mojibakeEdits(words));
  if (caseOf(words) !== null) mend(casingEdits(words, names()));
  mend([...unwrapEdits(read()), ...likelyEdits(read())]);
  if (scanned) mend(misreadEdits(words));
  const abroad = abroadEdits(words);
  mend(abroad.edits);
  mend(yearEdits(words));
  mend(orderEdits(read(), lexicon, Math.min(1, abroad.signs)));
  return stages.length === 0 ? null : { text: read(), toSource: (span) => inSource(stages, span) };
}

/** Words whose true form is known from their damage: spun terms, terms put into English word by word, words left untranslated. */
function likelyEdits({ text, damage }: Text): Edit[] {
  return damage.flatMap(({ kind, because, start, end }) => {
    const likely = kind === "spun" || kind === "mistranslated" || kind === "untranslated" || kind === "ocr" ? /^likely “(.+)”$/.exec(because ?? "")?.[1] : undefined;
    if (likely === undefined) return [];
    return [{ start, end, put: /^\p{Lu}/u.test(text.slice(start, end)) ? likely[0].toUpperCase() + likely.slice(1) : likely }];
  });
}
