import { test } from "vitest";
import { check } from "./check.ts";

const seoul = "Seoul and Washington spoke about Korea's host-nation support for the American bases.";

test("what a host pays for its guests: sums, wages and works", () => {
  check("Seoul will pay 31.2 billion won for fuel.", { kind: "cost", actor: ["KOR"], place: "KOR", min: 31.2e9, unit: "KRW", stage: "pledged", modality: "stated" }, seoul);
  check("The Polish government will spend 410 million zlotys on heating and upkeep of the American bases.", { kind: "cost", actor: ["POL"], place: "POL", min: 410e6, stage: "pledged" });
  check("Seoul will pay the salaries of 900 base workers.", { kind: "cost", actor: ["KOR"], place: "KOR", stage: "pledged" }, seoul);
  check("Berlin began to bear part of the costs of stationing American troops in 1961.", { kind: "cost", actor: ["DEU"], place: "DEU" });
});

test("its share, its budget and the amount, as they change", () => {
  check("The share Seoul pays for the bases will be cut from 50 per cent to 44 per cent.", { kind: "cost", actor: ["KOR"], min: 44, unit: "%", change: "cut", stage: "pledged" }, seoul);
  check("The rate that Seoul pays for electricity will be raised from 50 per cent to 64 per cent.", { kind: "cost", actor: ["KOR"], min: 50, unit: "%", change: "level", stage: "in-force" }, seoul);
  check("South Korea's spending on American forces is down 1.8 per cent to 920 billion won.", { kind: "cost", actor: ["KOR"], min: 920e9, change: "cut" });
  check("South Korea has been lowering the amount it pays for foreign bases.", { kind: "cost", actor: ["KOR"], change: "cut", stage: "in-force" });
  check("The Diet approved a new agreement on Japan's host-nation support for American forces.", { kind: "cost", actor: ["JPN"], stage: "decided" });
});

test("a guest's own bill, other shares and a host's own budget are none", () => {
  check("The share Seoul pays for its own schools will be cut from 50 per cent to 44 per cent.", { no: "cost" });
  check("South Korea's spending on schools is down 1.8 per cent to 920 billion won.", { no: "cost" });
  check("Japan asked the United States to pay more attention to the bases.", { no: "cost" }, seoul);
});
