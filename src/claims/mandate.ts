/** `mandate`: how long a mission, role or stay is authorised; how it is renewed, suspended, resumed, left to run out or ended. */
import type { Actor, Change } from "../model/claim.ts";
import type { TimeMention } from "../model/edtf.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { actorsOfPhrase } from "./args.ts";
import { isNamed } from "./days.ts";
import { isForcePhrase } from "./contingent.ts";
import type { NounPhrase } from "../text/phrases.ts";
import type { Draft } from "./draft.ts";
import { complementEnd, isThing, type Matter, matterOf, termIn, untilIn } from "./matter.ts";
import { carriedMandates } from "./carry-mandate.ts";
import { baseDraft } from "./mandate-bases.ts";
import { making } from "./mandate-makings.ts";
import { motionDraft, paperPassed } from "./mandate-motions.ts";
import { cuedMandates } from "./mandate-cues.ts";
import { mandateNouns } from "./mandate-nouns.ts";
import { pactDraft } from "./mandate-pacts.ts";
import { isIdle, isSpatial, isSupposed, lastDay, lateMandate } from "./mandate-parts.ts";
import { turnedMandate } from "./mandate-turns.ts";
import { currentMission } from "./memory.ts";
import { afterVerb, frame, isAnothersDecision, isTimed, more, objectsOf, undergoerOf } from "./mandate-frame.ts";
import { scopeOf } from "./mandate-scope.ts";
import { startDraft, termNoted, termTold } from "./mandate-starts.ts";
import { severalMandates } from "./mandate-several.ts";
import { spanMandates } from "./mandate-spans.ts";
import { keepsGoing, keepsOn, staysOn } from "./mandate-stays.ts";
import { leavesWhere, termDraft, termFirst, termNote } from "./mandate-terms.ts";
import { headOf, lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, tokenAt, wordOf, wordsOf, isMissionName } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { list, privateBodies } from "./lexis.ts";
import { tellingClauses } from "./telling.ts";

/** Verbs by what they do to a mandate or mission; those with a particle are themselves only with it. */
const acts: ReadonlyMap<string, Change> = new Map([
  ...[..."extend prolong prolongate prorogue lengthen recharge reauthorise reauthorize roll continue stretch".split(" ")].map((v) => [v, "extend"] as const),
  ["renew", "renew"],
  ..."suspend halt pause freeze interrupt".split(" ").map((v) => [v, "suspend"] as const),
  ..."resume restart reactivate relaunch unfreeze".split(" ").map((v) => [v, "resume"] as const),
  ..."end terminate conclude complete close finish dissolve disband cease stop shut wind wrap discontinue scrap phase call abort"
    .split(" ")
    .map((v) => [v, "end"] as const),
  ..."authorise authorize mandate".split(" ").map((v) => [v, "start"] as const),
]);
const particles: Readonly<Record<string, RegExp>> = {
  roll: /^(?:over|on)$/,
  shut: /^(?:down|up)$/,
  wind: /^(?:up|down)$/,
  wrap: /^up$/,
  phase: /^out$/,
  call: /^off$/,
};
const expiries = list("expire lapse elapse run end finish close conclude stop cease wind shut wrap terminate");
const gives = list("give grant allow accord award hand offer vote leave obtain get secure win receive gain have agree concede");
const gets = list("obtain get secure win receive gain have");
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

/** "wound up" has the form of another verb. */
const verbOf = (clause: Clause): string => {
  const lemma = lemmaOf(clause);
  return lemma === "wound" && clause.particle !== "" ? "wind" : lemma;
};

/** "gave the green light", "gives its consent". */
const givesAssent = (scene: Scene, clause: Clause, lemma: string): boolean =>
  (lemma === "say" && clause.objects.some((o) => headOf(scene, o) === "yes")) ||
  ((lemma === "give" || lemma === "grant") &&
    clause.objects.some((o) => /^(?:light|consent|go-ahead|approval|nod|blessing|assent|backing|authorisation|authorization)$/.test(headOf(scene, o))));

/** "prolonged the mandate by six months", "the mission was wound up": a verb that acts on it, with it as object or passive subject. */
function actOn(scene: Scene, clause: Clause, lemma: string): Draft | null {
  // "rolled it over": the particle may stand behind the object.
  const object = objectsOf(clause)[0];
  const rolled = lemma === "roll" && !clause.vg.passive ? clause.attached.find((a) => a.word === "over" && a.index > clause.vg.index)?.np : undefined;
  if (
    rolled === undefined &&
    particles[lemma] !== undefined &&
    !particles[lemma].test(clause.particle || (object && object.last < scene.sentence.last ? wordOf(scene, object.last) : ""))
  )
    return null;
  const change = acts.get(lemma)!;
  // "extended on Tuesday, for one year, the mandate of …": the object may come late.
  const late =
    rolled ??
    (objectsOf(clause).length === 0 &&
    !clause.vg.passive &&
    clause.vg.form !== "participle" &&
    (change === "extend" || change === "renew") &&
    lemma !== "continue"
      ? lateMandate(scene, clause)
      : undefined);
  const transitive = (objectsOf(clause).length > 0 || late !== undefined) && !clause.vg.passive;
  if (/^(?:every|each|annually|yearly|regularly)$/.test(clause.vg.last < scene.sentence.last ? wordOf(scene, clause.vg.last) : "")) return null;
  const np =
    late ??
    (transitive && worksOn(scene, clause)
      ? clause.subject
      : transitive
        ? objectsOf(clause)[0]
        : clause.vg.passive || wantsItDone(clause) || isHeadline(scene, clause)
          ? clause.subject
          : null);
  // "The deployment is to be completed by May": all have come then.
  if (
    np === null ||
    (lemma === "complete" && clause.vg.passive && /^(?:deployment|build-?up|stationing|transfer|move|rotation|handover)$/.test(headOf(scene, np)))
  )
    return null;
  if (clause.vg.passive && clause.attached.some((a) => a.word === "by" && actorsOfPhrase(scene, a.np).length === 0) && change === "suspend") return null;
  const after = afterVerb(scene, clause);
  const timed = isTimed(scene, clause) || late !== undefined;
  const matter =
    matterOf(scene, np, timed) ??
    ((change === "extend" || change === "renew") &&
    ((np.owner !== null && isForcePhrase(scene, np.owner, "motion")) || /^(?:term|stint|tenure)$/.test(headOf(scene, np)))
      ? matterOf(scene, np, true)
      : null);
  if ((change === "extend" || change === "renew") && !timed && isSpatial(scene, clause)) return null;
  // "voted to extend its presence in Gao": with no term or end, it is the force that goes on.
  if (change === "extend" && !timed && matter?.strength === "stay") return null;
  // "A priest ended his mission in Chad": of one who is nobody's soldier.
  if (/^(?:its|his|her|their)$/.test(wordOf(scene, np.first)) && clause.subject !== null && np !== clause.subject && isPrivatePerson(scene, clause.subject))
    return null;
  if (change === "end" && (isIdle(scene, clause, lemma) || isPassedOut(scene, clause, np))) return null;
  if (matter === null || (!isThing(matter) && !(timed && (change === "extend" || change === "renew")))) return null;
  // "continues its mission" is no news of its length; "completed the mission" of people may be a flight.
  if ((lemma === "continue" || lemma === "stretch") && !timed) return null;
  if (
    matter.strength === "stay" &&
    change !== "extend" &&
    change !== "renew" &&
    !timed &&
    !/\b(?:military|nato|training|troops?|mission|peacekeeping|forces?|participation|deployment|combat|contingent)\b/.test(
      wordsOf(scene, np.first, complementEnd(scene, np)).toLowerCase(),
    )
  )
    return null;
  if (change === "start" && lemma === "mandate" && objectsOf(clause).length > 0 && matter.strength === "mandate") return null;
  const range = rangeOf(scene, clause);
  // "authorised the stay for one year more" prolongs it.
  const longer = change === "start" && timed && more.test(wordsOf(scene, after.first, after.last).toLowerCase());
  return frame(scene, clause, {
    matter,
    change: longer ? "extend" : change,
    rule: lemma,
    acted: true,
    ...(late ? { from: range.first, to: Math.max(after.last, Math.min(scene.sentence.last, late.last + 4)) } : {}),
  });
}

const callings = list(
  "priest bishop missionary monk nun imam rabbi pastor doctor nurse teacher tourist climber explorer astronaut pilgrim volunteer scientist athlete journalist",
);
const isPrivatePerson = (scene: Scene, np: NounPhrase): boolean => callings.has(headOf(scene, np)) || privateBodies.has(headOf(scene, np));

/** "2,500 recruits completed their training": who learns ends no mission. */
const isPassedOut = (scene: Scene, clause: Clause, np: NounPhrase): boolean =>
  clause.subject !== null &&
  np !== clause.subject &&
  /^(?:training|course|lesson|programme|program)$/.test(headOf(scene, np)) &&
  (wordOf(scene, np.first) === "their" ||
    quantitiesIn(scene, clause.subject.first, clause.subject.last).length > 0 ||
    isForcePhrase(scene, clause.subject, "motion"));

/** "UNAMID completed its work", "the mission ceased operations": the mission that works is what ends. */
function worksOn(scene: Scene, clause: Clause): boolean {
  const object = objectsOf(clause)[0];
  if (
    object === undefined ||
    clause.subject === null ||
    clause.vg.passive ||
    !/^(?:work|task|job|operation|activity|duty)$/.test(headOf(scene, object)) ||
    (object.owner !== null && !/^(?:its|their)$/.test(wordOf(scene, object.first)))
  )
    return false;
  const subject = matterOf(scene, clause.subject, false);
  return subject?.strength === "named" || subject?.strength === "mission";
}

/** "Mandate of the mission in Congo renewed": a headline leaves "is" out. */
const isHeadline = (scene: Scene, clause: Clause): boolean =>
  clause.vg.tense === "past" &&
  clause.vg.first === clause.vg.main &&
  clause.vg.last === clause.vg.first + 1 &&
  clause.subject !== null &&
  !/^(?:the|a|an|its|their|this)$/.test(wordOf(scene, scene.sentence.first)) &&
  clause.subject.first === scene.sentence.first;

/** "wants it renewed", "would like to see the mission ended": what is wanted done stands as a subject. */
const wantsItDone = (clause: Clause): boolean =>
  clause.type === "complement" &&
  clause.marker === "" &&
  clause.governor !== null &&
  !clause.inherited &&
  /^(?:want|need|see|like|have|get|wish|prefer|expect)$/.test(lemmaOf(clause.governor));

/** "its authority expires in May", "the mandate ran out", "the mission ends on Friday": it ends by itself. */
function runsOut(scene: Scene, clause: Clause, lemma: string): Draft | null {
  const doors = /^(?:shut|close)$/.test(lemma) && objectsOf(clause).some((o) => /^(?:doors?|shop)$/.test(headOf(scene, o)));
  // "will end a year earlier than planned": when, and nothing that it ends.
  const ended = objectsOf(clause).find((o) => o.index > clause.vg.index && !/^(?:years?|months?|weeks?|days?)$/.test(wordOf(scene, o.head)));
  const due = dueBefore(scene, clause),
    subject = due ?? clause.subject;
  if (clause.vg.passive || subject === null || (ended !== undefined && lemma !== "run" && !doors)) return null;
  const out =
    lemma === "expire" ||
    lemma === "lapse" ||
    lemma === "elapse" ||
    (lemma === "run" && (clause.particle === "out" || objectsOf(clause).some((o) => headOf(scene, o) === "course")));
  if (lemma === "run" && (!out || wordOf(scene, Math.min(clause.vg.last + 1, scene.sentence.last - 1)) === "of")) return null;
  if (!doors && /^(?:wind|shut|wrap)$/.test(lemma) && !particles[lemma].test(clause.particle)) return null;
  const { first, last } = afterVerb(scene, clause);
  const when = whenBefore(scene, clause);
  const day = lastDay(scene, first, last) ?? when;
  const matter = matterOf(scene, subject, out || day !== null);
  if (matter === null || matter.strength === "people" || (matter.strength === "pronoun" && !out && when === null)) return null;
  const staging = stagingOf(scene, clause);
  const past = staging.phase === "done";
  if (!out && when === null && matter.strength !== "mandate" && isIdle(scene, clause, lemma)) return null;
  // "the mission, due to expire in May": until then it stands, whatever is said of it.
  if (due !== null) {
    const draft = frame(scene, clause, {
      matter,
      change: "level",
      rule: `due-${lemma}`,
      acted: false,
      stage: "in-force",
      modality: "stated",
      ends: true,
      from: due.first,
    });
    return draft && { ...draft, quantity: null, used: null };
  }
  const from = when ? { from: tokenAt(scene.tokens, when.start) } : {};
  // "was to end in 2019": what was planned once.
  if (staging.rules.includes("stage/be-to") && staging.stage === "ended") return null;
  const asOf = !past && (out || matter.strength === "mandate") && (staging.phase === "ongoing" || staging.stage === "planned" || staging.stage === "pledged");
  // A mandate that runs out on a day is in force until then.
  // "had been due to lapse at midnight": up to then, and no longer the news.
  const once =
    (out || matter.strength === "mandate") && staging.by !== null && staging.by.vg.tense === "past" && /^(?:be|set|schedule|slate)$/.test(lemmaOf(staging.by));
  if (asOf || once) {
    return frame(scene, clause, {
      matter,
      change: "level",
      rule: lemma,
      acted: false,
      stage: once ? "ended" : "in-force",
      modality: "stated",
      ends: true,
      ...from,
    });
  }
  return frame(scene, clause, {
    matter,
    change: "end",
    rule: lemma,
    acted: false,
    ...from,
    ...(past ? { stage: "ended" as const } : day !== null && staging.phase === "ongoing" && staging.by === null ? { stage: "pledged" as const } : {}),
  });
}

/** "The mission, due to expire in May, …": what stands before such words. */
function dueBefore(scene: Scene, clause: Clause): NounPhrase | null {
  const due = scene.chunks[clause.vg.index - 1],
    apart = scene.chunks[clause.vg.index - 2];
  if (clause.type !== "infinitive" || due === undefined || !/^(?:due|set|scheduled|slated|supposed|bound)$/.test(wordOf(scene, due.last - 1))) return null;
  let i = clause.vg.index - (apart?.type === "comma" ? 3 : 2);
  while (scene.chunks[i]?.type === "np" && scene.chunks[i - 1]?.type === "prep" && scene.chunks[i - 2]?.type === "np") i -= 2;
  const np = scene.chunks[i];
  return np?.type === "np" ? np : null;
}

/** "in December, when it will end": the day that such a clause stands behind. */
function whenBefore(scene: Scene, clause: Clause): TimeMention | null {
  if (clause.marker !== "when") return null;
  let i = clause.vg.first - 1;
  while (i > scene.sentence.first && wordOf(scene, i) !== "when") i--;
  const end = scene.tokens.end[wordOf(scene, i - 1) === "," ? i - 2 : i - 1];
  return scene.times.find((t) => t.end === end && isNamed(t) && t.timex.type === "DATE") ?? null;
}

const overWords = /^(?:over|finished|complete|ended|up)$/;

/** "the operation is over", "came to an end", "is drawing to a close". */
function isOver(scene: Scene, clause: Clause, lemma: string): Draft | null {
  if (clause.subject === null || clause.vg.passive) return null;
  const next = clause.vg.last < scene.sentence.last ? wordOf(scene, clause.vg.last) : "";
  const after = clause.attached.find((a) => a.word === "to" || a.word === "at" || a.word === "near");
  // "its mandate is valid until 31 May", "is for six months".
  if (lemma === "be" && !clause.vg.negated && isTimed(scene, clause)) {
    const mandate = matterOf(scene, clause.subject, true);
    if (
      mandate?.strength === "mandate" &&
      /\b(?:valid|effective|good|limited|until|till|for|in force)\b/.test(
        wordsOf(scene, clause.vg.last - 1, Math.min(scene.sentence.last, clause.vg.last + 3)).toLowerCase(),
      )
    )
      return frame(scene, clause, {
        matter: mandate,
        change: "level",
        rule: "valid-until",
        acted: false,
        ends: untilIn(scene, clause.vg.last, afterVerb(scene, clause).last) !== null,
        stage: clause.vg.tense === "past" ? "ended" : "in-force",
      });
  }
  // "is up for renewal in June": in force until then.
  if (next === "up" && wordOf(scene, Math.min(clause.vg.last + 1, scene.sentence.last - 1)) === "for") {
    const due = matterOf(scene, clause.subject, true);
    return due !== null && clause.attached.some((a) => a.word === "for" && /^(?:renewal|extension|review|prolongation)$/.test(headOf(scene, a.np)))
      ? frame(scene, clause, { matter: due, change: "level", rule: "up-for-renewal", acted: false, stage: "in-force", modality: "stated", ends: true })
      : null;
  }
  const toEnd = after !== undefined && /^(?:end|close|conclusion|halt|stop)$/.test(headOf(scene, after.np));
  const reached = /^(?:reach|near|approach)$/.test(lemma) && objectsOf(clause).some((o) => /^(?:end|conclusion|close|completion)$/.test(headOf(scene, o)));
  // "is over 3 billion euros": a sum.
  if (lemma === "be" && scene.quantities.some((q) => q.first <= clause.vg.last && clause.vg.last < q.last)) return null;
  if (!toEnd && !reached && !(lemma === "be" && overWords.test(next))) return null;
  const matter = matterOf(scene, clause.subject, next === "up");
  if (matter === null || !isThing(matter) || isIdle(scene, clause, lemma)) return null;
  // "The deployment nears its end": of the force.
  if ((lemma === "near" || lemma === "approach") && matter.strength === "stay") return null;
  const staging = stagingOf(scene, clause);
  if (clause.vg.modal === "can" || clause.vg.negated) return null;
  return frame(scene, clause, {
    matter,
    change: "end",
    rule: "is-over",
    acted: false,
    // "nears its end": it has not come.
    ...(lemma === "near" || lemma === "approach"
      ? { stage: "planned" as const }
      : staging.phase !== "coming" && !clause.vg.progressive
        ? { stage: "ended" as const }
        : {}),
  });
}

/** "put an end to the mission", "brought the operation to a close", "called time on it", "drew a line under it", "put the mission on hold". */
function putsAnEnd(scene: Scene, clause: Clause, lemma: string): Draft | null {
  const object = undergoerOf(clause);
  if (object === null) return null;
  const words = wordsOf(scene, clause.vg.first, Math.max(clause.vg.last, Math.min(rangeOf(scene, clause).last, scene.sentence.last))).toLowerCase();
  const hold = /\bon (?:hold|ice|pause)\b/.test(words);
  const toEnd = /\bto (?:an? |its )?(?:end|close|halt|conclusion)\b/.test(words);
  if ((lemma === "put" && hold) || (lemma === "place" && hold) || (lemma === "bring" && toEnd)) {
    const matter = matterOf(scene, object, true);
    return matter !== null && isThing(matter)
      ? frame(scene, clause, { matter, change: hold ? "suspend" : "end", rule: hold ? "on-hold" : "to-an-end", acted: true })
      : null;
  }
  if (!/^(?:end|stop|time|plug|curtain|page|book|halt|line)$/.test(headOf(scene, object))) return null;
  const on = clause.attached.find((a) => a.word === "to" || a.word === "on" || a.word === "under");
  const matter = on ? matterOf(scene, on.np, true) : null;
  return matter !== null && isThing(matter) ? frame(scene, clause, { matter, change: "end", rule: "puts-an-end", acted: true }) : null;
}

/** "gave the mission another three months", "was granted a year more". */
function givesTime(scene: Scene, clause: Clause): Draft | null {
  const { first, last } = afterVerb(scene, clause);
  const term = termIn(scene, first, last);
  const until = term === null ? untilIn(scene, first, last) : null;
  if (term === null && until === null) return null;
  // The term itself, or a mandate or extension, is what is given.
  const given = objectsOf(clause)[objectsOf(clause).length - 1] ?? null;
  const free = term !== null && !/^(?:for|by|of|in|to|until|at|on|from)$/.test(wordOf(scene, term.first - 1));
  if (
    given !== null &&
    term !== null &&
    !free &&
    !(given.first <= term.first && term.first < given.last) &&
    !/^(?:mandate|extension|period|term|time|lease|renewal)$/.test(headOf(scene, given))
  )
    return null;
  if (term === null && !(given !== null && /^(?:mandate|extension|renewal|time|lease)$/.test(headOf(scene, given)))) return null;
  if (gets.has(lemmaOf(clause)) && !more.test(wordsOf(scene, first, last).toLowerCase())) return null;
  const receiver = gets.has(lemmaOf(clause))
    ? clause.subject
    : clause.vg.passive
      ? clause.subject
      : objectsOf(clause).length > 1 || (given !== null && term !== null && free && given.last <= term.first)
        ? objectsOf(clause)[0]
        : (clause.attached.find((a) => a.word === "to")?.np ?? null);
  const matter = (receiver ? matterOf(scene, receiver, true) : null) ?? spokenMatter(scene, clause, term);
  if (
    matter === null ||
    (matter.strength === "people" &&
      given !== null &&
      !/^(?:mandate|extension)$/.test(headOf(scene, given)) &&
      !(free && more.test(wordsOf(scene, Math.max(first, term.first - 1), term.last).toLowerCase())))
  )
    return null;
  const words = wordsOf(scene, first, last).toLowerCase();
  const text =
    clause.vg.form === "gerund" && clause.subject !== null && /^(?:draft|resolution|text)$/.test(headOf(scene, clause.subject))
      ? givenByDraft(scene, clause)
      : null;
  if (text) {
    const draft = frame(scene, clause, {
      matter,
      change: more.test(words) ? "extend" : "start",
      rule: "draft-gives",
      acted: false,
      stage: "planned",
      modality: "stated",
    });
    if (draft) return { ...draft, actor: [text], filled: {} };
  }
  return frame(scene, clause, {
    matter,
    change: more.test(words) || /\bextension\b/.test(words) ? "extend" : "start",
    rule: "given-time",
    acted: true,
    ...(lemmaOf(clause) === "agree" && stagingOf(scene, clause).phase === "done" ? { stage: "agreed" as const } : {}),
  });
}

/** "will propose two months more for the mission": the council before which it is laid, where that is the talk. */
function givenByDraft(scene: Scene, clause: Clause): Actor | null {
  const tabled = clause.governor !== null && /^(?:table|draft|circulate|submit|propose|prepare|present|introduce|lay)$/.test(lemmaOf(clause.governor));
  const { lookups, entities } = scene.reading;
  return tabled && entities.some((e) => e.id === "un-security-council") ? { id: "un", name: lookups.nameOf("un") ?? "United Nations" } : null;
}

/** "agreed to one extra month", "obtained a further twelve months": of the mission spoken of. */
function spokenMatter(scene: Scene, clause: Clause, term: ReadQuantity | null): Matter | null {
  if (
    term === null ||
    !more.test(wordsOf(scene, Math.max(scene.sentence.first, term.first - 1), term.last).toLowerCase()) ||
    !/^(?:months?|years?|weeks?|days?)$/.test(wordOf(scene, term.last - 1))
  )
    return null;
  const spoken =
    scene.before.some((d) => (d.kind === "mandate" || d.kind === "force") && scene.index - d.sentence <= 2) ||
    scene.entities.some((e) => isMissionName(e) && e.id !== null);
  return spoken && clause.subject ? { np: clause.subject, strength: "mandate", mission: currentMission(scene, scene.sentence.end) } : null;
}

/** "approved the deployment for a further twelve months", "voted for the mission to go on until May": assent with a term. */
/** The mandate of a mission. */
const isMandateFor = (scene: Scene, np: NounPhrase | null): boolean =>
  np !== null &&
  headOf(scene, np) === "mandate" &&
  /\b(?:mission|operation|deployment|force|troops|soldiers|contingent|participation)\b/.test(wordsOf(scene, np.first, complementEnd(scene, np)).toLowerCase());

function passesIt(scene: Scene, clause: Clause, lemma: string): Draft | null {
  // "approved a new mandate for the mission in Mali": news without its term.
  if (!isTimed(scene, clause) && !isMandateFor(scene, undergoerOf(clause))) return null;
  // "signed off on a further 12 months for the team", "gave the green light to another year of it".
  const months = clause.attached.find(
    (a) => /^(?:on|to|for)$/.test(a.word) && termIn(scene, a.np.first, a.np.last) !== null && more.test(wordsOf(scene, a.np.first, a.np.last).toLowerCase()),
  );
  // "approve a further year with the mission": the term itself is what is passed.
  const span =
    !clause.vg.passive && clause.objects[0] && quantitiesIn(scene, clause.objects[0].first, clause.objects[0].last).find((q) => q.family === "duration");
  if (span && more.test(wordsOf(scene, clause.objects[0].first, clause.objects[0].last).toLowerCase())) {
    const at = clause.attached.find((a) => /^(?:with|in|of|for|to|at)$/.test(a.word) && matterOf(scene, a.np, true) !== null);
    const what = (at ? matterOf(scene, at.np, true) : null) ?? spokenMatter(scene, clause, span);
    const passed = what ? frame(scene, clause, { matter: what, change: "extend", rule: `passes-${lemma}`, acted: true, trust: 0.62 }) : null;
    if (passed) return { ...passed, quantity: span.quantity, used: span };
  }
  const direct = clause.objects[0] && !clause.vg.passive ? matterOf(scene, clause.objects[0], true) : null;
  if (months && direct === null && !clause.vg.passive) {
    const of = clause.attached.find((a) => a.index > months.index && /^(?:of|for|in)$/.test(a.word));
    const what = (of ? matterOf(scene, of.np, true) : null) ?? spokenMatter(scene, clause, termIn(scene, months.np.first, months.np.last));
    return what
      ? frame(scene, clause, {
          matter: what,
          change: "extend",
          rule: `passes-${lemma}`,
          acted: true,
          ...((lemma === "give" || lemma === "say") && stagingOf(scene, clause).phase === "done" ? { stage: "decided" as const } : {}),
        })
      : null;
  }
  const np = clause.vg.passive
    ? clause.subject
    : (objectsOf(clause)[0] ?? clause.attached.find((a) => a.word === "for" || a.word === "to" || a.word === "on" || a.word === "off")?.np ?? null);
  const matter = np ? matterOf(scene, np, true) : null;
  if (matter === null || !isThing(matter)) return null;
  const { first, last } = afterVerb(scene, clause);
  return frame(scene, clause, {
    matter,
    change: more.test(wordsOf(scene, first, last).toLowerCase()) ? "extend" : "start",
    rule: `passes-${lemma}`,
    acted: true,
  });
}
