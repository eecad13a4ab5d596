/** What a stance is about is the deed of whoever decides it, and no deed of the one who takes the stance: "Chad backs the extension of the mission". */
import type { Draft } from "./draft.ts";
import { type Scene, wordOf, wordsOf, isMissionName } from "./scene.ts";
import { haveCommon, isAmong } from "./named.ts";
import { overlaps } from "../model/span.ts";

/** Readings of a force or mandate from a noun or a loose verb, which take whoever acts in the clause for the one whose force it is. */
const loose = /^(?:force\/(?:nominal-|offers-endorse|duty-support|state-remain|lifted|other-verb)|mandate\/nominal-|membership\/withdrawal)/;
/** Stances by words that decide nothing. */
const viewed =
  /^position\/(?:noun|aside-\w+|is-[\w-]+|voices-\w+|sides-with|pour|voted-(?:for|against)|abstains?|no-objection|votes?|drops-\w+|vetoes|oppose|veto|block|hold|raise|express|object|reject|warn|regrets|calls-in-question|bids-\w+|support|supports|back|endorse|welcome|favou?r|accept|plain-[\w-]+|consents?|by-(?:supported|backed|opposed|welcomed|criticised|criticized|endorsed|vetoed))$/;
const houses =
  /\b(?:council|parliament|bundestag|cabinet|government|senate|congress|assembly|house|chamber|lawmakers|deputies|senators|mps|commons|storting|riksdag|folketing|sejm|eduskunta|knesset|majlis|committee|summit|leaders|we)\b/i;
const own =
  /\b(?:its|their|our|his|her) (?!(?:\w+ )?(?:support|backing|weight|opposition|veto|objections?|blessing|consent|approval|assent|reservations?|concerns?|doubts|voice|votes?|stance|position|view|mind|agreement|go-ahead|nod|resistance|delegation|government|country|envoy|ambassador)\b)/i;

/**
 * "Norway lifted its veto on the withdrawal of the peacekeepers", "Kenya and Peru gave their backing to the renewal": a stance, unless it is a house's vote or
 * the holder's own force.
 */
export function isAnothers(scene: Scene, draft: Draft, drafts: readonly Draft[]): boolean {
  if ((draft.quantity !== null && draft.kind === "force") || !loose.test(draft.rules[0])) return false;
  const stance = drafts.find(
    (d) =>
      d.kind === "position" &&
      viewed.test(d.rules[0]) &&
      overlaps(d.span, draft.span) &&
      draft.actor.length > 0 &&
      draft.actor.every((a) => isAmong(a, d.actor)),
  );
  if (stance === undefined) return false;
  // "praised the mission but opposed the extension of its mandate": the mission's.
  const its = own.exec(scene.tokens.text.slice(draft.span.start, draft.span.end));
  if (
    its !== null &&
    !(
      draft.rules[0] === "force/nominal-extension" ||
      scene.entities.some((e) => isMissionName(e) && e.first >= scene.sentence.first && e.end <= draft.span.start + its.index)
    )
  )
    return false;
  const clause = draft.clause ?? stance.clause;
  const holder = clause === null ? null : clause.vg.passive ? (clause.attached.find((a) => a.word === "by")?.np ?? null) : clause.subject;
  if (holder !== null && houses.test(wordsOf(scene, holder.first, holder.last)) && !(draft.modality === "negated" && wordOf(scene, holder.head) === "we"))
    return false;
  // "Oslo opposes the withdrawal of the Norwegian sappers": its own, by name.
  const from = holder === null ? scene.sentence.first : clause!.vg.passive ? scene.sentence.first : holder.last;
  return !scene.entities.some(
    (e) =>
      e.first >= from &&
      scene.tokens.end[e.last - 1] <= draft.span.end &&
      scene.tokens.start[e.first] >= draft.span.start &&
      (holder === null || e.first >= holder.last || e.last <= holder.first) &&
      e.form !== "pronoun" &&
      e.class === "state" &&
      isAmong(e, draft.actor) &&
      !(holder?.joined ?? []).some((j) => j.first <= e.first && e.first < j.last),
  );
}

/** "The council voted to end the force", "voted 13 in favour to extend it": what a body decides of its own, and no stance of its beside that. */
export const isOwnVote = (scene: Scene, draft: Draft, drafts: readonly Draft[]): boolean =>
  draft.kind === "position" &&
  /^position\/voted-/.test(draft.rules[0]) &&
  draft.actor.length === 1 &&
  scene.reading.lookups.body.has(draft.actor[0].id ?? "") &&
  drafts.some((d) => (d.kind === "mandate" || d.kind === "force") && d.sentence === draft.sentence && isAmong(draft.actor[0], d.actor));

/** "renewed the mission to protect convoys": what it is for, and no force beside it. */
export const isPurpose = (draft: Draft, drafts: readonly Draft[]): boolean =>
  draft.kind === "force" &&
  draft.quantity === null &&
  draft.clause?.type === "infinitive" &&
  drafts.some(
    (d) =>
      d.kind === "mandate" &&
      (d.change === "extend" || d.change === "renew") &&
      d.clause !== null &&
      d.clause !== draft.clause &&
      (d.clause === draft.clause!.governor || (d.span.end >= draft.span.start && d.span.start < draft.span.start && d.sentence === draft.sentence)) &&
      haveCommon(d.actor, draft.actor),
  );

/** "A hasty withdrawal of the mission would leave a vacuum": what would follow from it, and no withdrawal. */
export const isOnlyWhatIf = (draft: Draft, drafts: readonly Draft[]): boolean =>
  /^(?:force|mandate)\/nominal-/.test(draft.rules[0]) &&
  draft.quantity === null &&
  draft.rules.includes("stage/would") &&
  drafts.some((d) => d.kind === "consequence" && overlaps(d.span, draft.span));

const leave = /\b(?:consent|approval|agreement|assent|blessing|backing|support|go-ahead|green light|permission|money|funding)\b/i;
/** "only with the consent of the host", "as soon as parliament gives its approval": what is waited for is nobody's stance yet. */
export function isLeaveAwaited(scene: Scene, draft: Draft, drafts: readonly Draft[]): boolean {
  if (draft.kind !== "position" || !/^position\/(?:noun|consents?|await|waits?)$/.test(draft.rules[0])) return false;
  const { text } = scene.tokens,
    { start, end } = draft.span;
  return drafts.some(
    (d) =>
      d.kind === "condition" &&
      d.span.start < end &&
      start < d.span.end &&
      leave.test(text.slice(Math.max(start, d.span.start), Math.min(end, d.span.end))) &&
      !leave.test(text.slice(start, Math.max(start, d.span.start))) &&
      !leave.test(text.slice(Math.min(end, d.span.end), end)),
  );
}

/** "with Chad and Togo abstaining": told once, of all who did. */
export const isToldOfMore = (draft: Draft, drafts: readonly Draft[]): boolean =>
  draft.kind === "position" &&
  drafts.some(
    (d) =>
      d !== draft &&
      d.kind === "position" &&
      d.stance === draft.stance &&
      d.actor.length > draft.actor.length &&
      draft.actor.every((a) => isAmong(a, d.actor)) &&
      overlaps(d.span, draft.span),
  );
