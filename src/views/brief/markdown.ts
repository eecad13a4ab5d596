/** A brief as Markdown, with footnotes as GitHub and Pandoc read them. */
import type { Brief, Block } from "./brief.ts";
import { languages } from "./brief.ts";
import type { Run } from "./runs.ts";

export function markdownOf(brief: Brief): string {
  const { words } = languages[brief.lang];
  const say = (runs: readonly Run[]): string =>
    runs
      .map((run) => ("note" in run ? `[^${run.note}]` : "quote" in run ? `${words.quotes[0]}${escaped(run.quote)}${words.quotes[1]}` : escaped(run.text)))
      .join("");
  const block = (one: Block): string[] => {
    const lines = [
      ...(one.says ? [escaped(one.says), ""] : []),
      ...one.entries.map((entry) => `- ${say(entry.runs)}`),
      ...(one.more ? ["", escaped(one.more)] : []),
    ];
    return one.isBox ? [`> **${escaped(one.title)}**`, ">", ...lines.map((line) => `> ${line}`.trimEnd()), ""] : [`## ${escaped(one.title)}`, "", ...lines, ""];
  };
  return [
    `# ${escaped(brief.title)}`,
    "",
    `*${escaped(brief.asOf)} ${escaped(brief.searched)}*`,
    "",
    ...brief.blocks.flatMap(block),
    ...(brief.notes.length ? [...brief.notes.map((note) => `[^${note.n}]: ${say(note.runs)}`), ""] : []),
  ].join("\n");
}

const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, (c) => `\\${c}`);
