import { expect, test } from "vitest";
import { indexFacts } from "../../src/ledger/facts.ts";
import { buildLedger } from "../../src/ledger/ledger.ts";
import { lapsesOf } from "../../src/ledger/lapses.ts";
import { calendarOf, lapseEvents, meetingEvents } from "../../src/ledger/ical.ts";
import { dayOf } from "../../src/model/edtf.ts";
import { type Report, exactly, facts, input } from "./make.ts";

const mandate = { kind: "mandate", actor: "ESP", place: "GEO", mission: "op-lantern" } as const;
const until: Report = { on: "2014-01-20", claims: { until: { ...mandate, stage: "pledged", change: "extend", holds: "../2017" } } };
const lapses = (reports: Readonly<Record<string, Report>>, on: string, withinDays = 540) => lapsesOf(buildLedger(input(reports, { facts })).commitments, { on: dayOf(on)!, withinDays }, indexFacts(facts));

test("a mandate until 2017 ends within eighteen months of mid-2016, and is past with no renewal on record in 2018", () => {
  expect(lapses({ a: until }, "2016-06-01")).toMatchObject([{ state: "ends-within", claim: "until", because: "ends between 2017-01-02 and 2017-12-31; no renewal on record by 2016-06-01" }]);
  expect(lapses({ a: until }, "2018-01-01")).toMatchObject([{ state: "past-end", days: -1, because: "ended by 2017-12-31; no renewal on record by 2018-01-01" }]);
  expect(lapses({ a: until }, "2014-06-01")).toEqual([]);
});

test("an extension on record is no lapse, but only from the day on which it is known", () => {
  const reports = { a: until, b: { on: "2017-11-20", claims: { longer: { ...mandate, stage: "decided", change: "extend", holds: "../2020-06" } } } } as const;
  expect(lapses(reports, "2018-01-01")).toEqual([]);
  expect(lapses(reports, "2017-11-01")).toMatchObject([{ claim: "until", state: "ends-within" }]);
  expect(lapses(reports, "2020-08-01")).toMatchObject([{ claim: "longer", state: "past-end" }]);
});

test("an extension that is only planned is no renewal, and is shown beside the lapse", () => {
  const reports = { a: until, b: { on: "2017-11-20", claims: { plan: { ...mandate, stage: "planned", change: "extend" } } } } as const;
  expect(lapses(reports, "2018-02-01")).toMatchObject([{ state: "past-end", inView: [expect.stringMatching(/^v_/)] }]);
});

test("what is told as running after its end is carried on; what was ended is no lapse", () => {
  expect(lapses({ a: until, b: { on: "2018-03-01", claims: { still: { ...mandate } } } }, "2018-06-01")).toEqual([]);
  expect(lapses({ a: until, b: { on: "2017-06-01", claims: { over: { ...mandate, stage: "ended", change: "end" } } } }, "2018-06-01")).toEqual([]);
});

test("an iCalendar file: whole days, folded lines, stable identifiers, the same bytes for the same ledger", () => {
  const ledger = buildLedger(input({ a: until, b: { on: "2014-05-01", claims: { meet: { kind: "meeting", form: "summit", actor: "nato", place: "PRT", stage: "planned", holds: "2014-06-11/2014-06-12" } } } }, { facts }));
  const found = lapsesOf(ledger.commitments, { on: dayOf("2016-06-01")!, withinDays: 540 }, indexFacts(facts));
  const events = [...lapseEvents(found, ledger.commitments), ...meetingEvents(ledger.commitments), { uid: "long", from: 0, to: 1, summary: "Ünïcode, ".repeat(20), description: "a;b\nc" }];
  const text = calendarOf(events, { name: "Lapses", stampedOn: dayOf("2016-06-01")! });
  expect(text).toBe(calendarOf(events.toReversed(), { name: "Lapses", stampedOn: dayOf("2016-06-01")! }));
  expect(text).toContain("DTSTART;VALUE=DATE:20171231\r\nDTEND;VALUE=DATE:20180101\r\n");
  expect(text).toContain("DTSTART;VALUE=DATE:20140611\r\nDTEND;VALUE=DATE:20140613\r\n");
  expect(text).toContain(`UID:lapse-${found[0].version}@muster\r\n`);
  expect(text).toContain("DESCRIPTION:a\\;b\\nc\r\n");
  for (const line of text.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(text.replaceAll("\r\n ", "")).toContain(`SUMMARY:${"Ünïcode\\, ".repeat(20)}`);
});

test("a force that is to be gone by a day does not lapse on it", () => {
  expect(lapses({ a: { on: "2014-01-20", claims: { leaving: { kind: "force", actor: "ESP", place: "GEO", stage: "pledged", change: "end", holds: "../2017" } } } }, "2018-06-01")).toEqual([]);
});

test("a force told as of a month does not end with that month; one told until a month does", () => {
  const force = { kind: "force", actor: "ESP", place: "HRV", quantity: { min: 300, max: 300, unit: "personnel", of: "soldiers", approx: false, as: "total", per: null, quote: "300 soldiers" } } as const;
  const told = (holds: string): Readonly<Record<string, Report>> => ({ a: { on: "2015-07-01", claims: { level: { ...force, holds: "2015-07-01/.." } } }, b: { on: "2015-07-20", claims: { again: { kind: "force", actor: "ESP", place: "HRV", holds } } } });
  expect(lapses(told("2015-07"), "2016-01-01")).toEqual([]);
  expect(lapses(told("../2015-12"), "2016-03-01")).toMatchObject([{ state: "past-end" }]);
});

const missions = [...facts.missions, { id: "monkor", name: "Monitoring Force Korça", body: "un", lead: null, places: ["ALB"], class: "peacekeeping", from: "2010", to: "2016-07-01" }, { id: "monvlo", name: "Monitoring Force Vlora", body: "un", lead: null, places: ["ALB"], class: "peacekeeping", from: "2010", to: "" }];
const withMissions = { ...facts, missions };
const settled = (reports: Readonly<Record<string, Report>>, on: string): string[] =>
  lapsesOf(buildLedger(input(reports, { facts: withMissions })).commitments, { on: dayOf(on)!, withinDays: 540 }, indexFacts(withMissions)).map(({ claim, state }) => `${claim} ${state}`);
const stay = { kind: "force", actor: "PRT", place: "ALB", holds: "../2016-05" } as const;
const role = { kind: "mandate", actor: "PRT", mission: "monvlo", holds: "../2016-05-31", stage: "decided", change: "extend" } as const;

test("one end told as a stay and as a mandate lapses once, by the finer telling; two ends are two", () => {
  expect(settled({ a: { on: "2015-03-01", claims: { stay } }, b: { on: "2015-04-01", claims: { role } } }, "2016-01-01")).toEqual(["role ends-within"]);
  expect(settled({ a: { on: "2015-03-01", claims: { stay } }, b: { on: "2015-04-01", claims: { role } } }, "2017-01-01")).toEqual(["role past-end"]);
  expect(settled({ a: { on: "2015-03-01", claims: { stay: { ...stay, mission: "monvlo" }, role } } }, "2016-01-01")).toEqual(["role ends-within"]);
  expect(settled({ a: { on: "2015-03-01", claims: { stay } }, b: { on: "2015-04-01", claims: { role: { ...role, change: "level", holds: "../2016-11-30" } } } }, "2016-01-01")).toEqual(["stay ends-within", "role ends-within"]);
  expect(settled({ a: { on: "2015-03-01", claims: { stay } }, b: { on: "2015-04-01", claims: { role: { ...role, actor: "ESP" } } } }, "2016-01-01")).toHaveLength(2);
  expect(settled({ a: { on: "2015-03-01", claims: { stay: { ...stay, mission: "monkor" } } }, b: { on: "2015-04-01", claims: { role } } }, "2016-01-01")).toHaveLength(2);
});

test("an end or an extension told of the force settles the mandate, of the mandate the force; a part that left does not", () => {
  const over = { kind: "force", actor: "PRT", place: "ALB", stage: "ended", change: "end" } as const;
  expect(settled({ a: { on: "2015-04-01", claims: { role } }, b: { on: "2016-06-10", claims: { over } } }, "2017-01-01")).toEqual([]);
  expect(settled({ a: { on: "2015-04-01", claims: { role } }, b: { on: "2016-06-10", claims: { over: { ...over, quantity: exactly(90) } } } }, "2017-01-01")).toEqual(["role past-end"]);
  expect(settled({ a: { on: "2015-04-01", claims: { role } }, b: { on: "2016-06-10", claims: { over: { ...over, mission: "monkor" } } } }, "2016-06-20")).toEqual(["role past-end"]);
  expect(settled({ a: { on: "2015-03-01", claims: { stay } }, b: { on: "2016-04-01", claims: { longer: { ...role, holds: "../2017-05-31" } } } }, "2016-07-01")).toEqual(["longer ends-within"]);
  expect(settled({ a: { on: "2015-03-01", claims: { stay } }, b: { on: "2014-04-01", claims: { longer: { ...role, holds: "../2017-05-31" } } } }, "2016-07-01")).toEqual(["stay past-end", "longer ends-within"]);
});

test("a mission that is over, by the registry or by a report, leaves no lapse of those who took part", () => {
  const part = { kind: "force", actor: "PRT", mission: "monkor", holds: "../2016-05" } as const;
  expect(settled({ a: { on: "2015-03-01", claims: { part } } }, "2016-06-10")).toEqual(["part past-end"]);
  expect(settled({ a: { on: "2015-03-01", claims: { part } } }, "2016-09-01")).toEqual([]);
  const vlora = { ...part, mission: "monvlo" } as const;
  const closed = { kind: "mandate", actor: "un", mission: "monvlo", stage: "ended", change: "end" } as const;
  expect(settled({ a: { on: "2015-03-01", claims: { vlora } }, b: { on: "2016-06-10", claims: { closed } } }, "2016-09-01")).toEqual([]);
  expect(settled({ a: { on: "2015-03-01", claims: { vlora } }, b: { on: "2016-06-10", claims: { closed: { ...closed, kind: "force" } } } }, "2016-09-01")).toEqual(["vlora past-end"]);
});

test("an extension told without its end a day later is the same one; a year later it is the next", () => {
  const extended = { ...mandate, stage: "decided", change: "extend" } as const;
  expect(lapses({ a: { on: "2014-01-20", claims: { until: { ...extended, holds: "../2015-12-31" } } }, b: { on: "2014-01-21", claims: { again: extended } } }, "2016-02-01")).toMatchObject([{ claim: "until", state: "past-end" }]);
  expect(lapses({ a: { on: "2014-01-20", claims: { until: { ...extended, holds: "../2015-12-31" } } }, b: { on: "2015-12-21", claims: { again: extended } } }, "2016-02-01")).toEqual([]);
});

test("a length is not laid on an earlier end where the report itself names the last day", () => {
  const extended = { ...mandate, stage: "decided", change: "extend" } as const;
  const length = { ...extended, quantity: { min: 5, max: 5, unit: "years", of: null } } as const;
  const before = { on: "2014-01-20", claims: { until: { ...mandate, holds: "../2015-12-31" } } } as const;
  expect(lapses({ a: before, b: { on: "2015-11-20", claims: { length } } }, "2020-06-01")).toMatchObject([{ state: "ends-within" }]);
  expect(lapses({ a: before, b: { on: "2015-11-20", claims: { length, end: { ...extended, holds: "../2016-12-31" } } } }, "2016-06-01")).toMatchObject([{ state: "ends-within", edtf: "../2016-12-31" }]);
});

test("the days of a mandate that the text tells end what its heading has for a year", () => {
  const voted = { ...mandate, stage: "decided", change: "extend" } as const;
  const report: Report = { on: "2014-08-29", claims: { heading: { ...voted, quantity: { min: 1, max: 1, unit: "years" } }, days: { ...voted, holds: "2014-08-29/2015-08-31" } } };
  expect(lapses({ a: report }, "2015-01-15")).toMatchObject([{ state: "ends-within", days: 228 }]);
  expect(lapses({ a: report }, "2015-10-01")).toMatchObject([{ state: "past-end", because: "ended by 2015-08-31; no renewal on record by 2015-10-01" }]);
});
