/** The sentences of a brief in French: the templates of `en.ts`, with articles; words of a report stay in its language, between guillemets. */
import type { Named, Quantity } from "../../model/claim.ts";
import { countedFr } from "../../model/reasons.ts";
import { type FrenchName, elided, frenchName, missionWords } from "./articles.ts";
import type { BriefFact } from "./facts.ts";
import { type Names, type Verb, askersOf, boundOf, isAct, isBare, isConditional, isOdd, leaves, placesBeside, toldTime, wordsIn } from "./phrase.ts";
import { quoted } from "./runs.ts";

const months = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
const seasons: Readonly<Record<string, string>> = { 21: "printemps", 22: "été", 23: "automne", 24: "hiver" };

export function dateFr(edtf: string): string {
  const [, year, month, day]: readonly (string | undefined)[] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(edtf) ?? ["", edtf];
  if (month === undefined) return year ?? edtf;
  return seasons[month]
    ? `${seasons[month]} ${year}`
    : [day && (day === "01" ? "1er" : String(Number(day))), months[Number(month) - 1], year].filter(Boolean).join(" ");
}

const dayFr = (edtf: string): string =>
  edtf.length === 10
    ? `le ${dateFr(edtf)}`
    : /-2[123]$/.test(edtf)
      ? `${edtf.endsWith("21") ? "au" : "à l'"} ${dateFr(edtf)}`.replace("' ", "'")
      : `en ${dateFr(edtf)}`;
const fromFr = (edtf: string): string => (edtf.length === 10 ? `du ${dateFr(edtf)}` : elided(`de ${dateFr(edtf)}`));
const toFr = (edtf: string): string => (edtf.length === 10 ? `au ${dateFr(edtf)}` : `à ${dateFr(edtf)}`);

function whenFr(fact: BriefFact): string {
  const told = toldTime(fact);
  if (told === null) return "";
  const [from, to] = told.split("/");
  if (to === undefined) return isAct(fact) ? "" : ` ${dayFr(from)}`;
  if (from === ".." || from === "")
    return leaves.has(fact.change) ? ` d'ici ${dayFr(to).replace(/^le /, "au ").replace(/^en /, "")}` : ` jusqu'${dayFr(to).replace(/^le /, "au ")}`;
  const isLevel = (fact.kind === "spending" || fact.kind === "target" || fact.quantity !== null) && fact.track !== "actual";
  return to === ".." || to === ""
    ? isLevel
      ? ` d'ici ${dayFr(from).replace(/^le /, "au ").replace(/^en /, "")}`
      : ` à partir ${fromFr(from)}`
    : ` ${fromFr(from)} ${toFr(to)}`;
}

/** The day of a dated act, which is not that of what was decided or done by it. */
const actFr = (fact: BriefFact): string => {
  const told = isAct(fact) ? toldTime(fact) : null;
  return told === null || told.includes("/") ? "" : ` (${dayFr(told)})`;
};

const plain = (value: number): string => value.toLocaleString("fr-FR", { maximumFractionDigits: 2 });
const great = (value: number, word: string, unit: string): string => elided(`${plain(value)} ${word}${value >= 2 ? "s" : ""} de ${currencies[unit] ?? unit}`);
const currencies: Readonly<Record<string, string>> = {
  EUR: "euros",
  USD: "dollars américains",
  CAD: "dollars canadiens",
  AUD: "dollars australiens",
  GBP: "livres sterling",
  NOK: "couronnes norvégiennes",
  SEK: "couronnes suédoises",
  DKK: "couronnes danoises",
  PLN: "zlotys",
  CHF: "francs suisses",
  JPY: "yens",
};

function sizeFr(value: number, unit: string): string {
  if (unit === "%gdp") return `${plain(value)} % du PIB`;
  if (unit === "%") return `${plain(value)} %`;
  if (!/^[A-Z]{3}$/.test(unit)) return plain(value);
  return value >= 1e9
    ? great(value / 1e9, "milliard", unit)
    : value >= 1e6
      ? great(value / 1e6, "million", unit)
      : `${plain(value)} ${currencies[unit] ?? unit}`;
}

function figureFr(quantity: Quantity): string {
  const { min, max, unit, quote } = quantity;
  const per = quantity.per ? { year: " par an", month: " par mois", week: " par semaine", day: " par jour" }[quantity.per] : "";
  switch (boundOf(quantity)) {
    case "words":
      return quoted(quote);
    case "up-to":
      return `jusqu'à ${sizeFr(max!, unit)}${per}`;
    case "under":
      return `moins de ${sizeFr(max!, unit)}${per}`;
    case "at-least":
      return `au moins ${sizeFr(min!, unit)}${per}`;
    case "over":
      return `plus de ${sizeFr(min!, unit)}${per}`;
    case "between":
      return `entre ${sizeFr(min!, unit)} et ${sizeFr(max!, unit)}${per}`;
    case "about":
      return `environ ${sizeFr(max!, unit)}${per}`;
    case "exact":
      return `${sizeFr(max!, unit)}${per}`;
  }
}

const unitsFr: Readonly<Record<string, readonly [string, string]>> = {
  years: ["an", "ans"],
  months: ["mois", "mois"],
  weeks: ["semaine", "semaines"],
  days: ["jour", "jours"],
};

function amountFr(quantity: Quantity, actors: readonly Named[], names: Names): string {
  const figure = figureFr(quantity);
  const { unit, of, max } = quantity;
  if (boundOf(quantity) === "words") return figure;
  const counted = of === null ? null : names.withoutNation(of, actors);
  const word = unitsFr[unit]
    ? unitsFr[unit][max === 1 ? 0 : 1]
    : unit === "personnel" || unit === "unit" || unit === "states"
      ? counted === null
        ? { personnel: "militaires", unit: "unités", states: "États" }[unit]
        : (countedFr[counted] ?? quoted(counted))
      : "";
  return [figure, word, quantity.each ? "chacun" : ""].filter(Boolean).join(" ");
}

const listFr = (words: readonly string[]): string => (words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} et ${words[words.length - 1]}`);
const nameFr = (one: Named, names: Names): FrenchName => frenchName(names.of(one), one.id === null);
const eachFr = (list: readonly Named[], names: Names, form: "the" | "in" | "from" | "to" | "name"): string =>
  listFr([...new Set(list.map((one) => nameFr(one, names)[form]))]);
const subjectFr = (fact: BriefFact, names: Names): string =>
  listFr([...new Set(fact.actor.map((one) => (one.quantifier ? quoted(one.name) : nameFr(one, names).the)))]);
const isMany = (fact: BriefFact, names: Names): boolean =>
  fact.actor.length > 1 || fact.actor.some((one) => one.quantifier !== undefined || nameFr(one, names).isMany);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const partiesFr = (fact: BriefFact, role: string): Named[] => fact.with.filter((one) => one.role === role);
function placeFr(fact: BriefFact, names: Names, form: "in" | "from" = "in"): string {
  const places = placesBeside(fact, names);
  return places.length
    ? ` ${eachFr(places, names, form)}`
    : fact.mission
      ? ` ${form === "in" ? "au sein " : ""}${missionWords(names.of(fact.mission)).from}`
      : "";
}
/** Where a mission is, beside its name. */
const asideFr = (fact: BriefFact, names: Names): string => (placesBeside(fact, names).length > 0 ? placeFr(fact, names) : "");
const missionFr = (fact: BriefFact, names: Names): string => (fact.mission && placesBeside(fact, names).length > 0 ? ` (${names.of(fact.mission)})` : "");

/** `a`: the auxiliary; `done`: the participle; both forms of the present where it is another word. */
function verbFr(many: boolean, inf: string, done: string, rest: string, now?: readonly [string, string], past?: readonly [string, string]): Verb {
  const has = many ? "ont" : "a";
  const n = many ? 1 : 0;
  return {
    inf: `${inf} ${rest}`,
    now: now ? `${now[n]} ${rest}` : `${has} ${done} ${rest}`,
    not: now ? `${/^[aeiouhé]/.test(now[n]) ? "n'" : "ne "}${now[n]} pas ${rest}` : `n'${has} pas ${done} ${rest}`,
    past: past ? `${past[n]} ${rest}` : `${has} ${done} ${rest}`,
  };
}

function forceFr(fact: BriefFact, names: Names): Verb {
  const many = isMany(fact, names);
  const its = many ? "leurs" : "ses";
  const own = many ? "leur" : "sa";
  const { quantity } = fact;
  const [at, from, mission] = [placeFr(fact, names), placeFr(fact, names, "from"), missionFr(fact, names)];
  const number = quantity && (quantity.unit === "states" ? `des forces de ${amountFr(quantity, fact.actor, names)}` : amountFr(quantity, fact.actor, names));
  const isTotal = quantity?.as === "total" && quantity.unit !== "states";
  switch (fact.change) {
    case "level":
      return verbFr(
        many,
        fact.stage === "in-force" ? "compter" : "maintenir",
        "compté",
        `${number ?? "des forces"}${at}${mission}`,
        ["compte", "comptent"],
        ["comptait", "comptaient"],
      );
    case "start":
      return verbFr(many, "envoyer", "envoyé", `${number ?? "des forces"}${at}${mission}`);
    case "add":
      return number === null
        ? verbFr(many, "renforcer", "renforcé", `${its} forces${at}${mission}`)
        : isTotal
          ? verbFr(many, "porter", "porté", `${its} forces${at} à ${number}${mission}`)
          : verbFr(many, "ajouter", "ajouté", `${number}${at}${mission}`);
    case "cut":
      return number === null
        ? verbFr(many, "réduire", "réduit", `${its} forces${at}${mission}`, ["réduit", "réduisent"])
        : isTotal
          ? verbFr(many, "ramener", "ramené", `${its} forces${at} à ${number}${mission}`, ["ramène", "ramènent"])
          : verbFr(many, "retirer", "retiré", `${number}${from}${mission}`, ["retire", "retirent"]);
    case "end":
      return verbFr(
        many,
        "retirer",
        "retiré",
        `${number ?? `${its} forces`}${from}${mission}`,
        ["retire", "retirent"],
        many ? ["ont retiré", "ont retiré"] : ["a retiré", "ont retiré"],
      );
    case "extend":
    case "renew":
      return verbFr(many, "prolonger", "prolongé", `${own} présence${at}${number ? ` avec ${number}` : ""}${mission}`);
    case "suspend":
      return verbFr(many, "suspendre", "suspendu", `${own} présence${at}${mission}`);
    case "resume":
      return verbFr(many, "reprendre", "repris", `${own} présence${at}${mission}`);
  }
}

function leadFr(fact: BriefFact, names: Names): Verb {
  const many = isMany(fact, names);
  const mission = fact.mission && missionWords(names.of(fact.mission));
  const what = mission ? `${mission.the}${asideFr(fact, names)}` : fact.place.length ? `les forces${placeFr(fact, names)}` : quoted(fact.source.quote);
  switch (fact.change) {
    case "end":
    case "cut":
    case "suspend":
      return verbFr(
        many,
        "céder",
        "cédé",
        `le commandement ${mission ? `${mission.from}${asideFr(fact, names)}` : fact.place.length ? `des forces${placeFr(fact, names)}` : `de ${what}`}`,
      );
    case "extend":
    case "renew":
    case "resume":
      return verbFr(many, "continuer", "continué", `à diriger ${what}`);
    default:
      return verbFr(many, "diriger", "dirigé", what, ["dirige", "dirigent"], ["dirigeait", "dirigeaient"]);
  }
}

function mandateFr(fact: BriefFact, names: Names): Verb {
  const many = isMany(fact, names);
  const length = fact.quantity ? ` pour ${amountFr(fact.quantity, fact.actor, names)}` : "";
  const own = many ? "leur" : "sa";
  const what = `${fact.mission ? (names.ownMission(fact) ? missionWords(names.of(fact.mission)).the : `${own} participation ${missionWords(names.of(fact.mission)).to}`) : `${own} ${fact.actor.every((one) => !names.isState(one.id)) ? "mission" : "présence"}`}${fact.mission ? asideFr(fact, names) : placeFr(fact, names)}${length}`;
  switch (fact.change) {
    case "level":
      return {
        ...verbFr(many, "tenir", "tenu", `un mandat pour ${what}`, ["tient", "tiennent"], ["tenait", "tenaient"]),
        ...(fact.stage === "in-force" ? {} : { inf: `maintenir ${what}` }),
      };
    case "start":
      return verbFr(many, "commencer", "commencé", what);
    case "add":
      return verbFr(many, "élargir", "élargi", what);
    case "cut":
      return verbFr(many, "écourter", "écourté", what);
    case "extend":
      return verbFr(many, "prolonger", "prolongé", what);
    case "renew":
      return verbFr(many, "renouveler", "renouvelé", what);
    case "suspend":
      return verbFr(many, "suspendre", "suspendu", what);
    case "resume":
      return verbFr(many, "reprendre", "repris", what);
    case "end":
      return verbFr(many, "mettre fin", "mis fin", `à ${what}`);
  }
}

function moneyFr(fact: BriefFact, names: Names): Verb {
  const many = isMany(fact, names);
  const its = many ? "leurs" : "ses";
  const { quantity } = fact;
  if (fact.kind === "cost")
    return verbFr(
      many,
      "payer",
      "payé",
      `${quantity ? figureFr(quantity) : "le coût"} pour ${fact.mission ? missionWords(names.of(fact.mission)).the : `${many ? "leur" : "son"} engagement${placeFr(fact, names)}`}`,
      ["paie", "paient"],
      ["payait", "payaient"],
    );
  const [inf, done] = fact.change === "cut" ? ["réduire", "réduit"] : ["augmenter", "augmenté"];
  if (quantity === null) return verbFr(many, inf, done, `${its} dépenses de défense`);
  if (quantity.as === "change" || quantity.unit === "%") return verbFr(many, inf, done, `${its} dépenses de défense de ${figureFr(quantity)}`);
  return verbFr(many, "consacrer", "consacré", `${figureFr(quantity)} à la défense`, ["consacre", "consacrent"], ["consacrait", "consacraient"]);
}

function aidFr(fact: BriefFact, names: Names): Verb {
  const many = isMany(fact, names);
  const whom = eachFr(partiesFr(fact, "recipient"), names, "to");
  const { quantity } = fact;
  const object = fact.object ? wordsIn(fact, fact.object) : fact.source.quote;
  if (quantity?.unit === "personnel") return verbFr(many, "former", "formé", `${amountFr(quantity, [], names)}${missionFr(fact, names)}`);
  const number = quantity && amountFr(quantity, fact.actor, names);
  const isSaid = quantity !== null && quantity.of !== null && object.toLowerCase().includes(quantity.of.toLowerCase());
  const what = number
    ? `${number}${isSaid || fact.object === null ? "" : ` (${quoted(object)})`}${whom ? ` ${whom}` : ""}`
    : `une aide${whom ? ` ${whom}` : ""} : ${quoted(object)}`;
  return fact.change === "end" || fact.change === "suspend"
    ? verbFr(many, "cesser de donner", "cessé de donner", what)
    : fact.change === "cut"
      ? verbFr(many, "réduire", "réduit", what)
      : verbFr(many, "donner", "donné", what);
}

function membershipFr(fact: BriefFact, names: Names): Verb {
  const many = isMany(fact, names);
  const bodies = partiesFr(fact, "body");
  const [body, to, from] = bodies.length
    ? [
        eachFr(bodies, names, "the"),
        eachFr(bodies, names, "to"),
        bodies
          .map((one) =>
            nameFr(one, names)
              .the.replace(/^le /, "du ")
              .replace(/^les /, "des ")
              .replace(/^(l'|la )/, "de $1"),
          )
          .join(" et "),
      ]
    : [quoted(fact.source.quote), `à ${quoted(fact.source.quote)}`, `de ${quoted(fact.source.quote)}`];
  if (fact.change === "end") return verbFr(many, "quitter", "quitté", body);
  if (fact.change === "level") return verbFr(many, "être membre", "été membre", from, ["est membre", "sont membres"], ["était membre", "étaient membres"]);
  return verbFr(many, "adhérer", "adhéré", to);
}

function finiteFr(fact: BriefFact, verb: Verb, many: boolean): string {
  const [has, can, should] = many ? ["ont", "pourraient", "devraient"] : ["a", "pourrait", "devrait"];
  const { stage, modality } = fact;
  if (modality === "negated") {
    const denied: Readonly<Record<string, string>> = {
      "in-force": verb.not,
      planned: `ne ${many ? "prévoient" : "prévoit"} pas de ${verb.inf}`,
      pledged: `${has} annoncé ne pas vouloir ${verb.inf}`,
      agreed: `n'${has} pas accepté de ${verb.inf}`,
      decided: `n'${has} pas décidé de ${verb.inf}`,
      considered: `n'${many ? "envisagent" : "envisage"} pas de ${verb.inf}`,
      offered: `n'${has} pas proposé de ${verb.inf}`,
      requested: `n'${has} pas reçu de demande de ${verb.inf}`,
      refused: `n'${has} pas refusé de ${verb.inf}`,
    };
    return denied[stage] ?? verb.not;
  }
  if (stage === "requested") return `${many ? "reçoivent" : "reçoit"}${modality === "conditional" ? ", sous condition," : ""} la demande de ${verb.inf}`;
  if (stage === "refused")
    return `${modality === "stated" ? has : modality === "possible" ? `${can} avoir` : modality === "conditional" ? `${should}, sous condition, avoir` : `${should} avoir`} refusé de ${verb.inf}`.replace(
      /(pourrai(?:en)?t|devrai(?:en)?t(?:, sous condition,)?) avoir refusé de/,
      "$1 refuser de",
    );
  if (modality === "expected") return `${should} ${verb.inf}`;
  if (modality === "possible") return `${can} ${verb.inf}${stage === "considered" ? ", ce qui est à l'étude" : ""}`;
  if (modality === "conditional") return `${many ? "prévoient" : "prévoit"}, sous condition, de ${verb.inf}`;
  const said: Readonly<Record<string, string>> = {
    "in-force": `${verb.now}${actFr(fact)}`,
    ended:
      fact.change === "level" && toldTime(fact) === null && (fact.kind === "force" || fact.kind === "lead" || fact.kind === "membership")
        ? verb.not.replace(/ pas (?:des )?/, " plus ").replace(/ plus (?=forces)/, " plus de ")
        : `${verb.past}${actFr(fact)}`,
    suspended: `${verb.past}${actFr(fact)}`,
    offered: `${has} proposé de ${verb.inf}`,
    considered: `${many ? "envisagent" : "envisage"} de ${verb.inf}`,
    planned: `${fact.kind === "spending" ? (many ? "visent à" : "vise à") : many ? "prévoient de" : "prévoit de"} ${verb.inf}`,
    pledged: `${has} annoncé ${many ? "leur" : "son"} intention de ${verb.inf}`,
    agreed: `${has} accepté${actFr(fact)} de ${verb.inf}`,
    decided: `${has} décidé${actFr(fact)} de ${verb.inf}`,
  };
  return said[stage] ?? verb.now;
}

const gatesFr: Readonly<Record<string, string>> = {
  consensus: "du consensus",
  "host-consent": "de l'accord de l'hôte",
  parliament: "du vote d'un parlement",
  presence: "de la présence",
  payment: "d'un paiement",
  decision: "d'une décision",
  other: "d'une condition",
};

function gateFr(fact: BriefFact, names: Names): string {
  const keepers = partiesFr(fact, "gatekeeper").map((one) =>
    nameFr(one, names)
      .the.replace(/^le /, "du ")
      .replace(/^les /, "des ")
      .replace(/^(l'|la )/, "de $1"),
  );
  const gate = gatesFr[fact.gate ?? "other"];
  const what = /présence|décision/.test(gate) ? `${gate} ${keepers.length ? listFr(keepers) : "d'autres"}` : gate;
  const hedge = { stated: "dépend", possible: "pourrait dépendre", expected: "devrait dépendre", conditional: "dépendrait", negated: "ne dépend pas" }[
    fact.modality
  ];
  return `L'action ${fact.actor
    .map((one) =>
      one.quantifier
        ? `de ${quoted(one.name)}`
        : nameFr(one, names)
            .the.replace(/^le /, "du ")
            .replace(/^les /, "des ")
            .replace(/^(l'|la )/, "de $1")
            .replace(/^(?!du |des |de )/, "de "),
    )
    .join(" et ")}${placeFr(fact, names)}${missionFr(fact, names)} ${hedge} ${what} : ${quoted(wordsIn(fact, fact.topic ?? fact.source.quote))}`;
}

const stancesFr: Readonly<Record<string, readonly [one: string, many: string, inf: string]>> = {
  for: ["est pour", "sont pour", "être pour"],
  against: ["est contre", "sont contre", "être contre"],
  waits: ["attend avant de prendre position", "attendent avant de prendre position", "attendre avant de prendre position"],
  unsure: ["n'a pas pris parti", "n'ont pas pris parti", "ne pas prendre parti"],
};

function positionFr(fact: BriefFact, names: Names): string {
  const many = isMany(fact, names);
  const [one, all, inf] = stancesFr[fact.stance ?? "unsure"];
  const stance = {
    stated: many ? all : one,
    possible: `${many ? "pourraient" : "pourrait"} ${inf}`,
    expected: `${many ? "devraient" : "devrait"} ${inf}`,
    conditional: `${many ? "devraient" : "devrait"}, sous condition, ${inf}`,
    negated: `${many ? "disent" : "dit"} ne pas ${inf}`,
  }[fact.modality];
  return `${subjectFr(fact, names)} ${stance} : ${quoted(wordsIn(fact, fact.topic ?? fact.source.quote))}${fact.binding ? "" : " (sans valeur contraignante)"}`;
}

const formsFr: Readonly<Record<string, string>> = {
  summit: "un sommet",
  visit: "une visite",
  call: "un appel",
  "press-conference": "une conférence de presse",
  conference: "une conférence",
  meeting: "une réunion",
};

function meetingFr(fact: BriefFact, names: Names): string {
  const form = formsFr[fact.form ?? "meeting"] ?? `une réunion (${quoted(fact.form ?? "")})`;
  const who =
    fact.actor.length > 1
      ? ` entre ${subjectFr(fact, names)}`
      : ` ${fact.actor
          .map((one) =>
            nameFr(one, names)
              .the.replace(/^le /, "du ")
              .replace(/^les /, "des ")
              .replace(/^(l'|la )/, "de $1")
              .replace(/^(?!du |des |de )/, "de "),
          )
          .join(" et ")}`;
  const are =
    fact.modality === "negated" || fact.stage === "refused"
      ? "Il n'est pas prévu"
      : fact.modality === "possible"
        ? "Il pourrait y avoir"
        : fact.modality === "conditional"
          ? "Il y aurait, sous condition,"
          : fact.modality === "expected"
            ? "On attend"
            : fact.stage === "considered"
              ? "On envisage"
              : fact.stage === "requested"
                ? "On demande"
                : fact.stage === "in-force"
                  ? "Il y a en ce moment"
                  : "Il est prévu";
  return elided(`${are} ${form}${who}${placeFr(fact, names)}`).replace("Il n'est pas prévu un", "Il n'est pas prévu d'un");
}

function coreFr(fact: BriefFact, names: Names): string {
  if (isBare(fact)) return `${fact.mission ? `${names.of(fact.mission)} : ` : ""}${quoted(fact.source.quote)}`;
  const subject = subjectFr(fact, names);
  const many = isMany(fact, names);
  if (isOdd(fact)) return `${subject}${missionFr(fact, names)} : ${quoted(fact.source.quote)}`;
  const say = (verb: Verb): string => {
    const askers = fact.stage === "requested" && fact.modality !== "negated" ? askersOf(fact) : [];
    if (askers.length)
      return elided(
        `${eachFr(askers, names, "the")} ${askers.length > 1 || nameFr(askers[0], names).isMany ? "demandent" : "demande"} ${eachFr(fact.actor, names, "to")} de ${verb.inf}${whenFr(fact)}`,
      );
    return elided(`${subject} ${finiteFr(fact, verb, many)}${whenFr(fact)}`);
  };
  switch (fact.kind) {
    case "force":
      return say(forceFr(fact, names));
    case "lead":
      return say(leadFr(fact, names));
    case "mandate":
      return say(mandateFr(fact, names));
    case "spending":
    case "cost":
      return say(moneyFr(fact, names));
    case "aid":
      return say(aidFr(fact, names));
    case "membership":
      return say(membershipFr(fact, names));
    case "target":
      return `${subject} ${many ? "fixent" : "fixe"} un objectif à ${many ? "leurs" : "ses"} membres : ${fact.quantity ? figureFr(fact.quantity) : quoted(fact.source.quote)}${whenFr(fact)}`;
    case "position":
      return positionFr(fact, names);
    case "condition":
      return gateFr(fact, names);
    case "consequence":
      return `Pour ${subject}${missionFr(fact, names)} : ${isConditional(fact.trigger) ? "" : "si "}${quoted(fact.trigger ?? fact.source.quote)}, alors ${quoted(fact.effect ?? fact.source.quote)}${fact.modality === "possible" ? " (suite possible)" : ""}`;
    case "meeting":
      return `${meetingFr(fact, names)}${whenFr(fact)}`;
  }
}

export { capital, coreFr, eachFr, figureFr, listFr, plain, subjectFr };
