/** One document through all pure stages, in reading order: text → times and publication day → entities → quantities → attributions → claims. */
import type { DocumentRecord, Mention, ReadRecord, SourceDocument } from "../model/document.ts";
import { idOf } from "../model/id.ts";
import type { Registry } from "../model/registry.ts";
import { bySpan, type Span } from "../model/span.ts";
import type { ClaimAt } from "../claims/finish.ts";
import type { Draft } from "../claims/draft.ts";
import { mayBeDomain, mayConcern } from "../claims/domain.ts";
import { mayBeHeard } from "../claims/field.ts";
import { claimsOf } from "../claims/read.ts";
import type { Scene, Uncounted } from "../claims/scene.ts";
import type { LeftOut } from "../claims/weighing/weigh.ts";
import type { Table, Weights } from "../claims/weighing/weights.ts";
import { type Attributions, attributionsOf } from "../mentions/attribution/attributions.ts";
import { entitiesIn } from "../mentions/entities/entities.ts";
import { buildGazetteer } from "../mentions/entities/gazetteer.ts";
import { lookupsOf } from "../mentions/entities/lookups.ts";
import { seatOf, topicsOf } from "../mentions/entities/topics.ts";
import { type Publication, publicationDay } from "../mentions/publication.ts";
import { quantitiesIn } from "../mentions/quantity/quantities.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import { debateOf, isOfOpposition, publisherOf, stateOfPublisher, voiceOf } from "../mentions/voice.ts";
import { timesIn } from "../mentions/time/times.ts";
import { lexiconOf } from "../text/lexicon.ts";
import { type Names, namesOf } from "../text/fair/casing.ts";
import { fairCopyOf } from "../text/fair/copy.ts";
import type { Text } from "../text/text.ts";
import { readText } from "../text/read.ts";
import { attributionFrom, claimFrom, mentionFrom } from "./quoting.ts";
import { rulesVersion } from "./reader-version.ts";

export interface ReadOptions {
  /** Adds `mentions` and `attributions` to the record. */
  readonly mentions?: boolean;
  /** Called with each sentence that was read for claims, where it stands in the source, and what weights left out of it, for `explain`. */
  readonly sceneAt?: (scene: Scene, drafts: readonly Draft[], at: Span, left: readonly LeftOut[]) => void;
  /** Called with each claim as it is finished. */
  readonly claimAt?: ClaimAt;
}

export interface Reader {
  /** Changes when the rules or the registry change. */
  readonly version: string;
  readonly read: (source: SourceDocument, options?: ReadOptions) => ReadRecord;
}

/**
 * A reader over a registry: build once, read many. With weights, what the rules leave out is weighed too. `subject`: for reading without weights, the table alone that tells
 * whether a report is of the field.
 */
export function makeReader(
  registry: Registry,
  weighing: { readonly weights: Weights; readonly version: string } | null = null,
  subject: Table | null = weighing?.weights.subject ?? null,
): Reader {
  const lexicon = lexiconOf(registry.lexicon);
  const lookups = lookupsOf(registry);
  const gazetteer = buildGazetteer(registry);

  let names: Names | null = null;
  /** Names as the registry writes them, for texts all in capitals or in small letters. */
  const written = (): Names =>
    (names ??= namesOf(
      registry.states.flatMap((row) => [row.nameEn, ...row.adjectives, ...row.people, row.capital]),
      [...registry.states, ...registry.regions, ...registry.bodies, ...registry.formations, ...registry.operations]
        .flatMap((row) => [row.nameEn, ...row.aliases])
        .concat(
          registry.places.flatMap((row) => [row.name, ...row.aliases]),
          registry.holders.map((row) => row.name),
        ),
      lexicon,
    ));

  const publishers = new Map<string, string | null>();
  /** The state that speaks where a parliament, government or ministry publishes. */
  function publisherState(publisher: string | null): string | null {
    if (publisher === null) return null;
    let state = publishers.get(publisher);
    if (state === undefined) {
      const named = (line: string): string[] =>
        entitiesIn(
          readText({ path: null, url: null, text: `${line}.`, title: null, publisher: null, byline: null, publishedOn: null, language: "en", problems: [] }),
          gazetteer,
          { published: { from: null, to: null } },
        ).flatMap((e) => (e.of !== null && lookups.state.has(e.of) ? [e.of] : []));
      publishers.set(publisher, (state = stateOfPublisher(publisher, named)));
    }
    return state;
  }

  function read(source: SourceDocument, options: ReadOptions = {}): ReadRecord {
    const raw = readText(source);
    const isEnglish = raw.language === "en";
    // Damaged texts are read on a fair copy and quoted from the source.
    const fair = isEnglish && (options.mentions === true || mayConcern(raw)) ? fairCopyOf(source, raw, lexicon, written) : null;
    const text = fair?.text ?? raw;
    const dayOf = (one: Text): Publication => publicationDay(one, source, registry);
    const publication = isEnglish || source.publishedOn ? dayOfEither(text, raw, dayOf) : { publishedOn: null, bounds: { from: null, to: null } };
    const { from, to } = publication.publishedOn ? publication.bounds : { from: null, to: null };
    // A document without a word of this field is left here: most of the news says nothing that the ledger keeps.
    const concerns = isEnglish && (options.mentions === true || (mayBeDomain(text) && mayBeHeard(text, subject)));
    const times = concerns ? timesIn(text, from !== null && to !== null ? { from, to } : null) : [];
    const publisher = concerns ? publisherState(source.publisher) : null;
    const entities = concerns ? entitiesIn(text, gazetteer, { published: publication.bounds, home: publisher ?? debateOf(text) }) : [];
    const topics = topicsOf(text, entities);
    // What is counted is looked for where the document turns out to be of the field; who says so, once something is said, where it is said.
    let counted: readonly ReadQuantity[] | null = null;
    const quantities = (): readonly ReadQuantity[] =>
      (counted ??= concerns ? quantitiesIn(text, entities, lexicon, { currencyOf: lookups.currencyOf, topics }) : []);
    let attributions: Attributions | null = null;
    const attributed = (): Attributions => (attributions ??= attributionsOf({ text, lexicon, entities, topics }));
    const id = idOf("d", raw.text);
    const opposed = concerns && isOfOpposition(text);
    const known: Uncounted = {
      document: id,
      text,
      lexicon,
      lookups,
      entities,
      times,
      publishedOn: publication.publishedOn,
      published: publication.bounds,
      topics,
      voice: voiceOf(text, entities),
      home: opposed || !concerns ? null : (publisherOf(text, entities, seatOf(text, entities, lookups)) ?? publisher),
      publisher,
      opposed,
      weights: weighing?.weights ?? null,
      subject,
      sayingsNear: (offset) => attributed().near(offset),
    };
    const quoting = fair ? { source: raw.text, toSource: fair.toSource } : null;
    const { sceneAt, claimAt } = options;
    const made = claimsOf(
      known,
      quantities,
      sceneAt && ((scene, drafts, left) => sceneAt(scene, drafts, quoting ? quoting.toSource(scene.sentence) : scene.sentence, left)),
      claimAt,
    );
    const claims = quoting ? made.map((claim) => claimFrom(quoting, claim)) : made;
    const document: DocumentRecord = {
      id,
      path: source.path,
      url: source.url,
      title: text.title ?? source.title,
      publisher: text.publisher,
      byline: text.byline,
      language: text.language,
      publishedOn: publication.publishedOn,
      quality: raw.quality,
      problems: raw.problems,
      text: raw.text,
    };
    if (!options.mentions) return { schema: "muster/1", document, claims };
    const mentions: Mention[] = [
      ...times,
      ...quantities().map(({ type, start, end, quote, quantity }) => ({ type, start, end, quote, quantity })),
      ...entities.map(({ type, start, end, quote, id, class: kind }) => ({ type, start, end, quote, id, class: kind })),
    ].sort(bySpan);
    const attributionsRead = (isEnglish ? attributed().all() : []).map(({ source: s, cue, content, who }) => ({ source: s, cue, content, who }));
    if (quoting)
      return {
        schema: "muster/1",
        document,
        claims,
        mentions: mentions.map((each) => mentionFrom(quoting, each)).sort(bySpan),
        attributions: attributionsRead.map((each) => attributionFrom(quoting, each)),
      };
    return { schema: "muster/1", document, claims, mentions, attributions: attributionsRead };
  }
  return { version: [rulesVersion, registry.version, ...(weighing === null ? [] : [weighing.version])].join("-"), read };
}

/** The day that the fair copy states, else the text as it came, else what the copy lets infer. */
function dayOfEither(fair: Text, raw: Text, dayOf: (one: Text) => Publication): Publication {
  const first = dayOf(fair);
  if (first.publishedOn?.stated || fair === raw) return first;
  const second = dayOf(raw);
  return first.publishedOn === null || second.publishedOn?.stated ? second : first;
}
