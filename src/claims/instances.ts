/** States named as instances of a group or side: "states such as Chad and Togo", "Peru is among the members that", "opponents, including Oslo". */
import type { Actor } from "../model/claim.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOf } from "./args.ts";
import { lemmaOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import { statesOfRegion } from "./regions.ts";
import { unique } from "./named.ts";

const groups =
  /^(?:states|countries|members|allies|governments|nations|capitals|those|few|many|others|minority|majority|handful|group|member|state|country|ally|government|nation|capital|one|power|powers|partner|partners|contributor|contributors)$/;

const listing: ReadonlySet<string> = new Set(["include", "comprise", "number", "count"]);

const ruling = /^(?:government|cabinet|parliament|ministry|presidency|administration|authorities)$/;

/** Is the phrase a group of states without a name? */
const isGroup = (scene: Scene, np: NounPhrase): boolean => groups.test(wordOf(scene, np.head));

/** The names listed from a token on, apart by commas, "and" and "or", with the token after them. */
export function namesFrom(scene: Scene, from: number): { readonly actor: Actor[]; readonly last: number } | null {
  const actor: Actor[] = [];
  let i = from,
    last = from;
  while (i < scene.sentence.last) {
    if (/^(?:,|and|or|the|both|as|well|also|&)$/.test(wordOf(scene, i))) {
      i++;
      continue;
    }
    const e =
      scene.entities.find(
        (each) =>
          each.first === i &&
          each.form !== "adjective" &&
          each.form !== "pronoun" &&
          (each.class === "state" || each.class === "body" || each.class === "region" || each.form === "metonym"),
      ) ?? scene.entities.find((each) => each.first === i && each.form === "adjective" && each.class === "state" && ruling.test(wordOf(scene, each.last)));
    const own = e === undefined ? [] : e.class === "region" ? statesOfRegion(scene, e) : actorsOf(scene, e);
    if (e === undefined || own.length === 0) break;
    actor.push(...own);
    i = last = e.form === "adjective" ? e.last + 1 : e.last;
  }
  return actor.length > 0 ? { actor: unique(actor), last } : null;
}

/** Who stands for a group: those it is said to be ("Peru is among the members that"), or those given as examples of it. */
export function instancesOf(scene: Scene, np: NounPhrase): Actor[] {
  if (!isGroup(scene, np)) return [];
  const after = wordsOf(scene, np.last, Math.min(scene.sentence.last, np.last + 3)).toLowerCase();
  const example = /^(?:, )?(?:such as|among them|notably|like|including) /.exec(`${after} `);
  if (example) return namesFrom(scene, np.last + example[0].trim().split(/\s+/).length)?.actor ?? [];
  // "Among the states that voted in favour are Peru and Chile": they stand behind the verb.
  if (np.first - scene.sentence.first <= 2 && /^(?:among|amongst)$/.test(wordOf(scene, scene.sentence.first))) {
    for (let i = np.last; i < Math.min(scene.sentence.last - 1, np.last + 14); i++)
      if (/^(?:are|were)$/.test(wordOf(scene, i))) {
        const named = namesFrom(scene, i + 1);
        if (named !== null) return named.actor;
      }
  }
  // "The countries that oppose it include Peru and Chile": what the group is said to hold or to be.
  if (example === null) {
    const main = scene.clauses.find(
      (c) =>
        c.subject !== null &&
        c.subject.first === np.first &&
        c.type !== "relative" &&
        c.vg.first > np.last &&
        !c.vg.negated &&
        !c.vg.passive &&
        (listing.has(lemmaOf(c)) || lemmaOf(c) === "be"),
    );
    const named = main === undefined ? null : namesFrom(scene, main.vg.last);
    if (named !== null) return named.actor;
  }
  const copula = scene.clauses.find(
    (c) => lemmaOf(c) === "be" && c.vg.last <= np.first && np.first - c.vg.last <= 4 && c.subject !== null && c.subject.last <= c.vg.first && !c.vg.negated,
  );
  if (
    copula === undefined ||
    (!/^(?:(?:still|also|now|one|two|three|among|of|part|the|a|an|only|last|few) )*$/.test(`${wordsOf(scene, copula.vg.last, np.first).toLowerCase()} `) &&
      copula.vg.last < np.first)
  )
    return [];
  const named = namesFrom(scene, copula.subject!.first);
  return named !== null && named.last >= copula.subject!.last - 1 ? named.actor : [];
}
