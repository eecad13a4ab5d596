/** Who belongs, told beside a name ("France, still on paper a member"), by a number ("the bloc's 27 states"), in a list, or by a founding. */
import type { Modality, Party } from "../model/claim.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { Clause } from "../text/clauses.ts";
import { asBody, bodyIn, bodyNear, isGroup } from "./alliance.ts";
import { actorsOf } from "./args.ts";
import { actorsOfList, bearerOf, leftOf, tokenFrom } from "./bearer.ts";
import { phraseAt } from "./carrier.ts";
import { type Draft, draftOf } from "./draft.ts";
import { mayHold } from "./phrases.ts";
import { knownAs, lemmaOf, rangeOf, type Scene, spanOf, statesAmong, wordOf, wordsOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { unique, isAmong } from "./named.ts";

const aside =
  /[,(–—] ?((?:(?:which|who) (?:is|are|was|has been|remains?|itself is) )?(?:(?:still|now|also|nominally|formally|officially|technically|on paper|in name|once|itself|never|long|today|since (?:\w+ )?(?:\w+ )?\w+|until \d{4}|no longer|already|not) )*(?:an?|one of|the|its|no|nato's|nato’s|the alliance's|the alliance’s)? ?(?:[\w-]+ ){0,4}?(?:non-)?)(members?|member states?|ally|allies|observers?|newcomers?|signator(?:y|ies)|candidates?)\b/g;
const holdsAside = mayHold(aside);
/** A membership that is only named beside a country to say which it is, is no news of it. */
const marked =
  /\b(?:still|nominally|formally|officially|technically|on paper|in name|once|never|no longer|no|founding|only|until|nor|newest|latest|youngest|since|\d+(?:st|nd|rd|th))\b|\bnot (?:yet |itself |even )?(?:an?|one) |non-/;

/** "France, still on paper a member of S.E.A.T.O.", "Ireland, not a NATO member". */
export function apposed(scene: Scene, text: string): Draft[] {
  const found: Draft[] = [];
  if (!holdsAside(scene)) return found;
  aside.lastIndex = 0;
  for (let match = aside.exec(text); match !== null; match = aside.exec(text)) {
    const offset = scene.sentence.start + match.index;
    const owner = [...scene.entities]
      .reverse()
      .find((e) => e.end <= offset + 1 && offset - e.end <= 2 && e.class === "state" && e.form !== "adjective" && e.id !== null);
    if (!owner) continue;
    const noun = match.index + match[0].length;
    const after = text.slice(noun, noun + 60);
    // "NATO, not its members" sets one against the other.
    if (/\b(?:not|but|and) (?:the|its|their|all)? ?$/.test(match[1]) || (!marked.test(match[1]) && !/^ (?:(?:of|for|to) [\w' ]{2,44} )?since\b/.test(after)))
      continue;
    const token = tokenFrom(scene, scene.sentence.start + noun - 1);
    const inside = scene.entities.find((e) => isGroup(scene, e) && e.start >= offset && e.first - token < 5);
    const party: Party | null = inside ? asBody(inside) : bodyNear(scene, offset);
    if (!party || /\b(?:parliament|cabinet|committee|crew|team|party|council)\b/.test(after)) continue;
    const first = match[1].replace(/\b(?:which|who) (?:is|are|was|has been|itself is) /, "");
    const modality: Modality = /\b(?:not|no|never|non)\b|non-/.test(first.replace(/\bno longer\b/, "")) ? "negated" : "stated";
    const stage = /\bno longer\b|\bonce\b|\buntil\b/.test(first) ? "ended" : "in-force";
    const since = /\bsince\b/.test(first + after)
      ? scene.times.find((t) => t.edtf !== null && t.start >= offset && t.start < scene.sentence.start + noun + 64)
      : undefined;
    const candidate = match[2].startsWith("candidate");
    const actor = leftOf(scene, owner.last, 1) ?? unique(actorsOf(scene, owner));
    found.push(
      draftOf("membership", "membership/beside", spanOf(scene, owner.first, Math.max(token + 1, inside?.last ?? token + 1)), scene.index, {
        actor,
        with: [candidate && inside === undefined ? { ...knownAs(scene.reading.lookups, "eu"), role: "body" } : party],
        change: candidate ? "start" : "level",
        stage: candidate && stage === "in-force" ? "decided" : stage,
        modality,
        trust: 0.5,
        timed: false,
        holds: since?.edtf ? { edtf: `${since.edtf.split("/")[0]}/..`, stated: true } : null,
      }),
    );
  }
  return found;
}

const outsider = /\bnon-(members?|nato|eu|alliance)(?: states?| countr(?:y|ies)| nations?| partners?)?,?(?: (?:like|such as|including|both|the))*\s+/g;
const holdsOutsider = mayHold(outsider);
/** "Non-member Finland", "two non-members, Switzerland and Austria". */
export function outsiders(scene: Scene, text: string): Draft[] {
  const found: Draft[] = [];
  if (!holdsOutsider(scene)) return found;
  outsider.lastIndex = 0;
  for (let match = outsider.exec(text); match !== null; match = outsider.exec(text)) {
    const first = tokenFrom(scene, scene.sentence.start + match.index),
      from = tokenFrom(scene, scene.sentence.start + match.index + match[0].length);
    const list: ResolvedMention[] = [];
    for (const e of scene.entities)
      if (e.first >= from && e.class === "state" && e.form === "name") {
        if (e.first - (list.at(-1)?.last ?? from) > (list.length === 0 ? 0 : 2)) break;
        list.push(e);
      }
    const named = match[1] === "nato" || match[1] === "eu" ? match[1] : null;
    const party: Party | null = named !== null ? { ...knownAs(scene.reading.lookups, named), role: "body" } : bodyNear(scene, scene.tokens.start[first]);
    if (party && list.length > 0)
      found.push(
        draftOf("membership", "membership/outsiders", spanOf(scene, first, list[list.length - 1].last), scene.index, {
          actor: unique(list.flatMap((e) => actorsOf(scene, e))),
          with: [party],
          modality: "negated",
          trust: 0.5,
          timed: false,
        }),
      );
  }
  return found;
}

/** Words of a body of so many, before and after the number. */
const bodyHas =
  /\b(?:compris(?:es|ing|ed)|consist(?:s|ing|ed) of|made up of|counts|counted|numbers|numbered|groups|unites|grouping|uniting|bringing together|brings together|has|had|gr[eo]ws? to|grown to|(?:alliance|coalition|union|bloc|club|cooperation|partnership|group|pact|organi[sz]ation) of|(?:founded|formed|set up|created) (?:in \d{4} )?by)\W+(?:(?:now|some|about|only|already|the|its|over|more than|almost|at least|up to|\w+) ){0,2}$/;
const belongTo =
  /^[\w-]+ (?:[\w-]+ ){0,6}?(?:members? (?:states? )?(?:of|in)|now make up|make up|belong(?:ed)? to|form|formed|founded|are in|(?:are left|remain|stay|are still|are now|were) in|have joined|had joined|have signed up)\b/;
const foundedBy = /\b(?:founded|formed|set up|created|signed) (?:\w+ ){0,4}by (?:just |only )?$/;

/** "an alliance comprising 28 European countries", "the 55 member states of the Union", "thirty-two countries make up the alliance". */
export function countsOf(scene: Scene, text: string): Draft[] {
  const drafts: Draft[] = [];
  for (const q of scene.quantities) {
    if (q.family !== "states") continue;
    const np = phraseAt(scene, q.first);
    if (!np) continue;
    const left = text.slice(Math.max(0, scene.tokens.start[q.first] - scene.sentence.start - 60), scene.tokens.start[q.first] - scene.sentence.start),
      right = text.slice(scene.tokens.start[q.first] - scene.sentence.start).slice(0, 80);
    const before = [...scene.entities].reverse().find((e) => isGroup(scene, e) && e.first < q.first && q.first - e.last < 14) ?? null;
    const after = scene.entities.find((e) => isGroup(scene, e) && e.first >= q.first && e.first - q.last < 9) ?? null;
    const unnamed = before === null && /\b(?:alliance|coalition|bloc|pact|grouping|partnership)\b/.test(left) && bodyHas.test(left);
    const has = before !== null && bodyHas.test(left),
      ofNew =
        unnamed ||
        (before === null &&
          /\b(?:alliance|coalition|pact|bloc) of (?:\w+ )?$/.test(left) &&
          !/^\S+ (?:[\w-]+ )*[\w-]*(?:contributing|contributor|donor|lender)\b/.test(right));
    const belong =
      after !== null &&
      ((belongTo.test(right) &&
        !/\b(?:that|which|who)\b/.test(right.slice(0, 40)) &&
        (!/members? (?:states? )?(?:of|in)\b/.test(right) || /\b(?:the|its) $/.test(left))) ||
        foundedBy.test(left));
    // "all 15 members of the forum" only says that nobody stood aside.
    // "11 out of the 31 members": of how many.
    if ((!has && !belong && !ofNew) || (/\ball (?:of )?(?:the |its )?$|\b(?:out of|of) (?:the |its |all )?$/.test(left) && !bodyHas.test(left))) continue;
    const body = has ? before : belong ? after : null;
    const party: Party | null = body ? asBody(body) : ofNew ? { id: null, name: "alliance", role: "body" } : null;
    if (!party || /\b(?:soldiers|troops|personnel|ships|aircraft)\b/.test(wordsOf(scene, np.first, Math.min(scene.sentence.last, np.last + 2)))) continue;
    drafts.push(
      draftOf(
        "membership",
        "membership/count",
        spanOf(scene, Math.min(np.first, has && before ? Math.max(before.first, np.first - 4) : np.first), belong && after ? after.last : np.last),
        scene.index,
        { actor: [], with: [party], quantity: q.quantity, trust: 0.45, timed: false },
      ),
    );
  }
  drafts.push(...listed(scene, text));
  return drafts;
}

const listWords =
  /\b(?:among (?:them|whom|its members|(?:the|its) (?:\w+ )?members (?:of [^.;,]{2,30} )?are)|its members (?:include|are)|its members:|members include|members[^.;]{0,30},? including|(?:bloc|grouping|group|alliance|union|coalition|organi[sz]ation|pact|partnership)(?: of [\w -]{2,30})?,? (?:that|which) (?:also )?(?:includes|comprises|unites|groups|consists of|brings together|is made up of)|also includes|(?:consists|consisting|is composed|composed|is made up|made up) of|compris(?:es|ing))\b/;
const holdsList = mayHold(listWords);
/** "60 countries have signed up, among them all NATO members but not NATO itself": who stands in the list of a coalition's members. */
function listed(scene: Scene, text: string): Draft[] {
  const match = holdsList(scene) ? listWords.exec(text) : null;
  // "The pact consists of Chad and Togo": of a body, and not of whatever else has parts.
  const parts = match !== null && /^(?:consist|(?:is )?composed|(?:is )?made up|compris)/.test(match[0]);
  if (
    !match ||
    (!parts &&
      !/\b(?:coalition|alliance|members?|bloc|belong\w*|union|joined|signed up)\b/.test(
        scene.reading.text.text.slice(Math.max(0, scene.sentence.start - 160), scene.sentence.end).toLowerCase(),
      ))
  )
    return [];
  const from = tokenFrom(scene, scene.sentence.start + match.index + match[0].length);
  if (parts && !scene.entities.some((e) => isGroup(scene, e) && e.first < from && from - e.last < 8)) return [];
  const party = bodyNearest(scene, from);
  if (!party || (match[0] === "also includes" && (party.id === null || !opensWith(scene, party)))) return [];
  const inside: ResolvedMention[] = [],
    without: ResolvedMention[] = [];
  let end = from;
  for (const e of scene.entities) {
    if (e.first < from || (e.class !== "state" && e.class !== "body") || e.form === "adjective" || e.first < end || e.id === party.id) continue;
    if (e.first - end > 6) break;
    const gap = scene.tokens.text.slice(scene.tokens.start[end], e.start).toLowerCase();
    if (
      !/^[\s,]*(?:(?:and|but|not|all|the|also|though|except|without|as well as|with|itself|most|for|some|(?:[\w-]+ ){0,4}(?:nations|states|republics|countries|neighbours|neighbors) of)[\s,]*)*$/.test(
        gap,
      )
    )
      break;
    if (/\b(?:but|though) not\b|\bexcept\b|\bwithout\b/.test(gap) || without.length > 0) without.push(e);
    else inside.push(e);
    end = e.last;
  }
  // "Other members, including Chad and Togo, rejected it": examples of who acts, and no list of who belongs.
  if (/including$/.test(match[0]) && scene.clauses.some((c) => c.vg.first >= end && c.vg.first - end <= 2 && c.vg.form === "finite")) return [];
  if (parts && inside.length < 2) return [];
  const draft = (list: readonly ResolvedMention[], modality: Modality): Draft =>
    draftOf("membership", "membership/listed", spanOf(scene, list[0].first, Math.min(scene.sentence.last, list[list.length - 1].last)), scene.index, {
      actor: unique(list.flatMap((e) => actorsOf(scene, e))),
      with: [party],
      modality,
      trust: 0.5,
      timed: false,
    });
  return [...(inside.length > 0 ? [draft(inside, "stated")] : []), ...(without.length > 0 ? [draft(without, "negated")] : [])];
}

/** Does the sentence begin with the body? */
const opensWith = (scene: Scene, party: Party): boolean => scene.entities.some((e) => e.id === party.id && e.first <= scene.sentence.first + 2);

/** The coalition that a list is of: named before it, a few sentences back. */
function bodyNearest(scene: Scene, token: number): Party | null {
  const { entities } = scene.reading;
  for (let i = entities.length - 1; i >= 0; i--)
    if (entities[i].last <= token && isGroup(scene, entities[i]) && scene.tokens.start[token] - entities[i].start < 400) return asBody(entities[i]);
  return { id: null, name: "the coalition", role: "body" };
}

const founding = new Set(["found", "form", "launch", "establish", "create", "unveil", "forge", "set", "announce", "sign", "start"]);
/** "Tunis, Algiers and Tripoli founded a pact", "the three leaders unveiled AUKUS": those who found an alliance belong to it from that day. */
export function founded(scene: Scene, clause: Clause): Draft[] | null {
  const lemma = lemmaOf(clause);
  if (!founding.has(lemma) || clause.vg.passive || clause.subject === null) return null;
  const object = clause.objects.find((o) => o.first >= clause.vg.last) ?? null;
  if (!object || object.last - object.first > 6) return null;
  const body = bodyIn(scene, object.first, object.last);
  const kind = body?.id ? scene.reading.lookups.body.get(body.id)?.class : undefined;
  const alliance =
    (body !== null && body.last >= object.last && kind !== "organisation") ||
    (/^(?:alliance|pact|bloc|confederation|coalition)$/.test(wordOf(scene, object.head)) && lemma !== "sign" && lemma !== "announce");
  if (!alliance || (lemma === "sign" && body === null)) return null;
  const actor = statesAmong(scene, actorsOfList(scene, clause.subject));
  if (actor.length < 2) return null;
  const staging = stagingOf(scene, clause);
  const range = rangeOf(scene, clause);
  const party: Party = body ? asBody(body) : { id: null, name: wordsOf(scene, object.first, object.last).replace(/^(?:an?|the) /i, ""), role: "body" };
  return [
    draftOf("membership", "membership/founds", spanOf(scene, range.first, object.last), scene.index, {
      actor,
      with: [party],
      change: "start",
      stage: staging.phase === "coming" ? staging.stage : "in-force",
      modality: staging.modality,
      clause,
      trust: 0.55,
    }),
  ];
}

const listedMembers =
  /\b(?:its|whose|the|other|their) (?:\w+ )?members?(?:,| are| include|:| –| —) |\bmembers of (?:the )?(?:[\w'’()-]+ ){0,5}?[\w'’()-]+(?: are| include|:| –| —) /;
const holdsListed = mayHold(listedMembers);
const memberSinceWords = /\b(?:a (?:full |founding )?member|in (?:nato|the eu|the alliance|the union)) since\b/;
const holdsSince = mayHold(memberSinceWords);
/** "a member since 1949", "its members, A, B and C". */
export function memberSince(scene: Scene, text: string): Draft[] {
  const found: Draft[] = [];
  const listed = holdsListed(scene) ? listedMembers.exec(text) : null;
  if (listed) {
    const from = tokenFrom(scene, scene.sentence.start + listed.index + listed[0].length);
    const list: ResolvedMention[] = [];
    for (const e of scene.entities)
      if (e.first >= from && e.class === "state" && e.form === "name") {
        if (e.first - (list.at(-1)?.last ?? from) > 3) break;
        list.push(e);
      }
    const party = bodyNear(scene, scene.tokens.start[from]);
    if (list.length > 1 && party)
      found.push(
        draftOf(
          "membership",
          "membership/members",
          spanOf(scene, tokenFrom(scene, scene.sentence.start + listed.index), list[list.length - 1].last),
          scene.index,
          { actor: unique(list.flatMap((e) => actorsOf(scene, e))), with: [party], trust: 0.5, timed: false },
        ),
      );
  }
  const since = holdsSince(scene) ? memberSinceWords.exec(text) : null;
  if (since) {
    const token = tokenFrom(scene, scene.sentence.start + since.index);
    const actor = bearerOf(scene, token);
    const party = bodyNear(scene, scene.tokens.start[token]);
    const time = scene.times.find((t) => t.edtf !== null && t.start >= scene.tokens.start[token]);
    if (actor.length > 0 && party && !isAmong(party, actor))
      found.push(
        draftOf("membership", "membership/since", spanOf(scene, token, Math.min(scene.sentence.last, token + 5)), scene.index, {
          actor,
          with: [party],
          trust: 0.55,
          timed: false,
          holds: time?.edtf ? { edtf: `${time.edtf.split("/")[0]}/..`, stated: true } : null,
        }),
      );
  }
  return found;
}
