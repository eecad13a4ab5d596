/** Which way a force goes by the verb or noun that carries it: sent, added, cut, withdrawn, kept, extended; and how far that has come. */
import type { Actor, Change, Modality, Stage } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { agentOf } from "./args.ts";
import { courseOf } from "./course.ts";
import { beforeWords, nounBefore, phraseAt } from "./carrier.ts";
import { isCeiling, ofCeiling, onPaper } from "./ceiling.ts";
import { beginsHosting } from "./hosting.ts";
import {
  addVerbs,
  beVerbs,
  cutVerbs,
  endVerbs,
  extendVerbs,
  forcePeople,
  forceUnits,
  isReturn,
  keepVerbs,
  list,
  replaceVerbs,
  sendVerbs,
  suspendVerbs,
  withdrawVerbs,
} from "./lexis.ts";
import { headOf, lemmaOf, nounOf, rangeOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import { type Staging, stagingOf } from "./stage.ts";
import { stageGivenBy } from "./stage-governors.ts";
import { isBackshifted } from "./stage-own.ts";
import { aspectual, stageOfGovernor } from "./stage-words.ts";
import { hasOldTime, isRecent, since } from "./recency.ts";
import { isFounded, leavesFor, onTheRoad, otherWayOf, sharesProgress, turnedWayOf } from "./otherways.ts";
import { isBasedThere, isLiftedOut } from "./outof.ts";
import { isOnCall, wayOf } from "./ways.ts";

/** Nouns of a movement, with its direction. */
export const nominalChange: ReadonlyMap<string, Change> = new Map([
  ["deployment", "start"],
  ["dispatch", "start"],
  ["sending", "start"],
  ["stationing", "start"],
  ["arrival", "start"],
  ["transfer", "start"],
  ["withdrawal", "cut"],
  ["pullout", "cut"],
  ["departure", "cut"],
  ["reduction", "cut"],
  ["return", "cut"],
  ["repatriation", "cut"],
  ["reinforcement", "add"],
  ["cut", "cut"],
  ["drawdown", "cut"],
  ["pull-out", "cut"],
  ["exit", "cut"],
  ["presence", "level"],
  ["participation", "level"],
  ["involvement", "level"],
  ["increase", "add"],
  ["addition", "add"],
  ["extension", "extend"],
  ["stay", "extend"],
  ["activation", "start"],
  ["mobilisation", "start"],
  ["mobilization", "start"],
  ["disbandment", "end"],
  ["dissolution", "end"],
  ["evacuation", "end"],
  ["redeployment", "start"],
  ["landing", "start"],
  ["retreat", "cut"],
  ["despatch", "start"],
  ["removal", "end"],
]);

/** Nouns of going of which, with an owner, all are meant. */
const wholes = list("withdrawal pullout pull-out departure return repatriation exit retreat");
/** "the deployment of 200 soldiers was approved": the noun gives the direction, the verb over it the stage. */
export function nominalOf(scene: Scene, q: ReadQuantity): ((read: VerbReading, clause: Clause | null) => VerbReading) | null {
  const np = phraseAt(scene, q.first);
  // "the withdrawal of a platoon of 40 men": through the unit that they make up.
  const unit = np ? scene.chunks[np.index - 2] : undefined;
  const inner = np !== null && unit?.type === "np" && forceUnits.has(nounOf(scene, unit.head)) && wordOf(scene, np.first - 1) === "of" ? unit : np;
  const outer = inner === null ? null : nounBefore(scene, inner);
  const noun = outer === null ? undefined : nominalChange.get(headOf(scene, outer));
  if (np === null || outer === null || noun === undefined) return null;
  const change =
    noun === "cut" && wholes.has(headOf(scene, outer)) && (np.owner !== null || /^(?:its|their|his|her|our|all|the)$/.test(wordOf(scene, np.first)))
      ? "end"
      : noun;
  return (read, clause) => {
    const lemma = clause ? lemmaOf(clause) : "";
    // "is under way", "is complete": how far it has come, the predicate says.
    const course =
      clause !== null && lemma === "be" && clause.vg.form === "finite" && clause.vg.modal === "" && clause.vg.last < scene.sentence.last
        ? wordsOf(scene, clause.vg.last, Math.min(scene.sentence.last, clause.vg.last + 4)).toLowerCase()
        : "";
    if (/^(?:(?:now|already|still|well|currently) )*(?:under ?way|in progress|in full swing|ongoing)\b/.test(course))
      return { ...read, rule: `nominal-${headOf(scene, outer)}`, change, asChange: change === "cut" || change === "add", stage: "in-force" };
    const given = clause ? stageGivenBy(clause) : null;
    const coming = clause !== null && (clause.vg.modal !== "" || clause.vg.form === "infinitive");
    // "The presence of 200 soldiers reassures", "their arrival was confirmed": they are there, whatever is said of it.
    const isThere =
      !coming &&
      (given === null || lemma === "confirm") &&
      ((change === "level" && (read.stage === "in-force" || lemma === "confirm")) ||
        (headOf(scene, outer) === "arrival" && (clause?.vg.tense === "past" || clause?.vg.perfect === true)));
    // "Their largest deployment of 900 men is in Mali": they are there.
    if (
      !coming &&
      change === "start" &&
      lemma === "be" &&
      clause!.vg.tense === "present" &&
      clause!.predicate < 0 &&
      clause!.attached.some((a) => a.index > clause!.vg.index && a.prep === clause!.vg.last && /^(?:in|at|on|off|with)$/.test(a.word))
    )
      return { ...read, rule: `nominal-${headOf(scene, outer)}`, change: "level", stage: "in-force", asChange: false };
    const isOver =
      clause !== null &&
      !coming &&
      change !== "level" &&
      lemma === "be" &&
      clause.predicate >= 0 &&
      /^(?:complete|over|finished|done)$/.test(wordOf(scene, clause.predicate));
    const stage: Stage = isOver
      ? change === "end" || change === "cut"
        ? "ended"
        : "in-force"
      : isThere
        ? "in-force"
        : given && !coming
          ? given
          : lemma === "begin" || lemma === "start" || lemma === "complete" || lemma === "finish"
            ? coming
              ? "planned"
              : (change === "cut" || change === "end") && (lemma === "complete" || lemma === "finish")
                ? "ended"
                : "in-force"
            : coming && given !== null && read.stage !== "in-force" && clause?.vg.form === "infinitive"
              ? read.stage
              : (given ?? (read.stage === "in-force" && clause?.vg.tense !== "past" ? "planned" : read.stage));
    const turned: Change | null = extendVerbs.has(lemma)
      ? "extend"
      : suspendVerbs.has(lemma)
        ? "suspend"
        : cutVerbs.has(lemma)
          ? "cut"
          : endVerbs.has(lemma) && lemma !== "complete" && lemma !== "finish"
            ? "end"
            : null;
    if (turned && change === "start")
      return {
        ...read,
        rule: `nominal-${lemma}`,
        change: turned,
        asChange: false,
        stage: turned === "suspend" && !coming ? "suspended" : turned === "extend" && read.stage === "in-force" ? "decided" : read.stage,
      };
    return { ...read, rule: `nominal-${headOf(scene, outer)}`, change, asChange: change === "cut" || change === "add", stage };
  };
}

interface VerbReading {
  readonly rule: string;
  readonly stage: Stage;
  readonly modality: Modality;
  readonly change: Change;
  readonly asChange: boolean;
  readonly sure: boolean;
  readonly asker: readonly Actor[];
  readonly rules: readonly string[];
}

/** Stage, modality and direction of a force by the verb that carries it. */
export function readVerb(scene: Scene, clause: Clause, q: ReadQuantity | null): VerbReading {
  const lemma = lemmaOf(clause);
  const staging = stagingOf(scene, clause);
  const rest = wordsOf(scene, clause.vg.first, Math.min(clause.vg.last + 8, scene.sentence.last)).toLowerCase();
  const asker = staging.asked && staging.by ? agentOf(scene, staging.by) : [];
  const base = { modality: staging.modality, asker, rules: staging.rules, asChange: false, sure: true };
  const done = staging.phase === "done";
  const coming = staging.phase === "coming";
  if (isBasedThere(scene, clause)) return { ...base, rule: "based", change: coming ? "start" : "level", stage: staging.stage };
  if (q !== null && isLiftedOut(scene, clause, q))
    return { ...base, rule: "withdraw", change: isWhole(scene, q) ? "end" : "cut", asChange: !isWhole(scene, q), stage: done ? "ended" : staging.stage };
  const course = q === null ? courseOf(scene, clause, staging) : null;
  if (course !== null) return { ...base, rule: "course", ...course };
  if (lemma === "join" && clause.vg.passive)
    return {
      ...base,
      rule: "joined",
      change: q !== null && q.first < clause.vg.first ? "level" : "add",
      stage: coming && q !== null && q.first >= clause.vg.last ? staging.stage : "in-force",
    };
  // "is short of 800 soldiers": what is still to be found.
  if (q !== null && /^(?:be|remain|run|fall)$/.test(lemma) && /\bshort of(?: (?:some|about|at least))?$/.test(beforeWords(scene, q, 4)))
    return { ...base, rule: "asked-for", change: "start", stage: "requested", modality: "stated" };
  // "from 4,500 to 5,500": the first is the level that is, the second the one to come.
  if (
    q !== null &&
    (addVerbs.has(lemma) || cutVerbs.has(lemma) || lemma === "go" || lemma === "move") &&
    /\b(?:up |down )?from(?: (?:the|its|their|a|an|today['’]s))?(?: (?:current|present|existing|previous|earlier|former|original|usual))?$/.test(
      beforeWords(scene, q, 4),
    )
  )
    return { ...base, rule: "from-level", change: "level", stage: "in-force", modality: "stated" };
  if (q !== null && lemma === "go" && /\bto$/.test(beforeWords(scene, q, 1)))
    return { ...base, rule: "to-level", change: "add", stage: clause.vg.tense === "present" && staging.stage === "in-force" ? "pledged" : staging.stage };
  // "will be gone by Christmas".
  if (lemma === "go" && (clause.vg.passive || /\b(?:be|is|are|was|were|been) (?:all )?gone\b/.test(rest)))
    return { ...base, rule: "is-gone", change: "end", stage: coming ? staging.stage : "ended" };
  // "shrinks from 900 to 400", "is brought up to 800".
  if (q !== null && /^(?:come|go|bring|get|take|build|bump|let)$/.test(lemma) && /^(?:down|up)$/.test(clause.particle) && wordOf(scene, q.first - 1) === "to")
    return {
      ...base,
      rule: "to-level",
      change: clause.particle === "down" ? "cut" : "add",
      stage: clause.vg.tense === "present" && !done && staging.stage === "in-force" ? "pledged" : done ? "in-force" : staging.stage,
    };
  // "hopes to bring down troop numbers": nobody is brought.
  if (
    q === null &&
    /^(?:bring|take|drive|push|get)$/.test(lemma) &&
    /^(?:down|up)$/.test(clause.particle) &&
    clause.objects.some((o) => /^(?:number|level|strength|size)$/.test(headOf(scene, o)))
  )
    return {
      ...base,
      rule: clause.particle === "down" ? "cut" : "add",
      change: clause.particle === "down" ? "cut" : "add",
      stage: clause.vg.progressive && staging.stage === "in-force" ? "pledged" : staging.stage,
    };
  if (lemma === "leave" && leavesFor(scene, clause, agentOf(scene, clause))) return { ...base, rule: "leaves-for", change: "start", stage: staging.stage };
  // "leave the battalion in place", "left 200 behind": what is left stays.
  if (lemma === "leave" && /\b(?:in place|behind|in position|where (?:it|they) (?:is|are))\b/.test(rest))
    return {
      ...base,
      rule: "keep",
      change: isLonger(clause, lemma, staging.stage, rest) ? "extend" : "level",
      stage: done && clause.vg.perfect ? "in-force" : staging.stage,
    };
  const turned = turnedWayOf(scene, clause, q, staging);
  if (turned !== null)
    return { ...base, rule: turned.rule, change: q?.change === "add" && turned.change === "start" ? "add" : turned.change, stage: turned.stage };
  if (lemma === "call" && (clause.particle === "back" || clause.particle === "home"))
    return { ...base, rule: "withdraw", change: "end", stage: done ? "ended" : staging.stage };
  // "will phase out its presence".
  if (lemma === "phase" && clause.particle === "out") return { ...base, rule: "phases-out", change: "end", stage: done ? "ended" : staging.stage };
  // "an operation to take back Tikrit": a town, and nobody goes home.
  // "sent its observers in the Central African Republic home": however far behind the verb.
  const goesHome = isReturn(lemma, rest) || (isReturn(lemma, "home") && wordOf(scene, rangeOf(scene, clause).last - 1) === "home");
  const retakes = lemma === "take" && clause.objects.some((o) => o.index > clause.vg.index && scene.tags[o.head] === 2 && !forcePeople.has(headOf(scene, o)));
  if (goesHome && !retakes && goesBackTo(scene, clause))
    return { ...base, rule: "goes-back", change: "start", stage: clause.vg.progressive && staging.stage === "in-force" ? "pledged" : staging.stage };
  // "has retired its soldiers from Mali": what other tongues call withdrawing.
  const retires =
    lemma === "retire" &&
    clause.objects.some((o) =>
      /^(?:soldier|troop|contingent|peacekeeper|personnel|helmet|effective|police|force|battalion|detachment|military)$/.test(headOf(scene, o)),
    );
  if (
    retires ||
    (goesHome && !retakes) ||
    (withdrawVerbs.has(lemma) &&
      lemma !== "bring" &&
      lemma !== "return" &&
      lemma !== "come" &&
      !(lemma === "leave" && !(q !== null && q.first < clause.vg.first) && clause.objects.some((o) => forcePeople.has(headOf(scene, o)))) &&
      !(lemma === "pull" && !/\b(?:out|back|down|from)\b|^pull\w* (?:its|their|our|all|the last)\b/.test(rest)))
  ) {
    // "withdrew all but 400": these stay.
    if (q !== null && /\ball but(?: what,?| about| some| perhaps)?$/.test(beforeWords(scene, q, 4)))
      return { ...base, rule: "withdraw", change: "cut", stage: done ? "in-force" : staging.stage };
    const all = q === null || isWhole(scene, q);
    // "have been ordered home": not yet there.
    if (lemma === "order" && done) return { ...base, rule: "withdraw", change: all ? "end" : "cut", asChange: !all, stage: "decided" };
    return {
      ...base,
      rule: "withdraw",
      change: all && q?.change === null ? "end" : q === null ? "end" : "cut",
      asChange: q !== null && !all,
      stage: done
        ? q === null && clause.governor !== null && clause.type === "infinitive" && /^(?:begin|start|commence)$/.test(lemmaOf(clause.governor))
          ? "in-force"
          : "ended"
        : staging.stage,
    };
  }
  if (q !== null && onPaper(scene, clause, q)) return { ...base, rule: "ceiling", change: "level", stage: "decided", modality: "stated" };
  if (cutVerbs.has(lemma) && ((lemma !== "draw" && lemma !== "scale" && lemma !== "fall" && lemma !== "drop") || /\b(?:down|back|to|below|by)\b/.test(rest))) {
    const by = q !== null && /\bby\b/.test(beforeWords(scene, q, 2));
    return {
      ...base,
      rule: "cut",
      change: /\bto (?:zero|nil|nothing)\b/.test(rest) ? "end" : "cut",
      asChange: by,
      stage: done
        ? ofCeiling(rest)
          ? "decided"
          : "in-force"
        : clause.vg.progressive && !clause.vg.perfect && staging.stage === "in-force"
          ? "pledged"
          : staging.stage,
    };
  }
  if (addVerbs.has(lemma) && ((lemma !== "step" && lemma !== "ramp" && lemma !== "top" && lemma !== "beef") || /\bup\b/.test(rest))) {
    const to = q !== null && /\bto\b/.test(beforeWords(scene, q, 2));
    const by = q !== null && (/\bby\b/.test(beforeWords(scene, q, 2)) || lemma === "add");
    // The progressive of a change is announced, not done.
    return {
      ...base,
      rule: "add",
      change: "add",
      asChange: by && !to,
      stage:
        ((clause.vg.progressive && !clause.vg.perfect) || sharesProgress(scene, clause)) && staging.stage === "in-force"
          ? "pledged"
          : done && ofCeiling(rest)
            ? "decided"
            : staging.stage,
    };
  }
  if (replaceVerbs.has(lemma) && !(q === null && /\bas (?:\w+ ){0,2}(?:lead|framework) \w+/.test(rest))) {
    // Who is replaced goes; who replaces comes.
    const goes = clause.vg.passive && (q === null || q.first < clause.vg.first);
    // "have had 900 people rotate through": a sum over the years.
    if (lemma === "rotate" && !done && !coming)
      return { ...base, rule: "rotates", change: "level", stage: q !== null && (clause.vg.perfect || clause.governor?.vg.perfect) ? "ended" : staging.stage };
    return { ...base, rule: "replace", change: goes ? "end" : "start", stage: staging.stage };
  }
  if (suspendVerbs.has(lemma)) return { ...base, rule: "suspend", change: "suspend", stage: coming ? staging.stage : "suspended" };
  // "continue to serve", "are continuing in their task": it goes on, and nobody has prolonged it.
  if (lemma === "continue" && staging.stage === "in-force" && !clause.vg.passive) return { ...base, rule: "keep", change: "level", stage: "in-force" };
  if (extendVerbs.has(lemma))
    return {
      ...base,
      rule: "extend",
      change: "extend",
      stage:
        clause.vg.progressive && staging.stage === "in-force"
          ? "pledged"
          : done ||
              (scene.sentence.heading &&
                staging.stage === "in-force" &&
                clause.vg.form === "finite" &&
                !clause.vg.passive &&
                /^(?:extend|renew|prolong)$/.test(lemma))
            ? "decided"
            : staging.stage,
    };
  if (
    /^(?:ask|request|call|press|appeal|plead|push|beg|seek|want|demand|need|lobby|canvass|clamour|clamor|angle|campaign|agitate|solicit|petition|entreat|require|hope|wish|like)$/.test(
      lemma,
    ) &&
    (!coming || (lemma === "like" && clause.vg.modal === "would")) &&
    (lemma !== "like" || clause.vg.modal === "would") &&
    (q === null ||
      clause.attached.some((a) => a.word === "for" && a.np.first <= q.first && q.first < a.np.last) ||
      lemma === "want" ||
      lemma === "request" ||
      lemma === "demand" ||
      lemma === "seek" ||
      lemma === "solicit" ||
      lemma === "like" ||
      /\bfor$/.test(beforeWords(scene, q, 1)))
  ) {
    // "wants the 1,100 soldiers out of Gao": gone; "made permanent": kept.
    const away = q !== null && /^[^.;]{0,24}?\b(?:out|gone|home|withdrawn|removed|recalled|pulled)\b/.test(scene.tokens.text.slice(q.end, q.end + 40));
    const kept = q !== null && /^[^.;]{0,40}?\b(?:made permanent|extended|prolonged|kept|renewed)\b/.test(scene.tokens.text.slice(q.end, q.end + 60));
    return {
      ...base,
      rule: "asks-for",
      modality: lemma === "like" ? "stated" : base.modality,
      change: away ? "end" : kept ? "extend" : q?.change === "add" || /\b(?:more|additional|further|another|extra)\b/.test(rest) ? "add" : "start",
      stage: "requested",
      asker: agentOf(scene, clause),
    };
  }
  if (beginsHosting(scene, clause) && coming) return { ...base, rule: "received", change: "start", stage: staging.stage };
  // "they never passed 1,200": a past level, no law.
  if (q !== null && lemma === "exceed" && clause.vg.negated && clause.vg.modal === "" && clause.vg.tense === "past")
    return { ...base, rule: "ceiling", change: "level", stage: "ended", modality: "stated" };
  if (q !== null && isCeiling(scene, clause, q)) return { ...base, rule: "ceiling", change: "level", stage: "decided", modality: "stated" };
  // "puts the force at 4,600": who counts, not who sends.
  if (lemma === "put" && q !== null && /\bat(?: \w+){0,2}$/.test(beforeWords(scene, q, 3)))
    return { ...base, rule: "put-at", change: "level", stage: staging.stage === "ended" ? "ended" : "in-force" };
  if (lemma === "resume" || lemma === "restart")
    return { ...base, rule: "resumes", change: "resume", stage: clause.vg.progressive && staging.stage === "in-force" ? "pledged" : staging.stage };
  if ((lemma === "ready" || lemma === "prepare") && (clause.vg.passive || clause.objects.length > 0) && !done)
    return { ...base, rule: "readies", change: q?.change === "add" ? "add" : "start", stage: coming ? staging.stage : "planned" };
  if (q !== null && isOnCall(scene, clause)) {
    const way = wayOf(scene, clause, q, staging);
    if (way !== null) return { ...base, rule: way.rule, change: q.change === "add" ? "add" : way.change, stage: way.stage };
  }
  if (q !== null && !coming && !/(?<!\bup )\bto$/.test(beforeWords(scene, q, 2)) && isFounded(scene, clause))
    return { ...base, rule: "founded", change: q.change === "add" ? "add" : "start", stage: "decided", modality: "stated" };
  if (sendVerbs.has(lemma) || lemma === "promise" || lemma === "pledge" || lemma === "offer" || lemma === "announce") {
    // "goes on painting", "fly from Aviano": no sending.
    if (
      lemma === "go" &&
      !coming &&
      /^(?:on|about)\b/.test(
        clause.vg.last < scene.sentence.last ? wordsOf(scene, clause.vg.last, Math.min(scene.sentence.last, clause.vg.last + 2)).toLowerCase() : "",
      ) &&
      !/^on (?:to|the|its|their|a|leave|patrol)\b/.test(wordsOf(scene, clause.vg.last, Math.min(scene.sentence.last, clause.vg.last + 2)).toLowerCase())
    )
      return { ...base, rule: "keep", change: "level", stage: done ? "ended" : "in-force" };
    const own: Stage | null = lemma === "promise" || lemma === "pledge" || lemma === "announce" ? "pledged" : lemma === "offer" ? "offered" : null;
    if (own !== null && !coming) return { ...base, rule: "promise", change: q?.change === "add" ? "add" : "start", stage: own };
    // "are deployed", "stationed in": a state; "has deployed", "sent": an act; "is sending": announced.
    const stationed = clause.vg.passive && clause.vg.perfect && clause.vg.tense !== "past" && /^(?:station|base|deploy|post|garrison)$/.test(lemma);
    if (stationed) return { ...base, rule: "stationed", change: "level", stage: "in-force" };
    const state =
      (clause.vg.passive && clause.vg.tense !== "past" && !clause.vg.perfect && !clause.vg.progressive && !coming) || clause.vg.form === "participle";
    if (state) return { ...base, rule: "stationed", change: "level", stage: staging.stage };
    if (goesOn(scene, clause, lemma))
      return { ...base, rule: "contribute", change: "level", stage: clause.vg.perfect && clause.vg.tense === "past" ? "ended" : "in-force" };
    if ((clause.vg.progressive || sharesProgress(scene, clause)) && staging.stage === "in-force" && lemma !== "host")
      return { ...base, rule: "sending", change: "start", stage: "pledged" };
    // "has begun sending marines", "stops sending marines".
    const aspect =
      clause.governor !== null && (clause.type === "infinitive" || clause.vg.form === "gerund") ? aspectual.get(lemmaOf(clause.governor)) : undefined;
    if (aspect === "stop" && staging.stage !== "in-force") return { ...base, rule: "stops-sending", change: "end", stage: staging.stage };
    if (aspect === "begin" && staging.stage === "in-force") return { ...base, rule: "begins-sending", change: "start", stage: "in-force" };
    // "Oslo sends 80 soldiers to Chad" over a report is news; "sends two frigates", "stations a company in Chad" tell a state.
    if (
      scene.sentence.heading &&
      !done &&
      !coming &&
      clause.vg.form === "finite" &&
      !clause.vg.passive &&
      dispatches.has(lemma) &&
      q !== null &&
      goesTo(scene, clause)
    )
      return { ...base, rule: "sends", change: "start", stage: "pledged" };
    if (
      !done &&
      !coming &&
      (lemma === "contribute" ||
        lemma === "give" ||
        /^(?:station|post|second|assign|quarter)$/.test(lemma) ||
        lemma === "muster" ||
        lemma === "deliver" ||
        lemma === "provide" ||
        lemma === "supply" ||
        lemma === "host" ||
        lemma === "base" ||
        lemma === "field" ||
        lemma === "furnish" ||
        lemma === "send")
    )
      return { ...base, rule: "contribute", change: staging.rules.includes("stage/first-to") ? "start" : "level", stage: staging.stage };
    // What was sent years ago and is told in the simple past is over, unless the text says otherwise.
    const over = done && lemma !== "join" && clause.vg.tense === "past" && !clause.vg.perfect && hasOldTime(scene, clause);
    return { ...base, rule: "send", change: "start", stage: over ? "ended" : staging.stage };
  }
  if (lemma === "depart" || lemma === "sail" || lemma === "travel" || lemma === "join")
    return {
      ...base,
      rule: "departs",
      change: "start",
      stage: done || coming ? staging.stage : scene.sentence.heading && scene.times.length === 0 ? "in-force" : "pledged",
    };
  if (
    closes.has(lemma) &&
    (lemma !== "close" ||
      !/^clos\w+ (?:in|on|to|with|ranks|(?:the|its|their) (?:[\w-]+ )?(?:straits?|borders?|airspace|gap|channel|road|crossing|skies|door|ranks|port|embassy))\b/.test(
        rest,
      ))
  )
    return { ...base, rule: "closes", change: "end", stage: done ? "ended" : staging.stage };
  if (arrives.has(lemma) && (lemma !== "touch" || clause.particle === "down" || /\bdown\b/.test(rest)))
    return { ...base, rule: "arrives", change: "start", stage: clause.vg.progressive && staging.stage === "in-force" ? "pledged" : staging.stage };
  if (lemma === "reopen" || lemma === "resume" || lemma === "restart")
    return { ...base, rule: "resumes", change: "resume", stage: clause.vg.progressive && staging.stage === "in-force" ? "pledged" : staging.stage };
  if (lemma === "lift") return { ...base, rule: "lifted", change: "add", stage: staging.stage };
  if (keepVerbs.has(lemma))
    return {
      ...base,
      rule: "keep",
      change: coming && isLonger(clause, lemma, staging.stage, rest) ? "extend" : "level",
      stage:
        (done && clause.vg.tense === "past" && !(/^(?:keep|retain|maintain|hold)$/.test(lemma) || isBackshifted(scene, clause))) ||
        (hasOldTime(scene, clause) && done)
          ? "ended"
          : staging.stage,
    };
  if (lemma === "stand" && clause.particle === "up")
    return { ...base, rule: "raises", change: "start", stage: clause.vg.progressive && staging.stage === "in-force" ? "pledged" : staging.stage };
  if (
    (lemma === "have" || lemma === "stand" || lemma === "be") &&
    !coming &&
    q !== null &&
    (/\bon offer\b/.test(rest) ||
      (lemma !== "be" && /\b(?:stands?|stood|standing) (?:ready|by) with\b|\b(?:at the ready|ready to (?:go|deploy|leave|sail|fly))\b/.test(rest)))
  )
    return { ...base, rule: "offers", change: "start", stage: "offered" };
  const ready = q === null || (!beVerbs.has(lemma) && lemma !== "") ? null : wayOf(scene, clause, q, staging);
  if (ready !== null) return { ...base, rule: ready.rule, change: q?.change === "add" ? "add" : ready.change, stage: ready.stage };
  if (beVerbs.has(lemma) || lemma === "") {
    const road = q === null || coming || !/^(?:be|have)$/.test(lemma) ? null : onTheRoad(scene, clause);
    if (road !== null) return { ...base, rule: road.rule, change: q?.change === "add" ? "add" : road.change, stage: road.stage };
    const past = clause.vg.tense === "past" && !isRecent(scene, clause) && (!isBackshifted(scene, clause) || hasOldTime(scene, clause));
    return {
      ...base,
      rule: "have",
      change: coming && toCome(staging) ? "start" : "level",
      stage: coming ? staging.stage : past ? "ended" : "in-force",
      sure: lemma !== "",
    };
  }
  // "approved a force of 300", "rejected two ships": the verb over the noun gives the stage.
  const given = coming || q === null ? null : stageOfGovernor(lemma);
  if (
    given &&
    (/^(?:refused|considered|decided|agreed|offered)$/.test(given) || (/^(?:plan|envisage|envision|foresee)$/.test(lemma) && !clause.vg.passive)) &&
    !/^(?:see|set|clear|pass|choose|order|sign|conclude|accept|opt|drop|elect)$/.test(lemma)
  )
    return { ...base, rule: "decides-on", change: q?.change === "add" ? "add" : "start", stage: given };
  // "has signalled one frigate", "has a platoon to spare".
  if (!coming && q !== null && (/^(?:signal|float|dangle)$/.test(lemma) || /\bon offer\b/.test(rest)))
    return { ...base, rule: "offers", change: "start", stage: "offered" };
  const way = q === null ? null : wayOf(scene, clause, q, staging);
  if (way !== null)
    return {
      ...base,
      rule: way.rule,
      change: q?.change === "add" && way.change === "start" ? "add" : way.change === "cut" && q !== null && isWhole(scene, q) ? "end" : way.change,
      stage: way.stage,
      modality: way.modality ?? base.modality,
    };
  const past =
    done &&
    clause.vg.tense === "past" &&
    !clause.vg.perfect &&
    (hasOldTime(scene, clause) ||
      (activities.has(lemma) && clause.vg.form === "finite" && !clause.vg.passive && !isRecent(scene, clause) && !isBackshifted(scene, clause)));
  const other = otherWayOf(scene, clause, q, staging);
  if (other !== null)
    return { ...base, rule: other.rule, change: q?.change === "add" && other.change === "start" ? "add" : other.change, stage: other.stage, sure: false };
  // "will visit the contingent of 90 soldiers": they are there.
  if (callsOn.has(lemma) && q !== null && q.first >= clause.vg.last && !clause.vg.passive)
    return { ...base, rule: "in-passing", change: "level", stage: "in-force", modality: "stated" };
  if (lemma === "peak") return { ...base, rule: "peak", change: "level", stage: "ended" };
  return {
    ...base,
    rule: "other-verb",
    change: coming && toCome(staging) ? "start" : "level",
    stage: coming ? staging.stage : past ? "ended" : "in-force",
    modality: staging.modality === "negated" ? "stated" : staging.modality,
    sure: false,
  };
}

const callsOn = new Set(["visit", "inspect", "address", "greet", "tour", "thank", "brief", "honour", "honor"]);

/** What is done for a time and, told in the past, is over. */
const activities = new Set([
  "fight",
  "watch",
  "train",
  "exercise",
  "drill",
  "patrol",
  "escort",
  "protect",
  "cruise",
  "work",
  "spend",
  "participate",
  "help",
  "assist",
  "secure",
  "build",
  "clear",
  "teach",
  "monitor",
  "observe",
  "support",
  "defend",
  "live",
  "play",
]);

/** "180 New Zealanders will go back to Timor-Leste": to a place that is not their own. */
function goesBackTo(scene: Scene, clause: Clause): boolean {
  // "have sent back engineers for a year": sent again.
  if (
    lemmaOf(clause) === "send" &&
    wordOf(scene, clause.vg.last) === "back" &&
    /\bfor (?:a|an|another|the next|at least)\b (?:\w+ )?(?:of )?(?:\w+ )?(?:year|month|week|period|time|tour)s?\b/.test(
      wordsOf(scene, clause.vg.last, Math.min(scene.sentence.last, clause.vg.last + 14)).toLowerCase(),
    )
  )
    return true;
  for (let i = clause.vg.last; i < Math.min(scene.sentence.last - 2, clause.vg.last + 7); i++) {
    if (wordOf(scene, i) !== "back" || !/^(?:to|into)$/.test(wordOf(scene, i + 1))) continue;
    const e = scene.entities.find(
      (each) => each.first >= i + 2 && each.first - i <= 3 && (each.class === "state" || each.class === "place" || each.class === "region"),
    );
    return e !== undefined && e.form !== "pronoun" && !scene.entities.some((other) => other !== e && other.id === e.id && other.first < i);
  }
  return false;
}

const dispatches = new Set(["send", "dispatch", "despatch", "deploy", "rush", "move", "transfer"]);
/** "to Chad", "into the mission": whither, by a phrase after the verb. */
const goesTo = (scene: Scene, clause: Clause): boolean =>
  clause.attached.some(
    (a) =>
      (a.word === "to" || a.word === "into") &&
      a.index > clause.vg.index &&
      scene.entities.some((e) => e.first >= a.np.first && e.first < a.np.last && (e.class === "state" || e.class === "place" || e.class === "region")),
  );

const inPlace = new Set(["in", "on", "at", "under", "across", "off", "aboard", "around", "over", "near"]);
/**
 * Is it a state, though told as an act? "has contributed since 1964", "were deployed on the operation" and "flew over Iraq" tell what goes
 * or went on; "was deployed to Mali in May" tells a beginning.
 */
function goesOn(scene: Scene, clause: Clause, lemma: string): boolean {
  if (clause.vg.modal !== "" || clause.vg.form === "infinitive") return false;
  const towards = clause.attached.some((a) => (a.word === "to" || a.word === "into") && a.index > clause.vg.index);
  if (/^(?:contribute|provide|supply|second|host|support)$/.test(lemma) && clause.vg.perfect) return since(scene, clause);
  if (lemma === "fly") return !towards && clause.attached.some((a) => a.word === "over" || a.word === "around" || a.word === "above");
  return (
    clause.vg.passive &&
    clause.vg.tense === "past" &&
    !clause.vg.perfect &&
    /^(?:deploy|station|base|post|field|commit)$/.test(lemma) &&
    !towards &&
    clause.attached.some((a) => inPlace.has(a.word) && a.index > clause.vg.index)
  );
}

/** What is yet to be has a beginning: "are to take part", "will be on patrol"; a ceiling and what is only denied have none. */
const toCome = (staging: Staging): boolean => staging.stage !== "in-force" && staging.stage !== "ended" && staging.stage !== "suspended";

/** Staying or keeping on is an extension where it is asked for, offered or weighed, and where "on", "longer" or "another year" says so. */
function isLonger(clause: Clause, lemma: string, stage: Stage, rest: string): boolean {
  if (
    /^(?:stay|remain|keep|maintain|retain|continue|leave)$/.test(lemma) &&
    /^(?:requested|offered|considered|agreed)$/.test(stage) &&
    !/^(?:may|might)$/.test(clause.vg.modal)
  )
    return true;
  return clause.particle === "on" || /\b(?:longer|another|beyond|past|further|additional|extra)\b/.test(rest);
}

/** "all 200", "its 105 commandos", "Denmark's 105", "a contingent, 300 strong": all there are, where they leave; "the first 40" are some. */
function isWhole(scene: Scene, q: ReadQuantity): boolean {
  const before = wordsOf(scene, Math.max(scene.sentence.first, q.first - 3), q.last)
    .toLowerCase()
    .replace(/’/g, "'");
  if (/\b(?:all|its|their|the last|last of|remaining|our)\b/.test(before)) return true;
  // "the company of 162", "the trainers in Kunduz, 545,": so many are all of them.
  if (
    /\b(?:the|its|their) (?:[a-z-]+ )?(?:company|battalion|contingent|team|force|detachment|platoon|unit|garrison|battery|squadron|group) of [^ ]*$/.test(
      wordsOf(scene, Math.max(scene.sentence.first, q.first - 4), q.first + 1).toLowerCase(),
    )
  )
    return true;
  if (
    wordOf(scene, q.first - 1) === "," &&
    /^(?: (?:in all|strong))?,/.test(scene.tokens.text.slice(q.end, q.end + 12)) &&
    /^(?!.*\b(?:first|part|half|some|most)\b)(?:(?:the|its|their)\b|.*['’]s )/i.test(wordsOf(scene, scene.sentence.first, q.first).replace(/ (['’]s)/g, "$1"))
  )
    return true;
  if (/\b(?:first|another|of|by|some|part|half|to)\b/.test(before)) return false;
  return (
    /(?:'s?|\bthe|\bthose|\bthese) (?:[a-z-]+ )?[^ ]*$/.test(
      wordsOf(scene, Math.max(scene.sentence.first, q.first - 3), q.first + 1)
        .toLowerCase()
        .replace(/’/g, "'")
        .replace(/ '/g, "'"),
    ) ||
    /^ ?(?:strong|in number|in all|all told|altogether)\b/.test(scene.tokens.text.slice(q.end, q.end + 8)) ||
    (wordOf(scene, q.first - 1) === "," && /^ of them\b/.test(scene.tokens.text.slice(q.end, q.end + 8))) ||
    q.quote.toLowerCase().endsWith("strong") ||
    /^[^.;]{0,40}?, the last\b/.test(scene.tokens.text.slice(q.end, q.end + 60))
  );
}

/** Coming to where it is to be. */
const arrives: ReadonlySet<string> = new Set(["reach", "dock", "disembark", "touch", "land", "arrive", "cross", "parachute", "march", "embark", "debark"]);

/** A base closed, a battalion disbanded. */
const closes = new Set(["close", "shut", "disband", "dissolve", "dismantle", "deactivate", "vacate", "abandon", "evacuate", "relinquish", "mothball", "lose"]);
