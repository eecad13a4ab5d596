/** A document's claims: candidate sentences are tagged, chunked and read kind by kind; what one sentence said, the next may build on. */
import type { Claim } from "../model/claim.ts";
import type { TimeMention } from "../model/edtf.ts";
import { clausesOf } from "../text/parse.ts";
import { chunksOf } from "../text/chunks.ts";
import { BE, bit, DET, HAVE, NOUN, VB, VBD, VBZ } from "../text/lexicon.ts";
import { type Overlay, overlayAdjective, overlayHedge, overlayName, overlayPeople, overlayTime } from "../text/overlay.ts";
import type { Chunk, NounPhrase, VerbGroup } from "../text/phrases.ts";
import { tagSentence } from "../text/tagger.ts";
import { tokenAt, type Tokens } from "../text/tokens.ts";
import { internWord } from "../text/words.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import { type Draft, isWeighed } from "./draft.ts";
import { isDomain } from "./domain.ts";
import { type ClaimAt, finish } from "./finish.ts";
import { fewLines, fieldAround, quiet } from "./field.ts";
import { candidateWords } from "./gate.ts";
import { receiverIn } from "./receivers.ts";
import { draftsIn, everyKind, isUnread, withAnswers, withShips } from "./kinds.ts";
import { calledOff } from "./called-off.ts";
import { complete, settle } from "./settle.ts";
import { sharedNouns } from "./sharing.ts";
import { type LeftOut, limits, place, weigh } from "./weighing/weigh.ts";
import { mayTell } from "./weighing/worth.ts";
import type { Reading, Scene, Uncounted } from "./scene.ts";
import { isMissionName } from "./scene.ts";

/** "Greece is in favour.": short sentences about someone are cheap to read whatever their words. */
const shortSentence = 14;
/** Words of a sentence that may live on what was told just before. */
const shortGoingOn = 22;

type SceneAt = (scene: Scene, drafts: readonly Draft[], left: readonly LeftOut[]) => void;

/**
 * All claims of a document in reading order. What is counted in it is asked for once it is of the field. `sceneAt` (for `explain`) is called with each sentence
 * that was read and what weights left out of it (all of it once the document is read), `claimAt` (to learn from) with each claim.
 */
export function claimsOf(known: Uncounted, quantitiesOf: () => readonly ReadQuantity[], sceneAt?: SceneAt, claimAt?: ClaimAt): Claim[] {
  const { text } = known;
  if (known.entities.length === 0 || text.language !== "en" || !isDomain(known)) return [];
  // Plain fields, no getter: what has one is looked up by name at every rule.
  const reading: Reading = { ...known, quantities: quantitiesOf() };
  const { tokens, sentences } = text;
  const tags = new Uint8Array(tokens.count);
  const overlay = overlayOf(reading);
  const claims: Claim[] = [];
  const before: Draft[] = [];
  const entities = cursor(reading.entities),
    quantities = cursor(reading.quantities),
    times = cursor(reading.times);
  const isCandidate = candidateWords();
  const field = fieldAround(text, reading.subject);
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index];
    if (!sentence.readable || sentence.last - sentence.first < 2) continue;
    const near = field.near(sentence);
    if ((near < quiet && tokens.count >= fewLines) || isQuestion(text.text, sentence.end) || isTabled(text, sentence)) continue;
    const own = { entities: entities(sentence), quantities: quantities(sentence), times: times(sentence).filter((time) => !isSort(time, reading)) };
    // "The year that the assembly voted lapses in June": a span of time with a council or mission by name.
    const spans = own.quantities.some((q) => q.family === "duration") && own.entities.some((e) => e.class === "body" || isMissionName(e));
    // "It passes to Spain in May": a short sentence goes on with what the one before told.
    const goesOn = sentence.last - sentence.first <= shortGoingOn && before.length > 0 && index - before[before.length - 1].sentence <= 2;
    if (
      !spans &&
      !goesOn &&
      !own.quantities.some((q) => q.family !== "duration" && (q.family !== "none" || before.length > 0 || own.entities.length > 0)) &&
      !(own.entities.length > 0 && sentence.last - sentence.first <= shortSentence) &&
      !hasCandidate(tokens.word, sentence.first, sentence.last, isCandidate, own.entities.length > 0)
    )
      continue;
    const unread = { tokens, sentence, index, near, overall: field.overall, before, ...own };
    const may =
      reading.weights === null ? everyKind : withShips(withAnswers(mayTell(unread, reading.weights), before, index, sentence.last - sentence.first), unread);
    if (may === null || isUnread(unread, may)) continue;
    tagSentence(tokens, sentence.first, sentence.last, reading.lexicon, tags, overlay, sentence.heading);
    const chunks = partCounted(
      partTimed(
        partFronted(sharedNouns(reading, chunksOf(tokens, sentence.first, sentence.last, tags, reading.lexicon), own.entities), own.entities),
        own,
        tags,
      ),
      own,
      tags,
      tokens,
    );
    const scene: Scene = {
      reading,
      tokens,
      sentence,
      index,
      near,
      overall: field.overall,
      tags,
      chunks,
      clauses: clausesOf(chunks, tokens),
      before,
      least: 0,
      ...own,
    };
    const left: LeftOut[] = [];
    const settled = calledOff(scene, weighed(scene, settle(scene, draftsIn(scene, may)), left));
    sceneAt?.(scene, settled, left);
    before.push(...settled);
    claims.push(...finish(scene, settled, claimAt).filter((claim) => !isDoubted(claim, reading)));
    // What is not told is not built on.
    for (let i = before.length - 1; i >= 0 && before[i].sentence === index; i--)
      if (isDoubted(before[i], reading)) {
        const [draft] = before.splice(i, 1);
        if (!isWeighed(draft)) left.push({ draft, likely: draft.certainty ?? 0 });
      }
  }
  return claims;
}

/** What is not likely true with all that is known of its reading, less so what a rule reads. */
const isDoubted = ({ rules, certainty = 1 }: { readonly rules: readonly string[]; readonly certainty?: number }, { weights }: Reading): boolean =>
  certainty < (isWeighed({ rules }) ? limits.certain : limits.ruled) && weights?.certain.isEmpty === false;

/** A number that is read as the norm of an alliance is nothing else by weight. */
const isNorm = (drafts: readonly Draft[], { quantity }: Draft): boolean =>
  quantity !== null && drafts.some((d) => d.kind === "target" && d.quantity?.quote === quantity.quote && d.quantity.unit === quantity.unit);

/** "if the Americans leave", in an outcome that the rules have read, is no gate by weight. */
const isTrigger = (scene: Scene, drafts: readonly Draft[], { kind, span }: Draft): boolean =>
  kind === "condition" &&
  /\b(?:leaves?|left|withdr[ae]ws?|pulls? out|pulled out|quits?)\b/.test(scene.tokens.text.slice(span.start, span.end)) &&
  drafts.some((d) => d.kind === "consequence" && d.span.start <= span.start && span.end <= d.span.end);

/** "contributes to the command of the division", "helps with the running of it": whoever takes part in leading does not lead. */
const isShareOfLead = (scene: Scene, { kind, span }: Draft): boolean =>
  kind === "lead" &&
  /\b(?:contribut\w+ to|(?:help|assist)\w* (?:with|in)|t(?:akes?|aking|ook) part in|participat\w+ in) (?:the |its |their )?(?:leadership|leading|command|commanding|running|management)\b/i.test(
    scene.tokens.text.slice(span.start, span.end),
  );

/** What the rules read, weighed; what goes is put to `left`. */
function weighed(scene: Scene, drafts: Draft[], left: LeftOut[]): Draft[] {
  const { weights } = scene.reading;
  if (weights === null) return drafts;
  const added = complete(
    scene,
    weigh(scene, drafts, weights, (one) => left.push(one)),
  ).filter((draft) => !isNorm(drafts, draft) && !isTrigger(scene, drafts, draft) && !isShareOfLead(scene, draft));
  const all = [...drafts, ...added];
  place(scene, all, weights);
  return all;
}

const renumber = (chunks: Chunk[], from: number): void => {
  for (let j = from; j < chunks.length; j++) chunks[j].index = j;
};

/** "In Brussels NATO ministers agreed": the place before the verb, and whoever stands right behind it, are two phrases. */
function partFronted(chunks: Chunk[], entities: readonly ResolvedMention[]): Chunk[] {
  for (let i = 1; i < chunks.length && chunks[i].type !== "vg"; i++) {
    const np = chunks[i];
    if (np.type !== "np" || chunks[i - 1].type !== "prep" || np.joined.length > 1 || np.owner !== null) continue;
    const place = entities.find((e) => e.first === np.first && (e.class === "place" || (e.class === "state" && e.form === "name")));
    const who =
      place &&
      entities.find(
        (e) =>
          e.first === place.last &&
          e.last <= np.last &&
          ((e.class === "state" && (e.form === "adjective" || e.form === "people")) ||
            e.class === "body" ||
            e.class === "person" ||
            (e.class === "state" && e.form === "name" && e.last === np.last && /^(?:vg|adv|sub)$/.test(chunks[i + 1]?.type ?? ""))),
      );
    if (!place || !who || place.last > np.head) continue;
    const where: NounPhrase = { type: "np", first: np.first, last: place.last, head: place.last - 1, owner: null, joined: [], index: i };
    const rest: NounPhrase = { ...np, first: place.last, index: i + 1 };
    chunks.splice(i, 1, where, rest);
    renumber(chunks, i + 2);
    return chunks;
  }
  return chunks;
}

/**
 * "By year's end Britain will have", "Under the deal Kenyan officers are": a phrase that opens the sentence, and the state or number right behind it that acts,
 * are two.
 */
function partTimed(
  chunks: Chunk[],
  { entities, quantities }: { readonly entities: readonly ResolvedMention[]; readonly quantities: readonly ReadQuantity[] },
  tags: Uint8Array,
): Chunk[] {
  const i = chunks.findIndex((c) => c.type === "vg") - 1,
    np = chunks[i];
  if (i < 1 || np.type !== "np" || np.joined.length > 1 || chunks.slice(0, i).some((c, n) => c.type !== (n % 2 === 0 ? "prep" : "np"))) return chunks;
  const at =
    entities.find(
      (e) =>
        e.first > np.first &&
        e.last <= np.last &&
        (e.class === "state" || e.class === "body") &&
        e.form !== "pronoun" &&
        e.form !== "description" &&
        tags[e.first - 1] === NOUN,
    )?.first ??
    quantities.find((q) => q.first > np.first && q.last <= np.last && (q.family === "personnel" || q.family === "unit") && tags[q.first - 1] === NOUN)?.first;
  if (at === undefined || (np.owner !== null && np.owner.last >= at)) return chunks;
  chunks.splice(i, 1, { ...np, last: at, head: at - 1, index: i }, { ...np, first: at, owner: null, index: i + 1 });
  renumber(chunks, i + 2);
  return chunks;
}

/**
 * "is sending to East Timor four helicopters", "lent Chad 9 million", "gave the Chadian army 9 million": the place or receiver, and what is counted right
 * behind it, are two phrases.
 */
function partCounted(
  chunks: Chunk[],
  { entities, quantities }: { readonly entities: readonly ResolvedMention[]; readonly quantities: readonly ReadQuantity[] },
  tags: Uint8Array,
  tokens: Tokens,
): Chunk[] {
  for (let i = 1; i < chunks.length; i++) {
    // "60 soldiers more would go": one phrase.
    const more = chunks[i],
      counts = chunks[i - 1];
    if (
      more.type === "np" &&
      counts.type === "np" &&
      more.last - more.first === 1 &&
      more.first === counts.last &&
      quantities.some((q) => q.last === more.last && q.first >= counts.first)
    ) {
      chunks.splice(i - 1, 2, { ...counts, last: more.last });
      renumber(chunks, i);
    }
    const np = chunks[i];
    if (np === undefined) break;
    const back = chunks[i - 1].type;
    if (np.type !== "np" || (back !== "prep" && back !== "vg") || np.joined.length > 1 || np.owner !== null) continue;
    const counted =
      back === "vg" && tags[np.first] === DET
        ? quantities.find(
            (q) =>
              q.first > np.first + 1 &&
              q.last <= np.last &&
              q.family !== "duration" &&
              tags[q.first - 1] === NOUN &&
              entities.some((e) => e.class === "state" && e.form === "adjective" && e.first > np.first && e.last < q.first),
          )
        : undefined;
    if (counted) {
      chunks.splice(
        i,
        1,
        { type: "np", first: np.first, last: counted.first, head: counted.first - 1, owner: null, joined: [], index: i },
        { ...np, first: counted.first, index: i + 1 },
      );
      renumber(chunks, i + 2);
      continue;
    }
    const receiver = back === "vg" ? receiverIn(np, entities, tags, tokens, chunks[i - 1] as VerbGroup) : -1;
    if (receiver > 0) {
      chunks.splice(
        i,
        1,
        { type: "np", first: np.first, last: receiver, head: receiver - 1, owner: null, joined: [], index: i },
        { ...np, first: receiver, index: i + 1 },
      );
      renumber(chunks, i + 2);
      continue;
    }
    const place = entities.find(
      (e) =>
        (e.first === np.first || (e.first === np.first + 1 && tags[np.first] === DET)) &&
        e.last <= np.head &&
        (e.class === "place" || (e.class === "region" && back === "prep") || (e.class === "state" && (e.form === "name" || e.form === "metonym"))),
    );
    if (!place || !quantities.some((q) => q.first === place.last && q.last <= np.last)) continue;
    chunks.splice(
      i,
      1,
      { type: "np", first: np.first, last: place.last, head: place.last - 1, owner: null, joined: [], index: i },
      { ...np, first: place.last, index: i + 1 },
    );
    renumber(chunks, i + 2);
  }
  return chunks;
}

/** A question states nothing. */
const isQuestion = (text: string, end: number): boolean =>
  text.charCodeAt(end - 1) === 63 ||
  (text.charCodeAt(end - 1) === 0xc2 && text.charCodeAt(end - 2) === 63) ||
  (text.charCodeAt(end - 2) === 63 && /["”’')]/.test(text[end - 1]));

const to = internWord("to"),
  ask = internWord("ask");
/** Words that may stand before a question's own: "Mr. Bob Spink (Castle Point): ". */
const askersName = 12;
const upOnNotice =
  /^(?:\(?\d+[.)]? )?(?:\p{Lu}[\p{L}.'’-]+ ){1,5}(?:\([\p{L} .,'’-]+\) )?asked the (?:Minister|Secretary of State|Taoiseach|T\p{L}+|Prime Minister|Attorney)\b.*\b(?:make a statement|statement on the matter|upon notice|for a report|his views|her views|the number of|if (?:he|she|they) (?:will|plans?|has|have|is|are))\b/u;
/** "To ask the Secretary of State how many soldiers serve in Mali", "Deputy Byrne asked the Minister if he will send 50 soldiers": a written question. */
function isTabled(
  { text, tokens: { word, start } }: Reading["text"],
  { first, last, start: from, end }: { readonly first: number; readonly last: number; readonly start: number; readonly end: number },
): boolean {
  for (let i = first; i < Math.min(last - 1, first + askersName); i++)
    if (word[i] === to && word[i + 1] === ask && (i === first || (text[start[i]] === "T" && /: ?$/.test(text.slice(start[i] - 2, start[i]))))) return true;
  return upOnNotice.test(text.slice(from, end));
}

function hasCandidate(words: Int32Array, first: number, last: number, isCandidate: Uint8Array, named: boolean): boolean {
  for (let i = first; i < last; i++) if (isCandidate[words[i]] === 1 || (named && isCandidate[words[i]] === 2)) return true;
  return false;
}

/** The items of a sorted list that start inside each sentence, walked once. */
function cursor<Item extends { readonly start: number; readonly end: number }>(
  items: readonly Item[],
): (sentence: { readonly start: number; readonly end: number }) => Item[] {
  let next = 0;
  return ({ start, end }) => {
    while (next < items.length && items[next].start < start) next++;
    const found: Item[] = [];
    while (next < items.length && items[next].start < end) found.push(items[next++]);
    return found;
  };
}

/** What the tagger is told of each token: names, nationalities, peoples, times. */
function overlayOf(reading: Reading): Overlay {
  const { tokens } = reading.text;
  const overlay = new Uint8Array(tokens.count);
  for (const time of reading.times) markTime(overlay, time, reading);
  for (const entity of reading.entities) markEntity(overlay, entity);
  for (const quantity of reading.quantities) clearQuantity(overlay, quantity, reading);
  return overlay;
}

/** May a word be a noun, and no finite verb? */
const isNoun = (bits: number): boolean => (bits & bit(NOUN)) !== 0 && (bits & (bit(VBZ) | bit(VBD) | bit(VB) | bit(BE) | bit(HAVE))) === 0;
/** "winter clothing": a season that says what kind. */
function isSort(time: TimeMention, { text: { tokens }, lexicon }: Reading): boolean {
  const at = tokenAt(tokens, time.start),
    next = tokens.word[at + 1] ?? 0;
  return seasons.has(tokens.word[at]) && time.end === tokens.end[at] && isNoun(lexicon.tags[next] ?? 0);
}
const seasons = new Set("winter summer spring autumn".split(" ").map(internWord));
function markTime(overlay: Overlay, time: TimeMention, reading: Reading): void {
  const { tokens } = reading.text;
  // Durations and sets ("a year") stay words: they may be objects and measures.
  if (time.timex.type === "DURATION" || time.timex.type === "SET") return;
  if (isSort(time, reading)) return;
  for (let i = tokenAt(tokens, time.start); i < tokens.count && tokens.start[i] < time.end; i++)
    if (tokens.start[i] >= time.start && tokens.end[i] <= time.end) overlay[i] = overlayTime;
}

function markEntity(overlay: Overlay, entity: ResolvedMention): void {
  if (entity.form === "pronoun" || entity.form === "description" || entity.form === "title") {
    // Common words ("the minister", "they") keep their own tags; but the states of a region state nothing.
    if (entity.class === "region" && entity.form === "description") overlay[entity.last - 1] = overlayName;
    return;
  }
  // "The UK spent": initials are names, whatever word follows.
  const initials = entity.last === entity.first + 1 && /^(?:UK|US|EU|UN|U\.K\.|U\.S\.|U\.N\.|UAE|NATO)$/.test(entity.quote);
  const value = entity.form === "adjective" && !initials ? overlayAdjective : entity.form === "people" ? overlayPeople : overlayName;
  for (let i = entity.first; i < entity.last; i++) overlay[i] = value;
}

const hedges = new Set(
  "up to at least most more than fewer less over under about around some nearly almost roughly approximately well just only below above close as many much few"
    .split(" ")
    .map(internWord),
);

const units = new Set("per cent percent won rand real mark pound pounds".split(" ").map(internWord));

/** Numbers that a quantity claims are no dates. */
function clearQuantity(overlay: Overlay, quantity: ReadQuantity, reading: Reading): void {
  const { tokens } = reading.text;
  // "up to 400", "at least eight": a hedge is part of the phrase that it counts in.
  for (let i = quantity.first; i < quantity.last && tokens.end[i] <= quantity.number.start; i++) if (hedges.has(tokens.word[i])) overlay[i] = overlayHedge;
  for (let i = quantity.first; i < quantity.last; i++) if (overlay[i] === overlayTime) overlay[i] = 0;
  // "16.4 per cent", "27 billion won": units that are other words elsewhere are nouns after their number.
  for (let i = quantity.first + 1; i < quantity.last; i++) if (units.has(tokens.word[i]) && tokens.start[i] >= quantity.number.end) overlay[i] = overlayPeople;
}
