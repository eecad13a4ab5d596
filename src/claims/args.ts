/** Who acts: noun phrases and clauses resolved to actors, from the closest relation outward. */
import type { Actor, Named, Party, Role } from "../model/claim.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { shapeAllCapitals } from "../text/tokens.ts";
import { actorsAround, examplesOf } from "./around.ts";
import { counterpartOf } from "./bearer.ts";
import { onceEach } from "./memo.ts";
import { deciderOf } from "./intention.ts";
import { isLedAdjective, isPlaceHere, missionPlaces } from "./places.ts";
import { companionsOf, joinedActors } from "./companions.ts";
import { councilOf, sidesOf } from "./council.ts";
import { forcePeople, list } from "./lexis.ts";
import { headOf, entityAt, knownAs, lemmaOf, nounOf, sayingsAt, type Scene, statesAmong, tokenAt, wordOf } from "./scene.ts";
import { senderOf } from "./senders.ts";
import { statesOfRegion } from "./regions.ts";
import { naviesOf, navyOf } from "./ships.ts";
import { eachOf, inWordsOf } from "./meant.ts";
import { apposedState, isOthers, isPeople, isStrangers, judgedFor, ofUnnamedStates } from "./strangers.ts";
import { sayerTakenUp, sharesNoun, takenUp } from "./takenup.ts";
import { answerFor, ownersOf, stateOfSource } from "./voices.ts";
import { unique, isAmong } from "./named.ts";

const ownWords = new Set(["we", "us", "our", "ours", "ourselves", "i", "me", "my"]);

/** "we", "our", "us", but not "US". */
export const isOwnWord = (scene: Scene, i: number): boolean =>
  ownWords.has(wordOf(scene, i)) && !((scene.tokens.shape[i] & shapeAllCapitals) !== 0 && wordOf(scene, i) === "us");

/** A mention as actors: states and bodies speak for themselves, persons and offices for whom they speak for; missions for their body. */
export function actorsOf(scene: Scene, mention: ResolvedMention): Actor[] {
  const { lookups, home } = scene.reading;
  // In a state's own paper, which says "we", "they" are others.
  if (
    mention.form === "pronoun" &&
    home !== null &&
    (mention.id ?? mention.speaksFor) === home &&
    mention.class !== "person" &&
    /^(?:they|them|their)$/i.test(mention.quote)
  )
    return [];
  const named = (id: string): Actor => knownAs(lookups, id);
  // "Denmark's minister said that his country": of whoever "his" stands for.
  const his =
    mention.form === "description" && /^(?:his|her)\b/i.test(mention.quote)
      ? scene.entities.find((e) => e.form === "pronoun" && e.first === mention.first && e.speaksFor !== null)
      : undefined;
  if (his?.speaksFor) return [named(his.speaksFor)];
  if (mention.members.length > 0)
    return mention.quantifier && mention.id ? [{ id: mention.id, name: mention.quote, quantifier: mention.quantifier }] : mention.members.map(named);
  switch (mention.class) {
    case "state":
      return mention.id ? [mention.quantifier ? { ...named(mention.id), quantifier: mention.quantifier } : named(mention.id)] : [];
    case "body":
      // "the NATO-Ukraine Council": of both sides.
      for (const id of mention.id === null ? [] : sidesOf(scene, mention)) return [named(bodyActor(scene, mention.id!)), named(id)];
      // Ministries, parliaments and staffs act for their state.
      if (mention.speaksFor && mention.speaksFor !== mention.id && lookups.state.has(mention.speaksFor)) return [named(mention.speaksFor)];
      if (mention.of && lookups.state.has(mention.of)) return [named(mention.of)];
      if (mention.id)
        return [mention.quantifier ? { id: mention.id, name: mention.quote, quantifier: mention.quantifier } : named(bodyActor(scene, mention.id))];
      return [];
    case "person":
    case "office":
      return mention.speaksFor ? [named(bodyActor(scene, mention.speaksFor))] : ownersOf(scene, mention);
    case "mission":
    case "formation": {
      if (!mention.id) return [];
      const body = lookups.operation.get(mention.id)?.body || lookups.formation.get(mention.id)?.body;
      const lead = lookups.operation.get(mention.id)?.lead || lookups.leadOn(mention.id, scene.reading.published.from) || lookups.leadOn(mention.id, null);
      return body ? [named(bodyActor(scene, body))] : lead ? [named(lead)] : [];
    }
    case "place":
      return mention.form === "metonym" && mention.id ? [named(mention.id)] : [];
    case "region":
      return statesOfRegion(scene, mention);
  }
}

/** An organ acts for the body that it belongs to: the Security Council for the UN, the Commission for the EU. */
function bodyActor(scene: Scene, id: string): string {
  const row = scene.reading.lookups.body.get(id);
  return row?.class === "organ" && row.parent ? row.parent : id;
}

/** The actors that a noun phrase names: its list members, its head, its owner, its adjective, its of-phrase. */
export const actorsOfPhrase = (scene: Scene, np: NounPhrase, depth = 0): Actor[] =>
  depth === 0 ? [...wholeActors(scene, np)] : phraseActors(scene, np, depth);
const wholeActors = onceEach((scene, np: NounPhrase) => {
  const other = takenUp(scene, np);
  if (other !== null) return actorsOf(scene, other);
  const own = phraseActors(scene, np, 0),
    beside = own.length === 1 ? sharesNoun(scene, np) : null;
  return beside === null ? own : unique([...actorsOf(scene, beside), ...own]);
});

function phraseActors(scene: Scene, np: NounPhrase, depth: number): Actor[] {
  if (np.joined.length > 1 && depth === 0) {
    // "European and NATO allies", "other and NATO states": what no name stands in tells nobody.
    const all = np.joined.filter((member) => !isBareKind(scene, member)).map((member) => actorsOfPhrase(scene, member, 1));
    if (all.every((each) => each.length > 0)) return unique(all.flat());
    if (np.joined[0] === np && !isBareKind(scene, np) && all[0].length > 0) return all[0];
  }
  const apposed = apposedState(scene, np);
  if (apposed !== null) return actorsOf(scene, apposed);
  if (isOthers(scene, np) || isPeople(scene, np)) return [];
  // "the president and his NATO counterparts": theirs, and not his.
  const opposite = counterpartOf(scene, np);
  if (opposite.length > 0) return opposite;
  const council = councilOf(scene, np);
  if (council.length > 0) return council;
  const examples = examplesOf(scene, np);
  if (examples.length > 0) return examples;
  const head = entityAt(scene, np.head) ?? titledAt(scene, np.head);
  // "the Somali government", "a British battle group": whose it is, the adjective says, whatever government or group was spoken of before.
  const unit =
    head?.class === "formation" && head.id !== null && np.owner === null && scene.reading.lookups.formation.get(head.id)?.class === "battle-group"
      ? scene.entities.find(
          (e) =>
            e.first >= np.first &&
            (e.last === head.first || (e.last <= np.head && e.first >= head.first)) &&
            e.form === "adjective" &&
            e.class === "state" &&
            !isLedAdjective(scene, e),
        )
      : undefined;
  if (unit) return actorsOf(scene, unit);
  const nation =
    head?.form === "description" && head.first === np.head
      ? scene.entities.find((e) => e.last === np.head && e.first >= np.first && e.form === "adjective" && e.class === "state")
      : undefined;
  if (nation) return actorsOf(scene, nation);
  // "the Swiss peacekeeping mission in Kosovo": whose part it is, unless it is named after its host.
  const part =
    head?.class === "mission" && /^[a-z]/.test(head.quote)
      ? scene.entities.find((e) => e.first >= np.first && e.last <= head.first && e.form === "adjective" && e.class === "state" && !isLedAdjective(scene, e))
      : undefined;
  if (part && !isAmong(part, missionPlaces(scene, head === null || head.id === null ? null : { id: head.id, name: head.name }))) return actorsOf(scene, part);
  // "Spain's Council of Ministers": a state's own cabinet, not the Union's.
  if (np.owner !== null && head?.class === "body" && /^council of ministers$/i.test(head.quote)) {
    const owner = statesAmong(scene, actorsOfPhrase(scene, np.owner, 1));
    if (owner.length > 0) return owner;
  }
  const own = head?.form === "description" && /^(?:the|our) government$/i.test(head.quote) ? inWordsOf(scene, head.start) : null;
  if (own !== null) return own;
  const each = eachOf(scene, np);
  if (each.length > 0) return each;
  if (head && head.form !== "adjective") {
    const actors = actorsOf(scene, head);
    if (actors.length > 0) return actors;
    // "his Norwegian counterpart Ann Lee": for whom the counterpart speaks.
    const beside =
      head.class === "person"
        ? scene.entities.find((e) => e.class === "office" && e.last === head.first && e.first >= np.first && e.quote === "counterpart" && e.speaksFor !== null)
        : undefined;
    if (beside) return actorsOf(scene, beside);
    // "the frigate Niels Juel" is no person.
    if ((head.class === "person" || head.class === "office") && navyOf(scene, np.first, np.last) === null) return [];
  }
  const navies = naviesOf(scene, np);
  if (navies.length > 0) return navies.map((id) => knownAs(scene.reading.lookups, id));
  if (isOwnWord(scene, np.head) || isOwnWord(scene, np.first)) return speakerAt(scene, scene.tokens.start[np.head]);
  // "this State", "this House": the speaker's own.
  if (
    wordOf(scene, np.first) === "this" &&
    /^(?:state|country|nation|house|government|parliament|republic|kingdom)$/.test(wordOf(scene, np.head)) &&
    (scene.sentence.speaker !== null || scene.reading.voice !== null)
  )
    return speakerAt(scene, scene.tokens.start[np.head]);
  const relative = antecedentOf(scene, np);
  if (relative !== null && depth < 3) return actorsOfPhrase(scene, relative, depth + 1);
  // "Canada's mission", "its troops", "the minister's office".
  if (np.owner !== null) {
    // "Latvia's Canadian troops": a host's guests are of the nation that stands with them.
    const guests = forcePeople.has(nounOf(scene, np.head))
      ? scene.entities.find((e) => e.first >= np.owner!.last && e.last <= np.head && e.class === "state" && e.form === "adjective" && !isLedAdjective(scene, e))
      : undefined;
    if (guests) return actorsOf(scene, guests);
    // "Chad and Niger's soldiers": of both.
    const owner = unique((np.owner.joined.length > 1 ? np.owner.joined : [np.owner]).flatMap((one) => actorsOfPhrase(scene, one, 1)));
    if (owner.length > 0) return owner;
  }
  const around = actorsAround(scene, np, depth);
  return around.length > 0 ? around : ofOwnState(scene, np);
}

/** An adjective of a list that shares its noun with what follows. */
const isBareKind = (scene: Scene, np: NounPhrase): boolean =>
  np.last - np.first === 1 &&
  /^(?:european|western|african|asian|arab|eastern|northern|other|foreign|allied|neighbou?ring|regional|nordic|baltic)$/.test(wordOf(scene, np.head)) &&
  entityAt(scene, np.head) === null;

const organs = new Set("lawmaker mp deputy senator legislator parliamentarian parliament government cabinet authority minister president premier".split(" "));
/** "lawmakers in Denmark", "the authorities in Poland": of the state in which they sit. */
function ofOwnState(scene: Scene, np: NounPhrase): Actor[] {
  const prep = scene.chunks[np.index + 1],
    where = scene.chunks[np.index + 2];
  if (prep?.type !== "prep" || where?.type !== "np" || wordOf(scene, prep.first) !== "in" || !organs.has(headOf(scene, np))) return [];
  const e = entityAt(scene, where.head);
  return e?.class === "state" && e.form !== "adjective" ? actorsOf(scene, e) : [];
}

/** "Brazil, whose 1,200 soldiers": the noun phrase that "whose" stands for, or null. */
function antecedentOf(scene: Scene, np: NounPhrase): NounPhrase | null {
  const wh = scene.chunks[np.index - 1];
  if (wh?.type !== "wh" || scene.chunks[np.index]?.first !== np.first || wordOf(scene, wh.first) !== "whose") return null;
  let i = wh.index - 1;
  while (i >= 0 && scene.chunks[i].type === "comma") i--;
  const before = scene.chunks[i];
  return before?.type === "np" ? before : null;
}

/** The person whose title covers a token: "Secretary" of "Secretary of Defense Ann Lee". */
function titledAt(scene: Scene, i: number): ResolvedMention | null {
  const start = scene.tokens.start[i],
    end = scene.tokens.end[i];
  return scene.entities.find((e) => (e.class === "person" || e.class === "office") && e.full.start <= start && end <= e.full.end) ?? null;
}

const single = new Set(["i", "me", "my", "mine", "myself"]);
/** Words of the field in a thousand around it, from which an unnamed "we" may be a state's. */
const ownWordsFrom = 20;

/** Who "we" is at an offset: the speaker of the words, else the voice of the document. */
export function speakerAt(scene: Scene, offset: number): Actor[] {
  for (const saying of sayingsAt(scene.reading, offset)) {
    if (saying.speaker) {
      const actors = actorsOf(scene, saying.speaker);
      if (actors.length > 0) return actors;
      const sent = saying.speaker.class === "place" ? stateOfSource(scene, saying.source) : [];
      if (sent.length > 0) return sent;
    } else {
      const actors = stateOfSource(scene, saying.source);
      if (actors.length > 0) return actors;
    }
  }
  const label = scene.sentence.speaker ?? null;
  if (label !== null) {
    // A transcript: the label before the turn says who speaks; a plain member speaks for nobody.
    const e = scene.reading.entities.find((each) => each.start < label.end && label.start < each.end && (each.class === "person" || each.class === "office"));
    const own = e ? actorsOf(scene, e) : [];
    return own.length > 0 ? own : answerFor(scene, label);
  }
  const voiced = scene.reading.voice ? actorsOf(scene, scene.reading.voice) : [];
  if (voiced.length > 0) return voiced;
  if (scene.reading.opposed) return [];
  // A single person is no state, whatever the report is about; and general talk is nobody's.
  if (single.has(wordOf(scene, tokenAt(scene.tokens, offset))) || scene.near < ownWordsFrom) return [];
  if (scene.reading.home && sayingsAt(scene.reading, offset).length === 0) return [knownAs(scene.reading.lookups, scene.reading.home)];
  // Outside quotations "we" is whoever publishes: the state that the document is about.
  const topic =
    sayingsAt(scene.reading, offset).length === 0
      ? scene.reading.topics.find((id) => scene.reading.lookups.state.has(id) && !isPlaceHere(scene, id))
      : undefined;
  return topic ? [knownAs(scene.reading.lookups, topic)] : [];
}

/** The agent of a clause: its subject, or the by-phrase of a passive. */
export function agentOf(scene: Scene, clause: Clause): Actor[] {
  if (clause.vg.passive) {
    // "By the end of the term 2,000 would have been trained": before the verb it is when.
    const by = clause.attached.find(
      (a) =>
        a.word === "by" &&
        (a.index > clause.vg.index ||
          !/^(?:end|time|start|beginning|middle|summer|autumn|spring|winter|\w+day|year|month|week)$/.test(wordOf(scene, a.np.head))),
    );
    // "were trained in 24 countries, including 900 by France": of the part, not of the whole.
    if (by && clause.attached.some((a) => a.word === "including" && a.index < by.index)) return [];
    return by ? actorsOfPhrase(scene, by.np) : [];
  }
  const decider = deciderOf(scene, clause);
  if (decider.length > 0) return decider;
  if (clause.subject === null || isStrangers(scene, clause)) return [];
  for (const judged of judgedFor(scene, clause)) return actorsOfPhrase(scene, judged);
  // "Chad has appealed to the Commission, asking that": who writes asks.
  if (
    clause.type === "participle" &&
    clause.governor !== null &&
    clause.governor.subject !== null &&
    !clause.governor.vg.passive &&
    /^(?:ask|request|urge|demand|call|plead|beg|propose|offer)$/.test(lemmaOf(clause)) &&
    /^(?:write|send|address|turn|appeal|telephone|phone|call|cable|petition|speak)$/.test(lemmaOf(clause.governor))
  )
    return agentOf(scene, clause.governor);
  const sayer = sayerTakenUp(scene, clause),
    same = sayer === null ? [] : actorsOfPhrase(scene, sayer);
  if (same.length > 0) return same;
  const own = actorsOfPhrase(scene, clause.subject);
  return own.length === 0
    ? senderOf(scene, clause.subject)
    : joinedActors(
        scene,
        own,
        companionsOf(scene, clause).flatMap((np) => actorsOfPhrase(scene, np)),
      );
}

const asking = list("ask urge call press beg implore invite request appeal plead tell want exhort entreat push prod demand lobby pressure");

const memberNouns = list("member ally allies nation state country government");

const groups = list("ally allies partner member state country nation government coalition community neighbour neighbor bloc group donor power west world");

/** "called on the coalition to give more", "waits for its partners to deliver": who is asked acts, and never who asks. */
export const isAskedOf = (scene: Scene, { type, subject, inherited, governor }: Clause): boolean =>
  type === "infinitive" &&
  subject !== null &&
  !inherited &&
  governor !== null &&
  subject !== governor.subject &&
  !governor.vg.passive &&
  groups.has(headOf(scene, subject.joined.at(-1) ?? subject));

/** The agent of a clause or of what governs it. */
export function actorOfClause(scene: Scene, clause: Clause): Actor[] {
  let c: Clause | null = clause;
  for (let depth = 0; c !== null && depth < 4; depth++) {
    const found = agentOf(scene, c);
    if (found.length > 0) return found;
    // "said that nine countries had promised to send": theirs, and not of whoever says so.
    if (ofUnnamedStates(scene, c)) return [];
    if (c.governorNoun?.owner) {
      const owner = actorsOfPhrase(scene, c.governorNoun.owner);
      if (owner.length > 0) return owner;
    }
    // "NATO urged allies to spend more": an alliance asks all of its own.
    if (isAskedOf(scene, c))
      return asking.has(lemmaOf(c.governor!)) && memberNouns.has(headOf(scene, c.subject!))
        ? agentOf(scene, c.governor!).filter((a) => a.id !== null && scene.reading.lookups.body.has(a.id))
        : [];
    if (c.type === "relative" || (c.type === "main" && depth > 0)) break;
    if (c.type === "complement" || c.type === "adverbial") break;
    c = c.governor;
  }
  return [];
}

/** Who does what a clause tells: its subject, or the agent of a passive. */
export const doerOf = (scene: Scene, clause: Clause): Actor[] => (clause.vg.passive ? agentOf(scene, clause) : actorOfClause(scene, clause));

export const partiesAs = (actors: readonly Named[], role: Role): Party[] => actors.map(({ id, name }) => ({ id, name, role }));
