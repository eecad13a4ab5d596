/** What the ledger takes from the model, in one place, so that its one dependency is easy to see. */
export * from "../model/answer.ts";
export * from "../model/claim.ts";
export * from "../model/commitment.ts";
export * from "../model/conflict.ts";
export * from "../model/decision.ts";
export * from "../model/document.ts";
export * from "../model/edtf.ts";
export * from "../model/facts.ts";
export * from "../model/grade.ts";
export * from "../model/judgement.ts";
export * from "../model/lapse.ts";
export * from "../model/ledger.ts";
export * from "../model/origin.ts";
export * from "../model/span.ts";
export { idOf } from "../model/id.ts";
