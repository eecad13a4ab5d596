/** Lists that a large ledger pages through: the same rows as over the whole of it, as of any day of knowledge. */
import { expect, test } from "vitest";
import { dayOf } from "../../src/model/edtf.ts";
import { judgementOf } from "../../src/ledger/judgements.ts";
import { anchorAt } from "../../src/pipeline/judge.ts";
import { updateLedger } from "../../src/pipeline/update-ledger.ts";
import { addJudgements } from "../../src/store/judgements.ts";
import { claimsView } from "../../src/views/claims.ts";
import { wholeDesk } from "../../src/views/ledger.ts";
import { claimViewOf } from "../../src/views/page/heads.ts";
import { reviewOf } from "../../src/views/page/review.ts";
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
