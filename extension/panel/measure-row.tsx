import type { CorrectionMark, Measure, Notice } from "@noticelens/parser";
import { OwnStatus, StatusChip } from "../design/status-chip.tsx";
import { TickBox } from "../design/tick-box.tsx";
import { CorrectedMark } from "./corrected-mark.tsx";
import { Deadline, Doubtful, Evidence } from "./evidence.tsx";
import { shorten } from "./item-name.ts";
import type { Checks } from "./list-model.ts";
import { MarkedWords } from "./marked-words.tsx";
import { useSurface } from "./panel-context.ts";

interface MeasureRowProps {
  readonly notice: Notice;
  readonly measure: Measure;
  readonly checks: Checks;
  readonly asOf: string;
  /** What the person did to how it was read. */
  readonly mark: CorrectionMark | undefined;
  readonly onTick: (ticked: boolean) => void;
}

/** The words of a measure that name it; the rest is in the row. */
const NAME = 40;

/** A measure in the notice's words, its dates, figures and documents set off. */
export function MeasureRow({ notice, measure, checks, asOf, mark, onTick }: MeasureRowProps) {
  const { words } = useSurface();
  const own = checks.get(measure.id);
  const { value, evidence } = measure.status;
  const deadline = notice.dates.find(({ id }) => id === measure.deadline);
  return (
    <>
      <TickBox
        ticked={own?.ticked ? "all" : "none"}
        label={words.panel.tickOf(shorten(measure.text, NAME))}
        onChange={onTick}
      />
      <div>
        <p className="words" lang="zh-CN">
          {measure.marker && <span className="marker">{measure.marker}</span>}
          <MarkedWords notice={notice} span={measure.span} />
        </p>
        <div className="meta">
          {value !== "unstated" && (
            <StatusChip value={value} evidence={evidence.map((span) => notice.text.slice(...span))} />
          )}
          {own?.status && <OwnStatus value={own.status} />}
          {deadline && <Deadline date={deadline} done={value === "completed"} asOf={asOf} />}
          <Evidence measures={[measure]} count={false} />
          <Doubtful notice={notice} item={measure} />
          <CorrectedMark mark={mark} />
        </div>
        {own?.remark && <p className="remark">{own.remark}</p>}
      </div>
    </>
  );
}
