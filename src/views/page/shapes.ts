/** The shapes that the page reads, as zod schemas: the API's contract, its OpenAPI document and the page's types come from here. */
import { z } from "zod";
import { changes, gates, kinds, modalities, readings, roles, stages, stances } from "../../model/claim.ts";
import { outcomes } from "../../model/answer.ts";
import { tracks } from "../../model/commitment.ts";
import { conflictKinds } from "../../model/conflict.ts";
import { reliabilities } from "../../model/grade.ts";
import { linkKinds } from "../../model/origin.ts";

const day = z.string().nullable().describe("ISO day, or null where none is known");
export const dated = z.object({ edtf: z.string(), stated: z.boolean(), because: z.string().optional() });
const range = z.object({ earliest: z.number().nullable(), latest: z.number().nullable() }).describe("days since 1970-01-01, null where open");
export const named = z.object({ id: z.string().nullable(), name: z.string() });
const actor = named.extend({ quantifier: z.enum(["all", "most", "some"]).optional() });
const party = named.extend({ role: z.enum(roles) });
const evidence = z.object({ start: z.number(), end: z.number(), quote: z.string() });
const number = z.number().nullable();
export const quantity = z.object({
  min: number,
  max: number,
  unit: z.string(),
  of: z.string().nullable(),
  approx: z.boolean(),
  as: z.enum(["total", "change"]),
  per: z.enum(["year", "month", "week", "day"]).nullable(),
  quote: z.string(),
  each: z.boolean().optional(),
  alt: z.object({ min: number, max: number, unit: z.string(), quote: z.string() }).optional(),
});
const problem = z.object({
  kind: z.string(),
  field: z.string().optional(),
  likely: z.string().optional(),
  because: z.string().optional(),
  start: z.number().optional(),
  end: z.number().optional(),
});
const attribution = z.object({
  who: named,
  kind: z.enum(["named", "anonymous", "body", "outlet"]),
  how: z.string(),
  verbatim: z.boolean(),
  count: z.number().optional(),
});
const grade = z.object({
  reliability: z.enum(reliabilities),
  credibility: z.number().int().min(1).max(6),
  because: z.array(z.string()),
  judgement: z.string().optional(),
});
const support = z.object({ claim: z.string(), document: z.string(), knownOn: number, origin: z.string() });
const setAside = z.object({ claim: z.string(), document: z.string(), knownOn: number, rule: z.string(), reason: z.string() });

export const claimView = z
  .object({
    id: z.string(),
    kind: z.enum(kinds),
    actor: z.array(actor),
    with: z.array(party),
    place: z.array(named),
    mission: named.nullable(),
    change: z.enum(changes),
    stage: z.enum(stages),
    modality: z.enum(modalities),
    quantity: quantity.nullable(),
    holds: dated.nullable(),
    topic: z.string().nullable(),
    object: z.string().nullable(),
    binding: z.boolean(),
    attribution: z.array(attribution),
    evidence: z.array(evidence).min(1),
    problems: z.array(problem),
    rules: z.array(z.string()).min(1),
    stance: z.enum(stances).optional(),
    gate: z.enum(gates).optional(),
    trigger: z.string().optional(),
    effect: z.string().optional(),
    form: z.string().optional(),
    certainty: z.number().optional(),
    filled: z.record(z.string(), z.string()).optional(),
    document: z.string(),
    commitment: z.string().nullable(),
    knownOn: day,
    grade: grade.nullable(),
    judged: z.enum(["accepted", "rejected"]).nullable(),
  })
  .meta({ id: "Claim" });

export const versionView = z
  .object({
    id: z.string(),
    track: z.enum(tracks),
    strand: z.string(),
    kind: z.enum(kinds),
    claim: z.string(),
    stage: z.enum(stages),
    modality: z.enum(modalities),
    change: z.enum(changes),
    quantity: quantity.nullable(),
    derived: z.object({ quantity, of: z.array(z.string()), because: z.string() }).optional(),
    holds: dated.nullable(),
    from: range,
    to: range,
    stance: z.enum(stances).optional(),
    with: z.array(party),
    place: z.array(named),
    mission: named.nullable(),
    fills: z.array(z.object({ field: z.string(), value: z.unknown(), claim: z.string(), knownOn: number })),
    supports: z.array(support),
    origins: z.array(z.string()),
    aside: z.array(setAside),
    supersedes: z.array(z.string()),
    supersededBy: z.string().nullable(),
    supersededKnownOn: number,
  })
  .meta({ id: "Version" });

export const commitment = z
  .object({
    id: z.string(),
    key: z.string(),
    kind: z.enum(kinds),
    kinds: z.array(z.enum(kinds)),
    actor: z.array(actor),
    with: z.array(party),
    place: z.array(named),
    mission: named.nullable(),
    topic: z.string().nullable(),
    object: z.string().nullable(),
    gate: z.enum(gates).nullable(),
    form: z.string().nullable(),
    versions: z.array(versionView),
    current: z.array(z.string()),
    knownOn: number,
    lastKnownOn: number,
    claims: z.number(),
    origins: z.array(z.string()),
    mergedBy: z.array(z.string()),
  })
  .meta({ id: "Commitment" });

export const documentHead = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    url: z.string().nullable(),
    path: z.string().nullable(),
    language: z.string(),
    publishedOn: dated.nullable(),
  })
  .meta({ id: "DocumentHead" });
export const documentRow = documentHead
  .extend({ quality: z.number(), damage: z.number(), origin: z.string().nullable(), claims: z.number(), problems: z.number(), toReview: z.number() })
  .meta({ id: "DocumentRow" });
export const documentView = documentHead
  .extend({
    byline: z.string().nullable(),
    quality: z.object({
      score: z.number(),
      problems: z.array(z.object({ kind: z.string(), start: z.number(), end: z.number(), because: z.string().optional() })),
    }),
    text: z.string(),
    claims: z.array(claimView),
  })
  .meta({ id: "Document" });

export const commitmentRow = z
  .object({
    id: z.string(),
    version: z.string(),
    claim: z.string(),
    kind: z.enum(kinds),
    actor: z.array(actor),
    with: z.array(party),
    place: z.array(named),
    mission: named.nullable(),
    what: z.string(),
    quote: z.string().describe("the words of its claim, at most 200 characters"),
    quantity: quantity.nullable(),
    holds: dated.nullable(),
    from: range,
    to: range,
    stage: z.enum(stages),
    track: z.enum(tracks),
    modality: z.enum(modalities),
    change: z.enum(changes),
    state: z.enum(["so", "perhaps", "past"]),
    grade: z.object({ reliability: z.enum(reliabilities), credibility: z.number() }).nullable(),
    reports: z.number(),
    origins: z.number(),
    reading: z.enum(readings).describe("how sure the reading of its claim is"),
    problems: z.number(),
    conflicts: z.array(z.enum(conflictKinds)),
    knownOn: day,
    lastToldOn: day.describe("the last day on which it was told, by the day of knowledge; ISO day, or null where none is known"),
  })
  .meta({ id: "CommitmentRow" });

/** What a line is about, in parts: a title in any language is made of them. */
const about = z
  .object({
    actor: z.array(actor),
    kind: z.enum(kinds),
    form: z.string().nullable(),
    mission: named.nullable(),
    place: z.array(named),
    topic: z.string().nullable(),
  })
  .meta({ id: "About" });

const conflict = z.object({
  id: z.string(),
  kind: z.enum(conflictKinds),
  commitment: z.string().nullable(),
  rule: z.string(),
  because: z.string(),
  sides: z.array(z.object({ document: z.string(), knownOn: number, claims: z.array(z.string()), version: z.string().nullable(), evidence })).length(2),
  field: z.string(),
  said: z.string().optional(),
  likely: z.string().optional(),
  registry: z.array(z.string()),
  others: z.array(z.string()),
  outcome: z.string(),
  open: z.boolean(),
  knownOn: number,
});
export const conflictView = conflict
  .extend({ title: z.string(), about: about.nullable(), documents: z.array(documentHead), judgement: z.string().nullable() })
  .meta({ id: "Conflict" });

export const requestRow = z
  .object({
    id: z.string(),
    commitment: z.string(),
    asker: z.array(named),
    asked: z.array(named),
    what: z.string(),
    quote: z.string(),
    document: z.string(),
    knownOn: day,
    outcome: z.enum(outcomes),
    because: z.string(),
    rule: z.string(),
    answers: z.array(z.object({ quote: z.string(), document: z.string(), knownOn: day })),
  })
  .meta({ id: "Request" });
const gateState = z.enum(["met", "unmet", "unknown"]);
export const gateRow = z.object({ gate: z.enum(gates), gatekeeper: z.array(named), state: gateState, because: z.string(), commitment: z.string() });
export const judgement = z.looseObject({ id: z.string(), verdict: z.string(), by: z.string(), on: z.string(), because: z.string() }).meta({ id: "Judgement" });
export const commitmentView = z
  .object({
    row: commitmentRow,
    commitment,
    claims: z.array(claimView),
    documents: z.array(documentHead),
    conflicts: z.array(conflictView),
    requests: z.array(requestRow),
    gates: z.array(gateRow),
    judgements: z.array(judgement),
  })
  .meta({ id: "CommitmentView" });
export const versions = z.object({ commitment: z.string(), versions: z.array(versionView) });

const listing = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    total: z.number(),
    next: z.string().nullable().describe("opaque cursor of the next rows"),
    documents: z.number().describe("reports looked through"),
  });
export const facet = z.object({ value: z.string(), label: z.string(), count: z.number() });
export const commitmentList = listing(commitmentRow).extend({ facets: z.record(z.string(), z.array(facet)) });
export const claimList = listing(claimView);
export const documentList = listing(documentRow);
const counts = z.record(z.string(), z.number());
export const conflictList = listing(conflictView).extend({ kinds: counts });
export const requestList = listing(requestRow);
export const decisionView = z
  .object({
    id: z.string(),
    commitment: z.string(),
    body: named,
    about: z.string(),
    stage: z.enum(stages),
    gates: z.array(gateRow.extend({ claims: z.array(z.string()) })),
    positions: z.array(z.object({ ally: named, stance: z.enum([...stances, "silent"]), claims: z.array(z.string()), knownOn: number, note: z.string() })),
    documents: z.number(),
    knownOn: day,
    line: about.extend({ object: z.string().nullable() }),
  })
  .meta({ id: "Decision" });
export const decisionList = listing(decisionView);
export const lapseRow = z
  .object({
    commitment: z.string(),
    row: commitmentRow,
    state: z.enum(["ends-within", "past-end"]),
    end: day,
    edtf: z.string(),
    days: z.number(),
    inView: z.number(),
    because: z.string(),
  })
  .meta({ id: "Lapse" });
export const lapseList = listing(lapseRow);
export const changeRow = z
  .object({
    commitment: z.string(),
    row: commitmentRow,
    before: z
      .object({
        quantity: quantity.nullable(),
        stage: z.enum(stages),
        stance: z.enum(stances).optional(),
        holds: dated.optional().describe("where it held at another time"),
      })
      .nullable()
      .describe("what it replaced; null where it is new"),
    knownOn: day,
    document: documentHead.nullable(),
  })
  .meta({ id: "Change" });
export const changeList = listing(changeRow);
export const overview = z
  .object({
    documents: z.number(),
    claims: z.number(),
    origins: z.number(),
    commitments: z.number(),
    counts,
    changes: z.array(changeRow),
    lapses: z.array(lapseRow),
    weakest: z.array(commitmentRow),
    intake: z.array(documentRow),
    readOnly: z.boolean(),
  })
  .meta({ id: "Overview" });
export const originRow = z
  .object({
    id: z.string(),
    credit: z.string().nullable(),
    earliest: z.string(),
    tellings: z.number().describe("reports that tell it"),
    documents: z.array(documentHead).describe("at most 200, the first telling first"),
    links: z.array(z.object({ from: z.string(), to: z.string(), how: z.enum(linkKinds), similarity: z.number(), because: z.string() })),
  })
  .meta({ id: "Origin" });
export const originList = listing(originRow).extend({ alone: z.number().describe("origins that one report alone tells") });
export const meetingRow = z
  .object({
    commitment: z.string(),
    kind: z.enum(["meeting", "lapse"]),
    form: z.string().nullable(),
    title: z.string(),
    about,
    place: z.array(named),
    holds: dated.nullable(),
    from: day,
    to: day,
    stage: z.enum(stages),
  })
  .meta({ id: "CalendarEntry" });
export const meetingList = listing(meetingRow).extend({ offset: z.number().describe("rows before the first that is given") });
export const reviewItem = z
  .object({
    id: z.string(),
    claim: claimView,
    document: documentHead,
    before: z.string(),
    after: z.string(),
    why: z.array(z.string()),
    state: z.enum(["open", "accepted", "rejected"]),
  })
  .meta({ id: "ReviewItem" });
export const reviewList = listing(reviewItem).extend({ done: z.number() });
const structureRole = z.object({
  state: z.string(),
  source: z.enum(["registry", "claim", "both"]),
  commitment: z.string().nullable(),
  quantity: quantity.nullable(),
});
export const structureNode = z
  .object({
    id: z.string(),
    name: z.string(),
    class: z.string(),
    parent: z.string().nullable(),
    host: z.array(z.string()),
    leads: z.array(structureRole),
    contributors: z.array(structureRole).describe("the largest first"),
    more: z.object({ hosts: z.number(), leads: z.number(), contributors: z.number() }).describe("how many more there are than the 60 given"),
  })
  .meta({ id: "Formation" });
export const structure = listing(structureNode).extend({ on: z.string() });
export const placeRow = z
  .object({
    id: z.string(),
    name: z.string(),
    lines: z.number().describe("rows that stand there"),
    largest: commitmentRow.nullable().describe("the one with the largest number of people in all"),
    rows: z.array(commitmentRow),
  })
  .meta({ id: "Place" });
export const placeList = listing(placeRow).extend({
  rows: z.number().describe("rows that were found"),
  unplaced: z.number().describe("rows that name no state"),
});
export const problemRow = z
  .object({
    kind: z.string(),
    document: documentHead,
    claim: z.string().nullable(),
    commitment: z.string().nullable(),
    field: z.string().nullable(),
    likely: z.string().nullable(),
    because: z.string().nullable(),
    quote: z.string().nullable(),
  })
  .meta({ id: "Problem" });
export const problemList = listing(problemRow).extend({ kinds: counts });
export const spendingPoint = z
  .object({
    ally: named,
    year: z.number().nullable(),
    role: z.enum(["actual", "estimate", "forecast", "promise", "aim", "target", "refusal"]),
    quantity,
    source: z.string(),
    commitment: z.string().nullable(),
    knownOn: day,
    quote: z.string().nullable(),
  })
  .meta({ id: "SpendingPoint" });
export const spendingList = listing(spendingPoint).extend({
  said: z.number().describe("points that reports tell in all: more than are given where only the newest of each ally and role are"),
});
export const searchHit = z
  .object({
    type: z.enum(["commitment", "document", "entity"]),
    id: z.string(),
    title: z.string(),
    detail: z.string(),
    quote: z.string().nullable(),
    line: about.nullable(),
  })
  .meta({ id: "Hit" });
export const searchList = z.object({ items: z.array(searchHit) });
export const days = z.object({ published: z.array(z.string()), events: z.array(z.string()) });
export const diff = z.object({
  from: z.string(),
  to: z.string(),
  changes: z.array(changeRow),
  total: z.number().describe("changes in all"),
  next: z.string().nullable(),
  conflicts: z.array(conflictView),
  disagreements: z.number().describe("conflicts in all"),
  open: z.number().describe("of them open"),
});
export const explain = z
  .object({
    claim: claimView,
    rules: z.array(z.string()),
    filled: z.record(z.string(), z.string()),
    problems: z.array(problem),
    grade: grade.nullable(),
    commitment: z.string().nullable(),
    key: z.string().nullable(),
    version: z.string().nullable(),
    aside: z.array(setAside),
    judgements: z.array(judgement),
  })
  .meta({ id: "Explanation" });

export type ClaimView = z.infer<typeof claimView>;
export type CommitmentRow = z.infer<typeof commitmentRow>;
export type DocumentHead = z.infer<typeof documentHead>;
export type DocumentRow = z.infer<typeof documentRow>;
export type ConflictView = z.infer<typeof conflictView>;
export type MeetingRow = z.infer<typeof meetingRow>;
export type OriginRow = z.infer<typeof originRow>;
export type RequestRow = z.infer<typeof requestRow>;
export type LapseRow = z.infer<typeof lapseRow>;
export type ChangeRow = z.infer<typeof changeRow>;
export type Facet = z.infer<typeof facet>;
