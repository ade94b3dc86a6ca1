import { writeAnswer } from "./answer.ts";
import { runsIn } from "./layout.ts";
import { markerOf, type Pen } from "./pen.ts";
import { writeShortStatement, writeStatement } from "./statement.ts";
import { drawState, type State } from "./states.ts";

/** Which problem of how many, and the state its group gives it. */
export interface Place {
  readonly number: number;
  readonly count: number;
  readonly groupState?: State | undefined;
  /** Sections stand above it. */
  readonly marker?: string;
}

const ENDS: Readonly<Record<string, string>> = {
  stop: "。",
  run: "。",
  semicolon: "；",
  dash: "——",
  colon: "：",
  comma: "，",
};

/** The state of a problem, or null where the notice says none. */
export function stateFor(pen: Pen, place: Place): State | null {
  if (place.groupState) return place.groupState;
  if (pen.layout.state === "nowhere") return null;
  return pen.chance.likely(0.86) ? drawState(pen.chance) : null;
}

/** Writes a problem with everything that belongs to it. */
export function writeProblem(pen: Pen, place: Place): void {
  const state = stateFor(pen, place);
  const head = headOf(pen, place, state);
  writeAnswer(pen, { head, attached: runsIn(pen.layout), state: place.groupState ? null : state });
}

function headOf(pen: Pen, place: Place, state: State | null): string {
  const { chance, layout, labels } = pen;
  const marker = place.marker ?? markerOf(pen, layout.problemNumber, place.number, place.count);
  const tag =
    layout.tag === "some" && layout.formula === "bare" && layout.problemEnd === "line" ? `〔${pen.draw("tags")}〕` : "";
  const bracket = layout.state === "bracket" && state && !place.groupState ? `（${state.word}）` : "";
  const words = wordsOf(pen, tag + bracket);
  const square = layout.problemEnd === "square";
  const end = ENDS[layout.problemEnd] ?? (/[。]/.test(words) && !square && !bracket ? "。" : "");
  const inside = end === "。" || end === "；" ? end : "";
  const attributes = state ? ` s="${state.value}"` : "";
  const boxed = words.includes("<core>") ? `【${words}】` : `【<core>${words}</core>】`;
  const text = `<prob${attributes}>${square ? boxed : words}${inside}</prob>${inside ? "" : end}`;
  const label = {
    none: "",
    colon: `${labels.problem}：`,
    square: `【${labels.problem}】`,
    quoted: `${labels.problem}：`,
    ownLine: `${labels.problem}${chance.likely(0.6) ? "：" : ""}\n`,
  }[layout.problemLabel as "none"];
  return `${marker}${label}${text}`;
}

const inSingle = (words: string): string => words.replaceAll("“", "‘").replaceAll("”", "’");

/** The text of the problem inside its tag: the formula around the core, and what stands in brackets behind it. */
function wordsOf(pen: Pen, behind: string): string {
  const { chance, layout } = pen;
  const formula = layout.problemLabel === "quoted" ? "quotedOnly" : layout.formula;
  if (formula === "task") return `${pen.draw("tasks")}${behind}`;
  if (formula === "bare") {
    const long = layout.problemLabel !== "none" || chance.likely(0.25);
    const words = writeStatement(pen, long);
    return behind === "" ? words : `<core>${words}</core>${behind}`;
  }
  const plain = chance.likely(0.12) && /uoted/.test(formula) ? writeStatement(pen, true) : writeShortStatement(pen);
  const core = `<core>${plain}</core>`;
  const quoted = `“<core>${chance.likely(0.75) ? inSingle(plain) : plain}</core>”`;
  const of = chance.one(["的问题", "问题"]);
  const done = chance.one(["的整改情况", "整改情况", "的整改", "整改落实情况", "的整改进展情况"]);
  const forms: Readonly<Record<string, string>> = {
    about: `关于${core}${chance.one(["的问题", "的问题", "问题", "方面的问题"])}`,
    aboutQuoted: `关于${quoted}${of}`,
    aboutQuotedDone: `关于${quoted}${chance.one(["问题", "的问题"])}${done}`,
    aboutDone: `关于${core}问题${done}`,
    aimed: `针对${chance.likely(0.7) ? quoted : core}${of}`,
    aimedPointed: `针对${chance.one(["反馈的", "巡察指出的", "反馈指出的"])}${quoted}${of}`,
    against: `${chance.one(["对照", "对于", "围绕"])}${quoted}${of}`,
    quoted: `${quoted}${of}`,
    quotedOnly: quoted,
    spaced: `关于 ${quoted} 的问题`,
    tail: `${core}${chance.one(["的问题", "问题", "等问题"])}`,
    done: `${quoted}问题${chance.one(["整改情况", "整改落实情况", "整改"])}`,
  };
  return `${forms[formula] ?? core}${behind}`;
}
