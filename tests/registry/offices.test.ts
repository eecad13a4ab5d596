import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Rows of a registry file, keyed by column name. */
const rows = (name: string): Record<string, string>[] => {
  const text = readFileSync(new URL(`../../registry/${name}`, import.meta.url), "utf8");
  const [head, ...lines] = text.trimEnd().split("\n");
  const columns = head.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    expect(cells, line).toHaveLength(columns.length);
    return Object.fromEntries(columns.map((column, i) => [column, cells[i]]));
  });
};

/** First day that a date of day, month or year precision can mean. */
const first = (date: string): string => `${date}-01-01`.slice(0, 4) + (date.slice(4, 7) || "-01") + (date.slice(7) || "-01");
const days = (from: string, to: string): number => (Date.parse(first(to)) - Date.parse(first(from))) / 86_400_000;

const offices = rows("offices.tsv");
const holders = rows("holders.tsv");
const lines = Map.groupBy(holders, (holder) => holder.office);

/** Before this day a line is only as full as it is known for certain. */
const wholeSince = "2000-01-01";
/** Offices whose line since then has a hole of more than a year, with the reason why it is left open. */
const openGaps: Record<string, string> = {
  "AFG:head-of-state": "the Taliban, whom few recognised, ruled from 1996 to 2001",
  "BGD:head-of-government": "a caretaker government ruled from 2006 to 2009",
  "COD:head-of-government": "the line between 1964 and 2012 is not written",
  "ETH:head-of-state": "the line between 1974 and 2013 is not written: the power was the head of government's",
  "EGY:head-of-state": "a military council ruled between February 2011 and June 2012",
  "GNB:head-of-state": "interim presidents held office from 2003 to 2005 and from 2012 to 2014",
  "HTI:head-of-state": "an interim president held office from 2004 to 2006",
  "IRQ:head-of-government": "the president or an occupying power ruled until 2004",
  "IRQ:head-of-state": "an occupying power ruled from April 2003 to June 2004",
  "LBN:head-of-state": "the presidency was vacant, 2014 to 2016 and 2022 to 2025",
  "MDA:head-of-state": "no president could be elected from 2009 to 2012",
  "MNE:defence-minister": "the ministry had acting heads between October 2022 and October 2023",
  "MNE:foreign-minister": "the head of government ran the ministry between October 2022 and October 2023",
  "NER:head-of-state": "a military council ruled from February 2010 to April 2011",
  "PAK:head-of-government": "the army ruled without a prime minister from 1999 to 2002",
  "SOM:head-of-state": "there was no recognised president from 1991 to 2004",
  "SRB:head-of-state": "the presidency was vacant from 2002 to 2004",
};

test("every office has its own id, made of its state or body and a role slug", () => {
  expect(new Set(offices.map((office) => office.id)).size).toBe(offices.length);
  for (const { id, of, role, title_en, title_fr, source } of offices) {
    expect(id).toMatch(/^([A-Z]{3}|[a-z0-9-]+):[a-z-]+$/);
    expect(id.split(":")[0]).toBe(of);
    expect(role).toMatch(/^[a-z-]+$/);
    expect(title_en && title_fr && source, id).toBeTruthy();
  }
});

test("holders and offices belong to each other", () => {
  const known = new Set(offices.map((office) => office.id));
  expect(holders.filter((holder) => !known.has(holder.office))).toEqual([]);
  expect(offices.filter((office) => !lines.has(office.id))).toEqual([]);
});

test("dates are days, months or years, and a term begins before it ends", () => {
  for (const { office, name, from, to } of holders) {
    expect(from, `${office} ${name}`).toMatch(/^\d{4}(-\d\d){0,2}$/);
    expect(Number.isNaN(Date.parse(first(from)))).toBe(false);
    if (to) expect(days(from, to), `${office} ${name}`).toBeGreaterThan(0);
  }
});

test("nobody holds an office while somebody else does", () => {
  for (const [office, line] of lines) {
    for (let i = 1; i < line.length; i++) {
      const [before, after] = [line[i - 1], line[i]];
      expect(before.to, `${office}: only the last holder has no end (${before.name})`).not.toBe("");
      expect(days(before.to, after.from), `${office}: ${before.name}, ${after.name}`).toBeGreaterThanOrEqual(0);
    }
  }
});

test("a hole of more than a year in a line of holders has a reason", () => {
  const found = [...lines].flatMap(([office, line]) =>
    line.some((holder, i) => i > 0 && first(holder.from) > wholeSince && days(first(line[i - 1].to) < wholeSince ? wholeSince : line[i - 1].to, holder.from) > 366) ? [office] : [],
  );
  expect(found.sort()).toEqual(Object.keys(openGaps).sort());
});

test("one person has one ASCII slug and one spelling, across offices", () => {
  const names = new Map<string, string>();
  const aliases = new Map<string, string>();
  for (const holder of holders) {
    expect(holder.person).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(names.get(holder.person) ?? holder.name).toBe(holder.name);
    expect(aliases.get(holder.person) ?? holder.aliases).toBe(holder.aliases);
    names.set(holder.person, holder.name);
    aliases.set(holder.person, holder.aliases);
  }
  // Two slugs may share a name only where they are two people.
  const people = Map.groupBy(names, ([, name]) => name);
  const shared = [...people].filter(([, slugs]) => slugs.length > 1).map(([name]) => name);
  expect(shared.sort()).toEqual(["Andris Bērziņš", "David Johnston", "George Brown", "Gerhard Schröder", "Modibo Keïta", "Paul Martin"]);
});

test("a spelling without its marks is known", () => {
  const known = (name: string) => holders.findLast((holder) => [holder.name, ...holder.aliases.split("|")].includes(name))?.person;
  expect(known("Krisjanis Karins")).toBe("krisjanis-karins");
  expect(known("Volodymyr Zelensky")).toBe("volodymyr-zelenskyy");
  expect(known("Gerhard Schroeder")).toBe("gerhard-schroder");
  expect(known("Recep Tayyip Erdogan")).toBe("recep-tayyip-erdogan");
});

test("who held which office on which day", () => {
  const on = (office: string, day: string) =>
    lines.get(office)?.find((holder) => first(holder.from) <= day && (!holder.to || day < first(holder.to)))?.person;
  expect(on("CAN:head-of-government", "2018-07-10")).toBe("justin-trudeau");
  expect(on("LVA:head-of-government", "2022-06-01")).toBe("krisjanis-karins");
  expect(on("nato:secretary-general", "2014-09-30")).toBe("anders-fogh-rasmussen");
  expect(on("nato:secretary-general", "2014-10-01")).toBe("jens-stoltenberg");
  expect(on("USA:defence-minister", "2018-12-31")).toBe("jim-mattis");
  expect(on("eu:high-representative", "2025-01-01")).toBe("kaja-kallas");
  expect(on("USA:head-of-state", "1991-01-17")).toBe("george-h-w-bush");
  expect(on("GBR:head-of-government", "1982-04-02")).toBe("margaret-thatcher");
  expect(on("IRQ:head-of-state", "1990-08-02")).toBe("saddam-hussein");
  expect(on("SUN:foreign-minister", "1962-10-22")).toBe("andrei-gromyko");
  expect(on("AUS:head-of-government", "1977-06-01")).toBe("malcolm-fraser");
  expect(on("nato:secretary-general", "1985-01-01")).toBe("peter-carrington");
});

test("an office belongs to a known state or body", () => {
  const known = new Set([...rows("states.tsv"), ...rows("bodies.tsv")].map((row) => row.id));
  expect(offices.filter((office) => !known.has(office.of)).map((office) => office.id)).toEqual([]);
});
