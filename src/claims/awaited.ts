/** Clauses of what is only supposed or still waited for: "provided the host agrees", "until parliament has approved". Nobody in them has yet asked, answered or taken a side. */
import type { Clause } from "../text/clauses.ts";

const supposing: ReadonlySet<string> = new Set(["if", "unless", "provided", "providing", "assuming"]);
const waiting: ReadonlySet<string> = new Set(["until", "till", "once", "before", "when", "whenever"]);

/** Is what the clause says a gate or a supposition? "When he had agreed, they went" and "before it joined" tell what was. */
export const isAwaited = ({ marker, vg }: Clause): boolean => supposing.has(marker) || waiting.has(marker) && !(vg.tense === "past" && !(vg.perfect && marker !== "when"));
