import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Draft } from "../../src/claims/draft.ts";
import { consequenceDrafts } from "../../src/claims/consequence.ts";
import { leastTrust, sureTalk } from "../../src/claims/field.ts";
import { everyKind, kindReaders, kindsFor } from "../../src/claims/kinds.ts";
import { looseDrafts } from "../../src/claims/position.ts";
import { settle } from "../../src/claims/settle.ts";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { makeReader } from "../../src/pipeline/read.ts";
import { plainDocument } from "../../src/sources/plain.ts";

const reader = makeReader(loadRegistry());
const kindsIn = (text: string): string[] => reader.read({ ...plainDocument("a.txt", text), publishedOn: "2024-05-06" }).claims.map((claim) => claim.kind);
/** Talk that is of no armed forces, long enough to be a passage of its own. */
const talk = "The minister then turned to the railways. New trains will run from Oslo to Bergen in the spring, and the stations along the line are to be painted. Farmers in the valley asked for a longer platform, since milk cans take up room. The mayor said that the school choir had sung at the opening and that the bakery had sold out by noon. Tickets cost less than before. ".repeat(4);

test("a passage of the field is read; the same verbs in a passage of other things are not", () => {
  const army = "Norway keeps 180 soldiers in Lithuania with the NATO battalion there. The troops train with the German brigade.";
  expect(kindsIn(`${army}\n\n${talk}Norway welcomed the proposal.`)).toContain("force");
  expect(kindsIn(`${army}\n\n${talk}Norway welcomed the proposal of the choir. Denmark sent a conductor.`).filter((kind) => kind === "position" || kind === "aid")).toEqual([]);
  expect(kindsIn(`${talk}\n\n${army}`)).toContain("force");
});

test("a single person is no state, whatever the report is about", () => {
  expect(kindsIn(`${talk}I met the soldiers of the brigade in Norway last year. I have sent them two tanks of soup.`)).toEqual([]);
});

test("a long speech is believed where its own words say whose and what; it wanders", () => {
  const speech = `PRIME MINISTER: ${"We keep our soldiers and our ships ready, and the alliance knows it, and I have said so to every general and in every base that I have visited. ".repeat(70)}\n\n`;
  const found = kindsIn(`${speech}Norway sent 120 soldiers to Mali in March. They are very keen on it. Let us say yes to what they want.`);
  expect(found).toContain("force");
  expect(found).not.toContain("position");
});

test("the life of one person is no force; the same verb of soldiers is", () => {
  const army = "The Norwegian battalion trains with NATO troops and its soldiers patrol the border. ";
  expect(kindsIn(`${army}He served in the US Army in Korea.`).length).toBe(kindsIn(army).length);
  expect(kindsIn(`${army}US soldiers served in Korea.`).length).toBe(kindsIn(army).length + 1);
});

test("what lies years back is told as ended, and an idle verb without a number tells of no force", () => {
  const army = "Norwegian soldiers train with the NATO battalion in Latvia. ";
  const claims = (text: string) => reader.read({ ...plainDocument("a.txt", text), publishedOn: "2024-05-06" }).claims;
  expect(claims(`${army}On 9 April 1999 Norway sent 180 soldiers to Kosovo.`).find((one) => one.quantity?.max === 180)).toMatchObject({ stage: "ended", holds: { edtf: "1999-04-09" } });
  expect(claims(`${army}On 2 April 2024 Norway sent 180 soldiers to Kosovo.`).find((one) => one.quantity?.max === 180)).toMatchObject({ stage: "in-force" });
  expect(claims(`${army}The Danish battalion was designed by planners.`)).toHaveLength(claims(army).length);
});

const reports = ["../../examples", "../gold/reports"].flatMap((folder) => readdirSync(join(import.meta.dirname, folder)).filter((name) => name.endsWith(".txt")).map((name) => readFileSync(join(import.meta.dirname, folder, name), "utf8")));

test("wordings that are not looked for in asides would not be believed there", () => {
  const found: Draft[] = [];
  for (const report of reports) reader.read({ ...plainDocument("a.txt", report), publishedOn: "2024-05-06" }, { sceneAt: (scene) => found.push(...looseDrafts(scene, []), ...consequenceDrafts(scene)) });
  expect(found.length).toBeGreaterThan(10);
  expect(found.filter(({ trust }) => trust >= sureTalk)).toEqual([]);
});

test("of a sentence that is left to meetings, no other kind would be believed", () => {
  // The same sentences without the words that are of the field alone, inside one long speech.
  const aside = reports.map((report) => report.replace(/\b(?:troops?|soldiers?|forces?|missions?|operations?|battle ?groups?|brigades?|deploy\w*|withdr\w+|mandates?|NATO|commanders?|defen[cs]e|bases?|presence|exercises?)\b/gi, "choir")).join("\n\n");
  let silent = 0, drafted = 0;
  const kept: string[] = [];
  reader.read({ ...plainDocument("a.txt", `${reports[0]}\n\n${aside}`), publishedOn: "2024-05-06" }, { sceneAt: (scene) => {
    if (kindsFor(scene, everyKind) === kindReaders) return;
    silent++;
    const drafts: Draft[] = [];
    for (const read of kindReaders) drafts.push(...read(scene, drafts));
    drafted += drafts.filter(({ kind }) => kind !== "meeting").length;
    kept.push(...settle(scene, drafts).map(({ kind }) => kind).filter((kind) => kind !== "meeting"));
  } });
  expect(silent).toBeGreaterThan(50);
  expect(drafted).toBeGreaterThan(5);
  expect(kept).toEqual([]);
});

test("where a first look at an aside finds nothing, nothing that is read there would be believed", () => {
  let looked = 0, told = 0;
  reader.read({ ...plainDocument("a.txt", reports.join("\n\n")), publishedOn: "2024-05-06" }, { sceneAt: (scene, drafts) => {
    if (leastTrust(scene) === 0) return;
    looked++;
    const all: Draft[] = [];
    for (const read of kindsFor(scene, everyKind)) all.push(...read(scene, all));
    const kept = settle(scene, all);
    told += kept.length;
    expect(kept.map(({ rules }) => rules[0])).toEqual(drafts.map(({ rules }) => rules[0]));
  } });
  expect(looked).toBeGreaterThan(100);
  expect(told).toBeGreaterThan(20);
});

test.each([
  "Four Portuguese jets touched down at Keflavik on Monday. Iceland has none of its own. The Spaniards left the base on Sunday, and Italy follows in June. Ninety technicians came along.",
  "UNDOF has 1,130 observers, most of them from Nepal and Uruguay. Its commander is an Uruguayan. Damascus wants them kept on the line.",
  "Kenya sent 40 engineers to Haiti today, in a convoy from the airfield. Nairobi has promised 1,000 men in all. Jamaica and Belize want to see who pays before they send anybody.",
])("a short report need not say often what it is about: %s", (text) => {
  expect(kindsIn(text)).toContain("force");
});

test.each([
  "The Norwegian squadron of cyclists came second in Italy on Sunday. Sweden sent a strong team, Denmark a young one. The coach praised his men: the final is on Thursday, and Spain are the champions to beat.",
  "The Danish brand opened three bases for its couriers in Poland. Its union in Germany has asked for a joint council. Revenue rose in Norway and Sweden, and the shares gained two per cent.",
])("the same words of other things: %s", (text) => {
  expect(kindsIn(text)).toEqual([]);
});

test("a short report has one subject: what it says at its end it says of its field", () => {
  const rail = talk.slice(0, talk.length / 4);
  const army = "Norway keeps 180 soldiers in Lithuania with the NATO battalion there. The troops train with the German brigade.";
  for (const end of ["Danish soldiers are leaving Lithuania in June.", "Sweden will keep its company in Lithuania.", "Iceland has said yes to the soldiers.", "Finland has kept its engineers in Latvia.", "Spanish engineers came home from Latvia in May."]) {
    const last = (text: string): string | undefined => reader.read({ ...plainDocument("a.txt", `${text}\n\n${end}`), publishedOn: "2024-05-06" }).claims.find((claim) => text.length < claim.evidence[0].start)?.kind;
    expect.soft(last(`${army}\n\n${rail}${rail}`), end).toBeDefined();
  }
  expect(kindsIn(`${rail}${rail}The choir of Latvia is leaving in June. Sweden has kept its conductor.`)).toEqual([]);
});
