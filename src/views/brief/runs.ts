/** Text of a brief in runs: plain words, words of a report in their own language, and marks of footnotes. */
export type Run = { readonly text: string } | { readonly quote: string; readonly lang: string } | { readonly note: number };

const [opens, closes] = ["\ue000", "\ue001"];

/** A report's words within a template; their ends are marked until the sentence is cut into runs. */
export const quoted = (words: string): string => `${opens}${tidied(words)}${closes}`;

/** Without line breaks, and without a stop, comma or quotation mark at the ends. */
const tidied = (words: string): string => shortened(words.replace(/\s+/g, " ").replace(/^[\s“”"«».,;:–-]+|[\s“”"«».,;:–-]+$/g, ""), 240);

const shortened = (words: string, most: number): string => (words.length <= most ? words : `${words.slice(0, words.lastIndexOf(" ", most))} …`);

export function runsOf(sentence: string, lang: string): Run[] {
  return sentence
    .split(/(\ue000[^\ue001]*\ue001)/)
    .filter(Boolean)
    .map((part): Run => (part.startsWith(opens) ? { quote: part.slice(1, -1), lang } : { text: part }));
}
