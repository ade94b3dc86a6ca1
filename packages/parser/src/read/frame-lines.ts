import type { Block, Metadata } from "../model/document.ts";
import { publicationDay, updateDay } from "./day.ts";
import { isBareDay, isBehindArticle, isCaption, isSiteLine } from "./furniture.ts";
import { readInfoBlock } from "./info-block.ts";
import { readsLikeNotice } from "./prose.ts";

/** How far from either end of a text a site's lines are looked for. */
const REACH = 60;
/** Words of a menu, one a line, are at most this long; so many in a row are one. */
const MENU_WORD = 8;
const MENU_WORDS = 5;

/**
 * Takes the lines that came along from a web page out of a text's words: menus, 发布时间：… 来源：…, 【打印】 and 信息索引号
 * above its first sentence, 上一篇：… and what follows below its last. Between the two nothing is touched.
 */
export function frameLines(
  blocks: readonly Block[],
  known: Metadata,
): { blocks: readonly Block[]; metadata: Metadata } {
  const reads = ({ kind, text }: Block): boolean =>
    kind === "cell" || (kind === "paragraph" && readsLikeNotice(text) && !isSiteLine(text));
  const first = blocks.findIndex(reads);
  const last = blocks.findLastIndex(reads);
  if (first < 0) return { blocks, metadata: known };
  const from = Math.max(0, first - REACH);
  const info = readInfoBlock(blocks.slice(from, first).map(({ text }) => text));
  const isFoot = (text: string): boolean => (isSiteLine(text) && !isBareDay(text)) || isBehindArticle(text);
  const cut = blocks.findIndex(({ text, kind }, index) => index > last && kind === "paragraph" && isFoot(text));
  const menu = findMenu(blocks, first);
  let published: string | null = null;
  let updated: string | null = null;
  const outside = (index: number): boolean => index < first || (cut >= 0 && index >= cut);
  const framed = blocks.map((block, index): Block => {
    if (!outside(index) || block.kind === "cell") return block;
    const isOwn = !isSiteLine(block.text) && !isMenu(block.text) && !isCaption(block.text) && !menu.has(index);
    if (index < first && !isOwn) {
      published ??= publicationDay(block.text);
      updated ??= updateDay(block.text);
    }
    if (block.kind === "furniture") return block;
    if (index >= from && info.lines.has(index - from)) return { ...block, kind: "furniture", furniture: "metadata" };
    return index < first && isOwn ? block : { ...block, kind: "furniture", furniture: "site" };
  });
  const facts = Object.entries(info.metadata).filter(([, value]) => value !== null);
  const metadata = { ...known, ...Object.fromEntries(facts) };
  return { blocks: framed, metadata: { ...metadata, publishedOn: published ?? metadata.publishedOn ?? updated } };
}

/** A row of a site's menu above an article: `无障碍 长者助手 登录`. A spaced out title (巡 察 公 告) is none. */
function isMenu(text: string): boolean {
  const words = text.split(/[\s|｜]{1,8}/).filter((word) => word !== "");
  return text.length <= 60 && words.length >= 3 && words.every((word) => word.length >= 2 && word.length <= 6);
}

/** The lines of menus above the text: single words beside lines of bars, or many single words in a row. */
function findMenu(blocks: readonly Block[], first: number): ReadonlySet<number> {
  const found = new Set<number>();
  let run: number[] = [];
  let bars = 0;
  for (let index = 0; index <= first; index++) {
    const { text = "", kind = "cell" } = (index < first ? blocks[index] : undefined) ?? {};
    const isBar = /^[|｜]{1,3}$/.test(text);
    const isWord = kind === "paragraph" && text.length <= MENU_WORD && /^[\p{Script=Han}\w·|｜]{1,8}$/u.test(text);
    if (isBar) bars++;
    if (isBar || isWord) run.push(index);
    else {
      if (bars > 0 || run.length >= MENU_WORDS) for (const line of run) found.add(line);
      run = [];
      bars = 0;
    }
  }
  return found;
}
