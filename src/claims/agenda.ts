/**
 * Rows of an agenda and notes without a verb: "24 May, Lima: union leaders", "Union summit, Oslo, 11 July", "Danish foreign minister in Kyiv today"; and the
 * further legs of a journey.
 */
import type { Actor, Named } from "../model/claim.ts";
import type { TimeMention } from "../model/edtf.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOf } from "./args.ts";
import { actorsOfList, tokenFrom } from "./bearer.ts";
import { isDay } from "./days.ts";
import type { Draft } from "./draft.ts";
import { list } from "./lexis.ts";
import { meeting } from "./occasions.ts";
import { areHighest, isPersonLike, ownBody } from "./participants.ts";
import { entitiesIn, hasCapital, isOneOf, type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";
import { formOf } from "./summit.ts";
import { stagedBy } from "./summit-stage.ts";
import { unique, isAmong } from "./named.ts";

/** Tokens of a row at most, and of its words those that name no day, place or party. */
const longRow = 20,
  others = 5;

export function agendaDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const { first, last } = scene.sentence;
  if (
    last - first > longRow ||
    sofar.some((d) => d.kind === "meeting") ||
    scene.clauses.some((c) => c.vg.form === "finite") ||
    scene.quantities.some((q) => q.family !== "none" && q.family !== "states" && q.family !== "duration")
  )
    return [];
  const time = scene.times.find((t) => isDay(scene, t) && t.timex.type !== "SET" && !/^\d{4}$/.test(t.quote) && (t.edtf === null || boundsAreShort(t.edtf)));
  const where = scene.entities.find((e) => isSite(e) && !isOwner(scene, e));
  if (where === undefined) return [];
  const noun = nounIn(scene);
  const who = partiesIn(scene, where);
  const inPlace = /^(?:in|at|to)$/.test(wordOf(scene, where.first - 1));
  // Without a day: ministers, or a body's meeting, in a place, and next to nothing else.
  const bare = (): boolean =>
    inPlace && who !== null && (who.officials || noun) && who.first === first && where.first - who.last <= 3 && last - where.last <= 2;
  if (
    /^(?:readout|statement|briefing|transcript|remarks|press|communiqu[ée]|declaration)$/.test(wordOf(scene, first)) ||
    (time === undefined && !bare()) ||
    (who === null && !noun) ||
    (who !== null && !who.officials && !noun && !isSetApart(scene, where, time))
  )
    return [];
  const actor: readonly Actor[] = who?.actor ?? [];
  if ((isAmong(where, actor) && actor.length === 1) || strangers(scene, { where, time, who, noun }) > others) return [];
  const staged = time ? stagedBy(scene, null, [time]) : { stage: "ended" as const, modality: "stated" as const };
  const words = wordsOf(scene, first, last).toLowerCase();
  const alone = who?.person === true && actor.length === 1;
  return [
    meeting(
      scene,
      "meeting/agenda",
      { first, last: wordOf(scene, last - 1) === "." ? last - 1 : last },
      {
        actor: [...actor],
        place: [{ id: where.id, name: where.name }],
        form: formOf(words) || (alone ? "visit" : "meeting"),
        times: time ? [time] : [],
        stage: staged.stage,
        modality: /\b(?:tbc|perhaps|maybe|possibly|probably)\b/.test(words) ? "possible" : staged.modality,
      },
    ),
  ];
}

const boundsAreShort = (edtf: string): boolean => /\d{4}-\d\d/.test(edtf);
const isSite = (e: ResolvedMention): boolean => e.id !== null && (e.class === "place" || e.form === "metonym" || (e.class === "state" && e.form === "name"));
/** "Norway's premier": a state that owns the next noun is no place. */
const isOwner = (scene: Scene, e: ResolvedMention): boolean => /^['’]s?\b/.test(scene.tokens.text.slice(e.end, e.end + 2));

const nouns = list("summit meeting conference talks ministerial session forum council gathering visit review signing retreat congress plenary consultations");
const isNoun = isOneOf(nouns);
const nounIn = (scene: Scene): boolean => {
  for (let i = scene.sentence.first; i < scene.sentence.last; i++) if (isNoun(scene, i)) return true;
  return false;
};

interface Parties {
  readonly actor: readonly Actor[];
  readonly first: number;
  readonly last: number;
  readonly officials: boolean;
  readonly person: boolean;
}
/** Ministers, a head of state, or a body by name. */
function partiesIn(scene: Scene, where: ResolvedMention): Parties | null {
  for (const c of scene.chunks) {
    if (c.type !== "np" || (c.first <= where.first && where.last <= c.last && c.last - c.first <= 1)) continue;
    const np: NounPhrase = c;
    const officials = areHighest(wordOf(scene, np.head)),
      person = !officials && isPersonLike(scene, np) && hasCapital(scene, np.first) && !/^(?:they|them|he|she|i|we|him|her)$/.test(wordOf(scene, np.head));
    const body = entitiesIn(scene, np.first, np.last).find(
      (e) => e.class === "body" && e.form !== "pronoun" && e.quantifier === null && (e.last === np.last || isNoun(scene, np.head)),
    );
    if (!officials && !person && body === undefined) continue;
    const named = body !== undefined && !officials ? actorsOf(scene, body) : actorsOfList(scene, np);
    const actor = named.length > 0 ? named : officials ? ownBody(scene) : [];
    if (actor.length > 0 && !actor.every((a) => a.id === where.id))
      return {
        actor: unique(actor.filter((a) => a.id !== where.id || actor.length === 1)),
        first: np.first,
        last: np.last,
        officials: officials || person,
        person,
      };
  }
  return null;
}

/** Day, place and body stand apart by commas, colons and dashes alone. */
function isSetApart(scene: Scene, where: ResolvedMention, time: TimeMention | undefined): boolean {
  const after = wordOf(scene, where.last),
    before = wordOf(scene, where.first - 1);
  return time !== undefined && (/^[:,–—(-]$/.test(after) || /^[:,–—(-]$/.test(before));
}

/** Words of the row that are neither day, place, party nor noun of a meeting. */
function strangers(
  scene: Scene,
  { where, time, who }: { readonly where: ResolvedMention; readonly time: TimeMention | undefined; readonly who: Parties | null; readonly noun: boolean },
): number {
  let n = 0;
  for (let i = scene.sentence.first; i < scene.sentence.last; i++) {
    const at = scene.tokens.start[i];
    if ((i >= where.first && i < where.last) || (who !== null && i >= who.first && i < who.last) || (time !== undefined && at >= time.start && at < time.end))
      continue;
    if (
      /^[a-z]{3,}/.test(wordOf(scene, i)) &&
      !isNoun(scene, i) &&
      !/^(?:the|and|next|then|for|with|from|extraordinary|informal|virtual|first|second|third|foreign|defen[cs]e|annual|joint)$/.test(wordOf(scene, i))
    )
      n++;
  }
  return n;
}

const onward = /^[\s,;]*(?:(?:and|then|before|later|plus)[\s,]*)*(?:(?:on|onwards?|goes on|flies on|travels on|moves on)\s)?(?:to |in |at |for )?(?:the )?$/;
/** "in Ankara on Monday, in Athens on Tuesday and in Nicosia on Thursday": one more meeting each, where a day stands beside the place. */
export function* legs(scene: Scene, sofar: readonly Draft[]): Generator<Draft> {
  const told = sofar.find((d) => d.kind === "meeting" && d.place.length > 0 && d.form !== "call" && (d.times?.length ?? 0) > 0);
  if (!told) return;
  const here = scene.entities.find((e) => e.id === told.place[0].id && isSite(e));
  if (!here) return;
  let end = timeBehind(scene, here.end)?.end ?? here.end;
  for (const e of scene.entities) {
    if (e.start < end || !isSite(e)) continue;
    if (!onward.test(scene.tokens.text.slice(end, e.start).toLowerCase())) return;
    const time = timeBehind(scene, e.end);
    if (time === undefined || isOwner(scene, e) || isAmong(e, told.actor)) return;
    // "in Accra, Ghana on Saturday": the land that the town lies in.
    if (e.class === "state" && isAmong(e, told.place)) return;
    const place: Named = { id: e.id, name: e.name };
    const last = tokenFrom(scene, time.end - 1) + 1;
    // What was told of all is told of the first.
    told.place = told.place.slice(0, 1);
    if (told.span.end > end && end > told.span.start) {
      told.span = { start: told.span.start, end };
      told.times = told.times?.slice(0, 1);
    }
    yield {
      ...meeting(
        scene,
        "meeting/leg",
        { first: Math.max(e.first - 1, scene.sentence.first), last },
        { actor: told.actor, place: [place], form: told.form ?? "visit", times: [time], stage: told.stage, modality: told.modality },
      ),
      span: spanOf(scene, Math.max(e.first - 1, scene.sentence.first), last),
    };
    end = time.end;
  }
}

const timeBehind = (scene: Scene, end: number): TimeMention | undefined =>
  scene.times.find((t) => isDay(scene, t) && t.start >= end && t.start - end <= 5 && /^\s*(?:on |in )?(?:the )?$/.test(scene.tokens.text.slice(end, t.start)));
