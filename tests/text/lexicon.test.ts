/** The lexicon files hold what they promise: sorted, without duplicates, with valid columns, and with the irregular forms of English right. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const lines = (name: string): string[][] =>
  readFileSync(new URL(`../../registry/lexicon/${name}.tsv`, import.meta.url), "utf8").replace(/\n$/, "").split("\n").map((line) => line.split("\t"));

const columns: Readonly<Record<string, string>> = {
  verbs: "lemma third past participle gerund noun adjective frame particles",
  nouns: "singular plural kind",
  adjectives: "word kind",
  adverbs: "word kind",
  names: "name kind",
  ambiguous: "word tags",
};

for (const [name, head] of Object.entries(columns)) {
  test(`${name}: columns, order, no duplicates, lower case`, () => {
    const [first, ...rows] = lines(name);
    expect(first.join(" ")).toBe(head);
    const keys = rows.map((row) => row[0]);
    expect(keys).toEqual([...new Set(keys)].sort());
    expect(rows.filter((row) => row.length !== first.length)).toEqual([]);
    const forms = name === "verbs" ? 5 : name === "nouns" ? 2 : 1;
    for (const row of rows) for (let i = 0; i < forms; i++) expect(row[i]).toMatch(i === 0 ? /^[^\sA-Z|]+$/ : /^[^\sA-Z]*$/);
  });
}

test("kinds, frames and tags are of the closed lists", () => {
  const kinds: Readonly<Record<string, RegExp>> = {
    nouns: /^(person|group|time|measure|event|thing|abstract)?$/,
    adverbs: /^(degree|time|hedge|negation|focus|manner)?$/,
    names: /^[mfb]$/,
    adjectives: /^$/,
    ambiguous: /^[NVARDPCM]+$/,
  };
  for (const [name, kind] of Object.entries(kinds)) for (const row of lines(name).slice(1)) expect(row[row.length - 1], row[0]).toMatch(kind);
  for (const row of lines("verbs").slice(1)) {
    expect(row[5], row[0]).toMatch(/^[nN]?$/);
    expect(row[6], row[0]).toMatch(/^a?$/);
    expect(row[7], row[0]).toMatch(/^t?i?a?c?o?q?p?$/);
    expect(row[8] !== "", row[0]).toBe(row[7].includes("p"));
  }
});

test("irregular verbs", () => {
  const verbs = new Map(lines("verbs").map((row) => [row[0], row]));
  const expected = `arise arose arisen; become became become; begin began begun; break broke broken; bring brought brought; build built built; buy bought bought;
    catch caught caught; choose chose chosen; come came come; cut cut cut; deal dealt dealt; do did done; draw drew drawn; drive drove driven; eat ate eaten; fall fell fallen;
    feel felt felt; fight fought fought; find found found; flee fled fled; fly flew flown; forbid forbade|forbad forbidden; foresee foresaw foreseen; forget forgot forgotten;
    freeze froze frozen; get got got|gotten; give gave given; go went gone; grow grew grown; hear heard heard; hold held held; keep kept kept; know knew known; lay laid laid;
    lead led led; leave left left; lend lent lent; lose lost lost; make made made; mean meant meant; meet met met; oversee oversaw overseen; overthrow overthrew overthrown;
    pay paid paid; plan planned planned; put put put; read read read; rebuild rebuilt rebuilt; rise rose risen; run ran run; say said said; see saw seen; seek sought sought;
    sell sold sold; send sent sent; set set set; shoot shot shot; speak spoke spoken; spend spent spent; split split split; stand stood stood; strike struck struck|stricken;
    swear swore sworn; take took taken; teach taught taught; tell told told; think thought thought; undergo underwent undergone; undertake undertook undertaken;
    uphold upheld upheld; win won won; withdraw withdrew withdrawn; withhold withheld withheld; write wrote written; commit committed committed; transfer transferred transferred`;
  for (const entry of expected.split(";")) {
    const [lemma, past, participle] = entry.trim().split(" ");
    expect(verbs.get(lemma)?.slice(2, 4), lemma).toEqual([past, participle]);
  }
  expect(verbs.get("be")?.slice(1, 5)).toEqual(["is|am|are", "was|were", "been", "being"]);
  expect(verbs.get("have")?.[1]).toBe("has");
  expect(verbs.get("veto")?.[1]).toBe("vetoes");
  expect(verbs.get("cut")?.[4]).toBe("cutting");
  expect(verbs.get("tie")?.[4]).toBe("tying");
  expect(verbs.get("deploy")?.slice(1, 5)).toEqual(["", "", "", ""]);
});

test("irregular plurals", () => {
  const nouns = new Map(lines("nouns").map((row) => [row[0], row[1]]));
  const expected = "man men; woman women; child children; foot feet; crisis crises; basis bases; criterion criteria; aircraft aircraft; headquarters headquarters; veto vetoes; embargo embargoes; serviceman servicemen; half halves; corps corps; series series; soldier ";
  for (const entry of expected.split("; ")) {
    const [singular, plural] = entry.split(" ");
    expect(nouns.get(singular), singular).toBe(plural ?? "");
  }
});
