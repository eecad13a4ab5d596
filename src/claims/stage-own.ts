/** The stage that a verb group gives by itself, from its modal, tense and form, before what governs it is asked. */
import type { Modality, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { wordAt } from "../text/words.ts";
import { figured } from "../mentions/attribution/reckoned.ts";
import { lemmaOf, sayingsAt, type Scene, wordOf } from "./scene.ts";
import type { Staging } from "./staging.ts";
import { saying } from "./stage-words.ts";

const supposing = new Set(["if", "unless", "could", "might", "were", "hypothetically", "otherwise"]);

/** "…, Macron said. The soldiers would leave by May.": the report goes on in the sentence after, unless that one supposes something. */
function goesOnSaying(scene: Scene): boolean {
  const { sentences } = scene.reading.text;
  const before = sentences[scene.index - 1];
  if (
    !before ||
    before.block !== scene.sentence.block ||
    !scene.reading.sayingsNear(before.start).some((s) => s.lemma !== figured && s.content.some((c) => before.start <= c.start && c.start < before.end))
  )
    return false;
  for (let i = scene.sentence.first; i < scene.sentence.last; i++) if (supposing.has(wordOf(scene, i))) return false;
  return true;
}

/** "He said his country had 40 instructors": the past of reported words is the present of who spoke. */
export function isBackshifted(scene: Scene, clause: Clause): boolean {
  const { vg } = clause;
  return vg.tense === "past" && !vg.perfect && vg.form === "finite" && vg.modal === "" && isReported(scene, clause);
}

/** What one who tells of a fact does, beside saying. */
const telling = new Set(["confirm", "announce", "disclose", "declare", "admit", "deny"]);

function isReported(scene: Scene, clause: Clause): boolean {
  const { vg } = clause;
  const governor = clause.type === "complement" ? clause.governor : null;
  if (governor !== null && governor.vg.tense === "past" && (saying.has(lemmaOf(governor)) || telling.has(lemmaOf(governor)))) return true;
  return sayingsAt(scene.reading, scene.tokens.start[vg.first]).some(
    (s) =>
      !s.quoted &&
      s.cue !== null &&
      s.content.some((c) => c.end < s.cue!.start && c.start <= scene.tokens.start[vg.first] && scene.tokens.start[vg.first] < c.end),
  );
}

/** The clause before "and" whose modal a bare verb shares, or null. */
function sharedModal(scene: Scene, { vg, inherited, subject }: Clause): Clause | null {
  if (
    !inherited ||
    subject === null ||
    vg.form !== "finite" ||
    vg.tense !== "present" ||
    vg.modal !== "" ||
    vg.perfect ||
    vg.progressive ||
    vg.passive ||
    vg.main < 0
  )
    return null;
  if (wordOf(scene, vg.main) !== wordAt(vg.lemma) || scene.chunks[vg.index - (scene.chunks[vg.index - 1]?.type === "adv" ? 2 : 1)]?.type !== "conj")
    return null;
  const before = scene.clauses.findLast((c) => c.vg.index < vg.index && c.vg.form === "finite");
  return before && before.subject === subject && before.vg.modal !== "" ? before : null;
}

/** What one is or has, and does not set out to do. */
const lasting: ReadonlySet<string> = new Set("be have keep remain belong afford own hold support accept agree say confirm count meet".split(" "));
/** What another is said, held or known to do. */
const deemed: ReadonlySet<string> = new Set("say report believe think know understand estimate allege rumour rumor suspect reckon presume".split(" "));
/** What one does with those who are there. */
const calls: ReadonlySet<string> = new Set(
  "visit meet thank greet address inspect brief honour honor join reinforce augment relieve replace support".split(" "),
);
/** Does "no longer" stand before the verb, inside its group or right behind it? */
export function isNoLonger(scene: Scene, { vg }: Clause): boolean {
  for (let i = Math.max(scene.sentence.first, vg.first - 2); i < Math.min(scene.sentence.last - 1, vg.last + 1); i++)
    if (wordOf(scene, i) === "no" && wordOf(scene, i + 1) === "longer") return true;
  return false;
}

/** The stage that the verb group itself gives, without what governs it. */
export function ownStage(scene: Scene, clause: Clause, rules: string[]): { stage: Stage; modality: Modality; phase: Staging["phase"] } {
  const { vg } = clause;
  if (vg.modal !== "") {
    const modal = vg.modal
      .replace(/n't$|not$/, "")
      .replace(/^wo$/, "will")
      .replace(/^ca$/, "can");
    if (vg.modal === "will" || vg.modal === "'ll" || vg.modal === "shall" || vg.modal === "won't") {
      rules.push("stage/will");
      return { stage: "pledged", modality: vg.negated ? "negated" : "stated", phase: "coming" };
    }
    if (modal === "may" || modal === "might" || modal === "could" || vg.modal === "can") {
      rules.push(`stage/${modal}`);
      return { stage: "considered", modality: vg.negated ? "negated" : "possible", phase: "coming" };
    }
    if (modal === "would" || vg.modal === "'d") {
      // "Would" that only reports what was said is the future seen from the past.
      const reported =
        (clause.type === "complement" && clause.governor !== null) ||
        (!clause.conditional &&
          scene.clauses.some(
            (c) =>
              c !== clause &&
              c.vg.index < clause.vg.index &&
              (saying.has(lemmaOf(c)) ||
                lemmaOf(c) === "announce" ||
                lemmaOf(c) === "promise" ||
                lemmaOf(c) === "pledge" ||
                (lemmaOf(c) === "give" && c.objects.some((o) => /^(?:notice|word|assurances?|notification)$/.test(wordOf(scene, o.head))))),
          )) ||
        (!clause.conditional &&
          clause.type === "main" &&
          (sayingsAt(scene.reading, scene.tokens.start[vg.first]).some((s) => !s.quoted) || goesOnSaying(scene)));
      rules.push("stage/would");
      return {
        stage: reported ? "pledged" : "planned",
        modality: vg.negated ? "negated" : reported && !clause.conditional ? "stated" : "conditional",
        phase: "coming",
      };
    }
    if (modal === "should" || modal === "must" || modal === "ought") {
      rules.push(`stage/${modal}`);
      return { stage: "planned", modality: vg.negated ? "negated" : "expected", phase: "coming" };
    }
    // "cannot send": will not, whatever keeps it from it.
    if (vg.negated && lasting.has(lemmaOf(clause))) return { stage: "in-force", modality: "negated", phase: "ongoing" };
    if (vg.negated) {
      rules.push("stage/cannot");
      return { stage: "pledged", modality: "negated", phase: "coming" };
    }
  }
  // "no longer leads", "is no longer a member": over.
  if (vg.negated && vg.form === "finite" && isNoLonger(scene, clause)) {
    rules.push("stage/no-longer");
    return { stage: "ended", modality: "stated", phase: "done" };
  }
  const negated: Modality = vg.negated ? "negated" : "stated";
  // "were said to have sent": done, as others say.
  if (vg.form === "infinitive" && vg.perfect) return { stage: "in-force", modality: negated, phase: "done" };
  // "will keep 200 and add 60": the second verb shares what stands before the first.
  const shared = sharedModal(scene, clause);
  if (shared) return ownStage(scene, shared, rules);
  // "is said to have 90 men there": so now, as others say.
  if (
    vg.form === "infinitive" &&
    clause.governor !== null &&
    clause.governor.vg.passive &&
    clause.governor.vg.form === "finite" &&
    deemed.has(lemmaOf(clause.governor))
  )
    return { stage: "in-force", modality: negated, phase: "ongoing" };
  if (vg.form === "infinitive") return { stage: "planned", modality: negated, phase: "coming" };
  if (vg.form === "gerund") {
    // ", leading the group": as the clause that it hangs on.
    // "will visit soldiers serving there": whom one visits are there.
    if (
      clause.governor !== null &&
      clause.governor.vg.form === "finite" &&
      !(clause.inherited && clause.subject !== clause.governor.subject && calls.has(lemmaOf(clause.governor)))
    ) {
      const outer = ownStage(scene, clause.governor, []);
      return { stage: outer.phase === "done" ? "in-force" : outer.stage, modality: negated, phase: outer.phase === "done" ? "ongoing" : outer.phase };
    }
    return { stage: "in-force", modality: negated, phase: "ongoing" };
  }
  if (vg.form === "participle") return { stage: "in-force", modality: negated, phase: "ongoing" };
  // "have been leaving since May": they still are.
  if (vg.perfect && vg.progressive && vg.tense !== "past" && !vg.passive) return { stage: "in-force", modality: negated, phase: "ongoing" };
  if (vg.perfect) {
    rules.push("stage/perfect");
    // "said it had sent two ships": it has sent them.
    return vg.tense === "past" && !isReported(scene, clause)
      ? { stage: "ended", modality: negated, phase: "done" }
      : { stage: "in-force", modality: negated, phase: "done" };
  }
  if (vg.progressive) return { stage: "in-force", modality: negated, phase: "ongoing" };
  if (vg.tense === "past") {
    rules.push("stage/past");
    return { stage: "in-force", modality: negated, phase: "done" };
  }
  return { stage: "in-force", modality: negated, phase: "ongoing" };
}
