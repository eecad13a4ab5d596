/**
 * Forces told of by the land that they stand in, which was taken for their owner: "They are 350 in Dakar", "Djibouti, where 1,500 are stationed", "the Chadian
 * garrison".
 */
import type { ResolvedMention } from "../mentions/entities/types.ts";
import { actorsOf } from "./args.ts";
import type { Draft } from "./draft.ts";
import { isHostLand } from "./hostlands.ts";
import { list } from "./lexis.ts";
import { isPlaceModifier, locative, prepositionBefore } from "./places.ts";
import { knownAs, lemmaOf, nounOf, type Scene, wordOf } from "./scene.ts";

/** How many sentences back a guest's force is still the one that is told of. */
const reach = 4;
/** What is called by the land that it stands in as often as by its owner. */
const posts = list("garrison base outpost post camp bridgehead barracks");
/** What is called so where the land is known for others' missions. */
const parts = list("contingent presence deployment detachment");

const told = "who was told of before as having soldiers abroad";

const consents = list("agree accept consent assent");

/** "Togo agreed to a force of 9,000 in its north": who lets a force in is not whose it is. */
function tellLetIn(scene: Scene, draft: Draft, id: string): boolean {
  const { clause } = draft;
  if (clause === null || draft.rules[0] !== "force/decides-on" || !consents.has(lemmaOf(clause)) || clause.vg.passive) return false;
  const { region } = scene.reading.lookups,
    isOwn = (place: string | null): boolean =>
      place === id || (place !== null && (region.get(place)?.states ?? []).every((each) => each === id) && region.has(place));
  if (draft.place.length === 0 ? !isHostLand(scene.reading, id) : !draft.place.some((p) => isOwn(p.id))) return false;
  const body = scene.entities.find((e) => e.class === "body" && e.id !== null && e.first >= clause.vg.last);
  const guest = scene.before.findLast(
    (d) => d.kind === "force" && d.actor.length > 0 && scene.index - d.sentence <= reach && !d.actor.some((a) => a.id === id),
  );
  draft.actor = body !== undefined ? [...actorsOf(scene, body)] : [...(guest?.actor ?? [])];
  return true;
}

/** A force of nobody but the land it stands in is the guest's who was told of before. */
export function tellGuest(scene: Scene, draft: Draft): void {
  if (draft.kind !== "force" || draft.actor.length !== 1) return;
  const { id } = draft.actor[0];
  if (id === null || !scene.reading.lookups.state.has(id)) return;
  if (tellLetIn(scene, draft, id)) return;
  const here = draft.place.some((p) => p.id === id),
    post = here
      ? undefined
      : scene.entities.find((e) => e.id === id && (isPost(scene, e) || (opensWhere(scene, e) && scene.tokens.end[e.last] <= draft.span.start)));
  if (!here && post === undefined) return;
  if (scene.entities.some((e) => acts(scene, e, id))) return;
  const guest = scene.before.findLast((d) => d.kind === "force" && d.actor.length > 0 && (d.filled["actor"] === undefined || d.filled["actor"] === told));
  if (
    guest === undefined ||
    (scene.index - guest.sentence > reach && guest.filled["actor"] !== told) ||
    guest.actor.some((a) => a.id === id || (a.id !== null && isHostLand(scene.reading, a.id)))
  )
    return;
  draft.actor = [...guest.actor];
  draft.filled["actor"] ??= told;
  if (post !== undefined) draft.place = [knownAs(scene.reading.lookups, id)];
}

/** Is a mention one of the state as who does something, neither as a place nor by a pronoun? */
function acts(scene: Scene, e: ResolvedMention, id: string): boolean {
  if (e.form === "pronoun" || !actorsOf(scene, e).some((a) => a.id === id) || isPost(scene, e)) return false;
  if (e.form === "adjective")
    return !/^(?:soil|territory|airspace|waters|coast|capital|border|side|town|city|port|airport|desert|north|south|east|west)$/.test(nounOf(scene, e.last));
  return (e.class !== "state" && e.class !== "place") || (!locative.has(prepositionBefore(scene, e)) && !isPlaceModifier(scene, e) && !opensWhere(scene, e));
}

/** "Djibouti, where". */
const opensWhere = (scene: Scene, e: ResolvedMention): boolean =>
  e.last + 1 < scene.sentence.last && wordOf(scene, e.last) === "," && wordOf(scene, e.last + 1) === "where";

/** "the Chadian garrison", "and the Ivorian one": unless it is said where that stands. */
function isPost(scene: Scene, e: ResolvedMention): boolean {
  if (e.class !== "state" || e.form !== "adjective" || e.last >= scene.sentence.last || /^(?:in|at|on|near|outside)$/.test(wordOf(scene, e.last + 1)))
    return false;
  const noun = nounOf(scene, e.last);
  if (posts.has(noun) || (parts.has(noun) && isHostLand(scene.reading, e.id))) return true;
  if (noun !== "one") return false;
  for (let i = e.first - 1; i > scene.sentence.first; i--) if (posts.has(nounOf(scene, i))) return true;
  return false;
}
