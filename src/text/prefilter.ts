/**
 * Which of many patterns can match a text at all, from the words that each of them needs: one walk over the text instead of one try
 * per pattern. The method is RE2's "prefilter" (R. Cox, 2012): every pattern is turned into a set of literals of which at least one
 * must stand in any text that it matches; the literals are looked for together (A. Aho, M. Corasick, 1975).
 */
import { type AST, parseRegExpLiteral } from "@eslint-community/regexpp";

/** What a part of a pattern is sure of: all it can be, word for word, or null; and sets of literals of each of which it holds at least one. */
interface Sure {
  readonly exact: readonly string[] | null;
  readonly needs: readonly Needs[];
}
type Needs = readonly string[];

const nothing: Sure = { exact: [""], needs: [] };
const anything: Sure = { exact: null, needs: [] };
const mostExact = 96;
/** So much of a literal tells enough; the rest would only make the automaton larger. */
const longest = 10;
const shortest = 3;
/** Sets kept of a pattern beside its most telling one: each of fewer and longer literals, so that they are worth the look. */
const mostBeside = 3,
  mostLiterals = 64,
  shortestBeside = 4;

const needsOf = ({ exact, needs }: Sure): readonly Needs[] =>
  exact !== null && exact.length > 0 && exact.every((s) => s.length >= shortest) ? [exact, ...needs] : needs;

const shortestOf = (needs: Needs): number => Math.min(...needs.map((s) => s.length));

const everywhere =
  /^(?:a|an|the|its?|their|our|his|her|and|or|but|is|are|was|were|be|been|has|have|had|do|does|did|not|no|to|of|in|on|at|by|for|with|from|as|if|will|would|can|could|may|might|must|should|this|that|these|those|they|it|we|one|all|any|\W)+$/i;
/** How often one of these stands in a sentence, very roughly: longer literals seldom do, words of grammar nearly always. */
const commonness = (needs: Needs): number => needs.reduce((sum, literal) => sum + (everywhere.test(literal) ? 1 : 2 ** -Math.min(literal.length, longest)), 0);

/** The most telling set first, and the others that are worth a look. */
function mostTelling(sets: readonly Needs[]): readonly Needs[] {
  const [best, ...others] = sets
    .map((needs) => ({ needs, weight: commonness(needs) }))
    .sort((a, b) => a.weight - b.weight)
    .map(({ needs }) => needs);
  return best === undefined
    ? []
    : [best, ...others.filter((needs) => needs.length <= mostLiterals && shortestOf(needs) >= shortestBeside).slice(0, mostBeside)];
}

function oneOf(alternatives: readonly AST.Alternative[]): Sure {
  const all = alternatives.map(inTurn);
  if (all.length === 1) return all[0];
  const exact = all.flatMap((each) => each.exact ?? []);
  if (all.every((each) => each.exact !== null) && exact.length <= mostExact) return { exact: [...new Set(exact)], needs: [] };
  const needs: string[] = [];
  for (const each of all) {
    const own = mostTelling(needsOf(each));
    if (own.length === 0) return anything;
    needs.push(...own[0]);
  }
  return { exact: null, needs: [needs] };
}

function inTurn({ elements }: AST.Alternative): Sure {
  let run: readonly string[] = [""];
  const sets: Needs[] = [];
  let isWhole = true;
  const close = (): void => {
    sets.push(...needsOf({ exact: run, needs: [] }));
    run = [""];
  };
  for (const element of elements) {
    const sure = sureOf(element);
    sets.push(...sure.needs);
    if (sure.exact !== null && run.length * sure.exact.length <= mostExact) {
      const { exact } = sure;
      run = run.flatMap((head) => exact.map((tail) => head + tail));
      continue;
    }
    isWhole = false;
    close();
    if (sure.exact !== null) run = sure.exact;
  }
  if (isWhole) return { exact: run, needs: sets };
  close();
  return { exact: null, needs: sets };
}

function sureOf(element: AST.Element): Sure {
  switch (element.type) {
    case "Character":
      return { exact: [String.fromCodePoint(element.value)], needs: [] };
    case "Group":
    case "CapturingGroup":
      return oneOf(element.alternatives);
    // What is looked for ahead or behind must stand in the text too.
    case "Assertion":
      return (element.kind === "lookahead" || element.kind === "lookbehind") && !element.negate
        ? { exact: [""], needs: needsOf(oneOf(element.alternatives)) }
        : nothing;
    case "CharacterClass":
      return element.negate || !element.elements.every((each) => each.type === "Character")
        ? anything
        : { exact: element.elements.map((each) => String.fromCodePoint((each as AST.Character).value)), needs: [] };
    case "Quantifier": {
      const inner = sureOf(element.element);
      if (element.min === 0) return element.max === 1 && inner.exact !== null ? { exact: [...new Set(["", ...inner.exact])], needs: [] } : anything;
      return element.max === 1 ? inner : { exact: null, needs: needsOf(inner) };
    }
    default:
      return anything;
  }
}

/** In lower case, without those that hold another: "approve" stands in whatever "approved" stands in. */
function folded(needs: Needs): Needs {
  const lower = [...new Set(needs.map((s) => s.toLowerCase()))];
  return lower.filter((s) => !lower.some((other) => other !== s && s.includes(other)));
}

/** For each of a pattern's alternatives, sets of literals in lower case; a text that the alternative matches has, in any case, one of each set. */
export const needsOfPattern = (pattern: RegExp): readonly (readonly Needs[])[] =>
  parseRegExpLiteral(pattern)
    .pattern.alternatives.flatMap(alternativesOf)
    .map((each) => mostTelling(needsOf(inTurn(each))).map(folded));

/** Where a group is all there is beside assertions, its alternatives are the pattern's. */
function alternativesOf(alternative: AST.Alternative): readonly AST.Alternative[] {
  const [group, ...others] = alternative.elements.filter((each) => each.type !== "Assertion");
  return others.length === 0 && (group?.type === "Group" || group?.type === "CapturingGroup") ? group.alternatives.flatMap(alternativesOf) : [alternative];
}

/** Literals in lower case of which at least one stands, in any case, in every text that the pattern matches; null where the pattern needs none. */
export function literalsOf(pattern: RegExp): readonly string[] | null {
  const [best] = mostTelling(needsOf(oneOf(parseRegExpLiteral(pattern).pattern.alternatives)));
  return best === undefined ? null : folded(best);
}

/** Flags, by pattern, of those that the text may match from one offset to another, in whatever case; the array is used again by the next call. */
export type Prefilter = (text: string, from?: number, to?: number) => Uint8Array;

const width = 32;
/** Letters in either case, white space, hyphen, apostrophe and quotation marks have a column each; all else shares one. */
const columns = new Uint8Array(65536);
for (let unit = 0; unit < 65536; unit++) columns[unit] = columnOf(unit);
function columnOf(unit: number): number {
  if (unit >= 97 && unit <= 122) return unit - 96;
  if (unit >= 65 && unit <= 90) return unit - 64;
  switch (unit) {
    case 45:
      return 28;
    case 39:
    case 0x2019:
      return 29;
    case 34:
    case 0x201c:
    case 0x201d:
      return 30;
    // What patterns for all of Unicode take for k and s, whatever the case.
    case 0x212a:
      return 11;
    case 0x17f:
      return 19;
    default:
      return unit < 128 ? (unit === 32 || (unit >= 9 && unit <= 13) ? 27 : 0) : /\s/.test(String.fromCharCode(unit)) ? 27 : 0;
  }
}

/** What is left of an automaton once it is built. */
interface Automaton {
  /** By state and column the next state; states that say something come last. */
  readonly rows: Uint16Array;
  readonly firstSaying: number;
  /** What they say, one after the other, and where that of each begins: alternatives with the bit of a set, as `alternative * 16 + bit`. */
  readonly said: Int32Array;
  readonly begins: Int32Array;
  /** The pattern of each alternative, and the bits of all its sets. */
  readonly owner: Int32Array;
  readonly whole: Uint8Array;
  /** Flags of the patterns that need no literal. */
  readonly always: Uint8Array;
}

function automatonOf(patterns: readonly RegExp[]): Automaton {
  const always = new Uint8Array(patterns.length);
  // A pattern's alternatives, each with the bits of its sets: it may match where the text has them all.
  const owners: number[] = [],
    wholes: number[] = [];
  // A state is the place of its row in `go`; what it says is alternatives with the bit of a set, as `alternative * 16 + bit`.
  let go = new Int32Array(width * 1024);
  const says: number[][] = [[]];
  const add = (literal: string, said: number): void => {
    let node = 0;
    for (let i = 0; i < literal.length && i < longest; i++) {
      const at = node + columns[literal.charCodeAt(i)];
      if (go[at] === 0) {
        go[at] = (says.push([]) - 1) * width;
        if (says.length * width >= go.length) {
          const larger = new Int32Array(go.length * 2);
          larger.set(go);
          go = larger;
        }
      }
      node = go[at];
    }
    says[node / width].push(said);
  };
  patterns.forEach((pattern, p) => {
    const alternatives = needsOfPattern(pattern);
    if (alternatives.some((sets) => sets.length === 0)) always[p] = 1;
    else
      for (const sets of alternatives) {
        const alternative = owners.push(p) - 1;
        wholes.push((1 << sets.length) - 1);
        sets.forEach((needs, s) => {
          for (const literal of needs) add(literal, alternative * 16 + (1 << s));
        });
      }
  });
  const back = new Int32Array(says.length);
  const queue: number[] = [];
  for (let c = 0; c < width; c++) if (go[c] !== 0) queue.push(go[c]);
  for (let q = 0; q < queue.length; q++) {
    const node = queue[q];
    const shorter = says[back[node / width] / width];
    if (shorter.length > 0) says[node / width] = says[node / width].length === 0 ? shorter : [...new Set([...says[node / width], ...shorter])];
    for (let c = 0; c < width; c++) {
      const next = go[node + c],
        fallback = go[back[node / width] + c];
      if (next === 0) {
        go[node + c] = fallback;
        continue;
      }
      back[next / width] = fallback;
      queue.push(next);
    }
  }
  if (says.length >= 65536) throw new Error("Too many literals for one prefilter: shorten them in src/text/prefilter.ts");
  // A row of two-byte states fills one line of the processor's cache; states that say something come last.
  const silent = says.flatMap((list, state) => (list.length === 0 ? [state] : []));
  const order = [...silent, ...says.flatMap((list, state) => (list.length > 0 ? [state] : []))],
    numberOf = new Uint16Array(says.length);
  order.forEach((state, number) => {
    numberOf[state] = number;
  });
  const rows = new Uint16Array(says.length * width);
  order.forEach((state, number) => {
    for (let c = 0; c < width; c++) rows[number * width + c] = numberOf[go[state * width + c] / width];
  });
  const firstSaying = silent.length;
  const speaking = order.slice(firstSaying).map((state) => says[state]);
  const begins = new Int32Array(speaking.length + 1);
  speaking.forEach((list, i) => {
    begins[i + 1] = begins[i] + list.length;
  });
  return { rows, firstSaying, said: Int32Array.from(speaking.flat()), begins, owner: Int32Array.from(owners), whole: Uint8Array.from(wholes), always };
}

/** Builds the automaton: call once, at the first use. What it was built with is let go: the walk is a function of its own, so that it holds none of it. */
export const prefilterOf = (patterns: readonly RegExp[]): Prefilter => walkOver(automatonOf(patterns));

function walkOver({ rows, firstSaying, said, begins, owner, whole, always }: Automaton): Prefilter {
  const bits = new Uint8Array(owner.length),
    flags = new Uint8Array(always.length);
  // Alternatives of which the text has any set: few of the many, so that only these are put back.
  const touched = new Int32Array(owner.length);
  // In which text each state last spoke: what it says need be heard once.
  const heard = new Int32Array(begins.length - 1);
  let count = 0,
    walk = 0;
  return (text, from = 0, to = text.length) => {
    flags.set(always);
    while (count > 0) bits[touched[--count]] = 0;
    let node = 0;
    walk = (walk + 1) | 0;
    for (let i = from; i < to; i++) {
      node = rows[(node << 5) + columns[text.charCodeAt(i)]];
      if (node < firstSaying || heard[node - firstSaying] === walk) continue;
      heard[node - firstSaying] = walk;
      for (let k = begins[node - firstSaying], end = begins[node - firstSaying + 1]; k < end; k++) {
        const a = said[k] >> 4,
          before = bits[a],
          now = before | (said[k] & 15);
        if (now === before) continue;
        if (before === 0) touched[count++] = a;
        bits[a] = now;
        if (now === whole[a]) flags[owner[a]] = 1;
      }
    }
    return flags;
  };
}
