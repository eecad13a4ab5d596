/** What the words around a number make of the force it counts: a part or the whole, those already there, those due, a ceiling. */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import { scales, smallNumbers } from "../mentions/quantity/words.ts";
import type { Actor, Named, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { beforeWords } from "./carrier.ts";
import { ofCeilingNoun } from "./ceiling.ts";
import { isForcePhrase } from "./contingent.ts";
import type { VerbReading } from "./direction-verb.ts";
import type { Draft } from "./draft.ts";
import { type Scene, wordOf, lemmaOf, wordsOf } from "./scene.ts";
import { leftPlaces } from "./whence.ts";
import { wholeBody } from "./whose.ts";

/** A counted force as it is read so far. */
export interface Counted {
  actor: Actor[];
  because: string | null;
  place: Named[];
  read: VerbReading | null;
  readonly quantity: { -readonly [K in keyof ReadQuantity["quantity"]]: ReadQuantity["quantity"][K] };
}

/** "100 of its 300 soldiers", "900 of the 17,000": the part is what moves, unless it has a claim of its own. False where nothing is left to tell. */
export function asPartOrWhole(scene: Scene, q: ReadQuantity, clause: Clause | null, so: Counted, earlier: readonly Draft[]): boolean {
  // "100 of its 300 soldiers": the part is what moves.
  const part =
    /\b(\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|hundred) of (?:its|their|the|those|these|our|[\p{L}-]+ ?['’]s?)(?: [\w-]+)?\s*$/u.exec(
      beforeWords(scene, q, 5),
    );
  // "The last 30 of Denmark's 150 are home": nobody is left of them.
  if (part !== null && /\blast$/.test(wordsOf(scene, scene.sentence.first, q.first).slice(0, -part[0].length).trimEnd())) return false;
  // "108 of its 950": digits have their own claim, the whole stays the whole.
  const apart = part !== null && earlier.some((d) => d.used !== null && d.used.last <= q.first && q.first - d.used.last <= 3);
  if (apart && (q.family !== "personnel" || earlier.at(-1)?.quantity?.max === 1)) return false;
  // "400 of the promised 2,500": the whole is as far as it is called.
  const called = apart ? howFarCalled.get(wordOf(scene, q.first - 1)) : undefined;
  if (apart && so.read !== null)
    so.read = { ...so.read, rule: "whole", change: called === undefined ? "level" : "start", stage: called ?? "in-force", modality: "stated", asChange: false };
  // "Chad, the largest contributor with 900 men, plans to bring some home": those whom it has.
  if (so.read !== null && clause !== null && q.last <= clause.vg.first && hasWith.test(beforeWords(scene, q, 7)))
    so.read = { ...so.read, rule: "whole", change: "level", stage: "in-force", modality: "stated", asChange: false };
  if (so.read?.rule === "whole") so.quantity.as = "total";
  // "900 of the 17,000 in the mission": the whole is the body's; "of the 300 Chileans" says whose it is.
  if (apart && /\bof the\b/.test(part[0]) && !scene.entities.some((e) => e.class === "state" && e.first >= q.first && e.first <= q.last)) {
    const whole = wholeBody(scene);
    if (whole !== null) {
      so.actor = whole;
      so.because = null;
    }
  }
  if (apart) so.quantity.as = "total";
  if (part && !apart && q.quantity.min !== null) {
    const n = /^\d/.test(part[1]) ? Number(part[1].replace(/,/g, "")) : (smallNumbers[part[1]] ?? scales[part[1]]);
    if (n && n < q.quantity.min) {
      so.quantity.min = n;
      so.quantity.max = n;
      if (so.read?.rule === "withdraw" || so.read?.rule === "cut") so.quantity.as = "change";
      if (so.read?.change === "end") so.read = { ...so.read, change: "cut" };
    }
  }
  return true;
}

/** "half of its 800 men", "bring its contingent up to 900": how many there were, or will be. */
export function asLevel(scene: Scene, q: ReadQuantity, clause: Clause | null, so: Counted): void {
  // "has withdrawn half of its 800 men": how many there were; the part has no number.
  const isHalved =
    so.read !== null &&
    (so.read.rule === "withdraw" || so.read.rule === "cut") &&
    /\b(?:half|most|some|part|many|several|(?:a|one) (?:third|quarter|fifth|tenth)|two[- ]thirds|three[- ]quarters|the bulk) of (?:its|their|the|those|these|our)(?: [\w-]+)?\s*$/.test(
      beforeWords(scene, q, 5),
    );
  if (isHalved) {
    so.read = { ...so.read!, rule: "whole", change: "level", stage: so.read!.stage === "ended" ? "ended" : "in-force", modality: "stated", asChange: false };
    so.quantity.as = "total";
  }
  // "will bring its contingent up to 900": so many there will be, and no ceiling.
  if (
    so.read !== null &&
    clause !== null &&
    /^(?:bring|take|push|lift|beef|build)$/.test(lemmaOf(clause)) &&
    (/^up to\b/i.test(q.quote) ? lemmaOf(clause) === "bring" : q.bound === null && /\bup to$/i.test(beforeWords(scene, q, 2))) &&
    clause.objects.some(
      (o) =>
        o.first >= clause.vg.last &&
        o.first < q.first &&
        (/^(?:total|numbers?|strength|tally|figure)$/.test(wordOf(scene, o.head)) || (o.last <= q.first && isForcePhrase(scene, o, "act"))),
    )
  ) {
    so.quantity.min = so.quantity.max;
    so.read = { ...so.read, rule: "to-level", change: "add", asChange: false };
  }
}

/** "another 120 expected in October", "40 men due to return", "the 90 already there": how far those have come, whatever the verb says of others. */
export function asDue(scene: Scene, q: ReadQuantity, so: Counted, last: number): void {
  // "with another 120 expected in October": those are yet to come.
  const due = so.read !== null ? /^(?: [\w-]+)? (expected|due|planned|scheduled|slated|awaited) (?!by)/.exec(scene.tokens.text.slice(q.end, q.end + 34)) : null;
  if (due !== null && so.read!.stage === "in-force") so.read = { ...so.read!, stage: "planned", modality: due[1] === "expected" ? "expected" : "stated" };
  // "ahead of 40 men due to return this week", "the 90 scheduled to leave": on their way home, whatever the verb says of others.
  if (so.read !== null && dueHome.test(scene.tokens.text.slice(q.end, q.end + 60))) {
    so.read = { ...so.read, rule: "due-home", change: "end", stage: "planned", modality: "stated", asChange: false };
    so.place = leftPlaces(scene, { first: q.last, last: Math.min(last, scene.sentence.last) }, so.actor) ?? [];
    so.quantity.as = "total";
  }
  // "thirty more join the 90 gunners who are there": those are there now.
  if (
    so.read !== null &&
    /^(?: [\w-]+){0,2} (?:already|currently|now) (?:there|here|in|on|at|stationed|deployed|based|serving)\b/.test(scene.tokens.text.slice(q.end, q.end + 50))
  )
    so.read = { ...so.read, change: "level", stage: "in-force", modality: "stated", asChange: false };
}

/** "up to 900 men are authorised": no more than so many. */
export function asAuthorised(scene: Scene, q: ReadQuantity, clause: Clause | null, { read, quantity }: Counted): void {
  if ((read?.rule === "ceiling" || (read?.stage === "decided" && clause !== null && ofCeilingNoun(scene, clause, q))) && quantity.max !== null)
    quantity.min = null;
}

/** "will help with logistics for the remaining 900 soldiers": those are there. */
export function asRemaining(scene: Scene, q: ReadQuantity, clause: Clause | null, so: Counted): void {
  if (
    so.read !== null &&
    clause !== null &&
    /\bremaining$/.test(beforeWords(scene, q, 1)) &&
    clause.attached.some((a) => /^(?:for|of|to|with|among)$/.test(a.word) && a.index > clause.vg.index && a.np.first <= q.first && q.first < a.np.last)
  )
    so.read = { ...so.read, change: "level", stage: "in-force", modality: "stated", asChange: false };
}

/** "A further 170 remain in the Sinai", "another 90 are still there": beside those told of before, and nobody comes. */
export function asStaying(scene: Scene, q: ReadQuantity, clause: Clause | null, so: Counted): boolean {
  if (q.change !== "add" || clause === null || clause.vg.form !== "finite" || so.read === null) return false;
  const lemma = lemmaOf(clause);
  const staying =
    staysOn.has(lemma) ||
    (lemma === "be" &&
      clause.vg.tense === "present" &&
      /^(?:\w+ )?(?:still|already|there|in (?!reserve|transit|training|line|touch|doubt)|at (?!sea|risk|home)|aboard)/.test(
        wordsOf(scene, clause.vg.last, Math.min(scene.sentence.last, clause.vg.last + 2)).toLowerCase(),
      )) ||
    (clause.vg.passive && clause.vg.tense === "present" && !clause.vg.progressive && /^(?:base|station|leave|post|garrison)$/.test(lemma));
  if (!staying || q.first >= clause.vg.first || clause.vg.modal !== "" || so.read.change === "cut" || so.read.change === "end") return false;
  so.quantity.as = "total";
  so.read = { ...so.read, change: "level", asChange: false };
  return true;
}
const staysOn: ReadonlySet<string> = new Set(["remain", "stay", "serve", "stand", "linger", "live", "sit", "man", "guard", "patrol"]);

/** "will not send more than 300": a ceiling. */
export function asCeiling(q: ReadQuantity, clause: Clause | null, so: Counted): void {
  if (
    so.read !== null &&
    clause?.vg.negated &&
    q.bound === "min" &&
    so.quantity.min !== null &&
    so.quantity.max === null &&
    q.first >= clause.vg.first &&
    /^(?:more than|over|in excess of|beyond)\b/i.test(q.quote)
  ) {
    so.quantity.max = so.quantity.min;
    so.quantity.min = null;
    so.read = { ...so.read, modality: "stated" };
  }
}

/** How far a number has come by what it is called. */
const howFarCalled: ReadonlyMap<string, Stage> = new Map([
  ["promised", "pledged"],
  ["pledged", "pledged"],
  ["announced", "pledged"],
  ["planned", "planned"],
  ["intended", "planned"],
  ["expected", "planned"],
  ["proposed", "considered"],
  ["authorised", "decided"],
  ["authorized", "decided"],
  ["mandated", "decided"],
  ["requested", "requested"],
]);

const hasWith =
  /\b(?:contributors?|contingents?|presence|suppliers?|providers?|participants?|partner|ally|nation|country|force)(?: (?:to|in|of|there) [\w' -]+)?,? with$/i;

export const dueHome =
  /^(?: [\w-]+)? (?:due|expected|scheduled|slated|set) to (?:return|leave|withdraw|depart|pull out|(?:come|go|fly|sail|travel|head|get|be (?:flown|brought|sent)) (?:home|back))\b/;
