/** The wordings of gates, in order: what must hold first, who is bound by it, and how sure it is. */
import type { Modality } from "../model/claim.ts";
import { leaveNouns, parliamentNames } from "./gates.ts";

export interface GateRule {
  readonly rule: string;
  /** `(?<g>…)` marks where the gate's own words begin; else they follow the match. */
  readonly words: RegExp;
  readonly modality: Modality;
  /** True where the words that follow must name a gate (approval, vote, consent …). */
  readonly gate: boolean;
  /** Who is bound: the clause before the words, the subject of the gate's own verb, whoever that verb does not name, or who acts after the gate. */
  readonly bound: "before" | "holder" | "other" | "after";
}

const must =
  "(?:must|has to|have to|needs? to|will have to|would have to|had to|is to|are to|has yet to|have yet to|still (?:has|have|needs?) to|must still|must first)";
const approve =
  "(?:approv\\w+|agree[ds]?|ratif(?:y|ied|ies)|consent|vote|endorsed?|authori[sz]ed?|sign(?:ed)?(?: off)?|pass(?:ed)?|accept(?:ed)?|consult(?:ed)?|debate|rule on|decide(?: on| whether)?|clear|say (?:yes|whether)|give (?:its|their) (?:yes|consent|approval|blessing|assent|green light)|lift (?:its|their)|be (?:told|informed|notified|heard|briefed|debated|countersigned|voted|tabled|scrutini[sz]ed|(?:put|laid|brought|submitted) (?:to|before)|asked|approved|ratified|agreed|authori[sz]ed|endorsed|passed|signed|cleared|voted|consulted|submitted|put to|lifted|(?:paid|met)(?! (?:from|out|by|with|through|in|for))|settled|taken by|decided by|confirmed|ruled on|signed off|(?:amended|rewritten|redrafted|renegotiated|revised|waived|changed|re-?opened)(?= (?:by|in|first|before|with)\\b|[.,;]|$)))";

/** Nouns of leave: what a gatekeeper gives. */
const leave =
  "(?:consents?|permission|approval|invitation|request|agreement|authori[sz]ation|mandate|resolution|blessing|assent|votes?|consensus|unanimity|acceptance|say-so|nod|go-ahead|green light|yes|word|order|clearance|signature|licen[cs]e|ratification|backing|support|okay|ok|imprimatur|endorsement|majority|decision)";
/** What an act of leave is: "gives the word", "says so", "asks for them". */
const tells =
  '(?:says? so|says? yes|(?:gives?|sends?) (?:the|its|their|his|her|a|an) (?:\\w+ )?(?:word|order|nod|signal|go-ahead|green light|consent|approval|blessing|permission|assent|all-clear|yes)|(?:asks?|calls?|orders?|invites?|wants?|needs?|tells?)(?: (?:for )?(?:it|them|us|so|him))?(?: to(?: \\w+)?)?(?=[.,;"”]|$)|agrees?(?=[.,;"”]|$)|wish(?:es)?(?=[.,;"”]|$)|pleases?(?=[.,;"”]|$)|sees? fit|(?:is|are) (?:\\w+ )?(?:paid|asked|invited|signed|cleared|settled))';

/** In order; the first that fits a place wins it. */
export const gateRules: readonly GateRule[] = [
  { rule: "condition/unless", words: /\bunless\b/g, modality: "conditional", gate: false, bound: "before" },
  { rule: "condition/only-if", words: /\bonly if\b|\bonly (?:[\w'-]+ ){1,7}?(?<g>if) /g, modality: "conditional", gate: false, bound: "before" },
  {
    rule: "condition/if-gate",
    words:
      /\b(?<g>if) (?=(?![^,.;]{0,60}(?:\bnot\b|n't\b|\b(?:never|fails?|refuses?|rejects?|votes? (?:against|no))\b))[^,.;]{2,50}\b(?:(?:gives?|grants?) (?:a|its|the|their|it) (?:mandate|consent|approval|blessing|green light|go-ahead|permission|assent|nod)|approves?|agrees?|consents?|ratif(?:y|ies)|votes?|renews|extends|prolongs|adopts|passes|endorses|invites?|authori[sz]es?|asks? (?:for|us|them|it)|requests?|permits?|allows?|wishes|says? (?:yes|so)|signs off|(?:is|are) (?:approved|ratified|agreed|mandated|invited|asked|requested|authori[sz]ed|settled|paid|lifted|signed|met)|(?:approved|agreed|consented|invited (?:it|them)|asked (?:for )?(?:it|them)|requested (?:it|them)|voted (?:for|in favour)|gave (?:its|their) (?:consent|approval|assent|blessing))(?=[^.;]{0,12}(?:[,.;]|$)))\b)/g,
    modality: "conditional",
    gate: true,
    bound: "before",
  },
  {
    rule: "condition/only-under-body",
    words:
      /\bonly (?:[\w'’-]+ ){0,4}?(?<g>(?:under|within|through|with|alongside|as part of) (?:the |an? )?(?:un|u\.n\.|united nations|eu|e\.u\.|european union|union|nato|n\.a\.t\.o\.|alliance|african union|osce|security council|blue helmets?)\b)/g,
    modality: "stated",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/takes-all",
    words:
      /\b(?<g>(?:ha(?:s|ve|d) to|must|needs? to) (?:all )?be of one mind|(?:takes?|needs?|requires?|wants?) (?:the (?:word|yes|hands?|consent|votes?|agreement) of )?all (?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|sixteen|nineteen|twenty[\w-]*|thirty[\w-]*)\b(?! (?:of its|thousand|hundred|days|weeks|months|years)))/g,
    modality: "stated",
    gate: false,
    bound: "other",
  },
  { rule: "condition/only-when", words: /\bonly (?:[\w'-]+ ){0,6}?(?<g>when|once|after) /g, modality: "stated", gate: false, bound: "before" },
  {
    rule: "condition/only-with",
    words:
      /\b(?:only|not|solely|exclusively) (?:[\w'-]+ ){0,6}?(?<g>with|at|on|by|under|following|after|upon|against) (?=(?:the |an? )?(?:[\w'’-]+ ){0,3}(?:consent|knowledge|permission|approval|invitation|request|agreement|authori[sz]ation|mandate|blessing|assent|vote|consensus|unanimity|acceptance|say-so|nod|go-ahead|green light|clearance|orders|signature|receipt|payment|cash|replacements?|guarantees?|assurances?|promises?|undertakings?|pledges?|resolution|majority)\b)/g,
    modality: "stated",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/only-with",
    words: /\bonly (?:[\w'-]+ ){0,6}?(?<g>with) (?=(?:the |an? )?(?:[\w'’-]+ ){0,3}(?:support|backing|cover|presence|funding|money|participation|help)\b)/g,
    modality: "stated",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/by-leave",
    words:
      /\b(?:only|not|solely|exclusively|remains?|stays?|is|are|there|acts?|operates?|serves?|flies|fly|sails?|goes?|works?|do so|enters?) (?:[\w'’-]+ ){0,5}?(?<g>(?:at|with|on|by|under) (?:the )?(?:[\w'’-]+ ){0,3}?(?:bidding|behest|pleasure|discretion|sufferance|leave|invitation|express wish|go-ahead|okay|say-so|grace)\b|with [\w-]+['’]s? (?:[\w-]+ )?(?:consent|permission|blessing|approval|agreement|assent)\b|with (?:the )?(?:full |express |prior |written )?(?:consent|permission|approval|agreement|blessing|assent) of\b)(?! (?:of absence|from duty))|\bonly (?:[\w'’-]+ ){0,4}?(?<g2>with (?:the |an? |its )?(?:[\w'’-]+ ){1,4}?(?:behind (?:it|them|him|her|us)|(?:at|by) (?:its|their|his|her|our) side|on board|in the lead|in support|beside (?:it|them)))\b/g,
    modality: "stated",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/only-beside",
    words:
      /\bonly (?:[\w'-]+ ){0,4}?(?<g>alongside|together with|side by side with|in tandem with|in the company of|shoulder to shoulder with|as part of|in exchange for|in return for) /g,
    modality: "stated",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/when-told",
    words: new RegExp(
      `\\b(?<g>(?:when|once|as soon as|the moment|whenever|as (?=[\\w'’-]+(?: [\\w'’-]+)? (?:wish(?:es)?|pleases?|sees? fit))) (?=(?:the |its |their |our |your |his |her )?[\\w'’-]+(?: [\\w'’-]+){0,3}? ${tells}))`,
      "g",
    ),
    modality: "stated",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/without-leave",
    words: new RegExp(
      `(?<=^|["“,;:–—(] ?|\\bthat |\\bsaid |\\bbut |\\band )(?<g>(?:without|short of|absent|failing|lacking|in the absence of|minus) (?![^.;]{2,110}\\bthere (?:would|will|could|can)\\b)(?=[^.;,]{0,50}?\\b${leave}\\b[^.;]{2,110}\\b(?:will|would|can|could|may|might|must|cannot|stays?|remains?|lapses?|no|not|never|nobody|nothing)\\b))`,
      "g",
    ),
    modality: "conditional",
    gate: false,
    bound: "after",
  },
  {
    rule: "condition/when-met",
    words:
      /\b(?:can|will|would|may|could|is to|are to|leaves?|goes|go|travels?|sails?|flies|fly|follows?|starts?|begins?|opens?|arrives?|comes?|moves?|deploys?|joins?|returns?) (?:[\w'’,-]+ ){0,8}?(?<g>when) (?=[^,.;]{3,60}\b(?:(?:has|have) (?:been )?(?:\w+ly )?(?:paid|topped up|replenished|found|raised|transferred|completed|lifted|settled|certified|secured|cleared|repaired|guaranteed)|(?:is|are) (?:in place|safe|secure|guaranteed|assured|certified|paid|found|lifted))\b)/g,
    modality: "stated",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/outstanding",
    words: new RegExp(
      String.raw`\b(?<g>(?:${parliamentNames})(?:['’]s?)? (?:vote|votes|assent|approval|consent|ratification|nod|mandate|debate|decision) (?:still |yet |now )?(?:outstanding|pending|to come|awaited|missing|due|needed|required|expected))\b`,
      "g",
    ),
    modality: "stated",
    gate: false,
    bound: "other",
  },
  {
    rule: "condition/the-day",
    words:
      /\b(?<g>(?:(?:only |not )?(?:until|till) such time as|if and when|as and when|(?<!\b(?:at|for|from|of|by|in|since|about|all|and) )the (?:day|moment|minute|hour|instant)(?! (?:of|by|on|in|at|after|before|when|it was|he|she|that)\b))) (?=(?:[\w'’-]+ ){1,9}?(?:is|are|has|have|\w+s|falls?|can|do|does|want|pay|agree|say|give|stop|leave|come|go|ask|call|cease|open|arrive|return|sign|vote|decide)\b)/g,
    modality: "stated",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/only-while",
    words:
      /\bonly (?:[\w'’-]+ ){0,3}?(?<g>while|for as long as|so long as|as long as|insofar as|in so far as|to the extent that|where|over those|in those) (?=[\w'’-]+ )/g,
    modality: "conditional",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/in-return",
    words:
      /(?<=\b(?:will|would|offer\w*|agree\w*|ready|willing|prepared|promis\w*|pledg\w*|accept\w*|could|lend|may|released) [^.;]{0,90})(?<g>in (?:return|exchange) for)\b/g,
    modality: "stated",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/against-payment",
    words: /\b(?<g>against (?:payment|cash|reimbursement|receipt|an? (?:written )?(?:guarantee|promise|pledge|undertaking)|guarantees|replacements?))\b/g,
    modality: "stated",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/in-return",
    words:
      /(?<=^|["“;–—] ?)(?<g>(?:in (?:return|exchange) for|as (?:the|its|their) price (?:for|of)|as a price for)) (?=[^.;]{3,60}\b(?:wants?|demands?|asks?|expects?|seeks?|insists?|requires?|is asking|are asking|would have to|must)\b)/g,
    modality: "stated",
    gate: false,
    bound: "after",
  },
  {
    rule: "condition/wants-before",
    words:
      /\b(?<g>(?:wants?|demands?|insists? on|seeks?|requires?|expects?|asks? for|is asking for|are asking for|must see|needs?) (?!to (?!be\b|see\b|hear\b|know\b))[^.;]{3,60}?\b(?:before (?:it|they|anyone|anybody|any|a single|committing|sending|agreeing|deploying|signing|going|joining|giving|letting|releasing)|in (?:return|exchange)|as (?:a|its|their|the) (?:price|condition|quid pro quo)))\b/g,
    modality: "stated",
    gate: false,
    bound: "holder",
  },
  {
    rule: "condition/must-obtain",
    words:
      /\b(?<g>(?:must|has to|have to|needs? to|will have to|would have to|had to|is to|are to|will|would) (?:first |also |still )?(?:seek|obtain|secure|win|get|gain|await|wait for|look for|receive|have|ask(?: for)?) (?=[^.;]{0,45}?\b(?:(?:support|backing|votes?|agreement|endorsement) (?:of|from|among) (?:all|every|each|both|other|(?:the )?opposition)|consents?|permission|approval|invitation|authori[sz]ation|blessing|assent|say-so|go-ahead|green light|clearance|mandate|resolution)\b)(?! (?:a|the) (?:new )?mandate for))/g,
    modality: "stated",
    gate: false,
    bound: "holder",
  },
  {
    rule: "condition/only-under",
    words:
      /\b(?:only(?! votes? (?:against|for|in))|nothing but|exclusively|not (?:go|join|take part|serve|deploy|act|fight|operate) except) (?:[\w'-]+ ){0,5}?(?<g>under|within|in|with|against|alongside|inside|as part of|through|after|following|beneath) (?=(?:an? |the |its |their |clear |written |firm |prior |full |joint |\w+ (?:\w+ )?)?(?:leadership|command|umbrella|framework|flag|auspices|aegis|mandate|escort|cover|protection|receipts?|guarantees?|conditions?|assurances?|backing|supervision|control|resolution|ceasefire|truce|agreement|lead|security umbrella|consultation|payment|air cover|support)\b)|\b(?:only) (?:[\w'-]+ ){0,3}?(?<g2>in) (?=(?:exchange|return) for\b)/g,
    modality: "stated",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/provided",
    words:
      /\b(?:provided that|(?<=[,–—-] ?|\bbut |\bonly |\balways |\bif and |\b(?:will|would|can|could|may|ready|willing|prepared) [^.;]{3,90} )provided (?:(?:the|its|their|it|they|all|both|no|other)\b|(?=[\w'-]+ (?:[\w'-]+ ){0,3}?(?:approves?|agrees?|gives?|votes?|is|are|has|have|does|do|pays?|signs?|wants?|can|remains?|holds?|accepts?|continues?|stays?)\b))|providing (?:that|the|its|it|they)\b|(?:on|with|under) the proviso that|(?:on|under) (?:the )?(?:strict )?terms that|assuming (?:that )?(?:(?:the|its|their|it|they|all|both|no)\b|(?=[\w'-]+ (?:[\w'-]+ ){0,2}?(?:approves?|agrees?|gives?|votes?|is|are|has|have|pays?|signs?|can|remains?|holds?|stays?|improves?)\b))|on (?:the |one |the strict |the express |the sole )?condition (?:that|of)|as long as|so long as|on the (?:strict |clear |firm )?(?:understanding|assumption|basis|premise) that|in the condition that)\b/g,
    modality: "stated",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/contingent",
    words:
      /\b(?:(?:tied|linked|pegged|bound|yoked) to (?=(?:the |its |their |an? |further )?(?:[\w'-]+ )?(?:progress|lifting|release|payment|reforms?|conditions?|return|withdrawal|vote|outcome|success|approval|consent|agreement|accession|ceasefire|truce|elections?|talks|guarantees?|delivery|passage|funding|money|presence|support|security|stability|improvements?|results?|unanimity|resolution|mandate|availability|performance|conditions?)\b)|(?<=[,;(–—] ?)dependent (?:up)?on|conditional (?:up)?on|contingent (?:up)?on|conditioned (?:up)?on|made dependent (?:up)?on|predicated (?:up)?on|premised (?:up)?on|made conditional (?:up)?on|(?:tied|tying|ties|linked|links|linking) (?:its|their|the|any|his|her) (?:[\w-]+ ){1,4}?to)\b/g,
    modality: "stated",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/yet-to-be",
    words:
      /\b(?<g>(?:has|have|had|is|are|remains?) (?:yet|still) to be (?:heard|put before|laid before|tabled|debated|tested in|asked|approved|ratified|agreed|authori[sz]ed|endorsed|passed|signed|cleared|voted|confirmed|put)|(?:has|have|had|is|are)(?:n't| not) (?:yet )?(?:been )?(?:approved|ratified|authori[sz]ed|signed off) (?:by|in))\b/g,
    modality: "stated",
    gate: false,
    bound: "other",
  },
  {
    rule: "condition/last-word",
    words:
      /\b(?<g>(?:ha(?:s|ve)|will have|retains?|keeps?) the (?:last|final) (?:word|say)|(?:the )?(?:final|last) (?:word|say|decision) (?:is|was|remains)\b|(?:final |last )?(?:decision|approval|say|word|say-so|authority|assent|verdict) (?:now |still )?(?:rests|lies|is up to|belongs|sits|remains (?=with|in|to|the))(?: with| to)?|(?:it )?(?:falls? to|(?:is|are|was|were|remains?) (?:a (?:matter|question|decision) )?for) (?:the )?(?:[\w'’-]+ ){1,6}?(?:alone )?to (?:decide|say|settle|determine|judge|rule on|make)|(?:is|are|be|was|were) (?:now |entirely |ultimately )?(?:up to|for) (?:the )?(?=(?:[\w'-]+ ){0,4}?(?:to decide|alone|government|parliament|senate|house|assembly|bundestag|lawmakers|mps|deputies|chamber|council|authorities|congress|cabinet|president|capital|host)|[\w]+,? (?:said|says|alone))|(?:holds?|has) the key(?:s)? to|(?:has|have|holds?|wields?|retains?) (?:an? |the |right of )?(?:effective |de facto )?(?:veto|right of veto) (?:over|on)|can (?:still |always |yet )?(?:block|veto) (?:it|any|the|a)\b|can (?:still|always|yet) (?:stop|halt|sink|undo|reverse) (?:it|the (?:plan|move|deployment|mission|extension|accession))\b|(?:the )?(?:choice|decision|call|say-so) (?:is|was|remains) (?:the )?[\w-]+['’]s?(?: alone)?(?=[.,;]|$))/g,
    modality: "stated",
    gate: false,
    bound: "other",
  },
  {
    rule: "condition/makes-conditional",
    words:
      /\b(?:made|makes?|set|sets) (?:[\w'’-]+ ){1,12}?(?<g>conditional on|dependent on|contingent on|(?:as )?an? (?:pre)?condition(?: for| of)?)\b|\b(?<g2>(?:on|with|under) (?:just |only )?(?:one|two|three|this|certain|strict|a single|the (?:sole|strict|express|one|proviso|caveat)) (?:\w+ )?(?:(?:pre)?(?:conditions?|provisos?|caveats?|riders?|stipulations?)(?! of)|that)\b|(?:its|their|the|one|main|only|first|whose|['’]s) (?:asking )?(?:(?:pre)?conditions?|price|proviso|sine qua non|red lines?) ?(?:is|are|was|were|remains?|:)(?=\W))/g,
    modality: "stated",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/permitting",
    words: new RegExp(
      String.raw`(?<=, ?|\band |^["“]?)(?<g>(?!weather|time|health|god|space)(?:(?:the |its |their )?(?:[\w-]+ ){1,4}permitting|(?:the |its |their )?(?:${parliamentNames}|council|host|allies|hosts|cabinet|government|voters|court) (?:being )?willing|(?:the |its |their )?(?:[\w-]+ ){0,3}?(?:approval|consent|vote|assent|ratification) (?:pending|assumed|provided|granted|withstanding|required))(?=,|$|\.))`,
      "g",
    ),
    modality: "conditional",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/insists-asked",
    words: /\b(?<g>insist(?:s|ed)? (?:on being|(?:that )?(?:it|they|he|she|we) (?:must )?be) (?:\w+ )?(?:consulted|asked|informed|notified))\b/g,
    modality: "stated",
    gate: false,
    bound: "other",
  },
  {
    rule: "condition/insists-out",
    words:
      /\b(?<g>(?:insist(?:s|ed)?|demand(?:s|ed)?|stipulat(?:es|ed)|requir(?:es|ed)|ask(?:s|ed)?|made it a condition|makes it a condition) that (?:[\w'’-]+ ){1,6}?(?:be|stays?|remains?|are|is) (?:kept out|left out|kept away|excluded|barred|unarmed|disarmed|out of it|no part)\b)/g,
    modality: "stated",
    gate: false,
    bound: "other",
  },
  {
    rule: "condition/as-insisted",
    words:
      /(?<=[,–—] ?|\b(?:only|unarmed|alone|there|restricted|limited|confined) )(?<g>as (?!of\b|for\b|it\b|he\b|she\b|i\b|we\b|you\b|expected|reported)(?:[\w'’-]+ ){1,4}?(?:had |has |have )?(?:insisted|insists?|stipulated|stipulates?|laid down|lays? down|demanded|demands?|requires?|prescribes?|wished|ordained)(?: it)?)(?=[.,;"”]|$)/g,
    modality: "stated",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/law-bars",
    words:
      /\b(?:agreements?|accords?|treat(?:y|ies)|protocol|mandate|constitution|law|laws|charter|statutes?|resolution|convention|rules|article \w+|terms|legislation|status) (?:of \d{4} |itself |still |expressly |explicitly )?(?<g>(?:rul(?:es?|ed) out|bars?|barred|forbids?|forbade|prohibits?|prohibited|precludes?|excludes?|disallows?|(?:does|do|did)(?: not|n['’]?t) (?:allow|permit|let|admit|provide for)|allows? only|permits? only|admits? only) (?=[^.;]{0,60}\b(?:troops?|soldiers?|forces?|members?|contingents?|personnel|armed|combat|military|arms|weapons?|states?|countries|neighbou?rs|deployments?|bases?|peacekeepers|transit|use of force|operations?|missions?|five)\b))/g,
    modality: "stated",
    gate: false,
    bound: "other",
  },
  {
    rule: "condition/waits-for",
    words: new RegExp(
      String.raw`\b(?<g>(?:waits?|is waiting|are waiting|must wait|has to wait|have to wait|will wait|awaits?|is awaiting|are awaiting) (?:for |on )?(?=(?:the |its |their |an? |word from |a word from |approval by |news from )?(?:[\w'’-]+ ){0,3}?(?:${parliamentNames}|${leaveNouns}|(?:security )?council to|cabinet to|government to)\b))`,
      "g",
    ),
    modality: "stated",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/not-before",
    words:
      /\b(?:cannot|can't|can not|could not|will not|won't|would not|no [\w-]+(?: [\w-]+){0,3}?|never|nor|nothing|none|nobody|not (?:one|a single|an?) [\w-]+|refus\w+ to \w+|rul\w+ out \w+) (?:[\w',-]+ ){0,9}?(?<g>(?:before|until|till|pending) (?:an? |the |there is |its |their )?(?:[\w-]+ ){0,2}?(?:cease-?fire|truce|peace (?:deal|agreement|accord|treaty|settlement)|settlement|resolution|mandate|guarantees?|assurances?|referendum|ratification|consent|approval|decision|green light|go-ahead|reimbursement|payment|audit|investigation|inquiry)\b)/g,
    modality: "stated",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/who-pays",
    words:
      /\b(?<g>who (?:will |is to |shall )?(?:pays?|foots?|bears?) (?:[\w'’-]+ ){0,4}?(?:is|has|remains?|was|are) (?:still |yet |not |also )*(?:to be )?(?:settled|agreed|decided|clear|open|known|unclear|unsettled|undecided))\b/g,
    modality: "stated",
    gate: false,
    bound: "other",
  },
  {
    rule: "condition/parliament-may",
    words: new RegExp(
      String.raw`\b(?<g>(?:${parliamentNames}) (?:has|have|had) (?:(?:\w+|\d+) (?:days|weeks|months) (?:in which )?to (?:object|block|veto|say|stop|decide|approve|react)|the (?:right|power) to (?:end|stop|recall|revoke|withdraw|block|veto|halt|bring)))\b`,
      "g",
    ),
    modality: "stated",
    gate: false,
    bound: "other",
  },
  {
    rule: "condition/at-a-price",
    words:
      /(?<=\b(?:will|would|could|might|offer\w*|ready|willing|may|yes|support|vote|signature|help|backing)\b[^.;]{0,90})(?<g>(?:but |though |if )?(?:only )?(?:at|for) a price\b|(?:comes?|came) (?:at a price|with a price tag attached|with conditions))/g,
    modality: "stated",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/first-then",
    words:
      /(?<=^|["“:;–—] ?)(?<g>first (?:the |a |an |your |our |its )?(?!of\b|place\b|time\b)[\w'’-]+(?: [\w'’-]+){0,2}, (?:and )?(?:only )?then (?:the |a |an |your |our |its )?[\w'’-]+)/g,
    modality: "stated",
    gate: false,
    bound: "after",
  },
  {
    rule: "condition/first-then",
    words:
      /(?<=^|["“:;–—] ?)(?<g>(?:pay|sign|vote|decide|ask|settle|withdraw|ratify|cease fire|disarm|agree|show|leave|talk) (?:[\w'’-]+ ){0,2}first, (?:[\w'’-]+ ){0,2}(?:later|afterwards|second|next|then))/g,
    modality: "stated",
    gate: false,
    bound: "after",
  },
  {
    rule: "condition/money-first",
    words:
      /\b(?<g>(?:want(?:s|ed)?|demand(?:s|ed)?|ask(?:s|ed)? for|insist(?:s|ed)? on|expects?|requires?) (?:its |the |their |our |written |firm |clear )?(?:money|cash|payment|arrears|reimbursement|refund|dues|due|fee|funds|guarantees?|assurances?|answers?|clarity|mandate|ceasefire|truce|vote|reforms?|plan|timetable) (?:up ?front|in advance|first|before|beforehand)|cash on the (?:table|barrel|nail)|payment in advance|money down)\b/g,
    modality: "stated",
    gate: false,
    bound: "holder",
  },
  {
    rule: "condition/win-over",
    words:
      /\b(?<g>(?:must|has to|have to|needs? to|will have to|would have to|still has to|yet to) (?:first |still )?(?:win over|win round|convince|persuade|bring round|talk round|square|reassure(?![^.;]{2,40}\bthat\b)|overcome|satisfy|get (?:past|round|around)) (?=[^.;]{2,70}))/g,
    modality: "stated",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/promised-debate",
    words: new RegExp(
      String.raw`\b(?<g>(?:promis\w+|pledg\w+|assur\w+|guarantee\w*|vow\w*) (?:the |its |his |her )?(?:${parliamentNames}|commons|house|lords) (?:a|the|its|another) (?:\w+ )?(?:debate|vote|say|hearing|word|veto)|(?:a|the) (?:\w+ )?(?:debate|vote) in (?:the )?(?:${parliamentNames}|commons|house) (?:first|beforehand|before|would|must|has to|is to))`,
      "g",
    ),
    modality: "stated",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/has-conditions",
    words:
      /\b(?<g>(?:has|have|sets?|names?|attach(?:es|ed)|laid down|lays down|imposes?|imposed|made|states?|stated) (?:just |only )?(?:one|a|two|three|its|their|certain|several|strict|tough|clear) (?:\w+ )?(?:pre-?)?conditions?\b(?! (?:of|in))|strings attached)/g,
    modality: "stated",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/no-no",
    words:
      /(?<=^|["“:;–—] ?)(?<g>no (?!ifs|longer|doubt|one|less|more|matter)(?:[\w'’-]+ ){0,3}?[\w'’-]+(?:,| (?:means|would mean|equals)) no (?!buts|doubt|one|matter|less|fewer)[\w-]+)/g,
    modality: "stated",
    gate: false,
    bound: "after",
  },
  {
    rule: "condition/until-fronted",
    words:
      /(?<=^|["“;:–—] ?|\b(?:but|and|that) )(?<g>(?:unless and )?(?:until|till)) (?=[^,.;]{3,90}\b(?:has|have|is|are|does|do|can|signs?|agrees?|ratif(?:y|ies)|approves?|pays?|lifts?|votes?|gives?|arrives?|comes?|says?|decides?|consents?|returns?|stops?|leaves?|gets?|makes?)\b[^,.;]{0,60},)/g,
    modality: "stated",
    gate: false,
    bound: "after",
  },
  {
    rule: "condition/only-missing",
    words:
      /\b(?<g>only (?:\w+ ){1,3}?(?:is|are|was|were|would be|remains?|remained) (?:still |now )?(?:missing|outstanding|left|lacking|in the way)|only (?:\w+ ){1,3}?(?:has|have) (?:yet|still) to|last (?:remaining )?(?:hurdle|obstacle|hold-?out|stumbling block|formality|missing (?:signature|vote|ratification))|only (?:needs?|lacks?|awaits?|waits? for)|only (?:thing|step|signature|vote) (?:still )?(?:missing|left|lacking))\b/g,
    modality: "stated",
    gate: false,
    bound: "other",
  },
  {
    rule: "condition/parliament-votes",
    words:
      /\b(?<g>(?:parliament|bundestag|bundesrat|congress|senate|riksdag|sejm|storting|folketing|eduskunta|knesset|diet|duma|rada|cortes|dáil|dail|oireachtas|saeima|riigikogu|seimas|sabor|majlis|althing|grand national assembly|seanad|bundesversammlung|national council|federal assembly|lower house|upper house|lower chamber|upper chamber|national assembly|house of (?:commons|representatives|councillors)|lawmakers|deputies|mps|legislature|chamber) (?:\w+ )?(?:(?:will|is to|are to|is due to|are due to|is expected to|are expected to|is set to|are set to|is scheduled to|has to|have to|must|needs? to|still has to|still have to|will have to|is about to) (?:\w+ )?(?:vote|debate|decide|approve|ratify|rule|take up|have (?:its|their) say|give (?:its|their)|pass)|votes? (?:on|next|this|to-?day|tomorrow|in)|has the (?:last|final) word))\b/g,
    modality: "stated",
    gate: false,
    bound: "other",
  },
  {
    rule: "condition/active-yet-to",
    words: new RegExp(String.raw`\b(?<g>(?:${parliamentNames}) (?:has|have|had) not (?:yet )?(?:voted|agreed|decided|said yes)(?: yet)?)\b`, "g"),
    modality: "stated",
    gate: false,
    bound: "other",
  },
  {
    rule: "condition/active-yet-to",
    words:
      /\b(?<g>(?:has|have|had) (?:yet|still) to (?:ratify|approve|sign|consent|agree|give (?:its|their) (?:consent|approval|assent|blessing)|lift (?:its|their))|(?:has|have) not yet (?:ratified|approved|consented|given (?:its|their) (?:consent|approval|assent|blessing)))\b/g,
    modality: "stated",
    gate: false,
    bound: "other",
  },
  {
    rule: "condition/when-ratified",
    words:
      /\b(?<g>when|as soon as|after) (?=[^,.;]{3,50}\b(?:has|have|had) (?:\w+ )?(?:approved|ratified|agreed|consented|voted|signed|been (?:approved|ratified|signed|paid)))/g,
    modality: "stated",
    gate: true,
    bound: "before",
  },
  {
    rule: "condition/to-parliament",
    words:
      /\b(?:goes|go|moves?|heads?|returns?|passes|now has to go|will go|will be put|will be submitted|is to be put|is put) to (?=(?:the |a |its |both |lower |upper )*(?:\w+ )?(?:parliament|senate|bundestag|house|congress|assembly|riksdag|chamber|sejm|diet|lawmakers|deputies|mps|legislators|senators|upper house|lower house|folketing|storting|knesset|rada)\b)/g,
    modality: "stated",
    gate: true,
    bound: "before",
  },
  {
    rule: "condition/subject-to",
    words: /\b(?:subject(?:ed)? to|pending|tied to|awaits?|awaiting)\b(?! (?:attack|change|fire|abuse|interpretation))/g,
    modality: "stated",
    gate: true,
    bound: "before",
  },
  {
    rule: "condition/depends-on",
    words:
      /\b(?:depend(?:s|ed|ing)?|hing(?:es?|ed|ing)|hangs?|hung|rest(?:s|ed)?|(?<!\b(?:it|they|them|us|we|he|she|being|be) )turn(?:s|ed)?|rid(?:es?|ing)|waits?|waiting|is dependent|are dependent) (?:entirely |largely |partly |in part |heavily |also |now |above all |crucially |solely |wholly |ultimately |squarely |chiefly |mainly )?(?:up)?on\b(?! (?:until|till|for|to|there|as|board|average|course|track|with|in|at|\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b))|\bst(?:ands?|ood) (?:or|and) f(?:alls?|ell) with\b|\b(?:is|are|was|were|remains?) (?:entirely |very much |now |still )?(?:at the mercy of|hostage to|in the hands of(?! (?:an? |the )?(?:[\w-]+ ){0,3}(?:colonel|general|brigadier|commander|admiral|captain|major|officer|commodore|marshal|diplomat)\b)|in the gift of|a matter for)\b/g,
    modality: "stated",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/without-which",
    words: /\b(?<g>without (?:which|whom|it|that)\b)(?=[^.;]{0,60}\b(?:not|never|no|n't|cannot|impossible)\b)/g,
    modality: "conditional",
    gate: false,
    bound: "after",
  },
  {
    rule: "condition/cannot-without",
    words:
      /\b(?:cannot|can't|can not|could not|couldn't|may not|must not|will not|won't|would not|no [\w-]+(?: [\w-]+){0,3}|not (?:one|a single|an?) [\w-]+|nor|never|not|impossible|unthinkable|inconceivable|unworkable|hopeless|unable|nothing|none|nobody) (?:[\w',-]+ ){0,9}?(?<g>without|in (?:the|its|their|his|her) absence)\b(?! (?:which|whom|a fight|delay|warning|notice|question|incident|doubt|loss|casualties|hesitation))/g,
    modality: "stated",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/without-cannot",
    words:
      /(?<=^|["“,;:–—(] ?|\bthat |\bsaid |\bbut |\band )(?<g>without|short of|absent)\b(?![^.;]{3,80}\bthere (?:would|will|can|could) be no\b)(?=[^.;]{3,80}\b(?:cannot|could not|couldn't|can't|would not|wouldn't|will not|won't|impossible|unable|nothing|nobody|none|no )\b)/g,
    modality: "conditional",
    gate: false,
    bound: "after",
  },
  {
    rule: "condition/with-fewer",
    words:
      /(?<=^|["“,;:–—(] ?|\bthat )(?<g>with (?:fewer|less) than)\b(?=[^.;]{3,80}\b(?:cannot|could not|couldn't|can't|will not|would not|unable|impossible)\b)/g,
    modality: "conditional",
    gate: false,
    bound: "after",
  },
  {
    rule: "condition/not-until",
    words: /\bnot (?<g>before|without) (?=[\w'-]+(?: (?:does|do|has|have|did|is))?(?:[.,;"”]|$))/g,
    modality: "stated",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/not-until",
    words:
      /\b(?:cannot|can't|can not|could not|may not|must not|will not|won't|would not|wouldn't|does not|do not|doesn't|don't|did not|not|no|never|nor|nothing|none|nobody|neither|refus\w+|rul\w+ out|wait\w*|freez\w*|frozen|block\w*|hold\w*|withh\w+|on hold|suspend\w*|delay\w*|declin\w+) (?:[\w',-]+ ){0,12}?(?<g>until|before),? (?=(?:[\w',-]+ ){1,9}?(?:has|have|is|are|was|had|\w+(?:s|ed)|agree|ratify|approve|pay|vote|meet|give|decide|leave|sign|complete|do|does|can|consent|lift|settle|come)\b)/g,
    modality: "stated",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/before",
    words: /\b(?<g>before) (?=[^,.;]{3,60}\b(?:approv\w+|ratif\w+|consent\w*|agree[sd]?|votes?|authori[sz]\w+|paid|permission)\b)/g,
    modality: "stated",
    gate: true,
    bound: "before",
  },
  {
    rule: "condition/once",
    words:
      /(?<![\w-] at |all at )\b(?<g>once|as soon as) (?=(?!upon|more|again|(?<=once )a |in |per|every|for all|the (?:world|country|most)|said)(?:[\w'’-]+ ){1,8}?(?:has|have|is|are|agree[sd]?|approves?d?|ratif(?:y|ies|ied)|votes?|signs?|pays?|gives?|gets?|permits?|allows?|decides?|met|releases?|lifts?|clears?|funds?|finds?|certif(?:y|ies)|passes|adopts?|accepts?|opens?|provides?|delivers?|hands?|supplies|stops?|withdraws?|consents?|authori[sz]es?|settles?)\b)/g,
    modality: "stated",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/presupposes",
    words: /\b(?<g>presuppos(?:es?|ed|ing)|(?:is|are) (?:premised|predicated) (?:up)?on)\b/g,
    modality: "stated",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/requires",
    words:
      /\b(?:requires?|needs?|presupposes?|demands|calls? for (?=(?:the )?(?:unanim\w+|consensus|consent|approval|assent|ratification|\w+ votes?|a (?:two-thirds|vote|majority|decision)))|(?:needed|required) (?=an? |the |two|both|all )|(?:is|are|was|were|be|been|not) (?:also |still )?(?:needed|required))\b(?! to\b)(?=[^.;]{0,50})/g,
    modality: "stated",
    gate: true,
    bound: "before",
  },
  {
    rule: "condition/takes",
    words:
      /\b(?:would take|will take|takes?|requires?|needs?) (?:the (?:consent|agreement|assent|votes?) of )?(?=(?:all|unanim\w+|(?:an? )?(?:fresh |new |further |separate |formal |simple |absolute |qualified |unanimous |special )*(?:two-thirds|votes?|majority|decisions?|motions?|resolutions?|mandates?|unanimity|consensus)|every|each|both)\b)/g,
    modality: "stated",
    gate: true,
    bound: "other",
  },
  {
    rule: "condition/must-approve",
    words: new RegExp(`\\b(?<g>${must} (?:(?:also|still|first|now|then|each|all|formally|both|yet) )*${approve})\\b`, "g"),
    modality: "stated",
    gate: false,
    bound: "other",
  },
  {
    rule: "condition/must-first",
    words:
      /\b(?<g>must first|must still|has first to|have first to|would first have to|will first have to|needs? first to|first needs? to|first has to|first have to|(?:must|has to|have to|needs? to|will have to|would have to|(?:is|are) to) (?:[\w'’-]+ ){1,6}?first(?=[.,;:)"”]|$| before\b)|first,? (?:we|it|they|he|she) (?:must|have to|has to|needs? to)|(?:would have to|must|has to|have to|needs? to) (?:change|amend|lift|waive|revise|give way|drop) (?:the |its |their )?(?:law|constitution|veto|rules|objections?|treaty))\b/g,
    modality: "stated",
    gate: false,
    bound: "other",
  },
  {
    rule: "condition/parliaments-assent",
    words: new RegExp(
      String.raw`\b(?<g>(?:seek(?:s|ing)?|sought|request(?:s|ing|ed)?|ask(?:s|ing|ed)? for) (?:the )?(?:${parliamentNames})['’]s? (?:approval|consent|assent|backing|permission|authori[sz]ation|green light|endorsement)|(?:seek(?:s|ing)?|request(?:s|ing)?|ask(?:s|ing)? for) (?:the )?(?:approval|consent|assent|permission|authori[sz]ation) (?:of|from) (?:the |its )?(?:\w+ )?(?:${parliamentNames}))\b`,
      "g",
    ),
    modality: "stated",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/in-case-of",
    words: new RegExp(
      String.raw`(?<=^|["“,;:–—(] ?|\bthat |\bsaid |\bbut |\band )(?<g>(?:in (?:the )?case of|in the event of|given|upon) (?:the )?(?:${parliamentNames})(?:['’]s)? (?:approval|consent|assent|ratification|agreement|backing)|(?:in (?:the )?case of|in the event of|with|given|upon) (?:the )?(?:approval|consent|assent|ratification|agreement) (?:of|by|from|in) (?:the )?(?:\w+ )?(?:${parliamentNames}))\b(?=[^.;]{2,110}\b(?:will|would|can|could|may|is to|are to)\b)`,
      "g",
    ),
    modality: "conditional",
    gate: false,
    bound: "after",
  },
  {
    rule: "condition/goes-to-parliament",
    words: new RegExp(
      String.raw`\b(?:will|must|would|has to|have to|needs? to|is to|are to) (?:first |still |also |again |now |next |then )?(?<g>(?:come back|come|return|go back|go|be put|be submitted|be laid|report|be brought|be put back|be referred) (?:to|before|through|past)|hear(?: from)?|listen to|have the (?:opinion|view|word) of|hear the (?:opinion|view|word) of|seek|ask|obtain|secure|win(?: over)?|get|clear|pass|survive|satisfy|persuade|convince|square|consult|inform|(?:put|send|submit|lay|bring|take|present|refer) (?:(?:(?!to\b|before\b)[\w'’-]+ ){0,4}?(?:motions?|proposals?|plans?|bills?|requests?|decisions?|drafts?|resolutions?|agreements?|mandates?|matter|issue|question|it|them) )?(?:forward )?(?:to|before|through|past)(?= (?:the |its |their )?(?:[\w-]+ )?(?:${parliamentNames})\b(?!['’])))\b(?=[^.;]{0,50}\b(?:${parliamentNames}|house|cabinet|council of ministers|security council)\b)`,
      "g",
    ),
    modality: "stated",
    gate: true,
    bound: "before",
  },
  {
    rule: "condition/consensus",
    words:
      /\b(?<g>(?:works?|operates?|decides?|acts?|decisions?(?: are| is)?(?: made| taken)?|takes? (?:its |all )?decisions|governed|run|made|taken|adopted) (?:only |strictly |always )?(?:by|on|through|on the basis of|on the principle of) (?:consensus|unanimity)|(?:unanimity|consensus) (?:is |are )?(?:applies|needed|required|necessary|the rule|reigns|rules)|(?:can|must|may|has to|have to|needs? to) (?:only )?be \w+ (?:only )?(?:unanimously|by consensus|by unanimity)|(?:must|has to|have to|needs? to) be (?:a |taken )?(?:unanimous|by unanimity)\b|applies unanimity|unanimity rule|(?:are|is|must be|have to be|has to be) (?:taken|made|adopted|decided|agreed) unanimously|(?:(?:any|one|each) of (?:the |its |them|these )?(?:\d+ |[\w-]+ )?(?=can|could|may)|(?:one|a single|any|a lone|any one|any single) (?:[\w-]+ )?(?:veto|no|objection|dissent\w*|ally|member|capital|country|voice|vote|state|government|hand)) (?:against )?(?:is enough|suffices|is all it takes|(?:can|could|may) (?:still |always )?(?:stop|block|sink|veto|kill|hold up|halt|say no)|would (?:be enough|suffice|sink|block|kill|stop|halt)))\b/g,
    modality: "stated",
    gate: false,
    bound: "other",
  },
  {
    rule: "condition/consensus",
    words:
      /\b(?<g>(?:every|each|any|any one|one|a single)(?: of (?:the|its|these|them))? (?:\d+ |[\w-]+ )?(?:ally|allies|members?|states?|capitals?|countr(?:y|ies)|nations?|ambassadors?|delegations?|governments?) (?:has|have|holds?|wields?|keeps?|can|could) (?:an? |the )?(?:veto|right of veto|blocking vote|say no|block|stop|sink)\b|(?:rule|principle|norm|custom|method)s? (?:[\w'’-]+ ){0,6}?(?:is|are|remains?) (?:one of )?(?:unanimity|consensus)|(?:by|of) (?:common accord|mutual consent|unanimous (?:vote|decision|consent|agreement))|by (?:consensus|unanimity),? as (?:always|ever|usual)|(?:unanimity|consensus) (?:prevails|obtains|governs|holds|is called for|is indispensable)|(?:alone|on its own) can (?:stop|block|sink|veto|hold up|kill)|can be (?:stopped|blocked|vetoed|sunk|held up) by (?:any|a single|one|each)\b|(?:\w+ )?hands (?:have to|must|need to|would have to) go up)/g,
    modality: "stated",
    gate: false,
    bound: "other",
  },
  {
    rule: "condition/lacks",
    words: new RegExp(
      `\\b(?<g>(?:lacks?|(?:is|are|was|were|remains?) (?:still )?(?:without|short of|missing|lacking)|(?:has|have) (?:yet|still) to (?:get|win|secure|receive|obtain|gain|be given|be granted)|(?:has|have|had) not (?:yet )?(?:got|won|secured|received|obtained|been given|been granted)|still (?:want|wait)s?(?: for)?) (?:[\\w'’-]+ ){0,4}?${leave}\\b(?! of the people))`,
      "g",
    ),
    modality: "stated",
    gate: true,
    bound: "before",
  },
  {
    rule: "condition/until-fronted",
    words:
      /(?<=^["“]?|[;–—] )(?<g>until|till|before) (?=[^,.;]{4,80}, [^.;]{2,70}\b(?:will not|won['’]t|cannot|can['’]t|can not|would not|could not|may not|no|not|never|nothing|nobody|refus\w+)\b)/g,
    modality: "stated",
    gate: false,
    bound: "after",
  },
  {
    rule: "condition/sets",
    words:
      /\b(?<g>(?:attach(?:es|ed)?|sets?|lays?|laid|impose[ds]?|puts?|named?|names|listed|lists|stated?|has|have|stipulate[ds]?|made) (?:down |out |forward )?(?!no\b)(?:[\w-]+ ){0,3}(?:pre)?conditions (?:to|for|on|before|under)\b)/g,
    modality: "stated",
    gate: false,
    bound: "holder",
  },
  {
    rule: "condition/a-must",
    words:
      /\b(?<g>(?:resolution|mandate|consent|approval|unanimity|consensus|cease-?fire|truce|backstop|support|cover|guarantees?|invitation|vote|participation|presence|deal|agreement) (?:is|was|are|were|remains?) (?:an? (?:absolute |clear )?(?:must|sine qua non|precondition|prerequisite|condition|requirement)|non-negotiable))\b/g,
    modality: "stated",
    gate: false,
    bound: "other",
  },
  {
    rule: "condition/after-peace",
    words:
      /\b(?:would|could|will|can|may|might|only|ready to|prepared to|willing to) (?:[\w'’-]+ ){0,8}?(?<g>(?:only )?after (?:an? |any |the )?(?:[\w-]+ ){0,2}(?:cease-?fire|truce|armistice|peace (?:deal|agreement|accord|settlement|treaty)|end (?:of|to) (?:the )?(?:fighting|hostilities|war)))\b/g,
    modality: "stated",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/signatures",
    words:
      /\b(?<g>(?:needs?|requires?|lacks?|still lacks?|is short of|are short of|waits? for|awaits?|takes?) (?:only |just |another |all |the )?(?:[\w-]+ ){0,2}(?:signatures?|ratifications?|votes|instruments of ratification|quorum|majority)\b)/g,
    modality: "stated",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/relies-on",
    words:
      /\b(?<g>(?:relies|relied|rely|leans?|leant|counts?|banks?|draws?|(?:is|are) (?:counting|relying|banking)) (?:heavily |entirely |wholly |solely |squarely )?(?:up)?on (?=[^.;]{2,70}\b(?:protection|transport|airlift|lift|logistics|supplies|security|cover|evacuation|escorts?|backing|guards?|approval|consent|support|funding|money|donors?|donations|contributions|goodwill|cooperation|permission|resolution|mandate|guarantees|presence|to (?:pay|fund|finance|foot|carry|fly|supply|equip))\b))/g,
    modality: "stated",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/over-heads",
    words:
      /\b(?:cannot|can't|could not|couldn't|will not|may not|must not|nothing|no) [^.;]{2,70}?(?<g>over the heads? of|behind the backs? of|past the|in defiance of)\b/g,
    modality: "stated",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/until-held",
    words:
      /\b(?:sits?|stays?|waits?|waiting|remains?|stuck|parked|idle|grounded|frozen|shelved|on ice|on hold|holds?|kept|keeps?|tied up|moored|confined|in limbo) (?:[\w'’,-]+ ){0,9}?(?<g>until|till) (?=(?:[\w'’,-]+ ){1,9}?(?:(?:has|have) (?:been )?(?:\w+ly )?(?:approved|ratified|agreed|consented|voted|signed|paid|found|lifted|settled|certified|cleared|decided|spoken|ruled|answered|come forward|repaired|vetted)|(?:is|are) (?:\w+ly )?(?:approved|ratified|agreed|signed|paid|found|lifted|settled|certified|cleared|decided|repaired|vetted|met|available)|agrees?|approves?|ratif(?:y|ies)|votes?|decides?|pays?|signs?|consents?|arrives?|gives?|says?)\b)/g,
    modality: "stated",
    gate: false,
    bound: "before",
  },
  {
    rule: "condition/all-agree",
    words:
      /\b(?<g>(?:all|each|every)(?: of)? (?:the )?(?:\d+ |[\w-]+ )?(?:allies|ally|members?|member states?|member countr\w+|countries|capitals|nations) (?:must |have to |has to |needs? to |would have to |should )?(?:agree|approve|ratify|consent|sign)[sd]?)\b(?! that)/g,
    modality: "stated",
    gate: false,
    bound: "other",
  },
  {
    rule: "condition/essential",
    words:
      /\b(?<g>(?:presence|consent|approval|invitation|protection|support|backing|logistics|airlift|participation|leadership|votes?|resolution|mandate|majority|unanimity|agreement|permission|authori[sz]ation|ratification|signature) (?:[\w-]+ ){0,6}(?:is|are|remains?|was|would be) (?:still )?(?:[\w-]+ly )?(?:essential|indispensable|crucial|vital|a prerequisite|a precondition|a condition|needed|required|necessary|outstanding|missing|lacking|pending|awaited))\b|\b(?<g4>(?:cease-?fire|truce|guarantees?|backstop|air cover|air support|funding|money|improvement|peace deal|assurances?) (?:[\w'’-]+ ){0,6}(?:is|are|remains?|would be) (?:still )?(?:[\w-]+ly )?(?:essential|indispensable|crucial|vital|a (?:pre(?:requisite|condition)|must)|needed|required|necessary) (?=(?:for|before|to|if)\b[^.;]{2,50}\b(?:deploy\w*|missions?|troops|force|soldiers|participation|contribution|withdraw\w*|accession|join|peacekeep\w*|stay|extension)\b))|\b(?<g3>(?:is|are|remains?) (?:still )?(?:the|an?) (?:entry ticket|admission ticket|must|bottom line|starting point|price of (?:admission|entry)|key|linchpin) (?:for|to|of))\b|\b(?<g2>(?:an?|the|its|their) (?:absolute |necessary |strict |basic |first |main |key |essential |indispensable |sole |only )?(?:prerequisite|precondition|condition|sine qua non) (?:for|of))\b/g,
    modality: "stated",
    gate: false,
    bound: "other",
  },
];
