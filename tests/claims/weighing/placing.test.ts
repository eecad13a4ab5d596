/** Where a claim is, by weight: given where no rule finds a place, put right where the rule's is next to impossible, else left alone. */
import { expect, test } from "vitest";
import { type Draft, draftOf } from "../../../src/claims/draft.ts";
import type { Odds } from "../../../src/claims/weighing/odds.ts";
import { likeliestPlace, putPlaceRight } from "../../../src/claims/weighing/placing.ts";
import type { Where } from "../../../src/claims/weighing/wheres.ts";

const land = (id: string): Where => ({ place: [{ id, name: id }], mission: null, ids: [id], id, form: 1 });
const mission: Where = { place: [{ id: "COD", name: "Congo" }], mission: { id: "monusco", name: "MONUSCO" }, ids: ["%monusco", "COD"], id: "%monusco+COD", form: 5 };
const draft = (place: readonly string[], more: Partial<Draft> = {}): Draft =>
  draftOf("force", "force/send", { start: 0, end: 9 }, 0, { actor: [{ id: "PER", name: "Peru" }], place: place.map((id) => ({ id, name: id })), ...more });
const placed = (one: Draft, shares: readonly number[], wheres: readonly (Where | null)[] = [null, land("HTI"), land("CYP"), mission, land("PER")]): Draft => {
  putPlaceRight(one, { where: () => ({ wheres, shares: Float64Array.from(shares) }) } as unknown as Odds);
  return one;
};
const shown = ({ place, mission: where, rules }: Draft): string => `${place.map((p) => p.id).join("+")} ${where?.id ?? "-"} ${rules.includes("place/weighed") ? "weighed" : "read"}`;

test.each([
  ["a place that no rule finds is given", draft([]), [0.3, 0.5, 0.1, 0.1, 0], "HTI - weighed"],
  ["not one that is only a little likely", draft([]), [0.1, 0.35, 0.3, 0.25, 0], " - read"],
  ["nor one that is less likely than nowhere", draft([]), [0.5, 0.45, 0.05, 0, 0], " - read"],
  ["a mission gives its land too", draft([]), [0.1, 0.1, 0.1, 0.7, 0], "COD monusco weighed"],
  ["nobody is sent to his own land", draft([]), [0.1, 0.1, 0.1, 0, 0.7], " - read"],
  ["a rule's place stays where it may be meant", draft(["CYP"]), [0, 0.81, 0.19, 0, 0], "CYP - read"],
  ["and goes where it is next to impossible", draft(["CYP"]), [0.04, 0.9, 0.03, 0.03, 0], "HTI - weighed"],
  ["nowhere takes no place away", draft(["CYP"]), [0.95, 0.03, 0.01, 0.01, 0], "CYP - read"],
  ["a mission stands for its land", draft(["COD"]), [0, 0.1, 0, 0.9, 0], "COD - read"],
] as const)("%s", (_what, one, shares, answer) => expect(shown(placed(one, shares))).toBe(answer));

test("the record says that it was filled in, and meetings are left to the rules", () => {
  expect(placed(draft(["CYP"], { filled: { place: "the place named before", actor: "x" } }), [0, 0, 0, 1, 0]).filled).toEqual({ actor: "x", place: likeliestPlace, mission: likeliestPlace });
  expect(placed(draft([]), [0.1, 0.9, 0, 0, 0]).filled["place"]).toBe(likeliestPlace);
  expect(shown(placed({ ...draft([]), kind: "meeting" }, [0.1, 0.9, 0, 0, 0]))).toBe(" - read");
});
