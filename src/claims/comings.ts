/** Idioms of coming into an alliance and going out of it: "came aboard", "turned its back on", "gave up its seat", "took in". */
import type { Change, Party, Stage } from "../model/claim.ts";
import { asBody, bodyIn, bodyNear, isGroup } from "./alliance.ts";
import { actorsOf } from "./args.ts";
import { actorsOfList, bearerOf, clauseAt, tokenFrom } from "./bearer.ts";
import { type Draft, draftOf } from "./draft.ts";
import { currentMission } from "./memory.ts";
import { mayHold } from "./phrases.ts";
import { rangeOf, type Scene, spanOf, isStateActor } from "./scene.ts";
import { stagingOf } from "./stage.ts";

interface Idiom {
  readonly words: RegExp;
  readonly change: Change;
  /** The body stands right after the words; else the one of the talk will do. */
  readonly named: boolean;
  /** Who comes is not the subject but named after the words. */
  readonly taken?: boolean;
  /** How far it has come, where the words say so themselves. */
  readonly stage?: Stage;
  /** The words name no body and say nothing of members: only after talk of one, and not after a force. */
  readonly leaning?: boolean;
}

/** What stands behind "notice": that one is leaving, or nothing; not to whom it is given, or of what. */
const quits =
  "(?: that (?:it|they) (?:is|are|was|were|will be|will|would|plans?|intends?|means?|wants?) (?:to )?(?:leav(?:e|ing)|quit(?:ting)?|go(?:ing)?|pull(?:ing)? out|withdraw(?:ing)?)\\b|(?=[.,;]|$| last\\b| in (?:january|february|march|april|may|june|july|august|september|october|november|december|\\d)| on (?:\\w+day\\b|\\d)| and\\b| but\\b))";

const idioms: readonly Idiom[] = [
  { words: /\b(?:c[ao]me|comes|coming|got|gets?|slipped|steps?|stepped) into\b/g, change: "start", named: true },
  { words: /\b(?:c[ao]me|comes|coming|get|gets|got|climb(?:s|ed)?|jump(?:s|ed)?|hop(?:s|ped)?) (?:aboard|on board)\b/g, change: "start", named: false },
  {
    words:
      /\b(?:c[ao]me|comes|coming) out of\b|\bturn(?:s|ed|ing)? (?:its|their) backs? on\b|\bslam(?:s|med|ming)? the door on\b|\b(?:bow|bail|duck)(?:s|ed|ing)? out of\b|\bpart(?:s|ed|ing)? (?:ways|company) with\b|\bsa(?:y|ys|id|ying) (?:goodbye|farewell|adieu) to\b|\bt(?:ake|akes|ook|aking) (?:its|their) leave of\b/g,
    change: "end",
    named: true,
  },
  { words: /\bg(?:ive|ives|ave|iving) up (?:its|their) (?:[\w-]+ ){0,2}?(?:seat|membership)(?: (?:of|in|on))?\b/g, change: "end", named: false },
  {
    words:
      /\b(?:deposit(?:s|ed|ing)?|lodg(?:es?|ed)|submit(?:s|ted)?|deliver(?:s|ed)?|hand(?:s|ed)? (?:over|in)|present(?:s|ed)?) (?:its|their|the|his|her) instruments? of accession\b/g,
    change: "start",
    named: false,
  },
  {
    words: new RegExp(
      `\\b(?:g(?:ive|ives|ave|iven|iving)|serv(?:es?|ed|ing)|hand(?:s|ed|ing) in) (?:its |their |formal |written |official )*notice${quits}`,
      "g",
    ),
    change: "end",
    named: false,
    stage: "planned",
    leaning: true,
  },
  {
    words:
      /\b(?:is|are) (?:now |already |also |both )?on (?:its|their) way out(?! of (?:the )?(?:recession|crisis|war|debt))|\bha(?:s|ve) one foot out of the door\b|\b(?:is|are) heading for the (?:exit|door)\b/g,
    change: "end",
    named: false,
    stage: "planned",
    leaning: true,
  },
  {
    words:
      /\b(?:hop(?:es?|ed|ing)|want(?:s|ed)?|wait(?:s|ed|ing)?|long(?:s|ed|ing)?|expect(?:s|ed)?) to be (?:let|taken|voted|waved|asked|brought) in(?!to| for| on| as to)\b/g,
    change: "start",
    named: false,
    stage: "planned",
    leaning: true,
  },
  {
    words:
      /\b(?:got|g[eo]ts?|receiv(?:es|ed)|secured|won|has had) (?:its|their) (?:formal |official |long-awaited )?invitations?(?! (?:to (?!join|become|enter|accede)|for))\b/g,
    change: "start",
    named: false,
    stage: "offered",
    leaning: true,
  },
  {
    words: /\bknock(?:s|ed|ing)? (?:on|at) (?:the|its) doors?\b/g,
    change: "start",
    named: false,
    stage: "requested",
    leaning: true,
  },
  { words: /\breceiv(?:es|ed|ing) (?:[\w-]+ ){0,6}?(?:adherence|accession) of\b|\bt(?:akes?|ook|aking) in\b/g, change: "start", named: false, taken: true },
];
const holdsIdiom = mayHold(...idioms.map((i) => i.words));

export function comings(scene: Scene, text: string): Draft[] {
  const found: Draft[] = [];
  if (!holdsIdiom(scene)) return found;
  for (const idiom of idioms) {
    idiom.words.lastIndex = 0;
    for (let match = idiom.words.exec(text); match !== null; match = idiom.words.exec(text)) {
      const draft = idiomAt(
        scene,
        idiom,
        tokenFrom(scene, scene.sentence.start + match.index),
        tokenFrom(scene, scene.sentence.start + match.index + match[0].length - 1) + 1,
      );
      if (draft) found.push(draft);
    }
  }
  return found;
}

function idiomAt(scene: Scene, idiom: Idiom, token: number, end: number): Draft | null {
  const clause = clauseAt(scene, token);
  const party = idiom.taken ? (taker(scene, token) ?? host(scene, token, end)) : partyAfter(scene, idiom, token, end);
  if (!party || clause === null) return null;
  if (idiom.leaning === true && !isTalkOfBody(scene)) return null;
  const subject = clause.subject ? actorsOfList(scene, clause.subject) : [];
  const later = idiom.taken ? scene.entities.filter((e) => e.class === "state" && e.form === "name" && e.first >= end && e.first < end + 8) : [];
  const actor = (idiom.taken ? later.slice(0, 1).flatMap((e) => actorsOf(scene, e)) : subject.length > 0 ? subject : bearerOf(scene, token)).filter(
    (a) => isStateActor(scene, a) && a.id !== party.id,
  );
  if (actor.length === 0) return null;
  const staging = stagingOf(scene, clause);
  const stage: Stage = idiom.stage ?? (idiom.change === "end" && staging.phase === "done" ? "ended" : staging.stage);
  const named = scene.entities.find((e) => isGroup(scene, e) && e.first >= end && e.first < end + 4);
  const last = Math.max(end, named?.last ?? end, ...later.slice(0, 1).map((e) => e.last));
  return draftOf(
    "membership",
    "membership/idiom",
    spanOf(scene, Math.min(rangeOf(scene, clause).first, token), Math.min(last, scene.sentence.last)),
    scene.index,
    {
      actor,
      with: [party],
      change: idiom.change,
      stage,
      modality: idiom.stage !== undefined && clause.vg.modal === "" ? (clause.vg.negated ? "negated" : "stated") : staging.modality,
      clause,
      trust: 0.55,
      rules: [...staging.rules],
    },
  );
}

/** "Niger has given notice": of a bloc where the sentence or the one before names one or tells of its members; after a force it is that which goes. */
function isTalkOfBody(scene: Scene): boolean {
  const told = scene.before.findLast((d) => scene.index - d.sentence <= 2 && d.kind !== "position" && d.kind !== "condition");
  if (told?.kind === "membership") return true;
  if (told !== undefined && told.kind !== "meeting") return false;
  const since = scene.reading.text.sentences[Math.max(0, scene.index - 1)].start;
  return scene.reading.entities.some((e) => e.start >= since && e.start < scene.sentence.end && isGroup(scene, e));
}

/** The body named right after the words, or inside them ("its CSTO seat"); else that of the talk, where any will do. */
function partyAfter(scene: Scene, idiom: Idiom, token: number, end: number): Party | null {
  const body = bodyIn(scene, token, Math.min(scene.sentence.last, end + (idiom.named ? 3 : 6)));
  if (body) return /^(?:['’]s|-)/.test(scene.tokens.text.slice(body.end, body.end + 2)) ? null : asBody(body);
  return idiom.named ? null : (bodyNear(scene, scene.tokens.start[token]) ?? coalition(scene));
}

/** "The coalition received the adherence of": who takes another in stands before. */
function taker(scene: Scene, token: number): Party | null {
  const clause = clauseAt(scene, token);
  const body = clause?.subject ? bodyIn(scene, clause.subject.first, clause.subject.last) : null;
  return body
    ? asBody(body)
    : clause?.subject &&
        /\b(?:coalition|alliance|bloc|mission|operation|construct|it)\b/i.test(
          scene.tokens.text.slice(scene.tokens.start[clause.subject.first], scene.tokens.end[clause.subject.last - 1]),
        )
      ? (bodyNear(scene, scene.tokens.start[token]) ?? coalition(scene))
      : null;
}

/** "The Construct (IMSC), whose …, received the adherence of": the body or operation named last before, where an adherence leaves no doubt. */
function host(scene: Scene, token: number, end: number): Party | null {
  if (!/(?:adherence|accession) of$/i.test(scene.tokens.text.slice(scene.tokens.start[token], scene.tokens.end[end - 1]))) return null;
  const e = scene.entities.findLast((each) => each.last <= token && (isGroup(scene, each) || (each.class === "mission" && each.id !== null)));
  return e ? asBody(e) : null;
}

/** A joint operation that is the talk, which states join as they would a coalition. */
function coalition(scene: Scene): Party | null {
  const mission = currentMission(scene, scene.sentence.end);
  return mission ? { ...mission, role: "body" } : null;
}
