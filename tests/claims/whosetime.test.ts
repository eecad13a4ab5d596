import { test } from "vitest";
import { check } from "./check.ts";

test("a time behind the comma that ends a relative clause is that of the verb before it", () => {
  check("Portugal decided on Monday to keep 60 soldiers in the north of Mozambique, where they teach marines, until October.", { kind: "force", actor: ["PRT"], min: 60, stage: "decided", holds: "../2023-10" });
  check("Sweden sent its first company to Mali with Takuba, which France led, in February 2021.", { kind: "force", actor: ["SWE"], change: "start", holds: "2021-02" });
});

test("a time right before the subject of a clause is that clause's, and not the one's before", () => {
  check("At its peak in 2009 the Danish contingent in Helmand numbered 750; today it has 12 soldiers.", { kind: "force", min: 750, stage: "ended", holds: "2009" });
  check("At its peak in 2009 the Danish contingent in Helmand numbered 750; today it has 12 soldiers.", { kind: "force", min: 12, stage: "in-force", holds: "2023-05-10/.." });
  check("The minister said that in June Denmark would send 40 soldiers to Iraq.", { kind: "force", actor: ["DNK"], min: 40, holds: "2023-06" });
  check("Chile sent 90 soldiers to Haiti in 2019 and in 2022 withdrew them.", { kind: "force", actor: ["CHL"], min: 90, holds: "2019" });
  check("Chile sent 90 soldiers to Haiti in 2019 and in 2022 withdrew them.", { kind: "force", actor: ["CHL"], change: "end", holds: "2022" });
});

test("the time of what is told beside the subject is not that of the verb", () => {
  check("Peru, having signed an accord on 11 January, sent 90 soldiers to Haiti on 1 March.", { kind: "force", actor: ["PER"], min: 90, holds: "2023-03-01" });
});

test("of two months or years the stretch from the one to the other", () => {
  check("Peru will send 90 soldiers to Haiti in June and July.", { kind: "force", actor: ["PER"], holds: "2023-06/2023-07" });
});

test("until when they stay, told by a second verb", () => {
  check("Four Spanish jets fly to Estonia on 1 June and will stay until September.", { kind: "force", actor: ["ESP"], holds: "2023-06-01/2023-09" });
});

test("one thing after another is done by the same", () => {
  check("Chile sent 90 soldiers to Haiti in 2019, then withdrew them in 2022.", { kind: "force", actor: ["CHL"], min: 90, change: "start", holds: "2019" });
  check("Chile, whose 90 soldiers have been in Haiti since 2004, will withdraw them in August.", { kind: "force", actor: ["CHL"], change: "end", stage: "pledged", holds: "2023-08" });
});

test("a stance taken by an act has the day of the act", () => {
  check("Turkey's parliament ratified Finland's accession to NATO on 30 March.", { kind: "position", actor: ["TUR"], stance: "for", holds: "2023-03-30" });
  check("Hungary blocked a NATO mission in Ukraine in April.", { kind: "position", actor: ["HUN"], stance: "against", holds: "2023-04" });
});

test("what is spent by a year is spent until then, a norm is reached from then on", () => {
  check("The base in Lithuania will cost Germany 900 million euros by 2027.", { kind: "cost", holds: "../2027" });
  check("NATO has given itself until 2030 to get to 3 per cent of GDP.", { kind: "target", holds: "2030/.." });
});

test("the new year", () => {
  check("Norway will send 80 soldiers to Lithuania in the new year.", { kind: "force", actor: ["NOR"], holds: "2024" });
});
