/** Stances told by a noun: "to the anger of", "with the blessing of", "over the objections of", "conveyed Australia's concern at". */
import type { Actor, Stance } from "../model/claim.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { Clause } from "../text/clauses.ts";
import { ADJ, VB, VBG } from "../text/lexicon.ts";
import { actorsOf, actorsOfPhrase } from "./args.ts";
import { actorsOfList, bearerOf, capitalActor, clauseAt } from "./bearer.ts";
import { type Draft, draftOf, namesOf } from "./draft.ts";
import { isLedAdjective, missionOf, placesIn } from "./places.ts";
import { hasCapital, isOneOf, lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";
import { angerNouns, joyNouns, namesField, namesThing, oppositionNouns, stanceNouns, stanceOfNoun, supportNouns, weightNouns } from "./stance-lexicon.ts";
import { isRecent } from "./stance-asserted.ts";
import { flipped } from "./stance-verbs.ts";
import { unique } from "./named.ts";

const telling = new Set(
  "express voice convey register raise signal state declare announce reiterate reaffirm repeat restate underline underscore confirm lodge enter file make communicate relay transmit pass air vent share show display harbour harbor have hold feel maintain pledge offer lend give throw renew affirm emphasise emphasize stress note record indicate hide disguise conceal enjoy win secure gain obtain get receive drop withdraw lift overcome abandon waive highlight refuse withhold deny grant lose".split(
    " ",
  ),
);
const dropping = new Set(["drop", "withdraw", "lift", "overcome", "abandon", "waive", "lose"]);
const withholding = new Set(["refuse", "withhold", "deny"]);

const isStanceNoun = isOneOf(stanceNouns);

/** The nominal stances of a sentence, apart from those already read at their words. */
export function nounDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  for (let i = scene.sentence.first; i < scene.sentence.last; i++) {
    if (!isStanceNoun(scene, i)) continue;
    const noun = wordOf(scene, i);
    const stance = stanceOfNoun(noun);
    if (
      stance === null ||
      (scene.tags[i] >= VB && scene.tags[i] <= VBG && noun !== "dismay" && noun !== "delight" && noun !== "support") ||
      hasCapital(scene, i)
    )
      continue;
    const { start } = spanOf(scene, i, i + 1);
    if ([...sofar, ...found].some((d) => d.kind === "position" && d.span.start <= start && start < d.span.end)) continue;
    const draft = draftAt(scene, i, noun, stance);
    if (draft) found.push(draft);
  }
  return found;
}

interface Holder {
  readonly actor: Actor[];
  readonly first: number;
  readonly last: number;
  readonly how: "owner" | "of" | "from" | "in" | "subject";
}

function draftAt(scene: Scene, at: number, noun: string, given: Stance): Draft | null {
  const before = wordsBefore(scene, at, 7),
    after = wordsAfter(scene, at, 12);
  if (/(?:^|\s)(?:should|if|unless|without|until|pending|requires?|needs?|awaits?|subject to|lack of|depends? on|hinges? on)\s(?:\S+\s){0,4}$/.test(before))
    return null;
  // "has made the consent of the host a condition": a gate.
  if (/\b(?:an?|its|the|as) (?:pre)?condition\b/.test(after)) return null;
  const holder = holderOf(scene, at, noun);
  if (holder === null || holder.actor.length === 0) return null;
  const clause = verbBefore(scene, at);
  const verb = clause !== null && clause.vg.last <= at && at - clause.vg.last <= 6 ? lemmaOf(clause) : "";
  if (!isLicensed(scene, { noun, at, holder, before, after, verb })) return null;
  if (clause && /^(?:must|should|ought)$/.test(clause.vg.modal)) return null;
  // "urged the president to drop support": what another is to do.
  if (
    clause?.vg.form === "infinitive" &&
    holder.how === "subject" &&
    clause.governor !== null &&
    /^(?:urge|ask|tell|call|press|want|beg|advise|invite)$/.test(lemmaOf(clause.governor))
  )
    return null;
  if (/^(?:ships?|vessels?|units?|vehicles?|staff|aircraft|troops|group|command|mission|base|battalion|company)\b/.test(after)) return null;
  let stance = given;
  if (/\bno (?:\S+\s)?$/.test(before) && oppositionNouns.has(noun)) stance = "for";
  if (dropping.has(verb)) stance = flipped(stance);
  if (withholding.has(verb) && supportNouns.has(noun)) stance = "against";
  if (clause?.vg.negated && telling.has(verb) && verb !== "hide" && verb !== "disguise" && verb !== "conceal") {
    if (supportNouns.has(noun)) stance = flipped(stance);
    else return null;
  }
  const first = Math.min(holder.first, holder.how === "subject" && clause ? Math.max(rangeOf(scene, clause).first, at - 14) : at, firstOf(scene, at));
  const last = Math.min(
    scene.sentence.last,
    Math.max(holder.how === "of" || holder.how === "from" || holder.how === "in" ? holder.last : at + 1, reach(scene, at)),
  );
  return draftOf("position", "position/noun", spanOf(scene, first, last), scene.index, {
    actor: holder.actor,
    stance,
    topic: wordsOf(scene, first, last),
    clause: null,
    trust: holder.how === "in" ? 0.42 : 0.5,
    timed: false,
    place: placesIn(scene, first, last),
    mission: missionOf(scene, first, last, false),
  });
}

/** The clause of the verb before a noun, also where the tagger took the noun for a verb ("reiterated support"). */
function verbBefore(scene: Scene, at: number): Clause | null {
  const own = clauseAt(scene, at);
  if (own === null || own.vg.first > at || at >= own.vg.last) return own;
  let found: Clause | null = null;
  for (const clause of scene.clauses) if (clause.vg.last <= at && (found === null || clause.vg.last > found.vg.last)) found = clause;
  return found;
}

const wordsBefore = (scene: Scene, at: number, n: number): string => {
  const from = Math.max(scene.sentence.first, at - n);
  return from < at ? `${wordsOf(scene, from, at).toLowerCase()} ` : "";
};
const wordsAfter = (scene: Scene, at: number, n: number): string => {
  const to = Math.min(scene.sentence.last, at + 1 + n);
  return at + 1 < to ? wordsOf(scene, at + 1, to).toLowerCase() : "";
};

/** "to the", "over the strenuous": the small words that lead to the noun. */
function firstOf(scene: Scene, at: number): number {
  let i = at;
  while (
    i > scene.sentence.first &&
    at - i < 4 &&
    (scene.tags[i - 1] === ADJ || /^(?:the|its|their|to|with|over|despite|against|much|amid|no)$/.test(wordOf(scene, i - 1)))
  )
    i--;
  return i;
}

/** How far the words of the stance go after its noun: to the thing that it is about. */
function reach(scene: Scene, at: number): number {
  if (!/^(?:to|for|about|at|over|on|of|with|in|from|that|towards)$/.test(at + 1 < scene.sentence.last ? wordOf(scene, at + 1) : "")) return at + 1;
  let i = at + 1;
  for (; i < scene.sentence.last && i < at + 11; i++) if (/^[,;:.!?–—"”]$/.test(wordOf(scene, i))) break;
  return i;
}

/** Whose it is: the owner or nationality before it, the name after "of", "from" or "in", or who expresses it. */
function holderOf(scene: Scene, at: number, noun: string): Holder | null {
  const owner = ownerBefore(scene, at);
  const sharing = owner ? verbBefore(scene, at) : null;
  // "Japan shares Australia's concern": the sharer's too.
  if (owner && sharing && lemmaOf(sharing) === "share" && sharing.vg.last <= owner.first) {
    const sharer = bearerOf(scene, sharing.vg.main);
    if (sharer.length > 0) return { ...owner, actor: sharer, first: rangeOf(scene, sharing).first };
  }
  if (owner) return owner;
  const next = at + 1 < scene.sentence.last ? wordOf(scene, at + 1) : "";
  if (next === "of" || next === "from" || next === "in" || next === "among" || next === "by") {
    const chunk = scene.chunks.find((c) => c.type === "np" && c.first <= at + 3 && c.first >= at + 2 && c.last > at + 2);
    if (chunk?.type === "np") {
      const e = scene.entities.find((each) => each.first >= chunk.first && each.first < chunk.last);
      const place = next === "in" || next === "among";
      if (e && (!place || ((e.class === "state" || e.class === "place" || e.form === "metonym") && angerOrDoubt(noun)))) {
        const actor = listed(scene, chunk);
        if (actor.length > 0) return { actor, first: at, last: chunk.last, how: place ? "in" : next === "from" ? "from" : "of" };
      }
    }
  }
  const clause = verbBefore(scene, at);
  if (clause === null || clause.vg.last > at || at - clause.vg.last > 5 || !telling.has(lemmaOf(clause)) || clause.vg.passive) return null;
  if (clause.vg.form === "infinitive" && clause.governorNoun !== null) return null;
  // Nothing but its own adjectives stands between the verb and it.
  for (let i = clause.vg.last; i < at; i++)
    if (
      scene.tags[i] !== ADJ &&
      !/^(?:its|their|his|her|our|the|a|an|no|some|any|strong|full|and|deep|grave|broad|continued|firm|unwavering|clear|serious|growing|public|open|of|secret|bones|about|overriding|central|continued|continuing|vital|political|['"“])$/.test(
        wordOf(scene, i),
      ) &&
      stanceOfNoun(wordOf(scene, i)) === null &&
      !/ly$/.test(wordOf(scene, i))
    )
      return null;
  const actor = bearerOf(scene, clause.vg.main);
  return actor.length > 0 ? { actor, first: at, last: at + 1, how: "subject" } : null;
}

const angerOrDoubt = (noun: string): boolean => angerNouns.has(noun) || oppositionNouns.has(noun) || joyNouns.has(noun);

const listed = (scene: Scene, chunk: Parameters<typeof actorsOfList>[1]): Actor[] => {
  const all = unique(
    [chunk, ...chunk.joined.filter((other) => other !== chunk)].flatMap((each) => {
      const own = actorsOfList(scene, { ...each, joined: [] });
      return own.length > 0
        ? own
        : capitalActor(
            scene,
            scene.entities.find((e) => e.first >= each.first && e.first < each.last),
          );
    }),
  );
  return namesOf(all.length > 0 ? all : actorsOfPhrase(scene, chunk));
};

/** "Turkish opposition", "Berlin's backing", "the Chinese government's concern". */
function ownerBefore(scene: Scene, at: number): Holder | null {
  const { text } = scene.tokens;
  for (let k = scene.entities.length - 1; k >= 0; k--) {
    const e = scene.entities[k];
    if (e.last > at || at - e.last > 4) continue;
    if (e.form === "pronoun" || isLedAdjective(scene, e) || !holds(e)) continue;
    const gap = text.slice(e.end, scene.tokens.start[at]).toLowerCase().replace(/’/g, "'");
    const owned =
      /^'s?\s+(?:[\w-]+ ){0,2}$/.test(gap) ||
      (e.form === "adjective" && /^\s+(?:government'?s? |cabinet |(?:\w+(?:al|ic|ong|oad|ing|ull) ))?$/.test(gap)) ||
      /^ (?:government|parliament|army|military|ministry)'s? (?:[\w-]+ )?$/.test(gap);
    if (!owned) return null;
    // "French and German opposition", "France and Germany's opposition".
    const others = scene.entities.filter(
      (o) =>
        o.form === e.form &&
        o.class === "state" &&
        o.last <= e.first &&
        e.first - o.last <= 2 &&
        /^(?:,| and|, and)\s+(?:the )?$/.test(text.slice(o.end, e.start)),
    );
    return {
      actor: namesOf(unique([...others.flatMap((o) => actorsOf(scene, o)), ...actorsOf(scene, e), ...capitalActor(scene, e)])),
      first: Math.min(e.first, ...others.map((o) => o.first)),
      last: at + 1,
      how: "owner",
    };
  }
  return null;
}

const holds = (e: ResolvedMention): boolean =>
  e.class === "state" || e.class === "body" || e.class === "person" || e.class === "office" || e.class === "place" || e.form === "metonym";

interface Setting {
  readonly noun: string;
  readonly at: number;
  readonly holder: Holder;
  readonly before: string;
  readonly after: string;
  readonly verb: string;
}

/** Does the noun stand where it tells a stance, and not help, a party or a street? */
function isLicensed(scene: Scene, { noun, at, holder, before, after, verb }: Setting): boolean {
  const lead = wordsBefore(scene, Math.min(at, holder.how === "owner" ? holder.first : at), 6);
  const about = namesThing(after) || namesThing(wordsOf(scene, scene.sentence.first, scene.sentence.last).toLowerCase());
  // "Hungary's veto still stands", "its refusal came as no surprise": of what was told just before.
  const stands =
    holder.how === "owner" &&
    /^(?:opposition|objections?|resistance|veto|refusal|reluctance|reservations)$/.test(noun) &&
    isRecent(scene) &&
    scene.clauses.some((c) => c.subject?.head === at && c.vg.form === "finite");
  if (!about) return stands;
  // "its readiness to send troops": an offer, told by its own kind.
  if (
    /^(?:readiness|willingness)$/.test(noun) &&
    /^to (?:send|provide|contribute|deploy|host|lead|participate|take part|commit|supply|train|pay|offer|join|give|dispatch|help|extend|stay|keep)\b/.test(
      after,
    )
  )
    return false;
  if (holder.how === "subject" && noun !== "commitment")
    return (
      namesThing(after) &&
      quantitiesIn(scene, at, Math.min(scene.sentence.last, at + 8)).length === 0 &&
      !/^ ?(?:vehicles?|staff|aircraft|ships?|package|mission|troops)/.test(after) &&
      (!supportNouns.has(noun) ||
        (/^(?:for|to|of|with|in)\b/.test(after) && !/^for (?:the )?(?:people|[\w-]+'s armed|army|families|victims|refugees)/.test(after))) &&
      !/^(?:agreement|will|advice)$/.test(noun)
    );
  if (noun === "will" || noun === "wishes" || noun === "advice")
    return /\bagainst (?:the )?(?:\S+ ){0,2}$/.test(lead) || /\bagainst (?:the )?(?:\S+ )?$/.test(before);
  const aside = /\b(?:to|much to)(?: the)?(?: \S+){0,2} $/.test(` ${lead}`) || /\bto (?:the )?(?:\S+ ){0,2}$/.test(before);
  if (joyNouns.has(noun)) return aside || /\bwith (?:\S+ ){0,2}$/.test(before);
  if (angerNouns.has(noun) && !oppositionNouns.has(noun))
    return (
      aside ||
      holder.how === "in" ||
      holder.how === "from" ||
      telling.has(verb) ||
      /^(?:at|about|over|that)\b/.test(after) ||
      /\b(?:with|amid|despite|by|to|provok\w+|caus\w+|spark\w+|draw\w*|drew|prompt\w+|trigger\w+|arous\w+) (?:\S+ ){0,2}$/.test(before)
    );
  if (weightNouns.has(noun))
    return (
      holder.how === "subject" &&
      /^(?:stress|underline|underscore|emphasise|emphasize|reiterate|reaffirm|note|affirm|restate)$/.test(verb) &&
      /^(?:of|for|to)\b/.test(after) &&
      namesThing(after)
    );
  if (noun === "commitment")
    return /^to\b/.test(after) && namesField(after) && /^(?:reiterate|reaffirm|repeat|restate|confirm|stress|underline|underscore|renew|affirm)$/.test(verb);
  if (supportNouns.has(noun)) return isSupport(noun, lead, before, after, verb, holder);
  if (noun === "opposition")
    return (
      stands ||
      /^(?:to|from|of|in)\b/.test(after) ||
      /\b(?:over|despite|against|amid|spite of|face of|notwithstanding|overrode|overriding|defying|ignoring) (?:\S+ ){0,3}$/.test(lead)
    );
  if (noun === "protests" || noun === "criticism" || noun === "condemnation")
    return (
      holder.how !== "in" &&
      (holder.how === "from" ||
        (holder.how === "owner" && /^(?:of|at|against|over)\b/.test(after) && namesThing(after.split(" ").slice(0, 8).join(" "))) ||
        /\b(?:over|despite|amid|drew|drawn|draws|face of) (?:\S+ ){0,3}$/.test(`${lead}${before}`))
    );
  return true;
}

/** Support that is given is aid, and a condition's words are a gate: only what is won, enjoyed, or named with its thing is a stance. */
function isSupport(noun: string, lead: string, before: string, after: string, verb: string, holder: Holder): boolean {
  if (
    /\b(?:with|thanks to|given|despite|has|have|had|won|secured|gained|got|obtained|enjoy\w*|under) (?:the |a |full |strong |\S+ ){0,3}$/.test(
      holder.how === "owner" ? lead : before,
    )
  )
    return !/^(?:of|from) (?:troops|soldiers|aircraft)/.test(after);
  if (
    telling.has(verb) &&
    /^(?:express|voice|convey|signal|declare|reiterate|reaffirm|repeat|restate|confirm|note|stress|underline|underscore|renew|affirm|withdraw|drop|withhold|grant|secure|win)$/.test(
      verb,
    )
  )
    return noun !== "agreement" && /^(?:for|to|of|in)\b/.test(after) && namesThing(after);
  if (
    holder.how === "owner" &&
    /^(?:support|backing|approval|endorsement|acceptance)$/.test(noun) &&
    /^(?:for|of) /.test(after) &&
    !/^(?:for|of) (?:the |its |their |a |an )?(?:[\w'’-]+ )?(?:army|troops|forces|government|people|soldiers|rebels|fighters|refugees|police|victims|families|troop)\b/.test(
      after,
    ) &&
    namesThing(after.split(" ").slice(0, 8).join(" "))
  )
    return true;
  // "There is support from Oslo for the plan", "met approval from Oslo".
  if (holder.how === "from")
    return (
      /\b(?:is|was|were|are|been|met|meets|drew|draws|won|wins|came|with|amid|after|despite|has|have|had|found|finds|growing|strong|broad|enough|no|some|new) (?:\S+ ){0,3}$/.test(
        before,
      ) && namesThing(after)
    );
  return (
    holder.how === "owner" &&
    /^(?:for|to) (?:the |a |an |its |their )?(?:\S+ ){0,3}?(?:deployment|extension|bid|membership|accession|plan|proposal|resolution|mission|withdrawal|idea|initiative|enlargement|invasion|intervention|war|sanctions|treaty|embargo|no-fly|target|peace-?keeping|cease-?fire|truce|pact|accord|agreement|draft|text|norm|summit)\b/.test(
      after,
    ) &&
    /^(?:support|backing|consent|approval|enthusiasm|assent|blessing|endorsement)$/.test(noun)
  );
}
