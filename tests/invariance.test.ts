import { type Notice, parse } from "@noticelens/parser";
import { describe, expect, test } from "vitest";
import { labelledNotices } from "./support/labelled.ts";
import { renderBreaks, renderDocx, renderHtml, renderNumberedDocx } from "./support/render.ts";

/** Everything that a notice says whatever its format was; spans hold because the text is the same. */
function logical({ source: _, anchors: __, diagnostics: ___, attachments: ____, ...rest }: Notice): unknown {
  return rest;
}

const SOME = [
  "daichuan",
  "danxi",
  "soe-problem-blocks",
  "university-three-levels",
  "audit-government-announcement",
  "safety-code-labels",
  "township-ledger-merged",
];
/** Lines of a page around the notice: furniture on a page, and not in a Word file at all. */
const PAGE_LINE = /^(?:发布时间|发布日期|发布机构|发文日期|来源)[：:].*$/gm;
const notices = labelledNotices()
  .filter(({ name }) => SOME.includes(name))
  .map((labelled) => ({ ...labelled, text: labelled.text.replace(PAGE_LINE, "") }));

describe("one notice in every format gives one result", () => {
  test.each(notices)("$name as a web page and as a Word file", async (labelled) => {
    const page = logical(await parse(renderHtml(labelled)));
    expect(logical(await parse(renderDocx(labelled)))).toEqual(page);
  });

  test.each(notices.filter(({ text }) => !text.includes("\t")))("$name with line breaks only", async (labelled) => {
    expect(logical(await parse(renderBreaks(labelled)))).toEqual(logical(await parse(renderHtml(labelled))));
  });

  test("numbers that Word counts are read as if they were typed", async () => {
    const labelled = notices.find(({ name }) => name === "danxi");
    if (!labelled) throw new Error("the notice is gone");
    expect(logical(await parse(renderNumberedDocx(labelled)))).toEqual(logical(await parse(renderDocx(labelled))));
  });

  test.each([["GBK", "gbk"]])("a page in %s says the same as in UTF-8", async () => {
    const labelled = notices[0];
    if (!labelled) throw new Error("the notice is gone");
    const { toGbk } = await import("./support/reading.ts");
    const page = renderHtml(labelled).replace("utf-8", "gb2312");
    expect(logical(await parse(toGbk(page)))).toEqual(logical(await parse(renderHtml(labelled))));
  });
});
