/** Our own words in French, for tables and files; ids, numbers and words of reports stay. */
import { reasonInFrench } from "../model/reasons.ts";

/** Our own words in cells, as `web/messages/fr.json` says them on the page (a test holds them to it). Ids, numbers and words of reports stay. */
export const wordsFr: Readonly<Record<string, string>> = {
  force: "force",
  lead: "direction",
  mandate: "mandat",
  spending: "dépense",
  target: "cible",
  cost: "coût",
  aid: "aide",
  position: "position",
  condition: "condition",
  consequence: "conséquence",
  membership: "adhésion",
  meeting: "rencontre",
  requested: "demandé",
  offered: "offert",
  considered: "étudié",
  planned: "prévu",
  pledged: "promis",
  agreed: "convenu",
  decided: "décidé",
  "in-force": "en vigueur",
  suspended: "suspendu",
  ended: "terminé",
  refused: "refusé",
  "(past)": "(passé)",
  stated: "affirmé",
  expected: "attendu",
  possible: "possible",
  conditional: "conditionnel",
  negated: "nié",
  garbled: "abîmé",
  level: "niveau",
  start: "début",
  add: "hausse",
  cut: "baisse",
  extend: "prolongation",
  renew: "renouvellement",
  suspend: "suspension",
  resume: "reprise",
  end: "fin",
  update: "mise à jour",
  bound: "borne",
  scope: "portée",
  silence: "silence",
  "text-error": "erreur de texte",
  clash: "contradiction",
  problem: "anomalie",
  "ends-within": "finit bientôt",
  "past-end": "échu",
  "no-end": "sans fin",
};

/** Further words of ours, for columns that have no others. */
export const moreFr: Readonly<Record<string, string>> = {
  sure: "sûre",
  likely: "probable",
  doubtful: "douteuse",
  actual: "tel quel",
  forecast: "prévision",
  promise: "promesse",
  aim: "visée",
  refusal: "refus",
  request: "demande",
  denial: "démenti",
  for: "pour",
  against: "contre",
  waits: "attend",
  unsure: "incertain",
  consensus: "consensus",
  "host-consent": "accord de l’hôte",
  parliament: "parlement",
  presence: "présence d’un autre",
  payment: "paiement",
  decision: "décision",
  other: "autre condition",
  year: "par an",
  month: "par mois",
  week: "par semaine",
  day: "par jour",
  total: "total",
  so: "vaut",
  perhaps: "peut-être",
  past: "passé",
  accepted: "accepté",
  rejected: "rejeté",
  host: "hôte",
  asker: "demandeur",
  recipient: "bénéficiaire",
  member: "membre",
  body: "organisation",
  gatekeeper: "décideur",
  announced: "a annoncé",
  said: "a dit",
  asked: "a demandé",
  reported: "a rapporté",
  readout: "dans un compte rendu",
  quoted: "cité",
  inferred: "supposition de l’auteur",
};

const wordInFrench = (word: string): string => wordsFr[word] ?? word;
/** A code of the record in French; any other word stays. */
export const codeInFrench = (code: string): string => wordsFr[code] ?? moreFr[code] ?? code;

const ofOurs = new Set(["kind", "stage", "certainty", "flags", "state"]);

export function inFrench(head: string, cell: string): string {
  if (head === "because" || head === "why") return reasonInFrench(cell, wordInFrench);
  if (!ofOurs.has(head)) return cell;
  return cell
    .replace(/\bas of (?=\d{4}-)/g, "au ")
    .split(" ")
    .map(wordInFrench)
    .join(" ");
}
