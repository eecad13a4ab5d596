/**
 * Scores the reading of times on TIMEX3 gold (TempEval-3 form): strict, relaxed and value F1, as the TempEval-3 scorer counts them, on the
 * two thirds of the files that rules are written on and on the third that is only scored; and the speed.
 *
 *   npm run eval:times [-- DIR] [--show]     the errors shown are those of the two thirds
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { anchorOnDay, timesIn } from "../src/mentions/time/times.ts";
import { readText } from "../src/text/read.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { show: { type: "boolean" }, context: { type: "boolean" } } });
const folder = positionals[0] ?? join(import.meta.dirname, "../../shared/data/dev/timebank");
if (!existsSync(folder)) {
  console.log(`eval:times skipped: no TIMEX3 gold at ${folder}`);
  process.exit(0);
}

interface GoldTime {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}
interface GoldDocument {
  readonly name: string;
  readonly day: string | null;
  readonly text: string;
  readonly times: readonly GoldTime[];
}

const plain = (s: string): string =>
  s.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&");

function readGold(file: string): GoldDocument {
  const xml = readFileSync(join(folder, file), "utf8");
  const day = /<DCT>[\s\S]*?value="([^"]*)"/.exec(xml)?.[1].slice(0, 10) ?? null;
  const body = /<TEXT>([\s\S]*?)<\/TEXT>/.exec(xml)?.[1] ?? "";
  let text = "";
  const open: { start: number; value: string }[] = [];
  const times: GoldTime[] = [];
  for (const [part] of body.matchAll(/<[^>]*>|[^<]+/g)) {
    if (part.startsWith("<TIMEX3")) open.push({ start: text.length, value: /value="([^"]*)"/.exec(part)?.[1] ?? "" });
    else if (part === "</TIMEX3>") {
      const time = open.pop();
      if (time) times.push({ ...time, end: text.length });
    } else if (!part.startsWith("<")) text += plain(part);
  }
  return { name: basename(file, ".tml"), day, text, times };
}

const documents = readdirSync(folder)
  .filter((file) => file.endsWith(".tml"))
  .sort()
  .map(readGold);
const isHeldOut = (name: string): boolean => Number.parseInt(createHash("sha1").update(name).digest("hex").slice(0, 8), 16) % 3 === 0;
const read = (document: GoldDocument) => {
  const source = {
    path: document.name,
    url: null,
    text: document.text,
    title: null,
    publisher: null,
    byline: null,
    publishedOn: document.day,
    language: "en",
    problems: [],
  };
  return timesIn(readText(source), document.day ? anchorOnDay(document.day) : null);
};

function score(part: readonly GoldDocument[], show: boolean): string {
  const n = { gold: 0, said: 0, strict: [0, 0], relaxed: [0, 0], value: [0, 0] };
  const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => a.start < b.end && b.start < a.end;
  for (const document of part) {
    const said = read(document);
    n.gold += document.times.length;
    n.said += said.length;
    for (const gold of document.times) {
      const hits = said.filter((time) => overlap(gold, time));
      const strict = hits.some((time) => time.start === gold.start && time.end === gold.end);
      const right = hits.some((time) => time.timex.value === gold.value);
      if (strict) n.strict[0]++;
      if (hits.length > 0) n.relaxed[0]++;
      if (right) n.value[0]++;
      if (show && !(strict && right)) {
        const context = values.context
          ? ` | …${document.text.slice(Math.max(0, gold.start - 50), gold.start)}[]${document.text.slice(gold.end, gold.end + 30)}`.replace(/\s+/g, " ")
          : "";
        console.log(
          `${hits.length === 0 ? "MISS " : !strict ? "SPAN " : "VALUE"} ${document.day} "${document.text.slice(gold.start, gold.end)}" gold ${gold.value} said ${hits.map((time) => `"${time.quote}" ${time.timex.value}`).join(" + ")}${context}`,
        );
      }
    }
    for (const time of said) {
      const hits = document.times.filter((gold) => overlap(gold, time));
      if (hits.some((gold) => gold.start === time.start && gold.end === time.end)) n.strict[1]++;
      if (hits.length > 0) n.relaxed[1]++;
      else if (show)
        console.log(
          `EXTRA ${document.day} "${time.quote}" ${time.timex.value} | …${document.text.slice(Math.max(0, time.start - 40), time.start)}[]${document.text.slice(time.end, time.end + 30)}`.replace(
            /\s+/g,
            " ",
          ),
        );
      if (hits.some((gold) => gold.value === time.timex.value)) n.value[1]++;
    }
  }
  const f1 = ([recalled, right]: number[]): string => {
    const r = recalled / n.gold,
      p = right / n.said;
    return `${((2 * p * r) / (p + r)).toFixed(3)} (p ${p.toFixed(3)} r ${r.toFixed(3)})`;
  };
  return `${String(part.length).padStart(4)} files ${String(n.gold).padStart(5)} times   strict ${f1(n.strict)}   relaxed ${f1(n.relaxed)}   value ${f1(n.value)}`;
}

console.log(
  "learnt on ",
  score(
    documents.filter((d) => !isHeldOut(d.name)),
    values.show === true,
  ),
);
console.log(
  "held out  ",
  score(
    documents.filter((d) => isHeldOut(d.name)),
    false,
  ),
);
console.log("all       ", score(documents, false));

const bytes = documents.reduce((sum, d) => sum + Buffer.byteLength(d.text), 0);
for (let warm = 0; warm < 3; warm++) documents.forEach(read);
const rounds: number[] = [];
for (let round = 0; round < 7; round++) {
  const began = performance.now();
  documents.forEach(read);
  rounds.push(bytes / 1e6 / ((performance.now() - began) / 1000));
}
console.log(`speed      ${rounds.sort((a, b) => a - b)[3].toFixed(1)} MB/s with the whole text layer (median of 7)`);
