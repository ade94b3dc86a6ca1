import { describeError, type Language, type Notice, type UnreadableSourceError } from "@noticelens/parser";
import { ParseFailed, type Parsing, parseSource } from "../reading/parse-source.ts";
import { fetchFile, type LoadedFile, loadFile } from "../reading/read-file.ts";
import { editNotice } from "../store/edits.ts";
import { storeFile } from "../store/library.ts";
import { meetNotice } from "../store/meet.ts";
import type { Words } from "../words/words.ts";

/** A file on its way into the library. */
export interface AddedFile {
  readonly name: string;
  /** Where it is fetched from; null for a file of this computer. */
  readonly url: string | null;
  readonly state:
    | { readonly is: "waiting" | "stopped" }
    | { readonly is: "reading"; readonly page: number; readonly pages: number }
    | {
        readonly is: "added";
        readonly id: string;
        readonly problems: number;
        readonly changes: number;
        readonly known: boolean;
        /** Under which its bytes are stored for the viewer; null where they are not. */
        readonly fileId: string | null;
      }
    | { readonly is: "imported"; readonly notices: number }
    | { readonly is: "left-out"; readonly why: string };
}

/** What the queue says of files it leaves out. */
export interface QueueWords {
  readonly noProblems: (family: string) => string;
  readonly badArchive: string;
  readonly emptyArchive: string;
  readonly beyondLimits: string;
  readonly badEntry: string;
  readonly noReader: string;
  readonly notOurs: string;
  readonly badPlace: (path: string) => string;
}

/** The words of the queue in a language. */
export function queueWords({ library, families }: Words): QueueWords {
  const names: Readonly<Record<string, string>> = families;
  return { ...library, noProblems: (family) => library.noProblems(names[family] ?? "") };
}

/** An archive in an archive in an archive is unpacked, and no deeper. */
const DEEPEST = 3;

/** A file of the list; what becomes of it changes. */
interface Entry extends AddedFile {
  state: AddedFile["state"];
}

/** Reads files into the library, one after the other, and says how far it is; archives are unpacked, our JSON imported. */
export class FileQueue {
  readonly #lang: Language;
  readonly #show: (files: readonly AddedFile[]) => void;
  readonly #words: QueueWords;
  readonly #keepsFiles: boolean;
  #entries: Entry[] = [];
  #parsing: Parsing | null = null;
  #stopped = false;
  #running: Promise<void> = Promise.resolve();

  /** `keepsFiles`: their bytes are stored too, so that the viewer shows the files themselves. */
  constructor(
    lang: Language,
    words: QueueWords,
    show: (files: readonly AddedFile[]) => void,
    { keepsFiles = false } = {},
  ) {
    this.#keepsFiles = keepsFiles;
    this.#lang = lang;
    this.#words = words;
    this.#show = show;
  }

  add(files: readonly File[]): void {
    this.#stopped = false;
    const waiting = files.map((file) => ({ file, entry: entryOf(file.name) }));
    this.#entries = [...this.#entries, ...waiting.map(({ entry }) => entry)];
    this.#say();
    this.#running = this.#running.then(async () => {
      for (const { file, entry } of waiting) await this.#take(entry, () => loadFile(file));
    });
  }

  /** Fetches what stands at these addresses, one after the other, and takes it in. */
  addAddresses(addresses: readonly { readonly name: string; readonly url: string }[]): void {
    this.#stopped = false;
    const waiting = addresses.map(({ name, url }) => entryOf(name, url));
    this.#entries = [...this.#entries.filter(({ url }) => !waiting.some((one) => one.url === url)), ...waiting];
    this.#say();
    this.#running = this.#running.then(async () => {
      for (const entry of waiting) await this.#take(entry, () => fetchFile(entry.url ?? ""));
    });
  }

  /** Leaves out what is still waiting; what is being read is dropped. */
  stop(): void {
    this.#stopped = true;
    this.#parsing?.stop();
  }

  /** Forgets what is done with. */
  clear(): void {
    this.#entries = this.#entries.filter(({ state }) => state.is === "waiting" || state.is === "reading");
    this.#say();
  }

  /** Takes in one file. Whatever goes wrong stays with it: the others are read all the same. */
  async #take(entry: Entry, load: () => Promise<LoadedFile>, depth = 1): Promise<void> {
    const set = (state: AddedFile["state"]): void => {
      entry.state = state;
      this.#say();
    };
    if (this.#stopped) return set({ is: "stopped" });
    try {
      const file = await load();
      if (/\.zip$/i.test(entry.name) || /\.zip$/i.test(file.name ?? "")) await this.#unpack(entry, file, depth);
      else if (entry.url === null && /\.json$/i.test(entry.name))
        set(await importJson(new TextDecoder().decode(file.bytes), this.#words));
      else set(await this.#read(file, set));
    } catch (cause) {
      const unreadable = cause instanceof ParseFailed ? cause.failure.unreadable : null;
      const why = unreadable ? describeError(unreadable as UnreadableSourceError, this.#lang) : String(cause);
      set({ is: "left-out", why });
    }
  }

  async #read(file: LoadedFile, set: (state: AddedFile["state"]) => void): Promise<AddedFile["state"]> {
    this.#parsing = parseSource(file, this.#lang, ({ done, total }) =>
      set({ is: "reading", page: done, pages: total }),
    );
    try {
      const notice = await this.#parsing.notice;
      if (this.#stopped) return { is: "stopped" };
      const state = await keepNotice(notice, this.#words);
      if (state.is !== "added" || !this.#keepsFiles) return state;
      return { ...state, fileId: await storeFile({ ...file, name: file.name ?? "", backTabId: null }) };
    } finally {
      this.#parsing = null;
    }
  }

  /** Puts the files of an archive in its place, and takes them in; what of it cannot be read is named. */
  async #unpack(archive: Entry, { bytes }: LoadedFile, depth: number): Promise<void> {
    const { unpack } = await import("./unpack.ts");
    const found = depth > DEEPEST ? null : await unpack(bytes).catch(() => null);
    if (!found || found.length === 0) {
      archive.state = { is: "left-out", why: found ? this.#words.emptyArchive : this.#words.badArchive };
      return this.#say();
    }
    const { beyondLimits, badEntry, noReader } = this.#words;
    const reasons = { kind: noReader, damaged: badEntry, limit: beyondLimits } as const;
    const inside = found.map(({ path, file, why }) => {
      const entry = entryOf(path);
      if (why) entry.state = { is: "left-out", why: reasons[why] };
      return { file, entry };
    });
    this.#entries.splice(this.#entries.indexOf(archive), 1, ...inside.map(({ entry }) => entry));
    this.#say();
    for (const { file, entry } of inside) if (file) await this.#take(entry, async () => file, depth + 1);
  }

  #say(): void {
    this.#show(this.#entries.map(({ name, url, state }) => ({ name, url, state })));
  }
}

function entryOf(name: string, url: string | null = null): Entry {
  return { name, url, state: { is: "waiting" } };
}

async function keepNotice(notice: Notice, words: QueueWords): Promise<AddedFile["state"]> {
  if (notice.problems.length === 0) return { is: "left-out", why: words.noProblems(notice.family) };
  const { row, known } = await meetNotice(notice);
  if (row.keptAt === null) await editNotice(row.id, { patch: { keptAt: Date.now() }, what: "keep" });
  return {
    is: "added",
    id: row.id,
    problems: notice.problems.length,
    changes: row.changes.length,
    known,
    fileId: null,
  };
}

/** Our JSON: a library that was exported, merged with this one, or one notice as the parser gives it. */
async function importJson(json: string, words: QueueWords): Promise<AddedFile["state"]> {
  const { readBackup, readNotice } = await import("../store/backup.ts");
  const backup = readBackup(json);
  if (!("fault" in backup)) {
    const { restore } = await import("../store/restore.ts");
    await restore(backup, "merge");
    return { is: "imported", notices: backup.notices.length };
  }
  if (backup.fault !== "not-ours") return { is: "left-out", why: words.badPlace(backup.fault.path) };
  const notice = readNotice(json);
  return notice ? keepNotice(notice, words) : { is: "left-out", why: words.notOurs };
}
