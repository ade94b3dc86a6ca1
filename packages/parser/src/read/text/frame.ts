import { type Block, type Metadata, NO_METADATA } from "../../model/document.ts";
import { publicationDay } from "../day.ts";
import { isBehindArticle, isSiteLine } from "../furniture.ts";
import { readInfoBlock } from "../info-block.ts";
import { readsLikeNotice } from "../prose.ts";

/** How far from either end of a text a site's lines are looked for. */
const REACH = 60;

/**
 * Takes the lines that came along from a web page out of a text's words: 发布时间：… 来源：…, 【打印】 and 信息索引号 above
 * its first sentence, 上一篇：… and what follows below its last. Between the two nothing is touched.
 */
export function frameText(blocks: readonly Block[]): { blocks: readonly Block[]; metadata: Metadata } {
  const reads = ({ kind, text }: Block): boolean => kind === "cell" || (readsLikeNotice(text) && !isSiteLine(text));
  const first = blocks.findIndex(reads);
  const last = blocks.findLastIndex(reads);
  if (first < 0) return { blocks, metadata: NO_METADATA };
  const from = Math.max(0, first - REACH);
  const info = readInfoBlock(blocks.slice(from, first).map(({ text }) => text));
  const cut = blocks.findIndex(({ text }, index) => index > last && (isSiteLine(text) || isBehindArticle(text)));
  let published: string | null = null;
  const outside = (index: number): boolean => index < first || (cut >= 0 && index >= cut);
  const framed = blocks.map((block, index): Block => {
    if (!outside(index) || block.kind !== "paragraph") return block;
    if (index >= from && info.lines.has(index - from)) return { ...block, kind: "furniture", furniture: "metadata" };
    if (index < first && !isSiteLine(block.text) && !isMenu(block.text)) return block;
    published ??= publicationDay(block.text);
    return { ...block, kind: "furniture", furniture: "site" };
  });
  const metadata = { ...NO_METADATA, ...info.metadata };
  return { blocks: framed, metadata: { ...metadata, publishedOn: published ?? metadata.publishedOn } };
}

/** A row of a site's menu above an article: `无障碍 长者助手 登录`. A spaced out title (巡 察 公 告) is none. */
function isMenu(text: string): boolean {
  const words = text.split(/\s{1,8}/);
  return text.length <= 60 && words.length >= 3 && words.every((word) => word.length >= 2 && word.length <= 6);
}
