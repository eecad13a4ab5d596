/** What is typed into the search box, in the words that the ledger has: French names and words in English, and without the small words of a question. */
import { fold } from "../../ledger/words.ts";
import type { Registry } from "../../model/registry.ts";
import { idsNamed } from "../brief/topic.ts";
import type { Hit } from "./search.ts";

const english: Readonly<Record<string, string>> = {
  soldats: "force",
  soldat: "force",
  militaires: "force",
  troupes: "force",
  forces: "force",
  troops: "force",
  soldiers: "force",
  depenses: "spending",
  depense: "spending",
  mandat: "mandate",
  cout: "cost",
  couts: "cost",
  aide: "aid",
  cible: "target",
  objectif: "target",
  commandement: "lead",
  direction: "lead",
  adhesion: "membership",
  reunion: "meeting",
  rencontre: "meeting",
  sommet: "summit",
  chars: "tanks",
  navires: "ships",
  fregate: "frigate",
  avions: "aircraft",
  helicopteres: "helicopters",
  bataillon: "battalion",
  instructeurs: "trainers",
  policiers: "police",
  parlement: "parliament",
};
const idle = new Set(
  "a au aux and as avec elle elles il ils ont t y was were are by combien d de des does du en est et for from had has have how in is l la le les many much of on par pour quand que quel quelle quels quelles qui quoi s sur the to until up what when where which who un une".split(
    " ",
  ),
);

/** Null where they are the words that were typed. `names` are the English ones, by id. */
export function wordsInEnglish(registry: Registry, names: Readonly<Record<string, string>>, typed: string): string | null {
  const tokens = fold(typed)
    .split(/[^\p{L}\p{N}%]+/u)
    .filter(Boolean);
  const words: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    let to = tokens.length;
    while (to > at && idsNamed(registry, tokens.slice(at, to).join(" ")).length === 0) to--;
    if (to > at) {
      const phrase = tokens.slice(at, to).join(" ");
      const all = idsNamed(registry, phrase).map((id) => fold(names[id] ?? phrase));
      // What several bear is left as it was typed, but for a name that is one of theirs: "Guinée" is no other Guinea.
      words.push(all.length === 1 ? all[0] : phrase);
    } else if (!idle.has(tokens[at])) words.push(english[tokens[at]] ?? tokens[at]);
    at = Math.max(to, at + 1);
  }
  const said = words.join(" ");
  return said === "" || said === fold(typed).trim() ? null : said;
}

const order = ["entity", "commitment", "document"];

/** What is found by the words as they were typed and, where they are others, in English: actors, then lines, then reports, each once. */
export function foundInBoth(typed: string, inEnglish: string | null, find: (words: string) => readonly Hit[], limit: number): Hit[] {
  const hits = [...find(typed), ...(inEnglish === null ? [] : find(inEnglish))];
  const seen = new Set<string>();
  const once = hits.filter(({ type, id, title, detail }) => {
    const key = `${type}|${id}|${title}|${detail}`;
    return !seen.has(key) && seen.add(key);
  });
  return once.toSorted((a, b) => order.indexOf(a.type) - order.indexOf(b.type)).slice(0, limit);
}
