/** Help that is no gift of things that stay: people carried and fed, works done and paid for, small arms sent. */
import type { Actor } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOf, actorsOfPhrase, agentOf, partiesAs, doerOf } from "./args.ts";
import { type Draft, draftOf } from "./draft.ts";
import { armsNouns, recentAid, stageOfGift, understoodRecipient } from "./gifts.ts";
import { helpRuns } from "./giftrow.ts";
import { giftOf } from "./giftwords.ts";
import { list } from "./lexis.ts";
import { currentPlace } from "./memory.ts";
import { entitiesIn, headOf, lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, wordOf, wordsOf, knownHolders } from "./scene.ts";
import { otherThan, haveCommon, isAmong } from "./named.ts";
import { objectAfter } from "./frames.ts";
import { lowerOf } from "./lowered.ts";

type Frame = (scene: Scene, clause: Clause, lemma: string, earlier: readonly Draft[]) => Draft | null;

const carrying = list("fly airlift carry lift ferry transport bring take convey ship move truck haul");
const keeping = list("feed clothe house supply equip refuel resupply rearm quarter treat arm outfit victual provision fuel");
const works = list(
  "set open establish found build rebuild repair restore raise erect construct renovate refurbish resurface run fix patch mend clear demine pay finance fund bankroll",
);
const sending = list("send ship deliver dispatch fly airlift rush truck supply provide");

const lending = list("lend open loan grant offer");
const handing = list("lend give hand donate loan transfer pass gift cede");
const asking = list("ask approach petition beg");
const teaching = list("train teach instruct school drill coach form turn");

const opening = list("give grant offer allow provide expand deny refuse get gain win secure widen extend");
const frames: readonly (readonly [ReadonlySet<string>, Frame])[] = [
  [carrying, carries],
  [keeping, keeps],
  [works, doesWorks],
  [sending, sendsSmall],
  [teaching, teaches],
  [teaching, teachesSome],
  [lending, lendsPlace],
  [handing, handsIt],
  [asking, isAsked],
  [opening, givesAccess],
];

/** Every favour of the sentence that no other reading of help has taken. */
export function favours(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  for (const clause of scene.clauses) {
    const lemma = lemmaOf(clause);
    if (clause.conditional && lemma !== "help") continue;
    for (const [verbs, frame] of frames) {
      if (!verbs.has(lemma) || isTaken([...sofar, ...drafts], clause)) continue;
      const draft = frame(scene, clause, lemma, [...sofar, ...drafts]);
      if (draft) drafts.push(draft);
    }
  }
  return drafts;
}

const isTaken = (earlier: readonly Draft[], clause: Clause): boolean =>
  earlier.some((d) => (d.kind === "aid" || d.kind === "cost" || d.kind === "spending" || d.kind === "mandate") && d.clause === clause);

function told(
  scene: Scene,
  clause: Clause,
  rule: string,
  actor: Actor[],
  fields: Partial<Draft> & { readonly to?: readonly Actor[]; readonly last?: number },
): Draft {
  const { to, last, ...rest } = fields;
  const range = rangeOf(scene, clause),
    read = stageOfGift(scene, clause, null);
  const taken = otherThan(to ?? [], actor);
  return draftOf("aid", rule, spanOf(scene, range.first, Math.max(range.last, last ?? 0)), scene.index, {
    actor,
    with: taken.length > 0 ? partiesAs(taken, "recipient") : understoodRecipient(scene, recentAid(scene, [], 2), actor),
    clause,
    stage: read.stage === "ended" ? "in-force" : clause.vg.progressive && !clause.vg.perfect && read.stage === "in-force" ? "pledged" : read.stage,
    modality: read.modality,
    change: read.change,
    rules: [...read.rules],
    trust: 0.55,
    ...rest,
  });
}

const craft =
  /^(?:planes?|aircraft|aeroplanes?|airplanes?|helicopters?|transports?|ships?|trucks?|lorries|jets?|globemasters?|hercules|antonovs?|chinooks?|airlifters?|c-?\d+s?|il-?\d+s?|an-?\d+s?|a400ms?|air ?force|navy|airliners?|buses|landing craft|vessels?|raf|bombers)$/;
const carriedPeople =
  /^(?:troops?|soldiers?|men|battalions?|contingents?|forces?|personnel|paratroopers|peacekeepers|units?|brigades?|police|policemen|observers|wounded|army|compan(?:y|ies)|vehicles|last|rest|first|them|refugees|supplies|advance|group|engineers|medics|guardsmen)$/;

/** "American planes brought the Rwandan battalion", "the brigade was flown in aboard American aircraft", "Belgium flies them". */
function carries(scene: Scene, clause: Clause): Draft | null {
  const np = clause.vg.passive || (clause.type === "relative" && clause.objects.length === 0) ? clause.subject : (clause.objects[0] ?? null);
  if (np === null) return null;
  const means = clause.attached.find((a) => /^(?:in|on|aboard|by|with)$/.test(a.word) && craft.test(wordOf(scene, a.np.head)));
  const subject = clause.vg.passive ? null : clause.subject;
  const byCraft = means ? means.np : subject && craft.test(wordOf(scene, subject.head)) ? subject : null;
  const carrier = byCraft
    ? ofMaker(scene, byCraft)
    : clause.vg.passive
      ? knownHolders(scene, agentOf(scene, clause))
      : /^(?:them|these|those)$/.test(wordOf(scene, np.head))
        ? knownHolders(scene, actorOfClause(scene, clause))
        : [];
  const counted = np.owner !== null && quantitiesIn(scene, np.first, np.last).some((q) => q.last > np.head);
  if (
    carrier.length !== 1 ||
    (clause.type !== "relative" &&
      !counted &&
      !carriedPeople.test(wordOf(scene, np.head)) &&
      !entitiesIn(scene, np.first, np.last).some((e) => e.form === "people"))
  )
    return null;
  const own = knownHolders(scene, actorsOfPhrase(scene, np));
  const before = scene.before.findLast((d) => (d.kind === "force" || d.kind === "aid") && scene.index - d.sentence <= 2);
  const whose = own.length > 0 ? own : (before?.actor ?? []);
  if (whose.length === 0 || whose.every((w) => isAmong(w, carrier))) return null;
  return told(scene, clause, "aid/carries", carrier, { to: whose.filter((w) => w.id !== null), object: "transport", change: "start" });
}

/** Whose craft they are: by their owner, their adjective or the service that flies them. */
function ofMaker(scene: Scene, np: NounPhrase): Actor[] {
  const e = entitiesIn(scene, np.first, np.last).find(
    (each) => (each.class === "state" || each.class === "body") && each.form !== "pronoun" && each.id !== null,
  );
  return e ? knownHolders(scene, actorsOf(scene, e)) : knownHolders(scene, actorsOfPhrase(scene, np));
}

/** "Britain feeds them", "the mission fuels the Malian battalions": another's soldiers kept going. */
function keeps(scene: Scene, clause: Clause): Draft | null {
  if (clause.vg.passive) return null;
  const np = clause.objects[0];
  if (!np) return null;
  const them = /^(?:them|these|those)$/.test(wordOf(scene, np.head));
  const actor = knownHolders(scene, actorOfClause(scene, clause));
  const own = knownHolders(scene, actorsOfPhrase(scene, np));
  const before = scene.before.findLast((d) => (d.kind === "force" || d.kind === "aid") && scene.index - d.sentence <= 1);
  const whose = (own.length > 0 && !them ? own : them ? (before?.actor ?? []) : []).filter((w) => w.id !== null && !isAmong(w, actor));
  if (actor.length === 0 || actor.length > 3 || whose.length === 0 || (!them && !carriedPeople.test(wordOf(scene, np.head)))) return null;
  return told(scene, clause, "aid/keeps", actor, { to: whose, object: wordsOf(scene, clause.vg.first, np.last), change: "level" });
}

const buildings =
  /^(?:bases?|airfields?|airstrips?|runways?|hangars?|jett(?:y|ies)|wharf|wharves|pier|compounds?|quarters|wards?|bridges?|roads?|simulators?|barracks|camps?|houses|housing|hospitals?|clinics?|schools?|academ(?:y|ies)|college|posts?|wells|ranges?|depots?|headquarters|shelters?|tents|workshops?|cent(?:re|er)s?|laborator(?:y|ies)|port|fuel|boots|uniforms|wages|pay|salaries|howitzers|shells|radios|vehicles|drones|rations|training|equipment|ammunition|trucks|weapons|guns|tanks|food|generators)$/;

/** "will build barracks for the brigade", "repaired Marneuli for nothing", "paid for the boots", "runs a clinic at Macenta". */
function doesWorks(scene: Scene, clause: Clause, lemma: string, earlier: readonly Draft[]): Draft | null {
  if (clause.vg.passive || quantitiesIn(scene, clause.vg.last, rangeOf(scene, clause).last).some((q) => q.family === "money")) return null;
  const pays = /^(?:pay|finance|fund|bankroll)$/.test(lemma);
  const np = pays
    ? (clause.attached.find((a) => a.word === "for" && a.index > clause.vg.index)?.np ?? (lemma === "pay" ? undefined : clause.objects[0]))
    : clause.objects[0];
  if (!np || !buildings.test(wordOf(scene, np.head)) || /^(?:its|their|our|his|her)\b/i.test(wordsOf(scene, np.first, np.last))) return null;
  const actor = knownHolders(scene, actorOfClause(scene, clause));
  if (actor.length === 0 || actor.length > 3) return null;
  const words = wordsOf(scene, clause.vg.first, Math.min(scene.sentence.last, rangeOf(scene, clause).last + 2)).toLowerCase();
  const owner = otherThan(
    knownHolders(
      scene,
      entitiesIn(scene, np.first, Math.min(scene.sentence.last, np.last + 5))
        .filter((e) => e.form !== "pronoun" && e.class === "state")
        .flatMap((e) => actorsOf(scene, e)),
    ),
    actor,
  );
  const forThem =
    /\bfor (?:it|them|us|the (?:\w+ )?(?:army|brigade|battalion|troops|guests|refugees|soldiers|police|force|mission|contingents?|peacekeepers|newcomers|officers|navy|coast ?guard))\b|\bfor nothing\b|\bfree of charge\b|\bat its own expense\b/.test(
      words,
    );
  // "set up a school in Mali": a building only where a land or an army has it from another.
  if (
    /^(?:set|open|establish|found)$/.test(lemma) &&
    (!/^(?:schools?|academ(?:y|ies)|colleges?|cent(?:re|er)s?|workshops?|hospitals?|clinics?)$/.test(wordOf(scene, np.head)) ||
      !/\b(?:training|military|police|army|naval|staff|war|defen[cs]e|officers?|field|analysis|repair)\b/.test(words))
  )
    return null;
  if (
    owner.length === 0 &&
    !forThem &&
    !(
      helpRuns(scene, earlier) &&
      (pays ||
        (/^(?:bases?|barracks|camps?|hospitals?|headquarters|airfields?|airstrips?|runways?|hangars?|wharf|wharves|depots?)$/.test(wordOf(scene, np.head)) &&
          !/^(?:set|open|establish|found|run)$/.test(lemma)))
    )
  )
    return null;
  if (owner.length === 0 && scene.before.some((d) => d.kind === "cost" && scene.index - d.sentence <= 1)) return null;
  return told(scene, clause, "aid/works", actor, { to: owner, object: wordsOf(scene, np.first, np.last), change: "start" });
}

/** Things used up or carried by one man: whoever sends them gives them away. */
const small = list(
  "ammunition ammo rifle cartridge bullet shell round grenade helmet vest uniform boot medicine bandage blood stinger javelin nlaw manpads binoculars goggle radio generator blanket ration food flour wheat grain fuel bread tent drug vaccine carbine pistol mortar mine parachute weapon arm weaponry munition equipment kit supply",
);

/** "Belgium has sent rifles", "shipped 88 tonnes of ammunition". */
function sendsSmall(scene: Scene, clause: Clause): Draft | null {
  if (clause.vg.passive || clause.vg.negated) return null;
  const np =
    clause.objects.find((o) => small.has(headOf(scene, o)) || small.has(wordOf(scene, o.head).replace(/s$/, ""))) ??
    clause.attached.find(
      (a) =>
        a.word === "of" &&
        a.index - clause.vg.index <= 3 &&
        small.has(headOf(scene, a.np)) &&
        /^(?:tonnes?|tons?|planes?|shipments?|planeloads?|loads?|crates?|containers?|lorr(?:y|ies)|trucks?|boxes|consignments?)$/.test(
          wordOf(scene, a.np.first - 2),
        ),
    )?.np;
  if (!np || /^(?:its|their|our|his|her)$/.test(wordOf(scene, np.first))) return null;
  // "sent 75 blue helmets": soldiers.
  if (wordOf(scene, np.head - 1) === "blue" && headOf(scene, np) === "helmet") return null;
  const range = rangeOf(scene, clause);
  const words = wordsOf(scene, range.first, range.last).toLowerCase();
  if (
    /\b(?:its|their|our) (?:own )?(?:troops|soldiers|forces|garrison|men|contingent|battalion)\b|\b(?:against|fired|rebels|smuggl\w+|sold|sells?|buy)\b/.test(
      words,
    )
  )
    return null;
  const actor = knownHolders(scene, actorOfClause(scene, clause));
  if (actor.length === 0 || actor.length > 4) return null;
  const to = clause.attached.find((a) => (a.word === "to" || a.word === "for") && a.index > np.index);
  const counted = quantitiesIn(scene, np.first, np.last).find((q) => q.family === "unit");
  return told(scene, clause, "aid/sends-small", actor, {
    to: to ? knownHolders(scene, actorsOfPhrase(scene, to.np)) : [],
    object: wordsOf(scene, np.first, np.last),
    ...(counted ? { quantity: counted.quantity, used: counted, trust: 0.62 } : {}),
    change: "start",
  });
}

/**
 * "Amman trained ten thousand", "the Union means to teach 2,000 Somalis", "15,000 soldiers are to be instructed": people counted as taught, where help is the
 * talk or they are another's.
 */
function teaches(scene: Scene, clause: Clause, lemma: string, earlier: readonly Draft[]): Draft | null {
  if (lemma === "turn" && (clause.vg.last >= scene.sentence.last || (wordOf(scene, clause.vg.last) !== "out" && clause.particle !== "out"))) return null;
  const np = clause.vg.passive
    ? clause.subject
    : (clause.objects[0] ?? clause.attached.find((a) => a.index > clause.vg.index && /^(?:to|out)$/.test(a.word))?.np ?? null);
  if (np === null || /^(?:its|their|our|his|her)$/.test(wordOf(scene, np.first))) return null;
  const q = quantitiesIn(scene, np.first, Math.min(scene.sentence.last, np.last + 1)).find(
    (each) => each.family === "personnel" || (each.family === "none" && (each.quantity.max ?? each.quantity.min ?? 0) >= 10),
  );
  if (q === undefined || earlier.some((d) => d.kind === "aid" && d.used === q)) return null;
  const model = recentAid(scene, earlier, 3);
  const agents = knownHolders(scene, doerOf(scene, clause));
  const actor =
    agents.length > 0
      ? agents
      : // "14,000 guards have been trained": by whoever was told to train them, not by whoever gave something else.
        (clause.vg.passive && teachesAlready(model)) ||
          (!clause.vg.passive &&
            clause.subject !== null &&
            /^(?:they|it|instructors|trainers|mission|programme|course)$/.test(wordOf(scene, clause.subject.head)))
        ? [...(model?.actor ?? [])]
        : [];
  if (actor.length === 0 || actor.length > 4) return null;
  const whose = otherThan(
    knownHolders(
      scene,
      entitiesIn(scene, np.first, Math.min(scene.sentence.last, np.last + 4))
        .filter((e) => e.class === "state" && e.first >= np.first)
        .flatMap((e) => actorsOf(scene, e)),
    ),
    actor,
  );
  if (
    whose.length === 0 &&
    !helpRuns(scene, earlier) &&
    !(
      form.test(lemma) &&
      /\b(?:train|instruct|course|school)/.test(lowerOf(scene)) &&
      scene.before.some((d) => d.kind === "aid" && scene.index - d.sentence <= 6)
    )
  )
    return null;
  return told(scene, clause, "aid/teaches", actor, {
    to: whose,
    object: "training",
    quantity: { ...q.quantity, unit: "personnel" },
    used: q,
    trust: 0.68,
    ...(agents.length === 0 && model?.filled["actor"] !== undefined ? { filled: { actor: model.filled["actor"] } } : {}),
  });
}

const teachesAlready = (model: Draft | null): boolean =>
  model !== null && (model.rules[0].startsWith("aid/train") || /\b(?:train|instruct|teach|course|school|drill)/i.test(model.object ?? ""));

const form = /^(?:train|teach|instruct|school|drill)$/;

/** "The bloc has been asked for fuel", "Athens was approached about lending launchers": what is wanted of a state, by whomever. */
function isAsked(scene: Scene, clause: Clause): Draft | null {
  if (!clause.vg.passive || clause.subject === null || clause.inherited) return null;
  const wanted = clause.attached.find(
    (a) => a.index > clause.vg.index && /^(?:for|about|on)$/.test(a.word) && /^(?:kit|sure)$/.test(giftOf(scene, a.np) ?? ""),
  )?.np;
  if (!wanted || quantitiesIn(scene, wanted.first, wanted.last).some((q) => q.family === "money" || q.family === "personnel")) return null;
  const actor = knownHolders(scene, actorsOfPhrase(scene, clause.subject));
  if (actor.length === 0 || actor.length > 4) return null;
  const by = otherThan(knownHolders(scene, agentOf(scene, clause)), actor);
  const counted = quantitiesIn(scene, wanted.first, wanted.last).find((q) => q.family === "unit");
  return told(scene, clause, "aid/is-asked", actor, {
    to: by,
    last: wanted.last,
    stage: "requested",
    modality: clause.vg.negated ? "negated" : "stated",
    change: "start",
    object: wordsOf(scene, wanted.first, wanted.last),
    ...(counted ? { quantity: counted.quantity, used: counted, trust: 0.64 } : {}),
  });
}

const learners =
  /^(?:recruits?|cadets?|guards?|army|soldiers?|troops|police|policemen|policewomen|gendarmes|coast-?guards?|coastguardsmen|commandos?|pilots?|sappers|marines|fighters|officers|militias?|battalions?|brigades?|compan(?:y|ies)|forces?|units?|peshmerga|crews?|medics|gunners|engineers)$/;
/** "The Russians train the presidential guard", "Italy schools policemen at Vicenza": another's, where help is the talk or a land that is not the teacher's. */
function teachesSome(scene: Scene, clause: Clause, lemma: string, earlier: readonly Draft[]): Draft | null {
  if (!form.test(lemma) || clause.vg.passive || clause.vg.negated) return null;
  const np = objectAfter(clause);
  if (np === undefined || !learners.test(wordOf(scene, np.head)) || /^(?:its|their|our|his|her|my)$/.test(wordOf(scene, np.first))) return null;
  const actor = knownHolders(scene, actorOfClause(scene, clause));
  if (actor.length === 0 || actor.length > 3) return null;
  const whose = otherThan(knownHolders(scene, actorsOfPhrase(scene, np)), actor);
  const own = haveCommon(knownHolders(scene, actorsOfPhrase(scene, np)), actor);
  const here = whose.length === 0 && !own ? currentPlace(scene, actor) : null;
  const land = here?.id && scene.reading.lookups.state.has(here.id) ? [{ id: here.id, name: here.name }] : [];
  if (own || (whose.length === 0 && land.length === 0 && !helpRuns(scene, earlier))) return null;
  return told(scene, clause, "aid/teaches-some", actor, { to: whose.length > 0 ? whose : land, object: "training", change: "level", trust: 0.56 });
}

const things = new RegExp(`${armsNouns.source}|\\b(?:ships?|frigates?|minehunters?|cutters?|ferr(?:y|ies)|hospitals?|simulators?)\\b`);
/** "We are lending it to Fiji": a ship or a gun just told of, handed to a state. */
function handsIt(scene: Scene, clause: Clause): Draft | null {
  const np = objectAfter(clause),
    to = clause.attached.find((a) => a.word === "to" && a.index > clause.vg.index);
  if (
    np === undefined ||
    to === undefined ||
    clause.vg.passive ||
    !/^(?:it|them|these|those|both|one|two)$/.test(wordsOf(scene, np.first, np.last).toLowerCase())
  )
    return null;
  const actor = knownHolders(scene, actorOfClause(scene, clause)),
    whose = otherThan(knownHolders(scene, actorsOfPhrase(scene, to.np)), actor);
  const before = scene.tokens.text.slice(scene.reading.text.sentences[Math.max(0, scene.index - 1)].start, scene.tokens.start[clause.vg.first]).toLowerCase();
  const thing = things.exec(before)?.[0];
  return actor.length === 0 || actor.length > 3 || whose.length === 0 || thing === undefined || /\b(?:command|mission|operation|sector)\b/.test(before)
    ? null
    : told(scene, clause, "aid/hands-it", actor, { to: whose, object: thing, change: "start" });
}

const facilities =
  /^(?:airspaces?|air ?bases?|bases?|ports?|harbou?rs?|airfields?|airports?|runways?|railways?|roads|territory|overflights?|transit|skies|ranges?|hospitals?)$/;
/** "Bulgaria opened its airspace", "Lisbon lends its bases": what a state lets others use. */
function lendsPlace(scene: Scene, clause: Clause, lemma: string): Draft | null {
  const np = objectAfter(clause);
  // "the use of its bases": what is used.
  const used = np !== undefined && wordOf(scene, np.head) === "use" ? (clause.attached.find((a) => a.word === "of" && a.prep === np.last)?.np ?? null) : null;
  if (
    np === undefined ||
    clause.vg.passive ||
    !facilities.test(wordOf(scene, (used ?? np).head)) ||
    !/^(?:its|their|our|his|her|the use|transit|overflights?|airspace)\b/.test(wordsOf(scene, np.first, np.last).toLowerCase())
  )
    return null;
  const rest = wordsOf(scene, clause.vg.last, Math.min(scene.sentence.last, Math.max(rangeOf(scene, clause).last, np.last) + 2)).toLowerCase();
  if (/\b(?:civil\w*|commercial|tourists?|airlines?|traffic|trade|exports?|grain|visitors|bids?|investors?)\b/.test(rest)) return null;
  const actor = knownHolders(scene, actorOfClause(scene, clause));
  if (actor.length === 0 || actor.length > 4) return null;
  const to = clause.attached.find((a) => (a.word === "to" || a.word === "for") && a.index > np.index);
  return told(scene, clause, "aid/lends-place", actor, {
    to: to ? knownHolders(scene, actorsOfPhrase(scene, to.np)) : [],
    object: wordsOf(scene, np.first, np.last),
    change: "start",
    ...(lemma === "offer" ? { stage: "offered" as const } : {}),
    trust: 0.56,
  });
}

const sites =
  /^(?:bases?|air ?bases?|camps?|ports?|harbou?rs?|airfields?|airports?|sites?|facilit(?:y|ies)|locations?|barracks|installations?|airspace|waters)$/;
/**
 * "Manila granted the Americans access to four bases", "expands US access to its ports", "a pact that gives US troops access": what a state opens to another's
 * forces.
 */
function givesAccess(scene: Scene, clause: Clause, lemma: string): Draft | null {
  if (clause.vg.passive) return null;
  const access = clause.objects.find((o) => wordOf(scene, o.head) === "access" && o.index > clause.vg.index);
  const to = access ? clause.attached.find((a) => a.word === "to" && a.prep === access.last) : undefined;
  if (access === undefined || to === undefined || !sites.test(wordOf(scene, to.np.head))) return null;
  const subject = knownHolders(scene, actorOfClause(scene, clause));
  // "US forces gained access to": who gets it stands as the subject, and whose the bases are is said of them.
  const gets = /^(?:get|gain|win|secure)$/.test(lemma);
  const others = knownHolders(
    scene,
    [...clause.objects.filter((o) => o !== access), access].flatMap((o) => actorsOfPhrase(scene, { ...o, joined: [] })),
  );
  const outer = subject.length === 0 && clause.governor !== null ? knownHolders(scene, actorOfClause(scene, clause.governor)) : subject;
  const host = gets ? knownHolders(scene, actorsOfPhrase(scene, to.np)) : otherThan(outer, others);
  const guests = gets ? subject : others;
  if (host.length !== 1 || guests.length === 0 || isAmong(host[0], guests)) return null;
  const counted = scene.quantities.find((q) => q.family === "unit" && to.np.first <= q.first && q.first < to.np.last);
  const closes = lemma === "deny" || lemma === "refuse";
  return told(scene, clause, "aid/access", host, {
    to: guests,
    object: wordsOf(scene, access.first, to.np.last),
    change: lemma === "expand" || lemma === "widen" || lemma === "extend" || counted?.change === "add" ? "add" : "start",
    ...(counted ? { quantity: counted.quantity, used: counted } : {}),
    ...(closes ? { stage: "refused" as const } : subject.length === 0 ? { stage: "agreed" as const } : {}),
    last: to.np.last,
    trust: 0.62,
  });
}
