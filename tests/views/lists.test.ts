/** Lists that a large ledger pages through: the same rows as over the whole of it, as of any day of knowledge. */
import { expect, test } from "vitest";
import { knownDayOf } from "../../src/ledger/days.ts";
import { meetingEvents } from "../../src/ledger/ical.ts";
import { dayOf, isoOf } from "../../src/model/edtf.ts";
import { judgementOf } from "../../src/ledger/judgements.ts";
import { anchorAt } from "../../src/pipeline/judge.ts";
import { updateLedger } from "../../src/pipeline/update-ledger.ts";
import { fillFaults } from "../../src/store/faults.ts";
import { addJudgements } from "../../src/store/judgements.ts";
import { calendarFile, calendarView } from "../../src/views/calendar.ts";
import { claimsView } from "../../src/views/claims.ts";
import { commitmentsView } from "../../src/views/commitments.ts";
import { decisionsView } from "../../src/views/decisions.ts";
import { diffView } from "../../src/views/diff.ts";
import { wholeDesk } from "../../src/views/ledger.ts";
import { entryOfLapse, entryOfMeeting } from "../../src/views/page/calendar.ts";
import { changesBetween } from "../../src/views/page/changes.ts";
import { decisionsIn, requestRowOf } from "../../src/views/page/commitment.ts";
import { isoOrNull } from "../../src/views/page/desk.ts";
import { claimViewOf } from "../../src/views/page/heads.ts";
import { lapsesOn } from "../../src/views/page/lapses.ts";
import { reviewOf } from "../../src/views/page/review.ts";
import { spendingPoints } from "../../src/views/page/spending.ts";
import { placesView } from "../../src/views/places.ts";
import { originsView } from "../../src/views/origins.ts";
import { problemsView } from "../../src/views/problems.ts";
import { requestsView } from "../../src/views/requests.ts";
import { reviewView } from "../../src/views/review.ts";
import { spendingView } from "../../src/views/spending.ts";
import { structureView } from "../../src/views/structure.ts";
import { facts, made } from "./made.ts";

const days = [null, ...["2019-06-01", "2020-02-29", "2021-12-31", "2023-03-15"].map((day) => dayOf(day)!)];
const all = { limit: 1e6, offset: 0 };

test("what needs a person comes in the order of the whole ledger, and what was decided is no more in doubt", () => {
  const file = made();
  const [first, second] = reviewView(file, { knownBy: null, limit: 2, offset: 0 }).items;
  addJudgements(file.store, [
    judgementOf({ verdict: "accept", by: "a", on: "2024-01-01", because: "seen", at: anchorAt(file.store, first.id)! }), judgementOf({ verdict: "reject", by: "a", on: "2024-01-01", because: "seen", at: anchorAt(file.store, second.id)! }),
  ], "2024-01-01");
  updateLedger(file.store, facts);
  for (const knownBy of days) {
    const desk = wholeDesk(file, knownBy);
    const expected = reviewOf(desk);
    const view = reviewView(file, { knownBy, ...all });
    expect(view.items.map((item) => [item.id, item.why, item.claim.grade])).toEqual(expected.map(({ id, why }) => [id, why, claimViewOf(desk, id)!.grade]));
    expect(view.total).toBe(expected.length);
    expect(view.items.some((item) => item.id === first.id || item.id === second.id)).toBe(false);
    const forces = reviewView(file, { knownBy, kind: "force", limit: 5, offset: 3 });
    expect(forces.items.map((item) => item.id)).toEqual(expected.filter(({ id }) => desk.claimById.get(id)!.claim.kind === "force").slice(3, 8).map(({ id }) => id));
  }
  expect(reviewView(file, { knownBy: null, ...all }).done).toBe(2);
  expect(reviewView(file, { knownBy: null, claim: first.id, ...all }).items[0].state).toBe("accepted");
});

test("claims are listed as each report makes them, the newest first, with their line and grade", () => {
  const file = made();
  for (const knownBy of days) {
    const desk = wholeDesk(file, knownBy);
    const newest = [...desk.claimById.values()].sort((a, b) => (b.knownOn ?? -1e9) - (a.knownOn ?? -1e9) || (a.document.id < b.document.id ? -1 : a.document.id > b.document.id ? 1 : a.claim.evidence[0].start - b.claim.evidence[0].start));
    const view = claimsView(file, { knownBy, limit: 40, offset: 7 });
    expect(view.items).toEqual(newest.slice(7, 47).map(({ claim }) => claimViewOf(desk, claim.id)));
    expect(view.total).toBe(newest.length);
    const some = claimsView(file, { knownBy, actor: "CAN,NOR", kind: "force", place: "LVA", q: "report 1", ...all });
    expect(some.items.map((claim) => claim.id)).toEqual(newest.filter(({ claim }) => ["CAN", "NOR"].includes(claim.actor[0].id!) && claim.kind === "force" && claim.place[0].id === "LVA" && /report.*1/i.test(claim.evidence[0].quote)).map(({ claim }) => claim.id));
  }
});

test("origins are those of the whole ledger, the most told first, as known by a day", () => {
  const file = made();
  for (const knownBy of days) {
    const { origins } = wholeDesk(file, knownBy).ledger;
    const expected = [...origins].sort((a, b) => b.documents.length - a.documents.length || (a.id < b.id ? -1 : 1));
    const view = originsView(file, { knownBy, ...all });
    expect(view.items.map((row) => [row.id, row.tellings, row.documents.map((one) => one.id).sort(), row.links.length])).toEqual(expected.map((origin) => [origin.id, origin.documents.length, [...origin.documents].sort(), origin.links.length]));
    expect(view.alone).toBe(expected.filter((origin) => origin.documents.length === 1).length);
    expect(originsView(file, { knownBy, several: true, limit: 3, offset: 1 }).items.map((row) => row.id)).toEqual(expected.filter((origin) => origin.documents.length > 1).slice(1, 4).map((origin) => origin.id));
  }
});

test("problems are paged through with their counts by kind; what contradicts itself comes first, the newest report first", () => {
  const file = made();
  for (const knownBy of days) {
    const desk = wholeDesk(file, knownBy);
    const newest = [...desk.documents].sort((a, b) => (knownDayOf(b) ?? -1e9) - (knownDayOf(a) ?? -1e9) || (a.id < b.id ? -1 : 1));
    const odd = newest.flatMap((document) => {
      const own = desk.claimsOf.get(document.id)!.filter((claim) => claim.problems.length > 0);
      return [...new Map(own.map((claim) => [claim.evidence[0].start, claim])).values()].map((claim) => ["odd-number", claim.id, document.id, claim.evidence[0].quote]);
    });
    const texts = newest.flatMap((document) => [...(document.problems ?? []).map(({ kind }) => [kind, null, document.id, null]), ...document.quality.problems.map(({ kind, start, end }) => [kind, null, document.id, document.text.slice(start, end)])]);
    const view = problemsView(file, { knownBy, ...all });
    expect(view.items.map((row) => [row.kind, row.claim, row.document.id, row.quote])).toEqual([...odd, ...texts]);
    for (const row of view.items) if (row.claim !== null) expect(row.commitment).toBe(desk.placeOf.get(row.claim)!.commitment.id);
    expect(Object.values(view.kinds).reduce((a, b) => a + b, 0)).toBe(view.total);
    expect(problemsView(file, { knownBy, kind: "teaser", limit: 4, offset: 1 })).toMatchObject({ items: view.items.filter((row) => row.kind === "teaser").slice(1, 5), total: view.kinds.teaser ?? 0 });
  }
});

test("a file of older tables is given the faults that its documents have", () => {
  const { store } = made();
  const rows = (): unknown => store.sql("SELECT document, known_on, part, kind, claim, at FROM faults ORDER BY document, part, claim, at").all();
  const before = rows();
  store.db.exec("DELETE FROM faults");
  fillFaults(store.db);
  expect(rows()).toEqual(before);
});

test("decisions are those of the whole ledger, with the same gates and positions; those that most is said of come first", () => {
  const file = made();
  for (const knownBy of days) {
    const desk = wholeDesk(file, knownBy);
    const expected = new Map(decisionsIn(desk).map((one) => [one.commitment, one]));
    const view = decisionsView(file, { knownBy, ...all });
    expect(new Set(view.items.map((one) => one.commitment))).toEqual(new Set(expected.keys()));
    expect(view.total).toBe(expected.size);
    for (const { knownOn, line, ...one } of view.items) {
      expect([line.kind, ...line.place.map((place) => place.name), line.object, line.topic].filter(Boolean).every((word) => one.about.includes(word!))).toBe(true);
      expect(one).toEqual(expected.get(one.commitment));
      expect(knownOn).toBe(isoOrNull(desk.commitmentById.get(one.commitment)!.lastKnownOn));
    }
    expect(decisionsView(file, { knownBy, limit: 2, offset: 1 }).items).toEqual(view.items.slice(1, 3));
  }
});

test("meetings and ends stand in the order of their days, as known by a day", () => {
  const file = made();
  const on = days[3]!;
  for (const knownBy of days) {
    const desk = wholeDesk(file, knownBy);
    const meetings = desk.ledger.commitments.filter((commitment) => commitment.kind === "meeting").map((commitment) => {
      const version = commitment.versions.find((one) => one.id === commitment.current[0]) ?? commitment.versions[0];
      return entryOfMeeting(commitment, version, version.holds ? isoOrNull(version.from.earliest) : null);
    });
    const ends = lapsesOn(desk, on).map((lapse) => entryOfLapse(desk.commitmentById.get(lapse.commitment)!, lapse));
    const expected = [...meetings, ...ends].sort((a, b) => ((a.from ?? "9") < (b.from ?? "9") ? -1 : (a.from ?? "9") > (b.from ?? "9") ? 1 : a.commitment < b.commitment ? -1 : 1));
    const asked = { on, knownBy, from: null, to: null };
    const view = calendarView(file, { ...asked, ...all });
    expect(meetings.length).toBeGreaterThan(0);
    expect(view.items).toEqual(expected);
    expect(calendarView(file, { ...asked, kind: "meeting", limit: 5, offset: 2 }).items).toEqual(expected.filter((one) => one.kind === "meeting").slice(2, 7));
    const around = calendarView(file, { ...asked, limit: 12, offset: null });
    expect(around.items).toEqual(expected.slice(around.offset, around.offset + 12));
    if (expected.length > 12) expect(around.items[Math.min(10, around.offset + 10)].from ?? "9").toSatisfy((from: string) => from >= isoOf(on));
    expect(calendarFile(file, asked).match(/BEGIN:VEVENT/g)?.length ?? 0).toBe(ends.length + meetingEvents(desk.ledger.commitments).length);
  }
});

test("spending has every point of the whole ledger, and of too many the newest of each", () => {
  const file = made();
  for (const knownBy of days) {
    const expected = spendingPoints(wholeDesk(file, knownBy), {});
    const view = spendingView(file, { knownBy });
    const key = (point: object): string => JSON.stringify(point);
    expect(view.items.map(key).sort()).toEqual(expected.map(key).sort());
    expect(view.said).toBe(expected.length);
  }
});

test("what was learnt between two days is that of the whole ledger, the newest first", () => {
  const file = made();
  const [from, to] = [days[2]!, days[4]!];
  const desk = wholeDesk(file, to);
  const expected = changesBetween(desk, from, to);
  const view = diffView(file, { from, to, ...all });
  const sorted = (rows: readonly object[]): string[] => rows.map((row) => JSON.stringify(row)).sort();
  expect(sorted(view.changes)).toEqual(sorted(expected));
  expect(view.changes.map((one) => one.knownOn)).toEqual(expected.map((one) => one.knownOn));
  expect(view.total).toBe(expected.length);
  expect(diffView(file, { from, to, limit: 7, offset: 3 }).changes).toEqual(view.changes.slice(3, 10));
  const conflicts = desk.ledger.conflicts.filter((conflict) => conflict.knownOn !== null && conflict.knownOn > from);
  expect([view.disagreements, view.open]).toEqual([conflicts.length, conflicts.filter((one) => one.open).length]);
  expect(new Set(view.conflicts.map((one) => one.id))).toEqual(new Set(conflicts.map((one) => one.id)));
});

test("places count what stands there, as the filter by a place does, and show what says most", () => {
  const file = made();
  for (const knownBy of days) for (const trueOn of [null, days[3]!]) {
    const view = placesView(file, { kind: "force", trueOn, knownBy, today: days[4]!, rows: 3 });
    for (const place of view.items) {
      const { items, total } = commitmentsView(file, { kind: "force", place: place.id, trueOn, knownBy, today: days[4]!, facets: false, ...all });
      expect(place.lines).toBe(total);
      const sizes = items.filter((row) => row.quantity?.unit === "personnel" && row.quantity.as === "total" && row.stage !== "ended" && row.stage !== "refused").map((row) => row.quantity!.max!);
      expect(place.largest?.quantity?.max ?? null).toBe(sizes.length ? Math.max(...sizes) : null);
      expect(place.rows.length).toBe(Math.min(3, total));
    }
  }
});

test("a mission's states are those whose force or lead stands in it, each with its most telling figure", () => {
  const file = made();
  for (const knownBy of days) {
    const [kfor] = structureView(file, { on: days[4]!, trueOn: null, knownBy, all: false }).filter((one) => one.id === "kfor");
    const { items } = commitmentsView(file, { mission: "kfor", kind: "lead,force", trueOn: null, knownBy, today: days[4]!, facets: false, ...all });
    const stands = new Set(["in-force", "pledged", "agreed", "decided"]);
    const states = (rows: readonly { readonly actor: readonly { readonly id: string | null }[] }[]): string[] => [...new Set(rows.flatMap((row) => row.actor.flatMap((one) => (one.id?.length === 3 ? [one.id] : []))))].sort();
    const told = (roles: readonly { readonly state: string; readonly source: string }[] = []): string[] => roles.filter((role) => role.source !== "registry").map((role) => role.state).sort();
    expect(told(kfor?.leads)).toEqual(states(items.filter((row) => row.kind === "lead")));
    expect(told(kfor?.contributors)).toEqual(states(items.filter((row) => row.kind === "force" && stands.has(row.stage))));
    for (const role of kfor?.contributors ?? []) if (role.quantity) expect(items.some((row) => row.id === role.commitment)).toBe(true);
  }
});

test("requests have the answers of the whole ledger, those made last first", () => {
  const file = made();
  for (const knownBy of days) {
    const desk = wholeDesk(file, knownBy);
    const expected = desk.ledger.answers.map((answer) => requestRowOf(desk, answer)).sort((a, b) => ((a.knownOn ?? "") > (b.knownOn ?? "") ? -1 : (a.knownOn ?? "") < (b.knownOn ?? "") ? 1 : 0));
    const view = requestsView(file, { knownBy, ...all });
    expect(view.items).toEqual(expected);
    expect(view.total).toBe(expected.length);
    expect(requestsView(file, { knownBy, limit: 5, offset: 4 }).items).toEqual(expected.slice(4, 9));
    expect(requestsView(file, { knownBy, actor: "CAN", ...all }).items).toEqual(expected.filter((one) => one.asked.some(({ id }) => id === "CAN")));
  }
});
