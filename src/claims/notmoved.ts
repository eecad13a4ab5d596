/**
 * What comes, goes, grows and shrinks in the words of a force and is none: firms and teams, an army's own size, soldiers back in barracks, envoys and doctors,
 * ministers and tanks replaced.
 */
import type { NounPhrase } from "../text/phrases.ts";
import { isForcePhrase } from "./contingent.ts";
import { isForceNoun } from "./contributor.ts";
import type { Told } from "./untold.ts";
import { list, privateBodies, withdrawVerbs } from "./lexis.ts";
import { missionOf, placesIn } from "./places.ts";
import { entityAt, headOf, nounOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import { objectsAfter } from "./frames.ts";

const wordsOfPhrase = (scene: Scene, np: NounPhrase): string => wordsOf(scene, np.first, np.last).toLowerCase();

const institutions: ReadonlySet<string> = new Set([
  ...privateBodies,
  ...list("corporation contractor union embassy consulate maker brewer refinery orchestra agency federation steelmaker"),
]);
const business =
  /\b(?:oil|gas|energy|mining|insurance|shipping|phone|telecoms?|telecommunications|pharmaceutical|media|software|technology|tech|construction|engineering|holding|investment|logistics|tobacco|food|drinks|retail|steel|chemicals?|film|theatre|dance|opera|car|cement|security|state-owned|private|parent|listed) (?:company|companies|group|groups|giant|unit)\b/;
const civilServices = /\b(?:prison|health|civil|fire|postal|ambulance|weather|customs|probation|police|intelligence|rescue) service\b/;
const players =
  /\b(?:national|football|soccer|cricket|rugby|hockey|basketball|handball|volleyball|olympic|cycling|racing|ski|relay|davis cup|women's|youth|rescue|film|camera|television|tv|news|stage|ground) (?:team|squad|side|crew)\b/;
const numbers = /\b(?:first|second|1st|2nd)\b/;

/** "The Danish bank will cut jobs", "The national team withdrew": who acts is no state's force. */
function isOfInstitution({ scene, draft, words: told }: Told): boolean {
  const subject = draft.clause?.subject ?? null;
  if (subject === null || /^(?:they|it|who|which|that)$/.test(wordOf(scene, subject.head))) return false;
  const e = entityAt(scene, subject.head);
  if (e !== null && e.form !== "adjective") return false;
  const head = headOf(scene, subject);
  if (institutions.has(head)) return !/\b(?:field|military|mobile|army) hospital\b/.test(wordsOfPhrase(scene, subject));
  const words = wordsOfPhrase(scene, subject);
  if (head === "service" && civilServices.test(words)) return true;
  if (
    /^(?:team|squad|side)$/.test(head) &&
    /\b(?:medals?|trophy|trophies|titles?|match(?:es)?|finals?|tournament|games|championships?|league|cup)\b/.test(told)
  )
    return true;
  // "The Danish side was reduced to ten men".
  if (/^(?:team|side|eleven|xi)$/.test(head) && draft.quantity !== null && (draft.quantity.max ?? 99) <= 11) return true;
  return (
    (/^(?:company|group|giant|unit)$/.test(head) && business.test(words)) ||
    (/^(?:team|squad|side|crew)$/.test(head) && players.test(words) && !numbers.test(words))
  );
}

const services =
  /\b(?:armed forces|defen[cs]e forces?|army|navy|air force|military|land forces|national guard|standing army|reserves?|conscripts|police(?: force)?|police officers|police numbers|border guards?|coast guard)$/;
const grows = list(
  "cut reduce trim shrink halve lower slash decrease downsize increase boost raise expand double triple enlarge grow rise fall drop strengthen swell",
);

/**
 * "will cut its army to 60,000", "double the number of police officers at home": the size of a state's own services, where no other land or mission is named.
 */
function isOwnSize({ scene, draft, lemma, words }: Told): boolean {
  const { clause } = draft;
  if (clause === null || !grows.has(lemma)) return false;
  const isHome = /\bat home\b/.test(words);
  const of = (np: NounPhrase | null | undefined): boolean => np != null && services.test(wordsOfPhrase(scene, np));
  const inner = clause.attached.find(
    (a) => a.word === "of" && clause.objects.concat(clause.subject ?? []).some((o) => /^(?:number|size|strength)$/.test(headOf(scene, o)) && o.last === a.prep),
  );
  if (!(clause.vg.passive || clause.objects.length === 0 ? of(clause.subject) : clause.objects.some((o) => of(o))) && !of(inner?.np)) return false;
  return (
    isHome ||
    (missionOf(scene, scene.sentence.first, scene.sentence.last) === null &&
      abroad(
        scene,
        draft.actor.map((a) => a.id),
      ).length === 0)
  );
}

const abroad = (scene: Scene, own: readonly (string | null)[]): readonly unknown[] =>
  placesIn(scene, scene.sentence.first, scene.sentence.last, false).filter((p) => p.id !== null && !own.includes(p.id));

/** "returned to their barracks": an exercise or a day's work is over. */
function isToBarracks({ scene, draft, lemma }: Told): boolean {
  const { clause } = draft;
  return (
    clause !== null &&
    /^(?:return|go|come|send|order|confine)$/.test(lemma) &&
    clause.attached.some(
      (a) =>
        a.word === "to" &&
        a.index > clause.vg.index &&
        (wordOf(scene, a.np.head) === "barracks" ||
          (/^(?:its|their)$/.test(wordOf(scene, a.np.first)) && /^(?:bases?|quarters|garrisons?|depots?)$/.test(wordOf(scene, a.np.head)))) &&
        abroad(
          scene,
          draft.actor.map((x) => x.id),
        ).length === 0,
    )
  );
}

const envoys = list(
  "ambassador envoy diplomat consul attache attaché bill proposal offer candidacy nomination application licence license permit ban support threat statement remark claim objection complaint request invitation consent backing funding money subsidy product player athlete minister amendment motion",
);
/** "will withdraw its ambassador": no soldier is moved. */
const isEnvoy = ({ scene, draft, lemma }: Told): boolean =>
  draft.clause !== null &&
  withdrawVerbs.has(lemma) &&
  draft.quantity === null &&
  !draft.clause.vg.passive &&
  draft.clause.objects.some((o) => o.index > draft.clause!.vg.index && envoys.has(headOf(scene, o)));

const civilians = list(
  "doctor nurse physician teacher student pupil worker labourer journalist priest monk nun missionary pilgrim farmer fisherman athlete player fan supporter resident villager family tourist businessman expatriate shopper driver",
);
/** "600 Rwandan doctors left": who goes is counted, and bears no arms. */
function areCivilians({ scene, draft, lemma, words }: Told): boolean {
  const { used, mission } = draft;
  return (
    used !== null &&
    used.noun >= 0 &&
    mission === null &&
    withdrawVerbs.has(lemma) &&
    civilians.has(nounOf(scene, used.noun)) &&
    !/\b(?:military|army|navy|soldiers?|troops?|field hospital|peacekeep\w+)\b/.test(words)
  );
}

const ranks = list("army military navy service force forces police ranks corps");
/** "300 soldiers left the army": they go home, and no force goes anywhere. */
const isDischarge = ({ scene, draft, lemma }: Told): boolean =>
  draft.clause !== null &&
  draft.mission === null &&
  /^(?:leave|quit|exit)$/.test(lemma) &&
  draft.clause.objects.some(
    (o) => o.index > draft.clause!.vg.index && o.last - o.first <= 3 && ranks.has(headOf(scene, o)) && !/^(?:forces)$/.test(wordOf(scene, o.head)),
  );

/** "suspended three officers": from their posts, and "recalled 60 faulty vehicles" to a workshop. */
function isDiscipline({ scene, draft, lemma }: Told): boolean {
  const { used, clause } = draft;
  if (used === null || clause === null || (used.first < clause.vg.last && !clause.vg.passive)) return false;
  // "suspended the participation of its 90 soldiers": no post is lost.
  if (lemma === "suspend")
    return used.family === "personnel" && [clause.subject, ...clause.objects].some((np) => np !== null && np.first <= used.first && used.first < np.last);
  return (
    lemma === "recall" &&
    used.family === "unit" &&
    draft.mission === null &&
    abroad(
      scene,
      draft.actor.map((a) => a.id),
    ).length === 0
  );
}

/** "1,500 people left the village": nobody's force. */
const areNobodys = ({ draft, lemma }: Told): boolean =>
  draft.actor.length === 0 &&
  draft.used !== null &&
  withdrawVerbs.has(lemma) &&
  /^(?:people|persons|residents|inhabitants|families|civilians|villagers)$/.test(
    draft.quantity?.of?.toLowerCase() ?? draft.used.quote.toLowerCase().replace(/^.* /, ""),
  );

/** "reduced the number of its consulates to two": what is counted is named before the number, and is no force. */
function countsThings({ scene, draft }: Told): boolean {
  const { used, clause } = draft;
  if (used === null || used.family !== "none" || clause === null) return false;
  const number = [...clause.objects, ...(clause.subject ? [clause.subject] : [])].find((o) => headOf(scene, o) === "number" && o.last < used.first);
  const of = number === undefined ? undefined : scene.chunks[number.index + 1],
    inner = number === undefined ? undefined : scene.chunks[number.index + 2];
  return (
    of?.type === "prep" &&
    wordOf(scene, of.first) === "of" &&
    inner?.type === "np" &&
    entityAt(scene, inner.head)?.form !== "people" &&
    !isForceNoun(scene, inner.head) &&
    !isForcePhrase(scene, inner, "act") &&
    !/^(?:people|men|women|them|these|those|such|officer|instructor|trainer|observer|adviser|advisor|staff|personnel|member|engineer|pilot|police)/.test(
      headOf(scene, inner),
    )
  );
}

const affairs = list(
  "agreement talk talks negotiation dialogue contract partnership treaty pact discussion deal accord tournament race contest competition election vote market summit meeting conference project programme program scheme convention league cup championship process commission court game match event bid round debate",
);
/** "withdrew from the talks": out of an affair, not of a place. */
const isFromAffair = ({ scene, draft }: Told): boolean =>
  draft.quantity === null &&
  draft.mission === null &&
  draft.clause !== null &&
  draft.rules[0].startsWith("force/state-") &&
  draft.clause.attached.some((a) => /^(?:from|of|out of)$/.test(a.word) && a.index > draft.clause!.vg.index && affairs.has(headOf(scene, a.np)));

const drills = list("exercise drill manoeuvre maneuver wargame war-game parade festival ceremony competition contest race");
/** "Fijian sappers took part in an exercise in Samoa", "held a parade": seen there for some days, and on no duty. */
const isDrill = ({ draft: { quantity, clause, mission }, lemma, scene }: Told): boolean =>
  (quantity === null || /^(?:take|participate|join)$/.test(lemma)) &&
  clause !== null &&
  mission === null &&
  /^(?:take|participate|join|compete|hold|stage|conduct|run|finish|complete|end|begin|start|open|conclude|practise|practice)$/.test(lemma) &&
  [...objectsAfter(clause), ...clause.attached.filter((a) => a.word === "in" && a.index > clause.vg.index).map((a) => a.np)].some((np) =>
    drills.has(headOf(scene, np)),
  );

/** "has massed 90,000 troops at the border": a threat, and nobody's contribution. */
const areMassed = ({ own }: Told): boolean => /\b(?:amass|mass)(?:es|ed|ing) (?:[\w,.'’-]+ ){0,4}(?:troops|soldiers|forces|tanks|army|armies)\b/.test(own);

const duties = list("deploy station post patrol mobilize mobilise");
/** "Danish soldiers were deployed in Copenhagen": at home, where no other land is named. */
const isHomeDuty = ({ scene, draft: { clause, actor, mission }, lemma }: Told): boolean =>
  clause !== null &&
  mission === null &&
  duties.has(lemma) &&
  actor.length === 1 &&
  abroad(scene, [actor[0].id]).length === 0 &&
  clause.attached.some(
    (a) =>
      a.index > clause.vg.index &&
      /^(?:in|around|across)$/.test(a.word) &&
      scene.entities.some(
        (e) => e.id === actor[0].id && (e.class === "place" || e.class === "state") && e.form !== "adjective" && e.first >= a.np.first && e.last <= a.np.last,
      ),
  );

/** "has 9,000 active soldiers": all that it has. */
const isStanding = ({ scene, draft: { used, actor, mission }, lemma }: Told): boolean =>
  used !== null &&
  used.family === "personnel" &&
  mission === null &&
  /^(?:have|be|number|count|include|comprise)$/.test(lemma) &&
  /\b(?:active(?:-duty)?|professional|full-time|reserve|regular)\b/.test(wordsOf(scene, used.first, Math.max(used.last, used.noun + 1)).toLowerCase()) &&
  abroad(
    scene,
    actor.map((a) => a.id),
  ).length === 0;

export const notMoved = [
  areMassed,
  isHomeDuty,
  isStanding,
  isDrill,
  isDischarge,
  isDiscipline,
  areNobodys,
  countsThings,
  isOfInstitution,
  isOwnSize,
  isToBarracks,
  isEnvoy,
  areCivilians,
  isFromAffair,
];
