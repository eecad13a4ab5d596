/** The sentences of a brief in English: plain templates over a fact, with its hedges. */
import type { Named, Quantity } from "../../model/claim.ts";
import type { BriefFact } from "./facts.ts";
import { type Names, type Verb, boundOf, isAct, isBare, isConditional, isOdd, isPhrase, leaves, placesBeside, toldTime, wordsIn } from "./phrase.ts";
import { quoted } from "./runs.ts";

const months = "January February March April May June July August September October November December".split(" ");
const seasons: Readonly<Record<string, string>> = { 21: "spring", 22: "summer", 23: "autumn", 24: "winter" };

/** `12 May 2022`, `May 2022`, `spring 2019`, `2025`. */
export function dateEn(edtf: string): string {
  const [, year, month, day]: readonly (string | undefined)[] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(edtf) ?? ["", edtf];
  if (month === undefined) return year ?? edtf;
  return seasons[month] ? `${seasons[month]} ${year}` : [day && String(Number(day)), months[Number(month) - 1], year].filter(Boolean).join(" ");
}

const timeEn = (edtf: string): string => `${edtf.length === 10 ? "on" : "in"} ${dateEn(edtf)}`;

/** `until 2025`, `from May 2022`, `by 2024` where a level is to be reached. */
function whenEn(fact: BriefFact): string {
  const told = toldTime(fact);
  if (told === null) return "";
  const [from, to] = told.split("/");
  if (to === undefined) return isAct(fact) ? "" : ` ${timeEn(from)}`;
  if (from === ".." || from === "") return ` ${leaves.has(fact.change) ? "by" : "until"} ${dateEn(to)}`;
  const isLevel = (fact.kind === "spending" || fact.kind === "target" || fact.quantity !== null) && fact.track !== "actual";
  return to === ".." || to === "" ? ` ${isLevel ? "by" : "from"} ${dateEn(from)}` : ` between ${dateEn(from)} and ${dateEn(to)}`;
}

/** The day of a dated act, which is not that of what was decided or done by it. */
const actEn = (fact: BriefFact): string => {
  const told = isAct(fact) ? toldTime(fact) : null;
  return told === null || told.includes("/") ? "" : ` (${timeEn(told)})`;
};

export const small = "no one two three four five six seven eight nine".split(" ");
export const plain = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: 2 });

function sizeEn(value: number, unit: string): string {
  if (unit === "%gdp") return `${plain(value)}% of GDP`;
  if (unit === "%") return `${plain(value)}%`;
  if (!/^[A-Z]{3}$/.test(unit)) return Number.isInteger(value) && value > 0 && value < 10 ? small[value] : plain(value);
  return value >= 1e9 ? `${unit} ${plain(value / 1e9)} billion` : value >= 1e6 ? `${unit} ${plain(value / 1e6)} million` : `${unit} ${plain(value)}`;
}

/** `up to six`, `about 1.29% of GDP`, `“hundreds of billions”`. */
export function figureEn(quantity: Quantity): string {
  const { min, max, unit, quote } = quantity;
  const per = quantity.per ? ` a ${quantity.per}` : "";
  switch (boundOf(quantity)) {
    case "words":
      return quoted(quote);
    case "up-to":
      return `up to ${sizeEn(max!, unit)}${per}`;
    case "under":
      return `less than ${sizeEn(max!, unit)}${per}`;
    case "at-least":
      return `at least ${sizeEn(min!, unit)}${per}`;
    case "over":
      return `more than ${sizeEn(min!, unit)}${per}`;
    case "between":
      return `between ${sizeEn(min!, unit)} and ${sizeEn(max!, unit)}${per}`;
    case "about":
      return `about ${sizeEn(max!, unit)}${per}`;
    case "exact":
      return `${sizeEn(max!, unit)}${per}`;
  }
}

function amountEn(quantity: Quantity, actors: readonly Named[], names: Names): string {
  const figure = figureEn(quantity);
  const { unit } = quantity;
  if (boundOf(quantity) === "words") return figure;
  const isOne = quantity.max === 1;
  const counted = /^(?:years|months|weeks|days)$/.test(unit)
    ? isOne
      ? unit.slice(0, -1)
      : unit
    : unit === "states"
      ? (quantity.of ?? (isOne ? "state" : "states"))
      : unit === "personnel"
        ? (quantity.of ?? "personnel")
        : unit === "unit"
          ? (quantity.of ?? "units")
          : "";
  return [figure, counted && names.withoutNation(counted, actors), quantity.each ? "each" : ""].filter(Boolean).join(" ");
}

export const listEn = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`;
const articled =
  /^(?:United|Netherlands|Philippines|Czech Republic|Central African|Democratic Republic|Republic of|Gambia|Bahamas|Maldives|Sahel|Balkans|Baltic|Middle East|Donbas|Red Sea|Black Sea|Gulf|Horn|Arctic|Indo-Pacific|Western Balkans|Former|Eastern flank|Southern flank|Northern flank|West Bank|Gaza Strip|European|African Union|\d|eFP |NATO M|.*(?:Sea|Ocean|Gap|Islands|Strait|states|Union|Council|Mission|Force|Operation)$|.* Interim Force )/;
/** `the United States`; a mission that is an operation by name has no article. */
const the = (name: string): string =>
  name === "Former Soviet Union" ? "the former Soviet Union" : articled.test(name) && !/^(?:Operation|Exercise)/.test(name) ? `the ${name}` : name;

export const namedEn = (list: readonly Named[], names: Names): string => listEn([...new Set(list.map((one) => the(names.of(one))))]);
const partiesEn = (fact: BriefFact, role: string): Named[] => fact.with.filter((one) => one.role === role);
export const isMany = (fact: BriefFact): boolean =>
  fact.actor.length > 1 ||
  fact.actor.some((one) => one.quantifier !== undefined || (one.id === null && /\b(?:members|allies|states|countries|nations)$/i.test(one.name)));
export const subjectEn = (fact: BriefFact, names: Names): string =>
  listEn([
    ...new Set(
      fact.actor.map((one) => (one.quantifier ? one.name.replace(/^(?:All|Most|Some|Several|Many)\b/, (word) => word.toLowerCase()) : the(names.of(one)))),
    ),
  ]);
/** Not where the mission's name says it already; on a flank, in a sea. */
function placeEn(fact: BriefFact, names: Names, before = "in"): string {
  const places = placesBeside(fact, names);
  if (places.length === 0) return fact.mission ? ` ${before} ${the(names.of(fact.mission))}` : "";
  const words = namedEn(places, names);
  return ` ${before === "in" && /flank$/.test(words) ? "on" : before} ${words}`;
}
const missionEn = (fact: BriefFact, names: Names): string => (fact.mission && placesBeside(fact, names).length > 0 ? ` (${names.of(fact.mission)})` : "");
/** Where a mission is, beside its name. */
const asideEn = (fact: BriefFact, names: Names): string => (placesBeside(fact, names).length > 0 ? placeEn(fact, names) : "");

function forceEn(fact: BriefFact, names: Names): Verb {
  const has = isMany(fact) ? "have" : "has";
  const is = isMany(fact) ? "are" : "is";
  const its = isMany(fact) ? "their" : "its";
  const { quantity, change } = fact;
  const [at, to, from] = ["in", "to", "from"].map((word) => placeEn(fact, names, word));
  const mission = missionEn(fact, names);
  const number = quantity && (quantity.unit === "states" ? `forces from ${amountEn(quantity, fact.actor, names)}` : amountEn(quantity, fact.actor, names));
  const isTotal = quantity?.as === "total" && quantity.unit !== "states";
  const verb = (base: string, done: string, doing: string, rest: string): Verb => ({
    inf: `${base} ${rest}${mission}`,
    now: `${has} ${done} ${rest}${mission}`,
    not: `${has} not ${done} ${rest}${mission}`,
    past: `${has} ${done} ${rest}${mission}`,
    ...(doing ? { now: `${is} ${doing} ${rest}${mission}` } : {}),
  });
  switch (change) {
    case "level":
      return {
        inf: `${fact.stage === "in-force" ? "have" : "keep"} ${number ?? "forces"}${at}${mission}`,
        now: `${has} ${number ?? "forces"}${at}${mission}`,
        not: `${isMany(fact) ? "do" : "does"} not have ${number ?? "forces"}${at}${mission}`,
        past: `had ${number ?? "forces"}${at}${mission}`,
      };
    case "start":
      return verb("send", "sent", "", `${number ?? "forces"}${to}`);
    case "add":
      return number === null
        ? verb("strengthen", "strengthened", "", `${its} forces${at}`)
        : isTotal
          ? verb("bring", "brought", "", `${its} forces${at} to ${number}`)
          : verb("add", "added", "", `${number}${at}`);
    case "cut":
      return number === null
        ? verb("reduce", "reduced", "reducing", `${its} forces${at}`)
        : isTotal
          ? verb("reduce", "reduced", "reducing", `${its} forces${at} to ${number}`)
          : verb("withdraw", "withdrawn", "withdrawing", `${number}${from}`);
    case "end":
      return verb("withdraw", "withdrawn", "withdrawing", `${number ?? `${its} forces`}${from}`);
    case "extend":
    case "renew":
      return verb("extend", "extended", "", `${its} presence${at}${number ? ` with ${number}` : ""}`);
    case "suspend":
      return verb("suspend", "suspended", "", `${its} presence${at}`);
    case "resume":
      return verb("resume", "resumed", "", `${its} presence${at}${number ? ` with ${number}` : ""}`);
  }
}

function regular(many: boolean, base: string, done: string, rest: string, now?: string, past?: string): Verb {
  const has = many ? "have" : "has";
  return {
    inf: `${base} ${rest}`,
    now: now === undefined ? `${has} ${done} ${rest}` : `${now} ${rest}`,
    not: `${has} not ${done} ${rest}`,
    past: `${past ?? `${has} ${done}`} ${rest}`,
  };
}

function leadEn(fact: BriefFact, names: Names): Verb {
  const many = isMany(fact);
  const what = fact.mission
    ? the(names.of(fact.mission)) + asideEn(fact, names)
    : fact.place.length
      ? `the forces${placeEn(fact, names)}`
      : quoted(fact.source.quote);
  switch (fact.change) {
    case "end":
    case "cut":
    case "suspend":
      return regular(many, "give up", "given up", `the lead of ${what}`);
    case "extend":
    case "renew":
    case "resume":
      return regular(many, "go on", "gone on", `leading ${what}`);
    default:
      return regular(many, "lead", "led", what, many ? "lead" : "leads", "led");
  }
}

function mandateEn(fact: BriefFact, names: Names): Verb {
  const many = isMany(fact);
  const its = many ? "their" : "its";
  const length = fact.quantity ? ` for ${amountEn(fact.quantity, fact.actor, names)}` : "";
  const what = fact.mission
    ? `${names.ownMission(fact) ? the(names.of(fact.mission)) : `${its} part in ${the(names.of(fact.mission))}`}${asideEn(fact, names)}`
    : `${its} ${fact.actor.every((one) => !names.isState(one.id)) ? "mission" : "presence"}${placeEn(fact, names)}`;
  const say = (base: string, done: string): Verb => regular(many, base, done, `${what}${length}`);
  switch (fact.change) {
    case "level":
      return {
        ...regular(many, "have", "had", `a mandate for ${what}${length}`, many ? "have" : "has", "had"),
        ...(fact.stage === "in-force" ? {} : { inf: `keep ${what}${length}` }),
      };
    case "start":
      return say("begin", "begun");
    case "add":
      return say("widen", "widened");
    case "cut":
      return say("shorten", "shortened");
    case "extend":
      return say("extend", "extended");
    case "renew":
      return say("renew", "renewed");
    case "suspend":
      return say("suspend", "suspended");
    case "resume":
      return say("resume", "resumed");
    case "end":
      return say("end", "ended");
  }
}

function spendingEn(fact: BriefFact, names: Names): Verb {
  const many = isMany(fact);
  const its = many ? "their" : "its";
  const { quantity } = fact;
  const raises = fact.change !== "cut";
  if (quantity === null) return regular(many, raises ? "raise" : "cut", raises ? "raised" : "cut", `${its} defence spending`);
  const amount = figureEn(quantity);
  if (quantity.as === "change" || quantity.unit === "%")
    return regular(many, raises ? "raise" : "cut", raises ? "raised" : "cut", `${its} defence spending by ${amount}`);
  return regular(many, "spend", "spent", `${amount} on defence`, many ? "spend" : "spends", "spent");
}

function costEn(fact: BriefFact, names: Names): Verb {
  const many = isMany(fact);
  const what = fact.mission ? the(names.of(fact.mission)) : `${many ? "their" : "its"} commitment${placeEn(fact, names)}`;
  return regular(many, "pay", "paid", `${fact.quantity ? figureEn(fact.quantity) : "the cost"} for ${what}`, many ? "pay" : "pays", "paid");
}

function aidEn(fact: BriefFact, names: Names): Verb {
  const many = isMany(fact);
  const whom = namedEn(partiesEn(fact, "recipient"), names);
  const { quantity } = fact;
  const object = fact.object ? wordsIn(fact, fact.object) : fact.source.quote;
  const isSaid = quantity !== null && quantity.of !== null && object.toLowerCase().includes(quantity.of.toLowerCase());
  if (quantity?.unit === "personnel")
    return regular(many, "train", "trained", `${amountEn(quantity, [], names)}${whom ? ` for ${whom}` : ""}${missionEn(fact, names)}`);
  const number = quantity && amountEn(quantity, fact.actor, names);
  const what = number
    ? `${number}${isSaid || fact.object === null ? "" : ` (${quoted(object)})`}${whom ? ` to ${whom}` : ""}`
    : `aid${whom ? ` to ${whom}` : ""}: ${quoted(object)}`;
  return fact.change === "end" || fact.change === "suspend" || fact.change === "cut"
    ? regular(
        many,
        fact.change === "cut" ? "cut" : "stop",
        fact.change === "cut" ? "cut" : "stopped",
        `giving ${what}`.replace(/^giving /, fact.change === "cut" ? "" : "giving "),
      )
    : regular(many, "give", "given", what);
}

function membershipEn(fact: BriefFact, names: Names): Verb {
  const many = isMany(fact);
  const bodies = partiesEn(fact, "body");
  const body = bodies.length ? namedEn(bodies, names) : `an alliance (${quoted(fact.source.quote)})`;
  if (fact.change === "end" || fact.change === "suspend")
    return regular(
      many,
      fact.change === "end" ? "leave" : "suspend",
      fact.change === "end" ? "left" : "suspended",
      fact.change === "end" ? body : `membership of ${body}`,
    );
  if (fact.change === "level")
    return {
      inf: `be a member of ${body}`,
      now: `${many ? "are members" : "is a member"} of ${body}`,
      not: `${many ? "are" : "is"} not a member of ${body}`,
      past: `${many ? "were members" : "was a member"} of ${body}`,
    };
  return regular(many, "join", "joined", body);
}

function finiteEn(fact: BriefFact, verb: Verb): string {
  const many = isMany(fact);
  const [has, is] = many ? ["have", "are"] : ["has", "is"];
  const { stage, modality } = fact;
  if (modality === "negated") {
    const denied: Readonly<Record<string, string>> = {
      "in-force": verb.not,
      planned: `${has} no plans to ${verb.inf}`,
      pledged: `will not ${verb.inf}`,
      agreed: `${has} not agreed to ${verb.inf}`,
      decided: `${has} not decided to ${verb.inf}`,
      considered: `${is} not considering whether to ${verb.inf}`,
      offered: `${has} not offered to ${verb.inf}`,
      requested: `${has} not been asked to ${verb.inf}`,
      refused: `${has} not refused to ${verb.inf}`,
    };
    return denied[stage] ?? verb.not;
  }
  if (stage === "requested") return `${is} asked${modality === "conditional" ? ", under a condition," : ""} to ${verb.inf}`;
  if (stage === "refused")
    return `${modality === "stated" ? `${has} declined` : modality === "conditional" ? "would decline" : modality === "possible" ? "may decline" : `${is} expected to decline`} to ${verb.inf}`;
  if (modality === "expected") return `${is} expected to ${verb.inf}`;
  if (modality === "possible") return `may ${verb.inf}${stage === "considered" ? ", which is under consideration" : ""}`;
  if (modality === "conditional") return `would, under a condition, ${verb.inf}`;
  const said: Readonly<Record<string, string>> = {
    "in-force": `${verb.now}${actEn(fact)}`,
    ended:
      fact.change === "level" && toldTime(fact) === null && (fact.kind === "force" || fact.kind === "lead" || fact.kind === "membership")
        ? `no longer ${verb.now}`
        : `${verb.past}${actEn(fact)}`,
    suspended: `${verb.past}${actEn(fact)}`,
    offered: `${has} offered to ${verb.inf}`,
    considered: `${is} considering whether to ${verb.inf}`,
    planned: `${fact.kind === "spending" ? (many ? "aim" : "aims") : many ? "plan" : "plans"} to ${verb.inf}`,
    pledged: `${has} said ${many ? "they" : "it"} will ${verb.inf}`,
    agreed: `${has} agreed${actEn(fact)} to ${verb.inf}`,
    decided: `${has} decided${actEn(fact)} to ${verb.inf}`,
  };
  return said[stage] ?? verb.now;
}

const gatesEn: Readonly<Record<string, string>> = {
  consensus: "consensus",
  "host-consent": "the consent of the host",
  parliament: "the vote of a parliament",
  presence: "the presence of",
  payment: "payment",
  decision: "a decision of",
  other: "a condition",
};

function gateEn(fact: BriefFact, names: Names): string {
  const keeper = namedEn(partiesEn(fact, "gatekeeper"), names);
  const gate = gatesEn[fact.gate ?? "other"];
  const what = gate.endsWith(" of") ? `${gate} ${keeper || "others"}` : gate;
  const hedge =
    fact.modality === "possible"
      ? "may depend"
      : fact.modality === "conditional"
        ? "would depend"
        : fact.modality === "expected"
          ? "is expected to depend"
          : fact.modality === "negated"
            ? "does not depend"
            : "depends";
  const where = placeEn(fact, names);
  return `For ${subjectEn(fact, names)}${where}${missionEn(fact, names)}, this ${hedge} on ${what}: ${quoted(wordsIn(fact, fact.topic ?? fact.source.quote))}`;
}

const stancesEn: Readonly<Record<string, readonly [one: string, many: string, inf: string]>> = {
  for: ["supports", "support", "support"],
  against: ["opposes", "oppose", "oppose"],
  waits: ["is waiting before it takes a position on", "are waiting before they take a position on", "wait before taking a position on"],
  unsure: ["has taken no side on", "have taken no side on", "take no side on"],
};

function positionEn(fact: BriefFact, names: Names): string {
  const [one, many, inf] = stancesEn[fact.stance ?? "unsure"];
  const { modality } = fact;
  const stance =
    modality === "possible"
      ? `may ${inf}`
      : modality === "conditional"
        ? `would, under a condition, ${inf}`
        : modality === "expected"
          ? `${isMany(fact) ? "are" : "is"} expected to ${inf}`
          : modality === "negated"
            ? `${isMany(fact) ? "do" : "does"} not ${inf}`
            : isMany(fact)
              ? many
              : one;
  const topic = wordsIn(fact, fact.topic ?? fact.source.quote);
  return `${subjectEn(fact, names)} ${stance}${fact.topic !== null && isPhrase(topic) ? "" : ":"} ${quoted(topic)}${fact.binding ? "" : " (not binding)"}`;
}

const formsEn: Readonly<Record<string, string>> = {
  summit: "summit",
  visit: "visit",
  call: "call",
  "press-conference": "press conference",
  conference: "conference",
  meeting: "meeting",
};

function meetingEn(fact: BriefFact, names: Names): string {
  const form = formsEn[fact.form ?? "meeting"] ?? (fact.form ?? "meeting").replaceAll("-", " ");
  const who =
    fact.actor.length > 1 ? ` between ${subjectEn(fact, names)}` : fact.form === "visit" ? ` by ${subjectEn(fact, names)}` : ` of ${subjectEn(fact, names)}`;
  const is =
    fact.modality === "possible"
      ? "may take place"
      : fact.modality === "expected"
        ? "is expected"
        : fact.modality === "conditional"
          ? "would, under a condition, take place"
          : fact.modality === "negated" || fact.stage === "refused"
            ? "will not take place"
            : fact.stage === "considered"
              ? "is under consideration"
              : fact.stage === "requested"
                ? "is asked for"
                : fact.stage === "in-force"
                  ? "is under way"
                  : "is planned";
  return `A ${form}${who} ${is}${placeEn(fact, names)}`;
}

export function coreEn(fact: BriefFact, names: Names): string {
  if (isBare(fact)) return `${fact.mission ? `${names.of(fact.mission)}: ` : ""}${quoted(fact.source.quote)}`;
  const subject = subjectEn(fact, names);
  if (isOdd(fact)) return `${subject}${missionEn(fact, names)}: ${quoted(fact.source.quote)}`;
  const say = (verb: Verb): string => `${subject} ${finiteEn(fact, verb)}${whenEn(fact)}`;
  switch (fact.kind) {
    case "force":
      return say(forceEn(fact, names));
    case "lead":
      return say(leadEn(fact, names));
    case "mandate":
      return say(mandateEn(fact, names));
    case "spending":
      return say(spendingEn(fact, names));
    case "cost":
      return say(costEn(fact, names));
    case "aid":
      return say(aidEn(fact, names));
    case "membership":
      return say(membershipEn(fact, names));
    case "target":
      return `${subject} ${isMany(fact) ? "have" : "has"} a target for ${isMany(fact) ? "their" : "its"} members: ${fact.quantity ? figureEn(fact.quantity) : quoted(fact.source.quote)}${whenEn(fact)}`;
    case "position":
      return positionEn(fact, names);
    case "condition":
      return gateEn(fact, names);
    case "consequence":
      return `For ${subject}${missionEn(fact, names)}: ${isConditional(fact.trigger) ? "" : "if "}${quoted(fact.trigger ?? fact.source.quote)}, then ${quoted(fact.effect ?? fact.source.quote)}${fact.modality === "possible" ? " (this may follow)" : ""}`;
    case "meeting":
      return `${meetingEn(fact, names)}${whenEn(fact)}`;
  }
}
