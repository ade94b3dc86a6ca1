import { zipSync } from "fflate";
import { readLabelled } from "./labelled.ts";
import { renderDocx, renderHtml, renderPdf } from "./render.ts";

/** A file as it is dropped. */
export interface BureauFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const BUREAUS = ["水利局", "林业局", "教育局", "财政局", "民政局", "文化和旅游局"];
const LEARNING =
  "修订学习实施细则，把重要论述列为每月首个议题，班子成员轮流领学并作交流发言，提纲提前一周报机关党委审核。";

/** What a bureau did of its own, so that only the planted measures recur. */
const OWN = [
  "核销往来款46笔，收回垫付资金118万元",
  "补植公益林320亩，约谈护林员7人",
  "清退校外供餐企业2家，更换食堂灶具51套",
  "收回沉睡资金960万元，注销闲置账户13个",
  "取消不符条件低保73户，追回救助金4.6万元",
  "拆除景区违建9处，补办演出备案22场",
];

/** One bureau's notice of a round. The second and third bureau copied a measure; the first half of one is the fourth's. */
function noticeOf(place: number, round: 1 | 2): string {
  const bureau = BUREAUS[place] ?? "";
  const [year, session] = round === 1 ? [2023, "第三轮"] : [2024, "第六轮"];
  const copied =
    place === 1 || place === 2 ? LEARNING : place === 3 ? `${LEARNING.slice(0, 30)}按季通报${bureau}。` : "";
  const rain = "更换全县老化雨量站38处并接入省级平台";
  return [
    `中共岚溪县${bureau}党组关于十五届县委${session}巡察整改进展情况的通报`,
    `${year}年3月4日至5月10日，县委第二巡察组对县${bureau}党组开展了常规巡察。${year}年6月20日，巡察组反馈了意见。`,
    "一、巡察反馈问题整改情况",
    `1.关于“${round === 1 ? "" : "仍存在"}理论学习中心组学习不规范”的问题。`,
    `整改情况：${round === 2 ? "已完成整改。" : "正在整改。"}一是${copied || `组织${bureau}干部到${place + 3}个村宣讲，撰写体会${40 + place}篇。`}二是按季度检查学习笔记。`,
    `2.关于“${bureau}财务报销手续不全”的问题。`,
    `整改情况：一是${OWN[place]}。预计${year}年12月底前全部整改到位。`,
    ...(round === 1
      ? [
          "3.关于“设施管护缺位”的问题。",
          `整改情况：一是普查设备${100 + place}台。`,
          `下一步：${place === 0 ? rain : `完成${bureau}下属站所标识更新`}。`,
        ]
      : [
          "3.关于“值守制度不落实”的问题。",
          `整改情况：一是${place === 0 ? `${rain.replace("并", "，全部")}。二是抽查值班室${place + 2}次` : `抽查${bureau}值班室${place + 2}次`}。`,
        ]),
    `中共岚溪县${bureau}党组`,
    `${year}年11月${place + 5}日`,
  ].join("\n");
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Six bureaus in two rounds, as pages, Word files, PDFs and plain text; the last two in an archive. */
export function bureauFiles(): BureauFile[] {
  const all = [1, 2].flatMap((round) => BUREAUS.map((bureau, place) => ({ bureau, place, round: round as 1 | 2 })));
  const files = all.map(({ bureau, place, round }, index) => {
    const name = `${bureau}-${round}`;
    const text = noticeOf(place, round);
    const labelled = readLabelled(name, text);
    if (index % 4 === 0) return { name: `${name}.html`, type: "text/html", bytes: utf8(renderHtml(labelled)) };
    if (index % 4 === 1) return { name: `${name}.docx`, type: "", bytes: renderDocx(labelled) };
    if (index % 4 === 2) return { name: `${name}.pdf`, type: "application/pdf", bytes: renderPdf(labelled) };
    return { name: `${name}.txt`, type: "text/plain", bytes: utf8(text) };
  });
  const zipped = Object.fromEntries(files.slice(-2).map(({ name, bytes }) => [name, bytes]));
  return [...files.slice(0, -2), { name: "两局.zip", type: "application/zip", bytes: zipSync(zipped) }];
}
