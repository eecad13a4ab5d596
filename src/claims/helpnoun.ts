/** Help told by its noun alone, whatever the verb: "Belgian jets for Ukraine", "Britain's gift to Oman", "German arms for the Somali army". */
import type { Change } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOf, actorsOfPhrase, partiesAs } from "./args.ts";
import { type Draft, draftOf } from "./draft.ts";
import { isVain } from "./field.ts";
import { governmentsIn, recentAid, stageOfGift } from "./gifts.ts";
import { fieldHelp, type Gift, giftOf } from "./giftwords.ts";
import { currentMission } from "./memory.ts";
import { allied, isTrade } from "./parties.ts";
import { isLedAdjective } from "./places.ts";
import { entitiesIn, holders, lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, statesAmong, wordOf, wordsOf, isMissionName, knownHolders } from "./scene.ts";
import { otherThan, haveCommon, isAmong } from "./named.ts";
import { overlaps } from "../model/span.ts";

/** Every such noun of the sentence that no other reading has taken. */
export function helpNouns(scene: Scene, sofar: readonly Draft[]): Draft[] {
  if (isVain(scene, 0.5)) return [];
  const drafts: Draft[] = [];
  if (scene.entities.length < 2) return drafts;
  for (const np of scene.chunks) {
    if (np.type !== "np") continue;
    const prep = scene.chunks[np.index + 1],
      inner = scene.chunks[np.index + 2];
    if (prep?.type !== "prep" || inner?.type !== "np" || !/^(?:for|to)$/.test(wordOf(scene, prep.first))) continue;
    const draft = helpNoun(scene, np, inner);
    if (
      draft &&
      ![...sofar, ...drafts].some(
        (d) =>
          ((d.kind === "aid" || d.quantity !== null) && overlaps(d.span, draft.span)) ||
          (d.kind === "aid" && d.clause !== null && d.clause === draft.clause) ||
          (d.kind === "aid" &&
            d.used !== null &&
            (d.used.last === np.first || (d.used.last + 1 === np.first && /^(?:in|of)$/.test(wordOf(scene, d.used.last))))),
      )
    )
      drafts.push(draft);
  }
  return drafts;
}

function helpNoun(scene: Scene, np: NounPhrase, inner: NounPhrase): Draft | null {
  const gift = giftOf(scene, np);
  if (gift === null || quantitiesIn(scene, np.first, np.last).length > 0) return null;
  const words = wordsOf(scene, np.first, np.last).toLowerCase();
  if (gift === "loose" && !fieldHelp.test(words)) return null;
  // "Exports of Danish weapons to Chad": trade.
  const of = scene.chunks[np.index - 1],
    over = scene.chunks[np.index - 2];
  if (
    of?.type === "prep" &&
    wordOf(scene, of.first) === "of" &&
    over?.type === "np" &&
    /^(?:exports?|imports?|sales?|trade|purchases?|orders?)$/.test(wordOf(scene, over.head))
  )
    return null;
  const maker = entitiesIn(scene, np.first, np.head + 1).find(
    (e) => (e.class === "state" || e.class === "body") && e.form !== "pronoun" && !isLedAdjective(scene, e) && (e.form === "adjective" || np.owner !== null),
  );
  if (!maker) return null;
  const actor = knownHolders(scene, np.owner ? actorsOfPhrase(scene, np.owner, 1) : actorsOf(scene, maker));
  const to = statesAmong(scene, holders(scene, governmentsIn(scene, inner)));
  if (actor.length === 0 || to.length === 0 || to.length > 3 || haveCommon(actor, to)) return null;
  // "the American aircraft to Japan carried him": craft go anywhere.
  if (gift === "craft" && wordOf(scene, inner.first - 1) === "to") return null;
  if (isArmed(gift) && allied(scene, actor[0].id!, to[0].id!) && !/\b(?:gift|present|donat\w+|aid|package)\b/.test(words)) return null;
  const clause =
    scene.clauses.find((c) => !c.inherited && c.subject?.joined.length === 0 && c.subject === np) ??
    scene.clauses.find((c) => (c.subject === np && !c.inherited) || c.objects.includes(np) || c.attached.some((a) => a.np === np)) ??
    null;
  const range = clause ? rangeOf(scene, clause) : { first: np.first, last: inner.last };
  if (isTrade(wordsOf(scene, Math.min(range.first, np.first), Math.max(range.last, inner.last)).toLowerCase()) || clause?.conditional) return null;
  const read = stageOfGift(scene, clause, null);
  const change = endOf(scene, np, clause) ?? read.change;
  const none = /^(?:no|not)\b/.test(words);
  const tells = clause !== null && isSubject(clause, np);
  return draftOf(
    "aid",
    "aid/noun-of-help",
    tells ? spanOf(scene, range.first, Math.max(range.last, inner.last)) : spanOf(scene, np.first, inner.last),
    scene.index,
    {
      actor,
      with: partiesAs(to, "recipient"),
      object: words,
      clause,
      stage: none && clause === null ? "refused" : clause === null ? "pledged" : read.stage === "ended" ? "in-force" : read.stage,
      modality: none && clause !== null ? "negated" : read.modality,
      change,
      rules: [...read.rules],
      trust: 0.5,
    },
  );
}

const ending: ReadonlyMap<string, Change> = new Map([
  ..."end stop cease withdraw terminate cancel scrap halt discontinue axe quit drop withhold".split(" ").map((verb) => [verb, "end"] as const),
  ..."suspend freeze pause".split(" ").map((verb) => [verb, "suspend"] as const),
  ..."cut reduce slash".split(" ").map((verb) => [verb, "cut"] as const),
]);
const ends: ReadonlyMap<string, Change> = new Map([
  ..."end halt stop termination cessation".split(" ").map((noun) => [noun, "end"] as const),
  ..."suspension freeze pause".split(" ").map((noun) => [noun, "suspend"] as const),
  ..."cut reduction".split(" ").map((noun) => [noun, "cut"] as const),
]);

/** "vowed to withdraw its aid", "announced a halt to the aid": what becomes of help by the verb or noun over it, or null. */
function endOf(scene: Scene, np: NounPhrase, clause: Clause | null): Change | null {
  const prep = scene.chunks[np.index - 1],
    over = scene.chunks[np.index - 2];
  if (prep?.type === "prep" && over?.type === "np" && /^(?:to|of|in)$/.test(wordOf(scene, prep.first))) return ends.get(wordOf(scene, over.head)) ?? null;
  return clause !== null && !clause.vg.negated && clause.objects.includes(np) ? (ending.get(lemmaOf(clause)) ?? null) : null;
}

/** What becomes of help, where it is the subject. */
const turns: ReadonlyMap<string, Change> = new Map([
  ..."end stop cease expire lapse dry run peter falter conclude finish".split(" ").map((verb) => [verb, "end"] as const),
  ..."resume restart".split(" ").map((verb) => [verb, "resume"] as const),
  ..."continue go remain last flow".split(" ").map((verb) => [verb, "level"] as const),
  ..."double triple grow rise increase".split(" ").map((verb) => [verb, "add"] as const),
  ..."shrink fall drop dwindle decline halve".split(" ").map((verb) => [verb, "cut"] as const),
]);
const particles: ReadonlyMap<string, RegExp> = new Map([
  ["dry", /^up\b/],
  ["run", /^(?:out|dry)\b/],
  ["peter", /^out\b/],
  ["go", /^on\b/],
]);
const help =
  /^(?:aid|assistance|support|help|contributions?|funding|money|backing|grants?|subsid(?:y|ies)|credits?|payments?|deliver(?:y|ies)|stipends|supplies|shipments)$/;
const partial = /^(?:ends?|stops?|ceases?|expires?|lapses?)$/;

/** "Brussels's contribution dries up in 2026", "American aid has stopped": help that is told by what becomes of it. */
export function helpTurns(scene: Scene, clause: Clause): Draft | null {
  const change = turns.get(lemmaOf(clause)),
    np = clause.subject;
  if (
    change === undefined ||
    np === null ||
    clause.inherited ||
    clause.vg.passive ||
    !help.test(wordOf(scene, np.head)) ||
    quantitiesIn(scene, np.first, rangeOf(scene, clause).last).some((q) => q.family === "money")
  )
    return null;
  const rest = clause.vg.last < scene.sentence.last ? wordsOf(scene, clause.vg.last, Math.min(scene.sentence.last, clause.vg.last + 2)).toLowerCase() : "";
  if (
    (particles.has(lemmaOf(clause)) && !particles.get(lemmaOf(clause))!.test(rest) && clause.particle === "") ||
    (partial.test(lemmaOf(clause)) && /^short\b/.test(rest))
  )
    return null;
  const maker = entitiesIn(scene, np.first, np.head + 1).find(
    (e) =>
      (e.class === "state" || e.class === "body") &&
      e.form !== "pronoun" &&
      !isLedAdjective(scene, e) &&
      (e.form === "adjective" || np.owner !== null || e.last === np.head),
  );
  const actor = maker ? knownHolders(scene, np.owner ? actorsOfPhrase(scene, np.owner, 1) : actorsOf(scene, maker)) : [];
  if (actor.length === 0) return null;
  const range = rangeOf(scene, clause);
  const inner =
    scene.chunks[np.index + 1]?.type === "prep" && /^(?:for|to)$/.test(wordOf(scene, scene.chunks[np.index + 1].first))
      ? scene.chunks[np.index + 2]
      : undefined;
  const named = inner?.type === "np" ? otherThan(holders(scene, governmentsIn(scene, inner)), actor) : [];
  if (
    inner?.type === "np" &&
    /^(?:contributions?|support)$/.test(wordOf(scene, np.head)) &&
    entitiesIn(scene, inner.first, inner.last).some((e) => isMissionName(e))
  )
    return null;
  const before = recentAid(scene, [], 3);
  const spoken = named.length > 0 ? null : currentMission(scene, scene.sentence.end, actor);
  const to =
    named.length > 0
      ? partiesAs(named, "recipient")
      : (before?.with.filter((w) => w.role === "recipient" && !isAmong(w, actor)) ?? (spoken ? partiesAs([spoken], "recipient") : []));
  // "Germany's contribution ends": of soldiers, unless money or help is the talk.
  if (
    to.length === 0 ||
    (before === null &&
      !fundsTold.test(wordsAbout(scene)) &&
      !/^(?:aid|assistance|funding|money|grants?|subsid(?:y|ies)|credits?|stipends)$/.test(wordOf(scene, np.head)))
  )
    return null;
  const read = stageOfGift(scene, clause, null);
  const done = clause.vg.perfect || clause.vg.tense === "past";
  const stage =
    change === "end"
      ? read.modality !== "stated" || !done
        ? read.stage === "in-force"
          ? ("planned" as const)
          : read.stage
        : ("ended" as const)
      : read.stage === "ended"
        ? ("in-force" as const)
        : read.stage;
  return draftOf("aid", "aid/help-turns", spanOf(scene, range.first, range.last), scene.index, {
    actor,
    with: to,
    object: wordsOf(scene, np.first, np.last),
    clause,
    stage,
    modality: read.modality,
    change,
    rules: [...read.rules],
    trust: 0.54,
  });
}

/** What is done to help by the one who gives it, or to it by whom nobody names. */
const done: ReadonlyMap<string, Change> = new Map([
  ..."suspend freeze pause halt stop withhold".split(" ").map((verb) => [verb, "suspend"] as const),
  ..."end cease terminate cancel scrap discontinue axe".split(" ").map((verb) => [verb, "end"] as const),
  ..."resume restore unfreeze unblock".split(" ").map((verb) => [verb, "resume"] as const),
  ..."cut reduce slash halve trim".split(" ").map((verb) => [verb, "cut"] as const),
]);
const ofMoney = /\b(?:financial|funds?|funding|money|payments?|financing|budget|allowances|stipends|trust fund|donors?|aid|assistance|euros|dollars)\b/;

/** "froze its contribution to the mission's fund", "Union payments to the force were halted": money that stops flowing, with no sum. */
export function helpStopped(scene: Scene, clause: Clause): Draft | null {
  const change = done.get(lemmaOf(clause));
  if (change === undefined || clause.inherited || clause.conditional) return null;
  const np = clause.vg.passive ? clause.subject : clause.objects.find((o) => help.test(wordOf(scene, o.head)));
  if (
    np === undefined ||
    np === null ||
    !help.test(wordOf(scene, np.head)) ||
    /^(?:supplies|shipments|deliver(?:y|ies)|support|help|backing)$/.test(wordOf(scene, np.head))
  )
    return null;
  const range = rangeOf(scene, clause);
  if (quantitiesIn(scene, Math.min(range.first, np.first), range.last).some((q) => q.family === "money") || !ofMoney.test(wordsAbout(scene))) return null;
  const maker = entitiesIn(scene, np.first, np.head + 1).find(
    (e) => (e.class === "state" || e.class === "body") && e.form !== "pronoun" && !isLedAdjective(scene, e),
  );
  const actor = knownHolders(scene, clause.vg.passive ? (maker ? actorsOf(scene, maker) : []) : actorOfClause(scene, clause));
  if (actor.length === 0) return null;
  const prep = scene.chunks[np.index + 1],
    inner = scene.chunks[np.index + 2];
  const to = prep?.type === "prep" && /^(?:for|to|towards)$/.test(wordOf(scene, prep.first)) && inner?.type === "np" ? inner : null;
  const mission = to ? entitiesIn(scene, to.first, to.last).find((e) => isMissionName(e)) : undefined;
  const named = mission ? [{ id: mission.id, name: mission.name }] : to ? otherThan(holders(scene, governmentsIn(scene, to)), actor) : [];
  const before = recentAid(scene, [], 3),
    spoken = currentMission(scene, scene.sentence.end, actor);
  const known = named.length > 0 ? partiesAs(named, "recipient") : (before?.with.filter((w) => w.role === "recipient" && !isAmong(w, actor)) ?? []);
  const parties = known.length > 0 || spoken === null ? known : partiesAs([spoken], "recipient");
  if (parties.length === 0) return null;
  const read = stageOfGift(scene, clause, null);
  const came = clause.vg.perfect || clause.vg.tense === "past" || (clause.vg.passive && clause.vg.modal === "");
  const stage =
    read.modality !== "stated" || !came
      ? read.stage === "in-force"
        ? ("planned" as const)
        : read.stage
      : change === "suspend"
        ? ("suspended" as const)
        : change === "end"
          ? ("ended" as const)
          : ("in-force" as const);
  return draftOf("aid", "aid/help-stopped", spanOf(scene, Math.min(range.first, np.first), range.last), scene.index, {
    actor,
    with: parties,
    object: wordsOf(scene, np.first, np.last),
    clause,
    stage,
    modality: read.modality,
    change,
    rules: [...read.rules],
    trust: 0.56,
  });
}

const fundsTold = /\b(?:money|funds?|funded|funding|financ\w+|paid|pays?|donors?|stipends|euros|dollars|trust fund|budget|aid|assistance)\b/;
const wordsAbout = (scene: Scene): string =>
  scene.tokens.text.slice(scene.reading.text.sentences[Math.max(0, scene.index - 1)].start, scene.sentence.end).toLowerCase();

const isSubject = (clause: Clause, np: NounPhrase): boolean => clause.subject === np && !clause.inherited;
/** Things that allies station with each other as well. */
const isArmed = (gift: Gift): boolean => gift === "kit" || gift === "craft";
