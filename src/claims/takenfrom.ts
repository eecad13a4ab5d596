/** "to withdraw troops from Chad", "the pullout of 90 men from Gao": what is taken away is where it was, not whose it is. */
import type { NounPhrase } from "../text/phrases.ts";
import { list } from "./lexis.ts";
import type { Clause } from "../text/clauses.ts";
import { lemmaOf, nounOf, type Scene, wordOf } from "./scene.ts";

const takes = list("withdraw pull remove recall evacuate extract bring order take move redeploy relocate extricate");
const takings = list(
  "withdrawal pullout pull-out pullback pull-back removal recall evacuation exit drawdown departure extraction return retreat redeployment relocation",
);

/**
 * What a state sends, flies or keeps going from a place begins there: "Portugal will fly four jets from Lithuania". Soldiers whom it trains or hosts come from
 * elsewhere.
 */
const begins = list("send fly deploy operate run launch dispatch despatch rotate base station position sail ship");
const isOfState = (scene: Scene, { subject }: Clause): boolean =>
  subject !== null && scene.entities.some((e) => e.class === "state" && e.form !== "adjective" && e.first >= subject.first && e.last <= subject.last);

/** Is the phrase before "from" what a verb or a noun of taking away takes, or what a state sets going from where it has it? */
export function isTakenFrom(scene: Scene, np: NounPhrase): boolean {
  // "begins a troop withdrawal from Mali".
  if (takings.has(nounOf(scene, np.head))) return true;
  if (
    scene.clauses.some(
      (c) => !c.vg.passive && (takes.has(lemmaOf(c)) || (begins.has(lemmaOf(c)) && isOfState(scene, c))) && c.objects.some((o) => o.first === np.first),
    )
  )
    return true;
  // "the withdrawal of a company of 120 soldiers from": through every "of".
  for (let at = np.index - 1; at > 0 && scene.chunks[at].type === "prep" && /^(?:of|by)$/.test(wordOf(scene, scene.chunks[at].first)); at -= 2) {
    const whole = scene.chunks[at - 1];
    if (whole.type !== "np") return false;
    if (takings.has(nounOf(scene, whole.head))) return true;
  }
  return false;
}

/** Is the token in such a phrase? */
export function isTakenAt(scene: Scene, token: number): boolean {
  const np = scene.chunks.find((c) => c.first <= token && token < c.last);
  return np?.type === "np" && isTakenFrom(scene, np);
}
