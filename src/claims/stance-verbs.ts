/** Stances told by a verb: whom it is said of, what it governs, and whether that is the ledger's business. */
import type { Actor, Stance } from "../model/claim.ts";
import { ADV, PREP, TIME, VB } from "../text/lexicon.ts";
import type { Clause } from "../text/clauses.ts";
import { actorsOfPhrase } from "./args.ts";
import { bearerOf, bindsNobody, capitalActor } from "./bearer.ts";
import { type Draft, draftOf } from "./draft.ts";
import { ample, isAside, isVainTalk } from "./field.ts";
import { armsNouns } from "./gifts.ts";
import { namesFrom } from "./instances.ts";
import { missionOf, placesIn } from "./places.ts";
import { entityAt, lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, wordOf, wordsOf, isMissionName } from "./scene.ts";
import { bare, isAsserted, isImpossible, isRecent, stanceModality, topicEnd } from "./stance-asserted.ts";
import { bidOf, bids } from "./stance-bids.ts";
import { controllerOf, joins, phases } from "./stance-phases.ts";
import { governsGerund, relativeObject } from "./stance-objects.ts";
import { felt, governed, namesField, namesThing, transitive } from "./stance-lexicon.ts";
import { tellingClauses } from "./telling.ts";
import { unique, isAmong } from "./named.ts";

interface Frame {
  readonly stance: Stance;
  /** Where what the stance is about begins. */
  readonly topic: number;
  readonly governed: boolean;
}

/** Verbs of holding a view: what they hold should be done, is what they are for. */
const views = new Set(["insist", "hold", "believe", "maintain", "contend", "argue", "feel", "think", "urge", "demand", "recommend", "propose"]);
const heads: ReadonlySet<string> = new Set([...transitive.keys(), ...[...governed.keys()].map((key) => key.slice(0, key.indexOf(" ")))]);

/** The stances of a sentence's verbs. */
export function verbDrafts(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const clause of tellingClauses(scene)) {
    const lemma = lemmaOf(clause);
    const view = views.has(lemma) ? viewOf(scene, clause, lemma) : null;
    if (view) drafts.push(view);
    if (felt.has(lemma)) {
      const feeling = feelingOf(scene, clause, lemma);
      if (feeling) drafts.push(feeling);
    }
    const bid = bids.has(lemma) ? bidOf(scene, clause, lemma) : null;
    if (bid) {
      drafts.push(bid);
      continue;
    }
    if (!heads.has(lemma)) continue;
    const frame = frameOf(scene, clause, lemma);
    const draft = frame && drafted(scene, clause, lemma, frame);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

/** "The plan pleased the Poles and irked the Danes": the stance is the object's. */
function feelingOf(scene: Scene, clause: Clause, lemma: string): Draft | null {
  if (isVainTalk(scene)) return null;
  const { vg, subject } = clause;
  const object = clause.objects.find((o) => o.first >= vg.last && o.first - vg.last <= 1);
  if (!object || vg.passive || vg.form !== "finite" || vg.modal !== "" || clause.marker === "if" || bindsNobody(scene, object)) return null;
  const about = subject === null ? "" : wordsOf(scene, subject.first, Math.max(vg.first, subject.last)).toLowerCase();
  if (
    (!namesThing(about) && !/^(?:it|this|that|which|all)\b/.test(about)) ||
    !(namesField(about) || isRecent(scene) || namesField(wordsOf(scene, scene.sentence.first, scene.sentence.last).toLowerCase()))
  )
    return null;
  // "angered its allies": whoever they are.
  if (/^(?:its|their|his|her|our)$/.test(wordOf(scene, object.first))) return null;
  const actor = nameOf(scene, object);
  if (actor.length === 0) return null;
  // "Chad's refusal angered the host government": not of whose act it is.
  if (subject !== null && scene.entities.some((e) => e.first >= subject.first && e.first < vg.first && isAmong(e, actor))) return null;
  const stance = felt.get(lemma)!;
  return draftOf(
    "position",
    `position/${lemma}`,
    spanOf(scene, Math.max(subject && !clause.inherited ? subject.first : vg.first, vg.first - 12), object.last),
    scene.index,
    { actor, stance: vg.negated ? flipped(stance) : stance, topic: about || null, clause: null, trust: 0.5, timed: false },
  );
}

/** "India holds that peacekeepers should go": a duty of the field in what a state or its spokesman holds. */
function viewOf(scene: Scene, clause: Clause, lemma: string): Draft | null {
  if (isVainTalk(scene)) return null;
  const { vg } = clause;
  if (vg.form !== "finite" || vg.passive || vg.negated || !/^(?:that|the|all|no|its|any)$/.test(vg.last < scene.sentence.last ? wordOf(scene, vg.last) : ""))
    return null;
  const duty = scene.clauses.find((c) => c.vg.first > vg.last && c.vg.first < vg.last + 16 && /^(?:should|must|ought)$/.test(c.vg.modal) && c.marker !== "if");
  const asks =
    /^(?:urge|demand|recommend|propose)$/.test(lemma) ||
    (lemma === "insist" &&
      scene.clauses.some(
        (c) =>
          c.governor === clause &&
          c.vg.form === "finite" &&
          c.vg.modal === "" &&
          c.subject !== null &&
          (scene.tags[c.vg.first] === VB || wordOf(scene, c.vg.first) === "be"),
      ));
  if ((lemma === "insist" && !asks) || (!duty && !(asks && wordOf(scene, vg.last) === "that"))) return null;
  const end = topicEnd(scene, clause, vg.last);
  if (!namesField(wordsOf(scene, vg.last, end).toLowerCase())) return null;
  const actor = bearerOf(scene, vg.main);
  if (actor.length === 0) return null;
  return draftOf("position", `position/${lemma}`, spanOf(scene, Math.min(rangeOf(scene, clause).first, vg.first), end), scene.index, {
    actor,
    stance: duty?.vg.negated ? "against" : "for",
    topic: wordsOf(scene, vg.last, end),
    clause,
    mission: missionOf(scene, vg.last, end, false),
    place: placesIn(scene, vg.last, end),
    trust: 0.5,
    timed: false,
    modality: stanceModality(clause),
  });
}

const selves = new Set(["itself", "themselves", "himself", "herself", "ourselves", "oneself"]);
/** The words that may follow a verb as the first of its frames: nearly all others leave at once. */
const nextWords = new Map<string, Set<string>>();
for (const frame of governed.keys()) {
  const [lemma, next] = frame.split(" ");
  nextWords.set(lemma, (nextWords.get(lemma) ?? new Set()).add(next));
}

/** The longest frame of the verb that the words after it fill. */
function frameOf(scene: Scene, clause: Clause, lemma: string): Frame | null {
  let i = clause.vg.last;
  const { last } = scene.sentence;
  const next = nextWords.get(lemma);
  const isGoverned = (word: string): boolean => next?.has(word) === true && governed.has(`${lemma} ${word}`);
  while (i < last && (scene.tags[i] === TIME || (scene.tags[i] === PREP && i + 1 < last && scene.tags[i + 1] === TIME && !isGoverned(wordOf(scene, i))))) i++;
  while (i < last && scene.tags[i] === ADV && !isGoverned(wordOf(scene, i)) && i < clause.vg.last + 2 && /ly$|^hard$/.test(wordOf(scene, i))) i++;
  let key = lemma;
  let found: Frame | null = null;
  for (let j = i; j < Math.min(last, i + 3); j++) {
    const word = wordOf(scene, j);
    const own = selves.has(word) ? "self" : word;
    if (j === i && next?.has(own) !== true) break;
    key += ` ${own}`;
    const stance = governed.get(key);
    if (stance) found = { stance, topic: j + 1, governed: true };
  }
  // "shot the plan down", "turned it down": the particle behind its object.
  const behind = clause.particle !== "" ? clause.particle : i + 1 < last && /^(?:it|them|this|that)$/.test(wordOf(scene, i)) ? wordOf(scene, i + 1) : "";
  if (found === null && behind !== "") {
    const stance = governed.get(`${lemma} ${behind}`);
    if (stance) found = { stance, topic: i, governed: true };
  }
  const stance = transitive.get(lemma);
  return found ?? (stance ? { stance, topic: clause.vg.last, governed: false } : null);
}

function drafted(scene: Scene, clause: Clause, lemma: string, frame: Frame): Draft | null {
  const { vg } = clause;
  if (!isAsserted(scene, clause)) return null;
  const end = topicEnd(scene, clause, frame.topic);
  const words = frame.topic < end ? wordsOf(scene, frame.topic, end).toLowerCase() : "";
  if (!isAbout(scene, clause, lemma, frame, words)) return null;
  const actor = holdersOf(scene, clause, frame);
  if (actor.length === 0) return null;
  const range = rangeOf(scene, clause);
  const last = Math.max(end, vg.last);
  return draftOf("position", `position/${lemma}`, spanOf(scene, Math.min(range.first, vg.first), last), scene.index, {
    actor,
    stance:
      turned(clause) ||
      hasStopped(scene, clause) ||
      isImpossible(scene, clause) ||
      (lemma === "stand" && /^(?:its|their|the) (?:\w+ )?(?:refusal|no|veto|objections?|rejection|opposition|reservations?)\b/.test(words))
        ? flipped(frame.stance)
        : frame.stance,
    topic: topicOf(scene, clause, { from: frame.topic, end }),
    clause,
    place: placesIn(scene, range.first, range.last),
    mission: missionOf(scene, range.first, range.last, false),
    trust: 0.6,
    timed: vg.tense === "past" && !vg.perfect,
    modality: stanceModality(clause),
  });
}

/** What the stance is about: what follows the verb, or the subject of a passive ("the plan was welcomed by Oslo"). */
function topicOf(scene: Scene, { vg, subject }: Clause, { from, end }: { readonly from: number; readonly end: number }): string | null {
  if (vg.passive && subject !== null && (from >= end || wordOf(scene, from) === "by")) return wordsOf(scene, subject.first, subject.last);
  return from < end
    ? wordsOf(scene, from, end)
        .replace(/[.,;]+$/, "")
        .trim() || null
    : null;
}

export const flipped = (stance: Stance): Stance => (stance === "for" ? "against" : stance === "against" ? "for" : stance);

/** The stance of one who disagrees: against whatever is neither for nor against. */
export const differing = (stance: Stance): Stance => (stance === "for" || stance === "against" ? flipped(stance) : "against");
const turned = (clause: Clause): boolean =>
  clause.vg.negated ||
  (clause.type === "complement" && clause.governor !== null && lemmaOf(clause.governor) === "deny" && !clause.governor.vg.negated) ||
  (clause.type === "infinitive" && clause.governor !== null && (clause.governor.vg.negated || /^(?:refuse|decline)$/.test(lemmaOf(clause.governor))));

/** "has stopped blocking it": over, where "urged to stop blocking" still is. */
const hasStopped = (scene: Scene, { vg }: Clause): boolean =>
  vg.form === "gerund" &&
  scene.clauses.some(
    (c) =>
      c.vg.last === vg.first &&
      /^(?:stop|cease|quit|halt|end)$/.test(lemmaOf(c)) &&
      c.vg.form === "finite" &&
      (c.vg.tense === "past" || c.vg.perfect) &&
      !c.vg.negated &&
      c.vg.modal === "",
  );

const physical =
  /^(?:troops?|soldiers?|forces?|mission|aircraft|ships?|frigate|team|battalion|group|units?|personnel|funds?|money|package|programme|program|project|exercise|hospital|trainers?|contingent|brigade)$/;
/** Verbs that are also what soldiers, money and courts do: their object must name the ledger's thing right away. */
const narrow = new Set(
  "bar block stall hold demand propose prefer ask insist fear resist contest protest dismiss forbid boycott await wait urge recommend go live buy come look cry postpone defer shelve stand vote embrace cheer agree call lament blast allow commit press push turn tear rip renege walk say dig strike draw put stop stay hit lash sit kick take cool raise question doubt weigh praise hamper impede hinder frustrate derail sabotage shun scorn join swing unite break part bow yield give relent fall fight".split(
    " ",
  ),
);

/** Verbs that do nothing but take a side: their object may be what was just spoken of. */
const pure = new Set("oppose condemn denounce reject criticise criticize deplore decry veto welcome object applaud slam hail regret lament".split(" "));
const signed =
  /\b(?:accession|membership|bid|applications?|protocols?|treaty|pact|agreement|accord|resolution|convention|deal|terms|offer|invitation|proposal|plan|candidacy|entry|presence|measures|conditions)\b/;

/** Is the stance towards something of the ledger, and not help to persons or armies? */
function isAbout(scene: Scene, clause: Clause, lemma: string, frame: Frame, words: string): boolean {
  const { vg } = clause;
  const whose = relativeObject(scene, clause);
  const object = clause.objects.find((o) => o.first >= vg.last) ?? whose;
  const topic =
    vg.passive && clause.subject
      ? wordsOf(scene, clause.subject.first, vg.first).toLowerCase()
      : whose !== null
        ? wordsOf(scene, whose.first, Math.max(whose.last, (clause.subject ?? whose).first)).toLowerCase()
        : words;
  if (!frame.governed && !vg.passive && object === null && !/^(?:that|what|how|any|["“'])/.test(words) && !governsGerund(scene, clause)) return false;
  if (!vg.passive && clause.subject !== null && physical.test(wordOf(scene, clause.subject.head)) && entityAt(scene, clause.subject.head) === null)
    return false;
  if (lemma === "abstain" || /^(?:dis(?:as)?sociate|associate|distance)$/.test(lemma)) return true;
  if (frame.governed && (lemma === "agree" || lemma === "commit" || lemma === "insist") && frame.topic < scene.sentence.last && scene.tags[frame.topic] === VB)
    return false;
  // The answer to a request is the thing asked for, at another stage.
  if (
    /^(?:turn|rebuff|knock|spurn|brush|shoot|resist|slap|wave)$/.test(lemma) &&
    /\b(?:request|appeal|plea|offer|invitation|demand|pressure|solicitation)s?\b/.test(topic)
  )
    return false;
  // "to shoot down missiles": no plan is.
  if (lemma === "shoot" && armsNouns.test(topic)) return false;
  if (vg.negated && /^(?:turn|shoot|knock|brush|wave|strike|slap)$/.test(lemma)) return false;
  // Advice to travellers.
  if (lemma === "urge" && object !== null && entityAt(scene, object.head)?.form === "people") return false;
  if (lemma === "prefer") return / to (?!\w+ing\b)/.test(words) && !/^to /.test(words) && scene.tags[frame.topic] !== VB;
  if (lemma === "support" && vg.progressive && namesBody(scene, object)) return false;
  if (lemma === "say" && !namesThing(words)) return false;
  // "renounced their neutrality": what they are themselves.
  if (/^(?:renounce|abandon|embrace)$/.test(lemma) && /\b(?:neutrality|non-?alignment)\b/.test(topic)) return false;
  // Signing up to a scheme is taking part in it.
  if (
    lemma === "sign" &&
    /^(?:the |a |its |their )?(?:[\w-]+ ){0,2}(?:sanctions|declaration|statement|text|position|line|embargo|target|norm|goal|pledge)\b/.test(words) === false
  )
    return false;
  if (lemma === "stand" && /^to\b/.test(words)) return false;
  // "cannot accept the withdrawal": what one will not have.
  if (lemma === "accept" && vg.negated && namesThing(topic.split(/\s+/).slice(0, 9).join(" "))) return true;
  if (/^(?:accept|approve|ratify)$/.test(lemma))
    return (
      namesField(wordsOf(scene, scene.sentence.first, scene.sentence.last).toLowerCase()) &&
      signed.test(topic.split(/\s+/).slice(0, 9).join(" ")) &&
      (!vg.passive || vg.form === "finite")
    );
  if (
    /^(?:it|this|that|these|both|them|such)\b(?! is| was)/.test(words) &&
    ((frame.governed && frame.stance !== "waits") || (object !== null && object.first === frame.topic && object.last === frame.topic + 1))
  )
    return (lemma !== "demand" && lemma !== "fear" && lemma !== "support") || !/^them\b/.test(words);
  // Calls for troops and money are requests, told by their own kinds.
  if (
    /^(?:call|ask|demand|press|push|plead|propose|clamour)$/.test(lemma) &&
    quantitiesIn(scene, vg.last, Math.min(scene.sentence.last, vg.last + 16)).some(
      (q) => q.family !== "duration" && q.family !== "none" && q.family !== "states",
    )
  )
    return false;
  if (pure.has(lemma) && /^(?:what|how)\b/.test(words)) return true;
  if (frame.stance === "for" && !isDecidable(scene, clause, lemma, object, topic)) return false;
  if (narrow.has(lemma) && !namesThing(topic.split(/\s+/).slice(0, 9).join(" "))) return namesBody(scene, object) && frame.stance === "against";
  if (
    pure.has(lemma) &&
    object !== null &&
    /^(?:the|this|that|its|their|any)$/.test(wordOf(scene, object.first)) &&
    entityAt(scene, object.head) === null &&
    isRecent(scene)
  )
    return true;
  // "regretted that the council had not renewed UNIFIL".
  if (/^that\b/.test(topic) && pure.has(lemma) && scene.entities.some((e) => isMissionName(e) && e.first >= vg.last)) return true;
  return (
    namesThing(topic) ||
    namesBody(scene, object) ||
    isOfTheRun(scene, object) ||
    (vg.passive && clause.subject !== null && /^(?:it|this|that|which|they)$/.test(wordOf(scene, clause.subject.head)))
  );
}

/** "Ghana and Togo favour a levy", among contingents and mandates: a thing, and nobody's person, of a report that is full of the field. */
export const isOfTheRun = (scene: Scene, object: Clause["subject"]): boolean => {
  if (object === null || scene.near < ample || !isRecent(scene) || isAside(scene)) return false;
  const e = entityAt(scene, object.head);
  return (
    (e === null || isMissionName(e)) &&
    !/^(?:people|man|men|woman|women|children|families|refugees|victims|dead|wounded|hostages|prisoners|prices?|tax(?:es)?|him|her|them|us|you|me|minister|president|candidate|leader)$/.test(
      wordOf(scene, object.head),
    )
  );
};

const namesBody = (scene: Scene, object: Clause["subject"]): boolean => {
  const e = object ? entityAt(scene, object.head) : null;
  return e !== null && isMissionName(e);
};

/** Support of a thing that can be decided, not of persons, industries or armies as such. */
function isDecidable(scene: Scene, clause: Clause, lemma: string, object: Clause["subject"], topic: string): boolean {
  const warm = lemma === "welcome" || lemma === "back" || lemma === "endorse";
  if (
    !warm &&
    quantitiesIn(scene, clause.vg.last, rangeOf(scene, clause).last).some((q) => q.family === "money" || q.family === "unit" || q.family === "personnel")
  )
    return false;
  if (object === null) return true;
  const words = wordsOf(scene, object.first, object.last).toLowerCase();
  if (lemma !== "welcome" && /\b(?:armed forces|troops|army|military|soldiers|fighters|rebels|people|families|economy|refugees)$/.test(words)) return false;
  const held = entityAt(scene, object.head);
  if ((held?.class === "person" || held?.class === "office") && clause.objects.length > 0) return false;
  if (held && (held.class === "state" || held.class === "body") && clause.vg.form === "finite" && (warm || lemma === "support")) return true;
  return namesThing(topic) || isOfTheRun(scene, object);
}

function holdersOf(scene: Scene, clause: Clause, frame: Frame): Actor[] {
  const { vg } = clause;
  if (vg.form === "gerund" && phases.test(wordOf(scene, vg.first - 1))) return controllerOf(scene, vg.first - 1);
  if (vg.form === "gerund" && wordOf(scene, vg.first - 1) === "in") {
    const join = joins(scene, vg.first);
    if (join) return unique([...bearerOf(scene, join.vg.main), ...(namesFrom(scene, join.vg.last)?.actor ?? [])]);
  }
  if (!vg.passive || bare.has(lemmaOf(clause))) {
    if (isImpossible(scene, clause)) {
      const np = [...scene.chunks].reverse().find((c) => c.type === "np" && c.last === vg.first);
      return np?.type === "np" ? nameOf(scene, np) : [];
    }
    const own = vg.form === "participle" && clause.subject !== null ? nameOf(scene, clause.subject) : bearerOf(scene, vg.main);
    if (
      own.length === 0 &&
      clause.subject !== null &&
      /^(?:it|they)$/.test(wordOf(scene, clause.subject.head)) &&
      clause.governor !== null &&
      /^(?:tell|say|announce|inform|assure|warn|signal|indicate)$/.test(lemmaOf(clause.governor))
    )
      return bearerOf(scene, clause.governor.vg.main);
    if (own.length === 0) {
      const inCapital = peopleOf(scene, clause.subject);
      if (inCapital.length > 0) return inCapital;
    }
    return own.length > 0 || vg.form !== "finite" || clause.subject === null || clause.subject.last < vg.first - 3
      ? own
      : capitalActor(scene, entityAt(scene, clause.subject.head) ?? undefined);
  }
  if (frame.governed) return [];
  const by = clause.attached.find((a) => a.word === "by");
  if (!by || bindsNobody(scene, by.np) || quantitiesIn(scene, by.np.first, by.np.last).length > 0) return [];
  const own = actorsOfPhrase(scene, by.np);
  // "supported by Chad, Togo and ten others": those who are named.
  const named = by.np.joined.length > 1 ? (namesFrom(scene, by.np.joined[0].first)?.actor ?? []) : [];
  return named.length > own.length ? [...named] : own;
}

const nameOf = (scene: Scene, subject: NonNullable<Clause["subject"]>): Actor[] => {
  const own = actorsOfPhrase(scene, subject);
  return own.length > 0 ? own : capitalActor(scene, entityAt(scene, subject.head) ?? undefined);
};

/** "No one in Accra", "officials in Paris": a capital's people are its government. */
export function peopleOf(scene: Scene, subject: Clause["subject"]): Actor[] {
  if (
    subject === null ||
    !/^(?:one|nobody|everyone|everybody|few|many|most|officials|diplomats|ministers|leaders|policymakers|strategists|politicians|planners|authorities|government)$/.test(
      wordOf(scene, subject.head),
    ) ||
    wordOf(scene, subject.last) !== "in"
  )
    return [];
  return capitalActor(
    scene,
    scene.entities.find((e) => e.first === subject.last + 1),
  );
}
