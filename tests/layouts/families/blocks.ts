import { answerFields } from "../answer-fields.ts";
import { writeBody } from "../body.ts";
import { type Chapters, paragraph, putChapter } from "../chapters.ts";
import { writeMeasure } from "../measure.ts";
import { labelled, markerOf, type Pen, stopped } from "../pen.ts";
import { writeStatement } from "../statement.ts";
import { drawState } from "../states.ts";

/** Writes a notice on safety: mostly like others, at times as blocks under the names of sites. */
export function writeSafety(pen: Pen): void {
  if (pen.chance.likely(0.65)) {
    writeBody(pen);
    return;
  }
  const { chance, labels } = pen;
  const chapters: Chapters = { number: 0 };
  for (const [heading, value] of [
    ["同意销号的重大事故隐患", "completed"],
    ["正在整改的重大事故隐患", "in-progress"],
  ] as const) {
    putChapter(pen, chapters, heading);
    const count = chance.between(2, 4);
    for (let number = 1; number <= count; number++) {
      const state = drawState(chance, value);
      pen.put(`${markerOf(pen, "hanBracket", number, count)}<sec l="2" opt="1">${pen.fill("{firm}")}</sec>`);
      if (chance.likely(0.5)) pen.put(`${labelled(pen, labels.origin)}${pen.draw("origins")}`);
      pen.put(`${labelled(pen, labels.problem)}<prob s="${value}">${stopped(writeStatement(pen))}</prob>`);
      for (const line of answerFields(pen, state)) pen.put(line);
      writePoints(pen);
      pen.put(`${labelled(pen, labels.state)}${stopped(state.word)}`);
    }
  }
}

function writePoints(pen: Pen): void {
  const { chance, labels, layout } = pen;
  const count = chance.between(1, 3);
  const scheme =
    layout.points.startsWith("paragraph") || layout.points === "semicolons" || layout.points === "hanBracket"
      ? "ordinal"
      : layout.points;
  const points = Array.from(
    { length: count },
    (_, index) =>
      `${count > 1 ? markerOf(pen, scheme, index + 1, count) : ""}<meas>${stopped(writeMeasure(pen, true))}</meas>`,
  );
  if (layout.flow === "lines" && count > 1) for (const line of [labelled(pen, labels.answer), ...points]) pen.put(line);
  else pen.put(`${labelled(pen, labels.answer)}${points.join("")}`);
}

/** Writes what an audit found and advises; nobody answers, so that nothing is a problem of a rectification notice. */
export function writeAuditResults(pen: Pen): void {
  const { chance, draw } = pen;
  const count = chance.between(2, 4);
  const marker = (number: number): string => markerOf(pen, "hanBracket", number, count);
  const chapter = (number: number, heading: string): void =>
    pen.put(`${markerOf(pen, "hanComma", number)}<sec l="1" opt="1">${heading}</sec>`);
  chapter(1, "基本情况");
  pen.put(paragraph(pen, "feedbackSentences", 1, 3));
  chapter(2, "审计发现的主要问题");
  for (let number = 1; number <= count; number++)
    pen.put(`${marker(number)}${stopped(`${draw("subjects")}${draw("lacks")}，${draw("facts")}`)}`);
  chapter(3, "审计建议");
  for (let number = 1; number <= count; number++)
    pen.put(`${marker(number)}${stopped(`${draw("nextPoints")}，${draw("nextSentences")}`)}`);
}
