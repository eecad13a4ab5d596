/** Which verbs tell of a force without a number, and what each does with it. */
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { readVerb } from "./direction.ts";
import { addVerbs, cutVerbs, endVerbs, extendVerbs, list, suspendVerbs, withdrawVerbs } from "./lexis.ts";
import { type Scene, wordsOf } from "./scene.ts";

/** Verbs that say nothing of where a force is or goes. */
export const idleVerbs = new Set(
  (
    "sell export purchase procure donate invest abstain veto object denounce endorse hail block commend salute applaud congratulate say tell add note estimate reckon think believe know ask call see hear show mean seem appear report write describe criticise criticize praise welcome condemn thank blame accuse warn fear hope like love hate remember forget explain argue claim suggest regard consider view " +
    "reject dismiss deny question query comment attack shell bomb hit strike fight defeat destroy sink seize shoot fire clash train teach equip arm cost fund finance pay buy purchase order procure build need want require support back oppose approve name rename visit meet greet inspect address honour honor join command lead read publish sign agree vote decide discuss fail manage struggle win lose try attempt hesitate celebrate suffer complain protest mutiny recover respond react capture recapture liberate besiege encircle repel repulse use bind advance retreat rape torture loot abuse belong deserve earn"
  ).split(" "),
);

/** Verbs that tell of a force only with some objects or words behind them; all others that are in no list are read loosely. */
export const mayAct = list(
  "be have include comprise feature contain place put open establish inaugurate build set create form raise assemble order divert redirect reroute call summon retire",
);

/** Whither, beside a verb: "will be sent home". */
export const homeward = list("home back abroad overseas there");
export const handed = list("give present award offer assign promise grant hand show send lend deny allot set");

/** "F-16s are flying patrols", "its last aircraft flew out": what the force itself does, where a state would send it. */
export function doesItself(scene: Scene, clause: Clause, np: NounPhrase, lemma: string): ReturnType<typeof readVerb> | null {
  if (np !== clause.subject || clause.vg.passive || !/^(?:fly|run|operate|enter|arrive|land|rush|follow)$/.test(lemma)) return null;
  const read = readVerb(scene, clause, null);
  if (read.rule === "based") return read;
  if (
    lemma === "fly" &&
    (/^(?:out|away|off)$/.test(clause.particle) || /\bhome\b/.test(wordsOf(scene, clause.vg.last - 1, Math.min(clause.vg.last + 2, scene.sentence.last))))
  )
    return {
      ...read,
      rule: "flies-out",
      change: "end",
      stage: read.stage === "in-force" && clause.vg.tense === "past" ? "ended" : clause.vg.progressive ? "in-force" : read.stage,
    };
  if (clause.objects.some((o) => o.index > clause.vg.index))
    return { ...read, rule: `does-${lemma}`, change: "level", stage: clause.vg.progressive && clause.vg.modal === "" ? "in-force" : read.stage };
  return clause.vg.progressive && clause.vg.modal === "" ? { ...read, rule: `is-${lemma}`, change: "start", stage: "in-force" } : null;
}

const actVerbs = new Set(
  (
    "offer promise pledge lend add assign commit detach field land loan volunteer withhold embark bring prepare ready mount earmark " +
    "phase reopen dismantle vacate evacuate deactivate shut abandon relinquish mothball furnish supply muster dispatch despatch airlift place rush hold hang cling spare free release deploy send station reinforce redeploy relocate rotate second base provide keep maintain host move join activate establish resume"
  ).split(" "),
);
const effortVerbs = new Set("participate take serve fly fight unite patrol contribute".split(" "));
const motionVerbs = new Set("quit exit enter go come arrive leave depart sail return stay remain head withdraw pull".split(" "));

/** `loose`: a verb of no list, by which a force may still be told. */
export type VerbKind = "act" | "motion" | "effort" | "loose";

/** What a verb does with a force: acts on it, moves as it, or takes part with it; a verb of several lists is of the last. */
export const verbKinds = new Map<string, VerbKind>([
  ...[actVerbs, addVerbs, cutVerbs, extendVerbs, withdrawVerbs, endVerbs, suspendVerbs].flatMap((verbs) => [...verbs].map((verb) => [verb, "act"] as const)),
  ...[...motionVerbs].map((verb) => [verb, "motion"] as const),
  ...[...effortVerbs].map((verb) => [verb, "effort"] as const),
]);
