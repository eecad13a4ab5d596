/** "the decision by Peru to stay": an infinitive under a noun of will, with who is behind it. */
import type { Actor } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOfPhrase } from "./args.ts";
import { nounOf, type Scene, wordOf } from "./scene.ts";

const intentions = new Set(
  "decision plan move offer attempt effort threat promise pledge vow refusal bid request call agreement intention commitment proposal vote order push pressure".split(
    " ",
  ),
);

/** The noun and who is behind it; null where the infinitive stands otherwise. */
export function intentionOf(scene: Scene, { type, vg }: Clause): { readonly noun: NounPhrase; readonly by: NounPhrase } | null {
  if (type !== "infinitive") return null;
  const np = scene.chunks[vg.index - 1],
    by = scene.chunks[vg.index - 2],
    noun = scene.chunks[vg.index - 3];
  return np?.type === "np" &&
    by?.type === "prep" &&
    /^(?:by|of)$/.test(wordOf(scene, by.first)) &&
    noun?.type === "np" &&
    intentions.has(nounOf(scene, noun.head))
    ? { noun, by: np }
    : null;
}

/** Who decided it, whoever is the subject before. */
export function deciderOf(scene: Scene, clause: Clause): Actor[] {
  const intention = intentionOf(scene, clause);
  // "rejected a request by Mali to send more": who answers is who would do it.
  if (
    intention !== null &&
    requests.has(nounOf(scene, intention.noun.head)) &&
    clause.governor !== null &&
    clause.governor.objects.includes(intention.noun) &&
    clause.governor.subject !== null
  )
    return actorsOfPhrase(scene, clause.governor.subject);
  // "a request by the UN to deploy 200 soldiers": who asks sends nobody.
  return intention === null || /^(?:request|call|appeal|plea|demand|push|pressure)$/.test(nounOf(scene, intention.noun.head))
    ? []
    : actorsOfPhrase(scene, intention.by);
}

const requests = new Set(["request", "call", "appeal", "plea", "demand", "invitation", "proposal", "bid"]);

/** "turned down a request from NATO to send", "an appeal by Mali to come": the noun over the infinitive, whose asker stands between; else null. */
export function requestFrom(scene: Scene, { type, vg }: Clause): NounPhrase | null {
  if (type !== "infinitive" || vg.index < 3) return null;
  const np = scene.chunks[vg.index - 1],
    by = scene.chunks[vg.index - 2],
    noun = scene.chunks[vg.index - 3];
  return np?.type === "np" && by?.type === "prep" && wordOf(scene, by.first) === "from" && noun?.type === "np" && requests.has(nounOf(scene, noun.head))
    ? noun
    : null;
}
