/** Whose words they are where no name covers the speaker: the state inside a source, the government that is asked. */
import type { Actor } from "../model/claim.ts";
import type { Span } from "../model/span.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import { putQuestion } from "../mentions/voice.ts";
import type { Clause } from "../text/clauses.ts";
import { actorsOf, actorsOfPhrase, speakerAt } from "./args.ts";
import { knownAs, lemmaOf, type Reading, sayingsAt, type Scene, isStateActor } from "./scene.ts";

/** "The representative of Kenya said": the state inside a source that no entity covers. */
export function stateOfSource(scene: Scene, source: { readonly start: number; readonly end: number } | null | undefined): Actor[] {
  if (!source) return [];
  const text = scene.tokens.text.slice(source.start, source.end);
  if (
    !/\b(?:representatives?|delegates?|delegation|government|ministry|officials?|spokes\w+|envoys?|ambassadors?|authorities|diplomats?|officers?|generals?|colonels?|commanders?|sources?)\b/i.test(
      text,
    )
  )
    return [];
  const states = scene.reading.entities.filter(
    (e) => e.start >= source.start && e.end <= source.end && (e.class === "state" || (e.class === "body" && e.quantifier === null)) && e.id !== null,
  );
  return states.length === 1 ? actorsOf(scene, states[0]) : [];
}

/** Who answers a question put to a government speaks for it, whatever the label says. */
export function answerFor(scene: Scene, label: Span): Actor[] {
  const { home, lookups } = scene.reading;
  const { text } = scene.tokens;
  if (home !== null && holdsOffice(scene, text.slice(label.start, label.end))) return [knownAs(lookups, home)];
  if (
    home === null ||
    putQuestion.test(text.slice(label.end, label.end + 60)) ||
    !putQuestion.test(text.slice(Math.max(0, label.start - answerReach), label.start))
  )
    return [];
  return [knownAs(lookups, home)];
}
/** How long in characters a question and the turns of its answer may be. */
const answerReach = 4000;

const titled = /\b(?:pm|minister|secretary of state|secretary for|under-?secretary|chancellor|taoiseach|t[áa]naiste|premier|treasurer)\b/i;
const officeOf = new WeakMap<Reading, Map<string, boolean>>();

/** "The Minister of Defence (Mr. John Smith):", and later "Mr. Burke:": one who speaks for the government in a debate of its parliament. */
function holdsOffice({ reading }: Scene, label: string): boolean {
  let known = officeOf.get(reading);
  if (!known) officeOf.set(reading, (known = new Map()));
  let holds = known.get(label);
  if (holds === undefined) {
    const surname = /([\p{Lu}][\p{L}'’-]+)\W*$/u.exec(label.replace(/\([^)]*\)?/g, "").trim())?.[1];
    holds =
      !/\bshadow\b/i.test(label) &&
      (titled.test(label) ||
        (surname !== undefined &&
          new RegExp(`(?:Minister|Secretary|Chancellor|Taoiseach|Premier)[^\\n()]{0,70}\\([^()\\n]{0,40}\\b${surname}\\)`).test(reading.text.text)));
    known.set(label, holds);
  }
  return holds;
}

const spokesmen =
  /^(?:chief |foreign ministry |government |official |permanent |special |deputy |acting )*(?:spokes\w+|delegates?|delegation|representatives?|envoys?|ambassadors?|negotiators?|officials?|diplomats?|press secretary|chargé d'affaires)\b/i;
const voiceless = /^(?:opposition|legislator|expert|former|candidate)$/;

/** "Kenya's delegate", "Olaf Scholz's spokesman": an office without a state of its own speaks for its owner. */
export function ownersOf(scene: Scene, mention: ResolvedMention): Actor[] {
  if (
    mention.class !== "office" ||
    !spokesmen.test(mention.quote) ||
    (mention.role !== null && voiceless.test(mention.role) && !/^(?:delegates?|representatives?)/.test(mention.quote))
  )
    return [];
  const text = scene.tokens.text;
  const owner = scene.reading.entities.find(
    (e) =>
      e !== mention &&
      e.class !== "office" &&
      ((e.last <= mention.first &&
        mention.first - e.last <= 2 &&
        /^(?:['’]s?)?\s+(?:[\w-]+\s+)?$/.test(text.slice(e.end, mention.start)) &&
        (e.form === "adjective" || /^['’]/.test(text.slice(e.end, e.end + 1)))) ||
        (e.first >= mention.last && /^\s+(?:of|for|from)\s+(?:the\s+)?$/.test(text.slice(mention.end, e.start)))),
  );
  return (owner && owner.class !== "mission" && owner.class !== "formation" && owner.speaksFor !== null) || owner?.class === "state" || owner?.class === "body"
    ? actorsOf(scene, owner)
    : [];
}

/** The state that publishes, as an actor, or null. */
export function ofHome({ reading: { home, lookups } }: Scene): { actor: Actor[]; because: string } | null {
  return home === null ? null : { actor: [knownAs(lookups, home)], because: "the state that publishes" };
}

const tells: ReadonlySet<string> = new Set(["say", "announce", "promise", "pledge", "confirm", "declare", "vow"]);
/** "After a call with Chad's president, Togo's minister said 90 soldiers would go": the state of whoever says so, not the one named first. */
export function stateThatSays(scene: Scene, clause: Clause | null): Actor[] {
  const governor = clause?.type === "complement" ? clause.governor : null;
  if (governor === null || governor.subject === null || governor.vg.passive || !tells.has(lemmaOf(governor))) return [];
  const own = actorsOfPhrase(scene, governor.subject);
  return own.every((a) => isStateActor(scene, a)) ? own : [];
}

/** The state or body whose voice the words at an offset are; empty where they are nobody's or a private person's. */
export function voiceAt(scene: Scene, offset: number): Actor[] {
  const sayings = sayingsAt(scene.reading, offset);
  if (sayings.length === 0) {
    const after = speakerAfter(scene, offset);
    if (after.length > 0) return after;
    if (!scene.sentence.speaker && !scene.reading.voice) return [];
  }
  for (const saying of sayings) {
    if (saying.kind === "anonymous" && !saying.speaker) continue;
    if (saying.speaker && (saying.speaker.class === "person" || saying.speaker.class === "office") && actorsOf(scene, saying.speaker).length === 0) return [];
  }
  return speakerAt(scene, offset);
}

const saidHere =
  /^\s*(?:,[^,.;]{0,60},)?\s*(?:has |had |also |then |later |further )*(?:said|says|say|told|tells|added|adds|insisted|insists|warned|warns|stressed|argued|declared|noted|wrote|explained|maintained)\b/;
/** "An invitation is not on the table, the chancellor's spokesman told reporters": whose words a sentence's own end says they are. */
function speakerAfter(scene: Scene, offset: number): Actor[] {
  const { text } = scene.tokens;
  for (const e of scene.entities) {
    if (e.start <= offset || (e.class !== "person" && e.class !== "office")) continue;
    const between = text.slice(offset, e.full.start);
    if (/[;:]/.test(between)) return [];
    if (!/,["”']?\s*(?:the\s+|[\p{L} .'’-]{0,30}['’]s?\s+)?$/u.test(between)) continue;
    if (saidHere.test(text.slice(Math.max(e.end, e.full.end), e.end + 90))) return actorsOf(scene, e);
  }
  return [];
}
