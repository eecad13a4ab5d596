/** What the words before "mission" or "force" tell of it: its kind and whose it is; and which mission of the place spoken of fits them. */
import type { OperationRow } from "../../model/registry.ts";
import type { Countries } from "./countries.ts";
import { coversDay } from "./lookups.ts";
import type { ResolvedMention } from "./types.ts";

/** Kinds of operations that a word before the noun can mean, the likelier first. */
const kindsMeant: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^training$/, ["training"]],
  [/^(?:naval|maritime|anti-piracy|counter-piracy)$/, ["maritime"]],
  [/^air$/, ["air"]],
  [/^polic/, ["police", "air"]],
  [/^(?:observer|monitoring)$/, ["monitoring", "peacekeeping"]],
  [/^(?:peace|stabili)/, ["peacekeeping", "monitoring"]],
  [/^military$/, ["combat", "peacekeeping", "training", "maritime", "air", "presence"]],
];
/** The operations of the kind that a word means: all, where the word tells none; none, where none can be: no naval mission trains an army. */
export function ofKind<T extends { readonly kind: string }>(operations: readonly T[], word: string): readonly T[] {
  const meant = kindsMeant.find(([words]) => words.test(word))?.[1];
  if (!meant || operations.length === 0) return operations;
  const first = operations.filter((o) => o.kind === meant[0]);
  if (first.length > 0 && word !== "military") return first;
  const others = operations.filter((o) => meant.includes(o.kind));
  return others.length > 0 ? others : /^(?:peace|stabili)/.test(word) ? operations : [];
}

const africa: ReadonlySet<string> = new Set(["african-union", "ecowas", "sadc", "eac", "igad", "eccas", "cemac", "g5-sahel", "aes", "au-commission"]);
const regional: ReadonlySet<string> = new Set([
  ...africa,
  "pacific-islands-forum",
  "csto",
  "cis",
  "arab-league",
  "gcc",
  "caricom",
  "asean",
  "oas",
  "arab-maghreb-union",
]);
/** Whose a mission is by an adjective: the bodies that are so, and what a name says that tells it. */
const ownersMeant: Readonly<Record<string, { readonly bodies: ReadonlySet<string>; readonly name: RegExp }>> = {
  regional: { bodies: regional, name: /regional|multinational joint task force/i },
  african: { bodies: africa, name: /afric/i },
  european: { bodies: new Set(["eu"]), name: /\bEuro?(?:pean|for|\b)/i },
};
export const ownerAdjectives: ReadonlySet<string> = new Set(Object.keys(ownersMeant));

/** What a word says besides by the kind, where a mission of that name or work is meant: "the police mission", "the assistance force". */
const worksMeant: Readonly<Record<string, { readonly kinds: readonly string[]; readonly name: RegExp }>> = {
  training: { kinds: ["training"], name: /train|capacity|advis|resolute/i },
  assistance: { kinds: ["police", "civilian", "training"], name: /assist|support/i },
  police: { kinds: ["police"], name: /polic|rule of law/i },
  policing: { kinds: ["police", "air"], name: /polic/i },
  naval: { kinds: ["maritime"], name: /naval|maritime|navfor|sea\b/i },
  maritime: { kinds: ["maritime"], name: /naval|maritime|navfor|sea\b/i },
  air: { kinds: ["air"], name: /\bair\b/i },
  observer: { kinds: ["monitoring", "peacekeeping"], name: /observ|monitor/i },
  monitoring: { kinds: ["monitoring", "peacekeeping"], name: /observ|monitor/i },
  border: { kinds: [], name: /border/i },
};
/** Does a word of a description tell which missions it may mean? */
export const tellsMission = (word: string): boolean => worksMeant[word] !== undefined || ownersMeant[word] !== undefined;

/** Does a mission fit the words before its noun: whose it is, and one of its works ("police training mission")? A formation is of no such kind. */
export function fitsDescription(row: Pick<OperationRow, "nameEn" | "body" | "kind"> | undefined, words: readonly string[]): boolean {
  if (row === undefined) return words.length === 0;
  const works = words.filter((w) => worksMeant[w] !== undefined);
  return (
    (works.length === 0 || works.some((w) => worksMeant[w].kinds.includes(row.kind) || worksMeant[w].name.test(row.nameEn))) &&
    words.every((w) => ownersMeant[w] === undefined || ownersMeant[w].bodies.has(row.body) || ownersMeant[w].name.test(row.nameEn))
  );
}

/** The one mission of several states on that day that fits the words and is chiefly in a land which the paragraph or the title names; of several, the one whose name has the words. */
export function missionOfPassage(
  { text, lookups, named, recall }: Countries,
  i: number,
  day: number | null,
  words: readonly string[],
  noun: string,
  body: string | null = null,
): OperationRow | null {
  if (day === null) return null;
  // The words are told from the noun backwards: "training mission" in "the European training mission".
  const phrase = `${words[0]} ${noun}`;
  const oneIn = (lands: ReadonlySet<string>): OperationRow | null => {
    const fits = [...lookups.operation.values()].filter(
      (o) =>
        coversDay(o, day) &&
        fitsDescription(o, words) &&
        lands.has(o.places[0]) &&
        (body === null ? o.body !== "" || o.coalition === "y" : o.body === body) &&
        !(noun === "force" && o.kind === "civilian"),
    );
    const byName = fits.filter((o) => o.nameEn.toLowerCase().includes(phrase));
    // "the UN mission": of a body's several its soldiers are meant.
    const keepers = body === null ? [] : fits.filter((o) => o.kind === "peacekeeping");
    return byName.length === 1 ? byName[0] : fits.length === 1 ? fits[0] : keepers.length === 1 ? keepers[0] : null;
  };
  // Where the paragraph names no such land: where the mission is that was named before.
  const other = recall.lastOf((m) => m.class === "mission" && m.id !== null, 60);
  return oneIn(landsNear({ text, named }, i)) ?? oneIn(new Set(lookups.operation.get(other?.id ?? "")?.places.slice(0, 1)));
}

/** The states and regions that the paragraph of a token names, and the title's. */
function landsNear({ text, named }: Pick<Countries, "text" | "named">, i: number): ReadonlySet<string> {
  const at = text.tokens.start[i];
  const block = text.blocks.find((b) => b.start <= at && at < b.end);
  const title = text.blocks.find((b) => b.kind === "title");
  const isNear = (m: ResolvedMention): boolean => [block, title].some((b) => b !== undefined && b.start <= m.start && m.end <= b.end);
  return new Set(
    named.flatMap((m) =>
      m.id !== null && (m.class === "state" || m.class === "place" || m.class === "region") && m.form !== "adjective" && m.form !== "people" && isNear(m)
        ? [m.id]
        : [],
    ),
  );
}

/**
 * "KFOR … / The Danes in Honiara … The force": a mission that an earlier paragraph named is not meant where this one says that it is in another land.
 */
export function isLeftBehind({ text, lookups, named, recall }: Countries, id: string, since: number, i: number): boolean {
  const host = lookups.formation.get(id)?.host;
  const places = lookups.operation.get(id)?.places ?? (host ? [host] : []);
  const at = text.tokens.start[i];
  const block = text.blocks.find((b) => b.start <= at && at < b.end);
  if (block === undefined || places.length === 0 || since >= block.start) return false;
  const here = named.filter(
    (m) =>
      m.start >= block.start &&
      m.start < at &&
      m.id !== null &&
      (m.class === "state" || m.class === "place") &&
      m.form === "name" &&
      recall.isPlaceLike({ ...m, class: "state" }) &&
      /\b(?:in|near)\s(?:the\s)?$/i.test(text.text.slice(Math.max(0, m.start - 9), m.start)),
  );
  const states = places.flatMap((p) => [p, ...(lookups.region.get(p)?.states ?? [])]);
  return here.length > 0 && here.every((m) => !states.includes(m.id!) && !(lookups.state.get(m.id!)?.regions ?? []).some((r) => places.includes(r)));
}
