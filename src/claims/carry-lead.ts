/** Commands handed on from sentence to sentence: "It passes to Spain in May", "Rome keeps the job", "His successor is a Dane", "In Chad it is the Poles". */
import type { Actor, Change, Kind, Named, Stage } from "../model/claim.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { goings, type Going, lastOf, nationBy, nextWord, ownPlaces, textBefore } from "./carry.ts";
import { isForceNoun } from "./contributor.ts";
import { type Draft, draftOf } from "./draft.ts";
import { list } from "./lexis.ts";
import { currentMission } from "./memory.ts";
import { hostsOf, missionOf } from "./places.ts";
import { entityAt, type Scene, spanOf, statesAmong, wordOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { otherThan, haveCommon, isAmong } from "./named.ts";
import { objectAfter } from "./frames.ts";

/** The command spoken of: who held it, where and of what. */
interface Post {
  readonly holder: readonly Actor[];
  readonly mission: Named | null;
  readonly place: readonly Named[];
  readonly told: boolean;
  /** Another has offered to lead: what is turned down is the offer. */
  readonly offered: boolean;
}

const kinds: ReadonlySet<Kind> = new Set(["lead"]);
const commandTalk = /\b(?:command(?:er|ers|s|ed|ing)?|leads?|leading|led|leadership|lead nation|framework nation|helm|headquarters|in charge)\b/;
/** The post by a pronoun or its common nouns. */
const post =
  /^(?:it|that|this|the same|one|(?:the|that|this|its|their|his|overall|the overall|the top|the rotating|full)? ?(?:command|post|job|role|lead|leadership|baton|helm|reins|task|position|responsibility|duty|duties|chair|torch|staff|headquarters|office|place|turn|commandership|assignment|mantle))$/;
/** Of a post told of just now only: nouns that may be of anything. */
const loose = /^(?:it|that|this|the same|one)$|\b(?:task|position|responsibility|duty|duties|office|place|turn|staff|assignment|post|job|role|chair|lead)$/;

const takes = list("take assume inherit get receive accept acquire gain win shoulder pick land");
const keeps = list("keep retain hold have fill exercise occupy share");
const gives = list("hand give relinquish surrender cede pass transfer leave drop lose yield renounce quit vacate");
const declines = list("decline refuse reject spurn turn rebuff");
const wants = list("want seek covet claim request demand eye");
const moves = list("pass go fall shift rotate move transfer revert return come devolve hand give");
const rests = list("belong lie rest stay remain be reside");
const follows = list("follow succeed relieve replace");

/** Commands that the sentence says of the post told of before. */
export function carriedLeads(scene: Scene, sofar: readonly Draft[]): Draft[] {
  // "Peru has it up to May, when Chile follows": the second half goes on with the first.
  const here = sofar.findLast((d) => d.kind === "lead");
  const told = here ?? lastOf(scene, [], kinds, 2);
  const talk = told !== null || commandTalk.test(textBefore(scene, 2));
  const about = talk ? postOf(scene, told) : null;
  if (about === null) return [];
  for (const going of goings(scene)) {
    if (
      here &&
      (going.clause.vg.first < (here.clause?.vg.last ?? 0) ||
        scene.tokens.start[going.clause.vg.first] < here.span.start ||
        sofar.some((d) => d.kind === "lead" && d.clause === going.clause) ||
        (going.clause.type !== "adverbial" && going.clause.type !== "main" && going.clause.marker !== "when"))
    )
      continue;
    const found = ofGoing(going, about);
    if (found.length > 0) return found;
  }
  return [];
}

function postOf(scene: Scene, told: Draft | null): Post | null {
  if (told !== null) return { holder: told.actor, mission: told.mission, place: told.place, told: true, offered: told.stage === "offered" };
  const mission = currentMission(scene, scene.sentence.start);
  return mission !== null && scene.near >= 24 ? { holder: [], mission, place: [], told: false, offered: false } : null;
}

function ofGoing(going: Going, about: Post): Draft[] {
  const { scene, clause, subject } = going;
  if (clause.marker === "before" || clause.marker === "after") return [];
  const said = post.test(subject) && (about.told || !loose.test(subject)) ? ofPost(going, about) : [];
  if (said.length > 0) return said;
  return succession(going, about) ?? byHolder(going, about) ?? (about.told ? (takesTurn(going, about) ?? cleft(scene, going, about)) : null) ?? [];
}

/** "The post goes to a Hungarian", "it was Turkey's before", "it stays with Rome": where the command is or goes. */
function ofPost(going: Going, about: Post): Draft[] {
  const { scene, clause, lemma } = going;
  const at = (words: RegExp): NounPhrase | null => clause.attached.find((a) => words.test(a.word) && a.index > clause.vg.index)?.np ?? null;
  if (moves.has(lemma) && (clause.vg.passive || !/^(?:hand|give)$/.test(lemma))) {
    const taker = nationBy(scene, at(/^(?:to)$/));
    if (taker.length > 0) return [made(going, about, "carried-to", taker, "start"), ...endOf(going, about, nationBy(scene, at(/^from$/)), taker)];
  }
  if (rests.has(lemma) && !clause.vg.negated) {
    const keeper = nationBy(scene, at(lemma === "belong" ? /^to$/ : /^with$/));
    if (keeper.length > 0) return [made(going, about, "carried-with", keeper, "level")];
    // "It was Hungary's before", "the job is now Spain's".
    const owner =
      lemma === "be"
        ? (clause.objects.find((o) => o.index > clause.vg.index && /^['’]s?(?: |$)/.test(scene.tokens.text.slice(scene.tokens.end[o.last - 1]))) ??
          clause.objects.find((o) => o.index > clause.vg.index && scene.tokens.text.slice(scene.tokens.end[o.last - 1]).startsWith("'s")))
        : undefined;
    const whose = owner ? nationBy(scene, owner) : [];
    if (whose.length > 0) return [made(going, about, "carried-is", whose, "level")];
    const hands = lemma === "be" || lemma === "remain" || lemma === "stay" ? at(/^(?:in|under)$/) : null;
    const held = hands && /^(?:hands?|control|command|keeping)$/.test(wordOf(scene, hands.head)) ? nationBy(scene, hands) : [];
    if (held.length > 0) return [made(going, about, "carried-in-hands", held, "level")];
  }
  if (clause.vg.passive && /^(?:hold|fill|take|occupy|exercise|offer|assume|inherit|keep|lead|head)$/.test(lemma)) {
    const by = nationBy(scene, at(lemma === "offer" ? /^to$/ : /^by$/));
    if (by.length > 0)
      return [
        made(
          going,
          about,
          "carried-by",
          by,
          lemma === "take" || lemma === "assume" || lemma === "inherit" || lemma === "offer" ? "start" : "level",
          lemma === "offer" ? "offered" : undefined,
        ),
      ];
  }
  return [];
}

/** "Rome keeps it", "Germany turned it down", "Kenya will hand it over", "hands over in October". */
function byHolder(going: Going, about: Post): Draft[] | null {
  const { scene, clause, lemma, rest } = going;
  if (clause.vg.passive || clause.subject === null) return null;
  const object = clause.objects.find((o) => o.index > clause.vg.index && post.test(words(scene, o))) ?? null;
  const over = /^(?:\w+ )?(?:over|on)\b/.test(rest) || clause.particle === "over" || clause.particle === "on";
  const bare =
    object === null &&
    over &&
    about.told &&
    clause.vg.form !== "gerund" &&
    (lemma === "hand" || lemma === "take") &&
    clause.objects.every((o) => o.index < clause.vg.index);
  if ((object === null && !bare) || (object !== null && !about.told && loose.test(words(scene, object)))) return null;
  const actor = holderOf(going, about);
  if (actor.length === 0) return null;
  const to = clause.attached.find((a) => /^(?:to)$/.test(a.word) && a.index > clause.vg.index),
    from = clause.attached.find((a) => a.word === "from" && a.index > clause.vg.index);
  if (declines.has(lemma) && about.offered) return null;
  if (declines.has(lemma))
    return lemma !== "turn" || /\bdown\b/.test(rest) || clause.particle === "down" ? [made(going, about, "carried-declines", actor, "start", "refused")] : null;
  if (gives.has(lemma)) {
    if (lemma === "give" && !/\b(?:up|away|back)\b/.test(rest) && clause.particle === "" && !to) return null;
    if (lemma === "leave" && !to) return null;
    const taker = to ? nationBy(scene, to.np) : [];
    const end = made(going, about, "carried-gives", actor, "end");
    return taker.length > 0 ? [end, made(going, about, "carried-to", taker, "start")] : [end];
  }
  if (takes.has(lemma)) {
    if (lemma === "take" && object !== null && !over && !/^(?:the (?:command|lead|helm|reins|job|post|role|baton)|command)\b/.test(words(scene, object)))
      return null;
    // "Polish jets take over from Norwegian ones": one force relieves another.
    if (from !== undefined && clause.subject !== null && isForceNoun(scene, clause.subject.head)) return null;
    return [made(going, about, "carried-takes", actor, "start"), ...endOf(going, about, from ? nationBy(scene, from.np) : [], actor)];
  }
  // "KFOR, which Poland commands, has its headquarters in Pristina": a mission's own seat, and no command that it holds.
  if (lemma === "have" && /^(?:its|their) (?:headquarters|staff|office|place)$/.test(object ? words(scene, object) : "")) return null;
  if (keeps.has(lemma)) return [made(going, about, "carried-keeps", actor, "level")];
  if (wants.has(lemma) || lemma === "offer" || lemma === "volunteer")
    return [made(going, about, "carried-wants", actor, "start", lemma === "offer" || lemma === "volunteer" ? "offered" : "planned")];
  return null;
}

/** Who has or takes it: the subject, or the holder before where it is "it". */
function holderOf({ scene, clause, subject }: Going, about: Post): Actor[] {
  if (/^(?:it|he|she|they|the (?:country|general|admiral|colonel|brigadier|commander))$/.test(subject)) return [...about.holder];
  return nationBy(scene, clause.subject);
}

const words = (scene: Scene, np: NounPhrase): string =>
  scene.tokens.text
    .slice(scene.tokens.start[np.first], scene.tokens.end[np.last - 1])
    .toLowerCase()
    .replace(/\s+/g, " ");

const endOf = (going: Going, about: Post, giver: readonly Actor[], taker: readonly Actor[]): Draft[] =>
  giver.length > 0 && giver[0].id !== taker[0]?.id ? [made(going, about, "carried-gives", [...giver], "end")] : [];

const successor =
  /^(?:his|her|its|the|their)(?: \w+)? (?:successor|replacement|next (?:commander|chief|head|man|general)|new (?:commander|chief|head|man|woman|boss))$/;
const predecessor = /^(?:his|her|its|the|their)(?: \w+)? (?:predecessor|last commander|former commander|previous (?:commander|chief|head))$/;

/** "His successor is a Dane", "A Pole is to follow him": one after the other. */
function succession(going: Going, about: Post): Draft[] | null {
  const { scene, clause, lemma, subject } = going;
  if (clause.subject === null) return null;
  const before = predecessor.test(subject);
  if ((before || successor.test(subject)) && /^(?:be|come|become)$/.test(lemma)) {
    const what = objectAfter(clause) ?? clause.attached.find((a) => /^(?:from|of)$/.test(a.word) && a.index > clause.vg.index)?.np ?? null;
    const actor = nationBy(scene, what);
    if (actor.length === 0) return null;
    return [made(going, about, before ? "carried-predecessor" : "carried-successor", [actor[0]], before ? "level" : "start", before ? "ended" : undefined)];
  }
  if (!follows.has(lemma) || clause.vg.passive) return null;
  const object = objectAfter(clause) ?? null;
  if (object === null) return null;
  const giver = /^(?:him|her|it|them)$/.test(words(scene, object)) ? about.holder : nationBy(scene, object);
  const taker = nationBy(scene, clause.subject);
  if (taker.length === 0 || giver.length === 0 || !haveCommon(about.holder, giver) || taker[0].id === giver[0].id) return null;
  return [made(going, about, "carried-succeeds", taker, "start"), made(going, about, "carried-succeeded", [...giver], "end")];
}

/** "The Turks come next", "Spain follows in October", "France does the same in Chad", "Hungary leads its own". */
function takesTurn(going: Going, about: Post): Draft[] | null {
  const { scene, clause, lemma, rest } = going;
  if (clause.vg.passive || clause.subject === null) return null;
  const actor = statesAmong(scene, nationBy(scene, clause.subject));
  if (actor.length === 0 || haveCommon(actor, about.holder)) return null;
  const object = objectAfter(clause) ?? null;
  const next = ((lemma === "come" || lemma === "be") && /^(?:then |up )?next\b/.test(rest)) || (lemma === "be" && /^next in line\b/.test(rest));
  if (next || (lemma === "follow" && (object === null || (entityAt(scene, object.head) === null && /^suit$/.test(words(scene, object))))))
    return [made(going, about, "carried-next", actor, "start", clause.vg.tense === "present" && !clause.vg.perfect ? "planned" : undefined)];
  if (lemma === "step" && /^(?:in|up)\b/.test(rest + clause.particle)) return [made(going, about, "carried-steps-in", actor, "start")];
  if (lemma === "do" && object !== null && /^(?:the same|likewise|so|that)$/.test(words(scene, object)))
    return [made(going, about, "carried-same", actor, "level"), ...gapped(scene, going, about, actor)];
  return (lemma === "lead" || lemma === "command" || lemma === "head") &&
    object !== null &&
    /^(?:its own|theirs|another|a third|a second|a fourth|the other|the others|one of (?:its|their) own|the next)$/.test(words(scene, object))
    ? [made(going, about, "carried-own", actor, "level")]
    : null;
}

/** "France does the same in Chad, Italy in Niger": the verb is left out the second time. */
function gapped(scene: Scene, going: Going, about: Post, others: readonly Actor[]): Draft[] {
  for (const chunk of scene.chunks) {
    const prep = scene.chunks[chunk.index + 1],
      where = scene.chunks[chunk.index + 2],
      before = scene.chunks[chunk.index - 1];
    if (
      chunk.type !== "np" ||
      chunk.first < going.clause.vg.last ||
      prep?.type !== "prep" ||
      where?.type !== "np" ||
      !(before?.type === "comma" || before?.type === "break" || before?.type === "conj")
    )
      continue;
    const actor = nationBy(scene, { ...chunk, joined: [] });
    if (actor.length !== 1 || isAmong(actor[0], others)) continue;
    return [made({ ...going, first: chunk.first, last: where.last }, about, "carried-gapped", actor, "level")];
  }
  return [];
}

/** "In Slovakia it is the Czechs", "at sea it was Japan": another's in another place. */
function cleft(scene: Scene, going: Going, about: Post): Draft[] | null {
  const { clause, lemma, subject } = going;
  if (lemma !== "be" || subject !== "it" || clause.vg.negated) return null;
  const object = objectAfter(clause) ?? null;
  const place = ownPlaces(scene, { first: scene.sentence.first, last: scene.sentence.last }, []);
  if (object === null || place.length === 0 || nextWord(scene, clause) === "a") return null;
  const actor = nationBy(scene, object);
  return actor.length > 0 ? [made(going, about, "carried-there", actor, "level")] : null;
}

function made({ scene, clause, first, last }: Going, about: Post, rule: string, actor: Actor[], change: Change, stage?: Stage): Draft {
  const staging = stagingOf(scene, clause);
  const inside = ownPlaces(scene, { first, last: rule === "carried-same" ? (clause.attached[0]?.np.last ?? last) : last }, actor);
  const own = inside.length > 0 ? inside : ownPlaces(scene, { first: scene.sentence.first, last: first }, actor);
  const named = missionOf(scene, first, last, false);
  const mission = named ?? (own.length > 0 && !haveCommon(own, about.place) ? null : about.mission);
  const place = otherThan(own.length > 0 ? own : [...about.place], actor);
  const past = staging.phase === "done" && clause.vg.tense === "past" && !clause.vg.perfect;
  return draftOf("lead", `lead/${rule}`, spanOf(scene, first, last), scene.index, {
    actor,
    mission,
    place,
    with: hostsOf(scene, place, actor),
    change,
    stage: stage ?? (past && (change === "level" || change === "end") ? "ended" : staging.stage),
    modality: staging.modality,
    clause,
    trust: 0.6,
    rules: [...staging.rules],
  });
}
