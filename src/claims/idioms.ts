/** English idioms of taking, refusing or withholding a side, by the stance that they tell. `(?<k>…)` is the word that the holder stands before. */
import type { Stance } from "../model/claim.ts";

/** "is", "was", "remains", "seems": the links before a predicate. */
const be =
  "(?:is|are|was|were|remains?|remained|seems?|appears?|looks?|looked|stays?|has been|have been|proved|shows? itself|showed itself|declared itself|calls itself)";
const much =
  "(?: (?:still|also|now|once again|said to be|reportedly|known to be|less|more|far|very|rather|quite|too|deeply|strongly|openly|broadly|highly|equally|especially|particularly|all|not yet|\\w+ly))*";

const idiom = (stance: Stance, rule: string, words: string): { readonly stance: Stance; readonly rule: string; readonly words: RegExp } => ({
  stance,
  rule: `position/${rule}`,
  words: new RegExp(words, "g"),
});

export const idioms: readonly { readonly stance: Stance; readonly rule: string; readonly words: RegExp }[] = [
  idiom(
    "waits",
    "predicate",
    `\\b(?<k>${be})${much} (?:waiting|holding back|holding off|biding (?:its|their) time|playing for time|keeping (?:its|their) (?:options|powder)|still (?:to|considering|mulling|weighing|thinking|debating|discussing)|yet to (?:decide|answer|respond|commit|say|reply|pronounce|announce|take)|stalling|in no rush|weighing (?:its|their) options|reserving)\\b`,
  ),
  idiom(
    "against",
    "says-no",
    "\\b(?<k>said|says|say) (?:(?:a |an )?(?:firm |flat |clear |polite )?[\"“']?no[\"”']?(?: thanks| to\\b|[,.;]|$)|never\\b|it would not\\b|they would not\\b|it will not\\b|they will not\\b|that it (?:would|will) not\\b)",
  ),
  idiom(
    "against",
    "cold-water",
    "\\b(?<k>pour(?:s|ed)?|threw|throws?) cold water\\b|\\b(?<k2>got|has|have|had|getting|gets) cold feet\\b|\\b(?<k3>gave|gives?|given|got) (?:it |the (?:idea|plan|proposal) )?(?:short shrift|the cold shoulder|the thumbs down|a cool reception|a frosty reception)\\b|\\b(?<k4>turn(?:s|ed)? (?:its nose up|their noses up|a deaf ear)|brush(?:es|ed)? (?:off|aside)|wav(?:es|ed)? (?:away|aside)|shrug(?:s|ged)? off|bridl(?:es|ed) at|bristl(?:es|ed) at|baulk(?:s|ed) at|balk(?:s|ed) at|jib(?:s|bed) at|scoff(?:s|ed) at|sneer(?:s|ed) at|recoil(?:s|ed) (?:at|from)|sh(?:ies|ied) away from)\\b",
  ),
  idiom(
    "against",
    "to-task",
    "\\b(?<k>takes?|took|taking|taken) (?:[\\w'-]+ ){1,4}to task\\b|\\b(?<k2>has|have|had|will have|wants|want) no (?:truck|patience) (?:with|for)\\b",
  ),
  idiom(
    "against",
    "views-with",
    "\\b(?<k>sees?|saw|views?|viewed|regards?|regarded|watch(?:es|ed|ing)?|eye[sd]?|treats?|treated|follow(?:s|ed|ing)?) (?:[\\w'-]+ ){1,8}?with (?:\\w+ )?(?:concern|scepticism|skepticism|suspicion|alarm|unease|anxiety|dismay|disquiet|distrust|mistrust|apprehension|misgivings?|hostility|disfavou?r|disdain|contempt|trepidation|reserve)\\b",
  ),
  idiom(
    "for",
    "views-with",
    "\\b(?<k>sees?|saw|views?|viewed|regards?|regarded|greet(?:s|ed)?) (?:[\\w'-]+ ){1,8}?with (?:\\w+ )?(?:favou?r|sympathy|approval|enthusiasm|satisfaction|relief)\\b",
  ),
  idiom("against", "sets-face", "\\b(?<k>sets?|setting) (?:its|their|his|her) face against\\b|\\b(?<k2>would|'d) sooner\\b"),
  idiom(
    "for",
    "stands-ready",
    "\\b(?<k>stands?|stood|standing) (?:firmly )?ready to (?:accept|back|support|host|open|join|take|play|lift|continue|defend|sign|help|consider)\\b",
  ),
  idiom(
    "unsure",
    "met-with-silence",
    "\\b(?<k>met|greet(?:s|ed)|answer(?:s|ed)|responded|responds) (?:[\\w'-]+ ){0,4}with (?:silence|a shrug)\\b|\\b(?<k2>fail(?:s|ed)?) to (?:agree|settle|find|reach|take) (?:on |up )?(?:a|any) (?:\\w+ )?(?:position|line|stance|view|decision)\\b",
  ),
  idiom(
    "against",
    "digs-in",
    "\\b(?<k>(?:is|are|was|were)(?:n't| not) playing (?:ball|along)|refus(?:es|ed|ing) to play (?:ball|along)|(?:has|have|had) dug (?:its|their) heels in|puts? (?:its|their) foot down|dr(?:ew|aws?) (?:a|the) red line|broke ranks|(?:is|are|was|remains?) the odd one out)\\b",
  ),
  idiom("for", "softens", "\\b(?<k>soften(?:s|ed|ing)?|relax(?:es|ed|ing)?) (?:its|their) (?:stance|line|position|opposition|resistance|objections?)\\b"),
  idiom(
    "against",
    "hardens",
    "\\b(?<k>harden(?:s|ed|ing)?|stiffen(?:s|ed|ing)?|toughen(?:s|ed|ing)?) (?:its|their) (?:stance|line|position|opposition|resistance)\\b",
  ),
  idiom(
    "unsure",
    "no-hand-shown",
    "\\b(?<k>(?:needs?|takes?|wants?) (?:some |more |further |much )?(?:convincing|persuading)(?=[.,;]|$)|(?:is|are|was|were) sitting on (?:its|their) hands|(?:has|have|had) not (?:yet )?shown (?:its|their) hand|stay(?:s|ed) away from the (?:vote|ballot)|skipped the (?:vote|ballot))\\b",
  ),
  idiom(
    "against",
    "gives-no",
    "\\b(?<k>gave|gives?|given|returned) (?:a|an) (?:flat|firm|clear|polite|blunt|resounding|categorical|final) [\"“]?no\\b|\\b(?<k2>gave|gives?|given) (?:it|(?:the |its |this |that )?(?:[\\w'-]+ ){1,4}?)(?: ?(?:very )?)(?:short shrift|the thumbs[- ]down|the cold shoulder|an? (?:cool|cold|frosty|chilly|icy|tepid) (?:reception|response|welcome))\\b",
  ),
  idiom(
    "for",
    "gives-yes",
    "\\b(?<k>gave|gives?|given) (?:the |its |this |that )?(?:[\\w'-]+ ){1,4}?(?:the thumbs[- ]up|an? (?:warm|cautious|guarded|qualified|friendly|hearty) (?:reception|response|welcome))\\b",
  ),
  idiom(
    "for",
    "leads-push",
    "\\b(?<k>lead(?:s|ing)?|led|head(?:s|ed|ing)?|spearhead(?:s|ed|ing)?) (?:the |a )?(?:charge|push|campaign|drive|chorus|calls|lobby|efforts?) for\\b",
  ),
  idiom(
    "against",
    "leads-resistance",
    "\\b(?<k>lead(?:s|ing)?|led|head(?:s|ed|ing)?|spearhead(?:s|ed|ing)?) (?:the |a )?(?:(?:charge|campaign|push|drive) against|(?:resistance|opposition) to)\\b",
  ),
  idiom(
    "against",
    "decided-not",
    "\\b(?<k>decided|resolved|chosen|chose|opted|elected|determined|vowed|pledged|voted) not to (?:allow|permit|let|join|support|back|sign|approve|grant|lift|ratify|renew|recogni[sz]e|endorse|host|extend)\\b",
  ),
  idiom(
    "against",
    "dim-view",
    "\\b(?<k>takes?|took|taking) (?:a|an|the) (?:very |rather )?(?:dim|grim|dark|critical|negative|sceptical|skeptical|poor|hostile|jaundiced) view of\\b",
  ),
  idiom(
    "against",
    "stands-firm",
    "\\b(?<k>refus(?:es|ed|ing)?|declin(?:es|ed|ing)?) (?:to (?:budge|give way|yield|go along|play along|lift|drop|move|sign|join (?=the (?:\\w+ )?(?:alliance|treaty|pact|statement|declaration|consensus|sanctions|condemnation|bloc|boycott))|take part|participate|attend|recogni[sz]e|accept|agree|endorse|back|support|commit|follow|approve|ratify|allow|host|let|consider|discuss(?! (?:the )?(?:details?|specifics|particulars|what|when|where|how|whether|numbers|operations?|operational|intelligence|timing)\\b)|hear)|the (?:offer|request|invitation|proposal|idea|plan|demand)|any (?:talk|such))\\b|\\b(?<k2>holds?|held|stood|stands?|dug|digs?) (?:out(?! (?:the|a|an|hopes?|his|her|some|little|at|in|for \\d[\\d,.]*|amid|among)\\b)|firm|its ground|their ground|fast)(?: (?:against|on|over|for))?\\b|\\b(?<k3>broke|breaks?|breaking) (?:the )?silence(?: procedure)?\\b|\\b(?<k4>dissent(?:s|ed|ing)?)\\b(?! (?:voices|views|opinion))",
  ),
  idiom(
    "against",
    "wants-out",
    "\\b(?<k>wants?) (?:out\\b|no part|nothing (?:to do|of)|none of|rid of|(?:it|them|the [\\w-]+(?: [\\w-]+)?) (?:out|gone|scrapped|ended|stopped|removed|withdrawn|closed|cancelled|lifted|off)\\b)|\\b(?<k2>would|will) have (?:none of|nothing to do with|no part)\\b|\\b(?<k3>would|'d) rather (?:not|see|have|keep|wait|that)\\b|\\b(?<k4>could|can) (?:not |hardly )live (?:with|without)\\b|\\b(?<k5>has|have|had) (?:second thoughts|little time for|no time for|qualms|misgivings|reservations|grave doubts|serious doubts|doubts|a problem with|problems with|an? (?:strong )?objections?|objected|objections)\\b",
  ),
  idiom(
    "against",
    "spoke-against",
    "\\b(?<k>spoken|spoke|speaks|spoken out|pronounced|pronounces|came out|come out|comes out|expressed|expresses|expressed itself|declared|positioned|set|put|argued|argues|ruled|decided|testified|lobbied|leaned|leans) (?:itself |themselves |himself |herself |strongly |firmly |clearly |openly |publicly )*against\\b",
  ),
  idiom(
    "for",
    "spoke-for",
    "\\b(?<k>spoken|spoke|speaks|pronounced|pronounces|came out|come out|comes out|expressed|expresses|declared|positioned|argued|argues|leaned|leans|lobbied|lobbies|plumps?|plumped|opts?|opted|pleads?|pleaded|pled) (?:itself |themselves |himself |herself |out |strongly |firmly |clearly |openly |publicly )*(?:for (?:a|an|the|more|keeping|ending|extending|staying|its|their|stronger|closer|this|such)|in favou?r)\\b",
  ),
  idiom(
    "for",
    "nods",
    "\\b(?<k>gave|gives?|given|giving) (?:it |the (?:idea|plan|proposal|mission|deal|text|move) )?(?:a |an |its |their |the )?(?:thumbs[- ]up|nod|warm welcome|cautious welcome|qualified welcome|guarded welcome|unconditional support|full support|qualified support|yes|vote)\\b|\\b(?<k2>nodd(?:ed|s)?|wav(?:ed|es)) (?:it |the [\\w-]+ )?through\\b|\\b(?<k4>warm(?:s|ed)? to|came round|comes round|come round|came around|came aboard|fell in line|falls in line|swung behind|rall(?:ies|ied) (?:to|behind|round)|lin(?:es|ed) up behind|got behind|gets behind|agreed in principle|can live with|could live with)\\b|\\b(?<k5>consent(?:s|ed)|acquiesc(?:es|ed)|assent(?:s|ed)) (?:to|in)\\b",
  ),
  idiom(
    "for",
    "would-like",
    "\\b(?<k>would|'d) (?:welcome|be happy|be glad|be willing|be ready|be pleased|support|back|favou?r|accept)\\b(?! to (?:[a-z]+ ){0,3}(?:know|thank|welcome|congratulate|acknowledge|commend|pay|express|extend|offer|say|ask|add|point|make|stress|begin|start|emphasi[sz]e))",
  ),
  idiom(
    "for",
    "willing",
    `\\b(?<k>${be})${much} (?:willing|ready|prepared|determined|resolved|open) to (?:accept|back|support|talk|negotiate|discuss|consider|join|stay|remain|host|take|play|sign|lift|compromise|defend|do|continue|help|work|engage|assume)\\b`,
  ),
  idiom(
    "waits",
    "wait-and-see",
    "\\b(?<k>prefers?|preferred|wants?|decided|chose|choos(?:es|ing)|opts?|opted) (?:to |for )?(?:wait|hold (?:off|back|fire)|sit tight|bide|see (?:how|what|whether))\\b|\\b(?<k2>wait(?:s|ed)?) and see\\b|\\b(?<k3>ha(?:s|ve|d)|is|are)(?:n't| not| still not| so far not| not yet| yet to| never) (?:yet )?(?:to )?(?:sa(?:y|id) (?:whether|if|which)|opted|plumped|come (?:down|out|off the fence)|chosen|settled|tak(?:e|en) (?:a|any) (?:stand|side|position|stance|view|decision)|(?:made|make|given|give|sent|send) (?:a|an|any|its|their) (?:reply|answer|decision|response|commitment|view|position)|decided|replied|answered|responded|pronounced|committed|commented)\\b(?= (?:yet|on|whether|to|if|how|so|until|itself|as|by|for|either|between)\\b|[.,;]|$)|\\b(?<k4>sleep(?:s|ing)? on it|takes? (?:its|their) time|buy(?:s|ing)? time)\\b",
  ),
  idiom(
    "unsure",
    "sits-out",
    "\\b(?<k>did|does|do|has|have|had)(?:n't| not) (?:vote(?! (?:until|before|on))|voted|take part in the (?:vote|ballot)|commit|committed|say either way)\\b|\\b(?<k2>sat|sits?|sitting) (?:it|this one|the vote) out\\b|\\b(?<k3>neither (?:back|support|endors|oppos|accept|reject)\\w*)\\b|\\b(?<k4>blow(?:s|ing)?|blew) hot and cold\\b|\\b(?<k5>would|will|could|did|does|do) not (?:be drawn(?! into| up| from| in\\b)|commit (?:itself|themselves|to|either)|say (?:whether|if|either))\\b|\\b(?<k7>took|takes?|taken) no (?:side|sides|position|part in the (?:vote|debate))|\\b(?<!\\b(?:not|never|n't|n’t) )(?<k8>stay(?:s|ed)?|remain(?:s|ed)?|stood|stands?) (?:on the sidelines|aloof|aside|silent|neutral|quiet)|\\b(?<k9>keeps?|kept) (?:quiet|silent|mum|silence|a low profile)|\\b(?<k6>hedged?s? (?:its|their) bets|sits? on (?:the fence|its hands|their hands)|sat on (?:the fence|its hands|their hands))\\b",
  ),
  idiom("against", "answer-no", "['’]s? (?<k>answer|reply|response|verdict|line) (?:is|was|remains?) (?:a (?:firm |flat |clear |polite )?)?[\"“]?no\\b"),
  idiom("for", "answer-yes", "['’]s? (?<k>answer|reply|response|verdict|line) (?:is|was|remains?) (?:a (?:clear |qualified )?)?[\"“]?yes\\b"),
  idiom(
    "against",
    "reacts",
    "\\b(?<k>react(?:s|ed)|respond(?:s|ed)) (?:coolly|coldly|angrily|furiously|warily|sceptically|skeptically|negatively|with (?:alarm|anger|fury|dismay|outrage|scepticism))\\b",
  ),
  idiom(
    "for",
    "reacts",
    "\\b(?<k>react(?:s|ed)|respond(?:s|ed)) (?:warmly|positively|favou?rably|with (?:relief|enthusiasm))\\b|\\b(?<k2>gave (?:way|in)(?=[.,;]| to\\b)|relented|backed down)\\b",
  ),
  idiom(
    "against",
    "holds-nothing",
    "\\b(?<k>holds?|thinks?) (?:nothing|little|not much) of\\b|\\b(?<k2>sees?|saw|views?) (?:it|that|this|the [\\w-]+) (?:very )?(?:critically|sceptically|skeptically|negatively|with (?:concern|scepticism|suspicion|alarm|unease))\\b|\\b(?<k3>stays?|stayed|sticks?|stuck|stands?|stood) (?:with|to|by) (?:its|their) (?:no|refusal|veto|objections?|rejection)\\b|\\b(?<k4>wants?) (?:to (?:know|hear) )?(?:nothing|anything) of (?:it|that|this|the)\\b",
  ),
  idiom("waits", "not-positioned", "\\b(?<k>has|have|had) not (?:yet )?(?:positioned|committed|declared) (?:itself|themselves)\\b"),
  idiom("for", "insists-on", "\\b(?<k>insist(?:s|ed)?|press(?:es|ed)) (?:up)?on (?:an? |the |its |their |more |full |clear )"),
  idiom(
    "for",
    "wanted",
    "\\b(?<k>would have (?:preferred|liked|wanted|wished)|(?:would|'d) have preferred|wanted (?:[\\w-]+ ){1,4}rather than|had hoped for)\\b",
  ),
  idiom(
    "against",
    "worse",
    "\\b(?:would|will|can|could|may) (?:only |merely |just )?(?<k>make (?:matters|things|it) worse|pour oil on|add fuel to|backfire|do more harm than good|play into the hands)\\b",
  ),
  idiom(
    "against",
    "no-longer",
    "\\b(?<k>no longer (?:wants?|wishes|accepts?|supports?|backs?|tolerates?|sees?)|(?:has|have|had) had enough of|wants? to see the back of)\\b",
  ),
  idiom(
    "waits",
    "holds-tongue",
    "\\b(?<k>(?:is |are |was |were )?(?:hold(?:s|ing)?|held|bit(?:es|ing)?|bites) (?:its|their|his|her) (?:tongue|fire|breath|peace|counsel|horses))\\b|\\b(?<k2>ask(?:s|ed)? for (?:more |extra |some )?(?:time|a delay|a pause|patience|until))\\b|\\b(?<k3>(?:left|leaves?|leaving|kept|keeps?) (?:the (?:question|matter|issue|point|door|decision) (?:[\\w-]+ ){0,4}?)?(?:open|unanswered|for later|hanging))\\b|\\b(?<k4>will|would|does|do)(?:n't| not) (?:rush|be rushed|be hurried|commit (?:itself|themselves)|show (?:its|their) hand)\\b|\\b(?<k5>plays?|played|playing) (?:for time|a waiting game)\\b",
  ),
  idiom(
    "for",
    "assents",
    "\\b(?<k>deposit(?:s|ed)|lodg(?:es|ed)) (?:its|their|the) (?:\\w+ )?(?:instruments?(?! of accession)|ratification|papers)\\b|\\b(?<k2>put|puts|placed|set|sets|putting) (?:its|their|his|her|the) (?:name|signature|seal|hand|stamp) (?:to|under|on|beneath)\\b|\\b(?<k3>tick(?:ed|s)) (?:the|its|their) box(?:es)?\\b|\\b(?<k4>wav(?:ed|es)|nodd(?:ed|s)|vot(?:ed|es)|push(?:ed|es)) (?:[\\w'’-]+ ){1,5}?through\\b|\\b(?<k5>said|says|say|saying|gave|gives) (?:its|their|an?|his|her) (?:\\w+ )?[\"“']?yes\\b|\\b(?<k6>became|becomes|was|is|were|are) (?:only |already )?the (?:\\d+(?:st|nd|rd|th)|first|last|latest|next|second|third|[\\w-]+th) (?:[\\w-]+ ){0,2}?to (?:ratify|say (?:its )?yes|approve|put its|sign (?:it|the|off|up)|accept|give its (?:assent|consent|blessing|approval))|\\b(?<k7>completed|concluded|finished|wrapped up) (?:its |the |their )?(?:\\w+ )?ratification\\b",
  ),
  idiom("for", "assents", "['’]s? (?<k>signature|yes|assent|ratification) (?:under|to|followed|came|is in\\b|arrived|is (?:assured|certain|secure))"),
  idiom(
    "waits",
    "untouched",
    "\\b(?<k>has|have|had) (?:yet|still) to (?:take (?:it|them|the \\w+)? ?up|debate|schedule|table|vote (?:on|for)|come round to|get round to)\\b|\\b(?<k2>lies?|lay|sits?|languish(?:es|ed)?|is gathering|has been gathering|gathers) (?:untouched|unsigned|unread|unopened|in a drawer|on a shelf|dust|in limbo|on the shelf)\\b|\\b(?<k3>has|have|is|are) (?:it |them )?not even (?:on (?:the|its|their) agenda|scheduled|been (?:tabled|scheduled))",
  ),
  idiom(
    "for",
    "no-quarrel",
    "\\b(?<k>has|have|had|sees?) (?:no|little) (?:quarrel|problems?|difficult(?:y|ies)|issue|bone to pick) with\\b|\\b(?<k2>makes?|made|making) common cause with\\b|\\b(?<k3>lent|lends?|turned|inclined) (?:an? )?(?:willing|ready|sympathetic|attentive) ear\\b|\\b(?<k4>could|can) (?:hardly|scarcely|not) be (?:happier|more pleased|better pleased|more grateful)\\b|\\b(?<k5>gave|gives?|given) (?:[\\w'’-]+ ){1,4}?an? (?:warm|hearty|cordial|rousing|big|enthusiastic) (?:welcome|reception|send-off)\\b|\\b(?<k6>has|have) swung behind\\b|\\b(?<k7>leads?|led|joins?|joined) (?:the )?(?:chorus|calls?|camp) (?:of (?:support|those)|for|in favou?r)\\b",
  ),
  idiom(
    "against",
    "spoke-in-wheel",
    "\\b(?<k>put|puts|threw|throws?|thrown|putting) an? (?:spoke|spanner|wrench|sand|stick) in(?:to)? (?:the|its|their) (?:wheels?|works|gears)\\b|\\b(?<k2>sh(?:ook|akes?)|shaking) (?:its|their|his|her) heads?\\b|\\b(?<k3>has|have|had|found|finds?) (?:harsh|hard|sharp|strong|bitter|angry|cutting) words (?:for|about)\\b|\\b(?<k4>gave|gives?|given) (?:[\\w'’-]+ ){1,4}?an? (?:cool|frosty|chilly|cold|icy) (?:welcome|reception)\\b|\\b(?<k5>refus(?:es|ed)|declin(?:es|ed)) to put (?:its|their) (?:name|signature)\\b|\\b(?<k6>had) rather\\b(?! than)|\\b(?<k7>ma(?:kes?|de) no secret of (?:its|their) (?:\\w+ )?(?:displeasure|opposition|anger|dislike|doubts))\\b",
  ),
  idiom(
    "unsure",
    "keeps-distance",
    "\\b(?<k>keeps?|kept|keeping|maintains?) (?:its|their) distance\\b|\\b(?<k2>keeps?|kept|keeping) (?:its|their) (?:thoughts|views?|opinions?|own counsel|cards)\\b|\\b(?<k3>ha(?:s|ve|d) taken|took|takes?) neither side\\b",
  ),
  idiom(
    "waits",
    "small-print",
    "\\b(?<k>wants?|wishes|would like|intends?|prefers?) (?:first )?to (?:see|know|hear|read|study|examine) [^.;]{3,60}? (?:first|before|until)\\b",
  ),
  idiom("for", "spoke-well", "\\b(?<k>sp(?:oke|eaks?|oken)) (?:warmly|highly|well|favou?rably|approvingly) (?:of|about)\\b"),
  idiom(
    "against",
    "spoke-ill",
    "\\b(?<k>sp(?:oke|eaks?|oken)) (?:ill|darkly|bitterly|disparagingly|scathingly|harshly) (?:of|about)\\b|\\b(?<k2>will|would|does|did|could|can)(?:n't| not) (?:wear|stomach|swallow|buy|sanction|stand for|hear of)\\b",
  ),
  idiom(
    "waits",
    "held-over",
    "\\b(?<k>ask(?:s|ed)|want(?:s|ed)|propos(?:es|ed)|request(?:s|ed)|mov(?:es|ed)) (?:that |for )?[^.;]{3,70}? (?:to be |be )?(?:held over|deferred|postponed|put off|adjourned|shelved|sent back)\\b",
  ),
  idiom(
    "unsure",
    "unclear",
    "['’]s? (?<k>stance|position|attitude|view|vote|line) (?:is|was|remains?) (?:still )?(?:unclear|unknown|uncertain|open|ambiguous)\\b",
  ),
  idiom(
    "for",
    "lets-know",
    "\\b(?<k>let it be known|signal(?:led|ed|s)?|hinted|indicated) (?:that )?(?:it|they|he|she) (?:would|will|was ready to|were ready to) (?:sign|join|agree|support|back|accept|ratify|take part|vote for)\\b",
  ),
];
