/** The fair copy of a damaged text: what a careful reader takes it to say, with the way back to what stands there. Undamaged texts have none. */
import type { SourceDocument } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import type { Lexicon } from "../lexicon.ts";
import { readText } from "../read.ts";
import type { Text } from "../text.ts";
import { abroadEdits } from "./abroad.ts";
import { apply, type Edit, inSource, type Stage } from "./edits.ts";
import { mojibakeEdits } from "./mojibake.ts";
import { orderEdits } from "./order.ts";
import { dividedEdits, isScanned, misreadEdits } from "./scanned.ts";
import { yearEdits } from "./years.ts";

export interface FairCopy {
  readonly text: Text;
  /** Where a span of the copy stands in the source. */
  readonly toSource: (span: Span) => Span;
}

/** The text to read claims from: that of the source itself where nothing in it asks for mending. */
export function fairCopyOf(source: SourceDocument, raw: Text, lexicon: Lexicon): FairCopy | null {
  const stages: Stage[] = [];
  let words = source.text;
  const mend = (edits: readonly Edit[]): void => { if (edits.length > 0) { const stage = apply(words, edits); stages.push(stage); words = stage.text; } };
  mend(mojibakeEdits(words));
  mend(likelyEdits(raw, stages.length > 0));
  mend(dividedEdits(words));
  if (isScanned(words)) mend(misreadEdits(words));
  const abroad = abroadEdits(words);
  mend(abroad.edits);
  mend(yearEdits(words));
  const again = (): Text => readText({ ...source, text: words });
  let text = stages.length > 0 ? again() : raw;
  const order = orderEdits(text, lexicon, Math.min(1, abroad.signs));
  if (order.length > 0) { mend(order); text = again(); }
  const unwrapped = withoutWraps(text);
  if (unwrapped !== words) { words = unwrapped; text = again(); }
  else if (stages.length === 0) return null;
  return { text, toSource: (span) => inSource(stages, span) };
}

/** Words whose true form is known from their damage: spun terms, terms put into English word by word, words left untranslated. */
function likelyEdits(raw: Text, moved: boolean): Edit[] {
  if (moved) return [];
  return raw.damage.flatMap(({ kind, because, start, end }) => {
    const likely = kind === "spun" || kind === "mistranslated" || kind === "untranslated" || kind === "ocr" ? /^likely “(.+)”$/.exec(because ?? "")?.[1] : undefined;
    if (likely === undefined) return [];
    const capital = /^\p{Lu}/u.test(raw.text.slice(start, end));
    return [{ start, end, put: capital ? likely[0].toUpperCase() + likely.slice(1) : likely }];
  });
}

/** The lines of one sentence as one line, at the same offsets: rules that look at words side by side see them so. */
function withoutWraps({ text, sentences }: Text): string {
  let made = "", at = 0;
  for (const { start, end, readable } of sentences) {
    if (!readable) continue;
    const words = text.slice(start, end);
    if (!words.includes("\n")) continue;
    made += text.slice(at, start) + words.replace(/\r?\n/g, (line) => " ".repeat(line.length));
    at = end;
  }
  return at === 0 ? text : made + text.slice(at);
}
