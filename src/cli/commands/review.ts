import { emitKeypressEvents } from "node:readline";
import { createInterface } from "node:readline/promises";
import { anchorAt, judge } from "../../pipeline/judge.ts";
import type { Judgement } from "../../model/judgement.ts";
import { reviewView } from "../../views/review.ts";
import { amountOf, namesOf, sayingOf, whenOf } from "../../views/words.ts";
import type { Effects } from "../../pipeline/effects.ts";
import { type Command, type Options, isOn, textOf } from "../command.ts";
import { CliError, exit } from "../errors.ts";
import { formatOptions, isTable, printRows } from "../format.ts";
import { paint } from "../paint.ts";
import { type OpenLedger, clockOptions, clocksOf, ledgerOption, pageOf, pageOptions, withLedger } from "../shared.ts";
import { sayerOf } from "./judge.ts";

type Item = ReturnType<typeof reviewView>["items"][number];

export const command: Command = {
  name: "review",
  summary: "Go through the claims that need a person, the most doubtful and most load-bearing first",
  description:
    "Keys: a accept · x reject · e edit a field · s skip · u undo the last · j/k next and previous · q leave. Each decision is a judgement of its own; nothing is edited.",
  options: [
    { flags: "--list", description: "a plain list instead" },
    { flags: "--kind <kind>", description: "only claims of these kinds, separated by commas" },
    clockOptions[1],
    ...pageOptions,
    { flags: "--by <name>", description: "who judges (default: $MUSTER_BY or $USER)" },
    { flags: "--on <day>", description: "when it was judged (default: today)" },
    ledgerOption,
    ...formatOptions,
  ],
  examples: ["muster review", "muster review --list --kind force,mandate", "muster review --by ana"],
  run: ({ options, effects }) =>
    withLedger(options, effects, async (file) => {
      const view = reviewView(file, { knownBy: clocksOf(options, effects).knownBy, kind: textOf(options, "kind"), ...pageOf(options) });
      if (isOn(options, "list") || !isTable(options)) return listed(view, options, effects);
      if (!effects.isInputTty || !effects.isOutTty) throw new CliError("review needs a terminal. For a plain list: muster review --list");
      if (view.items.length === 0) {
        effects.err(`Nothing needs a person. ${view.done} decided.\n`);
        return exit.done;
      }
      return goThrough(file, view.items, view.total, options, effects);
    }),
};

async function listed(view: ReturnType<typeof reviewView>, options: Options, effects: Effects): Promise<number> {
  await printRows(
    view.items,
    [
      { head: "id", value: (row) => row.id.slice(0, 10), style: () => "dim" },
      { head: "actor", value: (row) => namesOf(row.claim.actor, true), style: () => "bold", cut: true },
      { head: "kind", value: (row) => row.claim.kind },
      { head: "quantity", value: (row) => amountOf(row.claim.quantity, row.claim.change), cut: true },
      { head: "place", value: (row) => namesOf(row.claim.place, true), cut: true },
      { head: "quote", value: (row) => row.claim.evidence[0].quote, cut: true },
      { head: "why", value: (row) => row.why.join("; "), cut: true, style: () => "yellow" },
    ],
    options,
    effects,
  );
  if (isTable(options)) effects.err(`${view.items.length} of ${view.total} that need a person; ${view.done} decided\n`);
  return exit.done;
}

async function goThrough(file: OpenLedger, items: readonly Item[], total: number, options: Options, effects: Effects): Promise<number> {
  const colour = paint(effects);
  const sayer = sayerOf(options, effects);
  const made: { readonly at: number; readonly judgement: Judgement }[] = [];
  const decided = new Map<number, string>();
  let at = 0;
  const keys = keyReader();
  try {
    for (;;) {
      await effects.out(`\u001b[2J\u001b[H${screenOf(items[at], at, items.length, total, decided.get(at) ?? null, colour)}`);
      const key = await keys.next();
      const say = (verdict: "accept" | "reject", more: Record<string, unknown> = {}): void => {
        const anchor = anchorAt(file.store, items[at].id);
        if (!anchor) return;
        made.push({
          at,
          judgement: judge(
            file.store,
            file.facts,
            { verdict, at: anchor, ...sayer, because: sayer.because || `review: ${items[at].why[0] ?? ""}`, ...more },
            effects.now(),
            { lay: false },
          ),
        });
        decided.set(at, verdict);
        at = Math.min(at + 1, items.length - 1);
      };
      if (key === "q" || key === "\u0003" || key === "escape") break;
      if (key === "a") say("accept");
      else if (key === "x") say("reject");
      else if (key === "j" || key === "s" || key === "down") at = Math.min(at + 1, items.length - 1);
      else if (key === "k" || key === "up") at = Math.max(0, at - 1);
      else if (key === "u") {
        const last = made.pop();
        if (!last) continue;
        judge(file.store, file.facts, { verdict: "undo", judgement: last.judgement.id, ...sayer, because: "undone in review" }, effects.now(), { lay: false });
        decided.delete(last.at);
        at = last.at;
      } else if (key === "e") {
        keys.pause();
        const asking = createInterface({ input: process.stdin, output: process.stderr });
        const field = (await asking.question("field (place, actor, stage, quantity.max, holds …): ")).trim();
        const value = field === "" ? "" : (await asking.question(`${field} = `)).trim();
        asking.close();
        keys.resume();
        const anchor = anchorAt(file.store, items[at].id);
        if (field === "" || value === "" || !anchor) continue;
        made.push({
          at,
          judgement: judge(
            file.store,
            file.facts,
            {
              verdict: "correct",
              at: anchor,
              field,
              value: /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value,
              ...sayer,
              because: sayer.because || "review",
            },
            effects.now(),
            { lay: false },
          ),
        });
        decided.set(at, `corrected ${field}`);
        at = Math.min(at + 1, items.length - 1);
      }
    }
  } finally {
    keys.end();
    const { updateLedger } = await import("../../pipeline/update-ledger.ts");
    updateLedger(file.store, file.facts);
  }
  effects.err(`\n${made.length} judgements recorded.\n`);
  return exit.done;
}

function screenOf(item: Item, at: number, count: number, total: number, decided: string | null, colour: ReturnType<typeof paint>): string {
  const { claim } = item;
  const rows: [string, string][] = [
    ["actor", namesOf(claim.actor)],
    ["kind", claim.kind],
    ["stage", `${claim.modality === "stated" ? "" : `${claim.modality} `}${claim.stage}, ${claim.change}`],
    ["quantity", amountOf(claim.quantity, claim.change)],
    ["place", namesOf(claim.place)],
    ["mission", claim.mission?.name ?? ""],
    ["with", claim.with.map((party) => `${party.name} (${party.role})`).join(", ")],
    ["holds", whenOf(claim.holds)],
    ["topic", claim.topic ?? claim.object ?? ""],
    ["who says", sayingOf(claim.attribution as never)],
    ["grade", claim.grade ? `${claim.grade.reliability}${claim.grade.credibility}` : ""],
  ];
  return [
    colour("bold", `${at + 1}/${count}${total > count ? ` of ${total}` : ""}  ${item.document.title ?? item.document.path ?? item.document.id}`) +
      (decided ? colour("green", `  ${decided}`) : ""),
    colour("dim", [item.document.publisher, item.document.publishedOn?.edtf].filter(Boolean).join(" · ")),
    "",
    `${item.before}${colour("reverse", claim.evidence[0].quote)}${item.after}`,
    "",
    ...rows.filter(([, value]) => value !== "").map(([name, value]) => `${colour("bold", name.padEnd(9))} ${value}`),
    "",
    ...item.why.map((why) => colour("yellow", `! ${why}`)),
    "",
    colour("dim", "a accept · x reject · e edit · s skip · u undo · j/k move · q leave"),
    "",
  ].join("\n");
}

/** One key at a time from a terminal in raw mode. */
function keyReader(): { readonly next: () => Promise<string>; readonly pause: () => void; readonly resume: () => void; readonly end: () => void } {
  const { stdin } = process;
  emitKeypressEvents(stdin);
  const waiting: string[] = [];
  let wake: ((key: string) => void) | null = null;
  const onKey = (text: string | undefined, key: { readonly name?: string; readonly ctrl?: boolean }): void => {
    const pressed = key.ctrl && key.name === "c" ? "\u0003" : key.name === "up" || key.name === "down" || key.name === "escape" ? key.name : (text ?? "");
    if (wake) {
      const done = wake;
      wake = null;
      done(pressed);
    } else waiting.push(pressed);
  };
  const resume = (): void => {
    stdin.setRawMode(true);
    stdin.resume();
    stdin.on("keypress", onKey);
  };
  const pause = (): void => {
    stdin.off("keypress", onKey);
    stdin.setRawMode(false);
  };
  resume();
  return {
    next: () =>
      new Promise((resolve) => {
        const ready = waiting.shift();
        if (ready !== undefined) resolve(ready);
        else wake = resolve;
      }),
    pause,
    resume,
    end: () => {
      pause();
      stdin.pause();
    },
  };
}
