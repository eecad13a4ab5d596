/** Forces told of by their host: "Djibouti hosts the Americans", "Mali showed them the door", "is home to a Turkish base". */
import type { Change, Named, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, partiesAs } from "./args.ts";
import { contributorOf, isForceNoun } from "./contributor.ts";
import { type Draft, draftOf } from "./draft.ts";
import { objectsAfter, restOf } from "./frames.ts";
import { statesFrom } from "./froms.ts";
import { hostsOf, missionOf, missionPlaces, placesIn, statesOf } from "./places.ts";
import { entityAt, headOf, lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, wordOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { list } from "./lexis.ts";
import { otherThan, haveCommon } from "./named.ts";

const hostVerbs = list("host house accommodate quarter shelter welcome receive harbour harbor lodge");
const expelVerbs = list("expel eject evict oust kick throw boot turf order send show give tell ask want invite urge request instruct direct require force");

const refusals = list("allow permit accept tolerate want let admit");

/** Claims of whose forces the subject of a clause keeps on its soil or sends away. */
export function hostedBy(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft[] {
  const lemma = lemmaOf(clause);
  const told = hostVerbs.has(lemma)
    ? hosts(clause, lemma)
    : refusals.has(lemma) && clause.vg.negated
      ? refused(clause)
      : lemma === "be" || lemma === "play" || lemma === "remain"
        ? home(scene, clause)
        : expelVerbs.has(lemma)
          ? expels(scene, clause, lemma)
          : null;
  if (told === null || earlier.some((d) => d.clause === clause)) return [];
  const range = rangeOf(scene, clause);
  const joined = lemma === "welcome" || lemma === "receive" ? joinsMission(scene, clause, earlier) : null;
  if (joined !== null) return [joined];
  const host = statesOf(scene, actorOfClause(scene, clause));
  if (host.length === 0 || host.length > 3) return [];
  const staging = stagingOf(scene, clause);
  const own = placesIn(scene, clause.vg.last, range.last);
  // "welcomed the mission in Mali": a stance towards what is elsewhere.
  if (
    lemma === "welcome" &&
    ((own.length > 0 && !haveCommon(own, host)) ||
      told
        .of(clause)
        .some(
          (np) =>
            /^(?:mission|operation|force|presence|deployment)$/.test(headOf(scene, np)) ||
            /^(?:mission|formation)$/.test(entityAt(scene, np.head)?.class ?? ""),
        ))
  )
    return [];
  const place: Named[] = own.length > 0 && haveCommon(own, host) ? own : host;
  const drafts: Draft[] = [];
  for (const np of told.of(clause)) {
    // "refused to host the pact's exercises": no presence.
    if (quantitiesIn(scene, np.first, np.last).length > 0 || /^(?:exercise|drill|manoeuvre|maneuver|wargame)$/.test(headOf(scene, np))) continue;
    const who = contributorOf(scene, np, earlier);
    const people = scene.entities.some((e) => e.form === "people" && e.first <= np.head && np.head < e.last);
    if (who === null || (who.as === "state" && !people) || haveCommon(who.actor, host)) continue;
    if (who.as === "memory" && !told.asks) continue;
    drafts.push(
      draftOf("force", `force/${told.rule}`, spanOf(scene, drafts.length === 0 ? range.first : np.first, Math.max(range.last, np.last)), scene.index, {
        actor: [...who.actor],
        place,
        mission: missionOf(scene, np.first, range.last, false),
        with: [...hostsOf(scene, place, who.actor), ...(told.asks ? partiesAs(host, "asker") : [])],
        change: told.change,
        stage: told.stage ?? staging.stage,
        modality: told.stage === "refused" ? "stated" : staging.modality,
        clause: drafts.length === 0 ? clause : null,
        rules: [...staging.rules],
        trust: told.asks ? 0.65 : 0.55,
        ...(who.because ? { filled: { actor: who.because } } : {}),
      }),
    );
  }
  return drafts;
}

/** "The mission in Chad welcomed a contingent from Fiji": who comes to a mission, told by the mission. */
function joinsMission(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const { subject, vg } = clause;
  if (subject === null || vg.passive || vg.form !== "finite") return null;
  const entity = entityAt(scene, subject.head);
  if (entity?.class !== "mission" && entity?.class !== "formation" && !/^(?:mission|force|operation|coalition)$/.test(headOf(scene, subject))) return null;
  const np = objectsAfter(clause).find((o) => isForceNoun(scene, o.head) || /^(?:contingent|detachment|batch|group|rotation)$/.test(headOf(scene, o)));
  if (np === undefined || quantitiesIn(scene, np.first, np.last).length > 0) return null;
  const from = wordOf(scene, np.last) === "from" ? statesFrom(scene, np.last + 1) : null;
  const who = contributorOf(scene, np, earlier);
  const actor = from !== null && from.actor.length > 0 ? from.actor : who !== null && who.because === null ? [...who.actor] : [];
  if (statesOf(scene, actor).length === 0) return null;
  const { last } = rangeOf(scene, clause);
  const mission = missionOf(scene, subject.first, last);
  const named = otherThan(placesIn(scene, subject.first, last, false), actor),
    place = named.length > 0 ? named : missionPlaces(scene, mission);
  const staging = stagingOf(scene, clause);
  return draftOf("force", "force/welcomed", spanOf(scene, subject.first, Math.max(last, from?.last ?? 0)), scene.index, {
    actor,
    place,
    mission,
    with: hostsOf(scene, place, actor),
    change: "start",
    stage: staging.phase === "coming" ? staging.stage : "in-force",
    modality: staging.modality,
    clause,
    rules: [...staging.rules],
    trust: 0.6,
  });
}

/** `asks`: the host asks for it, and of whoever the force is known to be from what was told before. */
interface Told {
  readonly rule: string;
  readonly change: Change;
  readonly stage: Stage | null;
  readonly asks: boolean;
  readonly of: (clause: Clause) => readonly NounPhrase[];
}

const hosts = (clause: Clause, lemma: string): Told | null =>
  clause.vg.passive
    ? null
    : { rule: "hosts", change: lemma === "welcome" || lemma === "receive" ? "start" : "level", stage: null, asks: false, of: objectsAfter };

/** "will never allow Russian bases on its soil". */
const refused = (clause: Clause): Told | null =>
  clause.vg.passive ? null : { rule: "host-refuses", change: "start", stage: "refused", asks: false, of: objectsAfter };

/** "is home to the Fifth Fleet", "plays host to French troops". */
function home(scene: Scene, clause: Clause): Told | null {
  if (!/^(?:(?:still|also|now|already|long|currently|the|a) )*(?:home|host) (?:to|of)\b/.test(restOf(scene, clause, rangeOf(scene, clause).last))) return null;
  return {
    rule: "home-to",
    change: "level",
    stage: null,
    asks: false,
    of: (c) => c.attached.filter((a) => a.index > c.vg.index && (a.word === "to" || a.word === "of")).map((a) => a.np),
  };
}

const toGo =
  /\bto (?:leave|go\b(?! (?:to|ahead|on))|go home|get out|clear out|pull out|withdraw|pack|quit|depart|vacate|evacuate|be (?:gone|out)|shut|close)\b/;

/** "threw out the French", "gave the Danes a week to leave", "sent them packing". */
function expels(scene: Scene, clause: Clause, lemma: string): Told | null {
  if (clause.vg.passive) return null;
  const rest = restOf(scene, clause, Math.min(scene.sentence.last, rangeOf(scene, clause).last + 4));
  const out = /\bout\b|\bhome\b/.test(rest) || clause.particle === "out";
  const ok =
    lemma === "expel" ||
    lemma === "eject" ||
    lemma === "evict" ||
    lemma === "oust" ||
    ((lemma === "kick" || lemma === "throw" || lemma === "boot" || lemma === "turf") && out) ||
    (lemma === "order" && out) ||
    (/^(?:order|ask|want|invite|urge|request|instruct|direct|require|force)$/.test(lemma) && toGo.test(rest)) ||
    (lemma === "send" && /\bpacking\b/.test(rest)) ||
    (lemma === "show" && /\bthe door\b/.test(rest)) ||
    ((lemma === "give" || lemma === "tell") && toGo.test(rest));
  if (!ok) return null;
  const asks = !/^(?:expel|eject|evict|oust|kick|throw|boot|turf|send)$/.test(lemma);
  return { rule: `told-to-go-${lemma}`, change: "end", stage: asks ? "requested" : null, asks: true, of: (c) => objectsAfter(c).slice(0, 1) };
}
