/** How long guests may keep a base: leases and basing agreements, let, lengthened, denounced. The guests' is the mandate, the host decides. */
import type { Actor, Change, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOf, actorsOfPhrase, partiesAs, doerOf } from "./args.ts";
import { type Draft, draftOf, namesOf } from "./draft.ts";
import { afterVerb, isTimed, more, objectsOf } from "./mandate-frame.ts";
import { endOf } from "./mandate-parts.ts";
import { complementEnd, inField, termIn, untilIn } from "./matter.ts";
import { standsIn } from "../text/nearby.ts";
import { headOf, lemmaOf, rangeOf, type Scene, spanOf, wordsOf, isStateActor } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { statesOf } from "./places.ts";
import { haveCommon, isAmong } from "./named.ts";

const changes: ReadonlyMap<string, Change> = new Map<string, Change>([
  ..."extend prolong lengthen renew continue".split(" ").map((v) => [v, "extend"] as const),
  ..."end terminate denounce cancel revoke rescind scrap annul abrogate".split(" ").map((v) => [v, "end"] as const),
  ..."consent agree approve okay grant ratify lease".split(" ").map((v) => [v, "start"] as const),
  ..."add tack tag".split(" ").map((v) => [v, "extend"] as const),
  ..."remain stay run last be".split(" ").map((v) => [v, "level"] as const),
  ..."keep have use retain occupy hold".split(" ").map((v) => [v, "extend"] as const),
  ..."expire lapse".split(" ").map((v) => [v, "end"] as const),
]);
const lets = new Set("let allow permit".split(" "));
const sites = new Set("base airbase airfield lease".split(" "));
const papers = new Set("agreement accord treaty deal contract arrangement pact".split(" "));
const namesSite = standsIn(/\b(?:bases?|airbases?|airfields?|leases?|basing|garrisons?|transit cent(?:er|re))\b/i);
const talkReach = 1500;
/** Words of the field in a thousand from which a base is soldiers' without more. */
const fieldFrom = 20;

/** What a clause says of how long a base may stay, or null. */
export function baseDraft(scene: Scene, clause: Clause): Draft | null {
  const lemma = lemmaOf(clause);
  const change = changes.get(lemma);
  if (change === undefined || !isOfSites(scene) || (scene.near < fieldFrom && !inField(scene))) return null;
  const timed = isTimed(scene, clause);
  const letBe = lets.has(clause.governor ? lemmaOf(clause.governor) : "") && clause.subject !== null && clause.governor !== null;
  if (letBe) return timed ? letStay(scene, clause, clause.governor!) : null;
  if (/^(?:keep|have|use|retain|occupy|hold)$/.test(lemma)) return null;
  const stays = change === "level" || lemma === "expire" || lemma === "lapse";
  const np =
    stays || clause.vg.passive
      ? clause.subject
      : /^(?:consent|agree|add|tack|tag)$/.test(lemma)
        ? (clause.attached.find((a) => a.word === "to" || a.word === "on")?.np ?? null)
        : (objectsOf(clause)[0] ?? null);
  if (np === null || !isSite(scene, np) || (!timed && change !== "end") || lemma === "be") return null;
  const decider = (stays ? [] : doerOf(scene, clause)).filter((a) => a.id !== null);
  const guests = guestsOf(scene, np, decider);
  return guests.length > 0
    ? made(scene, clause, {
        guests,
        decider,
        change: stays && change === "end" ? "level" : stays && stagingOf(scene, clause).phase === "coming" ? "extend" : change,
        stage: stays && change === "end" ? "in-force" : change === "end" ? "decided" : /^(?:agree|consent)$/.test(lemma) || stays ? "agreed" : "decided",
        ends: stays,
      })
    : null;
}

/** Are bases the talk, in the sentence or just before it? Asked once a sentence, whatever its clauses. */
function isOfSites({ tokens, sentence }: Scene): boolean {
  if (asked.sentence !== sentence) asked = { sentence, answer: namesSite(tokens.text, Math.max(0, sentence.start - talkReach), sentence.end) };
  return asked.answer;
}
let asked: { readonly sentence: Scene["sentence"] | null; readonly answer: boolean } = { sentence: null, answer: false };

/** "lets the Americans stay on it till 2035", "allowed the French to use the airfield for five years". */
function letStay(scene: Scene, clause: Clause, governor: Clause): Draft | null {
  const guests = actorsOfPhrase(scene, clause.subject!).filter((a) => a.id !== null);
  const decider = actorOfClause(scene, governor).filter((a) => a.id !== null);
  const object = objectsOf(clause)[0];
  if (
    guests.length === 0 ||
    decider.length === 0 ||
    haveCommon(guests, decider) ||
    (object !== undefined && !isSite(scene, object) && !/^(?:it|them)$/i.test(wordsOf(scene, object.first, object.last)))
  )
    return null;
  return made(scene, clause, {
    guests,
    decider,
    change: "extend",
    stage: governor.vg.modal === "" ? "agreed" : "pledged",
    from: rangeOf(scene, governor).first,
  });
}

interface Making {
  readonly guests: readonly Actor[];
  readonly decider: readonly Actor[];
  readonly change: Change;
  readonly stage: Stage;
  readonly from?: number;
  readonly ends?: boolean;
}

function made(scene: Scene, clause: Clause, m: Making): Draft {
  const range = rangeOf(scene, clause);
  const after = afterVerb(scene, clause);
  const term = m.change === "end" ? null : termIn(scene, Math.min(range.first, after.first), after.last);
  const staging = stagingOf(scene, clause);
  const host = statesOf(scene, m.decider);
  // "given notice for 3 March": that is the last day.
  const from = m.change === "end" ? scene.times.find((t) => t.edtf !== null && t.role === "from" && t.start >= scene.tokens.start[clause.vg.first]) : undefined;
  const over = from?.edtf
    ? { edtf: `../${from.edtf}`, stated: !from.because }
    : m.change === "end" || m.ends || untilIn(scene, after.first, after.last) !== null
      ? endOf(scene, range.first, Math.max(after.last, range.last))
      : null;
  const change = m.change === "start" && more.test(wordsOf(scene, after.first, after.last).toLowerCase()) ? "extend" : m.change;
  return draftOf("mandate", "mandate/base", spanOf(scene, m.from ?? range.first, range.last), scene.index, {
    actor: [...m.guests],
    with: partiesAs(host, "host"),
    place: host,
    change,
    stage: staging.phase === "coming" && staging.stage !== "considered" ? staging.stage : m.stage,
    modality: staging.modality === "negated" ? "negated" : "stated",
    quantity: term?.quantity ?? null,
    used: term,
    clause,
    trust: 0.58,
    rules: [...staging.rules],
    ...(over ? { holds: over } : {}),
  });
}

/** A base, its lease, or the agreement on it. */
function isSite(scene: Scene, np: NounPhrase): boolean {
  const head = headOf(scene, np);
  if (papers.has(head)) return /^(?:the|its|this|that|their)\b|\b(?:base|basing|lease|airfield)\b/i.test(wordsOf(scene, np.first, complementEnd(scene, np)));
  return sites.has(head) && !/\b(?:tax|data|customer|support|voter|fan)\b/i.test(wordsOf(scene, np.first, np.last));
}

/** Whose base it is: the state in the phrase, else who was told of last as a guest of the host; never the host. */
function guestsOf(scene: Scene, np: NounPhrase, decider: readonly Actor[]): Actor[] {
  const isHost = (a: Actor): boolean => isAmong(a, decider);
  for (const e of scene.entities) {
    if (e.first < np.first || e.last > complementEnd(scene, np) || e.class !== "state" || e.id === null) continue;
    const word = e.first > np.first ? wordsOf(scene, e.first - 1, e.first).toLowerCase() : "";
    const own = actorsOf(scene, e).filter((a) => !isHost(a));
    if (own.length > 0 && (e.form === "adjective" || e.first < np.head || word === "with")) return own;
  }
  const before = scene.before.findLast(
    (d) =>
      (d.kind === "force" || d.kind === "mandate") &&
      scene.index - d.sentence <= 8 &&
      d.actor.length > 0 &&
      !d.actor.some(isHost) &&
      d.actor.every((a) => isStateActor(scene, a)) &&
      (decider.length === 0 || d.place.some(isHost)),
  );
  return before ? namesOf(before.actor) : [];
}
