/**
 * The tables, by version of the file. Ground: documents, sources, judgements, scenarios, editions, briefs. Derived: everything that can be
 * dropped and rebuilt. Small columns come first and texts last, so that a scan does not touch the long ones.
 */
import type { Database } from "better-sqlite3";
import { fillFaults } from "./faults.ts";

const ground = `
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE documents(
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, language TEXT NOT NULL, known_on INTEGER, published_on TEXT, score REAL NOT NULL, damage INTEGER NOT NULL,
  problems INTEGER NOT NULL, claims INTEGER NOT NULL, reader TEXT NOT NULL, imported_on TEXT NOT NULL, path TEXT, url TEXT, title TEXT, publisher TEXT, byline TEXT,
  head TEXT NOT NULL, source TEXT NOT NULL, text TEXT NOT NULL);
CREATE INDEX documents_known ON documents(known_on, n);
CREATE TABLE sources(hash TEXT PRIMARY KEY, document INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX sources_document ON sources(document);
CREATE VIRTUAL TABLE words USING fts5(title, text, content='documents', content_rowid='n', tokenize="unicode61 remove_diacritics 2");

CREATE TABLE claims(
  n INTEGER PRIMARY KEY, document INTEGER NOT NULL, start INTEGER NOT NULL, kind TEXT NOT NULL, stage TEXT NOT NULL, known_on INTEGER, certainty REAL NOT NULL,
  problems INTEGER NOT NULL, id TEXT NOT NULL, actors TEXT NOT NULL, places TEXT NOT NULL, mission TEXT, json TEXT NOT NULL);
CREATE INDEX claims_document ON claims(document, start);
CREATE INDEX claims_id ON claims(id);
CREATE INDEX claims_problems ON claims(document) WHERE problems > 0;

CREATE TABLE judgements(n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, verdict TEXT NOT NULL, document TEXT, other TEXT, recorded_on TEXT NOT NULL, json TEXT NOT NULL);
CREATE TRIGGER judgements_stay BEFORE UPDATE ON judgements BEGIN SELECT RAISE(ABORT, 'a judgement is never changed, only followed by another'); END;
CREATE TRIGGER judgements_remain BEFORE DELETE ON judgements BEGIN SELECT RAISE(ABORT, 'a judgement is never deleted, only undone by another'); END;

CREATE TABLE editions(n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, published TEXT NOT NULL, measure TEXT NOT NULL, rows TEXT NOT NULL);
CREATE TRIGGER editions_stay BEFORE UPDATE ON editions BEGIN SELECT RAISE(ABORT, 'an edition is never changed'); END;
CREATE TRIGGER editions_remain BEFORE DELETE ON editions BEGIN SELECT RAISE(ABORT, 'an edition is never deleted'); END;
CREATE TABLE scenarios(n INTEGER PRIMARY KEY, id TEXT NOT NULL, saved_on TEXT NOT NULL, json TEXT NOT NULL);
CREATE INDEX scenarios_id ON scenarios(id, n);
CREATE TRIGGER scenarios_stay BEFORE UPDATE ON scenarios BEGIN SELECT RAISE(ABORT, 'a scenario is never changed, only saved anew'); END;
CREATE TRIGGER scenarios_remain BEFORE DELETE ON scenarios BEGIN SELECT RAISE(ABORT, 'a scenario is never deleted, only saved anew'); END;
`;

/** Derived tables, in the order of their making. `told` is what the ledger keeps of a document: `placed` is 0 for a new one, -1 where it is
 * to be placed again. `lines.dirty` is work still to do. `buckets` holds sorted keys in which documents meet, `key * 2^21 + document`. */
const derived = `
CREATE TABLE prints(document INTEGER PRIMARY KEY, known_on INTEGER, language TEXT NOT NULL, publisher TEXT, length INTEGER NOT NULL, credits TEXT NOT NULL, signature BLOB NOT NULL, numbers BLOB NOT NULL, names BLOB NOT NULL);
CREATE TABLE speakers(document INTEGER PRIMARY KEY, json TEXT NOT NULL);
CREATE TABLE told(document INTEGER PRIMARY KEY, id TEXT NOT NULL, known_on INTEGER, origin TEXT, placed INTEGER NOT NULL, score REAL NOT NULL, published_by INTEGER NOT NULL);
CREATE INDEX told_waiting ON told(document) WHERE placed < 1;
CREATE INDEX told_origin ON told(origin);
CREATE TABLE origins(id TEXT PRIMARY KEY, size INTEGER NOT NULL, json TEXT NOT NULL);
CREATE TABLE links(later INTEGER NOT NULL, earlier INTEGER NOT NULL, json TEXT NOT NULL, PRIMARY KEY(later, earlier)) WITHOUT ROWID;
CREATE INDEX links_earlier ON links(earlier);
CREATE TABLE buckets(segment INTEGER PRIMARY KEY, keys BLOB NOT NULL);
CREATE TABLE lines(n INTEGER PRIMARY KEY, dirty INTEGER NOT NULL, key TEXT NOT NULL UNIQUE);
CREATE INDEX lines_dirty ON lines(n) WHERE dirty = 1;
CREATE TABLE placed(claim INTEGER PRIMARY KEY, base INTEGER NOT NULL, line INTEGER NOT NULL);
CREATE INDEX placed_line ON placed(line);
CREATE INDEX placed_moved ON placed(base) WHERE base != line;
CREATE TABLE aside(claim INTEGER PRIMARY KEY, document INTEGER NOT NULL, json TEXT NOT NULL);
CREATE TABLE commitments(
  line INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, known_on INTEGER, last_known_on INTEGER, claims INTEGER NOT NULL, act INTEGER NOT NULL, request INTEGER NOT NULL,
  party TEXT NOT NULL, head TEXT NOT NULL, facets TEXT NOT NULL, columns BLOB NOT NULL);
CREATE INDEX commitments_party ON commitments(party, act);
CREATE INDEX commitments_request ON commitments(line) WHERE request = 1;
CREATE INDEX commitments_kind ON commitments(kind, line);
CREATE TABLE hosts(host TEXT NOT NULL, line INTEGER NOT NULL, PRIMARY KEY(host, line)) WITHOUT ROWID;
CREATE INDEX hosts_line ON hosts(line);
CREATE TABLE versions(line INTEGER NOT NULL, at INTEGER NOT NULL, json TEXT NOT NULL, PRIMARY KEY(line, at)) WITHOUT ROWID;
CREATE TABLE conflicts(n INTEGER PRIMARY KEY, line INTEGER, document INTEGER, kind TEXT NOT NULL, known_on INTEGER, open INTEGER NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL);
CREATE INDEX conflicts_id ON conflicts(id);
CREATE INDEX conflicts_line ON conflicts(line) WHERE line IS NOT NULL;
CREATE INDEX conflicts_document ON conflicts(document) WHERE document IS NOT NULL;
CREATE INDEX conflicts_open ON conflicts(known_on, kind) WHERE open = 1;
CREATE TABLE merges(id TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;
`;

/** What the first page asks of each line beside it, and the orders in which the page looks. Lines are laid anew, which fills them. */
const summaries = `
DELETE FROM versions;
DELETE FROM hosts;
DELETE FROM conflicts WHERE line IS NOT NULL;
DROP TABLE commitments;
CREATE TABLE commitments(
  line INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, known_on INTEGER, last_known_on INTEGER, claims INTEGER NOT NULL, act INTEGER NOT NULL, request INTEGER NOT NULL,
  in_force INTEGER NOT NULL, promised INTEGER NOT NULL, endless INTEGER NOT NULL, alone REAL, has_end INTEGER NOT NULL, ends_from INTEGER, ends_by INTEGER, ending TEXT,
  party TEXT NOT NULL, head TEXT NOT NULL, facets TEXT NOT NULL, columns BLOB NOT NULL);
CREATE INDEX commitments_party ON commitments(party, act);
CREATE INDEX commitments_request ON commitments(line) WHERE request = 1;
CREATE INDEX commitments_kind ON commitments(kind, line);
CREATE INDEX commitments_newest ON commitments(last_known_on DESC, id);
CREATE INDEX commitments_stand ON commitments(in_force, promised, endless);
CREATE INDEX commitments_alone ON commitments(alone DESC, id) WHERE alone IS NOT NULL;
CREATE INDEX commitments_ends ON commitments(ends_by, ending, ends_from) WHERE ends_by IS NOT NULL;
CREATE INDEX commitments_end ON commitments(line) WHERE has_end = 1;
UPDATE lines SET dirty = 1;
DROP INDEX documents_known;
CREATE INDEX documents_known ON documents(known_on, claims);
CREATE INDEX documents_score ON documents(score, id);
CREATE INDEX claims_doubtful ON claims(known_on) WHERE problems > 0 OR certainty < 0.5;
`;

/** What pages of lists ask beside what they show: claims that need a person, faults of texts, and orders to read in. Lines are laid anew, which fills them. */
const lists = `
CREATE TABLE doubts(
  claim INTEGER PRIMARY KEY, line INTEGER NOT NULL, document INTEGER NOT NULL, kind TEXT NOT NULL, known_on INTEGER, own REAL NOT NULL, is_own INTEGER NOT NULL, contested_on INTEGER,
  bears_until INTEGER NOT NULL, second_on INTEGER NOT NULL, weight REAL NOT NULL, id TEXT NOT NULL);
CREATE INDEX doubts_line ON doubts(line);
CREATE INDEX doubts_document ON doubts(document);
CREATE INDEX doubts_weight ON doubts(weight DESC, id);
DROP INDEX claims_doubtful;
CREATE INDEX claims_found ON claims(known_on, kind, stage, document, start, actors, places, mission);
CREATE INDEX claims_deciding ON claims(document) WHERE kind IN ('condition', 'position');
UPDATE lines SET dirty = 1;
`;

/** Versions and conflicts of long lines are written one by one: each has its mark, and a version its place beside it. Lines are laid anew, which fills them. */
const marks = `
DROP TABLE versions;
CREATE TABLE versions(line INTEGER NOT NULL, claim INTEGER NOT NULL, json TEXT NOT NULL, PRIMARY KEY(line, claim)) WITHOUT ROWID;
DELETE FROM hosts;
DELETE FROM commitments;
ALTER TABLE commitments ADD COLUMN places BLOB NOT NULL DEFAULT x'';
ALTER TABLE commitments ADD COLUMN marks BLOB NOT NULL DEFAULT x'';
DELETE FROM conflicts WHERE line IS NOT NULL;
ALTER TABLE conflicts ADD COLUMN mark INTEGER NOT NULL DEFAULT 0;
DROP INDEX conflicts_line;
CREATE INDEX conflicts_line ON conflicts(line, mark) WHERE line IS NOT NULL;
UPDATE lines SET dirty = 1;
`;

/** Faults of texts: read with the document, so they stay where lines are laid anew. */
const faults = `
CREATE TABLE faults(n INTEGER PRIMARY KEY, document INTEGER NOT NULL, known_on INTEGER, part INTEGER NOT NULL, kind TEXT NOT NULL, claim INTEGER, at INTEGER NOT NULL);
CREATE INDEX faults_document ON faults(document);
CREATE INDEX faults_claim ON faults(claim) WHERE claim IS NOT NULL;
CREATE INDEX faults_order ON faults(part > 0, known_on DESC, document, kind);
CREATE INDEX told_first ON told(origin, known_on);
DROP INDEX told_origin;
`;

/** The claims of long lines, in bundles. They are made when a line is laid, so an older file has them from then on. */
const bundles = `
CREATE TABLE bundles(line INTEGER NOT NULL, at INTEGER NOT NULL, json TEXT NOT NULL, PRIMARY KEY(line, at)) WITHOUT ROWID;
`;

/** Ends in the order in which a list has them; what could lapse by any day is in the columns. */
const ends = `
DROP INDEX commitments_ends;
DROP INDEX commitments_end;
CREATE INDEX commitments_ends ON commitments(ends_by, id, ends_from) WHERE ends_by IS NOT NULL;
`;

/** Briefs that were given, with what they told: kept as they were, so that the next can say what changed. Ground, like judgements. */
const briefs = `
CREATE TABLE briefs(n INTEGER PRIMARY KEY, id TEXT NOT NULL, asked TEXT NOT NULL, made_on TEXT NOT NULL, json TEXT NOT NULL);
CREATE INDEX briefs_asked ON briefs(asked, n);
CREATE TRIGGER briefs_stay BEFORE UPDATE ON briefs BEGIN SELECT RAISE(ABORT, 'a brief is never changed, only followed by another'); END;
CREATE TRIGGER briefs_remain BEFORE DELETE ON briefs BEGIN SELECT RAISE(ABORT, 'a brief is never deleted'); END;
`;

export const derivedTables = [
  "prints",
  "speakers",
  "told",
  "origins",
  "links",
  "buckets",
  "lines",
  "placed",
  "aside",
  "commitments",
  "hosts",
  "versions",
  "conflicts",
  "merges",
  "doubts",
  "bundles",
] as const;

/** Each entry takes a file from the version that is its place to the next. */
const migrations: readonly ((db: Database) => void)[] = [
  (db) => {
    db.exec(ground);
    db.exec(derived);
  },
  (db) => db.exec(summaries),
  (db) => db.exec(lists),
  (db) => db.exec(marks),
  (db) => {
    db.exec(faults);
    fillFaults(db);
  },
  (db) => db.exec(bundles),
  // Bundles hold the marks of claims: those without are made anew when their lines are laid.
  (db) => db.exec("DELETE FROM bundles"),
  (db) => db.exec(ends),
  (db) => db.exec(briefs),
];

export const schemaVersion = migrations.length;

/** The file is not there, is no ledger, or is one of a newer Muster; the message says which and what next. */
export class NoLedger extends Error {}

/** Brings a file up to this version, in one transaction; a newer file and another program's database are refused. */
export function migrate(db: Database): void {
  const version = db.pragma("user_version", { simple: true }) as number;
  if (version === schemaVersion) return;
  if (version > schemaVersion)
    throw new NoLedger(`${db.name} was written by a newer Muster (its version is ${version}, this one knows ${schemaVersion}). Update Muster.`);
  if (version === 0 && (db.prepare("SELECT count(*) FROM sqlite_master").pluck().get() as number) > 0)
    throw new NoLedger(`${db.name} is another program's database, no ledger. Give another file with --ledger FILE.`);
  db.transaction(() => {
    const now = db.pragma("user_version", { simple: true }) as number;
    for (const step of migrations.slice(now)) step(db);
    db.pragma(`user_version = ${schemaVersion}`);
  }).immediate();
}

/** A file that may only be read cannot be brought up to this version. */
export function refuseOlder(db: Database): void {
  const version = db.pragma("user_version", { simple: true }) as number;
  if (version !== 0 && version < schemaVersion)
    throw new NoLedger(
      `${db.name} was written by an older Muster (its version is ${version}, this one has ${schemaVersion}). Open it once so that it may be written: muster doctor --ledger ${db.name}`,
    );
}

/** Empties what can be rebuilt. `told` is filled again from the documents. */
export function dropDerived(db: Database): void {
  for (const table of derivedTables) if (table !== "prints" && table !== "speakers") db.exec(`DELETE FROM ${table}`);
}
