import type { Draw } from "../draw.ts";
import { halfWidth } from "../finish.ts";
import type { HouseStyle, Page } from "../style.ts";
import { courtThreeLevels, courtTopLevelProblems, prosecutorsRunIn } from "./courts.ts";
import { bankItems, bankMeasureBrackets, enterpriseCodes } from "./enterprises-and-banks.ts";
import { hospitalBlocks, hospitalOneLine, universityFields } from "./hospitals-and-schools.ts";
import { continuedPoints, longOrganisation, nestedAnswers, plainParagraphs, sentenceChapters } from "./other-hands.ts";
import { streetSpokenPoints, townshipReportUpward } from "./townships.ts";

/** A page that somebody else copied, by the name of the style it was written in. */
function copyOf(draw: Draw, styles: Readonly<Record<string, HouseStyle>>): Page {
  const name = draw.pick(Object.keys(styles));
  const write = styles[name];
  if (write === undefined) throw new Error(`no style ${name}`);
  const page = write(draw);
  page.clerk.layout.copyOf = name;
  return page;
}

const eachLine = (source: string, change: (line: string) => string): string =>
  source
    .split("\n")
    .map((line) => (/^#!|^\|\| |<title>|<\/title>/.test(line) ? line : change(line)))
    .join("\n");

/** Breaks a labelled line after so many characters of its words; a break never stands at the edge of a label. */
function wrapped(line: string, width: number): string {
  let out = "";
  let count = 0;
  for (const part of line.split(/(<[^>]*>)/)) {
    if (part.startsWith("<")) {
      out += part;
      continue;
    }
    for (const letter of part) {
      if (count >= width && !/[，。；：、）》”’]/.test(letter)) {
        const opened = /(?:<[a-z][^>]*>)+$/.exec(out)?.[0] ?? "";
        out = `${out.slice(0, out.length - opened.length)}\n${opened}`;
        count = 0;
      }
      out += letter;
      count += 1;
    }
  }
  return out;
}

/** Copied out of a PDF: every line of the page became a line of the text. */
export const copiedFromPdf: HouseStyle = (draw) => {
  const page = copyOf(draw, {
    courtThreeLevels,
    prosecutorsRunIn,
    universityFields,
    bankItems,
    longOrganisation,
    nestedAnswers,
  });
  const width = draw.pick([26, 28, 32, 36]);
  page.clerk.layout.width = String(width);
  const numbers = draw.chance(0.4);
  return {
    ...page,
    copied: (source) => {
      const text = eachLine(source, (line) => wrapped(line, width));
      return numbers ? `${text}— 1 —\n` : text;
    },
  };
};

/** Copied with every sentence on a line of its own. */
export const sentencePerLine: HouseStyle = (draw) => {
  const page = copyOf(draw, {
    courtThreeLevels,
    prosecutorsRunIn,
    courtTopLevelProblems,
    streetSpokenPoints,
    longOrganisation,
  });
  return {
    ...page,
    copied: (source) =>
      eachLine(source, (line) =>
        line
          .split(/(<prob[^>]*>.*?<\/prob>)/)
          .map((part) =>
            part.startsWith("<prob") ? part : part.replace(/。((?:<\/[a-z]+>)*)(?=[^\n”’）〉》<]|<(?!\/))/g, "。$1\n"),
          )
          .join("")
          .replace(/(。<\/prob>)(?=.)/g, "$1\n"),
      ),
  };
};

/** Copied with all line breaks lost. */
export const lostBreaks: HouseStyle = (draw) => {
  const page = copyOf(draw, {
    courtThreeLevels,
    prosecutorsRunIn,
    bankItems,
    hospitalOneLine,
    bankMeasureBrackets,
    courtTopLevelProblems,
  });
  const gap = draw.pick(["", "　　", " "]);
  const whole = draw.chance(0.5);
  page.clerk.layout.gap = gap || "none";
  return {
    ...page,
    copied: (source) => {
      const [first = "", ...rest] = source.trimEnd().split("\n");
      const end = rest.findIndex((line) => line.includes("</title>")) + 1;
      const body = whole
        ? rest.slice(end).join(gap)
        : rest
            .slice(end)
            .reduce(
              (text, line, place) =>
                text + (place === 0 ? "" : /^[一二三四五六七八九十]{1,2}、/.test(line) ? "\n" : gap) + line,
              "",
            );
      return `${[first, ...rest.slice(0, end), body].join("\n")}\n`;
    },
  };
};

const plainly = (text: string): string => text.replace(/<[^>]*>/g, "").replace(/⟦[^⟧]*⟧/g, "");

/** With a list of contents before and notes behind. */
export const contentsAndNotes: HouseStyle = (draw) => {
  const page = copyOf(draw, { courtThreeLevels, universityFields, nestedAnswers, longOrganisation, enterpriseCodes });
  const at = page.lines.findIndex((line) => line.includes("</title>")) + 1;
  const dots = draw.pick(["…………", "……", "\t", "．．．．．．"]);
  const contents = page.lines
    .filter((line) => line.includes('<sec l="1">'))
    .map((line, place) => `${plainly(line).replace(/。.*$/, "")}${dots}${place * 2 + 1}`);
  const notes = draw.pick([
    ["注：本通报中的数据截至印发之日，部分数据因四舍五入存在误差。"],
    ["① “三重一大”是指重大事项决策、重要干部任免、重要项目安排、大额资金使用。", "② 部门名称以机构改革后的名称为准。"],
    ["附件：1.整改任务清单", "　　　2.制度建设清单"],
    [],
  ]);
  page.clerk.layout.notes = String(notes.length);
  return { ...page, lines: [...page.lines.slice(0, at), "目　　录", ...contents, ...page.lines.slice(at), ...notes] };
};

/** Without a title, between breadcrumbs and a share bar; the issuer signs. */
export const withoutTitle: HouseStyle = (draw) => {
  const page = copyOf(draw, { courtTopLevelProblems, bankItems, plainParagraphs, hospitalBlocks, sentenceChapters });
  const { body } = page.clerk;
  const inTitle = page.lines.findIndex((line) => line.includes("</title>"));
  const text = page.lines
    .slice(inTitle + 1)
    .filter((line) => line !== body.issuer && !line.startsWith("⟦pub") && !line.startsWith(`${body.issuer}　`));
  return {
    ...page,
    lines: [
      draw.pick([
        "当前位置：首页>信息公开>党建工作>正文",
        "您现在的位置：首页 > 巡察整改 > 通知公告",
        "首页 / 政务公开 / 专题专栏",
      ]),
      ...(draw.chance(0.5) ? ["【打印本页】【关闭窗口】　分享到："] : []),
      ...text,
      `<issuer>${body.issuer}</issuer>`,
      page.clerk.fill("{pub}"),
    ],
  };
};

/** The announcing sentence last, and the marks of a keyboard that stands on half width. */
export const announcedLastHalfWidth: HouseStyle = (draw) => {
  const page = copyOf(draw, {
    courtThreeLevels,
    townshipReportUpward,
    hospitalOneLine,
    continuedPoints,
    streetSpokenPoints,
  });
  const last = draw.chance(0.6);
  page.clerk.layout.announced = last ? "last" : "first";
  const start = page.lines.findIndex((line) => line.includes('<sec l="1">') || line.includes("<prob"));
  const announced = /(?:[^。，]{1,40}，)?现将[^。：]{1,60}[。：]$/;
  const text = page.lines
    .map((line, at) => (at < start ? line.replace(announced, "") : line))
    .filter((line) => line !== "");
  const end = text.findLastIndex((line) => /<(?:meas|sec)|^下一步/.test(line)) + 1;
  const isClosing = (line: string): boolean =>
    /监督|反映|<phone|特此/.test(line) || line.startsWith(page.clerk.body.issuer);
  const behind = text.findIndex((line, at) => at >= end && isClosing(line));
  const at = behind < 0 ? text.length : behind;
  return {
    ...page,
    lines: last ? [...text.slice(0, at), "以上整改情况，现予公开，请予监督。", ...text.slice(at)] : page.lines,
    copied: halfWidth,
  };
};
