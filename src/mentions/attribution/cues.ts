/**
 * Verbs, nouns, adjectives and prepositions that attribute words, thoughts or stances to somebody, by what they take.
 * The classes follow PolNeAR (Newell et al. 2018): speech, belief, intention and stance are all attributions.
 */
import { wordSet } from "../../text/lexicon.ts";
import { internWord } from "../../text/words.ts";

/** Takes a clause: with or without "that", "whether", a wh-clause, or a quotation. */
export const takesClause = 1;
/** Its first object is who hears it, and no part of what is said ("told reporters that …"). */
export const takesHearer = 2;
/** Takes a noun phrase as what is said, thought of or taken a stance on ("criticised the plan"). */
export const takesObject = 4;
/** Takes an infinitive ("promised to stay", "wants to leave"). */
export const takesInfinitive = 8;
/** Takes what it is about and what that is called, together ("called it a mistake", "accused them of lying", "urged them to leave"). */
export const takesPredicate = 16;
/** Passive or raising: what is said surrounds it ("is expected to", "appeared to"). */
export const raises = 32;
/** Speech that a quotation may stand beside. */
export const speaks = 64;

/** Attributes only together with its preposition ("railed against the deal"). */
export const onlyWithPreposition = 128;

const classes = new Map<number, number>();
function give(bits: number, words: string): void {
  for (const word of words.trim().split(/\s+/)) {
    const n = internWord(word);
    classes.set(n, (classes.get(n) ?? 0) | bits);
  }
}

give(
  takesClause | speaks,
  `say add note suggest announce argue warn claim insist explain declare acknowledge admit assert concede contend confirm caution comment disclose
  emphasize emphasise indicate maintain mention observe predict proclaim recall recount remark repeat reply respond retort reiterate reveal state stress write tweet retweet post joke quip testify complain
  continue conclude report allege lament boast brag muse counter interject answer exclaim shout yell chant vow pledge promise ask wonder demand urge charge deny estimate forecast hint
  signal speculate swear agree caution recommend propose read fume underscore highlight reason echo opine begin chime venture snap scoff marvel gush crow blog conjecture attest clarify detail elaborate relay rule advise murmur whisper cry mumble concur affirm avow posit intone sniff stipulate instruct reckon theorize profess intimate plead bellow growl grumble gripe groan roar scream crack deadpan demur enthuse fret thunder interrupt rant text lecture volunteer surmise preach telegraph retort
  implore bemoan foresee hypothesize pronounce hold`,
);
give(takesClause | takesHearer | speaks, "tell remind inform assure notify reassure warn ask advise promise instruct");
give(
  takesClause,
  `believe think feel hope fear know understand expect assume realize realise doubt worry guess suspect imagine discover find show prove decide determine learn remember forget dream
  hear conclude see demonstrate imply mean reflect agree wish anticipate calculate presume concede discover question recognize recognise consider`,
);
give(
  takesObject,
  `criticize criticise praise defend endorse oppose support back condemn denounce attack blast slam dismiss reject mention cite discuss describe blame thank applaud
  propose announce deny favor favour question highlight claim promote embrace hail acknowledge express voice reiterate repeat quote demand recommend request dispute predict admit
  emphasize emphasise stress note rebuke assail ridicule tout trumpet decry deride disavow repudiate rebut refute lambast bash rip trash champion advocate contradict echo
  outline detail disclose reveal reference invoke extol laud commend credit congratulate disparage belittle slight berate scold chide pan underline underscore
  disregard resent admire respect detest hate fear dislike love anger vow suggest explain anticipate foresee expect recall remember doubt
  oppose approve nominate stress protest parrot retweet tweet denounce insult savage skewer excoriate castigate allege envision deplore push recount`,
);
give(
  takesInfinitive,
  `want hope vow promise pledge refuse decline seek agree offer threaten swear decide expect intend aim propose prefer wish demand ask claim resolve volunteer opt `,
);
give(
  takesPredicate,
  `call accuse describe urge ask tell warn label brand dub deem view regard want compare blame order expect criticize criticise portray depict characterize characterise
  chastise implore beg beseech challenge instruct lobby pressure term suspect denounce dismiss declare name remind identify hail `,
);
give(
  raises,
  "understand rumour expect say believe report think allege estimate see regard know consider view rumor suppose appear seem deem describe bill criticize criticise schedule anticipate call require widely name dismiss",
);

/** Verb with the preposition that belongs to the cue: "called for", "agrees with". */
const prepositional = new Map<string, ReadonlySet<string>>();
for (const [verbs, words] of [
  ["call", "for on"],
  ["push", "for"],
  ["argue", "for against"],
  ["talk", "about up of"],
  ["speak", "about of out against"],
  ["complain", "about of"],
  ["brag", "about of"],
  ["boast", "about of"],
  ["worry", "about"],
  ["point", "to out"],
  ["refer", "to"],
  ["allude", "to"],
  ["focus", "on"],
  ["agree", "with to on"],
  ["disagree", "with on"],
  ["ask", "for about"],
  ["vote", "for against"],
  ["apologize", "for"],
  ["apologise", "for"],
  ["object", "to"],
  ["lash", "out"],
  ["hit", "back"],
  ["fire", "back"],
  ["push", "back"],
  ["shoot", "back"],
  ["press", "for"],
  ["lobby", "for against"],
  ["campaign", "for against"],
  ["rail", "against"],
  ["warn", "of against about"],
  ["comment", "on"],
  ["remark", "on upon"],
  ["write", "about of"],
  ["learn", "of about"],
  ["think", "of about"],
  ["dream", "of"],
  ["hint", "at"],
  ["insist", "on"],
  ["sign", "off"],
  ["opt", "for"],
  ["back", "off"],
  ["respond", "to"],
  ["react", "to"],
  ["plead", "for with"],
  ["appeal", "for to"],
  ["express", ""],
  ["elaborate", "on"],
  ["touch", "on"],
  ["dwell", "on"],
  ["harp", "on"],
  ["zero", "in"],
  ["go", "after"],
  ["believe", "in"],
  ["hope", "for"],
  ["wish", "for"],
  ["look", "for"],
  ["rule", "out"],
  ["rant", "about"],
  ["joke", "about"],
  ["ponder", ""],
  ["mull", "over"],
  ["chime", "in"],
  ["take", "aim"],
  ["scream", "back"],
  ["rail", "at"],
  ["lash", "at"],
  ["scoff", "at"],
  ["sneer", "at"],
  ["balk", "at"],
  ["bristle", "at"],
  ["cheer", "for"],
  ["side", "with"],
  ["quarrel", "with"],
  ["fret", "about"],
  ["rave", "about"],
  ["grumble", "about"],
  ["whine", "about"],
  ["muse", "about"],
  ["quip", "about"],
  ["lie", "about"],
  ["opine", "on"],
  ["expound", "on"],
  ["pontificate", "on"],
  ["preach", "about"],
  ["inform", "of"],
  ["remind", "of"],
  ["stand", "by"],
  ["stick", "by"],
  ["weigh", "in"],
  ["walk", "back"],
  ["tear", "into"],
  ["lay", "out"],
  ["spell", "out"],
  ["single", "out"],
  ["inquire", "about"],
  ["testify", "about"],
  ["protest", "against"],
  ["demonstrate", "against"],
] as const)
  prepositional.set(verbs, new Set([...(prepositional.get(verbs) ?? []), ...words.split(" ")]));

for (const verb of "rail lash scoff balk bristle side quarrel rave whine expound pontificate object disagree apologize apologise vote talk speak refer allude focus campaign react lobby point hint appeal inquire".split(
  " ",
)) {
  classes.set(internWord(verb), classes.get(internWord(verb)) ?? onlyWithPreposition);
}

/** What a verb takes, as bits; 0 for verbs that attribute nothing. */
export const cueBits = (lemma: number): number => classes.get(lemma) ?? 0;

/** Prepositions and particles that make a cue together with this verb, or undefined. */
export const cuePrepositions = (lemma: string): ReadonlySet<string> | undefined => prepositional.get(lemma);

/** Nouns that take what is said as a clause or "of": whose they are is the source. */
export const isCueNoun =
  wordSet(`claim claims assertion assertions allegation allegations statement belief view argument suggestion warning warnings contention insistence promise pledge vow prediction accusation accusations
  hope hopes fear fears concern concerns conclusion suspicion rumor rumors complaint complaints charge charges criticism conviction notion feeling acknowledgment admission announcement report reports demand call calls request
  decision denial remark remarks comment comments opposition support proposal idea plan plans`);

/** What somebody's words are, where "is that" follows: "her answer was that". */
export const isAnswer = wordSet("answer reply response message line verdict hunch position word point estimate guess stance explanation condition");

/** Adjectives after "be" that hold a belief or stance: "is convinced that", "are concerned about". */
export const isCueAdjective = wordSet(
  "convinced confident certain sure aware concerned worried afraid skeptical sceptical hopeful optimistic pessimistic adamant proud supportive critical dismissive fearful doubtful glad happy pleased disappointed wary unclear clear determined eager willing reluctant opposed angry outspoken sorry grateful surprised unsure mindful",
);

/** "made comments about", "expressed support for": a verb that says little and the noun that says what. */
export const lightVerbs = new Set(
  "make give have express voice issue release raise take draw cast pay heap launch deliver offer hold put lodge level show".split(" "),
);
export const lightNouns = new Set(
  `comment comments remark remarks statement statements claim claims case point argument criticism praise concern concerns doubt doubts question questions support opposition preference interest credit
  blame aim issue tribute hope hopes fear fears feelings feeling view stance position promise promises vow pledge charge charges accusation accusations allegations apology confidence frustration regret remorse anger outrage disappointment
  skepticism optimism admiration sympathy gratitude reservations objection objections condolences disapproval approval dissatisfaction satisfaction worry worries warning warnings prediction threat threats reference references mention`
    .trim()
    .split(/\s+/),
);

/** Documents and events that show or say things by themselves: "polls show". */
export const isEvidence = new Set(
  "poll polls survey surveys study studies report reports data document documents records record analysis figures statistics email emails letter filing filings transcript research census".split(
    " ",
  ),
);

/** Who speaks without a name: officials, sources, a diplomat. */
const unnamed = new Set(
  "official officials source sources diplomat diplomats person people adviser advisers advisor advisors aide aides insider insiders analyst analysts expert experts officer officers soldier soldiers witness witnesses critic critics observer observers lawmaker lawmakers negotiator negotiators staffer staffers authority generals".split(
    " ",
  ),
);
/** Who holds such an office is known: only "an envoy" and "one minister" are unnamed. */
const titled = new Set(
  "minister ministers representative representatives envoy envoys general colonel colonels commander commanders judge judges member members".split(" "),
);
export const isTitled = (word: string): boolean => titled.has(word);
export const isUnnamed = (word: string): boolean => unnamed.has(word) || titled.has(word);
