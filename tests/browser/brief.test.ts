/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Desk, chromiumPath, openDesk, settled } from "./harness.ts";

describe.skipIf(chromiumPath === null)("the brief", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk?.stop());

  test("it opens from a page with that page's filter and days, and its notes lead to the reports", async () => {
    const { page, context, errors } = await desk.open("/commitments?actor=NOR&place=EST&knownBy=2024-01-01");
    await page.getByRole("link", { name: "Brief", exact: true }).first().click();
    await settled(page);
    const { pathname, searchParams } = new URL(page.url());
    expect([pathname, searchParams.get("actor"), searchParams.get("place"), searchParams.get("knownBy")]).toEqual(["/brief", "NOR", "EST", "2024-01-01"]);
    expect(await page.locator(".brief h2").innerText()).toBe("Brief: Norway, Estonia");
    const text = await page.locator(".brief").innerText();
    expect(text).toContain("310");
    expect(text).not.toContain("450");
    const mark = page.locator(".brief sup a").first();
    await mark.focus();
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("note-1");
    await page.locator("#note-1 a").click();
    await settled(page);
    expect(new URL(page.url()).pathname).toMatch(/^\/documents\/d_/);
    expect(errors).toEqual([]);
    await context.close();
  });

  test("by keyboard: a topic, only what changed, in French, and files to take along", async () => {
    const { page, context } = await desk.open("/?lang=fr");
    await page.keyboard.press("g");
    await page.keyboard.press("f");
    await page.getByLabel("Sujet").fill("estonie");
    await page.keyboard.press("Enter");
    await settled(page);
    expect(await page.locator(".brief h2").innerText()).toContain("Estonie");
    expect(await page.locator(".brief q[lang=en]").count()).toBeGreaterThan(0);
    const downloads = await page.locator(".page-head a[download]").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(downloads.map((href) => /briefs\.(\w+)\?/.exec(href!)![1])).toEqual(["docx", "md", "html", "bib", "ris", "csl"]);
    for (const href of downloads) expect((await fetch(desk.server.url + href)).status).toBe(200);
    await page.getByLabel("Seulement ce qui a changé depuis").fill("2024-01-01");
    await page.getByRole("button", { name: "Rédiger" }).click();
    await settled(page);
    expect(await page.locator(".brief").innerText()).toContain("Ce qui a changé depuis le 1er janvier 2024");
    await page.goto(`${desk.server.url}/brief?topic=atlantiss`);
    await settled(page);
    expect(await page.locator("main").innerText()).toContain("no state, body, region, mission or formation");
    await context.close();
  });
});
