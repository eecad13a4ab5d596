/** Counted help in lists and rows: sums in brackets after names, cells of a table, a sum after a colon, a gift that grows. */
import type { Actor, Party, Stage } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import { actorOfClause, actorsOf, partiesAs } from "./args.ts";
import { fallbackActor } from "./fallback.ts";
import { type Draft, draftOf } from "./draft.ts";
import { aidContextOf, armsNouns, recentAid, stageOfGift, understoodRecipient } from "./gifts.ts";
import { list } from "./lexis.ts";
import { holders, knownAs, lemmaOf, rangeOf, type Scene, spanOf, wordOf, wordsOf, knownHolders } from "./scene.ts";
import { otherThan, haveCommon } from "./named.ts";

const toSomeone =
  /\b(?:grants?|aid|assistance|help|loans?|packages?|gifts?|support|supplies|donations?|deliver(?:y|ies)|credits?|sums|money|funds)\b[^.;()]{0,40}\b(?:to|for|go to|went to)\b/;
const fromSomeone = /\b(?:donors?|pledges|pledged|contributions|contributed|donations|gifts|promised|promises|givers|raised)\b/;

/** "Similar grants to Malaysia (400 million yen), Bangladesh (575 million) …": the name before a bracket gets or gives what stands in it. */
export function bracketed(scene: Scene, q: ReadQuantity, earlier: readonly Draft[]): Draft | null {
  if ((q.family !== "money" && q.family !== "unit") || q.first - 1 <= scene.sentence.first) return null;
  let open = q.first - 1;
  while (open > scene.sentence.first && q.first - open < 4 && wordOf(scene, open) !== "(") open--;
  if (wordOf(scene, open) !== "(") return null;
  const e = scene.entities.find(
    (each) => each.last === open && (each.class === "state" || each.class === "body" || each.class === "place") && each.form !== "pronoun",
  );
  if (!e?.id) return null;
  const head = wordsOf(scene, scene.sentence.first, e.first + 1).toLowerCase();
  const own =
    e.class === "place"
      ? scene.reading.lookups.state.has(e.id)
        ? [{ id: e.id, name: scene.reading.lookups.nameOf(e.id) ?? e.name }]
        : []
      : holders(scene, actorsOf(scene, e));
  if (own.length === 0 || (q.family === "unit" && !armsNouns.test(q.quote.toLowerCase()))) return null;
  const model = recentAid(scene, earlier, 3);
  const gets = toSomeone.test(head),
    gives = !gets && fromSomeone.test(head);
  if (!gets && !gives) return null;
  const actor = gives ? own : otherThan(model?.actor ?? fallbackActor(scene, q.start)?.actor ?? [], own);
  const to: Party[] = gives ? understoodRecipient(scene, model, own) : partiesAs(own, "recipient");
  if (actor.length === 0 || to.length === 0) return null;
  const { stage, change } = statusOf(wordsOf(scene, scene.sentence.first, scene.sentence.last).toLowerCase(), model?.stage ?? "pledged");
  return draftOf("aid", "aid/bracketed", spanOf(scene, e.first, q.last), scene.index, {
    actor,
    with: to,
    quantity: q.quantity,
    used: q,
    stage,
    change,
    object: q.quantity.of,
    trust: 0.86,
    timed: false,
  });
}

function statusOf(words: string, otherwise: Stage): { stage: Stage; change: "start" | "suspend" | "level" } {
  if (/\b(?:suspended|frozen|on hold|withheld)\b/.test(words)) return { stage: "suspended", change: "suspend" };
  if (/\b(?:delivered|arrived|handed over|transferred|given|received|paid|disbursed|complete[d]?|done|in service)\b/.test(words))
    return { stage: "in-force", change: "start" };
  if (/\b(?:under ?way|continu\w+|ongoing|running)\b/.test(words)) return { stage: "in-force", change: "level" };
  if (/\b(?:approved|authori[sz]ed|decided)\b/.test(words)) return { stage: "decided", change: "start" };
  if (/\b(?:agreed|signed)\b/.test(words)) return { stage: "agreed", change: "start" };
  if (/\b(?:refused|declined|rejected)\b/.test(words)) return { stage: "refused", change: "start" };
  if (/\b(?:offered|on offer)\b/.test(words)) return { stage: "offered", change: "start" };
  if (/\b(?:planned|prepared|in preparation|earmarked|due|scheduled)\b/.test(words)) return { stage: "planned", change: "start" };
  if (/\b(?:considered|studied|under (?:study|consideration|review|discussion))\b/.test(words)) return { stage: "considered", change: "start" };
  if (/\b(?:pledged|promised|announced)\b/.test(words)) return { stage: "pledged", change: "start" };
  return { stage: otherwise, change: "start" };
}

const cell = /\s*(?:\||\t| {3,})\s*/;
const donorColumn = /\b(?:donors?|givers?|contributors?|pledg\w+|donations?|aid|assistance|gifts?|deliver(?:y|ies|ed))\b/i;

/** "United Kingdom | Radios | 400 | delivered": a row of a table of donors. */
export function aidRow(scene: Scene): Draft | null {
  const { text } = scene.reading.text;
  const words = text.slice(scene.sentence.start, scene.sentence.end);
  if (!words.includes("|") && !words.includes("\t")) return null;
  const cells = words
    .split(cell)
    .map((each) => each.trim())
    .filter((each) => each !== "");
  if (cells.length < 3 || cells.length > 7) return null;
  const label = scene.entities[0];
  if (!label || label.first - scene.sentence.first > 1 || (label.class !== "state" && label.class !== "body")) return null;
  const { recipient } = aidContextOf(scene.reading);
  const heading = text.slice(Math.max(0, scene.sentence.start - 700), scene.sentence.start);
  if (!donorColumn.test(heading)) return null;
  const actor = holders(scene, actorsOf(scene, label));
  const to = recipient ? partiesAs([recipient], "recipient") : headedRecipient(scene);
  if (actor.length === 0 || to.length === 0 || haveCommon(to, actor)) return null;
  const item = cells
    .slice(1)
    .find((each) => armsNouns.test(each.toLowerCase()) || /\b(?:radios?|stipends?|training|courses?|fuel|medic\w+|rations?|cash|grant)\b/i.test(each));
  const count = cells.slice(1).find((each) => /^(?:about |some |up to |~|c\. ?)?\d[\d,. ]*$/i.test(each));
  const q =
    scene.quantities.find((each) => each.family === "money") ??
    (count ? scene.quantities.find((each) => text.slice(each.start, each.end).includes(count.replace(/^\D+/, ""))) : undefined) ??
    scene.quantities.find((each) => each.family === "unit");
  const value = count ? Number(count.replace(/[^\d.]/g, "")) : Number.NaN;
  if (!item && q?.family !== "money") return null;
  const learners = item !== undefined && /\b(?:training|courses?|instruction)\b/i.test(item);
  const quantity =
    q?.family === "money"
      ? q.quantity
      : Number.isFinite(value) && value > 0
        ? {
            min: value,
            max: value,
            unit: learners ? "personnel" : "unit",
            of: item ?? null,
            approx: /^(?:about|some|~|c\.)/i.test(count!),
            as: "total" as const,
            per: null,
            quote: count!,
          }
        : (q?.quantity ?? null);
  const { stage, change } = statusOf(cells.slice(1).join(" ").toLowerCase(), "pledged");
  return draftOf("aid", "aid/row", { start: scene.sentence.start, end: scene.sentence.end }, scene.index, {
    actor,
    with: to,
    quantity,
    used: q ?? null,
    stage,
    change,
    object: item ?? null,
    trust: 0.9,
    timed: scene.times.length > 0,
    times: scene.times,
  });
}

/** "Recipient: Somali National Army" above the table. */
function headedRecipient(scene: Scene): Party[] {
  const { text } = scene.reading.text;
  const at = /\b(?:recipients?|beneficiar(?:y|ies)|for the benefit of|in favou?r of)\s*:?\s+/i.exec(text.slice(0, scene.sentence.start));
  if (!at) return [];
  const from = at.index + at[0].length;
  const e = scene.reading.entities.find(
    (each) => each.start >= from && each.start - from < 30 && (each.class === "state" || each.class === "body") && each.form !== "pronoun",
  );
  return e ? partiesAs(holders(scene, actorsOf(scene, e)), "recipient") : [];
}

const growing = list("raise increase double treble triple quadruple boost lift expand extend enlarge widen up top swell cut halve trim reduce slash lower");
const helpHead =
  /^(?:gifts?|aid|support|help|package|pledge|donations?|contribution|assistance|programme|program|fund|envelope|facility|frame|commitment|grant|offer|deliveries|delivery)$/;

/** "trebles its gift of shells to 60,000", "the fund was doubled to 4 billion": help that grows or shrinks to a number. */
export function grown(scene: Scene, q: ReadQuantity, earlier: readonly Draft[]): Draft | null {
  if (q.family !== "money" && q.family !== "unit" && q.family !== "none" && !(q.family === "personnel" && q.noun < 0)) return null;
  const before = q.first > scene.sentence.first ? wordOf(scene, q.first - 1) : "";
  if (before !== "to" && before !== "by") return null;
  const clause = scene.clauses.find((c) => growing.has(lemmaOf(c)) && c.vg.last <= q.first && q.first < rangeOf(scene, c).last + 4);
  if (!clause) return null;
  const np = clause.vg.passive ? clause.subject : clause.objects[0];
  if (!np || !helpHead.test(wordOf(scene, np.head))) return null;
  const { strength } = aidContextOf(scene.reading);
  const words = wordsOf(scene, np.first, q.first).toLowerCase();
  if (strength < 2 && !armsNouns.test(words) && !/\b(?:military|security) (?:aid|assistance|support|help)\b/.test(words)) return null;
  if (/\b(?:defen[cs]e|military) (?:spending|budget)\b|\bforce\b|\bmission\b|\btroops\b/.test(words)) return null;
  const model = recentAid(scene, earlier, 3);
  const named = knownHolders(scene, clause.vg.passive ? [] : actorOfClause(scene, clause));
  const { home, topics, lookups } = scene.reading;
  const known = [home, topics[0]].find((id) => id !== null && id !== undefined && lookups.state.has(id));
  const actor: Actor[] = named.length > 0 ? named : (model?.actor ?? (known ? [knownAs(lookups, known)] : []));
  const to = understoodRecipient(scene, model, actor);
  if (actor.length === 0 || to.length === 0 || haveCommon(to, actor)) return null;
  const told = stageOfGift(scene, clause, model);
  const cut = /^(?:cut|halve|trim|reduce|slash|lower)$/.test(lemmaOf(clause));
  // "its frame, 75 billion kroner, was widened to 135 billion": of the same money.
  const sum =
    q.family !== "money" && /\b(?:million|billion|trillion|bn|mn|m)\b/i.test(q.quote)
      ? (scene.quantities.findLast((other) => other.family === "money" && other.first < q.first)?.quantity.unit ??
        (/^[A-Z]{3}$/.test(model?.quantity?.unit ?? "") ? model!.quantity!.unit : null))
      : null;
  const things =
    sum !== null
      ? { ...q.quantity, unit: sum }
      : q.family === "none" || q.family === "personnel"
        ? { ...q.quantity, unit: "unit", of: armsNouns.exec(words)?.[0] ?? null }
        : q.quantity;
  return draftOf("aid", "aid/grown", spanOf(scene, Math.min(rangeOf(scene, clause).first, np.first), q.last), scene.index, {
    actor,
    with: to,
    quantity: before === "by" ? { ...things, as: "change" } : things,
    used: q,
    clause,
    stage: told.stage === "ended" ? "in-force" : told.stage,
    modality: told.modality,
    change: cut ? "cut" : "add",
    object: words.slice(0, 60),
    trust: 0.87,
    rules: [...told.rules],
  });
}
