/** Numbers that go on from the force before: "Nigeria gives 3,250, Chad 3,000". */
import type { Actor, Change, Modality, Named, Stage } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import { actorsOfPhrase } from "./args.ts";
import { evidenceOf } from "./carrier.ts";
import { type Draft, draftOf } from "./draft.ts";
import { ofLabel } from "./label.ts";
import { segment, timesOfNote } from "./notes.ts";
import { forcePlatforms, forceUnits } from "./lexis.ts";
import { withListed } from "./listed.ts";
import { hostsOf, isElsewhere, missionOf, missionPlaces, placesIn } from "./places.ts";
import { isWhereabouts } from "./hostlands.ts";
import { knownAs, nounOf, type Scene, spanOf, tokenAt, wordOf, wordsOf } from "./scene.ts";
import { otherThan, isAmong } from "./named.ts";

const alreadyThere = "stage/existing";

/** The draft that an elliptical number continues: "Nigeria gives 3,250, Chad 3,000, Niger 1,000". */
export function ellipsisModel(scene: Scene, earlier: readonly Draft[], q: ReadQuantity): Draft | null {
  for (let i = earlier.length - 1; i >= 0; i--)
    if (
      earlier[i].kind === "force" &&
      earlier[i].quantity &&
      earlier[i].quantity?.unit !== "states" &&
      !earlier[i].rules.includes(alreadyThere) &&
      earlier[i].span.start < q.start
    )
      return earlier[i];
  const last = [...scene.before].reverse().find((d) => d.kind === "force" && d.quantity !== null && d.quantity.unit !== "states");
  return last && scene.index - last.sentence <= 1 ? last : null;
}

/** What the words around the number say of it themselves, where they say anything. */
export interface Told {
  readonly stage: Stage;
  readonly modality: Modality;
  readonly change: Change;
}

/** A number of which only the owner is said: place, mission, stage and unit are the model's. */
export function elliptical(scene: Scene, q: ReadQuantity, model: Draft, told: Told | null = null): Draft | null {
  const labelled = ofLabel(scene, q, null);
  const beside = labelled === null ? parallel(scene, q, model) : null;
  if (beside !== null) return beside;
  // The subject of the number stands right before it: a state's name, or an agent with a verb.
  let actor: Actor[] = labelled ?? [];
  let land: Named | null = null;
  const bare = !scene.clauses.some((c) => c.vg.form === "finite");
  const start = q.first;
  // "UNDOF (Golan) 198": what stands in the bracket explains the mission and owns nothing.
  const explained = wordOf(scene, q.first - 1) === ")";
  for (let i = scene.chunks.length - 1; i >= 0 && labelled === null && !explained; i--) {
    const chunk = scene.chunks[i];
    if (chunk.type !== "np" || chunk.first > start) continue;
    if (start - chunk.last > 4) break;
    // "In Chad: 300": where they are, not whose.
    const prep = scene.chunks[chunk.index - 1];
    if (prep?.type === "prep" && /^(?:in|at|on|to|into|near|from)$/.test(wordOf(scene, prep.first))) {
      if (bare) break;
      continue;
    }
    // "Lebanon 600, Mali 50": a land of missions is where they are.
    const where = model.actor.length > 0 ? scene.entities.find((e) => e.first >= chunk.first && e.last === chunk.last) : undefined;
    if (where !== undefined && isWhereabouts(scene, where) && !isAmong(where, model.actor)) {
      land = knownAs(scene.reading.lookups, where.id!);
      actor = model.actor;
      break;
    }
    const name = scene.entities.find(
      (e) => e.first >= chunk.first && (e.last === chunk.last || e.last === start) && e.class === "state" && e.form !== "adjective" && e.form !== "pronoun",
    );
    actor = name === undefined ? actorsOfPhrase(scene, { ...chunk, joined: q.distributive === "each" ? chunk.joined : [] }) : withListed(scene, name, q);
    if (actor.length > 0) break;
  }
  // "Romania is host to 4,500 Americans. It expects 500 more": the host has no more of its own.
  const isHost = (a: Actor): boolean => a.id !== null && (isAmong(a, model.place) || model.with.some((w) => w.role === "host" && w.id === a.id));
  if (actor.length > 0 && actor.every(isHost) && !model.actor.some(isHost)) actor = model.actor;
  // "More than 2,000 now.": a fragment goes on with the force before it.
  const fragment = actor.length === 0 && bare;
  if (fragment) actor = model.actor;
  if (actor.length === 0) return null;
  // "Of the 180 Danes, 40 flew home in June".
  const behind = wordsOf(scene, q.last, Math.min(scene.sentence.last, q.last + 5)),
    left =
      /^(?:left (?:on|for|by|last|yesterday|today|this|before|after|early|the)|(?:went|came|flew|sailed|were flown|were sent) (?:home|back)|returned)\b/i.test(
        behind,
      ),
    leave = /^(?:will |shall |would |are to )?(?:(?:go|come|fly|sail|head|be flown|be sent) (?:home|back)|leave|return)\b/i.test(behind);
  // "So the escorts, 150; the existing ship, 200": there already, whatever is planned beside it.
  const existing = /\bexisting\b[^,;]*,?$/.test(wordsOf(scene, Math.max(scene.sentence.first, q.first - 4), q.first).toLowerCase());
  const own = land === null ? elsewhere(scene, q, model, actor) : { place: [land], mission: null };
  const times = timesOfNote(scene, q);
  if (told !== null && !left && !leave)
    return draftOf("force", "force/ellipsis", evidenceOf(scene, null, q), scene.index, {
      actor,
      ...own,
      change: q.change ?? told.change,
      stage: told.stage,
      modality: told.modality,
      quantity: { ...q.quantity, ...unitOf(q, model) },
      with: hostsOf(scene, own.place, actor),
      used: q,
      trust: fragment ? 0.5 : 0.6,
      filled: { unit: "the unit of the number before" },
      ...(times ? { times } : {}),
    });
  return draftOf("force", "force/ellipsis", evidenceOf(scene, null, q), scene.index, {
    actor,
    ...own,
    ...(times ? { times } : {}),
    change: left || leave ? "cut" : existing ? "level" : (q.change ?? (fragment ? "level" : model.change)),
    stage: left
      ? "ended"
      : leave
        ? "planned"
        : existing ||
            (fragment && /\b(?:now|today|at present|currently|so far)\b/i.test(wordsOf(scene, scene.sentence.first, scene.sentence.last))) ||
            model.rules[0] === "force/ceiling"
          ? "in-force"
          : model.stage,
    modality: existing || leave ? "stated" : model.modality,
    quantity: { ...q.quantity, ...unitOf(q, model) },
    with: hostsOf(scene, own.place, actor),
    used: q,
    trust: fragment ? 0.5 : 0.6,
    ...(existing ? { rules: [alreadyThere] } : {}),
    filled: { unit: "the unit of the number before" },
  });
}

/** Where the number's own words say that it is, else where the model is. */
function elsewhere(scene: Scene, q: ReadQuantity, model: Draft, actor: readonly Actor[]): { place: Named[]; mission: Named | null } {
  const { first, last } = segment(scene, q);
  const mission = q.last < last ? missionOf(scene, q.last, last, false) : null;
  const place = otherThan(placesIn(scene, q.last, last), actor);
  const fronted = place.length > 0 || mission !== null || first >= q.first ? [] : otherThan(placesIn(scene, first, q.first), actor);
  if (mission === null && place.length === 0 && fronted.length === 0) return { place: model.place, mission: model.mission };
  const where = place.length > 0 ? place : fronted.length > 0 ? fronted : missionPlaces(scene, mission);
  return { place: where, mission: mission ?? (model.mission !== null && !isElsewhere(scene.reading, model.mission, where) ? model.mission : null) };
}

/** "Australia sent a frigate. South Korea has two there.": what the force before was called where it was not counted. */
export function unitNamed(scene: Scene, model: Draft): { unit: string; of: string | null } | null {
  if (model.quantity !== null) return { unit: model.quantity.unit, of: model.quantity.of };
  const { tokens } = scene;
  for (let i = tokenAt(tokens, model.span.start); i < tokens.count && tokens.start[i] < model.span.end; i++) {
    const noun = nounOf(scene, i);
    if (forcePlatforms.has(noun) || (forceUnits.has(noun) && noun !== "force" && noun !== "army"))
      return { unit: "unit", of: wordOf(scene, i) === noun ? `${noun}s`.replace(/ys$/, "ies").replace(/^aircrafts$/, "aircraft") : wordOf(scene, i) };
  }
  return null;
}

/** The unit of the number before, unless the number's own words say persons ("with 170 aboard"). */
const unitOf = (q: ReadQuantity, model: Draft): { unit: string; of: string | null } =>
  q.filled?.startsWith("unit: persons, as")
    ? { unit: "personnel", of: null }
    : { unit: model.quantity?.unit ?? "personnel", of: q.quantity.of ?? model.quantity?.of ?? null };

/** "11 to UNTSO and 20 to the MFO", "750 in Kabul; in Kapisa, 1,500": the same owner in another place. */
function parallel(scene: Scene, q: ReadQuantity, model: Draft): Draft | null {
  const after =
    q.last < scene.sentence.last && /^(?:to|in|with|at|on|for|aboard)$/.test(wordOf(scene, q.last)) && /^(?:and|,|;|:|–|—)$/.test(wordOf(scene, q.first - 1))
      ? scene.chunks.find((c) => c.type === "np" && c.first === q.last + 1)
      : undefined;
  const back = wordOf(scene, q.first - 1) === "," ? scene.chunks.find((c) => c.type === "np" && c.last === q.first - 1) : undefined;
  const prep = back ? scene.chunks[back.index - 1] : undefined;
  const before =
    prep?.type === "prep" && /^(?:in|at|on)$/.test(wordOf(scene, prep.first)) && /^(?:;|and|,|—|–|but)$/.test(wordOf(scene, prep.first - 1)) ? back : undefined;
  const np = after ?? before;
  if (np === undefined || model.actor.length === 0) return null;
  const mission = missionOf(scene, np.first, np.last, false);
  const places = placesIn(scene, np.first, np.last, false);
  if (mission === null && places.length === 0) return null;
  const place = places.length > 0 ? places : missionPlaces(scene, mission);
  return draftOf("force", "force/parallel", spanOf(scene, Math.min(q.first, np.first), Math.max(q.last, np.last)), scene.index, {
    actor: model.actor,
    place,
    mission,
    change: model.change,
    stage: model.stage,
    modality: model.modality,
    quantity: { ...q.quantity, ...unitOf(q, model) },
    with: hostsOf(scene, place, model.actor),
    used: q,
    trust: 0.6,
    filled: { unit: "the unit of the number before" },
  });
}
