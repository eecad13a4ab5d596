/** Whose end it is, who has come, and which telling stands: lines folded as a librarian would sign for them. In words of our own. */
import { expect, test } from "vitest";
import { buildLedger } from "../../src/ledger/ledger.ts";
import { indexFacts } from "../../src/ledger/facts.ts";
import { lapsesOf } from "../../src/ledger/lapses.ts";
import type { Ledger } from "../../src/model/ledger.ts";
import { dayOf } from "../../src/model/edtf.ts";
import { type Report, type Said, exactly, facts, gdp, input } from "./make.ts";

const registry = { ...facts, missions: [...facts.missions,
  { id: "unmig", name: "United Nations Mission in Georgia", body: "un", lead: null, places: ["GEO"], class: "peacekeeping", from: "2009", to: "" },
  { id: "mnb-geo", name: "Multinational Brigade Georgia", body: "nato", lead: null, places: ["GEO"], class: "brigade", from: "2009", to: "" }] };
const built = (reports: Readonly<Record<string, Report>>): Ledger => buildLedger(input(reports, { facts: registry }));
const keys = (ledger: Ledger): string[] => ledger.commitments.map((one) => one.key).sort();
/** The first claims of all versions that stand, with the number of their tellings. */
const standing = (ledger: Ledger): string[] => ledger.commitments.flatMap((one) => one.versions).filter((version) => version.supersededBy === null).map((version) => `${version.claim} ${version.supports.length}`).sort();
const rulesOf = (ledger: Ledger): string[] => ledger.conflicts.map((one) => one.rule).sort();

const there = { kind: "force", actor: "ESP", place: "GEO" } as const;
const gone = (quote: string, more: Partial<Said> = {}): Said => ({ ...there, stage: "ended", change: "end", quote, ...more });
const after = (level: Said, end: Said): string[] => standing(built({ a: { on: "2014-02-01", claims: { level } }, b: { on: "2014-09-01", claims: { end } } }));

test.each([
  "the engineers have come home",
  "the field hospital has packed up and left",
  "some of the soldiers flew home on Sunday",
  "the first contingent has returned",
  "the platoon was relieved and is back in Zaragoza",
  "les ingénieurs sont rentrés",
])("“%s” ends no deployment of troops", (quote) => {
  expect(after({ ...there, quantity: exactly(400), quote: "400 soldiers are in Georgia" }, gone(quote))).toEqual(["end 1", "level 1"]);
  expect(after({ ...there, quote: "Spanish troops are in Georgia" }, gone(quote))).toEqual(["end 1", "level 1"]);
});

test.each(["the soldiers have come home", "the contingent has left the country", "the last troops have flown out", "all of its soldiers are gone"])("“%s” ends it", (quote) => {
  expect(after({ ...there, quantity: exactly(400), quote: "400 soldiers are in Georgia" }, gone(quote))).toEqual(["end 1"]);
  expect(after({ ...there, quote: "Spanish troops are in Georgia" }, gone(quote))).toEqual(["end 1"]);
});

test("the end of the engineers ends what was told of engineers alone, by a number or without", () => {
  const end = gone("the engineers have come home");
  expect(after({ ...there, quote: "Spanish engineers are building bridges in Georgia" }, end)).toEqual(["end 1"]);
  expect(after({ ...there, quantity: exactly(40, "engineers"), quote: "40 engineers" }, end)).toEqual(["end 1"]);
  expect(after({ ...there, quantity: exactly(40, "medics"), quote: "40 medics" }, end)).toEqual(["end 1", "level 1"]);
});

test("an arm that has left is no end of the mission, and its end still lapses", () => {
  const until: Said = { ...there, stage: "pledged", change: "extend", holds: "../2014-06-30", quote: "Spain keeps its troops in Georgia until the end of June" };
  const lapses = (quote: string): number => lapsesOf(built({ a: { on: "2014-02-01", claims: { until } }, b: { on: "2014-07-20", claims: { end: gone(quote) } } }).commitments, { on: dayOf("2014-08-01")!, withinDays: 30 }, indexFacts(registry)).length;
  expect(lapses("the engineers have come home")).toBe(1);
  expect(lapses("the soldiers have come home")).toBe(0);
});

test("an end that counts all who were there ends their parts too, and what its report calls the contingent", () => {
  const told = { whole: { ...there, quantity: exactly(900), quote: "900 soldiers" }, south: { ...there, quantity: exactly(700), quote: "700 in the south" } };
  const end: Said = gone("all 900 soldiers are back in Spain", { quantity: exactly(900) });
  const name: Said = { ...there, quote: "the Spanish contingent in Georgia" };
  expect(standing(built({ a: { on: "2014-02-01", claims: told }, b: { on: "2014-09-01", claims: { end, name } } }))).toEqual(["end 1"]);
  expect(standing(built({ a: { on: "2014-02-01", claims: told }, b: { on: "2014-09-01", claims: { end: { ...end, quantity: exactly(200), quote: "200 soldiers are back" }, name } } }))).toEqual(["end 1", "name 1", "south 1", "whole 1"]);
  const still: Said = { ...there, quote: "a few Spanish soldiers remain in Georgia" };
  expect(standing(built({ a: { on: "2014-02-01", claims: told }, b: { on: "2014-09-01", claims: { end, still } } }))).toEqual(["end 1", "still 1"]);
});

test("500 who are leaving take no place of the 2,000 who are there", () => {
  const leaving: Said = { ...there, change: "end", quantity: exactly(500), quote: "is withdrawing 500 soldiers" };
  expect(after({ ...there, quantity: exactly(2000), quote: "2,000 soldiers" }, leaving)).toEqual(["end 1", "level 1"]);
});

test("what was hardly read ends nothing that was read well", () => {
  expect(after({ ...there, quantity: exactly(400), certainty: 0.8, quote: "400 soldiers" }, gone("left for home", { certainty: 0.4 }))).toEqual(["end 1", "level 1"]);
  expect(after({ ...there, quantity: exactly(400), certainty: 0.8, quote: "400 soldiers" }, gone("left for home", { certainty: 0.7 }))).toEqual(["end 1"]);
});

test("a contingent that arrives: whether it relieves those who are there or joins them is kept open where no word tells", () => {
  const come = (quote: string): Ledger => built({ a: { on: "2014-02-01", claims: { level: { ...there, quantity: exactly(400), quote: "400 soldiers are in Georgia" } } }, b: { on: "2014-09-01", claims: { come: { ...there, change: "start", quantity: exactly(217), quote } } } });
  const open = come("a new contingent of 217 has landed");
  expect([standing(open), rulesOf(open)]).toEqual([["come 1", "level 1"], ["scope/arrival"]]);
  expect(new Set(open.commitments[0].versions.map((version) => version.strand)).size).toBe(2);
  expect(rulesOf(come("more than 217 soldiers have landed"))).toEqual(["scope/arrival"]);
  expect(standing(come("another 217 soldiers have arrived"))).toEqual(["come 1", "level 1"]);
  expect(standing(come("217 soldiers have arrived to relieve them"))).toEqual(["come 1"]);
  expect(standing(come("Spain keeps 217 soldiers there"))).toEqual(["come 1"]);
  const later = built({ a: { on: "2014-02-01", claims: { level: { ...there, quantity: exactly(400), quote: "400 soldiers" } } }, b: { on: "2014-09-01", claims: { come: { ...there, change: "start", quantity: exactly(217), quote: "a new contingent of 217 has landed" } } }, c: { on: "2015-03-01", claims: { all: { ...there, quantity: exactly(380), quote: "380 soldiers are there" } } } });
  expect(standing(later)).toEqual(["all 1"]);
});

test("a promise with no number is kept once some have come; its end stays, on the words that told it", () => {
  const promise: Said = { ...there, stage: "pledged", change: "start", holds: "2014-03/2015-06", quote: "Spain will send soldiers from March 2014 to June 2015" };
  const come: Said = { ...there, change: "start", quantity: exactly(90), quote: "90 soldiers have landed" };
  const ledger = built({ a: { on: "2014-02-01", claims: { promise } }, b: { on: "2014-04-01", claims: { come } } });
  expect(standing(ledger)).toEqual(["come 1"]);
  expect(lapsesOf(ledger.commitments, { on: dayOf("2015-05-01")!, withinDays: 90 }, indexFacts(registry))).toMatchObject([{ claim: "promise", edtf: "2014-03/2015-06" }]);
  const level: Said = { ...there, quantity: exactly(90), quote: "Spain has 90 soldiers there" };
  const plain: Said = { ...there, stage: "pledged", change: "start", quote: "Spain will send soldiers" };
  expect(standing(built({ a: { on: "2014-02-01", claims: { plain } }, b: { on: "2014-04-01", claims: { level } } }))).toEqual(["level 1"]);
  expect(standing(built({ a: { on: "2014-02-01", claims: { promise } }, b: { on: "2014-04-01", claims: { level } } }))).toEqual(["level 1", "promise 1"]);
  expect(standing(built({ z: { on: "2014-01-01", claims: { before: { ...there, quantity: exactly(80) } } }, a: { on: "2014-02-01", claims: { promise: plain } }, b: { on: "2014-04-01", claims: { level } } }))).toEqual(["level 1", "promise 1"]);
  const meanwhile = built({ a: { on: "2014-02-01", claims: { part: { ...there, quote: "Spain takes part" } } }, b: { on: "2014-02-03", claims: { promise: { ...promise, holds: undefined } } }, c: { on: "2014-04-01", claims: { come: { ...there, change: "start", quote: "the soldiers have arrived" } } } });
  expect(standing(meanwhile)).toEqual(["come 1"]);
});

test("how a deployment began keeps no promise to end it", () => {
  const promise: Said = { ...there, stage: "pledged", change: "end", quote: "Spain will bring its soldiers home" };
  expect(standing(built({ a: { on: "2014-02-01", claims: { promise } }, b: { on: "2014-04-01", claims: { began: { ...there, stage: "ended", change: "start", quote: "Spain first sent soldiers" } } } }))).toEqual(["began 1", "promise 1"]);
});

test("a presence told by its place and by its mission in one report is one line; not where two missions are there, nor a formation, nor of a time before it", () => {
  const place: Said = { ...there, quantity: exactly(120), quote: "120 Spanish soldiers in Georgia" };
  const inMission: Said = { ...there, mission: "unmig", quote: "Spain's company in the UN mission" };
  expect(keys(built({ a: { on: "2014-02-01", claims: { place, inMission } } }))).toEqual(["force|ESP|m:unmig"]);
  expect(keys(built({ a: { on: "2014-02-01", claims: { place, inMission: { ...inMission, actor: "FRA" } } } }))).toEqual(["force|ESP|GEO", "force|FRA|m:unmig"]);
  expect(keys(built({ a: { on: "2014-02-01", claims: { place, brigade: { ...inMission, mission: "mnb-geo" } } } }))).toEqual(["force|ESP|GEO", "force|ESP|m:mnb-geo"]);
  expect(keys(built({ a: { on: "2014-02-01", claims: { place: { ...place, stage: "ended", holds: "1999" }, inMission } } }))).toEqual(["force|ESP|GEO", "force|ESP|m:unmig"]);
  expect(keys(built({ a: { on: "2014-02-01", claims: { place: { ...place, actor: "un" }, inMission } } }))).toEqual(["force|ESP|m:unmig", "force|un|m:unmig"]);
});

test("a sea, alone and with the next, is one presence", () => {
  const at = (place: string): Said => ({ kind: "force", actor: "ESP", place, quote: `a frigate in ${place}` });
  expect(keys(built({ a: { on: "2014-02-01", claims: { both: at("red-sea gulf-of-aden"), one: at("red-sea") } } }))).toEqual(["force|ESP|red-sea"]);
  expect(keys(built({ a: { on: "2014-02-01", claims: { both: at("GEO ARM"), one: at("GEO") } } }))).toEqual(["force|ESP|ARM+GEO", "force|ESP|GEO"]);
});

test("an extension is laid on the end that its own report tells, else on the last that was agreed, and never on one that would end before it was told", () => {
  const role = { kind: "mandate", actor: "ESP", place: "GEO" } as const;
  const year = { min: 1, max: 1, unit: "years" } as const;
  const first: Said = { ...role, holds: "../2014-12-31" };
  const agreed: Said = { ...role, stage: "decided", change: "extend", quantity: year, holds: "../2015-12-31" };
  const again: Said = { ...role, stage: "decided", change: "extend", quantity: year };
  const endOf = (reports: Readonly<Record<string, Report>>): number | null | undefined => built(reports).commitments[0].versions.find((version) => version.claim === "again")?.to.latest;
  expect(endOf({ a: { on: "2014-11-01", claims: { first } }, b: { on: "2014-12-10", claims: { agreed } }, c: { on: "2015-11-20", claims: { again } } })).toBeCloseTo(dayOf("2016-12-31")!, -1);
  expect(endOf({ a: { on: "2014-11-01", claims: { first } }, c: { on: "2015-11-20", claims: { again, told: { ...role, holds: "../2015-12-31" } } } })).toBeCloseTo(dayOf("2016-12-31")!, -1);
  expect(endOf({ a: { on: "2014-11-01", claims: { first } }, c: { on: "2016-11-20", claims: { again } } })).toBeNull();
});

test("a share of a year long past stays that year's, whatever is told later of none", () => {
  const share = (value: number, holds?: string): Said => ({ kind: "spending", actor: "ESP", quantity: gdp(value), ...(holds ? { holds } : {}) });
  expect(standing(built({ a: { on: "2010-05-01", claims: { past: share(1.3, "2010") } }, b: { on: "2014-10-01", claims: { now: share(1.6) } } }))).toEqual(["now 1", "past 1"]);
  expect(standing(built({ a: { on: "2014-05-01", claims: { past: share(1.3, "2014") } }, b: { on: "2014-10-01", claims: { now: share(1.6) } } }))).toEqual(["now 1"]);
  const meant = (value: number, holds?: string): Said => ({ ...share(value, holds), stage: "planned", modality: "expected" });
  expect(standing(built({ a: { on: "2014-05-01", claims: { past: meant(1.3, "2014") } }, b: { on: "2014-10-01", claims: { now: meant(1.6), then2: meant(1.7, "2019") } } }))).toEqual(["now 1", "past 1", "then2 1"]);
});

test("a summit told by its month, then by its days, then as held, is one meeting", () => {
  const summit = (holds: string, stage: "planned" | "ended"): Said => ({ kind: "meeting", actor: "nato", place: "PRT", form: "summit", stage, holds });
  const reports = { a: { on: "2010-10-01", claims: { month: summit("2010-11", "planned") } }, b: { on: "2010-11-10", claims: { days: summit("2010-11-19/2010-11-20", "planned") } } };
  expect(standing(built(reports))).toEqual(["days 1"]);
  expect(standing(built({ ...reports, c: { on: "2011-02-01", claims: { held: summit("2010", "ended") } } }))).toEqual(["held 1"]);
  expect(standing(built({ ...reports, c: { on: "2010-10-12", claims: { other: summit("2010-03", "ended") } } }))).toEqual(["days 1", "other 1"]);
});

test("a height of the past is no rounding of today's number; those who left may be", () => {
  expect(rulesOf(built({ a: { on: "2014-02-01", claims: { now: { ...there, quantity: { ...exactly(10_000), approx: true } } } }, b: { on: "2014-02-09", claims: { once: { ...there, stage: "ended", quantity: exactly(9500) } } } }))).toEqual([]);
  expect(after({ ...there, quantity: exactly(980), quote: "980 soldiers" }, gone("about 1,000 soldiers have left", { quantity: { ...exactly(1000), approx: true } }))).toEqual(["end 1"]);
});

test("who arrived last week did not end with it; whose soldiers they are is no count of its own", () => {
  const ledger = built({ a: { on: "2014-02-12", claims: { come: { ...there, change: "start", quantity: exactly(60, "Spanish officers"), holds: "2014-02-03/2014-02-09" } } } });
  expect(ledger.commitments[0].versions[0].to.latest).not.toBeNull();
  const filled = buildLedger({ ...input({ a: { on: "2014-02-12", claims: { come: { ...there, change: "start", quantity: exactly(60, "Spanish officers") } } } }, { facts: registry }), claims: [{ document: "a", claims: input({ a: { on: "2014-02-12", claims: { come: { ...there, change: "start", quantity: exactly(60, "Spanish officers"), holds: "2014-02-03/2014-02-09" } } } }).claims[0].claims.map((one) => ({ ...one, holds: { edtf: "2014-02-03/2014-02-09", stated: false } })) }] });
  expect(filled.commitments[0].versions[0]).toMatchObject({ to: { latest: null }, strand: "personnel:officer" });
});

test("of one day what began last stands first, then the whole before its part", () => {
  const levels = built({ a: { on: "2014-02-01", claims: { old: { ...there, change: "add", quantity: exactly(209), holds: "2013-12" }, now: { ...there, quantity: exactly(165), holds: "2014-02-01/.." }, part: { ...there, quantity: exactly(60), holds: "2014-02-01/.." } } } });
  const [line] = levels.commitments;
  expect(line.current.map((id) => line.versions.find((version) => version.id === id)!.claim)).toEqual(["now", "part", "old"]);
});

test("a height of all the years takes no place of those who are there, nor makes a part of them", () => {
  const total: Said = { ...there, stage: "ended", quantity: exactly(26_000, "people"), quote: "26,000 people have served in Georgia" };
  const now: Said = { ...there, quantity: exactly(400), quote: "400 are still there" };
  const ledger = built({ a: { on: "2008-01-20", claims: { before: { ...there, quantity: exactly(1000), quote: "1,000 troops" } } }, b: { on: "2014-01-10", claims: { total, now } } });
  expect(standing(ledger)).toEqual(["now 1", "total 1"]);
  expect(standing(built({ a: { on: "2008-01-20", claims: { before: { ...there, quantity: exactly(1000), quote: "1,000 troops" } } }, b: { on: "2014-01-10", claims: { total } } }))).toEqual(["before 1", "total 1"]);
});

test("a denial of years later denies what is meant then, not what was meant before", () => {
  const send: Said = { ...there, stage: "pledged", change: "start", quantity: exactly(4, "helicopters", "unit"), quote: "Spain is sending four helicopters" };
  const denial: Said = { ...there, stage: "planned", change: "start", modality: "negated", quote: "has no plans to send forces" };
  const told = (on: string): string[] => standing(built({ a: { on: "2008-01-20", claims: { send } }, b: { on, claims: { denial } } }));
  expect(told("2014-06-01")).toEqual(["denial 1", "send 1"]);
  expect(told("2008-09-01")).toEqual(["denial 1"]);
});

test("a number far above “more than so many” is another count, not within its bounds", () => {
  const all: Said = { ...there, quantity: { ...exactly(5500), approx: true } };
  expect(rulesOf(built({ a: { on: "2014-02-01", claims: { own: { ...there, quantity: { min: 300, max: null, of: "troops" } } } }, b: { on: "2014-06-01", claims: { all } } }))).toEqual([]);
  expect(rulesOf(built({ a: { on: "2014-02-01", claims: { own: { ...there, quantity: { min: 300, max: null, of: "troops" } } } }, b: { on: "2014-06-01", claims: { all: { ...there, quantity: exactly(350) } } } }))).toEqual(["bound/within"]);
  expect(rulesOf(built({ a: { on: "2014-02-01", claims: { own: { ...there, quantity: { min: null, max: 3600, of: "troops" } } } }, b: { on: "2014-06-01", claims: { all: { ...there, quantity: exactly(700) } } } }))).toEqual(["bound/within"]);
});

test("one count under a longer and a shorter name in one text is one version", () => {
  const squadrons = (of: string): Said => ({ ...there, quantity: exactly(3, of, "unit") });
  expect(standing(built({ a: { on: "2014-02-01", claims: { long: squadrons("helicopter squadrons"), short: squadrons("squadrons") } } }))).toEqual(["long 2"]);
  expect(standing(built({ a: { on: "2014-02-01", claims: { long: squadrons("helicopter squadrons"), other: squadrons("tank squadrons") } } }))).toEqual(["long 1", "other 1"]);
});

test("a sum of money stands for the parts that make it in one text, and not for what does not", () => {
  const gift = (value: number): Said => ({ kind: "aid", actor: "ESP", with: "recipient:GEO", stage: "pledged", change: "start", quantity: { min: value, max: value, unit: "EUR", of: null } });
  const whole = built({ a: { on: "2014-02-01", claims: { all: gift(50_000_000), courts: gift(46_500_000), airport: gift(3_500_000) } } });
  expect([standing(whole), new Set(rulesOf(whole))]).toEqual([["all 1"], new Set(["scope/parts-of-gift"])]);
  const again = built({ a: { on: "2014-02-01", claims: { all: gift(50_000_000), courts: gift(46_500_000), airport: gift(3_500_000) } }, b: { on: "2014-02-03", claims: { again: gift(3_500_000) } } });
  expect(standing(again)).toEqual(["all 1"]);
  expect(standing(built({ a: { on: "2014-02-01", claims: { all: gift(50_000_000), courts: gift(46_000_000), airport: gift(3_500_000) } } }))).toEqual(["airport 1", "all 1", "courts 1"]);
  expect(standing(built({ a: { on: "2014-02-01", claims: { all: gift(50_000_000) } }, b: { on: "2014-02-03", claims: { courts: gift(46_500_000), airport: gift(3_500_000) } } })).length).toBe(3);
});

test("shares of past years stand side by side", () => {
  const share = (value: number, holds: string): Said => ({ kind: "spending", actor: "ESP", stage: "ended", quantity: gdp(value), holds });
  const ledger = built({ a: { on: "2013-06-24", claims: { before: share(1.39, "2010") } }, b: { on: "2014-06-24", claims: { last: share(2.12, "2013") } } });
  expect([standing(ledger), rulesOf(ledger)]).toEqual([["before 1", "last 1"], []]);
});

test("one text gives each of its sums once, however they are bounded", () => {
  const gift = (min: number, max: number | null): Said => ({ kind: "aid", actor: "ESP", with: "recipient:GEO", change: "start", quantity: { min, max, unit: "EUR", of: null } });
  const ledger = built({ a: { on: "2014-02-01", claims: { south: gift(15_000_000, 15_000_000), west: gift(10_000_000, null) } } });
  expect(rulesOf(ledger)).toEqual([]);
  expect(new Set(ledger.commitments[0].versions.map((version) => version.strand)).size).toBe(2);
});

test("an end that is told for this month is no end of a plan for the year after next; how it began is no end", () => {
  const expires: Said = { kind: "mandate", actor: "un", place: "GEO", stage: "ended", change: "end", holds: "../2014-08-31" };
  const plan: Said = { kind: "mandate", actor: "un", place: "GEO", stage: "planned", change: "end", holds: "../2016" };
  expect(standing(built({ a: { on: "2014-08-28", claims: { expires, plan } } }))).toEqual(["expires 1", "plan 1"]);
  const leaving: Said = { ...there, change: "end", quote: "Spain's soldiers are leaving" };
  const began: Said = { ...there, stage: "ended", change: "start", holds: "2004", quote: "Spain sent them in 2004" };
  expect(standing(built({ a: { on: "2008-08-10", claims: { leaving, began } } }))).toContain("leaving 1");
});

test("what was over long before is no answer to a request for something to come, nor what was done before the time that was asked about", () => {
  const outcome = (request: Said, act: Said): string[] => built({ a: { on: "2014-12-20", claims: { request, act } } }).answers.map((one) => one.outcome);
  const leave: Said = { ...there, stage: "requested", change: "end", with: "asker:GEO", holds: "../2015-12" };
  expect(outcome(leave, { ...there, stage: "ended", change: "end", holds: "2012", quote: "it left the south in 2012" })).toEqual(["silence"]);
  expect(outcome(leave, { ...there, stage: "ended", change: "end", holds: "2014-11", quote: "it has left" })).toEqual(["answered"]);
  const come: Said = { ...there, stage: "requested", change: "start", with: "asker:GEO", holds: "2014-06" };
  expect(outcome(come, { ...there, change: "start", holds: "2013-02", quote: "it sent soldiers in February 2013" })).toEqual(["silence"]);
  expect(outcome(come, { ...there, change: "start", holds: "2014-08", quote: "it sent soldiers in August" })).toEqual(["answered"]);
});

test("so many to follow, and years later so many to stay, are two plans", () => {
  const follow: Said = { ...there, stage: "planned", change: "start", quantity: exactly(700), quote: "700 are to follow" };
  const stay: Said = { ...there, stage: "planned", change: "extend", quantity: exactly(650), quote: "650 are to stay" };
  const told = (on: string): string[] => standing(built({ a: { on: "2010-11-01", claims: { follow } }, b: { on, claims: { stay } } }));
  expect(told("2013-12-28")).toEqual(["follow 1", "stay 1"]);
  expect(told("2011-03-28")).toEqual(["stay 1"]);
});
