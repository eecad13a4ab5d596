/** Words looked for in the stretch of text up to a sentence: the stretches of a text overlap, so that most of it is looked through once. */

/** May a stretch `[from, to)` match? Found by the pattern without its word boundaries, since a stretch may begin inside a word. */
export function standsIn(pattern: RegExp): (text: string, from: number, to: number) => boolean {
  const loose = new RegExp(pattern.source.replaceAll("\\b", ""), `${pattern.flags}g`);
  let known = "",
    looked = 0,
    next = Infinity;
  return (text, from, to) => {
    if (text !== known || from < looked || next < from) {
      loose.lastIndex = from;
      next = loose.exec(text)?.index ?? Infinity;
      known = text;
      looked = from;
    }
    return next < to && pattern.test(text.slice(from, to));
  };
}
