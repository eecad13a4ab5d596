/** Whose stance, duty or lot it is: the actors that a word of the sentence leans on, where the parse helps and where it does not. */
import type { Actor } from "../model/claim.ts";
import { ADV, BE, HAVE } from "../text/lexicon.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { shapeAllCapitals } from "../text/tokens.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import { actorsOf, actorsOfPhrase, isOwnWord, speakerAt } from "./args.ts";
import { companionsOf, joinedActors } from "./companions.ts";
import { instancesOf } from "./instances.ts";
import { onceEach } from "./memo.ts";
import { isLedAdjective, prepositionBefore } from "./places.ts";
import { statesOfRegion } from "./regions.ts";
import { voiceAt } from "./voices.ts";
import { salientActor } from "./salience.ts";
import { entitiesIn, entityAt, knownAs, lemmaOf, rangeOf, type Scene, statesAmong, wordOf, wordsOf } from "./scene.ts";
import { unique } from "./named.ts";

/** Token that covers or follows an offset of the sentence. */
export function tokenFrom(scene: Scene, offset: number): number {
  const { tokens, sentence } = scene;
  let i = sentence.first;
  while (i + 1 < sentence.last && tokens.end[i] <= offset) i++;
  return i;
}

/** The clause that a token belongs to: the one whose verb covers it, else the last one that begins before it. */
export function clauseAt(scene: Scene, token: number): Clause | null {
  let found: Clause | null = null;
  for (const clause of scene.clauses) {
    if (clause.vg.first <= token && token < clause.vg.last) return clause;
    const range = rangeOf(scene, clause);
    if (range.first <= token && token < range.last && (found === null || clause.vg.first > found.vg.first)) found = clause;
  }
  return found;
}

const nobody =
  /^(?:analysts?|experts?|critics?|observers?|opposition|activists?|campaigners?|protest(?:e|o)rs?|commentators?|researchers?|professors?|historians?|voters?|lawmakers?|mps?|deput(?:y|ies)|senators?|congress(?:man|men|woman|women)|legislators?|backbenchers?|residents?|famil(?:y|ies)|relatives?|wives|mothers|parents|widows?|veterans?|citizens?|crowds?|demonstrators?|politicians?|students?|people|many|others|some|polls?|surveys?|readers?|unions?|charit(?:y|ies)|ngos?|party|parties|conservatives|labour|liberals|democrats|republicans|greens|socialists|tories|nationalists|editorial|columnist|author|papers?|newspapers?|media|press|dailies|bloggers?|tabloids?|institute|think-tank|think|pirates?|hijackers?|kidnappers?|smugglers?|traffickers?|looters?|gunmen|gunman|attackers?|bandits|insurgents?|militants?|extremists?|terrorists?)$/;
const heads = /^(?:leader|head|chief|chair(?:man|woman|person)?|spokes(?:man|woman|person)|member|secretary|president|candidate)s?$/;
const statelike =
  /^(?:government|cabinet|parliament|ministry|treasury|exchequer|pentagon|kremlin|side|authorities|administration|presidency|leadership|capital|premier|president|minister|leader|delegation|senate|bundestag|assembly|congress|chancellery|military|army|officials?|spokes(?:man|woman|person)|embassy|ambassador|envoy|diplomats?|leaders?|ministers?|court|council)$/;

export const isStatelike = (word: string): boolean => statelike.test(word);

/** Parties, experts and crowds bind no state. */
export function bindsNobody(scene: Scene, np: NounPhrase): boolean {
  const head = wordOf(scene, np.head);
  if (
    /\b(?:shadow|former|ex-|opposition|one-time|retired|would-be|candidate|nominee|front-?runner|rebel|separatist|election winner)\b/i.test(
      scene.tokens.text.slice(scene.tokens.start[np.first], scene.tokens.end[np.head]),
    )
  )
    return true;
  // "the leader of the Chilean opposition".
  const of = scene.chunks[np.index + 1],
    whose = scene.chunks[np.index + 2];
  if (
    heads.test(head) &&
    of?.type === "prep" &&
    wordOf(scene, of.first) === "of" &&
    whose?.type === "np" &&
    /^(?:opposition|party|parties|movement|union|faction)$/.test(wordOf(scene, whose.head)) &&
    entityAt(scene, whose.head)?.class !== "body" &&
    !/\b(?:ruling|governing)\b/i.test(wordsOf(scene, whose.first, whose.last))
  )
    return true;
  // "the leader of Republika Srpska", "the head of the Kurdish region": of a part of a state.
  if (heads.test(head) && of?.type === "prep" && wordOf(scene, of.first) === "of" && whose?.type === "np" && isPartOfState(scene, whose)) return true;
  // "Hungarian lawmakers" are their parliament; lawmakers alone are anyone.
  if (
    /^(?:lawmakers|deputies|mps|legislators|senators|parliamentarians)$/.test(head) &&
    entitiesIn(scene, np.first, np.head).some((each) => each.class === "state") &&
    !/^(?:some|several|many|few|two|three|a|other|most)$/.test(wordOf(scene, np.first))
  )
    return false;
  const e = entityAt(scene, np.head);
  if (e && (e.class === "person" || e.class === "office")) return e.members.length === 0 && !isOwnWord(scene, np.head) && actorsOf(scene, e).length === 0;
  if (e && e.class !== "region" && e.form !== "adjective") return false;
  // "the ODX, which props up the cabinet, is opposed": letters that no list knows are a party, a union or a firm.
  return nobody.test(head) || (e === null && (scene.tokens.shape[np.head] & shapeAllCapitals) !== 0 && /^[a-z]{3,5}$/.test(head) && !offices.test(head));
}

/** Letters for an office or a ministry. */
const offices = /^(?:mod|mfa|fco|fcdo|dod|dnd|gov|nsc|opm|chod|cds|cdf|saceur|cinc|govt)$/;

/** A province, an entity or a region that lies in one state. */
function isPartOfState(scene: Scene, np: NounPhrase): boolean {
  const e = entityAt(scene, np.head);
  return (
    (e?.class === "region" && statesOfRegion(scene, e).length === 1) ||
    /^(?:entity|province|region|canton|territory|district|enclave|exclave|statelet)$/.test(wordOf(scene, np.head))
  );
}

const together: Readonly<Record<string, number>> = {
  both: 2,
  "the two": 2,
  "the pair": 2,
  "the three": 3,
  "all three": 3,
  "the trio": 3,
  "the four": 4,
  "all four": 4,
};
/** "both officials", "the two sides", "the three": the states, so many, that the claims before were last about. */
function bothOf(scene: Scene, np: NounPhrase): Actor[] {
  const words = /^(?:both|the (?:two|pair|three|trio|four)|all (?:three|four))\b/i
    .exec(scene.tokens.text.slice(scene.tokens.start[np.first], scene.tokens.end[np.head]))?.[0]
    .toLowerCase();
  if (words === undefined || (entityAt(scene, np.head)?.members.length ?? 0) > 0) return [];
  const many = together[words];
  // Three of a thing are that thing: only who stands alone, or is called a state, is meant.
  if (
    many > 2 &&
    !/^(?:three|trio|four|states|countries|nations|governments|capitals|juntas|neighbou?rs|members|leavers|newcomers|allies|ministers|officials|leaders|presidents|chiefs)$/.test(
      wordOf(scene, np.head),
    )
  )
    return [];
  for (let i = scene.before.length - 1; i >= 0 && scene.index - scene.before[i].sentence <= 15; i--) {
    const states = statesAmong(scene, scene.before[i].actor);
    if (states.length === many) return states;
  }
  return many === 2 && /^(?:countries|states|nations|neighbou?rs|capitals|governments)$/.test(wordOf(scene, np.head)) ? twoNamed(scene) : [];
}

/** The two states that the last sentence to name any names. */
function twoNamed({ reading: { text, entities, lookups }, index }: Scene): Actor[] {
  for (let s = index - 1; s >= 0 && index - s <= 3; s--) {
    const { start, end } = text.sentences[s];
    const ids = new Set(
      entities.filter((e) => e.start >= start && e.end <= end && e.class === "state" && e.form !== "pronoun" && e.id !== null).map((e) => e.id!),
    );
    if (ids.size > 0) return ids.size === 2 ? [...ids].map((id) => knownAs(lookups, id)) : [];
  }
  return [];
}

/** The actors of a phrase, with regions of a list as their states. */
export const actorsOfList = (scene: Scene, np: NounPhrase): Actor[] => [...listActors(scene, np)];
const listActors = onceEach(readList);

function readList(scene: Scene, np: NounPhrase): Actor[] {
  const members = np.joined.length > 1 ? np.joined : [np];
  const found = members.map((member) => {
    const both = bothOf(scene, member);
    if (both.length > 0) return both;
    const opposite = counterpartOf(scene, member);
    if (opposite.length > 0) return opposite;
    const own = actorsOfPhrase(scene, member, np.joined.length > 1 ? 1 : 0);
    if (own.length > 0) return own;
    const region = statesOfRegion(scene, entityAt(scene, member.head));
    if (region.length > 0) return region;
    // "President Ferdinand R. Marcos Jr.": the person inside, whatever the head.
    const person = entitiesIn(scene, member.first, member.last).find((e) => (e.class === "person" || e.class === "office") && e.form !== "pronoun");
    return person ? actorsOf(scene, person) : [];
  });
  if (np.joined.length > 1 && found.some((each) => each.length === 0)) return actorsOfPhrase(scene, np);
  return unique(found.flat());
}

/** "his Turkish counterpart" is Turkey's, whoever "he" is. */
export function counterpartOf(scene: Scene, np: NounPhrase): Actor[] {
  const opposite = /^numbers?$/.test(wordOf(scene, np.head)) && wordOf(scene, np.head - 1) === "opposite";
  if (!opposite && !/^(?:counterparts?|colleagues?|homologue|opposite)$/.test(wordOf(scene, np.head))) return [];
  const state = entitiesIn(scene, np.first, np.head).filter(
    (e) => (e.class === "state" && e.form === "adjective") || (e.class === "body" && e.form === "name"),
  );
  // "his opposite number from Chad", "her counterparts in the Baltic states".
  const from =
    state.length === 0 && /^(?:from|in|of)$/.test(wordOf(scene, np.last))
      ? scene.entities.filter((e) => e.first > np.last && e.first - np.last < 4 && (e.class === "state" || e.class === "region")).slice(0, 1)
      : [];
  return unique([...state, ...from].flatMap((e) => (e.class === "region" ? statesOfRegion(scene, e) : actorsOf(scene, e))));
}

/** Who the verb or predicate at a token is said of; empty where that is nobody who binds a state. */
export const bearerOf = (scene: Scene, token: number): Actor[] => [...bearers(scene, token)];
const bearers = onceEach(readBearer);

function readBearer(scene: Scene, token: number): Actor[] {
  const clause = clauseAt(scene, token);
  const aside = beforeAside(scene, token);
  if (aside !== null) return aside;
  const near = clause !== null && clause.vg.first <= token + 1 && !(clause.subject !== null && clause.subject.first <= token && token < clause.subject.last);
  if (near && clause.subject !== null && clause.subject.first < token) {
    const { subject } = clause;
    if (isOwnWord(scene, subject.head)) return speakerAt(scene, scene.tokens.start[subject.head]);
    const instances = instancesOf(scene, subject);
    if (instances.length > 0) return instances;
    if (bindsNobody(scene, subject)) return [];
    const list = pluralOf(scene, clause);
    const found = list ?? actorsOfList(scene, subject);
    if (found.length > 0)
      return clause.vg.first - subject.last > 12
        ? (leftOf(scene, token) ?? found)
        : withGroup(
            scene,
            subject.first,
            joinedActors(
              scene,
              found,
              companionsOf(scene, clause).flatMap((np) => actorsOfPhrase(scene, np)),
            ),
          );
    if (entityAt(scene, subject.head) === null && statelike.test(wordOf(scene, subject.head))) return homeOf(scene, subject.first);
    // "Madrid says it is open to": who says it.
    if (
      /^(?:it|they)$/.test(wordOf(scene, subject.head)) &&
      clause.governor !== null &&
      clause.governor !== clause &&
      clause.governor.vg.first < subject.first &&
      /^(?:say|announce|add|insist|claim|stress|signal|indicate|declare|tell)$/.test(lemmaOf(clause.governor))
    )
      return bearerOf(scene, clause.governor.vg.main);
    const capital = capitalActor(scene, entityAt(scene, subject.head) ?? undefined);
    if (capital.length > 0) return capital;
    if (subject.head >= token - 3) return [];
  }
  return leftOf(scene, token) ?? [];
}

/** "A, B and C said they would": the list that "they" goes on with, or null. */
export function pluralOf(scene: Scene, clause: Clause): Actor[] | null {
  const { subject } = clause;
  if (subject === null || !/^(?:they|both|themselves)$/.test(wordOf(scene, subject.head))) return null;
  const e = entityAt(scene, subject.head);
  if (e && e.members.length > 1) return null;
  const outer = clause.governor?.subject ?? null;
  if (outer !== null && outer !== subject && outer.joined.length > 1) {
    const found = actorsOfList(scene, outer);
    if (found.length > 1) return found;
  }
  return null;
}

/** "China, which holds the presidency, voted": the name before the aside that a verb right after a comma is said of; null where there is none. */
function beforeAside(scene: Scene, token: number): Actor[] | null {
  let i = token - 1;
  while (i > scene.sentence.first && (scene.tags[i] === ADV || scene.tags[i] === BE || scene.tags[i] === HAVE)) i--;
  if (wordOf(scene, i) !== ",") return null;
  for (let j = i - 1; j > scene.sentence.first && i - j < 24; j--) {
    if (wordOf(scene, j) !== ",") continue;
    if (!/^(?:which|who|whose|where|a|an|the|one|itself|too|like|unlike|with|for|by|on|as|however|meanwhile|in)$/.test(wordOf(scene, j + 1)) && i - j > 3)
      return null;
    const e = [...scene.entities]
      .reverse()
      .find(
        (each) =>
          each.last === j &&
          each.form !== "adjective" &&
          (each.class === "state" || each.class === "body" || each.class === "person" || each.class === "office" || each.form === "metonym"),
      );
    if (!e) {
      const capital = capitalActor(
        scene,
        scene.entities.find((each) => each.last === j && prepositionBefore(scene, each) === ""),
      );
      return capital.length > 0 ? capital : null;
    }
    return withGroup(scene, e.first, actorsOf(scene, e));
  }
  return null;
}

/** Whom a name stands for, a capital for its government. */
export function governmentOf(scene: Scene, e: ResolvedMention): Actor[] {
  const own = actorsOf(scene, e);
  return own.length > 0 ? own : capitalActor(scene, e);
}

/** A capital where only a government can be meant: "to the fury of Moscow", "Tokyo, for its part, sees". */
export const capitalActor = (scene: Scene, e: ResolvedMention | undefined): Actor[] => {
  if (e?.class !== "place" || e.id === null || e.quote === "Brussels" || scene.reading.lookups.state.get(e.id)?.capital !== e.quote) return [];
  return [{ id: e.id, name: scene.reading.lookups.nameOf(e.id) ?? e.quote }];
};

/** "the government", "parliament" without a name: of the state that the sentence, its speaker, the sentence before or the report is about. */
function homeOf(scene: Scene, token: number): Actor[] {
  const { lookups, topics } = scene.reading;
  // "Ministers held off": those of the body that is spoken of, where one is.
  if (
    /^(?:(?:the|all|most|some|their) )?(?:[\w-]+ )?(?:ministers|leaders|ambassadors|envoys|chiefs|members|allies)\b/i.test(
      wordsOf(scene, token, Math.min(scene.sentence.last, token + 4)),
    )
  ) {
    const body = bodySpokenOf(scene);
    if (body !== null) return [body];
  }
  // "The council adopted it": no state's; the United Nations' where its Security Council is the talk.
  if (/\bcouncil\b/i.test(wordsOf(scene, token, Math.min(scene.sentence.last, token + 4))))
    return scene.reading.entities.some((e) => e.id === "un-security-council" && e.start < scene.sentence.end) ? [knownAs(lookups, "un")] : [];
  // "her delegation", "our government": the speaker's.
  if (/^(?:his|her|their|its|our|my)$/.test(wordOf(scene, token))) {
    const said = voiceAt(scene, scene.tokens.start[token]);
    if (said.length > 0) return said;
  }
  const inside = [...scene.entities].reverse().find((e) => e.first < token && e.class === "state" && e.id !== null && prepositionBefore(scene, e) === "");
  if (inside) return actorsOf(scene, inside);
  const previous = scene.before[scene.before.length - 1];
  if (previous && scene.index - previous.sentence <= 2) {
    const state = previous.actor.filter((a) => a.id !== null && lookups.state.has(a.id));
    if (state.length === 1) return state;
  }
  const topic = topics.find((id) => lookups.state.has(id));
  return topic ? [knownAs(lookups, topic)] : [];
}

/** The alliance, union or circle of states named in the sentence or the one before. */
function bodySpokenOf(scene: Scene): Actor | null {
  const { lookups, text, entities } = scene.reading;
  const from = text.sentences[Math.max(0, scene.index - 1)].start;
  const e = entities.findLast(
    (each) =>
      each.start >= from &&
      each.start < scene.sentence.end &&
      each.class === "body" &&
      each.id !== null &&
      (each.of === null || each.of === each.id) &&
      /^(?:alliance|union|organisation|coalition)$/.test(lookups.body.get(each.id)?.class ?? ""),
  );
  return e?.id ? knownAs(lookups, e.id) : null;
}

const group = /^(?:[\s,]|\band\b|\bor\b|\bthe\b|\bas well as\b|\bboth\b)*$/;

/** The nearest actor before a token in the same stretch, with those that are listed with it; null where there is none near. */
export function leftOf(scene: Scene, token: number, reach = 12): Actor[] | null {
  const { tokens } = scene;
  for (let k = scene.entities.length - 1; k >= 0; k--) {
    const e = scene.entities[k];
    if (e.last > token) continue;
    if (token - e.last > reach) return null;
    if (/[;:]/.test(tokens.text.slice(e.end, tokens.start[token]))) return null;
    if ((e.class === "person" || e.class === "office") && e.form !== "pronoun" && actorsOf(scene, e).length === 0) return [];
    if (isLedAdjective(scene, e) || (e.form === "pronoun" && /^(?:its|their|his|her|them|him|our|us)$/i.test(e.quote))) continue;
    if (e.form === "adjective" && !statelike.test(wordOf(scene, e.last))) continue;
    if (e.class !== "region" && e.class !== "state" && e.class !== "body" && e.class !== "person" && e.class !== "office" && e.form !== "metonym") continue;
    if (
      prepositionBefore(scene, e) !== "" ||
      /\b(?:of|by|with|than|against|whose|without)\s+(?:the\s+)?$/i.test(tokens.text.slice(tokens.start[scene.sentence.first], e.start))
    )
      continue;
    const own = e.class === "region" ? statesOfRegion(scene, e) : actorsOf(scene, e);
    if (own.length === 0) continue;
    return withGroup(scene, e.first, own);
  }
  return null;
}

/** The actors listed right before a name: "Peru, the Andean states and, from May, Brazil". */
function withGroup(scene: Scene, first: number, own: readonly Actor[]): Actor[] {
  const all: Actor[] = [...own];
  let begin = first;
  for (let k = scene.entities.length - 1; k >= 0; k--) {
    const e = scene.entities[k];
    if (e.last > begin || e.last > first) continue;
    const between = gapOf(scene, e.end, scene.tokens.start[begin]);
    if (!group.test(between) || !/,|\band\b|\bor\b/.test(between)) break;
    if (e.form === "adjective" || e.form === "pronoun") break;
    const more = e.class === "region" ? statesOfRegion(scene, e) : e.class === "state" || e.class === "body" ? actorsOf(scene, e) : [];
    if (more.length === 0 || (prepositionBefore(scene, e) !== "" && !/^(?:for)$/.test(prepositionBefore(scene, e)))) break;
    // A comma alone joins only inside a list that has begun: "In Kenya, Uganda said" is no list.
    if (begin === first && !/\band\b|\bor\b/.test(between) && !(scene.sentence.heading && e.first === scene.sentence.first)) break;
    all.unshift(...more);
    begin = e.first;
  }
  return unique(all);
}

/** The words between two offsets without the times among them. */
function gapOf(scene: Scene, start: number, end: number): string {
  let words = scene.tokens.text.slice(start, end);
  for (const time of scene.times) if (time.start >= start && time.end <= end) words = words.replace(time.quote, "");
  return words
    .replace(/\([^)]{0,30}\)/g, "")
    .replace(/\b(?:since|from|as of|after|in|on)\s*(?=,)/g, "")
    .toLowerCase();
}

/** Whose an unowned decision or a lone "we" is: that of the state that the report is about. */
export function homeActor(scene: Scene): Actor[] {
  const { lookups } = scene.reading;
  const state = salientActor(scene, (id) => lookups.state.has(id));
  return state !== null ? [knownAs(lookups, state)] : [];
}
