import type { Report } from "./diagnostic.ts";
import type { Document } from "./document.ts";
import type { Limits, Progress, Source } from "./source.ts";

/** What a stage needs beside its input: where to report, how much it may cost, whether to go on. */
export interface Context {
  readonly report: Report;
  readonly limits: Limits;
  readonly onProgress: (progress: Progress) => void;
  /**
   * To be awaited between slices of long work, every 100,000 characters or page or so. Lets other work run; answers
   * `true` when the work is to stop here and keep what it has, and throws the signal's reason when it is to stop at once.
   */
  readonly checkpoint: () => Promise<boolean>;
  /** Where the CMap files of pdf.js are (a URL or a directory, ending in a slash), or null for the installed package's. */
  readonly cMapUrl: string | null;
}

/** Bytes of one format to blocks. Throws UnreadableSourceError when no Document can be made at all. */
export type Reader = (source: Source, context: Context) => Promise<Document>;
