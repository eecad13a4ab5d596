/** Who acts together with the subject: "Germany, together with the Netherlands, will send", "Along with Denmark, Norway sends". */
import type { Actor } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { list } from "./lexis.ts";
import { isOneOf, lemmaOf, type Scene, wordOf, isStateActor } from "./scene.ts";
import { otherThan } from "./named.ts";

const isJoining = isOneOf(new Set(["together", "along", "jointly", "tandem", "concert"]));

/**
 * The noun phrases that a clause's subject is joined with by "together with" and the like, beside it, at the head of the sentence or at the end of the clause.
 */
export function companionsOf(scene: Scene, clause: Clause): NounPhrase[] {
  const { subject, vg, inherited } = clause;
  if (subject === null || inherited || subject.first > vg.first) return [];
  const { chunks } = scene;
  const last = (subject.joined.at(-1) ?? subject).index;
  const aside = inAside(scene, last, vg.first) ?? withBefore(scene, subject) ?? sharedWith(scene, clause);
  if (aside !== null) return [aside];
  const beside = asWellAs(scene, chunks[last].last, vg.first);
  if (beside !== null) return [beside];
  for (let i = last + 1; i < chunks.length && chunks[i].first < vg.first && i - last < 4; i++) {
    const np = withPhrase(scene, i);
    if (np !== null) return [np];
  }
  const beforeComma = inHeading(scene, subject);
  if (beforeComma !== null) return [beforeComma];
  const opens =
    chunks[0] !== undefined && chunks[0].first < subject.first ? (withPhrase(scene, 0) ?? (chunks[0].type === "prep" ? withPhrase(scene, 1) : null)) : null;
  const comma = opens === null ? undefined : chunks[(opens.joined.at(-1) ?? opens).index + 1];
  return opens !== null && comma?.type === "comma" && comma.last === (subject.joined[0] ?? subject).first ? [opens] : [];
}

/** "Chile, Peru send ships": in a heading a comma stands for "and". */
function inHeading(scene: Scene, subject: NounPhrase): NounPhrase | null {
  if (!scene.sentence.heading) return null;
  const [one, comma, two] = scene.chunks;
  if (one?.type !== "np" || comma?.type !== "comma" || two !== subject || subject.joined.length > 1 || wordOf(scene, comma.first) !== ",") return null;
  const [e, own] = [one, subject].map((np) => scene.entities.find((each) => each.first === np.first && each.last === np.last));
  return e?.class === "state" && own?.class === "state" && e.id !== own.id ? one : null;
}

/** "Italy, as well as Spain, has joined": the phrase after "as well as" between the subject and its verb. */
function asWellAs(scene: Scene, from: number, to: number): NounPhrase | null {
  const at = wordOf(scene, from) === "," ? from + 1 : from;
  if (wordOf(scene, at) !== "as" || wordOf(scene, at + 1) !== "well" || wordOf(scene, at + 2) !== "as") return null;
  const np = scene.chunks.find((c): c is NounPhrase => c.type === "np" && c.first === at + 3);
  return np !== undefined && to - np.last <= 1 ? np : null;
}

const accompanied = list("join accompany follow reinforce back support flank second");

/** "Italy, with Spain, takes on the west", "France, joined by Belgium and Denmark, will": an aside right behind the subject that names others beside it. */
function inAside(scene: Scene, last: number, verb: number): NounPhrase | null {
  const { chunks } = scene;
  if (chunks[last + 1]?.type !== "comma") return null;
  let i = last + 2;
  // "later joined by", "together with".
  if (chunks[i]?.type === "adv") i++;
  const by = chunks[i]?.type === "vg" ? scene.clauses.find((c) => c.vg === chunks[i] && c.vg.passive && accompanied.has(lemmaOf(c))) : undefined;
  const prep = chunks[by === undefined ? i : i + 1],
    np = chunks[by === undefined ? i + 1 : i + 2];
  if (prep?.type !== "prep" || np?.type !== "np" || wordOf(scene, prep.last - 1) !== (by === undefined ? "with" : "by")) return null;
  let at = (np.joined.at(-1) ?? np).index + 1;
  // "with Italy behind them".
  if (chunks[at]?.type === "prep" && chunks[at + 1]?.type === "np") at += 2;
  const after = chunks[at];
  return after?.type === "comma" && after.last <= verb && verb - after.last <= 3 ? np : null;
}

/** "Spain as well as Portugal keeps": the one named first, where the verb's subject is the second. */
function withBefore(scene: Scene, subject: NounPhrase): NounPhrase | null {
  const at = (subject.joined[0] ?? subject).first;
  if (at - 3 <= scene.sentence.first || wordOf(scene, at - 1) !== "as" || wordOf(scene, at - 2) !== "well" || wordOf(scene, at - 3) !== "as") return null;
  const np = scene.chunks.find((c): c is NounPhrase => c.type === "np" && c.last === at - 3);
  return np ?? null;
}

const shared = list("lead command head run share found set host operate man staff crew");

/**
 * "Denmark leads it with the Netherlands", "will make shells for all, with Prague and Bratislava": with whom, where the verb is of a thing that is shared or a
 * comma parts them.
 */
function sharedWith(scene: Scene, clause: Clause): NounPhrase | null {
  const { attached, objects, vg } = clause;
  if (vg.passive) return null;
  const at = attached.find((a) => a.word === "with" && a.index > vg.index);
  if (at === undefined) return null;
  const np = at.np.joined[0] ?? at.np,
    prep = at.prep;
  const ends = (np.joined.at(-1) ?? np).last;
  if (wordOf(scene, prep - 1) === ",") return ends >= scene.sentence.last - 1 ? np : null;
  return shared.has(lemmaOf(clause)) && objects.some((o) => o.last === prep) && (ends >= scene.sentence.last - 1 || /^[,;.]$/.test(wordOf(scene, ends)))
    ? np
    : null;
}

/** "together with X" from chunk `i` on. */
function withPhrase(scene: Scene, i: number): NounPhrase | null {
  const { chunks } = scene;
  const chunk = chunks[i];
  if (chunk === undefined || !isJoining(scene, chunk.last - 1)) return null;
  const prep = chunks[i + 1],
    np = chunks[i + 2];
  return prep?.type === "prep" && wordOf(scene, prep.first) === "with" && np?.type === "np" ? np : null;
}

/** Two lists of states as one, where both name states; else the first alone. */
export const joinedActors = (scene: Scene, own: readonly Actor[], others: readonly Actor[]): Actor[] => {
  const isState = (a: Actor): boolean => isStateActor(scene, a) && a.quantifier === undefined;
  return own.length > 0 && others.length > 0 && own.every(isState) && others.every(isState) ? [...own, ...otherThan(others, own)] : [...own];
};
