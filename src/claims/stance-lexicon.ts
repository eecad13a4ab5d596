/** The words of stances: verbs by what they govern, predicates, verdicts and nouns. Lemmas; statements about English, never about one report. */
import type { Stance } from "../model/claim.ts";

type Words = ReadonlyMap<string, Stance>;

const mapOf = (lists: Partial<Record<Stance, string>>, separator = " "): Words =>
  new Map(
    Object.entries(lists).flatMap(([stance, words]) =>
      words
        .trim()
        .split(separator)
        .map((word) => [word.trim(), stance as Stance] as const),
    ),
  );

/** Verbs whose object is what the stance is about. */
export const transitive: Words = mapOf({
  for: "support back endorse favour favor welcome applaud advocate champion hail second embrace espouse commend salute laud cheer uphold co-sponsor cosponsor crave greenlight green-light demand urge recommend underwrite prefer accept approve ratify praise condone",
  against:
    "oppose condemn criticise criticize reject denounce veto slam decry deplore lambast lambaste rebuff bar spurn contest resent regret resist lament repudiate blast assail castigate censure deride ridicule dread fear mistrust distrust " +
    "obstruct thwart torpedo scupper block stall bemoan disown renounce snub blackball stonewall boycott dismiss begrudge scotch forbid disallow abhor detest dislike hate loathe protest stymie frustrate hamper impede hinder derail sabotage scorn shun disavow",
  waits: "postpone defer shelve ponder await mull weigh",
  unsure: "doubt question",
});

/** Verbs with the word that follows them (past adverbs, and `self` for a reflexive). */
export const governed: Words = mapOf(
  {
    for:
      "call for, press for, push for, plead for, argue for, lobby for, vote for, campaign for, plump for, opt for, side with, stand behind, stand by, line up with, line up alongside, fall in behind, range self with, range self behind, throw lot in with, get behind, line up behind, rally behind, rally to, align with, align self with, associate self with, sign up to, subscribe to, " +
      "adhere to, consent to, assent to, accede to, agree to, agree with, acquiesce in, warm to, insist on, insist upon, approve of, long for, clamour for, agitate for, yearn for, commit self to, declare self for, come out for, come out in favour, come out in support, speak out in favour, come down for, hold out for, be all for, vouch for, settle for, be in favour, " +
      "press ahead with, rejoice at, rejoice over, speak up for, speak out for, speak in favour, argue in favour, look favourably on, look favorably on, look kindly on, say yes to, go along with, sign off on, buy into, fall in with, come round to, come around to, stick up for, itch for, hanker after, hanker for, pine for, angle for, root for, cry out for, set store by, put weight behind, throw weight behind, cosy up to, hold open door to, leave door open to, bat for, make case for, make pitch for, bend over backwards for, look forward to, live with, throw in with, come down in favour, side with supporters, join supporters, swing behind, coalesce behind, unite behind, resign self to, bow to, yield on, give in on, relent on, move forward with, move ahead with, go forward with, go ahead with, push forward with, push ahead with, forge ahead with, plough ahead with, proceed with",
    against:
      "object to, protest against, protest at, protest over, warn against, balk at, baulk at, bridle at, bristle at, chafe at, rail against, inveigh against, complain about, complain of, disapprove of, disagree with, dissent from, demur at, quarrel with, quibble with, recoil from, recoil at, shrink from, " +
      "shy from, shy away from, back away from, steer clear of, worry about, worry over, fret about, fret over, push back against, push back on, kick against, vote against, argue against, speak against, speak out against, come out against, decide against, advise against, lobby against, campaign against, turn against, sour on, cool on, " +
      "cool towards, cool to, dissociate self from, disassociate self from, distance self from, distance from, detach self from, take issue, take exception, take umbrage, take offence, pour scorn, cast doubt, pour cold, throw cold, look askance, tear up, rip up, renege on, go back on, walk away from, turn up its nose, turn up their noses, raise eyebrows, raise objections, raise concerns, shoot down, turn down, knock back, knock down, " +
      "brush aside, brush off, wave away, vote down, strike down, slap down, hold up, set self against, declare self against, hit out, lash out, back out of, bow out of, opt out of, wriggle out of, stand in the way, stay clear of, draw the line at, put its foot down, put their foot down, dig in, sniff at, scoff at, frown on, frown upon, look down on, rebel against, revolt against, fume at, fume over, fume about, seethe at, seethe over, cry foul, hold out against, chafe under, grumble over, grumble about, grumble at, gripe about, moan about, kick up, stand up to, jib at, cavil at, say no to, hold nose at, thumb nose at, bang table over, kick at, want none of, shut door on, slam door on, close door to, shut door to, turn back on, wash hands of, make fuss about, make fuss over, wince at, groan at, snarl at, tear into, lay into, see red over, think little of, think nothing of, side with opponents, join opponents, throw out, take aim at, break ranks over, part ways over, part company over, fight against, drag feet on, drag feet over, back down from",
    waits:
      "wait for, wait until, wait to, wait and, mull over, mull whether, think over, reflect on, deliberate on, hold off, hold fire, hold back on, sleep on, sit on, weigh up, stall on, stall over, put off, chew on, chew over, leave open, think about, cogitate on, ruminate on, ruminate over",
    unsure:
      "abstain on, abstain in, abstain from, waver over, waver on, dither over, hesitate over, agonise over, agonize over, sit out, stay out of, blow hot, hedge on, equivocate on, equivocate over, vacillate over, stop short of endorsing, stop short of backing, stop short of supporting, stop short of condemning, fall short of endorsing, fall short of backing",
  },
  ",",
);

/** Verbs whose object feels it: "the plan irked the Danes". */
export const felt: Words = mapOf({
  for: "please delight reassure satisfy hearten gladden gratify",
  against:
    "irk anger annoy alarm worry dismay infuriate irritate enrage upset trouble displease disappoint unsettle rattle unnerve incense frustrate offend outrage vex rile exasperate antagonise antagonize perturb disquiet pique",
});

/** Predicates of a state or body ("is wary of"), all but the last three lists only of the ledger's matter. */
export const predicates: Words = mapOf({
  for: "keen eager game enthusiastic supportive favourable favorable sympathetic receptive positive amenable glad pleased delighted happy satisfied gratified content relaxed sanguine unfazed comfortable convinced persuaded thankful committed wedded insistent adamant desirous for open bullish amused flattered reassured relieved heartened elated jubilant overjoyed enamoured",
  against:
    "opposed against unsold unmoved immovable unbending unyielding implacable deaf hostile averse allergic resistant reluctant unwilling loath loth wary leery chary cautious sceptical skeptical dubious doubtful unconvinced unpersuaded unimpressed unenthusiastic uneasy uncomfortable unhappy displeased dissatisfied disappointed dismayed alarmed concerned worried anxious troubled perturbed unsettled " +
    "appalled horrified outraged furious angry incensed irate livid indignant annoyed irritated irked upset aghast critical dismissive disdainful contemptuous scornful nervous fearful apprehensive suspicious mistrustful distrustful resentful cool cold tepid frosty disinclined cagey queasy rattled exasperated enraged infuriated piqued disgruntled disquieted disturbed puzzled baffled perplexed bemused grumpy sour sulky miffed peeved wroth cross unamused glum gloomy",
  unsure:
    "undecided unsure unresolved uncertain hesitant ambivalent equivocal noncommittal non-committal torn divided split neutral agnostic vague coy evasive lukewarm undetermined guarded",
});

/** Feelings that need their matter named after them. */
export const moods: ReadonlySet<string> = new Set(
  (
    "glad pleased delighted happy satisfied gratified content relaxed sanguine unfazed comfortable convinced persuaded thankful committed wedded insistent adamant open positive sympathetic uneasy uncomfortable unhappy displeased dissatisfied disappointed dismayed alarmed concerned worried anxious troubled perturbed unsettled appalled horrified outraged " +
    "furious angry incensed irate livid indignant annoyed irritated irked upset aghast critical dismissive nervous fearful apprehensive suspicious cool cold frosty uncertain unsure divided split vague against for rattled exasperated enraged infuriated disturbed disquieted neutral guarded doubtful keen eager bullish torn favourable favorable"
  ).split(" "),
);

/** Verdicts on a thing. */
export const verdicts: Words = mapOf({
  for: "vital essential indispensable guarantee shield lifeline anchor insurance boon godsend pillar sensible historic crucial necessary welcome justified legitimate appropriate sensible timely overdue encouraging proportionate compatible feasible affordable overdue commendable exemplary laudable courageous prudent wise fair balanced realistic constructive success milestone cornerstone breakthrough acceptable desirable non-negotiable sacrosanct imperative warranted reassuring positive useful important right pivotal watershed",
  against:
    "madness folly nonsense mistake error blunder provocation provocative aggression aggressive violation breach betrayal blackmail insult affront outrage disaster threat danger interference meddling dangerous risky reckless illegal unlawful unacceptable intolerable unnecessary pointless useless meaningless inappropriate premature hasty unwise unhelpful " +
    "counterproductive counter-productive wrong unfair unjust unjustified unwarranted absurd ridiculous ludicrous unrealistic naive irresponsible inadmissible impermissible hostile illegitimate escalation regrettable worrying alarming disturbing disappointing unthinkable inconceivable non-starter farce charade sham unconstitutional destabilising destabilizing " +
    "outrageous spies occupiers mercenaries aggressors meddling interference illegality null void shortsighted short-sighted counterproductive counter-productive disastrous scandalous shameful deplorable foolish stupid crazy insane invasion occupation infringement escalatory ill-advised ill-judged misguided inflammatory foolhardy untenable unworkable superfluous mad overreach sabre-rattling saber-rattling warmongering brinkmanship posturing muscle-flexing encirclement colonialism neocolonialism adventurism militarism warlike bellicose treacherous treachery humiliation diktat imposition nonstarter piracy treason hypocrisy imperialism appeasement cowardice capitulation gamble bluff gimmick sell-out escapade adventure fantasy rash steep excessive exorbitant insufficient inadequate incompatible irreconcilable unaffordable unworthy illogical unreasonable disproportionate superfluous untimely half-hearted toothless cynical",
});

/** Verbs that pass a verdict on their object: "calls it a provocation". */
export const verdictVerbs: ReadonlySet<string> = new Set(
  "call describe regard see view consider brand label dub term deem denounce dismiss condemn decry hail praise welcome reject criticise criticize characterise characterize slam portray present treat perceive interpret depict pronounce declare speak qualify paint attack find judge think rate".split(
    " ",
  ),
);

/** Nouns of a stance. Those of feeling stand beside "to the", "in" and a capital. */
export const oppositionNouns: ReadonlySet<string> = new Set(
  "opposition objection objections reluctance resistance scepticism skepticism misgivings reservations disapproval displeasure veto vetoes rejection criticism condemnation protests distaste dislike aversion antipathy unwillingness refusal hostility wishes will advice unease disquiet qualms".split(
    " ",
  ),
);
export const angerNouns: ReadonlySet<string> = new Set(
  "fury anger ire rage outrage dismay alarm horror consternation chagrin irritation annoyance displeasure disappointment frustration regret concern concerns unease disquiet indignation resentment discomfort despair exasperation wrath vexation disgust worry anxiety nervousness".split(
    " ",
  ),
);
export const joyNouns: ReadonlySet<string> = new Set("delight relief satisfaction joy applause approval gratitude pleasure".split(" "));
export const supportNouns: ReadonlySet<string> = new Set(
  "support backing approval consent endorsement blessing assent agreement solidarity acquiescence connivance readiness willingness commitment enthusiasm sympathy preference".split(
    " ",
  ),
);
/** What is underlined is what one is for: "stressed the need for". */
export const weightNouns: ReadonlySet<string> = new Set("importance need necessity value urgency centrality relevance primacy significance".split(" "));
const doubtNouns: ReadonlySet<string> = new Set("hesitation hesitancy doubt doubts indecision ambivalence abstention abstentions".split(" "));

const nounStances: ReadonlyMap<string, Stance> = new Map([
  ...[...doubtNouns].map((noun) => [noun, "unsure"] as const),
  ...[...joyNouns, ...supportNouns, ...weightNouns].map((noun) => [noun, "for"] as const),
  ...[...oppositionNouns, ...angerNouns].map((noun) => [noun, "against"] as const),
]);
export const stanceNouns: ReadonlySet<string> = new Set(nounStances.keys());
export const stanceOfNoun = (noun: string): Stance | null => nounStances.get(noun) ?? null;

/** What is decided, sent or signed in an alliance: a stance towards it belongs to the ledger. */
const things =
  "bid|membership|accession|plans?|proposals?|missions?|mandate|extension|renewal|resolution|deployments?|deploy\\w*|withdraw\\w*|pull-?out|decision|calls?|request|treaty|targets?|sanctions|presence|agreements?|statement|initiatives?|idea|notion|suggestion|prospect|invitation|enlargement|expansion|increase|creation|move|ceasefire|truce|role|operation|strategy|option|" +
  "text|draft|position|offer|exercises?|drills?|package|funding|talks|solution|process|integrity|announcement|leadership|efforts?|intervention|forces?|reform|alliance|nato|union|bloc|use of|war|invasion|(?:air)?strikes?|raids?|bombing|peace|rotation|approach|principle|convention|candidacy|entry|timetable|deadline|summit|pact|deal|accord|news|vote|report|patrols?|embargo|brigades?|battle ?groups?|battalions?|bases?|command|" +
  "blockade|quota|cap|arrival|participation|contributions?|commitments?|cooperation|co-operation|partnership|return|step|troops?|soldiers?|peace-?keep\\w*|spending|burden|weapons?|arms|missiles?|tanks?|jets?|warships?|frigates?|no-fly|headquarters|communiqu[eé]|declaration|scheme|project|concept|demand|reduction|cuts?|drawdown|departure|exit|measure|measures|goal|guideline|floor|benchmark|coalition|army|" +
  "monitors?|observers?|trainers?|training|shield|umbrella|interceptors?|obligations?|undertakings?|(?:swift|quick|military|joint|armed|collective) action|changes?|amendments?|limits?|restrictions?|outcome|escorts?|convoys?|barracks|offices?|deliver(?:y|ies)|halt|pause|monitors|camps?|garrisons?|radars?|stations?|chapter (?:vi|vii|six|seven)|contingents?|reinforcements?|restraint|de-escalation|article|mechanism|guarantees?|ratifications?|allocations?|(?:common|joint|European|european) (?:security|defen[cs]e)(?: policy)?|defen[cs]e policy|reunification|recognition|applications?|members?|newcomers?|vessels?|ships?|boats?|minehunters?|planes?|aircraft|helicopters?|drones?|submarines?|squadrons?|corridor|stationing|airspace|overflights?|transit|attacks?|aggression|escalation|militari[sz]ation|expulsion|suspension|appointment|dialogue|protocol|threshold|pledge|build-?up|airlift|evacuation|redeployment|relocation";
const thingWords = new RegExp(`\\b(?:${things})(?![a-z])`);
/** Is something of the ledger's business named in these lower-case words? */
export const namesThing = asked(thingWords);

const fieldWords =
  /\b(?:nato|alliance|allied|allies|troops?|soldiers?|missions?|deploy\w*|withdraw\w*|pull-?out|mandate|peace-?keep\w*|accession|membership|enlargement|sanctions|no-fly|military|bases?|contingents?|battalions?|brigades?|battle ?groups?|patrols?|cease-?fire|truce|intervention|treaty|pact|coalition|presence|weapons?|arms|missiles?|tanks?|jets?|exercises?|drills?|observers|monitors|resolution|invasion|war|army|navy|warships?|frigates?|headquarters|forces?|defen[cs]e|deterrence|bloc|operations?|umbrella|two per cent|target|airspace|bombing|airstrikes?|air strikes?|occupation|burden|article (?:4|5|four|five))\b/;
/** The narrower words of armed forces and alliances. */
export const namesField = asked(fieldWords);

/** Several rules ask of one sentence after another: the last answer is kept. */
function asked(pattern: RegExp): (words: string) => boolean {
  let last = "",
    answer = pattern.test(last);
  return (words) => {
    if (words !== last) {
      last = words;
      answer = pattern.test(words);
    }
    return answer;
  };
}
