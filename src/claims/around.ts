/**
 * Who acts by what stands around the head of a phrase that names nobody itself: nationalities before it, "of" and "from" after it, a mission's name, the seat
 * that opens the sentence.
 */
import type { Actor } from "../model/claim.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOf, actorsOfPhrase } from "./args.ts";
import { forcePeople, list } from "./lexis.ts";
import { isLedAdjective, isPlaceModifier } from "./places.ts";
import { statesFrom } from "./froms.ts";
import { entitiesIn, entityAt, knownAs, lemmaOf, nounOf, type Scene, wordOf, wordsOf, isStateActor } from "./scene.ts";
import { isNationality } from "./sharing.ts";
import { isTakenFrom } from "./takenfrom.ts";
import { isSeat } from "./venues.ts";
import { unique } from "./named.ts";

/** "French troops", "soldiers from Albania", "the government of Cyprus", "UNMISS peacekeepers". */
export function actorsAround(scene: Scene, np: NounPhrase, depth: number): Actor[] {
  const inside = entitiesIn(scene, np.first, np.last).filter((e) => !isLedAdjective(scene, e) && !isPlaceModifier(scene, e));
  const modifier =
    inside.find((e) => e.form === "pronoun" && e.first === np.first) ??
    inside.find(
      (e) =>
        (e.form === "adjective" || e.form === "name" || e.form === "metonym" || e.form === "people" || e.form === "title" || e.form === "description") &&
        (e.class === "state" || e.class === "body") &&
        e.first <= np.head,
    );
  // "a French resolution": who wrote it is not who acts by it.
  if (modifier?.form === "adjective" && modifier.class === "state" && nounOf(scene, np.head) === "resolution") return decidingOrgan(scene);
  if (modifier) {
    const actors = actorsOf(scene, modifier);
    const home = modifier.class === "body" ? homesOf(scene, np) : [];
    if (home.length > 0) return home;
    if (actors.length > 0) {
      // "French and German troops": adjectives joined inside the phrase.
      const others =
        modifier.form === "adjective" || isNationality(scene.reading, modifier)
          ? inside.filter((e) => e !== modifier && e.first <= np.head && isNationality(scene.reading, e))
          : [];
      // "French and UN troops": a body's name joined to them.
      const beside = inside.find(
        (e) =>
          e.class === "body" &&
          e.form === "name" &&
          e.last <= np.head &&
          wordOf(scene, e.first - 1) === "and" &&
          inside.some((each) => each.last === e.first - 1),
      );
      return unique([...actors, ...others.flatMap((e) => actorsOf(scene, e)), ...(beside !== undefined && beside !== modifier ? actorsOf(scene, beside) : [])]);
    }
  }
  const after = actorsAfter(scene, np, depth);
  if (after !== null) return after;
  // "UNMISS peacekeepers": of the mission whose name stands before them.
  const mission = forcePeople.has(nounOf(scene, np.head))
    ? inside.find((e) => e.class === "mission" && e.id !== null && e.form === "name" && e.last <= np.head)
    : undefined;
  if (mission) return actorsOf(scene, mission);
  if (
    isBlueHelmets(scene, np) &&
    !isSent(scene, np) &&
    ((inside.length === 0 && /^(?:the|these|all)$/.test(wordOf(scene, np.first))) || !/^(?:in|under|of|with|for)$/.test(wordOf(scene, np.first - 1)))
  )
    return [knownAs(scene.reading.lookups, "un")];
  return seatedIn(scene, np);
}

/** "UN peacekeepers from Fiji and Ireland patrol", "the NATO soldiers from Chile": of the states that they come from, whoever's colours they wear. */
function homesOf(scene: Scene, np: NounPhrase): Actor[] {
  if (!forcePeople.has(nounOf(scene, np.head)) || wordOf(scene, np.last) !== "from" || isTakenFrom(scene, np)) return [];
  const { actor, last } = statesFrom(scene, np.last + 1);
  // "moved UN peacekeepers from Chad to Mali": whence, and not whose.
  return actor.length > 0 &&
    (scene.clauses.some((c) => c.vg.first === last || (c.vg.first === last + 1 && wordOf(scene, last) === "also")) ||
      (/^[,.]$/.test(wordOf(scene, last)) && scene.clauses.some((c) => c.subject?.head === np.head)))
    ? actor
    : [];
}

const groups = list("country nation state ally allies donor partner neighbour neighbor power government member");
const introducing = /^,? ?(?:such as|including|like|among them|notably|namely|for example|above all|chiefly) (?:the )?$/;

/** "countries such as Chad, Togo and Benin", "other donors, including Chad,": those who are named for a group that nobody names. */
export function examplesOf(scene: Scene, np: NounPhrase): Actor[] {
  if (!groups.has(nounOf(scene, np.head)) || entitiesIn(scene, np.first, np.last).some((e) => e.id !== null && e.class !== "body")) return [];
  const first = scene.entities.find((e) => e.first >= np.last && e.first - np.last <= 5);
  return first !== undefined && first.first > np.last && introducing.test(`${wordsOf(scene, np.last, first.first).toLowerCase()} `)
    ? statesFrom(scene, first.first).actor
    : [];
}

/** The United Nations' soldiers, where nobody else's are named; "in blue helmets" tells what somebody wears. */
const isBlueHelmets = (scene: Scene, np: NounPhrase): boolean => /^(?:helmet|beret)$/.test(nounOf(scene, np.head)) && wordOf(scene, np.head - 1) === "blue";

/** "wants the blue helmets gone": another's. */
const wishes = list("want like wish need ask urge press tell order expect expel demand thank praise accuse blame attack fear welcome see");

/** "Uruguay will send 75 blue helmets": whoever sends or has them, they are its own. */
const isSent = (scene: Scene, np: NounPhrase): boolean =>
  scene.clauses.some(
    (c) =>
      c.subject !== null &&
      !c.vg.passive &&
      !wishes.has(lemmaOf(c)) &&
      c.vg.last <= np.first &&
      c.objects.some((o) => o.head === np.head) &&
      entityAt(scene, c.subject.head)?.class === "state",
  );

/** Of whom or whence the phrase after it says that it is, or null where none follows. */
function actorsAfter(scene: Scene, np: NounPhrase, depth: number): Actor[] | null {
  // "two ships each from Chile and Peru".
  const next = np.index + (wordOf(scene, np.last) === "each" && scene.chunks[np.index + 1]?.type === "adv" ? 2 : 1);
  const prep = scene.chunks[next];
  const complement = scene.chunks[next + 1];
  // An owner inside a phrase is no chunk of its own: what follows it is not its complement.
  const isChunk = scene.chunks[np.index]?.first === np.first;
  if (isChunk && prep?.type === "prep" && complement?.type === "np" && depth < 3) {
    const word = wordOf(scene, prep.first);
    // "ministers in Paris", "the government in The Hague": of the state whose capital it is.
    if (word === "in" && governing.test(wordOf(scene, np.head)) && wordOf(scene, complement.head) !== "brussels") {
      const seat = entitiesIn(scene, complement.first, complement.last).find((e) => e.class === "place" && isStateActor(scene, e));
      if (seat) return [{ id: seat.id!, name: scene.reading.lookups.nameOf(seat.id!) ?? seat.name }];
    }
    // "Troops from Kigali arrived": a capital's are its state's, unless they are taken away from there.
    if (word === "from" && forcePeople.has(nounOf(scene, np.head)) && scene.chunks[complement.index + 1]?.type === "vg") {
      const home = entityAt(scene, complement.head);
      if (home?.class === "place" && home.id !== null && scene.reading.lookups.state.get(home.id)?.capital === home.quote)
        return [knownAs(scene.reading.lookups, home.id)];
    }
    if ((word === "of" || (word === "from" && !isTakenFrom(scene, np))) && complement.index > np.index)
      return complement.joined.length > 1 && complement.joined[0] === complement && depth <= 1
        ? unique(complement.joined.flatMap((member) => actorsOfPhrase(scene, member, 2)))
        : actorsOfPhrase(scene, complement, depth + 1);
  }
  return null;
}

/** Who governs, by common nouns. */
const governing =
  /^(?:government|cabinet|ministry|junta|regime|rulers|lawmakers|legislators|deputies|mps|senators|parliament|ministers|officials|authorities|generals)$/;

/** The council that the sentence names, by its body. */
function decidingOrgan(scene: Scene): Actor[] {
  const council = scene.entities.find((e) => e.class === "body" && e.id !== null && scene.reading.lookups.body.get(e.id)?.class === "organ");
  return council ? actorsOf(scene, council) : [];
}

/** "In Seoul, the National Assembly approved": an organ that no mention covers is of the state whose capital opens the sentence. */
function seatedIn(scene: Scene, np: NounPhrase): Actor[] {
  if (
    !governing.test(wordOf(scene, np.head)) &&
    !/^(?:assembly|congress|senate|chamber|deputies|house|council|presidency|command|staff)$/.test(wordOf(scene, np.head))
  )
    return [];
  const { first } = scene.sentence;
  const seat =
    wordOf(scene, first) === "in"
      ? scene.entities.find((e) => e.first === first + 1 && e.class === "place" && e.id !== null && !isSeat({ name: e.quote }))
      : undefined;
  return seat && np.first - seat.last <= 1 ? [{ id: seat.id!, name: scene.reading.lookups.nameOf(seat.id!) ?? seat.name }] : [];
}
