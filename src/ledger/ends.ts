/**
 * What an end, or an arrival, is of. "The engineers have come home" ends no battalion, and of "a new contingent of 220 has landed" nobody knows whether it takes the
 * place of the 400 that are there, unless its words tell. The words are those of the evidence: a claim has no field for them.
 */
import type { VersionDraft } from "./drafts.ts";
import { hasNumber, relate } from "./quantities.ts";
import type { Reading } from "./readings.ts";
import type { Claim } from "./types.ts";

const anyOf = (words: string, flags = "i"): RegExp => new RegExp(`\\b(?:${words.trim().replaceAll(/\s+/g, "|").replaceAll("_", " ")})\\b`, flags);

/** Arms and kit: whoever ends these ends no other. */
const arm = anyOf(
  `engineers? sappers? medics? doctors? nurses? surgeons? field_hospitals? commandos? special_forces SAS pilots? trainers? instructors? advis[eo]rs? mentors?
  paratroopers? gunners artillery sailors divers staff_officers military_police helicopters? fighter_jets? jets? fighters aircraft warplanes? planes? drones?
  frigates? destroyers? warships? ships? vessels? submarines? minehunters? corvettes? patrol_boats? batter(?:y|ies) tanks
  ing[eé]nieurs? g[eé]nie m[eé]decins? instructeurs? conseillers? fr[eé]gates? h[eé]licopt[eè]res? avions? navires?`,
  "gi",
);
const several =
  "one|another|some|several|many|most|half|part|majority|quelques|plusieurs|certains|(?:the |an? |la |le )?(?:first|second|third|fourth|previous|outgoing|advance|initial|premier|premi[eè]re)";
const bodies = "company|battalion|squadron|platoon|team|detachment|unit|contingent|group|batch|wave|crew|compagnie|bataillon|d[eé]tachement";
const people = "troops?|soldiers?|forces?|personnel|peacekeepers?|men|members|soldats|troupes|militaires";
/** "A company", "the first contingent", "most of the soldiers": one of several, or not all of them. */
const oneOfSeveral = new RegExp(
  `\\b(?:${several})(?: of)?(?: the| its| his| their| de ses| des)?(?: \\S+){0,2} ?(?:${bodies}|${people})\\b|\\b(?:an?|une?) (?:\\S+ )?(?:${bodies.replace("unit|contingent|group|", "")})\\b`,
  "i",
);
const rotation = anyOf(
  `rotat(?:e[sd]?|ing|ions?) reliev(?:e[sd]?|ing) replac(?:e[sd]?|ing) successors? tak(?:e|es|en|ing)_over_from took_over_from in_place_of rel[eè]vent relever remplac\\w+`,
);
const everyone = anyOf("all every entire entirely whole last final remaining completely tou(?:s|te|tes) dernier derniers derni[eè]res?");
const troops = anyOf("troops? soldiers? forces personnel contingent peacekeepers? military army servicemen battalion soldats? troupes?");
const stillThere = anyOf("remain(?:s|ed|ing)? still stay(?:s|ed|ing)? left_behind continue[sd]? restent encore");
const arrival = anyOf(
  `arriv(?:e|es|ed|al|ing) land(?:ed|s) touch(?:ed)?_down dispatch(?:ed|es) depart(?:ed|s) left_(?:\\w+_)?for fl(?:ew|own|y|ies) set_(?:sail|off|out) board(?:ed|s)
  (?:new|fresh|latest|next|first|second|third|fourth|fifth|sixth)_(?:\\S+_)?(?:contingent|group|batch|detachment|wave|rotation|team)
  nouveau_contingent arrivent arriv[eé]s d[eé]barqu\\w+`,
);
const added = anyOf(
  "more(?!_than) additional(?:ly)? another further extra reinforc\\w+ join(?:s|ed|ing)? augment(?:s|ed)? bring(?:s|ing)?_the_(?:total|number) suppl[eé]mentaires? renfor\\w+ de_plus",
);

const wordsOf = ({ evidence }: Claim): string => evidence.map((one) => one.quote).join(" ");
const single = (word: string): string =>
  word
    .toLowerCase()
    .replace(/ies$/, "y")
    .replace(/(?<=[^s])s$/, "");
const armsIn = (words: string): string[] => [...new Set((words.match(arm) ?? []).map(single))];

const leaves = new Set(["end", "cut", "suspend"]);

/** What an end or a cut with no number is of where it is not all: an arm, one of several units, or those who are relieved; "" for all. */
export function partLeft(claim: Claim): string {
  if (claim.kind !== "force" || hasNumber(claim.quantity) || !leaves.has(claim.change)) return "";
  const words = wordsOf(claim);
  const arms = armsIn(words);
  if (arms.length > 0 && !arms.every((one) => claim.actor.some((actor) => actor.name.toLowerCase().includes(one)))) return `part:${arms.sort().join("+")}`;
  if (rotation.test(words)) return "part:rotation";
  return oneOfSeveral.test(words) && !everyone.test(words) ? "part:some" : "";
}

/** Whether the end of an arm is the end of what a version tells: one that counts that arm, or whose tellings are of it and never of troops in general. */
export function isOfArm(strand: string, version: VersionDraft): boolean {
  const arms = strand.slice("part:".length).split("+");
  const counted = version.strand.split(":").slice(1).join(":");
  if (hasNumber(version.first.claim.quantity)) return counted !== "" && arms.some((one) => armsIn(counted).includes(one));
  const told = version.readings.map(({ said }) => wordsOf(said));
  return told.some((words) => armsIn(words).some((one) => arms.includes(one))) && !told.some((words) => armsIn(words).length === 0 && troops.test(words));
}

/** An end that gives a number and is of all: the words say so, or nobody was told to have more there. */
export function endsWhole(draft: VersionDraft, levels: readonly VersionDraft[]): boolean {
  const { claim } = draft.first;
  if (claim.kind !== "force" || claim.change !== "end" || claim.stage !== "ended" || claim.quantity?.unit !== "personnel" || claim.quantity.as === "change")
    return false;
  if (draft.strand !== "personnel") return false;
  const whole = levels.filter(
    ({ first, track, strand }) => track === "actual" && first.claim.stage === "in-force" && strand === "personnel" && hasNumber(first.claim.quantity),
  );
  const least = claim.quantity.min ?? 0;
  return (
    whole.some(({ first }) => relate(claim.quantity, first.claim.quantity) === "same") &&
    whole.every(({ first }) => (first.claim.quantity!.min ?? first.claim.quantity!.max!) <= least)
  );
}

export const saysStill = ({ said }: Reading): boolean => stillThere.test(wordsOf(said));

/** How those who come stand to those who are there; null where a number is no arrival. */
export function arrivalOf({ claim, said }: Reading): "instead" | "besides" | "unknown" | null {
  if (
    claim.kind !== "force" ||
    claim.stage !== "in-force" ||
    claim.quantity?.unit !== "personnel" ||
    claim.quantity.as === "change" ||
    !hasNumber(claim.quantity)
  )
    return null;
  if (claim.change !== "start" && claim.change !== "add" && claim.change !== "level") return null;
  const words = wordsOf(said);
  if (!arrival.test(words)) return null;
  return rotation.test(words) ? "instead" : added.test(words) ? "besides" : "unknown";
}

/** What was hardly read ends nothing that was read well. */
export const isSurer = (peer: Reading, draft: Reading): boolean => (peer.said.certainty ?? 1) >= 0.5 && (draft.said.certainty ?? 1) < 0.5;
