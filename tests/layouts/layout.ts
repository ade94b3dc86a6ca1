import { type Chance, hashOf } from "./chance.ts";
import { CHOICES, type Choice, type Layout, MAIN } from "./choices.ts";
import { seriesOf } from "./numbers.ts";

type Draft = Record<Choice, string>;

/** An eighth of all combinations of the main choices is set aside: whichever way a reader was taught, it has not seen them. */
export const isAsideLayout = (layout: Layout): boolean =>
  hashOf(MAIN.map((choice) => layout[choice]).join(" ")) % 8 === 3;

/** A layout of one half, with the choices given in `fixed` where they can stand together. */
export function drawLayout(chance: Chance, aside: boolean, fixed: Partial<Layout> = {}): Layout {
  for (let attempt = 0; ; attempt++) {
    const draft = Object.fromEntries(
      Object.entries(CHOICES).map(([name, table]) => [name, chance.weigh(table as Readonly<Record<string, number>>)]),
    ) as Draft;
    const layout = settled({ ...draft, ...(attempt < 400 ? fixed : {}) }, chance);
    if (isAsideLayout(layout) === aside) return layout;
  }
}

const RUN_IN = new Set(["run", "semicolon", "dash", "colon", "nothing", "comma"]);
/** Ends that run the answer in behind the heading. */
export const runsIn = ({ problemEnd }: Layout): boolean => RUN_IN.has(problemEnd);
/** Points without a marker of their own. */
export const isUnmarked = ({ points }: Layout): boolean => ["semicolons", "paragraphs", "paragraph"].includes(points);
/** Numbers that say what they count, so that a label would say it again. */
const NAMED = /^(?:named|namedArab|feedbackNamed|taskNamed|auditNamed)$/;
const OWN_LINE = /Line$/;

/** Turns a draft into a layout whose choices can stand together: what no person could read is written otherwise. */
function settled(draft: Draft, chance: Chance): Layout {
  const layout = draft;
  settleLevels(layout, chance);
  settleHeading(layout);
  settleAnswer(layout);
  settleTable(layout);
  return layout;
}

function settleLevels(layout: Draft, chance: Chance): void {
  if (layout.family === "safety" || layout.family === "environment")
    if (layout.nesting === "zhejiang" || layout.nesting === "none") layout.nesting = "chapter";
  if (layout.nesting === "flat" || layout.nesting === "zhejiang") {
    if (chance.likely(0.7) || layout.nesting === "zhejiang") layout.problemNumber = "hanComma";
    if (layout.chapterNumber !== "none")
      layout.chapterNumber = layout.problemNumber === "hanComma" ? "hanComma" : layout.chapterNumber;
  }
  if (layout.nesting === "zhejiang") [layout.organisation, layout.effects] = ["unheaded", "unheaded"];
  const above = new Set<string>();
  if (!["none"].includes(layout.nesting) && layout.problemNumber !== layout.chapterNumber)
    above.add(seriesOf(layout.chapterNumber));
  if (["group", "subgroup"].includes(layout.nesting)) {
    if (above.has(seriesOf(layout.groupNumber)) || layout.groupNumber === layout.chapterNumber)
      layout.groupNumber = "hanBracket";
    if (above.has(seriesOf(layout.groupNumber))) layout.groupNumber = "arabDot";
    above.add(seriesOf(layout.groupNumber));
  }
  if (layout.nesting === "subgroup") above.add(seriesOf(subgroupNumber(layout)));
  above.delete("none");
  if (above.has(seriesOf(layout.problemNumber)))
    layout.problemNumber =
      ["arabDot", "arabBracket", "hanBracket", "circled"].find((name) => !above.has(seriesOf(name))) ?? "circled";
  if (layout.nesting === "group" && layout.groupNumber === "none" && layout.problemNumber === "none")
    layout.groupNumber = "hanBracket";
  if (layout.chapterNumber === "none" && layout.problemNumber === "none") layout.chapterNumber = "hanComma";
  if (["flat", "none"].includes(layout.nesting) && layout.problemNumber === "none") layout.problemNumber = "arabDot";
  above.add(seriesOf(layout.problemNumber));
  if (above.has(seriesOf(layout.points)))
    layout.points = ["ordinal", "arabBracket", "circled"].find((name) => !above.has(seriesOf(name))) ?? "circled";
  if (layout.points === "hanBracket" && layout.flow === "inline") layout.flow = "lines";
}

/** The number of the third level: what neither groups nor chapters have. */
export function subgroupNumber(layout: Layout): string {
  return seriesOf(layout.groupNumber) === "arab" ? "arabBracket" : "arabDot";
}

function settleHeading(layout: Draft): void {
  if (OWN_LINE.test(layout.problemNumber) && layout.problemLabel === "none" && layout.formula === "bare")
    layout.problemLabel = "colon";
  if (NAMED.test(layout.problemNumber)) layout.problemLabel = "none";
  if (layout.problemLabel !== "none") layout.formula = layout.formula === "task" ? "bare" : layout.formula;
  if (layout.problemLabel === "quoted" || layout.problemLabel === "square") layout.formula = "bare";
  if (layout.problemLabel !== "none" && !["line", "stop"].includes(layout.problemEnd)) layout.problemEnd = "stop";
  if (layout.problemNumber === "ordinal" && layout.problemEnd === "line") layout.problemEnd = "stop";
  if (layout.formula === "task")
    layout.problemNumber = layout.problemNumber === "none" ? "arabDot" : layout.problemNumber;
  if (layout.problemEnd === "comma") layout.formula = "aimed";
  if (layout.problemEnd === "square" && !["bare", "about"].includes(layout.formula)) layout.formula = "bare";
  if (layout.problemEnd === "colon" && layout.answer === "none" && layout.formula === "bare") layout.formula = "about";
  if (
    layout.problemNumber === "none" &&
    layout.formula === "bare" &&
    layout.problemLabel === "none" &&
    layout.problemEnd !== "square"
  )
    layout.problemEnd = "line";
  if (
    layout.problemEnd === "nothing" &&
    layout.answer === "none" &&
    (layout.points !== "ordinal" || layout.formula === "bare")
  )
    layout.problemEnd = "run";
  if (layout.problemEnd === "dash" && ["aboutQuotedDone", "aboutDone"].includes(layout.formula))
    layout.formula = "aboutQuoted";
}

function settleAnswer(layout: Draft): void {
  if (layout.pointShape === "assigned" && layout.fields !== "none") layout.fields = "none";
  if (isUnmarked(layout)) layout.flow = layout.points === "paragraphs" ? "lines" : "inline";
  if (runsIn(layout) && ["colonLine", "wordLine", "squareLine"].includes(layout.answer)) layout.answer = "colon";
  if (layout.answer === "blank" && runsIn(layout)) layout.answer = "colon";
  if (runsIn(layout) && layout.fieldPlace === "before") layout.fieldPlace = "after";
  if (runsIn(layout)) layout.cause = "none";
  if (layout.answer === "none" && layout.cause !== "none") layout.answer = "colon";
  if (layout.answer === "none" && layout.fieldPlace === "before" && layout.fields !== "none" && isUnmarked(layout))
    layout.answer = "colon";
  if (layout.answer === "none" && layout.state === "labelFirst") layout.state = "label";
  if (layout.problemEnd === "comma" && layout.answer !== "none") layout.answer = "none";
  if (layout.state === "bracket" && ["semicolon", "dash", "comma", "quotedOnly"].includes(layout.problemEnd))
    layout.state = "lastLine";
  if (layout.state === "deadline" && layout.fields !== "pair") layout.fields = "pair";
  if (layout.state === "result" && /^(?:result|both)/.test(layout.outcome)) layout.outcome = "none";
  if (layout.state === "perMeasure" && isUnmarked(layout)) layout.state = "lastLine";
  if (layout.state === "group" && !["chapter", "groups"].includes(layout.nesting)) layout.state = "label";
  if (layout.points === "semicolons" && ["continued", "nested"].includes(layout.pointShape))
    layout.pointShape = "plain";
}

function settleTable(layout: Draft): void {
  if (["task", "announcement", "news", "guideline", "summary", "feedback"].includes(layout.family))
    layout.table = "none";
  if (["flat", "zhejiang", "none", "subgroup"].includes(layout.nesting)) layout.table = "none";
  if (layout.table === "category") layout.nesting = "chapter";
  if (layout.table !== "none") {
    layout.breaks = "kept";
    if (layout.state === "group") layout.state = "label";
    layout.noise = layout.noise === "indented" || layout.noise === "spaces" ? "none" : layout.noise;
  }
  if (layout.breaks !== "kept" && layout.noise === "indented") layout.noise = "none";
}
