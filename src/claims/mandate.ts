/** `mandate`: how long a mission, role or stay is authorised; how it is renewed, suspended, resumed, left to run out or ended. */
import type { Clause } from "../text/clauses.ts";
import type { Draft } from "./draft.ts";
import { matterOf, termIn, untilIn } from "./matter.ts";
import { carriedMandates } from "./carry-mandate.ts";
import { baseDraft } from "./mandate-bases.ts";
import { making } from "./mandate-makings.ts";
import { motionDraft, paperPassed } from "./mandate-motions.ts";
import { cuedMandates } from "./mandate-cues.ts";
import { mandateNouns } from "./mandate-nouns.ts";
import { pactDraft } from "./mandate-pacts.ts";
import { isSupposed } from "./mandate-parts.ts";
import { turnedMandate } from "./mandate-turns.ts";
import { afterVerb, frame, isAnothersDecision, objectsOf, undergoerOf } from "./mandate-frame.ts";
import { scopeOf } from "./mandate-scope.ts";
import { startDraft, termNoted, termTold } from "./mandate-starts.ts";
import { severalMandates } from "./mandate-several.ts";
import { spanMandates } from "./mandate-spans.ts";
import { keepsGoing, keepsOn, staysOn } from "./mandate-stays.ts";
import { leavesWhere, termDraft, termFirst, termNote } from "./mandate-terms.ts";
import { headOf, lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, wordOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { list } from "./lexis.ts";
import { tellingClauses } from "./telling.ts";
import { acts, verbOf, actOn } from "./mandate-acts.ts";
import { expiries, runsOut, isOver, putsAnEnd } from "./mandate-ends.ts";
import { givesTime, passesIt } from "./mandate-given.ts";

const gives = list("give grant allow accord award hand offer vote leave obtain get secure win receive gain have agree concede");
const passes = list("approve endorse back adopt pass ratify okay greenlight confirm support sanction agree vote sign clear decide");
const keeps = list("keep leave maintain retain");
const stays = list("stay hang linger remain last continue serve run go carry be take participate");

export function mandateDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  for (const clause of tellingClauses(scene)) {
    const draft = ofClause(scene, clause);
    const again = draft === null ? onIt(scene, clause, drafts.at(-1)) : null;
    if (draft) drafts.push(withItsTerm(scene, clause, ofTheForce(scene, clause, draft, sofar)));
    else if (again) drafts.push(again);
    else drafts.push(...begun(scene, clause));
  }
  drafts.push(...severalMandates(scene, drafts));
  const first = drafts.length === 0 ? (termFirst(scene) ?? termNote(scene)) : null;
  if (first) drafts.push(first);
  drafts.push(...mandateNouns(scene, [...sofar, ...drafts]));
  drafts.push(...carriedMandates(scene, drafts));
  drafts.push(...cuedMandates(scene, drafts));
  drafts.push(...termNoted(scene, [...sofar, ...drafts]));
  drafts.push(...spanMandates(scene, [...sofar, ...drafts]));
  return drafts;
}

/** "concluded its six-year mission": how long it was. */
function withItsTerm(scene: Scene, clause: Clause, draft: Draft): Draft {
  if (draft.quantity !== null || draft.change !== "end") return draft;
  const np = undergoerOf(clause);
  const term = np === null ? undefined : quantitiesIn(scene, np.first, np.head).find((q) => q.family === "duration");
  return term === undefined ? draft : { ...draft, quantity: term.quantity, used: term };
}

/** "renewed its mission in 2021 and ended it last year": the mission that the verb before acted on. */
function onIt(scene: Scene, clause: Clause, told: Draft | undefined): Draft | null {
  const change = acts.get(verbOf(clause));
  if (
    told?.clause == null ||
    change === undefined ||
    change === "start" ||
    (told.clause.subject !== clause.subject && !(told.sentence === scene.index && (change === "extend" || change === "renew"))) ||
    clause.vg.passive ||
    objectsOf(clause)[0] === undefined ||
    wordOf(scene, objectsOf(clause)[0].first) !== "it"
  )
    return null;
  const staging = stagingOf(scene, clause),
    range = rangeOf(scene, clause);
  const done = change === "end" ? "ended" : change === "suspend" ? "suspended" : change === "resume" ? "in-force" : "decided";
  return {
    ...told,
    change,
    stage: staging.phase === "done" ? done : staging.stage,
    modality: staging.modality,
    quantity: null,
    used: null,
    holds: null,
    clause,
    span: spanOf(scene, range.first, range.last),
    rules: [`mandate/${verbOf(clause)}-it`, ...staging.rules],
    filled: {},
    trust: 0.6,
  };
}

function begun(scene: Scene, clause: Clause): Draft[] {
  const scope = scopeOf(scene, clause);
  const draft = scope.length > 0 || isSupposed(scene, clause) ? null : (startDraft(scene, clause) ?? termTold(scene, clause));
  return draft === null ? scope : [draft];
}

/** "Nobody relieves the 90 sappers once they have served": theirs, whom the sentence told of as a force. */
function ofTheForce(scene: Scene, clause: Clause, draft: Draft, sofar: readonly Draft[]): Draft {
  if (
    clause.subject === null ||
    !/^(?:its|their)$/.test(wordOf(scene, clause.subject.first)) ||
    !/^(?:tour|stint|stay|deployment|time|term|posting)$/.test(headOf(scene, clause.subject))
  )
    return draft;
  const force = sofar.findLast(
    (d) =>
      d.kind === "force" && d.sentence === scene.index && d.actor.length > 0 && d.span.start < scene.tokens.start[clause.subject!.first] && d.clause !== clause,
  );
  return force ? { ...draft, actor: force.actor, place: force.place, mission: force.mission } : draft;
}

function ofClause(scene: Scene, clause: Clause): Draft | null {
  const lemma = verbOf(clause);
  if (lemma === "" || isSupposed(scene, clause)) return null;
  // "abstained on a motion to extend it": whoever abstains or says no extends nothing.
  if (
    clause.type === "infinitive" &&
    clause.governorNoun !== null &&
    clause.governor !== null &&
    standsAside.has(lemmaOf(clause.governor)) &&
    !isAnothersDecision(scene, clause.governorNoun)
  )
    return null;
  return (
    baseDraft(scene, clause) ??
    pactDraft(scene, clause) ??
    making(scene, clause) ??
    turnedMandate(scene, clause) ??
    (acts.has(lemma) ? (motionDraft(scene, clause, acts.get(lemma)!) ?? actOn(scene, clause, lemma)) : null) ??
    (expiries.has(lemma) ? runsOut(scene, clause, lemma) : null) ??
    (isOvers.has(lemma) ? isOver(scene, clause, lemma) : null) ??
    (lemma === "put" ||
    lemma === "bring" ||
    lemma === "call" ||
    lemma === "close" ||
    lemma === "turn" ||
    lemma === "pull" ||
    lemma === "place" ||
    lemma === "draw"
      ? putsAnEnd(scene, clause, lemma)
      : null) ??
    (gives.has(lemma) ? givesTime(scene, clause) : null) ??
    (passes.has(lemma) || givesAssent(scene, clause, lemma) ? passesIt(scene, clause, lemma) : null) ??
    paperPassed(scene, clause) ??
    termDraft(scene, clause) ??
    (keeps.has(lemma) ? (keepsOn(scene, clause) ?? leavesWhere(scene, clause)) : null) ??
    (stays.has(lemma) ? (keepsGoing(scene, clause) ?? staysOn(scene, clause, lemma)) : null) ??
    (shortens.has(lemma) ? shorten(scene, clause) : null)
  );
}

const isOvers = list("be come draw reach near approach");
const standsAside = list("abstain veto oppose block object reject criticise criticize support back welcome");
const shortens = list("shorten curtail cut trim reduce halve abridge truncate");

/** "cut the stay from twelve to six months", "shortened the mandate by half a year". */
function shorten(scene: Scene, clause: Clause): Draft | null {
  const np = undergoerOf(clause);
  const { first, last } = afterVerb(scene, clause);
  if (np === null || (termIn(scene, first, last) === null && untilIn(scene, first, last) === null)) return null;
  const matter = matterOf(scene, np, true);
  return matter !== null && (matter.strength === "stay" || matter.strength === "mandate")
    ? frame(scene, clause, { matter, change: "cut", rule: "shortens", acted: true, trust: 0.62 })
    : null;
}

/** "gave the green light", "gives its consent". */
const givesAssent = (scene: Scene, clause: Clause, lemma: string): boolean =>
  (lemma === "say" && clause.objects.some((o) => headOf(scene, o) === "yes")) ||
  ((lemma === "give" || lemma === "grant") &&
    clause.objects.some((o) => /^(?:light|consent|go-ahead|approval|nod|blessing|assent|backing|authorisation|authorization)$/.test(headOf(scene, o))));
