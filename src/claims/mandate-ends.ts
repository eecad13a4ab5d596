/** How a mandate runs out: the day it ends, that it is over, that somebody puts an end to it. */
import type { TimeMention } from "../model/edtf.ts";
import type { Clause } from "../text/clauses.ts";
import { isNamed } from "./days.ts";
import type { NounPhrase } from "../text/phrases.ts";
import type { Draft } from "./draft.ts";
import { isThing, matterOf, untilIn } from "./matter.ts";
import { isIdle, lastDay } from "./mandate-parts.ts";
import { afterVerb, frame, isTimed, objectsOf, undergoerOf } from "./mandate-frame.ts";
import { headOf, lemmaOf, rangeOf, type Scene, tokenAt, wordOf, wordsOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { list } from "./lexis.ts";

export const expiries = list("expire lapse elapse run end finish close conclude stop cease wind shut wrap terminate");
/** "its authority expires in May", "the mandate ran out", "the mission ends on Friday": it ends by itself. */
export function runsOut(scene: Scene, clause: Clause, lemma: string): Draft | null {
  const doors = /^(?:shut|close)$/.test(lemma) && objectsOf(clause).some((o) => /^(?:doors?|shop)$/.test(headOf(scene, o)));
  // "will end a year earlier than planned": when, and nothing that it ends.
  const ended = objectsOf(clause).find((o) => o.index > clause.vg.index && !/^(?:years?|months?|weeks?|days?)$/.test(wordOf(scene, o.head)));
  const due = dueBefore(scene, clause),
    subject = due ?? clause.subject;
  if (clause.vg.passive || subject === null || (ended !== undefined && lemma !== "run" && !doors)) return null;
  const out =
    lemma === "expire" ||
    lemma === "lapse" ||
    lemma === "elapse" ||
    (lemma === "run" && (clause.particle === "out" || objectsOf(clause).some((o) => headOf(scene, o) === "course")));
  if (lemma === "run" && (!out || wordOf(scene, Math.min(clause.vg.last + 1, scene.sentence.last - 1)) === "of")) return null;
  if (!doors && /^(?:wind|shut|wrap)$/.test(lemma) && !/^(?:up|down)$/.test(clause.particle)) return null;
  const { first, last } = afterVerb(scene, clause);
  const when = whenBefore(scene, clause);
  const day = lastDay(scene, first, last) ?? when;
  const matter = matterOf(scene, subject, out || day !== null);
  if (matter === null || matter.strength === "people" || (matter.strength === "pronoun" && !out && when === null)) return null;
  const staging = stagingOf(scene, clause);
  const past = staging.phase === "done";
  if (!out && when === null && matter.strength !== "mandate" && isIdle(scene, clause, lemma)) return null;
  // "the mission, due to expire in May": until then it stands, whatever is said of it.
  if (due !== null) {
    const draft = frame(scene, clause, {
      matter,
      change: "level",
      rule: `due-${lemma}`,
      acted: false,
      stage: "in-force",
      modality: "stated",
      ends: true,
      from: due.first,
    });
    return draft && { ...draft, quantity: null, used: null };
  }
  const from = when ? { from: tokenAt(scene.tokens, when.start) } : {};
  // "was to end in 2019": what was planned once.
  if (staging.rules.includes("stage/be-to") && staging.stage === "ended") return null;
  const asOf = !past && (out || matter.strength === "mandate") && (staging.phase === "ongoing" || staging.stage === "planned" || staging.stage === "pledged");
  // A mandate that runs out on a day is in force until then.
  // "had been due to lapse at midnight": up to then, and no longer the news.
  const once =
    (out || matter.strength === "mandate") && staging.by !== null && staging.by.vg.tense === "past" && /^(?:be|set|schedule|slate)$/.test(lemmaOf(staging.by));
  if (asOf || once) {
    return frame(scene, clause, {
      matter,
      change: "level",
      rule: lemma,
      acted: false,
      stage: once ? "ended" : "in-force",
      modality: "stated",
      ends: true,
      ...from,
    });
  }
  return frame(scene, clause, {
    matter,
    change: "end",
    rule: lemma,
    acted: false,
    ...from,
    ...(past ? { stage: "ended" as const } : day !== null && staging.phase === "ongoing" && staging.by === null ? { stage: "pledged" as const } : {}),
  });
}
/** "The mission, due to expire in May, …": what stands before such words. */
function dueBefore(scene: Scene, clause: Clause): NounPhrase | null {
  const due = scene.chunks[clause.vg.index - 1],
    apart = scene.chunks[clause.vg.index - 2];
  if (clause.type !== "infinitive" || due === undefined || !/^(?:due|set|scheduled|slated|supposed|bound)$/.test(wordOf(scene, due.last - 1))) return null;
  let i = clause.vg.index - (apart?.type === "comma" ? 3 : 2);
  while (scene.chunks[i]?.type === "np" && scene.chunks[i - 1]?.type === "prep" && scene.chunks[i - 2]?.type === "np") i -= 2;
  const np = scene.chunks[i];
  return np?.type === "np" ? np : null;
}
/** "in December, when it will end": the day that such a clause stands behind. */
function whenBefore(scene: Scene, clause: Clause): TimeMention | null {
  if (clause.marker !== "when") return null;
  let i = clause.vg.first - 1;
  while (i > scene.sentence.first && wordOf(scene, i) !== "when") i--;
  const end = scene.tokens.end[wordOf(scene, i - 1) === "," ? i - 2 : i - 1];
  return scene.times.find((t) => t.end === end && isNamed(t) && t.timex.type === "DATE") ?? null;
}
const overWords = /^(?:over|finished|complete|ended|up)$/;
/** "the operation is over", "came to an end", "is drawing to a close". */
export function isOver(scene: Scene, clause: Clause, lemma: string): Draft | null {
  if (clause.subject === null || clause.vg.passive) return null;
  const next = clause.vg.last < scene.sentence.last ? wordOf(scene, clause.vg.last) : "";
  const after = clause.attached.find((a) => a.word === "to" || a.word === "at" || a.word === "near");
  // "its mandate is valid until 31 May", "is for six months".
  if (lemma === "be" && !clause.vg.negated && isTimed(scene, clause)) {
    const mandate = matterOf(scene, clause.subject, true);
    if (
      mandate?.strength === "mandate" &&
      /\b(?:valid|effective|good|limited|until|till|for|in force)\b/.test(
        wordsOf(scene, clause.vg.last - 1, Math.min(scene.sentence.last, clause.vg.last + 3)).toLowerCase(),
      )
    )
      return frame(scene, clause, {
        matter: mandate,
        change: "level",
        rule: "valid-until",
        acted: false,
        ends: untilIn(scene, clause.vg.last, afterVerb(scene, clause).last) !== null,
        stage: clause.vg.tense === "past" ? "ended" : "in-force",
      });
  }
  // "is up for renewal in June": in force until then.
  if (next === "up" && wordOf(scene, Math.min(clause.vg.last + 1, scene.sentence.last - 1)) === "for") {
    const due = matterOf(scene, clause.subject, true);
    return due !== null && clause.attached.some((a) => a.word === "for" && /^(?:renewal|extension|review|prolongation)$/.test(headOf(scene, a.np)))
      ? frame(scene, clause, { matter: due, change: "level", rule: "up-for-renewal", acted: false, stage: "in-force", modality: "stated", ends: true })
      : null;
  }
  const toEnd = after !== undefined && /^(?:end|close|conclusion|halt|stop)$/.test(headOf(scene, after.np));
  const reached = /^(?:reach|near|approach)$/.test(lemma) && objectsOf(clause).some((o) => /^(?:end|conclusion|close|completion)$/.test(headOf(scene, o)));
  // "is over 3 billion euros": a sum.
  if (lemma === "be" && scene.quantities.some((q) => q.first <= clause.vg.last && clause.vg.last < q.last)) return null;
  if (!toEnd && !reached && !(lemma === "be" && overWords.test(next))) return null;
  const matter = matterOf(scene, clause.subject, next === "up");
  if (matter === null || !isThing(matter) || isIdle(scene, clause, lemma)) return null;
  // "The deployment nears its end": of the force.
  if ((lemma === "near" || lemma === "approach") && matter.strength === "stay") return null;
  const staging = stagingOf(scene, clause);
  if (clause.vg.modal === "can" || clause.vg.negated) return null;
  return frame(scene, clause, {
    matter,
    change: "end",
    rule: "is-over",
    acted: false,
    // "nears its end": it has not come.
    // "is slowly coming to an end": nor then.
    ...(lemma === "near" ||
    lemma === "approach" ||
    (lemma === "be" &&
      toEnd &&
      /^(?:\w+ )?(?:coming|drawing|heading)\b/.test(
        wordsOf(scene, clause.vg.last - 1, afterVerb(scene, clause).last)
          .toLowerCase()
          .replace(/^\S+ /, ""),
      ))
      ? { stage: "planned" as const }
      : staging.phase !== "coming" && !clause.vg.progressive
        ? { stage: "ended" as const }
        : {}),
  });
}
/** "put an end to the mission", "brought the operation to a close", "called time on it", "drew a line under it", "put the mission on hold". */
export function putsAnEnd(scene: Scene, clause: Clause, lemma: string): Draft | null {
  const object = undergoerOf(clause);
  if (object === null) return null;
  const words = wordsOf(scene, clause.vg.first, Math.max(clause.vg.last, Math.min(rangeOf(scene, clause).last, scene.sentence.last))).toLowerCase();
  const hold = /\bon (?:hold|ice|pause)\b/.test(words);
  const toEnd = /\bto (?:an? |its )?(?:end|close|halt|conclusion)\b/.test(words);
  if ((lemma === "put" && hold) || (lemma === "place" && hold) || (lemma === "bring" && toEnd)) {
    const matter = matterOf(scene, object, true);
    return matter !== null && isThing(matter)
      ? frame(scene, clause, { matter, change: hold ? "suspend" : "end", rule: hold ? "on-hold" : "to-an-end", acted: true })
      : null;
  }
  if (!/^(?:end|stop|time|plug|curtain|page|book|halt|line)$/.test(headOf(scene, object))) return null;
  const on = clause.attached.find((a) => a.word === "to" || a.word === "on" || a.word === "under");
  const matter = on ? matterOf(scene, on.np, true) : null;
  return matter !== null && isThing(matter) ? frame(scene, clause, { matter, change: "end", rule: "puts-an-end", acted: true }) : null;
}
