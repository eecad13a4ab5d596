/** Whose meeting it is where its own words do not say: the body whose meeting is named near, and whom "we" met. */
import type { Actor } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import { actorsOf } from "./args.ts";
import { list } from "./lexis.ts";
import { hasCapital, knownAs, lemmaOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import { unique } from "./named.ts";

const convened = list("summit summits meeting meetings ministerial conference council forum session format leaders ministers dialogue");
/** Words between a body's name and the noun of its meeting ("the ASEAN Defence Ministers Plus meeting"). */
const nameReach = 4;
/** Sentences back in which a meeting that was named is still the one spoken of. */
const spoken = 3;

/** Is it a body named for its meeting? The United Nations meet as so much that no ministers are theirs. */
function isConvened(scene: Scene, e: ResolvedMention): boolean {
  const row = e.class === "body" && e.id !== null && e.form !== "pronoun" && e.form !== "description" ? scene.reading.lookups.body.get(e.id) : undefined;
  if (!row || e.id === "un" || (row.class !== "organisation" && row.class !== "alliance" && row.class !== "union")) return false;
  for (let i = e.last; i < e.last + nameReach; i++) if (convened.has(wordOf(scene, i))) return true;
  return false;
}

/** The body whose meeting the sentence names, or one of those just before: no other body's ministers are meant. */
export function bodyMeeting(scene: Scene): Actor | null {
  const { entities, text, lookups } = scene.reading;
  const own = scene.entities.find((e) => isConvened(scene, e));
  if (own) return knownAs(lookups, own.id!);
  const from = text.sentences[Math.max(0, scene.index - spoken)].start;
  const before = entities.findLast((e) => e.start < scene.sentence.start && (e.start < from || isConvened(scene, e)));
  return before && before.start >= from ? knownAs(lookups, before.id!) : null;
}

/** "an East Asia summit", "the ABCA-plus meeting": a region, or initials that nobody knows, before the noun say that it is no alliance's of the report. */
export function isNamedOtherwise(scene: Scene, np: NounPhrase): boolean {
  for (let i = np.first; i < np.head; i++) {
    if (!hasCapital(scene, i)) continue;
    const e = scene.entities.find((each) => each.first <= i && i < each.last);
    if (e?.class === "region" || (e === undefined && /^\p{Lu}{4,}\P{Ll}/u.test(scene.tokens.text.slice(scene.tokens.start[i], scene.tokens.end[i] + 1))))
      return true;
  }
  return false;
}

/** "the joint press conference with the minister of Chad": in a government's own paper the other side is its own. */
export function jointly(scene: Scene, actor: readonly Actor[]): Actor[] {
  const { home, lookups, opposed } = scene.reading;
  return actor.length !== 1 || home === null || opposed ? [...actor] : unique([knownAs(lookups, home), ...actor]);
}

/** "We saw the delegation go to Lima and meet the president": what one watched is another's meeting. */
export const isWatched = (scene: Scene, clause: Clause): boolean =>
  (clause.inherited || lemmaOf(clause) === "see") &&
  scene.clauses.some(
    (c) =>
      c.subject !== null &&
      c.subject === clause.subject &&
      /^(?:see|watch|hear)$/.test(lemmaOf(c)) &&
      c.vg.form === "finite" &&
      c.vg.first <= clause.vg.first &&
      (c === clause || clause.vg.tense === "present") &&
      bare.test(wordsOf(scene, c.vg.last, Math.min(scene.sentence.last, c.vg.last + 9)).toLowerCase()),
  );
const bare =
  /^(?:the|an?|some|its|their|his|her|[a-z]+'s)? ?[^.,;:]*? (?:go|come|travel|visit|sit|fly|arrive|return) (?:to|in|into|on|down|back|up|here|there|for|together|at|from|with|home)\b/;

const mutual = list("have hold meet begin start open conclude continue resume");
/** What a state holds with itself: no meeting of states. */
const ownSitting = /\b(?:cabinet|caucus|party|parliament\w*|committee|house|senate)\b/;

/**
 * "We had discussions in Suva": whom "we" met is the guest or the other side that is named near; a state alone meets nobody. Null where it is told otherwise.
 */
export function otherSide(scene: Scene, clause: Clause, words: string, actor: readonly Actor[]): readonly Actor[] | null {
  if (actor.length !== 1 || clause.subject === null || !mutual.has(lemmaOf(clause)) || !/^(?:we|i)$/.test(wordOf(scene, clause.subject.head))) return null;
  const { lookups } = scene.reading;
  if (actor[0].id === null || !lookups.state.has(actor[0].id) || /\b(?:conference|summit|forum|briefing)\b/.test(words)) return null;
  if (ownSitting.test(words)) return [];
  const others = guests(scene, actor[0].id);
  return others.length > 0 ? unique([...actor, ...others]) : [];
}

/**
 * Whoever speaks for another state in the sentence, else the last one before it; else the one state that was joined with the own ("Fiji and ourselves",
 * "between Chad and Fiji").
 */
function guests(scene: Scene, home: string): Actor[] {
  const { entities, text, lookups } = scene.reading;
  const isGuest = (e: ResolvedMention): boolean =>
    (e.class === "person" || e.class === "office") && e.speaksFor !== null && e.speaksFor !== home && lookups.state.has(e.speaksFor);
  const here = scene.entities.filter(isGuest);
  if (here.length > 0) return unique(here.flatMap((e) => actorsOf(scene, e)));
  const from = text.sentences[Math.max(0, scene.index - spoken)].start;
  const near = entities.filter((e) => e.start >= from && e.start < scene.sentence.start);
  const guest = near.findLast(isGuest);
  if (guest) return actorsOf(scene, guest);
  const joined = near.findLast(
    (e, k) =>
      k > 0 &&
      e.class === "state" &&
      near[k - 1].class === "state" &&
      e.id !== near[k - 1].id &&
      /^,? and (?:the )?$/.test(scene.tokens.text.slice(near[k - 1].end, e.start)) &&
      [e.id, near[k - 1].id].includes(home),
  );
  return joined
    ? near
        .slice(near.indexOf(joined) - 1, near.indexOf(joined) + 1)
        .flatMap((e) => actorsOf(scene, e))
        .filter((a) => a.id !== home)
    : [];
}
