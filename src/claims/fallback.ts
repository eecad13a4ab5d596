/** Who acts where no relation in the sentence gives an actor. */
import type { Actor } from "../model/claim.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import { VBG } from "../text/lexicon.ts";
import { isLedAdjective, isPlaceHere, isPlaceModifier, locative, prepositionBefore } from "./places.ts";
import { commonActor, tellsOfWhole } from "./commons.ts";
import { knownAs, sayingsAt, type Scene, wordOf, isStateActor } from "./scene.ts";
import { withThoseBeside } from "./listed.ts";
import { isHostLand } from "./hostlands.ts";
import { labelActor, salientActor } from "./salience.ts";
import { clauseAtOffset, isStrangers, namesOthers, ofUnnamedStates } from "./strangers.ts";
import { ofHome, stateThatSays } from "./voices.ts";
import { actorsOf, speakerAt, isOwnWord } from "./args.ts";

/** Who stands after these acts beside, above or against whoever is meant. */
const oblique = new Set("with under like unlike than against without beside besides alongside behind after despite except".split(" "));

/** Heavier than that a report is about a state throughout: of three claims filled in by that alone hardly one is right. */
export const grasped = 0.95;
/** Kinds whose actor the next sentence goes on with. */
const contributes: ReadonlySet<string> = new Set(["force", "lead", "mandate", "cost"]);

/**
 * When no relation gives an actor: who acts first in the sentence, before the words here and not as a place; then the speaker; then
 * the actor of the sentence before in the same paragraph; then whom the report is about.
 */
export function fallbackActor(scene: Scene, offset: number, least = 0): { actor: Actor[]; because: string } | null {
  const clause = clauseAtOffset(scene, offset);
  if (isStrangers(scene, clause) || ofUnnamedStates(scene, clause)) return null;
  const sayer = stateThatSays(scene, clause);
  if (sayer.length > 0) return { actor: sayer, because: "who says so" };
  let first: { readonly actor: Actor[]; readonly e: ResolvedMention } | null = null;
  for (const e of scene.entities) {
    if (e.start >= offset) break;
    // After a semicolon another's turn begins.
    if (first !== null && !scene.tokens.text.slice(first.e.end, e.start).includes(";")) continue;
    if (
      e.class === "region" ||
      (e.class === "place" && e.form !== "metonym") ||
      isLedAdjective(scene, e) ||
      isPlaceModifier(scene, e) ||
      e.form === "adjective" ||
      e.form === "pronoun" ||
      namesOthers(scene, e)
    )
      continue;
    // "UN: 272 soldiers serve in Cyprus": a heading in the line.
    if (wordOf(scene, e.last) === ":") continue;
    const preposition = prepositionBefore(scene, e);
    if (locative.has(preposition) || preposition === "of" || preposition === "by") continue;
    if (oblique.has(wordOf(scene, e.first - (wordOf(scene, e.first - 1) === "the" ? 2 : 1)))) continue;
    // "Visiting Washington, the president said": where he is, and not who acts.
    if (e.first === scene.sentence.first + 1 && scene.tags[scene.sentence.first] === VBG) continue;
    const actor = actorsOf(scene, e);
    if (actor.length > 0) first = { actor, e };
  }
  if (first !== null) return { actor: withThoseBeside(scene, first.actor, first.e, offset), because: `the first actor of the sentence: “${first.e.quote}”` };
  // "Under the offer put on the table by Canberra, 1,550 would stay": who did what stands before.
  const by = scene.entities.find(
    (e) =>
      e.start < offset &&
      (e.class === "state" || e.class === "body" || e.form === "metonym") &&
      e.form !== "adjective" &&
      e.form !== "pronoun" &&
      wordOf(scene, e.first - 1) === "by" &&
      wordOf(scene, e.last) === ",",
  );
  if (by && actorsOf(scene, by).length > 0) return { actor: actorsOf(scene, by), because: `the first actor of the sentence: “${by.quote}”` };
  // A heading names the actor by its adjective: "German brigade: 4,000 soldiers for Lithuania".
  if (scene.sentence.heading) {
    const e = scene.entities.find((each) => each.start < offset && each.form === "adjective" && each.class === "state" && !isLedAdjective(scene, each));
    if (e) return { actor: actorsOf(scene, e), because: `the nationality in the heading: “${e.quote}”` };
  }
  const said = sayingsAt(scene.reading, offset).length > 0 || scene.sentence.speaker !== null || scene.reading.voice !== null;
  const speaker = said ? speakerAt(scene, offset) : [];
  if (speaker.length > 0) return { actor: speaker, because: "the speaker's state" };
  // "We have 18 boats" of a speaker who is not known: the publishing state's, else nobody's, whatever the report is about.
  if (scene.sentence.speaker !== null || scene.reading.home !== null)
    for (let i = scene.sentence.first; i < scene.sentence.last && scene.tokens.start[i] < offset; i++) if (isOwnWord(scene, i)) return ofHome(scene);
  const common = commonActor(scene, offset);
  if (common !== null) return { actor: [common], because: "the body whose mission was spoken of" };
  const label = labelActor(scene);
  if (label !== null && !isPlaceHere(scene, label) && !isHostLand(scene.reading, label))
    return { actor: [knownAs(scene.reading.lookups, label)], because: "whose name opens the paragraph" };
  const { sentences } = scene.reading.text;
  // "the NATO-led operation", "a force led by Italy": named by whoever leads it, which does not act here.
  const previous = scene.before.findLast(
    (d) =>
      d.actor.length > 0 &&
      !d.filled["actor"] &&
      !d.rules[0].startsWith("lead/led-") &&
      (d.stage !== "requested" || d.actor.length === 1) &&
      (scene.index - d.sentence <= 1 || (contributes.has(d.kind) && d.actor.every((a) => isStateActor(scene, a)))),
  );
  if (previous && scene.index - previous.sentence <= 3 && sentences[previous.sentence].block === scene.sentence.block)
    return { actor: previous.actor, because: "the actor of the sentence before" };
  // A state's own paper tells of its own forces.
  if (scene.reading.home !== null && !isPlaceHere(scene, scene.reading.home)) return ofHome(scene);
  // Where something happens is not who acts, so long as the report is about another too.
  const isElsewhere = (id: string): boolean => !isPlaceHere(scene, id);
  const whole = tellsOfWhole(scene, offset);
  // A land that is known for others' missions is not who acts, so long as another may.
  // Nor is one of which the report has told that others' forces are there, and none of its own.
  const isToldHost = (id: string): boolean =>
    scene.before.some((d) => d.kind === "force" && d.place.some((p) => p.id === id) && !d.filled["actor"]) &&
    !scene.before.some((d) => d.kind === "force" && d.actor.some((a) => a.id === id));
  const topic =
    salientActor(scene, (id) => isElsewhere(id) && !isHostLand(scene.reading, id) && !isToldHost(id), whole, least) ??
    salientActor(scene, (id) => isElsewhere(id) && !isHostLand(scene.reading, id), whole, least) ??
    salientActor(scene, isElsewhere, whole, least);
  return topic !== null ? { actor: [knownAs(scene.reading.lookups, topic)], because: "the actor that the report is about" } : null;
}
