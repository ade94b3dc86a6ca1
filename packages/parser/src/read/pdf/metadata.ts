import { type Metadata, NO_METADATA } from "../../model/document.ts";
import type { PdfFile } from "./pdfjs.ts";

const TITLE = /^[\u4e00-\u9fff\d“”《》〈〉（）、]{8,80}(?:通报|公告|公示|报告|通知|方案|清单|台账|情况|意见)$/;

/**
 * What a PDF says about itself. Its title counts only where it is plainly one of a notice; most are file names or what
 * the template was called (`Microsoft Word - 1.doc`). Its dates are those of the file, not of the notice.
 *
 * Sample: `{ title: "中共某县民政局党组关于巡察整改进展情况的通报", publishedOn: null, … }`.
 */
export async function readMetadata(file: PdfFile): Promise<Metadata> {
  const { info } = await file.getMetadata();
  const title = typeof info.Title === "string" ? info.Title.replace(/\s/g, "") : "";
  return TITLE.test(title) ? { ...NO_METADATA, title } : NO_METADATA;
}
