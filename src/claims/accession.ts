/** The way in: applications, signing up, the accession itself, and what parliaments say to it. */
import type { Actor, Party, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { asBody, bodyIn, bodyNear, isGroup } from "./alliance.ts";
import { actorOfClause, actorsOf } from "./args.ts";
import { fallbackActor } from "./fallback.ts";
import { bearerOf, clauseAt, tokenFrom } from "./bearer.ts";
import { type Draft, draftOf } from "./draft.ts";
import { mayHold } from "./phrases.ts";
import { entitiesIn, lemmaOf, rangeOf, type Scene, spanOf, statesAmong, wordOf, wordsOf, wordAfterVerb } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { unique, otherThan, isAmong } from "./named.ts";

const applying =
  /\b(appl(?:y|ies|ied)|(?:submit(?:s|ted)|handed in|lodged|filed) (?:its|their|an?|a formal) (?:formal )?(?:application|bid|request)|(?:seek|want|request)(?:s|ed)? (?:full )?(?:membership|to become a member)|(?:was|were|has been|have been) (?:granted|offered|given) (?:candidate status|an? membership action plan|a map))\b/g;
const holdsApplying = mayHold(applying);
/** "applied for membership", "submitted its application", "was invited to join", "candidate for". */
export function applied(scene: Scene, text: string): Draft[] {
  const found: Draft[] = [];
  if (!holdsApplying(scene)) return found;
  for (let match = applying.exec(text); match !== null; match = applying.exec(text)) {
    const token = tokenFrom(scene, scene.sentence.start + match.index);
    const rest = text.slice(match.index, match.index + 90);
    // "applied to the bloc": to it itself.
    const straight =
      match[1].startsWith("appl") &&
      wordOf(scene, Math.min(token + 1, scene.sentence.last - 1)) === "to" &&
      scene.entities.some(
        (e) => e.first >= token + 2 && e.first <= token + 3 && isGroup(scene, e) && !/^['’]s|^-/.test(scene.tokens.text.slice(e.end, e.end + 2)),
      );
    if (!straight && !/\b(?:membership|to join|to become a member|accession|candidate|action plan|admission)\b/.test(rest)) continue;
    const body = scene.entities.find((e) => e.first >= token && e.first < token + 12 && isGroup(scene, e));
    const party = body ? asBody(body) : bodyNear(scene, scene.tokens.start[token]);
    const actor = bearerOf(scene, token).filter((a) => a.id !== party?.id);
    if (party === null || actor.length === 0) continue;
    const clause = clauseAt(scene, token);
    const granted = /granted|offered|given/.test(match[0]);
    const last = Math.min(scene.sentence.last, token + 8);
    found.push(
      draftOf(
        "membership",
        "membership/applied",
        spanOf(scene, clause ? Math.min(rangeOf(scene, clause).first, token) : token, body ? Math.max(body.last, token + 2) : last),
        scene.index,
        {
          actor,
          with: [party],
          change: "start",
          stage: granted ? (/candidate status/.test(match[0]) ? "decided" : "offered") : "requested",
          modality: clause?.vg.negated ? "negated" : "stated",
          clause,
          trust: 0.55,
        },
      ),
    );
  }
  return found;
}

const chamberVotes =
  /\b(?:parliament|assembly|senate|bundestag|rada|diet|riksdag|house|lawmakers|deputies)\b[^.;]{0,40}?\b(gave (?:its|their) (?:blessing|consent|approval|assent)|(?:is|are) (?:expected|due|set|scheduled) to (?:vote|ratify|approve|debate)|(?:will|would) (?:vote|ratify|approve)|voted)\b/;
const holdsVoting = mayHold(chamberVotes);
/** A parliament that votes or gives its blessing while a membership is the talk: "Parliament gave its blessing on 1 March". */
export function voted(scene: Scene, text: string): Draft[] {
  const match = holdsVoting(scene) ? chamberVotes.exec(text) : null;
  if (!match || (bodyIn(scene, scene.sentence.first, scene.sentence.last) !== null && /accession|membership|protocol|bid/.test(text))) return [];
  const earlier = [...scene.before]
    .reverse()
    .find((d) => d.kind === "membership" && d.change === "start" && scene.index - d.sentence <= 6 && d.actor.length > 0);
  if (!earlier || /\b(?:budget|troops|mandate|mission|deployment|sanctions|law on|bill)\b/.test(text)) return [];
  const token = tokenFrom(scene, scene.sentence.start + match.index);
  const clause = clauseAt(scene, tokenFrom(scene, scene.sentence.start + match.index + match[0].length - 1));
  const coming = /^(?:is|are|will|would)/.test(match[1]);
  const verbEnd = tokenFrom(scene, scene.sentence.start + match.index + match[0].length - 1) + 1;
  const last = Math.min(scene.sentence.last, clause ? Math.max(rangeOf(scene, clause).last, verbEnd) : verbEnd);
  return [
    draftOf("membership", "membership/voted", spanOf(scene, token, last), scene.index, {
      actor: earlier.actor,
      with: earlier.with,
      change: "start",
      stage: coming ? "planned" : "decided",
      modality: coming ? "expected" : "stated",
      clause,
      trust: 0.5,
      filled: { actor: "the membership spoken of before" },
    }),
  ];
}

/** "The Senate debates the treaty in June": an accession before a parliament. */
function takenUp(scene: Scene, clause: Clause, lemma: string): Draft[] | null {
  if (lemma === "take" && clause.particle !== "up" && wordAfterVerb(scene, clause) !== "up") return null;
  const object = clause.vg.passive ? clause.subject : (clause.objects.find((o) => o.first >= clause.vg.last) ?? null);
  if (object === null || !/^(?:protocols?|accession|ratification|membership|entry)$/.test(wordOf(scene, object.head))) return null;
  const range = rangeOf(scene, clause);
  const deciders = actorOfClause(scene, clause);
  const earlier = [...scene.before]
    .reverse()
    .find((d) => d.kind === "membership" && d.change === "start" && scene.index - d.sentence <= 6 && d.actor.length > 0);
  const named = otherThan(
    unique(
      scene.entities
        .filter((e) => e.class === "state" && e.form !== "pronoun" && e.first >= object.first && e.first < range.last)
        .flatMap((e) => actorsOf(scene, e)),
    ),
    deciders,
  );
  const actor = named.length > 0 ? named : (earlier?.actor ?? []);
  const body = bodyIn(scene, range.first, Math.min(scene.sentence.last, range.last + 4));
  const party = body ? asBody(body) : (earlier?.with[0] ?? bodyNear(scene, scene.tokens.start[clause.vg.first]));
  if (actor.length === 0 || !party || party.role !== "body") return null;
  const staging = stagingOf(scene, clause);
  const later = clause.vg.tense === "present" && scene.times.some((t) => t.start >= scene.tokens.start[clause.vg.first] && t.timex.type === "DATE");
  return [
    draftOf("membership", "membership/taken-up", spanOf(scene, range.first, range.last), scene.index, {
      actor: [...actor],
      with: [party],
      change: "start",
      stage: staging.phase === "coming" || later ? "planned" : "considered",
      modality: staging.modality,
      clause,
      trust: 0.5,
    }),
  ];
}

/** "Chad is the only member that has not ratified": the subject of the clause whose predicate the relative clause tells more of. */
function ofPredicate(scene: Scene, clause: Clause): Actor[] | null {
  if (clause.type !== "relative" || (clause.governor !== null && lemmaOf(clause.governor) !== "be")) return null;
  const outer = scene.clauses.findLast(
    (c) =>
      c.vg.last <= clause.vg.first &&
      lemmaOf(c) === "be" &&
      c.objects.some(
        (o) => o.last >= clause.vg.first - 2 && /^(?:members?|all(?:y|ies)|countr(?:y|ies)|states?|nations?|one|capital)$/.test(wordOf(scene, o.head)),
      ),
  );
  const actor = outer === undefined ? [] : statesAmong(scene, actorOfClause(scene, outer));
  return actor.length > 0 ? actor : null;
}

/** Where ", with another's bid still open" begins, if it does before `to`. */
function besideFrom(scene: Scene, from: number, to: number): number {
  for (let i = from; i + 1 < to; i++) if (wordOf(scene, i) === "," && /^(?:with|while|as|whereas|leaving|but)$/.test(wordOf(scene, i + 1))) return i;
  return to;
}

/** A parliament's assent to an accession: the membership of the one who joins, and the position of the state that assents. */
export function assents(scene: Scene, clause: Clause): Draft[] | null {
  const lemma = lemmaOf(clause);
  if (/^(?:take|debate|discuss|consider|examine|table)$/.test(lemma)) return takenUp(scene, clause, lemma);
  if (!/^(?:ratify|approve|accept|back|endorse|vote|pass|adopt|clear|confirm)$/.test(lemma)) return null;
  const range = rangeOf(scene, clause);
  const tail = wordsOf(scene, range.first, Math.min(scene.sentence.last, range.last + 6)).toLowerCase();
  if (!/\b(?:accession|membership|protocols?|bids?|applications?|entry|entrance|enlargement|candidacy|candidature|candidate status)\b/.test(tail)) return null;
  const party = bodyNear(scene, scene.tokens.start[clause.vg.first]) ?? {
    id: "nato",
    name: scene.reading.lookups.nameOf("nato") ?? "NATO",
    role: "body" as const,
  };
  const assenting = ofPredicate(scene, clause) ?? actorOfClause(scene, clause);
  const objects = clause.vg.passive && clause.subject ? [clause.subject] : clause.objects;
  const joiners: Actor[] = [];
  const end = besideFrom(scene, objects[0]?.first ?? range.first, Math.min(scene.sentence.last, range.last + 6));
  for (const e of scene.entities)
    if (e.class === "state" && e.first >= (objects[0]?.first ?? range.first) && e.first < end && e.form !== "pronoun" && !isAmong(e, assenting))
      joiners.push(...actorsOf(scene, e));
  // "The parliament confirmed the law on the entry into the alliance": its own state's.
  const own =
    joiners.length === 0 &&
    /\b(?:law|act|bill|treaty|protocol|decision) (?:on|about|of|for) (?:the )?(?:entry|entrance|accession|joining|membership)\b|^(?:[^.;,]{0,60} )?(?:approved?s?|ratif(?:y|ies|ied)|back(?:s|ed)?|endorse[ds]?|vot(?:e|es|ed) (?:for|in favou?r of)|accepted|cleared|passed) (?:the )?(?:nato |eu )?(?:accession|membership|entry|admission) (?:to|of|in|into)\b/.test(
      tail,
    ) &&
    bodyIn(scene, range.first, Math.min(scene.sentence.last, range.last + 6)) !== null;
  // "The Bosnian parliament approved the country's bid".
  const home =
    joiners.length === 0 && /\b(?:the country|the nation)['’]s (?:own )?(?:\w+ )?(?:bid|application|membership|accession|entry|request)\b/.test(tail);
  // "after the assembly ratified its membership": of whom the main clause is about.
  const theirs =
    joiners.length === 0 &&
    clause.type === "adverbial" &&
    clause.governor?.subject != null &&
    objects[0] !== undefined &&
    /^(?:its|their)$/.test(wordOf(scene, objects[0].first))
      ? otherThan(statesAmong(scene, actorOfClause(scene, clause.governor)), assenting)
      : [];
  joiners.push(...theirs);
  // "ratified by all members except Chad and Togo": of them, nothing.
  const except = /\b(?:except|apart from|other than|bar|save|but) (?!for\b)/.exec(tail);
  if (except !== null && clause.vg.passive) joiners.length = 0;
  const joining =
    own || home
      ? statesAmong(scene, assenting.length > 0 ? assenting : (fallbackActor(scene, scene.tokens.start[clause.vg.first])?.actor ?? []))
      : unique(joiners);
  if (joining.length === 0) return null;
  const staging = stagingOf(scene, clause);
  // "every ally has to approve": a gate, told as a condition.
  const yet =
    clause.type === "infinitive" && /\byet to\b/.test(wordsOf(scene, Math.max(scene.sentence.first, clause.vg.first - 2), clause.vg.last).toLowerCase());
  if (clause.vg.modal === "must" || (!yet && clause.type === "infinitive" && clause.governor !== null && /^(?:have|need)$/.test(lemmaOf(clause.governor))))
    return null;
  const opposed = lemma === "vote" && /\bagainst\b/.test(tail);
  const done = staging.phase === "done" && !clause.vg.negated;
  const stage: Stage = opposed ? "refused" : done ? "decided" : staging.stage === "in-force" || clause.vg.negated ? "decided" : staging.stage;
  const drafts = [
    draftOf("membership", "membership/assent", spanOf(scene, range.first, range.last), scene.index, {
      actor: joining,
      with: [party],
      change: "start",
      stage: yet ? "decided" : stage,
      modality: yet ? "negated" : staging.modality,
      clause,
      trust: 0.6,
    }),
  ];
  // "only when all members have ratified it": still to come.
  const awaited = /^(?:when|once|until|till|before|if|unless)$/.test(clause.marker) && (clause.vg.perfect || clause.vg.tense === "present");
  if (!own && !home && assenting.length > 0 && staging.phase === "done" && !yet && !awaited)
    drafts.push(
      draftOf("position", "position/assent", spanOf(scene, range.first, range.last), scene.index, {
        actor: assenting,
        stance: clause.vg.negated || opposed ? "against" : "for",
        topic: objects[0] ? wordsOf(scene, objects[0].first, Math.max(objects[0].last, Math.min(range.last, clause.vg.passive ? 0 : range.last))) : null,
        clause,
        trust: 0.6,
      }),
    );
  return drafts;
}

const signing = /\b(sign(?:s|ed|ing)? up (?:to|for|with)|sign(?:s|ed|ing)? on to|throw(?:s|n|ing)? in (?:its|their) lot with|adher(?:es|ed|ing)? to)\b/g;
const holdsSigning = mayHold(signing);
/** "the fifth to sign up", "signed the treaty of accession". */
export function signsUp(scene: Scene, text: string): Draft[] {
  const found: Draft[] = [];
  if (!holdsSigning(scene)) return found;
  for (let match = signing.exec(text); match !== null; match = signing.exec(text)) {
    const token = tokenFrom(scene, scene.sentence.start + match.index);
    const end = tokenFrom(scene, scene.sentence.start + match.index + match[0].length - 1) + 1;
    const phrase = wordsOf(scene, end, Math.min(scene.sentence.last, end + 6));
    const named = scene.entities.some((e) => e.first >= end && e.first < end + 3 && isGroup(scene, e));
    if (!named && !/^(?:the |a |an )?(?:[\w-]+ ){0,3}(?:coalition|alliance|pact|partnership|treaty|bloc|union|organi[sz]ation|force)\b/i.test(phrase)) continue;
    const body = scene.entities.find((e) => e.first >= end && e.first < end + 6 && isGroup(scene, e));
    const name = /^[^,.;]*?\b(?:coalition|alliance|pact|partnership|treaty|bloc|union|organi[sz]ation|force)\b/i.exec(phrase)?.[0] ?? phrase;
    const party: Party = body ? asBody(body) : { id: null, name, role: "body" };
    // "It makes Lima the fifth to sign up": the one it is said of stands before the ordinal.
    const made = [...scene.entities]
      .reverse()
      .find((e) => e.last <= token && token - e.last < 8 && e.class === "state" && (e.form === "name" || e.form === "metonym" || e.form === "description"));
    const actor =
      made && /\b(?:first|second|third|fourth|fifth|[\w-]+th|latest|newest|only|last)\b/.test(text.slice(made.end - scene.sentence.start, match.index))
        ? actorsOf(scene, made)
        : bearerOf(scene, token);
    if (actor.length === 0) continue;
    const clause = clauseAt(scene, token);
    const staging = clause ? stagingOf(scene, clause) : null;
    const stage: Stage = made || staging === null || staging.phase !== "coming" ? "in-force" : staging.stage;
    found.push(
      draftOf("membership", "membership/signs-up", spanOf(scene, made ? made.first : token, Math.min(scene.sentence.last, end + 4)), scene.index, {
        actor,
        with: [party],
        change: "start",
        stage,
        modality: made ? "stated" : (staging?.modality ?? "stated"),
        clause,
        trust: 0.55,
      }),
    );
    // ", after London and tiny Bahrain": those who had done so before.
    const after = /^[^.;]{0,40}?,? (?:after|following|behind|joining) /.exec(text.slice(match.index + match[0].length));
    if (after && made) {
      const from = tokenFrom(scene, scene.sentence.start + match.index + match[0].length + after[0].length);
      const others = entitiesIn(scene, from, Math.min(scene.sentence.last, from + 10)).filter((e) => e.class === "state" && e.form !== "adjective");
      const members = unique(others.flatMap((e) => actorsOf(scene, e)));
      if (members.length > 0)
        found.push(
          draftOf("membership", "membership/before-it", spanOf(scene, from - 1, others[others.length - 1].last), scene.index, {
            actor: members,
            with: [party],
            change: "level",
            stage: "in-force",
            trust: 0.5,
            timed: false,
          }),
        );
    }
  }
  return found;
}
