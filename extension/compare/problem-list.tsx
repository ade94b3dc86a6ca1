import type { ComparedProblem } from "@noticelens/parser";
import { Icon } from "../design/icon.tsx";
import { StatusChip } from "../design/status-chip.tsx";
import { useSurface } from "../panel/panel-context.ts";
import { SourceLink } from "./source-link.tsx";
import type { Compared } from "./use-comparison.ts";

/** Some problems, one a line, each with its status and deadline and the way to its words. */
export function ProblemList({
  compared,
  problems,
}: {
  readonly compared: Compared;
  readonly problems: readonly ComparedProblem[];
}) {
  const { words } = useSurface();
  return (
    <ul className="problem-list">
      {problems.map((problem) => (
        <li key={`${problem.notice}/${problem.id}`}>
          <span className="t3">{problem.marker?.replace(/[.．、]$/u, "")}</span>
          <span lang="zh-CN" className="grow">
            {problem.statement}
          </span>
          <StatusChip value={problem.status} />
          {problem.deadline && <DeadlineWords problem={problem} />}
          <span className="evidence">{words.panel.measuresCount(problem.measures)}</span>
          <SourceLink notice={compared.sources[problem.notice]?.id} of={problem.statement} />
        </li>
      ))}
    </ul>
  );
}

/** The deadline of a problem with what is left or over. */
export function DeadlineWords({ problem }: { readonly problem: ComparedProblem }) {
  const { words } = useSurface();
  const { deadline, status } = problem;
  if (!deadline) return null;
  const late = deadline.daysLeft !== null && deadline.daysLeft < 0 && status !== "completed";
  const text =
    deadline.daysLeft === null || status === "completed"
      ? deadline.text
      : late
        ? words.panel.late(deadline.text, -deadline.daysLeft)
        : words.panel.left(deadline.text, deadline.daysLeft);
  return (
    <span className={`evidence ${late ? "late" : "due"}`}>
      <Icon name={late ? "alert" : "clock"} />
      {text}
    </span>
  );
}
