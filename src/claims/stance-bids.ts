/** Stances of whoever bids others to take a side: "called on members to back the draft". */
import type { Stance } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { bearerOf } from "./bearer.ts";
import { type Draft, draftOf } from "./draft.ts";
import { missionOf, placesIn } from "./places.ts";
import { lemmaOf, rangeOf, type Scene, spanOf, wordsOf } from "./scene.ts";
import { isAsserted, isRecent, stanceModality, topicEnd } from "./stance-asserted.ts";
import { namesField, namesThing } from "./stance-lexicon.ts";

export const bids: ReadonlySet<string> = new Set("call appeal ask encourage press implore urge invite exhort beseech beg".split(" "));
const bidden: ReadonlyMap<string, Stance> = new Map([
  ..."support back endorse approve adopt accept ratify favour favor".split(" ").map((v) => [v, "for"] as const),
  ..."oppose reject reconsider rethink abandon scrap shelve postpone delay veto".split(" ").map((v) => [v, "against"] as const),
]);

/** "called on members to back the draft", "asked Chad to reconsider its exit": whoever bids others to take a side has taken it. */
export function bidOf(scene: Scene, clause: Clause, lemma: string): Draft | null {
  const { vg } = clause;
  if (
    vg.form !== "finite" ||
    vg.passive ||
    vg.negated ||
    !isAsserted(scene, clause) ||
    ((lemma === "call" || lemma === "appeal") && !/^(?:on|upon|to)$/.test(clause.attached.find((a) => a.index > vg.index)?.word ?? ""))
  )
    return null;
  const asked = scene.clauses.find(
    (c) => c.type === "infinitive" && c.governor === clause && c.governorNoun === null && !c.vg.negated && !c.vg.passive && bidden.has(lemmaOf(c)),
  );
  const object = asked?.objects.find((o) => o.first >= asked.vg.last);
  if (asked === undefined || object === undefined) return null;
  const end = topicEnd(scene, asked, asked.vg.last),
    words = wordsOf(scene, asked.vg.last, end).toLowerCase();
  if (
    !namesThing(words.split(/\s+/).slice(0, 9).join(" ")) ||
    (!namesField(wordsOf(scene, vg.last, scene.sentence.last).toLowerCase()) && !isRecent(scene) && !/\b(?:resolution|draft)\b/.test(words))
  )
    return null;
  const actor = bearerOf(scene, vg.main);
  if (actor.length === 0) return null;
  return draftOf(
    "position",
    `position/bids-${lemmaOf(asked)}`,
    spanOf(scene, Math.min(rangeOf(scene, clause).first, vg.first), Math.max(end, asked.vg.last)),
    scene.index,
    {
      actor,
      stance: bidden.get(lemmaOf(asked))!,
      topic: words.replace(/[.,;]+$/, "").trim() || null,
      clause,
      mission: missionOf(scene, vg.last, end, false),
      place: placesIn(scene, asked.vg.last, end),
      trust: 0.58,
      timed: vg.tense === "past" && !vg.perfect,
      modality: stanceModality(clause),
    },
  );
}
