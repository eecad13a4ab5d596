/**
 * In a run of forces, a verb of having, giving, offering or wanting with a force in its object: "Hungary lends it a company", "Rabat offers guards for the
 * capital", "Albania wants soldiers at its border".
 */
import type { Actor, Change, Modality, Named, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOfPhrase, partiesAs } from "./args.ts";
import { isForceNoun, isPart } from "./contributor.ts";
import { type Draft, draftOf } from "./draft.ts";
import { bareObject, foldedWords, objectsAfter } from "./frames.ts";
import { list } from "./lexis.ts";
import { hostsOf, missionOf, placesIn, statesOf } from "./places.ts";
import { hasCapital, headOf, lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, wordOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import type { Staging } from "./staging.ts";
import { otherThan } from "./named.ts";

type Way = "has" | "sends" | Stage;
const ways = new Map<string, Way>();
const put = (way: Way, lemmas: string): void => {
  for (const lemma of lemmas.split(" ")) ways.set(lemma, way);
};
put("has", "have keep retain maintain hold run base station leave field man");
put(
  "sends",
  "send put give lend loan bring fly ship place move detach second assign deploy commit provide supply contribute furnish pack dispatch pour land rush spare add supply",
);
put("offered", "offer volunteer tender dangle proffer hint propose");
put("pledged", "promise pledge announce vow guarantee undertake");
put("considered", "consider weigh mull study contemplate ponder debate discuss examine think float moot explore");
put("decided", "approve authorise authorize clear endorse");
put("planned", "plan prepare ready earmark intend envisage foresee");
put("requested", "want request seek demand ask beg like need wish crave covet call appeal plead press push lobby");
put("refused", "refuse decline reject spurn withhold deny");

export const mayHave = (lemma: string): boolean => ways.has(lemma);

/** Prepositions that the thing stands after: "thinking of more men", "asked for guards", "is there with a battalion". */
const before: Readonly<Record<string, RegExp>> = {
  think: /^(?:of|about)$/,
  hint: /^at$/,
  ask: /^for$/,
  beg: /^for$/,
  wish: /^for$/,
  plan: /^for$/,
  call: /^for$/,
  appeal: /^for$/,
  plead: /^for$/,
  press: /^for$/,
  push: /^for$/,
  lobby: /^for$/,
};
/** "put in some infantry", "flew in a battalion": the particle stands before the thing. */
const inwards = /^(?:in|out|up|over)$/;
const people = list(
  "man men woman people anyone anybody someone somebody guards guard officer trainer instructor observer monitor staff infantry adviser police policeman doctor medic engineer sapper specialist expert pilot driver cook nurse chaplain planner ambulance hospital airlift lift transport hunter something",
);
/** What can be asked of nobody who is named and is a force still. */
const forceThings = list("mission contingent patrol patrols reinforcement base bases escort escorts");
/** What a host or an ally in want asks for, beside troops. */
const wanted = list("mission presence defence defences protection base bases backstop reinforcement umbrella contingent patrol patrols escort escorts cover");
/** Things that only look like a force: what is bought, led or spoken of. */
const loose = list("force base headquarters group team company member crew staff officer");
/** Things that a state has or buys for itself. */
const bought = list("army navy tank vehicle radar missile");

interface Thing {
  readonly np: NounPhrase;
  readonly none: boolean;
}

export function thingOf(scene: Scene, clause: Clause, actor: readonly Actor[], model: Draft): Draft | null {
  const lemma = lemmaOf(clause);
  const way = ways.get(lemma);
  if (way === undefined || clause.vg.passive) return null;
  const range = rangeOf(scene, clause);
  const thing = thingIn(scene, clause, lemma);
  if (thing === null) return null;
  // "wants its troops to stay": of its own, and the infinitive tells it.
  if (
    way === "requested" &&
    /^(?:its|their|our)$/.test(wordOf(scene, thing.np.first)) &&
    scene.clauses.some((c) => c.governor === clause && c.type === "infinitive" && c.subject === thing.np)
  )
    return null;
  const staging = stagingOf(scene, clause);
  // "would have nobody else": a wish, and no presence.
  if (way === "has" && clause.vg.modal !== "") return null;
  const told = toldBy(scene, clause, way, thing, staging, model);
  const wanted = told.stage === "requested" && way === "requested";
  const owners = otherThan(actorsOfPhrase(scene, { ...thing.np, joined: [] }), actor);
  // Who wants a force asks whoever has it; who refuses another's is its host.
  const acting = wanted || way === "refused" ? (owners.length > 0 ? owners : wanted ? askedOf(scene, clause, actor, model) : [...actor]) : [...actor];
  // "asked for better protection": of nobody, and so no force.
  if (wanted && acting.length === 0 && !forceThings.has(headOf(scene, thing.np))) return null;
  const last = Math.max(range.last, thing.np.last);
  const own = otherThan(placesIn(scene, clause.vg.last, last), acting);
  const home = wanted || (way === "refused" && owners.length > 0) ? statesOf(scene, actor) : [];
  const mission = missionOf(scene, clause.vg.last, last, false) ?? (own.length > 0 || home.length > 0 ? null : model.mission);
  const place: Named[] = own.length > 0 ? own : home.length > 0 ? home : otherThan(model.place, acting);
  return draftOf("force", `force/roll-thing-${way}`, spanOf(scene, range.first, last), scene.index, {
    actor: acting,
    place,
    mission,
    with: [...hostsOf(scene, place, acting), ...(wanted ? partiesAs(actor, "asker") : [])],
    ...told,
    clause,
    rules: [...staging.rules],
    trust: 0.5,
  });
}

/** Who is asked: named beside the thing, else whoever's force was asked for or told of, if another's. */
function askedOf(scene: Scene, clause: Clause, asking: readonly Actor[], model: Draft): Actor[] {
  const named = otherThan(
    [...objectsAfter(clause), ...clause.attached.filter((a) => (a.word === "from" || a.word === "of") && a.index > clause.vg.index).map((a) => a.np)].flatMap(
      (o) => actorsOfPhrase(scene, o),
    ),
    asking,
  );
  return named.length > 0 ? named : otherThan(model.actor, asking);
}

function thingIn(scene: Scene, clause: Clause, lemma: string): Thing | null {
  const after = before[lemma];
  const first = after === undefined ? bareObject(scene, clause) : null;
  const nps = [
    ...(first ? [first] : []),
    ...(after === undefined ? objectsAfter(clause) : []),
    ...clause.attached
      .filter((a) => a.index > clause.vg.index && (after ? after.test(a.word) : a.prep === clause.vg.last && inwards.test(a.word)))
      .map((a) => a.np),
  ];
  for (const np of nps) {
    if (quantitiesIn(scene, np.first, np.last).length > 0) continue;
    const word = wordOf(scene, np.first),
      head = headOf(scene, np);
    const none = /^(?:no|nobody|nothing|none|neither)$/.test(word) || word === "not" || (clause.vg.negated && /^(?:anyone|anybody|anything|any|a)$/.test(word));
    if (np.last - np.first === 1 && /^(?:nobody|none|theirs|anyone|anybody)$/.test(word)) return { np, none };
    if (
      ((isForceNoun(scene, np.head) || isTyped(scene, np)) && !bought.has(head) && (!loose.has(head) || !/^(?:the|its|their)$/.test(word))) ||
      people.has(head) ||
      (wanted.has(head) && ways.get(lemma) === "requested") ||
      isPart(scene, np)
    )
      return { np, none };
  }
  // "sends no one".
  const rest = clause.vg.last < scene.sentence.last ? foldedWords(scene, clause.vg.last, Math.min(scene.sentence.last, clause.vg.last + 3)) : "";
  const nobody = /^(?:no[ -]one|nobody|none)\b/.test(rest) ? scene.chunks[clause.vg.index + 1] : undefined;
  return nobody?.type === "np" ? { np: nobody, none: true } : null;
}

/** "its frigate Louise": the type stands before the name. */
const isTyped = (scene: Scene, np: NounPhrase): boolean => hasCapital(scene, np.head) && np.head > np.first && isForceNoun(scene, np.head - 1);

function toldBy(scene: Scene, clause: Clause, way: Way, thing: Thing, staging: Staging, model: Draft): { stage: Stage; change: Change; modality: Modality } {
  const coming = staging.phase === "coming";
  const none = thing.none || clause.vg.negated;
  const more = /^(?:more|another|additional|further|extra)$/.test(wordOf(scene, thing.np.first));
  const change: Change = more ? "add" : way === "has" ? "level" : model.change === "add" && way !== "sends" ? "add" : "start";
  if (way === "has")
    return {
      stage: coming ? staging.stage : clause.vg.tense === "past" && !clause.vg.perfect && clause.type !== "complement" ? "ended" : "in-force",
      change,
      modality: none ? "negated" : staging.modality,
    };
  if (way === "sends") return none ? { stage: "refused", change, modality: "stated" } : { stage: staging.stage, change, modality: staging.modality };
  if (none && way !== "refused") return { stage: way === "requested" ? "requested" : "refused", change, modality: way === "requested" ? "negated" : "stated" };
  return {
    stage: coming && way !== "requested" && way !== "considered" ? staging.stage : way,
    change,
    modality: staging.modality === "conditional" ? "conditional" : way === "considered" && staging.modality === "possible" ? "possible" : "stated",
  };
}
