/** What keys can do in the list. */
export type Action =
  | "next"
  | "previous"
  | "collapse"
  | "expand"
  | "previousSection"
  | "nextSection"
  | "first"
  | "last"
  | "show"
  | "tick"
  | "select"
  | "all"
  | "waiting"
  | "find"
  | "filter"
  | "undo"
  | "redo"
  | "status"
  | "remark"
  | "day"
  | "export"
  | "correct"
  | "remove"
  | "join"
  | "split"
  | "help"
  | "view1"
  | "view2"
  | "view3"
  | "view4"
  | "view5";

/** Keys by action, as `KeyboardEvent.key`, with `Shift+` before it where that is held. */
export type Keys = Readonly<Record<Action, readonly string[]>>;

/** The keys as they come; none is a default of a browser. */
export const DEFAULT_KEYS: Keys = {
  next: ["ArrowDown", "j"],
  previous: ["ArrowUp", "k"],
  collapse: ["ArrowLeft"],
  expand: ["ArrowRight"],
  previousSection: ["["],
  nextSection: ["]"],
  first: ["Home"],
  last: ["End"],
  show: ["Enter"],
  tick: [" "],
  select: ["x"],
  all: ["a"],
  waiting: ["n"],
  find: ["/"],
  filter: ["f"],
  undo: ["z"],
  redo: ["Shift+z"],
  status: ["s"],
  remark: ["r"],
  day: ["d"],
  export: ["e"],
  correct: ["m"],
  remove: ["Delete"],
  join: ["g"],
  split: ["p"],
  help: ["?"],
  view1: ["1"],
  view2: ["2"],
  view3: ["3"],
  view4: ["4"],
  view5: ["5"],
};

/** The parts of a keyboard event that say which key it was. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing?: boolean;
}

/** The action of a key press, or null. Presses with Ctrl, Alt or ⌘ and those of an input method are none. */
export function actionOf(press: KeyPress, keys: Keys): Action | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing) return null;
  const name = nameOfKey(press);
  for (const [action, names] of Object.entries(keys)) if (names.includes(name)) return action as Action;
  return null;
}

/** The name of the key of a press. Sample: `Shift+z`. */
export function nameOfKey({ key, shiftKey }: Pick<KeyPress, "key" | "shiftKey">): string {
  const isLetter = /^[a-z]$/i.test(key);
  return isLetter ? `${shiftKey ? "Shift+" : ""}${key.toLowerCase()}` : key;
}

const SIGNS: Readonly<Record<string, string>> = {
  ArrowDown: "↓",
  ArrowUp: "↑",
  ArrowLeft: "←",
  ArrowRight: "→",
  " ": "Space",
  Delete: "Del",
};

/** A key's name as it stands on the key. Sample: `Shift+Z`. */
export function keyLabel(name: string): string {
  return (
    SIGNS[name] ??
    name.replace(/[a-z]$/, (letter) => (name.length === 1 || name.startsWith("Shift+") ? letter.toUpperCase() : letter))
  );
}
