/** Who says what a claim says: the sayings around its words, the voice of the document, an announcement that goes on. */
import { figured } from "../mentions/attribution/reckoned.ts";
import type { Attribution } from "../model/claim.ts";
import { actorsOf } from "./args.ts";
import type { Draft } from "./draft.ts";
import { entityAt, lemmaOf, sourcesAt, wordOf, type Saying, type Scene } from "./scene.ts";
import { isAmong } from "./named.ts";

/** The innermost two sayings around the words; an actor's own act needs none. */
export function attributionOf(scene: Scene, draft: Draft): Attribution[] {
  const found: Attribution[] = [];
  for (const saying of sourcesOf(scene, draft).slice(0, 2)) {
    const one = asAttribution(byName(scene, saying));
    if (
      tells(saying) &&
      !isNobody(one) &&
      !(isOwnAct(one, draft) && saying.lemma !== figured && saying.lemma !== "according") &&
      !isOwnGroup(saying, draft) &&
      !found.some((f) => f.who.name === one.who.name)
    )
      found.push(one);
  }
  const spoken = byItsPerson(scene, draft);
  // "The minister has asked for ships, officials said": first who asks.
  if (found.length > 0)
    return spoken?.how === "asked" &&
      draft.stage === "requested" &&
      draft.clause?.vg.passive === false &&
      !found.some((f) => f.who.name === spoken.who.name) &&
      !found[0].verbatim
      ? [spoken, found[0]]
      : found;
  if (spoken) return [spoken];
  const later = takenUp(scene);
  if (later) return [asAttribution(byName(scene, later))];
  const { voice } = scene.reading;
  if (voice)
    return [
      {
        who: { id: voice.person ?? voice.id, name: voice.personName ?? voice.name },
        kind: voice.class === "person" || voice.class === "office" ? "named" : "body",
        how: isReadout(scene) ? "readout" : "said",
        verbatim: true,
      },
    ];
  const announced = goingOn(scene, draft);
  return announced ? [{ ...asAttribution(announced), how: "announced", verbatim: false }] : [];
}

function asAttribution({ who, kind, how, quoted, count }: Saying): Attribution {
  return { who, kind, how, verbatim: quoted, ...(count !== null ? { count } : {}) };
}

/** The sources of the words; where none covers their beginning, who tells within them: "Oslo puts the force at 900", "the minister denied that". */
function sourcesOf(scene: Scene, { span, kind, clause, used }: Draft): Saying[] {
  const found = sourcesAt(scene.reading, span.start);
  // "puts the bill at 9 million, the court at 12": a figure has its own source.
  const figures =
    used === null || used.start < span.start || used.start >= span.end
      ? []
      : sourcesAt(scene.reading, used.start).filter((s) => s.lemma === figured || s.lemma === "according");
  if (figures.length > 0) return [...figures, ...found.filter((s) => !figures.includes(s))];
  if (found.length > 0 || kind === "meeting" || clause === null) return found;
  const begin = Math.min(span.start, clause.subject === null ? span.start : scene.tokens.start[clause.subject.first]);
  return scene.reading
    .sayingsNear(span.start)
    .filter(
      ({ source, cue, content, lemma, kind: of }) =>
        source !== null &&
        cue !== null &&
        begin <= source.start &&
        source.start < cue.start &&
        cue.end <= span.end &&
        content.some((c) => c.start < span.end && span.start < c.end) &&
        (lemma === figured || (of !== "body" && !acts.has(lemma)) || lemma === "deny"),
    )
    .slice(-1);
}

/** "he added", "the general said": the one who was named before, with that word or as the speaker. */
function byName(scene: Scene, saying: Saying): Saying {
  const { who, kind, source } = saying;
  const words = who.name.toLowerCase();
  const head = /^(?:the|this|its|his|her|their) (?:\S+ ){0,3}?(\p{L}+)$/u.exec(words)?.[1] ?? null;
  if (kind !== "named" || who.id !== null || source === null || (head === null && !/^(?:he|she|his|her)$/.test(words))) return saying;
  const {
    text: { text, sentences },
    entities,
  } = scene.reading;
  const meant = (start: number, end: number): boolean => new RegExp(`\\b${head}\\b`, "i").test(text.slice(start, end));
  if (head !== null) {
    const named = entities.findLast(
      (e) =>
        e.end < source.start &&
        e.end > source.start - reach &&
        e.personName !== null &&
        e.form !== "pronoun" &&
        meant(e.full.start, e.full.end + apposed(text, e.full.end)),
    );
    if (named) return { ...saying, who: { id: named.person ?? named.id, name: named.personName! }, speaker: named };
  }
  if (head === null) {
    const near = entities.findLast(
      (e) => e.end < source.start && e.end > source.start - 200 && e.personName !== null && e.form !== "pronoun" && e.form !== "adjective",
    );
    if (near) return { ...saying, who: { id: near.person ?? near.id, name: near.personName! }, speaker: saying.speaker ?? near };
  }
  for (let s = scene.index; s >= 0 && scene.index - s <= 6; s--) {
    const spoke = scene.reading
      .sayingsNear(sentences[s].start)
      .findLast(
        (each) =>
          each.kind === "named" &&
          each.source !== null &&
          each.source.end < source.start &&
          !/^(?:he|she|his|her|i|we|the .*|its .*)$/i.test(each.who.name) &&
          (head === null || meant(each.source.start, each.source.end)),
      );
    if (spoke) return { ...saying, who: spoke.who, speaker: spoke.speaker };
  }
  return saying;
}
/** Length of what is apposed at an offset: "Olsen, commander of the fleet". */
const apposed = (text: string, at: number): number => /^, [^.,;\n]{0,80}/.exec(text.slice(at, at + 90))?.[0].length ?? 0;
/** How far back, in characters, a person is still in mind. */
const reach = 2500;

/**
 * Does somebody tell what the words say? "Sweden is expected to go", "was asked to stay" name no teller, and a state or body that asks for,
 * wants, approves of or agrees to a thing acts; a person who does so in words is their source.
 */
const tells = ({ source, lemma, kind, speaker }: Saying): boolean =>
  source === null ? hearsay.has(lemma) : kind !== "body" || speaker === null || !acts.has(lemma);
const hearsay = new Set("say report think believe understand allege estimate rumor rumour".split(" "));
const acts = new Set(
  `ask request demand want urge hope wish seek call press plead appeal implore agree decide determine resolve approve back support endorse favor favour oppose welcome praise thank criticize criticise condemn
  reject refuse decline vow pledge promise offer threaten propose recommend intend aim plan consider fear expect challenge order instruct protest question continue begin`
    .trim()
    .split(/\s+/),
);

/** "announced one officer", "all and sundry": a word that stands for nobody says nothing. */
const isNobody = ({ who }: Attribution): boolean =>
  who.id === null && /^(?:one|it|this|that|these|those|they|which|what|you|all|some|others|another)$/i.test(who.name);

/** "Norway announced that it sends a frigate": the state is the actor, and nobody else says so; nor of what it asks for. */
const isOwnAct = ({ who, kind }: Attribution, draft: Draft): boolean =>
  kind === "body" && who.id !== null && (isAmong(who, draft.actor) || draft.with.some((w) => w.role === "asker" && w.id === who.id));

const speechActs: ReadonlyMap<string, Attribution["how"]> = new Map([
  ...["announce", "unveil", "pledge", "promise", "vow", "confirm", "declare", "guarantee", "commit", "undertake"].map((verb) => [verb, "announced"] as const),
  ..."ask request urge demand call appeal beg press want propose plead write solicit lobby chase seek recommend"
    .split(" ")
    .map((verb) => [verb, "asked"] as const),
  ..."offer reject rule refuse warn hope expect suggest oppose welcome criticise criticize reaffirm reiterate insist deny consider intend dismiss denounce convey note point remind repeat underline underscore emphasise emphasize stress acknowledge concede admit maintain argue assure"
    .split(" ")
    .map((verb) => [verb, "said"] as const),
]);
/** "is willing to", "is ready to": a person's readiness is what he says. */
const ready = new Set("willing ready prepared unwilling reluctant keen open opposed".split(" "));

/** "The Danish minister promised two ships": who promises, asks or refuses with words is the source of them. */
function byItsPerson(scene: Scene, draft: Draft): Attribution | null {
  if (draft.kind === "meeting" || draft.kind === "lead" || draft.kind === "membership") return null;
  for (let clause = draft.clause, depth = 0; clause !== null && depth < 3; clause = clause.governor, depth++) {
    const lemma = lemmaOf(clause);
    const how =
      speechActs.get(lemma) ??
      (lemma === "like" && clause.vg.modal === "would"
        ? "asked"
        : lemma === "be" && clause.predicate >= 0 && ready.has(wordOf(scene, clause.predicate))
          ? "said"
          : undefined);
    // "was ruled out by the Danish minister": the one by whom.
    const subject = clause.vg.passive ? (clause.attached.find((a) => a.word === "by")?.np ?? null) : clause.subject;
    if (how === undefined || subject === null) continue;
    const who =
      entityAt(scene, subject.head) ??
      scene.entities.find((e) => e.full.start <= scene.tokens.start[subject.head] && scene.tokens.end[subject.head] <= e.full.end);
    if (!who || (who.class !== "person" && who.class !== "office") || who.personName === null || actorsOf(scene, who).length === 0) return null;
    return { who: { id: who.person ?? who.id, name: who.personName }, kind: "named", how, verbatim: false };
  }
  return beforeColon(scene, draft);
}

/** "The Danish minister was curt: no frigate before May": what a person's clause ends in a colon for is his word. */
function beforeColon(scene: Scene, { span }: Draft): Attribution | null {
  const colon = scene.chunks.findLast(
    (c) => c.type === "break" && scene.tokens.start[c.first] < span.start && scene.tokens.text[scene.tokens.start[c.first]] === ":",
  );
  const clause = colon === undefined ? undefined : scene.clauses.findLast((c) => c.vg.index < colon.index && c.type === "main" && c.vg.form === "finite");
  const who = clause?.subject ? entityAt(scene, clause.subject.head) : null;
  if (!who || (who.class !== "person" && who.class !== "office") || who.personName === null || actorsOf(scene, who).length === 0) return null;
  return { who: { id: who.person ?? who.id, name: who.personName }, kind: "named", how: speechActs.get(lemmaOf(clause!)) ?? "said", verbatim: false };
}

/** "Norway sends a frigate. This was announced by the minister": the sentence after, also in the next paragraph, tells whose words they are. */
function takenUp(scene: Scene): Saying | null {
  const {
    text: { text, sentences },
  } = scene.reading;
  const after = sentences[scene.index + 1];
  return after === undefined || !/^(?:this|that|\S+(?: \S+){0,12} (?:this|so)\b)/i.test(text.slice(after.start, after.start + 120))
    ? null
    : (scene.reading
        .sayingsNear(after.start)
        .find(
          (s) =>
            s.source !== null &&
            s.content.length === 1 &&
            after.start <= s.content[0].start &&
            s.content[0].end <= after.end &&
            /^(?:this|that|so)$/i.test(text.slice(s.content[0].start, s.content[0].end)) &&
            tells(s),
        ) ?? null);
}

/** "The two ministers agreed": both are the actors. */
const isOwnGroup = ({ speaker }: Saying, { actor }: Draft): boolean =>
  speaker !== null && speaker.members.length > 0 && speaker.members.every((id) => actor.some((a) => a.id === id));

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
    return saying.kind === "named" && saying.how === "announced" && actors.length > 0 && actors.every((a) => isAmong(a, draft.actor)) ? saying : null;
  }
  return null;
}
