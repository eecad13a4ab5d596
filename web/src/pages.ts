/** Every page: its path, its jump key, its question, and its code, which is loaded when it is first opened. */
import { type ComponentType, lazy } from "react";
import type { MessageId } from "./intl.tsx";

export interface Page {
  readonly id: string;
  readonly path: string;
  readonly jump: string | null;
  readonly says: MessageId;
  readonly group: "record" | "questions" | "work";
  readonly View: ComponentType<{ readonly id: string }>;
}

const page = (
  id: string,
  path: string,
  jump: string | null,
  group: Page["group"],
  load: () => Promise<{ readonly default: ComponentType<{ readonly id: string }> }>,
): Page => ({ id, path, jump, group, says: `nav.${id}` as MessageId, View: lazy(load) });

export const pages: readonly Page[] = [
  page("overview", "/", "o", "record", () => import("./pages/overview.tsx")),
  page("commitments", "/commitments", "l", "record", () => import("./pages/commitments.tsx")),
  page("timeline", "/timeline", "t", "record", () => import("./pages/timeline.tsx")),
  page("map", "/map", "m", "record", () => import("./pages/map.tsx")),
  page("structure", "/structure", "u", "record", () => import("./pages/structure.tsx")),
  page("spending", "/spending", "s", "questions", () => import("./pages/spending.tsx")),
  page("decisions", "/decisions", "d", "questions", () => import("./pages/decisions.tsx")),
  page("scenarios", "/scenarios", "w", "questions", () => import("./pages/scenarios.tsx")),
  page("calendar", "/calendar", "k", "questions", () => import("./pages/calendar.tsx")),
  page("brief", "/brief", "f", "questions", () => import("./pages/brief.tsx")),
  page("documents", "/documents", "x", "work", () => import("./pages/documents.tsx")),
  page("origins", "/origins", "i", "work", () => import("./pages/origins.tsx")),
  page("conflicts", "/conflicts", "c", "work", () => import("./pages/conflicts.tsx")),
  page("review", "/review", "r", "work", () => import("./pages/review.tsx")),
  page("problems", "/problems", "p", "work", () => import("./pages/problems.tsx")),
];

const details: readonly Page[] = [
  page("commitment", "/commitments/", null, "record", () => import("./pages/commitment.tsx")),
  page("document", "/documents/", null, "work", () => import("./pages/document.tsx")),
];

export interface Opened {
  readonly page: Page;
  readonly id: string;
  /** The page of the rail that it belongs to. */
  readonly under: string;
}

export function pageAt(path: string): Opened | null {
  const exact = pages.find((one) => one.path === path || (path.length > 1 && `${one.path}/` === path));
  if (exact) return { page: exact, id: "", under: exact.id };
  const detail = details.find((one) => path.startsWith(one.path));
  return detail ? { page: detail, id: decodeURIComponent(path.slice(detail.path.length)), under: `${detail.id}s` } : null;
}
