/** Governments, parliaments and ministries without a name: "Parliament in Prague", "the government", "the Danish defence ministry". */
import type { Countries } from "./countries.ts";
import { mention } from "./mention.ts";
import { wordOf } from "./names.ts";
import type { ResolvedMention } from "./types.ts";
import { list } from "../../text/words.ts";

export const governmentNouns = list("government cabinet administration ministry parliament army military navy authorities legislature senate");
/** "the cabinet in Oslo", also "in Norway": institutions that are of where they sit. */
const seatNouns = list("cabinet government administration presidency");

/** "Parliament in Prague", "the government", "the Danish defence ministry": `protagonist` is the state that the document is about. */
export function institutionMeant(countries: Countries, i: number, first: number, limit: number, protagonist: string | null): ResolvedMention | null {
  const { text, lookups, recall, named } = countries;
  const { tokens } = text;
  const { lastOf, ownerHere } = recall;
  const word = wordOf(tokens, i);
  const back = wordOf(tokens, i - 1);
  if (
    /^(?:parliament|lawmakers|deputies|senators|legislators|ministers|officials|government|authorities|mps|cabinet|administration|ministry|senate|assembly|leadership|diplomats|generals|commanders|council|chamber|presidency|planners)$/.test(
      word,
    ) &&
    wordOf(tokens, i + 1) === "in"
  ) {
    // "Parliament in Prague", "officials in Tokyo".
    const seat = named.find((m) => m.first === i + 2 && m.id !== null && (m.class === "place" || m.class === "state"));
    const state = seat ? (seat.class === "place" ? seat.of : seat.id) : null;
    if (state && (seat!.class === "place" || /parliament|lawmakers|deputies|senators|legislators|senate|assembly|chamber/.test(word) || seatNouns.has(word)))
      return mention(text, {
        first: i,
        last: i + 1,
        start: tokens.start[i],
        end: tokens.end[i],
        id: null,
        class: "body",
        form: "description",
        name: `${word} in ${seat!.quote}`,
        of: state,
        speaksFor: state,
        role: /parliament|lawmakers|deputies|senators|legislators|mps|senate|assembly|chamber/.test(word) ? "parliament" : "ministry",
        confidence: 0.8,
        because: null,
      });
  }
  if (
    (word === "military" || word === "army" || word === "navy" || word === "government" || word === "administration") &&
    (followedByNoun(wordOf(tokens, i + 1)) || /^\d/.test(wordOf(tokens, i - 1)))
  )
    return null;
  if (governmentNouns.has(word) && (back === "the" || back === "its" || back === "his" || wordOf(tokens, i - 2) === "the")) {
    if (named.some((m) => m.last === i || (m.last === i - 1 && wordOf(tokens, i - 1) !== "the"))) return null;
    if (/^(?:of|in)$/.test(wordOf(tokens, i + 1)) && named.some((m) => m.first === i + 2 || m.first === i + 3)) return null;
    // "In Lima, the ministers agreed": of the state whose capital opens the sentence.
    const seat =
      wordOf(tokens, first) === "in" ? named.find((m) => m.first === first + 1 && m.class === "place" && m.of !== null && i - m.last <= 4) : undefined;
    const owner = seat
      ? { ...seat, class: "state" as const, id: seat.of }
      : (ownerHere(first) ?? labelBefore(countries, first) ?? subjectBefore(countries, first));
    const before =
      owner ??
      lastOf((m) => m.class === "state" && m.id === protagonist) ??
      lastOf((m) => (m.class === "state" && m.id !== null) || (m.speaksFor !== null && lookups.state.has(m.speaksFor)));
    const id = owner
      ? owner.class === "state"
        ? owner.id
        : owner.speaksFor
      : (protagonist ?? (before ? (before.class === "state" ? before.id : before.speaksFor) : null));
    if (!id) return null;
    const start = back === "the" || back === "its" || back === "his" ? i - 1 : i;
    return mention(text, {
      first: start,
      last: i + 1,
      start: tokens.start[start],
      end: tokens.end[i],
      id: null,
      class: "body",
      form: "description",
      name: text.text.slice(tokens.start[i], tokens.end[i]),
      of: id,
      speaksFor: id,
      role: /parliament|legislature|senate/.test(word) ? "parliament" : "ministry",
      confidence: 0.55,
      because: owner ? `the ${word} of “${owner.quote}”` : `the ${word} of the state that the document is about`,
    });
  }
  if (word === "ministry" || word === "department") {
    // "Ministry of National Defence of Lithuania", "the Danish defence ministry", "the Defence Department".
    let last = i + 1,
      begin = i;
    if (wordOf(tokens, last) === "of" || wordOf(tokens, last) === "for") {
      last++;
      while (
        last < limit &&
        /^(?:national|defen[cs]e|foreign|affairs|external|global|the|armed|forces|and|security|interior|state|finance|veterans)$/.test(wordOf(tokens, last))
      )
        last++;
    }
    while (begin > first && /^(?:defen[cs]e|foreign|interior|finance|war|affairs|national|state)$/.test(wordOf(tokens, begin - 1))) begin--;
    if (last === i + 1 && begin === i) return null;
    const owner = named.find(
      (m) =>
        m.class === "state" &&
        (m.last === begin ||
          (m.last === begin - 1 && wordOf(tokens, begin - 1) === "'s") ||
          (wordOf(tokens, last) === "of" && m.first >= last + 1 && m.first <= last + 2)),
    );
    const near = owner ?? ownerHere(first);
    const id = near?.speaksFor ?? near?.id ?? protagonist;
    if (!id) return null;
    return mention(text, {
      first: begin,
      last,
      start: tokens.start[begin],
      end: tokens.end[last - 1],
      id: null,
      class: "body",
      form: "description",
      name: text.text.slice(tokens.start[begin], tokens.end[last - 1]),
      of: id,
      speaksFor: id,
      role: "ministry",
      confidence: owner ? 0.9 : 0.6,
      because: owner ? null : "a ministry of the state that the document is about",
    });
  }
  return null;
}

/** "Moscow is against. … said the ministry": the state that the sentence before begins with. */
function subjectBefore({ text: { tokens, sentences }, recall, named }: Countries, first: number): ResolvedMention | null {
  const at = sentences.findIndex((s) => s.first === first);
  const before = sentences[at - 1];
  if (before === undefined || before.block !== sentences[at].block || before.heading) return null;
  const opens = named.find((m) => m.first >= before.first && m.first - before.first <= 1);
  return opens !== undefined &&
    opens.class === "state" &&
    opens.id !== null &&
    opens.form !== "adjective" &&
    opens.last < before.last &&
    wordOf(tokens, opens.last) !== "," &&
    !recall.isPlaceLike(opens) &&
    wordOf(tokens, opens.last) !== "'s"
    ? opens
    : null;
}

/** "ROME. The Senate voted": the state or capital that alone opens the paragraph, as a state. */
function labelBefore({ text: { sentences }, lookups, named }: Countries, first: number): ResolvedMention | null {
  const at = sentences.findIndex((s) => s.first === first);
  const opens = sentences.findIndex((s) => s.block === sentences[at]?.block);
  if (opens < 0 || opens === at || sentences[opens].last - sentences[opens].first > 3) return null;
  const label = named.find((m) => m.first === sentences[opens].first);
  const id = label?.class === "state" ? label.id : label?.class === "place" ? label.of : null;
  return label && id !== null && lookups.state.has(id) && sentences[opens].last - label.last <= 1 ? { ...label, class: "state", id } : null;
}

/** Does a noun follow, so that "military" is its modifier? A guess by form: a lower-case word that is no function word. */
function followedByNoun(w: string): boolean {
  return /^(?:presence|mission|role|training|aid|spending|equipment|base|bases|exercise|exercises|support|assistance|build-up|buildup|deployment|cooperation|operation|operations|force|forces|personnel|officials?|sources?|vehicles?|commander|chief|planners|alliance|budget|action|intervention|contribution|help|hardware|helicopters?|aircraft|police|doctrine|leaders?|affairs|figures|forecast|data|plan|plans|ship|ships|spokes\w+|camp|hospital|engineers|advisers|observers|contingent)$/.test(
    w,
  );
}
