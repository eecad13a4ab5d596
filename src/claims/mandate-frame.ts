/** One mandate as a clause tells it: what it does to which matter, and from there whose, where, how far and until when. */
import type { Change, Modality, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { agentOf, partiesAs } from "./args.ts";
import { type Draft, draftOf } from "./draft.ts";
import { complementEnd, inField, type Matter, termIn, untilIn } from "./matter.ts";
import { atTheAskers, endOf, placed, whoseMandate } from "./mandate-parts.ts";
import { hostsOf } from "./places.ts";
import { headOf, lemmaOf, rangeOf, type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import type { Staging } from "./staging.ts";
import { otherThan } from "./named.ts";
import { objectsAfter } from "./frames.ts";

/** Words of more of the same. */
export const more = /\b(?:another|further|more|additional|extra|fresh|again|renewed|continued|longer|supplementary)\b/;

/** The objects of a verb; "whose mandate ends" has none of its own before it. */
export const objectsOf = (clause: Clause): readonly NounPhrase[] => (clause.marker === "whose" ? objectsAfter(clause) : clause.objects);

/** To whom or what a clause does something: its object, or the subject of a passive. */
export const undergoerOf = (clause: Clause): NounPhrase | null => (clause.vg.passive ? clause.subject : (objectsOf(clause)[0] ?? null));

export interface Frame {
  readonly matter: Matter;
  readonly change: Change;
  readonly rule: string;
  /** Someone does it to the matter; else the matter itself ends or goes on. */
  readonly acted: boolean;
  readonly trust?: number;
  readonly stage?: Stage;
  readonly modality?: Modality;
  /** The day named is the last one. */
  readonly ends?: boolean;
  readonly from?: number;
  readonly to?: number;
}

/** Where the term and the end are said: after the verb, within the clause; the object's complement too. */
export const afterVerb = (scene: Scene, clause: Clause): { first: number; last: number } => ({
  first: Math.min(clause.vg.last, scene.sentence.last - 1),
  last: Math.max(rangeOf(scene, clause).last, Math.min(clause.vg.last + 1, scene.sentence.last)),
});
export const tuple = ({ first, last }: { first: number; last: number }): [number, number] => [first, last];
export const isTimed = (scene: Scene, clause: Clause): boolean => {
  const { first, last } = afterVerb(scene, clause);
  return termIn(scene, first, last) !== null || untilIn(scene, first, last) !== null;
};

const houses = /^(?:parliament|assembly|senate|congress|house|chamber|lawmaker|mp|deputy|legislature)$/;

export function frame(scene: Scene, clause: Clause, f: Frame): Draft | null {
  if (!inField(scene)) return null;
  const staging = stagingOf(scene, clause);
  const asker = staging.asked && staging.by ? agentOf(scene, staging.by) : [];
  const there =
    (asker.length > 0 && f.matter.strength !== "named") || (asker.length > 0 && /^(?:the|its|that)$/.test(wordOf(scene, f.matter.np.first)))
      ? atTheAskers(scene, asker)
      : null;
  const tabled = isTabled(scene, clause);
  const whose = there ? { actor: there.actor, because: null } : whoseMandate(scene, clause, f.matter, { acted: f.acted && !tabled, staging, asker });
  // "The government has asked parliament to extend the mission": its own parliament.
  const own = whose.actor.length === 0 && asker.length === 1 && clause.subject !== null && houses.test(headOf(scene, clause.subject)) ? asker : null;
  const { actor, because } = own !== null ? { actor: own, because: null } : whose;
  // "Mission ends", over all: whose it is, the text says in full.
  if (actor.length === 0 || (scene.sentence.heading && because !== null)) return null;
  const range = rangeOf(scene, clause);
  const first = f.from ?? range.first,
    last = Math.max(f.to ?? range.last, f.acted ? Math.min(complementEnd(scene, f.matter.np), scene.sentence.last) : 0);
  const { mission, place } = there ?? placed(scene, { first, last }, f.matter);
  const after = afterVerb(scene, clause);
  const term =
    f.change === "suspend" || f.change === "resume" || f.change === "end"
      ? null
      : (termIn(scene, after.first, Math.max(after.last, last)) ??
        (f.acted && (f.change === "extend" || f.change === "renew") ? termBehind(scene, last) : null));
  const stage = f.stage ?? (tabled ? "considered" : stageOf(f, staging, clause));
  const over = (f.ends === true || f.change === "end") && (stage !== "ended" || f.change === "level") ? endOf(scene, first, last) : null;
  return draftOf("mandate", `mandate/${f.rule}`, spanOf(scene, first, last), scene.index, {
    actor,
    mission,
    place,
    with: [...hostsOf(scene, place, actor), ...partiesAs(otherThan(asker, actor), "asker")],
    change: f.change,
    stage,
    modality: f.modality ?? staging.modality,
    quantity: term?.quantity ?? null,
    used: term,
    clause,
    rules: [...staging.rules],
    trust: (f.trust ?? 0.75) - (because ? 0.2 : 0),
    ...(because ? { filled: { actor: because } } : {}),
    ...(over ? { holds: over } : {}),
  });
}

/** "renewed the mission to help the police for another year": the term behind what the mission is for. */
function termBehind(scene: Scene, from: number): ReadQuantity | null {
  const term = termIn(scene, Math.min(from, scene.sentence.last - 1), scene.sentence.last);
  return term !== null &&
    /\b(?:for|by) (?:another|(?:a|one) further|an additional|one more|an extra)\b/i.test(wordsOf(scene, Math.max(from, term.first - 3), term.last))
    ? term
    : null;
}

const tables: ReadonlySet<string> = new Set(
  "table draft circulate submit propose prepare present introduce lay sponsor co-sponsor draught distribute share discuss negotiate consider".split(" "),
);
/** "has circulated a draft resolution extending UNIFIL": what a paper before the council would do, whoever has laid it there. */
const isTabled = (scene: Scene, clause: Clause): boolean =>
  clause.vg.form === "gerund" &&
  clause.subject !== null &&
  clause.governor !== null &&
  tables.has(lemmaOf(clause.governor)) &&
  clause.governor.objects.includes(clause.subject) &&
  /^(?:draft|resolution|text|proposal|motion|decision)$/.test(headOf(scene, clause.subject));

/** "welcomed the Council's decision to extend it": taken, whoever likes it. */
export function isAnothersDecision(scene: Scene, np: NounPhrase): boolean {
  const of = scene.chunks[np.index + 1],
    who = scene.chunks[np.index + 2];
  const decider = np.owner ?? (of?.type === "prep" && who?.type === "np" && /^(?:of|by)$/.test(wordOf(scene, of.first)) ? who : null);
  return (
    /^(?:decision|vote|agreement|move)$/.test(headOf(scene, np)) &&
    decider !== null &&
    scene.entities.some((e) => e.class === "body" && e.first < decider.last && e.last > decider.first)
  );
}

/** How far it has come: a council's past act is decided, a past end has ended, the progressive is announced. */
function stageOf(f: Frame, staging: Staging, clause: Clause): Stage {
  if (staging.phase === "coming" || staging.by !== null) return staging.stage;
  if (clause.vg.progressive) return f.change === "suspend" ? "suspended" : "pledged";
  if (f.change === "suspend") return "suspended";
  if (f.change === "end") return "ended";
  if (f.change === "resume" || f.change === "level") return staging.stage;
  return "decided";
}
