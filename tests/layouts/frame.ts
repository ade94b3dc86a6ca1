import { contactLines } from "./contacts.ts";
import { bare } from "./fill.ts";
import type { Pen } from "./pen.ts";
import { fullDay, isoOf, shortDay } from "./timeline.ts";
import { issuerOf, preambleOf, titleOf } from "./wordings.ts";

/** Writes what stands above the body: furniture of the page, the title, the preamble. */
export function writeOpening(pen: Pen): void {
  const { layout } = pen;
  writeAbove(pen);
  writeTitle(pen);
  if (layout.family === "report" || (layout.above === "addressee" && ["audit", "safety"].includes(layout.family)))
    pen.put(
      pen.fill(
        pen.chance.one([
          "{county}人民政府：",
          "各乡镇（街道）、各有关单位：",
          "{county}委巡察工作领导小组：",
          "{county}纪委监委：",
        ]),
      ),
    );
  if (layout.preamble !== "none") pen.put(preambleOf(pen));
}

function writeAbove(pen: Pen): void {
  const { layout, chance, names, when } = pen;
  const shown = `<date v="${isoOf(when.published)}" r="publication" opt="1">${chance.likely(0.5) ? isoOf(when.published) : fullDay(when.published)}</date>`;
  if (layout.above === "crumbs") pen.put(pen.draw("crumbs"));
  if (layout.above === "bar") pen.put(pen.draw("bars"));
  if (layout.above === "info")
    pen.put(
      chance.one([
        `发布时间：${shown}　来源：${names.short}　浏览次数：`,
        `来源：${names.short}　发布日期：${shown}`,
        `信息来源：${names.short}办公室　　作者：　　发布时间：${shown}　　点击：${chance.between(20, 900)}次`,
      ]),
    );
}

function writeTitle(pen: Pen): void {
  const { layout, chance } = pen;
  if (layout.title === "none") return;
  const title = titleOf(pen);
  const plain = bare(title);
  if (layout.title === "twice") pen.put(plain.replace(/\n/g, ""));
  const at = plain.indexOf("关于");
  const splits = layout.title === "two" && at > 0 && !title.includes("\n");
  const cut =
    splits && chance.likely(0.6)
      ? title.replace("关于", "\n关于")
      : splits
        ? `${title.slice(0, -6)}\n${title.slice(-6)}`
        : title;
  pen.put(`<title>${/<\/?[a-z]*$/.test(cut.split("\n")[0] ?? "") ? title : cut}</title>`);
}

const ANNOUNCED = new Set(["inspection", "report", "audit", "environment", "safety"]);

/** Writes what stands below the body: the invitation to object, contacts, signature, attachments, furniture. */
export function writeClosing(pen: Pen): void {
  const { layout, chance } = pen;
  if (layout.preamble === "announceLast" && ANNOUNCED.has(layout.family))
    pen.put(chance.one(["现将整改进展情况向社会公开，请干部群众监督。", "以上整改进展情况，现予以公布。"]));
  if (layout.family === "report" && chance.likely(0.7)) pen.put("特此报告。");
  for (const line of contactLines(pen)) pen.put(line);
  if (layout.below === "attachments") pen.put(pen.draw("attachments"));
  if (layout.below === "attachmentList") {
    pen.put("附件：1.问题整改清单");
    pen.put("2.任务分工表");
  }
  writeSignature(pen);
  if (layout.below === "site") pen.put(pen.draw("siteLines"));
  if (layout.below === "footnote") pen.put(pen.draw("footnotes"));
}

function writeSignature(pen: Pen): void {
  const { layout, when, chance } = pen;
  const issuer = issuerOf(pen);
  const titled = pen.lines.some((line) => line.includes("<issuer>"));
  const name = titled ? issuer : `<issuer>${issuer}</issuer>`;
  const day = when.published;
  const date = `<date v="${isoOf(day)}" r="publication">${chance.likely(0.85) ? fullDay(day) : `${day.year}.${day.month}.${day.day}`}</date>`;
  if (layout.signature === "both") {
    pen.put(name);
    pen.put(date);
  } else if (layout.signature === "oneLine") pen.put(`${name}　${date}`);
  else if (layout.signature === "dateOnly") pen.put(date);
}

/** A range of days as a preamble has it: the year once where it is the same. */
export function inspectionRange({ when, chance }: Pen): string {
  const { from, to } = when;
  const joiner = chance.one(["至", "至", "至", "至", "—"]);
  const end = from.year === to.year && chance.likely(0.9) ? shortDay(to) : fullDay(to);
  return `<date v="${isoOf(from)}/${isoOf(to)}" r="inspection">${fullDay(from)}${joiner}${end}</date>`;
}
