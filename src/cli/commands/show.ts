import { commitmentView, quotedIn } from "../../views/commitment.ts";
import { claimView } from "../../views/claims.ts";
import { documentView } from "../../views/document.ts";
import { conflictsOfIds } from "../../views/more.ts";
import { thingsNamed } from "../../views/resolve.ts";
import { amountOf, namesOf, sayingOf, stageOf, whenOf, whereOf } from "../../views/words.ts";
import type { ClaimView } from "../../views/page/shapes.ts";
import type { Effects } from "../../pipeline/effects.ts";
import { isoOf } from "../../model/edtf.ts";
import { type Command, type Options, isOn } from "../command.ts";
import { CliError, exit } from "../errors.ts";
import { formatOptions, printOne } from "../format.ts";
import { type Style, paint } from "../paint.ts";
import { type OpenLedger, clockOptions, clocksOf, ledgerOption, withLedger } from "../shared.ts";
import { inFrench } from "../../views/french.ts";
import type { Lang } from "../headings.ts";

type Paint = (style: Style | null, text: string) => string;

export const command: Command = {
  name: "show",
  summary: "Show one commitment, claim, document or conflict with its quoted words in their context",
  description:
    "An id may be cut short as long as it names one thing: k_… commitments, c_… claims, d_… documents, x_… conflicts. Square brackets around a time mean that the text does not state it.",
  arguments: [{ name: "<id>", description: "an id, or the beginning of one" }],
  options: [
    ...clockOptions,
    { flags: "--text", description: "with a document: its whole text, the words of its claims marked" },
    ledgerOption,
    ...formatOptions,
  ],
  examples: ["muster show k_d13d2dca", "muster show c_bf639a04 --format json", "muster show d_1d370ebc --text", "muster show k_d13d2dca --known-by 2022-06-01"],
  run: ({ args, options, effects }) =>
    withLedger(options, effects, async (file) => {
      const thing = oneNamed(file, args[0] as string);
      const colour = paint(effects);
      switch (thing.type) {
        case "commitment":
          return showCommitment(file, thing.id, options, effects, colour);
        case "claim":
          return printed(claimView(file, thing.id, null), (claim) => claimLines(file, claim, colour), options, effects);
        case "document":
          return printed(documentView(file, thing.id), (document) => documentLines(document, isOn(options, "text"), colour), options, effects);
        case "conflict":
          return printed(conflictsOfIds(file, [thing.id])[0] ?? null, (conflict) => conflictLines(conflict, colour), options, effects);
        case "judgement":
          throw new CliError(`${thing.id} is a judgement. See: muster judge list`);
      }
    }),
};

export function oneNamed(
  file: OpenLedger,
  given: string,
): { readonly type: "document" | "claim" | "commitment" | "conflict" | "judgement"; readonly id: string } {
  const things = thingsNamed(file.store, given);
  if (things.length === 0)
    throw new CliError(
      `${given}: nothing in the ledger has this id. Ids begin with k_ (commitment), c_ (claim), d_ (document), x_ (conflict) or j_ (judgement); see: muster ls, muster judge list`,
      exit.notFound,
    );
  if (things.length > 1) throw new CliError(`${given} is the beginning of several ids: ${things.map((thing) => thing.id).join(", ")} …`);
  return things[0];
}

async function printed<T extends object>(view: T | null, lines: (view: T) => readonly string[], options: Options, effects: Effects): Promise<number> {
  if (!view) return exit.notFound;
  await printOne(view, () => lines(view), options, effects);
  return exit.done;
}

async function showCommitment(file: OpenLedger, id: string, options: Options, effects: Effects, colour: Paint): Promise<number> {
  const clocks = clocksOf(options, effects);
  const view = commitmentView(file, id, clocks);
  if (!view) {
    effects.err("Nothing of it was known by that day.\n");
    return exit.notFound;
  }
  await printOne(
    view,
    () => {
      const { commitment } = view;
      const claims = new Map(view.claims.map((claim) => [claim.id, claim]));
      const titles = new Map(view.documents.map((document) => [document.id, document]));
      const lines = [
        colour(
          "bold",
          [namesOf(commitment.actor), commitment.kind, commitment.mission?.name, whereOf(commitment, false), commitment.object ?? commitment.topic]
            .filter(Boolean)
            .join(" · "),
        ),
        colour(
          "dim",
          `${commitment.id}   ${commitment.claims} claims, ${commitment.origins.length} independent ${commitment.origins.length === 1 ? "origin" : "origins"}`,
        ),
        "",
      ];
      for (const version of commitment.versions) {
        const current = commitment.current.includes(version.id);
        const amount = amountOf(version.derived?.quantity ?? version.quantity, version.change);
        lines.push(
          `${current ? "●" : "○"} ${colour(current ? "bold" : null, [amount, version.modality === "stated" ? version.stage : `${version.modality} ${version.stage}`, version.change === "level" ? "" : version.change, whenOf(version.holds), version.stance ?? ""].filter(Boolean).join("  "))}${version.derived ? colour("dim", `  (derived: ${version.derived.because})`) : ""}`,
        );
        for (const support of version.supports.slice(0, 4)) {
          const claim = claims.get(support.claim);
          if (!claim) continue;
          lines.push(
            `    ${quoteLine(file, claim, colour)}`,
            colour(
              "dim",
              `      ${[titles.get(support.document)?.title ?? support.document, titles.get(support.document)?.publisher, support.knownOn === null ? "day unknown" : isoOf(support.knownOn), sayingOf(claim.attribution as never), claim.grade ? `${claim.grade.reliability}${claim.grade.credibility}` : "", claim.id.slice(0, 10)].filter(Boolean).join(" · ")}`,
            ),
          );
        }
        if (version.supports.length > 4) lines.push(colour("dim", `      and ${version.supports.length - 4} more claims for it`));
        for (const aside of version.aside.slice(0, 3)) lines.push(colour("dim", `      set aside ${aside.claim.slice(0, 10)}: ${aside.reason}`));
      }
      for (const conflict of view.conflicts.slice(0, 10)) lines.push("", ...conflictLines(conflict, colour));
      for (const request of view.requests.slice(0, 5))
        lines.push(
          "",
          `asked by ${namesOf(request.asker) || "somebody"}: “${request.quote}” → ${request.outcome} (${request.because}; an inference, ${request.rule})`,
        );
      for (const gate of view.gates)
        lines.push(`${gate.state === "met" ? "☑" : gate.state === "unmet" ? "☐" : "?"} ${gate.gate} ${namesOf(gate.gatekeeper)}: ${gate.because}`);
      for (const judgement of view.judgements) lines.push(`judged: ${judgement.verdict} by ${judgement.by} on ${judgement.on}: ${judgement.because}`);
      return lines;
    },
    options,
    effects,
  );
  return exit.done;
}

function quoteLine(file: OpenLedger, claim: ClaimView, colour: Paint): string {
  const { before, after } = quotedIn(file, claim);
  return `${colour("dim", `…${before.slice(-90)}`)}${colour("underline", `«${claim.evidence[0].quote}»`)}${colour("dim", `${after.slice(0, 60)}…`)}`.replace(
    /\s+/g,
    " ",
  );
}

export function claimLines(file: OpenLedger, claim: ClaimView, colour: Paint): string[] {
  const { before, after } = quotedIn(file, claim);
  const fields: [string, string][] = [
    ["actor", namesOf(claim.actor)],
    ["kind", claim.kind],
    ["change", claim.change],
    ["stage", claim.stage],
    ["modality", claim.modality],
    ["quantity", amountOf(claim.quantity, claim.change)],
    ["place", namesOf(claim.place)],
    ["mission", claim.mission?.name ?? ""],
    ["with", claim.with.map((party) => `${party.name} (${party.role})`).join(", ")],
    ["holds", whenOf(claim.holds)],
    ["topic", claim.topic ?? ""],
    ["object", claim.object ?? ""],
    ["stance", claim.stance ?? ""],
    ["gate", claim.gate ?? ""],
    ["trigger", claim.trigger ?? ""],
    ["effect", claim.effect ?? ""],
    ["form", claim.form ?? ""],
    ["who says", sayingOf(claim.attribution as never)],
    ["grade", claim.grade ? `${claim.grade.reliability}${claim.grade.credibility}  ${claim.grade.because.join("; ")}` : ""],
    ["certainty", claim.certainty === undefined ? "" : claim.certainty.toFixed(2)],
    ["rules", claim.rules.join(" → ")],
    [
      "filled in",
      Object.entries(claim.filled ?? {})
        .map(([field, why]) => `${field}: ${why}`)
        .join("; "),
    ],
    [
      "problems",
      claim.problems
        .map((problem) => `${problem.kind}${problem.likely ? `, likely ${problem.likely}` : ""}${problem.because ? `: ${problem.because}` : ""}`)
        .join("; "),
    ],
    ["judged", claim.judged ?? ""],
    ["commitment", claim.commitment ?? "set aside or not laid yet"],
    ["document", claim.document],
    ["known", claim.knownOn ?? "day unknown"],
  ];
  return [
    `${colour("dim", before)}${colour("underline", `«${claim.evidence[0].quote}»`)}${colour("dim", after)}`,
    "",
    ...fields.filter(([, value]) => value !== "").map(([name, value]) => `${colour("bold", name.padEnd(10))}  ${value}`),
    colour("dim", claim.id),
  ];
}

type DocumentShown = NonNullable<ReturnType<typeof documentView>>;

function documentLines(document: DocumentShown, whole: boolean, colour: Paint): string[] {
  const published = document.publishedOn;
  const lines = [
    colour("bold", document.title ?? document.path ?? document.id),
    [document.publisher, document.byline, document.url ?? document.path].filter(Boolean).join(" · "),
    `published ${published ? `${whenOf(published)}${published.because ? ` (${published.because})` : ""}` : "on an unknown day"} · ${document.language} · quality ${document.quality.score.toFixed(2)} · ${document.claims.length} claims`,
    ...document.problems.map((problem) => colour("yellow", `${problem.kind}: ${problem.because ?? ""}`)),
    ...document.quality.problems
      .slice(0, 20)
      .map((damage) => colour("yellow", `${damage.kind} “${document.text.slice(damage.start, Math.min(damage.end, damage.start + 60)).replace(/\s+/g, " ")}”`)),
    colour("dim", document.id),
    "",
  ];
  if (whole) return [...lines, marked(document, colour)];
  return [
    ...lines,
    ...document.claims.map(
      (claim) =>
        `${colour("dim", claim.id.slice(0, 10))}  ${[namesOf(claim.actor, true), claim.kind, amountOf(claim.quantity, claim.change), whereOf(claim), stageOf(claim)].filter(Boolean).join(" · ")}  ${colour("underline", `«${claim.evidence[0].quote.replace(/\s+/g, " ")}»`)}`,
    ),
  ];
}

/** The text with the words of its claims marked; where claims overlap, the first has them. */
function marked(document: DocumentShown, colour: Paint): string {
  let out = "";
  let at = 0;
  for (const { start, end } of document.claims.flatMap((claim) => claim.evidence).sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    out += document.text.slice(at, start) + colour("underline", `«${document.text.slice(start, end)}»`);
    at = end;
  }
  return out + document.text.slice(at);
}

export function conflictLines(
  conflict: {
    readonly id: string;
    readonly kind: string;
    readonly title: string;
    readonly because: string;
    readonly rule: string;
    readonly outcome: string;
    readonly open: boolean;
    readonly sides: readonly { readonly document: string; readonly evidence: { readonly quote: string }; readonly knownOn: number | null }[];
    readonly registry: readonly string[];
    readonly others: readonly string[];
    readonly documents: readonly { readonly id: string; readonly title: string | null; readonly publisher: string | null }[];
  },
  colour: Paint,
  lang: Lang = "en",
): string[] {
  const isFrench = lang === "fr";
  const say = (reason: string): string => (isFrench ? inFrench("because", reason) : reason);
  const titles = new Map(conflict.documents.map((document) => [document.id, document]));
  const side = (one: (typeof conflict.sides)[number]): string =>
    `    «${one.evidence.quote.replace(/\s+/g, " ")}»  ${colour("dim", [titles.get(one.document)?.title ?? one.document, titles.get(one.document)?.publisher, one.knownOn === null ? (isFrench ? "jour inconnu" : "day unknown") : isoOf(one.knownOn)].filter(Boolean).join(" · "))}`;
  const same = conflict.sides[0].document === conflict.sides[1].document && conflict.sides[0].evidence.quote === conflict.sides[1].evidence.quote;
  return [
    `${colour(conflict.open ? "yellow" : "dim", isFrench ? inFrench("kind", conflict.kind) : conflict.kind)}  ${colour("bold", conflict.title)}  ${colour("dim", conflict.id.slice(0, 10))}`,
    ...(same ? [side(conflict.sides[0])] : conflict.sides.map(side)),
    `    ${say(conflict.because)} ${colour("dim", `(${conflict.rule})`)}`,
    ...conflict.registry.map((note) => `    ${isFrench ? "répertoire : " : "registry: "}${say(note)}`),
    ...conflict.others.map((note) => `    ${isFrench ? "autres : " : "others: "}${say(note)}`),
    `    → ${say(conflict.outcome)}`,
  ];
}
