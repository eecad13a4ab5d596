/** Writing: a judgement is appended, everything shown is asked for again, and the toast offers its undo. */
import { ApiFault, refresh, write } from "../api.ts";
import type { Judgement } from "../contract.ts";
import { say } from "./toast.tsx";
import { needToken } from "./token.tsx";

export type Asked =
  | { readonly verdict: "accept" | "reject"; readonly claim: string; readonly because: string }
  | { readonly verdict: "correct"; readonly claim: string; readonly field: string; readonly value: unknown; readonly because: string }
  | {
      readonly verdict: "add";
      readonly document: string;
      readonly start: number;
      readonly end: number;
      readonly kind: string;
      readonly actor: string;
      readonly stage: string;
      readonly because: string;
      readonly [field: string]: string | number | null | undefined;
    }
  | { readonly verdict: "grade"; readonly claim: string; readonly reliability?: string; readonly credibility?: number; readonly because: string }
  | { readonly verdict: "same" | "different"; readonly claim: string; readonly other: string; readonly because: string }
  | { readonly verdict: "resolve"; readonly conflict: string; readonly outcome: string; readonly because: string }
  | { readonly verdict: "undo"; readonly judgement: string; readonly because: string };

/** Returns the judgement as it was written, or null where it was not. */
export async function judge(asked: Asked, says: { readonly done: string; readonly undo: string; readonly undone: string }): Promise<Judgement | null> {
  const written = await post(asked);
  if (!written) return null;
  refresh();
  if (asked.verdict === "undo") say(says.done);
  else say(says.done, { undo: () => void undo(written.id, says.undone) });
  return written;
}

export async function undo(judgement: string, done: string): Promise<boolean> {
  const written = await post({ verdict: "undo", judgement, because: "undone" });
  if (written) {
    refresh();
    say(done);
  }
  return written !== null;
}

/** Many at once, written together; one undo takes all of them back. */
export async function judgeAll(asked: readonly Asked[], says: { readonly done: string; readonly undone: string }): Promise<boolean> {
  const written = await send<{ readonly judgements: readonly Judgement[] }>(asked);
  if (!written) return false;
  refresh();
  say(says.done, {
    undo: () =>
      void send(written.judgements.map(({ id }) => ({ verdict: "undo", judgement: id, because: "undone" }))).then((done) => {
        if (done) {
          refresh();
          say(says.undone);
        }
      }),
  });
  return true;
}

const post = async (asked: Asked): Promise<Judgement | null> => (await send<{ readonly judgement: Judgement }>(asked))?.judgement ?? null;

async function send<T>(asked: Asked | readonly Asked[], again = false): Promise<T | null> {
  if (!(await needToken(again))) return null;
  try {
    return await write<T>("judgements", asked);
  } catch (error) {
    if (error instanceof ApiFault && error.fault.status === 401) return send<T>(asked, true);
    say(error instanceof Error ? error.message : String(error), { bad: true });
    return null;
  }
}
