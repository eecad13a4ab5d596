/** The words of a brief in French. */
import { countedFr, reasonInFrench } from "../../model/reasons.ts";
import type { Named } from "../../model/claim.ts";
import { elided, frenchName } from "./articles.ts";
import type { Language } from "./language.ts";
import { capital, coreFr, dateFr, eachFr, figureFr, listFr, plain, subjectFr } from "./fr.ts";
import { type Names, isBare, isOdd, leaves, speakerOf } from "./phrase.ts";
import { quoted } from "./runs.ts";

const kinds: Readonly<Record<string, string>> = {
  force: "forces",
  lead: "commandement",
  mandate: "mandat",
  spending: "dépenses",
  target: "objectif",
  cost: "coût",
  aid: "aide",
  position: "position",
  condition: "condition",
  consequence: "conséquence",
  membership: "adhésion",
  meeting: "réunion",
};
const stanceWords: Readonly<Record<string, string>> = { for: "pour", against: "contre", waits: "en attente", unsure: "sans parti" };
const outcomes: Readonly<Record<string, string>> = {
  answered: "La demande a reçu une réponse",
  "part-answered": "La demande a reçu une réponse partielle",
  refused: "La demande a été refusée",
  deferred: "La réponse a été remise",
  silence: "Aucune réponse ne figure au registre",
};
function spanFr(edtf: string, isFull: boolean): string {
  const [from, to] = edtf.split("/").map((one) => dateFr(isFull ? one : one.slice(0, 7)));
  return from === to
    ? `publié en ${from}`
    : from === ".."
      ? `publié avant ${to}`
      : isFull
        ? `publié entre le ${from} et le ${to}`
        : `publié entre ${from} et ${to}`;
}
const offices: Readonly<Record<string, string>> = { ministry: "ministère", government: "gouvernement", parliament: "parlement" };

/** Who says so, as French says it: states and bodies with their article, `le ministère`; the report's own English words ("the country's prime minister") as a quotation. */
export function speakerFr(who: Named, names: Names): { readonly the: string; readonly from: string } {
  const name = speakerOf(who.name);
  if (who.id !== null && names.of({ id: who.id, name: "" }) === names.called(who.name)) {
    const { the } = frenchName(names.called(who.name), false);
    // Who announces is a person of law, "de la Lettonie"; "de Lettonie" would be where it comes from.
    return {
      the,
      from: elided(`de ${the}`)
        .replace(/^de le /, "du ")
        .replace(/^de les /, "des "),
    };
  }
  const office = offices[name.toLowerCase()];
  if (office) return { the: `le ${office}`, from: `du ${office}` };
  if (/^(?:\p{Ll}|(?:The|An?|Its|His|Her|Their|Our) )|['’]s\b/u.test(name)) return { the: quoted(name), from: `de ${quoted(name)}` };
  return { the: name, from: elided(`de ${name}`) };
}
const s = (n: number): string => (n > 1 ? "s" : "");

export const french: Language = {
  lang: "fr",
  reason: (text, names) => reasonInFrench(text, names.called),
  date: dateFr,
  core: (fact, names) => capital(coreFr(fact, names)),
  before: ({ quantity, stance, source }, fact) =>
    fact.kind === "position"
      ? stance === undefined || stance === fact.stance
        ? ""
        : `Position auparavant : ${stanceWords[stance]}.`
      : quantity === null || isOdd(fact) || (fact.quantity !== null && figureFr(quantity) === figureFr(fact.quantity))
        ? `Auparavant : ${quoted(source.quote)}.`
        : `Auparavant : ${figureFr(quantity)}${quantity.of !== null && quantity.of !== fact.quantity?.of ? ` ${countedFr[quantity.of] ?? quoted(quantity.of)}` : ""}.`,
  gap: ({ points, isAbout, value, by }) =>
    `${points === 0 ? "C'est la norme" : `Soit ${isAbout ? "environ " : ""}${plain(Math.abs(points))} point${Math.abs(points) >= 2 ? "s" : ""} ${points < 0 ? "au-dessous" : "au-dessus"} de la norme`} de son alliance, ${plain(value)} % du PIB${by === null ? "" : ` d'ici ${by}`}.`,
  gate: { met: "Selon le registre, c'est le cas.", unmet: "Selon le registre, ce n'est pas le cas.", unknown: "Rien au registre ne dit si c'est le cas." },
  saying: (one, isThrough, names) => {
    const name = speakerOf(one.who.name);
    const speaker = speakerFr(one.who, names);
    if (isThrough) return one.kind === "anonymous" ? "par l'intermédiaire de sources anonymes" : `par l'intermédiaire ${speaker.from}`;
    if (one.kind === "anonymous")
      return `selon ${one.count !== undefined && one.count > 1 ? `${one.count} sources anonymes` : one.count === 1 ? "une source anonyme" : "des sources anonymes"}${name ? ` (${quoted(name)})` : ""}`;
    return one.how === "announced"
      ? `selon l'annonce ${speaker.from}`
      : one.how === "inferred"
        ? `selon une déduction ${speaker.from}`
        : one.how === "readout"
          ? `selon un compte rendu (${quoted(name)})`
          : `selon ${speaker.the}`;
  },
  reported: (edtf, isFull) =>
    edtf === null
      ? "article sans date"
      : edtf.includes("/")
        ? spanFr(edtf, isFull)
        : edtf.length === 10
          ? `publié le ${dateFr(edtf)}`
          : `publié en ${dateFr(edtf)}`,
  outcome: (outcome) => outcomes[outcome],
  past: (state, fact) =>
    leaves.has(fact.change)
      ? state === "past"
        ? "Ce jour est passé."
        : "Ce jour est peut-être passé."
      : state === "past"
        ? "Son terme est passé."
        : "Son terme est peut-être passé.",
  missionOver: "D'après le registre, la mission est terminée.",
  lapse: (state, day, isVague) =>
    state === "past-end"
      ? `Son terme ${day === null ? "est passé" : `était ${isVague ? "au plus tard " : ""}le ${dateFr(day)}`} ; aucun renouvellement ne figure au registre.`
      : `Son terme ${day === null ? "est proche" : `est ${isVague ? "au plus tard " : ""}le ${dateFr(day)}`}.`,
  summed: "Le total est une somme des chiffres de ces notes.",
  inDoubt: "Le texte est douteux ici.",
  semicolon: " ; ",
  label: (fact, names) =>
    [isBare(fact) ? "" : subjectFr(fact, names), kinds[fact.kind], fact.mission ? names.of(fact.mission) : eachFr(fact.place, names, "name")]
      .filter(Boolean)
      .join(", "),
  list: listFr,
  words: {
    title: "Note de synthèse",
    all: "tout le registre",
    trueOn: "État au",
    knownBy: "d'après ce qui était publié au",
    check: "À vérifier",
    checkSays: "La lecture de ces passages n'est pas sûre ; vérifier chacun sur sa citation avant usage.",
    conflicts: "Désaccords ouverts",
    unknown: "Ce que nous ne savons pas",
    notes: "Notes",
    searched: (n, day) => `${plain(n)} article${s(n)} consulté${s(n)}${day ? ` jusqu'au ${dateFr(day)}` : ""}.`,
    more: (n) => `Et ${plain(n)} autre${s(n)} au registre.`,
    noEnd: "Aucune date de fin au registre pour",
    noAnswer: "Aucune réponse au registre à",
    noNumber: "Aucun chiffre au registre pour",
    noReport: (day) => `Rien de plus récent que le ${dateFr(day)} au registre pour`,
    nothing: "Rien au registre sous",
    doubtful: (n) => `${plain(n)} autre${s(n)} lecture${s(n)} incertaine${s(n)}.`,
    new: "Nouveau",
    changed: "Modifié",
    ended: "Terminé",
    gone: "Ne figure plus au registre",
    was: "Auparavant",
    since: (day) => `Ce qui a changé depuis le ${dateFr(day)}`,
    same: "Rien n'a changé.",
    first: "C'est la première note sur cette question : tout y est nouveau.",
    newConflicts: "Nouveaux désaccords ouverts",
    said: "Dit par",
    outlet: "le média lui-même",
    notOwn: "pas en ses propres mots",
    published: "publié",
    stated: "jour indiqué",
    worked: "jour déduit du texte",
    undated: "aucun jour connu",
    origins: (reports, origins) => `${plain(reports)} article${s(reports)}, ${plain(origins)} origine${s(origins)}${origins > 1 ? " indépendantes" : ""}`,
    doubt: "Passage douteux dans le texte",
    likely: "sans doute",
    one: "Un texte",
    other: "l'autre",
    proposed: "Proposé",
    reads: "Motif",
    untitled: "article sans titre",
    conflict: { update: "Mise à jour", bound: "Borne", scope: "Périmètre", silence: "Silence", "text-error": "Erreur de texte", clash: "Contradiction" },
    sections: {
      "in-force": "En vigueur",
      promised: "Promis, prévu ou envisagé",
      requests: "Demandes et réponses",
      money: "Dépenses, objectifs et coûts",
      gates: "Décisions : ce dont elles dépendent",
      positions: "Positions",
      meetings: "Réunions à venir",
      ends: "Terminé, suspendu ou proche du terme",
    },
    kinds: {
      force: "forces",
      lead: "commandements",
      mandate: "mandats",
      spending: "dépenses",
      target: "objectifs",
      cost: "coûts",
      aid: "aide",
      position: "positions",
      condition: "conditions",
      consequence: "conséquences",
      membership: "adhésions",
      meeting: "réunions",
    },
    how: { announced: "annonce", said: "propos", asked: "demande", reported: "rapporté", readout: "compte rendu", quoted: "cité", inferred: "déduit" },
    anonymous: "source anonyme",
    colon: " : ",
    quotes: ["« ", " »"],
  },
};
