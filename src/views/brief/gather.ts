/** The facts of a brief, found by the views that lists are made of: never more of a section than can be shown and compared. */
import { isKnown } from "../../ledger/days.ts";
import { indexFacts } from "../../ledger/facts.ts";
import { dayOf, daysOfDate } from "../../model/edtf.ts";
import { commitmentKnownBy } from "../../ledger/clocks.ts";
import { type Claim, type Kind, type Stage, levelOfReading, stages } from "../../model/claim.ts";
import { commitmentAt, versionAt } from "../../store/commitments.ts";
import { conflictsOnLines } from "../../store/conflicts.ts";
import type { Conflict } from "../../model/conflict.ts";
import type { Version } from "../../model/commitment.ts";
import { answersTo } from "../answers.ts";
import { deskOfClaims } from "../claims.ts";
import { rowsFor } from "../commitments.ts";
import { decisionsView } from "../decisions.ts";
import { replacedBy } from "../diff.ts";
import type { CommitmentFilter } from "../filter.ts";
import { type FindAsk, find, findAll } from "../find.ts";
import { endingsOn, lapseRowsOf } from "../lapses.ts";
import type { LedgerFile } from "../ledger.ts";
import { modelOf } from "../model.ts";
import { conflictViewsOf } from "../more.ts";
import { quotedWords } from "../quotes.ts";
import { documentsKnown } from "../standing.ts";
import type { ClaimAt } from "../page/desk.ts";
import { headOf } from "../page/heads.ts";
import { lapseDays } from "../page/lapses.ts";
import type { CommitmentRow, ConflictView, LapseRow } from "../page/shapes.ts";
import type { BriefFact, SectionId, Source } from "./facts.ts";
import { besideNorms } from "./norms.ts";
import { topicOf } from "./topic.ts";

/** What a brief is about: kept with it, so that the next of the same question can be told against it. */
export interface BriefQuestion extends CommitmentFilter {
  readonly topic?: string;
}

export interface GatherAsk {
  readonly question: BriefQuestion;
  readonly trueOn: number | null;
  readonly knownBy: number | null;
  readonly today: number;
}

export interface Gathered {
  readonly facts: readonly BriefFact[];
  readonly conflicts: readonly ConflictView[];
  /** Reports looked through. */
  readonly documents: number;
  /** Facts of each section in all, where there are more than were gathered. */
  readonly totals: Readonly<Record<SectionId, number>>;
}

/** So many facts of a section are looked at, and compared with those of another day. */
const mostFacts = 120;
const mostConflicts = 200;
const mostDecisions = 200;
/** A meeting of which no day is told is one to come for half a year. */
const undatedMeetingDays = 183;

const standing: readonly Kind[] = ["force", "lead", "mandate", "aid", "membership"];
const money: readonly Kind[] = ["spending", "target", "cost"];
const ahead: readonly Stage[] = ["offered", "considered", "planned", "pledged", "agreed", "decided", "refused"];
const unasked: readonly Stage[] = stages.filter((stage) => stage !== "requested");

const parts: readonly { readonly section: SectionId; readonly kinds: readonly Kind[]; readonly stages: readonly Stage[] }[] = [
  { section: "in-force", kinds: standing, stages: ["in-force"] },
  { section: "promised", kinds: standing, stages: ahead },
  { section: "money", kinds: money, stages: unasked },
  { section: "gates", kinds: ["condition", "consequence"], stages: unasked },
  { section: "positions", kinds: ["position"], stages: unasked },
  { section: "meetings", kinds: ["meeting"], stages: ahead },
  { section: "ends", kinds: standing, stages: ["ended", "suspended"] },
];

export function gather(file: LedgerFile, { question, trueOn, knownBy, today }: GatherAsk): Gathered {
  const model = modelOf(file.store);
  const on = trueOn ?? knownBy ?? today;
  const { topic, ...filter } = question;
  const { about, rest } = topic === undefined ? { about: [], rest: [] } : topicOf(file.registry, topic);
  const q = [filter.q, ...rest].filter(Boolean).join(" ") || undefined;
  const ask = (kinds: readonly string[], wanted: readonly string[]): FindAsk | null => {
    const kind = both(kinds, filter.kind);
    const stage = both(wanted, filter.stage);
    return kind === "" || stage === ""
      ? null
      : {
          filter: { ...filter, q, kind, stage },
          about,
          quoted: quotedWords(file.store, model, q),
          trueOn,
          knownBy,
          today,
          sort: "-known",
          limit: mostFacts,
          offset: 0,
          facets: false,
        };
  };
  const totals = { "in-force": 0, promised: 0, requests: 0, money: 0, gates: 0, positions: 0, meetings: 0, ends: 0 };
  const found: { readonly section: SectionId; readonly version: number; readonly state: 0 | 1 | 2 }[] = [];
  for (const part of [...parts, { section: "requests" as const, kinds: [...standing, ...money, "meeting", "position"], stages: ["requested"] }]) {
    const asked = ask(part.kinds, part.stages);
    if (!asked) continue;
    const { rows, total } = find(model, asked);
    totals[part.section] += total;
    for (const { version, state } of rows) found.push({ section: part.section, version, state: state as 0 | 1 | 2 });
  }
  const everyLine = ask(standing, stages);
  const scope = everyLine
    ? new Set(Array.from(findAll(model, { ...everyLine, trueOn: null }).versions, (version) => model.line[model.owner[version]]))
    : new Set<number>();
  const rows = rowsFor(file, found, knownBy);
  const before = rowsFor(
    file,
    found
      .flatMap(({ version }) => replacedBy(model, version).slice(-1))
      .filter((version) => knownBy === null || model.columns.knownOn[version] <= knownBy)
      .map((version) => ({ version, state: 0 })),
    knownBy,
  );
  const endings = endingsOn(file, { on, within: lapseDays, knownBy })
    .filter(({ line }) => scope.has(line))
    .slice(-mostFacts);
  const lapses = lapseRowsOf(file, endings, { on, within: lapseDays, knownBy });
  const endClaims = endClaimsOf(file, lapses, endings);
  const versionOf = (number: number): Version => versionAt(file.store, model.line[model.owner[number]], number - model.versions[model.owner[number]])!;
  const asking = found.filter(({ section }) => section === "requests");
  const asked = [...new Set(asking.map(({ version }) => model.line[model.owner[version]]))].flatMap((line) => {
    const whole = commitmentAt(file.store, line);
    return (whole && commitmentKnownBy(whole, knownBy)) ?? [];
  });
  const answers = new Map(
    answersTo(file.store, asked, knownBy, file.facts, new Set(asking.map(({ version }) => versionOf(version).id))).map((answer) => [
      answer.request.version,
      answer,
    ]),
  );
  const gates = found.some(({ section }) => section === "gates")
    ? new Map(
        decisionsView(file, { knownBy, limit: mostDecisions, offset: 0 }).items.flatMap((decision) =>
          decision.gates.flatMap((gate) => gate.claims.map((claim) => [claim, gate.state] as const)),
        ),
      )
    : new Map<string, "met" | "unmet" | "unknown">();
  const sums = new Map(
    [...rows].flatMap(([number, row]) =>
      row.quantity?.as === "total" && row.change !== "level" ? [[number, versionOf(number).derived?.of ?? []] as const] : [],
    ),
  );
  const lineOf = new Map([...rows, ...before].map(([number, row]) => [row.claim, model.line[model.owner[number]]]));
  const wanted = new Set([
    ...lineOf.keys(),
    ...lapses.map(({ row }) => row.claim),
    ...endClaims.values(),
    ...[...sums.values()].flat(),
    ...[...answers.values()].flatMap((answer) => answer.answers.map((support) => support.claim)),
  ]);
  const desk = deskOfClaims(
    file,
    [...wanted].map((id) => ({ id, line: null })),
    { knownBy },
  );
  const sourceOf = (id: string): Source[] => {
    const at = desk.claimById.get(id);
    return at ? [sourceAt(at)] : [];
  };
  const factOf = (row: CommitmentRow, section: SectionId, rest: Partial<BriefFact>): BriefFact[] => {
    const at = desk.claimById.get(row.claim);
    return at && !desk.applied.rejected.has(row.claim) ? [{ ...plainFact(row, at, section), ...rest }] : [];
  };
  // What has passed its end is told once, among what has ended.
  const lapsed = new Set(lapses.filter((lapse) => lapse.state === "past-end").map(({ row }) => row.version));
  const { missionById } = indexFacts(file.facts);
  const isMissionOver = (row: CommitmentRow): boolean => {
    const end = row.mission?.id ? missionById.get(row.mission.id)?.to : undefined;
    return end !== undefined && (daysOfDate(end)?.to ?? Infinity) <= on;
  };
  const facts = found.flatMap(({ section, version }) => {
    const row = rows.get(version);
    if (!row || (section === "meetings" && !isAhead(row, on))) return [];
    const replaced = replacedBy(model, version).slice(-1)[0];
    const old = replaced === undefined ? undefined : before.get(replaced);
    const answer = section === "requests" ? answers.get(row.version) : undefined;
    const isStanding = standing.includes(row.kind) && (section === "in-force" || section === "promised");
    const inOver = isStanding && isMissionOver(row);
    const isOver = isStanding && (row.state === "past" || inOver);
    if (isOver && !lapsed.has(row.version)) {
      totals[section]--;
      totals.ends++;
    }
    return lapsed.has(row.version) && section !== "requests"
      ? []
      : factOf(row, isOver ? "ends" : section, {
          before:
            old && differs(old, row)
              ? {
                  quantity: old.quantity,
                  stage: old.stage,
                  modality: old.modality,
                  stance: desk.claimById.get(old.claim)?.claim.stance,
                  source: sourceOf(old.claim)[0],
                }
              : null,
          summed: (sums.get(version) ?? []).filter((id) => id !== row.claim).flatMap(sourceOf),
          ...(answer
            ? { answer: { outcome: answer.outcome, sources: [...new Set(answer.answers.map((support) => support.claim))].slice(0, 2).flatMap(sourceOf) } }
            : {}),
          ...(inOver ? { isMissionOver: true } : {}),
          ...(gates.has(row.claim) ? { gateState: gates.get(row.claim)! } : {}),
        });
  });
  const ends = lapses.flatMap((lapse) => {
    const endSource = sourceOf(endClaims.get(lapse.row.version) ?? "")[0];
    const endsBy = lapse.row.to.latest ?? (endSource === undefined || lapse.end === null ? null : dayOf(lapse.end)! + 1);
    return factOf(lapse.row, "ends", {
      lapse: lapse.state,
      key: `${lapse.row.id}|end`,
      endsBy,
      ...(isSpan(lapse.row.to) ? { isEndVague: true } : {}),
      ...(endSource === undefined ? {} : { endSource }),
    });
  });
  const whole = besideNorms(
    file,
    [...facts, ...ends].filter((fact) => fact.before === null || fact.before.source !== undefined),
    knownBy,
  );
  const conflicts = conflictsOnLines(file.store, [...new Set(found.map(({ version }) => model.line[model.owner[version]]))], mostConflicts).filter(
    (conflict) => conflict.open && isKnown(conflict.knownOn, knownBy),
  );
  return {
    facts: whole,
    conflicts: conflictViewsOf(file, touching(conflicts, whole)),
    documents: documentsKnown(model, knownBy),
    totals: { ...totals, ends: totals.ends + ends.length },
  };
}

/** The claims that gave an end to what was told without one, by version. */
function endClaimsOf(file: LedgerFile, lapses: readonly LapseRow[], endings: readonly { readonly id: string; readonly line: number }[]): Map<string, string> {
  const lines = new Map(endings.map(({ id, line }) => [id, line]));
  return new Map(
    lapses.flatMap(({ row, commitment }) => {
      const line = row.to.latest === null ? lines.get(commitment) : undefined;
      const version = line === undefined ? undefined : commitmentAt(file.store, line)?.versions.find((one) => one.id === row.version);
      const fill = version?.fills.find((one) => one.field === "holds");
      return fill ? [[row.version, fill.claim] as const] : [];
    }),
  );
}

/** Those that a filter asks for of those that a section has. */
const both = (own: readonly string[], asked: string | undefined): string => {
  const wanted = (asked ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
  return (wanted.length === 0 ? own : own.filter((one) => wanted.includes(one))).join(",");
};

const differs = (old: CommitmentRow, row: CommitmentRow): boolean =>
  JSON.stringify([old.quantity?.min, old.quantity?.max, old.quantity?.unit, old.stage]) !==
    JSON.stringify([row.quantity?.min, row.quantity?.max, row.quantity?.unit, row.stage]) || row.kind === "position";

function isAhead(row: CommitmentRow, on: number): boolean {
  const last = row.to.latest ?? null;
  if (row.holds !== null && last !== null) return last > on;
  return row.knownOn === null || Date.parse(row.knownOn) / 86_400_000 >= on - undatedMeetingDays;
}

/** Open conflicts that name a line of a fact, each pair of quotes once. */
function touching(conflicts: readonly Conflict[], facts: readonly BriefFact[]): readonly Conflict[] {
  const lines = new Set(facts.map((fact) => fact.commitment));
  return [
    ...new Map(
      conflicts
        .filter((conflict) => conflict.commitment !== null && lines.has(conflict.commitment))
        .map((conflict) => [conflict.sides.map((side) => `${side.document}|${side.evidence.start}`).join("|"), conflict]),
    ).values(),
  ];
}

export const sourceAt = ({ claim, document }: ClaimAt): Source => ({
  claim: claim.id,
  document: headOf(document),
  quote: claim.evidence[0].quote,
  attribution: claim.attribution,
  reading: levelOfReading(claim),
  problems: claim.problems.map(({ kind, likely }) => ({ kind, ...(likely ? { likely } : {}) })),
});

/** A row as a fact, with the claim that carries it. */
export function plainFact(row: CommitmentRow, at: ClaimAt, section: SectionId): BriefFact {
  const claim: Claim = at.claim;
  const { id, version, kind, actor, place, mission, quantity, holds, stage, track, modality, change, state } = row;
  return {
    key: `${id}|${kind}|${track}|${quantity?.unit ?? ""}|${quantity?.of ?? ""}`,
    section,
    commitment: id,
    version,
    kind,
    actor,
    with: row.with,
    place,
    mission,
    quantity: quantity as BriefFact["quantity"],
    holds,
    stage,
    track,
    modality,
    change,
    state,
    topic: claim.topic,
    object: claim.object,
    binding: claim.binding,
    form: claim.form ?? null,
    stance: claim.stance,
    gate: claim.gate,
    trigger: claim.trigger,
    effect: claim.effect,
    knownOn: at.knownOn,
    endsBy: row.to.latest ?? null,
    source: { ...sourceAt(at), reports: row.reports, origins: row.origins },
    summed: [],
    before: null,
  };
}

/** Known to more than a day. */
export const isSpan = ({ earliest, latest }: { readonly earliest: number | null; readonly latest: number | null }): boolean =>
  earliest !== null && latest !== null && latest - earliest > 1;
