import { Button } from "react-aria-components";
import { Icon } from "../design/icon.tsx";
import { useSurface } from "./panel-context.ts";

interface FootProps {
  readonly progress: {
    readonly parts: number;
    readonly partsDone: number;
    readonly problems: number;
    readonly problemsDone: number;
  };
  /** Checks without a place; the progress leaves them out. */
  readonly unplaced: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onExport: () => void;
}

/** Always there: how far the inspector's own check has come, undo, redo, export. */
export function Foot({ progress, unplaced, canUndo, canRedo, onUndo, onRedo, onExport }: FootProps) {
  const { words } = useSurface();
  const { parts, partsDone, problems, problemsDone } = progress;
  return (
    <section className="foot" aria-label={words.panel.progress}>
      <div className="progress">
        <div>
          <span>{words.panel.tickedOf(partsDone, parts)}</span>
          {unplaced > 0 ? (
            <span className="t3">{words.unplaced.foot(unplaced)}</span>
          ) : (
            <span className="t3 long">{words.panel.problemsOf(problemsDone, problems)}</span>
          )}
        </div>
        <div
          className="bar"
          role="progressbar"
          aria-label={words.panel.progress}
          aria-valuemin={0}
          aria-valuenow={partsDone}
          aria-valuemax={Math.max(parts, 1)}
        >
          <i style={{ width: `${parts === 0 ? 0 : (100 * partsDone) / parts}%` }} />
        </div>
      </div>
      <Button className="icon-button" aria-label={words.panel.undo} isDisabled={!canUndo} onPress={onUndo}>
        <Icon name="undo" />
      </Button>
      <Button className="icon-button" aria-label={words.panel.redo} isDisabled={!canRedo} onPress={onRedo}>
        <Icon name="redo" />
      </Button>
      <Button className="button primary" onPress={onExport}>
        {words.panel.export}
      </Button>
    </section>
  );
}
