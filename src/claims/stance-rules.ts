/** Phrases that tell a stance, in order: whose they are, which stance, and whether the sentence itself must speak of the ledger's business. */
import type { Stance } from "../model/claim.ts";

export interface PhraseRule {
  readonly rule: string;
  readonly stance: Stance;
  readonly words: RegExp;
  /** Whose it is: what the words are said of, or the official who says them. */
  readonly by: "bearer" | "voice";
  /** True where the sentence must be about the ledger's business. */
  readonly matter: boolean;
}

/** In order: the first that fits a place wins it. `(?<k>…)` marks the word that the bearer stands before. */
export const phraseRules: readonly PhraseRule[] = [
  {
    rule: "position/waits",
    stance: "waits",
    by: "bearer",
    matter: false,
    words:
      /\b(?:is|are|was|were|remains?)?\s*(?<k>wait(?:s|ing)?|awaits?|awaiting) (?:for |until |to (?:see|hear|know|learn) |(?:the |an? )?(?:outcome|results?|decision|verdict|findings|conclusions?|advice|report|word))/g,
  },
  {
    rule: "position/undecided",
    stance: "waits",
    by: "bearer",
    matter: false,
    words:
      /\b(?<k>has|have|had)(?:n't| not)? (?:yet to|not yet|still not|not) (?:decided?|made up (?:its|their) minds?|taken (?:a|any) (?:decision|position|stance)|reached (?:a|any) decision|announced? (?:a|its|their) (?:decision|position)|committed (?:itself|themselves))\b|\b(?<k2>has|have|had|is|are) (?:made|taken|reached|making|taking) ["“]?no (?:final |firm |formal )?decisions?\b/g,
  },
  {
    rule: "position/no-decision",
    stance: "waits",
    by: "bearer",
    matter: false,
    words:
      /\b(?<k>defer(?:red|s)?|delay(?:ed|s)?|put off|put on hold|puts? on hold|postpone[ds]?|shelved?|stalled|holds? up|held up|delaying|postponing|stalling|holding up) (?:a |its |their |any |the )?(?:parliament(?:['’]s|ary) )?(?:final )?(?:decision|vote|answer|ratification|position|approval|consent|endorsement)\b|\b(?<k2>puts?|putting|kept|keeps) (?:its|their|the) (?:\w+ )?(?:decision|vote|ratification|approval|consent|endorsement|signature) (?:of [\w'’ -]{2,40}? )?on (?:hold|ice)\b/g,
  },
  {
    rule: "position/unsure",
    stance: "unsure",
    by: "bearer",
    matter: false,
    words: /\b(?:cannot|can't|can not|could not|unable to|has not|have not|yet to) (?<k>make|made|making) up (?:its|their|his|her) minds?\b/g,
  },
  {
    rule: "position/reserves",
    stance: "unsure",
    by: "bearer",
    matter: false,
    words:
      /\b(?<k>reserve[ds]?|reserving) (?:its|their) (?:position|judge?ment|stance|opinion|decision)\b|\bsits? (?:firmly )?on the (?<k2>fence)\b|\b(?<k3>is|are|was|were)(?:n't| not) (?:there|convinced|persuaded|sure) ?(?:yet)?\b/g,
  },
  {
    rule: "position/agrees-that",
    stance: "for",
    by: "bearer",
    matter: true,
    words:
      /\b(?<k>agree[sd]?|made (?:it )?(?:clear|plain)|makes? (?:it )?(?:clear|plain)) that\b(?=[^.;]{3,110}\b(?:must|should|needs?|ought|vital|essential|important|necessary|crucial|will not|would not|cannot|not|never|no)\b)/g,
  },
  {
    rule: "position/regrets",
    stance: "against",
    by: "bearer",
    matter: false,
    words:
      /\b(?<k>voic(?:es|ed)|express(?:es|ed)|convey(?:s|ed)) (?:[\w-]+ )?(?:regret|concerns?|alarm|dismay|outrage|anger|disappointment|misgivings|doubts|frustration|opposition|dissatisfaction|displeasure|unhappiness|unease|indignation|dissent|disapproval)\b/g,
  },
  {
    rule: "position/reviews",
    stance: "unsure",
    by: "bearer",
    matter: false,
    words:
      /\b(?:is|are|was|were) (?<k>reviewing|reconsidering|rethinking|re-?examining|reassessing) (?:its|their) (?:position|stance|policy|participation|involvement|role|posture)\b/g,
  },
  { rule: "position/hopes", stance: "for", by: "bearer", matter: true, words: /\b(?<k>hopes?) (?:that|for|to see)\b/g },
  {
    rule: "position/objects",
    stance: "against",
    by: "bearer",
    matter: false,
    words: /, (?<k>objects|demurs|dissents|disagrees|protests|refuses|declines)(?=[.;,]|$| to\b)/g,
  },
  {
    rule: "position/sides-with",
    stance: "for",
    by: "bearer",
    matter: false,
    words:
      /\b(?<k>threw|throws?|thrown|throwing|put|puts|putting|lent|lends?|lending) (?:its|their) (?:\w+ )?(?:weight|support|backing|voice) (?:behind|to)\b|\b(?<k2>sid(?:es|ed)?|stands?|stood) (?:firmly |squarely )?(?:with|behind|by) (?!the (?:road|side|wall)|to\b|ready)/g,
  },
  {
    rule: "position/voices-support",
    stance: "for",
    by: "bearer",
    matter: false,
    words:
      /\b(?<k>express(?:es|ed)?|voic(?:es|ed)?|declar(?:es|ed)?|signal(?:s|led|ed)|offer(?:s|ed)?|reiterat(?:es|ed)?|reaffirm(?:s|ed)?|confirm(?:s|ed)?|underlin(?:es|ed)?|pledg(?:es|ed)?|renew(?:s|ed)?|announc(?:es|ed)?|stress(?:es|ed)?) (?:its|their|his|her|the|strong|full|firm|broad|unwavering|[\w']+ (?:\w+ )?)?(?: ?(?:strong|full|firm|broad|unwavering|continued|steadfast|political|commitment and|readiness and) )*(?:support|backing|commitment|approval|agreement|consent|(?:readiness|willingness)(?! to (?:send|provide|contribute|deploy|host|lead|participate|take part|commit|supply|train|pay|offer|join|give|dispatch|make available|help|extend|stay|keep))|solidarity|satisfaction|understanding|sympathy|confidence)\b(?! (?:vehicles?|staff|aircraft|ships?|package))/g,
  },
  {
    rule: "position/welcomes-that",
    stance: "for",
    by: "bearer",
    matter: true,
    words: /\b(?<k>prais(?:es|ed)?|applaud(?:s|ed)?|commend(?:s|ed)?|celebrat(?:es|ed)?|salut(?:es|ed)?) (?:the |its |their |his |her |allies|nato)/g,
  },
  {
    rule: "position/warns-against",
    stance: "against",
    by: "bearer",
    matter: false,
    words:
      /\b(?<k>warn(?:s|ed)?|caution(?:s|ed)?|spoke out|speaks out|argu(?:es|ed)?|advis(?:es|ed)?|lobb(?:ies|ied)|came out|(?<!\b(?:the|an?|its|their|this|that|military|air|bombing|ground) )campaign(?:s|ed)?) against\b|\b(?<k2>took issue|takes issue|took exception|disagree[sd]?|part(?:s|ed)? (?:company|ways)) (?:with|to)\b|\b(?<k3>push(?:es|ed)? back|hit out|lash(?:es|ed)? out|rail(?:s|ed)?|protest(?:s|ed)?|complain(?:s|ed)?) (?:against|at|on|about|over|that)\b|\b(?<k4>lodged|filed|issued|handed (?:over|in)) (?:an? |its |their )?(?:[\w-]+ )?protests?\b|\b(?<k5>distanc(?:es|ed)?) (?:itself|themselves|himself|herself) from\b|\b(?<k6>opts?|opted|backed|pulled) out of\b(?= the (?:plan|scheme|treaty|pact|agreement|deal|target|statement|declaration|initiative))/g,
  },
  {
    rule: "position/sees-no",
    stance: "against",
    by: "bearer",
    matter: true,
    words:
      /\b(?<k>sees?|saw) no (?:need|reason|point|sense|role|place|grounds|alternative|basis|merit|value|use|benefit|advantage)\b|\b(?<k2>will not|won't|would not) (?:touch|countenance|entertain|contemplate|brook|hear of|stand for|go along with|put up with|take part in|be a party to)\b|\b(?<k3>is|are|was|were)(?:n't| not) (?:interested in|in a position to|prepared to|willing to|going to (?:accept|support|allow|back|sign|ratify))\b|\b(?<k4>has|have|had) (?:no (?:interest|desire|appetite|wish)|little appetite)\b|\b(?<k5>fears?|feared|worr(?:ies|ied)) (?:that|the|a|an|about|for)\b/g,
  },
  { rule: "position/rules-out", stance: "against", by: "bearer", matter: false, words: /\b(?<k>rul(?:es|ed|ing)?) (?:it |this |that )?out (?!of)/g },
  {
    rule: "position/doubts",
    stance: "against",
    by: "bearer",
    matter: true,
    words:
      /\b(?<k>doubt(?:s|ed)?|question(?:s|ed)?|disput(?:es|ed)?) (?:that|whether|if|the (?:need|value|wisdom|usefulness|legality|legitimacy|point|relevance|purpose|figure|basis))\b/g,
  },
  {
    rule: "position/will-decide",
    stance: "waits",
    by: "bearer",
    matter: false,
    words:
      /\b(?<k>will|would|wants? to|intends? to|plans? to|is to|are to|is expected to|are due to) (?:only )?(?:decide|make (?:a|its|their) (?:final )?decision|make up (?:its|their) minds?|take a (?:decision|position)|wait|announce (?:a|its|their) (?:decision|position))\b|\b(?<k2>is|are|was|were) still (?:considering|weighing|studying|examining|thinking|discussing|debating|mulling|assessing|consulting)\b|\b(?<k3>keep(?:s|ing)?|kept) (?:its|their) options open\b|\b(?<k4>has|have|had) (?:yet to|still to|not|still not|not yet) (?:respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?|sa(?:y|id) (?:whether|if|how|when|what)|comment(?:ed)?|commit(?:ted)?|ratif(?:y|ied))\b|\b(?<k5>ask(?:s|ed)?|needs?) (?:for )?(?:more|extra) time\b/g,
  },
  {
    rule: "position/stays-neutral",
    stance: "unsure",
    by: "bearer",
    matter: false,
    words:
      /\b(?<k>stay(?:s|ed)?|remain(?:s|ed)?|kept|keeps) (?:neutral|silent|out of (?:it|the vote))\b|\b(?<k2>did|does|has|have|would)(?:n't| not) (?:take|taken) (?:sides|part in the vote|a side)\b|\b(?<k4>sen(?:ds?|t)|giv(?:es|en)|gave) mixed (?:signals|messages)\b|\b(?<k5>has|have|had) mixed feelings\b/g,
  },
  {
    rule: "position/no-word",
    stance: "unsure",
    by: "bearer",
    matter: false,
    words:
      /\b(?<k>declin(?:es|ed)?|refus(?:es|ed)?) to (?:say|comment on|speculate on|be drawn on|confirm) (?:whether|if|which way|how it (?:will|would) vote)\b/g,
  },
  {
    rule: "position/no-decision-taken",
    stance: "waits",
    by: "voice",
    matter: false,
    words:
      /\b(?<k>no) (?:final |formal )?(?:decision|position) (?:[\w-]+ ){0,6}?(?:will be|would be|has been|had been|is to be|has yet been|was|is expected) ?(?:yet )?(?:taken|made|reached|before|until)?/g,
  },
  {
    rule: "position/takes-view",
    stance: "against",
    by: "bearer",
    matter: true,
    words:
      /\b(?<k>takes?|took|taking|is|was|remains?) (?:of )?the (?:position|view|line|stance|opinion) that\b(?=[^.;]{3,90}\b(?:not|no|cannot|never|without)\b)/g,
  },
  {
    rule: "position/takes-view",
    stance: "for",
    by: "bearer",
    matter: true,
    words:
      /\b(?<k>takes?|took|taking|is|was|remains?) (?:of )?the (?:position|view|line|stance|opinion) that\b(?=[^.;]{3,110}\b(?:must|should|ought|needs?|will|right|necessary|important|vital)\b)/g,
  },
  {
    rule: "position/decision-due",
    stance: "waits",
    by: "voice",
    matter: false,
    words:
      /\b(?:a|the|its|their|any) (?:final |formal )?(?<k>decision|answer|verdict) (?:is|was|remains?) (?:now |only |still )?(?:due|expected|pending|awaited|outstanding|not expected|to be (?:taken|made)|still to (?:come|be taken))\b/g,
  },
  {
    rule: "position/accuses",
    stance: "against",
    by: "bearer",
    matter: true,
    words:
      /\b(?<k>accus(?:es|ed|ing)|blam(?:es|ed|ing)|charg(?:es|ed) (?:that )?|fault(?:s|ed)|reproach(?:es|ed)|upbraid(?:s|ed)|admonish(?:es|ed)|rebuk(?:es|ed)|rebukes) (?:the |its |their )?(?:[\w'-]+ ){1,5}?(?:of|for|over)\b(?=[^.;]{0,90}\b(?:nato|alliance|troops?|mission|forces?|deploy\w*|military|war|aggression|arms|weapons|withdraw\w*|treaty|ceasefire|truce|presence|bases?|interference|arming|aiding|harbou?ring|sabotag\w+|escalat\w*|sanctions|exercises?|border|encircl\w*|provo\w+)\b)/g,
  },
  {
    rule: "position/two-minds",
    stance: "unsure",
    by: "bearer",
    matter: false,
    words: /\b(?<k>is|are|was|were|remains?) (?:still )?in two minds\b|\b(?<k2>hesitat(?:es|ed)?|waver(?:s|ed|ing)?|dither(?:s|ed|ing)?|hedg(?:es|ed)?)\b/g,
  },
  {
    rule: "position/refuses",
    stance: "against",
    by: "bearer",
    matter: false,
    words:
      /\b(?<k>refus(?:es|ed|ing)?|declin(?:es|ed|ing)?|threaten(?:s|ed)?(?: not)?|vow(?:s|ed)? (?:not|never)|promis(?:es|ed)? not) to (?:sign|ratify|approve|back|accept|recogni[sz]e|endorse|support|countersign|agree|vote for|block|veto|oppose|use (?:its|their) veto(?:es)?)\b/g,
  },
  {
    rule: "position/voted-no",
    stance: "against",
    by: "bearer",
    matter: false,
    words:
      /\b(?<k2>vot(?:es?|ed|ing)) ["“]?no\b|\b(?<k>vot(?:es?|ed)|said|says) ["“]?no\b(?! (?:decision|one|such|more|later|longer|changes?|plans?|need|[\w]+s?\b ))/g,
  },
  {
    rule: "position/abstains",
    stance: "unsure",
    by: "bearer",
    matter: false,
    words:
      /\b(?:has |have |had )?(?<k>withh(?:eld|olds?|olding) (?:its|their) votes?|did not (?:vote|take part in the vote)|abstain(?:s|ed|ing)?)\b(?! from (?:using|attack|violence|force|act|any))/g,
  },
  {
    rule: "position/voted-against",
    stance: "against",
    by: "bearer",
    matter: false,
    words:
      /\b(?<k>vot(?:es?|ed|ing)) (?:[\w,]+ ){0,4}against\b|\b(?<k3>vot(?:es?|ed|ing)) (?:\w+ly )?to (?:stay out|keep out|reject|block|oppose|condemn|expel|end|scrap|suspend|evict|throw out)\b|\b(?<k2>cast|use[sd]?|wield(?:s|ed)?|exercise[sd]?|threaten(?:s|ed)?) (?:its|their|the|a) (?:[\w-]+ ){0,2}(?:veto|no vote|dissenting vote|negative vote|votes? against)\b/g,
  },
  {
    rule: "position/voted-for",
    stance: "for",
    by: "bearer",
    matter: false,
    words: /\b(?<k>vot(?:es?|ed)) (?:(?!to\b)[\w,–-]+ ){0,5}(?:in favou?r|for|to (?:approve|ratify|back|accept|support|endorse|join))\b/g,
  },
  {
    rule: "position/approves",
    stance: "for",
    by: "bearer",
    matter: false,
    words:
      /\b(?<k>approve[ds]?|ratif(?:ies|ied)|endorse[ds]?|adopt(?:s|ed)|pass(?:es|ed)|accept(?:s|ed)|green-?lit) (?:the |an? |its |their )?(?:[\w'-]+ ){0,4}(?:agreement|pact|treaty|accord|protocol|accession|membership|bid|convention|deal|application|resolution)\b/g,
  },
  {
    rule: "position/consents",
    stance: "for",
    by: "bearer",
    matter: false,
    words:
      /\b(?<k>gave|gives?|has given|have given|granted|has granted|have granted|giving) (?:(?:the|it|this|that|them|[\w'’-]+['’]s) (?:[\w'’-]+ ){0,4}?(?=(?:its|their|his|her) ))?(?:(?:its|their|his|her|the|a|full|formal|written|final) )*(?:consent|blessing|assent|backing|go-ahead|green light|nod|agreement|approval|support|endorsement)\b/g,
  },
  {
    rule: "position/withholds",
    stance: "against",
    by: "bearer",
    matter: false,
    words:
      /\b(?<k>withh(?:olds?|eld)|refused?|denied|denies|withdr(?:ew|aws?)) (?:(?:its|their|his|her|the) )(?:consent|blessing|assent|backing|approval|support|permission)\b/g,
  },
  {
    rule: "position/brakes",
    stance: "against",
    by: "bearer",
    matter: false,
    words:
      /\b(?<k>remains?|is|are|stays?|put|puts|has put|have put|appl(?:y|ies)) (?:on )?(?:the )?(?:main |chief |last |only )?(?:brakes?|hold-?outs?|obstacles?|naysayers?|sceptics?|skeptics?)\b|\b(?:digs?|dug|digging) in (?:its|their) (?<k2>heels)\b|\b(?<k3>drags?|dragged|dragging) (?:its|their) feet\b|\b(?<k4>stands?|stood|standing) in the way\b|\b(?<k5>blocks?|blocked|is blocking|are blocking|holds? up|held up|stalls?|stalled) (?:the |its |their |an? |any )?(?:[\w'-]+ ){0,3}(?:accession|membership|bid|resolution|statement|decision|plan|proposal|agreement|deal|package|text|extension|mandate|sanctions|entry|ratification)\b/g,
  },
  {
    rule: "position/calls-in-question",
    stance: "against",
    by: "bearer",
    matter: false,
    words:
      /\b(?<k>call(?:s|ed|ing)?|brought|bring(?:s|ing)?) (?:in(?:to)?) question\b|\b(?<k2>cast(?:s|ing)?) doubt (?:on|over)\b|\b(?:has|have|had|expressed|voiced|raised) (?!no\b)(?:[\w-]+ ){0,2}(?<k3>misgivings|reservations|objections|doubts|concerns?) (?:about|over|on|to)\b/g,
  },
  {
    rule: "position/no-objection",
    stance: "for",
    by: "bearer",
    matter: false,
    words:
      /\b(?<k>has|have|had|sees?|raised|raises) no objections?\b|\b(?:do|does|did|would|will) not (?<k2>object|oppose|stand in the way|block|veto)\b|\b(?<k3>signed|signs) off on\b|\b(?<k4>lifted|dropped|withdrew|lifts|drops) (?:its|their) (?:veto|objections?|opposition|reservations?)\b/g,
  },
  {
    rule: "position/wants",
    stance: "for",
    by: "bearer",
    matter: false,
    words:
      /\b(?<k>wants?|would like|would prefer|prefers?|favou?rs?|seeks?) (?:one\b|it\b(?! to)|to see\b|(?:an? |the |its |their )?(?:(?!to\b)[\w-]+ )?(?:membership|exemptions?|exceptions?|opt-outs?|waiver|assurances|compensation|invitation|extension|renewal|mandate|resolution|target|summit|strategy|agreement|treaty|ceasefire|timetable|deadline|solution|say|role|reform|force|mission|presence|base|bases|guarantees?|troops|withdrawal|talks|alliance|army|umbrella)\b)|\b(?<k2>demands?|demanded) (?:an? |the )?(?:[\w-]+ ){0,2}(?:timetable|guarantees?|withdrawal|ceasefire|say|role|clarity|apology|explanation|inquiry|investigation)\b/g,
  },
  {
    rule: "position/wants-to",
    stance: "for",
    by: "bearer",
    matter: true,
    words:
      /\b(?<k>wants?|wishes|would like) (?:(?:the |all |its |other |more )?[\w.-]+(?: [\w-]+)? to (?:leave|stay|remain|withdraw|join|go|do more|pay|contribute|spend|share|host|accept|come|return|shoulder|bear|respond|act|lead|agree|take|play|be)\b|to (?:conduct|join|keep|maintain|remain|stay|reduce|limit|strengthen|focus|shift|avoid|preserve|lead|play|run|share|discuss|reform|change|end|begin|move|make|take|have|be)\b|(?:nato|the alliance|the eu|the union|the un|the council|allies|europe|europeans|members) to\b)/g,
  },
  {
    rule: "position/insists",
    stance: "for",
    by: "bearer",
    matter: true,
    words:
      /\b(?<k>insist(?:s|ed)?|reaffirm(?:s|ed)?|reiterat(?:es|ed)?|stress(?:es|ed)?|underlin(?:es|ed)?|underscor(?:es|ed)?|emphasi[sz](?:es|ed)?|urg(?:es|ed)?) that\b(?![^.;,]{0,50}\b(?:was|were|had)\b)(?=[^.;]{3,110}\b(?:must|should|needs?|ought|vital|essential|important|necessary|crucial|will|would|not|never|no|only|committed|remains?|applies|right)\b)/g,
  },
  {
    rule: "position/calls-it",
    stance: "against",
    by: "bearer",
    matter: false,
    words:
      /["“](?:[\w,'-]+ ){0,6}(?:unacceptable|absurd|illegal|unlawful|provocation|provocative|mistake|dangerous|premature|unfair|unjustified|illegitimate|nonsense|reckless|irresponsible|outrageous)[,.]?["”] (?:is|was) (?:what|how) (?:[\w'’.-]+ ){1,5}?(?<k>call(?:s|ed)?|regards?|regarded|sees|views?|considers?|describ(?:es|ed)?|put)\b/g,
  },
  {
    rule: "position/off-the-table",
    stance: "against",
    by: "voice",
    matter: false,
    words:
      /\b(?<k>not|isn't|never|no longer)(?: now| currently| yet)? (?:on the (?:table|agenda|cards)|ready(?: yet)?(?=["”,.]|$)|up for (?:discussion|debate|negotiation)|(?:the|an?) (?:time|option|moment|issue|solution|answer)|acceptable|negotiable|our (?:war|goal|aim|business))\b|\b(?<k2>out of the question|a red line|too early)\b|\bthere (?:is|are|can be|will be|shall be) (?<k3>no) (?:need|question|place|case|reason|prospect|room|appetite|compromise|alternative)\b/g,
  },
  {
    rule: "position/will-not",
    stance: "against",
    by: "voice",
    matter: true,
    words:
      /\b(?:will|would|shall|can|does|do|did|could) ?(?<k>not|never|n't) (?:be )?(?:accept|agree|allow|tolerate|host|support|back|join|be drawn|become|need|recogni[sz]e|participate|take part|take sides|permit|approve|seek|want|welcome|endorse|part of|party to|drawn|dragged|intimidated|bullied)\b|\b(?<k2>won't|cannot|can't|doesn't|don't) (?:accept|agree|allow|tolerate|host|support|back|join|need|recogni[sz]e|participate|permit|approve|endorse|want)\b/g,
  },
  {
    rule: "position/crucial",
    stance: "for",
    by: "voice",
    matter: true,
    words:
      /\b(?<k>is|are|remains?) (?:absolutely |really |very |so |more )?(?:the right (?:thing|decision|step|move)|in (?:our|everyone's) interest|the way forward|the only way|our right|a right|our duty|time (?:to|for)|high time)\b/g,
  },
];
