import { writeBody } from "../body.ts";
import { type Chapters, NEXT, paragraph, putChapter, writeChapter } from "../chapters.ts";
import type { Pen } from "../pen.ts";

/** Writes a plan: aims and rules first, then problems with what is to be done, then how it is organised. */
export function writePlan(pen: Pen): void {
  const { chance, layout } = pen;
  const outcome = layout.outcome === "next" ? "next" : "none";
  const planned: Pen = { ...pen, layout: { ...layout, outcome, state: "nowhere" } };
  if (["flat", "none", "zhejiang"].includes(layout.nesting)) {
    writeBody(planned);
    return;
  }
  const chapters: Chapters = { number: 0 };
  putChapter(pen, chapters, pen.draw("planHeadings"));
  pen.put(paragraph(pen, "nextSentences", 1, 3));
  const rest: Pen = {
    ...pen,
    layout: { ...planned.layout, organisation: "none", effects: "none", next: "none" },
  };
  writeBody(rest, chapters);
  writeChapter(
    pen,
    chapters,
    { ...NEXT, headings: "planHeadings" },
    chance.one(["paragraph", "runIn", "ordinal", "lines"]),
  );
}
