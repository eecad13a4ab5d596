import type { ReactNode } from "react";

/** The head of a page: its name, the question that it answers, and what can be done with all of it. */
export const PageHead = ({
  title,
  question,
  children,
}: {
  readonly title: ReactNode;
  readonly question?: ReactNode;
  readonly children?: ReactNode;
}): ReactNode => (
  <div className="page-head">
    <div>
      <h1>{title}</h1>
      {question && <p className="question">{question}</p>}
    </div>
    {children && <div className="actions">{children}</div>}
  </div>
);
