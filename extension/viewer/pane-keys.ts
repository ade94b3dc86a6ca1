import type { Zoom } from "./sheets.ts";

/** What keys do in the document pane. */
export interface PaneActions {
  /** Scrolls by so many desks; infinity goes to an end. */
  scroll(desks: number): void;
  zoom(change: Zoom): void;
  find(): void;
}

/** Does what a key stands for. False when it stands for nothing here. */
export function paneKey(event: KeyboardEvent, actions: PaneActions): boolean {
  if (event.isComposing || event.altKey) return false;
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "f") {
    actions.find();
    return true;
  }
  if (event.ctrlKey || event.metaKey || isTyping(event.target)) return false;
  const act = keys(actions)[event.key];
  if (!act) return false;
  act();
  return true;
}

function keys(actions: PaneActions): Record<string, () => void> {
  return {
    PageUp: () => actions.scroll(-1),
    PageDown: () => actions.scroll(1),
    Home: () => actions.scroll(Number.NEGATIVE_INFINITY),
    End: () => actions.scroll(Number.POSITIVE_INFINITY),
    "+": () => actions.zoom("in"),
    "=": () => actions.zoom("in"),
    "-": () => actions.zoom("out"),
    "0": () => actions.zoom("width"),
    "/": () => actions.find(),
  };
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
}
