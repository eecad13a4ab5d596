/** Which way a force goes by the verb that carries it: sent, added, cut, withdrawn, kept, extended; and how far that has come. */
import type { Actor, Change, Modality, Stage } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { agentOf } from "./args.ts";
import { courseOf } from "./course.ts";
import { beforeWords } from "./carrier.ts";
import { isCeiling, ofCeiling, onPaper } from "./ceiling.ts";
import { beginsHosting } from "./hosting.ts";
import { addVerbs, beVerbs, cutVerbs, extendVerbs, forcePeople, isReturn, keepVerbs, replaceVerbs, sendVerbs, suspendVerbs, withdrawVerbs } from "./lexis.ts";
import { headOf, lemmaOf, rangeOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { isBackshifted } from "./stage-own.ts";
import { aspectual, stageOfGovernor } from "./stage-words.ts";
import { hasOldTime, isOfBeginning, isRecent } from "./recency.ts";
import { isFounded, leavesFor, onTheRoad, otherWayOf, sharesProgress, turnedWayOf } from "./otherways.ts";
import { isBasedThere, isLiftedOut } from "./outof.ts";
import { isOnCall, wayOf } from "./ways.ts";
import { activities, goesOn, toCome, isLonger } from "./lasting.ts";
import { goesBackTo, dispatches, goesTo } from "./whither.ts";
import { isWhole } from "./whole.ts";

export interface VerbReading {
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
  if (course !== null) return { ...base, rule: /^(?:extend|suspend)$/.test(course.change) && !/^l/.test(lemma) ? course.change : "course", ...course };
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
    // "has stopped rotating its troops": those who are there are not relieved.
    if (clause.governor !== null && clause.vg.form === "gerund" && aspectual.get(lemmaOf(clause.governor)) === "stop")
      return { ...base, rule: "stops-rotating", change: "suspend", stage: coming ? staging.stage : "suspended" };
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
    const over = done && lemma !== "join" && clause.vg.tense === "past" && !clause.vg.perfect && (hasOldTime(scene, clause) || isOfBeginning(scene, clause));
    return { ...base, rule: "send", change: "start", stage: over ? "ended" : staging.stage };
  }
  if (lemma === "relocate") return { ...base, rule: "relocates", change: "start", stage: staging.stage };
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

/** Coming to where it is to be. */
const arrives: ReadonlySet<string> = new Set(["reach", "dock", "disembark", "touch", "land", "arrive", "cross", "parachute", "march", "embark", "debark"]);

/** A base closed, a battalion disbanded. */
const closes = new Set(["close", "shut", "disband", "dissolve", "dismantle", "deactivate", "vacate", "abandon", "evacuate", "relinquish", "mothball", "lose"]);
