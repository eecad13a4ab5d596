/** How a verb asks for a force, sends it, readies it or brings it. */
import type { Stage } from "../model/claim.ts";
import { agentOf } from "./args.ts";
import { beforeWords } from "./carrier.ts";
import type { VerbReading, Verb } from "./direction-verb.ts";
import { goesOn } from "./lasting.ts";
import { sendVerbs } from "./lexis.ts";
import { sharesProgress } from "./otherways.ts";
import { hasOldTime, isOfBeginning } from "./recency.ts";
import { lemmaOf, wordsOf } from "./scene.ts";
import { aspectual } from "./stage-words.ts";
import { dispatches, goesTo } from "./whither.ts";

/** "wants 300 more", "appealed for ships", "would like the soldiers out". */
export function asksFor({ scene, clause, q, lemma, rest, base, coming }: Verb): VerbReading | null {
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
    // "wants the sappers out of Juba": gone; "made permanent": kept.
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
  return null;
}

/** "has sent", "is sending", "pledges", "are stationed": an act, a promise or a state, by how the verb stands. */
export function sends({ scene, clause, q, lemma, staging, base, done, coming }: Verb): VerbReading | null {
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
    if (aspect === "stop" && staging.stage !== "in-force" && staging.stage !== "refused")
      return { ...base, rule: "stops-sending", change: "end", stage: staging.stage };
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
  return null;
}

/** "departs", "closes the base", "arrives", "resumes": the force itself goes, comes or ends. */
export function travels({ scene, clause, lemma, staging, rest, base, done, coming }: Verb): VerbReading | null {
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
  return null;
}

/** Coming to where it is to be. */
const arrives: ReadonlySet<string> = new Set(["reach", "dock", "disembark", "touch", "land", "arrive", "cross", "parachute", "march", "embark", "debark"]);

/** A base closed, a battalion disbanded. */
const closes = new Set(["close", "shut", "disband", "dissolve", "dismantle", "deactivate", "vacate", "abandon", "evacuate", "relinquish", "mothball", "lose"]);
