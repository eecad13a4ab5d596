/**
 * What goes on with the force of the sentence before, without a word of soldiers: "Portugal doubled that", "Denmark has as many", "Iceland has none", "Japan is
 * giving up its own".
 */
import { isVain } from "./field.ts";
import { doesOther } from "./matching.ts";
import type { Actor, Change, Modality, Named, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { actorOfClause } from "./args.ts";
import { isPart, stateOf } from "./contributor.ts";
import { readVerb } from "./direction.ts";
import { type Draft, draftOf, sameActors } from "./draft.ts";
import { objectsAfter, restOf } from "./frames.ts";
import { cutVerbs, keepVerbs, list, sendVerbs, withdrawVerbs } from "./lexis.ts";
import { hostsOf, missionOf, placesIn } from "./places.ts";
import { entityAt, headOf, lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { otherThan, haveCommon } from "./named.ts";

/** Does what another did, or more of it. */
const matchVerbs = list("match double treble triple quadruple equal top copy outdo emulate mirror echo follow do beat halve repeat better parallel");
/** What a state does with forces of its own. */
const ownVerbs = new Set([
  ...sendVerbs,
  ...keepVerbs,
  ...withdrawVerbs,
  ...cutVerbs,
  ..."have offer promise pledge give lend spare volunteer add close open make account furnish form constitute announce approve authorise authorize find muster raise plan consider prepare propose abandon shut".split(
    " ",
  ),
]);
/** "filled the gap", "took their place". */
const fillVerbs = list("take fill plug close step stand bridge");
const verbs: ReadonlySet<string> = new Set(["come", "hail", ...matchVerbs, ...ownVerbs, ...fillVerbs]);

/** How many sentences on the force is still meant. */
const reach = 2;

export function carryDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  if (isVain(scene, 0.5)) return [];
  const drafts: Draft[] = [];
  const last = scene.before[scene.before.length - 1];
  const near = last !== undefined && scene.index - last.sentence <= reach;
  if (!near && sofar.length === 0) return drafts;
  for (const clause of scene.clauses) {
    const lemma = lemmaOf(clause);
    if (
      !verbs.has(lemma) ||
      clause.vg.passive ||
      clause.subject === null ||
      clause.type === "relative" ||
      clause.vg.form === "participle" ||
      (clause.conditional && clause.marker !== "")
    )
      continue;
    if (sofar.some((d) => d.clause === clause) || hasOwnNumber(scene, clause)) continue;
    const model = modelOf(scene, sofar, scene.tokens.start[clause.vg.first]);
    const draft =
      model === null
        ? null
        : (comesFrom(scene, clause, lemma, model) ??
          matches(scene, clause, lemma, model) ??
          fills(scene, clause, lemma, model) ??
          does(scene, clause, lemma, model));
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

const hasOwnNumber = (scene: Scene, clause: Clause): boolean =>
  quantitiesIn(scene, clause.vg.last, rangeOf(scene, clause).last).some((q) => q.family !== "duration");

/** The force that was told of last, before an offset. */
export function modelOf(scene: Scene, sofar: readonly Draft[], offset: number): Draft | null {
  const here = sofar.findLast((d) => d.kind === "force" && d.span.start < offset);
  if (here) return here;
  const before = scene.before.findLast((d) => d.kind === "force");
  return before && scene.index - before.sentence <= reach ? before : null;
}

/** Who acts: a state or body by name, not a person of no office, and not the host where they are. */
function agentOf(scene: Scene, clause: Clause, model: Draft): Actor[] {
  const e = entityAt(scene, clause.subject!.head);
  if (e !== null && e.class === "region") return [];
  const actor = actorOfClause(scene, clause);
  return actor.length > 3 || haveCommon(model.place, actor) ? [] : actor;
}

const those =
  "(?:it|that|this|them|the (?:figure|number|offer|pledge|promise|contribution|contingent|total|commitment|sum|strength|example|move|step|gesture)|(?:its|their|his|her) (?:example|offer|pledge|contribution|lead|number|figure|move|promise))";
const groups = new Set(["group", "contingent", "contribution", "share", "batch", "number", "one", "lot", "party", "element"]);

/** "Not one has come from Turkey", "A third will come from Canada", "The largest group comes from Austria": whose the part is, its source says. */
function comesFrom(scene: Scene, clause: Clause, lemma: string, model: Draft): Draft | null {
  if (
    (lemma !== "come" && lemma !== "hail") ||
    clause.inherited ||
    clause.subject === null ||
    clause.vg.form !== "finite" ||
    !(isPart(scene, clause.subject) || groups.has(headOf(scene, clause.subject)))
  )
    return null;
  const from = clause.attached.find((a) => a.word === "from" && a.index > clause.vg.index);
  const actor = from ? stateOf(scene, from.np) : [];
  if (actor.length === 0 || haveCommon(model.place, actor)) return null;
  const staging = stagingOf(scene, clause);
  const range = rangeOf(scene, clause);
  const place = otherThan(model.place, actor);
  const none =
    /^(?:none|not|no|nobody)$/.test(wordOf(scene, clause.subject.first)) ||
    (clause.subject.first > scene.sentence.first && wordOf(scene, clause.subject.first - 1) === "not");
  return draftOf("force", "force/carry-source", spanOf(scene, range.first, range.last), scene.index, {
    actor,
    place,
    mission: model.mission,
    with: hostsOf(scene, place, actor),
    change: staging.phase === "coming" ? "start" : "level",
    stage: staging.phase === "coming" ? staging.stage : "in-force",
    modality: none ? "negated" : staging.modality,
    clause,
    rules: [...staging.rules],
    trust: 0.5,
  });
}

const thatDone = new RegExp(`^${those}(?=\\W|$)`);
const sameDone =
  /^(?:so|the same|likewise|as much|exactly (?:that|the same)|just that|it|that)(?=(?: (?:too|as well|in|on|last|next|this|a|two|three|soon|shortly|for|from|with|again))|\s*[^\w\s]|\s*$)/;
const followed =
  /^(?:suit\b|(?:its|their|his|her|that|the) (?:example|lead)\b|(?:in|on|last|next|this|soon|shortly|later|a|two|three|at|within|before|after|with|by|close|quickly) ?|\W*$)/;

/** "Portugal doubled that", "Berlin followed in June", "Ireland is doing the same": the matter again, of another. */
function matches(scene: Scene, clause: Clause, lemma: string, model: Draft): Draft | null {
  if (!matchVerbs.has(lemma)) return null;
  const range = rangeOf(scene, clause);
  const rest = restOf(scene, clause, Math.min(scene.sentence.last, range.last + 1));
  const fits = lemma === "do" ? sameDone.test(rest) : lemma === "follow" ? followed.test(rest) : thatDone.test(rest);
  if (!fits || doesOther(scene, clause)) return null;
  const actor = agentOf(scene, clause, model);
  if (actor.length === 0 || sameActors(actor, model.actor)) return null;
  const staging = stagingOf(scene, clause);
  const coming = staging.phase === "coming";
  return draftOf("force", `force/carry-${lemma}`, spanOf(scene, range.first, range.last), scene.index, {
    ...wherever(scene, clause, model, actor),
    actor,
    change: model.change,
    stage: coming && model.stage !== "requested" && model.stage !== "refused" ? staging.stage : model.stage,
    modality: staging.modality,
    clause,
    rules: [...staging.rules],
    trust: 0.5,
    filled: { stage: "the stage of the force before" },
  });
}

/** Where the words say, else where the force before is. */
function wherever(scene: Scene, clause: Clause, model: Draft, actor: readonly Actor[]): { place: Named[]; mission: Named | null; with: Draft["with"] } {
  const range = rangeOf(scene, clause);
  const own = otherThan(placesIn(scene, clause.vg.last, range.last), actor);
  const mission = missionOf(scene, clause.vg.last, range.last, false) ?? (own.length > 0 ? null : model.mission);
  const place = own.length > 0 ? own : otherThan(model.place, actor);
  return { place, mission, with: hostsOf(scene, place, actor) };
}

const filling =
  /^(?:(?:the )?[\w-]+['’]s? (?:place|places|stead|turn|shoes|boots)\b|(?:the|that|this|its|their|his|her) (?:gap|hole|breach|place|void|shortfall|slot|vacancy|space)|in(?:to)? (?:the (?:gap|breach)|(?:its|their) (?:place|stead|boots|shoes))|over from (?:it|them|him)|(?:its|their) (?:places|posts|turn)|in(?:$|\W| (?:for|with) )|up (?:the slack|the baton)|(?:it|them) over\b)/;

/** "Malta is taking their place", "Togo is to fill the gap", "Fiji stepped in": who comes where another goes. */
function fills(scene: Scene, clause: Clause, lemma: string, model: Draft): Draft | null {
  if (!fillVerbs.has(lemma)) return null;
  const range = rangeOf(scene, clause);
  const rest = restOf(scene, clause, Math.min(scene.sentence.last, range.last + 1));
  if (!filling.test(rest) || (/^in(?!to)/.test(rest) && lemma !== "step" && lemma !== "stand") || (lemma === "close" && !/gap|hole|breach/.test(rest)))
    return null;
  const actor = agentOf(scene, clause, model);
  if (actor.length === 0 || sameActors(actor, model.actor)) return null;
  const staging = stagingOf(scene, clause);
  return draftOf("force", "force/carry-fills", spanOf(scene, range.first, range.last), scene.index, {
    ...wherever(scene, clause, model, actor),
    actor,
    change: "start",
    stage: staging.stage === "in-force" && clause.vg.progressive ? "pledged" : staging.stage,
    modality: staging.modality,
    clause,
    rules: [...staging.rules],
    trust: 0.5,
  });
}

const anaphors =
  /^(?:(?:just |only |almost |nearly |about |exactly |roughly |twice |half |three times )?(?:as|that) (?:many|much)(?: (?:again|more))?|none(?: (?:at all|there|yet))?|nobody|no[ -]one|ones?|(?:an|the) ?other(?: one)?|another(?: one)?|others|(?:a|the) (?:second|third|fourth|fifth|further|single)(?: one)?|(?:its|their|his|her|our) own|more|fewer|less|some|any|many|a few|several|most of (?:them|its|theirs)|(?:half|an? (?:third|quarter|fifth|sixth|tenth)|two[ -]thirds|three[ -]quarters|the (?:bulk|lion[’']s share|greater part|majority)|part|most|all|some|none|any|many|few|a few|several|both|the (?:rest|last|first|bulk|remainder|others?)) of (?:it|them|those|these|its own)|half|an? (?:third|quarter|fifth|tenth)|two[ -]thirds|three[ -]quarters|the lion[’']s share|the majority|the (?:rest|others?|remainder|other half|same(?: number)?|first|last|bulk)|theirs|twice (?:that|the number)|double (?:that|the number)|half (?:that|the number)|no more|not one|all|both|them|it|those|these)$/;
/** "sent it", "kept them": another's force is no one else's to send. */
const leaveVerbs = list("approve authorise authorize announce consider");
const isIt = /^(?:it|them|those|these|all|both)$/;
const nothing = /^(?:none|nobody|no[ -]one|not one|no more)/;
const more = /^(?:an ?other|another|(?:a|the) (?:second|third|fourth|fifth|further)|more|as many (?:again|more)|others?)/;
const fewer = /^(?:fewer|less)/;

/** The words that stand for a force in a clause: its object, where nothing else is counted in it. */
function anaphor(scene: Scene, clause: Clause): { words: string; last: number } | null {
  const next = scene.chunks[clause.vg.index + 1];
  const particle = next?.type === "part" ? scene.chunks[clause.vg.index + 2] : next;
  const np = objectsAfter(clause)[0] ?? (particle?.type === "np" ? particle : undefined);
  if (!np || np.first - clause.vg.last > 2) return bareWords(scene, clause);
  const of = scene.chunks[np.index + 1],
    inner = scene.chunks[np.index + 2];
  const last = of?.type === "prep" && inner?.type === "np" && wordOf(scene, of.first) === "of" ? inner.last : np.last;
  const words = wordsOf(scene, np.first, last).toLowerCase();
  return anaphors.test(words) ? { words, last } : bareWords(scene, clause);
}

const loose =
  /^(?:up |out |back |down |in )?((?:just |only |almost |nearly |about |exactly |roughly |twice |half |three times )?(?:as|that) (?:many|much)(?: (?:again|more))?|(?:its|their|his|her|our) own|theirs|none|no more|more)(?=[.,;!]| (?:there|too|as well|again|in|on|at|to|for|since|from|already|of|last|next|this|by|before|after)\b|$)/;

/** "has as many", "is giving up its own": words that the chunker takes for no phrase. */
function bareWords(scene: Scene, clause: Clause): { words: string; last: number } | null {
  const limit = Math.min(scene.sentence.last, clause.vg.last + 6);
  if (clause.vg.last >= limit) return null;
  const found = loose.exec(wordsOf(scene, clause.vg.last, limit).toLowerCase());
  return found === null ? null : { words: found[1], last: Math.min(scene.sentence.last, clause.vg.last + found[0].split(" ").length) };
}

/** "Denmark has as many", "China opened one in 2017", "Iceland has none", "Japan is giving up its own": the verb tells, of a force that is not named again. */
function does(scene: Scene, clause: Clause, lemma: string, model: Draft): Draft | null {
  if (!ownVerbs.has(lemma)) return null;
  const thing = anaphor(scene, clause);
  if (thing === null) return null;
  // "The parliament must approve it": what is still to be passed is a gate, and no second force.
  if (/^(?:approve|authori[sz]e)$/.test(lemma) && stagingOf(scene, clause).phase === "coming") return null;
  const actor = agentOf(scene, clause, model);
  const own = sameActors(actor, model.actor);
  if (actor.length === 0 || (isIt.test(thing.words) && !own) || (/^(?:one|ones)$/.test(thing.words) && own)) return null;
  const read = readVerb(scene, clause, null);
  const range = rangeOf(scene, clause);
  // "Parliament must approve it": a gate before the same force, and no second one.
  if (own && leaveVerbs.has(lemma) && isIt.test(thing.words) && stagingOf(scene, clause).phase !== "done") return null;
  const { stage, change, modality } = toldBy(scene, clause, lemma, thing.words, read);
  return draftOf("force", `force/carry-${read.rule}`, spanOf(scene, range.first, Math.max(range.last, thing.last)), scene.index, {
    ...wherever(scene, clause, model, actor),
    actor,
    change,
    stage,
    modality,
    clause,
    rules: [...read.rules],
    trust: 0.5,
    filled: { object: "the force spoken of before" },
  });
}

function toldBy(
  scene: Scene,
  clause: Clause,
  lemma: string,
  words: string,
  read: ReturnType<typeof readVerb>,
): { stage: Stage; change: Change; modality: Modality } {
  const staging = stagingOf(scene, clause);
  const spares =
    (lemma === "spare" || lemma === "give" || lemma === "offer" || lemma === "find") &&
    /^(?:can|could)/.test(clause.vg.modal) &&
    (nothing.test(words) || clause.vg.negated);
  if (spares) return { stage: "refused", change: "start", modality: "stated" };
  const given: Stage | null =
    lemma === "offer" || lemma === "volunteer" || lemma === "propose"
      ? "offered"
      : lemma === "promise" || lemma === "pledge" || lemma === "announce"
        ? "pledged"
        : lemma === "approve" || lemma === "authorise" || lemma === "authorize"
          ? "decided"
          : lemma === "consider"
            ? "considered"
            : lemma === "plan" || lemma === "prepare"
              ? "planned"
              : null;
  const opens = lemma === "open" || lemma === "find" || lemma === "muster" || lemma === "raise";
  const closes = lemma === "close" || lemma === "shut" || lemma === "abandon" || (lemma === "give" && clause.particle === "up");
  const change: Change = closes
    ? "end"
    : given !== null || opens || lemma === "spare" || lemma === "give" || lemma === "lend"
      ? more.test(words)
        ? "add"
        : "start"
      : more.test(words) && (read.change === "start" || read.change === "level")
        ? "add"
        : fewer.test(words)
          ? "cut"
          : read.change;
  const stage: Stage =
    staging.phase === "coming" && given !== "offered"
      ? staging.stage
      : closes && staging.phase === "done"
        ? "ended"
        : (given ?? (closes && clause.vg.progressive ? "pledged" : read.stage));
  return { stage, change, modality: nothing.test(words) ? "negated" : staging.modality };
}
