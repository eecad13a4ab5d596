/** `membership`: who belongs to, joins, leaves or is kept out of an alliance, union or coalition; and the assent of parliaments to it. */
import type { Actor } from "../model/claim.ts";
import { applied, assents, signsUp, voted } from "./accession.ts";
import { nominal, pursued } from "./candidacy.ts";
import { carriedMemberships } from "./carry-membership.ts";
import { comings } from "./comings.ts";
import { admits } from "./admission.ts";
import { asBody, bodyNear, isGroup, isTalkOfMembers } from "./alliance.ts";
import { apposed, countsOf, founded, memberSince, outsiders } from "./belonging.ts";
import { actorsOf } from "./args.ts";
import { actorsOfList, bearerOf, clauseAt, tokenFrom } from "./bearer.ts";
import { type Draft, draftOf, sameActors } from "./draft.ts";
import { numbered } from "./participants.ts";
import { mayHold } from "./phrases.ts";
import type { Clause } from "../text/clauses.ts";
import { list } from "./lexis.ts";
import { headOf, lemmaOf, rangeOf, type Scene, spanOf, statesAmong, wordOf, isStateActor } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { stepsOf } from "./steps.ts";
import { tellingClauses } from "./telling.ts";
import { lowerOf } from "./lowered.ts";
import { isAmong } from "./named.ts";
import { overlaps } from "../model/span.ts";
import { joins, within } from "./membership-joins.ts";
import { holdsSeat, belongs } from "./membership-belongs.ts";

export function membershipDrafts(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const clause of tellingClauses(scene)) {
    if (isObjectedTo(scene, clause)) continue;
    const found =
      joins(scene, clause) ?? belongs(scene, clause) ?? holdsSeat(scene, clause) ?? admits(scene, clause) ?? founded(scene, clause) ?? assents(scene, clause);
    if (found) drafts.push(...found);
  }
  const text = lowerOf(scene);
  if (
    /member|\bally\b|\bexit|departure|withdrawal|observer|into |status|partner|candida|entry|admission|non-|\bin (?:the )?|belong|out of|admitted|accession|bid\b|\baccede|\bjoin|suspend|expel|readmit|sign(?:ed|s)? up|applied|application|blessing|vote|invit|frozen|outside|inside|instrument|aboard|on board|backs? on|door on|c[ao]me into|took in|takes? in|seat|ways with|company with|farewell|goodbye|notice|way out|foot out|for the door|the door|(?:let|taken|voted|waved|asked|brought) in\b/.test(
      text,
    )
  ) {
    for (const read of [within, comings, suspended, signsUp, applied, voted, memberSince, nominal, pursued, apposed, outsiders])
      for (const draft of read(scene, text))
        if (!drafts.some((d) => d.kind === draft.kind && overlaps(d.span, draft.span) && sameActors(d.actor, draft.actor))) drafts.push(draft);
  }
  drafts.push(...stepsOf(scene, drafts), ...countsOf(scene, text));
  const echo = follows(scene, drafts);
  return toldOnce(echo ? [...drafts, echo] : [...drafts, ...carriedMemberships(scene, drafts)]);
}

const objections = list("veto objection resistance opposition block blockade hold reservation doubt concern fear misgiving qualm anger protest warning");

/** "lifted its veto on Macedonia joining NATO": what somebody objects to, or no longer does, is not told to be so. */
function isObjectedTo(scene: Scene, { vg }: Clause): boolean {
  const [noun, to, who] = scene.chunks.slice(Math.max(0, vg.index - 3), vg.index);
  return (
    vg.form !== "finite" &&
    who?.type === "np" &&
    to?.type === "prep" &&
    noun?.type === "np" &&
    objections.has(headOf(scene, noun)) &&
    /ing$/.test(wordOf(scene, vg.main))
  );
}

/** "has applied to join", "has no plans to join": the verb and the infinitive under it are one step of one state. */
const toldOnce = (drafts: readonly Draft[]): Draft[] =>
  drafts.filter(
    (draft) =>
      draft.clause === null ||
      !drafts.some(
        (d) =>
          d !== draft &&
          d.clause !== null &&
          d.clause.type === "infinitive" &&
          d.clause.governor === draft.clause &&
          d.change === draft.change &&
          sameActors(d.actor, draft.actor),
      ),
  );

/** "Uruguay followed in 2020": what was told of another is so of this one too. */
function follows(scene: Scene, drafts: readonly Draft[]): Draft | null {
  const clause = scene.clauses.find(
    (c) =>
      lemmaOf(c) === "follow" &&
      !c.vg.passive &&
      c.vg.form === "finite" &&
      c.subject !== null &&
      c.objects.filter((o) => o.first >= c.vg.last).every((o) => wordOf(scene, o.head) === "suit"),
  );
  if (!clause?.subject) return null;
  const told =
    drafts.findLast((d) => d.span.end <= scene.tokens.start[clause.subject!.first]) ??
    scene.before.findLast((d) => d.kind === "membership" && scene.index - d.sentence <= 1);
  const actor = told ? actorsOfList(scene, clause.subject).filter((a) => isStateActor(scene, a) && !isAmong(a, told.actor)) : [];
  if (!told || actor.length === 0 || told.change === "level") return null;
  const range = rangeOf(scene, clause);
  const staging = stagingOf(scene, clause);
  return draftOf("membership", "membership/follows", spanOf(scene, range.first, range.last), scene.index, {
    actor,
    with: told.with.filter((w) => w.role === "body"),
    change: told.change,
    stage: staging.phase === "coming" ? staging.stage : told.stage,
    modality: staging.modality,
    clause,
    trust: 0.5,
  });
}

const shutOut =
  /\b(suspended|expelled|ejected|excluded|readmitted|admitted)\b|\b(froze|frozen|halted|paused) (?:its|their) (?:participation|membership|involvement|activities|work)\b|\b(?:membership|participation) (?:(?:of|in) [\w() ]{3,70} )?(?:is|was|has been|remains|had been) (?:still )?(suspended|frozen|revoked)\b|\b(?:consider|regard|declare|view|deem)(?:s|ed|ing)? (?:its|their) (?:own )?(?:participation|membership|involvement)\b(?: \w+){0,4}? (?:as )?(frozen|suspended)\b/g;
const holdsShutOut = mayHold(shutOut);
/** "suspended from the Union", "expelled", "whose membership is frozen". */
function suspended(scene: Scene, text: string): Draft[] {
  const found: Draft[] = [];
  if (!holdsShutOut(scene)) return found;
  for (let match = shutOut.exec(text); match !== null; match = shutOut.exec(text)) {
    const verb = match[1] ?? match[2] ?? match[3] ?? match[4];
    const token = tokenFrom(scene, scene.sentence.start + match.index + match[0].lastIndexOf(verb));
    const after = scene.entities.find((e) => e.first >= token && e.first - token < 6 && isGroup(scene, e));
    const clause = clauseAt(scene, token);
    const before = scene.entities.find((e) => e.first < token && token - e.last < 8 && isGroup(scene, e));
    const near = after ?? before ?? null;
    if (
      near !== null &&
      near === before &&
      after === undefined &&
      clause &&
      !clause.vg.passive &&
      clause.vg.first <= token &&
      token < clause.vg.last &&
      clause.subject &&
      !(near.first <= clause.subject.head && clause.subject.head < near.last)
    )
      continue;
    if (
      match[1] === "suspended" &&
      clause &&
      !clause.vg.passive &&
      clause.vg.first <= token &&
      token < clause.vg.last &&
      clause.objects[0] &&
      !scene.entities.some((e) => e.class === "state" && e.form !== "adjective" && e.first <= clause.objects[0].head && clause.objects[0].head < e.last)
    )
      continue;
    const body = near
      ? asBody(near)
      : (/^(?:readmitted|admitted|expelled|suspended)$/.test(verb) && isTalkOfMembers(scene)) || match[4]
        ? bodyNear(scene, scene.tokens.start[token])
        : null;
    if (body === null) continue;
    let actor: Actor[] = [];
    if (match[2] === undefined && clause && clause.vg.first <= token && token < clause.vg.last && !clause.vg.passive && clause.objects[0])
      actor = actorsOfList(scene, clause.objects[0]);
    if (actor.length === 0 && clause?.subject) actor = numbered(scene, clause.subject) ?? [];
    if (actor.length === 0) actor = bearerOf(scene, token).filter((a) => a.id !== body.id);
    if (actor.length === 0 || isAmong(body, actor))
      actor = scene.entities
        .filter((e) => e.class === "state" && e.form !== "adjective" && Math.abs(e.first - token) < 8)
        .flatMap((e) => actorsOf(scene, e))
        .slice(0, 1);
    actor = statesAmong(scene, actor);
    if (actor.length === 0) continue;
    const back = verb === "readmitted",
      admitted = verb === "admitted",
      out = verb === "expelled" || verb === "ejected" || verb === "revoked" || verb === "excluded";
    const first = Math.max(scene.sentence.first, Math.min(token, clause ? rangeOf(scene, clause).first : token));
    const last = Math.min(scene.sentence.last, Math.max(token + 1, near !== null && near.last > token && near.last - token < 8 ? near.last : token + 1));
    const times = scene.times.filter((t) => t.edtf !== null && t.start >= scene.tokens.end[token] && t.start - scene.tokens.end[last - 1] < 40);
    const since = /\bsince\b/.test(text.slice(scene.tokens.end[token] - scene.sentence.start));
    const holds = since && times[0]?.edtf ? { edtf: `${times[0].edtf.split("/")[0]}/..`, stated: true } : null;
    found.push(
      draftOf("membership", `membership/${verb}`, spanOf(scene, first, last), scene.index, {
        actor,
        with: [body],
        change: back ? "resume" : admitted ? "start" : out ? "end" : "suspend",
        stage: back || admitted ? "in-force" : out ? "ended" : "suspended",
        clause,
        holds,
        times,
        trust: 0.6,
      }),
    );
  }
  return found;
}
