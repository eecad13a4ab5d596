/** Rows without a verb are as far as the line over them says: "Promised at the conference:", "Allies pledged troops. Chad: 90." */
import type { Stage } from "../model/claim.ts";
import { type Draft, sameActors } from "./draft.ts";
import type { Scene } from "./scene.ts";

/** Rules that read a number, or a thing, without a verb. */
const rowRules: ReadonlySet<string> = new Set(["force/count", "force/roster", "force/item", "force/roll-row", "force/roll-thing"]);
/** Tokens that a row may have, and how many rows a list may. */
const longest = 18,
  most = 60;
const rowLike = /^[\s•*·–—-]*(?:the )?\p{Lu}[^.;:|–—,]{0,40}(?:\s*[:|–—,]| - |\t)/u;
const coming: ReadonlySet<Stage> = new Set(["planned", "pledged", "decided", "agreed", "offered", "requested", "refused"]);

const headings: readonly (readonly [Stage, RegExp])[] = [
  ["requested", /\b(?:requests?|requested|asked for|wanted|shortfalls?|gaps)\b/],
  ["offered", /\b(?:offers?|offered|on offer)\b/],
  ["pledged", /\b(?:pledges?|pledged|promis(?:es|ed)|commitments|announced|approved|authori[sz]ed)\b/],
  ["planned", /\b(?:planned|to be (?:sent|deployed|made up|composed)|will (?:send|deploy|contribute|be made up)|to come)\b/],
];
const present = /\b(?:already|now|current(?:ly)?|so far|as of|on the ground|deployed|strength|delivered|arrived)\b/;
/** What a row says of itself. */
const there = /\b(?:since|on station|already|now|there|in place|arrived|sailed|left|home)\b/;

/** Gives a row the stage of what its list is said to be; false where nothing over it tells one. */
export function asHeaded(scene: Scene, draft: Draft): boolean {
  if (
    !rowRules.has(draft.rules[0]) ||
    draft.rules.length > 1 ||
    draft.clause !== null ||
    draft.stage !== "in-force" ||
    draft.change !== "level" ||
    draft.modality !== "stated"
  )
    return false;
  const { sentences, text } = scene.reading.text;
  const lineAt = (i: number): string => text.slice(sentences[i].start, sentences[i].end);
  if (!rowLike.test(lineAt(scene.index)) || there.test(lineAt(scene.index).toLowerCase()) || scene.sentence.last - scene.sentence.first > longest) return false;
  for (let i = scene.index - 1; i >= 0 && scene.index - i <= most; i--) {
    const line = lineAt(i);
    if (sentences[i].last - sentences[i].first <= longest && rowLike.test(line) && !line.endsWith(":") && !sentences[i].heading) continue;
    const stage = stageOver(scene, draft, i, line.toLowerCase());
    if (stage === null) return false;
    draft.stage = stage;
    draft.change = "start";
    draft.rules.push("stage/as-headed");
    return true;
  }
  return false;
}

/** What the line over a list says of it: by the force that was read there, else by its words. */
function stageOver(scene: Scene, { actor }: Draft, index: number, line: string): Stage | null {
  const told = scene.before.filter((d) => d.sentence === index && d.kind === "force");
  if (present.test(line) || told.some((d) => d.stage === "in-force")) return null;
  const read = told.findLast((d) => coming.has(d.stage) && d.modality === "stated" && (d.change === "start" || d.change === "add"));
  // "The Council authorised a force. Chad: 90.": what others give to what was decided is promised.
  if (read !== undefined && (read.stage === "decided" || read.stage === "agreed") && !sameActors(read.actor, actor)) return "pledged";
  return read?.stage ?? (told.length > 0 ? null : (headings.find(([, words]) => words.test(line))?.[0] ?? null));
}
