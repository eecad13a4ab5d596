/** What a number counts: people, units, ships, weapons, and whether they are a force at all. */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { beforeWords } from "./carrier.ts";
import { addVerbs, cutVerbs, forcePeople, forcePlatforms, forceUnits, harmVerbs, keepVerbs, list, sendVerbs, weapons, withdrawVerbs } from "./lexis.ts";
import { missionOf, placesIn } from "./places.ts";
import { headOf, lemmaOf, nounOf, type Scene, wordOf, wordsOf } from "./scene.ts";

/** What is counted: people, units, platforms, weapons, or something else. */
export function countedOf(scene: Scene, q: ReadQuantity): "people" | "unit" | "platform" | "weapon" | "other" {
  if (q.family === "personnel") return "people";
  const noun = q.noun >= 0 ? nounOf(scene, q.noun) : "";
  if (forceUnits.has(noun) || /group$/.test(noun)) return "unit";
  if (forcePlatforms.has(noun)) return "platform";
  if (weapons.has(noun) || (noun === "piece" && /^(?:artillery|field|siege)$/.test(wordOf(scene, q.noun - 1)))) return "weapon";
  if (forcePeople.has(noun)) return "people";
  // Types and designators: "six Eurofighters", "two CP-140s".
  if (q.family === "unit" && q.noun >= 0 && ((scene.tokens.shape[q.noun] & 1) !== 0 || /\d/.test(wordOf(scene, q.noun)))) return "platform";
  return "other";
}

/** People who are a force only where one is spoken of. */
const vaguePeople = new Set([
  "leader",
  "people",
  "person",
  "man",
  "woman",
  "member",
  "minister",
  "official",
  "citizen",
  "civilian",
  "employee",
  "worker",
  "national",
  "volunteer",
  "element",
  "manager",
  "judge",
  "prosecutor",
  "magistrate",
  "guy",
  "lad",
  "bloke",
  "chap",
  "boy",
]);
/** Never a force, whatever is spoken of. */
const neverForce = new Set(["leader", "minister", "official", "citizen", "national"]);
const uniforms = /\b(?:service|[a-z]{1,3}df|air force|army|navy|naval|police|military|infantry|special|medical|engineer|artillery|marine|crisis)\b/;
const uniformsAfter =
  /\b(?:of|from) (?:the |its |constituted |formed )?(?:[\w-]+ ){0,3}(?:police|armed forces|army|navy|military|forces?|air force|gendarmerie|guard|units?|legion|regiment|corps)\b/;
const unitOf =
  /\b(?:force|battalion|brigade|company|battery|platoon|contingent|detachment|regiment|garrison|squadron|corps|unit|team|mission|complement|reinforcements?|vanguard|headquarters|staff|group|party|batch|draft|wave|rotation|lot|shift|presence|deployment|footprint|number|quantity|composition|strength|amount) ?(?:of|with|, of|,|:|\() ?(?:[\w-]+ ){0,3}$/;

const measures = /\b(?:(?:less|fewer|more|lower|higher|smaller|larger|greater|worse|better) than|short of|compared (?:with|to)) (?:the|its|their|those|that) $/;
const additions =
  /\b(?:addition|reinforcement|measure|start|beginning|gesture|signal|boost|step|figure|number|total|maximum|minimum|increase|reduction|sign)\b/;

/**
 * "far less than the 2,580 troops that were asked for", "the 300 troops were a temporary addition": what is measured against or judged is told of elsewhere.
 */
export function isMeasure(scene: Scene, clause: Clause | null, q: ReadQuantity): boolean {
  if (clause === null || lemmaOf(clause) !== "be") return false;
  if (q.first > clause.vg.first) return measures.test(`${beforeWords(scene, q, 4)} `);
  const { subject, predicate, vg } = clause;
  return (
    subject !== null &&
    subject.first <= q.first &&
    q.last <= subject.last &&
    /^(?:the|these|those)$/.test(wordOf(scene, subject.first)) &&
    predicate < 0 &&
    additions.test(wordsOf(scene, vg.last, Math.min(scene.sentence.last, vg.last + 5)).toLowerCase())
  );
}

/** Are men or people counted whom nothing calls soldiers, and of whom no force is spoken? */
export function isVague(scene: Scene, clause: Clause | null, q: ReadQuantity): boolean {
  if (q.family !== "personnel" || q.noun < 0) return false;
  const noun = nounOf(scene, q.noun);
  if (!vaguePeople.has(noun) || /^\W*[\d,.]+-/.test(q.quote) || uniforms.test(q.quote.toLowerCase())) return false;
  // "the first meeting between the two men": two who were named before.
  if (
    /^(?:man|woman)$/.test(noun) &&
    (q.quantity.max ?? 9) <= 3 &&
    /\bthe \w+ (?:men|women)$/.test(wordsOf(scene, Math.max(scene.sentence.first, q.first - 1), q.noun + 1).toLowerCase())
  )
    return true;
  // "two patrol planes and some 150 people": beside another force of the same clause.
  if (
    clause !== null &&
    scene.quantities.some(
      (other) =>
        other !== q &&
        (other.family === "unit" || (other.family === "personnel" && other.noun >= 0 && !vaguePeople.has(nounOf(scene, other.noun)))) &&
        other.last <= q.first &&
        q.first - other.last <= 2 &&
        other.first > clause.vg.first &&
        countedOf(scene, other) !== "other",
    )
  )
    return false;
  if (uniformsAfter.test(wordsOf(scene, q.last - 1, Math.min(scene.sentence.last, q.last + 7)).toLowerCase()) || unitOf.test(`${beforeWords(scene, q, 6)} `))
    return false;
  const lemma = clause ? lemmaOf(clause) : "";
  const moves =
    clause !== null &&
    (sendVerbs.has(lemma) ||
      countVerbs.has(lemma) ||
      keepVerbs.has(lemma) ||
      addVerbs.has(lemma) ||
      cutVerbs.has(lemma) ||
      withdrawVerbs.has(lemma) ||
      resultVerbs.has(lemma));
  // "keeps 140 people at the base", "90 men and women of the army": where nothing else than forces is the talk, so are they.
  if (
    !neverForce.has(noun) &&
    !othersThan.has(noun) &&
    scene.near >= spokenFrom &&
    (clause === null || moves || isStanding(lemma)) &&
    namesOwner(scene) &&
    !isUncounted(scene) &&
    !(clause?.subject && wordOf(scene, clause.subject.head) === "you")
  )
    return false;
  if (!moves || neverForce.has(noun)) return !(moves && missionOf(scene, scene.sentence.first, scene.sentence.last) !== null);
  const mission = scene.entities.some((e) => e.class === "mission" || e.class === "formation");
  // "The Canadian Forces have 1,150 people in Haiti".
  const uniformed =
    clause !== null &&
    clause.subject !== null &&
    clause.subject.first < q.first &&
    /\b(?:forces?|army|navy|military|contingent|battalion|brigade|mission|operation|garrison|detachment|deployment|base)\b/.test(
      wordsOf(scene, clause.subject.first, clause.subject.last).toLowerCase(),
    );
  return !(mission || uniformed || (/^(?:man|guy|lad|boy|bloke|chap)$/.test(noun) ? forceSpoken(scene) || forceBefore(scene) : recentForce(scene, 2)));
}

/** Persons who work or live somewhere, and belong to no force by themselves. */
const othersThan: ReadonlySet<string> = new Set([
  "member",
  "person",
  "citizen",
  "civilian",
  "employee",
  "worker",
  "national",
  "volunteer",
  "element",
  "manager",
  "judge",
  "prosecutor",
  "magistrate",
]);
/** Does the sentence name a state, its people, a mission or whoever stands for them? */
const namesOwner = (scene: Scene): boolean =>
  scene.entities.some((e) => e.id !== null && (e.class === "state" || e.class === "mission" || e.class === "formation" || e.class === "place"));

/** Verbs that take a strength to its new level: "carried the contingent to 600". */
export const resultVerbs = new Set(["carry", "bring", "take", "push", "get", "move", "put", "lift", "set", "make", "pass"]);

const forceTalk =
  /\b(?:troops?|soldiers?|personnel|forces?|contingents?|peace-?keep\w+|contributions?|deploy\w*|presence|marines|officers|instructors|trainers|garrisons?|strength|battalions?|brigades?|battle ?groups?|compan(?:y|ies)|detachments?|missions?|operations?|workforce|staff|effectives?|head ?count|manpower|reinforcements?|task force|helmets?|berets?|military|naval|army|elements?|arm(?:y|ies)|engineers?|observers?|monitors?|regiments?|squadrons?|corps|commandos?|paratroopers|airborne|infantry(?:men)?|airmen|sailors|gendarmes|sappers|medics|advis[eo]rs|quotas?|troop (?:levels?|ceilings?|numbers)|platoons?|warships?|frigates?)\b/;

const tollTalk = /\b(?:kill(?:s|ed|ing)?|dead|deaths?|died|casualt\w+|wounded|injur\w+|victims?|toll|hostages?|refugees?|votes?|voted|ballots?|seats?)\b/;

/** Does a claim of the last sentences tell of a force? */
export const recentForce = (scene: Scene, reach: number): boolean =>
  scene.before.some((d) => scene.index - d.sentence <= reach && (d.kind === "force" || d.kind === "lead" || d.kind === "mandate"));

/** Is a force spoken of in the sentences before, though nothing was read there? */
export function forceBefore(scene: Scene, far = false): boolean {
  const { sentences, text } = scene.reading.text;
  const [back, letters] = far ? [4, 900] : [2, 500];
  const before = text.slice(Math.max(sentences[Math.max(0, scene.index - back)].start, scene.sentence.start - letters), scene.sentence.start).toLowerCase();
  // Where the dead were counted before, a bare number goes on with them.
  return forceTalk.test(before) && !tollTalk.test(before) && !tollTalk.test(text.slice(scene.sentence.start, scene.sentence.end).toLowerCase());
}

/** Is a force spoken of, in the sentence or just before it? */
const forceSpoken = (scene: Scene): boolean =>
  recentForce(scene, 2) ||
  scene.entities.some((e) => e.class === "mission" || e.class === "formation") ||
  forceTalk.test(wordsOf(scene, scene.sentence.first, scene.sentence.last).toLowerCase());

const tollNouns = /^(?:death|dead|casualty|casualties|victim|toll|loss|fatality|fatalities|wounded|injured|attack|salvo|barrage|raid|strike)$/;
const amongFallen =
  /\b(?:among|included? in) (?:the |those )?(?:[\w-]+ ){0,2}(?:casualties|dead|victims|killed|wounded|injured|fatalities|fallen|missing|captured|hostages)$/;
/** "the deaths are five soldiers", "were wounded, as were two police", "the attack consisted of three rockets". */
function tolls(scene: Scene, clause: Clause): boolean {
  const lemma = lemmaOf(clause);
  if (!/^(?:be|consist|include|comprise|number|total|have|exceed|reach|rise|climb|stand|top|pass|)$/.test(lemma)) return false;
  if (clause.subject !== null && tollNouns.test(nounOf(scene, clause.subject.head))) return true;
  // "Among the other casualties were three Malawians".
  if (lemma === "be" && amongFallen.test(wordsOf(scene, Math.max(scene.sentence.first, clause.vg.first - 8), clause.vg.first).toLowerCase())) return true;
  return lemma === "be" && clause.subject === null && scene.clauses.some((c) => c !== clause && /^(?:kill|wound|injure)$/.test(lemmaOf(c)));
}

const attackers = list(
  "gunman attacker bomber militant insurgent terrorist hijacker pirate suspect smuggler extremist jihadist assailant hostage detainee prisoner",
);

const wreckers = list("destroy wreck damage sink shoot torpedo intercept");

/** "will lead two of the four battalions": who leads units of an alliance need not send them. */
export const isLedUnit = (clause: Clause | null, q: ReadQuantity): boolean =>
  q.family === "unit" &&
  clause !== null &&
  /^(?:lead|command|head|spearhead)$/.test(lemmaOf(clause)) &&
  !clause.vg.passive &&
  [...clause.objects, ...clause.attached.filter((a) => a.word === "of").map((a) => a.np)].some((np) => np.first <= q.first && q.first < np.last);

const assaults = list("attack bomb bombard shell strike hit pound raid batter target rock shake");

/** "was attacked by 900 missiles", "struck the port with 12 drones": what is fired goes to nobody. */
export const isFired = (scene: Scene, clause: Clause | null, q: ReadQuantity): boolean =>
  clause !== null &&
  q.family === "unit" &&
  q.first >= clause.vg.last &&
  assaults.has(lemmaOf(clause)) &&
  (clause.vg.passive ||
    /^(?:with|using|by)$/.test(wordOf(scene, q.first - 1)) ||
    clause.attached.some((a) => a.word === "with" && a.np.first <= q.first && q.first < a.np.last));

/** "three of its peacekeepers deployed there": of whom the subject is a part. */
const ofPart = (scene: Scene, subject: NounPhrase, who: NounPhrase): boolean =>
  scene.chunks[subject.index + 2] === who && wordOf(scene, scene.chunks[subject.index + 1].first) === "of";

/** "54 soldiers who were serving there were killed": what befell them is told, and not that they served. */
export function areFallen(scene: Scene, clause: Clause): boolean {
  const who = clause.type === "relative" || clause.type === "participle" ? (clause.governorNoun ?? clause.subject) : null;
  // "Fighting killed two soldiers deployed with the mission": whom the verb of harm takes, or is said of.
  return (
    who !== null &&
    scene.clauses.some(
      (c) =>
        c !== clause &&
        harmVerbs.has(lemmaOf(c)) &&
        (c.vg.passive
          ? c.subject !== null && (c.subject.head === who.head || c.subject.joined.some((np) => np.head === who.head) || ofPart(scene, c.subject, who))
          : c.objects.some((o) => o.head === who.head || o.joined.some((np) => np.head === who.head))),
    )
  );
}

const sacrifice =
  /^(?: who| that)?(?: have| had| has)? (?:made|paid|given|laid down|gave|sacrificed|lost) (?:the (?:supreme|ultimate|highest|final) (?:sacrifice|price)|their (?:own )?lives|the supreme)\b/;

/** Soldiers killed, captured or tried are no contribution; nor are those who attack. */
export function harmed(scene: Scene, clause: Clause | null, q: ReadQuantity): boolean {
  if (q.noun >= 0 && attackers.has(nounOf(scene, q.noun))) return true;
  if (clause !== null && tolls(scene, clause)) return true;
  // "two jets were shot down by Georgian forces": what is wrecked is sent nowhere.
  if (
    clause &&
    q.family === "unit" &&
    wreckers.has(lemmaOf(clause)) &&
    (clause.vg.passive ? clause.subject !== null && clause.subject.first <= q.first && q.first < clause.subject.last : q.first >= clause.vg.last)
  )
    return true;
  if (isFired(scene, clause, q)) return true;
  if (clause !== null && areFallen(scene, clause)) return true;
  // "wound up the deployment" wounds nobody.
  if (clause && harmVerbs.has(lemmaOf(clause)) && !/^(?:up|down)$/.test(clause.particle || wordOf(scene, Math.min(clause.vg.last, scene.sentence.last - 1))))
    return true;
  // "Three soldiers fell near Gao"; "the number fell to 300" harms nobody.
  if (
    clause &&
    lemmaOf(clause) === "fall" &&
    clause.subject !== null &&
    clause.subject.first <= q.first &&
    q.last <= clause.subject.last &&
    !/\b(?:to|from|by|below|under|short|back|behind)\b/.test(wordsOf(scene, clause.vg.main, Math.min(scene.sentence.last, clause.vg.last + 3)).toLowerCase())
  )
    return true;
  const after = q.last < scene.sentence.last ? wordOf(scene, q.last) : "";
  if (harmVerbs.has(after) || tollWords.has(after)) return true;
  // "60 peacekeepers have made the supreme sacrifice".
  if (sacrifice.test(scene.tokens.text.slice(q.end, q.end + 80))) return true;
  // "in honour of 17 soldiers who died".
  if (
    /^ (?:who|that) (?:had |have |has )?(?:died|were killed|was killed|been killed|fell|perished|lost their (?:lives|life)|were wounded|were injured)\b/.test(
      scene.tokens.text.slice(q.end, q.end + 40),
    )
  )
    return true;
  // "a missile landed there, killing two people".
  if (/\b(?:killing|wounding|injuring|maiming)(?: (?:at least|about|around|some|nearly|almost|more than|over|up to))?$/.test(beforeWords(scene, q, 4)))
    return true;
  if (/\b(?:deaths?|loss(?:es)?|killings?|funerals?|murders?|bodies|massacre|graves?) of\b[^.]{0,20}$/.test(beforeWords(scene, q, 4) + " ")) return true;
  return /\b(?:killed|wounded|injured|dead|fallen|captured)\b/.test(wordsOf(scene, q.first, Math.min(q.last + 3, scene.sentence.last)));
}

/** Verbs that a bare strength stands after. */
const countVerbs = new Set([
  "number",
  "count",
  "stand",
  "contribute",
  "provide",
  "give",
  "supply",
  "send",
  "deploy",
  "comprise",
  "total",
  "have",
  "be",
  "keep",
  "maintain",
  "field",
  "station",
  "serve",
  "follow",
  "join",
  "remain",
  "stay",
  "muster",
  "reach",
  "grow",
  "put",
  "furnish",
  "pull",
  "withdraw",
  "offer",
  "promise",
  "pledge",
  "arrive",
  "come",
  "leave",
  "return",
  "land",
  "fly",
  "lend",
  "second",
  "detach",
  "assign",
  "consist",
  "include",
  "hold",
  "retain",
  "lose",
  "get",
  "bring",
  "set",
  "cap",
  "limit",
  "authorise",
  "authorize",
  "exceed",
  "ask",
  "request",
  "want",
  "seek",
  "need",
  "call",
  "commit",
  "volunteer",
  "announce",
  "add",
  "go",
  "lift",
  "make",
  "form",
  "wear",
  "spare",
  "host",
  "rotate",
  "replace",
  "relieve",
  "recall",
  "dispatch",
  "despatch",
  "approve",
  "vote",
  "embark",
  "board",
  "post",
  "amount",
  "account",
  "rank",
  "take",
  "carry",
  "raise",
  "agree",
  "decide",
  "consent",
  "gather",
  "assemble",
  "amass",
  "collect",
  "scrape",
  "find",
  "mass",
  "concentrate",
  "ready",
  "prepare",
  "man",
  "crew",
  "staff",
  "house",
  "speak",
  "talk",
  "see",
  "shrink",
  "fall",
  "let",
  "loan",
  "allot",
  "earmark",
  "base",
  "train",
  "become",
  "fix",
  "chip",
  "kick",
  "throw",
  "stump",
  "cough",
  "weigh",
  "pitch",
  "up",
  "settle",
  "work",
  "operate",
  "rise",
  "climb",
]);

/** Verbs by which a people is somewhere, comes or goes. */
export const isStanding = (lemma: string): boolean =>
  /^(?:be|have|remain|stay|base|post|garrison|camp|encamp|quarter|wait|leave|arrive|come|go|land|withdraw|pull|fly|rotate|number|count|keep|guard|patrol|man|stand|hole|pen|move|cross|head|march|follow|join|enter|return|sit)$/.test(
    lemma,
  );

const partitive = /^(?:of (?:them|whom|these|those|which|its|their|the|you|us|ours|theirs|our|his|her)|strong|aboard|on board)\b/;
/** What is counted after such a word is no force but what it lost. */
const tollWords = new Set([
  "killed",
  "wounded",
  "injured",
  "dead",
  "casualties",
  "deaths",
  "fatalities",
  "losses",
  "graves",
  "wounds",
  "victims",
  "widows",
  "veterans",
]);

const freeAfter =
  /^(?:the|two|three|four|five|six|of|that|which|whom|camped|encamped|penned|holed|based|deployed|stationed|strung|spread|scattered|divided|split|posted|drawn|aboard|afloat|a|there|here|turned|showed|shown|moved|flew|flown|sent|it|her|him|them|then|into|onto|near|in|according|last|this|next|more|will|have|had|has|from|by|until|since|to|and|or|men|on|at|today|now|so|respectively|with|for|who|is|are|was|were|each|apiece|extra|strong|already|still|currently|arrived?|come|came|left|went|would|should|could|may|might|must|serve|served|remain|remained|stay|stayed|under|but|as|than|when|while|after|before|during|if|where|whose|plus|home|abroad|later|earlier|over|only|per|once|including|all|being|having|alone|together|altogether|overall|ashore|though|although)$/;
/** Verbs whose bare numbers count something else: votes, prices, ages, distances. */
const otherCounts = new Set([
  "cost",
  "spend",
  "pay",
  "score",
  "win",
  "beat",
  "vote",
  "adopt",
  "age",
  "drive",
  "weigh",
  "sell",
  "buy",
  "price",
  "charge",
  "earn",
  "celebrate",
  "turn",
  "rank",
  "measure",
]);

/** A bare number where a force is spoken of: "On paper it may number 10,500", "Norway's 160 are still serving with the force". */
export function countsForce(scene: Scene, clause: Clause | null, q: ReadQuantity): boolean {
  if ((q.quantity.min ?? q.quantity.max ?? 0) < 2) return false;
  const lemma = clause ? lemmaOf(clause) : "";
  const after = q.last < scene.sentence.last ? wordsOf(scene, q.last, Math.min(scene.sentence.last, q.last + 2)).toLowerCase() : ".";
  const parted = partitive.test(after);
  // "The families, 4,000 of them, were brought": what is apposed is no force.
  if (parted && wordOf(scene, q.first - 1) === "," && isOther(scene, q.first - 2)) return false;
  const counting =
    clause === null ||
    lemma === "" ||
    countVerbs.has(lemma) ||
    addVerbs.has(lemma) ||
    cutVerbs.has(lemma) ||
    resultVerbs.has(lemma) ||
    withdrawVerbs.has(lemma) ||
    keepVerbs.has(lemma) ||
    sendVerbs.has(lemma);
  // "the total stood at 14": of what was counted before, and that was no force.
  if (
    clause !== null &&
    clause.subject !== null &&
    clause.subject.last <= q.first &&
    !recentForce(scene, 2) &&
    /^(?:figure|number|tally|total|count)$/.test(nounOf(scene, clause.subject.head)) &&
    clause.subject.last - clause.subject.first <= 2 &&
    wordOf(scene, clause.subject.last) !== "of"
  )
    return false;
  if ((otherCounts.has(lemma) && !(lemma === "turn" && clause?.particle === "up")) || (!counting && !parted && !owned(scene, q) && !goesOnCounted(scene, q)))
    return false;
  // "rose at 6": an hour, unless the verb sets a level.
  if (q.first > scene.sentence.first && wordOf(scene, q.first - 1) === "at" && (q.quantity.max ?? 99) <= 24 && !levels.has(lemma)) return false;
  if (!resizes(scene, clause, q) && !forceSpoken(scene) && !isTalkOfForces(scene, q) && !(clause === null && ofState(scene, q) && inList(scene))) return false;
  if (parted || !/^[a-z]/.test(after) || freeAfter.test(/^[\w’'-]+/.exec(after)![0])) return true;
  // "Spain's 1,300 departed in May", "their 400 held the bridge": whatever those do who are someone's.
  return owned(scene, q) && scene.chunks.some((c) => c.type === "vg" && c.first === q.last);
}

/** "cut its force in Mali from 450 to 300": what grows or shrinks to a number is counted by it. */
const resizes = (scene: Scene, clause: Clause | null, q: ReadQuantity): boolean =>
  clause !== null &&
  (addVerbs.has(lemmaOf(clause)) || cutVerbs.has(lemmaOf(clause)) || resultVerbs.has(lemmaOf(clause))) &&
  /^(?:from|to|by)$/.test(wordOf(scene, q.first - 1)) &&
  [clause.subject, ...clause.objects].some((np) => np !== null && np.last <= q.first && (resized.has(headOf(scene, np)) || isStrengthOf(scene, np)));
/** "brings the number of its soldiers in Chad to 900". */
const isStrengthOf = (scene: Scene, np: NounPhrase): boolean =>
  /^(?:number|strength|size|total)$/.test(headOf(scene, np)) &&
  wordOf(scene, np.last) === "of" &&
  scene.chunks.some((c) => c.type === "np" && c.first === np.last + 1 && (forcePeople.has(headOf(scene, c)) || resized.has(headOf(scene, c))));
const resized = new Set(["force", "contingent", "presence", "deployment", "detachment", "garrison", "contribution", "commitment"]);

/** "Togo, 200; Benin 150": in a run of states the force was named at its head, some sentences before. */
const ofState = (scene: Scene, q: ReadQuantity): boolean =>
  scene.entities.some(
    (e) => e.first < q.first && e.id !== null && (e.class === "state" || e.class === "mission" || e.form === "metonym" || e.form === "people"),
  );

/** How many sentences on a verbless row of a state and its number still goes on with the numbers before it. */
const listReach = 10;

/** "Togo 200. Benin, 150, at Gao. Ghana (90).": a row without a verb goes on with the force that was counted some rows before. */
function inList(scene: Scene): boolean {
  const { sentences, text } = scene.reading.text;
  const head = scene.before.findLast((d) => d.kind === "force" && d.quantity !== null);
  return (
    head !== undefined &&
    scene.index - head.sentence <= listReach &&
    !tollTalk.test(text.slice(sentences[head.sentence].start, scene.sentence.end).toLowerCase())
  );
}

/**
 * Words of the field in a thousand around it, from which a bare number goes on with the force of the sentences before; and from which it does so only after a
 * state and where a force was named.
 */
const spokenFrom = 20,
  ownedFrom = 10;

/** Is the passage one of forces, so that a number of a state's, or one after a force some sentences back, counts soldiers? */
function isTalkOfForces(scene: Scene, q: ReadQuantity): boolean {
  const ofOne = ofState(scene, q);
  if (scene.near < spokenFrom) return scene.near >= ownedFrom && ofOne && forceBefore(scene, true);
  if (forceBefore(scene, ofOne)) return true;
  return (
    (q.quantity.max ?? q.quantity.min ?? 0) >= scored &&
    (ofOne || recentForce(scene, 4)) &&
    !scene.quantities.some((other) => valued.has(other.family)) &&
    !isUncounted(scene)
  );
}

const mended = /\b(?:first gave|(?:first|earlier|previous|original) version|wrongly|misstated|mistaken\w*|erroneous\w*|corrected|correction)\b/;
/** Does the sentence tell of the dead, of refugees or votes, or put a figure right? */
function isUncounted(scene: Scene): boolean {
  const words = wordsOf(scene, scene.sentence.first, scene.sentence.last).toLowerCase();
  return tollTalk.test(words) || mended.test(words);
}

/** "Zambia answered with eight hundred": whatever the verb, where forces are the talk and one was told of just before, a whole number goes on with them. */
const goesOnCounted = (scene: Scene, q: ReadQuantity): boolean =>
  scene.near >= spokenFrom &&
  (q.quantity.max ?? q.quantity.min ?? 0) >= scored &&
  recentForce(scene, 1) &&
  !scene.quantities.some((other) => valued.has(other.family)) &&
  !isUncounted(scene);

/** Smaller numbers may count anything. */
const scored = 20;
const valued: ReadonlySet<string> = new Set(["money", "gdp", "percent"]);

const services = /\b(?:armed forces|defen[cs]e forces?|army|navy|air force|military|land forces|bundeswehr|national guard|ground forces|coast guard)$/;
const sizes = new Set(
  "number have count total comprise be employ boast consist stand grow shrink expand rise fall need lack want muster field reach recruit lose fill".split(" "),
);

/**
 * "The army has 6,100 soldiers of the 7,000 it should have": the size of a state's own services is no contribution, unless it is told of a place or mission.
 */
export function ofArmy(scene: Scene, clause: Clause | null, q: ReadQuantity): boolean {
  const before = beforeWords(scene, q, 4).toLowerCase();
  if (/\bestablishment (?:strength )?of$/.test(before)) return true;
  // "has an army of 20,000": all that a state has, at home.
  if (clause !== null && lemmaOf(clause) === "have" && /\b(?:an?|its|their) (?:[\w-]+ )?(?:army|navy|military|militia|air force) of$/.test(before)) return true;
  // "30 lorries an hour": traffic.
  if (q.family === "unit" && q.quantity.per !== null) return true;
  // "9,500 is the ambition".
  if (
    clause !== null &&
    lemmaOf(clause) === "be" &&
    q.family === "none" &&
    clause.objects.some((o) => /^(?:ambition|establishment|aim|norm|average)$/.test(nounOf(scene, o.head)))
  )
    return true;
  if (clause === null || clause.subject === null || !sizes.has(lemmaOf(clause)) || clause.subject.last > q.first) return false;
  if (!services.test(wordsOf(scene, clause.subject.first, clause.subject.last).toLowerCase())) return false;
  return (
    missionOf(scene, scene.sentence.first, scene.sentence.last) === null &&
    placesIn(scene, scene.sentence.first, scene.sentence.last, false).length === 0 &&
    !/\b(?:there|abroad|overseas|ashore)\b/.test(wordsOf(scene, q.last - 1, Math.min(scene.sentence.last, q.last + 6)))
  );
}

const meets = new Set([
  "escort",
  "shadow",
  "chase",
  "intercept",
  "repel",
  "fight",
  "rescue",
  "seize",
  "sink",
  "destroy",
  "hit",
  "attack",
  "strike",
  "shell",
  "bomb",
  "down",
  "face",
  "confront",
  "save",
  "free",
  "protect",
  "spot",
  "detect",
  "accompany",
  "defeat",
  "shoot",
  "board",
  "search",
  "inspect",
  "expel",
  "disarm",
  "walk",
  "guide",
  "shepherd",
]);

/** "saw off three gunboats", "escorted 40 ships": whom or what a force meets; and "one of the vessels", which counts nothing. */
export function otherSide(scene: Scene, clause: Clause | null, q: ReadQuantity): boolean {
  // "voted 285 to 41", "cut the stay from twelve to six months": votes, and the first of two spans of time.
  if (
    q.family === "none" &&
    /\b(?:vot(?:ed?|es|ing)|passed|approved|carried|adopted)(?: by)? (?:\d+ to )?$/.test(`${beforeWords(scene, q, 3)} `) &&
    /^(?:to \d+|to [a-z]+\b(?! (?:soldiers|troops))|against|for|votes|$|[^a-z])/.test(
      q.last < scene.sentence.last ? wordsOf(scene, q.last, Math.min(scene.sentence.last, q.last + 2)).toLowerCase() : "",
    )
  )
    return true;
  if (
    q.family === "none" &&
    /^(?:(?:were|was|are|voted|stood) (?:against|in favou?r|opposed|for (?:the|it|an?|join\w+|leav\w+|stay\w+))|voted for)\b/.test(
      q.last < scene.sentence.last ? wordsOf(scene, q.last, Math.min(scene.sentence.last, q.last + 3)).toLowerCase() : "",
    )
  )
    return true;
  if (
    q.family === "none" &&
    scene.quantities.some((other) => other.family === "duration" && other.first - q.last === 1 && /^(?:to|or)$/.test(wordOf(scene, q.last)))
  )
    return true;
  // "adopted it 64 to 12".
  if (
    q.family === "none" &&
    passes.test(wordsOf(scene, scene.sentence.first, scene.sentence.last).toLowerCase()) &&
    ((/\bby$/.test(beforeWords(scene, q, 1)) && wordOf(scene, q.last) === "to") || /\bby (?:[\w,]+) to$/.test(beforeWords(scene, q, 3)))
  )
    return true;
  // "within a week and last under four": days.
  if (
    q.family === "none" &&
    clause !== null &&
    /^(?:take|last)$/.test(lemmaOf(clause)) &&
    scene.quantities.some((other) => other.family === "duration" && other.last <= q.first)
  )
    return true;
  // "to overhaul three helicopters", "not one soldier".
  if (
    /\b(?:repair|purchase|sale|construction|building|cost|price|procurement|upkeep|maintenance|refit|loss|overhaul) of(?: the| its| these)?$/.test(
      beforeWords(scene, q, 3),
    )
  )
    return true;
  // "20 howitzers donated by Spain have arrived", "two frigates bought from Italy": another's now.
  if (
    q.family === "unit" &&
    clause !== null &&
    /^(?:arrive|reach|land|come|donate|gift|sell|buy|purchase|order)$/.test(lemmaOf(clause)) &&
    q.last < scene.sentence.last &&
    /^(?:donated|gifted|sold|bought|purchased|ordered|given|supplied)$/.test(wordOf(scene, q.last)) &&
    scene.clauses.some((c) => c.vg.first === q.last && c.type === "participle")
  )
    return true;
  if (q.quantity.max === 1 && q.quantity.min === 1 && /\bnot$/.test(beforeWords(scene, q, 1))) return true;
  if (
    clause !== null &&
    uproots.has(lemmaOf(clause)) &&
    (q.noun < 0 || scene.entities.some((e) => e.form === "people" && e.first <= q.noun && q.noun < e.last))
  )
    return true;
  // "by 157 votes to 134".
  if (q.family === "none" && /\bvotes? (?:to|against|for|and)$/.test(beforeWords(scene, q, 3))) return true;
  // "alongside 106 others": of another owner, or of none that is said.
  if (
    /^(?:alongside|beside|besides|with|among) (?:about |some |around )?$/.test(`${beforeWords(scene, q, 1)} `) &&
    /\bothers\b/.test(wordsOf(scene, q.last - 1, Math.min(scene.sentence.last, q.last + 1)).toLowerCase())
  )
    return true;
  if (clause === null) return false;
  const lemma = lemmaOf(clause);
  const object = !clause.vg.passive && q.first >= clause.vg.last && clause.objects.some((o) => o.first <= q.noun && q.noun < o.last);
  if (object && (meets.has(lemma) || (lemma === "see" && wordOf(scene, clause.vg.last) === "off"))) return true;
  return (
    q.quantity.max === 1 &&
    (/^one of\b/i.test(q.quote) || (q.last < scene.sentence.last && wordOf(scene, q.last) === "of")) &&
    !countVerbs.has(lemma) &&
    !addVerbs.has(lemma) &&
    !cutVerbs.has(lemma) &&
    !withdrawVerbs.has(lemma) &&
    !sendVerbs.has(lemma)
  );
}

const passes =
  /\b(?:votes?|voted|bill|senate|house|parliament|deputies|chamber|motion|assembly|congress|bundestag|passed|adopted|ratified|approved|rejected|defeated)\b/;
/** What befalls a people, not its soldiers. */
const uproots = new Set("drive displace flee uproot starve shelter vote live reside emigrate burn dwell protest demonstrate strand sleep".split(" "));

const levels = new Set([
  "stand",
  "cap",
  "set",
  "put",
  "limit",
  "hold",
  "remain",
  "peak",
  "stay",
  "keep",
  "be",
  "estimate",
  "fix",
  "freeze",
  "maintain",
  "stabilise",
  "stabilize",
]);

/** A noun of persons or things that are no force by themselves, in the plural: "families", "jackets". */
const isOther = (scene: Scene, i: number): boolean => {
  const noun = nounOf(scene, i);
  return (
    noun !== wordOf(scene, i) &&
    !forcePeople.has(noun) &&
    !forceUnits.has(noun) &&
    !forcePlatforms.has(noun) &&
    !weapons.has(noun) &&
    !scene.entities.some((e) => e.first <= i && i < e.last) &&
    (scene.tokens.shape[i] & 1) === 0 &&
    !/(?:ships|craft|copters|boats|men|groups)$/.test(wordOf(scene, i))
  );
};

/** "Norway's 160", "its 300": a number with an owner. */
const owned = (scene: Scene, q: ReadQuantity): boolean =>
  q.first > scene.sentence.first && /^(?:'s|'|its|their|our|his|her|whose)$/.test(wordOf(scene, q.first - 1));

const sites = list("base camp airfield outpost garrison barracks fort airbase compound position post");
/** Where soldiers live: left and handed back, and no gift. */
export const isSite = (noun: string): boolean => sites.has(noun);
