/** Discourse memory: the mentions read so far, and which of them a pronoun or description takes up. */
import type { Text } from "../../text/text.ts";
import type { Lookups } from "./lookups.ts";
import { wordOf } from "./names.ts";
import { personMeant } from "./speakers.ts";
import type { ResolvedMention } from "./types.ts";

type Fits = (mention: ResolvedMention) => boolean;

export interface Recall {
  /** In reading order. */
  readonly past: readonly ResolvedMention[];
  readonly add: (mention: ResolvedMention) => void;
  /** The last mention that fits, among the last `reach`. */
  readonly lastOf: (fits: Fits, reach?: number) => ResolvedMention | null;
  /**
   * What a pronoun takes up: the first fitting mention of its own sentence (whose first token is given) that is no place, else the first
   * of the sentence before (centering: subjects stand first), else the last one named. `at`: the pronoun; where it opens its own sentence, one that
   * opened the sentence before goes on, and where only an aside stands before it ("Under pressure from the union, it agreed"), one from before it is meant.
   */
  readonly centre: (fits: Fits, first: number, at?: number) => ResolvedMention | null;
  /** The state that acts in the sentence that begins at a token: its first mention that is no place. */
  readonly ownerHere: (first: number) => ResolvedMention | null;
  /**
   * "Benin says she would wait", "Ghana said her troops would stay": the state, by its name or capital, that a sentence without a person calls "she"; null
   * where a woman may be meant.
   */
  readonly nationAsWoman: (i: number, first: number) => ResolvedMention | null;
  /** Who "he" or "she" at token `i` is. */
  readonly personMeant: (i: number, first: number, fits: Fits) => ResolvedMention | null;
  readonly isPlaceLike: (mention: ResolvedMention) => boolean;
  /**
   * "KFOR was set up in June. It has …": the mission that is the subject of the sentence before; null for one without a name ("The new force"), undefined where
   * it is none.
   */
  readonly missionBefore: (first: number, nouns: ReadonlySet<string>) => ResolvedMention | null | undefined;
}

export function recallOf({ tokens, sentences }: Text, lookups: Lookups): Recall {
  const past: ResolvedMention[] = [];
  let nextSentence = 0;
  /** First token of the sentence of each mention of the past. */
  const begins: number[] = [];

  function add(mention: ResolvedMention): void {
    while (nextSentence + 1 < sentences.length && sentences[nextSentence + 1].first <= mention.first) nextSentence++;
    past.push(mention);
    begins.push(sentences[nextSentence]?.first ?? 0);
  }

  function lastOf(fits: Fits, reach = 40): ResolvedMention | null {
    for (let k = past.length - 1, n = 0; k >= 0 && n < reach; k--, n++) if (fits(past[k])) return past[k];
    return null;
  }

  /** Index of the first mention of the sentence that the mention at `k` is in. */
  function sentenceStart(k: number): number {
    while (k > 0 && begins[k - 1] === begins[k]) k--;
    return k;
  }

  /** "A spends more; B does not rule it out. Its …": after a semicolon another subject begins. */
  function lastPart(from: number, end: number): number {
    for (let k = end - 1; k > from; k--) {
      const cut = tokens.text.slice(past[k - 1].end, past[k].start).includes(";");
      if (cut && past[k].form !== "adjective" && !isPlaceLike(past[k]) && past[k].form !== "pronoun") return k;
    }
    return from;
  }

  /** "However, under pressure from the union, it agreed": nobody acts before the pronoun in its sentence. */
  function isAfterAside(at: number, first: number): boolean {
    if (at <= first + 2 || wordOf(tokens, at - 1) !== ",") return false;
    let i = first;
    if (turns.has(wordOf(tokens, i))) i += wordOf(tokens, i + 1) === "," ? 2 : 1;
    if (!asides.has(wordOf(tokens, i)) || at - i > 14) return false;
    for (let j = i; j < at - 1; j++) if (wordOf(tokens, j) === ",") return false;
    return true;
  }

  /** "Two NATO members, Spain and Norway, said their": the group is meant, and not the body in its name. */
  const isOfGroup = (k: number): boolean =>
    past[k].class === "body" &&
    past.slice(k + 1, k + 3).some((m) => m.form === "description" && m.members.length > 0 && m.first <= past[k].first && past[k].last <= m.last);

  function centre(fits: Fits, first: number, at = -1): ResolvedMention | null {
    const parallel = at === first;
    let end = past.length;
    while (end > 0 && past[end - 1].first >= first) end--;
    if (!isAfterAside(at, first))
      for (let k = end; k < past.length; k++) if (fits(past[k]) && past[k].form !== "adjective" && !isPlaceLike(past[k]) && !isOfGroup(k)) return past[k];
    // "In reply the Danish government said it would": an organ in the same sentence, named by its nationality.
    for (let k = end; k < past.length; k++)
      if (
        past[k].form === "adjective" &&
        fits(past[k]) &&
        organs.has(wordOf(tokens, past[k].last)) &&
        says.has(wordOf(tokens, past[k].last + 1)) &&
        !owned.has(beforeOf(past[k]))
      )
        return past[k];
    // "The Malian contingent has shrunk; its 310 …": whose the subject is.
    const opens = past[end];
    if (opens && opens.form === "adjective" && opens.first - first <= 3 && fits(opens)) return opens;
    if (end === 0) return null;
    let adjective: ResolvedMention | null = null;
    let oblique: ResolvedMention | null = null;
    for (let k = lastPart(sentenceStart(end - 1), end); k < end; k++) {
      const m = past[k];
      // "It said Burundi had not been asked. It plans …": who was spoken of goes on.
      if (parallel && m.form === "pronoun" && m.first === begins[k] && (m.quote === "It" || m.quote === "They") && fits({ ...m, form: "name" })) return m;
      if (!fits(m) || isPlaceLike(m)) continue;
      // "The Danish government asked Germany for tanks. It …", "The Dutch handed it over": the subject's nationality stands for it.
      if (m.form === "adjective" && m.first - begins[k] <= 1 && opensSubject(m)) return m;
      if (m.form === "adjective") adjective ??= m;
      else if ((m.class === "state" && isOblique(m)) || (m.class === "body" && isDeed(m))) oblique ??= m;
      else return m;
    }
    return (
      (adjective !== null && organs.has(wordOf(tokens, adjective.last)) ? adjective : null) ??
      oblique ??
      adjective ??
      lastOf((m) => fits(m) && !isPlaceLike(m), 8)
    );
  }

  function ownerHere(first: number): ResolvedMention | null {
    let k = past.length;
    while (k > 0 && past[k - 1].first >= first) k--;
    for (; k < past.length; k++) {
      const m = past[k];
      if (m.class === "state" && m.id !== null && m.form !== "adjective" && !isPlaceLike(m)) return m;
      if ((m.class === "person" || m.class === "office") && m.speaksFor !== null && lookups.state.has(m.speaksFor)) return m;
    }
    return null;
  }

  function nationAsWoman(i: number, first: number): ResolvedMention | null {
    const word = wordOf(tokens, i);
    if (
      word === "she"
        ? says.has(wordOf(tokens, i + 1)) && wordOf(tokens, i - 1) === ","
        : word !== "her" || ![1, 2, 3].some((n) => belongings.has(wordOf(tokens, i + n)))
    )
      return null;
    let k = past.length;
    while (k > 0 && past[k - 1].first >= first) k--;
    // After a semicolon another's turn begins.
    const here = past.slice(k).filter((m) => m.form !== "pronoun" && !tokens.text.slice(m.end, tokens.start[i]).includes(";"));
    if (here.some((m) => m.class === "person" || m.class === "office")) return null;
    return (
      here.find(
        (m) =>
          ((m.class === "state" && (m.form === "name" || m.form === "metonym")) ||
            (m.class === "place" && m.id !== null && lookups.state.get(m.id)?.capital === m.quote)) &&
          !isPlaceLike(m) &&
          !places.has(beforeOf(m)) &&
          wordOf(tokens, m.last) !== "'s",
      ) ?? null
    );
  }

  /** Is an adjective that opens a sentence its subject by itself ("The Dutch gave") or by an organ of the state ("The Danish government gave")? */
  function opensSubject(m: ResolvedMention): boolean {
    const next = wordOf(tokens, m.last);
    return (
      organs.has(next) ||
      (/^(?:defen[cs]e|foreign|armed|air|national)$/.test(next) && organs.has(wordOf(tokens, m.last + 1))) ||
      (wordOf(tokens, m.first - 1) === "the" && afterPeople.test(next))
    );
  }

  /** "for NATO action", "of the UN resolution": a body before what it did, as the object of another. */
  const isDeed = (m: ResolvedMention): boolean => owned.has(beforeOf(m)) && deeds.has(wordOf(tokens, m.last));

  /** The word before a mention, its article aside. */
  function beforeOf(m: ResolvedMention): string {
    const before = wordOf(tokens, m.first - 1);
    return before === "the" ? wordOf(tokens, m.first - 2) : before;
  }

  /** "with France", "like Norway", "the offer of Spain": named beside who acts. */
  function isOblique(m: ResolvedMention): boolean {
    return obliques.has(beforeOf(m));
  }

  /** A state after "in", "to", "from" is where something happens, seldom who acts next. */
  function isPlaceLike(m: ResolvedMention): boolean {
    // "the US-led force", "a French-built ship": inside a compound nobody is spoken of.
    if (m.form === "adjective" && m.last === m.first + 1 && m.end < tokens.end[m.first]) return true;
    if (m.class !== "state" || (m.form !== "name" && m.form !== "description")) return false;
    // "the Iran–Iraq War": the name of a war is nobody who acts.
    if (/^(?:[-–]\p{Lu}\p{Ll}+)? War\b/u.test(tokens.text.slice(m.end, m.end + 24))) return true;
    // "in Kenya's case": whose, not where.
    if (wordOf(tokens, m.last) === "'s") return false;
    const before = wordOf(tokens, m.first - 1);
    return places.has(before) || (before === "the" && places.has(wordOf(tokens, m.first - 2)));
  }

  function missionBefore(first: number, nouns: ReadonlySet<string>): ResolvedMention | null | undefined {
    const at = sentences.findIndex((s) => s.first === first);
    const before = sentences[at - 1];
    if (before === undefined || before.block !== sentences[at].block || before.heading) return undefined;
    const here = past.filter((m) => m.first >= before.first && m.first - before.first <= 5 && m.first < first);
    // "This bill … It gives … It also gives": still the bill.
    if (wordOf(tokens, before.first) === "it" && !here.some((m) => m.first === before.first))
      return missionBefore(before.first, nouns) === null ? null : undefined;
    const opens = here.find((m) => m.first - before.first <= 1);
    if (opens !== undefined)
      return (opens.class === "mission" || opens.class === "formation") && opens.id !== null && opens.form !== "pronoun" && wordOf(tokens, opens.last) !== "'s"
        ? opens
        : undefined;
    if (!/^(?:the|a|an|this)$/.test(wordOf(tokens, before.first))) return undefined;
    for (let j = before.first + 1; j < before.first + 5 && j < before.last; j++) {
      if (here.some((m) => m.first <= j)) return undefined;
      if (nouns.has(wordOf(tokens, j)) || papers.has(wordOf(tokens, j)))
        return /^(?:of|in|for|that|which)$/.test(wordOf(tokens, j + 1)) || tokens.kind[j + 1] !== tokens.kind[j] ? undefined : null;
    }
    return undefined;
  }

  return {
    past,
    add,
    lastOf,
    centre,
    ownerHere,
    nationAsWoman,
    personMeant: (i, first, fits) => personMeant(tokens, past, begins, { i, first, fits }),
    isPlaceLike,
    missionBefore,
  };
}

/** What a state has and a woman who speaks for it seldom. */
const belongings: ReadonlySet<string> = new Set(
  "troops soldiers forces company contingent battalion battalions brigade brigades army navy fleet ships frigate frigates men own part share quota membership contribution peacekeepers police borders soil territory detachment squadron garrison bases signature".split(
    " ",
  ),
);

/** What a sentence may be about that "it" then means, and no state: "The bill gives 2 million. It also …". */
const papers: ReadonlySet<string> = new Set(
  "bill act law legislation agreement accord pact treaty deal package resolution amendment draft document report declaration communique".split(" "),
);
const places: ReadonlySet<string> = new Set(["in", "to", "from", "into", "near"]);

const turns: ReadonlySet<string> = new Set(["however", "but", "meanwhile", "still", "then", "yet", "later", "and", "nevertheless", "instead"]);
const asides: ReadonlySet<string> = new Set(["under", "against", "despite", "amid", "with", "alongside", "unlike", "like", "besides", "without"]);
const obliques: ReadonlySet<string> = new Set("with like unlike than without alongside beside besides despite after before by".split(" "));
const owned: ReadonlySet<string> = new Set(["of", "for", "by", "with", "against", "about", "to", "from", "in", "on"]);
/** What bodies do, as their names stand before it. */
const deeds: ReadonlySet<string> = new Set(
  "action actions strike strikes airstrikes bombing attack attacks decision resolution plan proposal report charter membership summit meeting operation operations intervention involvement sanctions mandate expansion enlargement".split(
    " ",
  ),
);
/** Verbs and auxiliaries by which an organ is the subject. */
const says: ReadonlySet<string> = new Set(
  "said says told has had will announced indicated confirmed stated decided agreed pledged promised insisted added declared maintains insists".split(" "),
);
/** Institutions that act for their state. */
const organs: ReadonlySet<string> = new Set(
  "government parliament cabinet army navy military ministry senate assembly forces force authorities leadership administration side delegation state".split(
    " ",
  ),
);
/** After "The Dutch": a verb, so that the people is meant. */
const afterPeople =
  /^(?:have|had|will|are|were|would|can|could|may|might|must|do|did|also|now|then|still|\w+ed|gave|sent|kept|took|left|came|went|said|lent|held|led|put|made|found|withdrew|sold|bought|told|want|plan|keep|send|give|lead|say)$/;
