/** Stances of a few words that lean on what was said before: "Japan does not", "So does Oslo", "We do", "Paris agrees". */
import type { Actor, Stance } from "../model/claim.ts";
import { actorsOf, actorsOfPhrase, isOwnWord, speakerAt } from "./args.ts";
import { bearerOf, isStatelike, leftOf, tokenFrom } from "./bearer.ts";
import { type Draft, draftOf } from "./draft.ts";
import { ADV, BE, DO, HAVE, MODAL } from "../text/lexicon.ts";
import { entityAt, isOneOf, type Scene, spanOf, wordOf } from "./scene.ts";
import { namesThing } from "./stance-lexicon.ts";
import { differing } from "./stance-verbs.ts";
import { isAmong } from "./named.ts";

const concurring = new Set(["agrees", "agreed", "concurs", "concurred", "acquiesced", "consented", "assented"]);
const dissenting = new Set(
  "disagrees disagreed demurs demurred objects objected dissents dissented protested protests balked baulked refused refuses declined".split(" "),
);
const concurs = isOneOf(concurring),
  dissents = isOneOf(dissenting);
const stops = /^[.,;:"”!–—)]$/;

/** The elliptic stances of a sentence, given those before it. */
export function answerDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  const { first, last } = scene.sentence;
  for (let i = first; i < last; i++) {
    const shared = shares(scene, i) ? sharedAt(scene, i, [...sofar, ...found]) : null;
    if (shared) found.push(shared);
    const verb = scene.tags[i] === DO || scene.tags[i] === BE || scene.tags[i] === HAVE || scene.tags[i] === MODAL;
    if (!verb && !concurs(scene, i) && !dissents(scene, i)) continue;
    const draft = verb ? bareVerb(scene, i, [...sofar, ...found]) : bareAnswer(scene, i, wordOf(scene, i), [...sofar, ...found]);
    if (draft) found.push(draft);
  }
  return found;
}

/** "Japan does", "Berlin has not", "So does Oslo", "Neither would Rome". */
function bareVerb(scene: Scene, at: number, sofar: readonly Draft[]): Draft | null {
  const before = at > scene.sentence.first ? wordOf(scene, at - 1) : "";
  if (
    (before === "so" || before === "nor" || before === "neither") &&
    (at - 2 < scene.sentence.first || /^(?:[,;:.–—"“]|and|but|then)$/.test(wordOf(scene, at - 2)))
  ) {
    const e = scene.entities.find((each) => each.first >= at + 1 && each.first <= at + 2);
    const model = antecedent(scene, at, sofar);
    // "So does the Danish government": the whole phrase.
    const np = scene.chunks.find((c) => c.type === "np" && c.first === at + 1);
    if (e?.form === "adjective" && model && np?.type === "np" && (np.last >= scene.sentence.last || stops.test(wordOf(scene, np.last))))
      return drafted(scene, at - 1, np.last, actorsOfPhrase(scene, np), before === "so" ? model.stance : "against", model);
    return e && e.form !== "adjective" && model && (e.last >= scene.sentence.last || stops.test(wordOf(scene, e.last)) || wordOf(scene, e.last) === "and")
      ? drafted(scene, at - 1, e.last, actorsOf(scene, e), before === "so" ? model.stance : "against", model)
      : null;
  }
  let j = at + 1,
    negated = /n't$/.test(wordOf(scene, at));
  if (j < scene.sentence.last && wordOf(scene, j) === "not") {
    negated = true;
    j++;
  }
  while (
    j < scene.sentence.last &&
    (/^(?:either|too|so|yet|still|indeed|neither)$/.test(wordOf(scene, j)) ||
      scene.times.some((t) => t.start <= scene.tokens.start[j] && scene.tokens.end[j] <= t.end))
  )
    j++;
  if (j < scene.sentence.last && !stops.test(wordOf(scene, j))) return null;
  const who = subjectBefore(scene, at);
  if (who === null) return null;
  const model = antecedent(scene, who.first, sofar);
  if (model === null) return null;
  return drafted(scene, who.first, j, who.actor, negated ? differing(model.stance) : model.stance, model);
}

const sharing = new Set(["shared", "shares", "share", "echoed", "echoes", "echo", "taken", "takes", "took", "take", "followed", "follows", "seconded"]);
const shares = isOneOf(sharing);
const sharedWords =
  /^(?:shar(?:e[ds]?) (?:that|this|the|these|those|its|their) (?:\w+ )?(?:view|opinion|concerns?|position|assessment|misgivings|doubts|fears?|stance|reservations|sentiments?)|echo(?:ed|es)? (?:that|this|these|those|the (?:call|concerns?|view|sentiments?|criticism|line))|t(?:akes?|aken|ook) (?:the same|a similar|that) (?:line|view|position|stance|approach)|follow(?:ed|s) suit)\b/;
/** "Budapest shared that view", "Norway has taken the same line": the stance told just before, of another. */
function sharedAt(scene: Scene, at: number, sofar: readonly Draft[]): Draft | null {
  const words = scene.tokens.text.slice(scene.tokens.start[at], scene.tokens.start[at] + 60).toLowerCase();
  const match = sharedWords.exec(words);
  if (!match) return null;
  let j = at;
  while (j > scene.sentence.first && at - j < 3 && /^(?:has|have|had|also|now|too)$/.test(wordOf(scene, j - 1))) j--;
  const actor = bearerOf(scene, at);
  const model = antecedent(scene, j, sofar);
  return actor.length > 0 && model?.draft
    ? drafted(
        scene,
        Math.max(scene.sentence.first, j - 4),
        tokenFrom(scene, scene.tokens.start[at] + match[0].length - 1) + 1,
        actor,
        /\b(?:concerns?|misgivings|doubts|fears?|reservations)$/.test(match[0]) && model.stance === "for" ? "against" : model.stance,
        model,
      )
    : null;
}

/** "Paris agrees; Rome demurs." */
function bareAnswer(scene: Scene, at: number, word: string, sofar: readonly Draft[]): Draft | null {
  if (at + 1 < scene.sentence.last && !stops.test(wordOf(scene, at + 1))) return null;
  const who = subjectBefore(scene, at);
  const model = who && antecedent(scene, who.first, sofar);
  if (!who || !model) return null;
  return drafted(scene, who.first, at + 1, who.actor, concurring.has(word) ? model.stance : differing(model.stance), model);
}

/** The actors right before a verb, an adverb or a bracket apart; a question's and a relative clause's subject is none. */
function subjectBefore(scene: Scene, at: number): { actor: Actor[]; first: number } | null {
  const before = at > scene.sentence.first ? wordOf(scene, at - 1) : "";
  if (at > scene.sentence.first && isOwnWord(scene, at - 1)) {
    const open = at - 2 < scene.sentence.first || /^[".“,:;–—]$/.test(wordOf(scene, at - 2));
    const actor = open ? speakerAt(scene, scene.tokens.start[at - 1]) : [];
    return actor.length > 0 ? { actor, first: at - 1 } : null;
  }
  if (/^(?:to|who|which|that|as|than|what)$/.test(before)) return null;
  // "But the Danish government does not".
  const np = scene.chunks.find((c) => c.type === "np" && c.last === at);
  const whole =
    np?.type === "np" &&
    np.last - np.first > 1 &&
    scene.entities.some((each) => each.form === "adjective" && each.first >= np.first && each.last < np.last) &&
    entityAt(scene, np.head) === null &&
    isStatelike(wordOf(scene, np.head))
      ? actorsOfPhrase(scene, np)
      : [];
  if (whole.length > 0 && np) return { actor: whole, first: np.first };
  const e = [...scene.entities]
    .reverse()
    .find(
      (each) =>
        each.last <= at &&
        at - each.last <= 2 &&
        (each.last === at || /^(?:ly|also|too|still|[)])$|ly$/.test(before) || scene.tags[at - 1] === ADV) &&
        each.form !== "adjective" &&
        each.class !== "region",
    );
  if (!e || (e.form === "pronoun" && /^(?:its|their|his|her)$/i.test(e.quote))) return null;
  const begin = scene.tokens.text.slice(scene.sentence.start, e.start).toLowerCase();
  if (/\b(?:than|as|if|whether|what|when|where|who|which|that|before|until|unless|like|provided|once|so long as)\s+(?:the\s+)?$/.test(begin)) return null;
  const list = leftOf(scene, at, 3);
  const actor = list && list.length > 0 ? list : actorsOf(scene, e);
  return actor.length > 0 ? { actor, first: e.first } : null;
}

/** What it answers: the last stance before in this sentence or the two before it. */
function antecedent(scene: Scene, token: number, sofar: readonly Draft[]): { stance: Stance; topic: string | null; draft: Draft | null } | null {
  const start = scene.tokens.start[token];
  // "Lima is against it, Quito isn't": the words of a stance may run on over the next.
  const inside = sofar.filter(
    (d) => d.kind === "position" && d.stance !== undefined && (d.span.end <= start || (d.clause !== null && d.span.start < start && d.clause.vg.last < token)),
  );
  const nearer = sofar.some(
    (d) => (d.kind === "force" || d.kind === "aid") && (d.span.end <= start || (d.span.start < start && inside.length === 0)) && scene.index === d.sentence,
  );
  if (inside.length === 0 && nearer) return null;
  const draft =
    inside[inside.length - 1] ??
    [...scene.before].reverse().find((d) => d.kind === "position" && d.stance !== undefined && scene.index - d.sentence <= 2 && scene.index !== d.sentence);
  if (draft?.stance && (draft.stance === "unsure" || draft.stance === "waits") && /^(?:he|she|it|they|this|that)$/.test(wordOf(scene, token))) return null;
  if (draft?.stance) return { stance: draft.stance, topic: draft.topic, draft };
  // "he does" leans on anything; a name or "we" answers a question.
  if (/^(?:he|she|it|they|this|that)$/.test(wordOf(scene, token))) return null;
  const asked = askedBefore(scene, token);
  return asked ? { stance: asked, topic: null, draft: null } : null;
}

const asking =
  /\b(?<for>support|back|welcome|favour|favor|endorse|agree|approve|want|like|cheer|accept|share)(?:s|ed|d|es)?\b|\b(?<against>oppose|object|reject|resist|fear|mind)(?:s|ed|d)?\b/g;
/** The side that the question or the clause before asks about: "whether Luxembourg backs the floor". */
function askedBefore(scene: Scene, token: number): Stance | null {
  // Where forces or help are the talk, "Sofia did not" goes on with who sends them.
  if (scene.before.some((d) => (d.kind === "force" || d.kind === "aid" || d.kind === "spending" || d.kind === "cost") && scene.index - d.sentence <= 1))
    return null;
  const { text, sentences } = scene.reading.text;
  const from = Math.max(sentences[Math.max(0, scene.index - 2)].start, scene.tokens.start[token] - 400);
  const words = text.slice(from, scene.tokens.start[token]).toLowerCase();
  if (!namesThing(words)) return null;
  if (!/\?|\b(?:whether|who|which)\b/.test(words)) return null;
  const last = [...words.matchAll(asking)].pop();
  return last === undefined ? null : last.groups?.["for"] !== undefined ? "for" : "against";
}

function drafted(
  scene: Scene,
  first: number,
  last: number,
  actor: Actor[],
  stance: Stance,
  model: { topic: string | null; draft: Draft | null },
): Draft | null {
  if (actor.length === 0 || (model.draft !== null && actor.every((a) => isAmong(a, model.draft?.actor ?? [])) && model.draft.sentence === scene.index))
    return null;
  if (model.draft !== null && model.draft.sentence === scene.index) endBefore(scene, model.draft, first);
  return draftOf("position", "position/answer", spanOf(scene, first, last), scene.index, {
    actor,
    stance,
    topic: model.draft?.topic ?? model.topic,
    place: model.draft?.place ?? [],
    mission: model.draft?.mission ?? null,
    clause: null,
    trust: 0.5,
    timed: false,
    filled: { topic: "what was said before" },
  });
}

/** The words of a stance end where those of the next begin. */
export function endBefore(scene: Scene, draft: Draft, token: number): void {
  let last = token;
  while (last > scene.sentence.first && /^(?:[,;:–—]|and|but|while|whereas|though)$/.test(wordOf(scene, last - 1))) last--;
  const end = scene.tokens.end[last - 1];
  if (draft.span.end <= end || draft.span.start >= end) return;
  const words = scene.tokens.text.slice(scene.tokens.start[last], draft.span.end);
  if (draft.topic?.endsWith(words.trim().replace(/[.,;:"”]+$/, "")))
    draft.topic = draft.topic.slice(0, -words.trim().replace(/[.,;:"”]+$/, "").length).replace(/[\s,;:–—]+(?:and|but|while|whereas|though)?\s*$/, "") || null;
  draft.span = { start: draft.span.start, end };
}
