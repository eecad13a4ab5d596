/** A listing of the API as an array with holes: windows of rows are asked for as they come into view, a little ahead of it. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type Params, apiUrl, get, useApi } from "../api.ts";
import type { Listing } from "../contract.ts";

const size = 200;
/** Rows asked for before they come into view, in both directions. */
const ahead = 500;

export function useWindowed<Row, L extends Listing<Row>>(
  path: string,
  params: Params,
): { readonly first: ReturnType<typeof useApi<L>>; readonly rowAt: (index: number) => Row | undefined; readonly onWindow: (from: number, to: number) => void } {
  const query = JSON.stringify(params);
  const first = useApi<L>(apiUrl(path, { ...params, limit: size }));
  const windows = useRef(new Map<number, readonly Row[]>());
  const asked = useRef(new Set<number>());
  const [, redraw] = useState(0);
  useEffect(() => {
    windows.current = new Map(first.data ? [[0, first.data.items]] : []);
    asked.current = new Set([0]);
    redraw((n) => n + 1);
  }, [first.data]);
  const onWindow = useCallback(
    (from: number, to: number) => {
      const live = windows.current;
      for (let at = Math.max(0, Math.floor((from - ahead) / size)); at <= Math.floor((to + ahead) / size); at++) {
        if (asked.current.has(at)) continue;
        asked.current.add(at);
        get<L>(apiUrl(path, { ...JSON.parse(query), limit: size, offset: at * size, facets: 0 })).then(
          (page) => {
            if (windows.current !== live) return;
            live.set(at, page.items);
            redraw((n) => n + 1);
          },
          () => asked.current.delete(at),
        );
      }
    },
    [path, query],
  );
  const rowAt = useCallback(
    (index: number) => windows.current.get(Math.floor(index / size))?.[index % size] ?? (index < size ? first.data?.items[index] : undefined),
    [first.data],
  );
  return useMemo(() => ({ first, rowAt, onWindow }), [first, rowAt, onWindow]);
}
