/**
 * What a person decided on the page as the record that is kept: the words that it stands on are looked up, so that it finds them again whatever is read anew.
 */
import { additionOf, placeOfAddition } from "../ledger/additions.ts";
import { faultOf } from "../ledger/corrections.ts";
import { judgementOf } from "../ledger/judgements.ts";
import { anchorAt } from "../pipeline/judge.ts";
import { conflictById } from "../store/conflicts.ts";
import { textOf } from "../store/documents.ts";
import { judgementById } from "../store/judgements.ts";
import type { LedgerFile } from "../views/ledger.ts";
import type { judgementAsked } from "./contract.ts";
import { ApiError } from "./problem.ts";

export function recordOf(asked: ReturnType<typeof judgementAsked.parse>, { store, facts }: LedgerFile, now: Date): ReturnType<typeof judgementOf> {
  const said = { by: "page", on: now.toISOString(), because: asked.because };
  const anchor = (id: string, pointer: string): NonNullable<ReturnType<typeof anchorAt>> => {
    const at = anchorAt(store, id);
    if (!at) throw new ApiError(400, `No claim has the id ${id}`, [{ pointer, detail: "not in this ledger" }]);
    return at;
  };
  switch (asked.verdict) {
    case "accept":
    case "reject":
      return judgementOf({ verdict: asked.verdict, ...said, at: anchor(asked.claim, "/body/claim") });
    case "correct": {
      const fault = faultOf(asked.field, asked.value, facts);
      if (fault) throw new ApiError(400, "The correction cannot be taken", [{ pointer: "/body/value", detail: fault }]);
      return judgementOf({ verdict: "correct", ...said, at: anchor(asked.claim, "/body/claim"), field: asked.field, value: asked.value });
    }
    case "add": {
      const text = textOf(store, asked.document);
      if (text === null) throw new ApiError(400, `No document has the id ${asked.document}`, [{ pointer: "/body/document", detail: "not in this ledger" }]);
      const made = additionOf(asked, text.slice(asked.start, asked.end), facts);
      if ("fault" in made)
        throw new ApiError(400, "The claim cannot be taken", [{ pointer: `/body/${made.field.replace("quantity.", "")}`, detail: made.fault }]);
      return judgementOf({ verdict: "add", ...said, ...placeOfAddition(asked.document, text, asked, made.addition) });
    }
    case "grade":
      return judgementOf({
        verdict: "grade",
        ...said,
        at: anchor(asked.claim, "/body/claim"),
        ...(asked.reliability && { reliability: asked.reliability }),
        ...(asked.credibility && { credibility: asked.credibility }),
      });
    case "same":
    case "different":
      return judgementOf({ verdict: asked.verdict, ...said, at: anchor(asked.claim, "/body/claim"), other: anchor(asked.other, "/body/other") });
    case "resolve":
      if (!conflictById(store, asked.conflict))
        throw new ApiError(400, `No conflict has the id ${asked.conflict}`, [{ pointer: "/body/conflict", detail: "not in this ledger" }]);
      return judgementOf({ verdict: "resolve", ...said, conflict: asked.conflict, outcome: asked.outcome });
    case "undo":
      if (!judgementById(store, asked.judgement))
        throw new ApiError(400, `No judgement has the id ${asked.judgement}`, [{ pointer: "/body/judgement", detail: "not in this ledger" }]);
      return judgementOf({ verdict: "undo", ...said, judgement: asked.judgement });
  }
}
