/**
 * What tense, time and context decide of a force once the sentence has been read: a present that tells of what is to come, a forecast, more of what was told of
 * before.
 */
import { boundsOf } from "../model/edtf.ts";
import type { TimeMention } from "../model/edtf.ts";
import type { Clause } from "../text/clauses.ts";
import { type Draft, isWeighed, sameActors } from "./draft.ts";
import { quiet } from "./field.ts";
import { asHeaded } from "./headedrows.ts";
import { list } from "./lexis.ts";
import { headOf, lemmaOf, rangeOf, sayingsAt, type Scene, wordOf, wordsOf } from "./scene.ts";
import { isNoLonger } from "./stage-own.ts";
import { houses } from "./turn.ts";
import { haveCommon } from "./named.ts";
import { lowerOf } from "./lowered.ts";

/** Corrections of each draft in its order: a number that goes on with one that was corrected goes with it. */
export function tellTenses(scene: Scene, drafts: readonly Draft[]): void {
  let last: Draft | null = null;
  let turned = false;
  for (const draft of drafts) {
    if (isWeighed(draft)) continue;
    if (kept.has(draft.kind)) isOver(scene, draft);
    if (draft.kind === "aid") ofGift(scene, draft);
    if (draft.kind === "lead" || draft.kind === "force") ofHandover(scene, draft);
    if (draft.kind === "mandate") ofStay(draft, drafts);
    if (draft.kind !== "force") continue;
    if (
      turned &&
      last !== null &&
      goesOn.has(draft.rules[0]) &&
      draft.stage === "in-force" &&
      draft.modality === "stated" &&
      (draft.change === "level" || draft.change === "start")
    )
      turn(draft, last.stage, last.change, "stage/as-before");
    else if (last !== null && isInSeries(scene, draft, last)) turn(draft, last.stage, last.change, "stage/as-before");
    else if (asHeaded(scene, draft)) last = draft;
    else if (isByNow(scene, draft)) {
      draft.stage = "in-force";
      draft.rules.push("stage/by-then");
    } else if (isOfNow(scene, draft)) {
      draft.stage = "in-force";
      draft.rules.push("stage/at-that-time");
    } else if (isStill(draft)) {
      draft.change = "level";
      draft.stage = "in-force";
      draft.modality = "stated";
      draft.rules.push("stage/has-not-left");
    } else if (isVoted(scene, draft)) {
      draft.stage = "decided";
      draft.rules.push("stage/by-who-may");
    } else turned = ofPresent(scene, draft, last) || ofForecast(scene, draft) || ofWaiting(scene, draft);
    ofHabit(scene, draft);
    tellMore(scene, draft, drafts);
    last = draft;
  }
}

const kept: ReadonlySet<string> = new Set(["force", "lead", "mandate", "membership"]);
/** "is no longer a member", "no longer has troops there": what was so is over. */
function isOver(scene: Scene, draft: Draft): void {
  if (draft.clause?.vg.negated !== true || (draft.stage !== "in-force" && draft.stage !== "pledged") || !isNoLonger(scene, draft.clause)) return;
  // "will no longer lead": it is to end.
  if (draft.stage === "pledged") draft.change = "end";
  else draft.stage = "ended";
  draft.modality = "stated";
}

const goesOn: ReadonlySet<string> = new Set(["force/ellipsis", "force/parallel"]);

/** "900 are going: 400 Italians, two frigates from Spain": counted under a verb of what is to come, with no verb of their own. */
const isInSeries = (scene: Scene, draft: Draft, last: Draft): boolean =>
  draft.clause === null &&
  draft.rules[0] === "force/count" &&
  draft.rules.length === 1 &&
  draft.stage === "in-force" &&
  draft.change === "level" &&
  draft.modality === "stated" &&
  last.sentence === draft.sentence &&
  coming.has(last.stage) &&
  last.modality === "stated" &&
  (last.change === "start" || last.change === "add") &&
  last.span.end <= draft.span.start + 1 &&
  !/[;()]|\b(?:already|now|there|against|after|besides?)\b/.test(scene.tokens.text.slice(last.span.end, draft.span.start));

function turn(draft: Draft, stage: Draft["stage"], change: Draft["change"], rule: string): true {
  draft.stage = stage;
  if (draft.change === "level") draft.change = change;
  draft.rules.push(rule);
  return true;
}

const isPresent = ({ vg }: Clause): boolean =>
  vg.form === "finite" && vg.tense === "present" && !vg.perfect && !vg.progressive && !vg.negated && vg.modal === "";

/** An act of who sends, told in the present: "Canada sends 900". */
const sends = list("send dispatch despatch put rush bring lend transfer");
/** A move of who is sent, told in the present: "A company of 90 goes to Chad". */
const moves = list("go follow move arrive deploy fly");
/** A going, told in the present. */
const homeward = list("arrive return come leave go depart withdraw pull fly sail");
/** What is given for good or for now, as what stands before it says. */
const gives = list("contribute give provide supply furnish come lend make muster");
const coming: ReadonlySet<string> = new Set(["planned", "pledged", "decided", "agreed", "offered"]);
/** More of a force. */
const adds = list("add double treble triple increase raise boost reinforce strengthen expand");
/** What is done over and over, or is so by now, is no announcement. */
const lasting =
  /\b(?:every|each (?:year|month|time|spring|summer|autumn|winter)|regularly|routinely|usually|normally|as a rule|always|often|at a time|in rotation|in turns?|by turns|already|currently|at present|now|today|still|traditionally|annually|yearly)\b/;

/** "Canada sends nine hundred", "A company of 90 goes to Chad", "In March Chile leaves": the present of an act that is single is the one to come. */
function ofPresent(scene: Scene, draft: Draft, earlier: Draft | null): boolean {
  const { clause, stage, modality, change } = draft;
  if (
    clause !== null &&
    stage === "in-force" &&
    modality === "stated" &&
    (change === "end" || change === "cut") &&
    isPresent(clause) &&
    homeward.has(lemmaOf(clause)) &&
    isAhead(scene, clause)
  )
    return turn(draft, "planned", change, "stage/present-ahead");
  if (
    clause === null ||
    stage !== "in-force" ||
    modality !== "stated" ||
    (change !== "level" && change !== "start" && change !== "add") ||
    !isPresent(clause) ||
    scene.sentence.heading
  )
    return false;
  const lemma = lemmaOf(clause);
  const act = sends.has(lemma),
    move = moves.has(lemma),
    gift = gives.has(lemma);
  const more = draft.rules[0] === "force/add" && adds.has(lemma);
  if ((!act && !move && !gift && !more) || clause.vg.passive) return false;
  if (lasting.test(lowerOf(scene)) || scene.times.some((t) => t.role === "since")) return false;
  if (isAhead(scene, clause)) return turn(draft, act ? "pledged" : "planned", "start", "stage/present-ahead");
  // "Spain adds 90", "Italy doubles its company": more of a force, told as news.
  if (more && clause.objects.some((o) => o.index > clause.vg.index)) return turn(draft, "pledged", "add", "stage/present-act");
  if (act && (draft.used !== null ? draft.used.first > clause.vg.first : sendsSome(scene, clause)) && !isGiven(scene, clause) && !isListed(scene, earlier))
    return turn(draft, "pledged", "start", "stage/present-act");
  if (lemma === "go" && (draft.rules[0] === "force/send" || draft.rules[0] === "force/goes-back"))
    return turn(draft, isSubject(draft) ? "planned" : "pledged", "start", "stage/present-move");
  if (gift && draft.used !== null && isComing(scene, draft)) return turn(draft, "pledged", "start", "stage/present-as-before");
  return false;
}

/** "sends a company", but not "sends nobody", "sends the most ships". */
const sendsSome = (scene: Scene, clause: Clause): boolean =>
  lemmaOf(clause) === "send" &&
  clause.objects.some((o) => o.index > clause.vg.index && !/^(?:no|nobody|none|nothing|the|more|most|fewer)$/.test(wordOf(scene, o.first)));

/** Gifts that are made once; what is provided, supplied or paid for may be so every year. */
const gifts = list("give lend donate add send ship put grant deliver hand double treble triple release allot loan chip kick pitch fork stump cough pony shell");

/** "Spain gives 9 million", "Italy lends two radars": the present of a gift that is single is the one to come. */
function ofGift(scene: Scene, draft: Draft): void {
  const { clause, stage, modality, quantity } = draft;
  // "has trained 900": so many so far, and no beginning.
  if (draft.rules[0] === "aid/trained" && draft.change === "start" && stage === "in-force" && clause?.vg.perfect) draft.change = "level";
  else if (
    draft.change === "start" &&
    (stage === "in-force" || stage === "pledged" || (stage === "planned" && clause?.vg.perfect === true)) &&
    modality === "stated" &&
    quantity !== null &&
    isInAll(scene, draft)
  )
    draft.change = "level";
  if (
    clause === null ||
    stage !== "in-force" ||
    modality !== "stated" ||
    !isPresent(clause) ||
    !gifts.has(lemmaOf(clause)) ||
    clause.vg.passive ||
    scene.sentence.heading
  )
    return;
  if (quantity?.per || scene.times.some((t) => t.role === "since") || lasting.test(lowerOf(scene))) return;
  turn(draft, "pledged", "start", "stage/present-gift");
}

const inAll =
  /\b(?:so far|to date|up to now|until now|in (?:all|total)|a total (?:of|amount)|overall|all told|altogether|hitherto|over the (?:last|past) (?:[\w-]+ )?(?:years?|decades?|months))\b/;

/** "has so far paid 9 million", "has committed 30 million since 2021", "pays 90 a soldier each month": what has come together, or comes again and again. */
function isInAll(scene: Scene, { clause, stage, quantity, used }: Draft): boolean {
  if (clause === null || used === null) return false;
  const { first, last } = rangeOf(scene, clause);
  // "In total, Chad has set aside 9 million": what opens the sentence is of its first clause.
  const words = wordsOf(scene, clause === scene.clauses[0] ? scene.sentence.first : first, last).toLowerCase();
  if (
    inAll.test(words) ||
    (clause.vg.perfect &&
      scene.times.some(
        (t) =>
          t.role === "since" &&
          /^\d{4}(?:\/\.\.)?$/.test(t.edtf ?? "") &&
          t.start >= scene.tokens.start[first] &&
          t.end <= scene.tokens.end[last - 1] &&
          (t.start < used.start || !scene.tokens.text.slice(used.end, t.start).includes(",")),
      ))
  )
    return true;
  // "had given nine million by the end of June".
  if (
    clause.vg.perfect &&
    clause.vg.tense === "past" &&
    scene.times.some((t) => t.role === "by" && t.start >= scene.tokens.start[first] && t.end <= scene.tokens.end[last - 1])
  )
    return true;
  return stage === "in-force" && isPresent(clause) && (quantity?.per !== null || /\b(?:each|every) (?:day|week|month|year)\b/.test(words));
}

const plies: ReadonlySet<string> = new Set(["fly", "sail", "cruise", "steam"]);
const whither: ReadonlySet<string> = new Set(["to", "into", "towards", "toward", "home", "back", "out", "away", "off", "for"]);
const arrives = list("come begin start commence install establish settle move land enter walk march disembark set");

/**
 * "flies a plane for the mission": what is flown or sailed in the plain present, and to nowhere, is there; "has been installed since May", "have come since
 * June": who have come have begun.
 */
function ofHabit(scene: Scene, draft: Draft): void {
  const { clause, stage, modality } = draft;
  if (clause === null || stage !== "in-force" || modality !== "stated") return;
  const { last } = rangeOf(scene, clause);
  if (
    draft.change === "start" &&
    draft.rules[0] === "force/send" &&
    isPresent(clause) &&
    plies.has(lemmaOf(clause)) &&
    !clause.vg.passive &&
    clause.particle === "" &&
    !/\b(?:today|tonight|tomorrow|weekend|on (?:the \d|\d|mon|tues|wednes|thurs|fri|satur|sun))/.test(lowerOf(scene))
  ) {
    if (wordOf(scene, last - 1) === "in") return;
    for (let i = clause.vg.last; i < last; i++)
      if (whither.has(wordOf(scene, i)) && !(wordOf(scene, i) === "for" && /^(?:the|it|them|nato|un)$/.test(wordOf(scene, i + 1)))) return;
    draft.change = "level";
    draft.rules.push("change/plies");
  } else if (
    draft.change === "level" &&
    draft.rules[0] === "force/other-verb" &&
    clause.vg.perfect &&
    clause.vg.tense === "present" &&
    clause.vg.form === "finite" &&
    arrives.has(lemmaOf(clause))
  ) {
    draft.change = "start";
    draft.rules.push("change/has-come");
  }
}

const stays: ReadonlySet<string> = new Set(["mandate/stay-for", "mandate/stay-until"]);

/** "will send 90 for a year": how long they stay is as far as their sending. */
function ofStay(draft: Draft, drafts: readonly Draft[]): void {
  if (!stays.has(draft.rules[0]) || draft.stage !== "in-force" || draft.change !== "level" || draft.modality !== "stated") return;
  const force = drafts.findLast((d) => d.kind === "force" && d.span.start < draft.span.start && d.modality === "stated");
  if (force !== undefined && coming.has(force.stage) && (force.change === "start" || force.change === "add"))
    turn(draft, force.stage, "start", "stage/as-the-force");
}

const nowWords =
  /\b(?:now|still|already|today|tonight|by nightfall|at present|currently|(?:by|at) (?:the )?(?:last|latest) count|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|this (?:week|morning|month))\b/;
const thenWords =
  /\b(?:once|then|until|till|before|formerly|previously|originally|initially|earlier|ago|at its (?:peak|height)|last (?:year|summer|winter|spring|autumn)|first|last(?! count)|(?:19|20)\d\d)\b/;

/** "Some 300 were in Gao on Wednesday": the past of news tells what is so. */
function isOfNow(scene: Scene, { clause, stage, modality, change, rules }: Draft): boolean {
  if (
    clause === null ||
    stage !== "ended" ||
    modality !== "stated" ||
    change !== "level" ||
    rules[0] !== "force/have" ||
    clause.vg.tense !== "past" ||
    clause.vg.perfect ||
    scene.near < quiet
  )
    return false;
  const { first, last } = rangeOf(scene, clause);
  const words = wordsOf(scene, first, last).toLowerCase();
  return nowWords.test(words) && !thenWords.test(words);
}

/** "Some 1,200 had moved in as of February", "by Friday 300 had arrived": the latest count of those who came, though told in the past perfect. */
function isByNow(scene: Scene, { clause, stage, modality, change, quantity }: Draft): boolean {
  if (
    clause === null ||
    quantity === null ||
    stage !== "ended" ||
    modality !== "stated" ||
    (change !== "start" && change !== "add") ||
    lemmaOf(clause) === "go" ||
    !clause.vg.perfect ||
    clause.vg.tense !== "past" ||
    (clause.type !== "main" && clause.type !== "complement")
  )
    return false;
  return scene.times.some(
    (t) => (t.role === "by" || t.role === "as-of") && t.start >= scene.sentence.start && t.end <= scene.sentence.end && !longPast(scene, t),
  );
}

/** Was a time over more than a year before the report? */
function longPast(scene: Scene, time: TimeMention): boolean {
  const { from } = scene.reading.published;
  const end = time.edtf === null ? null : (boundsOf(time.edtf.replace(/\/\.\.$/, ""))?.to ?? null);
  return from !== null && end !== null && from - end > 366;
}

const voted: ReadonlySet<string> = new Set(["force/add", "force/decides-on"]);

/** "The Council added 900 soldiers", "parliament agreed to 90": what a house does to a force is decided. */
function isVoted(scene: Scene, { clause, stage, modality, rules }: Draft): boolean {
  if (
    clause === null ||
    modality !== "stated" ||
    (stage !== "in-force" && stage !== "agreed") ||
    !voted.has(rules[0]) ||
    clause.vg.passive ||
    clause.vg.form !== "finite" ||
    (clause.vg.tense !== "past" && !clause.vg.perfect)
  )
    return false;
  return clause.subject !== null && houses.test(wordsOf(scene, clause.subject.first, clause.subject.last));
}

/** "have not been recalled", "never left": they are there. */
const isStill = ({ clause, stage, modality, rules, quantity }: Draft): boolean =>
  clause !== null &&
  quantity !== null &&
  modality === "negated" &&
  (stage === "ended" || stage === "in-force") &&
  rules[0] === "force/withdraw" &&
  clause.vg.form === "finite" &&
  clause.vg.modal === "" &&
  (clause.vg.tense === "past" || clause.vg.perfect);

const handovers: ReadonlySet<string> = new Set([
  "force/is-relieved",
  "force/relieves",
  "lead/carried-takes",
  "lead/takes-over",
  "lead/handed-over",
  "lead/gives-up",
  "lead/passes-to",
  "lead/handed-on",
  "lead/ends-lead",
]);

/** "The Danes relieve them", "until May, when an Italian takes over": a change of hands in the plain present is one of the calendar. */
function ofHandover(scene: Scene, draft: Draft): void {
  const { clause, stage, modality } = draft;
  if (
    clause === null ||
    stage !== "in-force" ||
    modality !== "stated" ||
    !handovers.has(draft.rules[0]) ||
    !isPresent(clause) ||
    clause.vg.passive ||
    scene.sentence.heading
  )
    return;
  draft.stage = "planned";
  draft.rules.push("stage/handover");
}

/** "Argentina provides 252. Serbia sends eight": in a list of those who contribute, what one sends is there. */
function isListed(scene: Scene, earlier: Draft | null): boolean {
  const before = earlier ?? scene.before.findLast((d) => d.kind === "force");
  return before !== undefined && scene.index - before.sentence <= 1 && before.rules[0] === "force/contribute" && before.stage === "in-force";
}

/** Is what is counted itself the subject? */
const isSubject = ({ clause, used }: Draft): boolean =>
  clause !== null && clause.subject !== null && used !== null && clause.subject.first <= used.first && used.last <= clause.vg.first;

/** "puts the force at 900", "brings the total to 900": a count, no act. */
const isGiven = (scene: Scene, clause: Clause): boolean => {
  const words = wordsOf(scene, clause.vg.last, Math.min(scene.sentence.last, clause.vg.last + 10)).toLowerCase();
  return (
    /^put|^bring/.test(lemmaOf(clause)) &&
    (/\bat\b/.test(words) || /\b(?:total|number|strength|figure|force|presence|contingent|it|them|that|this)\b.*\bto\b/.test(words))
  );
};

/** Does a time in the clause lie ahead of the report? */
function isAhead(scene: Scene, clause: Clause): boolean {
  const { first, last } = rangeOf(scene, clause);
  // What opens the sentence tells of its first clause.
  const start = clause === scene.clauses.find((c) => c.vg.form === "finite") ? scene.sentence.start : scene.tokens.start[first],
    end = scene.tokens.end[Math.max(first, last - 1)];
  return scene.times.some((t) => t.start >= start && t.end <= end && t.role !== "until" && t.role !== "through" && t.role !== "since" && liesAhead(scene, t));
}

function liesAhead(scene: Scene, time: TimeMention): boolean {
  // "in ten days", of a present: from now.
  if (
    /\b(?:next|tomorrow|coming)\b/i.test(time.quote) ||
    (time.role === "in" && time.timex.type === "DURATION" && time.edtf === null && /day|week|month|hour/.test(time.quote))
  )
    return true;
  const { to } = scene.reading.published;
  const day = time.edtf === null || to === null ? null : boundsOf(time.edtf);
  return day !== null && day.from !== null && to !== null && day.from > to;
}

/** Was the force before, near enough, still to come, and not of a mission that has begun? */
function isComing(scene: Scene, draft: Draft): boolean {
  const before = scene.before.findLast(
    (d) => d.kind === "force" || ((d.kind === "mandate" || d.kind === "lead") && d.change === "start" && d.stage === "in-force"),
  );
  return (
    before !== undefined &&
    before.kind === "force" &&
    scene.index - before.sentence <= 3 &&
    coming.has(before.stage) &&
    (before.change === "start" || before.change === "add") &&
    before.modality === "stated" &&
    before !== draft
  );
}

const forecasts = list("have number total count comprise");

/** "By Christmas it will have 900 men", "there will be ten": a forecast, which nobody promised. */
function ofForecast(scene: Scene, draft: Draft): boolean {
  const { clause, stage, modality, rules } = draft;
  if (clause === null || stage !== "pledged" || modality !== "stated" || rules[0] !== "force/have" || clause.vg.negated || scene.sentence.speaker !== null)
    return false;
  if (
    sayingsAt(scene.reading, scene.tokens.start[clause.vg.first]).length > 0 ||
    (clause.subject !== null && /^(?:we|our)$/.test(wordOf(scene, clause.subject.first)))
  )
    return false;
  if ((clause.vg.modal !== "will" && clause.vg.modal !== "'ll") || (!forecasts.has(lemmaOf(clause)) && lemmaOf(clause) !== "be")) return false;
  return turn(draft, "planned", "start", "stage/forecast");
}

const waiting =
  /^(?:(?:men|women|troops|soldiers|ships|police|officers|more|others|of them|strong|are|is|now|already|its|their|own) )*(?:in (?:training|the works|the pipeline|readiness|preparation|the making)|getting ready|making ready|being (?:got|made) ready|on the list|on stand-?by|standing by|waiting (?:in|at|for)|packed|earmarked|pencilled in|next\b(?! to\b| door))/;
const aims = list("target goal aim plan objective intention ambition"),
  limits = list("limit ceiling cap maximum roof");

/** "has 90 in training", "Mali's 900 are next", "300 is the goal": not there yet; "1,200 is the limit": decided. */
function ofWaiting(scene: Scene, draft: Draft): boolean {
  const { clause, used, stage, modality, change } = draft;
  if (clause === null || used === null || stage !== "in-force" || modality !== "stated" || change !== "level" || draft.rules[0] !== "force/have") return false;
  const phrases = lemmaOf(clause) === "be" ? [clause.subject, ...clause.objects].filter((np) => np !== null) : [];
  if (phrases.some((np) => aims.has(headOf(scene, np)) && !(np.first <= used.first && used.first < np.last)))
    return turn(draft, "planned", "start", "stage/the-aim-is");
  if (draft.quantity !== null && phrases.some((np) => limits.has(headOf(scene, np)))) {
    draft.quantity = { ...draft.quantity, min: null };
    draft.stage = "decided";
    draft.rules.push("stage/the-limit-is");
    return true;
  }
  return (
    used.last < scene.sentence.last &&
    waiting.test(wordsOf(scene, used.last, Math.min(scene.sentence.last, used.last + 8)).toLowerCase()) &&
    turn(draft, "planned", "start", "stage/waiting")
  );
}

const more =
  /\b(?:an?|the|one|its|their|this) (?:second|third|fourth|further|additional|extra)\b|\b(?:more|further|additional|extra) (?:[a-z-]+ )?(?:troops|soldiers|forces|police|policemen|officers|men|ships|frigates|warships|aircraft|jets|planes|fighters|helicopters|tanks|marines|trainers|instructors|engineers|battalions|companies|units|boots|peacekeepers|monitors|observers)\b/;
/** What a force may be led to by a change of it. */
const begins: ReadonlySet<string> = new Set(["requested", "offered", "considered", "planned", "pledged", "agreed", "decided", "in-force", "refused"]);

/** "a second battle group", "will number 900" where 400 were told of: what is added to a force, or taken from it, is no new one. */
function tellMore(scene: Scene, draft: Draft, drafts: readonly Draft[]): void {
  const { start, end } = draft.span;
  // "Denmark has 90 in Mali. The 90 come home": all of them, by the number.
  if (draft.change === "cut" && goes.has(draft.rules[0]) && told(scene, draft, drafts)?.quantity?.min === draft.quantity?.min && draft.quantity?.min != null) {
    draft.change = "end";
    draft.quantity = { ...draft.quantity, as: "total" };
  }
  if (draft.change !== "start" || !begins.has(draft.stage)) return;
  if (draft.quantity === null && more.test(scene.tokens.text.slice(start, end).toLowerCase())) {
    draft.change = "add";
    return;
  }
  if (draft.rules[0] !== "force/have" || draft.stage !== "planned" || draft.quantity === null || draft.quantity.as !== "total") return;
  const [old, next] = [told(scene, draft, drafts)?.quantity?.min ?? null, draft.quantity.min ?? draft.quantity.max];
  if (old !== null && next !== null && old !== next) draft.change = next > old ? "add" : "cut";
}

const goes: ReadonlySet<string> = new Set(["force/withdraw", "force/removes"]);

/** The number of the same force that was told of within three sentences. */
const told = (scene: Scene, draft: Draft, drafts: readonly Draft[]): Draft | undefined =>
  [...scene.before.filter((d) => scene.index - d.sentence <= 3), ...drafts].findLast(
    (d) =>
      d !== draft &&
      d.kind === "force" &&
      d.span.start < draft.span.start &&
      d.stage === "in-force" &&
      d.quantity !== null &&
      d.quantity.unit === draft.quantity?.unit &&
      isSame(d, draft),
  );

/** The same actors in the same place or mission. */
const isSame = (a: Draft, b: Draft): boolean =>
  sameActors(a.actor, b.actor) && (a.mission !== null && b.mission !== null ? a.mission.id === b.mission.id : haveCommon(a.place, b.place));
