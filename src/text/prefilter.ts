/**
 * Which of many patterns can match a text at all, from the words that each of them needs: one walk over the text instead of one try
 * per pattern. The method is RE2's "prefilter" (R. Cox, 2012): every pattern is turned into a set of literals of which at least one
 * must stand in any text that it matches; the literals are looked for together (A. Aho, M. Corasick, 1975).
 */
import { type AST, parseRegExpLiteral } from "@eslint-community/regexpp";

/** What a part of a pattern is sure of: all it can be, word for word, or literals of which it holds at least one; null where neither is known. */
interface Sure {
  readonly exact: readonly string[] | null;
  readonly needs: readonly string[] | null;
}

const nothing: Sure = { exact: [""], needs: null };
const anything: Sure = { exact: null, needs: null };
const mostExact = 96;
const shortest = 3;

const needsOf = ({ exact, needs }: Sure): readonly string[] | null => (exact === null ? needs : exact.length > 0 && exact.every((s) => s.length >= shortest) ? exact : null);

/** The more telling of two sets: longer literals, then fewer. */
function better(a: readonly string[] | null, b: readonly string[] | null): readonly string[] | null {
  if (a === null || b === null) return a ?? b;
  const [la, lb] = [Math.min(...a.map((s) => s.length)), Math.min(...b.map((s) => s.length))];
  return la !== lb ? (la > lb ? a : b) : a.length <= b.length ? a : b;
}

function oneOf(alternatives: readonly AST.Alternative[]): Sure {
  const all = alternatives.map(inTurn);
  const exact = all.flatMap((each) => each.exact ?? []);
  if (all.every((each) => each.exact !== null) && exact.length <= mostExact) return { exact: [...new Set(exact)], needs: null };
  const needs: string[] = [];
  for (const each of all) {
    const own = needsOf(each);
    if (own === null) return anything;
    needs.push(...own);
  }
  return { exact: null, needs };
}

function inTurn({ elements }: AST.Alternative): Sure {
  let run: readonly string[] = [""];
  let best: readonly string[] | null = null;
  let isWhole = true;
  const close = (): void => { best = better(best, needsOf({ exact: run, needs: null })); run = [""]; };
  for (const element of elements) {
    const sure = sureOf(element);
    if (sure.exact !== null && run.length * sure.exact.length <= mostExact) {
      const { exact } = sure;
      run = run.flatMap((head) => exact.map((tail) => head + tail));
      continue;
    }
    isWhole = false;
    close();
    if (sure.exact !== null) run = sure.exact;
    else best = better(best, sure.needs);
  }
  if (isWhole) return { exact: run, needs: null };
  close();
  return { exact: null, needs: best };
}

function sureOf(element: AST.Element): Sure {
  switch (element.type) {
    case "Character": return { exact: [String.fromCodePoint(element.value)], needs: null };
    case "Group": case "CapturingGroup": return oneOf(element.alternatives);
    case "Assertion": return nothing;
    case "CharacterClass": return element.negate || !element.elements.every((each) => each.type === "Character") ? anything : { exact: element.elements.map((each) => String.fromCodePoint((each as AST.Character).value)), needs: null };
    case "Quantifier": {
      const inner = sureOf(element.element);
      if (element.min === 0) return element.max === 1 && inner.exact !== null ? { exact: [...new Set(["", ...inner.exact])], needs: null } : anything;
      return element.max === 1 ? inner : { exact: null, needs: needsOf(inner) };
    }
    default: return anything;
  }
}

/** Literals in lower case of which at least one stands, in any case, in every text that the pattern matches; null where the pattern needs none. */
export function literalsOf(pattern: RegExp): readonly string[] | null {
  const needs = needsOf(oneOf(parseRegExpLiteral(pattern).pattern.alternatives))?.map((s) => s.toLowerCase()) ?? null;
  // "approve" stands in whatever "approved" stands in.
  return needs === null ? null : [...new Set(needs)].filter((s) => !needs.some((other) => other !== s && s.includes(other)));
}

/** Flags, by pattern, of those that the text may match from one offset to another, in whatever case; the array is used again by the next call. */
export type Prefilter = (text: string, from?: number, to?: number) => Uint8Array;

const width = 32;
/** So much of a literal tells enough; the rest would only make the automaton larger. */
const longest = 10;
/** Letters in either case, white space, hyphen, apostrophe and quotation marks have a column each; all else shares one. */
const columns = new Uint8Array(65536);
for (let unit = 0; unit < 65536; unit++) columns[unit] = columnOf(unit);
function columnOf(unit: number): number {
  if (unit >= 97 && unit <= 122) return unit - 96;
  if (unit >= 65 && unit <= 90) return unit - 64;
  switch (unit) {
    case 45: return 28;
    case 39: case 0x2019: return 29;
    case 34: case 0x201c: case 0x201d: return 30;
    default: return unit < 128 ? (unit === 32 || (unit >= 9 && unit <= 13) ? 27 : 0) : /\s/.test(String.fromCharCode(unit)) ? 27 : 0;
  }
}

/** Builds the automaton: call once, at the first use. */
export function prefilterOf(patterns: readonly RegExp[]): Prefilter {
  const always = new Uint8Array(patterns.length);
  // A state is the place of its row in `go`.
  let go = new Int32Array(width * 1024);
  const says: number[][] = [[]];
  patterns.forEach((pattern, p) => {
    const literals = literalsOf(pattern);
    if (literals === null) always[p] = 1;
    else for (const literal of literals) {
      let node = 0;
      for (let i = 0; i < literal.length && i < longest; i++) {
        const at = node + columns[literal.charCodeAt(i)];
        if (go[at] === 0) {
          go[at] = (says.push([]) - 1) * width;
          if (says.length * width >= go.length) { const larger = new Int32Array(go.length * 2); larger.set(go); go = larger; }
        }
        node = go[at];
      }
      says[node / width].push(p);
    }
  });
  const back = new Int32Array(says.length);
  const queue: number[] = [];
  for (let c = 0; c < width; c++) if (go[c] !== 0) queue.push(go[c]);
  for (let q = 0; q < queue.length; q++) {
    const node = queue[q];
    says[node / width] = [...new Set([...says[node / width], ...says[back[node / width] / width]])];
    for (let c = 0; c < width; c++) {
      const next = go[node + c], fallback = go[back[node / width] + c];
      if (next === 0) { go[node + c] = fallback; continue; }
      back[next / width] = fallback;
      queue.push(next);
    }
  }
  if (says.length >= 65536) throw new Error("Too many literals for one prefilter: shorten them in src/text/prefilter.ts");
  // A row of two-byte states fills one line of the processor's cache.
  const rows = Uint16Array.from(go.subarray(0, says.length * width), (state) => state / width);
  const isFound = Uint8Array.from(says, (list) => Number(list.length > 0));
  const flags = new Uint8Array(patterns.length);
  return (text, from = 0, to = text.length) => {
    flags.set(always);
    let node = 0;
    for (let i = from; i < to; i++) {
      node = rows[(node << 5) + columns[text.charCodeAt(i)]];
      if (isFound[node] === 0) continue;
      const found = says[node];
      for (let k = 0; k < found.length; k++) flags[found[k]] = 1;
    }
    return flags;
  };
}
