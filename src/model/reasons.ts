/**
 * What the engine says of its reasons, in French: each of its sentences is a template of English words with holes, and the holes hold
 * names, quotes (which stay as they are), figures (in French digits) or another of its sentences. A sentence without a template stays English.
 */
import templates from "./reasons.fr.json" with { type: "json" };

/** What is counted most; other words stay as the report has them. */
export const countedFr: Readonly<Record<string, string>> = {
  troops: "militaires",
  soldiers: "soldats",
  personnel: "militaires",
  people: "personnes",
  peacekeepers: "Casques bleus",
  police: "policiers",
  "police officers": "policiers",
  officers: "officiers",
  "staff officers": "officiers d'état-major",
  "general officer": "officier général",
  officer: "officier",
  trainers: "instructeurs",
  instructors: "instructeurs",
  advisers: "conseillers",
  advisors: "conseillers",
  marines: "fusiliers marins",
  observers: "observateurs",
  "battle groups": "groupements tactiques",
  battlegroups: "groupements tactiques",
  "battle group": "groupement tactique",
  battalion: "bataillon",
  battalions: "bataillons",
  brigade: "brigade",
  company: "compagnie",
  companies: "compagnies",
  tanks: "chars",
  ships: "navires",
  frigates: "frégates",
  frigate: "frégate",
  aircraft: "avions",
  helicopters: "hélicoptères",
  submarines: "sous-marins",
  batteries: "batteries",
  battery: "batterie",
  countries: "pays",
  states: "États",
  nations: "nations",
  "NATO countries": "pays de l'OTAN",
};
const counted = new RegExp(
  `(\\d) (${Object.keys(countedFr)
    .sort((a, b) => b.length - a.length)
    .join("|")})\\b`,
  "g",
);

interface Template {
  readonly test: RegExp;
  readonly holes: readonly number[];
  readonly to: string;
  /** Letters of the fixed words: the fuller template is tried first. */
  readonly weight: number;
}

let made: readonly Template[] | null = null;

const templatesOf = (): readonly Template[] =>
  (made ??= (templates as [string, string][])
    .map(([from, to]) => {
      const holes: number[] = [];
      const source = from.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{(\d)\}/g, (_, n: string) => (holes.push(Number(n)), "(.+?)"));
      return { test: new RegExp(`^${source}$`, "s"), holes, to, weight: from.replace(/\{\d\}/g, "").length };
    })
    .sort((a, b) => b.weight - a.weight));

/**
 * A reason in French; `word` translates a single word of ours, such as a stage. Parts after a semicolon or a comma that are reasons of their own are read one
 * by one.
 */
export function reasonInFrench(text: string, word: (text: string) => string, depth = 0): string {
  if (depth > 4) return text;
  for (const { test, holes, to } of templatesOf()) {
    const match = test.exec(text);
    if (!match) continue;
    return holes.reduce((said, hole, i) => said.replace(`{${hole}}`, () => reasonInFrench(match[i + 1], word, depth + 1)), to);
  }
  const parts = text.split("; ");
  if (parts.length > 1) return parts.map((part) => reasonInFrench(part, word, depth + 1)).join(" ; ");
  const [who, rest] = text.split(/: (.+)/s);
  if (rest !== undefined && word(rest) !== rest) return `${word(who)} : ${word(rest)}`;
  const said = word(text);
  return said === text ? figuresInFrench(text).replace(/ \(([\w-]+)\)$/, (_, stage: string) => ` (${word(stage)})`) : said;
}

/** "~4,800 soldiers", "EUR 1.5 bn" and "2.25% of GDP" as French writes them; what is quoted stays as it was written. */
const figuresInFrench = (text: string): string =>
  /^[“"«]/.test(text)
    ? text
    : text
        .replace(counted, (_, digit: string, what: string) => `${digit} ${countedFr[what]}`)
        .replace(/\d{1,3}(?:,\d{3})+(?![\d,])/g, (figure) => figure.replaceAll(",", "\u00a0"))
        .replace(/(\d)\.(\d+)(?=%| (?:bn|m)\b)/g, "$1,$2")
        .replace(/(\d)%/g, "$1\u00a0%")
        .replace(/% of GDP\b/g, "% du PIB")
        .replace(/(\d) bn\b/g, "$1\u00a0G")
        .replace(/(\d) m\b/g, "$1\u00a0M");
