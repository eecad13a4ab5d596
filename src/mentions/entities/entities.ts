/** Entities of a text: names of the registry, persons with their titles, missions by description, and what pronouns and descriptions stand for. */
import type { Text } from "../../text/text.ts";
import { describedIn } from "./descriptions.ts";
import { flagConfusions } from "./confusions.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { mentionOf } from "./mention.ts";
import { namesIn } from "./names.ts";
import { personsIn } from "./persons.ts";
import type { EntityContext, ResolvedMention } from "./types.ts";

/** The mentions of a text in reading order. Only mentions inside one hyphenated token or one titled phrase overlap. */
export function entitiesIn(text: Text, gazetteer: Gazetteer, context: EntityContext): ResolvedMention[] {
  const names = namesIn(text, gazetteer);
  const persons = personsIn(text, gazetteer, names, context);
  const inPerson = new Map<number, number>();
  for (const p of persons) for (let i = p.first; i < p.last; i++) inPerson.set(i, p.last);
  const named = names.filter((n) => n.sense.class !== "person" && (inPerson.get(n.first) ?? 0) < n.last).map((n) => mentionOf(text, n, gazetteer));
  const all = [...named, ...persons].sort(byStart);
  const described = describedIn(text, gazetteer, all, context);
  return flagConfusions(text, gazetteer, [...all, ...described].sort(byStart));
}

const byStart = (a: ResolvedMention, b: ResolvedMention): number => a.start - b.start || b.end - a.end;
