/**
 * Who is in a force: "Among them are Danes and Swedes", "It is made up of Poles, Czechs and a few Britons", "most of them Danish", "Contributors are Chad, Togo
 * and Egypt", "The troops come from Fiji and Nepal".
 */
import type { Actor, Stage } from "../model/claim.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import { actorsOf } from "./args.ts";
import { modelOf } from "./carry-force.ts";
import { isForceNoun, isTyped } from "./contributor.ts";
import { type Draft, draftOf, sameActors } from "./draft.ts";
import { ample, isVain } from "./field.ts";
import { foldedWords } from "./frames.ts";
import { list } from "./lexis.ts";
import { hostsOf, locative, missionOf, missionPlaces, placesIn, prepositionBefore } from "./places.ts";
import { lemmaOf, nounOf, quantitiesIn, type Scene, spanOf, wordOf } from "./scene.ts";
import { unique, otherThan, haveCommon, isAmong } from "./named.ts";

/** Words before a list of nationalities that make them parts of the force that is spoken of. */
const adverb = "(?:now |still |also |today |then |mostly |largely |chiefly |mainly |all |to be |in part |partly )*";
const amount =
  "(?:most|all|half|many|some|several|the rest|the others?|the remainder|the bulk|the majority|part|both|a (?:third|quarter|few|handful|good many)|two[ -]thirds|three[ -]quarters|the (?:largest|biggest|first|last|newest|latest) (?:of them|contingents?|groups?|part|share))";
const forces =
  "troops|soldiers|men|units|forces|contingents|crews|ships|warships|jets|planes|police|officers|observers|monitors|instructors|trainers|peacekeepers|sappers|gunners|airmen|sailors";
const openers = new RegExp(
  `(?:${[
    "\\b(?:among|amongst|beside|besides|alongside) (?:them|these|those|whom|others) (?:are |were |is |will be )?(?:also )?",
    `\\b(?:among|amongst) the (?:[\\w-]+ ){0,2}(?:${forces})(?: (?:in|at|on|off|of|with|there)\\b[^,;:.]{0,40})? (?:are |were |is )(?:now |also )?`,
    "\\bthere (?:are|were|will be|have been|is|was) (?:now |still |also |already )*",
    "(?:^|\\b(?:and|but|which) |, )(?:it|(?:the|this|that) (?:[\\w-]+ ){0,2}(?:mission|force|operation|coalition|battalion|brigade|contingent|battle ?group|group)|[a-z]{4,9}) (?:now |still |also )*(?:has|had|have) (?:now |still |also )*",
    ", (?:including|notably|chiefly|mostly|mainly|largely) ",
    `\\b(?:is|are|was|were|be|being) ${adverb}(?:made up|composed|comprised|formed|drawn|manned|staffed|furnished|provided|supplied|shared) ${adverb}(?:of|by|from|between|among) `,
    `\\b(?:consists?|consisted|comprises?|comprised|includes?|included|unites?|united|draws|drew) (?:${adverb})(?:of |on |from )?`,
    `(?:^|[,;:(–—-] ?|\\b(?:and|but|where|whom|which) )${amount} (?:of (?:them|these|those|it|whom|(?:the|its|their) (?:[\\w-]+ )?(?:force|staff|rest|${forces})) )?(?:(?:in|at|on|off) [^,;:.]{2,30}? )?(?:are |were |is |was |will be |being )?(?:also |now )?(?:(?:[a-z-]+ ){0,2}from )?`,
    `\\b(?:contributors?|participants?|contributing|taking part|contingents?)(?: (?:to|in) [^,;:.]{2,40}?)? (?:are|is|were|was|includes?|included|will be) ${adverb}(?:from )?`,
    `\\b(?:troops|soldiers|men|contingents?|units?|forces|personnel|ships|warships|aircraft|jets|planes|crews|police|officers|observers|monitors|battalions|companies|staff|instructors|trainers|peacekeepers) (?:will |are to )?(?:come|comes|came|coming|hail|hails|are|were) ${adverb}(?:from) `,
  ].join("|")})(?:the |a |an |some |other |a few |its |only |about half |no )?$`,
);
/** A place before the verb, and whoever is there behind it: "At sea are French frigates". */
const inverted =
  /^(?:at|in|on|off|near|aboard|beside|behind|around|over|outside|inside|under) [^,;:]{2,40} (?:are|is|stand|stands|lie|lies|serve|serves|sit|wait|fly|sail)(?: now| still| also)? (?:the |a |an |some |two |three )?$/;
/** Behind a list: "Danes and Poles among them", "Chad and Togo are the largest contributors". */
const closers =
  /^(?:,? ?among (?:them|others)\b|(?:are|were|is|was|remain) (?:among |now |still |by far )*(?:the )?(?:(?:largest|biggest|main|leading|only|other|smallest|first|top|principal|strongest|heaviest|most numerous) )+(?:troop |force |contingent )?(?:contingents?|contributors?|contributions?|troops|groups?|participants?|providers?|suppliers?)\b)/;
const toll =
  /\b(?:kill\w*|dead|deaths?|died|wound\w+|injur\w+|casualt\w+|victims?|hostages?|captured|prisoners?|passengers?|refugees?|evacuat\w+|students?|recruits|trainees|arrest\w*|captives?|councils?|committees?|cabinets?|governments?|boards?|panels?|delegations?|commissions?|juries|jury|veterans?|ministers|leaders|speakers|guests|visitors|tourists|journalists)\b/;
const people = list(
  "doctor nurse medic guard police policeman trainer instructor observer monitor engineer officer gendarme specialist expert sapper adviser staff commando pilot man woman soldier",
);

const contributing =
  /^,? ?(?:have|has|had|are|were|will|would) (?:also |now |already |all )*(?:sent|send|contribut\w+|provid\w+|join\w*|deploy\w*|taken part|taking part|take part|participat\w+|serv\w+|there|in|on|at|part)\b/;
/** "Countries, including Chad and Togo, have trained its police": named among those who do something else. */
const includedOtherwise = (scene: Scene, first: number, last: number): boolean =>
  /, including (?:the )?$/.test(before(scene, { first } as ResolvedMention)) &&
  /^, ?(?:have|has|had|are|were|will|would)\b/.test(foldedWords(scene, last, Math.min(scene.sentence.last, last + 6))) &&
  !contributing.test(foldedWords(scene, last, Math.min(scene.sentence.last, last + 6)));

interface Item {
  readonly adjective: boolean;
  readonly actor: readonly Actor[];
  readonly first: number;
  readonly last: number;
  readonly own: boolean;
  readonly counted: boolean;
}

export function compositionDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  if (isVain(scene, 0.5)) return [];
  const states = scene.entities.filter((e) => e.class === "state" && e.id !== null && e.form !== "pronoun" && e.form !== "description");
  const model = states.length === 0 ? null : (modelOf(scene, sofar, scene.tokens.end[scene.sentence.last - 1]) ?? ownMatter(scene, states.length));
  if (model === null || (model.modality !== "stated" && model.modality !== "expected") || model.stage === "refused") return [];
  const whole = foldedWords(scene, scene.sentence.first, scene.sentence.last);
  if (toll.test(whole) || scene.quantities.some((q) => q.family === "money" || q.family === "gdp")) return [];
  const drafts: Draft[] = [];
  for (let i = 0; i < states.length; i++) {
    const e = states[i];
    if (drafts.some((d) => d.span.end > e.start)) continue;
    const colon = opensList(scene, e, sofar);
    const opens = colon || openers.test(before(scene, e)) || inverted.test(before(scene, e));
    const items = itemsFrom(scene, states, i);
    if (items.length === 0 || (colon && items.length < 2)) continue;
    const last = items[items.length - 1].last;
    if (!opens && !(last < scene.sentence.last && isHead(scene, e) && closers.test(foldedWords(scene, last, scene.sentence.last)))) continue;
    if (opens && (doOther(scene, items[0].first, last) || includedOtherwise(scene, items[0].first, last))) continue;
    drafts.push(...draftsFor(scene, items, model, [...sofar, ...drafts]));
  }
  return drafts;
}

const members = new RegExp(
  `\\b(?:contributors?|participants?|${forces}|mission|force|battle ?group|brigade|battalion|coalition|contingents?|flotilla|fleet|squadron|convoy)\\b`,
);
/** "Contributors to the brigade in Riga are …": a sentence that names its own force and where it is; what is said of it is so. */
function ownMatter(scene: Scene, states: number): Pick<Draft, "place" | "mission" | "change" | "stage" | "modality"> | null {
  if (
    states < 2 ||
    scene.near < ample ||
    scene.quantities.length > 0 ||
    !scene.clauses.some(
      (c) => /^(?:be|have|come|hail|include|consist|comprise|make|compose|form|draw|unite)$/.test(lemmaOf(c)) && c.vg.modal === "" && c.vg.tense === "present",
    ) ||
    !members.test(foldedWords(scene, scene.sentence.first, scene.sentence.last))
  )
    return null;
  const mission = missionOf(scene, scene.sentence.first, scene.sentence.last, false);
  const place = placesIn(scene, scene.sentence.first, scene.sentence.last, false).filter(
    (p) => p.id !== null && !scene.entities.some((e) => e.id === p.id && e.class === "state" && !locative.has(prepositionBefore(scene, e))),
  );
  return mission === null && place.length === 0
    ? null
    : { place: place.length > 0 ? place : missionPlaces(scene, mission), mission, change: "level", stage: "in-force", modality: "stated" };
}
const takePart = list("be remain stay serve contribute take participate join come send provide supply furnish");
/** "Both Chad and Niger have closed their borders": a list that is the subject of another verb tells what they do. */
const doOther = (scene: Scene, first: number, last: number): boolean =>
  scene.clauses.some(
    (c) =>
      c.subject !== null &&
      !c.inherited &&
      c.vg.form === "finite" &&
      [c.subject, ...c.subject.joined].some((np) => np.first <= first && first < np.last) &&
      c.vg.first >= last &&
      !takePart.has(lemmaOf(c)),
  );

/** The words of the sentence before a mention, its own article left out by the patterns. */
const before = (scene: Scene, e: ResolvedMention): string => (e.first > scene.sentence.first ? `${foldedWords(scene, scene.sentence.first, e.first)} ` : "");
const isHead = (scene: Scene, e: ResolvedMention): boolean =>
  e.first - scene.sentence.first <= 1 || /^[,;:–—]$/.test(wordOf(scene, e.first - 1)) || /^(?:and|but|with)$/.test(wordOf(scene, e.first - 1));

/** "900 soldiers in Mali: Swedish special forces, Danish doctors": a colon after a force, and at least two of its parts. */
function opensList(scene: Scene, e: ResolvedMention, sofar: readonly Draft[]): boolean {
  const at = wordOf(scene, e.first - 1) === ":" ? e.first - 1 : wordOf(scene, e.first - 2) === ":" ? e.first - 2 : -1;
  return (
    at > scene.sentence.first &&
    sofar.some(
      (d) =>
        d.kind === "force" &&
        d.sentence === scene.index &&
        d.quantity !== null &&
        d.span.end <= scene.tokens.end[at] &&
        scene.tokens.start[at] - d.span.end < 30,
    )
  );
}

function itemsFrom(scene: Scene, states: readonly ResolvedMention[], from: number): Item[] {
  const items: Item[] = [];
  let at = states[from].first;
  for (let i = from; i < states.length; i++) {
    const e = states[i];
    if (e.first - at > 3 || !between(scene, at, e.first, items.length === 0)) break;
    const item = itemAt(scene, e);
    if (item === null) break;
    items.push(item);
    at = item.last;
    // "Canadians with their Hercules, Belgian doctors": what they have with them.
    const comma = next(scene, at);
    if (comma > at) at = comma;
  }
  return items;
}

/** Where the list goes on, if a short "with" or "in" phrase stands behind an item. */
function next(scene: Scene, at: number): number {
  if (at >= scene.sentence.last || !/^(?:with|in|at|from|on)$/.test(wordOf(scene, at))) return at;
  for (let i = at + 1; i < Math.min(scene.sentence.last, at + 5); i++) if (/^[,;]$/.test(wordOf(scene, i))) return i;
  return at;
}

/** Only a comma, "and" and an article between two items. */
function between(scene: Scene, from: number, to: number, isFirst: boolean): boolean {
  if (isFirst) return true;
  let joint = false;
  for (let i = from; i < to; i++) {
    const word = wordOf(scene, i);
    if (/^(?:,|;|and|or|&|plus)$/.test(word)) joint = true;
    else if (!/^(?:the|a|an|some|few|other|also|then|both|as|well)$/.test(word)) return false;
  }
  return joint;
}

function itemAt(scene: Scene, e: ResolvedMention): Item | null {
  let actor = actorsOf(scene, e);
  if (actor.length === 0) return null;
  let last = e.last,
    own = false;
  // "Danish doctors", "Sweden's special forces", "French frigates".
  const owner = wordOf(scene, last) === "'s" || wordOf(scene, last) === "’s";
  if (e.form === "adjective" || owner) {
    const np = scene.chunks.find((c) => c.type === "np" && c.first <= e.last && e.last < c.last + (owner ? 1 : 0) && c.last > e.last);
    if (np?.type === "np" && (isForceNoun(scene, np.head) || people.has(nounOf(scene, np.head)) || isTyped(scene, np))) {
      own = true;
      last = np.last;
      // "French and Italian frigates".
      actor = unique([
        ...actor,
        ...scene.entities
          .filter((each) => each.first > e.first && each.last <= np.head && each.class === "state" && each.form === "adjective")
          .flatMap((each) => actorsOf(scene, each)),
      ]);
    } else if (owner) last = e.last + 1;
    else if (last < scene.sentence.last && !/^(?:[,;.)]|and)$/.test(wordOf(scene, last))) return null;
  }
  return {
    adjective: e.form === "adjective",
    actor,
    first: e.first,
    last,
    own,
    counted: quantitiesIn(scene, e.first - 1, Math.min(scene.sentence.last, last + 2)).length > 0,
  };
}

/** Names and peoples as one; a thing of its own apart, with the adjectives that share it ("a German, a Canadian and a Turkish ship"). */
function groupsOf(items: readonly Item[]): Item[][] {
  const bare: Item[] = [],
    groups: Item[][] = [];
  let waiting: Item[] = [];
  for (const item of items) {
    if (item.own) {
      groups.push([...waiting, item]);
      waiting = [];
    } else if (item.adjective) waiting.push(item);
    else bare.push(item);
  }
  const all = [...bare, ...waiting];
  return [...(all.length > 0 ? [all] : []), ...groups];
}

function draftsFor(
  scene: Scene,
  items: readonly Item[],
  model: Pick<Draft, "place" | "mission" | "change" | "stage" | "modality">,
  sofar: readonly Draft[],
): Draft[] {
  const kept = items.filter(
    (item) =>
      !item.counted &&
      !haveCommon(model.place, item.actor) &&
      !sofar.some(
        (d) =>
          d.kind === "force" &&
          d.sentence === scene.index &&
          d.actor.length > 0 &&
          item.actor.every((a) => isAmong(a, d.actor)) &&
          d.span.start < scene.tokens.end[item.last - 1] &&
          scene.tokens.start[item.first] < d.span.end,
      ),
  );
  if (kept.length === 0) return [];
  // "Several countries, among them Poland and Norway, have promised to send soldiers": told of them already.
  const together = unique(kept.flatMap((item) => [...item.actor]));
  if (sofar.some((d) => d.kind === "force" && d.sentence === scene.index && sameActors(d.actor, together))) return [];
  const groups = groupsOf(kept);
  const none = wordOf(scene, items[0].first - 1) === "no";
  return groups.map((group) => {
    const actor = unique(group.flatMap((item) => [...item.actor]));
    const place = otherThan(model.place, actor);
    // Of those who go the parts are told as they are.
    const goes = model.change === "cut" || model.change === "end";
    const stage: Stage = goes && model.stage === "ended" ? "in-force" : model.stage;
    return draftOf("force", "force/part-of-it", spanOf(scene, group[0].first, group[group.length - 1].last), scene.index, {
      actor,
      place,
      mission: model.mission,
      with: hostsOf(scene, place, actor),
      change: model.change,
      stage,
      modality: none ? "negated" : model.modality,
      trust: 0.5,
      filled: { stage: "the stage of the force before" },
    });
  });
}
