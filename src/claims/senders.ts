/** Whose a thing is that a clause of its own says was sent or given. */
import type { Actor } from "../model/claim.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOfPhrase } from "./args.ts";
import { giveVerbs, sendVerbs } from "./lexis.ts";
import { lemmaOf, type Scene } from "./scene.ts";

const hauling = new Set(["truck", "haul", "carry", "ferry", "take"]);
/** "The launchers that Washington sent remain": what a state sent or gave is where it is as that state's. */
export function senderOf(scene: Scene, np: NounPhrase): Actor[] {
  const sent = scene.clauses.find(
    (c) =>
      c.type === "relative" &&
      !c.inherited &&
      c.subject !== null &&
      c.subject !== np &&
      c.objects.includes(np) &&
      !c.vg.passive &&
      (sendVerbs.has(lemmaOf(c)) || giveVerbs.has(lemmaOf(c)) || hauling.has(lemmaOf(c))),
  );
  return sent === undefined ? [] : actorsOfPhrase(scene, sent.subject!);
}
