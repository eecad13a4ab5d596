/** What every reading of a gift needs: what can be given, who receives it, how far the giving has come, and whom a document's help is for. */
import type { Actor, Change, Modality, Named, Party, Stage } from "../model/claim.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOf, actorsOfPhrase, agentOf, partiesAs } from "./args.ts";
import type { Draft } from "./draft.ts";
import { giveVerbs } from "./lexis.ts";
import { currentMission } from "./memory.ts";
import { isSea, prepositionBefore } from "./places.ts";
import { knownAs, lemmaOf, rangeOf, type Reading, type Scene, wordOf, wordsOf, isMissionName } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { unique, isAmong } from "./named.ts";
import { objectAfter } from "./frames.ts";

/** Arms and kit: given where others would be sent. */
export const armsNouns =
  /\b(?:equipment|weapons?|arms|weaponry|ammunition|munitions?|shells?|rounds?|tanks?|howitzers?|missiles?|air[- ]defen[cs]e systems?|launchers?|rockets?|guns?|rifles?|vehicles?|jets?|mi-?gs?(?:-\d+s?)?|sukhois?|typhoons?|gripens?|hornets?|rafales?|eurofighters?|masks|radios|goggles|tents|boots|land rovers|fighter(?: aircraft|s)|fighters?|warplanes?|planes?|aircraft|helicopters?|drones?|radars?|boats?|vessels?|kit|gear|supplies|medicines?|generators?|uniforms?|helmets?|vests?|shields?|clothing|batter(?:y|ies)|spare parts|mortars?|mines?|minehunters?|trucks?|ambulances?|patriots?|leopards?|abrams|himars|bradleys?|strykers?|challengers?|mirages?|taurus|atacms|javelins?|stingers?|grads?|iris-t|nasams|gepards?|f-16s?|field hospital|optics|sights|armou?r)\b/;
/** What is given: arms and kit, money words, help of any sort. */
export const givenNouns = new RegExp(
  `${armsNouns.source}|\\b(?:aid|assistance|package|parcel|tranche|loans?|grants?|credit|credits|funds?|funding|money|training|courses?|trainers|instructors|support|help|intelligence|fuel|hospital|ships?)\\b`,
);
/** Words that make money help. */
export const aidWords =
  /\b(?:aid|assistance|packages?|parcel|tranches?|donat\w+|loans?|grants?|credit line|line of credit|humanitarian|reconstruction|rebuilding|help for|help to|support for|support to|relief)\b/;

interface AidContext {
  /** Whom the document's help is for, or null. */
  readonly recipient: Named | null;
  readonly strength: number;
}

const contexts = new WeakMap<Reading, AidContext>();

/** Whom the help that a document tells of goes to: the state or mission most often named after words of giving. */
export function aidContextOf(reading: Reading): AidContext {
  const known = contexts.get(reading);
  if (known) return known;
  const { text } = reading.text;
  const score = new Map<string, number>();
  const titleEnd = reading.text.sentences[0]?.heading ? reading.text.sentences[0].end : 0;
  for (const e of reading.entities) {
    const id =
      e.class === "state" || e.class === "mission" || (e.class === "place" && e.id !== null && reading.lookups.state.has(e.id))
        ? e.id
        : e.class === "body" && e.of !== null && reading.lookups.state.has(e.of)
          ? e.of
          : null;
    if (id === null || e.form === "pronoun") continue;
    const line = text.slice(Math.max(0, e.start - 90), e.start);
    const before = line.slice(Math.max(line.lastIndexOf("."), line.lastIndexOf(";"), line.lastIndexOf("\n")) + 1);
    const leading = wordLeadingTo(before);
    const isFor = leadsTo.has(leading);
    const given = (isFor && helpTo.test(before)) || ((isFor || giving.test(leading)) && giveTo.test(before));
    // "What Denmark gives Moldova" over the whole: a heading says what all of it is about.
    if (given && e.start < titleEnd) score.set(id, (score.get(id) ?? 0) + 1);
    const points = e.class === "place" ? (given ? 2 : 0) : given ? 2 : isFor && sumFor.test(before) ? 1 : 0;
    if (points > 0) score.set(id, (score.get(id) ?? 0) + points);
  }
  let best: string | null = null;
  for (const [id, n] of score) if (best === null || n > score.get(best)!) best = id;
  const context = { recipient: best ? knownAs(reading.lookups, best) : null, strength: best ? score.get(best)! : 0 };
  contexts.set(reading, context);
  return context;
}

/** The last word of some words, an article aside, where blanks follow it; "" else: without one that leads to a recipient the patterns below match nothing. */
function wordLeadingTo(before: string): string {
  const end = before.trimEnd().length;
  if (end === before.length) return "";
  const from = lettersTo(before, end);
  const word = before.slice(from, end).toLowerCase();
  if (word !== "the") return word;
  const outer = before.slice(0, from).trimEnd().length;
  const begin = lettersTo(before, outer);
  return outer < from && begin < outer ? before.slice(begin, outer).toLowerCase() : word;
}

/** Where the Latin letters begin that end at an offset. */
function lettersTo(words: string, end: number): number {
  let i = end;
  while (i > 0) {
    const unit = words.charCodeAt(i - 1) | 32;
    if (unit < 97 || unit > 122) break;
    i--;
  }
  return i;
}
const leadsTo: ReadonlySet<string> = new Set(["to", "for", "of"]);
const giving = /^(?:arm|equip|help|suppl|giv|gave|hand|lend|lent|donat|train|support|aid)/;

const helpTo =
  /\b(?:aid|assistance|weapons?|arms|ammunition|equipment|support|help|packages?|pledge[sd]?|donat\w+|donors?|deliver\w*|missiles?|tanks?|howitzers?|patriots?|batter(?:y|ies)|systems?|training|funds?|money|loans?|radars?|vehicles?|jets|launchers|guns?)\b.{0,45}\b(?:to|for|of)\s+(?:the\s+)?$/i;
const sumFor = /\b(?:million|billion|[\d.]+(?:m|bn))\b.{0,30}\b(?:to|for)\s+(?:the\s+)?$/i;
const giveTo =
  /\b(?:arm|arming|equip\w*|help(?:s|ing)?|suppl(?:y|ies|ying)|gives?|giving|gave|hand(?:s|ed|ing)?|lend(?:s|ing)?|lent|donat\w*|train(?:s|ed|ing)?|support(?:s|ed|ing)?(?: of)?(?: the)?|aid)\s+(?:the\s+)?$/i;

/** The last aid claim within `reach` sentences, this one's first. */
export function recentAid(scene: Scene, earlier: readonly Draft[], reach = 2): Draft | null {
  for (let i = earlier.length - 1; i >= 0; i--) if (earlier[i].kind === "aid") return earlier[i];
  for (let i = scene.before.length - 1; i >= 0 && scene.index - scene.before[i].sentence <= reach; i--)
    if (scene.before[i].kind === "aid") return scene.before[i];
  return null;
}

/** "They taught", "the instructors have": whose people the claims just before tell of. */
export function actorSpokenOf(scene: Scene, clause: Clause): Actor[] {
  const { subject } = clause;
  if (
    subject === null ||
    !/^(?:they|it|these|those|instructors|trainers|soldiers|troops|men|contingent|advisers|advisors|engineers|medics|country|government|mission|team|teams|contribution)$/.test(
      wordOf(scene, subject.head),
    )
  )
    return [];
  for (let i = scene.before.length - 1; i >= 0 && scene.index - scene.before[i].sentence <= 2; i--) {
    const { kind, actor } = scene.before[i];
    if ((kind === "force" || kind === "aid" || kind === "cost" || kind === "lead" || kind === "mandate") && actor.length > 0) return actor;
  }
  return [];
}

/** The recipient that goes without saying: of the claim before, of the document, of the place spoken of. */
export function understoodRecipient(scene: Scene, model: Draft | null, actor: readonly Actor[]): Party[] {
  const fits = (p: Named): boolean => !isAmong(p, actor);
  const { recipient, strength } = aidContextOf(scene.reading);
  if (recipient && strength >= 2 && fits(recipient) && scene.entities.some((e) => e.id === recipient.id && e.form !== "adjective"))
    return partiesAs([recipient], "recipient");
  const own = model?.with.filter((w) => w.role === "recipient" && fits(w)) ?? [];
  if (own.length > 0) return own;
  if (recipient && strength >= 2 && fits(recipient)) return partiesAs([recipient], "recipient");
  const mission = currentMission(scene, scene.sentence.end);
  return mission &&
    /\b(?:donors?|pledg\w+|financing|trust fund|contributions?)\b/i.test(
      scene.reading.text.text.slice(scene.reading.text.sentences[Math.max(0, scene.index - 2)].start, scene.sentence.end),
    )
    ? partiesAs([mission], "recipient")
    : [];
}

/** Who receives: "to Ukraine", "for Kyiv", "Ukraine" as a first object, "Ukrainian soldiers" trained. */
export function recipientOf(scene: Scene, clause: Clause | null, at: number, trainedPhrase: NounPhrase | null = null): Party[] {
  if (trainedPhrase) {
    const own = actorsOfPhrase(scene, trainedPhrase);
    if (own.length > 0) return partiesAs(own, "recipient");
  }
  const found: Named[] = [];
  // "Kenya was given three helicopters": the subject of the passive with an object of its own.
  if (
    clause?.vg.passive &&
    clause.subject &&
    clause.vg.form === "finite" &&
    clause.objects.length > 0 &&
    /^(?:give|promise|offer|send|lend|grant|sell|hand|pay)$/.test(lemmaOf(clause))
  )
    found.push(...receivers(scene, clause.subject));
  if (clause && (withVerbs.test(lemmaOf(clause)) || /^(?:help|assist|support|aid|back)$/.test(lemmaOf(clause))) && givenWith(clause) && clause.objects[0])
    found.push(...receivers(scene, clause.objects[0]));
  const towards = (late: boolean): void => {
    // "to Ukraine after pleas for its backer to help": who is named after "to" receives, and nobody after "for".
    // "to 2 per cent of its product": whose product it is does not receive.
    if (clause && found.length === 0)
      for (const a of clause.attached)
        if (
          !(a.np.first <= at && at < a.np.last) &&
          (a.word === "to" || (a.word === "for" && found.length === 0)) &&
          !idle.test(a.prep > scene.sentence.first ? wordOf(scene, a.prep - 1) : "") &&
          a.prep > at === late &&
          (late || a.prep < clause.vg.first || a.prep < at)
        )
          found.push(...receivers(scene, a.np));
  };
  towards(true);
  if (
    found.length === 0 &&
    clause &&
    !clause.vg.passive &&
    (giveVerbs.has(lemmaOf(clause)) || /^(?:promise|refuse|deny|spare|award|allow)$/.test(lemmaOf(clause)))
  ) {
    // "the radars that it promised Kyiv": whom stands behind the verb.
    const first = clause.type === "relative" && !clause.inherited ? objectAfter(clause) : clause.objects[0];
    const e = first && scene.entities.find((each) => each.first >= first.first && each.first < first.last && each.id !== null);
    // "promised the Lebanese army three boats": the first of two objects.
    if (
      first &&
      clause.objects.length > 1 &&
      e &&
      e.form === "adjective" &&
      first.last <= at &&
      /^(?:army|navy|forces?|military|guard|police|government|troops|soldiers|gendarmerie|marines|ministry|authorities|coastguard|people)$/.test(
        wordOf(scene, first.head),
      )
    )
      found.push(...receivers(scene, first), ...actorsOf(scene, e));
    // "hand Kyiv howitzers": the name before the thing; "gives Ukraine this year".
    if (
      first &&
      e &&
      (e.form === "name" || e.form === "metonym" || e.form === "description" || e.form === "pronoun") &&
      e.first <= first.first + 1 &&
      (clause.objects.length > 1 || e.last < first.last || first.first === clause.vg.last) &&
      wordOf(scene, Math.min(e.last, scene.sentence.last - 1)) !== "'s" &&
      first.owner === null &&
      scene.tags[e.first] !== 16 &&
      !/^(?:its|their|our|his|her|my|your|whose)$/.test(wordOf(scene, e.first))
    )
      found.push(
        ...receivers(scene, {
          ...first,
          head: Math.max(e.first, e.last - 1),
          last: e.last,
          joined: first.joined.length > 1 && first.joined[0] === first && first.last === e.last ? first.joined : [],
        }),
      );
  }
  if (found.length === 0) {
    const limit = Math.min(segmentEnd(scene, at), clause ? rangeOf(scene, clause).last + 5 : scene.sentence.last);
    // Without a verb the receiver may stand before the sum: "Support to Kenya: 4 million".
    const ordered =
      clause === null
        ? [...scene.entities.filter((e) => e.first >= at), ...scene.entities.filter((e) => e.first < at && e.form !== "pronoun")]
        : scene.entities;
    for (const e of ordered) {
      if (
        (e.first < at && clause !== null) ||
        e.first >= limit ||
        e.form === "adjective" ||
        (e.class !== "state" && e.class !== "body" && e.class !== "mission" && e.class !== "formation" && e.class !== "place" && e.class !== "region")
      )
        continue;
      // "four frigates for the Red Sea": nobody gives to a sea.
      if (isSea(scene, e.id)) continue;
      const prep = prepositionBefore(scene, e);
      if ((prep === "to" || prep === "for") && !isIdle(scene, e.first, prep)) {
        found.push(...asReceiver(scene, e));
        break;
      }
    }
  }
  if (found.length === 0) {
    // "equipment for Ukrainian forces": the adjective of whom it is for.
    for (const e of scene.entities)
      if (e.first >= at && e.form === "adjective" && e.class === "state") {
        const prep = prepositionBefore(scene, e);
        if (prep === "to" || prep === "for") {
          found.push(...actorsOf(scene, e));
          break;
        }
      }
  }
  if (found.length === 0) towards(false);
  // "bungs Kyiv 2 billion": a name right before the sum, another actor before it.
  if (found.length === 0) {
    const beside = scene.entities.find(
      (e) =>
        e.class === "state" &&
        e.form !== "adjective" &&
        e.last === at &&
        e.first > scene.sentence.first &&
        scene.tags[e.first - 1] >= 12 &&
        scene.tags[e.first - 1] <= 16,
    );
    if (beside && scene.entities.some((e) => e.end <= beside.start && e.class !== "place" && e.class !== "region")) found.push(...actorsOf(scene, beside));
  }
  return partiesAs(unique(found as Actor[]), "recipient");
}

/** Does a word before the preposition make it no receiver ("according to a Doha daily")? */
function isIdle(scene: Scene, first: number, prep: string): boolean {
  for (let i = first - 1; i > scene.sentence.first && first - i < 6; i--) if (wordOf(scene, i) === prep) return idle.test(wordOf(scene, i - 1));
  return false;
}

/** Words before "to" that make it no receiver: "second only to", "according to". */
const idle = /^(?:only|second|next|prior|according|thanks|compared|due|back|close|similar|down|up)$/;

/** The token where a list's item ends: the next ";" or the sentence's end. */
export function segmentEnd(scene: Scene, at: number): number {
  for (let i = at; i < scene.sentence.last; i++) if (wordOf(scene, i) === ";") return i;
  return scene.sentence.last;
}

const asReceiver = (scene: Scene, e: ResolvedMention): Named[] =>
  e.class === "region" || isMissionName(e) || e.class === "place" ? [{ id: e.id, name: e.name }] : actorsOf(scene, e);

function receivers(scene: Scene, np: NounPhrase): Named[] {
  const members = np.joined.length > 1 && np.joined[0] === np ? np.joined : [np];
  return members.flatMap((member) => {
    // "to Moldova, and Finland 12 million": a name with its own sum gives.
    if (
      member.joined.length > 1 &&
      member.joined[0] !== member &&
      scene.quantities.some((q) => q.family === "money" && q.first >= member.first && q.first < member.last)
    )
      return [];
    const e = scene.entities.find((each) => each.first >= member.first && each.first < member.last && each.id !== null);
    if (e && (isMissionName(e) || e.class === "place")) return [{ id: e.id, name: e.name }];
    return actorsOfPhrase(scene, { ...member, joined: [] });
  });
}

/** The governments that a phrase names; a capital given as a place is one here ("from Paris"). */
export function governmentsIn(scene: Scene, np: NounPhrase): Actor[] {
  const actors = actorsOfPhrase(scene, np);
  if (actors.length > 0) return actors;
  const place = scene.entities.find((e) => e.class === "place" && e.id !== null && e.first >= np.first && e.first < np.last);
  return place?.id && scene.reading.lookups.state.has(place.id) ? [{ id: place.id, name: scene.reading.lookups.nameOf(place.id) ?? place.name }] : [];
}

/** The states in which the subject of a clause has arrived: "reached Amman", "landed in Jordan". */
export const reachedBy = (scene: Scene, clause: Clause): Actor[] =>
  /^(?:arrive|reach|land)$/.test(lemmaOf(clause))
    ? [...clause.objects, ...clause.attached.filter((a) => a.index > clause.vg.index && /^(?:in|at)$/.test(a.word)).map((a) => a.np)].flatMap((np) =>
        governmentsIn(scene, np),
      )
    : [];

/** "supply Ukraine with jets", "provided the army with 72 million": what is given stands after "with". */
export const givenWith = (clause: Clause): NounPhrase | null =>
  clause.vg.passive ? null : (clause.attached.find((a) => a.word === "with" && a.prep >= clause.vg.last)?.np ?? null);
export const withVerbs = /^(?:provide|supply|furnish|equip|present|arm|outfit|entrust)$/;

export interface GiftStage {
  readonly stage: Stage;
  readonly modality: Modality;
  readonly change: Change;
  readonly asker: readonly Actor[];
  readonly rules: readonly string[];
}

const ownStages: readonly (readonly [Stage, RegExp])[] = [
  ["pledged", /^(?:pledge|promise|vow|announce|guarantee|commit|unveil|confirm|include|say)$/],
  ["offered", /^(?:offer|propose)$/],
  ["decided", /^(?:approve|adopt|authorise|authorize|clear|allocate|release|greenlight|unlock|decide)$/],
  ["planned", /^(?:earmark|plan|foresee|budget|schedule|mull|draft|prepare|pencil|assemble|ready)$/],
  ["considered", /^(?:consider|discuss|study|weigh|contemplate|examine|debate)$/],
  ["requested", /^(?:ask|request|seek|want|demand)$/],
  ["refused", /^(?:refuse|decline|reject|rule|bar|block|veto|dismiss|shelve)$/],
  ["suspended", /^(?:suspend|halt|freeze|pause)$/],
  ["agreed", /^(?:agree|accept|sign)$/],
];

/** "the 40 million euro package adopted in June": how far what a phrase names has come, by the participle right behind it, and that clause. */
export function toldBehind(scene: Scene, np: NounPhrase | null): { readonly stage: Stage; readonly clause: Clause } | null {
  const clause =
    np === null
      ? undefined
      : scene.clauses.find((c) => c.type === "participle" && c.vg.passive && c.vg.form === "participle" && c.subject === np && c.vg.first === np.last);
  const stage =
    clause === undefined ? undefined : ownStages.find(([each, verbs]) => each !== "requested" && each !== "refused" && verbs.test(lemmaOf(clause)))?.[0];
  return stage === undefined ? null : { stage, clause: clause! };
}

/** "has been drawn up", "put together a package", "has put 40 million aside": ready on paper, and not given yet. */
const isMadeReady = (lemma: string, words: string): boolean =>
  (/^(?:put|set|lay)$/.test(lemma) && /\b(?:aside|by for)\b/.test(words)) ||
  (lemma === "draw" &&
    /^(?:(?:has|have|had|is|are|was|were|been|being|also|already|now|just) )*(?:draw|drew|draw[ns]|drawing)(?: \S+){0,8}? up\b/.test(words)) ||
  (lemma === "put" && /\btogether\b/.test(words));

/** Stage and change of help by its verb. */
export function stageOfGift(scene: Scene, clause: Clause | null, model: Draft | null, depth = 0): GiftStage {
  if (clause === null)
    return { stage: model?.stage ?? "pledged", modality: model?.modality ?? "stated", change: model?.change ?? "start", asker: [], rules: [] };
  const lemma = lemmaOf(clause);
  // "it is raising what it gives", "of which ten million is a grant": the outer verb tells.
  const outer =
    lemma === "give" && depth === 0
      ? scene.clauses.find(
          (c) =>
            c !== clause &&
            c.vg.last <= clause.vg.first &&
            c.objects.some((o) => wordOf(scene, o.head) === "what" && o.last <= clause.vg.first && clause.vg.first - o.last <= 3),
        )
      : undefined;
  if (outer) return stageOfGift(scene, outer, model, depth + 1);
  if (clause.governor && depth < 2 && ((clause.type === "relative" && lemma === "be") || clause.governor.objects.some((o) => wordOf(scene, o.head) === "what")))
    return stageOfGift(scene, clause.governor, model, depth + 1);
  const staging = stagingOf(scene, clause);
  const words = wordsOf(scene, clause.vg.first, rangeOf(scene, clause).last).toLowerCase();
  let change: Change = /\b(?:more(?! than)|further|additional|another|extra|new|increase|boost|step)\b/.test(words) ? "add" : "start";
  if (/^(?:suspend|halt|freeze|pause)$/.test(lemma)) change = "suspend";
  else if (lemma === "resume") change = "resume";
  else if (/^(?:end|stop|cease|terminate)$/.test(lemma)) change = "end";
  else if (/^(?:cut|slash|reduce|trim)$/.test(lemma)) change = "cut";
  let { stage, modality } = staging;
  if (staging.phase !== "coming") {
    const own = ownStages.find(([, verbs]) => verbs.test(lemma));
    if (own) stage = own[0];
    else if (isMadeReady(lemma, words)) stage = "planned";
    else if (/\bon (?:the|to the) table\b/.test(words)) stage = /^(?:lay|put|place|slap|throw|bring)$/.test(lemma) ? "pledged" : "offered";
    else if (lemma === "add" && model) stage = model.stage;
    else if (model && lemma === "be" && model.sentence >= scene.index - 1 && /\b(?:part of|in it|included|in the (?:package|list))\b/.test(words))
      stage = model.stage;
    else if (lemma === "continue" && stage === "in-force") change = "level";
    else if (
      clause.vg.progressive &&
      !clause.vg.perfect &&
      stage === "in-force" &&
      (giveVerbs.has(lemma) || lemma === "raise" || lemma === "increase" || lemma === "double" || lemma === "boost")
    )
      stage = "pledged";
    else if (stage === "ended") stage = "in-force";
    if (/\b(?:agreed|promised|pledged) in principle\b/.test(words)) stage = "agreed";
  } else if (clause.vg.modal === "would" && clause.vg.negated === false && stage === "planned" && modality === "conditional" && giveVerbs.has(lemma))
    stage = "offered";
  if (/^(?:cancel|scrap|axe|drop|discontinue)$/.test(lemma) && staging.phase !== "coming") {
    stage = "ended";
    change = "end";
  }
  // "has stopped arming": what was done is done no more.
  if (
    clause.governor &&
    clause.vg.form === "gerund" &&
    /^(?:stop|cease|halt|end|quit|discontinue|suspend|pause)$/.test(lemmaOf(clause.governor)) &&
    stage !== "planned"
  ) {
    const pauses = /^(?:suspend|pause|halt)$/.test(lemmaOf(clause.governor));
    stage = pauses ? "suspended" : "ended";
    change = pauses ? "suspend" : "end";
  }
  // "said no to sending", "said yes to lending".
  const word =
    clause.governor &&
    clause.vg.form === "gerund" &&
    lemmaOf(clause.governor) === "say" &&
    clause.vg.first - 2 > scene.sentence.first &&
    wordOf(scene, clause.vg.first - 1) === "to"
      ? wordOf(scene, clause.vg.first - 2)
      : "";
  if (word === "no" || word === "yes") {
    stage = word === "no" ? "refused" : "agreed";
    change = "start";
  }
  // "ordered to delay", "decided to withhold": help held back.
  if (/^(?:delay|withhold|suspend|freeze|halt|pause)$/.test(lemma) && (stage === "decided" || stage === "in-force")) {
    stage = "suspended";
    change = "suspend";
  }
  // "has been asked by Washington to lend": the passive's agent asks.
  const asker = staging.by && (staging.asked || (staging.stage === "requested" && staging.by.vg.passive)) ? agentOf(scene, staging.by) : [];
  return { stage, modality, change, asker, rules: staging.rules };
}
