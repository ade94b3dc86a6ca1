import type { FileLink } from "../messages.ts";
import { attributeOf } from "./dom.ts";
import { pacer } from "./pacer.ts";

/** The kinds of file a notice is published in, whether we can read them or not. */
const TYPES = /\.(pdf|docx?|wps|ofd|xlsx?|et|rtf|zip|rar|jpe?g|png|tiff?)$/i;
/** A type named beside the name: `附件3：整改台账（PDF）`, `PDF下载`. */
const NAMED =
  /[（(【[]\s*(pdf|docx?|wps|ofd|xlsx?|zip|rar)\s*(?:版|格式)?\s*[）)】\]]|(pdf|docx)(?:版|格式|文件)?(?:下载|查看)/i;
const PICTURE = /^(?:jpe?g|png|tiff?)$/;
/** Words and addresses of a link behind which a file is, of a kind that only its header tells. */
const OFFERS = /附件|下载/;
const GIVES = /down|attach|getfile|file_?id|fileName/i;
const MOST = 60;

/** A page or the shadow roots in it. */
type Place = Document | ShadowRoot;

/** The files that the page shows inside itself and those its links lead to, each address once. */
export async function findFiles(places: readonly Place[]): Promise<FileLink[]> {
  const files = new Map<string, FileLink>();
  for (const file of findEmbedded(places)) files.set(file.url, file);
  const breathe = pacer();
  for (const link of places.flatMap((place) => [...place.querySelectorAll<HTMLAnchorElement>("a[href]")])) {
    if (files.size >= MOST) break;
    const pause = breathe();
    if (pause) await pause;
    if (files.has(link.href)) continue;
    const text = (link.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 200);
    const type = typeOf(link, text);
    if (type && (text || !PICTURE.test(type))) files.set(link.href, { text: text || link.href, url: link.href, type });
  }
  return [...files.values()];
}

/** From the address, the name it is offered under or the words; many sites hide the file behind `download?id=12`. */
function typeOf(link: HTMLAnchorElement, text: string): string | null {
  if (link.protocol !== "http:" && link.protocol !== "https:") return null;
  const values: string[] = [];
  // In Firefox what a script of ours gets of a page is not iterable.
  new URLSearchParams(link.search).forEach((value) => {
    values.push(value);
  });
  const name = [link.pathname, link.download, text, ...values].find((one) => TYPES.test(one));
  const named = name ? TYPES.exec(name)?.[1] : (NAMED.exec(text)?.[1] ?? NAMED.exec(text)?.[2]);
  if (named) return named.toLowerCase();
  const isOffered = OFFERS.test(text) && (link.hasAttribute("download") || GIVES.test(link.pathname + link.search));
  return isOffered ? "file" : null;
}

/** The PDFs that a page shows in a part of itself, in the browser's viewer or in one of the site's own (`?file=`). */
export function findEmbedded(places: readonly Place[]): FileLink[] {
  const files: FileLink[] = [];
  for (const part of places.flatMap((place) => [...place.querySelectorAll("embed, object, iframe")])) {
    const url = fileOf(part);
    if (url) files.push({ text: attributeOf(part, "title") || decoded(url), url, type: "pdf" });
  }
  return files;
}

function fileOf(part: Element): string | null {
  const address = attributeOf(part, "src") ?? attributeOf(part, "data");
  const url = address ? URL.parse(address, document.baseURI) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const isPdf = attributeOf(part, "type") === "application/pdf" || /\.pdf$/i.test(url.pathname);
  return isPdf ? url.href.replace(/#.*$/s, "") : viewedIn(url);
}

/** The file that a site's own viewer (pdf.js) is given by its address. Sample: `/web/viewer.html?file=/a/1.pdf`. */
function viewedIn(url: URL): string | null {
  const file = url.searchParams.get("file");
  const named = file && /\.pdf$/i.test(URL.parse(file, url.href)?.pathname ?? "") ? URL.parse(file, url.href) : null;
  return named && /^https?:$/.test(named.protocol) ? named.href : null;
}

/** The file behind this page, where it is itself such a viewer: the text it shows is drawn from the file. */
export function viewedFile(): string | null {
  return document.querySelector(".pdfViewer, #viewerContainer") ? viewedIn(new URL(location.href)) : null;
}

function decoded(url: string): string {
  const name = new URL(url).pathname.split("/").at(-1) ?? url;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The address of a frame of another site that may hold the text, which we cannot look into. */
export function findForeignFrame(): string | null {
  let largest: HTMLIFrameElement | null = null;
  let most = LEAST_FRAME;
  for (const frame of document.querySelectorAll("iframe")) {
    const { width, height } = frame.getBoundingClientRect();
    if (width * height <= most || frame.contentDocument || !/^https?:/.test(frame.src)) continue;
    [largest, most] = [frame, width * height];
  }
  return largest?.src ?? null;
}

/** Smaller frames count visits or show advertisements, in square pixels. */
const LEAST_FRAME = 20_000;
