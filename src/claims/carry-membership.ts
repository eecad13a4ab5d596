/**
 * Memberships carried on: "Both became members", "Switzerland is not", "Albania came in five years later", "Ireland will not follow", "Guinea is suspended".
 */
import type { Actor, Change, Kind, Modality, Party, Stage } from "../model/claim.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { bodyNear } from "./alliance.ts";
import { actorsOf } from "./args.ts";
import { type Going, goings, lastOf, namedBy, textBefore } from "./carry.ts";
import { type Draft, draftOf } from "./draft.ts";
import { foldedWords, objectAfter } from "./frames.ts";
import { list } from "./lexis.ts";
import { isStateActor, type Scene, spanOf, wordOf, statesAmong } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { otherThan, isAmong } from "./named.ts";
import { overlaps } from "../model/span.ts";

interface About {
  readonly actor: readonly Actor[];
  readonly party: Party;
  readonly change: Change;
  readonly level: boolean;
  readonly near: boolean;
}

const kinds: ReadonlySet<Kind> = new Set(["membership"]);
const memberTalk =
  /\b(?:members?(?:hip)?|newcomers?|accession|acced(?:e|ed|es|ing)|join(?:ed|s|ing)?|enlargement|applicants?|applied|application|candidates?|suspen(?:ded|sion)|expel(?:led)?|withdr[ae]w\w*)\b/;

/** Words of the field in a thousand around a sentence, from which talk of members two sentences back still holds. */
const dense = 30;

export function carriedMemberships(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const here = sofar.filter((d) => d.kind === "membership");
  const told = lastOf(scene, here, kinds, 3);
  if (told === null && !memberTalk.test(textBefore(scene, scene.near >= dense ? 2 : 1))) return [];
  return carriedFrom(scene, told).filter((draft) => !here.some((d) => overlaps(d.span, draft.span)));
}

function carriedFrom(scene: Scene, told: Draft | null): Draft[] {
  const about = aboutOf(scene, told);
  if (about === null) return [];
  const verbless = swapped(scene, about);
  if (verbless !== null) return [verbless];
  for (const going of goings(scene)) {
    const assent = ratifies(going, about);
    if (assent.length > 0) return assent;
    const found =
      isOne(going, about) ??
      comesIn(going, about) ??
      goesOut(going, about) ??
      follows(going, about) ??
      wants(going, about) ??
      isHeld(going, about) ??
      remain(going, about) ??
      ownNoun(going, about);
    if (found !== null) return [found];
  }
  return [];
}

function aboutOf(scene: Scene, told: Draft | null): About | null {
  const party = told?.with.find((w) => w.role === "body") ?? bodyNear(scene, scene.sentence.start);
  return party
    ? {
        actor: told?.actor ?? [],
        party: { ...party, role: "body" },
        change: told?.change ?? "start",
        level: told?.change === "level",
        near: told !== null && scene.index - told.sentence <= 2,
      }
    : null;
}

/** Who the clause is about: states by name, or those told of where it leans on them. */
function whoIn({ scene, clause, subject }: Going, about: About): Actor[] {
  const named = namedBy(scene, clause.subject).filter((a) => isStateActor(scene, a) && a.id !== about.party.id);
  if (named.length > 0) return named;
  // "Togo has hinted that it may go too": who says it.
  const sayer =
    clause.type === "complement" && /^(?:it|they)$/.test(subject)
      ? namedBy(scene, clause.governor?.subject ?? null).filter((a) => isStateActor(scene, a) && a.id !== about.party.id)
      : [];
  if (sayer.length > 0) return sayer;
  return leansHere(subject) && about.actor.length > 0 ? [...about.actor] : opensWithBoth(scene) && about.actor.length > 1 ? [...about.actor] : [];
}
const leansHere = (subject: string): boolean =>
  /^(?:it|they|both|neither|the two|the (?:two )?(?:countries|states|neighbours|neighbors)|the country|all three|the three|both (?:countries|states))$/.test(
    subject,
  );
/** "Both became members": the tagger keeps "both" for an adverb. */
const opensWithBoth = (scene: Scene): boolean => /^(?:both|neither)$/.test(wordOf(scene, scene.sentence.first));

const oneOfThem =
  /^(?:(?:no|not|now|also|still|already|never|no longer|yet|too|itself|a full|a|an|the)\s+)*(?:one|members?|in|inside|outside|out|on board|aboard|part of it|party to it|among them)\b/;
/** "Switzerland is not.", "It has been one since 2004", "Helsinki was in by April", "Serbia would like to be". */
function isOne(going: Going, about: About): Draft | null {
  const { scene, clause, lemma, rest } = going;
  if ((lemma !== "be" && lemma !== "become" && lemma !== "remain" && lemma !== "stay") || clause.vg.passive) return null;
  const who = whoIn(going, about);
  if (who.length === 0) return null;
  const bare = /^(?:(?:not|too|either|also|yet|still|now|already|never)\s*)*$/.test(rest);
  // "Switzerland is not.": leans on a membership told as it stands, of another.
  if (bare && lemma === "be" && about.near && about.level && clause.vg.form === "finite" && who.every((a) => !about.actor.some((b) => a.id === b.id)))
    return made(going, about, {
      who,
      rule: "is",
      change: "level",
      stage: "in-force",
      modality: clause.vg.negated || /\bnot\b|\bnever\b/.test(rest) ? "negated" : "stated",
    });
  if (bare && clause.vg.form === "infinitive" && lemma !== "remain" && about.near)
    return made(going, about, { who, rule: "would-be", change: "start", stage: "planned" });
  if (!oneOfThem.test(rest)) return null;
  const outside = /^(?:\w+ )*?(?:outside|out)\b/.test(rest),
    inside = /^(?:\w+ )*?(?:in|inside|on board|aboard)\b/.test(rest);
  const place = inside && !/^(?:\w+ )*?(?:in|inside)(?:\W|$)(?:since|by|from|within|already|now|too|for good|\W|$)/.test(`${rest} `);
  if (place || ((outside || inside) && !about.near)) return null;
  if (
    /\bmembers?\b/.test(rest.slice(0, 24)) &&
    !/^(?:(?:no|not|now|also|still|already|never|yet|itself|a full|full|a|an|the)\s+)*members?(?: (?:since|within|in|on|by|only|from|too|as well|last|this|before|until|the|at|after|for)\b|\W|$)/.test(
      rest,
    )
  )
    return null;
  const starts = lemma === "become" || (inside && clause.vg.tense === "past");
  const negated = clause.vg.negated || outside || /^(?:not|never|no members?)\b/.test(rest) || wordOf(scene, scene.sentence.first) === "neither";
  const staging = stagingOf(scene, clause);
  return made(going, about, {
    who,
    rule: "is-one",
    change: starts ? "start" : "level",
    stage: staging.phase === "coming" ? staging.stage : clause.vg.tense === "past" && !clause.vg.perfect && !starts && !negated ? "ended" : "in-force",
    modality: negated ? "negated" : staging.modality,
  });
}

const enter = list("come get go enter slip walk");
const admitted = list("admit let accept take bring invite welcome");
/** "Finland came in a year later", "Montenegro was let in in 2017", "Stockholm got in". */
function comesIn(going: Going, about: About): Draft | null {
  const { scene, clause, lemma, rest } = going;
  if (!about.near) return null;
  const words = rest;
  const comes =
    enter.has(lemma) &&
    !clause.vg.passive &&
    (/^in(?:\W|$)(?!(?:the|a|its|this|that|their|for|with|on|handy|useful)\b)/.test(words) ||
      /^(?:aboard|on board|inside)\b/.test(words) ||
      (lemma === "enter" && clause.objects.length === 0));
  const taken =
    admitted.has(lemma) &&
    clause.vg.passive &&
    (/^(?:in|as (?:a|the) (?:\w+ )?members?|into (?:it|the (?:alliance|bloc|union|fold|club)))\b/.test(words) || lemma === "admit");
  if ((!comes && !taken) || clause.objects.some((o) => o.index > clause.vg.index && scene.entities.some((e) => e.first === o.first && e.class !== "state")))
    return null;
  if (
    comes &&
    clause.attached.some(
      (a) =>
        a.word === "in" &&
        a.index > clause.vg.index &&
        scene.entities.some((e) => (e.class === "place" || e.class === "state") && e.first >= a.np.first && e.first < a.np.last),
    )
  )
    return null;
  const who = whoIn(going, about);
  if (who.length === 0) return null;
  const staging = stagingOf(scene, clause);
  return made(going, about, {
    who,
    rule: "comes-in",
    change: "start",
    stage: lemma === "invite" ? "offered" : staging.phase === "coming" ? staging.stage : "in-force",
    modality: staging.modality,
  });
}

const leaving = list("leave quit go withdraw walk pull depart exit");
/** "They left a year later", "Togo may go too", "The three walked out in January". */
function goesOut(going: Going, about: About): Draft | null {
  const { scene, clause, lemma, rest } = going;
  if (!leaving.has(lemma) || clause.vg.passive || !about.near || about.change !== "end") return null;
  const words = rest;
  if (
    clause.objects.some(
      (o) =>
        o.index > clause.vg.index &&
        !/^(?:it|the (?:bloc|alliance|union|organi[sz]ation|pact))$/.test(foldedWords(scene, o.first, o.last)) &&
        scene.times.every((t) => t.start > scene.tokens.end[o.last - 1] || t.end < scene.tokens.start[o.first]),
    )
  )
    return null;
  if ((/^(?:walk|pull)$/.test(lemma) && !/^out\b/.test(words)) || (lemma === "go" && !/^(?:too|as well|also|next|first|\W|$)/.test(words))) return null;
  if (
    clause.attached.some(
      (a) =>
        a.index > clause.vg.index &&
        /^(?:for|to|from|into|by)$/.test(a.word) &&
        scene.entities.some((e) => e.first >= a.np.first && e.first < a.np.last && (e.class === "place" || e.class === "state")),
    )
  )
    return null;
  const who = whoIn(going, about);
  if (who.length === 0) return null;
  const staging = stagingOf(scene, clause);
  return made(going, about, { who, rule: "goes", change: "end", stage: staging.phase === "coming" ? staging.stage : "ended", modality: staging.modality });
}

/** "Albania followed in 2009", "Ireland will not follow", "Norway did so in 1949", "Malta did not". */
function follows(going: Going, about: About): Draft | null {
  const { scene, clause, lemma, rest } = going;
  const does = (lemma === "do" || lemma === "") && about.near && about.change !== "level" && /^(?:(?:so|the same|likewise|it|not|too)\b|\W|$)/.test(rest);
  // "which only two have yet to do": what they have not done.
  if (
    (lemma !== "follow" && !does) ||
    clause.vg.passive ||
    /\byet to\b/.test(foldedWords(scene, Math.max(scene.sentence.first, clause.vg.first - 2), clause.vg.last))
  )
    return null;
  const object = objectAfter(clause);
  if (
    (object && !/^(?:suit|it|them|so|the same|likewise|both|the two|its example|their example)$/.test(foldedWords(scene, object.first, object.last))) ||
    clause.attached.some((a) => a.word === "from" && a.index > clause.vg.index)
  )
    return null;
  const who = otherThan(whoIn(going, about), about.actor);
  if (who.length === 0 || about.actor.length === 0) return null;
  const staging = stagingOf(scene, clause);
  const change = about.change === "level" ? "start" : about.change;
  const negated = clause.vg.negated || /^not\b/.test(rest);
  return made(going, about, {
    who,
    rule: "follows",
    change,
    stage:
      staging.phase === "coming" || (negated && clause.vg.tense !== "past")
        ? staging.stage === "in-force"
          ? "planned"
          : staging.stage
        : change === "end"
          ? "ended"
          : "in-force",
    modality: negated ? "negated" : staging.modality,
  });
}

/** A phrase that is a time. */
const isTime = (scene: Scene, o: NounPhrase): boolean =>
  scene.times.some((t) => t.start <= scene.tokens.start[o.first] && t.end >= scene.tokens.end[o.last - 1]);

const sames = /^(?:the same(?= (?:for|from|as|by|in|of|too)\b|\W*$)|in(?= |\W*$)|to be next|that too|it too|likewise|the same thing|a place|a seat)\b/;
/** "Ukraine wants the same", "Austria has no such plans", "Bamako ruled out a return", "Georgia has been waiting since 2008". */
function wants(going: Going, about: About): Draft | null {
  const { clause, lemma, rest } = going;
  const who = whoIn(going, about);
  if (who.length === 0 || !about.near) return null;
  if (/^(?:want|seek|request|demand|hope|ask)$/.test(lemma) && sames.test(rest.replace(/^for /, "")))
    return made(going, about, {
      who,
      rule: "wants",
      change: about.change === "level" ? "start" : about.change,
      stage: lemma === "hope" || lemma === "want" ? "planned" : "requested",
      modality: clause.vg.negated ? "negated" : "stated",
    });
  if (
    /^(?:have|see|harbour|harbor|nurse)$/.test(lemma) &&
    /^(?:no|never) (?:such )?(?:plans?|intentions?|ambitions?|wish|desire|thoughts?|designs|aspirations?)\b/.test(rest)
  )
    return made(going, about, { who, rule: "no-plans", change: about.change === "level" ? "start" : about.change, stage: "planned", modality: "negated" });
  if (lemma === "rule" && /\bout\b/.test(rest) && /\b(?:a return|returning|coming back|rejoining|going back)\b/.test(rest))
    return made(going, about, { who, rule: "no-return", change: "resume", stage: "refused" });
  // "Lithuania applied last week", "said it would apply".
  if (
    lemma === "apply" &&
    !clause.vg.passive &&
    !clause.objects.some((o) => o.index > clause.vg.index && !isTime(going.scene, o)) &&
    /^(?:$|\W|(?:in|on|last|this|next|again|too|as well|yesterday|today|tomorrow|two|three|later|earlier|first|within|by|before|after)\b)/.test(rest)
  ) {
    const staging = stagingOf(going.scene, clause);
    return made(going, about, {
      who,
      rule: "applies",
      change: "start",
      stage: staging.phase === "coming" ? "planned" : "requested",
      modality: staging.modality === "negated" ? "negated" : "stated",
    });
  }
  if (lemma === "wait" && /\bsince\b/.test(rest) && about.change === "start")
    return made(going, about, { who, rule: "waits", change: "start", stage: "requested" });
  return null;
}

/** "Guinea is suspended", "Niger was readmitted", "The suspension was lifted". */
function isHeld(going: Going, about: About): Draft | null {
  const { clause, lemma, subject } = going;
  if (!clause.vg.passive || !/^(?:suspend|readmit|expel|reinstate|exclude|lift|end|revoke)$/.test(lemma)) return null;
  const staging = stagingOf(going.scene, clause);
  const coming = staging.phase === "coming";
  if (/^(?:lift|end|revoke)$/.test(lemma)) {
    const owner = /\b(?:suspension|ban|exclusion)$/.test(subject) ? clause.subject : null;
    const own = owner ? statesAmong(going.scene, namedBy(going.scene, owner.owner ?? owner)) : [];
    const who = own.length > 0 ? own : owner && /^(?:the|its|their)\b/.test(subject) ? [...about.actor] : [];
    return who.length > 0
      ? made(going, about, { who, rule: "lifted", change: "resume", stage: coming ? staging.stage : "in-force", modality: staging.modality })
      : null;
  }
  const who = whoIn(going, about);
  if (who.length === 0 || (clause.subject !== null && !leansHere(subject) && namedBy(going.scene, clause.subject).length === 0)) return null;
  const back = lemma === "readmit" || lemma === "reinstate";
  return made(going, about, {
    who,
    rule: lemma,
    change: back ? "resume" : lemma === "suspend" ? "suspend" : "end",
    stage: coming ? staging.stage : back ? "in-force" : lemma === "suspend" ? "suspended" : "ended",
    modality: staging.modality,
  });
}

/** "Twelve members remain", "leaves 12 members". */
function remain(going: Going, about: About): Draft | null {
  const { scene, clause, lemma, subject } = going;
  const has =
    lemma === "have" &&
    /^(?:the |it|this )(?:organi[sz]ation|system|bloc|group|grouping|pact|forum|community|union|club|alliance|coalition|league|council|initiative|framework|partnership)?$/.test(
      subject,
    )
      ? scene.quantities.find(
          (each) =>
            each.first >= clause.vg.last &&
            each.first - clause.vg.last <= 2 &&
            /^(?:[\w-]+ ){0,2}?members?(?: states?| countries| nations)?(?:\W|$)/.test(
              foldedWords(scene, each.first, Math.min(scene.sentence.last, each.first + 4)),
            ),
        )
      : undefined;
  if (has)
    return {
      ...made(going, about, { who: [], rule: "has-members", change: "level", stage: "in-force" }),
      quantity: { ...has.quantity, unit: "states" },
      used: has,
    };
  if (!/^(?:remain|stay|be)$/.test(lemma) || clause.subject === null || !/\b(?:members?|member states|countries|states|nations)$/.test(subject)) return null;
  const q = scene.quantities.find(
    (each) => each.first >= clause.subject!.first && each.first < clause.subject!.last && (each.family === "states" || each.family === "none"),
  );
  if (!q || (lemma === "be" && !/^(?:left|still in|still there)\b/.test(going.rest))) return null;
  return { ...made(going, about, { who: [], rule: "remain", change: "level", stage: "in-force" }), quantity: { ...q.quantity, unit: "states" }, used: q };
}

/** "Their exit took effect on 29 January", "The bid is on ice", "Its accession is complete". */
function ownNoun(going: Going, about: About): Draft | null {
  const { scene, clause, lemma, subject, rest } = going;
  const noun =
    /^(?:(?:its|their|the|his|[\w-]+['’]s)(?: own)?) (exit|departure|withdrawal|accession|entry|membership|bid|application|candidacy|admission)$/.exec(
      subject,
    )?.[1];
  if (noun === undefined || clause.subject === null) return null;
  // "The departure of Togo": whose it is stands behind.
  const of = scene.chunks[clause.subject.index + 2];
  const owner = statesAmong(
    scene,
    namedBy(scene, clause.subject.owner ?? (of?.type === "np" && of.last <= clause.vg.first && wordOf(scene, of.first - 1) === "of" ? of : null)),
  );
  const who = owner.length > 0 ? owner : /^(?:its|their|the) /.test(subject) ? [...about.actor] : [];
  const out = /^(?:exit|departure|withdrawal)$/.test(noun);
  if (who.length === 0) return null;
  const staging = stagingOf(scene, clause);
  const coming = staging.phase === "coming";
  if (
    (lemma === "take" && /^effect\b/.test(rest)) ||
    (lemma === "come" && /^into (?:force|effect)\b/.test(rest)) ||
    (lemma === "be" && /^(?:now )?(?:complete|final|official|effective|a fact|done)\b/.test(rest))
  )
    return made(going, about, {
      who,
      rule: "took-effect",
      change: out ? "end" : "start",
      stage: coming ? staging.stage : out ? "ended" : "in-force",
      modality: staging.modality,
    });
  if (
    (lemma === "be" && /^(?:still |now |again )?(?:on (?:ice|hold)|frozen|stalled|blocked|stuck|suspended|in limbo|pending)\b/.test(rest)) ||
    lemma === "stall" ||
    (clause.vg.passive && /^(?:freeze|block|suspend|stall)$/.test(lemma))
  )
    return made(going, about, { who, rule: "on-ice", change: out ? "end" : "start", stage: "suspended", modality: staging.modality });
  if ((clause.vg.passive && /^(?:reject|refuse|veto)$/.test(lemma)) || (lemma === "be" && /^(?:now )?(?:off the table|out of the question|dead)\b/.test(rest)))
    return made(going, about, { who, rule: "refused", change: out ? "end" : "start", stage: "refused", modality: staging.modality });
  return null;
}

const assenting = list("ratify approve sign agree assent say vote");
/** "Croatia ratified in June", "Lisbon said yes in the spring": an ally's assent to the accession told of, and what it is to those who join. */
function ratifies(going: Going, about: About): Draft[] {
  const { scene, clause, lemma, rest } = going;
  if (
    !assenting.has(lemma) ||
    clause.vg.passive ||
    clause.vg.form !== "finite" ||
    clause.vg.negated ||
    !about.near ||
    about.change !== "start" ||
    about.actor.length === 0
  )
    return [];
  const object = clause.objects.find(
    (o) => o.index > clause.vg.index && !scene.times.some((t) => t.start >= scene.tokens.start[o.first] && t.end <= scene.tokens.end[o.last - 1]),
  );
  const words = object ? foldedWords(scene, object.first, object.last) : "";
  const yes =
    lemma === "say"
      ? /^yes\b/.test(rest)
      : lemma === "vote"
        ? /^(?:for (?:it|both|them)|yes|in favou?r)\b/.test(rest)
        : lemma === "sign" || lemma === "agree"
          ? /^(?:it|them|both|the protocols?)$/.test(words) ||
            (lemma === "agree" && words === "" && clause.attached.every((a) => /^(?:in|on|at|to)$/.test(a.word)))
          : words === "" || /^(?:it|them|both|the protocols?|the treat(?:y|ies)|the two|neither)$/.test(words);
  if (!yes) return [];
  const who = namedBy(scene, clause.subject).filter((a) => isStateActor(scene, a) && !isAmong(a, about.actor));
  const staging = stagingOf(scene, clause);
  if (who.length === 0 || staging.phase === "coming") return [];
  const { first, last } = going;
  return [
    made(going, about, { who: about.actor, rule: "assent", change: "start", stage: "decided" }),
    draftOf("position", "position/carried-assent", spanOf(scene, first, last), scene.index, {
      actor: who,
      stance: "for",
      topic: `accession to ${about.party.name}`,
      clause,
      trust: 0.6,
    }),
  ];
}

/** "So are Latvia and Lithuania", "Nor will Malta", "Neither did Ireland": the same of others, or not. */
function swapped(scene: Scene, about: About): Draft | null {
  const { first, last } = scene.sentence;
  const opener = wordOf(scene, first);
  if (!about.near || about.actor.length === 0 || !/^(?:so|nor|neither|as)$/.test(opener) || last - first > 14) return null;
  const aux = wordOf(scene, first + 1);
  if (!/^(?:is|are|was|were|did|does|do|has|have|had|will|would|can)$/.test(aux)) return null;
  const named = scene.entities.filter((e) => e.first >= first + 2 && e.class === "state" && e.form !== "adjective" && e.id !== null);
  if (named.length === 0 || named[0].first - first > 3) return null;
  const end = named[named.length - 1];
  if (end.last < last && !/^(?:[.,;:]|either|too|in|since)$/.test(wordOf(scene, end.last))) return null;
  const who = named.flatMap((e) => actorsOf(scene, e)).filter((a, i, all) => all.findIndex((b) => b.id === a.id) === i && !isAmong(a, about.actor));
  if (who.length === 0) return null;
  const negated = opener === "nor" || opener === "neither";
  const level = /^(?:is|are)$/.test(aux) || about.level;
  const coming = /^(?:will|would|can)$/.test(aux);
  return draftOf("membership", "membership/carried-so", spanOf(scene, first, end.last), scene.index, {
    actor: who,
    with: [about.party],
    change: level ? "level" : about.change,
    stage: coming ? "pledged" : about.change === "end" && !negated ? "ended" : "in-force",
    modality: negated ? "negated" : "stated",
    trust: 0.55,
  });
}

interface Making {
  readonly who: readonly Actor[];
  readonly rule: string;
  readonly change: Change;
  readonly stage: Stage;
  readonly modality?: Modality;
}

function made({ scene, clause, first, last }: Going, about: About, m: Making): Draft {
  return draftOf("membership", `membership/carried-${m.rule}`, spanOf(scene, first, last), scene.index, {
    actor: [...m.who],
    with: [about.party],
    change: m.change,
    stage: m.stage,
    modality: m.modality ?? "stated",
    clause,
    trust: 0.58,
  });
}
