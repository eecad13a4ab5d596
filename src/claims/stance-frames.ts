/** Verbs that take a side by themselves or with a light object, each with what may follow it. General English, no report's words. */
import type { Stance } from "../model/claim.ts";

export interface Side {
  readonly rule: string;
  readonly stance: Stance;
  /** False where a negation is part of the wording, or the stance has no opposite. */
  readonly turns: boolean;
}

export interface SideFrame extends Side {
  /** The words right after the verb, folded; adverbs are passed over before. */
  readonly rest: RegExp;
  /** True where the frame holds only of a negated verb, false where only of an affirmed one. */
  readonly negated: boolean | null;
  /** True where the verb tells it of what is still to come. */
  readonly ahead: boolean;
}

const end =
  "(?:$|[.,;:!?)\"”'’–—]|(?:on|in|by|at|last|this|yesterday|today|all the same|as well|too|either|again|at once|in unison|in principle|for once|on principle|and|but|while|without|though|since|as)\\b)";
/** What was just spoken of: pronouns, and nouns of a proposal with a definite article. */
const light = `(?:(?:it|that|this|these|those|them|both|both of them|neither|either|any of (?:it|them|this|that)|all of (?:it|them|this|that)|all three|the same|the lot|the (?:first|second|third|two|three|others?))(?=\\s*${end})|the (?:idea|thought|plans?|proposals?|suggestion|notion|scheme|project|move|step|measure|measures|text|draft|request|demand|offer|deal|paper|compromise|formula|wording|terms?|conclusions|venture|whole thing)\\b)`;
const after = (words: string): RegExp => new RegExp(`^(?:${words})`);
const stop = "(?:$|[.,;:!?)\"”'’–—]|(?:too|as well|either|again|at once|in unison|in principle|for once)(?:$|[.,;]))";
/** When something is still to be said or settled. */
const later =
  "(?:tomorrow|later|soon|next|within|only (?:when|after|in|on|once)|after|before|until|by|when|once|(?:in|on|this|at) (?:the )?(?:\\w+ )?(?:days|weeks|months|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|mon\\w+|tues\\w+|wednes\\w+|thurs\\w+|fri\\w+|satur\\w+|sun\\w+|week|month|year|\\d\\w*|summit|meeting|course of|due course|weekend))\\b";
const alone = after(end),
  ofIt = after(`${light}|${end}`),
  it = after(`${light}`);

const table: (readonly [string, SideFrame])[] = [];
const add = (
  rule: string,
  stance: Stance,
  lemmas: string,
  rest: RegExp,
  { negated = null, turns = true, ahead = false }: { readonly negated?: boolean | null; readonly turns?: boolean; readonly ahead?: boolean } = {},
): void => {
  for (const lemma of lemmas.split(" ")) table.push([lemma, { rule, stance, rest, negated, turns, ahead }]);
};

add("opposes", "against", "oppose reject condemn denounce veto deplore resent protest dislike contest", ofIt);
add("opposes", "against", "regret deplore lament resent", after(stop));
add("opposes", "against", "regret mistrust distrust fear rebuff spurn", it);
add(
  "objects",
  "against",
  "object demur disagree dissent disapprove balk baulk bristle grumble grouse fume seethe rage wince bridle jib scoff sneer growl snarl scowl groan moan recoil sulk howl sniff cavil chafe bluster thunder brake squirm rebel tut harrumph mock",
  after(`${end}|(?:at|to|over|about|of|against)\\b`),
);
add("objects", "against", "protest complain grouch", after("(?:at|over|about|of|against)\\b"));
add("disagrees", "against", "disagree quarrel", after("with\\b"));
add("backs", "for", "support back welcome endorse second favour favor applaud cheer bless hail accept greet salute commend approve", it);
add(
  "consents",
  "for",
  "consent assent concur acquiesce applaud cheer nod relent approve enthuse rejoice",
  after(`${end}|(?:to|with|at) ${light}|of (?:it|that|this|them)\\b`),
);
add("consents", "for", "agree", after(`${stop}|(?:to|with) ${light}`));
add(
  "drops-objection",
  "for",
  "lift drop withdraw waive abandon shed renounce forgo remove",
  after("(?:(?:its|their|the|his|her|a|any|all|most|long) )?(?:[\\w-]+ )?(?:veto(?:es)?|objections?|opposition|resistance|reservations?|misgivings)\\b"),
  { turns: true },
);
add(
  "vetoes",
  "against",
  "cast put place slap use wield threaten brandish announce lodge enter raise impose maintain keep",
  after("(?:(?:a|its|their|the|his|her|an|some|several) )?(?:[\\w-]+ )?(?:veto(?:es)?|objections?|reservations)\\b"),
  { turns: true },
);
add("minds", "against", "mind", after(`${light}|${stop}`));
add("likes", "for", "likes relish enjoy fancy", it);
add("likes-none", "against", "likes fancy relish", after("(?:none|neither|nothing|little)\\b"), { turns: false });
add("cares-not", "against", "care", after("(?:for|about)\\b"), { negated: true, turns: false });
add(
  "asks-an-end",
  "against",
  "ask demand urge insist",
  after(
    "(?:for |that )(?:it|this|that|they|them|all this|the [\\w-]+(?: [\\w-]+)?) (?:to )?(?:be |is )?(?:called off|stopped|ended|dropped|scrapped|halted|abandoned|reconsidered|rethought|withdrawn|reversed|kept out|postponed)\\b",
  ),
  { negated: false },
);
add(
  "holds-early",
  "waits",
  "say think find hold feel",
  after(
    "(?:that )?(?:it (?:is|was|would be) |it )?(?:much |far |still |a little |rather )?too (?:early|soon|hasty)\\b|(?:that )?the (?:time|moment|hour) (?:has|is|was|had)(?:n't| not)\\b|(?:that )?(?:it|this|now) (?:is|was)(?:n't| not) the (?:time|moment|day)\\b|(?:that )?there (?:is|was) no (?:hurry|rush|haste)\\b|it early\\b",
  ),
  { negated: false, turns: false },
);
add("sees-no-need", "against", "see find", after("no (?:reason|cause|grounds|merit|value|hurry|haste|urgency|logic|point|good|clear)\\b"), {
  negated: false,
  turns: false,
});
add(
  "holds-good",
  "for",
  "find think call deem consider judge",
  after(
    `(?:it|this|that|these|the (?:idea|plan|step|move|proposal|thing|offer|decision|text|whole)) (?:[\\w-]+ )?(?:good|right|fair|fine|wise|sound|proper|reasonable|overdue|useful|sensible|splendid|excellent|necessary|justified)(?: (?:idea|thing|step|news|move))?${end}`,
  ),
);
add(
  "holds-bad",
  "against",
  "find think call deem consider judge",
  after(
    `(?:it|this|that|these|the (?:idea|plan|step|move|proposal|thing|offer|decision|text|whole)(?: \\w+)?) (?:an? |to be |all |simply |plain |rather |quite |too |very |most |"|“)*(?:bad|ill-timed|untimely|odd|strange|peanuts|breach|violation|provocation|mistake|wrong|risky|costly|expensive|dear|excessive|vague|thin|weak|displeasing|annoying|irritating|unhelpful|dangerous|illegal|unlawful|insult|theatre|farce|threat|interference|intrusion|aggressive)\\b`,
  ),
);
add("prefers", "for", "prefer", after("(?!not\\b|its\\b)(?:to (?!send|give|pay|keep|stay|leave|withdraw|buy)|that\\b|within\\b|an? |the |it\\b|them\\b)"), {
  turns: false,
});
add("backs", "for", "support back second applaud", after(`(?:him|her|them|us|everyone|both)(?=\\s*${end})`));
add("joins-in", "for", "go", after("along\\b(?! the)"));
add("joins-in", "for", "come", after("(?:a?round|on board|aboard)\\b(?! the)"));
add("joins-in", "for", "fall", after("(?:in|into) line\\b|in (?:behind|with)\\b"));
add("joins-in", "for", "nod wave wink usher", after("(?:it|them|this|that|the \\w+(?: \\w+)?) through\\b|(?:along|through)\\b"));
add("joins-in", "for", "play", after("along\\b"));
add("joins-in", "for", "sign", after("(?:off|on)\\b(?: on| to|[.,;]|$)"));
add("shrugs", "unsure", "shrug hesitate waver dither hedge duck sigh vacillate equivocate prevaricate abstain", after(`${end}|(?:at|over|about|on)\\b`), {
  turns: false,
});
add("looks-away", "unsure", "look", after("(?:away|the other way)\\b(?! the)"), { negated: false, turns: false });
add("looks-away", "unsure", "stand", after("(?:aside|by and|to one side)\\b"), { negated: false, turns: false });
add("thinks-better", "against", "think", after("better of it\\b"));
add("goes-cold", "against", "go turn blow", after("(?:cold|cool|sour|lukewarm) (?:on|over|about)\\b"));
add(
  "says-yes",
  "for",
  "say vote answer reply",
  after(
    "(?:a (?:clear |loud |quiet |qualified |firm )?)?[\"“'‘]?(?:yes|aye|ja|da|oui|si|okay|amen)\\b[\"”'’]?(?! to (?:any|every|up to|\\d)| but\\b| or no| and no)",
  ),
  { negated: false },
);
add("says-yes", "unsure", "say vote answer reply", after("[\"“'‘]?(?:yes|aye|no)\\b"), { negated: true, turns: false });
add(
  "says-no",
  "against",
  "say vote answer reply",
  after(
    "(?:a (?:clear |loud |flat |polite |firm )?)?[\"“'‘]?(?:no|nay|nein|nyet|non|never)\\b[\"”'’]?(?: thanks\\b| thank you\\b)?(?=$|[.,;:!?)–—]| (?:to(?! nobody| no one| none)|on|in|at|by|again|and|but|last|the (?:same|next)|three|two|this|from|with)\\b)",
  ),
  { negated: false },
);
add(
  "says-not",
  "unsure",
  "say disclose reveal clarify specify",
  after("(?:whether|if|how(?! (?:many|much|long|often|far)\\b)|which way|either way|which)\\b"),
  { negated: true, turns: false },
);
add("no-answer", "unsure", "give make send offer", after("no (?:answer|reply|response|reaction)\\b"), { negated: false, turns: false });
add("no-answer", "unsure", "answer reply respond", alone, { negated: true, turns: false });
add("undecided", "waits", "decide choose", after(`${end}|(?:yet|about|whether|how|what|which|if|when)\\b`), { negated: true, turns: false });
add(
  "undecided",
  "waits",
  "make take reach",
  after("(?:a|any|its|their|the|that) (?:final |formal |firm )?(?:call|decision|choice|position|stance|stand|view)\\b"),
  { negated: true, turns: false },
);
add("rather-not", "unsure", "discuss", it, { negated: true, turns: false });
add("hears-not", "against", "hear", after("of\\b"), { negated: true, turns: false });
add(
  "lets",
  "for",
  "let",
  after(
    "(?!go\\b|know\\b|him|itself|themselves|her|its|their|his|down\\b|slip\\b|off\\b|out\\b|in\\b|alone\\b|it be )[^.;,]{0,40}?\\b(?:go ahead|proceed|negotiate|join|stand|begin|start|pass|happen|continue)\\b",
  ),
);
add(
  "shares-not",
  "against",
  "share",
  after(
    "(?:the|its|their|this|that|these|those|any|[\\w-]+['’]s?) (?:[\\w'’-]+ ){0,2}?(?:optimism|enthusiasm|appetite|zeal|confidence|view|views|opinion|assessment|haste|urgency)\\b",
  ),
  { negated: true, turns: false },
);
add(
  "shares-fears",
  "against",
  "share",
  after(
    "(?:the|its|their|this|that|these|those|[\\w-]+['’]s?) (?:[\\w'’-]+ ){0,2}?(?:concerns?|fears?|misgivings|doubts|alarm|worries|scepticism|skepticism|reservations|unease)\\b",
  ),
  { negated: false },
);
add(
  "watches",
  "against",
  "watch follow note view observe monitor regard see",
  after("[^.;]{0,50}?\\bwith (?:[\\w-]+ )?(?:concern|alarm|unease|dismay|suspicion|disquiet|anxiety|displeasure|apprehension|misgivings)\\b"),
  { turns: false },
);
add(
  "watches",
  "for",
  "watch follow note view observe regard see",
  after("[^.;]{0,50}?\\bwith (?:[\\w-]+ )?(?:satisfaction|relief|approval|sympathy|favou?r)\\b"),
  { turns: false },
);
add(
  "defends",
  "for",
  "defend justify",
  after(
    "(?:its|their|the|his|her) (?:own )?(?:right|decision|move|choice|deal|pact|plans?|deployment|strikes?|operation|agreement|presence|stance|position|vote)\\b",
  ),
);
add("ratifies", "for", "ratify", after(`${end}|(?:within|last|early|late|first|second|at|the (?:same|next))\\b`));
add(
  "passes",
  "for",
  "pass adopt approve",
  after(
    "(?:the|a) (?:bill|law|act|motion|legislation) (?:that|which|to|letting|allowing|admitting|permitting)\\b[^.;]{0,60}?\\b(?:in(?:to)?|enter|land|stay|base[ds]?|station\\w*|use)\\b",
  ),
);
add("summons", "against", "summon recall", after("(?:the|its|his|her|their) (?:[\\w-]+ )?(?:ambassador|envoy|charg[eé]|attach[eé])\\b"), { turns: false });
add(
  "fears",
  "against",
  "fear dread",
  after(
    "(?:provoking|angering|antagoni[sz]ing|upsetting|offending|needling|goading|irritating|alienating|escalat\\w+|being (?:drawn|dragged|sucked|pulled))\\b",
  ),
  { turns: false },
);
const minded = after("up (?:its|their|his|her) minds?\\b|(?:its|their|his|her) minds? up\\b");
// "has made up its mind" has decided, and does not say how.
add("undecided", "waits", "make", minded, { negated: true, turns: false });
add("undecided", "waits", "make", minded, { negated: false, turns: false, ahead: true });
add(
  "undecided",
  "waits",
  "weigh ponder mull study review reconsider reassess",
  after(`${light}|(?:its|their|the) (?:position|options|stance|attitude|answer|request|offer|invitation|matter|question|evidence|consequences)\\b|whether\\b`),
  { turns: false },
);
add(
  "decides-later",
  "waits",
  "decide choose answer reply respond say tell",
  after(`(?:(?:itself|themselves|on (?:it|that|this)|about (?:it|that|this)|whether|yes or no|either way|either|which) )?(?:only |not )?${later}`),
  { negated: false, turns: false, ahead: true },
);
add(
  "reviews-later",
  "waits",
  "look come return",
  after(`(?:back )?(?:at|to) (?:it|this|that|them|the (?:matter|question|subject|issue|request|idea|plan)) ?(?:again )?${later}`),
  { negated: false, turns: false, ahead: true },
);
add(
  "decides-later",
  "waits",
  "make take give announce reach",
  after(
    `(?:a|its|their|the|his|her|no) (?:final |own |formal )?(?:decision|choice|answer|verdict|mind) (?:known )?(?:(?:on|about|over) [^.;,]{3,70}? )?(?:only )?${later}`,
  ),
  { turns: false, ahead: true },
);
add("puts-off", "waits", "put", after("(?:off|(?:it|them|(?:its|their|the|a) (?:own )?(?:vote|decision|debate|ratification|answer|signature)) off)\\b"), {
  turns: false,
});
add(
  "puts-off",
  "waits",
  "postpone delay defer shelve adjourn",
  after("(?:(?:its|their|the|a|any) )?(?:own )?(?:vote|decision|debate|ratification|answer|signature|reading|hearing)\\b"),
  { turns: false },
);
add(
  "asks-time",
  "waits",
  "ask want need seek request get take",
  after(
    "(?:for )?(?:more |extra |some |a little )?(?:time\\b|(?:\\w+ )more (?:days|weeks)\\b|(?:\\w+ )(?:days|weeks|months|years)['’]? (?:to think|to reflect|for reflection|of reflection|to decide|delay|grace|more to|about its))",
  ),
  { turns: false },
);
add(
  "lets",
  "for",
  "let",
  after(
    "(?!go\\b|know\\b|it be |him|itself|themselves|her|its|their|his|down\\b|slip\\b|off\\b|out\\b|in\\b|alone\\b)[^.;]{0,60}?\\b(?:fly|flown?|land|launch\\w*|pass|through|in(?:to)?|use[ds]?|cross|over|overfly|dock|berth|transit|refuel|station\\w*|take off|enter|sail|operate|store[ds]?|roll|go (?:from|through|over))\\b",
  ),
);
add(
  "lets-in",
  "for",
  "allow permit admit tolerate",
  after(
    "(?!for\\b|of\\b|itself\\b|its\\b|their\\b|(?:\\w+ )?goals?\\b)[^.;]{0,50}?\\b(?:airspace|airfields?|airports?|bases?|runways?|ports?|harbours?|territory|soil|waters|skies|sky|overflights?|transit|troops|soldiers|ships|warships|planes|aircraft|bombers|jets|missiles|weapons|arms|inspectors|observers|monitors)\\b",
  ),
);
/** "lets its ports be used", "will not allow its soil to be used": its own land, by others. */
add(
  "lends-land",
  "for",
  "let allow permit",
  after(
    "(?:its|their|his|her) (?:own )?(?:airspace|air space|airfields?|airports?|bases?|runways?|ports?|harbours?|territory|soil|waters|skies|sky|straits?)\\b[^.;]{0,30}?\\b(?:used?|serve)\\b",
  ),
);
/** Runways and skies are opened to aircraft; a port or a road only says so of whom it is opened to. */
add(
  "opens",
  "for",
  "open reopen",
  after(
    "(?:up )?(?:its|their|his|her|the|two|three|four|all)\\b[^.;]{0,30}?\\b(?:airspace|airfields?|bases?|runways?|skies|sky)\\b(?! to (?:tourists?|visitors|refugees|civilian))",
  ),
);
add(
  "opens",
  "for",
  "open reopen",
  after(
    "(?:up )?(?:its|their|his|her|the|two|three|four|all)\\b[^.;]{0,30}?\\b(?:airports?|ports?|harbours?|territory|soil|waters|roads|railways?|corridor)\\b[^.;]{0,30}?\\b(?:to|for) (?:[\\w-]+ ){0,3}(?:planes|aircraft|jets|bombers|flights|overflights|ships|warships|fleets?|vessels|submarines|troops|soldiers|forces|convoys|allies|army|armies|navy|navies)\\b",
  ),
);
add(
  "closes",
  "against",
  "close shut",
  after(
    "(?:off )?(?:its|their|his|her|the)\\b[^.;]{0,30}?\\b(?:airspace|airfields?|runways?|ports?|harbours?|territory|waters|skies|sky|straits?|corridor|canal)\\b(?! (?:for the (?:winter|night|season|day|holidays?)|because of|due to))",
  ),
);
add("has-it-not", "against", "have", after(`(?:${light}|nobody|anybody|anyone|any|foreign\\w*|troops|soldiers|bases|missiles|a \\w+|the \\w+)\\b`), {
  negated: true,
  turns: false,
});
add(
  "has-doubts",
  "against",
  "have",
  after(
    "(?:its|their|his|her|grave|serious|strong|some|many|great) (?:own |grave |serious |strong )?(?:doubts|reservations|misgivings|objections|qualms|scruples|worries|suspicions)\\b",
  ),
  { negated: false },
);
add(
  "has-nothing-against",
  "for",
  "have see find",
  after("(?:no|little) (?:quarrel|problems?|difficult(?:y|ies)|objections?|scruples|qualms|such scruples|reason to object)\\b|nothing against\\b"),
  { negated: false },
);
add("has-no-wish", "against", "desire want fancy", after("no (?:part|piece|share|bit|truck)\\b"), { negated: false, turns: false });
add("has-doubts", "unsure", "attach append add enter", after("(?:its|their|his|her|some|several)? ?(?:own )?(?:reservations|reserves|caveats|provisos)\\b"), {
  negated: false,
  turns: false,
});
add(
  "has-no-wish",
  "against",
  "have see find",
  after(
    "no (?:wish|desire|appetite|taste|time|use|need|place|business|room|sense|point|intention of (?:agreeing|accepting|signing|letting|allowing|yielding))\\b(?! left)",
  ),
  { negated: false },
);
add(
  "signs",
  "for",
  "sign initial countersign",
  after(`(?:the|its|their|a|an) (?:[\\w-]+ ){0,2}(?:declaration|statement|text|passage|communiqu[eé]|appeal|paper|protocol|clause|paragraph|annex)\\b`),
);
/** "did not sign", "could not subscribe to the paragraph": a name that is withheld. */
add("signs-not", "against", "sign initial subscribe countersign", after(`${end}|(?:up )?(?:to )?(?:the|its|their|this|that|it|any|either)\\b`), {
  negated: true,
  turns: false,
});
add("holds-not-with", "against", "hold", after("with\\b"), { negated: true, turns: false });
add(
  "reserves",
  "waits",
  "reserve withhold",
  after("(?:its|their|his|her) (?:own |final )?(?:answers?|votes?|position|judge?ment|decision|verdict|stance|opinion)\\b"),
  { negated: false, turns: false },
);
add("blocks", "against", "block bar obstruct stall hamper hinder torpedo scupper", ofIt);
add(
  "blocks",
  "against",
  "hold",
  after(
    "(?:it|them|that|this) up\\b|up (?:the|its|their|a|an|\\w+['’]s) (?:[\\w-]+ ){0,2}(?:choice|appointment|accession|membership|bid|decision|declaration|statement|text|plan|plans|entry|ratification|deal|agreement|mission|extension|renewal|sanctions|package|release|transfer)\\b",
  ),
);
add("budges-not", "against", "budge yield relent waver", after(`${end}|(?:on|over)\\b`), { negated: true, turns: false });
add("doubts", "unsure", "doubt wonder", after(`${end}|(?:whether|if|about|aloud|that|it|this|the (?:need|use|value|wisdom|sense))\\b`), {
  negated: false,
  turns: false,
});
add("leans", "for", "lean incline", after("(?:to|towards?) (?:the|a|an|it|its)\\b"));

/** Frames by the lemma of the verb that leads them. */
export const frames: ReadonlyMap<string, readonly SideFrame[]> = table.reduce(
  (all, [lemma, frame]) => all.set(lemma, [...(all.get(lemma) ?? []), frame]),
  new Map<string, SideFrame[]>(),
);

/** Verbs of wishing: what follows says which side, or that there is none. */
export const wantVerbs: ReadonlySet<string> = new Set(["want", "wish", "like", "prefer", "love", "crave", "long", "yearn", "plead"]);
