/** What these views take from the model, in one place. */
export type { Commitment, Conflict, Judgement, Version } from "../../model/ledger.ts";
export type StandingState = "so" | "perhaps" | "past";
