/** Names that may be one: proposed with evidence, decided by a person, reversible by undoing the judgement. */
import type { Applied } from "./judgements.ts";
import { type DocumentClaims, type EntityMerge, type Named, idOf } from "./types.ts";
import { editDistance, fold } from "./words.ts";

interface Seen {
  readonly named: Named;
  readonly folded: string;
  /** States and bodies that they speak for, or that their claims are about. */
  readonly of: Set<string>;
  readonly documents: Set<string>;
  count: number;
}

/** At most so many names of one block are compared with one another. */
const blockLimit = 64;

export const entityKey = (named: Named): string => named.id ?? `~${named.name}`;

/**
 * Persons in two spellings: the same name when folded, or one or two letters apart, speaking for the same actor. Names of less
 * than two words are never compared: one surname is many people.
 */
export function proposedMerges(claims: readonly DocumentClaims[], judged: Applied["entities"]): EntityMerge[] {
  const people = peopleIn(claims);
  const verdicts = new Map(judged.map((one) => [pairKey(one.entities), one] as const));
  const merges: EntityMerge[] = [];
  const blocks = new Map<string, Seen[]>();
  for (const seen of people.values()) {
    for (const key of blockKeys(seen.folded)) {
      const block = blocks.get(key);
      if (!block) blocks.set(key, [seen]);
      else if (block.length < blockLimit) block.push(seen);
    }
  }
  const done = new Set<string>();
  for (const block of blocks.values()) {
    for (let i = 0; i < block.length; i++) {
      for (let j = i + 1; j < block.length; j++) {
        const [kept, merged] = keptFirst(block[i], block[j]);
        const pair = pairKey([entityKey(kept.named), entityKey(merged.named)]);
        if (done.has(pair)) continue;
        done.add(pair);
        const found = alike(kept, merged);
        if (!found) continue;
        const verdict = verdicts.get(pair);
        merges.push({
          id: idOf("e", pair),
          kept: kept.named,
          merged: merged.named,
          score: found.score,
          evidence: found.evidence,
          state: verdict === undefined ? "proposed" : verdict.verdict === "same-entity" ? "same" : "different",
          judgement: verdict?.judgement ?? null,
        });
      }
    }
  }
  return merges.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** What judgements say is one: each name → the one that stands for it. The later verdict on a pair counts. */
export function aliasesOf(judged: Applied["entities"]): ReadonlyMap<string, string> {
  const last = new Map<string, Applied["entities"][number]>();
  for (const one of judged) last.set(pairKey(one.entities), one);
  const aliases = new Map<string, string>();
  for (const {
    verdict,
    entities: [kept, merged],
  } of last.values())
    if (verdict === "same-entity" && kept !== merged) aliases.set(merged, kept);
  const rootOf = (name: string): string => {
    let root = name;
    for (let steps = 0; aliases.has(root) && steps < 64; steps++) root = aliases.get(root)!;
    return root;
  };
  return new Map([...aliases.keys()].map((name) => [name, rootOf(name)] as const).filter(([name, root]) => name !== root));
}

const pairKey = (pair: readonly [string, string]): string => [...pair].sort().join("\u001f");

function peopleIn(claims: readonly DocumentClaims[]): ReadonlyMap<string, Seen> {
  const people = new Map<string, Seen>();
  for (const { document, claims: own } of claims) {
    for (const claim of own) {
      for (const { who, kind } of claim.attribution) {
        if (kind !== "named" || !who.name.includes(" ")) continue;
        const key = entityKey(who);
        let seen = people.get(key);
        if (!seen)
          people.set(key, (seen = { named: who, folded: fold(who.id?.replaceAll("-", " ") ?? who.name), of: new Set(), documents: new Set(), count: 0 }));
        seen.count++;
        if (seen.documents.size < 16) seen.documents.add(document);
        if (seen.of.size < 16) for (const actor of claim.actor) if (actor.id) seen.of.add(actor.id);
        if (seen.of.size < 16) for (const party of claim.with) if (party.role === "asker" && party.id) seen.of.add(party.id);
      }
    }
  }
  return new Map([...people].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Spellings of one name agree in the beginnings of the first or of the last word. */
function blockKeys(folded: string): string[] {
  const words = folded.split(/\s+/);
  return [`f${words[0].slice(0, 4)}${words[words.length - 1][0]}`, `l${words[words.length - 1].slice(0, 4)}${words[0][0]}`];
}

/** An entry of the registry is kept before a bare name, the more frequent before the rarer. */
function keptFirst(a: Seen, b: Seen): [Seen, Seen] {
  const known = Number(b.named.id !== null) - Number(a.named.id !== null);
  return known < 0 || (known === 0 && (a.count > b.count || (a.count === b.count && entityKey(a.named) <= entityKey(b.named)))) ? [a, b] : [b, a];
}

function alike(a: Seen, b: Seen): { readonly score: number; readonly evidence: readonly string[] } | null {
  const limit = Math.min(a.folded.length, b.folded.length) >= 12 ? 2 : 1;
  const distance = editDistance(a.folded, b.folded, limit);
  if (distance > limit) return null;
  const shared = [...a.of].filter((id) => b.of.has(id)).sort();
  if (distance > 0 && shared.length === 0) return null;
  if (a.named.id !== null && b.named.id !== null && distance > 0 && shared.length === 0) return null;
  const together = [...a.documents].filter((document) => b.documents.has(document)).length;
  const evidence = [
    distance === 0
      ? "the same name without diacritics and case"
      : `${distance} ${distance === 1 ? "letter" : "letters"} apart: ${a.named.name}, ${b.named.name}`,
    ...(shared.length ? [`both speak for or to ${shared.join(", ")}`] : []),
    ...(together ? [`in ${together} of the same documents`] : []),
  ];
  return { score: Math.round((1 - distance / 4 + (shared.length ? 0.2 : 0) - (shared.length ? 0 : 0.1)) * 100) / 100, evidence };
}
