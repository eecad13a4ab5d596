/** Forces offered and declined by idiom: "has a platoon to spare", "put its hand up for a frigate", "ruled infantry out", "sent its regrets". */
import type { Actor, Change, Modality, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOfPhrase } from "./args.ts";
import { isForcePhrase } from "./contingent.ts";
import { isForceNoun } from "./contributor.ts";
import { nominalChange } from "./nominal.ts";
import { type Draft, draftOf } from "./draft.ts";
import { foldedWords, objectsAfter } from "./frames.ts";
import { hostsOf, missionOf, placesIn } from "./places.ts";
import { entityAt, headOf, lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";
import { isJoint } from "./sites.ts";
import { stagingOf } from "./stage.ts";
import { inTalk } from "./talk.ts";
import { otherThan, haveCommon } from "./named.ts";

interface Idiom {
  readonly stage: Stage;
  /** The words after the verb, folded; `(?<no>…)` marks what turns it into a refusal. */
  readonly words: RegExp;
  /** Must a force be named in the clause, or may it be the talk? */
  readonly force: boolean;
}

const offers = (words: RegExp, force = true): Idiom => ({ stage: "offered", words, force });
const refuses = (words: RegExp, force = true): Idiom => ({ stage: "refused", words, force });
const weighs = (words: RegExp, force = true): Idiom => ({ stage: "considered", words, force });
const grants = (words: RegExp, stage: Stage = "decided"): Idiom => ({ stage, words, force: true });
const planned = (words: RegExp): Idiom => ({ stage: "planned", words, force: true });
const any = /(?:)/;
/** "its own", "a polite", "the": what stands before the noun of an idiom. */
const own = "(?:(?:its|their|his|her|our|a|an|the|any|another|no) )?(?:[\\w-]+ ){0,2}?";
const re = (words: string): RegExp => new RegExp(words);

/** By the verb, or its word where the dictionary has no such verb. */
const idioms: ReadonlyMap<string, readonly Idiom[]> = new Map(
  Object.entries({
    have: [
      offers(
        /\b(?:(?<no>no|not|nothing|any|few|little)\b.*?\b)?(?:on offer|to offer|to spare|going spare|available|on standby|on stand-by|standing by|at the ready|in reserve|in readiness|ready|on hand|on call|in waiting|waiting)\b/,
      ),
      refuses(/^(?:no|little) (?:appetite|stomach|wish|desire|interest|enthusiasm)\b/),
      weighs(/^an open mind\b/),
      weighs(/^(?:yet|still) to (?:decide|make up)\b/),
      refuses(/^(?:no part|nothing to do|none of (?:it|this))\b/, false),
    ],
    keep: [weighs(/^(?:its|their|all|the|his|her) options open\b/), offers(/\b(?:on standby|on stand-by|standing by|at the ready|in readiness|ready)\b/)],
    hold: [offers(/^out (?:the )?(?:prospect|possibility|promise|hope|offer)\b|\b(?:in readiness|ready|on standby)\b/)],
    put: [
      offers(/\b(?:on the table|forward|at .{0,40}\bdisposal)\b/),
      offers(re(`^(?:up )?${own}(?:hands?|names?) (?:up|down|forward)\\b|^up ${own}hands?\\b`), false),
    ],
    raise: [offers(re(`^${own}hands?\\b`), false)],
    throw: [offers(re(`^${own}hats? (?:in|into) the ring\\b`), false)],
    place: [offers(/\bat .{0,40}\bdisposal\b/)],
    make: [offers(/\bavailable\b/), { stage: "pledged", words: /^(?<no>no) (?:\w+ )?(?:commitments?|promises?|pledges?|offers?)\b/, force: false }],
    come: [offers(/^(?:forward|up) with\b/)],
    step: [offers(/^(?:forward|up)(?: with\b|\W*$)/)],
    stand: [
      offers(
        /^(?:ready|prepared|by|poised) (?:with|to (?:send|deploy|commit|contribute|provide|give|join|help|take part|patrol|look after|watch|guard|step in|go|field|dispatch))\b/,
        false,
      ),
    ],
    tabled: [offers(any)],
    tables: [offers(any)],
    dangle: [offers(any)],
    proffer: [offers(any)],
    tendered: [offers(any)],
    volunteer: [offers(any)],
    float: [offers(any)],
    mull: [weighs(any)],
    weigh: [weighs(any)],
    consider: [weighs(any)],
    study: [weighs(any)],
    ponder: [weighs(any)],
    contemplate: [weighs(any)],
    examine: [weighs(/\b(?:request|offer|plan|proposal|option|possibility|idea|sending|whether|how)\w*\b/)],
    explore: [weighs(any)],
    debate: [weighs(any)],
    moot: [weighs(any)],
    agree: [grants(/^(?:in principle )?to\b/, "agreed")],
    consent: [grants(/^to\b/, "agreed")],
    clear: [grants(any)],
    approve: [grants(any)],
    authorise: [grants(any)],
    authorize: [grants(any)],
    greenlight: [grants(any)],
    okay: [grants(any)],
    sanction: [grants(any)],
    endorse: [grants(any)],
    sign: [grants(/^off on (?!(?:[\w-]+ ){0,3}(?:term|mandate|extension|renewal|years?|months)\b)/)],
    rubber: [grants(any)],
    get: [planned(/\bready\b/)],
    pencil: [planned(/^(?:\S+ ){0,3}in\b/)],
    line: [planned(/^(?:\S+ ){0,3}up\b/)],
    earmark: [planned(any)],
    penciled: [planned(/^(?:\S+ ){0,3}in\b/)],
    toy: [weighs(/^with\b/)],
    flirt: [weighs(/^with\b/)],
    look: [weighs(/^(?:at|into)\b/)],
    think: [weighs(/^(?:about|of)\b/)],
    leave: [weighs(/^(?:the |a |its |their )?doors? (?:open|ajar)\b|^open\b/)],
    send: [refuses(re(`^${own}(?:regrets|apologies|excuses)\\b`), false)],
    beg: [refuses(/^off\b/, false)],
    cry: [refuses(/^off\b/, false)],
    duck: [refuses(/^out\b/, false)],
    give: [
      grants(/^(?:the |its |their |his |a )?(?:\w+ )?(?:green light|go-ahead|nod|blessing|approval|assent|consent|all-clear) (?:to|for)\b/),
      refuses(re(`^${own}(?:no|refusal|cancellation|brush-off|cold shoulder|thumbs down|rebuff)(?:\\W|$)`), false),
    ],
    say: [refuses(/^(?:a |an )?(?:\w+ )?[“"']?no[”"']? (?:thanks|thank you|to\b)|^thanks,? but\b/, false)],
    turn: [refuses(/^(?:its|their|his|our) backs? on\b/, false)],
    wash: [refuses(/^(?:its|their|his|our) hands of\b/, false)],
    want: [refuses(/^(?:no part|nothing to do|none of (?:it|this))\b/, false)],
    hear: [refuses(/^(?:nothing )?of (?:it|this|that|any such)\b/, false)],
    close: [refuses(/^the door (?:on|to|against)\b/)],
    shut: [refuses(/^the door (?:on|to|against)\b|^out\b/)],
    slam: [refuses(/^the door (?:on|to|against)\b|^shut\b/)],
    take: [refuses(/\boff the table\b/), refuses(/^a pass\b/, false)],
    pass: [
      refuses(/^(?:up )?on (?:it|this|that|the (?:offer|invitation|request|idea|mission|operation|chance|opportunity))\b|^up (?:the|this|that)\b|^\W*$/, false),
    ],
    rule: [refuses(/^(?:[\w’'-]+ ){0,5}?out\b/)],
    exclude: [refuses(any)],
    discard: [refuses(any)],
    preclude: [refuses(any)],
    set: [refuses(/^(?:its|their|his|her) faces? against\b/)],
    draw: [refuses(/^the line (?:at|before)\b/)],
    shy: [refuses(/^away from\b/)],
    balk: [refuses(/^at\b/)],
    baulk: [refuses(/^at\b/)],
    shrink: [refuses(/^from\b/)],
    pull: [refuses(re(`^${own}(?:offer|pledge|promise|bid)\\b`))],
    withdraw: [refuses(re(`^${own}(?:offer|pledge|promise|bid)\\b`))],
    rescind: [refuses(any)],
    retract: [refuses(any)],
    revoke: [refuses(any)],
  } satisfies Record<string, readonly Idiom[]>),
);

/** Words of a clause that an idiom may reach over, after its own end. */
const reach = 6;

/** What a clause offers or declines by an idiom, or null. */
export function offerOf(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const lemma = lemmaOf(clause);
  const list = idioms.get(lemma) ?? idioms.get(wordOf(scene, clause.vg.main));
  if (list === undefined || (clause.vg.passive && !answersBare(scene, clause))) return null;
  const { first, last } = rangeOf(scene, clause);
  const end = endOf(scene, clause.vg.last, Math.min(scene.sentence.last, last + reach));
  const rest = clause.vg.last < end ? foldedWords(scene, clause.vg.last, end) : "";
  for (const idiom of list) {
    const found = idiom.words.exec(rest);
    if (found === null) continue;
    const thing = thingOf(scene, clause, end, idiom.words === any);
    if (thing === "other" || (idiom.force && thing === null) || (!idiom.force && thing === null && !inTalk(scene, earlier))) continue;
    // "is looking at our patrol boats": one's own are looked at, another's are weighed.
    if (
      idiom.stage === "considered" &&
      lemma !== "leave" &&
      lemma !== "keep" &&
      lemma !== "have" &&
      (thing === null ||
        (/^(?:its|our|their|his|her|my|the|some|these|those)$/.test(wordOf(scene, thing.first)) && !things.has(headOf(scene, thing))) ||
        (isForceNoun(scene, thing.head) === false && !things.has(headOf(scene, thing)) && !isForcePhrase(scene, thing, "act")))
    )
      continue;
    if (idiom.stage === "considered" && thing !== null && /^(?:its|our|their)$/.test(wordOf(scene, thing.first)) && lemma === "consider") continue;
    const counted = earlier.find((d) => d.clause === clause && d.quantity !== null);
    // "has a platoon to spare, Latvia some 40": the second is another's.
    if (counted && (thing === null || counted.used === null || (counted.used.first < thing.last && thing.first < counted.used.last))) return null;
    if (thing !== null && quantitiesIn(scene, thing.first, thing.last).some((q) => q.family !== "none")) return null;
    const actor = whoOf(scene, clause);
    if (actor.length === 0) return null;
    // A base that is granted is the guest's.
    if ((idiom.stage === "agreed" || idiom.stage === "decided") && thing !== null && /^(?:base|camp|facility|airfield|hub|depot)$/.test(headOf(scene, thing)))
      return null;
    // Another's force is a host's or a foreigner's matter, not the subject's own.
    const owner = thing === null ? [] : actorsOfPhrase(scene, { ...thing, joined: [] });
    if (owner.length > 0 && !haveCommon(owner, actor) && lemma !== "have") return null;
    // "gave the green light for the export of tanks": arms for another.
    if (
      /\b(?:exports?|transfers?|sales?|shipments?|re-exports?) of\b/.test(
        wordsOf(scene, clause.vg.first, Math.max(clause.vg.last, rangeOf(scene, clause).last)).toLowerCase(),
      )
    )
      return null;
    const staging = stagingOf(scene, clause);
    const refused =
      idiom.stage === "refused" || found.groups?.["no"] !== undefined || (clause.vg.negated && (lemma === "have" || lemma === "make" || lemma === "put"));
    const gerund = thing === null ? undefined : scene.clauses.find((c) => c.vg.form === "gerund" && c.objects.includes(thing));
    const far = gerund ? Math.max(end, rangeOf(scene, gerund).last) : end;
    const place = otherThan(placesIn(scene, clause.vg.last, far), actor);
    return draftOf(
      "force",
      `force/${refused ? "declines" : "offers"}-${lemma || wordOf(scene, clause.vg.main)}`,
      spanOf(scene, first, thing === null ? last : Math.max(last, thing.last, gerund ? far : 0)),
      scene.index,
      {
        actor,
        mission: missionOf(scene, clause.vg.last, far, false),
        place,
        with: hostsOf(scene, place, actor),
        ...told(clause, refused, idiom, staging.modality, staging.phase === "coming"),
        change: changeOf(scene, thing),
        clause,
        rules: [...staging.rules],
        trust: thing === null ? 0.5 : 0.62,
      },
    );
  }
  return null;
}

/** "has not ruled out troops" leaves them possible; "did not put up its hand" is a no; "would table a brigade" is an offer on a condition. */
function told(clause: Clause, refused: boolean, idiom: Idiom, modality: Modality, coming: boolean): { stage: Stage; modality: Modality } {
  if (idiom.stage === "refused" && clause.vg.negated && lemmaOf(clause) !== "hear") return { stage: "considered", modality: "stated" };
  if (idiom.stage === "pledged") return { stage: "pledged", modality: "negated" };
  if (refused) return { stage: "refused", modality: modality === "possible" ? "possible" : "stated" };
  return clause.vg.negated
    ? { stage: idiom.stage, modality: "negated" }
    : { stage: idiom.stage, modality: coming && modality !== "negated" && clause.vg.tense !== "future" ? modality : "stated" };
}

/** Where the reach of an idiom ends: at a mark that parts sentences. */
function endOf(scene: Scene, first: number, last: number): number {
  for (let i = first; i < last; i++) if (/^[;:.!?]$/.test(wordOf(scene, i))) return i;
  return last;
}

const things = new Set(["participation", "involvement", "deployment", "intervention", "presence", "contribution", "role", "dispatch", "boot", "troop"]);
/** One's own going, which may be ruled out as well. */
const goings = new Set(["exit", "withdrawal", "pullout", "pull-out", "departure", "drawdown"]);
const bringing = new Set(["into", "in", "for", "of", "with", "on", "against", "about", "at", "from", "to"]);
const vagueThings = new Set(
  "commitment promise pledge it this that them offer request invitation idea plan proposal prospect possibility notion thought suggestion mission operation coalition force effort task job question matter appeal plea table door disposal part ring pass readiness standby reserve hand name face line back regret light go-ahead nod blessing approval assent consent all-clear apology excuse no refusal cancellation brush-off shoulder nothing flat bid mind option time moment thanks venture enterprise undertaking adventure affair call hope".split(
    " ",
  ),
);

/** The force that an idiom is about; "other" where the words name something else; null where nothing is named. */
function thingOf(scene: Scene, clause: Clause, end: number, direct: boolean): NounPhrase | "other" | null {
  let other = false;
  for (const np of [
    ...objectsAfter(clause),
    ...clause.attached.filter((a) => !direct && a.index > clause.vg.index && bringing.has(a.word)).map((a) => a.np),
    ...gerundObjects(scene, clause, end),
  ]) {
    if (np.first >= end) continue;
    if (
      isForceNoun(scene, np.head) ||
      isForcePhrase(scene, np, "act") ||
      (things.has(headOf(scene, np)) && nominalChange.get(headOf(scene, np)) !== "cut") ||
      (goings.has(headOf(scene, np)) && /^(?:rule|exclude|preclude)$/.test(lemmaOf(clause)))
    )
      return np;
    const e = entityAt(scene, np.head);
    if (
      !vagueThings.has(headOf(scene, np)) &&
      !isJoint(scene, np) &&
      (e === null || e.class === "person") &&
      !scene.times.some((t) => t.start <= scene.tokens.start[np.head] && scene.tokens.start[np.head] < t.end)
    )
      other = true;
  }
  return other ? "other" : null;
}

const sending = /^(?:send|deploy|dispatch|commit|contribute|station|provide|put|give|lend|join|participate|take|field|keep|base)$/;
/** "closed the door on sending troops": the object of the gerund. */
const gerundObjects = (scene: Scene, clause: Clause, end: number): NounPhrase[] =>
  scene.clauses
    .filter((c) => c.vg.form === "gerund" && c.vg.first >= clause.vg.last && c.vg.first < end && sending.test(lemmaOf(c)))
    .flatMap((c) => objectsAfter(c));

const changeOf = (scene: Scene, thing: NounPhrase | null | "other"): Change =>
  thing !== null && thing !== "other" && goings.has(headOf(scene, thing))
    ? "end"
    : thing !== null &&
        thing !== "other" &&
        /\b(?:another|more|further|additional|extra|second|third)\b/.test(wordsOf(scene, thing.first, thing.last).toLowerCase())
      ? "add"
      : "start";

/** "were asked, and declined": a verb that stands alone after "and" is no passive. */
export const answersBare = (scene: Scene, clause: Clause): boolean =>
  clause.type === "participle" &&
  /^(?:pass|decline|demur|refuse|agree|accept|balk|baulk|volunteer)$/.test(lemmaOf(clause)) &&
  clause.vg.form === "participle" &&
  scene.chunks.slice(Math.max(0, clause.vg.index - 2), clause.vg.index).some((c) => c.type === "conj") &&
  !clause.attached.some((a) => a.word === "by" && a.index > clause.vg.index);

/** Who speaks by the idiom: the subject, or what stands before "was approached, and passed". */
function whoOf(scene: Scene, clause: Clause): Actor[] {
  const own = actorOfClause(scene, clause);
  return own.length > 0 || clause.subject === null ? own : actorsOfPhrase(scene, clause.subject);
}
