/** "two destroyers and a supply ship": what a counted force goes with, uncounted, of the same actor and in the same way. */
import type { Named } from "../model/claim.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { isForceNoun } from "./contributor.ts";
import { type Draft, draftOf } from "./draft.ts";
import { actorsOfPhrase } from "./args.ts";
import { hostsOf, placesIn } from "./places.ts";
import { quantitiesIn, rangeOf, type Scene, spanOf, wordOf } from "./scene.ts";
import { isAmong } from "./named.ts";

export const beside = "force/beside";

/** How a further thing of a list begins. */
const openers = new Set(["a", "an", "another", "some", "its", "their", "his", "our", "several", "elements", "further", "additional", "more"]);
/** What is with a number and is no force of its own: a part of it, or who has it in charge. */
const inner = new Set(["commander", "staff", "crew", "leader", "force", "member", "officer", "group", "man", "woman", "people", "engine", "base"]);

export function besideDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  if (scene.quantities.length === 0) return [];
  const drafts: Draft[] = [];
  for (const model of sofar) {
    if (model.kind !== "force" || model.used === null || model.actor.length === 0) continue;
    for (let np = nextItem(scene, model.used.last), n = 0; np !== null && n < 4; np = nextItem(scene, np.last), n++) {
      if (quantitiesIn(scene, np.first, np.last).length > 0) continue;
      // "Belgium's 100, a transport company": a comma alone explains the number, unless the list goes on.
      if (wordOf(scene, np.first - 1) === "," && nextItem(scene, np.last) === null) break;
      if (
        !isItem(scene, np, model) ||
        [...sofar, ...drafts].some(
          (d) => d.kind === "force" && d.used === null && d.span.start < scene.tokens.end[np!.last - 1] && scene.tokens.start[np!.first] < d.span.end,
        )
      )
        break;
      const of = scene.chunks[np.index + 1],
        whose = scene.chunks[np.index + 2];
      const last = of?.type === "prep" && wordOf(scene, of.first) === "of" && whose?.type === "np" ? whose.last : np.last;
      drafts.push(placedApart(scene, model, copyOf(scene, model, np.first, last), np));
    }
  }
  for (const model of sofar) {
    if (model.kind !== "force" || model.used === null || model.actor.length === 0 || model.clause === null) continue;
    const np = itemBefore(scene, model);
    if (
      np === null ||
      !isItem(scene, np, model) ||
      [...sofar, ...drafts].some(
        (d) => d.kind === "force" && d.used === null && d.span.start < scene.tokens.end[np.last - 1] && scene.tokens.start[np.first] < d.span.end,
      )
    )
      continue;
    drafts.push(copyOf(scene, model, np.first, np.last));
  }
  return drafts;
}

const copyOf = (scene: Scene, model: Draft, first: number, last: number): Draft =>
  draftOf("force", beside, spanOf(scene, first, last), scene.index, {
    actor: [...model.actor],
    place: [...model.place],
    mission: model.mission,
    with: [...model.with],
    change: model.change,
    stage: model.stage,
    modality: model.modality,
    ...(model.times ? { times: model.times } : {}),
    filled: { ...model.filled },
    trust: 0.55,
  });

/** "has 90 men in Kosovo and a frigate off Libya": each where its own words put it. */
function placedApart(scene: Scene, model: Draft, other: Draft, np: NounPhrase): Draft {
  if (model.clause === null || model.place.length < 2) return other;
  const here = placesIn(scene, model.used!.first, np.first),
    there = placesIn(scene, np.last, rangeOf(scene, model.clause).last);
  if (here.length === 0 || there.length === 0) return other;
  const hosted = (draft: Draft, place: Named[]): void => {
    draft.place = place;
    draft.with = [...draft.with.filter(({ role }) => role !== "host"), ...hostsOf(scene, place, draft.actor)];
  };
  hosted(model, here);
  hosted(other, there);
  return other;
}

/** "a destroyer and 650 marines": the object before the counted one, where a verb has them both. */
function itemBefore(scene: Scene, { used, clause }: Draft): NounPhrase | null {
  const at = scene.chunks.findIndex((c) => c.first <= used!.first && used!.first < c.last);
  const joint = scene.chunks[at - 1],
    np = scene.chunks[at - 2];
  if (
    joint?.type !== "conj" ||
    wordOf(scene, joint.first) !== "and" ||
    np?.type !== "np" ||
    !openers.has(wordOf(scene, np.first)) ||
    quantitiesIn(scene, np.first, np.last).length > 0
  )
    return null;
  return (clause!.objects.includes(np) && np.first >= clause!.vg.last) || (clause!.vg.passive && clause!.subject === np) ? np : null;
}

/** The phrase that is listed right after a token: behind "and" or a comma, where at most an "of", "in" or "from" with its phrase stands between. */
function nextItem(scene: Scene, from: number): NounPhrase | null {
  let i = scene.chunks.findIndex((c) => c.last >= from);
  if (i < 0) return null;
  i++;
  for (let n = 0; n < 2 && scene.chunks[i]?.type === "prep" && scene.chunks[i + 1]?.type === "np"; n++) i += 2;
  if (scene.chunks[i]?.type === "comma") i++;
  if (scene.chunks[i]?.type === "conj" && /^(?:and|plus)$/.test(wordOf(scene, scene.chunks[i].first))) i++;
  else if (scene.chunks[i - 1]?.type !== "comma") return null;
  const np = scene.chunks[i];
  return np?.type === "np" && (openers.has(wordOf(scene, np.first)) || quantitiesIn(scene, np.first, np.last).length > 0) ? np : null;
}

/** An uncounted ship, unit or people of the same list: nobody else's, and no clause's subject. */
function isItem(scene: Scene, np: NounPhrase, model: Draft): boolean {
  if (!isForceNoun(scene, np.head) || inner.has(wordOf(scene, np.head))) return false;
  if (
    scene.clauses.some(
      (c) => c.subject !== null && !c.inherited && c.subject.first === np.first && c.vg.first >= np.last && c.vg.form === "finite" && !c.vg.passive,
    )
  )
    return false;
  const own = actorsOfPhrase(scene, { ...np, joined: [] });
  return own.every((a) => isAmong(a, model.actor));
}
