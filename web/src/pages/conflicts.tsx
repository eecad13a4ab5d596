import { type ReactNode, useEffect, useMemo, useState } from "react";
import { conflictKinds } from "../../../src/model/conflict.ts";
import { apiUrl, useApi } from "../api.ts";
import type { ConflictView, Listing } from "../contract.ts";
import { useIntl } from "../intl.tsx";
import { type Binding, useKeys } from "../keys.ts";
import { setParams, usePlace } from "../location.ts";
import { ConflictCard } from "../parts/conflict.tsx";
import { judge, undo } from "../parts/judge.ts";
import { PageHead } from "../parts/head.tsx";
import { Pager, Range, offsetIn } from "../parts/pager.tsx";
import { Nothing, Shown } from "../parts/states.tsx";

interface Conflicts extends Listing<ConflictView> {
  readonly kinds?: Readonly<Record<string, number>>;
}

const size = 100;

/** Where do reports disagree, and how? */
export default function ConflictsPage(): ReactNode {
  const { t, word, number } = useIntl();
  const { params } = usePlace();
  const kind = params.get("kind");
  const show = params.get("show") ?? "open";
  const loaded = useApi<Conflicts>(
    apiUrl("conflicts", { knownBy: params.get("knownBy"), kind, open: show === "open" ? 1 : null, limit: size, offset: offsetIn(params) }),
  );
  const [at, setAt] = useState(0);
  const [lastJudgement, setLast] = useState<string | null>(null);
  const items = useMemo(() => loaded.data?.items ?? [], [loaded.data]);
  useEffect(() => setAt((now) => Math.min(now, Math.max(0, items.length - 1))), [items.length]);
  const bindings = useMemo<readonly Binding[]>(() => {
    const move = (by: number): void =>
      setAt((now) => {
        const next = Math.min(Math.max(now + by, 0), items.length - 1);
        document.querySelector(`[data-conflict="${items[next]?.id}"]`)?.scrollIntoView({ block: "nearest" });
        return next;
      });
    return [
      { id: "conflict.next", keys: "j", says: "keys.next", run: () => move(1) },
      { id: "conflict.before", keys: "k", says: "keys.before", run: () => move(-1) },
      {
        id: "conflict.accept",
        keys: "a",
        says: "conflict.accept",
        run: () => {
          const conflict = items[at];
          if (conflict && !conflict.judgement)
            void judge(
              { verdict: "resolve", conflict: conflict.id, outcome: conflict.outcome, because: t("judge.noNote") },
              { done: t("judge.resolved"), undo: t("do.undo"), undone: t("judge.undone") },
            ).then((done) => done && setLast(done.id));
        },
      },
      {
        id: "conflict.undo",
        keys: "u",
        says: "do.undo",
        run: () => {
          const target = lastJudgement ?? items[at]?.judgement;
          if (target) void undo(target, t("judge.undone")).then(() => setLast(null));
        },
      },
    ];
  }, [items, at, lastJudgement, t]);
  useKeys(bindings);
  return (
    <>
      <PageHead title={t("nav.conflicts")} question={t("ask.conflicts")} />
      <div className="tabs" role="group" aria-label={t("conflict.kinds")}>
        <button type="button" aria-pressed={show === "open"} onClick={() => setParams({ show: null, offset: null })}>
          {t("conflict.onlyOpen")}
        </button>
        <button type="button" aria-pressed={show === "all"} onClick={() => setParams({ show: "all", offset: null })}>
          {t("conflict.all")}
        </button>
        <span className="tab-rule" />
        <button type="button" aria-pressed={kind === null} onClick={() => setParams({ kind: null, offset: null })}>
          {t("conflict.everyKind")}
        </button>
        {conflictKinds.map((one) => (
          <button key={one} type="button" aria-pressed={kind === one} onClick={() => setParams({ kind: one, offset: null })}>
            {word("conflict", one)}
            {loaded.data?.kinds?.[one] !== undefined ? ` ${number(loaded.data.kinds[one])}` : ""}
          </button>
        ))}
      </div>
      <Shown loaded={loaded}>
        {(page) =>
          page.total === 0 ? (
            <Nothing
              documents={page.documents}
              what={t("conflict.thing")}
              clear={kind || show !== "all" ? () => setParams({ kind: null, show: "all" }) : undefined}
            />
          ) : (
            <>
              <p className="count-line" role="status">
                {t("conflict.count", { count: page.total })}
              </p>
              <Range offset={offsetIn(params)} shown={page.items.length} total={page.total} />
              <div className="conflict-list">
                {page.items.map((conflict, i) => (
                  <div key={conflict.id} className={i === at ? "at" : undefined} onFocus={() => setAt(i)}>
                    <ConflictCard conflict={conflict} />
                  </div>
                ))}
              </div>
              <Pager offset={offsetIn(params)} shown={page.items.length} size={size} total={page.total} />
            </>
          )
        }
      </Shown>
    </>
  );
}
