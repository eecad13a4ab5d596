/** The two clocks, on every page and in every address: when a thing is true, and when it could be known. */
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { apiUrl, useApi } from "./api.ts";
import type { Days } from "./contract.ts";
import { useIntl } from "./intl.tsx";
import { type Binding, useKeys } from "./keys.ts";
import { placeNow, setParams, usePlace } from "./location.ts";
import { Icon } from "./parts/icon.tsx";

export function AsOf(): ReactNode {
  const { t, date } = useIntl();
  const { params } = usePlace();
  const trueOn = params.get("trueOn");
  const knownBy = params.get("knownBy");
  const { data } = useApi<Days>(apiUrl("days"));
  const bindings = useMemo<readonly Binding[]>(() => {
    const published = data?.published ?? [];
    return [
      { id: "known.back", keys: "[", says: "asof.knownBack", run: () => step("knownBy", published, -1) },
      { id: "known.on", keys: "]", says: "asof.knownOn", run: () => step("knownBy", published, 1) },
      { id: "true.back", keys: "{", says: "asof.trueBack", run: () => step("trueOn", data?.events ?? [], -1) },
      { id: "true.on", keys: "}", says: "asof.trueOnward", run: () => step("trueOn", data?.events ?? [], 1) },
    ];
  }, [data]);
  useKeys(bindings);
  const isPast = trueOn !== null || knownBy !== null;
  return (
    <section className={isPast ? "asof past" : "asof"} aria-label={t("asof.label")}>
      <Clock name="trueOn" label={t("asof.trueOn")} hint={t("asof.trueOnHint")} value={trueOn} days={data?.events ?? []} />
      <Clock name="knownBy" label={t("asof.knownBy")} hint={t("asof.knownByHint")} value={knownBy} days={data?.published ?? []} />
      <button type="button" className="small" disabled={!isPast} onClick={() => setParams({ trueOn: null, knownBy: null })}>
        {t("asof.reset")}
      </button>
      <span className="asof-says" role="status">
        {isPast
          ? [trueOn && t("asof.saysTrue", { date: date(trueOn) }), knownBy && t("asof.saysKnown", { date: date(knownBy) })].filter(Boolean).join(" · ")
          : t("asof.now")}
      </span>
    </section>
  );
}

function Clock({
  name,
  label,
  hint,
  value,
  days,
}: {
  readonly name: "trueOn" | "knownBy";
  readonly label: string;
  readonly hint: string;
  readonly value: string | null;
  readonly days: readonly string[];
}): ReactNode {
  const { t } = useIntl();
  const [typed, setTyped] = useState(value ?? "");
  useEffect(() => setTyped(value ?? ""), [value]);
  return (
    <span className="clock">
      <label title={hint}>
        <span>{label}</span>
        <input
          type="text"
          inputMode="numeric"
          value={typed}
          name={name}
          placeholder={t(`asof.${name}Any`)}
          maxLength={10}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={typed !== "" && !isDay(typed)}
          onChange={(event) => {
            const next = event.target.value.trim();
            setTyped(next);
            // A date half typed is not yet meant.
            if (next === "" || isDay(next)) setParams({ [name]: next }, { replace: true });
          }}
          onKeyDown={(event) => {
            if (event.key === "ArrowUp" || event.key === "ArrowDown") {
              event.preventDefault();
              step(name, days, event.key === "ArrowUp" ? 1 : -1);
            }
          }}
        />
      </label>
      <button
        type="button"
        className="plain"
        aria-label={t("asof.earlier", { clock: label })}
        title={t("asof.earlier", { clock: label })}
        disabled={days.length === 0}
        onClick={() => step(name, days, -1)}
      >
        <Icon name="left" />
      </button>
      <button
        type="button"
        className="plain"
        aria-label={t("asof.later", { clock: label })}
        title={t("asof.later", { clock: label })}
        disabled={days.length === 0 || value === null}
        onClick={() => step(name, days, 1)}
      >
        <Icon name="right" />
      </button>
    </span>
  );
}

/** A whole day that exists. */
const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && text >= "1900" && !Number.isNaN(Date.parse(text)) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** To the next or the last day on which something happens. Past the last one the clock is open again. */
function step(name: "trueOn" | "knownBy", days: readonly string[], by: 1 | -1): void {
  const at = placeNow().params.get(name);
  const today = new Date().toISOString().slice(0, 10);
  if (by === -1) {
    const before = days.findLast((day) => day < (at ?? (name === "trueOn" ? today : "9999")));
    if (before) setParams({ [name]: before });
  } else if (at !== null) setParams({ [name]: days.find((day) => day > at) ?? null });
}
