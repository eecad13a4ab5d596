/** The words of a brief in English. */
import { coreEn, dateEn, figureEn, isMany, listEn, namedEn, plain, small, subjectEn } from "./en.ts";
import type { Language } from "./language.ts";
import { askersOf, isBare, isOdd, leaves, speakerOf } from "./phrase.ts";
import { quoted } from "./runs.ts";

const kindsEn: Readonly<Record<string, string>> = {
  force: "forces",
  lead: "lead",
  mandate: "mandate",
  spending: "spending",
  target: "target",
  cost: "cost",
  aid: "aid",
  position: "position",
  condition: "condition",
  consequence: "consequence",
  membership: "membership",
  meeting: "meeting",
};

const stanceWords: Readonly<Record<string, string>> = { for: "for", against: "against", waits: "waiting", unsure: "no side taken" };
const outcomesEn: Readonly<Record<string, string>> = {
  answered: "This was answered",
  "part-answered": "This was answered in part",
  refused: "This was refused",
  deferred: "The answer was put off",
  silence: "No answer is on record",
};

/** Between which days; in a sentence between which months. */
function spanEn(edtf: string, isFull: boolean): string {
  const [from, to] = edtf.split("/").map((one) => dateEn(isFull ? one : one.slice(0, 7)));
  return from === to ? `reported ${from}` : from === ".." ? `reported by ${to}` : `reported between ${from} and ${to}`;
}

export const english: Language = {
  lang: "en",
  reason: (text) => text,
  date: dateEn,
  core: (fact, names) => {
    const askers = fact.stage === "requested" ? askersOf(fact) : [];
    if (askers.length === 0) return coreEn(fact, names);
    const subject = subjectEn(fact, names);
    return coreEn(fact, names).replace(
      `${subject} ${isMany(fact) ? "are" : "is"} asked`,
      `${namedEn(askers, names)} ${askers.length > 1 ? "ask" : "asks"} ${subject}`,
    );
  },
  before: ({ quantity, stance, source }, fact) =>
    fact.kind === "position"
      ? stance === undefined || stance === fact.stance
        ? ""
        : `Before, the stance was: ${stanceWords[stance]}.`
      : quantity === null || isOdd(fact) || (fact.quantity !== null && figureEn(quantity) === figureEn(fact.quantity))
        ? `Before: ${quoted(source.quote)}.`
        : `Before: ${figureEn(quantity)}${quantity.of !== null && quantity.of !== fact.quantity?.of ? ` ${quantity.of}` : ""}.`,
  gap: ({ points, isAbout, value, by }) =>
    `That ${points === 0 ? "meets" : `is ${isAbout ? "about " : ""}${plain(Math.abs(points))} points ${points < 0 ? "below" : "above"}`} the norm of its alliance, ${plain(value)}% of GDP${by === null ? "" : ` by ${by}`}.`,
  gate: { met: "By the record this is met.", unmet: "By the record this is not met.", unknown: "Nothing on record says whether this is met." },
  saying: (one, isThrough) => {
    const name = speakerOf(one.who.name)
      .replace(/^The /, "the ")
      .replace(/^(?=White House|Kremlin|Pentagon|(?:Foreign|Defen[cs]e) (?:Ministry|Minister)|Ministry|Department|Government)/, "the ")
      .replace(/^(?!the |an? |its |his |her |their )(?=\p{Ll})/u, "the ");
    if (isThrough) return `through ${one.kind === "anonymous" ? "anonymous sources" : name}`;
    if (one.kind === "anonymous")
      return `according to ${one.count !== undefined && one.count > 1 ? `${small[one.count] ?? one.count} anonymous sources` : one.count === 1 ? "an anonymous source" : "anonymous sources"}${name ? ` (${name})` : ""}`;
    return one.how === "announced"
      ? `as announced by ${name}`
      : one.how === "inferred"
        ? `as ${name} infers`
        : one.how === "readout" && !/\b(?:readout|minutes|statement|communiqué)\b/i.test(name)
          ? `according to a readout of ${name}`
          : `according to ${name}`;
  },
  reported: (edtf, isFull) => (edtf === null ? "undated report" : edtf.includes("/") ? spanEn(edtf, isFull) : `reported ${dateEn(edtf)}`),
  outcome: (outcome) => outcomesEn[outcome],
  past: (state, fact) =>
    leaves.has(fact.change)
      ? state === "past"
        ? "That day has passed."
        : "That day may have passed."
      : state === "past"
        ? "Its end has passed."
        : "Its end may have passed.",
  missionOver: "By the registry the mission is over.",
  lapse: (state, day, isVague) =>
    state === "past-end"
      ? `Its end ${day === null ? "has passed" : `was ${dateEn(day)}${isVague ? " at the latest" : ""}`}; no renewal is on record.`
      : `Its end ${day === null ? "is near" : `is ${dateEn(day)}${isVague ? " at the latest" : ""}`}.`,
  summed: "The total is a sum of the figures in these notes.",
  inDoubt: "The text is in doubt here.",
  semicolon: "; ",
  label: (fact, names) =>
    [isBare(fact) ? "" : subjectEn(fact, names), kindsEn[fact.kind], fact.mission ? names.of(fact.mission) : namedEn(fact.place, names)]
      .filter(Boolean)
      .join(", "),
  list: listEn,
  words: {
    title: "Brief",
    all: "the whole ledger",
    trueOn: "As it is on",
    knownBy: "by what was published until",
    check: "Needs a check",
    checkSays: "Of these readings the words are not sure; check each with its quote before use.",
    conflicts: "Open conflicts",
    unknown: "What we do not know",
    notes: "Notes",
    searched: (n, day) => `Searched ${plain(n)} ${n === 1 ? "report" : "reports"}${day ? ` to ${dateEn(day)}` : ""}.`,
    more: (n) => `And ${plain(n)} more in the ledger.`,
    noEnd: "No end date is on record for",
    noAnswer: "No answer is on record to",
    noNumber: "No number is on record for",
    noReport: (day) => `Nothing newer than ${dateEn(day)} is on record for`,
    nothing: "Nothing on record under",
    doubtful: (n) => `${plain(n)} more readings are in doubt.`,
    new: "New",
    changed: "Changed",
    ended: "Ended",
    gone: "No longer on record",
    was: "Before",
    since: (day) => `What changed since ${dateEn(day)}`,
    same: "Nothing changed.",
    first: "This is the first brief of this question: all of it is new.",
    newConflicts: "New open conflicts",
    said: "Said by",
    outlet: "the outlet itself",
    notOwn: "not their own words",
    published: "published",
    stated: "the day is stated",
    worked: "the day is worked out from the text",
    undated: "no day is known",
    origins: (reports, origins) =>
      `${plain(reports)} ${reports === 1 ? "report" : "reports"}, ${plain(origins)} ${origins === 1 ? "origin" : "independent origins"}`,
    doubt: "The words are in doubt in the text",
    likely: "likely",
    one: "One text",
    other: "another",
    proposed: "Proposed",
    reads: "Why",
    untitled: "untitled report",
    conflict: { update: "Update", bound: "Bound", scope: "Scope", silence: "Silence", "text-error": "Text error", clash: "Clash" },
    sections: {
      "in-force": "In force",
      promised: "Promised, planned or considered",
      requests: "Requests and answers",
      money: "Spending, targets and cost",
      gates: "Decisions: what they wait on",
      positions: "Positions",
      meetings: "Meetings ahead",
      ends: "Ended, suspended or about to end",
    },
    kinds: {
      force: "forces",
      lead: "leads",
      mandate: "mandates",
      spending: "spending",
      target: "targets",
      cost: "cost",
      aid: "aid",
      position: "positions",
      condition: "conditions",
      consequence: "consequences",
      membership: "memberships",
      meeting: "meetings",
    },
    how: { announced: "announced", said: "said", asked: "asked", reported: "reported", readout: "readout", quoted: "quoted", inferred: "inferred" },
    anonymous: "anonymous source",
    colon: ": ",
    quotes: ["“", "”"],
  },
};
