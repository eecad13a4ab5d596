/**
 * A table of any length: only the rows in view are in the page. Rows come in windows as the reader scrolls; a row that is
 * still on its way keeps its place.
 */
import { useVirtualizer } from "@tanstack/react-virtual";
import { useIntl } from "../intl.tsx";
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from "react";

export interface Column<Row> {
  readonly id: string;
  readonly head: ReactNode;
  readonly width: string;
  readonly cell: (row: Row) => ReactNode;
  readonly className?: string;
  readonly sort?: string;
}

interface GridProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly count: number;
  readonly rowAt: (index: number) => Row | undefined;
  readonly keyOf: (row: Row) => string;
  readonly sort?: string;
  readonly onSort?: (sort: string) => void;
  readonly onWindow?: (from: number, to: number) => void;
  /** Narrow screens show a row as a card of this. */
  readonly card: (row: Row) => ReactNode;
}

const narrow = matchMedia("(max-width: 760px)");

export function Grid<Row>({ label, columns, count, rowAt, keyOf, sort = "", onSort, onWindow, card }: GridProps<Row>): ReactNode {
  const { t } = useIntl();
  const box = useRef<HTMLDivElement>(null);
  const [isNarrow, setNarrow] = useState(narrow.matches);
  useLayoutEffect(() => {
    const changed = (): void => setNarrow(narrow.matches);
    narrow.addEventListener("change", changed);
    return () => narrow.removeEventListener("change", changed);
  }, []);
  const height = isNarrow ? 96 : 36;
  const rows = useVirtualizer({ count, getScrollElement: () => box.current, estimateSize: () => height, overscan: 16 });
  useLayoutEffect(() => rows.measure(), [rows, height]);
  const shown = rows.getVirtualItems();
  const from = shown[0]?.index ?? 0;
  const to = (shown[shown.length - 1]?.index ?? -1) + 1;
  useLayoutEffect(() => {
    if (to > from) onWindow?.(from, to);
  }, [from, to, onWindow]);
  const template = columns.map((column) => column.width).join(" ");
  const moveFocus = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowDown" || event.key === "j" ? 1 : event.key === "ArrowUp" || event.key === "k" ? -1 : 0;
    const row = (event.target as HTMLElement).closest<HTMLElement>("[data-index]");
    if (!by || !row || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = Math.min(Math.max(Number(row.dataset.index) + by, 0), count - 1);
    rows.scrollToIndex(next);
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-index="${next}"] a`)?.focus());
  };
  const grid = (
    <div
      className={isNarrow ? "grid cards" : "grid"}
      ref={box}
      role="table"
      aria-label={label}
      aria-rowcount={count + 1}
      onKeyDown={moveFocus}
      tabIndex={count === 0 ? undefined : 0}
    >
      <div role="rowgroup" className="grid-head" style={{ gridTemplateColumns: template }}>
        <div role="row" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
          {columns.map((column) => (
            <div
              key={column.id}
              role="columnheader"
              className={column.className}
              aria-sort={column.sort && sort.replace(/^-/, "") === column.sort ? (sort.startsWith("-") ? "descending" : "ascending") : undefined}
            >
              {column.sort && onSort ? (
                <button type="button" onClick={() => onSort(sort === column.sort ? `-${column.sort}` : column.sort!)}>
                  {column.head}
                  <span aria-hidden="true" className="sort-mark">
                    {sort === column.sort ? "↑" : sort === `-${column.sort}` ? "↓" : ""}
                  </span>
                </button>
              ) : (
                column.head
              )}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="grid-rows" style={{ height: `${rows.getTotalSize()}px` }}>
        {shown.map((item) => {
          const row = rowAt(item.index);
          return (
            <div
              key={row ? keyOf(row) : `wait-${item.index}`}
              role="row"
              aria-rowindex={item.index + 2}
              data-index={item.index}
              className={row ? "grid-row" : "grid-row waiting"}
              style={{ transform: `translateY(${item.start}px)`, height: `${item.size}px`, gridTemplateColumns: template }}
            >
              {!row ? (
                <div role="cell">
                  <span className="bone" aria-hidden="true" />
                </div>
              ) : isNarrow ? (
                <div role="cell" className="card-cell">
                  {card(row)}
                </div>
              ) : (
                columns.map((column) => (
                  <div key={column.id} role="cell" className={column.className}>
                    {column.cell(row)}
                  </div>
                ))
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
  return (
    <>
      {grid}
      {shown.length < count && <p className="print-only">{t("grid.printed", { from: from + 1, to, total: count })}</p>}
    </>
  );
}
