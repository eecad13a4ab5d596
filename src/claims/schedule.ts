/** The present tense of what is yet to come: "takes over on 1 September", "the gunners come home in May", "Norway pulls out her engineers". */
import { boundsOf } from "../model/edtf.ts";
import type { TimeMention } from "../model/edtf.ts";
import type { Clause } from "../text/clauses.ts";
import type { Draft } from "./draft.ts";
import { timesOf } from "./holds.ts";
import { list } from "./lexis.ts";
import { lowerOf } from "./lowered.ts";
import { lemmaOf, rangeOf, type Scene, wordOf } from "./scene.ts";
import { anyMonth, anyWeekday } from "../text/timewords.ts";

const beginning: ReadonlySet<string> = new Set(["start", "begin", "commence", "stop", "cease", "finish", "resume"]);
const calendar = list(
  "sail depart leave arrive relieve replace take hand move return come go fly follow withdraw retire pull quit begin start end close land relocate rotate",
);
/** What a sum or a share does: "the share goes up by 8 per cent next year". */
const shifting: ReadonlySet<string> = new Set(["go", "rise", "climb", "fall", "drop", "increase", "grow", "shrink", "jump", "double"]);
const kinds: ReadonlySet<string> = new Set(["force", "lead", "mandate", "aid"]);

/** A present tense with a day to come is a schedule, not a state; so is one that tells of a movement where no day has passed. */
export function schedule(scene: Scene, draft: Draft): void {
  const { stage } = draft;
  // "starts leaving in the new year": the present is that of the verb of beginning.
  const begins = draft.clause !== null && draft.clause.vg.form !== "finite" ? draft.clause.governor : null;
  const clause = begins !== null && begins.vg.form === "finite" && beginning.has(lemmaOf(begins)) ? begins : draft.clause;
  if (
    stage !== "in-force" ||
    clause === null ||
    !(kinds.has(draft.kind) || (draft.kind === "cost" && shifting.has(lemmaOf(clause)))) ||
    clause.vg.tense !== "present" ||
    clause.vg.perfect ||
    (draft.kind === "mandate" && draft.change === "level" && draft.holds !== null)
  )
    return;
  const { to } = scene.reading.published;
  const times = timesOf(scene, draft).filter((t) => t.role !== "until" && t.role !== "through" && t.role !== "since");
  const later =
    to !== null &&
    times.some((t) => {
      const bounds = t.edtf ? boundsOf(t.edtf) : null;
      return bounds?.from !== null && bounds !== null && bounds.from >= to;
    });
  if (!later && !movesSoon(scene, draft, clause, times)) return;
  // A departure, relief or handover in the calendar is a plan; other duties told so are promised.
  const { predicate } = clause;
  draft.stage =
    draft.kind === "lead" ||
    draft.kind === "cost" ||
    !later ||
    (predicate >= 0 && /^(?:due|expected|scheduled|slated|awaited)$/.test(wordOf(scene, predicate))) ||
    calendar.has(lemmaOf(clause))
      ? "planned"
      : "pledged";
  if (draft.change === "level" && draft.kind !== "mandate" && draft.kind !== "cost") draft.change = "start";
  draft.rules.push("stage/scheduled-present");
}

const goes = list("leave withdraw quit depart pull retire return");
const comes = list("come go fly follow arrive relieve replace sail land move send take leave relocate begin join enter travel ship march head");
const homewards = /\b(?:home|back|out)\b/;
/** Words for a time to come, where the day of the report is not known or the time has no day. */
const ahead = new RegExp(
  `\\b(?:next (?:week|month|year|spring|summer|autumn|fall|winter|${anyMonth}|${anyWeekday})|tomorrow|(?:early|late|later) (?:this|next) \\w+|by (?:the )?(?:end of|year's end|christmas|new year|next|mid-?\\w*|spring|summer|autumn|winter|${anyMonth})|(?:in|from|before|after|by the end of|at the end of|around) (?:the )?(?:(?:middle|end|beginning|start) of )?(?:${anyMonth}|spring|summer|autumn|winter|christmas|new year|easter)\\b(?! (?:19|20)\\d\\d)|on the \\d+(?:st|nd|rd|th)|on \\d+ (?:${anyMonth})\\b(?! (?:19|20)\\d\\d)|on ${anyWeekday}|this (?:summer|autumn|spring|winter|month)|within (?:\\w+ ){1,4}(?:days|weeks|months)|soon|shortly|in (?:\\w+ ){1,2}(?:batches|stages|steps)|at the end of (?:the|this|next) (?:month|year))\\b`,
);

/** "The gunners come home", "two frigates follow next month": a movement in the plain present has not been made, unless a day gone by is told of. */
function movesSoon(scene: Scene, draft: Draft, clause: Clause, times: readonly TimeMention[]): boolean {
  const { kind, change, modality } = draft;
  if (
    kind !== "force" ||
    modality !== "stated" ||
    clause.vg.form !== "finite" ||
    clause.vg.modal !== "" ||
    clause.vg.progressive ||
    clause.vg.passive ||
    clause.conditional ||
    clause.type === "relative"
  )
    return false;
  const { from } = scene.reading.published;
  // A day or year that is over: a chronicle in the present.
  if (
    times.some((t) => {
      const end = t.edtf ? (boundsOf(t.edtf)?.to ?? null) : null;
      return end !== null && from !== null && end < from;
    })
  )
    return false;
  const lemma = lemmaOf(draft.clause!),
    { last } = rangeOf(scene, draft.clause!);
  const { tokens, sentence } = scene;
  const words = lowerOf(scene).slice(tokens.start[clause.vg.first] - sentence.start, tokens.end[last - 1] - sentence.start);
  // "starts leaving in the new year", where "starts leaving" alone has begun.
  if (clause !== draft.clause && !ahead.test(words)) return false;
  if (change === "end" || change === "cut")
    return goes.has(lemma)
      ? !/\b(?:every|each|usually|already|after (?:\S+ ){1,3}(?:years?|months|decades?))\b/.test(words) && (!sentence.heading || ahead.test(words))
      : /^(?:come|go|fly|bring|sail|get)$/.test(lemma) && homewards.test(words);
  return change === "start" && comes.has(lemma) && ahead.test(words);
}
