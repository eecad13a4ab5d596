/**
 * The reading half of the API as a table: what can be asked, how, and what comes back. Routes, the OpenAPI document, the
 * rendered reference and `docs/http-api.md` are all made of it.
 */
import { reportEndpoints } from "./contract/reports.ts";
import { lineEndpoints } from "./contract/lines.ts";
import { calendarEndpoints } from "./contract/calendar.ts";
import { accountEndpoints } from "./contract/accounts.ts";
import { briefEndpoints } from "./contract/briefs.ts";
import { changeEndpoints } from "./contract/changes.ts";
import { feedEndpoints } from "./contract/feeds.ts";
import type { Endpoint } from "./contract/endpoint.ts";

export type { Asked, Endpoint } from "./contract/endpoint.ts";
export { judgementAsked, mostAtOnce } from "./contract/judgements.ts";

export const endpoints: readonly Endpoint[] = [
  ...reportEndpoints,
  ...lineEndpoints,
  ...calendarEndpoints,
  ...accountEndpoints,
  ...briefEndpoints,
  ...changeEndpoints,
  ...feedEndpoints,
];
