/** How a verb takes a force away: left, withdrawn, called home. */
import { agentOf } from "./args.ts";
import { beforeWords } from "./carrier.ts";
import type { VerbReading, Verb } from "./direction-verb.ts";
import { isLonger } from "./lasting.ts";
import { forcePeople, isReturn, withdrawVerbs } from "./lexis.ts";
import { leavesFor, turnedWayOf } from "./otherways.ts";
import { entityAt, headOf, lemmaOf, rangeOf, wordOf } from "./scene.ts";
import { goesBackTo } from "./whither.ts";
import { isWhole } from "./whole.ts";

/** "leaves for the Gulf", "left 200 behind", "called the ships back", "phases out its presence". */
export function leavesBehind({ scene, clause, q, lemma, staging, rest, base, done }: Verb): VerbReading | null {
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
  return null;
}

/** "withdrew all but 400", "brings its soldiers home", "has retired its soldiers from Mali": they go, all or some. */
export function withdraws({ scene, clause, q, lemma, staging, rest, base, done }: Verb): VerbReading | null {
  // "an operation to take back Tikrit": a town, and nobody goes home.
  // "sent its observers in the Central African Republic home": however far behind the verb.
  const goesHome = isReturn(lemma, rest) || (isReturn(lemma, "home") && wordOf(scene, rangeOf(scene, clause).last - 1) === "home");
  // "got its 90 men out of Mali": out of harm's way.
  const getsOut = lemma === "get" && !clause.vg.passive && /^(?:[\w’'-]+ ){1,6}?(?:out of\b|(?:back )?home\b)/.test(rest);
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
    getsOut ||
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
    // "We have got the Dutch pulled out their troops": a participle with an object of its own tells what they did.
    const did =
      clause.vg.form === "participle" &&
      clause.subject !== null &&
      entityAt(scene, clause.subject.head)?.class === "state" &&
      clause.objects.some((o) => o.index > clause.vg.index && wordOf(scene, o.head) !== "home");
    const all = q === null || isWhole(scene, q);
    // "have been ordered home": not yet there.
    if (lemma === "order" && done) return { ...base, rule: "withdraw", change: all ? "end" : "cut", asChange: !all, stage: "decided" };
    return {
      ...base,
      rule: "withdraw",
      change: all && q?.change === null ? "end" : q === null ? "end" : "cut",
      asChange: q !== null && !all,
      stage:
        done || did
          ? q === null && clause.governor !== null && clause.type === "infinitive" && /^(?:begin|start|commence)$/.test(lemmaOf(clause.governor))
            ? "in-force"
            : "ended"
          : staging.stage,
    };
  }
  return null;
}
