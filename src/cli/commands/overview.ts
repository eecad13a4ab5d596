import { overviewView } from "../../views/more.ts";
import { amountOf, namesOf, whereOf } from "../../views/words.ts";
import { type Command, textOf } from "../command.ts";
import { exit } from "../errors.ts";
import { formatOptions, isTable, printOne, printRows } from "../format.ts";
import { inFrench } from "../../views/french.ts";
import type { Lang } from "../headings.ts";
import { paint } from "../paint.ts";
import { clockOptions, clocksOf, ledgerOption, todayOf, withLedger } from "../shared.ts";
import { commitmentColumns } from "./ls.ts";

interface Whole {
  readonly documents: number;
  readonly origins: number;
  readonly claims: number;
  readonly commitments: number;
}

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

const told = {
  en: {
    whole: ({ documents, origins, claims, commitments }: Whole): string =>
      [many(documents, "document", "documents"), many(origins, "origin", "origins"), many(claims, "claim", "claims"), many(commitments, "line", "lines")].join(
        ", ",
      ),
    counts: {
      "in-force": "in force",
      promised: "promised or planned",
      "ends-within": "to end within 18 months",
      "past-end": "past their end, no renewal on record",
      "no-end": "in force with no end date",
      conflicts: "conflicts open",
      unanswered: "requests with no full answer",
      review: "for a person to look at",
    },
    lapses: "Lapses",
    weakest: "Weakest of what much rests on",
  },
  fr: {
    whole: ({ documents, origins, claims, commitments }: Whole): string =>
      [
        many(documents, "document", "documents"),
        many(origins, "origine", "origines"),
        many(claims, "affirmation", "affirmations"),
        many(commitments, "ligne", "lignes"),
      ].join(", "),
    counts: {
      "in-force": "en vigueur",
      promised: "promis ou prévus",
      "ends-within": "finissent d’ici 18 mois",
      "past-end": "échus, sans renouvellement connu",
      "no-end": "en vigueur, sans fin annoncée",
      conflicts: "désaccords ouverts",
      unanswered: "demandes sans pleine réponse",
      review: "à soumettre à un regard humain",
    },
    lapses: "Ce qui expire",
    weakest: "Le plus fragile de ce dont beaucoup dépend",
  },
} as const;

export const command: Command = {
  name: "overview",
  summary: "What is in force, what lapses, what is shaky, what needs a person",
  options: [...clockOptions, ledgerOption, ...formatOptions],
  examples: ["muster overview", "muster overview --known-by 2022-06-01 --format json"],
  run: ({ options, effects }) =>
    withLedger(options, effects, async (file) => {
      const clocks = clocksOf(options, effects);
      const view = overviewView(file, { ...clocks, today: todayOf(effects) });
      if (!isTable(options)) {
        await printOne(view, () => [], options, effects);
        return exit.done;
      }
      const colour = paint(effects);
      const lang = (textOf(options, "lang") ?? "en") as Lang;
      const say = told[lang];
      await effects.out(
        `${colour("bold", say.whole(view))}\n${Object.entries(say.counts)
          .map(([name, text]) => `${String(view.counts[name as keyof typeof view.counts] ?? 0).padStart(6)}  ${text}`)
          .join("\n")}\n`,
      );
      if (view.lapses.length)
        await effects.out(
          `\n${colour("bold", say.lapses)}\n${view.lapses.map((lapse) => `  ${lapse.end ?? "?"}  ${namesOf(lapse.row.actor, true)} ${lang === "fr" ? inFrench("kind", lapse.row.kind) : lapse.row.kind} ${amountOf(lapse.row.quantity, lapse.row.change)} ${whereOf(lapse.row)}${lang === "fr" ? " : " : ": "}${lang === "fr" ? inFrench("because", lapse.because) : lapse.because}`.replace(/\s{3,}/g, "  ")).join("\n")}\n`,
        );
      if (view.weakest.length) {
        await effects.out(`\n${colour("bold", say.weakest)}\n`);
        await printRows(view.weakest, commitmentColumns(clocks.trueOn ?? clocks.knownBy ?? todayOf(effects)), options, effects);
      }
      return view.documents === 0 ? exit.notFound : exit.done;
    }),
};
