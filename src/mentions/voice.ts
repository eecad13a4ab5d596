/** Who speaks throughout a document: the one whose statement, speech, press conference or release it is by its own head. */
import type { Text } from "../text/text.ts";
import { holding } from "../text/wholes.ts";
import type { ResolvedMention } from "./entities/types.ts";

const headed =
  /(?<=^|\n)(?:[\w'’-]+ ){0,4}?(?:statements?|remarks|speech|address|keynote|press releases?|message|op-?ed|declaration|communiqu[eé]|press (?:conference|briefing|statement)|doorstep|testimony|letter)\b[^.\n]{0,60}?(?:\b(?:by|of|from|with)|\n{1,2} ?by)\b\s+(?:the\s+|an?\s+|his excellency\s+|her excellency\s+)*/gi;
const firstPerson = /\b(?:we|our|i|my|us)\b/gi;
/** The head of a document in characters: titles and the first lines. */
const headLength = 400;

/** "Answered by Ann Lee", "attributable to the spokesman": who speaks stands after the words; "Ann Lee provided the following readout": before them. */
const after = /(?:^|\n)answered by\s+(?:the\s+)?|\b(?:attributable|attributed) to\s+(?:the\s+)?/gi;
const before = /\b(?:provided|issued|released|gave|made|offered|read) the following (?:readout|statement|remarks|message|announcement|comments?)\b/gi;

/** Whom the document itself names as the one whose words all of it are. */
function declared(head: string, entities: readonly ResolvedMention[]): ResolvedMention | null {
  const isPerson = (e: ResolvedMention): boolean => (e.class === "person" || e.class === "office") && e.form !== "pronoun";
  for (const match of head.matchAll(after)) {
    const at = match.index + match[0].length;
    const speaker = entities.find((e) => isPerson(e) && e.start >= at && e.full.start < at + 40 && !head.slice(at, e.start).includes("\n"));
    if (speaker) return speaker;
  }
  for (const match of head.matchAll(before)) {
    const line = head.lastIndexOf("\n", match.index) + 1;
    const speaker = entities.findLast((e) => isPerson(e) && e.start >= line && e.end <= match.index);
    if (speaker) return speaker;
  }
  return null;
}

/** The speaking mention, or null where a reporter or nobody in particular speaks. */
export function voiceOf(text: Text, entities: readonly ResolvedMention[]): ResolvedMention | null {
  const named = declared(text.text.slice(0, 2 * headLength), entities);
  if (named) return named;
  const head = text.text.slice(0, headLength);
  headed.lastIndex = 0;
  for (let match = headed.exec(head); match !== null; match = headed.exec(head)) {
    const at = match.index + match[0].length;
    const line = head.slice(at).split("\n")[0];
    // "Yesterday's declaration by Norway settles the first question, …": a line of prose is no head.
    if (isProse(text.text, match.index, at)) continue;
    const speaker = entities.find(
      (e) =>
        e.start >= at &&
        e.start < at + Math.min(line.length, 90) &&
        (e.class === "person" || e.class === "office" || e.class === "body" || e.class === "state") &&
        e.form !== "pronoun" &&
        (e.speaksFor !== null || e.class === "state" || e.class === "body"),
    );
    if (!speaker) continue;
    const outside = text.text.slice(at).replace(/[“"][^”"]{0,600}[”"]/g, " ");
    if ((outside.match(firstPerson) ?? []).length >= 2) return speaker;
  }
  return null;
}

/** Does a line go on as a sentence behind the words that stand at its beginning? */
function isProse(text: string, start: number, end: number): boolean {
  const stop = text.indexOf("\n", end);
  return (
    (stop < 0 ? text.length : stop) - start > headLine &&
    /^[^.;:!?\n]{0,60}? (?:is|are|was|were|has|have|had|will|would|said|says|\p{Ll}+s) /u.test(text.slice(end, end + 90))
  );
}

const institution =
  /\b(?:(?:ministry|department) of (?:foreign affairs|external affairs|(?:national )?defen[cs]e|state)|(?:foreign|defen[cs]e) (?:ministry|office)|(?:prime minister's|chancellor's|president's|cabinet) office|office of the (?:prime minister|president|chancellor)|government of|chancellery|(?:house of (?:commons|lords|representatives)))\b/i;

/** Words that only one state's parliamentary record has. */
const records: readonly (readonly [(text: string) => boolean, string])[] = [
  [holding(/\b(?:His|Her) Majesty['’]s Government\b|\bHouse of Lords\b|\bSecretary of State for (?:Defence|Foreign)/), "GBR"],
  [holding(/\basked the [^.\n]{0,90}, (?:up)?on notice\b|\bQUESTIONS? ON NOTICE\b/), "AUS"],
  [holding(/\bD[áa]il\b|\bSeanad\b|\bTaoiseach\b|\bT[áa]naiste\b/), "IRL"],
];
/** A question put to a government, as the record prints it. */
export const putQuestion = /\bTo ask (?:the|His|Her|what|how|whether|when|if)\b|\basked the (?:Secretary of State|Minister|Taoiseach|Government)\b/;

const isPut = holding(putQuestion);

/** Whose parliament's questions and answers a document is: by its own words, else by the parliament named at its head; null where it is none. */
function parliamentOf(text: Text, entities: readonly ResolvedMention[]): string | null {
  if (!isPut(text.text)) return null;
  for (const [isOf, state] of records) if (isOf(text.text)) return state;
  return (
    soldiersAsked(text, entities) ??
    entities.find((e) => e.end <= 2 * headLength && (e.role === "parliament" || e.role === "ministry") && e.of !== null)?.of ??
    null
  );
}

/**
 * "how many German soldiers serve in Mali", "members of the Australian Defence Force": a government is asked about its own, whatever lands the question names.
 */
function soldiersAsked({ text }: Text, entities: readonly ResolvedMention[]): string | null {
  const states = new Set(
    entities
      .filter((e) => e.end <= 2 * headLength && e.class === "state" && e.form === "adjective" && e.id !== null && ownForces.test(text.slice(e.end, e.end + 40)))
      .map((e) => e.id),
  );
  return states.size === 1 ? [...states][0] : null;
}
const ownForces =
  /^ (?:(?:military|service|army|armed|uniformed) )?(?:soldiers|troops|personnel|servicemen|forces|defen[cs]e forces?|contingents?|members of|peacekeepers|military|ships|officers)\b/i;

/** Words of the official record of a debate, and those that say whose parliament it is. */
const debated =
  /\bHansard\b|\bhon(?:\.|ourable) (?:and (?:gallant|learned) )?(?:Gentleman|Gentlemen|Member|Lady|Friend|Deputy|Senator)\b|\b(?:Mr|Madam|Mrs|Mister)\.? (?:Deputy )?Speaker\b|\bCeann Comhairle\b|\bOfficial Report\b|\b[Mm]y Lords\b|\bnoble (?:Lord|Baroness|Earl|Viscount|and (?:gallant|learned))\b|\((?:Lab|Con|LD)\)/;
const isDebated = holding(debated);
/** And one of these must stand with them. */
const marks = [
  "Hansard",
  "hon. ",
  "honourable ",
  "Speaker",
  "Ceann Comhairle",
  "Official Report",
  "My Lords",
  "my Lords",
  "noble Lord",
  "(Lab",
  "(Con)",
  "(LD)",
];
const houses: readonly (readonly [(text: string) => boolean, string])[] = [
  ...records,
  [holding(/\bHouse of Commons Hansard\b|\b(?:HC|HL) Deb\b|\bUK Parliament\b|\bSecretary of State for (?:Defence|Foreign)/), "GBR"],
  [holding(/\b[Mm]y Lords\b|\bnoble (?:Lord|Baroness|Earl|Viscount|and (?:gallant|learned))\b|\((?:Lab|Con|LD|SNP|DUP|SDLP|UUP|Lab\/Co-op)\)/), "GBR"],
  [holding(/\bHouse of Commons of Canada\b|\b(?:CPC|NDP|Lib\.|BQ)\)/), "CAN"],
  [holding(/\bLok Sabha\b|\bRajya Sabha\b/), "IND"],
  [holding(/\bNew Zealand Parliament\b|\bNew Zealand House of Representatives\b/), "NZL"],
  [holding(/\bParliament of Australia\b|\bCommonwealth Parliamentary Debates\b/), "AUS"],
];

/** Whose parliament debates: by words that only its record has, where "we" and "our" are its state's. */
export function debateOf({ text }: Pick<Text, "text">): string | null {
  if (!isDebated(text) || !marks.some((mark) => text.includes(mark))) return null;
  return houses.find(([isOf]) => isOf(text))?.[1] ?? null;
}

/**
 * "Ministry of Defence, The Hague": the state that publishes by the letterhead, where the document says "we" outside quotations. `seat`: the state of the
 * capital that heads it.
 */
export function publisherOf(text: Text, entities: readonly ResolvedMention[], seat: string | null = null): string | null {
  const parliament = parliamentOf(text, entities);
  if (parliament) return parliament;
  const debate = debateOf(text);
  if (debate) return debate;
  const state = letterheadOf(text, entities, seat);
  return state !== null && (text.text.replace(/[“"][^”"]{0,600}[”"]/g, " ").match(firstPerson) ?? []).length >= 2 ? state : null;
}

const ownPress =
  /\b(?:parliament|senate|congress|bundestag|government|ministry|department|chancellery|cabinet|embassy|armed forces|army|navy|air force|(?:prime minister's|president's) office|office of the|house of (?:commons|lords|representatives))\b/i;

/**
 * The state of a publisher handed over with a report: "Parliament of Norway", "Ministry of Defence (Latvia)"; null for a newsroom. `named` finds the states in
 * a line of words.
 */
export function stateOfPublisher(publisher: string | null, named: (line: string) => readonly string[]): string | null {
  if (publisher === null || !ownPress.test(publisher)) return null;
  const states = new Set(named(publisher));
  return states.size === 1 ? [...states][0] : null;
}

/** The one state that the first lines name beside an institution; where they name none, that of the capital that heads the paper (`seat`). */
function letterheadOf(text: Text, entities: readonly ResolvedMention[], seat: string | null): string | null {
  let at = 0,
    stateless = false;
  for (const line of text.text.slice(0, headLength).split("\n").slice(0, 6)) {
    const end = at + line.length;
    if (line.length < 90 && !/[.?!]$/.test(line.trim()) && institution.test(line)) {
      const here = entities.filter(
        (e) =>
          e.start >= at &&
          e.end <= end &&
          (e.form === "metonym" || e.form === "adjective" || (e.form === "name" && (e.class === "state" || e.class === "place"))) &&
          e.of !== null,
      );
      const states = new Set(here.map((e) => e.of));
      if (states.size === 1) return here[0].of;
      if (states.size === 0) stateless = true;
    }
    at = end + 1;
  }
  return stateless ? seat : null;
}

const oppositional =
  /\b(?:shadow (?:minister|secretary|foreign|defen[cs]e|attorney|treasurer|cabinet|parliamentary|spokes\w+)|(?:deputy )?leader of the (?:opposition|(?:[\w-]+ )?(?:greens|democrats|liberals|conservatives|socialists|nationals|labou?r party))|(?:greens|democrats|nationals|snp|ndp|sinn f[ée]in|plaid cymru|lib(?:eral)? dem(?:ocrat)?s?|bloc qu[ée]b[ée]cois) leader|opposition (?:leader|spokes\w+|critic|defen[cs]e|foreign)|(?:greens?|democrats?|liberals?|conservatives?|socialists?|labou?r|nationals?|snp|ndp|sinn f[ée]in|plaid cymru|lib dems?|bloc qu[ée]b[ée]cois) (?:[\w-]+ ){0,3}(?:spokes(?:man|woman|person)|critic|senator))\b/i;
/** How many lines at the head of a paper may say whose it is, and how long such a line may be. */
const headLines = 14,
  headLine = 160;

/** A letterhead's own titles, in capitals or after a dash, whatever else the line holds. */
const letterhead =
  /\b(?:LEADER OF THE OPPOSITION|OPPOSITION (?:LEADER|SPOKES(?:MAN|WOMAN|PERSON))|SHADOW (?:MINISTER|SECRETARY|CHANCELLOR|ATTORNEY|TREASURER|FOREIGN|DEFEN[CS]E))\b|[-–—] (?:Acting )?Shadow (?:Minister|Secretary) (?:for|of)\b/;
/** "GREEN PARTY SPEECHES": a head that is a party's name and the kind of paper. */
const partyHead =
  /^(?:the )?(?:[\p{L}'’-]+ ){0,3}?(?:democrats?|greens?|labou?r|liberals?|conservatives?|socialists?|republicans?|nationals)(?: party)?(?: of [\p{L} ]{3,30})?[ :–—-]+(?:speech(?:es)?|media releases?|press releases?|news releases?|election (?:policy|platform|manifesto)|policy (?:statement|launch|paper)|manifesto|platform)$/iu;
const release = /\b(?:media|press|news) (?:release|statement)\b|(?<=^|\n)[^\n]{0,70}\b(?:should|must)\b[^\n.]{0,70}(?:\n|$)/i;
const partisan = "(?:greens|labou?r|liberal democrats?|liberals?|conservatives?|democrats?|tor(?:y|ies)|nationals|socialists?|opposition|shadow)";
/** "Greens Leader Bob Brown today urged": the lead of a party's release. */
const lead = new RegExp(
  `(?<=^|\\n)\\W*(?:the |australian |federal |uk |canadian )*(?:acting )?${partisan}[^\\n.]{0,120}\\b(?:today|has|have|yesterday)?,? ?(?:urge[sd]?|call(?:s|ed) (?:on|for|upon)|renew(?:s|ed)|demand(?:s|ed)|condemn(?:s|ed))\\b`,
  "i",
);

const marked = /\b(?:media|press|news) (?:release|statement)\b/i;
/** "The Shadow Minister for Trade, Ann Lee, today raised concerns", in what calls itself a release. */
const speaksToday =
  /(?<=^|\n)\W*(?:the )?(?:(?:acting )?shadow (?:minister|secretary|chancellor|attorney|foreign|defen[cs]e)|(?:deputy )?leader of the opposition|opposition (?:leader|spokes\w+))\b[^.]{0,140}\btoday\b/i;

/** "Ann Lee, Senator for Ohio", "Federal Member for Hull", "prepared by Mr Lee, M.P.": a head that names a member of parliament. */
const ofMember =
  /\b(?:senator|member(?: of parliament)?|deputy|mp|m\.p\.) for (?:the )?\p{Lu}|\b(?:prepared|written|submitted|compiled) by\b[^\n]{0,80}\bM\.?P\b/iu;
/** An office of state, beside which a member speaks for the government. */
const inOffice =
  /\b(?:minister|ministers|ministerial|secretar(?:y|ies)|attorney|treasurer|premier|chancellor|president|speaker|whip|leader of the (?:government|house)|government|department|taoiseach|t[áa]naiste|ambassador|governor)\b/i;

/** A wrapped line of prose and no line of a head. */
const prose = /\b(?:which|that|should|will|would|must|is|are|was|were|has|have|had|it|we|they|this|these|today|called?|said)\b|^\p{Ll}/u;

/** Is a paper headed as that of one or a few members of parliament, of whom no line of the head tells an office? */
function isOfMembers(lines: readonly string[]): boolean {
  const heads = lines.map((line) => line.trim()).filter((line) => line !== "" && line.length <= headLine && !/[.?!"”]$/.test(line.replace(/M\.?P\.$/, "")));
  return heads.slice(0, 6).some((line) => ofMember.test(line)) && !heads.some((line) => inOffice.test(line) && !prose.test(line));
}

/** Is a paper headed as that of an opposition or of a party ("Shadow Minister for Defence")? Its "we" is no state's, and what it wants binds none. */
export function isOfOpposition(text: Text): boolean {
  const head = text.text.slice(0, 2 * headLength).replace(/[^\S\n]+/g, " ");
  const lines = head.split("\n").slice(0, headLines);
  if (
    lines.some(
      (line) =>
        line.length <= headLine &&
        !/[.?!"”]$/.test(line.trim()) &&
        !/^(?:q|question|journalist)\b|^[\w .]+:/i.test(line.trim()) &&
        oppositional.test(line) &&
        !/\b(?:said|says|told|asked|argued|criticised|criticized|called)\b/i.test(line),
    )
  )
    return true;
  const top = lines.filter((line) => line.trim() !== "").slice(0, 4);
  if (
    top.some(
      (line) =>
        (letterhead.test(line.slice(0, headLine)) && !/\b(?:said|says|told|asked)\b/i.test(line.slice(0, headLine))) ||
        (line.length <= headLine && partyHead.test(line.trim())),
    )
  )
    return true;
  if (isOfMembers(lines)) return true;
  return (release.test(head.slice(0, headLength)) && lead.test(head)) || (marked.test(head.slice(0, headLength)) && speaksToday.test(head));
}
