/**
 * Meetings carried on: "The next is in Vilnius", "Talks continue in Geneva on Monday", "Japan stays away", "In two years it is Lima's turn", "It was put off
 * until May".
 */
import type { Actor, Kind, Modality, Named, Stage } from "../model/claim.ts";
import type { TimeMention } from "../model/edtf.ts";
import { type Going, goings, lastOf, namedBy, nationBy } from "./carry.ts";
import { isDay } from "./days.ts";
import { type Draft, draftOf } from "./draft.ts";
import { foldedWords, objectAfter } from "./frames.ts";
import { list } from "./lexis.ts";
import { statesOf } from "./places.ts";
import { type Scene, spanOf, governsInfinitive } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { placesOfMeeting } from "./summit.ts";
import { stagedBy } from "./summit-stage.ts";
import { unique, isAmong } from "./named.ts";

const kinds: ReadonlySet<Kind> = new Set(["meeting"]);
const round =
  "(?:one|time|meeting|round|session|summit|gathering|stop|edition|visit|sitting|conference|ministerial|leg|encounter|talks|get-together|council|call|trip)";
const ordinal =
  "(?:next|last|first|second|third|fourth|fifth|previous|following|final|new|fresh|further|earlier|coming|latest|penultimate|most recent|\\d+(?:st|nd|rd|th))";
/** "The next", "a further round", "another meeting": one more of those told of. */
const oneMore = new RegExp(
  `^(?:(?:the|its|their|a|an|that|this) )?(?:very )?${ordinal}(?: (?:such|regular|joint|official|formal|working))?(?: ${round})?$|^another(?: ${round})?$`,
);
const past = /\b(?:last|previous|first|earlier|latest|most recent)\b/;
const again =
  /^(?:they|both|both (?:men|women|sides|leaders|ministers)|the (?:two|three|pair|trio|leaders|ministers|sides|delegations|allies|chiefs|envoys|negotiators)|the two (?:men|sides|leaders|ministers|presidents|delegations)|(?:the |these |those )?(?:talks|discussions|consultations|negotiations|meeting|summit|session|conference|visit|conversation|dialogue))$/;
const happens = list("be follow come take fall happen hold plan schedule set bring begin start open await convene arrange due");
const goesOn = list("continue resume reconvene return proceed move end conclude close finish");
const comes = list("join attend participate take come be expect invite stay skip boycott miss send sit travel go arrive");
const offs = list("cancel postpone scrap delay shift move put call adjourn abandon reschedule bring");

export function carriedMeetings(scene: Scene, sofar: readonly Draft[]): Draft[] {
  if (sofar.some((d) => d.kind === "meeting")) return [];
  const earlier = scene.before.findLast((d) => d.kind === "meeting" && d.form !== "call");
  const later = earlier === undefined ? null : nextStop(scene, earlier);
  if (later) return [later];
  const told = lastOf(scene, [], kinds, 3);
  if (told === null) return [];
  for (const going of goings(scene)) {
    const found = next(going, told) ?? continues(going, told) ?? turnOf(going, told) ?? putOff(going, told) ?? takesPart(going, told);
    if (found !== null) return found;
  }
  return [];
}

const timesIn = (scene: Scene): TimeMention[] => scene.times.filter((t) => isDay(scene, t) && !/_REF$/.test(t.timex.value));
const placesHere = (scene: Scene): Named[] => placesOfMeeting(scene, scene.sentence.first, scene.sentence.last, false);

/** "Next stop: Riga.", "Next: Vilnius, in May.": a note without a verb. */
function nextStop(scene: Scene, told: Draft): Draft | null {
  const { first, last } = scene.sentence;
  if (last - first > 9 || scene.clauses.some((c) => c.vg.form === "finite")) return null;
  const opening = /^(?:the )?next(?: (?:stop|one|round|meeting|summit|up))?\s*[:,–—-]|^next (?:stop|up)\b/.exec(foldedWords(scene, first, last));
  const e = opening
    ? scene.entities.find((each) => each.id !== null && (each.class === "place" || each.class === "state" || each.form === "metonym"))
    : undefined;
  if (!e) return null;
  return drafted(scene, {
    rule: "next-stop",
    first,
    last,
    actor: told.actor,
    place: [{ id: e.id, name: e.name }],
    form: told.form ?? "meeting",
    stage: "planned",
  });
}

/** "The next is in Vilnius", "A further round is planned for June", "Another followed in Doha". */
function next(going: Going, told: Draft): Draft[] | null {
  const { scene, clause, lemma, subject, rest, first, last } = going;
  if (!oneMore.test(subject) || !happens.has(lemma) || (lemma === "take" && !/^place\b/.test(rest))) return null;
  const times = timesIn(scene),
    place = placesHere(scene);
  if ((times.length === 0 && place.length === 0) || clause.vg.negated) return null;
  const over = past.test(subject) && clause.vg.tense === "past";
  const staged = stagedBy(scene, clause, times);
  const form = /\bsummit\b/.test(subject)
    ? "summit"
    : /\b(?:stop|visit|leg|trip)\b/.test(subject)
      ? "visit"
      : /\bconference\b/.test(subject)
        ? "conference"
        : /\bcall\b/.test(subject)
          ? "call"
          : (told.form ?? "meeting");
  const stage: Stage = over
    ? "ended"
    : clause.vg.tense === "present" ||
        clause.vg.modal !== "" ||
        /^(?:due|set|planned|scheduled)\b/.test(rest) ||
        (clause.vg.passive && /^(?:plan|schedule|set|arrange)$/.test(lemma))
      ? staged.stage === "ended" && times.length > 0 && clause.vg.tense === "past"
        ? "ended"
        : "planned"
      : staged.stage;
  // "The last leg of the trip": of who travels, and not of whom he met on it.
  const actor = /\b(?:leg|trip|tour|journey|stop)\b/.test(subject) ? told.actor.slice(0, 1) : told.actor;
  return [drafted(scene, { rule: "next", first, last, actor, place, form, stage, modality: staged.modality, times })];
}

/** "Talks continue in Geneva on Monday", "They are to resume in May". */
function continues(going: Going, told: Draft): Draft[] | null {
  const { scene, clause, lemma, subject, rest, first, last } = going;
  if (!goesOn.has(lemma) || !again.test(subject) || clause.objects.some((o) => o.index > clause.vg.index)) return null;
  const times = timesIn(scene).filter((t) => t.start >= scene.tokens.start[first] && t.end <= scene.tokens.end[last - 1]),
    place = placesOfMeeting(scene, first, last, false);
  if ((times.length === 0 && place.length === 0) || (lemma === "move" && !/^(?:on )?to\b/.test(rest)) || (lemma === "return" && place.length === 0))
    return null;
  const staged = stagedBy(scene, clause, times);
  return [
    drafted(scene, {
      rule: "continues",
      first,
      last,
      actor: told.actor,
      place,
      form: told.form ?? "meeting",
      stage: staged.stage,
      modality: staged.modality,
      times,
    }),
  ];
}

/** "In two years it is Lima's turn", "Albania hosts in 2027", "The year after it goes to Tirana". */
function turnOf(going: Going, told: Draft): Draft[] | null {
  const { scene, clause, lemma, subject, rest, first, last } = going;
  if (told.form === "visit" || told.form === "call") return null;
  const times = timesIn(scene);
  const turn = lemma === "be" && /^(?:it|that|the next)$/.test(subject) && /\bturn\b/.test(rest);
  const hosts =
    /^(?:host|follow)$/.test(lemma) &&
    !clause.vg.passive &&
    clause.objects.every(
      (o) =>
        o.index < clause.vg.index ||
        /^(?:it|the next|the next one|the one after|the following one|the meeting|the summit)$/.test(foldedWords(scene, o.first, o.last)),
    );
  const goes =
    /^(?:go|move|come|pass)$/.test(lemma) &&
    /^(?:it|they|the (?:summit|meeting|conference|next|leaders|ministers|next one))$/.test(subject) &&
    clause.attached.some((a) => a.word === "to");
  if ((!turn && !hosts && !goes) || (!turn && times.length === 0 && !/\bnext\b/.test(foldedWords(scene, scene.sentence.first, scene.sentence.last))))
    return null;
  const host = turn
    ? scene.entities.find((e) => e.first >= clause.vg.last && (e.class === "state" || e.class === "place" || e.form === "metonym") && e.id !== null)
    : undefined;
  const place = turn
    ? host
      ? [{ id: host.id, name: host.name }]
      : []
    : hosts
      ? statesOf(scene, nationBy(scene, clause.subject))
      : placesOfMeeting(scene, first, last, false);
  if (place.length === 0 || place.some((p) => isAmong(p, told.actor) && told.actor.length > 1 && told.form !== "summit")) return null;
  const staged = stagedBy(scene, clause, times);
  return [
    drafted(scene, {
      rule: "turn",
      first: Math.min(first, scene.sentence.first),
      last,
      actor: told.actor,
      place,
      form: told.form ?? "meeting",
      stage: clause.vg.tense === "past" ? "ended" : "planned",
      modality: staged.modality,
      times,
    }),
  ];
}

/** "It was put off until May", "The visit was called off", "moved to Geneva". */
function putOff(going: Going, told: Draft): Draft[] | null {
  const { scene, clause, lemma, subject, rest, first, last } = going;
  if (
    !offs.has(lemma) ||
    !clause.vg.passive ||
    !/^(?:it|they|(?:the|this|that|his|her|its|their)(?: planned)? (?:talks|meeting|summit|session|conference|visit|trip|call|gathering|round|journey))$/.test(
      subject,
    )
  )
    return null;
  const words = rest;
  const later =
    lemma === "postpone" ||
    lemma === "delay" ||
    lemma === "shift" ||
    lemma === "move" ||
    lemma === "adjourn" ||
    lemma === "reschedule" ||
    (lemma === "put" && /\b(?:off|back)\b/.test(words)) ||
    (lemma === "bring" && /\bforward\b/.test(words));
  const off = lemma === "cancel" || lemma === "scrap" || lemma === "abandon" || (lemma === "call" && /\boff\b/.test(words));
  const times = timesIn(scene),
    place = placesOfMeeting(scene, first, last, false);
  if (!off && !(later && (times.length > 0 || place.length > 0))) return null;
  return [
    drafted(scene, {
      rule: off ? "called-off" : "put-off",
      first,
      last,
      actor: told.actor,
      place,
      form: told.form ?? "meeting",
      stage: off ? "ended" : "planned",
      modality: "stated",
      times: off ? [] : times,
    }),
  ];
}

const meetingWords =
  /^(?:it|them|there|the (?:meeting|summit|talks|session|conference|gathering|round|table|visit|call|dinner|first day|second day|opening|event|two|three)|this(?: \w+)?|that(?: \w+)?|part)$/;
/** "Japan stays away", "Ukraine's president is invited", "A Kenyan envoy took part". */
function takesPart(going: Going, told: Draft): Draft[] | null {
  const { scene, clause, lemma, rest, first, last } = going;
  if (!comes.has(lemma) || clause.subject === null || told.form === "visit" || told.form === "call") return null;
  const actor = namedBy(scene, clause.subject);
  if (
    actor.length === 0 ||
    actor.every((a) => told.actor.some((b) => a.id === b.id)) ||
    (clause.type !== "main" && clause.type !== "complement") ||
    scene.index - told.sentence > 1 ||
    governsInfinitive(scene, clause)
  )
    return null;
  const object = objectAfter(clause) ?? null;
  const at =
    (object !== null && meetingWords.test(foldedWords(scene, object.first, object.last))) ||
    clause.attached.some(
      (a) => a.index > clause.vg.index && /^(?:in|at|to|from)$/.test(a.word) && meetingWords.test(foldedWords(scene, a.np.first, a.np.last)),
    );
  const away =
    (lemma === "stay" && /^(?:away|out|at home)\b/.test(rest)) ||
    ((lemma === "skip" || lemma === "boycott" || lemma === "miss") && at) ||
    (lemma === "send" && /^(?:nobody|no one|no-one|no representative|no delegation)\b/.test(rest));
  const here =
    away ||
    (/^(?:join|attend|participate|take)$/.test(lemma) && (at || (lemma !== "take" && object === null))) ||
    ((lemma === "invite" || lemma === "expect") &&
      clause.vg.passive &&
      (at ||
        (object === null && /^$|^(?:too|as well|also|on the|for the|there|again|tomorrow|as (?:a )?guests?|as (?:an )?observers?)\b/.test(rest)) ||
        timesIn(scene).length > 0)) ||
    (lemma === "be" && /^(?:also |not |too )*(?:there|present|absent|represented|invited|at the table|in the room|among (?:the guests|those))\b/.test(rest)) ||
    ((lemma === "come" || lemma === "go" || lemma === "travel") && /^(?:too|as well|also|in person|by video)\b/.test(rest));
  if (!here) return null;
  const denied = clause.vg.negated || /^(?:also |too )*not\b/.test(rest);
  const absent = away || /^(?:also |not |too )*absent\b/.test(rest);
  const staging = stagingOf(scene, clause);
  const modality: Modality = absent !== denied || (!absent && staging.modality === "negated") ? "negated" : staging.modality;
  return [
    drafted(scene, {
      rule: "takes-part",
      first,
      last,
      actor,
      place: told.place,
      form: told.form ?? "meeting",
      stage: told.stage === "ended" && staging.phase === "done" ? "ended" : "planned",
      modality,
      times: [],
      holds: told,
    }),
  ];
}

interface Making {
  readonly rule: string;
  readonly first: number;
  readonly last: number;
  readonly actor: readonly Actor[];
  readonly place: readonly Named[];
  readonly form: string;
  readonly stage: Stage;
  readonly modality?: Modality;
  readonly times?: readonly TimeMention[];
  readonly holds?: Draft;
}

function drafted(scene: Scene, m: Making): Draft {
  const times = m.times ?? [];
  return draftOf("meeting", `meeting/carried-${m.rule}`, spanOf(scene, m.first, Math.max(m.last, m.first + 1)), scene.index, {
    actor: [...m.actor],
    place: unique([...m.place]),
    form: m.form,
    stage: m.stage,
    modality: m.modality ?? "stated",
    trust: 0.6,
    ...(times.length > 0 ? { times } : {}),
    ...(m.holds ? { holds: m.holds.holds } : {}),
    timed: times.length > 0,
  });
}
