/** The verdicts across the five seeds, where their gold is at hand: claims as a careful coder records them, laid through the ledger. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildLedger } from "../../src/ledger/ledger.ts";
import { standingOn } from "../../src/ledger/clocks.ts";
import { decisionsOf } from "../../src/ledger/decisions.ts";
import { factsOf, indexFacts } from "../../src/ledger/facts.ts";
import type { Claim } from "../../src/model/claim.ts";
import { boundsOf, dayOf } from "../../src/model/edtf.ts";
import type { Version } from "../../src/model/commitment.ts";
import type { DocumentClaims, Ledger, LedgerDocument } from "../../src/model/ledger.ts";
import { parseRegistry, registryFiles } from "../../src/model/registry.ts";
import { evidenceAt } from "../../src/model/span.ts";

const shared = join(import.meta.dirname, "../../../shared");
const gold = join(shared, "gold");
const registryFolder = join(import.meta.dirname, "../../registry");
const atHand = existsSync(join(gold, "across.json"));
if (!atHand) test.skip("the seeds' gold is not at hand: verdicts across documents are checked by own-across.test.ts only", () => {});

interface Verdict {
  readonly refs: readonly string[];
  readonly relation: string;
  readonly verdict: string;
  readonly current?: string;
  readonly wrong?: readonly string[];
  readonly said?: string;
  readonly right?: string;
  readonly requests?: readonly string[];
  readonly answers?: readonly string[];
  readonly outcome?: string;
  readonly gates?: readonly string[];
  readonly quotes?: Readonly<Record<string, string>>;
  readonly office?: string;
  readonly holders?: readonly string[];
  readonly expect?: Expected;
  readonly asOf?: { readonly known: string; readonly expect: Expected | readonly Expected[] };
}
interface Expected {
  readonly ref?: string;
  readonly stage?: string;
  readonly end?: string | null;
  readonly outcome?: string;
  readonly current?: boolean;
  readonly quantity?: Record<string, unknown>;
}

// biome-ignore lint/suspicious/noExplicitAny: a coder's file, read as it comes
type Loose = any;

function load() {
  const registry = parseRegistry(Object.fromEntries(registryFiles.filter((name) => existsSync(join(registryFolder, `${name}.tsv`))).map((name) => [name, readFileSync(join(registryFolder, `${name}.tsv`), "utf8")])), {}, "test");
  const documents: LedgerDocument[] = [];
  const claims: DocumentClaims[] = [];
  for (const file of readdirSync(gold).filter((name) => /^\d.*\.json$/.test(name)).sort()) {
    const coded = JSON.parse(readFileSync(join(gold, file), "utf8"));
    const text = readFileSync(join(shared, coded.file), "utf8");
    const id = `d_${file.slice(0, 3)}`;
    documents.push({ id, path: coded.file, url: null, title: null, publisher: null, language: "en", publishedOn: { edtf: coded.publishedOn.edtf, stated: true }, text });
    claims.push({ document: id, claims: coded.claims.map((one: Record<string, never>) => claimOf(one, text)) });
  }
  return { documents, claims, facts: factsOf(registry) };
}

/** A coded claim as a claim of the model; what the coder flags as wrong in the text becomes the problem that a reader attaches. */
function claimOf(coded: Loose, text: string): Claim {
  const named = (one: Loose) => (typeof one === "string" ? { id: one, name: one } : one);
  const start = Math.max(0, text.indexOf(coded.quote));
  const flag = coded.shouldFlag;
  return {
    ...coded, id: coded.ref, actor: [...coded.actor.map(named), ...(coded.actorName ?? []).map((name: string) => ({ id: null, name }))], with: coded.with.map((one: Loose) => ({ name: one.id, ...one })), place: coded.place.map(named),
    mission: coded.mission ? named(coded.mission) : null, quantity: coded.quantity ? { ...coded.quantity, quote: coded.quote } : null, holds: coded.holds ? { stated: true, ...coded.holds } : null,
    object: coded.object ?? null, binding: coded.binding ?? true, attribution: (coded.attribution ?? []).map((one: Loose) => ({ who: { id: one.id ?? null, name: one.name ?? one.id }, kind: one.kind, how: one.how, verbatim: false })),
    evidence: [evidenceAt(text, { start, end: start + coded.quote.length })], rules: ["gold"],
    problems: flag?.field === "place" && flag.right && !coded.place.includes(flag.right) ? [{ kind: "place-contradicted", field: "place", likely: flag.right, because: flag.why }] : [],
  } as unknown as Claim;
}

const speaksFor = (version: Version, ref: string): boolean => version.supports.some((one) => one.claim === ref);
const lineOf = (ledger: Ledger, ref: string) => ledger.commitments.find((one) => one.versions.some((version) => speaksFor(version, ref) || version.aside.some((aside) => aside.claim === ref)));

if (atHand) {
  const input = load();
  const ledger = buildLedger(input);
  const index = indexFacts(input.facts);
  const refs = new Set(input.claims.flatMap((one) => one.claims.map((claim) => claim.id)));
  const verdicts: readonly Verdict[] = JSON.parse(readFileSync(join(gold, "across.json"), "utf8"));
  const between = (kind: string, own: readonly string[]) => ledger.conflicts.filter((one) => one.kind === kind && one.sides.some((side) => side.claims.some((claim) => own.includes(claim))));

  verdicts.forEach((verdict, i) => {
    const own = verdict.refs.filter((ref) => refs.has(ref));
    test(`${i}. ${verdict.relation}: ${verdict.verdict}`, () => {
      switch (verdict.relation) {
        case "update":
        case "supersedes":
          if (verdict.office) break;
          expect(new Set(own.map((ref) => lineOf(ledger, ref)?.key)).size, own.map((ref) => `${ref} ${lineOf(ledger, ref)?.key}`).join("\n")).toBe(1);
          break;
        case "same":
          expect(new Set(own.map((ref) => lineOf(ledger, ref)?.key)).size, own.map((ref) => `${ref} ${lineOf(ledger, ref)?.key}`).join("\n")).toBe(1);
          break;
        case "conflict":
          expect(between("clash", own)).not.toHaveLength(0);
          break;
        case "scope": {
          const lines = new Set(own.map((ref) => lineOf(ledger, ref)?.key));
          expect(lines.size, [...lines].join("\n")).toBe(1);
          for (const ref of own) expect(lineOf(ledger, ref)!.versions.some((version) => speaksFor(version, ref) && version.supersededBy === null), ref).toBe(true);
          break;
        }
        case "text-error":
          for (const ref of verdict.wrong!.filter((one) => refs.has(one))) expect(between("text-error", [ref])).toMatchObject([{ said: verdict.said, likely: verdict.right }]);
          break;
        case "bound":
          expect(ledger.conflicts.filter((one) => one.kind === "clash" && one.sides.some((side) => side.claims.some((claim) => own.includes(claim))))).toHaveLength(0);
          break;
        case "silence":
          expect(between("silence", [verdict.current!])).toHaveLength(1);
          break;
        case "answers":
          for (const request of verdict.requests!) {
            const answer = ledger.answers.find((one) => one.requests.some((support) => support.claim === request));
            const said = { partial: "part-answered" }[verdict.outcome!] ?? verdict.outcome;
            expect(answer, request).toMatchObject({ outcome: said, inferred: true });
            expect(answer!.answers.some((support) => verdict.answers!.includes(support.claim)), `${request}: ${answer!.answers.map((one) => one.claim)}`).toBe(true);
          }
          break;
        default:
          throw new Error(`no check for ${verdict.relation}`);
      }
    });
    if (verdict.gates) {
      test(`${i}. gates of the decision`, () => {
        const line = lineOf(ledger, verdict.requests![0])!;
        const card = decisionsOf(ledger.commitments, index, input.documents.length).find((one) => one.commitment === line.id);
        expect(card?.gates.flatMap((gate) => gate.claims)).toEqual(expect.arrayContaining([...verdict.gates!]));
      });
    }
    if (verdict.asOf) {
      const { known, expect: wanted } = verdict.asOf;
      for (const one of [wanted].flat()) {
        test(`${i}. as of ${known}: ${JSON.stringify(one)}`, () => {
          if (one.outcome) {
            expect(ledger.answers.find((answer) => answer.requests.some((support) => support.claim === verdict.requests![0]))?.open).toBe(one.outcome === "open");
            return;
          }
          const line = lineOf(ledger, one.ref!)!;
          const standing = standingOn(line, { trueOn: one.current === false ? dayOf(known) : null, knownBy: dayOf(known) });
          const found = standing.find(({ version }) => speaksFor(version, one.ref!));
          if (one.current === false) {
            expect(found?.state ?? "past").toBe("past");
            return;
          }
          expect(found, standing.map(({ version }) => version.claim).join()).toBeDefined();
          if (one.stage) expect(found!.version.stage).toBe(one.stage);
          if (one.quantity) expect(found!.version.quantity).toMatchObject(one.quantity);
          if (one.end === null) expect(found!.version.to.latest).toBeNull();
        });
      }
    }
    if (verdict.expect) {
      test(`${i}. ${JSON.stringify(verdict.expect)}`, () => {
        const version = lineOf(ledger, own[0])!.versions.find((one) => speaksFor(one, own[0]))!;
        if (verdict.expect!.quantity) expect(version.quantity).toMatchObject(verdict.expect!.quantity);
        if (verdict.expect!.end) expect([version.to.earliest! - 1, version.to.latest]).toEqual([boundsOf(verdict.expect!.end)!.from, boundsOf(verdict.expect!.end)!.to]);
      });
    }
  });

  test("the holders of offices are told apart by the day", () => {
    for (const { office, holders, refs: own } of verdicts.filter((one) => one.office)) {
      own.forEach((ref, i) => {
        const document = input.documents[Number(ref[0])];
        const day = boundsOf(document.publishedOn!.edtf)!.from!;
        const held = input.facts.holders.filter((row) => row.office === office && (boundsOf(row.from)?.from ?? -Infinity) <= day && (row.to === "" || day < boundsOf(row.to)!.from!));
        expect(held.map((row) => row.person), `${office} ${ref}`).toContain(holders![i]);
      });
    }
  });

  test("every claim of the seeds is in one commitment", () => {
    for (const ref of refs) expect(ledger.commitments.filter((one) => one.versions.some((version) => speaksFor(version, ref) || version.aside.some((aside) => aside.claim === ref))), ref).toHaveLength(1);
  });
}
