/** The preposition that gives a time its role: until, by, since, for … */
import type { TimeRole } from "../../model/edtf.ts";
import { internWord } from "../../text/words.ts";
import type { Reader } from "./reader.ts";

const roles = new Map<number, TimeRole>();
const put = (role: TimeRole, words: string): void => {
  for (const word of words.split(" ")) roles.set(internWord(word), role);
};
put("in", "in");
put("on", "on upon");
put("at", "at");
put("until", "until till til");
put("by", "by");
put("since", "since");
put("from", "from starting beginning effective");
put("for", "for");
put("during", "during throughout amid");
put("before", "before prior pre");
put("after", "after following post past beyond");
put("over", "over across");
put("within", "within inside");
put("between", "between");
put("through", "through thru");
const skipped = new Set(
  "the a an around about approximately roughly nearly almost at least most only just another up as late early mid some further additional sometime well further"
    .split(" ")
    .map(internWord),
);
const [as, of, to, and, upTo, end, beginning, start, the, prior, due, compared, thanks, according, than, later, no, not] =
  "as of to and up end beginning start the prior due compared thanks according than later no not".split(" ").map(internWord);

/**
 * The role of the time that begins at token `first`; the previous time ends at `previousEnd`. After a bare "to", a duration or "this week's …" ends nothing
 * (`openEnded`).
 */
export function roleAt(r: Reader, first: number, previousEnd: number, previousRole: TimeRole | null, openEnded: boolean): TimeRole | null {
  const { word } = r.tokens;
  let i = first - 1;
  // "from September to March", "between 2024 and 2029": the second time ends what the first began.
  if (i >= r.first && previousEnd === i) {
    const joining = word[i];
    const symbol = r.tokens.text.slice(r.tokens.start[i], r.tokens.end[i]);
    if (joining === to && (previousRole === "from" || previousRole === "since")) return "until";
    if (joining === and && previousRole === "between") return "between";
    if ((joining === to || symbol === "-" || symbol === "–") && previousRole) return "until";
    if (joining === and && previousRole) return previousRole;
  }
  for (let steps = 0; i >= r.first && steps < 4; i--, steps++) {
    const n = word[i];
    if (n === 0) return null;
    if (n === of || n === to) {
      const before = i > r.first ? word[i - 1] : 0;
      if (n === of && before === as) return "as-of";
      if (n === to && before === upTo) return "until";
      if (n === of && (before === end || before === beginning || before === start)) {
        i--;
        continue;
      }
      if (n !== to || steps > 1) return null;
      if (before === prior) return "before";
      return before === due || before === compared || before === thanks || before === according || openEnded ? null : "until";
    }
    const role = roles.get(n);
    if (i > r.first && word[i - 1] === as && (role === "at" || role === "on")) return "as-of";
    if (n === than && i - 2 >= r.first && word[i - 1] === later) return word[i - 2] === no || word[i - 2] === not ? "by" : "after";
    if (role === "at" && skippedAt(r, i)) continue;
    if (role) {
      // "from" inside "as from", "starting in": the outer word gives the role.
      if ((role === "in" || role === "on" || role === "at") && i > r.first && roles.get(word[i - 1]) === "from") return "from";
      if ((role === "over" || role === "after") && i > r.first && word[i - 1] === the) return null;
      return role;
    }
    if (!skipped.has(n)) return null;
  }
  return null;
}
const skippedAt = (r: Reader, i: number): boolean => {
  const next = r.tokens.word[i + 1];
  return next !== 0 && skipped.has(next) && next !== the;
};
