/** What is no stance, or told by its own kind already: a duty of soldiers, a request for troops, a bid of one's own, leave. */
import type { Stage } from "../model/claim.ts";
import { actorsOfPhrase } from "./args.ts";
import { isForceNoun } from "./contributor.ts";
import { type Draft, sameActors } from "./draft.ts";
import { awaitsLeave } from "./gates.ts";
import { forcePeople, list } from "./lexis.ts";
import { headOf, type Scene } from "./scene.ts";
import { haveCommon, isAmong } from "./named.ts";
import { overlaps } from "../model/span.ts";

/** "Danish sappers support the mission", "it is backed by two frigates": what soldiers do is their work, and nobody's stance. */
function isDuty(scene: Scene, { clause, actor }: Draft): boolean {
  const by =
    clause === null ? null : clause.vg.passive ? (clause.attached.find((a) => a.word === "by" && a.index > clause.vg.index)?.np ?? null) : clause.subject;
  return (
    by !== null &&
    (isForceNoun(scene, by.head) || forcePeople.has(headOf(scene, by))) &&
    !institutions.has(headOf(scene, by)) &&
    sameActors(actorsOfPhrase(scene, { ...by, joined: [] }), actor)
  );
}
const institutions = list("army military headquarters fleet people man woman member");
/** A request for troops or a refusal of them is told by its own kind; the stance would only repeat it. */
export function told(scene: Scene, draft: Draft, sofar: readonly Draft[]): boolean {
  if (isOwnLeave(scene, draft) || isDuty(scene, draft)) return true;
  // "The Georgian parliament approved the country's bid": its own joining, and no stand towards another's.
  if (
    /\/(?:approves?|ratify|accept|endorse|back)$/.test(draft.rules[0]) &&
    sofar.some((d) => d.kind === "membership" && sameActors(d.actor, draft.actor) && overlaps(d.span, draft.span))
  )
    return true;
  if (
    draft.stance === "waits" &&
    /\/(?:waits?|await)$/.test(draft.rules[0]) &&
    awaitsLeave.test(scene.tokens.text.slice(draft.span.start, draft.span.end + 40).toLowerCase())
  )
    return true;
  // "said no", "turned down a similar approach", after a request for troops: the answer is the force's.
  if (
    isAsked(scene, sofar) &&
    sofar.some(
      (d) =>
        (d.kind === "force" || d.kind === "aid" || d.kind === "lead") &&
        d.stage !== "requested" &&
        /(?:\/(?:answers|declines)-|^reply\/)/.test(d.rules[0]) &&
        overlaps(d.span, draft.span) &&
        haveCommon(d.actor, draft.actor),
    )
  )
    return true;
  // "is mulling a frigate", "opted for the joint patrol": a contribution at its stage, by the same state.
  if (
    /\/(?:mull|ponder|weigh|spoke-for|opt|plump|nods|would-like|is-keen|is-eager|wants-to)$/.test(draft.rules[0]) &&
    sofar.some(
      (d) =>
        ownMatters.has(d.kind) && d.trust >= 0.5 && d.span.start <= draft.span.end + 2 && draft.span.start < d.span.end && haveCommon(d.actor, draft.actor),
    )
  )
    return true;
  // "ruled out joining", "decided not to extend its mission", "is ready to take command": refused or offered, by the same state.
  const own = ownStages.get(draft.rules[0]);
  if (
    own !== undefined &&
    sofar.some(
      (d) =>
        ownMatters.has(d.kind) &&
        (draft.rules[0] !== "position/reject" || (d.kind === "mandate" && /\b(?:its|their)\b/.test(scene.tokens.text.slice(d.span.start, d.span.end)))) &&
        d.stage === own &&
        d.trust >= 0.5 &&
        overlaps(d.span, draft.span) &&
        haveCommon(d.actor, draft.actor),
    )
  )
    return true;
  // "demands that they leave": what is demanded is told by its own kind, as asked for.
  if (
    /\/(?:demand|call)$/.test(draft.rules[0]) &&
    sofar.some(
      (d) => d.stage === "requested" && (draft.rules[0] === "position/call" ? d.kind === "meeting" : ownMatters.has(d.kind)) && overlaps(d.span, draft.span),
    )
  )
    return true;
  // "Parliament has yet to vote on it": a gate that is told.
  if (/\/untouched$/.test(draft.rules[0]) && sofar.some((d) => d.kind === "condition" && overlaps(d.span, draft.span))) return true;
  // An offer to host or to take part is a contribution offered.
  if (
    /willing|stands-ready|stands-firm/.test(draft.rules[0]) &&
    /\bto (?:host|join|take part|participate|help|send|contribute|provide|deploy|play)\b/.test(
      scene.tokens.text.slice(draft.span.start, draft.span.end + 30).toLowerCase(),
    )
  )
    return sofar.some(
      (d) => (d.kind === "force" || d.kind === "aid" || d.kind === "lead") && d.span.start < draft.span.end + 30 && draft.span.start < d.span.end,
    );
  if (/hopes/.test(draft.rules[0])) return sofar.some((d) => d.kind !== "condition" && d.span.start < draft.span.end + 40 && draft.span.start < d.span.end);
  if (!/agrees-that|wants(?!-out)|must|crucial|will-not|rules-out|sees-no|will-decide|no-decision|resist/.test(draft.rules[0])) return false;
  const pending = /no-decision/.test(draft.rules[0]);
  return sofar.some(
    (d) =>
      d.kind !== "meeting" &&
      (d.kind !== "membership" || /no-decision|will-decide|will-not|must/.test(draft.rules[0])) &&
      (d.quantity !== null || /agrees-that|wants|must|crucial|will-not|rules-out|sees-no|will-decide|no-decision|resist/.test(draft.rules[0])) &&
      overlaps(d.span, draft.span) &&
      (!pending || d.span.start >= draft.span.start),
  );
}
/** What a state does or leaves itself is told by its own kind. */
const ownMatters: ReadonlySet<string> = new Set(["force", "aid", "mandate", "spending", "lead", "membership"]);
const ownStages = new Map<string, Stage>([
  ["position/agree", "agreed"],
  ...["decided-not", "rules-out", "reject", "decide", "spoke-against"].map((rule) => [`position/${rule}`, "refused"] as const),
  ["position/willing", "offered"],
]);
/** Was what was told last asked for? */
function isAsked(scene: Scene, sofar: readonly Draft[]): boolean {
  const last = scene.before.findLast((d) => d.kind !== "meeting" && scene.index - d.sentence <= 2);
  return last?.stage === "requested" || sofar.some((d) => d.stage === "requested" && d.kind === "force");
}
const ownLeave = /\b(?:go-ahead|green light|nod|blessing|approval|backing|assent|endorsement)\b/;
const ownOrgans =
  /\b(?:cabinet|parliament|bundestag|ministers|council of ministers|senate|house|assembly|knesset|storting|folketing|riksdag|sejm|diet|chamber|lawmakers|deputies|mps|commons|congress)\b/;
/** "The senate approved of the battery": a state's organ decides on its own contribution; towards another's bid or a pact it takes a stand. */
function isOwnLeave(scene: Scene, draft: Draft): boolean {
  if (!/\/(?:consents?|nods|approves?|assents|by-approved|noun|voted-for|voted-against|voted-no|vote)$/.test(draft.rules[0])) return false;
  const words = scene.tokens.text.slice(Math.max(scene.sentence.start, draft.span.start - 60), draft.span.end + 60).toLowerCase();
  return (
    (ownLeave.test(words) || /assents|vote/.test(draft.rules[0])) &&
    ownOrgans.test(words) &&
    !/\b(?:accession|member(?:ship)?|bid|entry|treaty|protocol|pact|agreement|accord|resolution|convention|enlargement|join|security council|general assembly|foreign (?:troops|forces|soldiers)|expel|evict|condemn\w*)\b/.test(
      words,
    ) &&
    !scene.entities.some(
      (e) =>
        e.class === "state" &&
        e.form !== "pronoun" &&
        e.start < draft.span.end &&
        draft.span.start < e.end &&
        !isAmong(e, draft.actor) &&
        /^['’]s?\b/.test(scene.tokens.text.slice(e.end, e.end + 2)),
    )
  );
}
