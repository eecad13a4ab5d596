/** Leads without a verb of their own, where forces are the talk: "the commander, a German", "a Belgian in charge", "under the Italians", "led by Sweden". */
import { currentMission } from "./memory.ts";
import type { Actor } from "../model/claim.ts";
import type { Chunk, NounPhrase } from "../text/phrases.ts";
import { actorsOf } from "./args.ts";
import { chiefNouns, isLedWords, isRanked, leadSpan, nationOf, ofComplement } from "./command.ts";
import type { Draft } from "./draft.ts";
import { foldedWords } from "./frames.ts";
import { leaderIn } from "./leaders.ts";
import { forcePeople, forcePlatforms } from "./lexis.ts";
import { entitiesIn, headOf, quantitiesIn, type Scene, wordOf, wordsOf } from "./scene.ts";

export function verblessLeads(scene: Scene): Draft[] {
  const found: Draft[] = [];
  for (const chunk of scene.chunks) {
    const draft =
      chunk.type === "np" ? (apposed(scene, chunk) ?? ofChief(scene, chunk)) : chunk.type === "prep" ? (atHead(scene, chunk) ?? under(scene, chunk)) : null;
    if (draft) found.push(draft);
  }
  found.push(...presiding(scene), ...ledByOne(scene));
  return found;
}

const lesser =
  /\b(?:deputy|vice|former|ex-|second|company|platoon|police|army|navy|air force|wing|base|garrison|ship's|rebel|party|government|union|editor|team|faction|regional|district|tank|plane|aircraft|military|top|senior)\b/;
const chiefs = (scene: Scene, np: NounPhrase): boolean =>
  ((chiefNouns.has(headOf(scene, np)) && !/^(?:director|coordinator|administrator|chief|head)$/.test(headOf(scene, np))) ||
    /^(?:its|the mission's|the force's) (?:new |next |first )?(?:head|chief|leader|general)$/.test(foldedWords(scene, np.first, np.last)) ||
    /^(?:cdr|opcdr|fcdr|comd)$/.test(headOf(scene, np))) &&
  !lesser.test(foldedWords(scene, np.first, np.last));

/** "the commander, a German", "its commander, Festus Moyo, is a Kenyan brigadier". */
function apposed(scene: Scene, np: NounPhrase): Draft | null {
  if (!chiefs(scene, np)) return null;
  // Those who stand behind it, one or two phrases on.
  // "The new commander of UNIFIL, General Silva of Portugal": over what is commanded.
  const of = ofComplement(scene, np);
  let at = of !== null && isLedWords(scene, of) ? of.index : np.index,
    found: { actor: Actor[]; last: number } | null = null;
  for (let steps = 0; steps < 3 && found === null; steps++) {
    const next = scene.chunks[at + 1];
    const one =
      next?.type === "np"
        ? next
        : (next?.type === "comma" || next?.type === "break" || (next?.type === "vg" && steps > 0 && /^(?:is|was)$/.test(wordOf(scene, next.first)))) &&
            scene.chunks[at + 2]?.type === "np"
          ? (scene.chunks[at + 2] as NounPhrase)
          : null;
    if (one === null || one.last - one.first > 7) break;
    const e = entitiesIn(scene, one.first, one.last).find(
      (each) => each.class === "state" && (each.form === "people" || (each.form === "adjective" && (each.last === one.last || isRanked(scene, one)))),
    );
    const person = entitiesIn(scene, one.first, one.last).find((each) => each.class === "person" && each.form !== "pronoun");
    const own = e ? actorsOf(scene, e) : person || isRanked(scene, one) ? leaderIn(scene, { ...one, joined: [] }) : [];
    if (own.length > 0) found = { actor: own, last: one.last };
    else if (!person && !isRanked(scene, one) && !/^\p{Lu}/u.test(scene.tokens.text.slice(scene.tokens.start[one.head]))) break;
    at = one.index;
  }
  if (found === null) return null;
  const draft = leadSpan(scene, null, "lead/apposed-commander", found.actor, "level", np.first, found.last);
  // "The previous commander, a Dane": no more.
  return /\b(?:previous|former|erstwhile|late|last)\b/i.test(wordsOf(scene, np.first, np.last)) ? { ...draft, stage: "ended" } : draft;
}

/** "The Italian commander said", "the German general in command". */
function ofChief(scene: Scene, np: NounPhrase): Draft | null {
  const words = foldedWords(scene, np.first, np.last);
  const inCommand =
    /^(?:general|admiral|colonel|brigadier|commodore|officer)$/.test(headOf(scene, np)) &&
    /^in (?:command|charge)\b/.test(foldedWords(scene, np.last, Math.min(scene.sentence.last, np.last + 2)));
  if (
    (headOf(scene, np) !== "commander" && !inCommand) ||
    lesser.test(words) ||
    (!/^(?:the|its|their)\b/.test(words) && wordOf(scene, Math.max(scene.sentence.first, np.first - 1)) !== "whose") ||
    wordOf(scene, np.head).endsWith("s")
  )
    return null;
  const e = entitiesIn(scene, np.first, np.head).find((each) => each.class === "state" && each.form === "adjective");
  return e && (inCommand || currentMission(scene, scene.sentence.end) !== null)
    ? { ...leadSpan(scene, null, "lead/nation-commander", actorsOf(scene, e), "level", np.first, np.last), trust: 0.55 }
    : null;
}

/** "a Belgian in charge", "with a Fijian at the helm": one of a nation before the post. */
function atHead(scene: Scene, prep: Chunk): Draft | null {
  // "General Holm of Sweden, at the head since May".
  const post = scene.chunks[prep.index + 1],
    aside = scene.chunks[prep.index - 1]?.type === "comma" ? prep.index - 2 : prep.index - 1;
  const one =
    aside < prep.index - 1 && scene.chunks[aside - 1]?.type === "prep" && wordOf(scene, scene.chunks[aside - 1].first) === "of"
      ? scene.chunks[aside - 2]
      : scene.chunks[aside];
  if (
    post?.type !== "np" ||
    one?.type !== "np" ||
    !/^(?:in|at)$/.test(wordOf(scene, prep.first)) ||
    !/^(?:charge|command|the (?:lead|helm|head|chair|top)|its head|overall command)$/.test(foldedWords(scene, post.first, post.last))
  )
    return null;
  const person = entitiesIn(scene, one.first, one.last).some((e) => e.class === "state" && e.form === "people") || isRanked(scene, one);
  const opener = scene.chunks[one.index - 1];
  if (
    !person ||
    (opener !== undefined &&
      opener.type !== "comma" &&
      opener.type !== "break" &&
      opener.type !== "conj" &&
      !(opener.type === "prep" && wordOf(scene, opener.first) === "with"))
  )
    return null;
  if (aside === prep.index - 1 && scene.clauses.some((c) => c.subject === one)) return null;
  const actor = leaderIn(scene, { ...one, joined: [] });
  return actor.length > 0 ? leadSpan(scene, null, "lead/one-in-charge", actor, "level", one.first, post.last) : null;
}

const notCommand =
  /\b(?:then|former|late|treaty|law|plan|agreement|presidency|rule|pressure|protection|occupation|constitution|fire|attack|attacks|auspices|umbrella|mandate|flag)\b/;
/** "290 men under the Italians", "the staff under a Pole", "Pakistanis under Brigadier Din". */
function under(scene: Scene, prep: Chunk): Draft | null {
  const np = scene.chunks[prep.index + 1];
  if (
    wordOf(scene, prep.first) !== "under" ||
    np?.type !== "np" ||
    /^(?:only|not|unless|never)$/.test(wordOf(scene, Math.max(scene.sentence.first, prep.first - 1)))
  )
    return null;
  const words = foldedWords(scene, np.first, np.last);
  const people = entitiesIn(scene, np.first, np.last).find(
    (e) => e.class === "state" && (e.form === "people" || (e.last === np.last && /^(?:an?|the)$/.test(wordOf(scene, np.first)) && e.form === "adjective")),
  );
  if (
    notCommand.test(words) ||
    (people === undefined && !isRanked(scene, np)) ||
    (people !== undefined && scene.tokens.text.slice(scene.tokens.end[np.last - 1]).startsWith("'"))
  )
    return null;
  const led = scene.chunks
    .slice(Math.max(0, prep.index - 8), prep.index)
    .reverse()
    .filter((c): c is NounPhrase => c.type === "np")
    .find(
      (c) =>
        isLedWords(scene, c) ||
        forcePeople.has(headOf(scene, c)) ||
        forcePlatforms.has(headOf(scene, c)) ||
        /^(?:entry|mission|lads|men|zone|province|province|north|south|east|west)$/.test(headOf(scene, c)) ||
        quantitiesIn(scene, c.first, c.last).some((q) => q.family === "personnel" || q.family === "none") ||
        entitiesIn(scene, c.first, c.last).some((e) => e.form === "people"),
    );
  if (led === undefined && !(scene.before.at(-1)?.kind === "force" && scene.index - scene.before.at(-1)!.sentence <= 1)) return null;
  const own = people ? actorsOf(scene, people) : leaderIn(scene, { ...np, joined: [] });
  // "Fifteen hundred Pakistanis under Brigadier Din": theirs.
  const theirs =
    own.length === 0 && led !== undefined
      ? entitiesIn(scene, led.first, led.last).find((e) => e.class === "state" && (e.form === "people" || e.form === "adjective"))
      : undefined;
  const actor = theirs ? actorsOf(scene, theirs) : own;
  return actor.length > 0 ? leadSpan(scene, null, "lead/under-nation", actor, "level", prep.first, np.last) : null;
}

/** "a German, Major General Duerr, commanding", "Mali presiding for a year". */
function presiding(scene: Scene): Draft[] {
  const found: Draft[] = [];
  for (const chunk of scene.chunks) {
    if (chunk.type !== "vg" || !/^(?:commanding|presiding|leading|heading)$/.test(wordOf(scene, chunk.first)) || chunk.last - chunk.first > 1) continue;
    const next = scene.chunks[chunk.index + 1];
    if (next?.type === "np" && !isLedWords(scene, next) && wordOf(scene, next.head) !== "it") continue;
    let at = chunk.index - 1;
    if (scene.chunks[at]?.type === "comma") at--;
    for (let steps = 0; steps < 2; steps++) {
      const one = scene.chunks[at];
      if (one?.type !== "np") break;
      const actor = leaderIn(scene, { ...one, joined: [] });
      const sure =
        isRanked(scene, one) ||
        entitiesIn(scene, one.first, one.last).some(
          (e) => e.class === "state" && (e.form === "people" || (e.form === "name" && wordOf(scene, chunk.first) !== "leading")),
        );
      if (actor.length > 0 && sure) {
        found.push(leadSpan(scene, null, "lead/one-commanding", actor, "level", one.first, next?.type === "np" ? next.last : chunk.last));
        break;
      }
      if (scene.chunks[at - 1]?.type !== "comma") break;
      at -= 2;
    }
  }
  return found;
}

const notForces =
  /\b(?:delegation|government|talks|party|committee|inquiry|panel|protest|march|cabinet|ministry|team of ministers|commission|investigation|study|review|choir|crew|family|company|firm|members|critics|opponents|states|countries|nations|lawmakers|mps|deputies|senators|ministers|diplomats|officials|voices|camp|bloc|faction|opposition|campaign|initiative|call|calls|push)$/;
/** "the land force, led these days by Sweden": the participle with whoever leads behind it. */
function ledByOne(scene: Scene): Draft[] {
  const found: Draft[] = [];
  const { first, last } = scene.sentence;
  for (let i = first; i < last - 1; i++) {
    if (!/^(?:led|commanded|headed|run|spearheaded|chaired|coordinated|directed)$/.test(wordOf(scene, i))) continue;
    let by = i + 1;
    while (by < last && by - i < 5 && wordOf(scene, by) !== "by" && /^[a-z]/.test(wordOf(scene, by))) by++;
    if (by >= last || wordOf(scene, by) !== "by") continue;
    const np = scene.chunks.find((c): c is NounPhrase => c.type === "np" && c.first === by + 1);
    const before = scene.chunks.findLast((c): c is NounPhrase => c.type === "np" && c.last <= i);
    if (np === undefined || (before !== undefined && notForces.test(foldedWords(scene, before.first, before.last))) || (before === undefined && i - first > 3))
      continue;
    if (/^(?:run|directed|coordinated)$/.test(wordOf(scene, i)) && (before === undefined || !isLedWords(scene, before))) continue;
    const near = scene.chunks.some(
      (c) =>
        c.type === "np" &&
        c.last <= i &&
        i - c.last < 12 &&
        (isLedWords(scene, c) || /\b(?:strong|team|coalition)\b/.test(foldedWords(scene, c.first, c.last))),
    );
    if (!near && before !== undefined && !(scene.before.at(-1)?.kind === "force" && scene.index - scene.before.at(-1)!.sentence <= 1)) continue;
    const joined = np.joined.length > 1 ? np.joined : [np];
    const { state } = scene.reading.lookups;
    const actor = joined
      .flatMap((one) => {
        const own = leaderIn(scene, { ...one, joined: [] });
        return own.length > 0 ? own : nationOf(scene, one);
      })
      .filter((a) => a.id !== null && state.has(a.id));
    if (actor.length > 0)
      found.push(
        leadSpan(
          scene,
          scene.clauses.find((c) => c.vg.first <= i && i < c.vg.last) ?? null,
          "lead/led-by-one",
          actor,
          "level",
          before !== undefined && i - before.last < 3 ? before.first : i,
          np.last,
        ),
      );
  }
  return found;
}
