/**
 * Ten ways in which reports come damaged, each a function of a text and a seeded random number: what the damage evaluation does to the project's
 * own reports. None of them is meant to change what a careful person would read: numbers and negations stay, unless letters are confused.
 */
export type Random = () => number;
export interface Damager {
  readonly kind: string;
  readonly does: string;
  readonly damage: (text: string, random: Random) => string;
}

export const damagers: readonly Damager[] = [
  { kind: "ocr-hyphens", does: "narrow columns, words cut by hyphens at line ends", damage: narrowColumns },
  { kind: "letter-confusion", does: "rn for m, 1 for l, O for 0, c for e", damage: confuseLetters },
  { kind: "dropped-words", does: "small words lost", damage: dropSmallWords },
  { kind: "scraper-tags", does: "markup and advertising slots inside the text", damage: leaveTags },
  { kind: "teasers", does: "headlines of other reports between paragraphs", damage: insertTeasers },
  { kind: "spinner-synonyms", does: "words replaced by near-synonyms", damage: spinWords },
  { kind: "verb-last", does: "the finite verb at the end of its clause", damage: moveVerbs },
  { kind: "lost-punctuation", does: "commas, quotation marks and some full stops lost", damage: losePunctuation },
  { kind: "mojibake", does: "UTF-8 read as Windows-1252", damage: garble },
  { kind: "spliced-sentences", does: "the end of one sentence and the start of the next lost", damage: spliceSentences },
];

/** A stream of numbers in [0, 1) fixed by its seed (mulberry32, T. Ettinger 2017). */
export function randomOf(seed: string): Random {
  let state = 2166136261;
  for (const unit of seed) state = Math.imul(state ^ unit.codePointAt(0)!, 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The first lines carry title and date; damage begins after them so that the day is not at stake in every kind. */
function afterHead(text: string, damage: (body: string) => string): string {
  const cut = /^(?:[^\n]*\n){4}/.exec(text)?.[0].length ?? 0;
  return text.slice(0, cut) + damage(text.slice(cut));
}

const paragraphsOf = (text: string, change: (paragraph: string) => string): string => text.split(/\n\n/).map(change).join("\n\n");

function narrowColumns(text: string): string {
  const width = 38;
  return afterHead(text, (body) =>
    paragraphsOf(body, (paragraph) => {
      const lines: string[] = [];
      let line = "";
      for (const word of paragraph.split(/\s+/).filter(Boolean)) {
        const room = width - line.length - 1;
        if (line === "" || word.length <= room) {
          line = line === "" ? word : `${line} ${word}`;
          continue;
        }
        const half = Math.max(3, Math.floor(word.length / 2));
        if (/^[a-z]{7,}[,.]?$/.test(word) && half + 1 <= room) {
          lines.push(`${line} ${word.slice(0, half)}-`);
          line = word.slice(half);
          continue;
        }
        lines.push(line);
        line = word;
      }
      return [...lines, line].join("\n");
    }),
  );
}

function confuseLetters(text: string, random: Random): string {
  const confusions: readonly [RegExp, string][] = [
    [/m/, "rn"],
    [/l/, "1"],
    [/0/, "O"],
    [/e/, "c"],
    [/h/, "b"],
    [/i/, "l"],
  ];
  return afterHead(text, (body) =>
    body.replace(/[A-Za-z0-9]{3,}/g, (word) => {
      if (random() > 0.06) return word;
      const [from, to] = confusions[Math.floor(random() * confusions.length)];
      return word.replace(from, to);
    }),
  );
}

function dropSmallWords(text: string, random: Random): string {
  return afterHead(text, (body) => body.replace(/\b(?:the|a|an|of|to|in|its|that|which|has|have|is|are|and) /g, (word) => (random() < 0.18 ? "" : word)));
}

function leaveTags(text: string, random: Random): string {
  const tags = [
    "<br/>",
    '[caption id="attachment_7" align="alignnone"]',
    "</p><p>",
    "&nbsp;",
    "{{ad_slot_2}}",
    "[/caption]",
    '<div class="share">',
    "ADVERTISEMENT",
    "&amp;",
  ];
  const tag = (): string => tags[Math.floor(random() * tags.length)];
  return afterHead(text, (body) => body.replace(/ /g, () => (random() < 0.02 ? ` ${tag()} ` : " ")));
}

const teasers = [
  "READ MORE: Peru sends 7,000 soldiers to Angola – but for how long?",
  "Related: Portugal vows to double its defence spending to 4 percent of GDP",
  "Watch: why Nepal's 900 peacekeepers left Chad in tears",
  "See also: Chile takes command in the Red Sea, Malta refuses",
  "You may also like: 12 frigates that changed the world",
  "Don't miss: Is Austria about to join NATO? Our experts answer",
  "Recommended for you: Kenya's mission to the Moon extended until 2031",
];
function insertTeasers(text: string, random: Random): string {
  return afterHead(text, (body) => body.replace(/\n\n/g, () => (random() < 0.6 ? `\n\n${teasers[Math.floor(random() * teasers.length)]}\n\n` : "\n\n")));
}

const synonyms: Readonly<Record<string, string>> = {
  troops: "warriors",
  soldiers: "fighters",
  mission: "assignment",
  agreed: "consented",
  announced: "declared",
  said: "expressed",
  promised: "vowed",
  sent: "dispatched",
  send: "dispatch",
  asked: "requested",
  extended: "stretched out",
  withdraw: "pull back",
  withdrew: "pulled back",
  refused: "declined",
  rejected: "dismissed",
  parliament: "the legislature",
  spending: "expenditure",
  force: "power",
  command: "order",
  commands: "orders",
  contributes: "gives",
  costs: "sets back",
  year: "twelvemonth",
  help: "assist",
  government: "administration",
  ships: "boats",
  last: "final",
  about: "roughly",
  more: "extra",
  will: "is going to",
  remain: "stay put",
  meeting: "gathering",
  defence: "safeguard",
  defense: "safeguard",
  allies: "partners",
};
function spinWords(text: string, random: Random): string {
  return afterHead(text, (body) => body.replace(/\b[a-z]+\b/g, (word) => (synonyms[word] !== undefined && random() < 0.5 ? synonyms[word] : word)));
}

/** As German and Turkish leave it behind in a translation: "will … send" becomes "… send will". */
function moveVerbs(text: string, random: Random): string {
  return afterHead(text, (body) =>
    body.replace(
      / (will|has|have|had|is|are|was|were|would|may|can|must) ((?:(?!not\b)[^\s,;:.!?()"“”]+ ){1,8}[^\s,;:.!?()"“”]+)(?=[,;:.!?])/g,
      (whole, verb: string, rest: string) => (random() < 0.5 ? ` ${rest} ${verb}` : whole),
    ),
  );
}

function losePunctuation(text: string, random: Random): string {
  return afterHead(text, (body) =>
    body.replace(/(?<=[a-z])[,“”"]|(?<=\s)[“"]|(?<=[a-z])\.(?= [A-Z])/g, (mark) => (random() < (mark === "." ? 0.15 : 0.5) ? "" : mark)),
  );
}

const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
function garble(text: string): string {
  const shown = (byte: number): string => (byte >= 0x80 && byte < 0xa0 ? windows1252[byte - 0x80] : String.fromCharCode(byte));
  // Straight marks become typographic first, as a newsroom would have set them: those are the ones that break.
  const set = text
    .replace(/(?<=\w)'(?=\w)/g, "’")
    .replace(/"([^"\n]*)"/g, "“$1”")
    .replace(/ - /g, " – ");
  return set.replace(/[^\x00-\x7f]/g, (mark) => [...new TextEncoder().encode(mark)].map(shown).join(""));
}

function spliceSentences(text: string, random: Random): string {
  return afterHead(text, (body) =>
    body.replace(/ (\S+)\. ([A-Z]\S*) (?=[a-z])/g, (whole, last: string, first: string) => {
      if (random() > 0.25) return whole;
      return random() < 0.5 ? ` ${last} ${first.toLowerCase()} ` : ` ${last}.${first} `;
    }),
  );
}
