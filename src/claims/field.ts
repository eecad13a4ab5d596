/**
 * How much the words around a sentence are of this field: armed forces, alliances and their business. A long transcript or a page of news speaks of
 * it in one passage and of other things in the next, with the same verbs; a loose reading is believed only where the passage is of the field.
 */
import type { Sentence, Text } from "../text/text.ts";
import { internWord, wordNumber } from "../text/words.ts";
import type { Draft } from "./draft.ts";
import { type Scene, tokenAt, isMissionName } from "./scene.ts";
import { isAmong } from "./named.ts";
import { speaksOfField } from "./weighing/subject.ts";
import type { Table } from "./weighing/weights.ts";

const words =
  "troop troops soldier soldiers serviceman servicemen military army armies navy naval nato peacekeeping peacekeepers peacekeeper battalion battalions brigade brigades division divisions battlegroup battlegroups battalion-size regiment squadron company platoon warship warships frigate frigates destroyer destroyers corvette minehunter minesweeper minesweepers carrier submarine submarines ships fleet flotilla " +
  "ammunition missile missiles howitzer howitzers artillery shells rockets mortars munitions garrison garrisons marines airmen sailors gunners sappers engineers medics infantry cavalry paratroopers commandos legionnaires gendarmes carabinieri weapons arms armoured armored contingent contingents allies ally allied alliance alliances coalition tank tanks jet jets fighters fighter aircraft helicopters helicopter drones drone warplanes airlift transports " +
  "officers personnel advisors planners specialists rangers legion corps convoys vessels gunboats launchers batteries battery radar airmen airwoman hussars dragoons fusiliers guards trainers instructors training mentors advisers observers monitors deployment deployments deploy deploys deployed deploying redeploy pentagon defence defense forces force mission missions operation operations patrol patrols patrolling bases base barracks airfield command commander commanders headquarters general exercise exercises mandate mandates withdraw withdraws withdrew withdrawn withdrawal withdrawing drawdown pullout reinforcements reinforce rotation rotations presence helmets bundeswehr eufor isaf kfor unifil minusma monusco amisom csto ecowas aukus seato cento anzus " +
  "gdp veto vetoes vetoed vetoing membership enlargement summit accession protocol ratify ratified ratification treaty treaties pact ceasefire truce armistice militia sanctions security deterrence eastern flank burden contingency stabilisation stabilization policing escort convoy blockade embargo surveillance";

const marks = new Uint8Array(1 << 17);
for (const word of words.split(" ")) marks[internWord(word)] = 1;

/** 1 for a word of the field, by its number. */
export const ofField = (word: number): number => marks[word];

/** Documents of fewer tokens are taken at their word. */
const fewTokens = 100;

/** Tokens to each side of a sentence that are its passage. */
const reach = 120;

/** Passages with less are not read: five in eight sentences of long transcripts, and next to nothing that a careful coder would claim. */
export const quiet = 8;
/**
 * Passages with less must say more in their own words; those with more are of the field throughout, so that what is short or leaves its matter unsaid is
 * believed.
 */
export const thin = 14,
  full = 20,
  ample = 24;

/** Words of the field in a thousand of a whole document, under which it is about something else and touches the field in passing. */
const elsewhere = 18;
/** Under which a stance must name what of the field it is on, in a text long enough to have other subjects. */
const distant = 24;

/** Words of the field in a thousand from which a report tells of little else. */
const thick = 60;

/** Tokens up to which a report has one subject: where it is of the field at all, each of its passages is. */
const short = 400;

/** Tokens from which a document is a long speech, an interview or a debate, and no report. */
const long = 1500;

/** Tokens from which a document that is not thick with the field argues as much as it reports. */
const wandering = 400;

const talk = new Set(["position", "condition", "consequence"]);

/** Words of the field in a thousand that a short report is taken to have which speaks of it throughout in other words (`weighing/subject.ts`). */
const taken = 40;

/** Trust from which a stance, a gate or a consequence is believed in an aside: kinds of wording that never reach it are not looked for there. */
export const sureTalk = 0.6;

/** The same for other kinds without a number. */
const sure = 0.55;

/** Does the text speak at length, or of other things? Then what it says of the field it says in passing. */
export const isAside = ({ tokens, overall }: Pick<Scene, "tokens" | "overall">): boolean => tokens.count > long || overall < elsewhere;

/** Whether a draft is to be believed in a passage like this: a loose reading needs words of the field around it, and talk needs them in its own words. */
export function isBelieved(scene: Scene, draft: Draft): boolean {
  const { near } = scene;
  const isCounted = draft.quantity !== null && (draft.quantity.min !== null || draft.quantity.max !== null);
  // A verb that says nothing of where a force is or goes tells of one only by its number, or by a place in its own words, and in a report of the field.
  if (draft.rules[0] === "force/other-verb" && (isAside(scene) || (!isCounted && !namesPlace(scene, draft) && !namesMission(scene, draft)))) return false;
  // "for the Prime Minister to bring the troops home": a wish or a supposition, unless a verb or noun over it says whose and how far.
  if (
    (isAside(scene) || (scene.tokens.count > wandering && scene.overall < ample)) &&
    draft.kind === "force" &&
    !isCounted &&
    draft.stage === "planned" &&
    draft.modality === "stated" &&
    draft.clause?.vg.form !== "finite" &&
    !draft.rules.some((rule) => rule.startsWith("stage/"))
  )
    return false;
  // "although some soldiers remained", of nobody who is named near: in a report of much else, another's as likely as whom it is about.
  if (draft.kind === "force" && draft.quantity === null && draft.filled["actor"] === "the actor that the report is about" && scene.overall < thick)
    return false;
  if (isAside(scene) && !isSureInSpeech(scene, draft, isCounted)) return false;
  if (draft.kind === "position" && scene.overall < distant && scene.tokens.count > short && !isTopicOfField(scene, draft)) return false;
  if (near >= ample) return true;
  const isLoose = talk.has(draft.kind) ? near < full && !isUnderWay(scene) : draft.trust < 0.5 && !isCounted;
  if (isLoose && !isOfField(scene, draft)) return false;
  if (near >= full) return true;
  return near >= thin ? draft.trust >= 0.5 || isCounted : draft.trust >= (isCounted ? 0.55 : 0.6) && draft.filled["actor"] === undefined;
}

/** The least trust of a draft that is believed in an aside where nothing is counted (`isSureInSpeech`, and where the passage is thin); 0 elsewhere. */
export const leastTrust = (scene: Scene): number =>
  !isAside(scene) || scene.quantities.length > 0 || (isBrief(scene) && goesOnCounting(scene)) ? 0 : scene.near >= thin ? sure : 0.6;

/** Is this a first look, at which no draft is asked for that trusts itself so little? Rules that trust none of theirs more leave with this, before any work. */
export const isVain = (scene: Scene, trust: number): boolean => trust < scene.least;

/** The same of a stance, a gate or a consequence under `sureTalk`. */
export const isVainTalk = (scene: Scene): boolean => scene.least > 0;

/**
 * Is a sentence an aside without a word of the field, in which nothing is counted? Then `isBelieved` keeps meetings alone of what is read in it,
 * and the other kinds need not read it: so it is with two in five sentences of long speeches.
 */
export function isSilent(scene: Pick<Scene, "tokens" | "sentence" | "overall" | "entities" | "quantities" | "times">): boolean {
  const { tokens, sentence, entities, quantities, times } = scene;
  if (quantities.length > 0 || !isAside(scene) || times.some((time) => time.timex.type === "DURATION")) return false;
  for (let i = sentence.first; i < sentence.last; i++) if (marks[tokens.word[i]] === 1) return false;
  return !entities.some(isOfForces);
}

/** A mission, a formation or an alliance by name. */
export const isOfForces = (e: Scene["entities"][number]): boolean => isMissionName(e) || (e.class === "body" && e.id !== null);

/** Do the words that carry a draft name a place that is not its actor's own land? */
const namesPlace = (scene: Scene, { span, actor, place }: Draft): boolean =>
  place.some((p) => !isAmong(p, actor)) &&
  scene.entities.some(
    (e) =>
      (e.class === "place" || e.class === "region" || (e.class === "state" && e.form === "name")) &&
      e.start >= span.start &&
      e.end <= span.end &&
      !actor.some((a) => a.id === e.id || a.id === e.of),
  );

/** Do they name a mission or formation? */
const namesMission = (scene: Scene, { span, mission }: Draft): boolean =>
  mission !== null && scene.entities.some((e) => isMissionName(e) && e.form !== "pronoun" && e.start >= span.start && e.end <= span.end);

/**
 * An hour of speech wanders, and a report of other things touches the field in passing: it argues, remembers and supposes in the words that a report uses for
 * news. What is taken from it says in its own
 * words whose it is and what of the field it is about, by a rule that is seldom wrong; a number counts for as much.
 */
function isSureInSpeech(scene: Scene, draft: Draft, isCounted: boolean): boolean {
  if (
    isCounted &&
    draft.kind === "force" &&
    isBrief(scene) &&
    draft.filled["actor"] === undefined &&
    (goesOnCounting(scene) || (draft.trust >= 0.6 && countsOfField(scene, draft)))
  )
    return true;
  if (draft.trust < (isCounted ? 0.6 : talk.has(draft.kind) ? sureTalk : sure)) return false;
  if (draft.filled["actor"] !== undefined && draft.trust < 0.7) return false;
  return draft.kind === "meeting" || (isCounted && draft.kind !== "force") || isOfField(scene, draft);
}

/** Tokens up to which a report of other things says what it says of forces as news and not in argument. */
const brief = 700;
export const isBrief = ({ tokens }: Pick<Scene, "tokens">): boolean => tokens.count <= brief;

/** Was a force counted in this passage, in the two sentences before? Then numbers go on with it. */
export const goesOnCounting = (scene: Scene): boolean =>
  scene.before.slice(-6).some((d) => scene.index - d.sentence <= 2 && d.kind === "force" && d.quantity !== null);

/** Does a number name whom it counts, in a sentence that speaks of the field or says where they are? */
function countsOfField(scene: Scene, draft: Draft): boolean {
  if (draft.used === null) return isOfField(scene, draft);
  // A bare number was believed to be of a force for its owner and the forces named before it.
  if (draft.used.family === "none" || namesPlace(scene, draft)) return true;
  const { sentence, tokens } = scene;
  for (let i = sentence.first; i < sentence.last; i++) if (marks[tokens.word[i]] === 1) return true;
  return isOfField(scene, draft);
}

/** Was something of the field told in the two sentences before? Then talk goes on with it: "The Diet must still agree." */
const isUnderWay = (scene: Scene): boolean => scene.before.slice(-4).some((d) => scene.index - d.sentence <= 2 && !talk.has(d.kind) && d.kind !== "meeting");

/** Is what a stance is on of the field in its own words? "this" and "it" are where a claim stands just before. */
function isTopicOfField(scene: Scene, { topic, span }: Draft): boolean {
  if (topic === null) return isUnderWay(scene);
  if ((topic.toLowerCase().match(/[\p{L}-]+/gu) ?? []).some((word) => marks[wordNumber(word)] === 1)) return true;
  if (/^(?:it|this|that|them|these|those|so|the (?:idea|plan|proposal|move|step|request|offer|decision))\b/i.test(topic)) return isUnderWay(scene);
  return scene.entities.some((e) => e.start >= span.start && e.end <= span.end + topic.length && isMissionName(e));
}

/** Whether the words that carry a draft, with its topic, are of the field. */
function isOfField(scene: Scene, draft: Draft): boolean {
  const { tokens } = scene;
  // What a gate holds back stands beside it.
  const { start, end } = draft.kind === "condition" ? scene.sentence : draft.span;
  for (let i = tokenAt(tokens, start); i < tokens.count && tokens.start[i] < end; i++) if (marks[tokens.word[i]] === 1) return true;
  return scene.entities.some((e) => e.start < draft.span.end && draft.span.start < e.end && isOfForces(e));
}

/** Tokens of a report that is too short to say often what it is about. */
export const fewLines = 300;

/** Is there a sentence that may be read, or is all of a long text in passages that are too quiet? Asked before any name is looked up. */
export function mayBeHeard(text: Text, subject: Table | null): boolean {
  if (text.tokens.count < fewLines) return true;
  const { near } = fieldAround(text, subject);
  return text.sentences.some((sentence) => sentence.readable && near(sentence) >= quiet);
}

export interface Field {
  /** Words of the field in a thousand, in the passage around a sentence. */
  readonly near: (sentence: Sentence) => number;
  /** The same of the whole document. */
  readonly overall: number;
}

/**
 * How many words of the field stand before each token. Loops over whole documents are functions of their own: what goes on behind one is compiled anew for each
 * document.
 */
function sumsOf({ count, word }: Text["tokens"]): Uint32Array {
  const sums = new Uint32Array(count + 1);
  for (let i = 0; i < count; i++) sums[i + 1] = sums[i] + marks[word[i]];
  return sums;
}

/** `subject`: the table that tells whether a short report speaks of the field in other words, or null where it is not asked. */
export function fieldAround(text: Text, subject: Table | null): Field {
  const { tokens } = text,
    { count } = tokens,
    sums = sumsOf(tokens);
  // A few lines are all passage: there is nothing around them to ask.
  if (count < fewTokens) return { overall: 1000, near: () => 1000 };
  const counted = (1000 * sums[count]) / Math.max(1, count),
    throughout = counted < taken && subject !== null && speaksOfField(text, subject);
  const overall = throughout ? taken : counted;
  const least = throughout || (count < short && overall >= elsewhere / 2) ? ample : 0;
  return {
    overall,
    near: ({ first, last }) => {
      const from = Math.max(0, first - reach),
        to = Math.min(count, last + reach);
      return Math.max(least, (1000 * (sums[to] - sums[from])) / Math.max(1, to - from));
    },
  };
}
