/** Help asked for, received, considered, accepted, refused or denied: claims that lean on the gift spoken of before. */
import type { Actor } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOf, actorsOfPhrase, agentOf, partiesAs } from "./args.ts";
import { type Draft, draftOf } from "./draft.ts";
import { aidContextOf, armsNouns, governmentsIn, recentAid, stageOfGift, understoodRecipient } from "./gifts.ts";
import { giftOf, wholeGift } from "./giftwords.ts";
import { knownAs, lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";
import { textBefore } from "./carry.ts";
import { otherThan, haveCommon, isAmong } from "./named.ts";

/** "has asked for radars", "wants tanks": arms requested, without a number, one claim a thing. */
export function requested(scene: Scene, clause: Clause): Draft[] {
  const lemma = lemmaOf(clause);
  if (clause.vg.passive && lemma === "request") return wasRequested(scene, clause);
  if (lemma === "like" || lemma === "love") return wishedFor(scene, clause);
  if (
    !/^(?:ask|request|appeal|plead|beg|call|press|push|urge|seek|want|demand|need|turn|look|lobby|petition|plea|knock)$/.test(lemma) ||
    clause.vg.passive ||
    (lemma === "turn" && /^(?:down|away|back)$/.test(clause.particle))
  )
    return [];
  const read = stageOfGift(scene, clause, null);
  if (clause.marker === "if") return [];
  const asking = actorOfClause(scene, clause);
  if (asking.length === 0 || asking.length > 3 || (read.modality === "negated" && aidContextOf(scene.reading).recipient?.id !== asking[0].id)) return [];
  const direct = /^(?:request|seek|want|demand)$/.test(lemma);
  const things = [...clause.attached.filter((a) => a.word === "for").map((a) => a.np), ...(direct ? clause.objects : [])].filter(
    (np) =>
      np.first >= clause.vg.last &&
      (armsNouns.test(wordsOf(scene, np.first, np.last).toLowerCase()) || /^(?:kit|sure|loose)$/.test(giftOf(scene, np) ?? "")) &&
      quantitiesIn(scene, np.first, np.last).length === 0,
  );
  // "that Belgrade had asked for": what is asked for stands before.
  if (things.length === 0 && clause.type === "relative" && (direct || danglesFor(scene, clause)))
    things.push(...clause.objects.filter((o) => armsNouns.test(wordsOf(scene, o.first, o.last).toLowerCase())));
  // "It had asked Oslo for one in March": for what was wished for just before.
  const again = things.length === 0 && /^(?:ask|appeal|press|lobby|petition|beg|turn)$/.test(lemma) ? oneBefore(scene, clause, asking) : null;
  if (again !== null) things.push(again.np);
  if (things.length === 0) return [];
  const { recipient } = aidContextOf(scene.reading);
  let asked: Actor[] = clause.objects.filter((o) => !things.includes(o)).flatMap((o) => actorsOfPhrase(scene, o));
  const from = clause.attached.find((a) => a.word === "from" || (a.word === "of" && lemma === "demand"));
  if (asked.length === 0 && from) asked = governmentsIn(scene, from.np);
  // "appealed to Ankara", "turned to Moscow": who is asked stands after "to".
  const to = clause.attached.find((a) => (a.word === "to" || a.word === "on") && a.prep >= clause.vg.last && a.prep - clause.vg.last <= 1);
  if (asked.length === 0 && to) asked = governmentsIn(scene, to.np);
  // "knocked at Berlin's door": whose door it is.
  const door = lemma === "knock" ? clause.attached.find((a) => /^doors?$/.test(wordOf(scene, a.np.head))) : undefined;
  if (door) asked = door.np.owner ? actorsOfPhrase(scene, door.np.owner, 1) : actorsOfPhrase(scene, door.np);
  if (/^(?:turn|look|knock)$/.test(lemma) && asked.length === 0) return [];
  // "want support in the form of troops": a force is asked for.
  if (/\b(?:troops|soldiers|peacekeepers|battalions?|brigades?|forces)\b/.test(wordsOf(scene, clause.vg.last - 1, rangeOf(scene, clause).last).toLowerCase()))
    things.splice(0, things.length, ...things.filter((np) => giftOf(scene, np) !== "loose"));
  // Help in a loose sense is asked of someone who is named.
  if (asked.length === 0 && again !== null) return [];
  if (asked.length === 0) things.splice(0, things.length, ...things.filter((np) => armsNouns.test(wordsOf(scene, np.first, np.last).toLowerCase())));
  if (things.length === 0) return [];
  if (asked.length === 0 && clause.objects.some((o) => /^(?:group|alliance|bloc|union|allies|partners|meeting|members|coalition)$/.test(wordOf(scene, o.head))))
    asked = bodySpokenOf(scene);
  if (asked.length === 0) asked = addressee(scene, asking);
  if (asked.length === 0 || (recipient?.id !== asking[0].id && asked.every((a) => a.id === asking[0].id))) return [];
  // "for tanks and for missiles" are two requests, "for tanks, guns and shells" is one.
  const own = things.filter((np, i) => i === 0 || wordOf(scene, np.first - 1) === "for");
  return own.map((np, i) =>
    draftOf(
      "aid",
      "aid/requested",
      spanOf(scene, i === 0 ? Math.min(clause.subject?.first ?? clause.vg.first, clause.vg.first) : np.first - 1, np.last),
      scene.index,
      {
        actor: asked,
        with: [...partiesAs(asking, "asker"), ...partiesAs(asking, "recipient")],
        clause,
        stage: "requested",
        modality: read.modality === "negated" ? "negated" : "stated",
        change: "start",
        object: again?.object ?? wordsOf(scene, np.first, np.last),
        ...(again === null ? {} : { filled: { object: "what was wished for before" } }),
        trust: 0.65,
      },
    ),
  );
}

/** "asked Oslo for one": the phrase, and the thing that the asker wished for in the sentence before; null where none was told of. */
function oneBefore(scene: Scene, clause: Clause, asking: readonly Actor[]): { readonly np: NounPhrase; readonly object: string } | null {
  const np = clause.attached.find(
    (a) => a.word === "for" && a.index > clause.vg.index && /^(?:one|some|them|it|more|another)$/.test(wordsOf(scene, a.np.first, a.np.last).toLowerCase()),
  )?.np;
  if (np === undefined) return null;
  const model = recentAid(scene, [], 1);
  if (model?.stage === "requested" && model.object !== null && haveCommon(model.with, asking)) return { np, object: model.object };
  const wish = wishes.exec(textBefore(scene))?.[1];
  return wish !== undefined && armsNouns.test(wish) ? { np, object: wish } : null;
}
const wishes =
  /\b(?:would (?:\w+ )?(?:like|love|welcome|be glad of)|wants?|needs?|could do with|is (?:short of|in the market for|after)) ((?:an? |some |more )?(?:[\w-]+ ){0,3}?[\w-]+)(?=[.;,]| for | to | in | from | that | and | but )/;

/** "would dearly like a patrol boat": arms wished for, of whoever helped before, or of nobody named. */
function wishedFor(scene: Scene, clause: Clause): Draft[] {
  if (clause.vg.passive || clause.vg.negated || clause.vg.modal !== "would" || clause.subject === null || clause.marker === "if") return [];
  const asking = actorOfClause(scene, clause);
  if (asking.length !== 1 || asking[0].id === null || !scene.reading.lookups.state.has(asking[0].id)) return [];
  const np = clause.objects.find((o) => o.index > clause.vg.index && armsNouns.test(wordsOf(scene, o.first, o.last).toLowerCase()));
  // "would like to send a frigate", "would like the boats returned": no wish to have one.
  if (np === undefined || !/^(?:an?|some|more|new|another)$/.test(wordOf(scene, np.first)) || quantitiesIn(scene, np.first, np.last).length > 0) return [];
  if (scene.clauses.some((c) => c.governor === clause && c.type === "infinitive")) return [];
  const range = rangeOf(scene, clause);
  return [
    draftOf("aid", "aid/wished-for", spanOf(scene, Math.min(clause.subject.first, range.first), Math.max(range.last, np.last)), scene.index, {
      actor: otherThan(recentAid(scene, [], 2)?.actor ?? [], asking),
      with: [...partiesAs(asking, "asker"), ...partiesAs(asking, "recipient")],
      clause,
      stage: "requested",
      change: "start",
      object: wordsOf(scene, np.first, np.last),
      trust: 0.55,
    }),
  ];
}

/** "The radars were requested by Amman in May": of whoever gives them, who asks behind "by". */
function wasRequested(scene: Scene, clause: Clause): Draft[] {
  const thing = clause.subject,
    model = recentAid(scene, [], 2);
  if (thing === null || clause.vg.modal !== "" || giftOf(scene, thing) === null || quantitiesIn(scene, thing.first, thing.last).length > 0) return [];
  const asking = agentOf(scene, clause).filter((a) => a.id !== null);
  const giving = otherThan(model?.actor ?? [], asking);
  if (asking.length !== 1 || giving.length === 0) return [];
  const range = rangeOf(scene, clause);
  return [
    draftOf("aid", "aid/was-requested", spanOf(scene, Math.min(thing.first, range.first), range.last), scene.index, {
      actor: giving,
      with: [...partiesAs(asking, "asker"), ...partiesAs(asking, "recipient")],
      clause,
      stage: "requested",
      modality: clause.vg.negated ? "negated" : "stated",
      change: "start",
      object: wordsOf(scene, thing.first, thing.last),
      trust: 0.62,
    }),
  ];
}

const danglesFor = (scene: Scene, clause: Clause): boolean => clause.vg.last < scene.sentence.last && wordOf(scene, clause.vg.last) === "for";

/** The body last named: "the group" that is asked. */
function bodySpokenOf(scene: Scene): Actor[] {
  const { entities } = scene.reading;
  for (let i = entities.length - 1; i >= 0; i--)
    if (entities[i].start < scene.sentence.start && entities[i].class === "body" && entities[i].id !== null && entities[i].of === null)
      return actorsOf(scene, entities[i]);
  return [];
}

/** Who is asked where nobody is named: the donor before, else the first other state that the report is about. */
function addressee(scene: Scene, asking: readonly Actor[]): Actor[] {
  const model = recentAid(scene, [], 3);
  const other = otherThan(model?.actor ?? [], asking);
  if (other.length > 0) return other;
  const topic = scene.reading.topics.find((id) => scene.reading.lookups.state.has(id) && !asking.some((a) => a.id === id));
  return topic ? [knownAs(scene.reading.lookups, topic)] : [];
}

/** "Kyiv will receive four launchers from Spain", "will get them in May": the recipient as subject. */
export function received(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft[] {
  const lemma = lemmaOf(clause);
  const future = clause.vg.tense === "future";
  if ((lemma !== "receive" && lemma !== "obtain" && lemma !== "get" && lemma !== "have") || clause.vg.passive) return [];
  const model = recentAid(scene, earlier, 2);
  const expected =
    model?.with.some(
      (w) =>
        w.role === "recipient" &&
        clause.subject !== null &&
        scene.entities.some((e) => e.first >= clause.subject!.first && e.first < clause.subject!.last && e.id === w.id),
    ) ?? false;
  if (
    !(
      /^(?:receive|obtain)$/.test(lemma) ||
      (lemma === "get" && (future || clause.vg.perfect || clause.vg.progressive || expected || clause.attached.some((a) => a.word === "from"))) ||
      (lemma === "have" && future)
    ) ||
    clause.vg.passive
  )
    return [];
  const named = agentOf(scene, clause).filter((a) => a.id !== null);
  // "The army also gets fuel": of whoever was helped before.
  const receiving =
    model !== null &&
    named.every((a) => isAmong(a, model.actor)) &&
    clause.subject !== null &&
    /^(?:army|military|navy|forces?|troops|soldiers|police|coastguard|guard|gendarmerie|government|ministry|country)$/.test(wordOf(scene, clause.subject.head))
      ? model.with.filter((w) => w.role === "recipient")
      : named;
  if (receiving.length !== 1) return [];
  const range = rangeOf(scene, clause);
  const first = clause.objects[0];
  if (!first) return [];
  const whole = wholeGift(scene, first);
  const object = whole.last > first.last ? { ...whole.np, first: first.first } : first;
  const words = wordsOf(scene, object.first, object.last).toLowerCase();
  const pronoun = /^(?:them|it|these|those|both)$/.test(words);
  const q = quantitiesIn(scene, object.first, object.last).find((each) => each.family === "unit" || each.family === "money");
  if (!(pronoun && model) && !armsNouns.test(words) && !(q?.family === "money") && !/^(?:kit|sure|craft)$/.test(giftOf(scene, object) ?? "")) return [];
  const from = clause.attached.find((a) => a.word === "from");
  let actor = from ? governmentsIn(scene, from.np) : [];
  // "a shipment of fuel donated by Qatar".
  const donated = from
    ? undefined
    : scene.clauses.find(
        (c) =>
          c.type === "participle" &&
          c.vg.passive &&
          c.subject !== null &&
          (c.subject === object || c.subject === whole.np || c.subject === first) &&
          c.vg.first >= c.subject.last &&
          /^(?:donate|give|provide|supply|send|deliver|offer|fund|finance|pay|gift|ship)$/.test(lemmaOf(c)),
      );
  if (donated) actor = agentOf(scene, donated).filter((a) => a.id !== receiving[0].id);
  if (actor.length === 0 && model && isAmong(receiving[0], model.with)) actor = model.actor;
  if (actor.length === 0 || isAmong(receiving[0], actor)) return [];
  const read = stageOfGift(scene, clause, model);
  return [
    draftOf("aid", "aid/received", spanOf(scene, range.first, range.last), scene.index, {
      actor,
      with: partiesAs(receiving, "recipient"),
      quantity: q?.quantity ?? null,
      used: q ?? null,
      clause,
      stage: read.stage === "considered" || read.stage === "planned" ? read.stage : future || clause.vg.progressive ? "pledged" : "in-force",
      modality: read.modality,
      change: "start",
      object: pronoun ? (model?.object ?? null) : words,
      trust: 0.86,
    }),
  ];
}

const referring =
  /\b(?:more|it|them|this|that|both|the latter|the former|these|those|request|solicitation|appeal|demand|plea|offer|resumption|idea|proposal|delivery|deliveries|transfer|sending|supply|sale|donation|export)\b/;

/** All verbs that `answered` gives a stage to. */
const answerVerbs = new Set(
  "consider contemplate study weigh examine mull review ponder look accept grant approve say agree refuse reject decline rebuff rule turn deny".split(" "),
);

const waits =
  /^(?:to|(?:that )?(?:it|they) (?:must|would have to|will have to|has to|have to|had to|should)) (?:wait|be patient|queue|join the queue|stand in line|take (?:its|their) turn)\b/;
/** "and was told that it must wait its turn": what was asked for is put off, by whoever was asked. */
function toldToWait(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  if (
    clause.vg.negated ||
    clause.vg.modal !== "" ||
    !waits.test(wordsOf(scene, clause.vg.last, Math.min(scene.sentence.last, clause.vg.last + 7)).toLowerCase())
  )
    return null;
  const model = recentAid(
    scene,
    earlier.filter((d) => d.clause !== clause),
    1,
  );
  const told = clause.subject === null ? [] : actorsOfPhrase(scene, clause.subject);
  if (model?.stage !== "requested" || model.actor.length === 0 || (told.length > 0 && !told.some((a) => isAmong(a, model.with)))) return null;
  const first = Math.max(clause.vg.first, scene.sentence.first);
  return draftOf("aid", "aid/put-off", spanOf(scene, first, Math.min(scene.sentence.last, rangeOf(scene, clause).last)), scene.index, {
    actor: model.actor,
    with: model.with,
    clause,
    stage: "considered",
    change: "start",
    object: model.object,
    filled: { object: "what was asked for before" },
    trust: 0.55,
  });
}

/** "is considering the request", "agreed to neither", "ruled them out", "denies it": an answer to the gift or request before. */
export function answered(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const lemma = lemmaOf(clause);
  if (lemma === "tell" && clause.vg.passive) return toldToWait(scene, clause, earlier);
  if (!answerVerbs.has(lemma) || clause.vg.negated) return null;
  const range = rangeOf(scene, clause);
  const words = wordsOf(scene, clause.vg.first, range.last).toLowerCase();
  const stage =
    /^(?:consider|contemplate|study|weigh|examine|mull|review|ponder)$/.test(lemma) ||
    (lemma === "look" && /\b(?:look(?:s|ing)? (?:at|into))\b/.test(words)) ||
    (lemma === "think" && /\b(?:over|about)\b/.test(words))
      ? "considered"
      : /^(?:accept|grant|approve)$/.test(lemma) ||
          (lemma === "say" && /\byes to\b/.test(words)) ||
          (lemma === "agree" && /\bto (?:it|both|that|the)\b/.test(words))
        ? "agreed"
        : /^(?:refuse|reject|decline|rebuff)$/.test(lemma) ||
            (lemma === "rule" && /\bout\b/.test(words)) ||
            (lemma === "turn" && /\bdown\b/.test(words)) ||
            (lemma === "say" && /\bno to\b/.test(words))
          ? "refused"
          : lemma === "deny"
            ? "denied"
            : null;
  if (stage === null) return null;
  const model = recentAid(
    scene,
    earlier.filter((d) => d.clause !== clause),
    stage === "considered" ? 3 : 2,
  );
  if (!model || quantitiesIn(scene, range.first, range.last).some((q) => q.family === "unit" || q.family === "money" || q.family === "personnel")) return null;
  const thing: NounPhrase | null = clause.vg.passive
    ? clause.subject
    : ((lemma === "say" ? undefined : clause.objects[0]) ?? clause.attached.find((a) => a.word === "to" || a.word === "at" || a.word === "into")?.np ?? null);
  const thingWords = thing ? wordsOf(scene, thing.first, thing.last).toLowerCase() : "";
  const refers = thing ? referring.test(thingWords) && thingWords.length < 40 : false;
  const relative = clause.marker === "which";
  const fragment = stage === "refused" && thing === null && scene.sentence.last - scene.sentence.first <= 8;
  if (!refers && !fragment && !(stage === "denied" && (relative || thing === null)) && !(stage === "refused" && thing !== null && armsNouns.test(thingWords)))
    return null;
  const agent = agentOf(scene, clause);
  const by = clause.vg.passive ? clause.attached.find((a) => a.word === "by") : undefined;
  const person = by ? scene.entities.find((e) => e.first >= by.np.first && e.first < by.np.last) : undefined;
  // "Ruled out for now": a fragment answers for the donor before.
  if (fragment && agent.length === 0) {
    return draftOf("aid", "aid/refused", spanOf(scene, range.first, range.last), scene.index, {
      actor: model.actor,
      with: model.with,
      clause,
      stage: "refused",
      change: "level",
      trust: 0.5,
    });
  }
  const answering = agent.length > 0 ? agent : person ? actorsOf(scene, person) : [];
  if (answering.length === 0) return null;
  const receiver = model.with.some((w) => w.role === "recipient" && isAmong(w, answering));
  const actor = receiver ? model.actor : answering;
  if (stage === "denied") {
    if (!haveCommon(model.actor, answering)) return null;
    return draftOf("aid", "aid/denied", spanOf(scene, Math.max(scene.sentence.first, range.first - (relative ? 1 : 0)), range.last), scene.index, {
      actor: model.actor,
      with: model.with,
      clause,
      stage: model.stage,
      modality: "negated",
      change: model.change,
      object: model.object,
      trust: 0.6,
    });
  }
  const asked = model.stage === "requested" ? model.with.filter((w) => w.role === "asker") : [];
  const read = stageOfGift(scene, clause, null);
  return draftOf("aid", `aid/${stage}`, spanOf(scene, range.first, range.last), scene.index, {
    actor,
    with: [...understoodRecipient(scene, model, actor), ...asked],
    clause,
    stage: stage === "considered" || !receiver || stage === "refused" ? stage : "agreed",
    modality: clause.conditional && read.modality !== "stated" ? "conditional" : read.modality === "negated" ? "stated" : read.modality,
    change: /\bresum/.test(thingWords) ? "resume" : "start",
    object: model.object,
    trust: 0.6,
  });
}
