/** Who says what a claim says: the sayings around its words, the voice of the document, an announcement that goes on. */
import type { Attribution } from "../model/claim.ts";
import { actorsOf } from "./args.ts";
import type { Draft } from "./draft.ts";
import { entityAt, lemmaOf, sayingsAt, type Saying, type Scene } from "./scene.ts";

/** The innermost two sayings around the words; an actor's own act needs none. */
export function attributionOf(scene: Scene, draft: Draft): Attribution[] {
  const found: Attribution[] = [];
  for (const saying of sayingsAt(scene.reading, draft.span.start).slice(0, 2)) {
    const one = asAttribution(saying);
    if (!isNobody(one) && !isOwnAct(one, draft) && !isOwnGroup(saying, draft) && !found.some((f) => f.who.name === one.who.name)) found.push(one);
  }
  if (found.length > 0) return found;
  const spoken = byItsPerson(scene, draft);
  if (spoken) return [spoken];
  const { voice } = scene.reading;
  if (voice) return [{ who: { id: voice.person ?? voice.id, name: voice.personName ?? voice.name }, kind: voice.class === "person" || voice.class === "office" ? "named" : "body", how: isReadout(scene) ? "readout" : "said", verbatim: true }];
  const announced = goingOn(scene, draft);
  return announced ? [{ ...asAttribution(announced), how: "announced", verbatim: false }] : [];
}

function asAttribution({ who, kind, how, quoted, count }: Saying): Attribution {
  return { who, kind, how, verbatim: quoted, ...(count !== null ? { count } : {}) };
}

/** "announced one officer", "all and sundry": a word that stands for nobody says nothing. */
const isNobody = ({ who }: Attribution): boolean => who.id === null && /^(?:one|it|this|that|these|those|which|what|you|all|some|others|another)$/i.test(who.name);

/** "Norway announced that it sends a frigate": the state is the actor, and nobody else says so. */
const isOwnAct = ({ who, kind }: Attribution, { actor }: Draft): boolean => kind === "body" && who.id !== null && actor.some((a) => a.id === who.id);

const speechActs: ReadonlyMap<string, Attribution["how"]> = new Map([
  ...["announce", "unveil", "pledge", "promise", "vow", "confirm", "declare", "guarantee"].map((verb) => [verb, "announced"] as const),
  ...["ask", "request", "urge", "demand", "call", "appeal", "beg", "press", "want", "propose", "plead"].map((verb) => [verb, "asked"] as const),
  ...["offer", "reject", "rule", "refuse", "warn", "hope", "expect", "suggest", "oppose", "welcome", "criticise", "criticize", "reaffirm", "reiterate", "insist"].map((verb) => [verb, "said"] as const),
]);

/** "The Danish minister promised two ships": who promises, asks or refuses with words is the source of them. */
function byItsPerson(scene: Scene, draft: Draft): Attribution | null {
  if (draft.kind === "meeting") return null;
  for (let clause = draft.clause, depth = 0; clause !== null && depth < 3; clause = clause.governor, depth++) {
    const how = speechActs.get(lemmaOf(clause));
    if (how === undefined || clause.subject === null || clause.vg.passive) continue;
    const { subject } = clause;
    const who = entityAt(scene, subject.head) ?? scene.entities.find((e) => e.full.start <= scene.tokens.start[subject.head] && scene.tokens.end[subject.head] <= e.full.end);
    if (!who || (who.class !== "person" && who.class !== "office") || who.personName === null || actorsOf(scene, who).length === 0) return null;
    return { who: { id: who.person ?? who.id, name: who.personName }, kind: "named", how, verbatim: false };
  }
  return null;
}

/** "The two ministers agreed": both are the actors. */
const isOwnGroup = ({ speaker }: Saying, { actor }: Draft): boolean => speaker !== null && speaker.members.length > 0 && speaker.members.every((id) => actor.some((a) => a.id === id));

const isReadout = (scene: Scene): boolean => /\breadout\b/i.test(scene.reading.text.text.slice(0, 800));

/** "Lee announced that Norway extends its mission. Sixty soldiers will be added.": what is promised next in the paragraph is of the same announcement. */
function goingOn(scene: Scene, draft: Draft): Saying | null {
  if (draft.actor.length === 0 || !/^(?:pledged|planned|decided|agreed|offered)$/.test(draft.stage)) return null;
  const { sentences } = scene.reading.text;
  for (let s = scene.index - 1; s >= 0 && scene.index - s <= 2 && sentences[s].block === scene.sentence.block; s--) {
    const sentence = sentences[s];
    const saying = scene.reading.sayingsNear(sentence.start).findLast((each) => each.content.some((c) => sentence.start <= c.start && c.start < sentence.end));
    if (!saying) continue;
    const actors = saying.speaker ? actorsOf(scene, saying.speaker) : [];
    return saying.kind === "named" && saying.how === "announced" && actors.length > 0 && actors.every((a) => draft.actor.some((b) => b.id === a.id)) ? saying : null;
  }
  return null;
}
