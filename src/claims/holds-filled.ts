/** Times that no words of a claim give: those of the numbers or votes before it, of how long it has been so, or of the day of the report. */
import { boundsOf, type Dated } from "../model/edtf.ts";
import type { Draft } from "./draft.ts";
import { rangeOf, type Scene, wordOf } from "./scene.ts";
import { isBackshifted } from "./stage-own.ts";

/** What goes on once it has begun. */
export const lasting = new Set(["force", "lead", "mandate"]);

/** The time that is filled in for a claim whose words give none; null where nothing is known. */
export function filledTime(scene: Scene, draft: Draft): Dated | null {
  const counted = asBefore(scene, draft) ?? forYears(scene, draft) ?? asVoted(scene, draft);
  if (counted !== null) return counted;
  if (
    draft.stage === "in-force" &&
    (draft.modality === "stated" || draft.modality === "negated") &&
    lasting.has(draft.kind) &&
    (draft.change === "level" || isNewLevel(draft))
  ) {
    const published = scene.reading.publishedOn;
    if (published) return { edtf: `${published.edtf.split("/")[0]}/..`, stated: false, because: isPast(scene, draft) ? inReport : asOfReport };
  }
  return draft.kind === "meeting" && draft.stage === "ended" ? monthOfNews(scene, draft) : null;
}

const asOfReport = "present tense without a time: from the day of publication",
  inReport = "told as in force without a time: from the day of publication";

/** "The ministers met in Abuja": what met, told as news without a day, met in the month of the report. */
function monthOfNews({ reading, tokens }: Scene, { clause, modality }: Draft): Dated | null {
  const day = /^(\d{4}-\d\d)-\d\d$/.exec(reading.publishedOn?.edtf ?? "");
  if (
    day === null ||
    modality !== "stated" ||
    tokens.count > newsAtMost ||
    (clause !== null && (clause.type === "relative" || (clause.vg.perfect && clause.vg.tense === "past")))
  )
    return null;
  return { edtf: day[1], stated: false, because: "a meeting told as news without a day: in the month of publication" };
}
const newsAtMost = 1500;

/** "has shrunk to 870": a level that has been reached is so today. */
const isNewLevel = ({ kind, change, quantity, clause, modality }: Draft): boolean =>
  kind === "force" &&
  modality === "stated" &&
  (change === "cut" || change === "add") &&
  quantity?.as === "total" &&
  clause !== null &&
  clause.vg.form === "finite" &&
  clause.vg.perfect &&
  clause.vg.tense === "present" &&
  clause.vg.modal === "";

const goesBack = new Set(["force", "lead", "membership"]);

/** "has led it for two years", "has been one for 17 years": so since as many years before the report. */
function forYears(scene: Scene, { kind, change, stage, modality, clause, used }: Draft): Dated | null {
  if (
    !goesBack.has(kind) ||
    change !== "level" ||
    stage !== "in-force" ||
    modality !== "stated" ||
    clause === null ||
    !clause.vg.perfect ||
    clause.vg.tense !== "present" ||
    clause.vg.form !== "finite"
  )
    return null;
  const { first, last } = rangeOf(scene, clause);
  const term = scene.quantities.find(
    (q) =>
      q !== used &&
      q.family === "duration" &&
      q.quantity.unit === "years" &&
      q.first >= clause.vg.last &&
      q.last <= last &&
      q.first > first &&
      wordOf(scene, q.first - 1) === "for",
  );
  const year = /^\d{4}/.exec(scene.reading.publishedOn?.edtf ?? "")?.[0];
  const years = term?.quantity.min ?? null;
  if (year === undefined || years === null || years !== term!.quantity.max) return null;
  return { edtf: `${Number(year) - years}/..`, stated: false, because: "so many years before the day of publication" };
}

/** How many sentences on a number of a list goes on from the one before it. */
const listReach = 2;

/** "By last autumn the force counted 700 men. Peru had sent 300, Togo 90": a count goes on with the day of the counts before it. */
function asBefore(scene: Scene, draft: Draft): Dated | null {
  if (draft.kind !== "force" || draft.quantity === null || draft.stage !== "in-force" || draft.change !== "level" || draft.modality !== "stated") return null;
  // A verb in the present tells of today.
  if (
    draft.clause !== null &&
    draft.clause.vg.form === "finite" &&
    draft.clause.vg.tense === "present" &&
    (draft.clause.type === "relative" || !scene.before.some((d) => d !== draft && d.sentence === scene.index && d.kind === "force"))
  )
    return null;
  const before = scene.before.findLast((d) => d !== draft && d.kind === "force" && d.span.start < draft.span.start);
  if (
    !before?.said ||
    scene.index - before.sentence > listReach ||
    before.quantity === null ||
    before.stage !== "in-force" ||
    before.change !== "level" ||
    (before.said.edtf.includes("/") && !isAsOf(scene, before))
  )
    return null;
  return { edtf: before.said.edtf, stated: false, because: "the day of the numbers before" };
}

/** Was the earlier count dated by "as of", or did it go on with one that was? */
function isAsOf({ reading }: Scene, { sentence, said }: Draft): boolean {
  const { start, end } = reading.text.sentences[sentence];
  return said?.because === "the day of the numbers before" || reading.times.some((t) => t.role === "as-of" && t.start >= start && t.end <= end);
}

/** "The Council on Tuesday prolonged the mission. It also cut its ceiling to 900": what one sitting decides, sentence after sentence, has one day. */
function asVoted(scene: Scene, { kind, stage, modality, clause }: Draft): Dated | null {
  if (stage !== "decided" || modality !== "stated" || (kind !== "force" && kind !== "mandate") || clause === null) return null;
  const before = scene.before.findLast((d) => d.sentence < scene.index && (d.kind === "force" || d.kind === "mandate"));
  const { from } = scene.reading.published;
  if (before === undefined || before.stage !== "decided" || scene.index - before.sentence > 2 || from === null) return null;
  const { start, end } = scene.reading.text.sentences[before.sentence];
  const days = scene.reading.times.filter(
    (t) => t.start >= start && t.end <= end && (t.role === "on" || t.role === null) && /^\d{4}-\d\d-\d\d$/.test(t.edtf ?? ""),
  );
  const day = days.length === 1 ? boundsOf(days[0].edtf!) : null;
  return day?.to === null || day === null || from - day.to > lately || (day.from !== null && day.from > from)
    ? null
    : { edtf: days[0].edtf!, stated: false, because: "the day of what was decided before" };
}
/** Days after which a vote is no more the news. */
const lately = 31;

const isPast = (scene: Scene, draft: Draft): boolean => draft.clause !== null && draft.clause.vg.tense === "past" && !isBackshifted(scene, draft.clause);
