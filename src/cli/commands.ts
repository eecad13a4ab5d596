/** The commands in the order of `--help`. Each loads only when it is called, so that starting costs nothing. */
import type { Command } from "./command.ts";

export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<{ readonly command: Command }>;
}

export const commands: readonly CommandEntry[] = [
  { name: "read", summary: "Print the record of each report as JSON, one a line; nothing is stored", load: () => import("./commands/read.ts") },
  {
    name: "explain",
    summary: "Print the trail of a claim: its sentence, the mentions, the rules in order, what was filled in and why",
    load: () => import("./commands/explain.ts"),
  },
  { name: "ingest", summary: "Read reports into the ledger", load: () => import("./commands/ingest.ts") },
  { name: "overview", summary: "What is in force, what lapses, what is shaky, what needs a person", load: () => import("./commands/overview.ts") },
  { name: "ls", summary: "List what the ledger holds, filtered, as of any two days", load: () => import("./commands/ls.ts") },
  {
    name: "show",
    summary: "Show one commitment, claim, document or conflict with its quoted words in their context",
    load: () => import("./commands/show.ts"),
  },
  { name: "conflicts", summary: "Where reports disagree, sorted by kind, with both quotes", load: () => import("./commands/conflicts.ts") },
  { name: "lapses", summary: "What ends soon, and what has passed its end with no renewal on record", load: () => import("./commands/lapses.ts") },
  {
    name: "brief",
    summary: "A brief with footnotes: hedges kept, open conflicts boxed; or only what changed since the last",
    load: () => import("./commands/brief.ts"),
  },
  {
    name: "export",
    summary: "Write the ledger, or what a filter finds of it, to a file for other programs",
    load: () => import("./commands/export.ts"),
  },
  {
    name: "origins",
    summary: "Which reports tell one first telling: copies, rewrites, translations, with the reasons",
    load: () => import("./commands/origins.ts"),
  },
  { name: "diff", summary: "What a reader would have learnt between two days of publication", load: () => import("./commands/diff.ts") },
  {
    name: "review",
    summary: "Go through the claims that need a person, the most doubtful and most load-bearing first",
    load: () => import("./commands/review.ts"),
  },
  {
    name: "judge",
    summary: "Record what a person decided: accept, reject, correct, add, same, different, grade, resolve, undo",
    load: () => import("./commands/judge.ts"),
  },
  { name: "judgements", summary: "Export and import the log of judgements as NDJSON", load: () => import("./commands/judgements.ts") },
  {
    name: "entities",
    summary: "Names that may be one person: proposed with evidence, decided by a person, reversible",
    load: () => import("./commands/entities.ts"),
  },
  {
    name: "grades",
    summary: "Source reliability (A–F) and credibility of the information (1–6) of each claim, with the reasons",
    load: () => import("./commands/grades.ts"),
  },
  { name: "import", summary: "Import reference tables into the ledger", load: () => import("./commands/import.ts") },
  { name: "accounts", summary: "What allies spend, promise and owe against targets, by edition", load: () => import("./commands/accounts.ts") },
  { name: "scenario", summary: "Lay assumptions over the ledger and see what falls; the ledger is not changed", load: () => import("./commands/scenario.ts") },
  { name: "serve", summary: "Serve the page and the HTTP API of the ledger on this machine", load: () => import("./commands/serve.ts") },
  { name: "rebuild", summary: "Read the stored documents anew and derive everything from them again", load: () => import("./commands/rebuild.ts") },
  { name: "doctor", summary: "Check the ledger's file: is it whole, does every quote stand in its text", load: () => import("./commands/doctor.ts") },
  { name: "completion", summary: "Print the completion script of a shell", load: () => import("./commands/completion.ts") },
];
