/** What its own words put behind us without a date: old wars by name, a record of service, what was done before the office came. */
import type { Draft } from "./draft.ts";
import { list } from "./lexis.ts";
import { lemmaOf, rangeOf, type Scene, wordOf } from "./scene.ts";

export const isBygone = (scene: Scene, draft: Draft): boolean =>
  isOfOldWar(scene, draft) || isRecord(draft) || isBeforeOffice(scene, draft) || isHonoured(scene, draft);

/** Wars by the names that only they bear, and the year in which each was over. */
const wars: readonly (readonly [RegExp, number])[] = [
  [/\b(?:the (?:First|Second) World War|World War (?:I|II|One|Two|1|2)|WW(?:I|II|1|2)|the Great War)\b/, 1945],
  [/\b(?:the )?(?:(?:South African|Second )?Boer War)\b/, 1902],
  [/\bthe Korean War\b/, 1953],
  [/\bthe Malayan Emergency\b/, 1960],
  [/\bthe Vietnam War\b/, 1975],
  [/\bthe Falklands War\b/, 1982],
  [/\bthe (?:1990-91 |1990–91 |1991 |First )(?:Persian )?Gulf War\b/, 1991],
];
/** Years after a war from which it is named as history. */
const later = 8;
const told: ReadonlySet<string> = list("force lead aid cost spending meeting mandate");
const warWords: ReadonlySet<string> = list("war emergency wwi wwii ww1 ww2");

/** "the 750 soldiers involved in the Korean War": named with its war, and told in the past or by no verb of its own. */
function isOfOldWar(scene: Scene, { kind, clause, span }: Draft): boolean {
  const { from } = scene.reading.published;
  if (from === null || !told.has(kind) || !holdsWar(scene)) return false;
  const vg = clause?.vg;
  if (vg !== undefined && (vg.modal !== "" || (vg.form === "finite" && vg.tense !== "past" && !vg.perfect))) return false;
  const { text } = scene.tokens,
    range = clause === null ? null : rangeOf(scene, clause);
  const until = Math.max(span.end, range === null ? 0 : scene.tokens.end[range.last - 1]);
  // "During the Second World War Washington gave": the war stands before who acted.
  const from0 = range === null ? span.start : scene.tokens.start[Math.min(range.first, ...clause!.attached.map((a) => a.prep))];
  const words = text.slice(Math.min(span.start, from0), until) + (/^[^,;:.]{0,50}/.exec(text.slice(until, scene.sentence.end))?.[0] ?? "");
  const year = 1970 + from / 365.25;
  // "has not sent so many since the Korean War": only measured by it.
  return wars.some(
    ([name, end]) =>
      year - end > later && name.test(words) && !/\b(?:since|after|than) (?:the end of )?(?:the )?$/.test(words.slice(0, name.exec(words)!.index)),
  );
}

function holdsWar(scene: Scene): boolean {
  for (let i = scene.sentence.first; i < scene.sentence.last; i++) if (warWords.has(wordOf(scene, i))) return true;
  return false;
}

const serving = list("contribute participate serve deploy take help support work");
/** Lands of one record of service: nobody is told to be in so many at once. */
const manyLands = 4;

/** "Ghana has contributed to operations in Congo, Lebanon, Rwanda, Liberia and many other places": a record, and no force that is there. */
const isRecord = ({ kind, quantity, clause, place }: Draft): boolean =>
  kind === "force" &&
  quantity === null &&
  place.length >= manyLands &&
  clause !== null &&
  clause.vg.form === "finite" &&
  clause.vg.modal === "" &&
  !clause.vg.progressive &&
  (clause.vg.perfect || clause.vg.tense === "past") &&
  serving.has(lemmaOf(clause));

const beforeOffice =
  /\b(?:the|our) now (?:\p{Ll}+ )?(?:(?:Foreign|Prime|Defen[cs]e) )?(?:[Mm]inister|[Pp]resident|[Pp]remier|[Cc]hancellor|[Ss]ecretary|[Aa]mbassador|[Tt]reasurer)\b/u;

/** "I went to Oslo with the now foreign minister": who went held no office then. */
function isBeforeOffice(scene: Scene, { kind, clause }: Draft): boolean {
  if (kind !== "meeting" || clause?.vg.tense !== "past") return false;
  return beforeOffice.test(scene.tokens.text.slice(scene.sentence.start, scene.sentence.end));
}

const duty: ReadonlySet<string> = list("serve fight fall die");
const honours: ReadonlySet<string> = list(
  "veteran veterans medal medals memorial memorials tribute tributes honour honours honoured honouring honor honors honored honoring commemorate commemorates commemorated commemorating commemoration remembrance remembers remembered wreath wreaths unveil unveils unveiled descendants",
);

/** "a memorial to the soldiers who served in Somalia": those who served once are honoured, and nobody is there. */
function isHonoured(scene: Scene, { kind, quantity, clause }: Draft): boolean {
  if (
    kind !== "force" ||
    quantity !== null ||
    clause === null ||
    clause.type !== "relative" ||
    (clause.vg.tense !== "past" && !clause.vg.perfect) ||
    !duty.has(lemmaOf(clause))
  )
    return false;
  for (let i = scene.sentence.first; i < scene.sentence.last; i++) if (honours.has(wordOf(scene, i))) return true;
  return false;
}
