import { dayOf } from "../../src/model/edtf.ts";
import { entitiesIn } from "../../src/mentions/entities/entities.ts";
import { buildGazetteer } from "../../src/mentions/entities/gazetteer.ts";
import type { ResolvedMention } from "../../src/mentions/entities/types.ts";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { readText } from "../../src/text/read.ts";

export const gazetteer = buildGazetteer(loadRegistry());

/** The entities of a text written for a test, published on the given day. */
export function entitiesOf(words: string, publishedOn: string | null = "2022-06-01"): ResolvedMention[] {
  const text = readText({ path: null, url: null, text: words, title: null, publisher: null, byline: null, publishedOn, language: "en", problems: [] });
  const day = publishedOn ? dayOf(publishedOn) : null;
  return entitiesIn(text, gazetteer, { published: { from: day, to: day === null ? null : day + 1 } });
}

/** `LVA state name`, with `of …`, `for …` where they differ from the id. */
export function shownEntity(m: ResolvedMention): string {
  const of = m.of !== null && m.of !== m.id ? ` of ${m.of}` : "";
  return `${m.id ?? "-"} ${m.class} ${m.form}${of}${m.quantifier ? ` ${m.quantifier}` : ""}${m.count !== null ? ` ${m.count}` : ""}${m.members.length > 0 ? ` ${m.members.join("+")}` : ""}`;
}

/** What the words `quote` are read as, the last such mention. */
export const readAs = (words: string, quote: string, publishedOn?: string | null): string => {
  const found = entitiesOf(words, publishedOn).filter((m) => m.quote === quote);
  return found.length === 0 ? "nothing" : shownEntity(found[found.length - 1]);
};
