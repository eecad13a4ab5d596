import { entitiesIn } from "../../src/mentions/entities/entities.ts";
import { buildGazetteer } from "../../src/mentions/entities/gazetteer.ts";
import { lookupsOf } from "../../src/mentions/entities/lookups.ts";
import { topicsOf } from "../../src/mentions/entities/topics.ts";
import { quantitiesIn } from "../../src/mentions/quantity/quantities.ts";
import type { ReadQuantity } from "../../src/mentions/quantity/types.ts";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { lexiconOf } from "../../src/text/lexicon.ts";
import { readText } from "../../src/text/read.ts";

const registry = loadRegistry();
const lexicon = lexiconOf(registry.lexicon);
const gazetteer = buildGazetteer(registry);
const { currencyOf } = lookupsOf(registry);

/** The quantities of a text written for a test. */
export function quantitiesOf(words: string): ReadQuantity[] {
  const text = readText({ path: null, url: null, text: words, title: null, publisher: null, byline: null, publishedOn: null, language: "en", problems: [] });
  const entities = entitiesIn(text, gazetteer, { published: { from: null, to: null } });
  return quantitiesIn(text, entities, lexicon, { currencyOf, topics: topicsOf(text, entities) });
}

export function shown({ quantity: q }: ReadQuantity): string {
  return `${q.min}..${q.max} ${q.unit}${q.approx ? " ~" : ""}${q.as === "change" ? " Δ" : ""}${q.per ? ` /${q.per}` : ""}${q.each ? " each" : ""}`;
}
