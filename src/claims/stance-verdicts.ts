/** Verdicts that a state or its spokesman passes on a thing: "called the vote illegal", "a mistake, said Oslo". */
import type { Actor, Stance } from "../model/claim.ts";
import { ADJ, ADV, DET, NAME, NOUN, VBG, VBN } from "../text/lexicon.ts";
import type { Clause } from "../text/clauses.ts";
import { actorsOf } from "./args.ts";
import { bearerOf, capitalActor } from "./bearer.ts";
import type { Draft } from "./draft.ts";
import { full, isVainTalk } from "./field.ts";
import { entityAt, lemmaOf, rangeOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import { namesField, namesThing, verdicts, verdictVerbs } from "./stance-lexicon.ts";
import { isRecent } from "./stance-asserted.ts";
import { flipped, isOfTheRun } from "./stance-verbs.ts";
import { voiceAt } from "./voices.ts";
import { stretchEnd, standAt } from "./stance-stretch.ts";

/** The verdict among tokens `[from, to)`, adverbs and quotation marks apart; null where none stands there. */
function verdictIn(scene: Scene, from: number, to: number): { stance: Stance; at: number } | null {
  for (let i = from; i < to; i++) {
    // "too steep", "not bold enough": whatever it is, it is held against the thing.
    const word = wordOf(scene, i),
      next = i + 1 < to ? wordOf(scene, i + 1) : "";
    if (
      word === "too" &&
      next !== "" &&
      (scene.tags[i + 1] === ADJ || /^(?:little|much|few|many|late|soon|early|far|low|high|slow|fast)$/.test(next)) &&
      !/^(?:not|never|none)$/.test(i > from ? wordOf(scene, i - 1) : "")
    )
      return { stance: "against", at: i + 1 };
    if (word === "not" && i + 2 < to && wordOf(scene, i + 2) === "enough") return { stance: "against", at: i + 1 };
    const stance = verdicts.get(word);
    // "an exercise in disaster relief": no verdict.
    if (word === "disaster" && /^(?:relief|response|management|assistance|recovery|preparedness|area|zone|victims)$/.test(next)) continue;
    if (stance && (scene.tags[i] === ADJ || scene.tags[i] === NOUN || scene.tags[i] === VBN || scene.tags[i] === VBG || scene.tags[i] === ADV))
      return { stance, at: i };
  }
  return null;
}
/** "calls the corridor an act of aggression", "sees it as vital", "regards their presence as illegal". */
export function verdictOf(scene: Scene, clause: Clause): Draft | null {
  const lemma = lemmaOf(clause);
  const { vg } = clause;
  if (!verdictVerbs.has(lemma) || vg.passive || clause.marker === "if" || (vg.form === "infinitive" && clause.governorNoun !== null)) return null;
  const end = Math.min(scene.sentence.last, stretchEnd(scene, vg.last, 20, true));
  const found = verdictIn(scene, vg.last, end) ?? brandIn(scene, clause, lemma, end);
  if (found === null) return null;
  const between = wordsOf(scene, vg.last, found.at + 1)
    .toLowerCase()
    .replace(/^(?:that|this)(?= (?:too|not|very|quite|rather|a|an|[\w-]+)$| too\b| not\b)/, "it");
  if (/^(?:on|for|upon|in|off|out|up|to)\b/.test(between) || /\b(?:that|which|who|whether|how|because|to be)\b/.test(between)) return null;
  const about = wordsOf(scene, vg.last, Math.min(scene.sentence.last, found.at + 8)).toLowerCase();
  // The verdict is a complement, not an adjective inside the object: "considers the necessary steps".
  if (
    /^(?:regard|see|view|describe|denounce|dismiss|condemn|decry|hail|praise|welcome|reject|criticise|criticize|characteri[sz]e|slam|portray|present|treat|perceive|interpret|depict|paint|attack)$/.test(
      lemma,
    ) &&
    !/(?:^|\s)(?:as|a|an)\s/.test(` ${between}`)
  )
    return null;
  // "saw the police off in what he described as": the verdict is on what "what" stands for; "declared it a success": told of what is over.
  if (
    /\bwhat (?:he|she|it|they|the|\w+) ?$/.test(wordsOf(scene, Math.max(scene.sentence.first, vg.first - 3), vg.first).toLowerCase()) ||
    /\bwhat (?:he|she|it|they|\w+) (?:call|describe|term|label|dub|brand)\w*\b/.test(between)
  )
    return null;
  if (lemma === "declare" && /^(?:success|failure|victory)$/.test(wordOf(scene, found.at))) return null;
  if (lemma === "speak" && !/^of /.test(between)) return null;
  if (/^(?:consider|call|deem|term|brand|label|dub)$/.test(lemma) && scene.tags[found.at + 1] === NOUN && !/["“”]|\b(?:an?)\b/.test(between)) return null;
  const object = clause.objects.find((o) => o.first >= vg.last) ?? null;
  if (
    !/^(?:it|this|that|them|these|the (?:idea|whole|plan|proposal|step|move|thing|lot))\b/.test(between) &&
    !namesField(about) &&
    !namesThing(between) &&
    !isOfTheRun(scene, object)
  )
    return null;
  // "finds it hard to leave", "thinks it useful to ask": how a state finds a task is no verdict.
  if (
    /^(?:find|think|judge|consider|rate)$/.test(lemma) &&
    (/^to\b/.test(found.at + 1 < scene.sentence.last ? wordOf(scene, found.at + 1) : "") || (!isRecent(scene) && scene.near < full))
  )
    return null;
  const actor = bearerOf(scene, vg.main);
  if (actor.length === 0) return null;
  const range = rangeOf(scene, clause);
  return standAt(scene, "position/verdict", {
    actor,
    stance: vg.negated ? flipped(found.stance) : found.stance,
    first: Math.min(range.first, vg.first),
    last: Math.min(end, found.at + 7),
    topic: vg.last,
    clause,
    trust: 0.6,
  });
}
const brands = new Set("brand label dub denounce slam deride ridicule condemn decry dismiss lambast".split(" "));
/** "branding it 'a knife at our back'": verbs that say by themselves that the quoted name is no praise. */
function brandIn(scene: Scene, { vg }: Clause, lemma: string, end: number): { stance: Stance; at: number } | null {
  if (!brands.has(lemma)) return null;
  for (let i = vg.last + 1; i < Math.min(end, vg.last + 9); i++) if (/^["“]$/.test(wordOf(scene, i))) return { stance: "against", at: i + 1 };
  return null;
}
/** "The idea of a European force was 'madness'": the verdict in a spokesman's words, or in what a state is said to hold. */
export function verdictOfVoice(scene: Scene, clause: Clause): Draft | null {
  if (isVainTalk(scene)) return null;
  const { vg, subject } = clause;
  const lemma = lemmaOf(clause);
  const held = vg.passive && verdictVerbs.has(lemma) && lemma !== "call";
  if (
    (!held && !/^(?:be|seem|remain|appear|look|constitute|represent|amount|become)$/.test(lemma)) ||
    clause.marker === "if" ||
    clause.marker === "whether" ||
    vg.form !== "finite" ||
    subject === null
  )
    return null;
  const found = verdictIn(scene, vg.last, Math.min(scene.sentence.last, vg.last + 6, stretchEnd(scene, vg.last + 1, 5, true)));
  if (found === null || (held && wordOf(scene, vg.last) !== "as") || !isPredicate(scene, held ? vg.last + 1 : vg.last, found.at)) return null;
  // "Their presence is essential": what must hold first, told as a condition.
  if (
    /^(?:presence|consent|approval|support|participation|leadership|mandate)$/.test(wordOf(scene, subject.head)) &&
    /^(?:essential|indispensable|crucial|vital|necessary)$/.test(wordOf(scene, found.at))
  )
    return null;
  const end = stretchEnd(scene, found.at + 1, 12);
  const about = wordsOf(scene, subject.first, vg.first).toLowerCase(),
    rest = wordsOf(scene, found.at, end).toLowerCase();
  const dummy = /^(?:it|this|that|these|those|they|such (?:a )?\w+)$/.test(about);
  // "It is important to send a signal": general talk, unless the rest is of the field.
  const weak = found.stance === "for" || /\b(?:to|that|for|if|when)\b/.test(rest);
  const named =
    namesField(about) ||
    (namesThing(about) && isRecent(scene)) ||
    (dummy &&
      (namesField(rest) ||
        (!weak &&
          (isRecent(scene) || (subject.first > scene.sentence.first && namesField(wordsOf(scene, scene.sentence.first, subject.first).toLowerCase()))))));
  if (!named) return null;
  const actor = speakerOf(scene, clause, found.at);
  if (actor.length === 0) return null;
  return standAt(scene, "position/verdict-said", {
    actor,
    stance:
      vg.negated || /\b(?:not|no|hardly|far from|neither)\b/.test(wordsOf(scene, vg.last, found.at + 1).toLowerCase()) ? flipped(found.stance) : found.stance,
    first: Math.max(subject.first, scene.sentence.first),
    last: end,
    topic: subject.first,
    clause,
    trust: 0.5,
  });
}
/** Only small words, quotation marks and adjectives stand between the copula and the verdict, and no noun that it describes follows it. */
function isPredicate(scene: Scene, from: number, at: number): boolean {
  // "the most important airbase": the word belongs to another noun.
  if (
    scene.tags[at] !== NOUN &&
    scene.tags[at - 1] !== ADV &&
    scene.tags[from] === DET &&
    (scene.tags[at + 1] === NOUN || scene.tags[at + 1] === ADJ || scene.tags[at + 1] === NAME) &&
    !/^(?:step|move|thing|idea|act|signal|decision|war|course|way|precedent)$/.test(wordOf(scene, at + 1))
  )
    return false;
  if (wordOf(scene, from + 1) === "most") return false;
  for (let i = from; i < at; i++)
    if (
      scene.tags[i] !== ADJ &&
      scene.tags[i] !== ADV &&
      scene.tags[i] !== DET &&
      !/^(?:["“”'‘]|not|no|act|of|too|to|be|step|move|in|sheer|pure|grave|kind|,|and)$/.test(wordOf(scene, i))
    )
      return false;
  return scene.tags[at] === NOUN || scene.tags[at + 1] !== NOUN || scene.tags[at] === VBG;
}
/** "In the view of Nairobi,", "As far as Bucharest is concerned,", "To Moscow,". */
function viewerOf(scene: Scene): Actor[] {
  const begin = scene.tokens.text.slice(scene.sentence.start, scene.sentence.start + 40).toLowerCase();
  if (!/^["“]?(?:in the (?:view|eyes|opinion|judgement|judgment) of|as far as|for|to|from the (?:view|standpoint|perspective) of) /.test(begin)) return [];
  const e = scene.entities.find((each) => each.first > scene.sentence.first && each.first <= scene.sentence.first + 6);
  if (!e || !/^,|^ (?:was|is) concerned,/.test(scene.tokens.text.slice(e.end, e.end + 14))) return [];
  const own = actorsOf(scene, e);
  return own.length > 0 ? own : capitalActor(scene, e);
}
/** Who passes it: the state that is said to hold or say it, or whose spokesman's words these are. */
function speakerOf(scene: Scene, clause: Clause, at: number): Actor[] {
  const { governor } = clause;
  const viewer = viewerOf(scene);
  if (viewer.length > 0) return viewer;
  if (governor !== null && clause.type === "complement" && governor.subject !== null) {
    const e = entityAt(scene, governor.subject.head);
    if (e === null || e.class === "state" || e.class === "body") {
      const own = bearerOf(scene, governor.vg.main);
      if (own.length > 0) return own;
    }
    if (e && (e.class === "person" || e.class === "office")) return actorsOf(scene, e);
  }
  return voiceAt(scene, scene.tokens.start[at]);
}
