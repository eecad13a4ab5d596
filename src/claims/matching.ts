/** "So has Romania", "Hungary has not", "Sweden followed suit", "Washington matched it": what was just told of one giver, payer or spender, of another. */
import type { Actor, Modality, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { actorsOfPhrase } from "./args.ts";
import { type Draft, draftOf, sameActors } from "./draft.ts";
import { list } from "./lexis.ts";
import { holders, lemmaOf, rangeOf, type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { isAmong } from "./named.ts";

const openers = list("so as nor neither");
const auxiliaries = list("did does do has have had is are was were will would can could may might must");
const repeating = list("follow match do join copy echo emulate double have be equal");
const models = list("aid cost spending");
const same =
  /^(?:the same|likewise|as much|so|so too|as well|suit|in|(?:its|their|that|this) (?:example|lead|offer|gift|pledge|sum|amount|figure|effort|contribution))\b/;

/** The claim just before that another may repeat. */
function modelFor(scene: Scene, sofar: readonly Draft[], offset: number): Draft | null {
  const here = sofar.findLast((d) => d.span.end <= offset);
  const model = here ?? scene.before.at(-1) ?? null;
  return model !== null && models.has(model.kind) && model.actor.length > 0 && scene.index - model.sentence <= 1 && model.stage !== "requested" ? model : null;
}

export function matchDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  if (!sofar.some((d) => models.has(d.kind)) && !(scene.before.length > 0 && models.has(scene.before[scene.before.length - 1].kind))) return [];
  const drafts: Draft[] = inverted(scene, sofar);
  for (const clause of scene.clauses) {
    if (
      (!repeating.has(lemmaOf(clause)) && !auxiliaries.has(lemmaOf(clause))) ||
      clause.subject === null ||
      clause.vg.form === "gerund" ||
      clause.vg.form === "participle" ||
      (clause.inherited && clause.type === "relative") ||
      [...sofar, ...drafts].some((d) => d.clause === clause && d.kind !== "force")
    )
      continue;
    const draft = repeated(scene, clause, sofar);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

const holdersOf = (scene: Scene, actors: readonly Actor[], model: Draft): Actor[] =>
  holders(scene, actors).filter((a) => a.id !== null && !isAmong(a, model.actor) && !model.with.some((w) => w.role === "recipient" && w.id === a.id));

/** "So has Romania", "as did the Dutch", "nor will Spain". */
function inverted(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  for (let i = scene.sentence.first; i + 2 < scene.sentence.last; i++) {
    if (!openers.has(wordOf(scene, i)) || !auxiliaries.has(wordOf(scene, i + 1))) continue;
    const np = scene.chunks.find((c) => c.type === "np" && c.first === i + 2);
    const model = modelFor(scene, sofar, scene.tokens.start[i]);
    if (np?.type !== "np" || model === null) continue;
    const actor = holdersOf(scene, actorsOfPhrase(scene, np), model);
    if (actor.length === 0) continue;
    const not = wordOf(scene, i) === "nor" || wordOf(scene, i) === "neither";
    drafts.push(
      like(scene, model, actor, spanOf(scene, i, Math.max(np.last, np.joined.at(-1)?.last ?? 0)), {
        stage: model.stage,
        modality: not ? "negated" : model.modality,
      }),
    );
  }
  return drafts;
}

function like(
  scene: Scene,
  model: Draft,
  actor: Actor[],
  span: { start: number; end: number },
  fields: { stage: Stage; modality: Modality; clause?: Clause; rules?: string[] },
): Draft {
  return draftOf(model.kind, `${model.kind}/as-another`, span, scene.index, {
    actor,
    with: model.kind === "aid" ? model.with.filter((w) => w.role === "recipient") : [],
    mission: model.mission,
    place: model.place,
    change: model.change,
    object: model.kind === "aid" ? model.object : null,
    trust: 0.6,
    filled: { object: "what was told of another just before" },
    ...fields,
  });
}

/** "Sweden will do the same", "Hungary has not", "Bulgaria followed suit". */
function repeated(scene: Scene, clause: Clause, sofar: readonly Draft[]): Draft | null {
  const lemma = lemmaOf(clause);
  const range = rangeOf(scene, clause);
  const rest = clause.vg.last < range.last ? wordsOf(scene, clause.vg.last, range.last).toLowerCase() : "";
  if (!repeats(scene, clause, lemma, rest)) return null;
  const model = modelFor(scene, sofar, scene.tokens.start[clause.subject!.first]);
  if (model === null) return null;
  const actor = holdersOf(scene, actorsOfPhrase(scene, clause.subject!), model);
  if (actor.length === 0 || sofar.some((d) => d.sentence === scene.index && d.kind === model.kind && sameActors(d.actor, actor))) return null;
  const staging = stagingOf(scene, clause);
  const bare = (auxiliaries.has(lemma) && lemma !== "do") || (lemma === "do" && rest === "");
  const stage = staging.phase === "coming" || staging.by !== null ? staging.stage : bare || lemma !== "do" ? model.stage : model.stage;
  return like(scene, model, actor, spanOf(scene, range.first, range.last), {
    stage: clause.vg.negated && staging.phase === "coming" ? "pledged" : stage,
    modality: clause.vg.negated ? "negated" : staging.modality,
    clause,
    rules: [...staging.rules],
  });
}

/** Does the verb with what follows it say that another does as was told? */
function repeats(scene: Scene, clause: Clause, lemma: string, rest: string): boolean {
  if (lemma === "follow")
    return (
      !clause.vg.passive &&
      (rest === "" ||
        same.test(rest) ||
        (/^(?:suit|in|on|last|this|next|within|later|soon|by|a|with)\b/.test(rest) && clause.objects.length === 0) ||
        /^suit\b/.test(rest))
    );
  if (lemma === "match" || lemma === "copy" || lemma === "echo" || lemma === "emulate" || lemma === "equal" || lemma === "double")
    return !clause.vg.passive && /^(?:it|that|this|them|(?:the|that|this|its) (?:offer|gift|pledge|sum|amount|figure|effort|example))\b/.test(rest);
  if (lemma === "join") return /^in\b/.test(rest);
  if (lemma === "do") return rest === "" || /^(?:the same|likewise|so|as much|too|not)\b/.test(rest);
  // "Hungary has not.", "Romania will.": an auxiliary with nothing after it.
  const end = rest.replace(/^(?:,? ?(?:too|also|not|yet|as well|likewise|either|so far))+/, "");
  return (
    (lemma === "have" || lemma === "be" || lemma === "") &&
    /^(?:has|have|had|will|would|did|does|do|is|are|was|were)(?: not|n't)?$/.test(wordsOf(scene, clause.vg.first, clause.vg.last).toLowerCase()) &&
    (end === "" || end === ".") &&
    (clause.vg.negated || rest !== "" || scene.sentence.last - scene.sentence.first <= 5)
  );
}

/** "It may ask others for help, and has done so": what the verb between does, not what the sentence before told. */
export function doesOther(scene: Scene, clause: Clause): boolean {
  const { subject } = clause;
  return (
    subject !== null &&
    clause.inherited &&
    lemmaOf(clause) === "do" &&
    scene.clauses.some((c) => c.vg.first >= subject.last && c.vg.last <= clause.vg.first && apart.has(lemmaOf(c)))
  );
}
/** What is asked or said, and sends nobody. */
const apart = list(
  "ask request appeal call seek invite apply turn speak state say complain protest vote explain argue win pay defend name publish write beg plead petition lobby",
);
