/** English and French: ICU messages, dates and numbers by locale, names of states per language. Quotes are never translated. */
import { createContext, type ReactNode, useContext } from "react";
import { IntlMessageFormat } from "intl-messageformat";
import french, { bodies } from "virtual:french";
import states from "virtual:states";
import en from "../messages/en.json";
import fr from "../messages/fr.json";
import { reasonInFrench } from "../../src/model/reasons.ts";

export type Lang = "en" | "fr";
export type MessageId = keyof typeof en;
export const langs: readonly Lang[] = ["en", "fr"];

export interface Intl {
  readonly lang: Lang;
  readonly t: (id: MessageId, values?: Readonly<Record<string, string | number>>) => string;
  /** A message of a family (`kind.force`), or the word itself where the family has none. */
  readonly word: (family: string, value: string, values?: Readonly<Record<string, string | number>>) => string;
  readonly number: (value: number, options?: Intl_NumberOptions) => string;
  /** `2026-02-03`, `2026-02` or `2026` in words. */
  readonly date: (edtf: string) => string;
  /** A reason of the engine's in the reader's language; where it has no French, it stays English. */
  readonly reason: (text: string) => string;
  readonly name: (named: { readonly id: string | null; readonly name: string }) => string;
  /** A town by its own name, a state by that of the reader's language. */
  readonly town: (named: { readonly id: string | null; readonly name: string }) => string;
}
type Intl_NumberOptions = globalThis.Intl.NumberFormatOptions;

const messages: Readonly<Record<Lang, Readonly<Record<string, string>>>> = { en, fr };
const made = new Map<Lang, Intl>();

/** A word of ours, or the English name of a state or a body, as it stands alone in a reason. */
function ownWord(one: string, lang: Lang, say: (id: string) => string): string {
  const family = ["certainty", "problem", "damage", "field"].find((name) => `${name}.${one}` in messages[lang]);
  if (family) return say(`${family}.${one}`);
  frenchOf ??= new Map([...Object.entries(bodies), ...Object.values(states).map(([english, french]) => [english, french] as const)]);
  return frenchOf.get(one) ?? one;
}
let frenchOf: Map<string, string> | null = null;

export function intlOf(lang: Lang): Intl {
  const known = made.get(lang);
  if (known) return known;
  const locale = lang === "fr" ? "fr-CA" : "en-GB";
  const parsed = new Map<string, IntlMessageFormat>();
  const numbers = new Map<string, globalThis.Intl.NumberFormat>();
  const dated = { day: dateFormat(locale, { day: "numeric", month: "short", year: "numeric" }), month: dateFormat(locale, { month: "long", year: "numeric" }) };
  const say = (id: string, values?: Readonly<Record<string, string | number>>): string => {
    let format = parsed.get(id);
    if (!format) parsed.set(id, (format = new IntlMessageFormat(messages[lang][id] ?? messages.en[id] ?? id, locale)));
    return String(format.format(values as Record<string, string>));
  };
  const intl: Intl = {
    lang,
    t: say,
    word: (family, value, values) => {
      const id = [family, family === "problem" ? "damage" : ""].map((one) => `${one}.${value}`).find((one) => one in messages[lang]);
      return id ? say(id, values) : value.replaceAll("-", " ");
    },
    number: (value, options = {}) => {
      const key = JSON.stringify(options);
      let format = numbers.get(key);
      if (!format) numbers.set(key, (format = new globalThis.Intl.NumberFormat(locale, { maximumFractionDigits: 2, ...options })));
      return format.format(value);
    },
    date: (edtf) => edtfWords(edtf, dated, say),
    reason: (text) => (lang === "en" ? text : reasonInFrench(text, (one) => ownWord(one, lang, say))),
    town: (one) => (one.id !== null && states[one.id] && states[one.id][0] !== one.name ? one.name : intl.name(one)),
    name: ({ id, name }) => (id === null ? name : states[id] ? states[id][lang === "fr" ? 1 : 0] : ((lang === "fr" ? french[id] : undefined) ?? name)),
  };
  made.set(lang, intl);
  return intl;
}

const dateFormat = (locale: string, options: globalThis.Intl.DateTimeFormatOptions): globalThis.Intl.DateTimeFormat =>
  new globalThis.Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });

function edtfWords(
  edtf: string,
  dated: { readonly day: globalThis.Intl.DateTimeFormat; readonly month: globalThis.Intl.DateTimeFormat },
  say: (id: string, values?: Readonly<Record<string, string | number>>) => string,
): string {
  if (edtf.includes("/")) {
    const [a, b] = edtf.split("/");
    const open = (end: string): boolean => end === ".." || end === "";
    if (open(a) && open(b)) return say("date.open");
    if (open(a)) return say("date.until", { kind: kindOf(b), date: edtfWords(b, dated, say) });
    if (open(b)) return say("date.from", { kind: kindOf(a), date: edtfWords(a, dated, say) });
    return `${edtfWords(a, dated, say)} – ${edtfWords(b, dated, say)}`;
  }
  const about = /[~%]$/.test(edtf);
  const bare = edtf.replace(/[~?%]$/, "");
  const [year, month, day] = bare.split("-");
  let words = bare;
  if (day) words = first(dated.day.format(new Date(`${bare}T00:00:00Z`)), say);
  else if (month && +month <= 12) words = dated.month.format(new Date(`${bare}-01T00:00:00Z`));
  else if (month && `season.${month}` in messages.en) words = say(`season.${month}`, { year });
  return about ? say("date.about", { date: words }) : /\?$/.test(edtf) ? `${words}?` : words;
}

/** French writes the first of a month as an ordinal, which the browser's dates do not: "1er mai". */
const first = (words: string, say: (id: string) => string): string => words.replace(/^1 /, `${say("date.first")} `);

/** French says "du 3 mai" and "de 2025": a day needs its article. */
const kindOf = (edtf: string): string => (/^\d{4}-\d\d-\d\d/.test(edtf) ? "day" : "other");

export const isoOfDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
export const dayOfIso = (iso: string): number => Math.floor(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);

const IntlContext = createContext<Intl>(intlOf("en"));
export const useIntl = (): Intl => useContext(IntlContext);
export const IntlProvider = ({ lang, children }: { readonly lang: Lang; readonly children: ReactNode }): ReactNode => (
  <IntlContext value={intlOf(lang)}>{children}</IntlContext>
);
