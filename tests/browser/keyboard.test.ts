/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Desk, chromiumPath, openDesk, settled } from "./harness.ts";

describe.skipIf(chromiumPath === null)("by keyboard alone", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk?.stop());

  test("every page can be jumped to; search finds; keys can be changed and switched off", async () => {
    const { page, context } = await desk.open("/");
    for (const [key, path] of [["l", "/commitments"], ["t", "/timeline"], ["m", "/map"], ["u", "/structure"], ["s", "/spending"], ["d", "/decisions"], ["w", "/scenarios"], ["k", "/calendar"], ["x", "/documents"], ["i", "/origins"], ["c", "/conflicts"], ["r", "/review"], ["p", "/problems"], ["o", "/"]]) {
      await page.keyboard.press("g");
      await page.keyboard.press(key);
      await page.waitForURL((url) => url.pathname === path);
      await settled(page);
    }
    await page.keyboard.press("/");
    await page.getByRole("combobox").fill("Estonia");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname !== "/");
    await settled(page);

    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: /Change the key of “Timeline”/ }).press("Enter");
    await dialog.getByRole("textbox").fill("g y");
    await page.keyboard.press("Enter");
    await dialog.getByRole("checkbox").focus();
    await page.keyboard.press("Escape");
    await page.keyboard.press("g");
    await page.keyboard.press("y");
    await page.waitForURL(/timeline/);
    await page.keyboard.press("?");
    await page.getByRole("checkbox").press("Space");
    await page.keyboard.press("Escape");
    await page.keyboard.press("g");
    await page.keyboard.press("o");
    expect(new URL(page.url()).pathname).toBe("/timeline");
    await context.close();
  }, 90_000);

  test("Tab reaches everything in view, and what has the focus is never hidden", async () => {
    const { page, context } = await desk.open("/commitments");
    const seen = new Set<string>();
    for (let i = 0; i < 70; i++) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => {
        const node = document.activeElement as HTMLElement;
        const box = node.getBoundingClientRect();
        const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
        const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 12), 1), innerHeight - 1);
        const top = document.elementFromPoint(x, y);
        return { name: `${node.tagName} ${node.getAttribute("aria-label") ?? node.textContent?.slice(0, 30)}`, hidden: node !== document.body && !(top && (node.contains(top) || top.contains(node))), body: node === document.body };
      });
      if (at.body) continue;
      expect(at.hidden, at.name).toBe(false);
      seen.add(at.name);
    }
    expect(seen.size).toBeGreaterThan(25);
    await context.close();
  }, 60_000);

  test("rows are walked with the arrows and opened with Enter", async () => {
    const { page, context } = await desk.open("/commitments?actor=NOR");
    await page.locator(".grid-row a").first().focus();
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction(() => document.activeElement?.closest("[data-index]")?.getAttribute("data-index") === "1");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/commitments\/k_/);
    await context.close();
  });

  test("the clocks step by report, and the address says so", async () => {
    const { page, context } = await desk.open("/commitments");
    await page.keyboard.press("[");
    await page.waitForURL(/knownBy=2025-02-17/);
    await page.keyboard.press("[");
    await page.waitForURL(/knownBy=2024-10-09/);
    await page.keyboard.press("]");
    await page.waitForURL(/knownBy=2025-02-17/);
    await context.close();
  });

  test("nothing found is told with how much was searched, and is never a zero", async () => {
    const { page, context } = await desk.open("/commitments?actor=ISL&knownBy=2023-06-01");
    expect(await page.locator(".state").innerText()).toMatch(/Searched 3 reports published by 1 Jun 2023/);
    await context.close();
  });
});
