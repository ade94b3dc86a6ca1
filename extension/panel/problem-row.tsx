import type { CorrectionMark, Notice, Problem } from "@noticelens/parser";
import { Icon } from "../design/icon.tsx";
import { OwnStatus, StatusChip } from "../design/status-chip.tsx";
import { TickBox } from "../design/tick-box.tsx";
import { CorrectedMark } from "./corrected-mark.tsx";
import { Deadline, Doubtful, Evidence } from "./evidence.tsx";
import { plainMarker } from "./item-name.ts";
import { type Checks, tickedOf } from "./list-model.ts";
import { useSurface } from "./panel-context.ts";

interface ProblemRowProps {
  readonly notice: Notice;
  readonly problem: Problem;
  readonly open: boolean;
  readonly checks: Checks;
  readonly asOf: string;
  /** What the person did to how it was read. */
  readonly mark: CorrectionMark | undefined;
  readonly onTick: (ticked: boolean) => void;
  readonly onToggle: () => void;
}

/** A problem: its number and statement as published; below, what the notice says of it and what the inspector does. */
export function ProblemRow({ notice, problem, open, checks, asOf, mark, onTick, onToggle }: ProblemRowProps) {
  const { words } = useSurface();
  const { measures, status, responsible } = problem;
  const ticked = tickedOf(problem, checks);
  const own = checks.get(problem.id);
  const deadline = notice.dates.find(({ id }) => id === problem.deadline);
  return (
    <>
      {measures.length > 0 ? (
        <button
          type="button"
          tabIndex={-1}
          className="twisty"
          aria-label={(open ? words.panel.collapseOf : words.panel.expandOf)(problem.statement)}
          onClick={(event) => {
            event.stopPropagation();
            onToggle();
          }}
        >
          <Icon name="chevron" />
        </button>
      ) : (
        <span />
      )}
      <TickBox ticked={ticked} label={words.panel.tickOf(problem.statement)} onChange={onTick} />
      <div className="body">
        <div className={`statement ${ticked === "all" ? "done" : ""}`} lang="zh-CN">
          {problem.marker && <span className="number">{plainMarker(problem.marker)}</span>}
          <span>{problem.statement}</span>
          {problem.tags.map(({ text }) => (
            <span key={text} className="evidence">
              〔{text}〕
            </span>
          ))}
        </div>
        <div className="meta">
          <StatusChip value={status.value} evidence={status.evidence.map((span) => notice.text.slice(...span))} />
          {own?.status && <OwnStatus value={own.status} />}
          {deadline && <Deadline date={deadline} done={status.value === "completed"} asOf={asOf} />}
          {responsible.length > 0 && (
            <span
              className="evidence who"
              lang="zh-CN"
              title={responsible.map(({ label, text }) => `${label ?? ""} ${text}`).join("；")}
            >
              {responsible.map(({ text }) => text).join("、")}
            </span>
          )}
          <Evidence measures={measures} count />
          <Doubtful notice={notice} item={problem} />
          <CorrectedMark mark={mark} />
          {measures.length === 0 && notice.family !== "inspection-feedback" && (
            <span className="evidence none">
              <Icon name="info" />
              {words.panel.noMeasure}
            </span>
          )}
        </div>
        {problem.goal && (
          <p className="goal" lang="zh-CN">
            <span className="t3" lang={words.lang}>
              {words.panel.goal}
            </span>{" "}
            {problem.goal.text}
          </p>
        )}
        {own?.remark && <p className="remark">{own.remark}</p>}
      </div>
    </>
  );
}
