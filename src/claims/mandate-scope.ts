/** Mandates told by what they allow, by who follows whom, and by how long a mission is set up for. */
import type { Change, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOf } from "./args.ts";
import { type Draft, draftOf } from "./draft.ts";
import { endOf, placed, whoseMandate } from "./mandate-parts.ts";
import { inField, type Matter, matterOf, missionActor, termIn } from "./matter.ts";
import { hostsOf, missionPlaces } from "./places.ts";
import { entityAt, headOf, lemmaOf, rangeOf, type Scene, spanOf, wordsOf, isMissionName } from "./scene.ts";
import { stagingOf } from "./stage.ts";

const allows = new Set(
  "allow permit cover provide include authorise authorize limit restrict foresee entitle empower confine forbid prohibit exclude let enable oblige require".split(
    " ",
  ),
);
const follows = new Set(["succeed", "replace", "supersede"]);
const founds = new Set(["launch", "establish", "create", "set", "found", "mount", "form", "raise", "deploy"]);
const holdsIt = new Set(["have", "give", "get", "receive", "lack", "hold", "grant", "need"]);
const soldiersOf = /\b(?:mission|force|troops?|peace-?keepers?|soldiers|contingent|blue helmets?|operation|observers|police|brigade|battalion|monitors)\b/;

/** What the clause says of a mission's scope or succession. */
export function scopeOf(scene: Scene, clause: Clause): Draft[] {
  const lemma = lemmaOf(clause);
  if (follows.has(lemma)) return succession(scene, clause);
  if (!allows.has(lemma) && !founds.has(lemma) && !holdsIt.has(lemma)) return [];
  if (!inField(scene) || clause.subject === null) return [];
  const draft = allows.has(lemma)
    ? allowing(scene, clause, clause.subject)
    : founds.has(lemma)
      ? founded(scene, clause)
      : purpose(scene, clause, clause.subject);
  return draft ? [draft] : [];
}

function level(scene: Scene, clause: Clause, matter: Matter, rule: string, fields: { stage: Stage; change: Change; trust: number }): Draft | null {
  const staging = stagingOf(scene, clause);
  const { actor } = whoseMandate(scene, clause, matter, { acted: false, staging, asker: [] });
  if (actor.length === 0) return null;
  const range = rangeOf(scene, clause);
  const { mission, place } = placed(scene, range, matter);
  return draftOf("mandate", rule, spanOf(scene, range.first, range.last), scene.index, {
    actor,
    mission,
    place,
    with: hostsOf(scene, place, actor),
    modality: clause.vg.negated ? "negated" : staging.modality,
    clause,
    timed: false,
    ...fields,
  });
}

const reports = new Set(["say", "add", "explain", "note", "tell", "stress", "argue", "insist", "confirm", "state"]);
const isReported = ({ governor }: Clause): boolean => governor !== null && governor.vg.tense === "past" && reports.has(lemmaOf(governor));

/** "The mandate provides only for the protection of sites", "its mandate does not allow it to shoot". */
function allowing(scene: Scene, clause: Clause, subject: NounPhrase): Draft | null {
  if (headOf(scene, subject) !== "mandate") return null;
  const matter = matterOf(scene, subject, true);
  return matter
    ? level(scene, clause, matter, "mandate/allows", {
        // "said that the mandate allowed them to stay": said of the day on which it was said.
        stage: clause.vg.tense === "past" && !clause.vg.perfect && !isReported(clause) ? "ended" : "in-force",
        change: "level",
        trust: 0.5,
      })
    : null;
}

/** "The force has no mandate to disarm militias", "the troops were given a mandate to protect civilians". */
function purpose(scene: Scene, clause: Clause, subject: NounPhrase): Draft | null {
  const np = clause.objects.find((o) => headOf(scene, o) === "mandate");
  if (np === undefined || !scene.clauses.some((c) => c.type === "infinitive" && c.vg.index === np.index + 1)) return null;
  const e = entityAt(scene, subject.head);
  if (e?.class !== "mission" && e?.class !== "formation" && !soldiersOf.test(wordsOf(scene, subject.first, subject.last).toLowerCase())) return null;
  const matter = matterOf(scene, subject, true) ?? matterOf(scene, np, true);
  if (matter === null) return null;
  const given = clause.vg.passive || lemmaOf(clause) === "get" || lemmaOf(clause) === "receive";
  const without = /^no\b/.test(wordsOf(scene, np.first, np.last).toLowerCase()) || lemmaOf(clause) === "lack";
  const draft = level(scene, clause, matter, "mandate/to-do", { stage: given ? "decided" : "in-force", change: given ? "start" : "level", trust: 0.5 });
  return draft && without ? { ...draft, modality: "negated" } : draft;
}

/** "set up for an initial six months", "was launched in 2013 for two years": a start with its term. */
function founded(scene: Scene, clause: Clause): Draft | null {
  const lemma = lemmaOf(clause);
  if (lemma === "set" && clause.particle !== "up") return null;
  const range = rangeOf(scene, clause);
  const term = termIn(scene, Math.min(clause.vg.last, scene.sentence.last - 1), Math.max(range.last, clause.vg.last));
  if (term === null || !/^(?:for|of|a|an|initial)\b/.test(wordsOf(scene, Math.max(scene.sentence.first, term.first - 1), term.last).toLowerCase())) return null;
  const np = clause.vg.passive ? clause.subject : (clause.objects[0] ?? null);
  // "empowered its members to send one for a year": who empowers others is whose it is.
  const empowers =
    clause.type === "infinitive" &&
    clause.governor !== null &&
    /^(?:authorise|authorize|empower|mandate|allow|permit|enable|ask|invite)$/.test(lemmaOf(clause.governor))
      ? clause.governor
      : null;
  if (/^(?:form|raise|deploy)$/.test(lemma) && empowers === null) return null;
  const matter = np ? matterOf(scene, np, empowers !== null) : null;
  if (matter === null || (matter.strength === "people" && !/^(?:force|mission|team)$/.test(headOf(scene, np!)))) return null;
  const giver = empowers ? actorOfClause(scene, empowers) : [];
  if (empowers && giver.length > 0) {
    const given = level(scene, clause, matter, "mandate/empowers", { stage: "decided", change: "start", trust: 0.6 });
    return given
      ? {
          ...given,
          actor: giver,
          modality: empowers.vg.negated ? "negated" : "stated",
          quantity: term.quantity,
          used: term,
          timed: true,
          span: spanOf(scene, rangeOf(scene, empowers).first, range.last),
        }
      : null;
  }
  const draft = level(scene, clause, matter, "mandate/set-up", { stage: "decided", change: "start", trust: 0.55 });
  return draft ? { ...draft, quantity: term.quantity, used: term, timed: true } : null;
}

/** "AUSSOM succeeded ATMIS on 1 January": one mission begins, the other ends. */
function succession(scene: Scene, clause: Clause): Draft[] {
  const np = clause.vg.passive ? (clause.attached.find((a) => a.word === "by")?.np ?? null) : clause.subject;
  const object = clause.vg.passive ? clause.subject : (clause.objects[0] ?? null);
  if (np === null || object === null || clause.vg.form !== "finite") return [];
  const missionAt = (phrase: NounPhrase) =>
    scene.entities.find((e) => isMissionName(e) && e.form !== "pronoun" && e.first >= phrase.first && e.last <= phrase.last) ?? null;
  const next = missionAt(np),
    former = missionAt(object);
  if (next === null || former === null || (next.id !== null && next.id === former.id)) return [];
  const range = rangeOf(scene, clause);
  const staging = stagingOf(scene, clause);
  const coming = staging.phase === "coming";
  const day = endOf(scene, range.first, range.last);
  return [
    { e: next, change: "start" as const, stage: "in-force" as const },
    { e: former, change: "end" as const, stage: "ended" as const },
  ].flatMap(({ e, change, stage }) => {
    const mission = { id: e.id, name: e.name };
    const body = missionActor(scene, mission);
    const actor = body.length > 0 ? body : actorsOf(scene, e);
    const place = missionPlaces(scene, mission);
    if (actor.length === 0) return [];
    const holds = day === null ? null : change === "end" ? day : { ...day, edtf: `${day.edtf.slice(3)}/..` };
    return [
      draftOf("mandate", `mandate/succession-${change}`, spanOf(scene, range.first, range.last), scene.index, {
        actor,
        mission,
        place,
        with: hostsOf(scene, place, actor),
        change,
        stage: coming ? staging.stage : stage,
        modality: staging.modality,
        ...(holds ? { holds } : { timed: false }),
        trust: 0.6,
      }),
    ];
  });
}
