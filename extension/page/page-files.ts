import type { FileLink } from "../messages.ts";

/** The kinds of file a notice is published in, whether we can read them or not. */
const TYPES = /\.(pdf|docx?|wps|ofd|xlsx?|et|rtf|zip|rar|jpe?g|png|tiff?)$/i;
const PICTURE = /^(?:jpe?g|png|tiff?)$/;
const MOST = 60;

/** The files that links of the page lead to, each address once. */
export function findFiles(): FileLink[] {
  const files = new Map<string, FileLink>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href]")) {
    const text = (link.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 200);
    const type = typeOf(link, text);
    if (!type || (PICTURE.test(type) && !text) || files.size >= MOST) continue;
    if (!files.has(link.href)) files.set(link.href, { text: text || link.href, url: link.href, type });
  }
  return [...files.values()];
}

/** From the address, else from the name it is offered under: many sites hide the file behind `download?id=12`. */
function typeOf(link: HTMLAnchorElement, text: string): string | null {
  if (link.protocol !== "http:" && link.protocol !== "https:") return null;
  const name = [link.pathname, link.download, text].find((one) => TYPES.test(one));
  return name?.match(TYPES)?.[1]?.toLowerCase() ?? null;
}

/** The address of a large frame of another site, which we cannot look into. */
export function findForeignFrame(): string | null {
  for (const frame of document.querySelectorAll("iframe")) {
    const { width, height } = frame.getBoundingClientRect();
    if (width < 300 || height < 300 || frame.contentDocument) continue;
    if (/^https?:/.test(frame.src)) return frame.src;
  }
  return null;
}
