import type { Block, Cell, Document, Truncation } from "../../model/document.ts";
import type { Context, Reader } from "../../model/reader.ts";
import type { Source } from "../../model/source.ts";
import { decodeBytes } from "../encoding.ts";
import { findBody } from "./body.ts";
import { type Framed, frameNothing, framePage } from "./frame.ts";
import { isAccessCheck, judgePage } from "./judge.ts";
import { LineWalk, type Sheet } from "./lines.ts";
import { reportLosses } from "./losses.ts";
import { absolute, findAttachments, pageMetadata, readSeen, readTags, titleNames } from "./page-facts.ts";
import { findCells } from "./tables.ts";
import { type HtmlDocument, parseHtmlInSlices } from "./tree.ts";

/** Nodes that are visited between two looks at the signal. */
const NODES = 20_000;

/** A page of more lines is looked through with pauses. */
const MANY_LINES = 10_000;

const CHARSET = /charset\s{0,4}=\s{0,4}["']?\s{0,4}([\w-]{2,30})/i;

/** Below an article stand the days of others; only a label tells its own. */
const FACT = /(?:发布|发表|公开|录入|添加)(?:时间|日期)|来源/;

/**
 * Reads a web page: the notice's title and text are paragraphs and cells, everything around them is furniture, in the
 * order of the page. Runs lead to the text nodes of the tree that a browser makes of the same HTML. Government meta tags
 * and 信息索引号 blocks become metadata, linked files attachments.
 */
export const readHtml: Reader = async (source: Source, context: Context): Promise<Document> => {
  const { html, encoding } = decodePage(source, context);
  const parsed = await parseHtmlInSlices(html, context);
  const { root } = parsed;
  const { sheet, stopped } = await collectLines(root, context);
  const truncated = parsed.truncated ?? (stopped ? STOPPED : null);
  if (truncated?.reason === "stopped") context.report("stopped-early", truncated.total ? countsOf(truncated) : {});
  if (sheet.cut > 0) context.report("html/too-deep", { limit: context.limits.maxDepth, cut: sheet.cut });
  const pause = async (): Promise<void> => {
    if (sheet.lines.length > MANY_LINES) await context.checkpoint();
  };
  await pause();
  const tags = readTags(root, sheet.facts);
  const blocked = isAccessCheck(html, sheet);
  const names = titleNames(tags);
  const body = blocked ? null : findBody(sheet, names);
  await pause();
  const framed = blocked ? frameNothing(sheet) : framePage(sheet, body, names);
  await pause();
  const base = tags.base === null ? source.url : absolute(tags.base, source.url);
  const attachments = findAttachments(sheet, framed, base);
  if (blocked) context.report("html/access-check");
  else {
    judgePage({ sheet, framed, attachments }, context.report);
    reportLosses(sheet, framed, context.report);
  }
  const seen = readSeen(titleText(sheet, framed), factLines(sheet, framed));
  const metadata = pageMetadata(tags, framed.metadata, seen);
  const { publishedOn } = metadata;
  if (seen.day && publishedOn && seen.day !== publishedOn) {
    context.report("publication-conflict", { meta: publishedOn, visible: seen.day });
  }
  const cells = findCells(sheet, framed.region ?? -1);
  await pause();
  const blocks = toBlocks(sheet, framed, cells);
  return { format: "html", blocks, metadata, attachments, pages: null, encoding, truncated };
};

/** Nobody knows how much of a page is left when its tree is left half way. */
const STOPPED: Truncation = { reason: "stopped", unit: "character", read: null, total: null };

function countsOf({ read, total }: Truncation): { read: number; total: number } {
  return { read: read ?? 0, total: total ?? 0 };
}

async function collectLines(root: HtmlDocument, context: Context): Promise<{ sheet: Sheet; stopped: boolean }> {
  const walk = new LineWalk(root, context.limits.maxDepth);
  let stopped = false;
  while (!stopped && !walk.walk(NODES)) stopped = await context.checkpoint();
  return { sheet: walk.finish(), stopped };
}

function decodePage({ bytes, mediaType }: Source, { report }: Context): { html: string; encoding: string } {
  const decoded = decodeBytes(bytes, (head) =>
    [mediaType ?? "", ...head.split(/<meta\s/i).slice(1)]
      .map((said) => CHARSET.exec(said.split(">", 1)[0] ?? "")?.[1])
      .filter((label) => label !== undefined),
  );
  const { text, encoding, contradicts, guessed, damaged } = decoded;
  if (contradicts !== null) report("html/encoding-guessed", { encoding, declared: contradicts });
  else if (guessed) report("html/encoding-guessed", { encoding });
  if (damaged > 0) report("html/encoding-damaged", { encoding, characters: damaged });
  return { html: text, encoding };
}

function titleText({ lines }: Sheet, { title }: Framed): string | null {
  return (
    title &&
    lines
      .slice(title.from, title.to)
      .map(({ block }) => block.text)
      .join("")
  );
}

/** The furniture next to the notice, where its page says when it was published: above from the text up, then below. */
function factLines({ lines }: Sheet, { from, to, marks, title }: Framed): string[] {
  const above: string[] = [];
  const below: string[] = [];
  for (let index = Math.max(0, (title?.from ?? from) - 40); index < Math.min(lines.length, to + 20); index++) {
    if (marks[index] !== "site") continue;
    const text = lines[index]?.block.text ?? "";
    if (index < to) above.push(text);
    else if (FACT.test(text)) below.push(text);
  }
  return [...above.reverse(), ...below];
}

function toBlocks(sheet: Sheet, { marks, from, to }: Framed, cells: ReadonlyMap<number, Cell>): Block[] {
  return sheet.lines.map(({ block }, index) => {
    const furniture = marks[index] ?? null;
    if (furniture !== null) return { ...block, kind: "furniture", furniture };
    const cell = index >= from && index < to ? cells.get(index) : undefined;
    return cell ? { ...block, kind: "cell", cell } : block;
  });
}
