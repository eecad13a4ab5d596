/** What the engine says of its reasons is said in French too: a new sentence needs a template in `web/messages/reasons.fr.json`. */
import { expect, test } from "vitest";
import { reasonInFrench } from "../../web/src/reasons.ts";
import templates from "../../web/messages/reasons.fr.json" with { type: "json" };
import { testServer } from "./harness.ts";

const own = (one: string): string => ({ pledged: "promis", planned: "prévu", decided: "décidé", waits: "attend" })[one] ?? one;

test("a reason is said in French, its quotes, names and numbers as they are", () => {
  expect(reasonInFrench("the rest of the document speaks of Latvia (4 mentions), not of Lithuania", own)).toBe("le reste du document parle de Latvia (4 mentions), non de Lithuania");
  expect(reasonInFrench("3: told by 2 independent origins", own)).toBe("3 : dit par 2 origines indépendantes");
  expect(reasonInFrench("actor was filled in: the nationality in the heading: “Danish”", own)).toBe("actor complété : la nationalité dans le titre : “Danish”");
  expect(reasonInFrench("planned, then decided", own)).toBe("prévu, puis décidé");
  expect(reasonInFrench("“late next month” is to come; “February” is past", own)).toBe("“late next month” est à venir ; “February” est passé");
  expect(reasonInFrench("Chad: pledged; less than was asked, or another thing", own)).toBe("Chad : promis ; moins que demandé, ou autre chose");
  expect(reasonInFrench("no such sentence", own)).toBe("no such sentence");
});

test("a template has the same holes in both languages", () => {
  const holes = (text: string): string[] => (text.match(/\{\d\}/g) ?? []).sort();
  for (const [from, to] of templates as [string, string][]) expect(holes(to), from).toEqual(holes(from));
});

test("every reason that the sample ledger gives has its French", async () => {
  const server = await testServer();
  const english = new Set<string>();
  const walk = (value: unknown, key: string): void => {
    if (Array.isArray(value)) for (const one of value) walk(one, key);
    else if (value !== null && typeof value === "object") for (const [name, one] of Object.entries(value)) walk(one, name);
    else if (typeof value === "string" && (key === "because" || key === "why" || key === "reason") && reasonInFrench(value, own) === value && !/^[“"]/.test(value)) english.add(value);
  };
  for (const path of ["overview", "conflicts?limit=500", "problems?limit=500", "review?limit=500", "decisions", "lapses", "origins", "requests", "accounts"]) walk(await server.json(path), "");
  for (const { id } of (await server.json("commitments?limit=500")).items) walk(await server.json(`commitments/${id}`), "");
  for (const { id } of (await server.json("documents?limit=500")).items) walk(await server.json(`documents/${id}`), "");
  await server.stop();
  expect([...english]).toEqual([]);
});
