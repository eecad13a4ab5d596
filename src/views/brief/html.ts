/** A brief as one file of HTML: nothing is loaded from elsewhere; light and dark, and print as a page of text with its notes at the end. */
import type { Block, Brief } from "./brief.ts";
import { languages } from "./brief.ts";
import type { Run } from "./runs.ts";

export const briefCss = `
.brief{--ink:#14213d;--paper:#fdfdfb;--line:#6b7280;--box:#f2f4f7;--link:#1d4f91;color:var(--ink);background:var(--paper);max-width:46rem;margin:0 auto;padding:1.5rem 1rem 3rem;font:1rem/1.55 Georgia,"Times New Roman",serif}
.brief h1{font-size:1.6rem;line-height:1.2;margin:0 0 .3rem}.brief h2{font-size:1.1rem;margin:1.4rem 0 .4rem}
.brief .as-of{margin:0 0 1rem;font-style:italic}.brief ul{margin:.3rem 0;padding-left:1.2rem}.brief li{margin:.35rem 0}
.brief .box{border:2px solid var(--line);background:var(--box);padding:.2rem 1rem .6rem;margin:1.2rem 0}.brief .box h2{margin-top:.7rem}
.brief a{color:var(--link)}.brief sup{line-height:0}.brief sup a{text-decoration:none;font:600 .72rem/1 system-ui,sans-serif;padding:0 .12rem}
.brief .notes{font-size:.86rem}.brief .notes li{scroll-margin-top:4rem}.brief q{quotes:none}
@media (prefers-color-scheme:dark){.brief{--ink:#e6e9ef;--paper:#12161f;--line:#8a94a6;--box:#1b2230;--link:#8ab4f8}}
@media print{.brief{--ink:#000;--paper:#fff;--box:#fff;--link:#000;max-width:none;padding:0;font-size:10.5pt}.brief .box,.brief li{break-inside:avoid}.brief h2{break-after:avoid}}
`;

export function htmlOf(brief: Brief): string {
  return `<!doctype html>\n<html lang="${brief.lang}">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width,initial-scale=1">\n<meta name="color-scheme" content="light dark">\n<title>${escaped(brief.title)}</title>\n<style>html{background:#fdfdfb}@media (prefers-color-scheme:dark){html{background:#12161f}}@page{margin:20mm}body{margin:0}${briefCss}</style>\n</head>\n<body>\n<main class="brief">\n${bodyOf(brief)}\n</main>\n</body>\n</html>\n`;
}

function bodyOf(brief: Brief): string {
  const { words } = languages[brief.lang];
  const seen = new Set<number>();
  const say = (runs: readonly Run[]): string =>
    runs
      .map((run) => {
        if ("note" in run) {
          // A note is gone back from to the first of its marks.
          const id = seen.has(run.note) ? "" : ` id="mark-${run.note}"`;
          seen.add(run.note);
          return `<sup><a href="#note-${run.note}"${id} aria-label="${escaped(words.notes)} ${run.note}">${run.note}</a></sup>`;
        }
        return "quote" in run ? `${words.quotes[0]}<q lang="${escaped(run.lang)}">${escaped(run.quote)}</q>${words.quotes[1]}` : escaped(run.text);
      })
      .join("");
  const block = (one: Block): string => {
    const inner = `<h2 id="part-${one.id}">${escaped(one.title)}</h2>\n${one.says ? `<p>${escaped(one.says)}</p>\n` : ""}${one.entries.length ? `<ul>\n${one.entries.map((entry) => `<li>${say(entry.runs)}</li>`).join("\n")}\n</ul>\n` : ""}${one.more ? `<p>${escaped(one.more)}</p>\n` : ""}`;
    return `<section${one.isBox ? ' class="box"' : ""} aria-labelledby="part-${one.id}">\n${inner}</section>`;
  };
  const notes = brief.notes.length
    ? `<section class="notes" aria-labelledby="part-notes">\n<h2 id="part-notes">${escaped(words.notes)}</h2>\n<ol>\n${brief.notes.map((note) => `<li id="note-${note.n}">${say(note.runs)} <a href="#mark-${note.n}" aria-label="↩ ${note.n}">↩</a></li>`).join("\n")}\n</ol>\n</section>`
    : "";
  return `<h1>${escaped(brief.title)}</h1>\n<p class="as-of">${escaped(brief.asOf)} ${escaped(brief.searched)}</p>\n${brief.blocks.map(block).join("\n")}\n${notes}`;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]!);
