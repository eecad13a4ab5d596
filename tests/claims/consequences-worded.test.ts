import { test } from "vitest";
import { check } from "./check.ts";

const consequence = "consequence" as const;

test("the wordings of what follows if", () => {
  check("If the Americans pull out, Berlin would have to follow, the defence minister said.", { kind: consequence, actor: ["DEU"] });
  check("If the mandate is not renewed by May, the Italians go home.", { kind: consequence, actor: ["ITA"] });
  check("The Hague would pull its marines if a single one were taken prisoner.", { kind: consequence, actor: ["NLD"] });
  check("If NATO puts missiles in Finland, Moscow will answer in kind, the Kremlin said.", { kind: consequence, actor: ["RUS"] });
  check("If the law falls in the upper house, Prague cannot send the hospital.", { kind: consequence, actor: ["CZE"] });
  check("If it came to that, Warsaw would close the border.", { kind: consequence, actor: ["POL"] });
  check("Lose the airfield, a British general warned, and the whole garrison has to go.", { kind: consequence, actor: ["GBR"] });
  check("Cross that line, Tehran said, and every American base becomes a target.", { kind: consequence, actor: ["USA"] });
  check("Let the funds lapse and the Kenyans are on the next plane, a diplomat said.", { kind: consequence, actor: ["KEN"] });
  check("Were Chad to close its bases, France would be left without jets in the Sahel.", { kind: consequence, actor: ["FRA"] });
  check("Were the pilots to be recalled, Belgium's share of the air policing would fall to the Dutch.", { kind: consequence, actor: ["BEL"] });
  check("Without fresh funds the mission will have to shut half its posts by June, the UN said.", { kind: consequence, actor: ["un"] });
  check("Without the bridge at Naqoura, Ghana would be cut off from its own posts.", { kind: consequence, actor: ["GHA"] });
  check("Otherwise, Bujumbura threatened, its battalions will leave Somalia.", { kind: consequence, actor: ["BDI"] });
  check("A Canadian withdrawal would leave Latvia without its battle group's backbone.", { kind: consequence, actor: ["LVA"] });
  check("Closing the base would cost Canada its airlift to the north.", { kind: consequence, actor: ["CAN"] });
  check("In the event of an attack on the convoy, the Spanish frigate may open fire.", { kind: consequence, actor: ["ESP"] });
  check("Any attack on Swedish territory before accession would be met with allied help.", { kind: consequence, actor: ["SWE"] });
  check("The day the Chadians shut the gate, said a French officer, our jets will be of no use in the Sahel.", { kind: consequence, actor: ["FRA"] });
  check("The moment a single Greek soldier lands there, Ankara regards it as war.", { kind: consequence, actor: ["TUR"] });
  check("Once the trainers are gone, the Iraqi army will be back where it was in 2014, a NATO adviser fears.", { kind: consequence, actor: ["IRQ"] });
  check("Any violation of the border and Helsinki would close it for good.", { kind: consequence, actor: ["FIN"] });
  check("Fewer than ten crews, and the Norwegian squadron has to be taken off alert.", { kind: consequence, actor: ["NOR"] });
  check("With Burundi out, Ethiopia would be left to guard the road to Baidoa on its own.", { kind: consequence, actor: ["ETH"] });
});

test("what only looks so", () => {
  check("If you ask me, the band of the brigade played well.", { no: consequence });
  check("Without a doubt the Danish soldiers will enjoy the concert.", { no: consequence });
  check("The soldiers then will march past the minister.", { no: consequence });
  check("One more beer and the Polish sergeant is asleep.", { no: consequence });
  check("Leave the base by the north gate and turn left.", { no: consequence });
  check("In that case, the judge said, the driver will be fined.", { no: consequence });
  check("Without a doubt the Danish soldiers will enjoy the concert.", { no: consequence });
  check("The soldiers then will march past the minister.", { no: consequence });
  check("Leave the base by the north gate and turn left.", { no: consequence });
  check("In that case, the judge said, the driver will be fined.", { no: consequence });
  check("The loss of the frigate meant a bad year for the Danish navy.", { no: consequence });
  check("If you ask me, the band of the brigade played well.", { no: consequence });
  check("Any soldier of the brigade would be proud of it.", { no: consequence });
});

test("whom it befalls rather than who would bring it about, threats, and outcomes in the present", () => {
  const kept = "The Union has extended the mandate of its mission in Mali, in which Chad keeps 900 soldiers.";
  check("If Paris withdraws its helicopters, the soldiers will have to go home.", { kind: consequence, actor: ["TCD"] }, "Chad keeps 900 soldiers in the north of Mali.");
  check("Should Berlin leave, the camp would be closed.", { kind: consequence, actor: ["TCD"] }, "Chad keeps 900 soldiers in the north of Mali.");
  check("Moscow threatened to cut the gas if the missiles came to Poland.", { kind: consequence, actor: ["RUS"] }, kept);
  check("Without a deal on the costs, 90 cooks get sent home in April.", { kind: consequence, actor: ["TCD"] }, "Chad keeps 900 soldiers in the north of Mali.");
  check("Tehran, it said, threatens to close the strait if the frigates come.", { kind: consequence, actor: ["IRN"] }, kept);
  check("Moscow threatened to cut the gas and the missiles came to Poland.", { no: consequence }, kept);
  check("Without a word the cooks went home.", { no: consequence }, kept);
});
