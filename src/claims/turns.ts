/** Turns of phrase by which things change hands: a verb with the words that follow it. */
import type { Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { lemmaOf, rangeOf, type Scene, wordsOf } from "./scene.ts";

/** Who the subject is: the giver, the one who gets, or the thing that goes. */
export interface Turn {
  readonly role: "gives" | "gets" | "goes";
  /** What may change hands so. */
  readonly of: "any" | "money" | "unit";
  /** Words right after the verb, folded; null where the verb is enough. */
  readonly after: RegExp | null;
  /** How far it has come, where the phrase itself says so. */
  readonly stage?: Stage;
  /** True for a passive: "was granted". */
  readonly passive?: boolean;
}

const entry = (lemmas: string, role: Turn["role"], of: Turn["of"], after: RegExp | null, stage?: Stage, passive = false): (readonly [string, Turn])[] =>
  lemmas.split(" ").map((lemma) => [lemma, { role, of, after, passive, ...(stage ? { stage } : {}) }] as const);

const turns: readonly (readonly [string, Turn])[] = [
  ...entry("part", "gives", "any", /^with\b/),
  ...entry("come", "gives", "any", /^(?:up|forward|through|across) with\b/),
  ...entry("weigh chip pitch kick step", "gives", "any", /^in\b/),
  ...entry("pony stump cough scrape dig rustle drum scratch", "gives", "any", /^(?:up|together)\b/),
  ...entry("fork shell dole dish hand", "gives", "any", /^(?:out|over|up|on)\b/),
  ...entry("put", "gives", "money", /^(?:up|forward|in|down)\b|\b(?:into|towards?|on the table|in the pot|in the kitty)\b/),
  ...entry("throw toss", "gives", "any", /^in\b/),
  ...entry("lay", "gives", "any", /^on\b/),
  ...entry("pass", "gives", "any", /^(?:on|over|along)\b|\bon to\b/),
  ...entry("turn sign make", "gives", "any", /\b(?:over|away) to\b|^over\b|\ba (?:present|gift) of\b/),
  ...entry("club pool band", "gives", "any", /^(?:\w+ ){0,5}(?:for|to)\b/, "pledged"),
  ...entry("pencil ring-fence", "gives", "money", null, "planned"),
  ...entry("line", "gives", "any", /^up\b/, "planned"),
  ...entry("wave nod push steer", "gives", "money", /^through\b/, "decided"),
  ...entry("sign", "gives", "any", /^off\b/, "decided"),
  ...entry("vote appropriate", "gives", "money", null, "decided"),
  ...entry(
    "spare find wire remit funnel pump plough plow sink pour inject lavish bestow devote dedicate consecrate assign unlock mobilise mobilize raise collect invest spend",
    "gives",
    "money",
    null,
  ),
  // Verbs of paying: help only where the words say for what or for whose army.
  ...entry("fund finance bankroll sponsor underwrite foot cover pay subsidise subsidize", "gives", "money", null),
  ...entry("give promise offer lend pledge hand grant", "gives", "unit", null),
  ...entry("buy purchase order procure", "gives", "any", null),
  ...entry("spare swap exchange refurbish repair overhaul", "gives", "unit", null),
  ...entry("take", "gets", "any", /^(?:(?:the |its |early |first |formal )*(?:delivery|receipt|possession|charge)) of\b/),
  ...entry("get receive obtain accept gain", "gets", "any", null),
  ...entry("pocket land net draw collect win secure garner bag pull", "gets", "money", null),
  ...entry("benefit profit", "gets", "any", /^from\b/),
  ...entry("come", "gets", "any", /^(?:by|into)\b/),
  ...entry("count", "gets", "any", /^on\b/, "pledged"),
  ...entry("be", "gets", "any", /^in line for\b/, "planned"),
  ...entry("grant give award allot allocate assign offer promise lend hand pledge accord allow gift send", "gets", "any", null, undefined, true),
  ...entry("reach", "goes", "any", null),
  ...entry("arrive land roll go flow trickle pour stream come travel cross get head", "goes", "any", /^(?:\w+ ){0,4}(?:in|into|to|for|at)\b/),
  ...entry("make find wend", "goes", "any", /\bway\b/, "pledged"),
  ...entry("be", "goes", "any", /^(?:\w+ )?bound for\b/, "planned"),
  ...entry(
    "be",
    "goes",
    "any",
    /^(?:\w+ )?(?:on (?:its|their|the) way|en route|in transit|under ?way|heading|bound|destined|due|meant|intended|earmarked)\b/,
    "pledged",
  ),
  ...entry("bound bind destine earmark mean intend", "goes", "any", /^(?:for|to)\b/, "planned", true),
  ...entry("give donate hand deliver transfer ship send lend supply provide contribute present unload offload", "goes", "unit", null, undefined, true),
  ...entry("set earmark reserve ring-fence assign allot", "goes", "unit", /^(?:aside|for|to|by)\b/, "planned", true),
  ...entry(
    "set earmark allocate provide reserve release pay transfer disburse channel wire assign commit budget ring-fence pledge promise send give contribute put divert commit award lay",
    "goes",
    "money",
    null,
    undefined,
    true,
  ),
  ...entry("freeze withhold block suspend halt hold", "goes", "money", null, "suspended", true),
  ...entry("leave depart", "goes", "any", /\bfor\b/),
  ...entry("follow", "goes", "any", null),
];

const byLemma = new Map<string, Turn[]>();
for (const [lemma, turn] of turns) byLemma.set(lemma, [...(byLemma.get(lemma) ?? []), turn]);

/** The phrases that a clause may be made by. */
export function turnsOf(scene: Scene, clause: Clause): readonly Turn[] {
  const known = byLemma.get(lemmaOf(clause));
  if (known === undefined) return [];
  const last = rangeOf(scene, clause).last;
  const rest = clause.vg.last < last ? wordsOf(scene, clause.vg.last, last).toLowerCase() : "";
  return known.filter((turn) => (turn.passive ?? false) === clause.vg.passive && (turn.after === null || turn.after.test(rest)));
}
