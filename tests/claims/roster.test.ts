import { expect, test } from "vitest";
import { claimsIn } from "./check.ts";

/** Who gives how many, line by line. */
const rows = (text: string): string[] => claimsIn(text).filter((c) => c.kind === "force").map((c) => `${c.actor[0]?.id} ${c.quantity?.max}${c.mission?.id ? ` ${c.mission.id}` : ""}`);

test("a list under a heading that speaks of troops", () => expect(rows("Contributions of troops to KFOR:\n- Portugal: 120\n- Slovenia: 214\n- Latvia (136)\n")).toEqual(["PRT 120 kfor", "SVN 214 kfor", "LVA 136 kfor"]));
test("a table with its column of troops", () => expect(rows("The force in figures.\n\n| Country | Troops | Vehicles |\n|---|---|---|\n| Croatia | 190 | 44 |\n| Albania | 1,021 | 8 |\n")).toEqual(["HRV 190", "ALB 1021"]));
test("names and numbers run on", () => expect(rows("TROOP LEVELS. Norway 390. Belgium 216. Estonia 165.")).toEqual(["NOR 390", "BEL 216", "EST 165"]));
test("a list of money is no roster", () => expect(rows("The budgets of the forces in euros:\nPortugal: 120\nSlovenia: 214\n")).toEqual([]));
test("a list of the dead is no roster", () => expect(rows("Soldiers killed in the war:\nPortugal: 12\nSlovenia: 21\n")).toEqual([]));
