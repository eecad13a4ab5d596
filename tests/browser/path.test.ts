/// <reference lib="dom" />
/** The first ten minutes of an analyst, on a ledger of the sample reports. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reports } from "../server/harness.ts";
import { type Desk, chromiumPath, openDesk, settled } from "./harness.ts";

describe.skipIf(chromiumPath === null)("the first ten minutes", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk({ files: [] });
  });
  afterAll(() => desk?.stop());

  test("from an empty ledger to a decided conflict", async () => {
    const { page, context, errors } = await desk.open("/", { withToken: true, acceptDownloads: true });
    expect(new URL(page.url()).hash).toBe("");

    // A pile in.
    const files = ["alliance-decision-2024.txt", "norway-estonia-2023.txt", "norway-estonia-2025.txt", "norway-wire-copy-2023.txt", "slovenia-camp-2022.txt"];
    await page.locator("input[type=file]").setInputFiles(files.map((name) => join(reports, name)));
    await page.getByText(/5 reports read/).waitFor();
    await page.locator(".counts").waitFor();
    expect(await page.locator(".lede").innerText()).toContain("5 reports from 4 origins");

    // Commitments: Norway in Estonia.
    await page.keyboard.press("g");
    await page.keyboard.press("l");
    await page.waitForURL(/\/commitments/);
    await settled(page);
    await page.getByRole("group", { name: "Actor" }).getByText("Norway", { exact: true }).click();
    await page.getByRole("group", { name: "Place" }).getByText("Estonia", { exact: true }).click();
    await page.waitForURL(/actor=NOR.*place=EST|place=EST.*actor=NOR/);
    await settled(page);
    const row = page.getByRole("row").filter({ hasText: "450" }).first();
    await row.getByRole("link").click();

    // Its words.
    await page.waitForURL(/\/commitments\/k_/);
    await settled(page);
    expect(await page.locator(".article mark.this").first().innerText()).toContain("450 soldiers");
    expect(await page.locator(".article mark.this").first().isVisible()).toBe(true);
    expect(await page.locator(".versions > li").count()).toBeGreaterThan(1);

    // Known by the time before: 450 is not there, 310 is.
    await page.getByLabel("Known by", { exact: true }).fill("2024-01-01");
    await page.waitForURL(/knownBy=2024-01-01/);
    await settled(page);
    expect(await page.locator(".record").innerText()).not.toContain("450");
    expect(await page.locator(".record").innerText()).toContain("310");

    // A pasted address shows the same.
    const shared = await context.newPage();
    await shared.goto(page.url());
    await settled(shared);
    expect(await shared.locator("h1").innerText()).toBe(await page.locator("h1").innerText());
    expect(await shared.locator(".record").innerText()).toBe(await page.locator(".record").innerText());
    await shared.close();
    await page.getByRole("button", { name: "Reset" }).click();
    await settled(page);
    expect(await page.locator(".record").innerText()).toContain("450");

    // A conflict decided, and undone.
    await page.keyboard.press("g");
    await page.keyboard.press("c");
    await page.waitForURL(/\/conflicts/);
    await settled(page);
    const card = page.locator(".conflict-card").filter({ hasText: "probably Slovenia" }).first();
    await card.getByPlaceholder(/Note/).fill("the camp is there");
    await card.getByRole("button", { name: "Accept the proposal" }).click();
    await page.locator(".toast").getByText("Decided.").waitFor();
    await page.locator(".open-state", { hasText: "decided" }).first().waitFor();
    await page.locator(".toast").getByRole("button", { name: "Undo" }).click();
    await page.locator(".toast").getByText("Undone.").waitFor();
    await settled(page);
    expect(await page.locator(".open-state", { hasText: "decided" }).count()).toBe(0);

    // A chart downloaded, with its source in it.
    await page.keyboard.press("g");
    await page.keyboard.press("s");
    await page.waitForURL(/\/spending/);
    await settled(page);
    const [svg] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download as SVG" }).first().click()]);
    expect(readFileSync(await svg.path(), "utf8")).toMatch(/^<svg[\s\S]*Muster, from 5 reports[\s\S]*<\/svg>$/);
    const [png] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download as PNG" }).first().click()]);
    expect(readFileSync(await png.path()).subarray(1, 4).toString()).toBe("PNG");
    expect(errors).toEqual([]);
    await context.close();
  }, 120_000);

  test("review by keyboard alone: accept, reject, skip, undo", async () => {
    const { page, context } = await desk.open("/review", { withToken: true });
    const done = async (): Promise<number> => Number(/(\d+) of/.exec(await page.locator(".review-progress p").innerText())?.[1]);
    const before = await done();
    for (const [key, count] of [["a", 1], ["x", 2], ["s", 2], ["a", 3], ["u", 2]] as const) {
      await page.keyboard.press(key);
      await page.waitForFunction((wanted) => document.querySelector(".review-progress p")?.textContent?.startsWith(`${wanted} `), before + count);
      await settled(page);
    }
    await page.keyboard.press("e");
    await page.locator("form.edit").waitFor();
    await page.keyboard.press("Escape");
    await page.locator("form.edit").waitFor({ state: "detached" });
    await context.close();
  }, 60_000);

  test("all rows of a filter are judged at once, and taken back at once", async () => {
    const { page, context } = await desk.open("/commitments?actor=NOR&kind=spending", { withToken: true });
    await page.getByRole("button", { name: /Decide all/ }).click();
    await page.getByRole("dialog").getByLabel("Note (why?)").fill("from the ministry's page");
    await page.getByRole("dialog").getByRole("button", { name: "Accept" }).click();
    await page.locator(".toast").getByText(/claims judged/).waitFor();
    const claim = (await desk.server.json("commitments?actor=NOR&kind=spending")).items[0].claim;
    expect((await desk.server.json(`claims/${claim}`)).judged).toBe("accepted");
    await page.locator(".toast").getByRole("button", { name: "Undo" }).click();
    await page.locator(".toast").getByText("Undone.").waitFor();
    expect((await desk.server.json(`claims/${claim}`)).judged).toBeNull();
    await context.close();
  }, 60_000);

  test("a line that was not yet known says so", async () => {
    const [row] = (await desk.server.json("commitments?actor=NOR&place=EST&kind=force")).items;
    const { page, context } = await desk.open(`/commitments/${row.id}?knownBy=2001-01-01`);
    expect(await page.locator("main").innerText()).toContain("Nothing of it was known by 1 Jan 2001");
    await context.close();
  });

  test("selecting words and pressing a key corrects the claim", async () => {
    const [row] = (await desk.server.json("commitments?actor=NOR&place=EST&kind=force&sort=-quantity")).items;
    const { page, context } = await desk.open(`/commitments/${row.id}?claim=${row.claim}`, { withToken: true });
    await page.locator(".article mark.this").first().evaluate((mark) => {
      const range = document.createRange();
      const text = mark.firstChild!;
      const at = text.textContent!.indexOf("450");
      range.setStart(text, at);
      range.setEnd(text, at + 3);
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(range);
    });
    await page.keyboard.press("c");
    const dialog = page.getByRole("dialog");
    expect(await dialog.locator("blockquote").innerText()).toBe("450");
    await dialog.getByLabel("Field").selectOption("quantity.min");
    await dialog.getByLabel("Value").fill("440");
    await dialog.getByRole("button", { name: "Save" }).click();
    await page.locator(".toast").getByText("Corrected.").waitFor();
    await settled(page);
    expect(await page.locator("h1").innerText()).toContain("440–450");
    await context.close();
  }, 60_000);

  test("selecting words that were not read and pressing a key makes a claim, and undo takes it back", async () => {
    const [head] = (await desk.server.json("documents?sort=claims")).items;
    const { page, context } = await desk.open(`/documents/${head.id}`, { withToken: true });
    const words = await page.locator(".article p span[data-start]").filter({ hasText: /\w+ \w+ \w+/ }).first().evaluate((span) => {
      const text = span.firstChild!;
      const range = document.createRange();
      range.setStart(text, 0);
      range.setEnd(text, Math.min(24, text.textContent!.length));
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(range);
      return getSelection()!.toString().trim();
    });
    await page.keyboard.press("n");
    const dialog = page.getByRole("dialog");
    expect(await dialog.getByLabel("Words of the report").inputValue()).toBe(words);
    await dialog.getByLabel("Kind").selectOption("aid");
    await dialog.getByLabel("Actor").fill("Norway");
    await dialog.getByLabel("Place").fill("Chad");
    await dialog.getByLabel("At least").fill("7");
    await dialog.getByLabel("At most").fill("7");
    await dialog.getByRole("button", { name: "Save" }).click();
    await page.locator(".toast").getByText("Added.").waitFor();
    const added = async () => (await desk.server.json(`documents/${head.id}`)).claims.filter((claim: any) => claim.rules[0] === "person/added");
    expect(await added()).toMatchObject([{ kind: "aid", actor: [{ id: "NOR" }], place: [{ id: "TCD" }], quantity: { min: 7, max: 7 }, evidence: [{ quote: words }] }]);
    await page.locator(".toast").getByRole("button", { name: "Undo" }).click();
    await expect.poll(async () => (await added()).length).toBe(0);
    await context.close();
  }, 60_000);

  test("a scenario is laid, an assumption taken out and put back, and its URL shows the same in a new window", async () => {
    const { page, context } = await desk.open("/scenarios", { withToken: true });
    await page.getByLabel("Assumptions").fill("scenario: 1\nname: Norway leaves Estonia\non: 2026-01-15\nassumptions:\n  - { id: leave, assume: withdraws, ally: NOR, place: EST }\n");
    await page.getByRole("button", { name: "Lay over the ledger" }).click();
    await page.getByRole("heading", { name: "Commitments that fall" }).waitFor();
    const box = page.getByRole("checkbox", { name: /leave/ });
    await box.uncheck();
    await page.getByText("Nothing changes here.").waitFor();
    await box.check();
    await page.getByRole("heading", { name: "Commitments that fall" }).waitFor();
    await page.getByRole("button", { name: "Keep" }).click();
    await page.getByLabel("Kept scenarios").waitFor();
    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByRole("heading", { name: "Commitments that fall" }).waitFor();
    expect(await other.locator(".scenario-result h2").first().innerText()).toBe("Norway leaves Estonia: 2026-01-15");
    await context.close();
  }, 60_000);
});
