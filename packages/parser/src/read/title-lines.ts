import type { Block } from "../model/document.ts";
import { cutBlock, joinBlocks } from "../text/block.ts";
import { readsLikeNotice } from "./prose.ts";

/** What a title ends in. */
const KIND = /(?:通报|公告|公示|报告|通知|方案|清单|台账|情况|意见|说明)(?:[（(][^（()）]{1,16}[)）])?$/;
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
    else head.push(...withoutTag(block));
  }
  return head.length === end && head.every((block, index) => block === blocks[index])
    ? blocks
    : [...head, ...blocks.slice(end)];
}

function isOrphan(last: Block, next: Block): boolean {
  if (last.kind !== "paragraph" || next.kind !== "paragraph" || next.text.length > ORPHAN) return false;
  if (last.text.length < 8 || CLOSED.test(last.text) || KIND.test(last.text)) return false;
  return KIND.test(last.text.slice(-8) + next.text);
}

function withoutTag(block: Block): Block[] {
  if (block.kind !== "paragraph") return [block];
  const length = TAG.exec(block.text)?.[0].length ?? 0;
  const rest = block.text.slice(length);
  if (length === 0 || rest.length < 8 || !(KIND.test(rest) || rest.includes("关于"))) return [block];
  const tag = cutBlock(block, 0, length);
  return [{ ...tag, kind: "furniture", furniture: "site" }, cutBlock(block, length, block.text.length)];
}
