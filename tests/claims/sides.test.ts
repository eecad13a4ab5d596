import { test } from "vitest";
import { check } from "./check.ts";

const minister = "TRANSCRIPT. Speech by the Australian Minister for Defence, Canberra.";

test("ministers are of the body whose meeting was named last", () => {
  const nato = "NATO keeps 4,000 troops in Kosovo. NATO has been there since 1999. The ASEAN Regional Forum meeting took place in Hanoi on Monday.";
  check("Defence ministers will meet again in Manila in June.", { kind: "meeting", actor: ["asean"], place: "PHL" }, nato);
  check("The foreign ministers meet in Bangkok on Friday.", { kind: "meeting", actor: ["asean"], place: "THA" }, nato);
  check("Leaders gather in Manila on 2 June in the ASEAN format.", { kind: "meeting", actor: ["asean"], place: "PHL" }, "NATO keeps 4,000 troops in Kosovo. NATO has been there since 1999.");
  check("The allied ministers meet in Brussels on Friday.", { kind: "meeting", actor: ["nato"] }, "NATO keeps 4,000 troops in Kosovo. Allies met last week.");
  check("NATO's defence ministers meet in Brussels on Friday.", { kind: "meeting", actor: ["nato"] }, nato);
});

test("whom we met is the guest who was named, and a state alone meets nobody", () => {
  check("We had discussions in Suva last month.", { kind: "meeting", actor: ["AUS", "FJI"], place: "FJI" }, `${minister} I welcome the Fijian Defence Minister.`);
  check("We will hold our next meeting in Perth in October.", { kind: "meeting", actor: ["AUS", "IDN"] }, `${minister} Patrols matter to Australia and Indonesia.`);
  check("We held talks in Darwin last week.", { no: "meeting" }, `${minister} Our forces in Darwin are ready.`);
  check("We had a Cabinet meeting in Perth on Monday.", { no: "meeting" }, `${minister} I welcome the Fijian Defence Minister.`);
  check("We will host a conference in Perth in October.", { kind: "meeting", actor: ["AUS"] }, minister);
  check("The Kenyan and Ugandan ministers held talks in Nairobi last week.", { kind: "meeting", actor: ["KEN", "UGA"] });
});

test("what one watched, and what one proposes of others, is no meeting of one's own", () => {
  check("We saw the Kenyan delegation go to Juba last week and meet with President Kiir.", { no: "meeting" }, minister);
  check("We saw the Danish minister in Oslo on Monday.", { kind: "meeting", actor: ["AUS", "DNK"] }, minister);
  check("Chad's defence minister has proposed a meeting of Sahel security officials in May.", { no: "meeting" });
});
