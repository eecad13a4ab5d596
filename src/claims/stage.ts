/**
 * How far it has come and how sure: read off the verb group, its modal and tense, and the verbs and nouns that govern it
 * ("plans to send", "the decision to send", "agreed to extend"). The contract's coding rules decide each case.
 */
import type { Modality, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { onceEach } from "./memo.ts";
import { intentionOf, requestFrom } from "./intention.ts";
import { list } from "./lexis.ts";
import { entitiesIn, headOf, lemmaOf, nounOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import { ownStage } from "./stage-own.ts";
import { isInOrder, isItsOwn, isObjectBetween, isOpen, isTimeFor } from "./stage-signs.ts";
import {
  arrangement,
  arriving,
  aspectual,
  conceding,
  contingent,
  deciding,
  duties,
  expectation,
  gladly,
  governorStage,
  headingStages,
  isTurn,
  nounStage,
  offering,
  prospects,
  saying,
  thanks,
  undecided,
  wanting,
} from "./stage-words.ts";
import { governorOf, isSignedOff, stageUnder } from "./stage-governors.ts";

export interface Staging {
  readonly stage: Stage;
  readonly modality: Modality;
  /** Phase of the frame verb itself: has begun, goes on, is over, is still to come. */
  readonly phase: "done" | "ongoing" | "coming";
  /** The clause of the governing verb that gave the stage, or null. */
  readonly by: Clause | null;
  /** True where someone asks another to do it: subject of `by` asks, the frame's subject acts. */
  readonly asked: boolean;
  readonly rules: readonly string[];
}

const supposing: ReadonlySet<string> = new Set(["if", "unless", "provided"]);
const hoping = /^(?:hope|expect|wish|anticipate)$/;
const pressed = /\bunder (?:[\w-]+ ){0,3}pressure\b/;
const inTalks = /^(?:still |now |already |currently )?in (?:\w+ ){0,2}(?:talks?|discussions?|negotiations?|consultations?)\b/;
const ranked = /\bthe (?:very )?(?:first|second|third|fourth|last|latest|only)(?: [\w-]+){0,4}$/;

/** The stage, modality and phase of what a clause's verb says, with its governors taken into account. */
export const stagingOf = onceEach((scene, clause: Clause): Staging => {
  const staging = readStaging(scene, clause);
  return staging.modality !== "negated" && isOfNobody(scene, clause) ? { ...staging, modality: "negated", rules: [...staging.rules, "stage/nobody"] } : staging;
});

const members = list("country nation state government capital ally member partner power neighbour neighbor");
/** "Neither Serbia nor Bosnia has agreed to send", "No ally will": said of nobody. */
function isOfNobody(scene: Scene, clause: Clause): boolean {
  for (let c: Clause | null = clause, depth = 0; c !== null && depth < 4; c = c.type === "infinitive" || c.vg.form === "gerund" ? c.governor : null, depth++) {
    if (c.subject === null || c.vg.passive) continue;
    const { first, head } = c.subject.joined[0] ?? c.subject,
      word = wordOf(scene, first);
    if (word === "neither" || (first > scene.sentence.first && wordOf(scene, first - 1) === "neither") || (word === "no" && members.has(nounOf(scene, head))))
      return true;
  }
  return false;
}

const unmade = /^(?:\S+ ){0,3}decision\b[^.;]{0,90}\b(?:(?:has|have|had)(?: not|n['’]t)(?: yet)? been|(?:has|have|had) yet to be) (?:made|taken|reached)\b/;

function readStaging(scene: Scene, clause: Clause): Staging {
  const rules: string[] = [];
  let { stage, modality, phase } = ownStage(scene, clause, rules);
  let by: Clause | null = null;
  let asked = false;
  // "Having delivered tanks, Chad will send guns": what comes before is done.
  if (
    clause.type === "participle" &&
    clause.vg.form === "gerund" &&
    clause.vg.perfect &&
    !clause.vg.negated &&
    (clause.governor === null || clause.governor.vg.index > clause.vg.index)
  )
    return { stage: "in-force", modality: "stated", phase: "done", by: null, asked: false, rules };
  // "waits for a vote before it sends trainers": what comes after something else has not begun.
  if (contingent.has(clause.marker ?? "") && clause.vg.tense === "present" && clause.vg.modal === "" && phase !== "done" && modality === "stated")
    return { stage: "planned", modality: "conditional", phase: "coming", by: null, asked: false, rules: [...rules, `stage/${clause.marker}`] };
  // "wants the troops withdrawn", "would like them sent home": a wish of whoever wants it.
  if (
    clause.type === "participle" &&
    clause.governor !== null &&
    wanting.has(lemmaOf(clause.governor)) &&
    clause.governor.vg.index < clause.vg.index &&
    clause.subject !== null &&
    clause.governor.objects.includes(clause.subject)
  )
    return {
      stage: "requested",
      modality: clause.governor.vg.negated ? "negated" : "stated",
      phase: "coming",
      by: clause.governor,
      asked: true,
      rules: [...rules, `stage/${lemmaOf(clause.governor)}`],
    };
  // "a debate over whether to send troops", "a decision on sending troops": nothing is decided yet.
  const at = Math.min(clause.vg.first, clause.subject !== null && clause.subject.index === clause.vg.index - 1 ? clause.subject.first : clause.vg.first) - 1;
  if (
    (clause.vg.form === "infinitive" && at > scene.sentence.first && wordOf(scene, at) === "whether") ||
    (clause.vg.form === "gerund" && at > scene.sentence.first && /^(?:on|over|about)$/.test(wordOf(scene, at)) && undecided.has(wordOf(scene, at - 1)))
  )
    return { stage: "considered", modality: "stated", phase: "coming", by: null, asked: false, rules: [...rules, "stage/undecided"] };
  // "There is no question of troops being sent", "talk of sending troops": the noun before "of".
  if (clause.vg.form === "gerund") {
    const from = Math.max(scene.sentence.first, Math.min(clause.vg.first, clause.subject?.first ?? clause.vg.first) - 4);
    for (
      let i = Math.min(clause.vg.first, clause.subject !== null && clause.subject.index === clause.vg.index - 1 ? clause.subject.first : clause.vg.first) - 1;
      i > from;
      i--
    ) {
      // "expressed interest in joining the mission".
      if (wordOf(scene, i) === "in" && wordOf(scene, i - 1) === "interest")
        return {
          stage: "considered",
          modality: /^(?:no|any|little)$/.test(wordOf(scene, i - 2)) ? "negated" : "stated",
          phase: "coming",
          by: null,
          asked: false,
          rules: [...rules, "stage/noun-interest"],
        };
      if (wordOf(scene, i) !== "of") continue;
      // "are capable of deploying 900 men": no more than could be.
      if (/^(?:in)?capable$/.test(wordOf(scene, i - 1)))
        return {
          stage: "considered",
          modality: wordOf(scene, i - 1) === "capable" ? "possible" : "negated",
          phase: "coming",
          by: null,
          asked: false,
          rules: [...rules, "stage/capable-of"],
        };
      const given = nounStage.get(wordOf(scene, i - 1)) ?? (prospects.has(wordOf(scene, i - 1)) ? "considered" : null);
      if (given === null) break;
      const none = /^(?:no|any|without|little)$/.test(wordOf(scene, i - 2));
      return {
        stage: none ? "planned" : given,
        modality: none ? "negated" : "stated",
        phase: "coming",
        by: null,
        asked: false,
        rules: [...rules, `stage/noun-${wordOf(scene, i - 1)}`],
      };
    }
  }
  let inner = clause;
  for (let depth = 0; depth < 4; depth++) {
    const outer = governorOf(inner);
    // "waits for the consent of all before sending troops": the noun stands before another clause, and governs nothing of it.
    const apart = inner.vg.form === "gerund" && inner.vg.first > scene.sentence.first && contingent.has(wordOf(scene, inner.vg.first - 1));
    if (apart && outer !== null && outer.vg.tense !== "past" && outer.vg.form !== "participle" && stage === "in-force") {
      stage = "planned";
      phase = "coming";
      modality = "conditional";
      rules.push("stage/before");
      break;
    }
    const noun = apart
      ? null
      : (intentionOf(scene, inner)?.noun ??
        requestFrom(scene, inner) ??
        (inner.governorNoun !== null && isInOrder(scene, inner.governorNoun) ? null : inner.governorNoun));
    // "was the first to withdraw", "became the first Nordic state to send": done, as far as "was" is.
    if (
      inner.type === "infinitive" &&
      outer !== null &&
      /^(?:be|become)$/.test(lemmaOf(outer)) &&
      ranked.test(wordsOf(scene, outer.vg.first, inner.vg.first).toLowerCase())
    ) {
      const own = ownStage(scene, outer, []),
        past = outer.vg.tense === "past" || outer.vg.perfect || (outer.vg.form !== "finite" && outer.governor?.vg.tense === "past");
      stage = past ? "in-force" : own.stage;
      phase = past ? "done" : own.phase;
      modality = outer.vg.negated ? modality : own.modality;
      by = outer;
      rules.push("stage/first-to");
      break;
    }
    if (noun !== null && (inner.type === "infinitive" || inner.type === "complement" || inner.vg.form === "gerund")) {
      const given = nounStage.get(headOf(scene, noun));
      if (given) {
        // "rejected a demand to", "is considering a request to": the verb over the noun answers it.
        const answer =
          outer !== null && (given === "requested" || given === "offered") && !outer.vg.negated
            ? lemmaOf(outer) === "turn" && outer.particle === "down"
              ? "refused"
              : /^(?:ignore|disregard|defy|dismiss)$/.test(lemmaOf(outer))
                ? "refused"
                : governorStage.get(lemmaOf(outer))
            : undefined;
        // "has shelved plans to send": the plan is off.
        const off = outer !== null && !outer.vg.negated && (given === "planned" || given === "pledged") && governorStage.get(lemmaOf(outer)) === "refused";
        // "a non-binding resolution to": no more than asked.
        // "A decision to send them is expected": none is taken yet.
        const open =
          given === "decided" &&
          isOpen(outer ?? scene.clauses.find((c) => c.subject === noun && !c.inherited && c.vg.form === "finite") ?? null, wordOf(scene, noun.first));
        const asks =
          given === "decided" &&
          /\b(?:non-?binding|advisory|consultative|symbolic)\b/i.test(scene.tokens.text.slice(scene.tokens.start[noun.first], scene.tokens.end[noun.head]));
        stage = open
          ? "considered"
          : asks
            ? "requested"
            : off
              ? "refused"
              : answer === "refused" || answer === "considered" || answer === "agreed" || answer === "decided"
                ? answer
                : given;
        by = outer;
        phase = "coming";
        // "its decision not to take part": a no.
        if (given === "decided" && stage === "decided" && inner.vg.form === "infinitive" && inner.vg.negated && wordOf(scene, noun.head) !== "order") {
          stage = "refused";
          modality = "stated";
        }
        rules.push(`stage/noun-${headOf(scene, noun)}`);
        if (
          (outer !== null && stage === given && (outer.vg.negated || /^(?:deny|refute|disclaim|rebut)$/.test(lemmaOf(outer)))) ||
          /^(?:no|without)\b/i.test(scene.tokens.text.slice(scene.tokens.start[noun.first], scene.tokens.end[noun.first]))
        )
          modality = "negated";
        // "the decision to cut the force has not been made".
        else if (stage === given && unmade.test(scene.tokens.text.slice(scene.tokens.start[noun.first], scene.sentence.end))) modality = "negated";
        break;
      }
    }
    // "Oslo ready to send 90 men": a heading leaves the verb out.
    if (outer === null && inner === clause && inner.vg.form === "infinitive") {
      const before = scene.chunks[inner.vg.index - 1];
      const given = before?.type === "adj" ? headingStages.get(wordOf(scene, before.last - 1)) : undefined;
      if (given !== undefined) {
        [stage, modality] = given;
        phase = "coming";
        rules.push("stage/heading");
      }
    }
    if (outer === null) break;
    const lemma = lemmaOf(outer);
    // "agrees that the deployment has been a success": of a fact, and nothing is undertaken.
    if (
      inner.type === "complement" &&
      inner.vg.form === "finite" &&
      inner.vg.modal === "" &&
      (inner.vg.perfect || lemmaOf(inner) === "be") &&
      conceding.has(lemma)
    )
      break;
    const under = inner.vg.form === "gerund" ? stageUnder(scene, outer, inner, lemma) : null;
    if (under !== null) {
      stage = under === "refused" && outer.vg.negated ? "considered" : under;
      phase = "coming";
      by = outer;
      rules.push(`stage/${lemma}-ing`);
      modality = outer.vg.negated && under !== "refused" ? "negated" : ownStage(scene, outer, []).modality === "possible" ? "possible" : "stated";
      break;
    }
    const aspect = lemma === "end" && outer.particle === "up" ? "go-on" : aspectual.get(lemma);
    if (aspect && (inner.type === "infinitive" || inner.vg.form === "gerund")) {
      const own = ownStage(scene, outer, rules);
      // "has finished deploying its soldiers": they are there now, where one that stops sending has none to come.
      const arrived = aspect === "stop" && (lemma === "finish" || lemma === "complete") && arriving.has(lemmaOf(inner)) && own.phase === "done";
      stage = arrived
        ? "in-force"
        : aspect === "stop" && own.phase !== "coming"
          ? "ended"
          : own.stage === "ended" && aspect !== "stop"
            ? "in-force"
            : own.stage;
      modality = own.modality;
      // "has begun pulling out": under way, not done.
      phase = aspect === "begin" && own.phase === "done" ? "ongoing" : own.phase;
      inner = outer;
      continue;
    }
    // "a vote that could see Danish soldiers go": as far as it may come to that.
    if (lemma === "see" && inner.type === "infinitive" && outer.vg.modal !== "") {
      ({ stage, modality, phase } = ownStage(scene, outer, rules));
      inner = outer;
      continue;
    }
    // "to decide whether to extend": nothing is decided yet.
    if (
      inner.vg.first > scene.sentence.first &&
      wordOf(
        scene,
        (inner.type === "complement" && inner.subject !== null && inner.subject.first < inner.vg.first ? inner.subject.first : inner.vg.first) - 1,
      ) === "whether"
    ) {
      stage = "considered";
      phase = "coming";
      by = outer;
      rules.push("stage/whether");
      break;
    }
    // "faces pressure from its allies to send", "came under pressure to".
    if (
      (lemma === "face" || lemma === "come" || lemma === "put") &&
      inner.type === "infinitive" &&
      /\bpressure\b/.test(wordsOf(scene, outer.vg.last, inner.vg.first).toLowerCase())
    ) {
      stage = "requested";
      phase = "coming";
      by = outer;
      asked = lemma === "put" && !outer.vg.passive && inner.subject !== outer.subject;
      modality = outer.vg.negated ? "negated" : modality;
      rules.push("stage/under-pressure");
      break;
    }
    if (lemma === "deny" || lemma === "refute") {
      modality = outer.vg.negated ? modality : "negated";
      by = outer;
      rules.push("stage/denies");
      break;
    }
    // "told them to leave": who tells another to do it asks for it.
    if ((lemma === "tell" || lemma === "instruct" || lemma === "invite") && inner.type === "infinitive") {
      stage = "requested";
      phase = "coming";
      by = outer;
      asked = inner.subject !== outer.subject && !outer.vg.passive;
      modality = outer.vg.negated ? "negated" : modality;
      rules.push("stage/tell-to");
      break;
    }
    // "I do not think that they will": denies what it governs, as "does not say that" does not.
    if (saying.has(lemma)) {
      if (outer.vg.negated && (inner.type !== "complement" || lemma === "think" || lemma === "believe")) modality = "negated";
      break;
    }
    if (lemma === "be" || lemma === "have" || lemma === "seem" || lemma === "appear" || lemma === "need" || lemma === "stand" || lemma === "remain") {
      if (inner.type !== "infinitive") break;
      const predicate = outer.predicate >= 0 ? wordOf(scene, outer.predicate) : "";
      if (
        predicate === "likely" ||
        predicate === "expected" ||
        predicate === "supposed" ||
        predicate === "certain" ||
        predicate === "bound" ||
        predicate === "unlikely"
      ) {
        stage = "planned";
        modality = predicate === "unlikely" ? "negated" : "expected";
        phase = "coming";
        rules.push("stage/be-likely-to");
      } else if (offering.has(predicate)) {
        // "are ready to be sent": who is sent offers nothing.
        stage = predicate === "keen" || predicate === "poised" || (inner.vg.passive && !outer.vg.negated) ? "planned" : "offered";
        phase = "coming";
        rules.push("stage/be-ready-to");
        if (outer.vg.negated) {
          stage = "refused";
        }
        // "must be ready to send": what ought to be.
        else if (/^(?:should|must)$/.test(outer.vg.modal)) {
          stage = "planned";
          modality = "expected";
          rules.push(`stage/${outer.vg.modal}`);
        }
      } else if (predicate === "reluctant" || predicate === "unwilling" || predicate === "loath" || predicate === "loth" || predicate === "disinclined") {
        stage = "refused";
        phase = "coming";
        rules.push("stage/be-unwilling-to");
      } else if (predicate === "due" || predicate === "set") {
        // "had been due to visit": what was planned once.
        stage = outer.vg.tense === "past" && outer.vg.perfect ? "ended" : "planned";
        phase = "coming";
        rules.push("stage/be-due-to");
      } else if (predicate === "able" && !outer.vg.negated && /^(?:announce|confirm|say|report|tell|inform|advise)$/.test(lemmaOf(inner))) {
        break;
      } else if (predicate === "able" || predicate === "unable") {
        const own = ownStage(scene, outer, rules);
        // "was able to attend": and did.
        if (predicate === "able" && !outer.vg.negated && outer.vg.tense === "past" && own.stage === "in-force") {
          ({ stage, modality, phase } = own);
          break;
        }
        stage = own.stage === "in-force" ? "considered" : own.stage;
        modality = predicate === "unable" || outer.vg.negated ? "negated" : own.modality === "stated" ? "possible" : own.modality;
        phase = "coming";
      } else if (lemma === "be" && (isTimeFor(scene, outer, inner) || (outer.vg.tense === "present" && noun !== null && headOf(scene, noun) === "time"))) {
        // "Now is the time to send them", "it was time for the allies to do more": whoever says so asks for it.
        stage = "requested";
        phase = "coming";
        asked = isTimeFor(scene, outer, inner);
        modality = outer.vg.negated ? "negated" : "stated";
        rules.push("stage/time-to");
      } else if (lemma === "be" && predicate === "" && pressed.test(wordsOf(scene, outer.vg.first, inner.vg.first).toLowerCase())) {
        // "is under pressure from its allies to send".
        stage = "requested";
        phase = "coming";
        modality = outer.vg.negated ? "negated" : "stated";
        rules.push("stage/under-pressure");
      } else if (lemma === "be" && predicate === "" && inTalks.test(wordsOf(scene, outer.vg.last, inner.vg.first).toLowerCase())) {
        // "is in talks with Oslo to station ships there".
        stage = "considered";
        phase = "coming";
        rules.push("stage/in-talks");
        if (outer.vg.negated) modality = "negated";
      } else if (lemma === "be" && predicate === "" && isPlaced(scene, outer, inner)) {
        // "are in Uganda to train Somalis": what they are there for.
        if (outer.vg.modal === "" && outer.vg.tense === "present") stage = "in-force";
        break;
      } else if (lemma === "be" && predicate === "") {
        // "If Denmark were to leave", "were it to leave": only supposed.
        const supposed =
          outer.vg.tense === "past" && (outer.marker === "if" || (wordOf(scene, scene.sentence.first) === "were" && outer.vg.first === scene.sentence.first));
        stage = supposed ? "considered" : outer.vg.tense === "past" ? "ended" : "planned";
        phase = "coming";
        rules.push("stage/be-to");
        if (supposed) modality = "conditional";
        else if (outer.vg.negated) modality = "negated";
      } else if (lemma === "have" && isObjectBetween(outer, inner)) {
        // "have 90 men to spare": no duty.
        break;
      } else if (lemma === "have" || lemma === "need") {
        // "may have to leave": no more than possible.
        const may = /^(?:may|might|could)$/.test(outer.vg.modal);
        stage = may ? "considered" : "planned";
        modality = outer.vg.negated ? "negated" : may ? "possible" : "expected";
        phase = "coming";
        rules.push("stage/have-to");
      } else if (lemma === "seem" || lemma === "appear") {
        modality = "possible";
        inner = outer;
        continue;
      }
      by = outer;
      break;
    }
    // "is pleased to offer": offers.
    if (outer.vg.passive && gladly.has(lemma) && lemmaOf(inner) === "offer") {
      stage = "offered";
      phase = "coming";
      by = outer;
      rules.push("stage/pleased-to-offer");
      break;
    }
    if (outer.vg.passive && (expectation.has(lemma) || arrangement.has(lemma)) && inner.type === "infinitive") {
      stage = "planned";
      phase = "coming";
      modality = expectation.has(lemma) ? "expected" : modality;
      by = outer;
      rules.push(`stage/be-${lemma}-to`);
      if (outer.vg.negated) modality = "negated";
      break;
    }
    if (expectation.has(lemma) && !outer.vg.passive && (inner.type === "infinitive" || inner.type === "complement")) {
      stage = "planned";
      modality = outer.vg.negated ? "negated" : "expected";
      phase = "coming";
      by = outer;
      rules.push(`stage/${lemma}`);
      break;
    }
    // "does not oblige them to send", "commits Oslo to keep": a duty, or none.
    // "was forced to withdraw": and did.
    if (
      /^(?:force|compel|oblige)$/.test(lemma) &&
      inner.type === "infinitive" &&
      outer.vg.passive &&
      !outer.vg.negated &&
      outer.vg.modal === "" &&
      (outer.vg.tense === "past" || outer.vg.perfect)
    ) {
      ({ stage, modality, phase } = ownStage(scene, outer, rules));
      break;
    }
    if (duties.has(lemma) && inner.type === "infinitive") {
      const may = /^(?:may|might|could)$/.test(outer.vg.modal);
      stage = may ? "considered" : "planned";
      phase = "coming";
      by = outer;
      modality = outer.vg.negated ? "negated" : may ? "possible" : "expected";
      rules.push(`stage/${lemma}-to`);
      break;
    }
    if (lemma === "fail" && inner.type === "infinitive") {
      modality = "negated";
      by = outer;
      rules.push("stage/fail-to");
      break;
    }
    if (lemma === "threaten" && inner.type === "infinitive") {
      stage = "considered";
      modality = "conditional";
      phase = "coming";
      by = outer;
      break;
    }
    if (
      (lemma === "help" ||
        lemma === "manage" ||
        lemma === "go" ||
        lemma === "use" ||
        lemma === "serve" ||
        lemma === "allow" ||
        lemma === "enable" ||
        lemma === "let") &&
      inner.type === "infinitive"
    ) {
      if (lemma === "go" && outer.vg.progressive) {
        stage = "pledged";
        phase = "coming";
        if (outer.vg.negated) {
          stage = "planned";
          modality = "negated";
        }
        rules.push("stage/going-to");
      }
      const own = ownStage(scene, outer, rules);
      // "used to keep watch": no longer.
      if (lemma === "use" && outer.vg.tense === "past" && !outer.vg.passive) {
        stage = "ended";
        phase = "done";
        by = outer;
        rules.push("stage/used-to");
        break;
      }
      if (lemma !== "go") {
        stage = own.stage;
        modality = own.modality;
        phase = own.phase;
      }
      inner = outer;
      continue;
    }
    // "would like the Germans to stay": asked, where "would like to stay" is a plan.
    if (
      (lemma === "like" || lemma === "prefer" || lemma === "love") &&
      inner.type === "infinitive" &&
      (outer.vg.modal === "would" || outer.vg.modal === "'d")
    ) {
      asked = isObjectBetween(outer, inner);
      stage = asked ? "requested" : "planned";
      modality = outer.vg.negated ? "negated" : "stated";
      phase = "coming";
      by = outer;
      rules.push(`stage/would-${lemma}`);
      break;
    }
    const declines = inner.vg.negated && governorStage.get(lemma) === "decided"; // "opted not to": a refusal, and stated as such
    // "the deal calls for Chad to send": a paper provides for it, and asks nobody.
    const paper = lemma === "call" && outer.subject !== null ? nounStage.get(headOf(scene, outer.subject)) : undefined;
    // "parliament backed sending 90 men": by who may.
    const backed =
      inner.vg.form === "gerund" && inner.vg.index === outer.vg.index + 1 && /^(?:back|support)$/.test(lemma)
        ? outer.subject !== null && deciding.has(headOf(scene, outer.subject))
          ? ("decided" as const)
          : ("considered" as const)
        : undefined;
    const given =
      backed ??
      (declines
        ? "refused"
        : paper !== undefined && paper !== "requested"
          ? paper
          : lemma === "rule" && outer.particle === "out"
            ? "refused"
            : isSignedOff(outer)
              ? "decided"
              : // "set sail to join the force": on its way, and not set to go.
                lemma === "set" && outer.particle === "sail"
                ? undefined
                : governorStage.get(lemma));
    // "confirmed that 45 scouts are serving": what is told to be so already, not promised.
    if (
      (given === "pledged" || (lemma === "advise" && outer.vg.passive)) &&
      inner.type === "complement" &&
      inner.vg.form === "finite" &&
      inner.vg.modal === "" &&
      !(inner.vg.progressive && isTurn(lemmaOf(inner)))
    )
      break;
    // "Extending the mandate, the council asked for a report": what is done beside it.
    if (inner.vg.form === "gerund" && inner.type === "participle" && inner.vg.last <= (outer.subject?.first ?? outer.vg.first)) break;
    if (given && (inner.type === "infinitive" || inner.type === "complement" || inner.vg.form === "gerund")) {
      // "The cabinet agreed to keep them there": by who may.
      stage = lemma === "agree" && outer.subject !== null && outer.subject.joined.length < 2 && deciding.has(headOf(scene, outer.subject)) ? "decided" : given;
      phase = "coming";
      by = outer;
      rules.push(`stage/${lemma}`);
      asked =
        given === "requested" &&
        inner.subject !== null &&
        (inner.subject !== outer.subject || isObjectBetween(outer, inner)) &&
        !(wanting.has(lemma) && isItsOwn(scene, inner.subject));
      if (given === "requested" && !asked && (lemma === "want" || lemma === "wish" || lemma === "hope" || lemma === "seek")) stage = "planned";
      const own = ownStage(scene, outer, []);
      if (outer.vg.modal === "would" && outer.governor !== null && hoping.test(lemmaOf(outer.governor)) && !outer.vg.negated) {
        stage = "planned";
        modality = "expected";
        rules.push(`stage/${lemmaOf(outer.governor)}`);
        break;
      }
      if (outer.vg.negated) {
        if (given === "refused") {
          stage = "pledged";
        } else modality = "negated";
      } else if (declines) modality = "stated";
      else if (inner.vg.negated) modality = "negated";
      else if (own.modality !== "stated" && outer.vg.modal !== "would") modality = own.modality;
      else if (own.phase === "coming" && given !== "requested" && given !== "considered" && outer.vg.tense === "future") {
        stage = "planned";
      } else modality = inner.conditional ? "conditional" : "stated";
      // "is expected to decide to send", "agreed to consider": the outermost word that is not itself governed wins.
      if (outer.type === "infinitive" || outer.vg.form === "gerund") {
        inner = outer;
        continue;
      }
      break;
    }
    if (inner.type === "infinitive" || inner.vg.form === "gerund") {
      inner = outer;
      if (outer.type === "main") break;
      continue;
    }
    break;
  }
  // "denied that it had been asked to send": the denial reaches through what it denies.
  if (
    by !== null &&
    by.type === "complement" &&
    by.governor !== null &&
    !by.governor.vg.negated &&
    /^(?:deny|refute|reject)$/.test(lemmaOf(by.governor)) &&
    modality === "stated"
  ) {
    modality = "negated";
    rules.push("stage/denies");
  }
  // "If Oslo could send more, we would be grateful": a wish.
  if (clause.conditional && stage !== "refused" && thanks.test(scene.tokens.text.slice(scene.sentence.start, scene.sentence.end)))
    return { stage: "requested", modality: "conditional", phase: "coming", by, asked: false, rules: [...rules, "stage/thanks"] };
  // "Neither Chad nor Niger will send": none of them.
  if (
    modality === "stated" &&
    clause.subject !== null &&
    (wordOf(scene, clause.subject.first) === "neither" ||
      (clause.subject.first > scene.sentence.first && wordOf(scene, clause.subject.first - 1) === "neither"))
  ) {
    modality = "negated";
    rules.push("stage/neither");
  }
  // "plans to deploy them if the parties agree": so far as they do.
  if (
    stage === "planned" &&
    modality === "stated" &&
    clause.vg.form === "infinitive" &&
    scene.clauses.some(
      (c) => c.type === "adverbial" && c.vg.first > clause.vg.first && supposing.has(c.marker) && (c.governor === clause || (c.governor === by && by !== null)),
    )
  ) {
    modality = "conditional";
    rules.push("stage/if");
  }
  if (clause.conditional && modality === "stated" && (stage === "planned" || stage === "pledged" || stage === "considered")) modality = "conditional";
  return { stage, modality, phase, by, asked, rules };
}

/** "are in Uganda to", "were at the camp to": does a place stand between? */
const isPlaced = (scene: Scene, outer: Clause, inner: Clause): boolean =>
  outer.attached.some(
    (a) =>
      /^(?:in|at|on)$/.test(a.word) &&
      a.prep >= outer.vg.last &&
      a.np.last <= inner.vg.first &&
      (/^(?:base|camp|barracks|region|country|island|capital|north|south|east|west)$/.test(wordOf(scene, a.np.head)) ||
        entitiesIn(scene, a.np.first, a.np.last).some((e) => e.class === "place" || e.class === "region" || (e.class === "state" && e.form === "name"))),
  );
