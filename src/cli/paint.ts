import type { Effects } from "../pipeline/effects.ts";

const codes = { dim: 2, bold: 1, red: 31, green: 32, yellow: 33, blue: 34, underline: 4, reverse: 7 } as const;
export type Style = keyof typeof codes;

/** Colours on a terminal that takes them; NO_COLOR and pipes get plain text. */
export function paint(effects: Pick<Effects, "env" | "isOutTty">): (style: Style | null, text: string) => string {
  const plain = !effects.isOutTty || (effects.env.NO_COLOR ?? "") !== "" || effects.env.TERM === "dumb";
  return (style, text) => (plain || style === null || text === "" ? text : `\u001b[${codes[style]}m${text}\u001b[0m`);
}
