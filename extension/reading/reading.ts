import type { Notice, Progress } from "@noticelens/parser";
import type { FileLink, NoticeList, PagePart } from "../messages.ts";
import type { SourceView } from "../source-view.ts";
import type { Corrections, NoticeRow } from "../store/tables.ts";
import type { ParseFailure } from "./parse-source.ts";

/** Where a reading comes from, for the line above it. */
export interface Origin {
  readonly tabId: number | null;
  readonly url: string | null;
  /** Host of the page or name of the file. */
  readonly name: string;
  readonly isFile: boolean;
}

/** How much of a notice in several pages was read. */
export interface PartsRead {
  /** The page that the tab shows, and how many there are; null while that is not known. */
  readonly at: number;
  readonly of: number | null;
  /** The pages that were read, in order. */
  readonly read: readonly number[];
  /** The others as far as their addresses are known. */
  readonly left: readonly PagePart[];
  readonly failed: readonly (PagePart & { readonly why: PartFailure })[];
  /** The page that is being fetched. */
  readonly fetching: number | null;
}

/** Why a page was not joined. */
export type PartFailure = "offline" | "gone" | "refused" | "other-notice";

/** The notices of one page, in its order. Where the person says that they are one, there is only that one. */
export interface Among {
  readonly at: number;
  readonly notices: readonly Notice[];
  /** The ids of their rows. */
  readonly ids: readonly string[];
  readonly isOne: boolean;
}

/** A notice that was read, with all the panel needs to show and mark it. */
export interface Ready {
  readonly state: "ready";
  readonly origin: Origin;
  readonly notice: Notice;
  readonly row: NoticeRow;
  /** What the person's corrections came to; undefined where nothing was corrected. */
  readonly corrected: Corrections | undefined;
  readonly known: boolean;
  /** How many checks found their words again in this reading. */
  readonly returned: number;
  /** Where its words can be marked; null for a file that is open nowhere. */
  readonly view: SourceView | null;
  readonly files: readonly FileLink[];
  readonly foreignFrame: string | null;
  /** Null: the page shows the whole notice. */
  readonly parts: PartsRead | null;
  /** The control behind which the rest of the text is, and whether a click on it was of no use. */
  readonly folded: { readonly words: string; readonly failed: boolean } | null;
  /** The page holds several notices, of which this is one; null where it holds one. */
  readonly among: Among | null;
  /** The notices that the page lists. */
  readonly listed: NoticeList;
  /** The id under which the file's bytes are stored for the viewer. */
  readonly fileId: string | null;
}

/** What the panel knows of a tab. */
export type Reading =
  | { readonly state: "no-access" }
  | { readonly state: "protected" }
  | { readonly state: "own-page" }
  | { readonly state: "local-file" }
  | { readonly state: "unsupported"; readonly origin: Origin; readonly type: string }
  | { readonly state: "permission"; readonly origin: Origin; readonly refused: boolean }
  | { readonly state: "reading"; readonly origin: Origin; readonly progress: Progress | null; stop(): void }
  | { readonly state: "failed"; readonly origin: Origin; readonly failure: ParseFailure }
  | Ready;

/** What a notice turned out to be, where it is no list of problems. Null: it has problems. */
export type Emptiness = "not-a-notice" | "scan" | "garbled" | "attachment" | "frame" | "access-check" | "nothing-found";

/** No list. */
export const NOT_LISTED: NoticeList = { listed: [], others: 0 };

/** What a page adds to a reading, where there is none: a file. */
export const NO_PAGE: Pick<Ready, "files" | "foreignFrame" | "parts" | "folded" | "among" | "listed"> = {
  files: [],
  foreignFrame: null,
  parts: null,
  folded: null,
  among: null,
  listed: NOT_LISTED,
};

/** Whether a page without problems is one that lists notices. */
export function isList(reading: Pick<Ready, "notice" | "foreignFrame" | "listed">): boolean {
  const why = whyEmpty(reading);
  return (why === "not-a-notice" || why === "nothing-found") && reading.listed.listed.length > 1;
}

/** Whether pages of the notice were left unread; not where an earlier reading that holds more is shown. */
export const isPart = ({ parts, row }: Pick<Ready, "parts" | "row">): boolean =>
  parts !== null && row.partial === null && (parts.of === null || parts.read.length < parts.of);

/** Why a notice holds no problems. */
export function whyEmpty({ notice, foreignFrame }: Pick<Ready, "notice" | "foreignFrame">): Emptiness | null {
  if (notice.problems.length > 0) return null;
  const codes = new Set(notice.diagnostics.map(({ code }) => code));
  if (codes.has("pdf/no-text-layer") || codes.has("html/body-is-image")) return "scan";
  if (codes.has("pdf/text-unreliable")) return "garbled";
  if (codes.has("html/access-check")) return "access-check";
  if (codes.has("html/body-is-embedded") || (foreignFrame && notice.text.length < 400)) return "frame";
  if (codes.has("html/body-is-attachment")) return "attachment";
  if (codes.has("not-a-notice") || notice.family === "other" || notice.family === "inspection-announcement")
    return "not-a-notice";
  return "nothing-found";
}
