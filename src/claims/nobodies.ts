/** What a clause sends or keeps where it names no force: nobody, none of them, more of them, "they". */
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { forceBefore, isPart } from "./contributor.ts";
import type { Draft } from "./draft.ts";
import { addVerbs, cutVerbs, sendVerbs } from "./lexis.ts";
import { lemmaOf, type Scene, wordOf } from "./scene.ts";

/** "keeps no troops", "has no ship there": what is not there. */
export const noneOf = (scene: Scene, np: NounPhrase): boolean =>
  wordOf(scene, np.first) === "no" || (/^(?:a|one)$/.test(wordOf(scene, np.first)) && np.first > scene.sentence.first && wordOf(scene, np.first - 1) === "not");

/** "is sending nobody", "sent no one": nobody is sent. */
export function noneSent(scene: Scene, clause: Clause, lemma: string): NounPhrase | null {
  // "nothing was sent to Sophia".
  if (clause.vg.passive && clause.subject !== null && sendVerbs.has(lemma) && /^(?:nothing|nobody|none|no-one)$/.test(wordOf(scene, clause.subject.head)))
    return clause.subject;
  if (!sendVerbs.has(lemma) && lemma !== "commit" && lemma !== "contribute" && lemma !== "offer" && lemma !== "promise" && lemma !== "pledge") return null;
  // "won't be sending anyone".
  if (clause.vg.negated) return clause.objects.find((o) => o.index > clause.vg.index && /^(?:anyone|anybody)$/.test(wordOf(scene, o.head))) ?? null;
  const none = clause.objects.find(
    (o) =>
      /^(?:nobody|none|no-one|nothing)$/.test(wordOf(scene, o.head)) ||
      /^no one$/i.test(scene.tokens.text.slice(scene.tokens.start[o.first], scene.tokens.end[o.last - 1])),
  );
  return none ?? null;
}

/** "does not plan to send more of them": of the force spoken of. */
export function moreOfThem(scene: Scene, clause: Clause, kind: string, earlier: readonly Draft[]): NounPhrase | null {
  if (kind !== "act" || forceBefore(scene, earlier, 2) === null) return null;
  // "wants to double the number": of those told of.
  if (addVerbs.has(lemmaOf(clause)) || cutVerbs.has(lemmaOf(clause))) {
    const number = clause.objects.find(
      (o) =>
        /^(?:number|numbers|figure|total)$/.test(wordOf(scene, o.head)) &&
        /^(?:the|this|that|its|their)$/.test(wordOf(scene, o.first)) &&
        o.last - o.first === 2 &&
        !(scene.chunks[o.index + 1]?.type === "prep" && wordOf(scene, scene.chunks[o.index + 1].first) === "of"),
    );
    if (number) return number;
  }
  return (
    clause.objects.find(
      (o) =>
        /^(?:more|some|any|others|them)$/.test(wordOf(scene, o.head)) &&
        (wordOf(scene, o.head) === "them" ||
          scene.chunks[o.index + 1]?.type !== "prep" ||
          /^(?:them|these|those)$/.test(wordOf(scene, scene.chunks[o.index + 2]?.first ?? 0))),
    ) ?? null
  );
}

/** "A third of them", "half of these": some of those told of. */
export function isPartOfThem(scene: Scene, np: NounPhrase): boolean {
  const prep = scene.chunks[np.index + 1],
    inner = scene.chunks[np.index + 2];
  return (
    /^(?:third|quarter|fifth|tenth|half|most|some|many|several|part|majority|bulk|all)$/.test(wordOf(scene, np.head)) &&
    prep?.type === "prep" &&
    wordOf(scene, prep.first) === "of" &&
    inner?.type === "np" &&
    /^(?:them|these|those)$/.test(wordOf(scene, inner.head))
  );
}

/** "They could stay": a pronoun for the force of the sentence before. */
export function goesOn(scene: Scene, clause: Clause, earlier: readonly Draft[]): NounPhrase | null {
  const subject = clause.subject;
  if (subject === null || (!/^(?:they|it|these|those|them)$/.test(wordOf(scene, subject.head)) && !isPart(scene, subject) && !isPartOfThem(scene, subject)))
    return null;
  const last = scene.before[scene.before.length - 1];
  return (last && last.kind === "force" && scene.index - last.sentence <= 2) || forceBefore(scene, earlier, 0) !== null ? subject : null;
}
