/** Whose a ship is: by the letters before its name, by who is said once to own it, by the port that it leaves. */
import type { NounPhrase } from "../text/phrases.ts";
import { shapeCapital } from "../text/tokens.ts";
import { navyOfPrefix } from "../mentions/entities/prefixes.ts";
import { list } from "./lexis.ts";
import { nounOf, type Reading, type Scene, wordOf } from "./scene.ts";

/** Types of ships that stand before their names. */
export const shipTypes = list(
  "frigate destroyer corvette cruiser minehunter minesweeper minelayer submarine carrier warship vessel ship patrol-ship cutter tender flagship gunboat battleship helicopter-carrier landing-ship",
);

/** The navy of a ship named in tokens `[first, last)` ("HMS Kent"; "the Hessen", once she was Germany's), or null. */
export function navyOf(scene: Scene, first: number, last: number): string | null {
  for (let i = first; i < last; i++)
    if (i + 1 < scene.sentence.last && (scene.tokens.shape[i + 1] & shapeCapital) !== 0) {
      const state = navyOfPrefix(wordOf(scene, i), scene.tokens.shape[i], scene.tokens.shape[i + 1]);
      if (state) return state;
    }
  const names = shipsOf(scene);
  if (names.size > 0)
    for (let i = first; i < last; i++)
      if ((scene.tokens.shape[i] & shapeCapital) !== 0) {
        const owner = names.get(wordOf(scene, i));
        if (owner !== undefined) return owner;
      }
  return null;
}

/** All navies of a phrase: "HMAS Sydney and HMCS Toronto". */
export function naviesOf(scene: Scene, { first, last, joined }: NounPhrase): string[] {
  const found = new Set<string>();
  for (let at = first; at < last; at++) {
    const id = navyOf(scene, at, at + 1);
    if (id !== null) found.add(id);
  }
  for (const np of joined) {
    const id = navyOf(scene, np.first, np.last);
    if (id !== null) found.add(id);
  }
  return [...found];
}

const shipsBy = new WeakMap<Reading, ReadonlyMap<string, string>>();

/** The ships of a document by the first word of their names, with their states, where the document says whose they are. */
function shipsOf(scene: Scene): ReadonlyMap<string, string> {
  const { reading } = scene;
  let found = shipsBy.get(reading);
  if (found === undefined) shipsBy.set(reading, (found = findShips(scene)));
  return found;
}

/** First words of many names, ships' and others'. */
const common = list(
  "the of in and a an sir admiral prince king queen princess saint san santa la le el de general commander captain from with to on at is was has had which that under will its bound st",
);

function findShips(scene: Scene): ReadonlyMap<string, string> {
  const { reading, tokens } = scene;
  const names = new Map<string, string>();
  for (let i = 0; i + 1 < tokens.count; i++) {
    if (!isType(scene, i)) continue;
    const before = nameBefore(scene, i);
    if (before !== null && !names.has(before)) {
      const owner = ownerBefore(reading, i) ?? ownerOfNavy(reading, i);
      if (owner !== null) names.set(before, owner);
    }
    // "its frigate the Hydra" names her as well as "its frigate Hydra".
    const at = wordOf(scene, i + 1) === "the" && i + 2 < tokens.count ? i + 2 : i + 1;
    if ((tokens.shape[at] & shapeCapital) === 0 || tokens.start[at] - tokens.end[at - 1] > 1) continue;
    const name = wordOf(scene, at);
    if (common.has(name) || names.has(name)) continue;
    const owner: string | null = ownerBefore(reading, i) ?? ownerAfter(reading, i);
    if (owner !== null) names.set(name, owner);
  }
  return names;
}

/** "the Martinengo, a frigate", "the Hydra, a Greek frigate": the name before its type. */
function nameBefore(scene: Scene, i: number): string | null {
  for (let k = i - 1; k > 2 && i - k <= 4; k--) {
    const word = wordOf(scene, k);
    if ((word === "a" || word === "an" || word === "the" || word === "another") && wordOf(scene, k - 1) === ",") {
      const name = wordOf(scene, k - 2);
      return (scene.tokens.shape[k - 2] & shapeCapital) !== 0 && !common.has(name) && wordOf(scene, k - 3) === "the" ? name : null;
    }
  }
  return null;
}

/** "a frigate of the Italian navy". */
function ownerOfNavy({ entities, lookups, text }: Reading, i: number): string | null {
  const e = entities.find((each) => each.first > i && each.first - i <= 4 && each.class === "state" && each.id !== null);
  return e && lookups.state.has(e.id!) && / of (?:the )?$/.test(text.text.slice(text.tokens.end[i], e.start)) ? e.id : null;
}

/** "the German frigate", "Denmark's frigate", "Germany: the frigate". */
function ownerBefore({ entities, lookups, text }: Reading, i: number): string | null {
  const e = entities.findLast(
    (each) =>
      each.last <= i &&
      i - each.last <= 4 &&
      each.class === "state" &&
      each.id !== null &&
      (each.form === "adjective" || each.form === "name" || each.form === "metonym" || each.form === "pronoun"),
  );
  if (!e || !lookups.state.has(e.id!)) return null;
  const between = text.text.slice(e.end, text.tokens.start[i]);
  // "Chad confirmed that its frigate the Hydra".
  if (e.form === "pronoun") return /^(?:its|their|our)$/i.test(e.quote) && /^(?: [\w-]+){0,2} $/.test(between) ? e.id : null;
  if (e.form === "adjective") return /^(?: (?:navy|naval|coast guard|air force)(?:['’]s)?)?(?: [\w-]+){0,2} $/.test(between) ? e.id : null;
  return /^(?:['’]s?(?: [\w-]+){0,2} |:\s*(?:the |its |a |her )?(?:[\w-]+ )?)$/.test(between) ? e.id : null;
}

/** "the frigate Aurora (Chile)", "the frigate Aurora left Valparaíso": her port is her state's. */
function ownerAfter({ entities, lookups, text }: Reading, i: number): string | null {
  const e = entities.find((each) => each.first > i + 1 && each.first - i <= 8 && (each.class === "state" || each.class === "place") && each.id !== null);
  if (!e || !lookups.state.has(e.id!)) return null;
  const between = text.text.slice(text.tokens.end[i], e.start);
  return / \($/.test(between) ||
    (e.class === "place" && /(?:left|leaves|sailed from|sails from|out of|put out from|from her home port (?:of|in)|of) $/.test(between))
    ? e.id
    : null;
}

/** Whether each word of the table is a type of ship, asked once. */
const types = new Uint8Array(1 << 17);
function isType(scene: Scene, i: number): boolean {
  const n = scene.tokens.word[i];
  if (n === 0) return shipTypes.has(wordOf(scene, i));
  if (types[n] === 0) types[n] = shipTypes.has(nounOf(scene, i)) ? 1 : 2;
  return types[n] === 1;
}
