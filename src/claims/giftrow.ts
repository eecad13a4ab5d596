/**
 * Gifts told by a name and a thing side by side, with no verb of their own: "Denmark medicines", "Germany a second battery", "Iceland – airspace too",
 * "Luxembourg: ten million".
 */
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import { ADJ, ADV, DET, NAME, NOUN, NUM, PREP, VB, VBD, VBZ } from "../text/lexicon.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOf } from "./args.ts";
import { inOwnDollars } from "./dollars.ts";
import { type Draft, draftOf } from "./draft.ts";
import { aidContextOf, recentAid } from "./gifts.ts";
import { giftOf } from "./giftwords.ts";
import { list } from "./lexis.ts";
import { holders, quantitiesIn, type Scene, spanOf, wordOf, wordsOf, isStateActor } from "./scene.ts";
import { haveCommon, isAmong } from "./named.ts";

/** What a state lets others use. */
const leave = list(
  "airspace overflight overflights base bases port ports airfield airfields runway runways harbour harbours harbor harbors transit passage territory simulator ranges range barracks academy hospital electricity gas money cash food",
);
const breaks = list(", ; and but while plus : – — . ( &");
const listMark = list(": – — - =");

/** Every name of the sentence with a thing beside it, in a run of gifts. */
export function giftRows(scene: Scene, sofar: readonly Draft[]): Draft[] {
  if (scene.entities.length === 0) return [];
  const model = recentAid(scene, sofar, 2);
  if (model === null && !isHeaded(scene)) return [];
  const drafts: Draft[] = [];
  for (const e of scene.entities) {
    const item = itemOf(scene, e);
    if (item === null) continue;
    const here = [...sofar, ...drafts].findLast((d) => d.kind === "aid" && d.span.start < scene.tokens.start[e.first]);
    if (!item.labelled && (here === undefined || (here.span.end > scene.tokens.end[e.last - 1] + 40 && here.used === null))) continue;
    drafts.push(...itemGifts(scene, e, item, here ?? model, [...sofar, ...drafts]));
  }
  return drafts;
}

/** A heading or the lines before say that what follows is given: "Who gives what", "Pledges so far". */
function isHeaded(scene: Scene): boolean {
  const { sentences, text } = scene.reading.text;
  const title = sentences[0]?.heading === true && scene.index > 0 && scene.index < 30 ? text.slice(sentences[0].start, sentences[0].end) : "";
  return donors.test(title) || donors.test(text.slice(sentences[Math.max(0, scene.index - 3)].start, scene.sentence.start));
}
const donors =
  /\b(?:donors?|pledg(?:e[sd]?|ing)|gifts?|giv(?:es?|ing|en) (?:\w+ )?what|who(?:'s| is| has)? (?:giv\w+|help\w+|chip\w+|sen[dt]\w*|pa(?:ys|id)|offer\w*|bring\w*|promis\w+)|donat\w+|(?:chip|stump)\w* in|aid (?:for|to)|help for|weapons for|arms for|contributions)\b/i;

/** Is help the talk: told of just before, by a heading, or by whom the whole report names as helped? */
export const helpRuns = (scene: Scene, sofar: readonly Draft[]): boolean =>
  recentAid(scene, sofar, 3) !== null || aidContextOf(scene.reading).strength >= 2 || isHeaded(scene);

interface Item {
  readonly first: number;
  readonly last: number;
  readonly labelled: boolean;
}

const isHolder = (scene: Scene, e: ResolvedMention): boolean =>
  (e.class === "state" || e.class === "body" || e.class === "person" || (e.class === "place" && isStateActor(scene, e))) &&
  e.form !== "adjective" &&
  e.form !== "pronoun" &&
  e.id !== null;

/** The words beside a name up to the next item, where no verb stands among them. */
function itemOf(scene: Scene, e: ResolvedMention): Item | null {
  if (!isHolder(scene, e) || e.last >= scene.sentence.last || !opensAt(scene, e)) return null;
  const labelled = listMark.has(wordOf(scene, e.last));
  if (e.class === "person" && !labelled) return null;
  const first = labelled ? e.last + 1 : e.last;
  let last = first;
  for (; last < scene.sentence.last && last - first < 16; last++) {
    const word = wordOf(scene, last);
    if (word === ";" || word === "." || word === "(" || (labelled && /^[–—]$/.test(word) && last > first)) break;
    if (
      (word === "," || word === "and" || word === "but") &&
      (nextHolder(scene, last) || /^(?:which|who|that|whom|where|when|though|as)$/.test(wordOf(scene, Math.min(last + 1, scene.sentence.last - 1))))
    )
      break;
    const tag = scene.tags[last];
    if (tag === VB || tag === VBD || tag === VBZ || /^(?:will|would|may|could|can|must|is|are|was|were|has|have|had)$/.test(word)) return null;
  }
  if (last === first) return null;
  const tag = scene.tags[first];
  if (
    !labelled &&
    tag !== DET &&
    tag !== NUM &&
    tag !== ADJ &&
    tag !== NOUN &&
    !(tag === NAME && giftOf(scene, phraseOf(scene, first, last)) !== null) &&
    !/^(?:no|nothing|more|some|another|[$€£].*)$/.test(wordOf(scene, first))
  )
    return null;
  return { first, last, labelled };
}

/** Does the name open an item: at the head of the sentence, after a bullet or an hour, after a comma or "and"? */
function opensAt(scene: Scene, e: ResolvedMention): boolean {
  let at = e.first - 1;
  if (at >= scene.sentence.first && wordOf(scene, at) === "the") at--;
  return (
    at < scene.sentence.first ||
    breaks.has(wordOf(scene, at)) ||
    (at - scene.sentence.first <= 1 && (scene.tags[at] === NUM || /^[-–•*·]$/.test(wordOf(scene, at))))
  );
}

function nextHolder(scene: Scene, at: number): boolean {
  let next = at + 1;
  if (next < scene.sentence.last && /^(?:and|the|but)$/.test(wordOf(scene, next))) next++;
  return scene.entities.some((e) => e.first === next && isHolder(scene, e));
}

/** The item's words as one phrase, up to its first preposition. */
function phraseOf(scene: Scene, first: number, last: number): NounPhrase {
  let head = first;
  for (let i = first; i < last && scene.tags[i] !== PREP && wordOf(scene, i) !== ","; i++) if (scene.tags[i] === NOUN || scene.tags[i] === NAME) head = i;
  return { type: "np", first, last: head + 1, head, owner: null, joined: [], index: scene.chunks.length };
}

function itemGifts(scene: Scene, e: ResolvedMention, item: Item, model: Draft | null, earlier: readonly Draft[]): Draft[] {
  const to = model?.with.filter((w) => w.role === "recipient") ?? [];
  const actor = (e.class === "place" ? [{ id: e.id!, name: scene.reading.lookups.nameOf(e.id!) ?? e.name }] : holders(scene, actorsOf(scene, e))).filter(
    (a) => a.id !== null,
  );
  if (actor.length === 0 || haveCommon(to, actor)) return [];
  if (
    earlier.some(
      (d) => d.kind === "aid" && isAmong(actor[0], d.actor) && d.span.start >= scene.tokens.start[e.first] && d.span.start < scene.tokens.end[item.last - 1],
    )
  )
    return [];
  const words = wordsOf(scene, item.first, item.last).toLowerCase();
  const told = stageOfItem(words, model);
  const of = (q: ReadQuantity | null, first: number): Draft =>
    draftOf("aid", "aid/beside", spanOf(scene, first, q === null ? item.last : Math.max(q.last, first + 1)), scene.index, {
      actor,
      with: to,
      mission: model?.mission ?? null,
      object: q?.quantity.of ?? (q === null ? wordsOf(scene, item.first, item.last) : (model?.object ?? null)),
      ...(q ? { quantity: inOwnDollars(scene, q, actor, q.quantity), used: q } : {}),
      ...told,
      ...(q?.change === "add" ? { change: "add" as const } : {}),
      timed: false,
      trust: q === null ? 0.58 : 0.66,
    });
  const counted = quantitiesIn(scene, item.first, item.last).filter(
    (q) =>
      (q.family === "money" || (q.family === "unit" && isThing(scene, q))) &&
      !earlier.some((d) => d.kind === "aid" && d.used !== null && d.used.start < q.end && q.start < d.used.end),
  );
  if (counted.length > 0) return counted.map((q, i) => of(q, i === 0 ? e.first : q.first));
  if (
    quantitiesIn(scene, item.first, item.last).some((q) => q.family === "personnel" || q.family === "duration" || q.family === "gdp") ||
    /\b(?:troops?|soldiers|men|battalions?|compan(?:y|ies)|frigates?|ships?|brigade|plane|aircraft|company)\b/.test(words)
  )
    return [];
  const np = phraseOf(scene, item.first, item.last);
  if (/^(?:no|not a|nothing|none|neither)\b/.test(words))
    return model !== null && (giftOf(scene, np) !== null || words.split(" ").length <= 3)
      ? [{ ...of(null, e.first), stage: "refused", modality: "stated" }]
      : [];
  if (giftOf(scene, np) === null && !leave.has(wordOf(scene, np.head))) return [];
  return scene.tags[item.first] === ADV ? [] : [of(null, e.first)];
}

/** Kit, and no ship: that is sent, and stays its own. */
function isThing(scene: Scene, q: ReadQuantity): boolean {
  if (q.noun < 0) return false;
  const gift = giftOf(scene, phraseOf(scene, q.first, Math.max(q.last, q.noun + 1)));
  return (gift !== null && gift !== "craft") || (gift === "craft" && !ships.test(wordOf(scene, q.noun)));
}
const ships = /^(?:(?:war)?ships?|frigates?|destroyers?|corvettes?|carriers?|submarines?|cruisers?|vessels?|minehunters?|minesweepers?|planes?|aircraft)$/;

function stageOfItem(words: string, model: Draft | null): Pick<Draft, "stage" | "modality" | "change"> {
  const stage = /\b(?:delivered|arrived|handed over|already|paid|given|there)\b/.test(words)
    ? ("in-force" as const)
    : /\b(?:considering|under (?:study|consideration|review)|possibly|perhaps|maybe)\b/.test(words)
      ? ("considered" as const)
      : /\b(?:offered|on offer|willing|ready)\b/.test(words)
        ? ("offered" as const)
        : null;
  return {
    stage: stage ?? (model === null || model.stage === "requested" || model.stage === "refused" ? "pledged" : model.stage),
    modality: model?.modality === "negated" ? "stated" : (model?.modality ?? "stated"),
    change: "start",
  };
}
