/** How far a meeting that a noun tells has come: during it, before it, after it, called off. */
import type { Modality, Stage } from "../model/claim.ts";
import { boundsOf, type TimeMention } from "../model/edtf.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { isUnderWay } from "./days.ts";
import { lowerOf, oneSpace } from "./lowered.ts";
import { lemmaOf, type Scene, wordOf, wordsOf, wordAfterVerb } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { saying } from "./stage-words.ts";

/** Past meetings are ended, all others planned; the day decides where it is known. */
export function stagedBy(scene: Scene, clause: Clause | null, times: readonly TimeMention[]): { stage: Stage; modality: Modality } {
  const { from } = scene.reading.published;
  const bounds = times.map((t) => boundsOf(t.edtf ?? "")).find((b) => b !== null && b.from !== null && b.to !== null);
  const staging = clause ? stagingOf(scene, clause) : null;
  const modality: Modality =
    staging && (staging.modality === "expected" || staging.modality === "possible" || staging.modality === "negated" || staging.modality === "conditional")
      ? staging.modality
      : "stated";
  if (bounds && from !== null && bounds.to! <= from)
    return { stage: "ended", modality: modality === "expected" || modality === "conditional" ? "stated" : modality };
  if (staging === null) return { stage: "planned", modality };
  // "had been due to visit": what was planned once.
  if (staging.stage === "ended" && staging.phase === "coming") return { stage: "ended", modality };
  if (staging.stage === "offered" || staging.stage === "requested" || staging.stage === "refused") return { stage: staging.stage, modality: "stated" };
  // "have been meeting since Monday"; "Visiting Oslo, she said"; "He led the talks in Gao before meeting his colleague in Lomé": done as the rest is.
  const { vg } = clause!;
  const governor =
    clause!.governor ??
    (vg.form === "gerund" && clause!.subject !== null ? (scene.clauses.find((c) => c.vg.form === "finite" && c.subject === clause!.subject) ?? null) : null);
  const past =
    (vg.form === "finite" && vg.perfect) ||
    (vg.form === "gerund" &&
      (vg.first === scene.sentence.first || /^(?:before|after|,)$/.test(wordOf(scene, vg.first - 1))) &&
      governor !== null &&
      governor.vg.form === "finite" &&
      stagingOf(scene, governor).phase === "done");
  return { stage: staging.phase === "done" || past ? "ended" : "planned", modality };
}
export function stageOfNoun(
  scene: Scene,
  np: NounPhrase,
  clause: Clause | null,
  times: readonly TimeMention[],
  words: string,
  holdsIt: boolean,
): { stage: Stage; modality: Modality } {
  // "the session currently being held": goes on, whatever is said of it.
  if (
    /^(?:on \w+ |of \w+ )?(?:currently|now|presently) (?:being held|being chaired|meeting|under ?way|in session|taking place|in progress)\b/.test(
      wordsOf(scene, np.last, Math.min(scene.sentence.last, np.last + 6)).toLowerCase(),
    )
  )
    return { stage: "in-force", modality: "stated" };
  // "cancelled a visit", "the summit was called off": a plan that fell through.
  if (holdsIt && clause !== null && clause.vg.modal === "" && !clause.vg.negated && isOff(scene, clause)) return { stage: "ended", modality: "stated" };
  const { to } = scene.reading.published;
  const bounds = times.map((t) => boundsOf(t.edtf ?? "")).find((b) => b !== null);
  if (bounds && to !== null) {
    if (bounds.to !== null && bounds.to <= to && clause && stagingOf(scene, clause).phase === "done") return { stage: "ended", modality: "stated" };
    if (bounds.to !== null && scene.reading.published.from !== null && bounds.to <= scene.reading.published.from) return { stage: "ended", modality: "stated" };
    if (bounds.from !== null && bounds.from >= to) return { stage: "planned", modality: "stated" };
  }
  if (/\b(?:recent|latest|last|past)\b/.test(words)) return { stage: "ended", modality: "stated" };
  // "a follow-up to the summit in Oslo", "which both promised during the talks": held before.
  const lead = oneSpace(lowerOf(scene).slice(0, scene.tokens.start[np.first] - scene.sentence.start));
  if (heldBefore.test(lead) || isDuring(scene, np)) return { stage: "ended", modality: "stated" };
  // A transcript's own head: "Press briefing by the secretary".
  if (
    clause === null &&
    /\b(?:press|news|media) (?:conference|briefing)\b/.test(words) &&
    !(bounds?.from != null && to !== null && bounds.from > to) &&
    isTranscript(scene)
  )
    return { stage: "ended", modality: "stated" };
  // "the summit of leaders held in Accra": it was.
  if (
    /^(?:of (?:(?!to |be |being )[\w-]+ ){1,6})?(?:(?:that|which) (?:was|were) )?(?:held|hosted|convened) (?:in|at|on|last|earlier|by|here|there|yesterday)\b/.test(
      wordsOf(scene, np.last, Math.min(scene.sentence.last, np.last + 9)).toLowerCase(),
    )
  )
    return { stage: "ended", modality: "stated" };
  // "Ahead of the summit in July, the ministers spoke": still to come.
  if (
    bounds === undefined &&
    /\b(?:ahead of|in the run-?up to|in preparation for)\s*$/.test(lowerOf(scene).slice(0, scene.tokens.start[np.first] - scene.sentence.start))
  )
    return { stage: "planned", modality: "stated" };
  // "after chairing a summit", "having attended the talks".
  if (clause?.vg.form === "gerund" && (/^(?:after|following|since)$/.test(wordOf(scene, clause.vg.first - 1)) || clause.vg.perfect))
    return { stage: "ended", modality: "stated" };
  // "speaking at the end of the summit", "on the margins of the session, he said": it is, or was, held.
  if (
    np.index > 0 &&
    (clause === null ||
      (clause.vg.modal === "" &&
        clause.vg.form !== "infinitive" &&
        clause.vg.tense !== "future" &&
        (clause.vg.tense !== "present" || saying.has(lemmaOf(clause))))) &&
    atEnd.test(oneSpace(lowerOf(scene).slice(0, scene.tokens.start[np.first] - scene.sentence.start)))
  )
    return { stage: "ended", modality: "stated" };
  if (/\b(?:upcoming|coming|next|planned|forthcoming)\b/.test(words) || clause === null) return { stage: "planned", modality: "stated" };
  // "I have recently had a call with": over, whatever the day.
  if (holdsIt && lemmaOf(clause) === "have" && (clause.vg.perfect || clause.vg.tense === "past") && clause.vg.modal === "")
    return { stage: "ended", modality: "stated" };
  if (isUnderWay(scene, clause)) return { stage: "in-force", modality: "stated" };
  const staged = stagedBy(scene, clause, times);
  return holdsIt ? staged : { stage: stagingOf(scene, clause).phase === "done" ? "ended" : "planned", modality: "stated" };
}
/** "what both promised during the talks": what was done there is past. */
function isDuring(scene: Scene, np: NounPhrase): boolean {
  const clause = scene.clauses.find((c) => c.attached.some((a) => a.np === np && a.word === "during"));
  return (
    clause !== undefined &&
    clause.vg.modal === "" &&
    (clause.vg.form === "participle" || (clause.vg.form === "finite" && (clause.vg.tense === "past" || clause.vg.perfect)))
  );
}
const heldBefore =
  /\b(?:follow-?ups? (?:to|of)|(?:agreed|made|pledged|promised|announced|decided|adopted|signed|endorsed|raised|launched) (?:at|during)) (?:the |a |an |its |their |last (?:year|month|week)['’]s )*(?:[\w'’-]+ ){0,3}$/;
/** Do the words of a document come from those whom it names as speakers? */
const isTranscript = ({ reading: { voice, text } }: Scene): boolean => voice !== null || text.sentences.some((sentence) => sentence.speaker !== null);
const isOff = (scene: Scene, clause: Clause): boolean =>
  /^(?:cancel|scrap|abandon)$/.test(lemmaOf(clause)) || (lemmaOf(clause) === "call" && (clause.particle === "off" || wordAfterVerb(scene, clause) === "off"));
const atEnd =
  /\b(?:at the (?:end|close|conclusion|opening|start) of|on the (?:sidelines?|margins?|fringes?) of|in the (?:wake|aftermath) of|(?:spoke|speaking|told reporters|said|issued|released|adopted|signed|announced) (?:at|during|after|following)) $/;
