import type { Block } from "../model/document.ts";
import { append } from "../model/lists.ts";
import { cutBlock, joinBlocks } from "../text/block.ts";
import { STRONG_KIND, titleEvidence, WEAK_KIND, withoutNote } from "../text/title-words.ts";
import { readsLikeNotice } from "./prose.ts";

/** A title and right behind it how notices begin. */
const GLUED =
  /^([^。；！？\n]{8,110}?(?:通报|公告|公示|报告|方案|清单|通知|函)(?:[（(][^）)]{1,16}[)）])?)(?=\s?(?:根据|按照|依据|遵照|为(?:了|认真|深入|贯彻|切实|全面|扎实|落实|做好)|近期|近日|现将|受[\u4e00-\u9fff]{2,20}委托|[（(]?(?:19|20)\d{2}年\d{1,2}月|[\u4e00-\u9fff]{0,6}各|[一二三四五六七八九十]{1,3}、))/;
/** A title in front of a sentence has a subject and a kind, and more: 关于 or its issuer. */
const SURE = 7;
/** A site's column before a title: 【通报】, [公告公示]. */
const TAG = /^(?:【[\p{Script=Han}\s·]{2,8}】|\[[\p{Script=Han}\s·]{2,8}\]|［[\p{Script=Han}\s·]{2,8}］)\s?/u;
const CLOSED = /[。；，：、！？…]$/;
const ORPHAN = 3;
const SEARCHED = 60;

/**
 * Sets the lines of a title right: a last character that wrapped to a line of its own (…整改情况的通 / 报) is joined to
 * it, and the tag of a site's column before it is furniture. Only what stands above the first sentence is looked at.
 */
export function mendTitle(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex(({ kind, text }) => kind !== "furniture" && readsLikeNotice(text));
  const end = first < 0 ? Math.min(blocks.length, SEARCHED) : first;
  const head: Block[] = [];
  for (const block of blocks.slice(0, end)) {
    const last = head.at(-1);
    if (last && isOrphan(last, block)) head[head.length - 1] = joinBlocks(last, block);
    else append(head, withoutTag(block));
  }
  const opening = blocks[end];
  const parted = opening ? partGlued(opening) : [];
  if (parted.length > 1) return [...head, ...parted, ...blocks.slice(end + 1)];
  return head.length === end && head.every((block, index) => block === blocks[index])
    ? blocks
    : [...head, ...blocks.slice(end)];
}

/** A title and the first paragraph, of a text that lost the break between them. */
function partGlued(block: Block): Block[] {
  const head = block.kind === "paragraph" ? (GLUED.exec(block.text.slice(0, 200))?.[1] ?? "") : "";
  if (titleEvidence(head) < SURE) return [block];
  const { length } = head;
  return [cutBlock(block, 0, length), cutBlock(block, length, block.text.length)];
}

function endsTitle(words: string): boolean {
  const bare = withoutNote(words);
  return STRONG_KIND.test(bare) || WEAK_KIND.test(bare);
}

function isOrphan(last: Block, next: Block): boolean {
  if (last.kind !== "paragraph" || next.kind !== "paragraph" || next.text.length > ORPHAN) return false;
  if (last.text.length < 8 || CLOSED.test(last.text) || endsTitle(last.text)) return false;
  // 公告 on a line of its own is set so.
  return !endsTitle(next.text) && endsTitle(last.text.slice(-8) + next.text);
}

function withoutTag(block: Block): Block[] {
  if (block.kind !== "paragraph") return [block];
  const length = TAG.exec(block.text)?.[0].length ?? 0;
  const rest = block.text.slice(length);
  if (length === 0 || rest.length < 8 || !(endsTitle(rest) || rest.includes("关于"))) return [block];
  const tag = cutBlock(block, 0, length);
  return [{ ...tag, kind: "furniture", furniture: "site" }, cutBlock(block, length, block.text.length)];
}
