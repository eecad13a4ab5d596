/** When it is the case: the clause's times with their prepositions, as the contract's `holds`. What the text does not say stays null. */
import type { Quantity } from "../model/claim.ts";
import { boundsOf, type Dated, type TimeMention } from "../model/edtf.ts";
import type { Clause } from "../text/clauses.ts";
import type { Draft } from "./draft.ts";
import { timesAround } from "./holds-around.ts";
import { filledTime, lasting } from "./holds-filled.ts";
import { list } from "./lexis.ts";
import { lemmaOf, rangeOf, type Scene, wordOf } from "./scene.ts";
import { isSaidWhen } from "./saidwhen.ts";
import { endOfStay, unnested, whoseTimes } from "./whosetime.ts";

/** The times that belong to a draft: inside its clause's range and its own words, calendar times before durations. */
export function timesOf(scene: Scene, draft: Draft): TimeMention[] {
  if (draft.times) return draft.times.filter((t) => t.edtf !== null);
  const { tokens } = scene;
  let { start, end } = draft.span;
  if (draft.clause) {
    const range = rangeOf(scene, draft.clause);
    start = Math.min(start, tokens.start[range.first]);
    end = Math.max(end, tokens.end[range.last - 1], tokens.end[rightBehind(scene, draft.clause) - 1] ?? 0);
  }
  const whose = draft.clause === null ? null : whoseTimes(scene, draft.clause);
  const inside = scene.times.filter(
    (t) =>
      t.edtf !== null &&
      ((t.start >= start && t.start < end && !whose?.others(t)) || whose?.own.includes(t)) &&
      !isCounted(scene, draft, t) &&
      (whose?.own.includes(t) === true || !isAside(scene, draft, t)) &&
      !isMaking(scene, draft, t) &&
      !isRecord(scene, t) &&
      !isCompared(scene, t) &&
      !isSaidWhen(scene, draft, t),
  );
  if (inside.length > 0) return draft.clause === null || inside.length === 1 ? inside : unnested(scene, draft.clause, inside);
  // Fronted times: "In 2019, Norway …" stand before the subject; trailing ones right after a single-clause sentence.
  const first = scene.clauses.find((c) => c.vg.form === "finite");
  // "Abroad on 3 May: MINURSO 12; UNDOF 40": the time before the colon is that of the list.
  if (!first) return scene.times.filter((t) => t.edtf !== null && t.end <= start && /^[^.;]{0,40}:/.test(tokens.text.slice(t.end, start)));
  const lead = scene.times.filter(
    (t) =>
      t.edtf !== null &&
      !whose?.others(t) &&
      t.end <= tokens.start[(first.subject ?? first.vg).first] &&
      t.end <= start &&
      !isSaidWhen(scene, draft, t) &&
      !isMaking(scene, draft, t),
  );
  if (lead.length > 0 && scene.clauses.length <= 4) return lead;
  return [];
}

/**
 * "ought to be in place by late July", "will go there, starting next month": where the infinitive right behind a verb ends, or the gerund that tells its
 * beginning; 0 for none.
 */
function rightBehind(scene: Scene, clause: Clause): number {
  const inner = scene.clauses.find(
    (c) =>
      c.governor === clause &&
      ((c.type === "infinitive" && c.vg.first === clause.vg.last) ||
        (c.vg.form === "gerund" && c.vg.first > clause.vg.last && /^(?:start|begin)$/.test(lemmaOf(c)) && c.objects.every((o) => o.last - o.first <= 2))),
  );
  return inner === undefined ? 0 : rangeOf(scene, inner).last;
}

/**
 * "the launchers that were trucked there in 2024 remain", "Chad, which has had soldiers there since May, will": the time of a clause inside the subject is not
 * when the whole is so.
 */
function isAside(scene: Scene, draft: Draft, time: TimeMention): boolean {
  const { clause, kind } = draft;
  if (clause !== null && isBracketed(scene, clause, time)) return true;
  if (
    clause !== null &&
    clause.vg.form === "finite" &&
    clause.type !== "relative" &&
    time.end <= scene.tokens.start[clause.vg.first] &&
    scene.clauses.some(
      (c) =>
        c.type === "relative" &&
        c.vg.form === "finite" &&
        c.vg.last <= clause.vg.first &&
        c.governor !== clause &&
        scene.tokens.end[c.vg.last - 1] <= time.start &&
        scene.tokens.end[c.vg.last - 1] > draft.span.start,
    )
  )
    return true;
  if (
    clause === null ||
    !lasting.has(kind) ||
    clause.vg.form !== "finite" ||
    clause.vg.tense !== "present" ||
    clause.vg.perfect ||
    clause.vg.modal !== "" ||
    time.end > scene.tokens.start[clause.vg.first]
  )
    return false;
  return scene.clauses.some(
    (c) =>
      c !== clause &&
      c.vg.form === "finite" &&
      c.type !== "complement" &&
      scene.tokens.end[c.vg.last - 1] <= time.start &&
      (c.vg.tense === "past" || c.vg.perfect),
  );
}

/** What a subject was or is by the way, before its verb: "Berlin, absent since 2012, mulls", "Chad, a member since May, sends". */
const byTheWay = /^(?:absent|missing|away|gone|out|a|an|the|its|once|long|host|hosts|member|members|neutral|independent|new|newly|still)$/;

/** Does a time stand between the two commas of an aside without a verb of its own, behind the subject? */
function isBracketed(scene: Scene, clause: Clause, time: TimeMention): boolean {
  if (clause.vg.form !== "finite" || time.end > scene.tokens.start[clause.vg.first]) return false;
  let close = clause.vg.first - 1;
  if (close > scene.sentence.first && /(?:ly|now|also|again|still)$/.test(wordOf(scene, close))) close--;
  if (wordOf(scene, close) !== "," || scene.tokens.start[close] < time.end) return false;
  for (let i = close - 1; i > scene.sentence.first && close - i < 14; i--)
    if (wordOf(scene, i) === ",")
      return byTheWay.test(wordOf(scene, i + 1)) && time.start > scene.tokens.start[i + 1] && !scene.times.some((t) => t.start === scene.tokens.start[i + 1]);
  return false;
}

/** "a vessel commissioned in 2003", "the battalion, formed in 1999,": when a thing was made is not when it is sent. */
const isMaking = (scene: Scene, { clause }: Draft, time: TimeMention): boolean =>
  scene.clauses.some(
    (c) =>
      c !== clause &&
      c.type === "participle" &&
      c.vg.form === "participle" &&
      made.has(lemmaOf(c)) &&
      scene.tokens.end[c.vg.last - 1] <= time.start &&
      time.start - scene.tokens.end[c.vg.last - 1] <= 16,
  );
const made = list(
  "commission build launch found create form raise establish design complete modernise modernize refit present publish adopt approve unveil submit draft sign announce agree conclude",
);

/** "the first such visit since 1986", "the lowest since the war": a record, not a beginning. */
const isRecord = (scene: Scene, time: TimeMention): boolean =>
  time.role === "since" &&
  /\b(?:first|first time|most|least|best|worst|record|[a-z]{3,}est)(?: [\w-]+){0,2} since (?:the )?$/i.test(
    scene.tokens.text.slice(Math.max(0, time.start - 40), time.start),
  );

/** "90 fewer than in the summer", "three up on 2024": when it was that another number is set beside. */
const isCompared = (scene: Scene, time: TimeMention): boolean =>
  time.timex.type !== "DURATION" &&
  /(?<!\b(?:later|earlier|sooner|rather) )\b(?:than|compared (?:with|to)|(?:up|down) on|as (?:many|much) as)(?: (?:in|at|on|during|it was|they were))*(?: the| last| this)* ?$/i.test(
    scene.tokens.text.slice(Math.max(scene.sentence.start, time.start - 40), time.start),
  );

/** "the deployment of 1500", "2000 Danish personnel": a number that is counted is no year. */
const isCounted = (scene: Scene, { used }: Draft, time: TimeMention): boolean =>
  scene.quantities.some((q) => (q === used || q.family === "personnel" || q.family === "unit") && q.number.start < time.end && time.start < q.number.end);

/** The `holds` of a draft, or null. */
export function holdsOf(scene: Scene, draft: Draft): Dated | null {
  if (!draft.timed) return draft.holds ?? dayOfVote(scene, draft);
  if (draft.holds) return draft.holds;
  const own = timesOf(scene, draft);
  const times = own.length > 0 || (draft.times && draft.kind !== "meeting") ? own : timesAround(scene, draft);
  const found = times.length > 0 ? (termOf(scene, times, draft) ?? combine(scene, times, draft)) : null;
  // "On Sunday, Nepal made public its plan": a day gone by just before the text is when it was told, not when it will be.
  if (found && ahead.has(draft.stage) && draft.kind === "force" && draft.clause?.vg.form === "infinitive" && isGone(scene, found.edtf, 45)) return null;
  // "will bring home its soldiers, officials said on Tuesday": a day gone by is when it was said, not when it will be.
  if (
    found &&
    ahead.has(draft.stage) &&
    draft.kind === "force" &&
    isGone(scene, found.edtf) &&
    times.every((t) => saidOn.test(scene.tokens.text.slice(Math.max(scene.sentence.start, t.start - 60), t.start)))
  )
    return null;
  return found ? untilItsEnd(scene, draft, found) : filledTime(scene, draft);
}

/** What a state or its parliament does of a stance on a day; what it is for or against goes on. */
const acts = list(
  "approve accept adopt pass ratify confirm endorse reject veto block bar drop lift abstain vote sign give grant deny refuse clear close open shut ban consent assent deposit withdraw turn vote",
);

/** "parliament passed the bill last Thursday", "vetoed it in May": a stance that was taken by an act has its day. */
function dayOfVote(scene: Scene, draft: Draft): Dated | null {
  const { kind, clause } = draft;
  if (
    kind !== "position" ||
    clause === null ||
    clause.vg.form !== "finite" ||
    clause.vg.tense !== "past" ||
    clause.vg.perfect ||
    clause.vg.modal !== "" ||
    clause.vg.negated ||
    !acts.has(lemmaOf(clause))
  )
    return null;
  const day = timesOf(scene, draft).find(
    (t) =>
      t.timex.type !== "DURATION" &&
      t.timex.type !== "SET" &&
      !t.edtf!.includes("..") &&
      (t.role === null || t.role === "in" || t.role === "on" || t.role === "at"),
  );
  return day === undefined ? null : { edtf: day.edtf!, stated: day.because === undefined, ...(day.because === undefined ? {} : { because: day.because }) };
}

/** "arrive on 1 May and stay until August": from the one to the other. */
function untilItsEnd(scene: Scene, { kind, change, clause }: Draft, found: Dated): Dated {
  if ((kind !== "force" && kind !== "lead") || (change !== "start" && change !== "add") || clause === null || /\/(?!\.\.)/.test(found.edtf)) return found;
  const end = endOfStay(scene, clause, kind)?.edtf?.split("/").at(-1);
  return end === undefined || end === ".." ? found : { ...found, edtf: `${found.edtf.split("/")[0]}/${end}` };
}

const ahead: ReadonlySet<string> = new Set(["pledged", "planned", "offered", "considered"]);
const saidOn = /\b(?:said|told|announced|confirmed|reported|added|declared)\b(?: [\w-]+){0,4} ?(?:on |late |early |last )*$/i;
/** Is a closed stretch of days over before the report was published? */
function isGone(scene: Scene, edtf: string, within = Infinity): boolean {
  const { from } = scene.reading.published,
    bounds = /^\d{4}-\d\d-\d\d(?:\/\d{4}-\d\d-\d\d)?$/.test(edtf) ? boundsOf(edtf) : null;
  return from !== null && bounds !== null && bounds.to !== null && bounds.to <= from && from - bounds.to <= within;
}

const renewing: ReadonlySet<string> = new Set(["extend", "renew"]);
const months: Readonly<Record<string, number>> = { years: 12, months: 1 };

/** "extended on 30 June for six months": a mandate voted on a day for a term holds until the term is over. */
function termOf(scene: Scene, times: readonly TimeMention[], { kind, change, stage, quantity, span: words }: Draft): Dated | null {
  const begins = change === "start" && stage === "decided";
  if (kind !== "mandate" || (!renewing.has(change) && !begins) || (stage !== "decided" && stage !== "in-force" && stage !== "agreed") || quantity === null)
    return null;
  const begun = times.find((t) => (t.role === "from" || t.role === "after") && t.timex.type === "DATE")?.edtf ?? null;
  const span = begun === null ? null : termFrom(begun, quantity);
  if (span !== null) return span;
  // "another three months" begin when the old term ends, which is not said here.
  if (/\b(?:another|further|additional|more|extra)\b/i.test(scene.tokens.text.slice(words.start, words.end))) return null;
  const length = quantity.min !== null && quantity.min === quantity.max ? quantity.min * (months[quantity.unit] ?? 0) : 0;
  if (length <= 0 || length > 120 || times.some((t) => t.role === "until" || t.role === "through" || t.role === "from" || t.role === "by")) return null;
  const day = times
    .filter((t) => t.timex.value !== "PRESENT_REF")
    .map((t) => /^(\d{4})-(\d\d)(-\d\d)$/.exec(t.edtf ?? ""))
    .find((m) => m !== null && m !== undefined);
  if (!day) return null;
  const month = +day[2] - 1 + length;
  return {
    edtf: `${day[1]}-${day[2]}${day[3]}/${+day[1] + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}${length % 12 === 0 ? day[3] : ""}`,
    stated: false,
    because: "the day of the vote and the term",
  };
}

/** "for three months with effect from 16 January": the term from its first day. */
function termFrom(day: string, quantity: Quantity): Dated | null {
  const m = /^(\d{4})-(\d\d)(?:-\d\d)?$/.exec(day);
  const length = quantity.min !== null && quantity.min === quantity.max ? quantity.min * (months[quantity.unit] ?? 0) : 0;
  if (m === null || length <= 0 || length > 120) return null;
  const month = +m[2] - 1 + length;
  return {
    edtf: `${day}/${+m[1] + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`,
    stated: false,
    because: "the first day and the term",
  };
}

function combine(scene: Scene, times: readonly TimeMention[], draft: Draft): Dated | null {
  let from: string | null = null,
    to: string | null = null,
    at: string | null = null,
    between: string | null = null;
  let stated = true,
    previous: TimeMention | null = null;
  const because: string[] = [];
  for (const time of times) {
    const edtf = time.edtf!;
    const [first, last] = edtf.includes("/") ? edtf.split("/") : [edtf, edtf];
    if (time.because) {
      stated = false;
      because.push(time.because);
    }
    switch (time.role) {
      case "until":
      case "through":
        // "until 2035 to get to 3.5 per cent", "reachable until 2035": when a norm is to be reached.
        if (draft.kind === "target") from ??= first;
        else to ??= last;
        break;
      case "by":
      case "before":
      case "within":
        if (ends(draft)) to ??= last;
        // "will arrive within two weeks": some day of these.
        else if (time.role === "within" && first !== last && first !== ".." && last !== "..") at ??= edtf;
        // "by the end of the decade" is by the year with which the next begins.
        else from ??= /^\d{3}X$/.test(time.timex.value) ? String(Number(last) + 1) : edtf.includes("/") && first !== ".." ? last : first;
        break;
      case "since":
      case "from":
      case "after":
      case "as-of":
        if (time.role === "from" && edtf.includes("/")) at ??= edtf;
        else from ??= first;
        break;
      case "between":
        if (between === null) between = first;
        else at ??= `${between}/${last}`;
        break;
      default:
        if (at === null) at = edtf;
        else if (previous !== null && isPair(scene, previous, time)) at = `${previous.edtf}/${edtf}`;
    }
    previous = time;
  }
  at ??= between;
  // "renewed it on 25 March until the end of May": from the day of the vote.
  if (
    from === null &&
    to !== null &&
    at !== null &&
    draft.stage === "decided" &&
    (draft.kind === "mandate" || draft.kind === "force") &&
    /^\d{4}-\d\d-\d\d$/.test(at) &&
    at < to
  )
    from = at;
  const filled = because.length > 0 ? { because: because[0] } : {};
  if (from !== null || to !== null) {
    return { edtf: `${from ?? ".."}/${to ?? ".."}`, stated, ...filled };
  }
  if (at === null) return null;
  // "now", "currently": from the publication day on.
  if (between === null && times.some((t) => t.timex.value === "PRESENT_REF" || isToday(t, draft)) && lasting.has(draft.kind))
    return { edtf: `${at.split("/")[0]}/..`, stated, ...filled };
  if (times.every((t) => t.timex.value === "PAST_REF" || t.timex.value === "FUTURE_REF")) return null;
  return { edtf: at, stated, ...filled };
}

/** "today it has 40 men there": so from now on; "landed there today" was once. */
const isToday = ({ quote }: TimeMention, { change, stage, clause }: Draft): boolean =>
  change === "level" && stage === "in-force" && clause?.vg.tense === "present" && /^today$/i.test(quote);

/** "in June and July", "in 2025 or 2026": from the one to the other. */
const isPair = (scene: Scene, { edtf, end }: TimeMention, next: TimeMention): boolean =>
  edtf !== null &&
  next.edtf !== null &&
  !edtf.includes("/") &&
  edtf.length === next.edtf.length &&
  edtf < next.edtf &&
  /^ (?:and|or) (?:[a-z]+ )?$/.test(scene.tokens.text.slice(end, next.start));

/** An end by a day is open before it, and so is what is spent by then; a level by a day is open after it, also where the level is lower. */
const ends = (draft: Draft): boolean =>
  draft.kind === "cost" ||
  draft.change === "end" ||
  (draft.change === "cut" && (draft.quantity === null || draft.quantity.as === "change")) ||
  draft.change === "suspend" ||
  draft.kind === "mandate";
