/** What the verb that governs a clause makes of it, in order: "has begun to", "is expected to", "told them to", "plans to", "agreed to". */
import type { Stage } from "../model/claim.ts";
import { headOf, lemmaOf, wordOf, wordsOf } from "./scene.ts";
import type { Governed, Verdict } from "./stage-so-far.ts";
import { ownStage } from "./stage-own.ts";
import { underPredicate } from "./stage-predicates.ts";
import { isItsOwn, isObjectBetween } from "./stage-signs.ts";
import { isSignedOff, stageUnder } from "./stage-governors.ts";
import {
  arrangement,
  arriving,
  aspectual,
  conceding,
  deciding,
  duties,
  expectation,
  gladly,
  governorStage,
  isTurn,
  nounStage,
  saying,
  wanting,
} from "./stage-words.ts";

/** What the governing verb tells, by the first of these that knows it. */
export function underVerb(governed: Governed): Verdict {
  for (const read of readers) {
    const verdict = read(governed);
    if (verdict !== null) return verdict;
  }
  return "settled";
}

/** "agrees that the deployment has been a success": of a fact, and nothing is undertaken. */
function ofFact({ inner, lemma }: Governed): Verdict {
  if (
    inner.type === "complement" &&
    inner.vg.form === "finite" &&
    inner.vg.modal === "" &&
    (inner.vg.perfect || lemmaOf(inner) === "be") &&
    conceding.has(lemma)
  )
    return "settled";
  return null;
}

/** What is done to a plan by the verb right before its gerund: "ruled out sending", "is weighing sending". */
function ofGerund({ scene, so, outer, inner, lemma }: Governed): Verdict {
  const under = inner.vg.form === "gerund" ? stageUnder(scene, outer, inner, lemma) : null;
  if (under !== null) {
    so.stage = under === "refused" && outer.vg.negated ? "considered" : under;
    so.phase = "coming";
    so.by = outer;
    so.rules.push(`stage/${lemma}-ing`);
    so.modality = outer.vg.negated && under !== "refused" ? "negated" : ownStage(scene, outer, []).modality === "possible" ? "possible" : "stated";
    return "settled";
  }
  return null;
}

/** "has begun pulling out", "stopped sending", "keeps training": begun, over or going on, as far as that verb itself has come. */
function ofPhase({ scene, so, outer, inner, lemma }: Governed): Verdict {
  const aspect = lemma === "end" && outer.particle === "up" ? "go-on" : aspectual.get(lemma);
  if (aspect && (inner.type === "infinitive" || inner.vg.form === "gerund")) {
    const own = ownStage(scene, outer, so.rules);
    // "has finished deploying its soldiers": they are there now, where one that stops sending has none to come.
    const arrived = aspect === "stop" && (lemma === "finish" || lemma === "complete") && arriving.has(lemmaOf(inner)) && own.phase === "done";
    so.stage = arrived
      ? "in-force"
      : aspect === "stop" && own.phase !== "coming"
        ? "ended"
        : own.stage === "ended" && aspect !== "stop"
          ? "in-force"
          : own.stage;
    so.modality = own.modality;
    // "has begun pulling out": under way, not done.
    so.phase = aspect === "begin" && own.phase === "done" ? "ongoing" : own.phase;
    so.inner = outer;
    return "outward";
  }
  return null;
}

/** "a vote that could see Danish soldiers go": as far as it may come to that. */
function ofSeeing({ scene, so, outer, inner, lemma }: Governed): Verdict {
  if (lemma === "see" && inner.type === "infinitive" && outer.vg.modal !== "") {
    Object.assign(so, ownStage(scene, outer, so.rules));
    so.inner = outer;
    return "outward";
  }
  return null;
}

/** "to decide whether to extend": nothing is decided yet. */
function ofWhether({ scene, so, outer, inner }: Governed): Verdict {
  if (
    inner.vg.first > scene.sentence.first &&
    wordOf(
      scene,
      (inner.type === "complement" && inner.subject !== null && inner.subject.first < inner.vg.first ? inner.subject.first : inner.vg.first) - 1,
    ) === "whether"
  ) {
    so.stage = "considered";
    so.phase = "coming";
    so.by = outer;
    so.rules.push("stage/whether");
    return "settled";
  }
  return null;
}

/** "faces pressure from its allies to send", "came under pressure to". */
function ofPressure({ scene, so, outer, inner, lemma }: Governed): Verdict {
  if (
    (lemma === "face" || lemma === "come" || lemma === "put") &&
    inner.type === "infinitive" &&
    /\bpressure\b/.test(wordsOf(scene, outer.vg.last, inner.vg.first).toLowerCase())
  ) {
    so.stage = "requested";
    so.phase = "coming";
    so.by = outer;
    so.asked = lemma === "put" && !outer.vg.passive && inner.subject !== outer.subject;
    so.modality = outer.vg.negated ? "negated" : so.modality;
    so.rules.push("stage/under-pressure");
    return "settled";
  }
  return null;
}

/** "denied having sent any": a no. */
function ofDenial({ so, outer, lemma }: Governed): Verdict {
  if (lemma === "deny" || lemma === "refute") {
    so.modality = outer.vg.negated ? so.modality : "negated";
    so.by = outer;
    so.rules.push("stage/denies");
    return "settled";
  }
  return null;
}

/** "told them to leave": who tells another to do it asks for it. */
function ofTelling({ so, outer, inner, lemma }: Governed): Verdict {
  if ((lemma === "tell" || lemma === "instruct" || lemma === "invite") && inner.type === "infinitive") {
    so.stage = "requested";
    so.phase = "coming";
    so.by = outer;
    so.asked = inner.subject !== outer.subject && !outer.vg.passive;
    so.modality = outer.vg.negated ? "negated" : so.modality;
    so.rules.push("stage/tell-to");
    return "settled";
  }
  return null;
}

/** "I do not think that they will": denies what it governs, as "does not say that" does not. */
function ofSaying({ so, outer, inner, lemma }: Governed): Verdict {
  if (saying.has(lemma)) {
    if (outer.vg.negated && (inner.type !== "complement" || lemma === "think" || lemma === "believe")) so.modality = "negated";
    return "settled";
  }
  return null;
}

/** "is pleased to offer": offers. */
function ofGladness({ so, outer, inner, lemma }: Governed): Verdict {
  if (outer.vg.passive && gladly.has(lemma) && lemmaOf(inner) === "offer") {
    so.stage = "offered";
    so.phase = "coming";
    so.by = outer;
    so.rules.push("stage/pleased-to-offer");
    return "settled";
  }
  return null;
}

/** "is expected to send", "expects to send", "is scheduled to": to come, and how sure. */
function ofExpectation({ so, outer, inner, lemma }: Governed): Verdict {
  if (outer.vg.passive && (expectation.has(lemma) || arrangement.has(lemma)) && inner.type === "infinitive") {
    so.stage = "planned";
    so.phase = "coming";
    so.modality = expectation.has(lemma) ? "expected" : so.modality;
    so.by = outer;
    so.rules.push(`stage/be-${lemma}-to`);
    if (outer.vg.negated) so.modality = "negated";
    return "settled";
  }
  if (expectation.has(lemma) && !outer.vg.passive && (inner.type === "infinitive" || inner.type === "complement")) {
    so.stage = "planned";
    so.modality = outer.vg.negated ? "negated" : "expected";
    so.phase = "coming";
    so.by = outer;
    so.rules.push(`stage/${lemma}`);
    return "settled";
  }
  return null;
}

/** "was forced to withdraw": and did. */
function ofForce({ scene, so, outer, inner, lemma }: Governed): Verdict {
  if (
    /^(?:force|compel|oblige)$/.test(lemma) &&
    inner.type === "infinitive" &&
    outer.vg.passive &&
    !outer.vg.negated &&
    outer.vg.modal === "" &&
    (outer.vg.tense === "past" || outer.vg.perfect)
  ) {
    Object.assign(so, ownStage(scene, outer, so.rules));
    return "settled";
  }
  return null;
}

/** "does not oblige them to send", "commits Oslo to keep": a duty, or none. */
function ofDuty({ so, outer, inner, lemma }: Governed): Verdict {
  if (duties.has(lemma) && inner.type === "infinitive") {
    const may = /^(?:may|might|could)$/.test(outer.vg.modal);
    so.stage = may ? "considered" : "planned";
    so.phase = "coming";
    so.by = outer;
    so.modality = outer.vg.negated ? "negated" : may ? "possible" : "expected";
    so.rules.push(`stage/${lemma}-to`);
    return "settled";
  }
  return null;
}

/** "failed to send", "threatens to leave": not done, or not yet. */
function ofFailing({ so, outer, inner, lemma }: Governed): Verdict {
  if (lemma === "fail" && inner.type === "infinitive") {
    so.modality = "negated";
    so.by = outer;
    so.rules.push("stage/fail-to");
    return "settled";
  }
  if (lemma === "threaten" && inner.type === "infinitive") {
    so.stage = "considered";
    so.modality = "conditional";
    so.phase = "coming";
    so.by = outer;
    return "settled";
  }
  return null;
}

/** "will help to train", "is going to send", "used to keep watch": verbs that leave the next one as it is. */
function ofHelping({ scene, so, outer, inner, lemma }: Governed): Verdict {
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
      so.stage = "pledged";
      so.phase = "coming";
      if (outer.vg.negated) {
        so.stage = "planned";
        so.modality = "negated";
      }
      so.rules.push("stage/going-to");
    }
    const own = ownStage(scene, outer, so.rules);
    // "used to keep watch": no longer.
    if (lemma === "use" && outer.vg.tense === "past" && !outer.vg.passive) {
      so.stage = "ended";
      so.phase = "done";
      so.by = outer;
      so.rules.push("stage/used-to");
      return "settled";
    }
    if (lemma !== "go") {
      so.stage = own.stage;
      so.modality = own.modality;
      so.phase = own.phase;
    }
    so.inner = outer;
    return "outward";
  }
  return null;
}

/** "would like the Germans to stay": asked, where "would like to stay" is a plan. */
function ofLiking({ so, outer, inner, lemma }: Governed): Verdict {
  if ((lemma === "like" || lemma === "prefer" || lemma === "love") && inner.type === "infinitive" && (outer.vg.modal === "would" || outer.vg.modal === "'d")) {
    so.asked = isObjectBetween(outer, inner);
    so.stage = so.asked ? "requested" : "planned";
    so.modality = outer.vg.negated ? "negated" : "stated";
    so.phase = "coming";
    so.by = outer;
    so.rules.push(`stage/would-${lemma}`);
    return "settled";
  }
  return null;
}

const hoping = /^(?:hope|expect|wish|anticipate)$/;

/** "plans to send", "agreed to extend", "vetoed sending": what a verb of its own gives. */
function ofGiving(governed: Governed): Verdict {
  const { scene, so, outer, inner, lemma } = governed;
  // "opted not to": a refusal, and stated as such.
  const declines = inner.vg.negated && governorStage.get(lemma) === "decided";
  const given = givenBy(governed, declines);
  // "confirmed that 45 scouts are serving": what is told to be so already, not promised.
  if (
    (given === "pledged" || (lemma === "advise" && outer.vg.passive)) &&
    inner.type === "complement" &&
    inner.vg.form === "finite" &&
    inner.vg.modal === "" &&
    !(inner.vg.progressive && isTurn(lemmaOf(inner)))
  )
    return "settled";
  // "Extending the mandate, the council asked for a report": what is done beside it.
  if (inner.vg.form === "gerund" && inner.type === "participle" && inner.vg.last <= (outer.subject?.first ?? outer.vg.first)) return "settled";
  if (given && (inner.type === "infinitive" || inner.type === "complement" || inner.vg.form === "gerund")) {
    // "The cabinet agreed to keep them there": by who may.
    so.stage = lemma === "agree" && outer.subject !== null && outer.subject.joined.length < 2 && deciding.has(headOf(scene, outer.subject)) ? "decided" : given;
    so.phase = "coming";
    so.by = outer;
    so.rules.push(`stage/${lemma}`);
    so.asked =
      given === "requested" &&
      inner.subject !== null &&
      (inner.subject !== outer.subject || isObjectBetween(outer, inner)) &&
      !(wanting.has(lemma) && isItsOwn(scene, inner.subject));
    if (given === "requested" && !so.asked && (lemma === "want" || lemma === "wish" || lemma === "hope" || lemma === "seek")) so.stage = "planned";
    const own = ownStage(scene, outer, []);
    if (outer.vg.modal === "would" && outer.governor !== null && hoping.test(lemmaOf(outer.governor)) && !outer.vg.negated) {
      so.stage = "planned";
      so.modality = "expected";
      so.rules.push(`stage/${lemmaOf(outer.governor)}`);
      return "settled";
    }
    if (outer.vg.negated) {
      if (given === "refused") {
        so.stage = "pledged";
      } else so.modality = "negated";
    } else if (declines) so.modality = "stated";
    else if (inner.vg.negated) so.modality = "negated";
    else if (own.modality !== "stated" && outer.vg.modal !== "would") so.modality = own.modality;
    else if (own.phase === "coming" && given !== "requested" && given !== "considered" && outer.vg.tense === "future") {
      so.stage = "planned";
    } else so.modality = inner.conditional ? "conditional" : "stated";
    // "is expected to decide to send", "agreed to consider": the outermost word that is not itself governed wins.
    if (outer.type === "infinitive" || outer.vg.form === "gerund") {
      so.inner = outer;
      return "outward";
    }
    return "settled";
  }
  return null;
}

/** The stage that a verb gives to what it governs, by what it is said of. */
function givenBy({ scene, outer, inner, lemma }: Governed, declines: boolean): Stage | undefined {
  // "the deal calls for Chad to send": a paper provides for it, and asks nobody.
  const paper = lemma === "call" && outer.subject !== null ? nounStage.get(headOf(scene, outer.subject)) : undefined;
  // "parliament backed sending 90 men": by who may.
  const backed =
    inner.vg.form === "gerund" && inner.vg.index === outer.vg.index + 1 && /^(?:back|support)$/.test(lemma)
      ? outer.subject !== null && deciding.has(headOf(scene, outer.subject))
        ? ("decided" as const)
        : ("considered" as const)
      : undefined;
  return (
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
              : governorStage.get(lemma))
  );
}

/** Verbs that say nothing of it: what governs them is asked. */
function ofOthers({ so, outer, inner }: Governed): Verdict {
  if (inner.type !== "infinitive" && inner.vg.form !== "gerund") return "settled";
  so.inner = outer;
  return outer.type === "main" ? "settled" : "outward";
}

const readers: readonly ((governed: Governed) => Verdict)[] = [
  ofFact,
  ofGerund,
  ofPhase,
  ofSeeing,
  ofWhether,
  ofPressure,
  ofDenial,
  ofTelling,
  ofSaying,
  underPredicate,
  ofGladness,
  ofExpectation,
  ofForce,
  ofDuty,
  ofFailing,
  ofHelping,
  ofLiking,
  ofGiving,
  ofOthers,
];
