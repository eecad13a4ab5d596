/** Mandates that are given: more time, a resolution that is passed, for the mission that is spoken of. */
import type { Actor } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import type { Draft } from "./draft.ts";
import { complementEnd, isThing, type Matter, matterOf, termIn, untilIn } from "./matter.ts";
import { currentMission } from "./memory.ts";
import { missionOf } from "./places.ts";
import { afterVerb, frame, isTimed, more, objectsOf, undergoerOf } from "./mandate-frame.ts";
import { headOf, lemmaOf, quantitiesIn, type Scene, wordOf, wordsOf, isMissionName } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { list } from "./lexis.ts";

const gets = list("obtain get secure win receive gain have");
/** "gave the mission another three months", "was granted a year more". */
export function givesTime(scene: Scene, clause: Clause): Draft | null {
  const { first, last } = afterVerb(scene, clause);
  const term = termIn(scene, first, last);
  const until = term === null ? untilIn(scene, first, last) : null;
  if (term === null && until === null) return null;
  // The term itself, or a mandate or extension, is what is given.
  const given = objectsOf(clause)[objectsOf(clause).length - 1] ?? null;
  const free = term !== null && !/^(?:for|by|of|in|to|until|at|on|from)$/.test(wordOf(scene, term.first - 1));
  if (
    given !== null &&
    term !== null &&
    !free &&
    !(given.first <= term.first && term.first < given.last) &&
    !/^(?:mandate|extension|period|term|time|lease|renewal)$/.test(headOf(scene, given))
  )
    return null;
  if (term === null && !(given !== null && /^(?:mandate|extension|renewal|time|lease)$/.test(headOf(scene, given)))) return null;
  if (gets.has(lemmaOf(clause)) && !more.test(wordsOf(scene, first, last).toLowerCase())) return null;
  const receiver = gets.has(lemmaOf(clause))
    ? clause.subject
    : clause.vg.passive
      ? clause.subject
      : objectsOf(clause).length > 1 || (given !== null && term !== null && free && given.last <= term.first)
        ? objectsOf(clause)[0]
        : (clause.attached.find((a) => a.word === "to")?.np ?? null);
  const matter = (receiver ? matterOf(scene, receiver, true) : null) ?? spokenMatter(scene, clause, term);
  if (
    matter === null ||
    (matter.strength === "people" &&
      given !== null &&
      !/^(?:mandate|extension)$/.test(headOf(scene, given)) &&
      !(free && more.test(wordsOf(scene, Math.max(first, term.first - 1), term.last).toLowerCase())))
  )
    return null;
  const words = wordsOf(scene, first, last).toLowerCase();
  const text =
    clause.vg.form === "gerund" && clause.subject !== null && /^(?:draft|resolution|text)$/.test(headOf(scene, clause.subject))
      ? givenByDraft(scene, clause)
      : null;
  if (text) {
    const draft = frame(scene, clause, {
      matter,
      change: more.test(words) ? "extend" : "start",
      rule: "draft-gives",
      acted: false,
      stage: "planned",
      modality: "stated",
    });
    if (draft) return { ...draft, actor: [text], filled: {} };
  }
  return frame(scene, clause, {
    matter,
    change: more.test(words) || /\bextension\b/.test(words) ? "extend" : "start",
    rule: "given-time",
    acted: true,
    ...(lemmaOf(clause) === "agree" && stagingOf(scene, clause).phase === "done" ? { stage: "agreed" as const } : {}),
  });
}
/** "will propose two months more for the mission": the council before which it is laid, where that is the talk. */
function givenByDraft(scene: Scene, clause: Clause): Actor | null {
  const tabled = clause.governor !== null && /^(?:table|draft|circulate|submit|propose|prepare|present|introduce|lay)$/.test(lemmaOf(clause.governor));
  const { lookups, entities } = scene.reading;
  return tabled && entities.some((e) => e.id === "un-security-council") ? { id: "un", name: lookups.nameOf("un") ?? "United Nations" } : null;
}
/** "agreed to one extra month", "obtained a further twelve months": of the mission spoken of. */
function spokenMatter(scene: Scene, clause: Clause, term: ReadQuantity | null): Matter | null {
  if (
    term === null ||
    !more.test(wordsOf(scene, Math.max(scene.sentence.first, term.first - 1), term.last).toLowerCase()) ||
    !/^(?:months?|years?|weeks?|days?)$/.test(wordOf(scene, term.last - 1))
  )
    return null;
  const spoken =
    scene.before.some((d) => (d.kind === "mandate" || d.kind === "force") && scene.index - d.sentence <= 2) ||
    scene.entities.some((e) => isMissionName(e) && e.id !== null);
  return spoken && clause.subject ? { np: clause.subject, strength: "mandate", mission: currentMission(scene, scene.sentence.end) } : null;
}

/** The mandate of a mission. */
const isMandateFor = (scene: Scene, np: NounPhrase | null): boolean =>
  np !== null &&
  headOf(scene, np) === "mandate" &&
  /\b(?:mission|operation|deployment|force|troops|soldiers|contingent|participation)\b/.test(wordsOf(scene, np.first, complementEnd(scene, np)).toLowerCase());

/** "signed off on another term for the force": a term without its length, where it stands behind whose it is. */
function anotherTerm(scene: Scene, clause: Clause): Matter | null {
  const nps = [...objectsOf(clause), ...clause.attached.filter((a) => a.index > clause.vg.index && /^(?:on|for|to)$/.test(a.word)).map((a) => a.np)];
  const np = nps.find((o) => headOf(scene, o) === "term" && more.test(wordsOf(scene, o.first, o.last).toLowerCase()));
  const prep = np === undefined ? undefined : scene.chunks[np.index + 1],
    of = np === undefined ? undefined : scene.chunks[np.index + 2];
  if (np === undefined || prep?.type !== "prep" || !/^(?:for|of|with)$/.test(wordOf(scene, prep.first)) || of?.type !== "np") return null;
  const inside = missionOf(scene, of.first, of.last, false);
  return inside !== null || /^(?:mission|operation|force|deployment|contingent|brigade|peacekeeper)$/.test(headOf(scene, of))
    ? { np, strength: "mandate", mission: inside ?? currentMission(scene, scene.sentence.end) }
    : null;
}

/** "approved the deployment for a further twelve months", "voted for the mission to go on until May": assent with a term. */
export function passesIt(scene: Scene, clause: Clause, lemma: string): Draft | null {
  const again = anotherTerm(scene, clause);
  if (again !== null) {
    const passed = frame(scene, clause, { matter: again, change: "extend", rule: `passes-${lemma}`, acted: true });
    return passed !== null && clause.vg.negated && clause.vg.modal !== "" ? { ...passed, stage: "refused", modality: "stated" } : passed;
  }
  // "approved a new mandate for the mission in Mali": news without its term.
  if (!isTimed(scene, clause) && !isMandateFor(scene, undergoerOf(clause))) return null;
  // "signed off on a further 12 months for the team", "gave the green light to another year of it".
  const months = clause.attached.find(
    (a) => /^(?:on|to|for)$/.test(a.word) && termIn(scene, a.np.first, a.np.last) !== null && more.test(wordsOf(scene, a.np.first, a.np.last).toLowerCase()),
  );
  // "approve a further year with the mission": the term itself is what is passed.
  const span =
    !clause.vg.passive && clause.objects[0] && quantitiesIn(scene, clause.objects[0].first, clause.objects[0].last).find((q) => q.family === "duration");
  if (span && more.test(wordsOf(scene, clause.objects[0].first, clause.objects[0].last).toLowerCase())) {
    const at = clause.attached.find((a) => /^(?:with|in|of|for|to|at)$/.test(a.word) && matterOf(scene, a.np, true) !== null);
    const what = (at ? matterOf(scene, at.np, true) : null) ?? spokenMatter(scene, clause, span);
    const passed = what ? frame(scene, clause, { matter: what, change: "extend", rule: `passes-${lemma}`, acted: true, trust: 0.62 }) : null;
    if (passed) return { ...passed, quantity: span.quantity, used: span };
  }
  const direct = clause.objects[0] && !clause.vg.passive ? matterOf(scene, clause.objects[0], true) : null;
  if (months && direct === null && !clause.vg.passive) {
    const of = clause.attached.find((a) => a.index > months.index && /^(?:of|for|in)$/.test(a.word));
    const what = (of ? matterOf(scene, of.np, true) : null) ?? spokenMatter(scene, clause, termIn(scene, months.np.first, months.np.last));
    return what
      ? frame(scene, clause, {
          matter: what,
          change: "extend",
          rule: `passes-${lemma}`,
          acted: true,
          ...((lemma === "give" || lemma === "say") && stagingOf(scene, clause).phase === "done" ? { stage: "decided" as const } : {}),
        })
      : null;
  }
  const np = clause.vg.passive
    ? clause.subject
    : (objectsOf(clause)[0] ?? clause.attached.find((a) => a.word === "for" || a.word === "to" || a.word === "on" || a.word === "off")?.np ?? null);
  const matter = np ? matterOf(scene, np, true) : null;
  if (matter === null || !isThing(matter)) return null;
  const { first, last } = afterVerb(scene, clause);
  return frame(scene, clause, {
    matter,
    change: more.test(wordsOf(scene, first, last).toLowerCase()) ? "extend" : "start",
    rule: `passes-${lemma}`,
    acted: true,
  });
}
