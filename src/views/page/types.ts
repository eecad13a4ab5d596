/** What these views take from the model, in one place. */
export type { Commitment, Version } from "../../model/commitment.ts";
export type { Conflict } from "../../model/conflict.ts";
export type { Judgement } from "../../model/judgement.ts";
export type StandingState = "so" | "perhaps" | "past";
