/** Forces named in passing with where they are: "the French Mirages at Ämari", "Bangladesh: a police unit in Bunia", whatever the sentence goes on to say. */
import type { Actor } from "../model/claim.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOfPhrase } from "./args.ts";
import { contributorOf, isForceNoun, stateOf } from "./contributor.ts";
import { type Draft, draftOf } from "./draft.ts";
import { harmVerbs } from "./lexis.ts";
import { hostsOf, missionOf, placesIn } from "./places.ts";
import { entityAt, headOf, lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";

const where = new Set(["in", "at", "off", "near", "on", "aboard", "across", "inside", "outside", "around", "over"]);

export function passingDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  for (const chunk of scene.chunks) {
    if (chunk.type !== "np") continue;
    const prep = scene.chunks[chunk.index + 1], inner = scene.chunks[chunk.index + 2];
    if (prep?.type !== "prep" || inner?.type !== "np" || !where.has(wordOf(scene, prep.first))) continue;
    const e = entityAt(scene, inner.head);
    if (e === null || e.id === null || e.form === "adjective" || (e.class !== "place" && e.class !== "state" && e.class !== "region")) continue;
    const draft = passing(scene, chunk, inner, [...sofar, ...drafts]);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function passing(scene: Scene, np: NounPhrase, inner: NounPhrase, sofar: readonly Draft[]): Draft | null {
  if (/\b(?:foreign affairs|embassy|consular|diplomatic|negotiating|film|survey)\b/i.test(wordsOf(scene, np.first, np.last)) || !(isForceNoun(scene, np.head) || /^(?:presence|footprint|deployment|instructor|trainer|observer|peacekeeper)$/.test(headOf(scene, np))) || quantitiesIn(scene, np.first, np.last).length > 0) return null;
  const start = scene.tokens.start[np.first], end = scene.tokens.end[inner.last - 1];
  if (sofar.some((d) => d.span.start < end && start < d.span.end && (d.kind === "force" || d.kind === "aid"))) return null;
  if (/^(?:no|any|former|dead)$/.test(wordOf(scene, np.first))) return null;
  // Who is hurt, asked for or not to come is told by the verb, not by where they stand.
  const clause = scene.clauses.find((c) => { const r = rangeOf(scene, c); return r.first <= np.first && np.first < r.last; }) ?? null;
  if (clause !== null && (harmVerbs.has(lemmaOf(clause)) || clause.vg.negated || clause.conditional || clause.vg.modal !== "" || (clause.vg.tense === "past" && !clause.vg.perfect && np !== clause.subject))) return null;
  const actor = ownerOf(scene, np);
  const place = placesIn(scene, inner.first, inner.last).filter((p) => !actor.some((a) => a.id === p.id));
  const named = entityAt(scene, np.head);
  if (named !== null && named.class === "body") return null;
  if (actor.length === 0 || place.length === 0) return null;
  return draftOf("force", "force/in-passing", spanOf(scene, np.first, inner.last), scene.index, { actor, place, mission: missionOf(scene, np.first, inner.last, false), with: hostsOf(scene, place, actor), change: "level", stage: "in-force", trust: 0.45 });
}

/** Whose it is: said in the phrase, or by a label before it ("Bangladesh: police unit in Bunia"). */
function ownerOf(scene: Scene, np: NounPhrase): Actor[] {
  const who = contributorOf(scene, np, []);
  if (who !== null && who.because === null) return [...who.actor];
  const colon = scene.chunks[np.index - 1], label = scene.chunks[np.index - 2];
  if (colon?.type === "break" && label?.type === "np" && label.index === 0 && wordOf(scene, colon.first) === ":") { const own = stateOf(scene, label); return own.length > 0 ? own : actorsOfPhrase(scene, label); }
  return [];
}
