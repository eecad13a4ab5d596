/** States by the name that an alliance gives who leads: "as lead nation", "the framework nation of the group". */
import { actorOfClause, actorsOfPhrase } from "./args.ts";
import { leadSpan, nationOf, ofComplement } from "./command.ts";
import type { Draft } from "./draft.ts";
import { namesFrom } from "./instances.ts";
import { list } from "./lexis.ts";
import { headOf, lemmaOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import { otherThan } from "./named.ts";

export const nationLeads = (scene: Scene): Draft[] => [...asNation(scene), ...apposedNation(scene)];

const succeeding = list("replace succeed relieve follow take");

/** "Norway, the lead nation of the force, has asked". */
function* apposedNation(scene: Scene): Generator<Draft> {
  for (const chunk of scene.chunks) {
    // "officers from the framework nations – Peru, Chile and Ecuador": whose they are, by name.
    if (
      chunk.type === "np" &&
      /\b(?:framework|lead) (?:nations|countries|states)$/i.test(wordsOf(scene, chunk.first, chunk.last)) &&
      /^(?:[:(–—-]|,)$/.test(chunk.last < scene.sentence.last ? wordOf(scene, chunk.last) : "")
    ) {
      const named = namesFrom(scene, chunk.last + 1);
      if (named !== null && named.actor.length > 1) yield leadSpan(scene, null, "lead/nations-named", named.actor, "level", chunk.first, named.last);
    }
    if (
      chunk.type !== "np" ||
      !/^(?:nation|country|state)$/.test(headOf(scene, chunk)) ||
      !/^(?:the |its )?(?:current |present )?(?:framework|lead|leading) (?:nation|country|state)$/i.test(wordsOf(scene, chunk.first, chunk.last))
    )
      continue;
    const before = scene.chunks[chunk.index - 2];
    if (scene.chunks[chunk.index - 1]?.type !== "comma" || before?.type !== "np") continue;
    const actor = nationOf(scene, before),
      of = ofComplement(scene, chunk);
    if (actor.length > 0) yield leadSpan(scene, null, "lead/apposed-nation", actor, "level", before.first, of?.last ?? chunk.last);
  }
}

/** "Kenya, as lead nation, will bring", "with Sweden as its framework nation". */
function* asNation(scene: Scene): Generator<Draft> {
  for (const chunk of scene.chunks) {
    if (
      chunk.type !== "np" ||
      !/^(?:nation|country|state)$/.test(headOf(scene, chunk)) ||
      wordOf(scene, chunk.first - 1) !== "as" ||
      !/\b(?:framework|lead|leading|coordinating|pilot) (?:nation|country|state)\b/i.test(wordsOf(scene, chunk.first, chunk.last))
    )
      continue;
    // "As framework nation, Ghana provides": who acts behind the comma.
    if (chunk.index === 1 || (chunk.index === 2 && scene.chunks[0].type === "conj")) {
      const main = scene.clauses.find((c) => c.vg.form === "finite" && c.subject !== null && c.subject.first > chunk.last),
        own = main?.subject ? actorOfClause(scene, main) : [];
      if (main?.subject && own.length > 0 && wordOf(scene, (main.subject.joined[0] ?? main.subject).first - 1) === ",")
        yield leadSpan(scene, null, "lead/as-nation", own, "level", chunk.first, ofComplement(scene, chunk)?.last ?? chunk.last);
      continue;
    }
    let i = chunk.index - 2;
    while (i > 0 && scene.chunks[i].type === "comma") i--;
    const before = scene.chunks[i];
    if (before?.type !== "np") continue;
    // "will replace Spain as lead nation": who comes; "took over from Spain as lead nation" is told of the one who takes over.
    const turn = scene.clauses.find(
      (c) => (c.objects.includes(before) || c.attached.some((a) => a.np === before && /^(?:by|from)$/.test(a.word))) && succeeding.has(lemmaOf(c)),
    );
    if (turn !== undefined && lemmaOf(turn) === "take") continue;
    const actor = turn !== undefined ? actorOfClause(scene, turn) : actorsOfPhrase(scene, before);
    if (actor.length === 0) continue;
    const gone = turn !== undefined ? otherThan(nationOf(scene, before), actor) : [];
    if (gone.length > 0) {
      const end = leadSpan(scene, turn!, "lead/succeeded", gone, "end", before.first, chunk.last);
      yield { ...end, stage: end.stage === "in-force" ? "ended" : end.stage };
    }
    const clause = turn ?? scene.clauses.find((c) => c.subject === before) ?? null;
    yield leadSpan(scene, clause, "lead/as-nation", actor, turn !== undefined ? "start" : "level", turn?.subject?.first ?? before.first, chunk.last);
  }
}
