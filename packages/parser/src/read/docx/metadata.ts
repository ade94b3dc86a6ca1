import { UnreadableSourceError } from "../../model/diagnostic.ts";
import { type Metadata, NO_METADATA } from "../../model/document.ts";
import { walkXml } from "./xml.ts";

/** Eight or more Chinese characters in a row: not 文档1, 模板 or the name of a file in Latin letters. */
const TITLE = /[\u4e00-\u9fff]{8}/;
const MAX_TITLE = 200;

/**
 * What `docProps/core.xml` says (ECMA-376 part 2, clause 11): the title, where it looks like one. Its dates are those of
 * the file and its creator is whoever typed it; neither is the notice's.
 */
export function readMetadata(xml: string | null): Metadata {
  let inTitle = false;
  let title = "";
  const visitor = {
    open: ({ name }: { name: string }) => {
      inTitle = name === "dc:title";
    },
    close: () => {
      inTitle = false;
    },
    text: (text: string) => {
      if (inTitle) title += text;
    },
  };
  try {
    if (xml !== null) walkXml(xml, visitor);
  } catch (cause) {
    if (!(cause instanceof UnreadableSourceError)) throw cause;
    return NO_METADATA;
  }
  const trimmed = title.trim();
  return TITLE.test(trimmed) && trimmed.length <= MAX_TITLE ? { ...NO_METADATA, title: trimmed } : NO_METADATA;
}
