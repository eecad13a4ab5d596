/**
 * What the engine says of its reasons, in French: each of its sentences is a template of English words with holes, and the holes hold
 * names, numbers, quotes (which stay as they are) or another of its sentences. A sentence without a template stays English.
 */
import templates from "../messages/reasons.fr.json" with { type: "json" };

interface Template {
  readonly test: RegExp;
  readonly holes: readonly number[];
  readonly to: string;
  /** Letters of the fixed words: the fuller template is tried first. */
  readonly weight: number;
}

let made: readonly Template[] | null = null;

const templatesOf = (): readonly Template[] => (made ??= (templates as [string, string][]).map(([from, to]) => {
  const holes: number[] = [];
  const source = from.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{(\d)\}/g, (_, n: string) => (holes.push(Number(n)), "(.+?)"));
  return { test: new RegExp(`^${source}$`, "s"), holes, to, weight: from.replace(/\{\d\}/g, "").length };
}).sort((a, b) => b.weight - a.weight));

/** A reason in French; `word` translates a single word of ours, such as a stage. Parts after a semicolon or a comma that are reasons of their own are read one by one. */
export function reasonInFrench(text: string, word: (text: string) => string, depth = 0): string {
  if (depth > 4) return text;
  for (const { test, holes, to } of templatesOf()) {
    const match = test.exec(text);
    if (!match) continue;
    return holes.reduce((said, hole, i) => said.replace(`{${hole}}`, () => reasonInFrench(match[i + 1], word, depth + 1)), to);
  }
  const parts = text.split("; ");
  if (parts.length > 1) return parts.map((part) => reasonInFrench(part, word, depth + 1)).join(" ; ");
  const [who, rest] = text.split(/: (.+)/s);
  if (rest !== undefined && word(rest) !== rest) return `${word(who)} : ${word(rest)}`;
  return word(text);
}
