/** The kinds in the order in which a sentence is read for them. Extension is a new file and a new line here. */
import { aidDrafts } from "./aid.ts";
import { replyDrafts } from "./replies.ts";
import { type Kind, kinds } from "../model/claim.ts";
import type { Draft } from "./draft.ts";
import { mayEcho } from "./echo.ts";
import { isSilent, leastTrust } from "./field.ts";
import { namesShips } from "./fleet.ts";
import { forceDrafts } from "./force.ts";
import { plainGifts } from "./giftplain.ts";
import { mayKeep } from "./keepers.ts";
import { leadDrafts } from "./lead.ts";
import { mandateDrafts } from "./mandate.ts";
import { meetingDrafts } from "./meeting.ts";
import { membershipDrafts } from "./membership.ts";
import { moneyDrafts } from "./money.ts";
import { rollDrafts } from "./roll.ts";
import type { Scene } from "./scene.ts";
import { sequelDrafts } from "./sequels.ts";
import { stanceDrafts } from "./stance.ts";

export type KindReader = (scene: Scene, sofar: readonly Draft[]) => Draft[];

/** Each reader with the kinds that it tells. */
const told: readonly (readonly [KindReader, readonly Kind[]])[] = [
  [forceDrafts, ["force"]],
  [aidDrafts, ["aid"]],
  [plainGifts, ["aid"]],
  [leadDrafts, ["lead"]],
  [mandateDrafts, ["mandate"]],
  [moneyDrafts, ["spending", "target", "cost"]],
  [sequelDrafts, ["aid", "spending", "target", "cost"]],
  [membershipDrafts, ["membership"]],
  [meetingDrafts, ["meeting"]],
  [stanceDrafts, ["position", "condition", "consequence"]],
  [replyDrafts, kinds],
  [rollDrafts, ["force"]],
];
export const kindReaders: readonly KindReader[] = told.map(([read]) => read);
const numbersOf = new Map(told.map(([read, of]) => [read, of.map((kind) => kinds.indexOf(kind))] as const));
const mayRead = (may: Uint8Array, read: KindReader): boolean => {
  for (const k of numbersOf.get(read)!) if (may[k] === 1) return true;
  return false;
};

/** The kinds that count what no number says ("most allies meet the norm", a table's cells). */
const unnumbered: readonly KindReader[] = [moneyDrafts];
/** The kinds of which something is believed whatever the words around it are of, uncounted. */
const kindsOfAsides: readonly KindReader[] = [meetingDrafts];

/** By number of kind: all may be told. */
export const everyKind: Readonly<Uint8Array> = new Uint8Array(kinds.length).fill(1);

/**
 * What the rules of all kinds read in a sentence. In an aside that counts nothing, thirty-nine in forty sentences hold nothing that would be believed
 * (`isBelieved`): a first look asks for
 * what may be, and the others are read only where there is some.
 */
export function draftsIn(scene: Scene, may: Uint8Array): Draft[] {
  const readers = kindsFor(scene, may),
    least = mayEcho(scene) ? 0 : leastTrust(scene);
  return least > 0 && !findsAny(readers, { ...scene, least }) ? [] : readBy(readers, scene);
}

/** Does a first look find anything? While it has found nothing, there is nothing that was told already. */
const findsAny = (readers: readonly KindReader[], scene: Scene): boolean => readers.some((read) => read(scene, []).length > 0);

function readBy(readers: readonly KindReader[], scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const read of readers) drafts.push(...read(scene, drafts));
  return drafts;
}

/** The kinds that read a sentence: what would not be believed is not read, nor what its words hardly ever tell (`may`, by number of kind). */
export function kindsFor(scene: Scene, may: Uint8Array): readonly KindReader[] {
  const readers = believed(scene);
  return may.includes(0) ? readers.filter((read) => mayRead(may, read)) : readers;
}

/** Tokens of a sentence that may be no more than an answer. */
const answers = 9;
/** "It refused.": what was asked or offered in the sentence before may be answered in the next, if that is short, whatever its words. */
export function withAnswers(may: Uint8Array | null, before: readonly Draft[], index: number, length: number): Uint8Array | null {
  const last = before[before.length - 1];
  if (length > answers || last === undefined || index - last.sentence !== 1 || (last.stage !== "requested" && last.stage !== "offered")) return may;
  const open = may ?? new Uint8Array(kinds.length);
  open[kinds.indexOf(last.kind)] = 1;
  return open;
}

/** A list of ships by name may be a force, whatever its words. */
export function withShips(may: Uint8Array | null, sentence: Pick<Scene, "tokens" | "sentence">): Uint8Array | null {
  const force = kinds.indexOf("force");
  if (may?.[force] === 1 || !namesShips(sentence)) return may;
  const open = may ?? new Uint8Array(kinds.length);
  open[force] = 1;
  return open;
}

const believed = (scene: Scene): readonly KindReader[] =>
  isSilent(scene) && (!mayKeep(scene) || unnumbered.every((read) => read(scene, []).length === 0)) ? kindsOfAsides : kindReaders;

/** Does no kind read a sentence, whatever its clauses are? Asked before they are looked for. */
export const isUnread = (sentence: Parameters<typeof isSilent>[0] & Parameters<typeof mayKeep>[0], may: Uint8Array): boolean =>
  !kindsOfAsides.some((read) => mayRead(may, read)) && isSilent(sentence) && !mayKeep(sentence);
