/**
 * Scores claims against gold. Three levels over all documents (micro average):
 *   found  the same kind of claim on the same words
 *   core   found, and actors and quantity (bounds, unit) are right
 *   full   core, and stage, modality, change, place or mission, and holds are right too
 * An optional gold claim (`required: false`) counts neither way. A claim that rests on the words of a `mustNot` counts as an extra and as a violation.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Claim, Kind } from "../src/model/claim.ts";

interface GoldNamed {
  readonly id?: string | null;
  readonly name?: string;
}
type GoldParty = string | GoldNamed;
export interface GoldQuantity {
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string;
}
export interface GoldClaim {
  readonly ref: string;
  readonly kind: Kind;
  readonly quote: string;
  readonly required?: boolean;
  readonly actor: readonly GoldParty[];
  readonly place?: readonly GoldParty[];
  readonly mission?: GoldParty | null;
  readonly change?: string;
  readonly stage?: string;
  readonly modality?: string;
  readonly quantity: GoldQuantity | null;
  readonly holds: { readonly edtf: string } | null;
  readonly attribution?: readonly (GoldNamed & { readonly kind?: string })[];
  readonly shouldFlag?: { readonly field: string; readonly right: string };
}
export interface MustNot {
  readonly quote: string;
  readonly why: string;
  readonly wrong?: Readonly<Record<string, unknown>>;
}
export interface Gold {
  readonly file: string;
  readonly publishedOn: { readonly edtf: string | null; readonly earliest: string | null; readonly latest: string | null } | null;
  readonly claims: readonly GoldClaim[];
  readonly mustNot?: readonly MustNot[];
}
export interface GoldDocument {
  readonly name: string;
  readonly gold: Gold;
  readonly path: string;
}
/** What a reader said of one gold document. */
export interface Reading {
  readonly document: GoldDocument;
  readonly claims: readonly Claim[];
  readonly publishedOn: string | null;
}

export const slots = ["actor", "quantity", "place", "stage", "modality", "change", "holds", "attribution"] as const;
export type Slot = (typeof slots)[number];
const coreSlots: readonly Slot[] = ["actor", "quantity"];
const fullSlots: readonly Slot[] = ["actor", "quantity", "place", "stage", "modality", "change", "holds"];

/** One said claim and what became of it: `gold` null is an extra. */
export interface Verdict {
  readonly document: string;
  readonly said: Claim;
  readonly gold: GoldClaim | null;
  readonly right: ReadonlySet<Slot>;
  readonly core: boolean;
  readonly full: boolean;
}
export interface Missed {
  readonly document: string;
  readonly gold: GoldClaim;
}
export interface Level {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}
export interface KindCount {
  required: number;
  found: number;
  core: number;
  full: number;
  extra: number;
}
export interface Score {
  readonly documents: number;
  readonly required: number;
  readonly said: number;
  readonly neutral: number;
  readonly found: Level;
  readonly core: Level;
  readonly full: Level;
  readonly slots: Readonly<Record<Slot, number>>;
  readonly datesInside: number;
  readonly dated: number;
  readonly violations: readonly { document: string; why: string; quote: string }[];
  readonly byKind: ReadonlyMap<Kind, KindCount>;
  readonly verdicts: readonly Verdict[];
  readonly missed: readonly Missed[];
}

/** The gold documents of a folder `{gold,reports}` or of a flat gold folder whose `file` is relative to its parent. */
export function goldIn(folder: string, root: string): GoldDocument[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json") && name !== "across.json")
    .sort()
    .map((name) => {
      const gold = JSON.parse(readFileSync(join(folder, name), "utf8")) as Gold;
      return { name: name.slice(0, -5), gold, path: join(root, gold.file) };
    });
}

/** Number in a name such as `C07-…`; odd ones are to learn from, even ones are only scored. */
export const isOddName = (name: string): boolean => Number(/^[A-Z](\d+)/.exec(name)?.[1] ?? 1) % 2 === 1;

export function scoreOf(readings: readonly Reading[]): Score {
  const byKind = new Map<Kind, KindCount>();
  const count = (kind: Kind): KindCount => {
    if (!byKind.has(kind)) byKind.set(kind, { required: 0, found: 0, core: 0, full: 0, extra: 0 });
    return byKind.get(kind)!;
  };
  const verdicts: Verdict[] = [],
    missed: Missed[] = [],
    violations: { document: string; why: string; quote: string }[] = [];
  let required = 0,
    saidAll = 0,
    neutral = 0,
    dated = 0,
    datesInside = 0;
  for (const reading of readings) {
    const { gold, name } = reading.document;
    const said = countedClaims(reading);
    for (const claim of gold.claims)
      if (claim.required !== false) {
        required++;
        count(claim.kind).required++;
      }
    if (gold.publishedOn?.earliest && gold.publishedOn.latest) {
      dated++;
      const days = closedDays(reading.publishedOn);
      if (days && days.first >= gold.publishedOn.earliest && days.last <= gold.publishedOn.latest) datesInside++;
    }
    saidAll += said.length;
    const matched = match(gold.claims, said);
    said.forEach((claim, i) => {
      const forbidden = (gold.mustNot ?? []).find((m) => sharedWords(m.quote, claim) >= 0.8 && misreads(m.wrong ?? {}, claim));
      if (forbidden) violations.push({ document: name, why: forbidden.why, quote: claim.evidence[0].quote });
      const pair = matched.get(i);
      if (!pair) {
        count(claim.kind).extra++;
        verdicts.push({ document: name, said: claim, gold: null, right: new Set(), core: false, full: false });
        return;
      }
      if (pair.gold.required === false) {
        neutral++;
        return;
      }
      const core = coreSlots.every((s) => pair.right.has(s)),
        full = fullSlots.every((s) => pair.right.has(s));
      const kind = count(claim.kind);
      kind.found++;
      if (core) kind.core++;
      if (full) kind.full++;
      verdicts.push({ document: name, said: claim, gold: pair.gold, right: pair.right, core, full });
    });
    const done = new Set([...matched.values()].map((pair) => pair.gold));
    for (const claim of gold.claims) if (claim.required !== false && !done.has(claim)) missed.push({ document: name, gold: claim });
  }
  const hits = verdicts.filter((v) => v.gold !== null);
  const level = (n: number): Level => {
    const counted = saidAll - neutral;
    const precision = counted ? n / counted : 0,
      recall = required ? n / required : 0;
    return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 };
  };
  return {
    documents: readings.length,
    required,
    said: saidAll,
    neutral,
    found: level(hits.length),
    core: level(hits.filter((v) => v.core).length),
    full: level(hits.filter((v) => v.full).length),
    slots: Object.fromEntries(slots.map((s) => [s, hits.length ? hits.filter((v) => v.right.has(s)).length / hits.length : 0])) as Record<Slot, number>,
    datesInside,
    dated,
    violations,
    byKind,
    verdicts,
    missed,
  };
}

/** Consequences are coded in some gold files only: where none is, a said one counts neither way. */
function countedClaims({ document, claims }: Reading): Claim[] {
  const coded = document.gold.claims.some((g) => g.kind === "consequence");
  return claims.filter((claim) => coded || claim.kind !== "consequence");
}

interface Pair {
  readonly gold: GoldClaim;
  readonly right: ReadonlySet<Slot>;
}

/** Pairs said with gold claims one to one, the best pair first; keys are places in `said`. */
function match(gold: readonly GoldClaim[], said: readonly Claim[]): Map<number, Pair> {
  const candidates = gold.flatMap((g, gi) =>
    said.flatMap((claim, si) => {
      if (g.kind !== claim.kind) return [];
      const share = sharedWords(g.quote, claim);
      if (share < 0.5) return [];
      const right = new Set(slots.filter((slot) => isRight[slot](g, claim)));
      const core = coreSlots.every((s) => right.has(s));
      return [{ gi, si, right, weight: (core ? 100 : 0) + 5 * right.size + share + (g.required === false ? 0 : 0.5) }];
    }),
  );
  candidates.sort((a, b) => b.weight - a.weight || a.gi - b.gi || a.si - b.si);
  const goldDone = new Set<number>(),
    pairs = new Map<number, Pair>();
  for (const { gi, si, right } of candidates) {
    if (goldDone.has(gi) || pairs.has(si)) continue;
    goldDone.add(gi);
    pairs.set(si, { gold: gold[gi], right });
  }
  return pairs;
}

const wordsOf = (text: string | null | undefined): string[] =>
  (text ?? "")
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words of the quote that the best piece of evidence has too, as a share of the shorter of the two. */
export function sharedWords(quote: string, claim: Pick<Claim, "evidence">): number {
  const wanted = wordsOf(quote);
  let best = 0;
  for (const piece of claim.evidence) {
    const has = wordsOf(piece.quote);
    if (has.length === 0 || wanted.length === 0) continue;
    const left = new Map<string, number>();
    for (const word of has) left.set(word, (left.get(word) ?? 0) + 1);
    let shared = 0;
    for (const word of wanted) {
      const n = left.get(word) ?? 0;
      if (n > 0) {
        shared++;
        left.set(word, n - 1);
      }
    }
    best = Math.max(best, shared / Math.min(wanted.length, has.length));
  }
  return best;
}

type IdBearer = GoldParty | { readonly id?: string | null; readonly who?: GoldNamed };
export const idOf = (party: IdBearer | null | undefined): string | null => {
  const id = party == null ? null : typeof party === "string" ? party : (party.id ?? ("who" in party ? party.who?.id : null) ?? null);
  return id === "au" ? "african-union" : id;
};
export const idsOf = (parties: readonly IdBearer[] | null | undefined): Set<string> => new Set((parties ?? []).map(idOf).filter((id): id is string => !!id));
const namesOf = (parties: readonly { readonly name?: string; readonly who?: GoldNamed }[] | undefined): string =>
  (parties ?? []).map((p) => p.name ?? p.who?.name ?? "").join(" ");
const equalSets = (a: Set<string>, b: Set<string>): boolean => a.size === b.size && [...a].every((x) => b.has(x));
const overlap = (a: Set<string>, b: Set<string>): boolean => [...a].some((x) => b.has(x));
const sameNumber = (a: number | null | undefined, b: number | null | undefined): boolean =>
  (a ?? null) === (b ?? null) || (a != null && b != null && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b)));

// Words that many names share, so that sharing them proves nothing.
const commonWords = new Set("op operation mission nato eu un force group battle battlegroup multinational standby government of the".split(" "));
const namesMeet = (slug: string, said: string): boolean => {
  const theirs = new Set(wordsOf(said));
  return wordsOf(slug).some((word) => !commonWords.has(word) && theirs.has(word));
};

// The contract fixes stage or direction for these kinds, so there is nothing to get right.
const stageless = new Set<Kind>(["position", "condition", "consequence", "target", "meeting"]);
const directionless = new Set<Kind>([...stageless, "cost", "membership"]);
// Careful coders take these for one another: a first contribution adds, a renewal extends.
const broadChange = (change: string | undefined): string => (change === "start" ? "add" : change === "renew" ? "extend" : (change ?? "level"));

const isRight: Record<Slot, (gold: GoldClaim, said: Claim) => boolean> = {
  actor: (gold, said) => equalSets(idsOf(gold.actor), idsOf(said.actor)),
  quantity: ({ quantity: g }, { quantity: s }) =>
    g ? s != null && sameNumber(g.min, s.min) && sameNumber(g.max, s.max) && g.unit === s.unit : s == null || (s.min == null && s.max == null),
  place: (gold, said) => {
    const places = idsOf(said.place);
    if (gold.shouldFlag?.field === "place") return places.has(gold.shouldFlag.right) || said.problems.length > 0;
    const wanted = idsOf(gold.place),
      mission = idOf(gold.mission),
      saidMission = idOf(said.mission);
    if (wanted.size === 0 && !mission) return true;
    if (mission && mission === saidMission) return true;
    if (mission && said.mission && namesMeet(mission, `${saidMission ?? ""} ${said.mission.name}`)) return true;
    return wanted.size > 0 && overlap(wanted, places);
  },
  stage: (gold, said) => stageless.has(gold.kind) || (gold.stage ?? null) === said.stage,
  modality: (gold, said) => (gold.modality ?? "stated") === said.modality,
  change: (gold, said) => {
    if (directionless.has(gold.kind)) return true;
    const g = broadChange(gold.change),
      s = broadChange(said.change);
    return g === s || (gold.kind === "spending" && g !== "cut" && s !== "cut");
  },
  holds: (gold, said) => timesAgree(gold.holds?.edtf ?? null, said.holds?.edtf ?? null),
  attribution: (gold, said) => {
    const wanted = idsOf(gold.attribution);
    if (wanted.size === 0) return (gold.attribution?.[0]?.kind ?? "outlet") === (said.attribution[0]?.kind ?? "outlet");
    return overlap(wanted, idsOf(said.attribution)) || namesMeet(`${[...wanted].join(" ")} ${namesOf(gold.attribution)}`, namesOf(said.attribution));
  },
};

/** Whether a said time fits the gold's, to the coarser of the two; a gold without a time asks nothing. */
export function timesAgree(gold: string | null, said: string | null): boolean {
  if (gold === null) return true;
  if (said === null) return false;
  const ends = (edtf: string): [string, string] => {
    const bare = edtf.replace(/[~?%]/g, "");
    const [a, b] = bare.split("/");
    return [a, b ?? a];
  };
  const open = (day: string): boolean => day === "" || day === "..";
  const fits = (g: string, s: string): boolean => open(g) || (!open(s) && (g.startsWith(s) || s.startsWith(g)));
  const [gStart, gEnd] = ends(gold),
    [sStart, sEnd] = ends(said);
  if (!gold.includes("/")) return fits(gStart, sStart); // a dated act: whether it goes on is not asked
  const endsTooSoon = open(gEnd) && !open(sEnd) && !open(gStart) && sEnd < gStart;
  return fits(gStart, sStart) && fits(gEnd, sEnd) && !endsTooSoon;
}

/** First and last ISO day of an EDTF date or closed interval. */
function closedDays(edtf: string | null): { first: string; last: string } | null {
  const parts = (edtf ?? "").replace(/[~?%]/g, "").split("/");
  const seasons: Record<string, [string, string]> = { "21": ["03-01", "05-31"], "22": ["06-01", "08-31"], "23": ["09-01", "11-30"], "24": ["12-01", "12-31"] };
  const edge = (date: string, end: 0 | 1): string | null => {
    if (/^\d{4}$/.test(date)) return `${date}-${end ? "12-31" : "01-01"}`;
    const month = /^(\d{4})-(\d\d)$/.exec(date);
    if (month && seasons[month[2]]) return `${month[1]}-${seasons[month[2]][end]}`;
    if (month && +month[2] >= 1 && +month[2] <= 12) return `${date}-${end ? new Date(Date.UTC(+month[1], +month[2], 0)).getUTCDate() : "01"}`;
    return /^\d{4}-\d\d-\d\d$/.test(date) ? date : null;
  };
  const first = edge(parts[0], 0),
    last = edge(parts[parts.length - 1], 1);
  return first && last ? { first, last } : null;
}

/** Does the claim read the words in the way that the gold forbids? Where nothing is named, any claim on them does. */
function misreads(wrong: Readonly<Record<string, unknown>>, said: Claim): boolean {
  return Object.entries(wrong).every(([field, value]) => {
    if (value == null) return true;
    const list = (Array.isArray(value) ? value : [value]) as (GoldParty & { role?: string })[];
    switch (field) {
      case "actor":
        return equalSets(idsOf(list), idsOf(said.actor));
      case "place":
        return overlap(idsOf(list), idsOf(said.place));
      case "mission":
        return idOf(said.mission) === idOf(value as GoldParty);
      case "with":
        return list.every((w) => said.with.some((p) => typeof w === "object" && (w.id == null || p.id === w.id) && (w.role == null || p.role === w.role)));
      case "attribution":
        return list.some((w) => {
          const name = typeof w === "string" ? w : (w.name ?? w.id ?? "");
          return name !== "" && (namesOf(said.attribution).toLowerCase().includes(name.toLowerCase()) || idsOf(said.attribution).has(name));
        });
      case "unflagged":
        return said.problems.length === 0;
      case "quantity": {
        const q = typeof value === "number" ? { min: value, max: value } : (value as { min?: number | null; max?: number | null; unit?: string });
        if (q.unit && q.min == null && q.max == null) return said.quantity?.unit === q.unit;
        return sameNumber(q.min ?? q.max, said.quantity?.min) || sameNumber(q.max ?? q.min, said.quantity?.max);
      }
      default:
        return (said as unknown as Record<string, unknown>)[field] === value;
    }
  });
}
