/** A state that itself goes or stays, with no force named: "France pulled out of Mali", "Canada will take part in the mission". */
import { isVain } from "./field.ts";
import type { Actor, Change, Stage } from "../model/claim.ts";
import { isOfBody } from "./alliance.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { companionsOf, joinedActors } from "./companions.ts";
import { actorsOfPhrase, agentOf, partiesAs } from "./args.ts";
import { bindsNobody, isStatelike } from "./bearer.ts";
import { deciderOf } from "./intention.ts";
import { isNobody } from "./contributor.ts";
import { readVerb } from "./direction.ts";
import { type Draft, draftOf } from "./draft.ts";
import { hostsOf, isLedAdjective, missionOf, placesIn, prepositionBefore } from "./places.ts";
import { headOf, lemmaOf, rangeOf, type Scene, spanOf, wordOf, wordsOf, isMissionName, governsInfinitive } from "./scene.ts";
import { leavesFor } from "./otherways.ts";
import { stagingOf } from "./stage.ts";
import { inTalk, missionJustNow } from "./talk.ts";
import { isAmong } from "./named.ts";

/** Verbs of a state's own going and staying, with their direction. */
const moveVerbs: ReadonlyMap<string, Change> = new Map([
  ["withdraw", "end"],
  ["pull", "end"],
  ["leave", "end"],
  ["exit", "end"],
  ["quit", "end"],
  ["depart", "end"],
  ["go", "start"],
  ["deploy", "start"],
  ["intervene", "start"],
  ["return", "resume"],
  ["participate", "level"],
  ["take", "level"],
  ["contribute", "level"],
  ["join", "start"],
  ["stay", "extend"],
  ["remain", "extend"],
  ["serve", "level"],
  ["help", "level"],
  ["enter", "start"],
  ["move", "start"],
  ["step", "end"],
  ["operate", "level"],
  ["engage", "level"],
  ["fight", "level"],
  ["patrol", "level"],
  ["invade", "start"],
  ["disengage", "end"],
  ["play", "add"],
  ["act", "start"],
  ["commit", "start"],
  ["come", "end"],
]);

/** "remains opposed to the mission": a stance, and nobody who stays. */
const minded =
  /^(?:\w+ly )?(?:opposed|against|in favou?r|undecided|divided|convinced|determined|ready|willing|reluctant|committed|engaged|dedicated|neutral|silent|loyal)\b/;

/** What a person does alone: "the president left Chad after a visit". */
const travels: ReadonlySet<string> = new Set("leave go return stay remain depart come enter move exit quit serve operate".split(" "));
const persons = /^(?:president|premier|minister|leader|official|spokes(?:man|woman|person)|ambassador|envoy|diplomat|delegation)$/;

/** "France pulled out of Mali", "Canada will take part in the mission": the state stands for its forces. */
export function stateMoves(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  if (isVain(scene, 0.5)) return null;
  const lemma = lemmaOf(clause);
  let change = moveVerbs.get(lemma);
  if (!change || clause.vg.passive || clause.subject === null || earlier.some((d) => d.clause === clause)) return null;
  // "sees no need to go back": nobody goes.
  if (
    clause.type === "infinitive" &&
    /\bno (?:need|reason|cause|point|use)$/.test(wordsOf(scene, Math.max(scene.sentence.first, clause.vg.first - 2), clause.vg.first).toLowerCase())
  )
    return null;
  const range = rangeOf(scene, clause);
  const words = wordsOf(scene, clause.vg.first, range.last).toLowerCase();
  if (lemma === "take" && !/\bpart\b/.test(words)) return null;
  if (lemma === "pull" && !/\b(?:out|back|from)\b/.test(words)) return null;
  if (lemma === "commit" && !/^(?:\w+ ){0,2}commit\w* (?:itself|themselves|ourselves|himself|herself)(?: to\b|\W*$)/.test(words)) return null;
  // "has committed itself to deploying 300 men": the gerund tells it.
  if (lemma === "commit" && scene.clauses.some((c) => c.governor === clause && c.vg.form === "gerund")) return null;
  // "are coming home from Gao": who comes home leaves.
  if (lemma === "come" && !/\bc[oa]m\w+ (?:back |straight )?(?:home|back) from\b/.test(words)) return null;
  if (
    (lemma === "stay" || lemma === "remain") &&
    /^(?:\w+ ){0,3}(?:stay\w*|remain\w*) (?:out|away|clear|aloof|by|silent|neutral|a |an |the |its |committed|opposed|concerned|firm|loyal|vague|tight-lipped)\b/.test(
      words,
    )
  )
    return null;
  if (lemma === "remain" && minded.test(wordsOf(scene, clause.vg.last, Math.min(scene.sentence.last, clause.vg.last + 3)).toLowerCase())) return null;
  // "do not want to leave them on their own": desert them.
  if (lemma === "leave" && /\b(?:on (?:its|their|his|her|our) own|alone|in the lurch|behind|to (?:its|their) fate|unanswered|unprotected)\b/.test(words))
    return null;
  // "to keep the mission going".
  if (lemma === "go" && clause.vg.form === "gerund" && clause.governor !== null && /^(?:keep|get|set|start)$/.test(lemmaOf(clause.governor))) return null;
  if (lemma === "go" && /\bnowhere\b|\bgo\w* forward\b/.test(words)) return null;
  if (
    lemma === "enter" &&
    /\benter\w* into\b/.test(words) &&
    missionOf(scene, clause.vg.last, range.last, false) === null &&
    placesIn(scene, clause.vg.last, range.last).length === 0
  )
    return null;
  if (lemma === "play" && !/\brole\b/.test(words)) return null;
  if (lemma === "step" && /\bstep\w* up\b/.test(words)) change = "add";
  if (lemma === "step" && !/\b(?:back|away|out|in|up)\b/.test(words)) return null;
  // "to contribute to the stability of a region": a good end, and nobody sent.
  if (
    lemma === "contribute" &&
    /\bcontribut\w+ (?:\w+ ){0,2}?(?:to|towards?) (?:(?:the|a|our|their|its|this|that|more|greater|regional|international|global|lasting|overall|collective|common|shared) )*(?:defen[cs]e|deterrence|security|stability|peace|safety|prosperity|success|development|growth|understanding|cause|debate|goals?|aims?|objectives?|progress|well-being|welfare|future|reconciliation|resolution|solution)\b(?! (?:forces?|mission|operation|council|of (?!the|peace|our|its|civilians)))/.test(
      words,
    )
  )
    return null;
  // "to contribute a billion to the cost": money, and nobody sent.
  if (lemma === "contribute" && scene.quantities.some((q) => q.family === "money" && q.first >= clause.vg.last && q.first < range.last)) return null;
  // "is going to contribute": the infinitive tells it. "its request remains": not the state.
  if ((lemma === "go" || lemma === "come") && governsInfinitive(scene, clause)) return null;
  if (clause.subject.owner !== null && !scene.entities.some((e) => e.first <= clause.subject!.head && clause.subject!.head < e.last && e.form !== "adjective"))
    return null;
  const own = /^(?:we|they)$/.test(wordOf(scene, clause.subject.head));
  const subject = entityOf(scene, clause.subject);
  // "The Danish government will join": who decides for a state stands for it, as its name does.
  const governs =
    isStatelike(headOf(scene, clause.subject)) && !bindsNobody(scene, clause.subject) && !(travels.has(lemma) && persons.test(headOf(scene, clause.subject)));
  if (
    !own &&
    !governs &&
    (!subject ||
      (subject.class !== "state" && subject.class !== "body" && subject.class !== "mission" && subject.class !== "formation" && subject.role !== "ministry"))
  )
    return null;
  const decider = deciderOf(scene, clause);
  const actor =
    decider.length > 0
      ? decider
      : othersThanAsker(
          scene,
          clause,
          joinedActors(
            scene,
            actorsOfPhrase(scene, clause.subject),
            companionsOf(scene, clause).flatMap((np) => actorsOfPhrase(scene, np)),
          ),
          earlier,
        );
  if (actor.length === 0) return null;
  const mission =
    missionOf(scene, clause.vg.last, range.last, false) ??
    (subject && isMissionName(subject) ? missionOf(scene, clause.subject.first, clause.subject.last, false) : null);
  const to = [
    ...clause.objects,
    ...clause.attached
      .filter((a) => /^(?:of|from|out of|in|to|into|with|at|under)$/.test(a.word) && !(a.word === "with" && lemma === "join") && !leadsNowhere(scene, a))
      .map((a) => a.np),
  ];
  const where = to
    .flatMap((np) =>
      scene.entities.filter(
        (e) =>
          e.first >= np.first &&
          e.first < np.last &&
          (e.class === "state" || e.class === "place" || e.class === "region") &&
          e.id !== null &&
          !isLedAdjective(scene, e) &&
          !isAmong(e, actor),
      ),
    )
    .map((e) => ({ id: e.id, name: e.class === "place" ? e.name : (scene.reading.lookups.nameOf(e.id!) ?? e.quote) }));
  // "The Germans in Lithuania stay": where they are stands with their name.
  if (where.length === 0 && subject?.form === "people")
    where.push(
      ...(placesIn(scene, clause.subject.last, clause.vg.first, false).filter((p) => p.id !== null && !isAmong(p, actor)) as {
        id: string;
        name: string;
      }[]),
    );
  const staging = stagingOf(scene, clause);
  // "Guinea has gone already": who has gone, and is said to be nowhere, has left.
  if (lemma === "go" && where.length === 0 && (staging.phase === "done" || (clause.vg.progressive && staging.phase === "ongoing" && bare(scene, clause))))
    change = "end";
  // "declined to take part", "will serve": what is to come begins.
  if (change === "level" && staging.phase === "coming") change = "start";
  if (change === "end" && where.length === 0)
    where.push(
      ...(placesIn(scene, clause.vg.last, scene.sentence.last, false).filter((p) => p.id !== null && !isAmong(p, actor)) as {
        id: string;
        name: string;
      }[]),
    );
  // "A Chadian team left for the border of Sudan": it is on its way there.
  if (change === "end" && (lemma === "leave" || lemma === "depart") && leavesFor(scene, clause, actor)) change = "start";
  if ((lemma === "help" || lemma === "act") && !staging.asked) return null;
  // "Sierra Leone has declined to take part": in what the sentences before speak of.
  const goesWith =
    /^(?:take|participate|intervene|join|stay|remain|leave|withdraw|pull|go|contribute|return|commit)$/.test(lemma) &&
    where.length === 0 &&
    (scene.before.some((d) => scene.index - d.sentence <= 3 && d.kind === "force") ||
      missionJustNow(scene) ||
      (((lemma === "go" && bare(scene, clause)) || lemma === "intervene" || ((lemma === "take" || lemma === "participate") && staging.phase === "coming")) &&
        inTalk(scene, earlier))) &&
    clause.objects.length <= (lemma === "take" || lemma === "commit" ? 1 : 0);
  if (mission === null && where.length === 0 && !staging.asked && !goesWith) return null;
  // A body that is left or joined is a membership, not a deployment.
  if (
    mission === null &&
    to.some((np) =>
      isOfBody(
        scene,
        np,
        scene.entities.find((e) => e.first >= np.first && e.first < np.last && e.class === "body"),
      ),
    )
  )
    return null;
  if (mission === null && !inTalk(scene, earlier)) return null;
  const read = readVerb(scene, clause, null);
  const done = staging.phase === "done";
  const stage: Stage =
    change === "end"
      ? done
        ? begun(clause)
          ? "in-force"
          : "ended"
        : staging.stage
      : lemma === "commit" && (staging.stage === "in-force" || staging.stage === "ended")
        ? "pledged"
        : staging.stage;
  return draftOf("force", `force/state-${lemma}`, spanOf(scene, range.first, range.last), scene.index, {
    // "will take no part in it".
    actor,
    mission,
    place: where,
    change: staging.phase === "ongoing" && change === "extend" ? "level" : change,
    stage,
    modality: clause.objects[0] !== undefined && isNobody(scene, clause.objects[0]) ? "negated" : staging.modality,
    with: [...hostsOf(scene, where, actor), ...partiesAs(read.asker, "asker")],
    clause,
    rules: [...staging.rules],
    trust: 0.5,
  });
}

/** "We hope they will stay": they are not those who hope, but whose soldiers were told of. */
function othersThanAsker(scene: Scene, clause: Clause, actor: Actor[], earlier: readonly Draft[]): Actor[] {
  if (wordOf(scene, clause.subject!.head) !== "they") return actor;
  const { asked, by } = stagingOf(scene, clause);
  if (!asked || by === null) return actor;
  const askers = agentOf(scene, by),
    isAsker = (a: Actor): boolean => isAmong(a, askers);
  const told = [...scene.before, ...earlier].findLast((d) => d.kind === "force" && scene.index - d.sentence <= 3 && !d.actor.some(isAsker));
  // Nor are they the host of those told of.
  const areHosts = told !== undefined && actor.every((a) => isAmong(a, told.place) || told.with.some((w) => w.role === "host" && w.id === a.id));
  return told && (areHosts || actor.every(isAsker)) ? [...told.actor] : actor;
}

/** "has begun to pull out": it is not over. */
const begun = (clause: Clause): boolean =>
  clause.governor !== null && (clause.type === "infinitive" || clause.vg.form === "gerund") && /^(?:begin|start|commence)$/.test(lemmaOf(clause.governor));

/** "we'll go": nothing said of where to. */
const bare = (scene: Scene, clause: Clause): boolean =>
  clause.objects.length === 0 &&
  clause.particle === "" &&
  clause.attached.every((a) => a.index < clause.vg.index) &&
  /^[\W]*$|^\W/.test(scene.tokens.text.slice(scene.tokens.end[clause.vg.last - 1], scene.tokens.end[clause.vg.last - 1] + 1));

/** "in addition to Chad". */
const leadsNowhere = (scene: Scene, { word, np }: Clause["attached"][number]): boolean => word === "to" && prepositionBefore(scene, np) === "";

const entityOf = (scene: Scene, np: NounPhrase): ResolvedMention | null =>
  scene.entities.find((e) => e.first <= np.head && np.head < e.last) ??
  scene.entities.find((e) => e.first >= np.first && e.first < np.last && e.form !== "adjective") ??
  null;
