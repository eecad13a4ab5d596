/** Drafts to claims: attribution, times, problems, certainty, evidence; duplicates of one statement become one claim. */
import type { Claim } from "../model/claim.ts";
import { beside } from "./beside.ts";
import { withheld } from "./withheld.ts";
import { boundsOf, type Dated } from "../model/edtf.ts";
import { idOf } from "../model/id.ts";
import { evidenceAt, overlaps } from "../model/span.ts";
import { attributionOf } from "./attributions.ts";
import { daysSinceEntry, month } from "./chronicle.ts";
import { certaintyOf } from "./certainty.ts";
import type { Draft } from "./draft.ts";
import { readable } from "./evidence.ts";
import { holdsOf } from "./holds.ts";
import { missionPlaces } from "./places.ts";
import { isOfCoalition } from "./ofnobody.ts";
import { schedule } from "./schedule.ts";
import { knownAs, type Scene } from "./scene.ts";
import { when } from "./weighing/weigh.ts";
import { isAmong } from "./named.ts";

/** The claims of a sentence's drafts. `claimAt` is called with each. */
export function finish(scene: Scene, drafts: readonly Draft[], claimAt?: ClaimAt): Claim[] {
  return withoutRepeats(drafts).map((draft) => {
    const claim = claimOf(scene, draft);
    claimAt?.(scene, draft, claim);
    return claim;
  });
}

export type ClaimAt = (scene: Scene, draft: Draft, claim: Claim) => void;

function claimOf(scene: Scene, draft: Draft): Claim {
  const { reading } = scene,
    { weights } = reading;
  schedule(scene, draft);
  locate(scene, draft);
  const read = holdsOf(scene, draft),
    holds = weights === null ? read : when(scene, draft, read, weights);
  draft.said = holds;
  if (holds !== null && draft.stage === "in-force" && lasts.has(draft.kind) && (isLongAgo(scene, holds) || isOver(scene, draft, holds))) draft.stage = "ended";
  if (
    holds !== null &&
    draft.stage === "in-force" &&
    draft.modality === "stated" &&
    paid.has(draft.kind) &&
    (isBefore(scene, holds) || isSpentBy(scene, draft, holds))
  )
    draft.stage = "ended";
  if (isOfEntry(draft) && (daysSinceEntry(scene, draft) ?? 0) > month) draft.stage = "ended";
  const attribution = attributionOf(scene, draft);
  const evidence = evidenceAt(reading.text.text, readable(scene, draft.span));
  const problems = [...draft.problems, ...entityProblems(scene, draft)];
  const claim: Omit<Claim, "id"> = {
    kind: draft.kind,
    actor: isOfCoalition(scene, draft) ? [] : draft.actor,
    with: draft.with,
    place: draft.place,
    mission: draft.mission,
    change: draft.change,
    stage: draft.stage,
    modality: draft.modality,
    quantity: draft.quantity,
    holds,
    topic: draft.topic,
    object: draft.object,
    binding: draft.binding,
    attribution,
    evidence: [evidence],
    problems,
    rules: draft.rules as [string, ...string[]],
    ...(draft.stance ? { stance: draft.stance } : {}),
    ...(draft.gate ? { gate: draft.gate } : {}),
    ...(draft.trigger ? { trigger: draft.trigger } : {}),
    ...(draft.effect ? { effect: draft.effect } : {}),
    ...(draft.form ? { form: draft.form } : {}),
    certainty: (draft.certainty = certaintyOf(scene, draft, { problems, holds, attribution })),
    ...(Object.keys(draft.filled).length > 0 ? { filled: draft.filled } : {}),
  };
  const q = draft.quantity;
  const id = idOf(
    "c",
    reading.document,
    String(evidence.start),
    String(evidence.end),
    evidence.quote,
    draft.kind,
    draft.actor.map((a) => a.id ?? a.name).join("+"),
    q ? `${q.min}|${q.max}|${q.unit}|${q.quote}` : "",
    draft.stage,
    draft.change,
    draft.stance ?? "",
    draft.gate ?? "",
    draft.topic ?? "",
    draft.place.map((p) => p.id ?? p.name).join("+"),
  );
  return { id, ...claim };
}

/** A mission that is named says where it is, for every kind; a land within one state is in that state. */
function locate(scene: Scene, draft: Draft): void {
  if (draft.kind === "meeting") return;
  if (draft.place.length === 0 && draft.mission !== null) {
    const own = lasts.has(draft.kind) || draft.kind === "cost";
    draft.place = missionPlaces(scene, draft.mission).filter((p) => !own || !isAmong(p, draft.actor));
    if (draft.place.length > 0) draft.filled["place"] ??= "where the mission is";
  }
  const { lookups } = scene.reading;
  for (const { id } of draft.place) {
    const row = id === null ? undefined : lookups.region.get(id);
    const state = row?.kind === "land" && row.states.length === 1 ? row.states[0] : null;
    if (state && !draft.actor.some((a) => a.id === state) && !draft.place.some((p) => p.id === state)) draft.place = [...draft.place, knownAs(lookups, state)];
  }
}

const lasts = new Set(["force", "lead", "mandate", "aid", "meeting"]);

/** Years after which what was told as of its day is history, unless the words go on to today. */
const longAgo = 8;

/** "led by a general", "deployed to lead", a level: in a calendar's entry of another year these are over; what was sent then may be there still. */
function isOfEntry({ kind, modality, change, stage, clause }: Draft): boolean {
  if (modality !== "stated" || !lasts.has(kind)) return false;
  const form = clause?.vg.form ?? null;
  return stage === "in-force" ? form !== "finite" || change === "level" : stage === "planned" && form === "infinitive";
}

const paid = new Set(["cost", "spending"]);

/** What was spent in a year that is over is spent. */
function isBefore(scene: Scene, holds: Dated): boolean {
  const { from } = scene.reading.published;
  const end = holds.edtf.endsWith("/..") ? null : (boundsOf(holds.edtf)?.to ?? null);
  return from !== null && end !== null && from - end > month;
}

/** "have invested nine billion over the last four years": spent over a term that ends today. */
function isSpentBy(scene: Scene, { clause, quantity }: Draft, { edtf }: Dated): boolean {
  const { from } = scene.reading.published;
  if (
    from === null ||
    clause === null ||
    !clause.vg.perfect ||
    quantity === null ||
    quantity.per !== null ||
    quantity.unit.startsWith("%") ||
    !/^[^./]+\/[^./]+$/.test(edtf)
  )
    return false;
  return (boundsOf(edtf)?.to ?? from + month) <= from + 1;
}

/** "kept 40 men there until last year", "served from 2013 to 2020": a term told in the past that was over before publication. */
function isOver(scene: Scene, { kind, change, clause, modality }: Draft, { edtf }: Dated): boolean {
  if ((kind !== "force" && kind !== "lead") || change !== "level" || modality !== "stated" || !edtf.includes("/") || edtf.endsWith("/..")) return false;
  if (clause !== null && (clause.vg.modal !== "" || (clause.vg.form === "finite" && clause.vg.tense === "present"))) return false;
  return isBefore(scene, { edtf: edtf.startsWith("../") ? edtf.slice(3) : edtf, stated: true });
}

function isLongAgo(scene: Scene, holds: Dated): boolean {
  const { from } = scene.reading.published;
  const end = boundsOf(holds.edtf)?.to ?? null;
  return from !== null && end !== null && from - end > longAgo * 365;
}

function entityProblems(scene: Scene, draft: Draft): Claim["problems"] {
  const found: { kind: string; field?: string; likely?: string; because?: string }[] = [];
  for (const e of scene.entities) {
    if (!e.problem || !e.likely) continue;
    // A wrong nationality or place touches the claims whose actor, place or parties it fed, and those of the sentence that rest on it.
    const field = isAmong(e, draft.place) ? "place" : isAmong(e, draft.actor) ? "actor" : isAmong(e, draft.with) ? "with" : null;
    if (field && !found.some((one) => one.kind === e.problem!.kind && one.field === field && one.likely === e.likely))
      found.push({ kind: e.problem.kind, field, likely: e.likely, because: e.problem.because ?? e.because ?? "" });
  }
  return found;
}

const sameIds = (
  a: readonly { readonly id: string | null; readonly name: string }[],
  b: readonly { readonly id: string | null; readonly name: string }[],
): boolean => a.length === b.length && a.every((x) => b.some((y) => (x.id ?? x.name) === (y.id ?? y.name)));

/** One statement, one claim: of two drafts of a kind on the same words, the one with the number, then the one that a rule trusts more. */
export function withoutRepeats(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  const ranked = drafts
    .map((draft, order) => ({ draft, order }))
    .sort((a, b) => Number(b.draft.quantity !== null) - Number(a.draft.quantity !== null) || b.draft.trust - a.draft.trust || a.order - b.order);
  for (const { draft } of ranked) if (!kept.some((other) => repeats(draft, other))) kept.push(draft);
  return kept.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0));
}

const isInside = ({ clause }: Draft, over: Draft): boolean =>
  clause?.type === "relative" && over.clause !== null && over.clause !== clause && clause.vg.last <= over.clause.vg.first;

function repeats(draft: Draft, other: Draft): boolean {
  if (draft.kind !== other.kind) return false;
  // "two Mirages and a tanker": what stands uncounted beside a number is not that number again.
  if (
    (draft.rules[0] === beside && other.quantity !== null) ||
    draft.rules[0] === withheld ||
    draft.rules[0] === "force/at-request" ||
    other.rules[0] === "force/at-request"
  )
    return false;
  // "More jets are to come, on top of the 90 men there": who comes, and those beside whom they come.
  if ((other.rules[0] === "force/are-joined" || other.rules[0] === "force/whole") && draft.change !== "level") return false;
  // "extended the mandates for Althea and KFOR": a decision on each.
  if (
    draft.kind === "mandate" &&
    draft.mission?.id !== other.mission?.id &&
    (draft.rules.includes("mandate/several") || other.rules.includes("mandate/several"))
  )
    return false;
  if (!overlaps(draft.span, other.span)) return false;
  // "Italy, whose 90 men have been there since 2014, will withdraw them": what the verb tells, and what the clause inside its subject does.
  if (/^force\/(?:carry|offers)-/.test(draft.rules[0]) && draft.change !== other.change && isInside(other, draft)) return false;
  // "ruled out sending more men": refused once, by the verb and by what it governs.
  if (
    draft.quantity === null &&
    other.quantity === null &&
    draft.stage === "refused" &&
    other.stage === "refused" &&
    draft.clause !== null &&
    draft.clause.governor === other.clause &&
    sameIds(draft.actor, other.actor)
  )
    return true;
  if (draft.quantity && other.quantity)
    return draft.used !== null && draft.used === other.used ? sameIds(draft.actor, other.actor) || draft.trust <= other.trust : false;
  if (draft.kind === "condition" || draft.kind === "position")
    return draft.gate === other.gate && draft.stance === other.stance && sameIds(draft.actor, other.actor);
  if (draft.clause !== null && draft.clause === other.clause) return sameIds(draft.actor, other.actor) || draft.actor.length === 0 || other.actor.length === 0;
  return sameIds(draft.actor, other.actor) && (draft.change === other.change || other.quantity !== null);
}
