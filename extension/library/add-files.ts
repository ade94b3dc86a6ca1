import { describeError, type Language, type UnreadableSourceError } from "@noticelens/parser";
import { ParseFailed, type Parsing, parseSource } from "../reading/parse-source.ts";
import { type LoadedFile, loadFile } from "../reading/read-file.ts";
import { editNotice } from "../store/edits.ts";
import { meetNotice } from "../store/library.ts";

/** A file on its way into the library. */
export interface AddedFile {
  readonly name: string;
  readonly state:
    | { readonly is: "waiting" | "stopped" }
    | { readonly is: "reading"; readonly page: number; readonly pages: number }
    | {
        readonly is: "added";
        readonly id: string;
        readonly problems: number;
        readonly changes: number;
        readonly known: boolean;
      }
    | { readonly is: "left-out"; readonly why: string };
}

/** The most an archive may hold, and inflate to. */
const MOST_ENTRIES = 500;
const MOST_BYTES = 512 * 1024 * 1024;
const READABLE = /\.(?:html?|pdf|docx|txt)$/i;

/** Reads files into the library, one after the other, and says how far it is; archives are unpacked. */
export class FileQueue {
  readonly #lang: Language;
  readonly #show: (files: readonly AddedFile[]) => void;
  readonly #words: { readonly noProblems: (family: string) => string };
  #files: readonly AddedFile[] = [];
  #parsing: Parsing | null = null;
  #stopped = false;
  #running: Promise<void> = Promise.resolve();

  constructor(
    lang: Language,
    words: { readonly noProblems: (family: string) => string },
    show: (files: readonly AddedFile[]) => void,
  ) {
    this.#lang = lang;
    this.#words = words;
    this.#show = show;
  }

  add(files: readonly File[]): void {
    this.#stopped = false;
    this.#running = this.#running.then(async () => {
      for (const file of files) await this.#take(file);
    });
  }

  /** Leaves out what is still waiting; what is being read is dropped. */
  stop(): void {
    this.#stopped = true;
    this.#parsing?.stop();
  }

  async #take(file: File): Promise<void> {
    const loaded = await loadFile(file);
    if (!/\.zip$/i.test(file.name)) return this.#read(loaded);
    for (const inside of await unpack(loaded)) await this.#read(inside);
  }

  async #read(file: LoadedFile): Promise<void> {
    const index = this.#files.length;
    const set = (state: AddedFile["state"]): void => {
      this.#files = this.#files.map((one, at) => (at === index ? { ...one, state } : one));
      this.#show(this.#files);
    };
    this.#files = [...this.#files, { name: file.name ?? "", state: { is: "waiting" } }];
    if (this.#stopped) return set({ is: "stopped" });
    this.#show(this.#files);
    try {
      this.#parsing = parseSource(file, this.#lang, ({ done, total }) =>
        set({ is: "reading", page: done, pages: total }),
      );
      const notice = await this.#parsing.notice;
      if (this.#stopped) return set({ is: "stopped" });
      if (notice.problems.length === 0) return set({ is: "left-out", why: this.#words.noProblems(notice.family) });
      const { row, known } = await meetNotice(notice);
      if (row.keptAt === null) await editNotice(row.id, { patch: { keptAt: Date.now() }, what: "keep" });
      set({ is: "added", id: row.id, problems: notice.problems.length, changes: row.changes.length, known });
    } catch (cause) {
      const unreadable = cause instanceof ParseFailed ? cause.failure.unreadable : null;
      set({
        is: "left-out",
        why: unreadable ? describeError(unreadable as UnreadableSourceError, this.#lang) : String(cause),
      });
    } finally {
      this.#parsing = null;
    }
  }
}

/** The readable files of an archive; what would inflate beyond the limit is not unpacked. */
async function unpack({ bytes }: LoadedFile): Promise<LoadedFile[]> {
  const { unzipSync } = await import("fflate");
  let size = 0;
  let count = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!READABLE.test(name) || name.startsWith("__MACOSX")) return false;
      size += originalSize;
      count += 1;
      return size <= MOST_BYTES && count <= MOST_ENTRIES;
    },
  });
  return Object.entries(files).map(([name, data]) => ({
    name: name.split("/").at(-1) ?? name,
    bytes: new Uint8Array(data),
    url: null,
    mediaType: null,
  }));
}
