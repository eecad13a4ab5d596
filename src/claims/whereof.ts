/** Where a force is by the words around its clause: a label before it, what "where" takes up, who takes it in, whom it is lent to or meant for. */
import type { Named } from "../model/claim.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { Draft } from "./draft.ts";
import { isHostLand } from "./hostlands.ts";
import { list } from "./lexis.ts";
import { knownAs, lemmaOf, type Scene, wordOf } from "./scene.ts";
import { isAmong } from "./named.ts";

const hosts = list("host house shelter receive welcome admit accommodate");
const lends = list("lend give send loan second offer promise spare");

/** The place that the sentence gives to a force which names none itself; never the actor's own. */
export function siteOf(scene: Scene, draft: Draft): Named[] {
  const found = labelBefore(scene, draft) ?? takenUp(scene, draft) ?? takerOf(scene, draft) ?? servedBy(scene, draft);
  return found === null ? [] : [found.class === "place" ? { id: found.id, name: found.name } : knownAs(scene.reading.lookups, found.id!)];
}

const isSite = (e: ResolvedMention, { actor }: Draft): boolean =>
  e.id !== null && (e.class === "state" || e.class === "region" || e.class === "place") && (e.form === "name" || e.form === "metonym") && !isAmong(e, actor);

/** "Mali: Germany brings back 90. Italy stays.": the land over what is told of it, to the end of an item of a list. */
function labelBefore(scene: Scene, draft: Draft): ResolvedMention | null {
  const { sentences, blocks } = scene.reading.text;
  let opens = scene.index;
  while (opens > 0 && blocks[scene.sentence.block]?.kind === "list-item" && sentences[opens - 1].block === scene.sentence.block) opens--;
  for (const { first, last } of opens === scene.index ? [scene.sentence] : [scene.sentence, sentences[opens]]) {
    const e = scene.reading.entities.find((each) => each.first >= first && each.first <= first + 1);
    // A state that is no land of missions may be who sends, or of whom all is told.
    if (
      e !== undefined &&
      isSite(e, draft) &&
      (e.class !== "state" || isHostLand(scene.reading, e.id)) &&
      e.end < draft.span.start &&
      e.last < last &&
      wordOf(scene, e.last) === ":"
    )
      return e;
  }
  return null;
}

/** "Tajikistan, where a division stands with 900 men": what "where" takes up. */
function takenUp(scene: Scene, draft: Draft): ResolvedMention | null {
  const { clause } = draft;
  if (clause === null || clause.marker !== "where") return null;
  for (let i = clause.vg.first - 1; i > scene.sentence.first; i--) {
    if (wordOf(scene, i) !== "where") continue;
    const last = wordOf(scene, i - 1) === "," ? i - 1 : i;
    return scene.entities.find((e) => e.last === last && isSite(e, draft)) ?? null;
  }
  return null;
}

/** "Bulgaria took in 90 Spaniards": the subject is where they are. */
function takerOf(scene: Scene, draft: Draft): ResolvedMention | null {
  const { clause } = draft;
  if (
    clause === null ||
    clause.subject === null ||
    clause.vg.passive ||
    !(hosts.has(lemmaOf(clause)) || (lemmaOf(clause) === "take" && wordOf(scene, clause.vg.last) === "in"))
  )
    return null;
  return scene.entities.find((e) => e.first >= clause.subject!.first && e.first < clause.subject!.last && isSite(e, draft)) ?? null;
}

/** "has lent Poland 90 sappers", "90 soldiers on the list for Latvia": for whom they are. */
function servedBy(scene: Scene, draft: Draft): ResolvedMention | null {
  const { clause, used } = draft;
  if (clause === null || used === null || used.first < clause.vg.last) return null;
  if (lends.has(lemmaOf(clause))) {
    const to = scene.entities.find((e) => e.first === clause.vg.last && e.last <= used.first && isSite(e, draft));
    if (to) return to;
  }
  return scene.entities.find((e) => e.first > used.last && e.first - used.last <= 6 && wordOf(scene, e.first - 1) === "for" && isSite(e, draft)) ?? null;
}
