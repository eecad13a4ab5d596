/**
 * A chart with its finding as title, the source, the day it stands for, its numbers as a table, and downloads that carry all of
 * these. The drawing is a child SVG; colours are resolved when it leaves the page.
 */
import { type ReactNode, useId, useRef, useState } from "react";
import { useIntl } from "../intl.tsx";
import { usePlace } from "../location.ts";
import { Icon } from "../parts/icon.tsx";

export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export function Figure({
  title,
  source,
  table,
  name,
  children,
  legend,
  note,
  asOf,
}: {
  readonly title: string;
  readonly source: string;
  readonly table: ChartTable;
  readonly name: string;
  readonly children: ReactNode;
  readonly legend?: ReactNode;
  readonly note?: string;
  readonly asOf?: string;
}): ReactNode {
  const { t, date } = useIntl();
  const { params } = usePlace();
  const box = useRef<HTMLDivElement>(null);
  const [isTable, setTable] = useState(false);
  const id = useId();
  const trueOn = params.get("trueOn");
  const knownBy = params.get("knownBy");
  const stamp =
    asOf ??
    [trueOn ? t("asof.saysTrue", { date: date(trueOn) }) : null, knownBy ? t("asof.saysKnown", { date: date(knownBy) }) : t("chart.knownToday")]
      .filter(Boolean)
      .join(" · ");
  const svg = (): SVGSVGElement | null => box.current?.querySelector("svg.chart") ?? null;
  const save = (kind: "svg" | "png" | "csv"): void => {
    if (kind === "csv") return download(new Blob([csvOf(table)], { type: "text/csv" }), `${name}.csv`);
    const drawing = svg();
    if (!drawing) return;
    const text = standaloneSvg(drawing, title, `${source} · ${stamp}`);
    if (kind === "svg") download(new Blob([text], { type: "image/svg+xml" }), `${name}.svg`);
    else void pngOf(text).then((blob) => blob && download(blob, `${name}.png`));
  };
  return (
    <figure className="chart-figure" aria-labelledby={id}>
      <figcaption>
        <h2 id={id}>{title}</h2>
        {legend && <div className="chart-legend">{legend}</div>}
      </figcaption>
      {isTable ? (
        <DataTable table={table} label={title} />
      ) : (
        <div ref={box} className="chart-box" tabIndex={0} role="region" aria-label={title}>
          {children}
        </div>
      )}
      <div className="chart-foot">
        <p className="note">
          {source} · {stamp}
          {note ? ` · ${note}` : ""}
        </p>
        <span className="actions">
          <button type="button" className="small" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
            <Icon name="table" /> {t("chart.table")}
          </button>
          {(["png", "svg", "csv"] as const).map((kind) => (
            <button
              key={kind}
              type="button"
              className="small"
              disabled={isTable && kind !== "csv"}
              onClick={() => save(kind)}
              aria-label={t("chart.download", { kind: kind.toUpperCase() })}
            >
              {kind.toUpperCase()}
            </button>
          ))}
        </span>
      </div>
    </figure>
  );
}

export function DataTable({ table, label }: { readonly table: ChartTable; readonly label: string }): ReactNode {
  const { number } = useIntl();
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={label}>
      <table className="plain-table">
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, i) => (
            <tr key={i}>
              {row.map((cell, j) => (
                <td key={table.columns[j]} className={typeof cell === "number" ? "number" : undefined}>
                  {typeof cell === "number" ? (table.columns[j] && /year|année/i.test(table.columns[j]) ? cell : number(cell)) : (cell ?? "")}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const csvCell = (value: string | number | null): string => {
  const text = value === null ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
export const csvOf = (table: ChartTable): string => [table.columns, ...table.rows].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");

const drawn = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "fill-opacity",
  "stroke-opacity",
] as const;

function standaloneSvg(chart: SVGSVGElement, title: string, source: string): string {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const from = [chart, ...chart.querySelectorAll<SVGElement>("*")];
  const to = [copy, ...copy.querySelectorAll<SVGElement>("*")];
  from.forEach((node, i) => {
    const style = getComputedStyle(node);
    for (const property of drawn) {
      const value = style.getPropertyValue(property);
      if (value) to[i].setAttribute(property, value);
    }
    to[i].removeAttribute("class");
    to[i].removeAttribute("style");
  });
  const { width, height } = chart.viewBox.baseVal.width ? chart.viewBox.baseVal : chart.getBoundingClientRect();
  const page = getComputedStyle(document.documentElement);
  const paper = page.getPropertyValue("--paper").trim();
  const ink = page.getPropertyValue("--ink").trim();
  const muted = page.getPropertyValue("--ink-2").trim();
  copy.setAttribute("x", "16");
  copy.setAttribute("y", "44");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  const font = page.fontFamily.replaceAll('"', "'");
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width + 32}" height="${height + 76}" viewBox="0 0 ${width + 32} ${height + 76}"><rect width="100%" height="100%" fill="${paper}"/><text x="16" y="28" font-family="${font}" font-size="16" font-weight="650" fill="${ink}">${escape(title)}</text>${new XMLSerializer().serializeToString(copy)}<text x="16" y="${height + 64}" font-family="${font}" font-size="11" fill="${muted}">${escape(source)} · Muster</text></svg>`;
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

async function pngOf(svg: string): Promise<Blob | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width * 2;
  canvas.height = image.height * 2;
  const context = canvas.getContext("2d");
  if (!context) return null;
  context.scale(2, 2);
  context.drawImage(image, 0, 0);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

function download(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `muster-${name}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
