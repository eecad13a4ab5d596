/** `position`: where a state or body stands. Verbs of support and refusal, predicates, votes, consent, waiting; and what its spokesmen hold. */
import type { Actor } from "../model/claim.ts";
import { actorsOf, actorsOfPhrase } from "./args.ts";
import { isAwaited } from "./awaited.ts";
import { bearerOf, bindsNobody, clauseAt, homeActor, leftOf, tokenFrom } from "./bearer.ts";
import { carriedPositions } from "./carry-position.ts";
import { isForcePhrase } from "./contingent.ts";
import { type Draft, draftOf, sameActors } from "./draft.ts";
import { isAside, isVainTalk } from "./field.ts";
import { lowerOf, lowerText } from "./lowered.ts";
import { currentMission } from "./memory.ts";
import { NOUN, TIME, VB, VBG } from "../text/lexicon.ts";
import type { Text } from "../text/text.ts";
import { idioms } from "./idioms.ts";
import { mayHold, phraseNumbers, possiblePhrases } from "./phrases.ts";
import { missionOf, placesIn } from "./places.ts";
import { countedDrafts } from "./stance-counted.ts";
import { answerDrafts } from "./stance-answers.ts";
import { asideStances } from "./stance-asides.ts";
import { obliqueDrafts } from "./stance-oblique.ts";
import { nounDrafts } from "./stance-nouns.ts";
import { plainDrafts } from "./stance-plain.ts";
import { namesField, transitive } from "./stance-lexicon.ts";
import { verblessDrafts } from "./stance-verbless.ts";
import { predicateDrafts } from "./stance-predicates.ts";
import { type PhraseRule, phraseRules } from "./stance-rules.ts";
import { isRecent, stanceModality } from "./stance-asserted.ts";
import { verbDrafts } from "./stance-verbs.ts";
import { entitiesIn, quantitiesIn, rangeOf, type Scene, spanOf, wordOf, wordsOf, isMissionName } from "./scene.ts";
import { voiceAt } from "./voices.ts";
import { overlaps } from "../model/span.ts";
import { told } from "./position-told.ts";

/** What a stance must be about to belong to the ledger. */
export const subjectMatter =
  /\b(?:nato|alliance|allies|ally|membership|missions?|troops?|forces?|deployments?|withdrawal|mandate|resolution|military|militaries|defen[cs]e|security|sanctions?|summit|treaty|accession|enlargement|spending|weapons?|arms|training|peacekeep\w+|presence|battle ?groups?|burden|exercises?|operations?|article \d+|ceasefire|truce|bases?|pact|nuclear|neutrality|missiles?|coalition|commitments?|deterrence|flank|solidarity|partnership|renewal|patrols?|war|invasion|aggression|attacks?|soldiers?|navy|naval|warships?|intervention|council|referendum|no-fly|posture|bloc|bid|protocol|union|peace|tanks?|jets?|sovereignty|territorial|contingents?|battalions?|brigades?|frigates?|airspace|casualties|command|flag|border|peacemak\w+|trainers|headquarters|base|veto|ratif\w+|accord)\b/;

/** May the sentence hold a word of `subjectMatter`? */
export const holdsMatter = mayHold(subjectMatter);

const allRules: readonly PhraseRule[] = [
  ...phraseRules,
  ...idioms.map((each) => ({ ...each, by: "bearer" as const, matter: /would-like|willing|says-no/.test(each.rule) })),
];

const firstRule = phraseNumbers(...allRules.map((each) => each.words));

/** Is the ledger's business the talk: in the sentence, in the few before it, or in what was read from them? */
export function isTalkOf(scene: Scene): boolean {
  const last = scene.before[scene.before.length - 1];
  if (last && scene.index - last.sentence <= 4) return true;
  const { sentences } = scene.reading.text;
  return matterBetween(
    scene.reading.text,
    Math.min(sentences[Math.max(0, scene.index - 3)].start, Math.max(0, scene.sentence.start - 700)),
    scene.sentence.end,
  );
}

const matters = new RegExp(subjectMatter, "g");
/** The last word of the ledger's business found in the text being read: sentences come in order, so that each stretch is looked through once. */
let latest: { text: Text | null; start: number; end: number } = { text: null, start: -1, end: -1 };

function matterBetween(text: Text, from: number, to: number): boolean {
  if (latest.text !== text || latest.start < from) {
    matters.lastIndex = from;
    const match = matters.exec(lowerText(text));
    latest = { text, start: match?.index ?? Infinity, end: matters.lastIndex };
  }
  return latest.start < to && latest.end <= to;
}

/** The positions of a sentence: by verb, by phrase, by noun, by the agent of a passive; what another kind has told is left to it. */
export function positionDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  if (!isTalkOf(scene)) return drafts;
  drafts.push(...verbDrafts(scene));
  drafts.push(
    ...[...predicateDrafts(scene), ...asideStances(scene)].filter((draft) => !drafts.some((d) => d.stance === draft.stance && overlaps(d.span, draft.span))),
  );
  drafts.push(...byPhrase(scene, drafts));
  if (!isAside(scene)) drafts.push(...looseDrafts(scene, drafts));
  for (const draft of drafts)
    if (draft.mission === null && draft.place.length === 0) {
      const mission = currentMission(scene, draft.span.start);
      if (mission) {
        draft.mission = mission;
        draft.filled["mission"] = "the mission named before";
      }
    }
  return drafts.filter(
    (draft, i) =>
      !(draft.clause !== null && isAwaited(scene, draft.clause)) &&
      !told(scene, draft, sofar) &&
      !isWish(scene, draft) &&
      !drafts.some((d, j) => j < i && isSameStand(d, draft)),
  );
}

/** One wording inside another, of the same side and the same holder: one stance. */
const isSameStand = (a: Draft, b: Draft): boolean =>
  a.stance === b.stance &&
  sameActors(a.actor, b.actor) &&
  ((a.span.start <= b.span.start && b.span.end <= a.span.end) || (b.span.start <= a.span.start && a.span.end <= b.span.end));

/** Wordings of which none is trusted so far that it would be believed in an aside (`sureTalk`). */
export function looseDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  for (const read of [countedDrafts, obliqueDrafts, nounDrafts, byAgent, answerDrafts, carriedPositions, plainDrafts, verblessDrafts])
    drafts.push(...read(scene, [...sofar, ...drafts]));
  return drafts;
}

const said =
  /\/(?:support|welcome|wants|no-quarrel|back|voted-for|consents?|agree|endorse|accept|approves?|no-objection|will-not|is-in|block|veto|oppose|object|stand|brakes|obstruct|hinder|drops-objection|vetoes)$/;
/** What a heading says as plainly as a sentence: "Oslo welcomes the renewal of the mission". */
const plainly = /\/(?:support|welcome|back|endorse|voted-for|say|noun|consents?|no-objection|sides-with|voices-support|drops-objection|spoke-for)$/;
/** "Oslo favours the plan", "said it would champion it": a verb that takes a side by itself, and asks for nothing. */
const takesSide = ({ rules }: Draft): boolean => {
  const lemma = rules[0].slice("position/".length);
  return (transitive.has(lemma) && !asking.has(lemma)) || sided.has(lemma) || leaning.test(lemma);
};
const leaning = /^is-(?:supportive|open|keen|receptive|sympathetic|enthusiastic|favou?rable|firmly|on|in|the|an?|behind|fully|right|all)$/;
const asking = new Set(["demand", "urge", "recommend", "crave", "prefer", "second"]);
const sided = new Set(
  "vote come get rally throw side line sign subscribe adhere consent assent accede agree acquiesce warm approve lend give swing coalesce unite bow yield relent stand argue lobby push press call campaign go voices-support spoke-for consents sides-with no-objection".split(
    " ",
  ),
);
/**
 * "we would like to see", "it is important", "they want": what a pronoun is for is a wish in nine cases of ten, and no stance; nor is what a heading cuts
 * short.
 */
function isWish(scene: Scene, draft: Draft): boolean {
  const { span, stance, rules } = draft;
  if (stance !== "for") return false;
  if (scene.sentence.heading && !plainly.test(rules[0]) && !takesSide(draft)) return true;
  const who = said.test(rules[0]) ? null : /^(?:we|i|he|she|it|they)\b/i.exec(scene.tokens.text.slice(span.start, span.start + 6));
  return who !== null && !(takesSide(draft) && /^(?:it|they)$/i.test(who[0]));
}

function byPhrase(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  const text = lowerOf(scene);
  const matter = (holdsMatter(scene) && subjectMatter.test(text)) || namesField(text);
  const possible = possiblePhrases(scene);
  for (let r = 0; r < allRules.length; r++) {
    if (possible[firstRule + r] === 0 || (allRules[r].matter && !matter) || (allRules[r].by === "voice" && isVainTalk(scene))) continue;
    const { words } = allRules[r];
    words.lastIndex = 0;
    for (let match = words.exec(text); match !== null; match = words.exec(text)) {
      const draft = phrased(scene, text, matter, allRules[r], match, [...sofar, ...found]);
      if (draft !== null) found.push(draft);
    }
  }
  return found;
}

/** The position that a phrase tells where it stands; `matter`: does the sentence name the ledger's business? */
function phrased(
  scene: Scene,
  text: string,
  matter: boolean,
  { rule, stance: given, by, matter: needs }: PhraseRule,
  match: RegExpExecArray,
  told: readonly Draft[],
): Draft | null {
  const at = scene.sentence.start + match.index;
  const key = Object.values(match.groups ?? {}).find((v) => v !== undefined) ?? match[0];
  const token = tokenFrom(scene, at + Math.max(0, match[0].indexOf(key)));
  const end = tokenFrom(scene, at + match[0].length - 1) + 1;
  if (
    told.some(
      (d) =>
        d.span.start <= scene.tokens.start[token] && scene.tokens.start[token] < d.span.end && (d.stance === given || scene.tokens.end[end - 1] <= d.span.end),
    )
  )
    return null;
  const clause = clauseAt(scene, token);
  const range = clause ? rangeOf(scene, clause) : { first: token, last: end };
  if (clause && (clause.marker === "if" || clause.marker === "unless" || clause.marker === "whether")) return null;
  let actor: Actor[];
  let stance = given;
  if (by === "voice") {
    actor = voiceAt(scene, scene.tokens.start[token]);
    // What a spokesman says of other things than the ledger's is no stance.
    if (/no-decision-taken|decision-due/.test(rule) && actor.length === 0) actor = decider(scene);
    if (actor.length === 0 || (!matter && !aboutPolicy(scene) && !(rule === "position/decision-due" && isRecent(scene)))) return null;
    if (/will-not/.test(rule) && clause?.subject && /^(?:one|you|i|people|there|everyone|anyone)$/.test(wordOf(scene, clause.subject.head))) return null;
    const near = text.slice(Math.max(0, scene.tokens.start[range.first] - scene.sentence.start), match.index + match[0].length + 90);
    if (
      /will-not|crucial/.test(rule) &&
      (!namesField(near) || /\b(?:what|how|whether|where|why|i think|should i|if)\b[^,]*$/.test(text.slice(Math.max(0, match.index - 30), match.index)))
    )
      return null;
  } else {
    if (needs && !/hopes/.test(rule) && !isRecent(scene) && !namesField(text.slice(Math.max(0, match.index - 70), match.index + 130))) return null;
    // What someone must do is a gate, not yet a stance.
    if (clause && clause.vg.first <= token && token < clause.vg.last && (clause.vg.modal === "must" || clause.vg.modal === "should") && given !== "against")
      return null;
    // "the call for peace", "its fears": a noun stands for nobody's act.
    if (/^(?:calls?|fears?|doubts?|demands?|questions?|hopes?|campaigns?)$/.test(key) && scene.tags[token] === NOUN && rule !== "position/calls-it")
      return null;
    if (/\b(?:neither|nor|no one|nobody|whether)\b[^,]*$/.test(text.slice(Math.max(0, match.index - 60), match.index))) return null;
    if (rule === "position/would-like" && /\bwhat\b/.test(text.slice(Math.max(0, match.index - 90), match.index))) return null;
    // "without waiting for", "kept waiting": nobody's choice.
    if (rule === "position/waits" && /\b(?:without|kept|keep|keeps|asked to|told to|had to)\s*$/.test(text.slice(Math.max(0, match.index - 12), match.index)))
      return null;
    if (
      rule === "position/rules-out" &&
      (scene.entities.some((e) => e.first === end && e.form === "people") ||
        /^(?:going|joining|sending|taking part)$/.test(wordOf(scene, Math.min(end, scene.sentence.last - 1))))
    )
      return null;
    if (rule === "position/wants" && !subjectMatter.test(text) && !/\b(?:one|it)$/.test(match[0]) && !aboutBodies(scene)) return null;
    const owner = /voices-support|regrets/.test(rule) ? ownerIn(scene, token, end) : [];
    actor = owner.length > 0 ? owner : rule === "position/no-decision" && leftOf(scene, token) === null ? [] : bearerOf(scene, token);
    if (actor.length === 0) return null;
    if (
      clause?.vg.negated &&
      !/\bnot\b|n't/.test(match[0]) &&
      (given === "for" || given === "against") &&
      rule !== "position/insists" &&
      rule !== "position/no-objection" &&
      rule !== "position/opposed"
    )
      stance = given === "for" ? "against" : "for";
    if (rule === "position/hopes" && !namesField(text.slice(match.index, match.index + 110))) return null;
    if (
      rule === "position/insists" &&
      quantitiesIn(scene, token, Math.min(scene.sentence.last, end + 14)).some((q) => q.family !== "duration" && q.family !== "none" && q.family !== "states")
    )
      return null;
    if (
      rule === "position/voices-support" &&
      (scene.tags[token] < VB ||
        scene.tags[token] > VBG ||
        quantitiesIn(scene, token, Math.min(scene.sentence.last, end + 8)).length > 0 ||
        !/^[\s,.;]*(?:for|to|of|with|and|$)/.test(text.slice(match.index + match[0].length)))
    )
      return null;
    if (/cold-water|wants-out|nods|stands-firm/.test(rule) && clause?.vg.negated) return null;
    if (rule === "position/approves" && (clause?.vg.passive || clause?.type === "infinitive" || actor.some((a) => a.id === "un"))) return null;
    if (clause?.vg.passive && token === clause.vg.main && !/^(?:is|are|was|were|remain)/.test(key)) return null;
    if ((given === "waits" || given === "unsure") && clause?.vg.negated && /^(?:wait|hesitat|divid)/.test(key)) return null;
    if (/\b(?:divided|split) (?:in|into|by|between|up)\b/.test(text.slice(match.index, match.index + match[0].length + 12))) return null;
    // "310 votes against" counts, it does not stand.
    if (/voted/.test(rule) && /^vot/.test(key) && (scene.tags[token] < VB || scene.tags[token] > VBG)) return null;
    // Waiting for a state to act is what that state's gate is about.
    if (
      rule === "position/waits" &&
      /\bfor $/.test(match[0]) &&
      scene.entities.some((e) => e.first === end && e.class === "state" && !/^'s\b/.test(text.slice(scene.tokens.end[e.last - 1] - scene.sentence.start)))
    )
      return null;
  }
  const first = Math.max(scene.sentence.first, Math.min(range.first, token));
  const last = Math.min(
    scene.sentence.last,
    Math.max(end, Math.min(range.last, end + 12), by === "bearer" && /insists|wants|agrees-that/.test(rule) ? Math.min(end + 10, clauseEnd(scene, end)) : end),
  );
  return draftOf("position", rule, spanOf(scene, first, last), scene.index, {
    actor,
    stance,
    clause,
    topic: topicAfter(scene, rule === "position/approves" ? token + 1 : end, range.last <= end ? clauseEnd(scene, end) : last),
    place: placesIn(scene, first, last),
    mission: missionOf(scene, first, last, false),
    trust: by === "voice" ? 0.5 : 0.6,
    timed: /voted|approves/.test(rule),
    modality: stanceModality(clause),
  });
}

/** "reaffirmed Ireland's support": whose it is, rather than who says so. */
function ownerIn(scene: Scene, first: number, last: number): Actor[] {
  const e = entitiesIn(scene, first, last).find(
    (each) => (each.class === "state" || each.class === "body") && each.form !== "pronoun" && /^['’]s?\b/.test(scene.tokens.text.slice(each.end, each.end + 2)),
  );
  return e ? actorsOf(scene, e) : [];
}

/** "a decision is due in July": of whoever was asked or spoken of just before, else of the report's state. */
function decider(scene: Scene): Actor[] {
  const previous = scene.before[scene.before.length - 1];
  const own = scene.entities.find((e) => e.first < scene.sentence.first + 4 && (e.class === "body" || e.class === "state") && e.form !== "adjective");
  if (own) {
    const actor = actorsOf(scene, own);
    if (actor.length > 0) return actor;
  }
  return previous && scene.index - previous.sentence <= 1 && previous.actor.length === 1 ? previous.actor : homeActor(scene);
}

const passiveStances =
  /\b(?<k>approved|ratified|endorsed|rejected|vetoed|blocked|accepted|backed|opposed|criticised|criticized|condemned|welcomed|supported) by (?:the |both |all |a |most )?/g;
const holdsPassive = mayHold(passiveStances);
/** "ratified by Kenya's parliament", "welcomed by the African Union": the stance of the agent. */
function byAgent(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  if (!holdsPassive(scene)) return found;
  const text = lowerOf(scene);
  passiveStances.lastIndex = 0;
  for (let match = passiveStances.exec(text); match !== null; match = passiveStances.exec(text)) {
    const verb = match.groups!["k"];
    const token = tokenFrom(scene, scene.sentence.start + match.index);
    const end = tokenFrom(scene, scene.sentence.start + match.index + match[0].length - 1) + 1;
    if (sofar.some((d) => d.span.start <= scene.tokens.start[token] && scene.tokens.start[token] < d.span.end)) continue;
    const np = scene.chunks.find((c) => c.type === "np" && c.first <= end && end < c.last + 1 && c.last > end - 1);
    // "backed by Danish engineers": helped in the field.
    if (
      np?.type === "np" &&
      /^(?:backed|supported)$/.test(verb) &&
      (isForcePhrase(scene, np, "act") ||
        /^(?:soldiers|troops|forces|engineers|officers|police|medics|trainers|instructors|pilots|crews|commandos|specialists|advisers|jets|planes|drones|helicopters|tanks|artillery|airstrikes|strikes)$/.test(
          wordOf(scene, np.head),
        ))
    )
      continue;
    if (np?.type !== "np" || bindsNobody(scene, np) || quantitiesIn(scene, np.first, np.last).length > 0) continue;
    const clause = clauseAt(scene, token);
    if (clause && (clause.vg.negated || clause.marker === "if" || clause.vg.modal !== "" || clause.type === "infinitive")) continue;
    if (
      /^(?:approved|accepted|ratified)$/.test(verb) &&
      !/\b(?:treaty|agreement|pact|accord|accession|membership|protocol|deal|plan|bid|convention|resolution)\b/.test(text)
    )
      continue;
    const actor = actorsOfPhrase(scene, np);
    if (actor.length === 0) continue;
    const first = clause ? Math.max(Math.min(rangeOf(scene, clause).first, token), token - 14) : token;
    found.push(
      draftOf("position", `position/by-${verb}`, spanOf(scene, first, np.last), scene.index, {
        actor,
        stance: /^(?:rejected|vetoed|blocked|opposed|critici|condemned)/.test(verb) ? "against" : "for",
        topic: wordsOf(scene, first, token) || null,
        clause: null,
        trust: 0.55,
      }),
    );
  }
  return found;
}

const aboutBodies = (scene: Scene): boolean => scene.entities.some((e) => e.class === "body" || isMissionName(e));

/** Does the sentence name an alliance, mission or state matter at all? */
const aboutPolicy = (scene: Scene): boolean =>
  entitiesIn(scene, scene.sentence.first, scene.sentence.last).some((e) => e.class === "body" || isMissionName(e) || e.class === "state");

/** What a stance is about: the words from a token on, behind a time that stands between ("agreed on Wednesday to expand"), at most a dozen. */
function topicAfter(scene: Scene, from: number, end: number): string | null {
  let first = from;
  let until = Math.min(scene.sentence.last, Math.max(end, from), from + farTopic);
  while (first < until && (scene.tags[first] === TIME || (first + 1 < until && scene.tags[first + 1] === TIME))) first++;
  if (first === until && first > from && wordOf(scene, first) === "to") until = Math.min(clauseEnd(scene, first), first + farTopic);
  return first >= until ? null : wordsOf(scene, first, until).replace(/^[\s,.;"”]+|[\s.,;"”]+$/g, "") || null;
}
const farTopic = 16;

/** Token where the stretch after `from` ends: at a semicolon, a dash or the sentence's end. */
function clauseEnd(scene: Scene, from: number): number {
  for (let i = from; i < scene.sentence.last; i++) if (/^[;:–—.]$/.test(wordOf(scene, i))) return i;
  return scene.sentence.last;
}
