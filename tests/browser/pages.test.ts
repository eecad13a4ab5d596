/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Desk, chromiumPath, openDesk, settled, violationsOf } from "./harness.ts";

const paths = ["/", "/?add=1", "/commitments", "/timeline", "/map", "/structure", "/spending", "/decisions", "/decisions?show=requests", "/scenarios", "/calendar", "/brief", "/brief?topic=estonia", "/documents", "/origins", "/conflicts?show=all", "/review", "/problems", "COMMITMENT", "DOCUMENT"];

describe.skipIf(chromiumPath === null)("every page", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk?.stop());

  async function real(path: string): Promise<string> {
    if (path === "COMMITMENT") return `/commitments/${(await desk.server.json("commitments?actor=NOR&place=EST&kind=force")).items[0].id}`;
    if (path === "DOCUMENT") return `/documents/${(await desk.server.json("documents")).items[0].id}`;
    return path;
  }
  const withLang = (path: string, lang: string): string => `${path}${path.includes("?") ? "&" : "?"}lang=${lang}`;

  for (const [colorScheme, lang] of [["light", "en"], ["dark", "fr"], ["light", "fr"], ["dark", "en"]] as const) {
    test(`axe finds nothing: ${colorScheme}, ${lang}`, async () => {
      const { page, context, errors } = await desk.open("/", { colorScheme });
      const found: string[] = [];
      for (const path of paths) {
        await page.goto(desk.server.url + withLang(await real(path), lang));
        await settled(page);
        expect(await page.locator("h1").count(), path).toBe(1);
        expect(await page.locator("html").getAttribute("lang")).toBe(lang);
        found.push(...(await violationsOf(page)).map((one) => `${path}: ${one}`));
      }
      expect(found).toEqual([]);
      expect(errors).toEqual([]);
      await context.close();
    }, 240_000);
  }

  test("axe finds nothing in the dialogs and the menu", async () => {
    const { page, context } = await desk.open(await real("COMMITMENT"), { withToken: true });
    const found: string[] = [];
    const look = async (name: string): Promise<void> => {
      found.push(...(await violationsOf(page)).map((one) => `${name}: ${one}`));
      await page.keyboard.press("Escape");
      expect(await page.getByRole("dialog").count(), name).toBe(0);
    };
    await page.keyboard.press("/");
    await page.getByRole("combobox").fill("Estonia");
    await page.getByRole("option").first().waitFor();
    await look("search");
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    await look("keys");
    await page.keyboard.press("c");
    await page.getByRole("dialog").waitFor();
    await look("correct");
    // The page takes keys again once the dialog before has given the focus back.
    await expect.poll(async () => { await page.keyboard.press("n"); return await page.getByRole("dialog").count(); }, { timeout: 20_000 }).toBe(1);
    await look("add");
    await page.getByRole("button", { name: "Copy" }).click();
    await page.getByRole("button", { name: "Footnote" }).waitFor();
    await look("copy");
    expect(found).toEqual([]);
    await context.close();
  }, 60_000);

  test("nothing runs out of a screen of 320 pixels", async () => {
    const { page, context } = await desk.open("/", { viewport: { width: 320, height: 640 } });
    for (const path of paths) {
      await page.goto(desk.server.url + (await real(path)));
      await settled(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
    }
    await context.close();
  }, 120_000);

  test("the first page asks nothing of any other host and weighs at most 250 kB", async () => {
    const { page, context } = await desk.open("/scenarios");
    let bytes = 0;
    const hosts = new Set<string>();
    page.on("response", async (response) => {
      hosts.add(new URL(response.url()).host);
      if (/\.(js|css)$/.test(new URL(response.url()).pathname)) bytes += Number((await response.request().sizes()).responseBodySize);
    });
    await page.goto(`${desk.server.url}/`);
    await settled(page);
    expect([...hosts]).toEqual([new URL(desk.server.url).host]);
    expect(bytes).toBeLessThan(250_000);
    await context.close();
  });

  test("both languages say the same things", async () => {
    const [en, fr] = await Promise.all(["en", "fr"].map(async (lang) => (await import(`../../web/messages/${lang}.json`, { with: { type: "json" } })).default as Record<string, string>));
    expect(Object.keys(fr)).toEqual(Object.keys(en));
    const values = (text: string): string[] => [...text.matchAll(/(?<!(?:one|other|=0) )\{(\w+)[,}]/g)].map((match) => match[1]).filter((name, i, all) => all.indexOf(name) === i).sort();
    for (const id of Object.keys(en)) if (id !== "clocks.label") expect(values(fr[id]), id).toEqual(values(en[id]));
  });

  test("in French, bodies and missions have their French names, as states have", async () => {
    const { page, context } = await desk.open("/commitments?lang=fr&actor=nato");
    expect(new Set(await page.locator(".grid-row .first").allInnerTexts())).toEqual(new Set(["OTAN"]));
    expect(await page.locator(".grid-row .what").allInnerTexts()).not.toContain("meeting");
    await page.goto(`${desk.server.url}/decisions?show=requests&lang=fr`);
    await settled(page);
    expect(await page.locator("main").innerText()).not.toMatch(/NATO : /);
    await page.goto(`${desk.server.url}/calendar?lang=fr`);
    await settled(page);
    expect(await page.locator("main").innerText()).toMatch(/OTAN : (?:réunion|sommet)/);
    await page.goto(`${desk.server.url}/structure?show=all&lang=fr`);
    await settled(page);
    const nodes = await page.locator(".node-name").allTextContents();
    expect(nodes).toContain("Division multinationale Nord");
    expect(nodes).not.toContain("Multinational Division North");
    await page.goto(`${desk.server.url}/decisions?lang=fr`);
    await settled(page);
    const matters = await page.locator(".decision .about").allInnerTexts();
    expect(matters.length).toBeGreaterThan(0);
    expect(matters.join("\n")).not.toMatch(/\b(?:lead|mandate|membership|aid|target|Mission in|Lithuania|Lebanon)\b/);
    await context.close();
  });

  test("a table of commitments needs no sideways scroll on a screen of 1280 pixels", async () => {
    const { page, context } = await desk.open("/commitments?lang=fr");
    const { own, whole } = await page.locator(".grid").evaluate((grid) => ({ own: grid.clientWidth, whole: grid.scrollWidth }));
    expect(whole).toBeLessThanOrEqual(own);
    await context.close();
  });

  test.each(["en", "fr"])("no unit in the table is broken over two lines (%s)", async (lang) => {
    const { page, context } = await desk.open(`/commitments?lang=${lang}`);
    await page.setViewportSize({ width: 1280, height: 2400 });
    const units = await page.$$eval(".grid .quantity .unit", (all) => all.map((unit) => ({ words: unit.textContent, lines: new Set([...unit.getClientRects()].map(({ top }) => top)).size, height: unit.getBoundingClientRect().height })));
    expect(units.length).toBeGreaterThan(3);
    for (const { words, lines, height } of units) expect([lines, height < 20], words ?? "").toEqual([1, true]);
    await context.close();
  });

  test("a report without a title goes by its file's name, an act without an actor by the word for it, and entries are not called lines", async () => {
    const { page, context } = await desk.open("/documents?lang=fr");
    expect(await page.locator("main").innerText()).not.toMatch(/\/[\w-]+\/[\w./-]+\.(?:txt|html|md)/);
    expect(await page.locator("main").innerText()).not.toMatch(/\b[Dd]ires?\b/);
    await page.goto(`${desk.server.url}/timeline?kind=all`);
    await settled(page);
    const lanes = await page.locator(".lane-name").allTextContents();
    expect(lanes.filter((name) => name.trim() === "")).toEqual([]);
    await page.goto(`${desk.server.url}/commitments`);
    await settled(page);
    expect(await page.locator(".count-line").innerText()).toMatch(/^\d+ entries from \d+ reports/);
    await context.close();
  });

  test("what the search box finds for a French question is told in French", async () => {
    const { page, context } = await desk.open("/?lang=fr");
    await page.keyboard.press("/");
    await page.getByRole("combobox").fill("soldats de la Norvège en Estonie");
    const hits = page.locator(".search-results");
    await hits.getByText(/Norvège\s:\sforce/).first().waitFor();
    expect(await hits.innerText()).toMatch(/en vigueur|promis|prévu/);
    expect(await hits.innerText()).not.toMatch(/Norway · |in-force/);
    await context.close();
  });

  test("the first day of a month is an ordinal in French", async () => {
    const { page, context } = await desk.open("/?lang=fr&trueOn=2024-03-01&knownBy=2024-05-01");
    expect(await page.locator(".asof").innerText()).toMatch(/1er mars 2024.*1er mai 2024/s);
    await context.close();
  });

  test("an address of nothing is told in the reader's language, with what to do", async () => {
    const { page, context } = await desk.open("/documents/d_nothing?lang=fr");
    const said = await page.locator("main").innerText();
    expect(said).toContain("cherchez dans les listes");
    expect(said).not.toContain("No document");
    await context.close();
  });

  test("on paper there is dark ink whatever the screen's theme, the day of the view, no buttons, and a word on rows that are left out", async () => {
    const { page, context } = await desk.open("/commitments?knownBy=2024-05-01", { colorScheme: "dark", viewport: { width: 794, height: 900 } });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const light = (selector: string): Promise<number> =>
      page.locator(selector).first().evaluate((node) => Math.max(...getComputedStyle(node).color.match(/\d+/g)!.slice(0, 3).map(Number)));
    for (const selector of ["main h1", ".grid-row .first", ".asof-says"]) expect(await light(selector), selector).toBeLessThan(130);
    await page.evaluate(() => document.documentElement.setAttribute("data-theme", "dark"));
    expect(await light("main h1")).toBeLessThan(130);
    expect(await page.locator(".asof-says").innerText()).toContain("2024");
    expect(await page.locator("main a.button").first().isVisible()).toBe(false);
    expect(await page.locator("main button:visible:not(.grid-head button)").count()).toBe(0);
    const [shown, all] = [await page.locator(".grid-row").count(), Number(/\d+/.exec(await page.locator(".count-line").innerText())![0])];
    const { own, whole, high, wholeHigh } = await page.locator(".grid").evaluate((grid) => ({ own: grid.clientWidth, whole: grid.scrollWidth, high: grid.clientHeight, wholeHigh: grid.scrollHeight }));
    expect(whole).toBeLessThanOrEqual(own);
    expect(wholeHigh).toBeLessThanOrEqual(high);
    if (shown < all) expect(await page.locator(".print-only").innerText()).toContain(`to ${shown} of ${all}`);
    await context.close();
  });

  test("what is offered to be dropped is what can be read", async () => {
    const { page, context } = await desk.open("/?add=1");
    expect(await page.locator("main").innerText()).toMatch(/PDF.*saved mail.*web archives/);
    const taken = (await page.locator("input[type=file]").first().getAttribute("accept"))!.split(",");
    expect(taken).toEqual(expect.arrayContaining([".txt", ".md", ".html", ".pdf", ".docx", ".eml", ".mbox", ".rss", ".atom", ".warc", ".ndjson", ".zip"]));
    await context.close();
  });

  test("a page that is not there says so", async () => {
    const { page, context } = await desk.open("/nowhere");
    expect(await page.locator("main").innerText()).toContain("/nowhere");
    await context.close();
  });
});
