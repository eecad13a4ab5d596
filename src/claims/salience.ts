/** Who is in the reader's mind when a sentence names nobody that acts: the states of the few sentences before, weighed by how they stood there. */
import type { ResolvedMention } from "../mentions/entities/types.ts";
import { isDateline } from "../mentions/entities/topics.ts";
import { headedBy } from "./memory.ts";
import { locative, prepositionBefore } from "./places.ts";
import { nounOf, type Scene, wordOf } from "./scene.ts";
import { forcePeople, forcePlatforms, forceUnits, list } from "./lexis.ts";

/** How much a sentence still counts one, two and three sentences later. */
const fading = [0, 1, 0.6, 0.4];
/** Whom two or more weigh nearly alike tells nothing. */
const apart = 0.8;
/** How many sentences back a state that sends still stands before the body that it sends to. */
const senderReach = 8;
/** Whom the report is about throughout weighs as much as one that acted just before. */
const aboutIt = 0.9,
  namedHere = 0.1;

/**
 * The state or body that the sentences before were about, or the whole report, of those that `fits` allows; `ofWhole`: a mission is told of, and not whom a
 * state sends; `least`: what it must weigh, and clearly more than another, for a reader to take it for granted.
 */
export function salientActor(scene: Scene, fits: (id: string) => boolean, ofWhole = false, least = 0): string | null {
  const { sentences } = scene.reading.text;
  const weights = new Map<string, number>();
  const foes = foesIn(scene);
  const add = (id: string, weight: number): void => {
    if (!foes.has(id) && fits(id)) weights.set(id, (weights.get(id) ?? 0) + weight);
  };
  for (let s = scene.index - 1, back = 1; s >= 0 && back < fading.length; s--, back++) {
    // A paragraph further up is another matter.
    if (scene.sentence.block - sentences[s].block > 1) break;
    let isFirst = true;
    for (const e of mentionsOf(scene, s)) {
      const id = actingId(scene, e);
      // "HARARE, Zimbabwe -- African leaders": where it was written, and not who acts.
      if (id === null || isDateline(scene.tokens.text, e)) continue;
      add(id, fading[back] * standingOf(scene, e, isFirst));
      isFirst = false;
    }
  }
  for (let i = scene.before.length - 1; i >= 0 && scene.index - scene.before[i].sentence < fading.length; i--) {
    const d = scene.before[i],
      back = scene.index - d.sentence;
    if (back > 0 && goesOn.has(d.kind) && d.actor.length === 1 && d.actor[0].id !== null) add(d.actor[0].id, fading[back] * (d.filled["actor"] ? 0.5 : 1));
  }
  const chief = scene.reading.topics.slice(0, 3).find((id) => !foes.has(id) && fits(id));
  // Named in the sentence itself, it is more than what the report is about.
  if (chief !== undefined) add(chief, aboutIt + (scene.entities.some((e) => e.id === chief || e.speaksFor === chief) ? namedHere : 0));
  // "The UN asked Ireland for troops. … An advance group of 90 leaves in May.": a body sends the people of its states, and one of them was told to send.
  const sender = ofWhole
    ? undefined
    : scene.before.findLast(
        (d) =>
          d.kind === "force" &&
          d.actor.length === 1 &&
          !d.filled["actor"] &&
          scene.index - d.sentence <= senderReach &&
          weights.has(d.actor[0].id ?? "") &&
          scene.reading.lookups.state.has(d.actor[0].id!),
      );
  if (sender) for (const [id, weight] of weights) if (!scene.reading.lookups.state.has(id)) weights.set(id, weight * 0.1);
  const [best, next] = [...weights].sort((a, b) => b[1] - a[1]);
  if (best !== undefined && best[0] === sender?.actor[0].id) return best[0];
  return best === undefined || best[1] < least || (least > 0 && next !== undefined && next[1] > best[1] * apart) ? null : best[0];
}

const foesOf = new WeakMap<Scene["reading"], ReadonlySet<string>>();
const threats = list(
  "war invasion aggression attack threat annexation occupation incursion assault offensive bombardment shelling missile drone provocation exclave border",
);
const againstWhom = list("against deter from with between borders bordering than");

/** States of which a report tells only that they attack, threaten or lie beside: they send nobody of whom it tells. */
function foesIn(scene: Scene): ReadonlySet<string> {
  const { reading } = scene;
  let found = foesOf.get(reading);
  if (found !== undefined) return found;
  const counts = new Map<string, { threats: number; all: number }>();
  for (const e of reading.entities) {
    if (e.class !== "state" || e.id === null || e.form === "pronoun" || e.form === "description") continue;
    const count = counts.get(e.id) ?? { threats: 0, all: 0 };
    counts.set(e.id, count);
    count.all++;
    if (isThreat(scene, e)) count.threats++;
  }
  found = new Set([...counts].filter(([, { threats: of, all }]) => of > 0 && of * 2 > all).map(([id]) => id));
  foesOf.set(reading, found);
  return found;
}

/** "Russia's war", "the Russian threat", "full-scale Russian invasion", "to deter Russia", "a border with Belarus". */
function isThreat(scene: Scene, e: ResolvedMention): boolean {
  const at = /^['’]s$/.test(wordOf(scene, e.last)) ? e.last + 1 : e.last;
  for (let i = at; i < at + 3; i++) if (threats.has(nounOf(scene, i))) return true;
  return againstWhom.has(wordOf(scene, e.first - 1));
}

/** Institutions and office-holders that act for the state whose nationality they bear. */
const organs = list(
  "government cabinet parliament chamber senate assembly ministry minister president premier chancellor army navy lawmaker deputy official authority delegation side",
);
const obliques = list("of with by like unlike than against after without");
const goesOn: ReadonlySet<string> = new Set(["force", "lead", "mandate", "cost"]);

function mentionsOf({ reading: { text, entities } }: Scene, s: number): ResolvedMention[] {
  const { first, last } = text.sentences[s];
  let low = 0,
    high = entities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entities[middle].first < first) low = middle + 1;
    else high = middle;
  }
  const found: ResolvedMention[] = [];
  for (let k = low; k < entities.length && entities[k].first < last; k++) found.push(entities[k]);
  return found;
}

/** For whom a mention's deeds count, where that is one state or body. */
function actingId(scene: Scene, e: ResolvedMention): string | null {
  if (e.quantifier !== null || e.members.length > 0) return null;
  const id = e.class === "state" ? e.id : e.class === "body" || e.class === "person" || e.class === "office" ? e.speaksFor : null;
  if (id === null) return null;
  const { state, body } = scene.reading.lookups,
    row = body.get(id);
  // A council acts for the body that it is an organ of.
  return row?.class === "organ" && row.parent ? row.parent : state.has(id) || row !== undefined ? id : null;
}

/** "DUBLIN. The battalion goes home in May.": the state whose name alone opens the paragraph acts in it, unless the paragraph has told of another's there. */
export function labelActor(scene: Scene): string | null {
  const id = headedBy(scene)?.id ?? null;
  if (id === null || !scene.reading.lookups.state.has(id)) return null;
  const { sentences } = scene.reading.text;
  const told = scene.before.filter((d) => goesOn.has(d.kind) && d.actor.length > 0 && sentences[d.sentence].block === scene.sentence.block);
  return told.every((d) => d.actor.some((a) => a.id === id)) ? id : null;
}

/** Subjects weigh most, then names, then whose troops they are; where something happens weighs next to nothing. */
function standingOf(scene: Scene, e: ResolvedMention, isFirst: boolean): number {
  const before = prepositionBefore(scene, e);
  if (e.form === "adjective") {
    const noun = nounOf(scene, e.last);
    if (isFirst && organs.has(noun)) return 1.2;
    return forcePeople.has(noun) || forceUnits.has(noun) || forcePlatforms.has(noun) ? 0.9 : 0.4;
  }
  if (locative.has(before) || obliques.has(before)) return 0.15;
  return isFirst && wordOf(scene, e.last) !== "'s" ? 1.2 : 0.6;
}
