/** The alliance, union or coalition that a membership is of. */
import type { Party } from "../model/claim.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { type Scene, wordOf, wordsOf } from "./scene.ts";

/** Bodies that one can be a member of. */
const groups = new Set(["alliance", "organisation", "coalition"]);

/** Does a mention name such a body itself? */
export const isGroup = (scene: Scene, e: ResolvedMention): boolean =>
  e.class === "body" && e.id !== null && e.quantifier === null && e.members.length === 0 && groups.has(scene.reading.lookups.body.get(e.id)?.class ?? "");
export const asBody = (e: ResolvedMention): Party => ({ id: e.id, name: e.name, role: "body" });

export function bodyIn(scene: Scene, first: number, last: number): ResolvedMention | null {
  return scene.entities.find((e) => e.first >= first && e.first < last && isGroup(scene, e)) ?? null;
}

/** The alliance that the talk is of: named in the sentence, else last before it, else the report's own. */
export function bodyNear(scene: Scene, offset: number): Party | null {
  const inside = bodyIn(scene, scene.sentence.first, scene.sentence.last);
  if (inside) return asBody(inside);
  const { entities, topics, lookups } = scene.reading;
  for (let i = entities.length - 1; i >= 0; i--)
    if (entities[i].start < offset && isGroup(scene, entities[i])) return offset - entities[i].start < 1500 ? asBody(entities[i]) : null;
  const topic = topics.find((id) => groups.has(lookups.body.get(id)?.class ?? ""));
  return topic ? { id: topic, name: lookups.nameOf(topic) ?? topic, role: "body" } : null;
}

const bare = /^(?:it|both|alliance|bloc|union|organi[sz]ation|pact|coalition|grouping|club|treaty|league|fold|body|group|camp)$/;
const nameless = /^(?:alliance|bloc|pact|coalition|league|confederation|entente)$/;

/** The alliance that a phrase means without a registered name: "it" and "the bloc" are the one spoken of, "the Adriatic Pact" goes by its own words. */
export function partyOf(scene: Scene, np: NounPhrase): Party | null {
  const head = wordOf(scene, np.head);
  const words = wordsOf(scene, np.first, np.last);
  const short = np.last - np.first <= 2;
  if (short && bare.test(head) && (np.last - np.first === 1 || /^(?:the|this|that) /i.test(words))) return bodyNear(scene, scene.tokens.start[np.first]);
  if (nameless.test(head)) return { id: null, name: words.replace(/^(?:the|a|an) /i, ""), role: "body" };
  // "the integrated command": the alliance's alone.
  if (/^(?:commands?|structures?)$/.test(head) && /\bintegrated\b/i.test(words)) {
    const near = bodyNear(scene, scene.tokens.start[np.first]);
    return near?.id === "nato" ? near : null;
  }
  // "the second pillar of AUKUS", "the ranks of the alliance".
  const prep = scene.chunks[np.index + 1],
    of = scene.chunks[np.index + 2];
  if (/^(?:pillar|part|ranks?|tier|track|circle|family|core)$/.test(head) && prep?.type === "prep" && wordOf(scene, prep.first) === "of" && of?.type === "np") {
    const body = bodyIn(scene, of.first, of.last);
    return body ? asBody(body) : null;
  }
  return null;
}

/** Is membership what the sentence and the two before it speak of? */
export function isTalkOfMembers(scene: Scene): boolean {
  for (let i = scene.before.length - 1; i >= 0 && scene.index - scene.before[i].sentence <= 2; i--) if (scene.before[i].kind === "membership") return true;
  const { sentences, text } = scene.reading.text;
  return /\b(?:members?|membership|allies|alliance|accession|bloc|union|nato|joined|acced\w+|enlargement|belongs?|belonged)\b/i.test(
    text.slice(Math.max(sentences[Math.max(0, scene.index - 1)].start, scene.sentence.start - 400), scene.sentence.end),
  );
}

/** "Peru, which is no member, sends a company": of an alliance that the report does not name, where the sentence goes on with what such are for. */
export function ofNoName(scene: Scene, clause: Clause): Party | null {
  const of = clause.attached.find((a) => a.word === "of");
  return scene.near >= 24 &&
    clause.marker !== "if" &&
    clause.marker !== "as if" &&
    wordOf(scene, Math.max(scene.sentence.first, (clause.subject ?? clause.vg).first - 1)) !== "if" &&
    (of === undefined || /^(?:alliance|bloc|union|pact|coalition|grouping|club)$/.test(wordOf(scene, of.np.head)))
    ? { id: null, name: "alliance", role: "body" }
    : null;
}

/** Words after a body's name that make it something of the body's. */
export const notTheBody =
  /\b(?:free[ -]trade|trade (?:bloc|area|zone|pact)|customs|allies|members|forces|troops|missions?|battle|summit|meeting|sanctions|exercises?|operations?|council|talks|group|patrols?|force|programme|program|initiative|command|headquarters|staff|war|fight|effort|efforts|call|calls)\b/i;

/** What one may belong to, or not, inside the alliance. */
export const isCommand = (words: string): boolean =>
  /\b(?:military|integrated|nuclear|defen[cs]e) (?:military )?(?:commands?|structures?|planning (?:group|committee)|committee|wing|side|organi[sz]ation|arm)$/i.test(
    words,
  );

/** Does the phrase name a body itself, or its command, rather than its mission? */
export function isOfBody(scene: Scene, np: NounPhrase, body: ResolvedMention | null | undefined = bodyIn(scene, np.first, np.last)): boolean {
  return !!body && (body.last > np.head || !notTheBody.test(wordOf(scene, np.head)) || (body.id === "nato" && isCommand(wordsOf(scene, body.last, np.last))));
}
