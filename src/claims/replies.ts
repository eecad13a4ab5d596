/** Answers to what was asked or offered before: "Seoul is reviewing the request", "The minister turned the offer down". The same thing at another stage. */
import type { Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { actorOfClause } from "./args.ts";
import { type Draft, draftOf } from "./draft.ts";
import { headOf, lemmaOf, rangeOf, type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";

const asked = new Set(["request", "demand", "appeal", "call", "plea", "invitation", "offer", "proposal", "solicitation", "petition"]);
const answers: ReadonlyMap<string, Stage> = new Map([
  ..."reject refuse decline rebuff dismiss turn spurn oppose brush wave shrug bat".split(" ").map((verb) => [verb, "refused"] as const),
  ..."review consider study weigh examine contemplate mull discuss assess evaluate ponder look".split(" ").map((verb) => [verb, "considered"] as const),
  ..."accept grant approve honour honor meet agree heed answer fulfil fulfill".split(" ").map((verb) => [verb, "agreed"] as const),
]);

export function replyDrafts(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const clause of scene.clauses) {
    const draft = replyOf(scene, clause);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function replyOf(scene: Scene, clause: Clause): Draft | null {
  const lemma = lemmaOf(clause);
  const said = answers.get(lemma);
  if (!said) return null;
  const np = [
    ...clause.objects,
    ...(clause.vg.passive && clause.subject ? [clause.subject] : []),
    ...clause.attached.filter((a) => a.word === "to" || a.word === "at").map((a) => a.np),
  ].find((o) => asked.has(headOf(scene, o)) && /^(?:the|this|that|its|his|their|her|both)$/.test(wordOf(scene, o.first)));
  if (!np) return null;
  // "is turning the request over" weighs it, "turned to the request" says nothing yet; "turned it down" and "away" refuse.
  const after = wordsOf(scene, clause.vg.first, Math.min(scene.sentence.last, Math.max(rangeOf(scene, clause).last, np.last + 1))).toLowerCase();
  const stage = !/^(?:turn|brush|wave|shrug|bat)$/.test(lemma)
    ? said
    : /\b(?:down|away|aside|off)\b/.test(after)
      ? said
      : /\bover\b/.test(after)
        ? "considered"
        : null;
  if (stage === null) return null;
  // An infinitive after it says what was asked; then the sentence is read by its own verb.
  if (scene.clauses.some((c) => c.governorNoun === np)) return null;
  const model = [...scene.before]
    .reverse()
    .find((d) => (d.stage === "requested" || d.stage === "offered") && d.kind !== "membership" && scene.index - d.sentence <= 4);
  if (!model || model.kind === "aid") return null;
  const agent = actorOfClause(scene, clause);
  const staging = stagingOf(scene, clause);
  const range = rangeOf(scene, clause);
  return draftOf(model.kind, `reply/${lemma}`, spanOf(scene, range.first, range.last), scene.index, {
    actor: agent.length > 0 ? agent : model.actor,
    with: model.with,
    place: model.place,
    mission: model.mission,
    change: model.change,
    object: model.object,
    stage,
    modality: staging.phase === "coming" && staging.modality === "stated" ? "expected" : staging.modality,
    clause,
    trust: 0.55,
    filled: { object: "what was asked for before" },
  });
}
