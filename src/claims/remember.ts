/** What the words beside a claim and the sentences before it fill in: the direction its verb leaves open, and the mission or place that is still meant. */
import type { Named } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOfPhrase } from "./args.ts";
import { type Draft, sameActors } from "./draft.ts";
import { tellHowFar } from "./howfar.ts";
import { isSpentAtHome } from "./hostshare.ts";
import { currentMission, currentPlace, headedBy, likelyPlace, placeBefore } from "./memory.ts";
import { mend } from "./mend.ts";
import { isInUnknown, saysItsPlace } from "./ownplace.ts";
import { hostsOf, missionPlaces, statesOf } from "./places.ts";
import { knownAs, lemmaOf, rangeOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import { tellGuest } from "./sojourn.ts";
import { hereOf } from "./summit.ts";
import { boundFor } from "./turn.ts";
import { notWhereItIsSaid } from "./venues.ts";
import { siteOf } from "./whereof.ts";
import { isGoingOn } from "./stage-words.ts";
import { otherThan, isAmong } from "./named.ts";

/** Mission and place go on from sentence to sentence until others are named. */
export function remember(scene: Scene, draft: Draft): void {
  keepsOn(draft);
  formerly(scene, draft);
  begins(draft);
  leavesHome(scene, draft);
  ofAll(scene, draft);
  partly(scene, draft);
  mend(scene, draft);
  tellHowFar(scene, draft);
  tellGuest(scene, draft);
  if (goesWithMission(draft)) {
    const mission = currentMission(scene, draft.span.start, draft.actor);
    if (mission) {
      draft.mission = mission;
      draft.filled["mission"] = "the mission named before";
    }
    const place = mission !== null || draft.kind === "aid" ? null : draft.kind === "position" ? headedBy(scene) : currentPlace(scene, draft.actor);
    if (place) {
      draft.place = [place];
      draft.filled["place"] = "the place named before";
    }
  }
  if (draft.kind !== "force" && draft.kind !== "lead" && draft.kind !== "mandate" && draft.kind !== "cost") return;
  // A force in its own state's capital is where the words are from, not where it stands.
  const abroad = otherThan(draft.place, draft.actor);
  if (draft.kind !== "cost" && abroad.length < draft.place.length) draft.place = abroad;
  notWhereItIsSaid(scene, draft);
  // What the guests of a host cost is spent where it has them.
  if (draft.kind === "cost" && draft.place.length === 0 && draft.mission === null && draft.actor.length === 1 && isSpentAtHome(scene, draft))
    draft.place = statesOf(scene, draft.actor);
  // Who asks for a force asks for it at home, unless another place is said.
  if (draft.place.length === 0 && draft.mission === null && (draft.stage === "requested" || draft.stage === "refused")) {
    draft.place = statesOf(
      scene,
      draft.with.filter((w) => w.role === "asker" && !isAmong(w, draft.actor)),
    );
  }
  if (draft.place.length === 0 && draft.mission === null) draft.place = toldPlace(scene, draft);
  if (draft.kind === "force" && draft.place.length === 0 && draft.mission === null) draft.place = siteOf(scene, draft);
  if (draft.place.length === 0 && draft.mission === null && draft.change === "start" && draft.clause !== null)
    draft.place = boundFor(scene, draft.clause) ?? [];
  if (draft.place.length === 0 && draft.mission === null && draft.clause !== null && saysHere(scene, draft.clause)) {
    draft.place = otherThan(hereOf(scene), draft.actor);
    if (draft.place.length > 0) draft.filled["place"] = "here: where the report is from";
  }
  const there =
    draft.mission === null && draft.place.length === 0 && draft.clause !== null && saysThere(scene, draft.clause)
      ? (placeNamedBefore(scene, draft) ?? placeBefore(scene, scene.tokens.start[draft.clause.vg.first]))
      : null;
  if (there) {
    draft.mission = there.mission;
    draft.place = otherThan(there.place, draft.actor);
    draft.filled["place"] = "there: where the claim before it is";
  }
  const placed = draft.mission === null && draft.place.length === 0 && saysItsPlace(scene, draft);
  if (draft.mission === null && draft.place.length === 0 && !placed) {
    const mission = isInUnknown(scene, draft) ? null : currentMission(scene, draft.span.start, draft.actor);
    if (mission) {
      draft.mission = mission;
      draft.filled["mission"] = "the mission named before";
      // Where the mission was last said to be, else where the registry has it.
      const told = scene.before.findLast((d) => d.mission?.id === mission.id && d.place.length > 0 && scene.index - d.sentence <= 6);
      draft.place = otherThan(told?.place ?? missionPlaces(scene, mission), draft.actor);
    }
  }
  // A mission of which nothing but words is known says of no place where it is.
  if (draft.place.length === 0 && !placed && (draft.mission === null || draft.mission.id === null)) {
    const place = currentPlace(scene, draft.actor);
    if (place) {
      draft.place = [place];
      draft.filled["place"] = "the place named before";
    }
  }
  if (draft.place.length > 0 && !draft.with.some((w) => w.role === "host")) draft.with = [...draft.with, ...hostsOf(scene, draft.place, draft.actor)];
}

/** "Ghana has 260 officers there; 85 came in May": what a sentence says of one force of an actor holds of its others. */
export function stayBeside(draft: Draft, all: readonly Draft[]): void {
  // "It hands over to Spain": who gives and who takes the same command.
  const same =
    draft.kind === "lead" && draft.mission === null && draft.clause !== null
      ? all.find((d) => d !== draft && d.kind === "lead" && d.clause === draft.clause && d.mission !== null)
      : undefined;
  if (same) {
    draft.mission = same.mission;
    draft.place = same.place;
    draft.filled["mission"] = "the command that is handed over";
  }
  if (draft.kind !== "force" || draft.place.length > 0 || draft.mission !== null) return;
  const other = all.find(
    (d) => d !== draft && d.kind === "force" && (d.place.length > 0 || d.mission !== null) && d.change !== "end" && sameActors(d.actor, draft.actor),
  );
  if (!other) return;
  draft.place = other.place;
  draft.mission = other.mission;
  draft.filled["place"] = "where the sentence says that the others are";
}

/** A counted force of which nothing near says where it is stands where the report is about. */
export function standSomewhere(scene: Scene, draft: Draft): void {
  if (draft.kind !== "force" || draft.place.length > 0 || draft.mission !== null || scene.sentence.speaker !== null || saysItsPlace(scene, draft)) return;
  const place = likelyPlace(scene, draft.actor);
  if (place === null) return;
  draft.place = [place];
  draft.filled["place"] = "the place that the report is about";
}

/** A stance that names no place, and help that names no recipient, are towards the mission spoken of. */
const goesWithMission = ({ kind, mission, place, with: parties }: Draft): boolean =>
  mission === null &&
  place.length === 0 &&
  (kind === "position" || kind === "consequence" || kind === "condition" || (kind === "aid" && !parties.some((p) => p.role === "recipient")));

const stays: ReadonlySet<string> = new Set("stay remain keep maintain retain continue hold leave cap limit exceed include comprise consist".split(" "));
const ahead: ReadonlySet<string> = new Set(["planned", "pledged", "offered", "requested", "refused"]);

/** "will be on patrol": a force that is yet to be somewhere has a beginning. */
function begins(draft: Draft): void {
  const { clause } = draft;
  if (draft.kind !== "force" || draft.change !== "level" || clause === null || !ahead.has(draft.stage) || stays.has(lemmaOf(clause))) return;
  if (isGoingOn(clause)) return;
  if (clause.vg.modal === "will" || clause.vg.modal === "'ll" || clause.vg.modal === "won't" || clause.vg.form === "infinitive") draft.change = "start";
}

const unnamed =
  /^(?:all |the )?(?:other|further|more|additional|remaining|(?:troop[- ])?contributing|contributor)\b.*\b(?:countries|nations|states|contributors|governments)$/i;

/** "urged other contributing countries to deploy": of nobody named; "the ships taking part in the operation": of the body whose operation it is. */
function ofAll(scene: Scene, draft: Draft): void {
  const { kind, clause, actor, mission, stage, quantity } = draft;
  if (kind !== "force" || clause === null || clause.subject === null || actor.length === 0 || quantity !== null) return;
  const { first, last } = clause.subject;
  if (scene.entities.some((e) => e.first >= first && e.last <= last)) return;
  if (stage === "requested" && clause.type === "infinitive" && unnamed.test(wordsOf(scene, first, last))) draft.actor = [];
  else if (
    clause.type === "participle" &&
    mission?.id != null &&
    draft.filled["actor"] !== undefined &&
    draft.rules[0].startsWith("force/effort-") &&
    /^(?:ships|planes|aircraft|vessels|troops|soldiers|personnel|forces|warships|peacekeepers)$/.test(wordOf(scene, clause.subject.head))
  ) {
    const body = scene.reading.lookups.operation.get(mission.id)?.body;
    if (body) draft.actor = [knownAs(scene.reading.lookups, body)];
  }
}

const goesAway: ReadonlySet<string> = new Set(["end", "cut"]);

/** "The frigate leaves Wilhelmshaven": from its own port it sets out. */
function leavesHome(scene: Scene, draft: Draft): void {
  const { clause, actor } = draft;
  if (
    draft.kind !== "force" ||
    clause === null ||
    !goesAway.has(draft.change) ||
    actor.length !== 1 ||
    !/^(?:leave|depart|sail|quit|fly|exit)$/.test(lemmaOf(clause))
  )
    return;
  const from = [...clause.objects, ...clause.attached.filter((a) => a.word === "from" || a.word === "out of").map((a) => a.np)].flatMap((np) =>
    scene.entities.filter(
      (e) =>
        e.first >= np.first &&
        e.first < np.last &&
        (e.class === "place" || e.form === "metonym" || e.class === "state") &&
        e.form !== "adjective" &&
        !((e.form === "pronoun" || e.form === "description") && clause.objects.includes(np)),
    ),
  );
  if (from.length === 0 || !from.every((e) => e.id === actor[0].id)) return;
  draft.change = "start";
  if (draft.stage === "ended") draft.stage = "in-force";
}

/** "the first company left": some have gone, the rest are there. */
function partly(scene: Scene, draft: Draft): void {
  if (draft.kind !== "force" || draft.quantity !== null) return;
  // "the last company crossed the border": that was the end.
  if (
    draft.change === "start" &&
    (draft.stage === "in-force" || draft.stage === "ended") &&
    /^(?:the |its |their )(?:very )?last (?!year|month|week|minute|few)/i.test(scene.tokens.text.slice(draft.span.start, draft.span.start + 24)) &&
    draft.clause !== null &&
    /^(?:cross|leave|fly|roll|sail|march|head|depart|go|board|embark)$/.test(lemmaOf(draft.clause))
  ) {
    draft.change = "end";
    draft.stage = "ended";
  }
  if (draft.change !== "end") return;
  // "to withdraw some troops", "will recall the extra police".
  const object = draft.clause?.objects.find((o) => o.index > draft.clause!.vg.index);
  const some =
    object !== undefined &&
    !draft.clause!.vg.passive &&
    /^(?:some|several|many|most|half|part|parts|dozens|hundreds|the (?:first|extra|additional))\b(?! day)/i.test(
      wordsOf(scene, object.first, Math.min(scene.sentence.last, object.first + 2)),
    );
  if (
    !some &&
    !/^(?:the |a )?(?:first|half|some|part|parts|third|two thirds|most|several|many)\b/i.test(scene.tokens.text.slice(draft.span.start, draft.span.start + 16))
  )
    return;
  draft.change = "cut";
  if (draft.stage === "ended") draft.stage = "in-force";
}

/** "had been flying since 2014": the perfect progressive goes on or went on; it begins nothing. */
function keepsOn(draft: Draft): void {
  const { clause } = draft,
    vg = clause?.vg;
  // "will continue contributing", "will keep fighting": nothing begins.
  if (
    draft.kind === "force" &&
    draft.change === "start" &&
    clause !== null &&
    isGoingOn(clause) &&
    (vg!.form === "infinitive" || vg!.form === "gerund") &&
    !clause.governor!.vg.negated &&
    !clause.governor!.vg.passive
  ) {
    draft.change = ahead.has(draft.stage) ? "extend" : "level";
    return;
  }
  if (
    !vg ||
    draft.kind !== "force" ||
    !vg.perfect ||
    !vg.progressive ||
    draft.change !== "start" ||
    vg.modal !== "" ||
    (draft.stage !== "in-force" && draft.stage !== "ended" && draft.stage !== "pledged")
  )
    return;
  draft.change = "level";
  draft.stage = vg.tense === "past" ? "ended" : "in-force";
}

/** "were previously based in Gao": no longer. */
function formerly(scene: Scene, draft: Draft): void {
  const vg = draft.clause?.vg;
  // "the force, once numbering 2,500": a level that was left.
  if (vg?.form === "gerund" && draft.kind === "force" && draft.quantity !== null && wordOf(scene, vg.first - 1) === "once") {
    draft.stage = "ended";
    draft.change = "level";
    draft.modality = "stated";
    return;
  }
  if (vg === undefined || draft.kind !== "force" || draft.stage !== "in-force" || vg.tense !== "past" || vg.last - vg.first < 2) return;
  for (let i = vg.first; i < vg.last; i++)
    if (/^(?:previously|formerly|originally|once)$/.test(wordOf(scene, i))) {
      draft.stage = "ended";
      draft.change = "level";
      return;
    }
}

/** "Chad ordered the French to leave", "told Germany that it will pull out a brigade": whoever orders or is told so has them in its land. */
function toldPlace(scene: Scene, { clause, change, actor }: Draft): Named[] {
  if (clause === null || clause.governor === null || !goesAway.has(change)) return [];
  const { governor } = clause;
  const other = (np: NounPhrase | null): Named[] => (np === null ? [] : otherThan(statesOf(scene, actorsOfPhrase(scene, np)), actor));
  const lemma = lemmaOf(governor);
  if (/^(?:order|tell|ask|want|demand|urge|request|give|instruct|force)$/.test(lemma) && clause.type === "infinitive" && !governor.vg.passive)
    return other(governor.subject);
  if (/^(?:notify|inform|tell|warn|assure|advise)$/.test(lemma) && clause.type === "complement" && governor.objects.length > 0)
    return other(governor.objects[0]);
  return [];
}

/** "If Estonia is attacked, Norway will send troops there": the land that the sentence named before, other than whoever acts and attacks. */
function placeNamedBefore(scene: Scene, { clause, actor }: Draft): { readonly mission: null; readonly place: Named[] } | null {
  const start = clause === null ? 0 : clause.vg.first;
  const acting = scene.clauses.flatMap((c) => (c.subject === null || c.vg.passive ? [] : [c.subject]));
  const e = scene.entities.findLast(
    (each) =>
      each.last <= start &&
      (each.class === "state" || each.class === "place" || each.class === "region") &&
      (each.form === "name" || each.form === "metonym") &&
      !isAmong(each, actor) &&
      !acting.some((np) => np.first <= each.first && each.first < np.last),
  );
  const id = e === undefined ? null : (e.of ?? e.id);
  return id === null ? null : { mission: null, place: [{ id, name: scene.reading.lookups.nameOf(id) ?? e!.name }] };
}

/** "keeps 300 troops here to deter them", but not in another's words. */
function saysHere(scene: Scene, clause: Clause): boolean {
  const last = Math.min(scene.sentence.last, rangeOf(scene, clause).last + 1);
  if (/["“]/.test(scene.tokens.text.slice(scene.sentence.start, scene.sentence.end))) return false;
  for (let i = clause.vg.last; i < last; i++) if (wordOf(scene, i) === "here") return true;
  return false;
}

/** "keeps 300 troops there", not "there are". */
function saysThere(scene: Scene, clause: Clause): boolean {
  const last = Math.min(scene.sentence.last, rangeOf(scene, clause).last + 1);
  for (let i = clause.vg.last; i < last; i++) if (wordOf(scene, i) === "there" && wordOf(scene, i - 1) !== "that") return true;
  return false;
}
