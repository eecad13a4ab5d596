/** Figures, dates and turns of phrase that a translation by machine leaves in the way of the other language. Statements about languages, not about texts. */
import { mayStandIn } from "../wholes.ts";
import type { Edit } from "./edits.ts";

type Turn = readonly [pattern: RegExp, put: string, sure: boolean];
const months = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const force = "(?:contingents?|troops|soldiers|forces|units?|military|armies|army|men|blue helmets|battalions?)";

/** Each with what English says; a sure one is a sign of translation by itself, the others are read so only beside signs. */
const turns: readonly Turn[] = [
  // Dates: "the 4 of March of 2011", "the 9 of June next".
  [new RegExp(`\\bthe (\\d{1,2}) of (?:the )?(${months})(?: of (?:the )?(?:year )?((?:19|20)\\d\\d))?(?: next)?\\b`, "g"), "$1 $2 $3", true],
  [new RegExp(`\\b(\\d{1,2}) of (${months}) of ((?:19|20)\\d\\d)\\b`, "g"), "$1 $2 $3", true],
  [/\b(\d+(?:[.,]\d+)?) (m|b)illions of (dollars|euros|pesos|francs|roubles|rubles|pounds|soles)\b/g, "$1 $2illion $3", true],
  [/\bbefore of\b/g, "before", true],
  [/\bto the (year|month|day)(?=[,.;]| of\b)/g, "a $1", false],
  // Men and units.
  [/(?<=\d )(?:effectives|militaries|militars|elements)\b/g, "soldiers", true],
  [/\bthe effectives\b/g, "the troops", true],
  [/\b(\d+) man\b(?= (?:from|of|in|strong|to|at)\b)/g, "$1 men", true],
  [/\bsend soldier\b/g, "send soldiers", true],
  [/\bsoldiers of (?:us|ours)\b/gi, "our soldiers", true],
  [/\bhospital of campaign\b/g, "field hospital", true],
  [/\bhelmets blue\b/g, "blue helmets", true],
  [/\broof of troops\b/g, "ceiling of troops", true],
  [/\broof of (?=\d)/g, "ceiling of ", true],
  // What is done with them.
  [new RegExp(`\\bretir(e|es|ed|ing)(?= (?:its|the|their|all|his|\\d+)(?: \\w+)? ${force})`, "g"), "withdrew$1", true],
  [/\bprorogu(?:ed|es|e)(?=[^.;]{0,50}\b(?:mandate|mission|presence|authorisation|deployment)\b)/g, "prolonged", true],
  [/\bprolongated\b/g, "prolonged", true],
  [/\bprolongate\b/g, "prolong", true],
  [
    /\b(mandate|mission|deployment|operation|ground|authorisation)s? (by|around|about|for) ([\w-]+ (?:months?|years?)) (?:lengthened|prolonged)\b/g,
    "$1 prolonged by $3",
    true,
  ],
  [/\b[Tt]he fold(?= (?:will|of|began|begins|is|was|from)\b)/g, "The withdrawal", true],
  [/\b[Tt]he permanence\b/g, "The stay", true],
  [/\bsupposes (?:to )?(?=(?:the|a) [^.;]{0,60}(?:dollars|euros|pesos|million))/g, "costs ", true],
  [/\b(?:neither|not) thinks? in leaving\b/g, "does not plan to leave", true],
  [/\bput(s?) at (?:the )?disposition of\b/g, "make$1 available to", true],
  [/\bput(s?) at (?:the )?disposition\b(?! of)/g, "make$1 available", true],
  // Meeting.
  [/\b(?:interview|reunite|meet|gather)s? (?:himself|herself|themselves) with\b/g, "meet with", true],
  [/\breunited with (?=(?:his|her|the) (?:pair|homologue|counterpart|president|minister))/g, "met with ", true],
  [/\b(his|her|its|their) (?:pairs?|homologues?|colleague of office)\b/g, "$1 counterpart", true],
  [/\btravel(s|ed|led)? the (?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)/g, "travel$1 on ", true],
  // French.
  [/military(?<=\d military)(?= (?:on|in|at|to|who|from|deployed|stationed|present|engaged|and)\b|[.,;])/g, "soldiers", true],
  [/\bdisposes? (already )?of (?=(?:some |about |around |nearly )?\d)/g, "has ", true],
  [/\bengaged (?:itself|himself|herself|themselves) to\b/g, "pledged to", true],
  [/(?<=\b[Cc]ommand\b[^.;]{0,60}) is assured by\b/g, " is held by", true],
  [/\b(?:is|are) evaluated (?:to|at)\b/g, "is put at", true],
  [/\b(?:himself|herself) (?:is|was) rendered (?:in|to)\b|\b(?:has|have) rendered (?:himself|herself|themselves) (?:in|to)\b/g, "travelled to", true],
  [/\bhomologue(s?)\b/g, "counterpart$1", true],
  [
    /\b[Tt]he (Chad|Togo|Benin|Mali|Senegal|France|Germany|Canada|Niger|Ghana|Italy|Spain|Poland|Turkey|Brazil|Chile|Peru|Uruguay|Ecuador|Rwanda|Kenya|Morocco|Cameroon|Ivory Coast|Burkina Faso)(?=[.,;:]| (?:has|have|is|was|will|sends?|sent|which|that|had|wants?|itself)\b)/g,
    "$1",
    true,
  ],
  [/(\d) millions\b(?! of)/g, "$1 million", false],
  [/(\d) milliards?\b/g, "$1 billion", true],
  [new RegExp(`\\bthe (\\d{1,2}) (${months})\\b(?! \\w+(?:ing|ion|line|ment)\\b)`, "g"), "on $1 $2", false],
  // Polish and its neighbours.
  [/\bIn ((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/g, "On $1", true],
  [/\b[Gg]en(?:eral|\.) (?:of (?:the )?brigade|brygady|bryg\.?|brigadier)(?= )/g, "Brigadier General", true],
  [/\b[Gg]en(?:eral|\.) (?:of (?:the )?division|dywizji|dyw\.?)(?= )/g, "Major General", true],
  [/\bgeneral-(lieutenant|major|colonel)\b/gi, "$1 general", true],
  [/(?<=\d )mln\b/g, "million", true],
  [/(?<=\d )(?:mlrd|mld|mrd)\b/g, "billion", true],
  [/\bamounted (?=\d)/g, "amounted to ", true],
  [/\b(?:the )?totality of (?:the )?(?=(?:forces|troops|soldiers|contingent))/g, "all ", true],
  // Chinese and Japanese.
  [/(?<=\d )person-times of\b/g, "", true],
  [/\b(\d+) people of (?=(?:the )?(?:peacekeeping|self-defen[cs]e|engineer|infantry))/g, "$1 members of ", false],
  // German.
  [/\b(?:out|foreign|out-of-)land-?(?:insert|mission|deployment|operation)(s?)\b/gi, "foreign deployment$1", true],
  [/(?<=\b\p{Lu}\p{L}+)-insert(s?)\b/gu, " deployment$1", true],
  [/(?<=\b(?:the|of|an?|this|army|military|combat|The|This) )insert(s?)(?= (?:in|on|of|at|abroad|began|has|is|was|will)\b)/g, "deployment$1", true],
  [/\bgeneral secretary (?=\p{Lu})/gu, "secretary general ", false],
  [/\bso the ((?:defen[cs]e |foreign |prime )?minister|president|chancellor|general|spokesman|spokeswoman)\b(?=[.,])/g, "said the $1", true],
  [/\b(\d{1,2}[.:]\d\d) clock\b/g, "$1", true],
  // Russian and its neighbours.
  [/\bpeace-?making (?=(?:contingent|force|forces|mission|troops|operation|battalion))/g, "peacekeeping ", true],
  [/\b(joint|command-staff|staff|military|strategic|tactical|large-scale|allied) teachings\b/g, "$1 exercises", true],
  [/\bexit (?=of (?:the )?(?:troops|forces|contingent|soldiers))/g, "withdrawal ", false],
  [/\b([Tt]he) teachings(?= (?:["“]|will|are|were|in|at|of))/g, "$1 exercises", false],
  [/\bpeacemakers\b(?=[^.]{0,60}\b(?:contingent|troops|mission|region|conflict|zone)\b)/g, "peacekeepers", false],
];

/** Numbers with the point for thousands and the comma for parts. */
const thousands = /(?<![\d.,/:-])\d{1,3}(?:\.\d{3})+(?![\d/:-]|\.\d|,\d{3}|\s?(?:%|per ?cent|million|billion|trillion|bn\b))/g;
const parts = /(?<![\d.,])(\d{1,3}),(\d{1,2})(?=\s?(?:%|per ?cent|millions?\b|billions?\b|trillion|milliard|bn\b|mn\b))/g;

/** States as other languages call them. */
const states = new Map(
  "Katar=Qatar Libyen=Libya Türkei=Turkey Frankreich=France Polen=Poland Norwegen=Norway Schweden=Sweden Spanien=Spain Italien=Italy Belgien=Belgium Dänemark=Denmark Litauen=Lithuania Lettland=Latvia Estland=Estonia Rumänien=Romania Ungarn=Hungary Griechenland=Greece Großbritannien=Britain Österreich=Austria Slowakei=Slovakia Slowenien=Slovenia Kroatien=Croatia Serbien=Serbia Russland=Russia Ägypten=Egypt Libanon=Lebanon Jordanien=Jordan Armenien=Armenia Kasachstan=Kazakhstan Tschad=Chad Marokko=Morocco Syrien=Syria Deutschland=Germany Allemagne=Germany Pologne=Poland Suède=Sweden Norvège=Norway Espagne=Spain Italie=Italy Belgique=Belgium Lettonie=Latvia Lituanie=Lithuania Estonie=Estonia Roumanie=Romania Hongrie=Hungary Grèce=Greece Turquie=Turkey Liban=Lebanon Tchad=Chad Maroc=Morocco Algérie=Algeria Syrie=Syria Libye=Libya Alemania=Germany Francia=France España=Spain Polonia=Poland Suecia=Sweden Noruega=Norway Letonia=Latvia Turquía=Turkey Líbano=Lebanon Türkiye=Turkey Cezayir=Algeria Mısır=Egypt Yunanistan=Greece Almanya=Germany Fransa=France Rusya=Russia Suriye=Syria Somali̇=Somalia Azerbaycan=Azerbaijan Lübnan=Lebanon"
    .split(" ")
    .map((pair) => pair.split("=") as [string, string]),
);

const mayTurn = turns.map(([pattern]) => mayStandIn(pattern));

/** How much a text shows of another language, and what English would say. */
export function abroadEdits(text: string): { readonly edits: readonly Edit[]; readonly signs: number } {
  const sure: Edit[] = [],
    beside: Edit[] = [];
  for (const [i, [pattern, put, isSure]] of turns.entries())
    if (mayTurn[i](text))
      for (const match of text.matchAll(pattern)) {
        const said = put
          .replace(/\$(\d)/g, (_, n: string) => match[+n] ?? "")
          .replace(/withdrew(e|es|ed|ing)$/, (_, tail: string) => ({ e: "withdraw", es: "withdraws", ed: "withdrew", ing: "withdrawing" })[tail]!)
          .replace(/ +$/, (blanks) => (match[0].endsWith(" ") ? blanks : ""));
        (isSure ? sure : beside).push({ start: match.index, end: match.index + match[0].length, put: said });
      }
  const dotted = !/\d\.\d{3}/.test(text)
    ? []
    : [...text.matchAll(thousands)].map((match) => ({ start: match.index, end: match.index + match[0].length, put: match[0].replaceAll(".", ",") }));
  const decimal = !/\d,\d{1,2}[ %]/.test(text)
    ? []
    : [...text.matchAll(parts)].map((match) => ({ start: match.index, end: match.index + match[0].length, put: `${match[1]}.${match[2]}` }));
  const named: Edit[] = [];
  const signs = sure.length + (dotted.length > 1 ? 2 : dotted.length) + (decimal.length > 0 ? 2 : 0);
  if (signs < 2) return { edits: [], signs };
  for (const match of text.matchAll(/(?<![\p{L}-])\p{Lu}\p{Ll}{4,}(?![\p{L}-])/gu)) {
    const name = states.get(match[0]);
    if (name !== undefined) named.push({ start: match.index, end: match.index + match[0].length, put: name });
  }
  return { edits: [...sure, ...beside, ...dotted, ...decimal, ...named], signs };
}
