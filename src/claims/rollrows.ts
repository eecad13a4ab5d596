/** A row of a list of who sends what, with a thing and no number or verb: "Poland – a hospital ship", "Mongolia – later", "Chile: to follow in May". */
import type { Change, Modality, Stage } from "../model/claim.ts";
import { actorsOf } from "./args.ts";
import { capitalActor } from "./bearer.ts";
import { isForceNoun } from "./contributor.ts";
import { type Draft, draftOf } from "./draft.ts";
import { foldedWords } from "./frames.ts";
import { hostsOf, missionOf, placesIn } from "./places.ts";
import { entityAt, type Scene, spanOf, statesAmong, wordOf } from "./scene.ts";
import { otherThan, haveCommon } from "./named.ts";

const longest = 18;
const later =
  /^(?:later|next|to (?:follow|come|join|arrive|be sent)|soon|due|expected|planned|from|as of|in the (?:spring|summer|autumn|winter)|after (?!a )|once )\b/;
const gone = /^(?:until|till|left|withdrawn|gone|home|back|out)\b/;

interface Told {
  readonly stage: Stage;
  readonly change: Change;
  readonly modality: Modality;
}

/** The claim of a row, or null; `told` is the force of the row or sentence before it. */
export function rowDraft(scene: Scene, told: Draft): Draft | null {
  const { sentence } = scene;
  if (sentence.last - sentence.first > longest || scene.quantities.some((q) => q.family !== "duration" && q.family !== "none")) return null;
  const e = scene.entities.find(
    (each) => each.first - sentence.first <= 2 && (each.class === "state" || each.class === "place") && each.form !== "adjective" && each.form !== "pronoun",
  );
  if (!e || e.last + 1 >= sentence.last || !/^[:–—-]$/.test(wordOf(scene, e.last))) return null;
  const own = actorsOf(scene, e);
  const actor = statesAmong(scene, own.length > 0 ? own : capitalActor(scene, e));
  if (actor.length === 0 || haveCommon(told.place, actor)) return null;
  const from = e.last + 1;
  const said = wordOfRow(scene, from, told) ?? (scene.clauses.some((c) => c.vg.form === "finite" && c.type !== "relative") ? null : toldBy(scene, from, told));
  if (said === null) return null;
  const places = otherThan(placesIn(scene, from, sentence.last), actor);
  const place = places.length > 0 ? places : otherThan(told.place, actor);
  return draftOf("force", "force/roll-row", spanOf(scene, e.first, sentence.last), scene.index, {
    actor,
    place,
    mission: missionOf(scene, from, sentence.last, false) ?? (places.length > 0 ? null : told.mission),
    with: hostsOf(scene, place, actor),
    ...said,
    trust: 0.5,
    filled: { object: "the force spoken of before" },
  });
}

const rowWords: readonly (readonly [RegExp, Omit<Told, "modality">])[] = [
  [
    /^(?:["“‘']?(?:no|nein|non|nyet|never|thanks|no,? thanks)(?:[.,;!”"’']|$)|not (?:us|now|yet|this)\b|declin\w+|refus\w+|regrets?|unable|cannot|can['’]?t|won['’]?t|busy|opt\w* out|unwilling|reluctant|rules? (?:it )?out|against)/,
    { stage: "refused", change: "start" },
  ],
  [/^(?:["“‘']?(?:yes|ja|oui|da|aye)(?:[.,;!”"’']|$)|agree[sd]?\b|says? yes|in(?:[.,;]|$)|on board)/, { stage: "agreed", change: "start" }],
  [
    /^(?:maybe|perhaps|possibly|undecided|consider\w*|think\w*|study\w*|studies|examin\w+|weigh\w*|mull\w*|looking|hesitat\w+|unclear|unsure|divided|silent|under (?:review|consideration|study|discussion)|no (?:decision|answer|reply|word)|awaiting|waiting|wants? (?:more )?time|wavering|tbc|tbd|to be (?:decided|confirmed))\b/,
    { stage: "considered", change: "start" },
  ],
  [/^(?:asked|approached|sounded|requested)\b/, { stage: "requested", change: "start" }],
  [
    /^(?:(?:has |have )?offer(?:s|ed)?|ready|willing|prepared|open to|on offer|game|volunteers?|would (?:send|join|contribute|go|come|take part|give|help))\b/,
    { stage: "offered", change: "start" },
  ],
  [
    /^(?:(?:has |have )?(?:promis|pledg|announc|commit)\w*|sends?|sending|will (?:send|join|contribute|go|come|take part|give|add)|deploys?|deploying|joins?|joining)\b/,
    { stage: "pledged", change: "start" },
  ],
  [/^(?:to (?:send|deploy|arrive)|plans?|planned)\b/, { stage: "planned", change: "start" }],
  [
    /^(?:stays?|staying|holds?|remains?|remaining|keeps?|no change|unchanged|as before|content|steady|there|present|in place|on station)\b/,
    { stage: "in-force", change: "level" },
  ],
  [/^(?:reduc\w+|cut\w*|trim\w*|halv\w+|shrink\w*|drawing down|fewer)\b/, { stage: "in-force", change: "cut" }],
  [/^(?:add(?:s|ing)|doubl\w+|increas\w+|reinforc\w+)\b/, { stage: "pledged", change: "add" }],
  [/^(?:leav(?:es|ing)|withdraw(?:s|ing)|pull(?:s|ing) out|going home|quits?|packing)\b/, { stage: "in-force", change: "end" }],
];

/** "Romania: hold.", "Italy – no, thanks", "Kenya: undecided": the word that opens a row says what comes of the force of the rows before. */
function wordOfRow(scene: Scene, from: number, told: Draft): Told | null {
  const words = foldedWords(scene, from, scene.sentence.last);
  const row = rowWords.find(([open]) => open.test(words));
  if (row !== undefined) return { modality: "stated", ...row[1] };
  if (!/^(?:nobody|nothing|none|no[ -]one|nil|zero)\b/.test(words)) return null;
  return told.stage === "in-force" && told.change === "level"
    ? { stage: "in-force", change: "level", modality: "negated" }
    : { stage: "refused", change: "start", modality: "stated" };
}

function toldBy(scene: Scene, from: number, told: Draft): Told | null {
  const words = foldedWords(scene, from, scene.sentence.last);
  const start: Change = told.change === "end" || told.change === "cut" ? told.change : "start";
  if (later.test(words)) return { stage: "planned", change: start, modality: "stated" };
  if (gone.test(words)) return { stage: "ended", change: "end", modality: "stated" };
  if (/^(?:ditto|the same|same|likewise|also|too)\b/.test(words)) return { stage: told.stage, change: told.change, modality: told.modality };
  const thing = scene.chunks.find((c) => c.first >= from && c.type === "np");
  if (thing?.type !== "np" || thing.first - from > 1 || !isThing(scene, thing.first, thing.head)) return null;
  if (wordOf(scene, thing.first) === "no")
    return told.stage === "in-force" && told.change === "level"
      ? { stage: "in-force", change: "level", modality: "negated" }
      : { stage: "refused", change: "start", modality: "stated" };
  // Who is asked or says no is not what the next row is, too.
  const open =
    told.stage !== "refused" &&
    told.stage !== "ended" &&
    told.stage !== "requested" &&
    told.change !== "end" &&
    told.change !== "cut" &&
    told.modality === "stated";
  return open
    ? { stage: told.stage, change: told.change === "add" ? "start" : told.change, modality: "stated" }
    : { stage: "in-force", change: "level", modality: "stated" };
}

/** A force, or a ship by its type and name. */
function isThing(scene: Scene, first: number, head: number): boolean {
  if (entityAt(scene, head)?.class === "body") return false;
  for (let i = first; i <= head; i++) if (isForceNoun(scene, i)) return i === head || i === head - 1 || scene.tags[head] === 2;
  return false;
}
