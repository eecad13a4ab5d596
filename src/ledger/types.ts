/** What the ledger takes from the model, in one place, so that its one dependency is easy to see. */
export * from "../model/claim.ts";
export * from "../model/document.ts";
export * from "../model/edtf.ts";
export * from "../model/ledger.ts";
export * from "../model/span.ts";
export { idOf } from "../model/id.ts";
