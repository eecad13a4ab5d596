/** What became of a request: answered, agreed to, put off or turned down, in words that only refer to it. */
import { doesOther } from "./matching.ts";
import type { Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { actorOfClause, actorsOfPhrase, partiesAs } from "./args.ts";
import { type Draft, draftOf } from "./draft.ts";
import { restOf } from "./frames.ts";
import { answersBare } from "./offers.ts";
import { hostsOf, missionOf, placesIn } from "./places.ts";
import { requestNouns } from "./requests.ts";
import { entityAt, headOf, lemmaOf, rangeOf, type Scene, spanOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { list } from "./lexis.ts";
import { otherThan, haveCommon } from "./named.ts";
import { matter, isForce } from "./asking-matter.ts";

export const answerVerbs = list(
  "decline refuse demur balk baulk say consider weigh study mull ponder review examine think look agree accept consent oblige comply follow hear offer volunteer decide answer reply respond reject turn rebuff dismiss rule give do be hesitate deliberate",
);
/** "turned a deaf ear to pleas for infantry", "bowed to calls for more ships": what became of a plea. */
export function refusesPlea(scene: Scene, clause: Clause): Draft | null {
  const lemma = lemmaOf(clause);
  if (clause.vg.passive || !/^(?:turn|ignore|resist|brush|shrug|heed|bow|yield|answer|respond|rebuff|spurn|reject|refuse|fend|duck|dodge)$/.test(lemma))
    return null;
  const nps = [...clause.objects, ...clause.attached.filter((a) => /^(?:to|off|aside)$/.test(a.word)).map((a) => a.np)].filter(
    (o) => o.index > clause.vg.index,
  );
  const np = nps.find((o) => requestNouns.has(headOf(scene, o)));
  if (np === undefined || (lemma === "turn" && !/\bdeaf ear\b|\bdown\b/.test(restOf(scene, clause, rangeOf(scene, clause).last)))) return null;
  const thing = clause.attached.find((a) => a.word === "for" && a.index > np.index)?.np;
  const infinitive = scene.clauses.find((c) => c.governorNoun === np && c.type === "infinitive");
  if ((!thing && !infinitive) || (thing && !isForce(scene, thing))) return null;
  if (
    infinitive &&
    !/^(?:send|deploy|stay|remain|keep|leave|withdraw|contribute|join|participate|slow|reinforce|extend|take|reconsider|pull|return)$/.test(lemmaOf(infinitive))
  )
    return null;
  const actor = actorOfClause(scene, clause);
  if (actor.length === 0) return null;
  const asker = otherThan(actorsOfPhrase(scene, { ...np, joined: [] }), actor);
  const range = rangeOf(scene, clause);
  const last = Math.max(range.last, thing?.last ?? 0, infinitive ? rangeOf(scene, infinitive).last : 0);
  const yes = /^(?:heed|bow|yield|answer|respond)$/.test(lemma) !== clause.vg.negated;
  const place = otherThan(placesIn(scene, np.first, last), actor);
  return draftOf("force", `force/plea-${lemma}`, spanOf(scene, range.first, last), scene.index, {
    actor,
    mission: missionOf(scene, np.first, last, false),
    place,
    with: [...hostsOf(scene, place, actor), ...partiesAs(asker, "asker")],
    change:
      infinitive && /^(?:stay|remain|keep|slow|extend)$/.test(lemmaOf(infinitive))
        ? "extend"
        : infinitive && /^(?:leave|withdraw|pull|return)$/.test(lemmaOf(infinitive))
          ? "end"
          : "start",
    stage: yes ? "agreed" : "refused",
    clause,
    trust: 0.55,
  });
}
const referring =
  /^(?:(?:it|this|that|them|(?:a|any) (?:similar|like|second|further|new|fresh|formal) (?:request|idea|offer|appeal|invitation|proposal|plan|call|plea|demand|approach)|the (?:approach|request|idea|offer|appeal|invitation|matter|question|proposal|plan|call|plea|demand|possibility|option)|(?:his|her|its|their|an?|any|this|that|such an?) (?:request|idea|offer|appeal|invitation|proposal|plan|call|plea|demand)|participation|taking part|joining(?: in)?|a contribution)(?= |\W|$))/;
/** "Berlin said no", "Togo is still weighing it", "Peru declined": the answer to what is spoken of. */
export function answersIt(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const lemma = lemmaOf(clause);
  if (
    clause.subject === null ||
    (clause.vg.passive && !answersBare(scene, clause)) ||
    clause.vg.form === "infinitive" ||
    scene.clauses.some(
      (c) =>
        c.governor === clause &&
        ((c.type === "infinitive" && !/^(?:oblige|comply|agree|budge|follow|consent|play|cooperate|co-operate|bite)$/.test(lemmaOf(c))) ||
          (c.type === "complement" && lemma !== "say")),
    )
  )
    return null;
  const range = rangeOf(scene, clause);
  // "gave the green light to sending 90 men": its own matter stands behind it.
  if (lemma === "give" && scene.clauses.some((c) => c.vg.form === "gerund" && c.vg.first === range.last)) return null;
  const rest = restOf(scene, clause, Math.min(scene.sentence.last, range.last + 1));
  // "have given notice": they will leave.
  const notice = lemma === "give" && /^(?:formal |written )?notice\b/.test(rest);
  const stage = answerOf(notice ? "notice" : lemma, rest, clause.vg.negated);
  if (stage === null) return null;
  if (stage === "same" && doesOther(scene, clause)) return null;
  const e = entityAt(scene, clause.subject.head);
  if (e !== null && e.class === "person" && lemma === "say") return null;
  const actor = actorsOfPhrase(scene, clause.subject);
  if (actor.length === 0 || actor.length > 4) return null;
  const model = matter(scene, earlier, 3);
  if (model === null || (stage !== "same" && model.stage === "ended")) return null;
  // The host's consent is a condition, a body's agreement a decision of its own.
  if (haveCommon(model.place, actor) || ((lemma === "agree" || lemma === "give") && actor.some((a) => a.id !== null && !scene.reading.lookups.state.has(a.id))))
    return null;
  const staging = stagingOf(scene, clause);
  const coming = staging.phase === "coming";
  return draftOf("force", `force/answers-${lemma}`, spanOf(scene, range.first, range.last), scene.index, {
    actor,
    mission: model.mission,
    place: otherThan(model.place, actor),
    with: otherThan(model.with, actor),
    change: notice ? "end" : model.change === "level" ? "start" : model.change,
    stage: stage === "same" ? (coming ? staging.stage : model.stage) : coming && stage !== "considered" ? staging.stage : stage,
    modality:
      stage === "same"
        ? clause.vg.negated
          ? "negated"
          : staging.modality
        : coming || (stage === "refused" && clause.vg.negated)
          ? staging.modality
          : "stated",
    clause,
    rules: [...staging.rules],
    filled: { object: "the force spoken of before" },
    trust: 0.5,
  });
}
/** What an answer says, or null where the words are none. */
function answerOf(lemma: string, rest: string, negated: boolean): Stage | "same" | null {
  const bare =
    /^\W*$/.test(rest) ||
    /^(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|politely|flatly|too|so far|yesterday|at first|last \w+|in \w+|again|outright)\W*$/.test(rest);
  const it = referring.test(rest);
  switch (lemma) {
    case "decline":
    case "refuse":
    case "demur":
    case "balk":
    case "baulk":
      return !negated && (bare || it || /^to (?:oblige|comply|agree|budge|follow suit|consent|play along|cooperate|bite)\b/.test(rest)) ? "refused" : null;
    case "reject":
    case "rebuff":
    case "dismiss":
      return !negated && it ? "refused" : null;
    case "rule":
      return /^(?:it|this|that|them) out\b|^out (?:joining|taking part|a contribution|participation|participating)/.test(rest) ? "refused" : null;
    case "turn":
      return /^(?:it|them|that|the \w+|(?:an?|this|that|his|her|its|their|such an?) (?:\w+ )?(?:request|offer|appeal|invitation|idea|plea|demand|proposal)) down\b|^down (?:the|an?|any|this|that|its|their|such an?|every) (?:[\w-]+ )?(?:request|offer|invitation|appeal|idea|plea|approach|proposal|call|demand)/.test(
        rest,
      )
        ? "refused"
        : null;
    case "say":
      return /^[“"']?(?:no|nein|non|nyet|never|no thanks|no thank you)(?:\W|$)/.test(rest)
        ? "refused"
        : /^[“"']?(?:yes|ja|oui|okay|ok)(?:\W|$)/.test(rest)
          ? "agreed"
          : null;
    case "consider":
    case "weigh":
    case "study":
    case "mull":
    case "ponder":
    case "review":
    case "examine":
      return it && !negated ? "considered" : null;
    case "look":
      return /^(?:at|into) (?:it|this|that|the (?:request|idea|matter|question|possibility|offer)|whether)/.test(rest) ? "considered" : null;
    case "hear":
      return negated && /^of (?:it|this|that)\b/.test(rest) ? "refused" : null;
    case "offer":
    case "volunteer":
      return bare && !negated ? "offered" : null;
    case "think":
      return /^(?:about (?:it|this)|it over)/.test(rest) ? "considered" : null;
    case "hesitate":
    case "deliberate":
      return bare ? "considered" : null;
    case "decide":
    case "answer":
    case "reply":
    case "respond":
      return negated && (bare || it || /^yet\b/.test(rest)) ? "considered" : null;
    case "agree":
    case "consent":
    case "accept":
    case "oblige":
    case "comply":
      return !negated && (bare || it || /^(?:in principle|to (?:it|this|the request))/.test(rest)) ? "agreed" : null;
    case "follow":
      return /^(?:suit|its example|their example|her example)\b/.test(rest) ? "same" : null;
    case "do":
      return /^(?:so|the same|likewise)(?:\W|$)/.test(rest) ? "same" : null;
    case "notice":
      return "planned";
    case "give":
      return /^(?:its|their|his) (?:consent|approval|blessing|assent|agreement|green light|nod)\b|^the (?:green light|nod|go-ahead)\b/.test(rest)
        ? "agreed"
        : null;
    case "be":
      return /^(?:not )?(?:interested|tempted)\b/.test(rest) && negated ? "refused" : null;
    default:
      return null;
  }
}
