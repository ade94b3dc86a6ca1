import { type Chapters, paragraph, putChapter } from "../chapters.ts";
import { writeMeasure } from "../measure.ts";
import { markerOf, type Pen, stopped } from "../pen.ts";
import { writeStatement } from "../statement.ts";
import { fullDay, isoOf } from "../timeline.ts";

/** Writes the counts of many bodies at once. */
export function writeSummary(pen: Pen): void {
  const { chance } = pen;
  const all = chance.between(90, 600);
  const done = all - chance.between(3, 40);
  pen.put(
    stopped(
      pen.fill(
        `{asof}，巡察反馈的${all}个问题，已完成整改${done}个，其余${all - done}个正在推进，建立完善制度{30-200}项`,
      ),
    ),
  );
  if (chance.likely(0.6)) pen.put(paragraph(pen, "outcomeSentences", 1, 3));
}

/** Writes the announcement of an inspection to come: its numbered points are no problems. */
export function writeAnnouncement(pen: Pen): void {
  const { chance, when } = pen;
  const chapters: Chapters = { number: 0 };
  putChapter(pen, chapters, chance.one(["巡察监督重点", "巡察主要任务", "巡察内容"]));
  pen.put("巡察组紧扣被巡察党组织职能责任，重点了解以下情况：");
  const scheme = chance.one(["hanBracket", "arabDot", "arabBracket"]);
  for (let number = 1; number <= 4; number++)
    pen.put(
      `${markerOf(pen, scheme, number)}${pen.draw("subjects")}${chance.one(["情况；", "方面存在的突出问题；", "方面的问题；"])}`,
    );
  putChapter(pen, chapters, chance.one(["受理范围", "反映问题的范围"]));
  pen.put(
    "主要受理反映被巡察单位领导班子及其成员问题的来信来电来访，其他不属于受理范围的信访问题，按规定转有关部门处理。",
  );
  putChapter(pen, chapters, chance.one(["有关说明", "注意事项"]));
  const day = when.published;
  pen.put(
    `一是受理截止时间为<date v="${isoOf(day)}" r="deadline">${fullDay(day)}</date>；二是提倡实名举报；三是对打击报复的严肃查处。`,
  );
}

/** Writes a report of a newspaper: every word of the trade, and nothing announced. */
export function writeNews(pen: Pen): void {
  const { chance } = pen;
  const scheme = chance.one(["none", "none", "ordinal", "hanBracket", "arabDot"]);
  const count = chance.between(3, 6);
  for (let number = 1; number <= count; number++) {
    const words = chance.one([
      () =>
        `会议强调，一要${pen.draw("nextPoints")}。${paragraph(pen, "nextSentences", 1, 1)}二要${pen.draw("nextPoints")}。${paragraph(pen, "nextSentences", 1, 1)}`,
      () => `${pen.fill("{person}")}指出，${paragraph(pen, "nextSentences", 1, 2)}`,
      () =>
        `${pen.fill("{body}")}针对“${writeStatement(pen).replace(/[“”。]/g, "")}”问题，${stopped(writeMeasure(pen))}`,
      () => `会上，${pen.fill("{town}")}汇报了整改情况：${stopped(writeMeasure(pen))}`,
      () => paragraph(pen, "outcomeSentences", 1, 2),
      () => `“过去办事要跑好几趟，现在方便多了。”${pen.fill("{village}")}村民${pen.fill("{person}")}说。`,
    ])();
    pen.put(`${number > 1 ? markerOf(pen, scheme, number - 1, count) : ""}${words}`);
  }
  if (chance.likely(0.6)) pen.put(`（${pen.names.county}融媒体中心　记者　${pen.fill("{person}")}）`);
}

/** Writes guidelines on how notices are to be published: they quote headings and examples, and are no notice. */
export function writeGuideline(pen: Pen): void {
  const { chance } = pen;
  pen.put("为做好巡察整改公开工作，现就有关事项通知如下。");
  const parts = chance.some(["公开的主要内容", "格式要求", "常见问题及纠正要求", "工作要求", "报送时间"], 3);
  for (const [index, heading] of parts.entries()) {
    pen.put(`${markerOf(pen, "hanComma", index + 1)}<sec l="1" opt="1">${heading}</sec>`);
    const lines = chance.some(
      [
        "标题。一般写作“中共××委员会关于巡察整改进展情况的通报”。",
        "正文。按照“关于‘……’问题的整改情况”的形式逐条列出。",
        "“重过程轻结果”。有的通报大篇幅写开会，不写改了什么。",
        `“以偏概全”。如“${writeStatement(pen).replace(/[“”。]/g, "")}”只写了一项措施。`,
        "联系方式应当真实有效，电话有人接听。",
        "涉密内容不得公开。",
      ],
      chance.between(2, 4),
    );
    for (const [at, line] of lines.entries()) pen.put(`${at + 1}.${line}`);
  }
}
