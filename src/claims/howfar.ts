/** How far it has come where the verb alone misleads: a promise told as a thing, a decision that "provides", what is almost over, what somebody came to do. */
import { boundsOf } from "../model/edtf.ts";
import type { Stage } from "../model/claim.ts";
import { type Draft, isWeighed } from "./draft.ts";
import { ofDescription } from "./described.ts";
import { tellFeasible } from "./feasible.ts";
import { list } from "./lexis.ts";
import { headOf, lemmaOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import { isComing, ofMeans, ofPaper, ofResult, restage } from "./howfar-over.ts";
import { stagingOf } from "./stage.ts";
import { gerundStage, governorStage } from "./stage-words.ts";

/** Corrections in order; each looks first at what costs little. */
export function tellHowFar(scene: Scene, draft: Draft): void {
  if (draft.kind === "meeting") ofMeeting(scene, draft);
  else if (draft.kind === "membership") ofMembership(scene, draft);
  else if (draft.kind === "lead") ofLead(scene, draft);
  else if (draft.kind === "cost" || draft.kind === "spending") ofCost(scene, draft);
  else if (draft.kind === "force" || draft.kind === "aid") ofGiving(scene, draft);
}

const isPlain = ({ stage, modality }: Draft): boolean => (stage === "in-force" || stage === "ended") && modality === "stated";

function ofGiving(scene: Scene, draft: Draft): void {
  if (
    isWeighed(draft) &&
    draft.stage === "planned" &&
    draft.modality === "stated" &&
    draft.clause !== null &&
    stagingOf(scene, draft.clause).modality === "expected"
  )
    draft.modality = "expected";
  if (
    draft.kind === "force" &&
    draft.modality === "stated" &&
    (isAlmostOver(scene, draft) || isGoingOn(scene, draft) || isNone(draft, scene) || isSumOfYears(scene, draft))
  )
    return;
  if (
    noSign(scene, draft) ||
    isKeptFrom(scene, draft) ||
    tellFeasible(scene, draft) ||
    isInAction(scene, draft) ||
    ofDescription(scene, draft) ||
    isOnItsWay(scene, draft)
  )
    return;
  if (!isPlain(draft)) return;
  void (
    ofPlannedTotal(scene, draft) ||
    ofResult(scene, draft) ||
    ofSupposition(draft) ||
    isAllBut(scene, draft) ||
    ofAwaited(draft) ||
    ofConsidered(draft) ||
    ofOffer(scene, draft) ||
    ofPaper(scene, draft) ||
    ofMeans(scene, draft) ||
    ofPromise(scene, draft) ||
    isArranged(scene, draft) ||
    ofRemainder(scene, draft)
  );
}

/** "If we do send troops": not sent. */
function ofSupposition(draft: Draft): boolean {
  const { clause } = draft;
  if (
    draft.stage !== "in-force" ||
    clause === null ||
    clause.marker !== "if" ||
    clause.vg.form !== "finite" ||
    clause.vg.tense !== "present" ||
    clause.vg.perfect ||
    clause.vg.progressive ||
    clause.vg.modal !== ""
  )
    return false;
  draft.modality = "conditional";
  if (draft.change === "level" && draft.quantity === null) draft.change = "start";
  return restage(draft, "considered", "stage/if");
}

const awaited: ReadonlySet<string> = new Set(["await", "anticipate", "expect", "foresee"]);

/** "we await the return of the troops": still to come. */
function ofAwaited(draft: Draft): boolean {
  return (
    draft.clause !== null && draft.rules[0].startsWith("force/nominal-") && awaited.has(lemmaOf(draft.clause)) && restage(draft, "planned", "stage/awaited")
  );
}

/** "withdrew all but 90": those stay. */
function isAllBut(scene: Scene, draft: Draft): boolean {
  const { used } = draft;
  if (
    used === null ||
    draft.kind !== "force" ||
    (draft.change !== "end" && draft.change !== "cut") ||
    used.first - 2 < scene.sentence.first ||
    (wordOf(scene, used.first - 1) !== "but" && wordOf(scene, used.first) !== "all") ||
    !/\ball but\b/.test(wordsOf(scene, Math.max(scene.sentence.first, used.first - 2), used.first + 2).toLowerCase())
  )
    return false;
  draft.change = "level";
  return restage(draft, "in-force", "stage/all-but");
}

const open: ReadonlySet<Stage> = new Set(["considered", "offered", "requested", "planned"]);

/** "is looking at 90 soldiers", "90 soldiers that are being considered": what is said of the number itself. */
function ofConsidered(draft: Draft): boolean {
  const { clause, used } = draft;
  if (used === null || clause === null) return false;
  const prepositions = gerundStage.get(lemmaOf(clause));
  const phrase = prepositions && clause.attached.find((a) => a.index > clause.vg.index && a.np.first <= used.first && used.first < a.np.last);
  const stage = phrase && prepositions.get(phrase.word);
  return stage !== undefined && open.has(stage) && restage(draft, stage, `stage/${lemmaOf(clause)}-${phrase!.word}`);
}

/** "one of the ships that are being considered": no more than that; "the availability of troops is about 900": on offer. */
function ofOffer(scene: Scene, draft: Draft): boolean {
  const { clause, used } = draft;
  if (used === null) return false;
  if (clause !== null && clause.subject !== null && lemmaOf(clause) === "be" && headOf(scene, clause.subject) === "availability")
    return restage(draft, "offered", "stage/availability");
  const relative = scene.clauses.find(
    (c) => c.type === "relative" && c.vg.passive && c.vg.modal === "" && c.vg.first >= used.last && c.vg.first <= used.last + 5 && !c.vg.negated,
  );
  const stage = relative && governorStage.get(lemmaOf(relative));
  return stage !== undefined && open.has(stage) && restage(draft, stage, `stage/that-is-${lemmaOf(relative!)}`);
}

const plannedTotal =
  /\b(planned|projected|proposed|expected|eventual|intended|authori[sz]ed|mandated) (?:total|strength|size|ceiling|complement|force|level|number) of (?:(?:about|some|around|up to|at least|more than|nearly) )?$/;

/** "only 1,100 of a planned total of 4,500": the total is yet to come. */
function ofPlannedTotal(scene: Scene, draft: Draft): boolean {
  const { used } = draft;
  if (used === null || draft.kind !== "force" || used.first - 3 < scene.sentence.first) return false;
  const word = plannedTotal.exec(wordsOf(scene, Math.max(scene.sentence.first, used.first - 6), used.first).toLowerCase() + " ")?.[1];
  return word !== undefined && restage(draft, /^(?:auth|mand)/.test(word) ? "decided" : "planned", "stage/planned-total");
}

const signs = list("suggestion indication sign evidence hint likelihood possibility prospect chance");

/** "There is no suggestion that troops will be sent": not planned. */
function noSign(scene: Scene, draft: Draft): boolean {
  const { clause, modality } = draft;
  if (clause === null || clause.marker !== "that" || modality !== "stated" || (draft.stage !== "pledged" && draft.stage !== "planned")) return false;
  const at = (clause.subject !== null && !clause.inherited && clause.subject.first < clause.vg.first ? clause.subject.first : clause.vg.first) - 1;
  if (
    at - 2 < scene.sentence.first ||
    wordOf(scene, at) !== "that" ||
    !signs.has(wordOf(scene, at - 1).replace(/s$/, "")) ||
    !/^(?:no|any|little)$/.test(wordOf(scene, at - 2))
  )
    return false;
  draft.modality = "negated";
  return restage(draft, "planned", "stage/no-sign");
}

const hinders = list(
  "prevent stop bar keep block ban prohibit deter discourage dissuade hinder preclude restrain exempt excuse spare relieve absolve free save",
);

/** "prevents Spain from sending 200 soldiers", "is exempted from contributing": it does not. */
function isKeptFrom(scene: Scene, draft: Draft): boolean {
  const { clause, modality } = draft;
  if (
    clause === null ||
    clause.vg.form !== "gerund" ||
    modality !== "stated" ||
    (draft.stage !== "in-force" && draft.stage !== "planned") ||
    clause.vg.first - 2 < scene.sentence.first ||
    wordOf(scene, clause.vg.first - 1) !== "from"
  )
    return false;
  const over = scene.clauses.findLast((c) => c.vg.index < clause.vg.index && c.vg.last <= clause.vg.first);
  if (over === undefined || over.vg.negated || clause.vg.first - over.vg.last > 9 || !hinders.has(lemmaOf(over))) return false;
  if (draft.change === "level") draft.change = "start";
  draft.modality = "negated";
  return restage(draft, "planned", "stage/kept-from");
}

const inAction = /^committed to (?:the )?(?:operations|action|combat|battle|fighting|fight|front|campaign|war)\b/;

/** "the three squadrons committed to operations in Mali": put into them, not promised. */
function isInAction(scene: Scene, draft: Draft): boolean {
  const { used } = draft;
  if (
    used === null ||
    draft.kind !== "force" ||
    draft.stage !== "pledged" ||
    draft.modality !== "stated" ||
    used.last + 2 >= scene.sentence.last ||
    !inAction.test(wordsOf(scene, used.last, Math.min(scene.sentence.last, used.last + 4)).toLowerCase())
  )
    return false;
  draft.change = "level";
  return restage(draft, "in-force", "stage/in-action");
}

const journeying = list("travel sail steam head fly journey move");

const partaking = list("contribute participate provide serve support supply");

/** "is still travelling to the Gulf": it has left; "is already contributing": it does so now. */
function isOnItsWay(scene: Scene, draft: Draft): boolean {
  const { clause, stage, change } = draft;
  if (
    clause === null ||
    draft.kind !== "force" ||
    draft.modality !== "stated" ||
    (stage !== "pledged" && stage !== "planned") ||
    change !== "start" ||
    clause.vg.main < 1 ||
    (!clause.vg.progressive && clause.vg.form !== "gerund")
  )
    return false;
  const takesPart = partaking.has(lemmaOf(clause));
  if ((!takesPart && !journeying.has(lemmaOf(clause))) || !/^(?:still|already|currently)$/.test(wordOf(scene, clause.vg.main - 1))) return false;
  if (takesPart) draft.change = "level";
  return restage(draft, "in-force", "stage/still-going");
}

const promise =
  /\b(announcement|pledge|promise|offer|commitment) of (?:(?:an?|the|another|further|extra|additional|up|to|at|least|about|around|some|more|than|over|just|nearly|almost|roughly|new) )*$/;
const promised =
  /^(?:(?!and\b|was\b|were\b|is\b|are\b|has\b|have\b|had\b|been\b|it\b)[\w-]+(?:,(?= (?:already|earlier|previously|first|just|newly|recently|as|also|committed|pledged|promised|announced)\b))? ){0,4}?(?:committed|pledged|promised|announced)\b(?! by \w+ing)/;

/** "the announcement of 2 million", "the 2 million already promised": a sum or a number that is only given in words. */
function ofPromise(scene: Scene, draft: Draft): boolean {
  const { kind } = draft;
  const used =
    draft.used ??
    scene.quantities.find((q) => q.start >= draft.span.start && q.end <= draft.span.end && q.quantity.min !== null && q.quantity.min === draft.quantity?.min) ??
    null;
  if (used === null) return false;
  const before = promise.exec(wordsOf(scene, Math.max(scene.sentence.first, used.first - 7), used.first).toLowerCase() + " ")?.[1];
  if (before !== undefined && (kind === "aid" || before !== "commitment"))
    return restage(draft, before === "offer" ? "offered" : "pledged", "stage/promise-of");
  return (
    kind === "aid" &&
    used.last < scene.sentence.last &&
    promised.test(wordsOf(scene, used.last, Math.min(scene.sentence.last, used.last + 6)).toLowerCase()) &&
    restage(draft, "pledged", "stage/promised")
  );
}

/** "has arranged for the despatch of supplies": on its way at best. */
function isArranged(scene: Scene, draft: Draft): boolean {
  const { clause, used } = draft;
  if (clause !== null && used === null && lemmaOf(clause) !== "arrange") return false;
  const main = scene.clauses.findLast(
    (c) => c.vg.form === "finite" && lemmaOf(c) === "arrange" && (used === null || (c.vg.last <= used.first && used.first - c.vg.last <= 12)),
  );
  return main !== undefined && main.vg.modal === "" && !main.vg.negated && wordOf(scene, main.vg.last) === "for" && restage(draft, "pledged", "stage/arranged");
}

const already = /\b(?:already|now|currently|there|still|so far)\b/;

/** "will go to the camps, with the remaining 2 million going to clinics": what is left goes as the rest will. */
function ofRemainder(scene: Scene, draft: Draft): boolean {
  const { used } = draft;
  if (used === null) return false;
  const from = Math.max(scene.sentence.first, used.first - 4);
  let at = -1;
  for (let i = used.first - 1; i >= from && at < 0; i--) if (wordOf(scene, i) === "with") at = i;
  if (at < 0 || already.test(wordsOf(scene, at, Math.min(scene.sentence.last, used.last + 4)).toLowerCase())) return false;
  const main = scene.clauses.findLast((c) => c.vg.last <= at && c.vg.form === "finite" && c.type !== "relative");
  return main !== undefined && isComing(main) && !main.vg.negated && restage(draft, "pledged", "stage/with-the-rest");
}

const almost: ReadonlySet<string> = new Set(["almost", "nearly", "practically", "virtually"]);

/** "has almost ended, with just 90 remaining": there still. */
function isAlmostOver(scene: Scene, draft: Draft): boolean {
  const { clause, used } = draft;
  if (draft.stage !== "ended" || clause === null) return false;
  let found = false;
  for (let i = clause.vg.first; i < clause.vg.last && !found; i++) found = almost.has(wordOf(scene, i));
  if (!found) return false;
  if (
    used !== null &&
    used.first > clause.vg.last &&
    /\b(?:remaining|left|still)\b/.test(wordsOf(scene, clause.vg.last, Math.min(scene.sentence.last, used.last + 8)).toLowerCase())
  )
    draft.change = "level";
  return restage(draft, "in-force", "stage/almost");
}

/** "is about to enter its seventh year of service": it goes on. */
function isGoingOn(scene: Scene, draft: Draft): boolean {
  const { clause } = draft;
  if (
    clause === null ||
    lemmaOf(clause) !== "enter" ||
    !/^(?:\w+ ){0,3}(?:\d+(?:st|nd|rd|th)|second|third|\w+th) (?:year|month|week|decade|rotation) (?:of|in|on|at|with)\b/.test(
      wordsOf(scene, clause.vg.last, Math.min(scene.sentence.last, clause.vg.last + 7)).toLowerCase(),
    )
  )
    return false;
  draft.change = "level";
  return restage(draft, "in-force", "stage/in-its-year");
}

/** "There is no Danish withdrawal from Mali": denied by its article. */
function isNone(draft: Draft, scene: Scene): boolean {
  const { clause } = draft;
  if (draft.stage !== "in-force" || draft.quantity !== null || clause === null || lemmaOf(clause) !== "be" || clause.vg.negated) return false;
  const { subject } = clause;
  if (subject === null || subject.first < clause.vg.last || wordOf(scene, subject.first) !== "no" || wordOf(scene, subject.first + 1) === "longer")
    return false;
  draft.modality = "negated";
  return restage(draft, "in-force", "stage/there-is-no");
}

const terms = list("serve rotate");

/** "some 9,000 have served there": all who ever did, and no level; since a day, they still do. */
function isSumOfYears(scene: Scene, draft: Draft): boolean {
  const { clause, used } = draft;
  return (
    used !== null &&
    draft.stage === "in-force" &&
    clause !== null &&
    clause.vg.perfect &&
    !clause.vg.progressive &&
    clause.vg.tense !== "past" &&
    terms.has(lemmaOf(clause)) &&
    draft.change === "level" &&
    !scene.times.some((t) => t.role === "since" && t.start > scene.tokens.start[clause.vg.first]) &&
    restage(draft, "ended", "stage/all-who-served")
  );
}

/** "has spent 2 million on the mission", "has spent 9 billion over the last four years": what is already paid is over. */
function ofCost(scene: Scene, draft: Draft): void {
  const { clause } = draft;
  // "has sent a frigate on a 40 million mission": what is over is the sending.
  if (draft.rules[0] === "cost/price-of-duty") return;
  if (
    draft.kind === "spending" &&
    (clause === null ||
      !clause.vg.perfect ||
      !/\b(?:over|in|during) the (?:last|past) (?:\w+ )?(?:years|months|decade)\b/.test(wordsOf(scene, clause.vg.last, scene.sentence.last).toLowerCase()))
  )
    return;
  if (
    draft.stage === "in-force" &&
    draft.modality === "stated" &&
    clause?.vg.perfect &&
    !(clause.vg.progressive && (draft.quantity === null || draft.quantity.per)) &&
    clause.vg.form === "finite" &&
    clause.vg.modal === ""
  )
    restage(draft, keptFor.has(lemmaOf(clause)) ? "planned" : "ended", keptFor.has(lemmaOf(clause)) ? "stage/set-aside" : "stage/spent");
}

/** Verbs after which money is only meant for it. */
const keptFor = list("pencil earmark set reserve ring-fence budget plan foresee appropriate");

const journeys = list("come go travel fly arrive return visit gather assemble convene journey head");
const under = /\b(?:currently|already|at present|right now|under ?way|at the moment)\b/;

function ofMeeting(scene: Scene, draft: Draft): void {
  const { clause, stage, modality } = draft;
  if (stage !== "planned") return;
  if (clause === null) {
    ofMeetingNow(scene, draft);
    return;
  }
  const { governor, vg } = clause;
  // "came to meet his colleague": what one went for took place.
  if (
    vg.form === "infinitive" &&
    governor !== null &&
    modality === "stated" &&
    journeys.has(lemmaOf(governor)) &&
    !governor.vg.negated &&
    governor.vg.modal === "" &&
    governor.vg.tense === "past" &&
    !governor.vg.progressive
  ) {
    restage(draft, "ended", "stage/came-to");
    return;
  }
  if (modality !== "stated" || vg.form !== "finite" || vg.tense !== "present" || vg.modal !== "" || vg.perfect || vg.negated) return;
  const { from } = scene.reading.published;
  const day = draft.holds === null ? null : boundsOf(draft.holds.edtf);
  if (day !== null && from !== null && day.from !== null && day.from > from) return;
  // "is in Oslo", "there are currently talks": under way.
  if (
    (draft.rules[0] === "meeting/be" && !/^(?:due|expected)$/.test(wordOf(scene, Math.min(vg.last, scene.sentence.last - 1)))) ||
    (under.test(wordsOf(scene, scene.clauses[0].vg.first, scene.sentence.last).toLowerCase()) && lemmaOf(clause) === "be")
  )
    restage(draft, "in-force", "stage/under-way");
}

/** "there are already talks between", "is currently putting its case at the meeting": under way. */
function ofMeetingNow(scene: Scene, draft: Draft): void {
  if (draft.modality !== "stated") return;
  const before = scene.clauses.findLast((c) => c.vg.form === "finite" && scene.tokens.end[c.vg.last - 1] <= draft.span.start);
  if (
    before === undefined ||
    before.vg.tense !== "present" ||
    before.vg.modal !== "" ||
    before.vg.negated ||
    !(before.vg.progressive || lemmaOf(before) === "be" || lemmaOf(before) === "have")
  )
    return;
  if (under.test(wordsOf(scene, Math.max(scene.sentence.first, before.vg.first - 4), Math.min(scene.sentence.last, before.vg.last + 2)).toLowerCase()))
    restage(draft, "in-force", "stage/under-way");
}

const sendings = list("deploy send dispatch go come travel fly arrive");

function ofLead(scene: Scene, draft: Draft): void {
  const { clause, modality } = draft;
  if (modality !== "stated") return;
  // "were deployed to lead the force": they did.
  if (
    draft.stage === "planned" &&
    clause !== null &&
    clause.vg.form === "infinitive" &&
    clause.governor !== null &&
    sendings.has(lemmaOf(clause.governor)) &&
    clause.governor.vg.tense === "past" &&
    clause.governor.vg.modal === "" &&
    !clause.governor.vg.negated
  ) {
    restage(draft, "in-force", "stage/sent-to");
    return;
  }
  // "will act under the Danish commander": as the verb before it says.
  if (draft.stage !== "in-force" || clause !== null) return;
  // "will join the French-led force": who joins is to come, who leads it is known.
  if (draft.rules[0] === "lead/led-adjective" && /^(?:the|this|that|its|their)\b/i.test(scene.tokens.text.slice(draft.span.start, draft.span.end))) return;
  const before = scene.clauses.findLast((c) => c.vg.form === "finite" && scene.tokens.end[c.vg.last - 1] <= draft.span.start);
  if (before !== undefined && isComing(before)) {
    if (draft.change === "level") draft.change = "start";
    restage(draft, "pledged", "stage/will");
  }
}

const hopes =
  /\b(?:prospects?|hopes?|efforts?|aims?|ambitions?|goals?|chances?|bids?|plans?|ideas?|paths?|steps?) (?:of|on|towards?|for|about|at)(?: [\w'’-]+){0,3}$/;

/** "efforts at joining the alliance": not yet. */
function ofMembership(scene: Scene, draft: Draft): void {
  const { clause } = draft;
  if (!isPlain(draft) || clause === null || clause.vg.form !== "gerund") return;
  if (hopes.test(wordsOf(scene, Math.max(scene.sentence.first, clause.vg.first - 5), clause.vg.first).toLowerCase()))
    restage(draft, "planned", "stage/hopes-of");
}
