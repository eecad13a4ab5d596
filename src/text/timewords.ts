/** Numbers, months and weekdays by their English words, in their order. */
export const numerals: readonly string[] =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(" ");
export const months: readonly string[] = "january february march april may june july august september october november december".split(" ");
export const weekdays: readonly string[] = "monday tuesday wednesday thursday friday saturday sunday".split(" ");

/** Days that stand alone as a time: "yesterday", "Monday". */
export const loneDays: ReadonlySet<string> = new Set(["yesterday", "today", "tonight", "tomorrow", ...weekdays]);

/** For patterns: any month, any weekday. */
export const anyMonth = months.join("|");
export const anyWeekday = `(?:${weekdays.map((day) => day.slice(0, -3)).join("|")})day`;
