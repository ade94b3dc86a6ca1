import type { KeyboardEvent } from "react";
import { partsOf, type Row, tickedOf } from "./list-model.ts";
import { useSurface } from "./panel-context.ts";
import { type Action, actionOf } from "./shortcuts.ts";
import type { NoticeWork } from "./use-notice-work.ts";

/** What keys in the list may do beyond moving in it. */
export interface ListCommands {
  select(key: string, how: "point" | "move"): void;
  toggle(problemId: string): void;
  toggleAll(): void;
  /** Goes to the next thing that waits for the person. */
  waiting(): void;
  choose(problemId: string): void;
  focus(what: "find" | "status" | "remark" | "day"): void;
  open(what: "filter" | "export" | "help"): void;
  /** Corrects how the item of a row was read, or shows what can be done. */
  correct(key: string, how: "menu" | "none" | "join" | "split"): void;
  view(index: number): void;
}

/** Handles the keys of the list: moving, folding, ticking, and the way to everything else. */
export function useListKeys(
  {
    rows,
    selected,
    work,
  }: { readonly rows: readonly Row[]; readonly selected: string | null; readonly work: NoticeWork },
  commands: ListCommands,
): (event: KeyboardEvent) => void {
  const { settings } = useSurface();
  return (event) => {
    const target = event.target as HTMLElement;
    if (target.closest("input:not([type=checkbox]),textarea,select")) return;
    const withControl = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z";
    const action = withControl ? (event.shiftKey ? "redo" : "undo") : actionOf(event.nativeEvent, settings.keys);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    run(action, { rows, selected, work }, commands);
  };
}

type State = { readonly rows: readonly Row[]; readonly selected: string | null; readonly work: NoticeWork };

function run(action: Action, state: State, commands: ListCommands): unknown {
  const { rows, selected, work } = state;
  const at = rows.findIndex(({ key }) => key === selected);
  const row = rows[at];
  const move = (index: number): void => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (next) commands.select(next.key, "move");
  };
  const section = (from: number, step: number): unknown => {
    for (let index = from + step; index >= 0 && index < rows.length; index += step)
      if (rows[index]?.kind === "section") return move(index);
  };
  const problem = row && row.kind !== "section" ? row.problem : null;
  switch (action) {
    case "next":
      return move(at + 1);
    case "previous":
      return move(at - 1);
    case "first":
      return move(0);
    case "last":
      return move(rows.length - 1);
    case "nextSection":
      return section(at, 1);
    case "previousSection":
      return section(at, -1);
    case "expand":
      if (row?.kind === "problem" && !row.open) return commands.toggle(row.problem.id);
      return move(at + 1);
    case "collapse":
      if (row?.kind === "problem" && row.open) return commands.toggle(row.problem.id);
      return row?.kind === "measure" ? commands.select(row.problem.id, "move") : section(at, -1);
    case "show":
      return row && commands.select(row.key, "point");
    case "tick":
      if (row?.kind === "measure")
        void work.edit([row.measure.id], { ticked: !work.checks.get(row.measure.id)?.ticked }, "tick");
      if (row?.kind === "problem")
        void work.edit(partsOf(row.problem), { ticked: tickedOf(row.problem, work.checks) !== "all" }, "tick");
      return;
    case "select":
      return problem ? commands.choose(problem.id) : undefined;
    case "all":
      return commands.toggleAll();
    case "waiting":
      return commands.waiting();
    case "undo":
      return work.undo();
    case "redo":
      return work.redo();
    case "find":
    case "status":
    case "remark":
    case "day":
      return commands.focus(action);
    case "correct":
      return row && commands.correct(row.key, "menu");
    case "remove":
      return row && commands.correct(row.key, "none");
    case "join":
    case "split":
      return row && commands.correct(row.key, action);
    case "filter":
    case "export":
    case "help":
      return commands.open(action);
    default:
      return commands.view(Number(action.slice(4)) - 1);
  }
}
