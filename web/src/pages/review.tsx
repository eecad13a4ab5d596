import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { apiUrl, useApi } from "../api.ts";
import type { ReviewItem, ReviewQueue } from "../contract.ts";
import { useIntl } from "../intl.tsx";
import { type Binding, useKeys } from "../keys.ts";
import { linkTo, setParams, usePlace } from "../location.ts";
import { Certainty, levelOf } from "../parts/certainty.tsx";
import { KindChip, StageChip } from "../parts/chips.tsx";
import { FieldInput, correctable, parsed, valueOf } from "../parts/correct.tsx";
import { PageHead } from "../parts/head.tsx";
import { type Asked, judge, undo } from "../parts/judge.ts";
import { Amount } from "../parts/amount.tsx";
import { namesOf, titleOfReport } from "../parts/named.tsx";
import { Nothing, Shown } from "../parts/states.tsx";
import { When } from "../parts/when.tsx";

/** What needs a person? One item at a time, by keyboard alone if one likes. */
export default function ReviewPage(): ReactNode {
  const { t } = useIntl();
  const { params } = usePlace();
  const loaded = useApi<ReviewQueue>(apiUrl("review", { knownBy: params.get("knownBy"), kind: params.get("kind"), claim: params.get("claim"), limit: 100 }));
  return (
    <>
      <PageHead title={t("nav.review")} question={t("ask.review")} />
      <Shown loaded={loaded}>
        {(queue) => (queue.total === 0 && queue.done === 0 ? <Nothing documents={queue.documents} what={t("review.thing")} /> : <Queue queue={queue} />)}
      </Shown>
    </>
  );
}

function Queue({ queue }: { readonly queue: ReviewQueue }): ReactNode {
  const { t, number } = useIntl();
  const { params } = usePlace();
  // Skipped items go to the end of this sitting; done ones leave the queue when it is asked for again.
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const [done, setDone] = useState<readonly { readonly judgement: string; readonly item: string }[]>([]);
  const [isEditing, setEditing] = useState(false);
  const began = useRef(Date.now());
  const items = useMemo(() => {
    const gone = new Set(done.map((one) => one.item));
    const open = queue.items.filter((item) => item.state === "open" && !gone.has(item.id));
    return [...open.filter((item) => !skipped.includes(item.id)), ...open.filter((item) => skipped.includes(item.id))];
  }, [queue.items, done, skipped]);
  const askedFor = params.get("item");
  const at = Math.max(
    0,
    items.findIndex((item) => item.id === askedFor),
  );
  const item = items[at];
  const goTo = useCallback(
    (index: number) => setParams({ item: items[Math.min(Math.max(index, 0), items.length - 1)]?.id ?? null }, { replace: true }),
    [items],
  );
  const decide = useCallback(
    async (asked: Asked, says: string) => {
      if (!item) return;
      const next = items[at + 1] ?? items[at - 1];
      const written = await judge(asked, { done: says, undo: t("do.undo"), undone: t("judge.undone") });
      if (!written) return;
      setDone((before) => [...before, { judgement: written.id, item: item.id }]);
      setEditing(false);
      setParams({ item: next?.id ?? null }, { replace: true });
    },
    [item, items, at, t],
  );
  const back = useCallback(async () => {
    const last = done[done.length - 1];
    if (!last || !(await undo(last.judgement, t("judge.undone")))) return;
    setDone((before) => before.slice(0, -1));
    setParams({ item: last.item }, { replace: true });
  }, [done, t]);
  const bindings = useMemo<readonly Binding[]>(
    () => [
      {
        id: "review.accept",
        keys: "a",
        says: "review.accept",
        run: () => item && void decide({ verdict: "accept", claim: item.claim.id, because: t("review.byHand") }, t("judge.accepted")),
      },
      { id: "review.edit", keys: "e", says: "review.edit", run: () => setEditing(true) },
      {
        id: "review.reject",
        keys: "x",
        says: "review.reject",
        run: () => item && void decide({ verdict: "reject", claim: item.claim.id, because: t("review.byHand") }, t("judge.rejected")),
      },
      {
        id: "review.skip",
        keys: "s",
        says: "review.skip",
        run: () => {
          if (item) {
            setSkipped((before) => [...before.filter((one) => one !== item.id), item.id]);
            goTo(at + 1);
          }
        },
      },
      { id: "review.undo", keys: "u", says: "do.undo", run: () => void back() },
      { id: "review.next", keys: "j", says: "keys.next", run: () => goTo(at + 1) },
      { id: "review.before", keys: "k", says: "keys.before", run: () => goTo(at - 1) },
      ...([1, 2, 3, 4, 5, 6] as const).map(
        (credibility): Binding => ({
          id: `review.${credibility}`,
          keys: String(credibility),
          says: `credibility.${credibility}`,
          run: () =>
            item && void decide({ verdict: "grade", claim: item.claim.id, credibility, because: t("review.byHand") }, t("judge.graded", { credibility })),
        }),
      ),
    ],
    [item, decide, back, goTo, at, t],
  );
  useKeys(bindings);
  const minutes = Math.max((Date.now() - began.current) / 60_000, 1 / 60);
  const total = queue.total + queue.done;
  const soFar = queue.done;
  return (
    <>
      <div className="review-progress">
        <progress max={Math.max(total, 1)} value={soFar} aria-label={t("review.progress", { done: soFar, total })} />
        <p role="status">
          {t("review.progress", { done: soFar, total })}
          {done.length > 1 ? ` · ${t("review.rate", { rate: number(done.length / minutes, { maximumFractionDigits: 1 }) })}` : ""}
        </p>
      </div>
      {item ? (
        <Item key={item.id} item={item} isEditing={isEditing} onEdit={setEditing} onDecide={decide} />
      ) : (
        <div className="state good">
          <h2>{t("review.allDone")}</h2>
          <p>{t("review.allDoneDetail", { count: done.length })}</p>
        </div>
      )}
      <p className="actions review-keys">
        {bindings.slice(0, 7).map((binding) => (
          <button key={binding.id} type="button" disabled={!item && binding.id !== "review.undo"} onClick={binding.run}>
            {t(binding.says)} <kbd>{binding.keys}</kbd>
          </button>
        ))}
      </p>
    </>
  );
}

function Item({
  item,
  isEditing,
  onEdit,
  onDecide,
}: {
  readonly item: ReviewItem;
  readonly isEditing: boolean;
  readonly onEdit: (on: boolean) => void;
  readonly onDecide: (asked: Asked, says: string) => Promise<void>;
}): ReactNode {
  const intl = useIntl();
  const { t, word } = intl;
  const { claim, document: head } = item;
  return (
    <article className="review-item" aria-label={claim.evidence[0].quote}>
      <div className="review-words">
        <p className="said in-context" lang={head.language}>
          {item.before}
          <mark className="this">{claim.evidence[0].quote}</mark>
          {item.after}
        </p>
        <p className="note">
          <a href={linkTo(`/documents/${head.id}`, { claim: claim.id })}>{titleOfReport(head)}</a> · {head.publisher ? `${head.publisher} · ` : ""}
          <When dated={head.publishedOn} />
        </p>
        <h2>{t("review.why")}</h2>
        <ul className="because">
          {item.why.map((why) => (
            <li key={why}>{intl.reason(why)}</li>
          ))}
        </ul>
      </div>
      <div className="review-record">
        <div className="claim-top">
          <KindChip kind={claim.kind} /> <StageChip stage={claim.stage} change={claim.change} /> <Certainty level={levelOf(claim)} />
        </div>
        {isEditing ? (
          <Edit item={item} onCancel={() => onEdit(false)} onDecide={onDecide} />
        ) : (
          <dl className="fields">
            <div>
              <dt>{t("field.actor")}</dt>
              <dd>{namesOf(claim.actor, intl) || "–"}</dd>
            </div>
            {claim.with.length > 0 && (
              <div>
                <dt>{t("field.with")}</dt>
                <dd>{claim.with.map((party) => `${intl.name(party)} (${word("role", party.role)})`).join(", ")}</dd>
              </div>
            )}
            {claim.quantity && (
              <div>
                <dt>{t("field.quantity")}</dt>
                <dd>
                  <Amount quantity={claim.quantity} change={claim.change} />
                </dd>
              </div>
            )}
            {claim.place.length > 0 && (
              <div>
                <dt>{t("field.place")}</dt>
                <dd>{namesOf(claim.place, intl)}</dd>
              </div>
            )}
            {claim.mission && (
              <div>
                <dt>{t("field.mission")}</dt>
                <dd>{intl.name(claim.mission)}</dd>
              </div>
            )}
            {claim.change !== "level" && (
              <div>
                <dt>{t("field.change")}</dt>
                <dd>{word("change", claim.change)}</dd>
              </div>
            )}
            {claim.object && (
              <div>
                <dt>{t("field.object")}</dt>
                <dd className="said">{claim.object}</dd>
              </div>
            )}
            {claim.topic && (
              <div>
                <dt>{t("field.topic")}</dt>
                <dd className="said">{claim.topic}</dd>
              </div>
            )}
            <div>
              <dt>{t("field.holds")}</dt>
              <dd>
                <When dated={claim.holds} />
              </dd>
            </div>
          </dl>
        )}
      </div>
    </article>
  );
}

function Edit({
  item,
  onCancel,
  onDecide,
}: {
  readonly item: ReviewItem;
  readonly onCancel: () => void;
  readonly onDecide: (asked: Asked, says: string) => Promise<void>;
}): ReactNode {
  const { t, word } = useIntl();
  const fields = correctable.filter((field) => !field.startsWith("quantity.") || item.claim.quantity);
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries(fields.map((field) => [field, valueOf(item.claim, field)])));
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input, select")?.focus(), []);
  async function save(): Promise<void> {
    const changed = fields.filter((field) => values[field] !== valueOf(item.claim, field));
    for (const field of changed)
      await onDecide(
        { verdict: "correct", claim: item.claim.id, field, value: parsed(field, values[field]), because: t("review.byHand") },
        t("judge.corrected"),
      );
    if (changed.length === 0) onCancel();
  }
  return (
    <form
      ref={form}
      className="edit"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => event.key === "Escape" && onCancel()}
    >
      {fields.map((field) => (
        <FieldInput
          key={field}
          field={field}
          value={values[field]}
          onChange={(value) => setValues({ ...values, [field]: value })}
          label={word("field", field)}
        />
      ))}
      <p className="actions">
        <button type="submit" className="main">
          {t("do.save")}
        </button>{" "}
        <button type="button" onClick={onCancel}>
          {t("do.cancel")}
        </button>
      </p>
    </form>
  );
}
