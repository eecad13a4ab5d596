/** What a sentence takes back in its own words: plans that are called off, and forces that are not coming. */
import type { Clause } from "../text/clauses.ts";
import { type Draft, sameActors } from "./draft.ts";
import { list } from "./lexis.ts";
import { noMotive } from "./stage-nouns.ts";
import { lemmaOf, type Scene, wordsOf } from "./scene.ts";

const undoing = list("cancel shelve scrap axe drop abandon ditch bin rescind abort");
/** What is done to a plan alone: a base may be abandoned, and soldiers dropped. */
const undoingPlans = list("cancel shelve call lapse fall");
const ahead: ReadonlySet<string> = new Set(["planned", "pledged", "offered", "considered", "agreed", "decided"]);
const given: ReadonlySet<string> = new Set(["force", "aid"]);

/** "has been shelved", "was called off", "lapsed", "fell through": done with. */
const isCalledOff = (c: Clause): boolean =>
  c.vg.form === "finite" &&
  !c.vg.negated &&
  c.vg.modal === "" &&
  c.subject !== null &&
  !c.inherited &&
  (c.vg.passive
    ? undoing.has(lemmaOf(c)) || (lemmaOf(c) === "call" && c.particle === "off")
    : (c.vg.tense === "past" || c.vg.perfect) && (lemmaOf(c) === "lapse" || (lemmaOf(c) === "fall" && /^(?:through|flat)$/.test(c.particle))));

/**
 * "The squadron that was due in spring has been shelved", "plans for a company have been scrapped": a plan that fell through has ended. "The 200 men are not coming": none of
 * them is there. "Lima sees no need to go back": told once, as a no. Puts the drafts right, and leaves out what is told of the same twice.
 */
export function calledOff(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const off = scene.clauses.filter(isCalledOff);
  const kept = drafts.filter((draft) => {
    const over = off.find((c) => draft.clause === c);
    if (draft.rules.includes(noMotive) && drafts.some((d) => d !== draft && d.kind === draft.kind && d.stage === "refused" && sameActors(d.actor, draft.actor)))
      return false;
    return (
      over === undefined ||
      !drafts.some((d) => d !== draft && d.kind === draft.kind && d.clause !== over && isOf(scene, d, over) && sameActors(d.actor, draft.actor))
    );
  });
  for (const draft of kept) {
    if (!given.has(draft.kind)) continue;
    const { clause } = draft;
    if (
      off.some((c) => isOf(scene, draft, c)) &&
      (ahead.has(draft.stage) || (clause !== null && off.includes(clause) && undoingPlans.has(lemmaOf(clause)) && draft.stage === "in-force"))
    ) {
      if (draft.stage === "in-force" && draft.change === "level") draft.change = "start";
      draft.stage = "ended";
      draft.modality = "stated";
      draft.rules.push("stage/called-off");
    } else if (clause !== null && isStayingAway(scene, clause) && draft.stage === "in-force" && draft.change === "level") {
      draft.change = "start";
      draft.stage = "planned";
      draft.modality = "negated";
      draft.rules.push("stage/not-coming");
    }
  }
  return kept;
}

/** Does a draft stand in the subject of a clause, or in the clause itself? */
const isOf = (scene: Scene, { clause, span }: Draft, over: Clause): boolean =>
  clause === over ||
  (span.start >= scene.tokens.start[over.subject!.first] &&
    span.start < scene.tokens.start[over.vg.first] &&
    (clause === null || (clause.vg.first > over.subject!.first && clause.vg.last <= over.vg.first)));

/** "are not coming", "will not arrive". */
const isStayingAway = (scene: Scene, { vg }: Clause): boolean =>
  vg.form === "finite" &&
  /^(?:(?:is|are) not|(?:is|are)n['’]t) (?:now |yet |after all )?(?:coming|arriving)\b|^(?:will not|wo ?n['’]t) (?:now )?(?:come|arrive)\b/i.test(
    wordsOf(scene, vg.first, Math.min(vg.first + 5, scene.sentence.last)),
  );
