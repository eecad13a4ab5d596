/** The length or end of a stay as the news: kept on, staying until, taking part for another term. */
import type { Clause } from "../text/clauses.ts";
import { isOwnWord } from "./args.ts";
import type { Draft } from "./draft.ts";
import { type Matter, matterOf, termIn } from "./matter.ts";
import { currentMission } from "./memory.ts";
import { afterVerb, frame, isTimed, more, objectsOf, tuple, undergoerOf } from "./mandate-frame.ts";
import { lemmaOf, rangeOf, type Scene, wordOf, wordsOf, isMissionName, wordAfterVerb } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import type { Staging } from "./staging.ts";

/** "will keep its force in Gambia for three more months": kept for a term as the news. */
export function keepsOn(scene: Scene, clause: Clause): Draft | null {
  if (!isTimed(scene, clause)) return null;
  const np = undergoerOf(clause);
  const matter = np ? matterOf(scene, np, true) : null;
  if (matter === null || matter.strength === "pronoun" || /^(?:it|them|this)$/.test(wordOf(scene, matter.np.head))) return null;
  const staging = stagingOf(scene, clause);
  const { first, last } = afterVerb(scene, clause);
  if (staging.phase === "done" && !more.test(wordsOf(scene, first, last).toLowerCase())) return null;
  return frame(scene, clause, {
    matter,
    change: "extend",
    rule: "keeps-on",
    acted: true,
    trust: 0.65,
    ...(staging.phase === "ongoing" && staging.by === null ? { stage: "pledged" as const } : {}),
  });
}

/** "will stay until March", "remain for another three years", "asked that the force remain": the length or end of a stay is a mandate, whoever stays. */
export function staysOn(scene: Scene, clause: Clause, lemma: string): Draft | null {
  if (clause.subject === null || clause.vg.passive) return null;
  if ((lemma === "go" || lemma === "carry" || lemma === "hang") && clause.particle !== "on" && wordOf(scene, clause.vg.last) !== "on") return null;
  const staging = stagingOf(scene, clause);
  const timed = isTimed(scene, clause);
  // "will be in the Gambia for one more year".
  if (lemma === "be" && (staging.phase !== "coming" || !timed || !goesOn(scene, clause))) return null;
  // "will take part in the mission for a further year".
  if (lemma === "take" || lemma === "participate") return takesPart(scene, clause, staging, lemma);
  if (staging.rules.includes("stage/be-to") && staging.stage === "ended") return null;
  const settled =
    (staging.stage === "decided" || staging.stage === "agreed") &&
    staging.phase === "coming" &&
    (lemma === "continue" || lemma === "remain" || lemma === "stay");
  const wished = settled || (staging.asked && staging.stage === "requested" && lemma !== "run" && lemma !== "serve" && objectsOf(clause).length === 0);
  if (!timed && !wished) return null;
  if (objectsOf(clause).length > 0 && lemma !== "last" && termIn(scene, objectsOf(clause)[0].first, objectsOf(clause)[0].last) === null) return null;
  const sent: Matter | null =
    lemma === "be" && /^(?:you|we|they)$/.test(wordOf(scene, clause.subject.head))
      ? { np: clause.subject, strength: "people", mission: currentMission(scene, scene.sentence.end) }
      : null;
  if (sent)
    return frame(scene, clause, {
      matter: sent,
      change: more.test(wordsOf(scene, ...tuple(afterVerb(scene, clause))).toLowerCase()) ? "extend" : "start",
      rule: "sent-for",
      acted: false,
      trust: 0.55,
    });
  const matter = matterOf(scene, clause.subject, true) ?? (timed ? stateThatStays(scene, clause, lemma) : null);
  if (matter === null || (lemma === "run" && matter.strength === "people") || (!timed && matter.strength === "pronoun")) return null;
  const past = staging.phase === "done" && !clause.vg.perfect && clause.vg.tense === "past";
  // "can stay until 30 April": what a mission may is what was decided.
  const may =
    /^(?:can|may)$/.test(clause.vg.modal) &&
    !clause.vg.negated &&
    (matter.strength === "named" || matter.strength === "mission" || matter.strength === "mandate") &&
    staging.by === null;
  if (may) return frame(scene, clause, { matter, change: "extend", rule: "may-stay", acted: false, trust: 0.6, stage: "decided", modality: "stated" });
  // "sails in March and is gone for half a year": the length of a tour is no news of its own.
  const { first, last } = afterVerb(scene, clause);
  if (matter.strength === "people" && staging.phase !== "coming" && !more.test(wordsOf(scene, first, last).toLowerCase())) return null;
  return frame(scene, clause, {
    matter,
    // "will last two years": how long it is to be, and no more of it.
    change: staging.phase !== "coming" ? "level" : lemma === "last" && !more.test(wordsOf(scene, first, last).toLowerCase()) ? "start" : "extend",
    rule: "stays-until",
    acted: false,
    trust: 0.65,
    ...(past ? { stage: "ended" as const } : {}),
  });
}

/** "will keep KFOR running for another year": kept on, with the term behind the gerund. */
export function keepsGoing(scene: Scene, clause: Clause): Draft | null {
  const { governor } = clause;
  if (clause.vg.form !== "gerund" || governor === null || governor.vg.passive || !/^(?:keep|maintain)$/.test(lemmaOf(governor)) || !isTimed(scene, clause))
    return null;
  const np = objectsOf(governor)[0] ?? null;
  const matter = np ? matterOf(scene, np, true) : null;
  if (matter === null || matter.strength === "pronoun") return null;
  const staging = stagingOf(scene, governor);
  const draft = frame(scene, governor, {
    matter,
    change: "extend",
    rule: "keeps-going",
    acted: true,
    trust: 0.62,
    to: rangeOf(scene, clause).last,
    ...(staging.phase === "ongoing" && staging.by === null ? { stage: "pledged" as const } : {}),
  });
  const term = termIn(scene, ...tuple(afterVerb(scene, clause)));
  return draft && term ? { ...draft, quantity: term.quantity, used: term, clause } : draft;
}

/** "for another year", "You will serve four months" of those who are sent. */
function goesOn(scene: Scene, clause: Clause): boolean {
  const words = wordsOf(scene, ...tuple(afterVerb(scene, clause))).toLowerCase();
  const there = /\bthere\b/.test(words) || clause.attached.some((a) => a.word === "in");
  return (
    there &&
    (more.test(words) ||
      (/\bfor (?:[\w-]+ )?(?:[\w-]+ )?(?:months|years)\b/.test(words) &&
        clause.subject !== null &&
        /^(?:you|they|we|soldiers|troops|men|contingent|battalion|company|unit)$/.test(wordOf(scene, clause.subject.head))))
  );
}

function takesPart(scene: Scene, clause: Clause, staging: Staging, lemma: string): Draft | null {
  const { first, last } = afterVerb(scene, clause);
  const words = wordsOf(scene, first, last).toLowerCase();
  if (staging.phase !== "coming" || (lemma === "take" && !/^part\b/.test(words)) || !isTimed(scene, clause) || !more.test(words)) return null;
  const what = clause.attached.find((a) => a.word === "in" && a.index > clause.vg.index);
  const matter = what ? matterOf(scene, what.np, false) : null;
  return matter ? frame(scene, clause, { matter, change: "extend", rule: "takes-part", acted: true, trust: 0.65 }) : null;
}

/** "Fiji stays on until Christmas": a state stands for its soldiers where a mission or place is spoken of. */
function stateThatStays(scene: Scene, clause: Clause, lemma: string): Matter | null {
  const np = clause.subject;
  if (
    np === null ||
    (lemma !== "stay" &&
      lemma !== "remain" &&
      !(/^(?:serve|carry|soldier|hang)$/.test(lemma) && (clause.particle === "on" || wordAfterVerb(scene, clause) === "on")))
  )
    return null;
  const own =
    isOwnWord(scene, np.head) ||
    scene.entities.some(
      (e) => e.first >= np.first && e.first < np.last && e.class === "state" && (e.form === "name" || e.form === "people" || e.form === "metonym"),
    );
  if (!own) return null;
  const range = rangeOf(scene, clause);
  const spoken =
    scene.entities.some((e) => isMissionName(e)) || scene.before.some((d) => (d.kind === "force" || d.kind === "mandate") && scene.index - d.sentence <= 2);
  const next = wordAfterVerb(scene, clause);
  return spoken && /^(?:in|on|there|until|till|for|through|here|at|with|put|another|as)$/.test(next) && range.last > clause.vg.last
    ? { np, strength: "people", mission: null }
    : null;
}
