/** Texts that say what another text leaves out: a readout with no mention of what an envoy says was discussed. */
import { byKnownDay } from "./days.ts";
import { type Claim, type Conflict, type LedgerDocument, evidenceAt, idOf } from "./types.ts";
import { subjectWords } from "./words.ts";

const silent =
  /\b(?:(?:make|makes|made|making|contain|contains|contained) no (?:mention|reference)|(?:do|does|did) not mention|(?:was|were|is|are) silent (?:on|about)|no mention (?:was made )?of|ne (?:fait|font|mentionne|mentionnent)[^.\n]{0,20}(?:pas|aucune mention))\b/giu;

/** The sentences that say that something is left out. Its end is sought from the telling words outwards: a pattern for all of it is slow. */
function* silentSentences(text: string): Generator<{ readonly start: number; readonly end: number; readonly words: string }> {
  let last = 0;
  for (const match of text.matchAll(silent)) {
    if (match.index < last) continue;
    let from = match.index;
    while (from > last && !".!?\n".includes(text[from - 1])) from--;
    let to = match.index + match[0].length;
    while (to < text.length && !".!?\n".includes(text[to])) to++;
    last = to;
    const words = text.slice(from, to);
    const start = from + (/\S/.exec(words)?.index ?? 0);
    const end = from + words.trimEnd().length;
    if (end > start) yield { start, end, words };
  }
}

/**
 * Silence conflicts of one document: the silent sentence beside a claim of the same document on what it leaves out. Silence is
 * neither a denial nor a clash; the claim stays uncorroborated.
 */
export function silencesOf(
  document: LedgerDocument,
  knownOn: number | null,
  claims: readonly Claim[],
  commitmentOf: (claim: string) => string | null,
): Conflict[] {
  // The pattern is dear, and few texts speak of silence at all.
  if (!document.text || claims.length === 0 || !/mention|reference|silent/i.test(document.text)) return [];
  const found: Conflict[] = [];
  for (const { start, end, words } of silentSentences(document.text)) {
    const about = new Set(subjectWords(words.slice(words.search(/mention|reference|silent/i)), 12));
    const told = claims
      .filter((claim) => claim.modality !== "negated" && claim.stage !== "in-force" && !overlaps(claim, start, end))
      .map((claim) => ({ claim, shared: sharedWith(claim, about), distance: Math.abs(claim.evidence[0].start - end) }))
      .filter(({ shared, distance }) => shared > 0 && distance < 1500)
      .sort((a, b) => discussed(b.claim) - discussed(a.claim) || a.distance - b.distance || (a.claim.id < b.claim.id ? -1 : 1))[0];
    if (!told) continue;
    const silence = evidenceAt(document.text, { start, end });
    found.push({
      id: idOf("x", "silence/no-mention", document.id, String(start)),
      kind: "silence",
      commitment: commitmentOf(told.claim.id),
      rule: "silence/no-mention",
      field: "claim",
      because: "one account leaves out what another tells",
      registry: [],
      others: [],
      sides: [
        { document: document.id, knownOn, claims: [], version: null, evidence: silence },
        { document: document.id, knownOn, claims: [told.claim.id], version: null, evidence: told.claim.evidence[0] },
      ],
      outcome: "uncorroborated; not a denial",
      open: true,
      knownOn,
    });
  }
  return found.sort((a, b) => byKnownDay(a.knownOn, b.knownOn) || (a.id < b.id ? -1 : 1));
}

const overlaps = (claim: Claim, start: number, end: number): boolean => claim.evidence.some((evidence) => evidence.start < end && start < evidence.end);
const discussed = (claim: Claim): number => (claim.stage === "considered" || claim.stage === "agreed" ? 1 : 0);

function sharedWith(claim: Claim, about: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of subjectWords(`${claim.evidence[0].quote} ${claim.place.map((place) => place.name).join(" ")}`, 24)) if (about.has(word)) shared++;
  return shared;
}
