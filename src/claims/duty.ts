/** Presence told by what someone does or where they stand: "watches the strait", "is on board", "guards the airfield", "are back in Bergen". */
import type { Change, Named, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { contributorOf, type Contributor, forceBefore } from "./contributor.ts";
import { type Draft, draftOf } from "./draft.ts";
import { hostsOf, missionOf, placeOf } from "./places.ts";
import { entityAt, headOf, lemmaOf, nounOf, rangeOf, type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";
import { type Staging, stagingOf } from "./stage.ts";
import { inTalk } from "./talk.ts";

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** What a force does where it is. */
const dutyVerbs = list("watch guard patrol escort man secure police monitor protect defend cover occupy garrison staff crew shadow track hunt sweep clear supervise observe oversee control enforce run operate fly hold keep rebuild build repair accompany survey scan search screen inspect verify serve work maintain look provide handle feed supply help assist support ferry lift carry refuel intercept scramble man demine disarm separate shield surveil shadow");
/** How a force is somewhere. */
const standVerbs = list("carry soldier stick hang stand sit live wait camp shelter spend lie dig stay remain linger rest anchor lodge sleep winter train exercise circle loiter hover cruise prowl roam ply orbit trawl steam idle");
const comeVerbs = list("arrive land touch dock berth disembark roll cross march pour set reach enter deploy move head fly sail come embark drive push advance steam follow return call");
const goVerbs = list("leave depart quit exit withdraw pull go fly sail roll pack clear abandon vacate evacuate hand sail head return come march step drive");
/** How a force is put somewhere, in the passive. */
const putVerbs = list("dig moor quarter billet camp encamp anchor dock park house lodge entrench embed attach assign concentrate spread scatter dot position install ensconce barrack accommodate engage employ use locate need require");
/** What is watched, held or run by those who are sent. */
const dutyObjects = list("airspace sky border frontier line post checkpoint crossing port harbour harbor strait channel corridor lane convoy ship merchantman tanker vessel coast water sea sector zone area district province region road bridge airfield airport airstrip runway base camp perimeter gate compound depot ceasefire truce patrol sortie flight drone aircraft helicopter hospital clinic logistics transport supply headquarters cell flank gap valley island minefield mine pipeline cable embargo blockade operation mission force range outpost garrison capital town oasis patch stretch swath position positions river lake approach entrance route palace embassy squadron detachment battery radar coastline shipping traffic skies waters mandate peace order");

const loc = "(?:in|at|off|inside|aboard|near|around|along|over|with|among|outside|on|alongside)";
const stands = new RegExp(`^(?:already |still |now |also |currently |again |all |both |not |never |no longer |always |once more |only |permanently |out )*(?:on (?:the )?(?:ground|board|station|patrol|duty|standby|stand-by|call|scene|alert|watch|site|spot|frontline|front line|beat|job|case)|in (?:place|position|theatre|theater|charge|action|the thick|the field|the area|the region|country)|aboard|there|present|here|at sea|at work|part of|of it|party to|engaged|involved|operational|active|offshore|ashore|among|represented|${loc}(?= |$))`);
const underWay = /^(?:already |still |now |also |currently |both |all |not |only )*(?:on (?:his|her|its|their|the|our) way|en route|inbound|bound for|headed|heading|steaming|sailing|due(?= (?:in|at|there|on|next|tomorrow|this|by|here|back)\b|\W*$)|expected|to follow|next)\b/;
const gone = /^(?:already |still |now |also |all |both |finally |not |long |since |safely |long since )*(?:back (?:home|in)|home|gone|out of|out\b|away|off (?:home|the)|no longer (?:there|in|at|on|present|deployed|stationed)|leaving)/;

/** Is the clause read already: by itself, or as what is said of a number's noun ("200 soldiers who arrived"), or does it tell of money? */
export function isTaken(scene: Scene, clause: Clause, earlier: readonly Draft[]): boolean {
  const { subject } = clause;
  return earlier.some((d) => d.clause === clause || (d.kind === "force" && d.used !== null && subject !== null && subject.first <= d.used.first && d.used.first < subject.last))
    || scene.quantities.some((q) => (q.family === "money" || q.family === "gdp") && q.first >= clause.vg.last && q.first < rangeOf(scene, clause).last);
}

/** The rest of a clause after its verb, folded: read only once the verb is one of ours. */
export const restOf = (scene: Scene, clause: Clause, last: number): string => (clause.vg.last < last ? wordsOf(scene, clause.vg.last, last).toLowerCase() : "");

interface Told { readonly rule: string; readonly change: Change; readonly stage: Stage; readonly left?: boolean; readonly trust?: number }

export function dutyOf(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const lemma = lemmaOf(clause);
  const verb = lemma === "be" || clause.vg.passive && putVerbs.has(lemma) || dutyVerbs.has(lemma) || standVerbs.has(lemma) || lemma === "go" || comeVerbs.has(lemma) || goVerbs.has(lemma);
  if (!verb || clause.subject === null || clause.vg.form === "infinitive" && clause.governor === null || isTaken(scene, clause, earlier)) return null;
  if (clause.vg.passive) return byAgent(scene, clause, earlier) ?? isPut(scene, clause, earlier, lemma);
  const who = contributorOf(scene, clause.subject, earlier);
  if (who === null) return null;
  const range = rangeOf(scene, clause);
  const rest = restOf(scene, clause, Math.min(scene.sentence.last, range.last + 2));
  const staging = stagingOf(scene, clause);
  // "to protect the border": a purpose is no presence; a plan is.
  if (clause.vg.form === "infinitive" && staging.by === null && staging.rules.length === 0) return null;
  const told = lemma === "be" ? isSomewhere(scene, clause, who, rest, staging, earlier) : doesDuty(scene, clause, who, lemma, rest, staging);
  return told === null ? null : draftFor(scene, clause, clause.subject, who, told, staging, earlier);
}

/** "is on board", "are back in Bergen", "is on her way". */
function isSomewhere(scene: Scene, clause: Clause, who: Contributor, rest: string, staging: Staging, earlier: readonly Draft[]): Told | null {
  if (clause.objects.some((o) => !/^(?:home|back|part|member)$/.test(headOf(scene, o)) && o.index > clause.vg.index)) return null;
  const past = clause.vg.tense === "past" && !clause.vg.perfect && clause.type !== "complement";
  const where = clause.attached.filter((a) => a.index > clause.vg.index);
  const placed = where.some((a) => isSite(scene, a.np));
  if (/^(?:already |still |now |also |currently )*under ?way\b/.test(rest)) return who.as === "state" ? null : { rule: "goes-on", change: "level", stage: staging.phase === "coming" ? staging.stage : past ? "ended" : "in-force" };
  if (underWay.test(rest)) return who.as === "state" && !/^\w* ?(?:on|en route)/.test(rest) ? null : { rule: "under-way", change: "start", stage: /\bway\b|route|bound|inbound|head/.test(rest) && staging.phase !== "coming" ? "in-force" : "planned" };
  if (gone.test(rest)) {
    if (who.as === "state" && !/^(?:now |already |also )*(?:out|gone)\b/.test(rest)) return null;
    return { rule: "gone", change: "end", stage: staging.phase === "coming" ? staging.stage : "ended", left: true };
  }
  // "The U.S. presence at the sites is rotational": it is there, whatever it is like.
  if (who.as === "force" && clause.predicate >= 0 && /^(?:presence|contingent|deployment|footprint|garrison|detachment)$/.test(headOf(scene, clause.subject!)) && !clause.vg.negated) return { rule: "presence-is", change: "level", stage: past ? "ended" : staging.phase === "coming" ? staging.stage : "in-force", trust: 0.45 };
  if (!stands.test(rest) || (!idiomatic.test(rest) && !placed)) return null;
  if (/^(?:\w+ ){0,2}(?:part of|of it|party to|involved|engaged|represented|in charge|among)\b/.test(rest) && !where.some((a) => isJoint(scene, a.np) || (/^(?:it|this|that|them)$/.test(wordOf(scene, a.np.head)) && inTalk(scene, earlier)))) return null;
  if (who.as === "memory" && /^(?:\w+ )?(?:there|present|here|active|among)\b/.test(rest) && clause.type !== "main" && clause.type !== "complement") return null;
  // A state "is in talks", "is in NATO": only what says that it takes part.
  if (who.as === "state" && !/^(?:\w+ ){0,2}(?:on board|aboard|on the ground|there|present|in charge of|part of|of it|party to|involved|engaged|represented)\b/.test(rest)) return null;
  if (/^(?:\w+ ){0,2}(?:in (?:talks|contact|touch|favou?r|line|doubt|danger|need|no |a position|the process|the dark|trouble|crisis|court|custody|hospital|mourning|full|good|poor|sight|accordance)|at (?:risk|odds|issue|stake|fault|war|peace|least|the (?:heart|table|cent|top|time|end))|on (?:trial|fire|strike|sale|course|track|show|display|record|leave|the (?:table|agenda|verge|way|rise|list|other|same))|under (?:fire|attack|pressure|investigation|review|threat|siege|discussion|consideration|the impression|no)|with (?:us|you|him)|among the (?:dead|wounded|injured|victims|killed|best|most|first))/.test(rest)) return null;
  return { rule: "stands", change: clause.vg.form === "infinitive" && who.as === "state" ? "start" : "level", stage: past ? "ended" : staging.phase === "coming" ? staging.stage : "in-force" };
}

const idiomatic = /^(?:\w+ ){0,2}(?:on (?:the )?(?:ground|board|station|patrol|duty|standby|stand-by|call|scene|alert|watch|beat)|in (?:place|position|theatre|theater|action|the thick)|aboard|there|present|here|at sea|part of|of it|party to|engaged|involved|operational|offshore|ashore|represented|in charge)\b/;
const siteNouns = list("base camp airfield airport port harbour harbor sea gulf strait coast border frontier region area zone sector town city capital country island waters north south east west compound embassy garrison barracks headquarters hills mountains desert valley river lake bank ground vicinity sky skies air village front");

/** A place: a name of one, or the noun of a site. */
const isSite = (scene: Scene, np: NounPhrase): boolean => siteNouns.has(headOf(scene, np)) || (scene.tags[np.head] === 2 && entityAt(scene, np.head) === null && !scene.times.some((t) => t.start <= scene.tokens.start[np.head] && scene.tokens.start[np.head] < t.end)) || scene.entities.some((e) => e.first <= np.head && np.head < e.last && e.form !== "adjective" && e.form !== "pronoun" && e.form !== "people" && (e.class === "state" || e.class === "place" || e.class === "region" || e.class === "mission" || e.class === "formation"));
/** What one takes part in: a mission, a force, an operation. */
const isJoint = (scene: Scene, np: NounPhrase): boolean => /^(?:coalition|force|mission|operation|patrol|effort|group|battlegroup|contingent|deployment|campaign|exercise|fleet|flotilla|detachment|rotation|presence)$/.test(headOf(scene, np)) && !/\b(?:working|contact|steering|expert|focus)\b/i.test(wordsOf(scene, np.first, np.last)) || scene.entities.some((e) => e.first >= np.first && e.first < np.last && (e.class === "mission" || e.class === "formation"));

/** "guards the airfield", "stands by", "touched down", "flew home", "stays on". */
function doesDuty(scene: Scene, clause: Clause, who: Contributor, lemma: string, rest: string, staging: Staging): Told | null {
  const coming = staging.phase === "coming";
  const past = clause.vg.tense === "past" && !clause.vg.perfect && clause.type !== "complement";
  const home = /^(?:back |straight |safely |now |out |off |north |south |east |west )*(?:home|back)\b|\bback (?:to|in) (?:base|port|barracks|the capital)\b/.test(rest);
  if (/^(?:go|come|leave|move)$/.test(lemma) && clause.vg.negated && /\b(?:anywhere|away|home|out)\b|^\W*$/.test(rest) || lemma === "go" && /\bnowhere\b/.test(rest)) return { rule: "goes-nowhere", change: "end", stage: clause.vg.modal === "" ? "planned" : staging.stage };
  if (goVerbs.has(lemma) && (home || (lemma === "fly" || lemma === "roll" || lemma === "go" || lemma === "drive" || lemma === "step" ? /^(?:out|away|north|south|off|aside|back)\b/.test(rest) && !/^out (?:of \w+ (?:on|to)|missions|sorties)/.test(rest) : lemma === "pack" || lemma === "clear" ? /^(?:up|out|$|\W)/.test(rest) : /^(?:leave|depart|quit|exit|withdraw|vacate|abandon|evacuate)$/.test(lemma) && !(lemma === "evacuate" && !clause.objects.some((o) => isSite(scene, o)))))) {
    if (who.as === "state" && (!home || lemma !== "go" && lemma !== "come" && lemma !== "return" || who.because !== null)) return null;
    if (home && who.as === "memory" && clause.type !== "main" && clause.type !== "infinitive") return null;
    // A union that is left is a membership.
    if (clause.objects.some((o) => scene.entities.some((e) => e.first >= o.first && e.first < o.last && e.class === "body")) || /^(?:wife|family|families|job|post|office)$/.test(clause.objects[0] ? headOf(scene, clause.objects[0]) : "") || clause.objects.some((o) => headOf(scene, o) === "family")) return null;
    return { rule: `goes-${lemma}`, change: "end", stage: coming ? staging.stage : staging.phase === "done" ? "ended" : "in-force", left: true };
  }
  if (lemma === "go" && (who.as === "force" || clause.subject !== null && /^(?:no|not)$/.test(wordOf(scene, clause.subject.first))) && /^(?:to|into|there|ashore|in)\b/.test(rest) && (rest.startsWith("there") || clause.attached.some((a) => a.index > clause.vg.index && a === clause.attached.find((b) => b.index > clause.vg.index) && isSite(scene, a.np))) && clause.vg.form !== "gerund") return { rule: "goes-to", change: "start", stage: staging.stage };
  if (lemma === "keep" && /^(?:an? (?:close |watchful |wary )?)?(?:eye|watch|guard) (?:on|over)\b/.test(rest)) return who.as === "state" ? null : { rule: "keeps-watch", change: "level", stage: past ? "ended" : staging.stage };
  if (/^(?:carry|soldier|stick|hang|hold)$/.test(lemma) && /^(?:on|around|out)(?:[^\w\s]|$| (?:at|in|there|with|along|alone|near))/.test(rest) && !clause.objects.some((o) => o.index > clause.vg.index)) return { rule: "carries-on", change: "level", stage: staging.stage };
  if (lemma === "stay" || lemma === "remain" || lemma === "linger") {
    if (who.as === "state" && who.because !== null || clause.objects.some((o) => o.index > clause.vg.index && headOf(scene, o) !== "home") || /^(?:so|silent|in (?:the|its|his) (?:navy|army|job|office|power))\b/.test(rest)) return null;
    if (clause.predicate >= 0 && !/^(?:on|put|in|at|behind|there|here|deployed|stationed|committed|engaged)\b/.test(rest)) return null;
    return { rule: "stays", change: coming ? "extend" : "level", stage: staging.stage };
  }
  if (comeVerbs.has(lemma) && clause.vg.form !== "gerund" && who.as !== "state" && (who.as === "force" || /^(?:arrive|land|touch|deploy|sail|dock|berth|disembark|embark|roll|head|follow|return)$/.test(lemma)) && !(lemma === "deploy" && clause.objects.length > 0) && !(lemma === "drive" && clause.objects.length > 0) && (lemma !== "enter" && lemma !== "reach" && lemma !== "cross" || clause.objects.some((o) => isSite(scene, o) || dutyObjects.has(headOf(scene, o)))) && (lemma === "set" ? /\b(?:foot|sail|out|off)\b/.test(rest) : lemma === "call" ? /^(?:\w+ )?(?:at|in at|into) /.test(rest) && clause.attached.some((a) => a.word === "at" && isSite(scene, a.np)) : lemma === "fly" || lemma === "move" || lemma === "head" || lemma === "sail" || lemma === "come" || lemma === "push" ? !(lemma === "come" && /^to\b/.test(rest)) && /^(?:\w+ )?(?:in|into|to|towards?|for|on|up)\b/.test(rest) && !/^(?:in|on) (?:support|order|favou?r|line)/.test(rest) : lemma !== "return" && lemma !== "follow" || /^(?:to|in|next|later|soon|on|before|by|this|after|within|shortly|tomorrow|from|at)\b/.test(rest))) {
    return { rule: `comes-${lemma}`, change: lemma === "return" ? "resume" : "start", stage: staging.stage };
  }
  if (standVerbs.has(lemma) && who.as !== "state") return (clause.attached.some((a) => a.index > clause.vg.index && (isSite(scene, a.np) || dutyObjects.has(headOf(scene, a.np)))) || /^(?:\w+ )?(?:by\W|by$|ready|guard|watch|there)/.test(rest)) && /^(?:\w+ )?(?:in|at|on|off|by|along|near|outside|under|over|through|around|up|above|alongside|guard|watch|there|the|two|three|four|several|a|with|ready)\b/.test(rest) ? { rule: `stands-${lemma}`, change: "level", stage: past ? "ended" : staging.stage } : null;
  if (!dutyVerbs.has(lemma)) return null;
  const objects: NounPhrase[] = [...clause.objects.filter((o) => o.index > clause.vg.index), ...(lemma === "look" || lemma === "watch" ? clause.attached.filter((a) => a.word === "after" || a.word === "over").map((a) => a.np) : [])];
  if (lemma === "look" && objects.length === 0) return null;
  // "supports the coalition from Al Minhad": takes part in it.
  if (/^(?:support|assist|serve|help)$/.test(lemma) && [...objects, ...clause.attached.filter((a) => a.index > clause.vg.index && (a.word === "with" || a.word === "in")).map((a) => a.np)].some((o) => isJoint(scene, o)) && (who.as !== "state" || clause.attached.some((a) => a.word === "from" && isSite(scene, a.np)) || lemma === "serve")) return { rule: `supports-${lemma}`, change: /\bno longer\b/.test(wordsOf(scene, clause.vg.first, clause.vg.last)) ? "end" : "level", stage: past ? "ended" : staging.stage };
  // Whose own borders they are is no mission.
  if (who.as === "state" && (!/^(?:watch|guard|patrol|escort|man|secure|police|cover|operate|run|fly|staff|garrison|sweep|provide|clear|supervise|monitor|hold|defend)$/.test(lemma) || objects.some((o) => /^(?:its|their|our|his)$/.test(wordOf(scene, o.first)) && /^(?:border|coast|water|territory|airspace|frontier|sky|embassy|mission|economy)$/.test(headOf(scene, o))))) return null;
  const duty = objects.some((o) => dutyObjects.has(headOf(scene, o)) || scene.entities.some((e) => e.first >= o.first && e.first < o.last && (e.class === "mission" || e.class === "region" || e.class === "place")));
  if (!duty && (who.as !== "force" || /^(?:run|keep|provide|help|support|serve|work|control|lift|carry|handle|maintain|hold|build|look|supply|feed|cover|clear|protect|defend|operate|assist|fly)$/.test(lemma))) {
    if (!(who.as !== "state" && /^(?:operate|serve|work|fly)$/.test(lemma) && /^(?:\w+ )?(?:from|in|out of|at|along|off|with|alongside|under|over)\b/.test(rest))) return null;
  }
  return { rule: `duty-${lemma}`, change: "level", stage: past ? "ended" : staging.stage, trust: duty ? 0.6 : 0.5 };
}

/** "are dug in along the road", "is moored off Beirut", "are quartered in Rukla". */
function isPut(scene: Scene, clause: Clause, earlier: readonly Draft[], lemma: string): Draft | null {
  if (!putVerbs.has(lemma) || clause.subject === null || !clause.attached.some((a) => a.index > clause.vg.index && /^(?:in|at|off|on|along|near|around|outside|inside|aboard|with|alongside)$/.test(a.word) && (isSite(scene, a.np) || dutyObjects.has(headOf(scene, a.np))))) return null;
  const who = contributorOf(scene, clause.subject, earlier);
  if (who === null || who.as === "state") return null;
  const staging = stagingOf(scene, clause);
  return draftFor(scene, clause, clause.subject, who, { rule: `is-put-${lemma}`, change: "level", stage: clause.vg.form === "finite" && clause.vg.tense === "past" && !clause.vg.perfect ? "ended" : staging.stage }, staging, earlier);
}

/** "the gulf is watched by Danish minehunters", "the airport, guarded by Kenyan police,": whoever stands after "by". */
function byAgent(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const lemma = lemmaOf(clause);
  if (!dutyVerbs.has(lemma) || clause.subject === null) return null;
  const by = clause.attached.find((a) => a.word === "by");
  const people = by !== undefined && guardVerbs.has(lemma) && contributorOf(scene, by.np, earlier)?.as === "force";
  if (!by || !(people || dutyWord(scene, clause.subject) || scene.entities.some((e) => e.first >= clause.subject!.first && e.first < clause.subject!.last && (e.class === "region" || e.class === "place")))) return null;
  const who = contributorOf(scene, by.np, earlier);
  if (who === null) return null;
  const staging = stagingOf(scene, clause);
  return draftFor(scene, clause, by.np, who, { rule: `duty-${lemma}`, change: "level", stage: clause.vg.form === "finite" && clause.vg.tense === "past" && !clause.vg.perfect ? "ended" : staging.stage }, staging, earlier);
}

const guardVerbs = list("guard escort protect defend garrison");
/** Verbs and objects that only soldiers and police have. */
const strong = list("guard patrol escort man garrison police sweep supervise");
const posts = list("post checkpoint airspace convoy sector airfield strait perimeter zone frontier line ceasefire truce corridor sky border");

/** "the camp itself", "the runway": a duty object among the words of a phrase. */
function dutyWord(scene: Scene, np: NounPhrase): boolean {
  for (let i = np.first; i < np.last; i++) if (dutyObjects.has(nounOf(scene, i))) return true;
  return false;
}

function draftFor(scene: Scene, clause: Clause, np: NounPhrase, who: Contributor, told: Told, staging: Staging, earlier: readonly Draft[]): Draft | null {
  const range = rangeOf(scene, clause);
  const mission = missionOf(scene, range.first, range.last);
  const actor = [...who.actor];
  let place: Named[] = placeOf(scene, range, mission).filter((p) => !actor.some((a) => a.id === p.id));
  if (told.left && forceBefore(scene, earlier, 3) !== null && !/\b(?:from|of|leave|leaves|left)\b/.test(wordsOf(scene, clause.vg.first, range.last))) place = [];
  if (place.length === 0 && mission === null && !inTalk(scene, earlier)) return null;
  if ((who.as === "state" || clause.subject === np && scene.entities.some((e) => e.form === "people" && e.first <= np.head && np.head < e.last)) && !inTalk(scene, earlier) && !(told.rule.startsWith("duty-") && strong.has(told.rule.slice(5)) && clause.objects.some((o) => posts.has(headOf(scene, o))))) return null;
  if (/^(?:nobody|none)$/.test(wordOf(scene, np.first)) && !inTalk(scene, earlier)) return null;
  const negatedSubject = /^(?:no|nobody|none|neither)$/.test(wordOf(scene, np.first));
  return draftOf("force", `force/${told.rule}`, spanOf(scene, range.first, range.last), scene.index, {
    actor, mission, place, with: hostsOf(scene, place, actor), change: told.change, stage: told.stage, modality: negatedSubject ? "negated" : staging.modality, clause, rules: [...staging.rules],
    ...(who.because ? { filled: { actor: who.because } } : {}), trust: told.trust ?? (who.as === "memory" ? 0.45 : 0.55),
  });
}
