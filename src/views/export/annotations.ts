/**
 * An export as linked data (JSON-LD): each claim is a W3C Web Annotation on the words of its report, found again by quotation and by
 * position, and PROV-O says what came of what: report → claim → line. A node a line, so that it may be written as it is made.
 */
import { createHash } from "node:crypto";
import type { Named, Quantity } from "../../model/claim.ts";
import { levelOfReading } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import { readerOf, textOf } from "../../store/documents.ts";
import type { ClaimView, CommitmentRow } from "../page/shapes.ts";
import { titleOf } from "./columns.ts";
import { type ClaimTold, claimsIn, commitmentsIn, type DocumentTold, documentsIn, type Selection } from "./selection.ts";

const context = [
  "http://www.w3.org/ns/anno.jsonld",
  {
    prov: "http://www.w3.org/ns/prov#",
    schema: "https://schema.org/",
    edtf: "http://id.loc.gov/datatypes/edtf/",
    muster: "urn:muster:term:",
  },
];

/** Letters before and after a quotation that tell it from the same words elsewhere. */
const around = 32;

type Node = Readonly<Record<string, unknown>>;

export function* annotationsOf(selection: Selection): Generator<string> {
  yield `{"@context": ${JSON.stringify(context)}, "@graph": [`;
  let first = true;
  for (const node of nodesOf(selection)) {
    yield `${first ? "" : ","}\n${JSON.stringify(node)}`;
    first = false;
  }
  yield "\n]}\n";
}

function* nodesOf(selection: Selection): Generator<Node> {
  const { store } = selection.file;
  const readers = new Set<string>();
  for (const document of documentsIn(selection)) {
    const reader = readerOf(store, document.id)!;
    if (!readers.has(reader)) yield { id: readerIri(reader), type: "prov:SoftwareAgent", "schema:name": "Muster", "schema:softwareVersion": reader };
    readers.add(reader);
    yield documentNode(document, textOf(store, document.id) ?? "");
  }
  const claimsOf = new Map<string, string[]>();
  let last = { id: "", text: "", reader: "" };
  for (const told of claimsIn(selection)) {
    const { document, commitment, id } = told.claim;
    if (last.id !== document) last = { id: document, text: textOf(store, document) ?? "", reader: readerOf(store, document)! };
    if (commitment !== null) claimsOf.set(commitment, [...(claimsOf.get(commitment) ?? []), id]);
    yield annotationNode(told, last.text, last.reader);
  }
  const rowsOf = new Map<string, CommitmentRow[]>();
  for (const { row } of commitmentsIn(selection)) rowsOf.set(row.id, [...(rowsOf.get(row.id) ?? []), row]);
  for (const [id, rows] of rowsOf) yield commitmentNode(id, rows, claimsOf.get(id) ?? []);
}

const iri = (id: string): string => `urn:muster:${id}`;
const readerIri = (reader: string): string => iri(`reader:${reader}`);
const linked = (id: string): Node => ({ id: iri(id) });
/** Whom or what the words name, and which that is in the registry: "Rukla" stands for Lithuania there. */
const namedNode = ({ id, name }: Named): Node => ({ "schema:name": name, ...(id === null ? {} : { "muster:is": linked(`id:${encodeURIComponent(id)}`) }) });
const dated = (edtf: string): Node => ({ "@type": "edtf:EDTF", "@value": edtf });

function documentNode(document: DocumentTold, text: string): Node {
  return told({
    id: iri(document.id),
    type: ["prov:Entity", "schema:NewsArticle"],
    "schema:headline": titleOf(document),
    "schema:publisher": document.publisher && { type: "schema:Organization", "schema:name": document.publisher },
    "schema:datePublished": document.publishedOn && dated(document.publishedOn.edtf),
    "muster:dayIsStated": document.publishedOn?.stated,
    "schema:inLanguage": document.language,
    "schema:url": document.url,
    "schema:sha256": createHash("sha256").update(text, "utf8").digest("hex"),
  });
}

function annotationNode({ claim, version }: ClaimTold, text: string, reader: string): Node {
  return {
    id: iri(`annotation:${claim.id}`),
    type: "Annotation",
    motivation: "describing",
    generator: { id: readerIri(reader) },
    body: claimNode(claim, version),
    target: claim.evidence.map((span) => ({ source: iri(claim.document), selector: selectorsOf(text, span) })),
  };
}

/** By quotation and by position; both count letters as the standard does, in code points of the text whose hash is beside it. */
function selectorsOf(text: string, { start, end }: Span): readonly Node[] {
  const before = codePoints(text.slice(0, start));
  return [
    {
      type: "TextQuoteSelector",
      exact: text.slice(start, end),
      prefix: whole(text.slice(Math.max(0, start - around), start)),
      suffix: whole(text.slice(end, end + around)),
    },
    { type: "TextPositionSelector", start: before, end: before + codePoints(text.slice(start, end)) },
  ];
}

function codePoints(text: string): number {
  let count = text.length;
  for (let i = 0; i < text.length - 1; i++) if (isPairAt(text, i)) count--;
  return count;
}

const isPairAt = (text: string, i: number): boolean => (text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00;

/** Without half a letter at its ends. */
const whole = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");

function claimNode(claim: ClaimView, version: string | null): Node {
  const { kind, stage, modality, change, actor, place, mission, quantity, holds, grade } = claim;
  return told({
    id: iri(claim.id),
    type: ["prov:Entity", "muster:Claim"],
    "prov:wasQuotedFrom": linked(claim.document),
    "prov:qualifiedAttribution": claim.attribution.map(({ who, how }) => ({
      type: "prov:Attribution",
      "prov:agent": { type: "prov:Agent", ...namedNode(who) },
      "muster:how": how,
    })),
    "muster:kind": kind,
    "muster:actor": actor.map(namedNode),
    "muster:place": place.map(namedNode),
    "muster:mission": mission && namedNode(mission),
    "muster:with": claim.with.map((party) => ({ ...namedNode(party), "muster:role": party.role })),
    "muster:stage": stage,
    "muster:modality": modality,
    "muster:change": change,
    "muster:quantity": quantity && quantityNode(quantity),
    "muster:holds": holds && dated(holds.edtf),
    "muster:timeIsStated": holds?.stated,
    "muster:topic": claim.topic,
    "muster:object": claim.object,
    "muster:stance": claim.stance,
    "muster:gate": claim.gate,
    "muster:trigger": claim.trigger,
    "muster:effect": claim.effect,
    "muster:certainty": claim.certainty,
    "muster:reading": levelOfReading(claim),
    "muster:grade": grade && `${grade.reliability}${grade.credibility}`,
    "muster:judged": claim.judged,
    "muster:problem": claim.problems.map((problem) => problem.kind),
    "muster:speaksFor": version && linked(version),
  });
}

const quantityNode = ({ min, max, unit, of, approx, as, per, quote }: Quantity): Node =>
  told({
    "muster:minimum": min,
    "muster:maximum": max,
    "muster:unit": unit,
    "muster:counted": of,
    "muster:approximate": approx,
    "muster:measure": as,
    "muster:per": per,
    "muster:figure": quote,
  });

/** A line of the ledger, of the claims that it was laid from, with what stands of it. */
function commitmentNode(id: string, rows: readonly CommitmentRow[], claims: readonly string[]): Node {
  const [{ actor }] = rows;
  return told({
    id: iri(id),
    type: ["prov:Entity", "muster:Commitment"],
    "muster:actor": actor.map(namedNode),
    "prov:wasDerivedFrom": claims.map(linked),
    "muster:stands": rows.map((row) =>
      told({
        id: iri(row.version),
        type: ["prov:Entity", "muster:Version"],
        "prov:wasDerivedFrom": linked(row.claim),
        "muster:kind": row.kind,
        "muster:stage": row.stage,
        "muster:modality": row.modality,
        "muster:change": row.change,
        "muster:track": row.track,
        "muster:place": row.place.map(namedNode),
        "muster:mission": row.mission && namedNode(row.mission),
        "muster:quantity": row.quantity && quantityNode(row.quantity),
        "muster:holds": row.holds && dated(row.holds.edtf),
        "muster:reports": row.reports,
        "muster:origins": row.origins,
      }),
    ),
  });
}

/** Without what is not told: null, nothing, or an empty list. */
const told = (node: Node): Node =>
  Object.fromEntries(Object.entries(node).filter(([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)));
