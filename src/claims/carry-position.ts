/**
 * Stances carried on: "Paris is for it, Berlin against", "Slovakia stands alone with it", "Budapest gave way", "Vienna sided with Madrid", "The answer from
 * Rome was no".
 */
import type { Actor, Kind, Stance } from "../model/claim.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { type Going, goings, leansOn, namedBy } from "./carry.ts";
import { type Draft, draftOf } from "./draft.ts";
import { foldedWords, objectAfter } from "./frames.ts";
import { list } from "./lexis.ts";
import { rangeOf, type Scene, spanOf, wordOf } from "./scene.ts";
import { endBefore } from "./stance-answers.ts";
import { differing } from "./stance-verbs.ts";
import { stagingOf } from "./stage.ts";
import { otherThan, haveCommon } from "./named.ts";

/** What was on the table: a stance, or a thing proposed, asked for or planned. */
interface About {
  readonly model: Draft;
  readonly stance: Stance | null;
  readonly actor: readonly Actor[];
}

const proposals: ReadonlySet<Kind> = new Set(["force", "mandate", "aid", "membership", "lead", "target", "cost", "spending"]);
const open: ReadonlySet<string> = new Set(["requested", "offered", "considered", "planned", "pledged", "agreed", "refused", "decided"]);
const reach = 2;

export function carriedPositions(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const found = [...gapped(scene, sofar), ...listed(scene)];
  const about = aboutOf(scene, sofar);
  if (about === null || sofar.some((d) => d.kind === "position")) return found;
  for (const going of goings(scene)) {
    const draft =
      turnsRound(going, about) ?? holdsOut(going, about) ?? sides(going, about) ?? answersIt(going, about) ?? likes(going, about) ?? objectsNot(going, about);
    if (draft !== null) return [...found, draft];
  }
  return found;
}

function aboutOf(scene: Scene, sofar: readonly Draft[]): About | null {
  const here = sofar.findLast((d) => d.kind === "position" && d.stance !== undefined);
  if (here) return { model: here, stance: here.stance ?? null, actor: here.actor };
  for (let i = scene.before.length - 1; i >= 0 && scene.index - scene.before[i].sentence <= reach; i--) {
    const d = scene.before[i];
    if (d.kind === "position" && d.stance) return { model: d, stance: d.stance, actor: d.actor };
    if (proposals.has(d.kind) && open.has(d.stage)) return { model: d, stance: null, actor: d.actor };
  }
  return null;
}

const sideWords: readonly (readonly [RegExp, Stance | "same" | "other"])[] = [
  [/^(?:is |was )?(?:firmly |strongly |dead |flatly )?(?:against|opposed)\b/, "against"],
  [/^(?:is |was )?(?:for|in favou?r|in support)\b/, "for"],
  [/^(?:too|as well|also|likewise|equally|neither|either)\b/, "same"],
  [/^(?:no|nay|never)\b/, "against"],
  [/^(?:yes|aye)\b/, "for"],
  [/^(?:saying|voting|answering|crying) (?:no|against)\b|^(?:objecting|dissenting|opposing it|protesting)\b/, "against"],
  [/^(?:saying|voting|answering) (?:yes|for|in favou?r)\b|^(?:agreeing|consenting)\b/, "for"],
  [/^(?:not|less so)\b/, "other"],
  [/^(?:undecided|neutral|unsure|abstaining|torn|on the fence|lukewarm)\b/, "unsure"],
];
/** ", Berlin against": the verb is left out the second time. */
function gapped(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  for (const chunk of scene.chunks) {
    if (chunk.type !== "np") continue;
    const before = chunk.index > 0 ? wordOf(scene, chunk.first - 1) : "";
    if (!/^(?:,|;|and|but|while|–|—|with)$/.test(before)) continue;
    const model = [...sofar, ...found].findLast((d) => d.kind === "position" && d.stance !== undefined && d.span.start < scene.tokens.start[chunk.first]);
    const stance = model ? sideOf(scene, chunk, model) : null;
    if (!model || stance === null) continue;
    const actor = otherThan(namedBy(scene, { ...chunk, joined: [] }), model.actor);
    if (actor.length === 0) continue;
    if (model.sentence === scene.index) endBefore(scene, model, chunk.first);
    found.push(drafted(scene, model, { rule: "gapped", actor, stance, first: chunk.first, last: Math.min(scene.sentence.last, chunk.last + 1) }));
  }
  return found;
}

function sideOf(scene: Scene, chunk: NounPhrase, model: Draft): Stance | null {
  if (chunk.last >= scene.sentence.last) return null;
  const words = foldedWords(scene, chunk.last, Math.min(scene.sentence.last, chunk.last + 4));
  for (const [pattern, side] of sideWords) {
    const match = pattern.exec(words);
    // "Italy against Spain": a stance ends there, or goes on with "it".
    if (match === null || !/^\s*(?:[.,;:!)–—”"]|it\b|that\b|this\b|and\b|but\b|with\b|while\b|$)/.test(words.slice(match[0].length))) continue;
    return side === "same" ? (model.stance ?? null) : side === "other" ? differing(model.stance ?? "for") : side;
  }
  return null;
}

const heads: readonly (readonly [RegExp, Stance])[] = [
  [/^(?:those )?(?:against|opposed|voting against|voted against|no)$/, "against"],
  [/^(?:those )?(?:for|in favou?r|voting for|voted for|yes)$/, "for"],
  [/^(?:those )?(?:abstaining|abstained|abstentions?|undecided|neutral)$/, "unsure"],
];
/** "Against: Hungary and Slovakia. Abstaining: Malta.": a tally by name. */
function listed(scene: Scene): Draft[] {
  const { first, last } = scene.sentence;
  let colon = first + 1;
  while (colon < Math.min(last, first + 5) && wordOf(scene, colon) !== ":") colon++;
  if (colon >= Math.min(last, first + 5)) return [];
  const head = foldedWords(scene, first, colon);
  const stance = heads.find(([pattern]) => pattern.test(head))?.[1];
  const states =
    stance === undefined
      ? []
      : scene.entities.filter((e) => e.first > colon && e.class === "state" && e.id !== null && e.form !== "adjective" && e.form !== "pronoun");
  if (stance === undefined || states.length === 0 || scene.clauses.some((c) => c.vg.form === "finite")) return [];
  const model = scene.before.findLast((d) => scene.index - d.sentence <= 4);
  const actor = states
    .map((e) => ({ id: e.id, name: scene.reading.lookups.nameOf(e.id!) ?? e.name }))
    .filter((a, i, all) => all.findIndex((b) => b.id === a.id) === i);
  return model ? [drafted(scene, model, { rule: "listed", actor, stance, first, last })] : [];
}

const leftOff = /\b(?:veto|vetoes|objections?|opposition|resistance|reservations?|misgivings|blockade|hold|block|refusal|scruples|doubts)\b/;
/** "gave way", "lifted its veto", "came round in January": what it stood against before, it is for now. */
function turnsRound(going: Going, about: About): Draft | null {
  const { clause, lemma, rest } = going;
  if (clause.vg.negated || clause.vg.passive) return null;
  const words = rest;
  const noun =
    /^(?:drop|lift|withdraw|abandon|overcome|give|end|shed|waive|relinquish|renounce|forgo)$/.test(lemma) &&
    leftOff.test(words.slice(0, 50)) &&
    /^(?:up )?(?:its|their|his|her|the|all|any|most|a|long)\b/.test(words);
  const way =
    (lemma === "give" && /^(?:way|in)\b(?! to\b)/.test(words)) ||
    (lemma === "back" && /^(?:down|off)\b/.test(words)) ||
    (lemma === "climb" && /^down\b/.test(words)) ||
    (lemma === "come" && /^(?:a?round|on board)\b/.test(words)) ||
    lemma === "cave" ||
    (/^(?:relent|yield|soften|budge)$/.test(lemma) && !/^to\b/.test(words)) ||
    (lemma === "change" && /^(?:its|their|his|her) (?:mind|tune|position|stance)\b/.test(words)) ||
    (lemma === "make" && /^a u-turn\b/.test(words)) ||
    (lemma === "let" && /^(?:it|them|the \w+) (?:pass|through|go through)\b/.test(words)) ||
    (/^(?:swing|fall)$/.test(lemma) && /^(?:round|behind|into line|in line)\b/.test(words));
  if (!noun && (!way || about.stance === null)) return null;
  const actor = whose(going, about);
  const stance: Stance = noun ? "for" : differing(about.stance!);
  // Whoever turns round stood there before: of another than was told it may be read only where the words say from what.
  if (actor.length === 0 || (!noun && !haveCommon(actor, about.actor))) return null;
  return made(going, about, { rule: "turns-round", actor, stance });
}

const stubborn = list("hold stick stand refuse dig budge move remain stay keep persist repeat reiterate reaffirm confirm maintain renew");
/** "held out", "stuck to its no", "stands alone with it", "repeated his no": the stance goes on. */
function holdsOut(going: Going, about: About): Draft | null {
  const { clause, lemma, rest } = going;
  const words = rest;
  const named =
    /^(?:his|her|its|their|the|that|this)? ?(?:\w+ )?(no|yes|opposition|objections?|support|backing|refusal|rejection|resistance|veto(?! (?:powers?|rights?))|approval)\b/.exec(
      words.replace(/^(?:to|by|with) /, ""),
    );
  const speaks = stubborn.has(lemma) && named !== null && ((lemma !== "keep" && lemma !== "hold") || !/^(?:support|veto)$/.test(named[1]));
  const firm =
    (lemma === "hold" && /^(?:out|firm)\b/.test(words)) ||
    (lemma === "stick" && /^to (?:its|their|his|her|that|this) (?:guns|line|position|view|stance)\b/.test(words)) ||
    (lemma === "stand" && /^(?:firm|fast|alone|by (?:it|that|this)$|pat)\b/.test(words)) ||
    (lemma === "dig" && /^(?:in|its heels|their heels)\b/.test(words)) ||
    ((lemma === "budge" || lemma === "move") && clause.vg.negated && clause.objects.length === 0) ||
    (lemma === "be" &&
      /^(?:now |still |again )?(?:alone|isolated|on its own|on their own|unmoved|adamant|immovable|the (?:only|last|lone) (?:one|hold-?out))\b/.test(words)) ||
    (lemma === "remain" && /^(?:firm|adamant|unmoved|alone|immovable|opposed)\b/.test(words));
  if ((!speaks && (!firm || about.stance === null || about.stance === "waits")) || (clause.vg.negated && !(firm && (lemma === "budge" || lemma === "move"))))
    return null;
  const actor = whose(going, about);
  const stance: Stance | null = speaks ? (/^(?:yes|support|backing|approval)$/.test(named![1]) ? "for" : "against") : about.stance;
  return actor.length > 0 && stance ? made(going, about, { rule: "holds-out", actor, stance }) : null;
}

/** "sided with Budapest", "is of one mind with Madrid", "sees it the same way", "Riga thinks otherwise". */
function sides(going: Going, about: About): Draft | null {
  const { scene, clause, lemma, rest } = going;
  if (about.stance === null || clause.vg.passive) return null;
  const words = rest;
  const actor = namedBy(scene, clause.subject);
  if (actor.length === 0 || actor.every((a) => about.actor.some((b) => a.id === b.id)) || clause.vg.negated) return null;
  const withWhom = clause.attached
    .filter((a) => /^(?:with|behind|by|beside|alongside|to)$/.test(a.word) && a.index > clause.vg.index)
    .flatMap((a) => namedBy(scene, a.np));
  const beside = haveCommon(withWhom, about.actor);
  const joins =
    (beside &&
      (/^(?:side|agree|stand|align|range|go|concur|vote)$/.test(lemma) ||
        (lemma === "be" && /^(?:of (?:one|the same) mind|at one|in agreement|on the side|of the same opinion|alone)\b/.test(words)))) ||
    (/^(?:back|support|follow|join|second|echo)$/.test(lemma) &&
      clause.objects.some(
        (o) =>
          o.index > clause.vg.index &&
          haveCommon(namedBy(scene, o), about.actor) &&
          o.last - o.first <= 3 &&
          scene.entities.some((e) => e.first >= o.first && e.last === o.last),
      ));
  const same =
    (lemma === "see" && /^(?:it|things|this|that|the matter) (?:in )?(?:the same way|likewise|no differently|similarly)\b/.test(words)) ||
    (lemma === "think" && /^(?:the same|likewise|so too|similarly|alike)\b/.test(words)) ||
    (lemma === "take" && /^(?:the same|a similar|that) (?:view|line|position|stance)\b/.test(words)) ||
    (lemma === "be" && /^(?:of (?:the same|like|a similar) (?:mind|opinion|view)|like-minded|no different)\b/.test(words));
  const differs =
    (lemma === "see" && /^(?:it|things|this|that|the matter) (?:differently|otherwise|another way|in another light)\b/.test(words)) ||
    (lemma === "think" && /^(?:otherwise|differently|not)\b/.test(words)) ||
    (lemma === "take" && /^(?:the opposite|a different|the other|another) (?:view|line|position|stance|side)\b/.test(words)) ||
    (lemma === "beg" && /^to differ\b/.test(words)) ||
    (lemma === "be" && /^of (?:another|a different) (?:mind|opinion|view)\b/.test(words));
  return joins || same
    ? made(going, about, { rule: "sides", actor, stance: about.stance })
    : differs
      ? made(going, about, { rule: "differs", actor, stance: differing(about.stance) })
      : null;
}

/** "The answer from Rome was no", "Berlin's reply: a clear yes". */
function answersIt(going: Going, about: About): Draft | null {
  const { scene, clause, lemma, subject, rest } = going;
  if ((lemma !== "be" && lemma !== "come") || clause.subject === null || !/\b(?:answer|reply|response|verdict|reaction|word)$/.test(subject)) return null;
  const said = /^(?:again |back |once more |still |quick: |swift: )?(?:a |an )?(?:\w+ )?(?:\w+ )?["“]?(no|yes|nyet|non|nein|refusal|rejection|approval)\b/.exec(
    rest,
  )?.[1];
  if (said === undefined) return null;
  const from = clause.attached.find((a) => /^(?:from|of|in)$/.test(a.word) && a.np.first < clause.vg.first) ?? clause.attached.find((a) => a.word === "from");
  const prep = scene.chunks[clause.subject.index + 1],
    np = scene.chunks[clause.subject.index + 2];
  const named = namedBy(scene, clause.subject.owner ?? null);
  const actor =
    named.length > 0
      ? named
      : from
        ? namedBy(scene, from.np)
        : prep?.type === "prep" && np?.type === "np" && /^(?:from|of|in)$/.test(wordOf(scene, prep.first))
          ? namedBy(scene, np)
          : [];
  return actor.length > 0 ? made(going, about, { rule: "answer-is", actor, stance: said === "yes" || said === "approval" ? "for" : "against" }) : null;
}

const idea =
  /^(?:the|this|that|his|her|its|their|such an?|an?)? ?(?:idea|plan|proposal|suggestion|notion|offer|thought|scheme|project|move|look of it|sound of it|prospect)\b/;
/** "Warsaw likes the idea", "Oslo has no time for it". */
function likes(going: Going, about: About): Draft | null {
  const { scene, clause, lemma, rest } = going;
  if (clause.vg.passive) return null;
  const object = objectAfter(clause) ?? null;
  const shown = object ? foldedWords(scene, object.first, Math.min(scene.sentence.last, object.last + 2)) : "";
  const liked = /^(?:like|love|relish|fancy|appreciate)$/.test(lemma) && (idea.test(shown) || (/^(?:it|that|this)\b/.test(shown) && clause.vg.negated));
  const none =
    /^(?:have|see)$/.test(lemma) &&
    /^(?:no time for|little time for|nothing against|something against|no quarrel with|no problem with|no use for|little use for|no appetite for|little appetite for)\b/.exec(
      rest,
    )?.[0];
  if (!liked && !none) return null;
  const actor = namedBy(scene, clause.subject);
  const stance: Stance = none ? (/^(?:nothing|no quarrel|no problem)/.test(none) ? "for" : "against") : clause.vg.negated ? "against" : "for";
  return actor.length > 0 ? made(going, about, { rule: "likes", actor, stance }) : null;
}

/** "Neither Finland nor Iceland has objected", "said neither yes nor no", "gave no answer". */
function objectsNot(going: Going, about: About): Draft | null {
  const { scene, clause, lemma, rest, subject } = going;
  const neither =
    (clause.subject !== null && clause.subject.first > scene.sentence.first && wordOf(scene, clause.subject.first - 1) === "neither") ||
    wordOf(scene, scene.sentence.first) === "neither";
  const actor = namedBy(scene, clause.subject);
  if (actor.length === 0 || leansOn(subject)) return null;
  if (neither && /^(?:object|protest|mind|oppose|demur|dissent)$/.test(lemma)) return made(going, about, { rule: "objects-not", actor, stance: "for" });
  if (/^(?:say|answer|reply)$/.test(lemma) && /^neither yes nor no\b|^neither no nor yes\b|^no more than that it (?:would|was)\b/.test(rest))
    return made(going, about, { rule: "neither-nor", actor, stance: "unsure" });
  if (/^(?:give|make|send)$/.test(lemma) && /^no (?:answer|reply|response)\b/.test(rest))
    return made(going, about, { rule: "no-answer", actor, stance: "unsure" });
  return null;
}

/** Whose: the one named, or who was told of where the clause leans on it. */
function whose({ scene, clause, subject }: Going, about: About): Actor[] {
  const named = namedBy(scene, clause.subject);
  return named.length > 0 ? named : /^(?:it|they|the (?:country|government))$/.test(subject) ? [...about.actor] : [];
}

function made(going: Going, about: About, m: { readonly rule: string; readonly actor: readonly Actor[]; readonly stance: Stance }): Draft | null {
  const { scene, clause } = going;
  const staging = stagingOf(scene, clause);
  if (staging.phase === "coming" && clause.vg.modal !== "will" && clause.vg.modal !== "") return null;
  const range = rangeOf(scene, clause);
  return drafted(scene, about.model, { ...m, first: range.first, last: range.last });
}

interface Making {
  readonly rule: string;
  readonly actor: readonly Actor[];
  readonly stance: Stance;
  readonly first: number;
  readonly last: number;
}

const drafted = (scene: Scene, model: Draft, m: Making): Draft =>
  draftOf("position", `position/carried-${m.rule}`, spanOf(scene, m.first, m.last), scene.index, {
    actor: [...m.actor],
    stance: m.stance,
    topic: model.topic,
    place: model.place,
    mission: model.mission,
    trust: 0.6,
    timed: false,
    filled: { topic: "what was said before" },
  });
