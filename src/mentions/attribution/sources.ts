/** Whose words they are: the source of a cue as a whole phrase, before the verb or after it. */
import type { Clause } from "../../text/clauses.ts";
import { type NounPhrase, isNounPhrase } from "../../text/phrases.ts";
import type { Tokens } from "../../text/tokens.ts";
import { type Range, isAdjunct, occasions, subjectOfFinite, weekdayNames } from "./frame.ts";
import type { Segment } from "./segments.ts";
import { folded } from "../../text/tokens.ts";

/** Whose words: the whole noun phrase before the verb, with titles and appositions. */
export function sourceOf(segment: Segment, clause: Clause, tokens: Tokens): Range | null {
  const { chunks } = segment;
  const own = clause.vg.index;
  // "who said", "which showed".
  let i = own - 1;
  while (i >= 0 && chunks[i].type === "adv") i--;
  if (chunks[i]?.type === "wh" && ["who", "which", "that"].includes(folded(tokens, chunks[i].first))) return { first: chunks[i].first, last: chunks[i].last };
  let subject = clause.subject;
  // "called on the allies to act and proposed": the verb before "and" that it stands with, not the noun beside it.
  if (chunks[i]?.type === "conj" && clause.vg.form === "finite") {
    const sibling =
      segment.clauses.findLast((c) => c.vg.index < own && c.type !== "relative" && c.vg.form === "finite" && c.vg.tense === clause.vg.tense) ??
      segment.clauses.findLast((c) => c.vg.index < own && c.type !== "relative" && c.vg.form === "finite");
    if (sibling?.subject) subject = sibling.subject;
  }
  // "a report published Monday said": the day is no speaker.
  if (subject !== null && subject.index < own && weekdayNames.has(folded(tokens, subject.head))) {
    const earlier = segment.clauses.findLast((c) => c.vg.index < (subject as NounPhrase).index && c.subject !== null);
    if (earlier?.subject) return { first: earlier.subject.first, last: chunks[subject.index].last };
  }
  if (subject === null) {
    if (segment.joinedBefore || own === 0) return null;
    const before = chunks[i];
    return before && isNounPhrase(before) && clause.vg.form === "finite" ? { first: before.first, last: before.last } : null;
  }
  if (subject.index > own) return { first: subject.first, last: subject.last };
  // The verb that the subject stands before, also for "said … and added", ", adding that".
  const owner = segment.clauses.find((c) => c.subject === subject && !c.inherited && c.vg.index > subject.index) ?? clause;
  if (owner.vg.index > own) return { first: (subject.joined[0] ?? subject).first, last: subject.last };
  return spanBefore(segment, subject, owner, tokens);
}

function spanBefore(segment: Segment, subject: NounPhrase, clause: Clause, tokens: Tokens): Range {
  const { chunks } = segment;
  const head = subject.joined[0] ?? subject;
  let end = clause.vg.index;
  while (
    end > subject.index + 1 &&
    (chunks[end - 1].type === "adv" || chunks[end - 1].type === "comma" || chunks[end - 1].type === "quote" || chunks[end - 1].type === "there")
  )
    end--;
  // "the minister, in a statement, on Monday rejected": adjuncts of the verb.
  while (
    end > subject.index + 2 &&
    chunks[end - 2].type === "prep" &&
    isNounPhrase(chunks[end - 1]) &&
    isAdjunct(folded(tokens, (chunks[end - 1] as NounPhrase).head))
  ) {
    end -= 2;
    while (end > subject.index + 1 && chunks[end - 1].type === "comma") end--;
  }
  // Between subject and verb there may be appositions, prepositional phrases and relative clauses, no other clause.
  for (let i = subject.index + 1; i < end; i++) {
    if (chunks[i].type === "break") return { first: head.first, last: subject.last };
  }
  let first = head.first;
  const last = chunks[end - 1].last;
  if (last <= first) return { first, last: subject.last };
  const before = chunks[head.index - 1];
  if (before?.type === "adv" && tokens.start[before.first] === tokens.start[first]) first = before.first;
  return { first, last };
}

/** `said Smith, a spokesman for the ministry, in a statement`: the noun phrase after the verb. */
export function sourceAfter(segment: Segment, from: number, tokens: Tokens): Range {
  const { chunks } = segment;
  const np = chunks[from] as NounPhrase;
  let end = from + 1;
  for (let i = from + 1; i < chunks.length; i++) {
    const chunk = chunks[i];
    const word = folded(tokens, chunk.first);
    if (chunk.type === "prep") {
      const after = chunks[i + 1];
      if (!isNounPhrase(after)) break;
      const noun = folded(tokens, after.head);
      if (
        word === "of" ||
        word === "for" ||
        word === "with" ||
        (word === "at" && !occasions.has(noun)) ||
        ((word === "from" || word === "in" || word === "on") && end > from + 1 && !occasions.has(noun) && !weekdayNames.has(noun))
      ) {
        i++;
        end = i + 1;
        continue;
      }
      break;
    }
    if (chunk.type === "quote") continue;
    if (word === "(") {
      const close = chunks.findIndex((c, k) => k > i && k < i + 9 && folded(tokens, c.first) === ")");
      if (close < 0) break;
      i = close;
      end = close + 1;
      continue;
    }
    if (chunk.type === "comma") {
      const after = chunks[i + 1];
      if (isNounPhrase(after) && !subjectOfFinite(segment, after)) {
        i++;
        end = i + 1;
        continue;
      }
      if (after?.type === "wh" && folded(tokens, after.first) === "who") {
        // A relative clause, to the end of the segment or its comma.
        let j = i + 2;
        while (j < chunks.length && chunks[j].type !== "comma" && chunks[j].type !== "break") j++;
        end = j;
        i = j - 1;
        continue;
      }
      break;
    }
    // "said an official who asked not to be named": to the comma or the end.
    if (chunk.type === "wh" && word === "who") {
      let j = i + 1;
      while (j < chunks.length && chunks[j].type !== "comma" && chunks[j].type !== "break") j++;
      end = j;
      i = j - 1;
      continue;
    }
    if (chunk.type === "conj" && isNounPhrase(chunks[i + 1]) && np.joined.includes(chunks[i + 1] as NounPhrase)) {
      i++;
      end = i + 1;
      continue;
    }
    break;
  }
  return { first: np.first, last: chunks[end - 1].last };
}
