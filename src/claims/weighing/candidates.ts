/** Who may be the actor of a claim: every party that the sentence, those before it and the report put forward, each with how it stands there. */
import type { Actor } from "../../model/claim.ts";
import type { Clause } from "../../text/clauses.ts";
import type { ResolvedMention } from "../../mentions/entities/types.ts";
import type { ReadQuantity } from "../../mentions/quantity/types.ts";
import { actorOfClause, actorsOf, actorsOfPhrase, agentOf, speakerAt } from "../args.ts";
import { fallbackActor } from "../fallback.ts";
import { phraseAt } from "../carrier.ts";
import { isLedAdjective, isPlaceModifier, prepositionBefore } from "../places.ts";
import { salientActor } from "../salience.ts";
import { knownAs, type Scene } from "../scene.ts";
import { Bag } from "./features.ts";
import { nounSymbol, paired, symbolOf, verbSymbol } from "./symbols.ts";

export interface Candidate {
  readonly actor: readonly Actor[];
  readonly id: string;
  readonly bag: Bag;
}

export const actorIds = (actor: readonly { readonly id: string | null; readonly name?: string }[]): string =>
  actor
    .map((a) => a.id ?? `?${a.name ?? ""}`)
    .sort()
    .join("+");

export interface Unit {
  readonly kind: string;
  readonly clause: Clause | null;
  readonly used: ReadQuantity | null;
  readonly offset: number;
}

const source = symbolOf("@source"),
  withKind = symbolOf("@sourceKind"),
  shape = symbolOf("@shape"),
  several = symbolOf("@several");

/** The candidates of a claim in the making, each with its features. */
export function candidatesOf(scene: Scene, unit: Unit): Candidate[] {
  const found = new Map<string, { actor: readonly Actor[]; id: string; bag: Bag; sources: number[] }>();
  const k = symbolOf(unit.kind),
    form = symbolOf(unit.used === null ? "" : unit.used.family),
    kf = paired(k, form);
  const put = (actor: readonly Actor[], from: string, more = 0): void => {
    if (actor.length === 0 && from !== "nobody") return;
    const id = actorIds(actor);
    let c = found.get(id);
    if (c === undefined) found.set(id, (c = { actor, id, bag: new Bag(64), sources: [] }));
    const s = symbolOf(from);
    if (!c.sources.includes(s)) c.sources.push(s);
    c.bag.add(paired(source, s));
    c.bag.add(paired(paired(withKind, s), kf));
    c.bag.add(paired(paired(withKind, s), k));
    if (more !== 0) {
      c.bag.add(paired(paired(source, s), more));
      c.bag.add(paired(paired(paired(withKind, s), kf), more));
    }
  };
  const { clause, used } = unit;
  put([], "nobody", clause === null ? 0 : symbolOf(clause.vg.passive ? "passive" : clause.subject === null ? "bare" : "subject"));
  if (clause !== null) {
    const verb = verbSymbol(clause);
    put(agentOf(scene, clause), "agent", verb);
    put(actorOfClause(scene, clause), "actor-of-clause", verb);
    if (clause.subject !== null) {
      put(actorsOfPhrase(scene, clause.subject), clause.vg.passive ? "passive-subject" : clause.inherited ? "inherited-subject" : "subject", verb);
      for (const np of clause.subject.joined) put(actorsOfPhrase(scene, np, 1), "subject-part");
      if (clause.subject.owner !== null) put(actorsOfPhrase(scene, clause.subject.owner, 1), "subject-owner");
    }
    for (const np of clause.objects) put(actorsOfPhrase(scene, np), "object", verb);
    for (const a of clause.attached) put(actorsOfPhrase(scene, a.np), `at-${a.word}`, verb);
    for (let g = clause.governor, depth = 0; g !== null && depth < 3; g = g.governor, depth++) {
      put(agentOf(scene, g), `governor-${depth}`, verbSymbol(g));
      for (const np of g.objects) put(actorsOfPhrase(scene, np), "governor-object", verbSymbol(g));
    }
    if (clause.governorNoun !== null) put(actorsOfPhrase(scene, clause.governorNoun), "governor-noun", nounSymbol(scene, clause.governorNoun.head));
  }
  if (used !== null) {
    const np = phraseAt(scene, used.noun >= 0 ? used.noun : used.last - 1);
    if (np !== null) {
      put(actorsOfPhrase(scene, np), "of-number");
      if (np.owner !== null) put(actorsOfPhrase(scene, np.owner, 1), "owner-of-number");
    }
  }
  let order = 0;
  for (const e of scene.entities) {
    const actor = actorsOf(scene, e);
    if (actor.length === 0) continue;
    const prep = isLedAdjective(scene, e) ? "led" : isPlaceModifier(scene, e) ? "place-modifier" : prepositionBefore(scene, e);
    const gap = used === null ? 0 : e.last <= used.first ? Math.min(5, used.first - e.last) + 1 : -Math.min(5, Math.max(0, e.first - used.last)) - 1;
    const inside =
      clause !== null &&
      scene.chunks[clause.from] !== undefined &&
      e.first >= scene.chunks[clause.from].first &&
      e.first < (scene.chunks[clause.to - 1]?.last ?? 0);
    put(actor, "mention", paired(symbolOf(`${e.class}/${e.form}`), symbolOf(prep)));
    put(actor, `mention-${e.class}-${e.form}`, nounSymbol(scene, Math.min(e.last, scene.tokens.count - 1)));
    put(actor, `order-${Math.min(order, 4)}`, inside ? 1 : 2);
    put(actor, `before-${prep}`, inside ? 1 : 2);
    if (used !== null) put(actor, `gap-${gap}`, e.form === "adjective" ? 1 : 2);
    order++;
  }
  for (const chunk of scene.chunks)
    if (chunk.type === "np" && chunk.joined.length > 1 && chunk.joined[0] === chunk) put(actorsOfPhrase(scene, chunk), "joined");
  if (unit.kind === "meeting") {
    const all = scene.entities.filter((e) => e.class !== "place" && e.class !== "region" && e.form !== "adjective").flatMap((e) => actorsOf(scene, e));
    put(uniqueById(all), "everybody");
    for (const first of uniqueById(all))
      for (const second of uniqueById(all)) if (first !== second && (first.id ?? "") < (second.id ?? "")) put([first, second], "two");
  }
  let back = 0;
  for (let i = scene.before.length - 1; i >= 0 && scene.index - scene.before[i].sentence <= 5 && back < 5; i--, back++) {
    const d = scene.before[i];
    put(d.actor, `earlier-${Math.min(back, 2)}`, paired(scene.index - d.sentence, d.kind === unit.kind ? 1 : 2));
  }
  mentionsBefore(scene, (actor, s, e, at) => {
    put(actor, `back-${s}`, paired(symbolOf(`${e.class}/${e.form}`), at));
    put(actor, `back-${s}-${at}`);
  });
  put(speakerAt(scene, unit.offset), "speaker");
  const fallback = fallbackActor(scene, unit.offset);
  if (fallback !== null) put(fallback.actor, "fallback", symbolOf(fallback.because.slice(0, 18)));
  const { lookups, topics, home } = scene.reading;
  for (const [i, id] of topics.slice(0, 4).entries()) put([knownAs(lookups, id)], `topic-${i}`);
  if (home !== null) put([knownAs(lookups, home)], "home");
  const salient = salientActor(scene, () => true);
  if (salient !== null) put([knownAs(lookups, salient)], "salient");
  for (const c of found.values()) {
    const what =
      c.actor.length === 0
        ? "nobody"
        : c.actor.length > 1
          ? "several"
          : c.actor[0].id === null
            ? "unknown"
            : lookups.state.has(c.actor[0].id)
              ? "state"
              : "body";
    c.bag.add(paired(paired(shape, symbolOf(what)), k));
    c.bag.add(paired(paired(shape, symbolOf(what)), kf));
    c.bag.add(paired(paired(several, Math.min(6, c.sources.length >> 1)), k));
  }
  return [...found.values()];
}

/** The actors named in the three sentences before, nearest first: how far back, and in which place there. */
function mentionsBefore(scene: Scene, each: (actor: readonly Actor[], back: number, e: ResolvedMention, at: number) => void): void {
  const {
    text: { sentences },
    entities,
  } = scene.reading;
  for (let back = 1; back <= 3 && scene.index - back >= 0; back++) {
    const { first, last } = sentences[scene.index - back];
    let low = 0,
      high = entities.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (entities[middle].first < first) low = middle + 1;
      else high = middle;
    }
    for (let at = 0; low < entities.length && entities[low].first < last && at < 6; low++) {
      const actor = actorsOf(scene, entities[low]);
      if (actor.length > 0) each(actor, back, entities[low], at++);
    }
  }
}

const uniqueById = (actors: readonly Actor[]): Actor[] => {
  const seen = new Set<string>();
  return actors.filter((a) => {
    const id = a.id ?? a.name;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
};
