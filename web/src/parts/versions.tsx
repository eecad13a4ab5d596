import type { ReactNode } from "react";
import type { Commitment, Version } from "../../../src/model/commitment.ts";
import type { ClaimView } from "../contract.ts";
import { isoOfDay, useIntl } from "../intl.tsx";
import { usePlace } from "../location.ts";
import { TwoClocks } from "../charts/clocks.tsx";
import { Amount } from "./amount.tsx";
import { Certainty, levelOf } from "./certainty.tsx";
import { StageChip } from "./chips.tsx";
import { Quote } from "./quote.tsx";
import { Day, When } from "./when.tsx";

/** The line of a commitment: each version with when it holds and when it was learnt; what replaced it stays in sight. */
export function Versions({
  commitment,
  claims,
  current,
  onPick,
}: {
  readonly commitment: Commitment;
  readonly claims: ReadonlyMap<string, ClaimView>;
  readonly current: string;
  readonly onPick: (claim: string) => void;
}): ReactNode {
  const { t, word, reason } = useIntl();
  const { params } = usePlace();
  const versions = [...commitment.versions].sort(byKnown);
  return (
    <>
      <TwoClocks versions={versions} trueOn={params.get("trueOn")} knownBy={params.get("knownBy")} />
      <ol className="versions">
        {versions.map((version) => {
          const claim = claims.get(version.claim);
          const isCurrent = version.supports.some((support) => support.claim === current);
          return (
            <li
              key={version.id}
              className={[version.supersededBy ? "superseded" : "", isCurrent ? "on" : ""].filter(Boolean).join(" ") || undefined}
              aria-current={isCurrent || undefined}
            >
              <div className="version-top">
                <StageChip stage={version.stage} change={version.change} />
                <Amount quantity={version.quantity} change={version.change} />
                {version.track !== "actual" && <span className="note">{word("track", version.track)}</span>}
                <span className="spring" />
                <Certainty level={levelOf({ modality: version.modality, problems: claim?.problems })} />
              </div>
              {version.derived && <p className="note">{t("version.derived", { because: version.derived.because })}</p>}
              {claim && (
                <button type="button" className="quote-button" onClick={() => onPick(claim.id)} aria-pressed={isCurrent}>
                  <Quote inline>{short(claim.evidence[0].quote)}</Quote>
                </button>
              )}
              <p className="note">
                {t("version.holds")} <When dated={version.holds} /> · {t("version.known")}{" "}
                <Day iso={version.supports[0].knownOn === null ? null : isoOfDay(version.supports[0].knownOn)} /> ·{" "}
                {t("row.backing", { reports: new Set(version.supports.map((one) => one.document)).size, origins: version.origins.length })}
                {version.supersededBy && (
                  <>
                    {" "}
                    · {t("version.superseded")} <Day iso={version.supersededKnownOn === null ? null : isoOfDay(version.supersededKnownOn)} />
                  </>
                )}
              </p>
              {version.aside.length > 0 && (
                <details>
                  <summary>{t("version.aside", { count: version.aside.length })}</summary>
                  <ul className="because">
                    {version.aside.map((one) => (
                      <li key={one.claim}>
                        {reason(one.reason)} <code>{one.rule}</code>
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}

const byKnown = (a: Version, b: Version): number => (b.supports[0].knownOn ?? Infinity) - (a.supports[0].knownOn ?? Infinity) || (a.id < b.id ? -1 : 1);
const short = (quote: string): string => (quote.length > 180 ? `${quote.slice(0, 170).replace(/\s+\S*$/, "")} …` : quote);
