/** Who "he" and "she" are: whoever spoke, else the subject of the sentence before; who was met, told or thanked is seldom meant. */
import { tokenAt, type Tokens } from "../../text/tokens.ts";
import { wordOf } from "./names.ts";
import type { ResolvedMention } from "./types.ts";
import { list } from "../../text/words.ts";

const says = list(
  "said says told tells announced announces added adds stressed noted explained confirmed insisted warned declared stated reiterated emphasised emphasized promised pledged vowed argued acknowledged admitted wrote tweeted recalled underlined indicated",
);
/** Verbs that stand before their subject after a quotation. */
const inverts = list("said says added adds announced explained noted stressed stated insisted warned declared confirmed");
const obliques = list(
  "with alongside beside by to of for from between under after like unlike than about against on meet meets met meeting visit visits visited visiting tell tells told telling thank thanked thanking urge urged ask asked invite invited praise praised praising welcome welcomed receive received join joined joining host hosted call called calling accompany accompanied hosting welcoming inform informed assure assured replace replaced succeed succeeded",
);
/** What stands between such a word and the name. */
const titles = list(
  "the a his her its their our then new newly former visiting outgoing acting late counterpart president prime minister foreign defence defense secretary general interior chief king queen chancellor premier ambassador colleague deputy vice of for state mr mrs ms dr lord sir gen lt col brig maj adm interim elected appointed",
);

/** Of the mentions before a pronoun at token `i` of the sentence that begins at `first`, the person it means; `begins` gives the sentence of each mention. */
export function personMeant(
  tokens: Tokens,
  past: readonly ResolvedMention[],
  begins: readonly number[],
  { i, first, fits }: { readonly i: number; readonly first: number; readonly fits: (m: ResolvedMention) => boolean },
): ResolvedMention | null {
  const word = wordOf(tokens, i),
    reach = 12;
  // "thanked him": whoever was named last.
  const last = (): ResolvedMention | null => past.slice(-reach).findLast(fits) ?? null;
  // "when he received him": another than who acts.
  const acting =
    word === "him" ? past.findLast((m) => m.form === "pronoun" && m.first >= first && i - m.first < 5 && /^(?:he|she)$/i.test(m.quote)) : undefined;
  if (acting !== undefined)
    return (
      past
        .slice(-reach)
        .findLast(
          (m) =>
            fits(m) &&
            m.form !== "pronoun" &&
            m.name !== acting.name &&
            (m.person === null || m.person !== acting.person) &&
            m.personName !== acting.personName,
        ) ?? null
    );
  if (word === "him" || ((word === "his" || word === "her") && /^(?:for|on|about|over)$/.test(wordOf(tokens, i - 1)))) return last();
  for (let end = past.length; end > 0 && past.length - end < reach; ) {
    let from = end;
    while (from > 0 && begins[from - 1] === begins[end - 1]) from--;
    const here = past.slice(from, end).filter((m) => m.first < i && fits(m));
    if (here.length > 0)
      return here.length === 1
        ? here[0]
        : (here.findLast((m) => speaks(tokens, m)) ??
            here.find((m) => !isOblique(tokens, m, begins[from])) ??
            (begins[from] === first ? here[here.length - 1] : here[0]));
    end = from;
  }
  return null;
}

/** "Store said", "said the minister". */
function speaks(tokens: Tokens, m: ResolvedMention): boolean {
  let next = Math.max(m.last, tokenAt(tokens, m.full.end));
  while (/^(?:also|then|later|further|again|has|had)$/.test(wordOf(tokens, next))) next++;
  if (says.has(wordOf(tokens, next))) return true;
  const before = tokenAt(tokens, m.full.start) - 1;
  return inverts.has(wordOf(tokens, before)) && /^[,"”’.?!]$/.test(wordOf(tokens, before - 1));
}

/** "with his Latvian counterpart", "met the president": named beside who acts. */
function isOblique(tokens: Tokens, m: ResolvedMention, begin: number): boolean {
  let j = m.first - 1;
  while (
    j > begin &&
    m.first - j < 9 &&
    ((titles.has(wordOf(tokens, j)) && !(wordOf(tokens, j) === "of" && !titles.has(wordOf(tokens, j - 1)))) || (tokens.shape[j] & 1) !== 0)
  )
    j--;
  return obliques.has(wordOf(tokens, j));
}
