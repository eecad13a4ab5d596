/** Filters with counts. A facet holds several values, separated by commas in the address. */
import { type ReactNode, useState } from "react";
import type { Facet } from "../contract.ts";
import { type Intl, type MessageId, useIntl } from "../intl.tsx";
import { setParams, usePlace } from "../location.ts";

export const facetNames = ["actor", "kind", "place", "mission", "stage", "certainty", "reading", "origins", "conflict"] as const;
const families: Readonly<Record<string, string>> = {
  kind: "kind",
  stage: "stage",
  certainty: "certainty",
  reading: "reading",
  conflict: "conflict",
  origins: "origins",
};
const open = 6;

export function Facets({ facets }: { readonly facets: Readonly<Record<string, readonly Facet[]>> }): ReactNode {
  return facetNames.map((name) => (facets[name]?.length ? <FacetList key={name} name={name} facets={facets[name]} /> : null));
}

function FacetList({ name, facets }: { readonly name: string; readonly facets: readonly Facet[] }): ReactNode {
  const intl = useIntl();
  const { params } = usePlace();
  const [all, setAll] = useState(false);
  const chosen = new Set((params.get(name) ?? "").split(",").filter(Boolean));
  const toggle = (value: string): void => {
    const next = new Set(chosen);
    if (!next.delete(value)) next.add(value);
    setParams({ [name]: [...next].join(",") || null });
  };
  const ordered = [...facets.filter((facet) => chosen.has(facet.value)), ...facets.filter((facet) => !chosen.has(facet.value))];
  const shown = all ? ordered : ordered.slice(0, Math.max(open, chosen.size));
  return (
    <fieldset className="facet">
      <legend>{intl.t(`facet.${name}` as MessageId)}</legend>
      {shown.map((facet) => (
        <label key={facet.value} className={chosen.has(facet.value) ? "on" : undefined}>
          <input type="checkbox" checked={chosen.has(facet.value)} onChange={() => toggle(facet.value)} />
          <span className="facet-label">{labelOf(name, facet, intl)}</span>
          <span className="facet-count">{intl.number(facet.count)}</span>
        </label>
      ))}
      {facets.length > shown.length && (
        <button type="button" className="plain small" onClick={() => setAll(true)}>
          {intl.t("facet.more", { count: facets.length - shown.length })}
        </button>
      )}
    </fieldset>
  );
}

const labelOf = (name: string, facet: Facet, intl: Intl): string =>
  families[name] ? intl.word(families[name], facet.value) : intl.name({ id: facet.value, name: facet.label });
