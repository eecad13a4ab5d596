/** Lists that a large ledger pages through: the same rows as over the whole of it, as of any day of knowledge. */
import { expect, test } from "vitest";
import { knownDayOf } from "../../src/ledger/days.ts";
import { dayOf } from "../../src/model/edtf.ts";
import { judgementOf } from "../../src/ledger/judgements.ts";
import { anchorAt } from "../../src/pipeline/judge.ts";
import { updateLedger } from "../../src/pipeline/update-ledger.ts";
import { fillFaults } from "../../src/store/faults.ts";
import { addJudgements } from "../../src/store/judgements.ts";
import { claimsView } from "../../src/views/claims.ts";
import { wholeDesk } from "../../src/views/ledger.ts";
import { claimViewOf } from "../../src/views/page/heads.ts";
import { reviewOf } from "../../src/views/page/review.ts";
import { originsView } from "../../src/views/origins.ts";
import { problemsView } from "../../src/views/problems.ts";
import { reviewView } from "../../src/views/review.ts";
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
