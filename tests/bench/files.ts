import { labelledNotices } from "../support/labelled.ts";
import { renderDocx, renderHtml, renderPdf } from "../support/render.ts";
export async function realisticFiles() {
  const [notice] = labelledNotices().filter(({ text }) => !text.includes("\t"));
  if (!notice) throw new Error("no");
  return [
    { kind: "pdf" as const, name: "x", bytes: renderPdf(notice) },
    { kind: "docx" as const, name: "x", bytes: renderDocx(notice) },
    { kind: "html" as const, name: "x", bytes: Buffer.from(renderHtml(notice)) },
  ];
}
