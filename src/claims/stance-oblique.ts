/** Stances whose holder stands behind the words: "went down badly in Berlin", "a welcome came from Oslo", "Against: Malta and Cyprus". */
import type { Actor, Stance } from "../model/claim.ts";
import { actorsOf } from "./args.ts";
import { capitalActor, tokenFrom } from "./bearer.ts";
import { statesOfRegion } from "./regions.ts";
import { type Draft, draftOf, namesOf } from "./draft.ts";
import { phraseNumbers, possiblePhrases } from "./phrases.ts";
import { missionOf, placesIn } from "./places.ts";
import { namesField, namesThing } from "./stance-lexicon.ts";
import { isRecent } from "./stance-asserted.ts";
import { type Scene, spanOf, wordsOf } from "./scene.ts";
import { lowerOf } from "./lowered.ts";
import { unique, otherThan } from "./named.ts";

interface Oblique {
  readonly stance: Stance;
  readonly words: RegExp;
}

const oblique = (stance: Stance, words: string): Oblique => ({ stance, words: new RegExp(words, "g") });
const warm = "(?:warm|hearty|cordial|broad|full|clear|loud|enthusiastic|qualified|cautious|swift|firm|strong|ready)";
const cold = "(?:cool|cold|frosty|flat|firm|clear|blunt|angry|sharp|harsh|chilly|curt|swift|loud)";
const some = "one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}";
const ofSide = "(?: (?:of|to) [^.;]{3,60}?)?,? (?:includ(?:e|es|ed|ing)|such as|like|notably|among them|are|were) (?:the )?";
/** Each ends where the holder begins. */
const frames: readonly Oblique[] = [
  oblique(
    "for",
    `\\b(?:found|finds?|won|wins?|earned|met with|meets with|drew|draws?|reaped) (?:much |wide |some |great )?(?:favou?r|approval|applause|praise|sympathy|support|acclaim|a ready ear|a (?:${warm} )?(?:welcome|reception)) (?:in|from|with|among|at) (?:the )?`,
  ),
  oblique(
    "for",
    "\\b(?:went|goes|gone|going) down well (?:in|with|among) (?:the )?|\\b(?:well|warmly|favou?rably) received (?:in|by|with) (?:the )?|\\bstruck a chord (?:in|with) (?:the )?|\\b(?:was|were|is|are|has been) (?:music to|cheered in|hailed in|applauded in|praised in|welcome(?:d)? in) (?:the )?|\\b(?:was|were|has been|is) (?:greeted|met|received) with (?:\\w+ )?(?:relief|joy|applause|satisfaction|delight|approval) in (?:the )?",
  ),
  oblique(
    "for",
    `\\b(?:an? |the )?(?:${warm} )?(?:welcome|support|applause|praise|yes|backing|approval|nod|congratulations) (?:(?:for|to) [^.;,]{3,50}? )?(?:came|comes|arrived|was heard|followed) (?:at once |promptly |quickly |also )?from (?:the )?`,
  ),
  oblique(
    "against",
    "\\b(?:was|were|has been|have been|is) (?:\\w+ly )?(?:criticised|criticized|condemned|denounced|rejected|deplored) in (?:the )?|\\b(?:was|were|has been|is) (?:greeted|met|received) with (?:\\w+ )?(?:anger|dismay|scepticism|alarm|scorn|opposition|criticism|concern) in (?:the )?|\\b(?:went|goes|gone|going) down (?:very )?(?:badly|poorly|ill) (?:in|with|among) (?:the )?|\\b(?:badly|coolly|coldly|frostily|poorly|ill) received (?:in|by|with) (?:the )?|\\b(?:raised|raises?|raising) (?:some |many )?(?:eyebrows|hackles|alarm|concerns?|fears|objections) (?:in|from|among|with) (?:the )?|\\b(?:ruffled|ruffles) feathers in (?:the )?|\\b(?:fell|falls|fallen) on deaf ears in (?:the )?|\\b(?:unwelcome|unpopular|anathema|a red rag|a thorn in the side|deplored|condemned|resented|opposed) (?:in|to|of|by) (?:the )?",
  ),
  oblique(
    "against",
    `\\b(?:met with|meets with|drew|draws?|met|ran into|runs into|came up against|hit) (?:\\w+ )?(?:resistance|opposition|scorn|ire|fire|fury|objections?|criticism|condemnation|protests?|refusal|rejection|rebuke|disapproval|scepticism|skepticism|a (?:${cold} )?(?:reception|no|refusal|rebuff)) (?:in|from|among|by|at) (?:the )?`,
  ),
  oblique(
    "for",
    "\\b(?:in spite of|despite|after|following|amid|under) (?:\\w+ )?(?:lobbying|pressing|urging|pleading|pushing|nudging|canvassing|coaxing) (?:by|from|of) (?:the )?",
  ),
  oblique(
    "against",
    `\\b(?:an? |the )?(?:${cold} )?(?:no|opposition|resistance|dissent|doubts|refusal|rejection|protests?|objections?|rebuff|condemnation|criticism|veto) (?:(?:to|of|at|over) [^.;,]{3,50}? )?(?:came|comes|arrived|was heard|followed) (?:at once |promptly |quickly |also )?from (?:the )?`,
  ),
  oblique(
    "for",
    `(?<=^|[.;:–—] ?)["“]?(?:in favou?r|for|on board|yes|ayes?|supportive|backers|supporters|voting for|voting yes)(?: of [^:.;]{3,40}| (?:it|the (?:plan|motion|extension|text|mission|resolution)))?: `,
  ),
  oblique(
    "against",
    `(?<=^|[.;:–—] ?)["“]?(?:against|opposed|no|noes?|nays?|opponents|objectors|hold-?outs?|voting against|voting no)(?: to [^:.;]{3,40}| (?:it|the (?:plan|motion|extension|text|mission|resolution)))?: `,
  ),
  oblique("unsure", `(?<=^|[.;:–—] ?)["“]?(?:abstain(?:ed|ing)?|abstentions?|undecided|on the fence|neutral|unsure|not voting)(?: on [^:.;]{3,40})?: `),
  // "Opponents of the plan, including Chad", "backers include Oslo": those on a side, by their names.
  oblique("for", `\\b(?:supporters|backers|proponents|advocates|champions|co-?sponsors)${ofSide}`),
  oblique("against", `\\b(?:opponents|critics|sceptics|skeptics|detractors|objectors|hold-?outs|naysayers|dissenters)${ofSide}`),
  // "by 12 votes to one (Chad), with two abstentions (Peru and Togo)": a count of votes, and whose they were.
  oblique(
    "against",
    `(?:\\bvotes? to|\\bin favou?r (?:to|and|with)|\\bfor(?: and|,)?|,) (?:${some}) (?:(?:votes? )?against |opposed |opposing )?\\((?:the )?|\\bagainst(?: it)?:? \\((?:the )?`,
  ),
  oblique("unsure", `\\babst(?:entions?|ained|aining)(?: \\((?:the )?|,? (?:by|from) (?:the )?)`),
  oblique("for", "\\b(?:in favou?r|votes? for)(?: it)?:? \\((?:the )?"),
  oblique(
    "against",
    "\\b(?:unacceptable|anathema|intolerable|inadmissible|out of the question|non-starter|red line|step too far|not acceptable|not on the table|off the table|not an option|no option|not up for (?:debate|discussion|negotiation)) (?:to|for|in) (?:the )?",
  ),
  oblique(
    "against",
    `\\b(?:got|gets|met|meets|found|finds|received|receives|given) (?:an? )?(?:very )?(?:${cold} (?:reception|response|welcome|hearing)|short shrift|the cold shoulder|the thumbs[- ]down) (?:in|from|among|by) (?:the )?`,
  ),
  oblique("for", "(?<!\\bun|\\bnot |\\bless |n't )\\bacceptable to (?:the )?"),
];
/** "From Brussels came a flat no": the holder first. */
const fromFrames: readonly Oblique[] = [
  oblique(
    "against",
    `\\bfrom (?<h>[^.;,]{3,30}?) (?:came|comes|there was|was heard) (?:an? |the |nothing but |only )?(?:${cold} )?(?:no|refusal|rejection|protests?|objections?|condemnation|criticism|grumbling|anger)\\b`,
  ),
  oblique(
    "for",
    `\\bfrom (?<h>[^.;,]{3,30}?) (?:came|comes|there was|was heard) (?:an? |the |nothing but |only )?(?:${warm} )?(?:yes|welcome|support|applause|praise|approval|backing)\\b`,
  ),
  oblique(
    "against",
    `(?<=^|[.;:–—] ?|, )for (?<h>[^.;,]{3,30}?), [^.;]{3,70}? (?:is|are|was|were|would be|remains?) (?:simply |wholly |totally |completely |quite |still )?(?:unacceptable|inadmissible|intolerable|out of the question|a red line|a non-starter|anathema)\\b`,
  ),
];
const all = [...frames, ...fromFrames];
const firstFrame = phraseNumbers(...all.map((each) => each.words));

export function obliqueDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const possible = possiblePhrases(scene);
  const found: Draft[] = [];
  let text: string | null = null;
  for (let f = 0; f < all.length; f++) {
    if (possible[firstFrame + f] === 0) continue;
    text ??= lowerOf(scene);
    if (!namesField(text) && !namesThing(text) && !isRecent(scene)) return [];
    const { stance, words } = all[f];
    words.lastIndex = 0;
    for (let match = words.exec(text); match !== null; match = words.exec(text)) {
      const inside = match.groups?.["h"];
      const at = scene.sentence.start + match.index;
      const holder = holdersAt(scene, inside === undefined ? at + match[0].length : at + match[0].indexOf(inside));
      const first = tokenFrom(scene, at);
      const last = Math.max(holder?.last ?? 0, tokenFrom(scene, at + match[0].length - 1) + 1);
      if (holder === null || [...sofar, ...found].some((d) => d.span.start < scene.tokens.end[last - 1] && scene.tokens.start[first] < d.span.end)) continue;
      const topic = wordsOf(scene, scene.sentence.first, Math.max(first, scene.sentence.first + 1));
      found.push(
        draftOf("position", "position/oblique", spanOf(scene, first, last), scene.index, {
          actor: holder.actor,
          stance,
          topic,
          clause: null,
          place: otherThan(placesIn(scene, first, last), holder.actor),
          mission: missionOf(scene, scene.sentence.first, scene.sentence.last, false),
          trust: 0.55,
          timed: false,
        }),
      );
    }
  }
  return found;
}

const between = /^(?:\s*(?:,|and|as well as|or|the|also|both)\s*)+$/;
/** The states named from an offset on, a list of them as far as it goes. */
function holdersAt(scene: Scene, offset: number): { actor: Actor[]; last: number } | null {
  const actor: Actor[] = [];
  let end = offset,
    last = 0;
  for (const e of scene.entities) {
    if (e.start < offset || e.form === "pronoun") continue;
    // "in the Canadian press": nobody who holds a stance.
    if (e.form === "adjective") break;
    const gap = scene.tokens.text.slice(end, e.start).toLowerCase();
    if (gap.trim() !== "" && !(actor.length === 0 ? /^\s*(?:the|both|most of|all of)\s*$/ : between).test(gap)) break;
    const own = e.class === "region" ? statesOfRegion(scene, e) : e.class === "state" || e.class === "body" ? actorsOf(scene, e) : capitalActor(scene, e);
    if (own.length === 0) break;
    actor.push(...namesOf(own));
    ({ end, last } = e);
  }
  return actor.length > 0 ? { actor: unique(actor), last } : null;
}
