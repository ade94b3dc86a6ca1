import { answerFields } from "../answer-fields.ts";
import { writeMeasure } from "../measure.ts";
import { NUMBERS } from "../numbers.ts";
import { type Pen, stopped } from "../pen.ts";
import { writeStatement } from "../statement.ts";

/** Writes one single task: its fields as chapters, as labelled lines, or as one paragraph. */
export function writeTask(pen: Pen): void {
  const form = pen.chance.weigh({ chapters: 4, labels: 4, squares: 1, paragraph: 1 });
  if (form === "paragraph") {
    writeParagraph(pen);
    return;
  }
  const { chance, labels } = pen;
  const quoted = chance.likely(0.4);
  const statement = writeStatement(pen, true);
  const problem = quoted
    ? `<prob s="completed">“<core>${statement}</core>”。</prob>`
    : `<prob s="completed">${stopped(statement)}</prob>`;
  const fields: readonly (readonly [string, readonly string[]])[] = [
    [labels.problem, [problem]],
    ...(chance.likely(0.5) ? [[labels.goal, [pen.draw("goals")]] as const] : []),
    [labels.answer, pointsOf(pen, "")],
    ...(chance.likely(0.3) ? [[labels.responsible, [pen.draw("offices")]] as const] : []),
    [labels.result, pointsOf(pen, ' k="result"')],
  ];
  for (const [index, [label, lines]] of fields.entries()) {
    const heading =
      form === "chapters"
        ? `${NUMBERS.hanComma?.(index + 1, 5)}${label}`
        : form === "squares"
          ? `【${label}】`
          : `${label}：`;
    if (form === "chapters" || lines.length > 1) for (const line of [heading, ...lines]) pen.put(line);
    else pen.put(`${heading}${lines[0]}`);
  }
  if (chance.likely(0.4)) for (const line of answerFields(pen, null)) pen.put(line);
  if (chance.likely(0.3)) pen.put(chance.one(["验收结论：完成整改，同意销号。", "该任务已完成，并通过验收销号。"]));
}

function pointsOf(pen: Pen, kind: string): string[] {
  const { chance } = pen;
  const count = chance.between(1, 4);
  const words = (): string => stopped(kind ? pen.draw("results") : writeMeasure(pen));
  if (count === 1) return [`<meas${kind}>${words()}</meas>`];
  const scheme = chance.one(["arabDot", "arabBracket", "hanBracket", "circled", "ordinal", "arabComma"]);
  const points = Array.from(
    { length: count },
    (_, index) => `${NUMBERS[scheme]?.(index + 1, count)}<meas${kind}>${words()}</meas>`,
  );
  return chance.likely(0.7) ? points : [points.join("")];
}

function writeParagraph(pen: Pen): void {
  const statement = writeStatement(pen).replace(/[“”]/g, "");
  pen.put(`其中“<prob><core>${statement}</core></prob>”问题的整改落实情况详见附表，公示期为十个工作日。`);
}
