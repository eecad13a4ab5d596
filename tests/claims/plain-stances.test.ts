import { test } from "vitest";
import { check } from "./check.ts";

const position = "position" as const;
const talk = "The plan is to base four minehunters of the alliance in the Baltic Sea.";

test("a side taken in a word or two of what was just told", () => {
  check("Portugal supports it.", { kind: position, actor: ["PRT"], stance: "for" }, talk);
  check("Belarus opposes that.", { kind: position, actor: ["BLR"], stance: "against" }, talk);
  check("Slovakia disapproves.", { kind: position, actor: ["SVK"], stance: "against" }, talk);
  check("Spain, short of crews, went along.", { kind: position, actor: ["ESP"], stance: "for" }, talk);
  check("Ireland shrugged.", { kind: position, actor: ["IRL"], stance: "unsure" }, talk);
  check("Belgium said yes in March.", { kind: position, actor: ["BEL"], stance: "for" }, talk);
  check("Norway has not decided.", { kind: position, actor: ["NOR"], stance: "waits" }, talk);
  check("Croatia has its doubts.", { kind: position, actor: ["HRV"], stance: "against" }, talk);
  check("A crew of Danes sailed the boat to Riga and back.", { no: position }, talk);
  check("Ministers agreed on Monday to send two more.", { no: position }, talk);
});

test("a land that lets others use its bases, or will not have them, takes a side", () => {
  check("Malta lets American aircraft use its airport.", { kind: position, actor: ["MLT"], stance: "for" }, talk);
  check("Iceland would not let bombers take off from its soil.", { kind: position, actor: ["ISL"], stance: "against" }, talk);
  check("Cyprus had let none be launched from its waters.", { kind: position, actor: ["CYP"], stance: "against" }, talk);
  check("Oman opened its runways.", { kind: position, actor: ["OMN"], stance: "for" }, talk);
  check("Sudan will not have them.", { kind: position, actor: ["SDN"], stance: "against" }, talk);
  check("Japan let it be understood that the talks went well.", { no: position }, talk);
  check("France let its chance pass.", { no: position }, talk);
});

test("what a state wants done with a thing tells its side; what it wants for itself does not", () => {
  check("Poland wants the project to cover the land border as well.", { kind: position, actor: ["POL"], stance: "for" }, talk);
  check("Egypt wishes that they be kept apart.", { kind: position, actor: ["EGY"], stance: "for" }, talk);
  check("Latvia wants the convoy kept together.", { kind: position, actor: ["LVA"], stance: "for" }, talk);
  check("Denmark wants to study the terms first.", { kind: position, actor: ["DNK"], stance: "waits" }, talk);
  check("Hungary wants a bigger kitchen.", { no: position }, talk);
  check("Romania wants to buy one.", { no: position }, talk);
});

test("a name and a word are a stance where others have taken sides", () => {
  const sides = "Norway is in favour of the mission, Hungary is against it.";
  check("Cairo: likewise.", { kind: position, actor: ["EGY"], stance: "against" }, sides);
  check("Chile: for.", { kind: position, actor: ["CHL"], stance: "for" }, sides);
  check("Peru all for it.", { kind: position, actor: ["PER"], stance: "for" }, sides);
  check("Oman: still considering.", { kind: position, actor: ["OMN"], stance: "waits" }, sides);
  check("Fiji: “reckless”.", { kind: position, actor: ["FJI"], stance: "against" }, sides);
  check("Minister: Yes.", { no: position }, sides);
  check("Malta: 40.", { no: position }, sides);
});

test("names withheld, answers kept back, land lent, and reservations", () => {
  const text = "Nato ministers put a declaration on the force in Chad to the vote.";
  check("Ukraine did not sign it.", { kind: "position", actor: ["UKR"], stance: "against" }, text);
  check("Chile and Peru reserve their answer.", { kind: "position", actor: ["CHL", "PER"], stance: "waits" }, text);
  check("Oman will not let its harbours be used for it.", { kind: "position", actor: ["OMN"], stance: "against" }, text);
  check("Ghana and Kenya attached reservations.", { kind: "position", actor: ["GHA", "KEN"], stance: "unsure" }, text);
  check("Lima does not hold with it.", { kind: "position", actor: ["PER"], stance: "against" }, text);
  check("Peru is against the force, Chile isn't.", { kind: "position", actor: ["CHL"], stance: "for" }, text);
  check("Peru's still weighing the request.", { kind: "position", actor: ["PER"], stance: "waits" }, text);
  check("Chile said no to the text, Peru no.", { kind: "position", actor: ["PER"], stance: "against" }, text);
  check("Ukraine signed the guest book.", { no: "position" }, text);
  check("Peru's fighting vehicles stood by the road.", { no: "position" }, text);
});

test("whatever a state sides on or judges in a run of the field, wishes by 'would have', and what is too much or not enough", () => {
  const run = "Nato ministers put a plan for a force of 900 soldiers in Chad to the vote; Peru backs it.";
  const is = (sentence: string, answer: Parameters<typeof check>[1]): void => check(sentence, answer, run);
  is("Chile and Ghana favour a levy.", { kind: position, actor: ["CHL", "GHA"], stance: "for" });
  is("Oslo finds the figure too high.", { kind: position, actor: ["NOR"], stance: "against" });
  is("Malta thinks that too little.", { kind: position, actor: ["MLT"], stance: "against" });
  is("Kenya thought the timetable rash.", { kind: position, actor: ["KEN"], stance: "against" });
  is("Chad regards the ceiling as unfair.", { kind: position, actor: ["TCD"], stance: "against" });
  is("Tripoli denounced the camp, branding it \"a knife at our back\".", { kind: position, actor: ["LBY"], stance: "against" });
  is("Lima would have the ceiling raised to the level of March.", { kind: position, actor: ["PER"], stance: "for" });
  is("Accra won't hear of a longer stay.", { kind: position, actor: ["GHA"], stance: "against" });
  is("Benin fears provoking Tripoli.", { kind: position, actor: ["BEN"], stance: "against" });
  is("Togo has not taken a decision.", { kind: position, actor: ["TGO"], stance: "waits" });
  is("Kenya asked for two more weeks.", { kind: position, actor: ["KEN"], stance: "waits" });
  is("Opposition came from Benin.", { kind: position, actor: ["BEN"], stance: "against" });
  is("The plan passed in spite of lobbying by Togo.", { kind: position, actor: ["TGO"], stance: "for" });
  is("Ghana let the talks go ahead.", { kind: position, actor: ["GHA"], stance: "for" });
  is("Chile insisted that the force be placed under the Union.", { kind: position, actor: ["CHL"], stance: "for" });
  check("Norway and Iceland ratified within a week.", { kind: position, actor: ["NOR", "ISL"], stance: "for" }, "Allied ministers signed Bosnia's accession protocol; 900 soldiers of the alliance are there.");
  is("The soldiers found the soup too hot.", { no: position });
  is("Kenya favours its own people.", { no: position });
  is("Nobody in Chile finds it easy to leave.", { no: position });
  is("A third of Danes concur.", { no: position });
});

test("an answer to a request for troops is the force's, and no stance beside it", () => {
  check("Hungary turned down a similar approach.", { no: position }, "The African Union asked Togo for troops for its mission in Chad.");
  check("Hungary turned down a similar approach.", { kind: "force", actor: ["HUN"], stage: "refused" }, "The African Union asked Togo for troops for its mission in Chad.");
  check("Ghana has ruled out an early exit.", { kind: "force", actor: ["GHA"], stage: "refused", change: "end" }, "The mission in Chad has 900 soldiers from Ghana.");
  check("Ghana has ruled out an early exit.", { no: position }, "The mission in Chad has 900 soldiers from Ghana.");
});

test("views shared or not, what is watched with concern or defended, and the strongest of a plan's friends", () => {
  const run = "Nato ministers put a plan for a force of 900 soldiers in Chad to the vote; Peru backs it.";
  const is = (sentence: string, answer: Parameters<typeof check>[1]): void => check(sentence, answer, run);
  is("Oslo does not share the general's optimism.", { kind: position, actor: ["NOR"], stance: "against" });
  is("Chile shares these fears.", { kind: position, actor: ["CHL"], stance: "against" });
  is("Ghana watches the plan with alarm.", { kind: position, actor: ["GHA"], stance: "against" });
  is("Togo defended its decision.", { kind: position, actor: ["TGO"], stance: "for" });
  is("Kenya is one of the strongest backers of the plan.", { kind: position, actor: ["KEN"], stance: "for" });
  is("Malta is against sending troops.", { kind: position, actor: ["MLT"], stance: "against" });
  is("Oslo is in no doubt about it.", { kind: position, actor: ["NOR"], stance: "for" });
  is("Kenya shares a border with Somalia.", { no: position });
  is("Ghana watched the film with delight.", { no: position });
});

test("who has stopped blocking it is for it, who is urged to stop is not yet; who denies opposing it does not", () => {
  check("Turkey stopped blocking the plan in May.", { kind: position, actor: ["TUR"], stance: "for" }, talk);
  check("Poland urged Hungary to stop blocking the plan.", { kind: position, actor: ["HUN"], stance: "against" }, talk);
  check("Hungary kept blocking the plan.", { kind: position, actor: ["HUN"], stance: "against" }, talk);
  check("Hungary denied that it opposes the plan.", { kind: position, actor: ["HUN"], stance: "for" }, talk);
});
