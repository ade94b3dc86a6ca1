import { type Notice, SCHEMA_VERSION, type StatusValue } from "@noticelens/parser";
import Dexie, { type EntityTable, type Table } from "dexie";
import type { NoticeChange } from "./compare-readings.ts";
import { type NoticeSummary, searchable, summarise } from "./summary.ts";
import { upgradeNotice } from "./upgrade-notice.ts";

/** What the library knows of a notice without opening it. */
export interface NoticeRow {
  readonly id: string;
  readonly title: string | null;
  readonly issuer: string | null;
  readonly publishedOn: string | null;
  /** Address without fragment and tracking parameters; null for a dropped file. */
  readonly url: string | null;
  readonly name: string | null;
  readonly format: Notice["source"]["format"];
  /** SHA-256 of the notice's text: the same words are the same notice, wherever they stand. */
  readonly textHash: string;
  /** Milliseconds since 1970 of the last reading. */
  readonly readAt: number;
  /** When it was put into the library; null for one that was only read. */
  readonly keptAt: number | null;
  readonly deletedAt: number | null;
  readonly tags: readonly string[];
  readonly summary: NoticeSummary;
  /** What the last reading found changed against the one before it. */
  readonly changes: readonly NoticeChange[];
}

/** The notice itself. */
export interface ContentRow {
  readonly id: string;
  readonly notice: Notice;
}

/** The text of a notice as it is searched. */
export interface TextRow {
  readonly id: string;
  readonly text: string;
}

/** The inspector's own finding on one problem or measure. */
export interface CheckRow {
  readonly noticeId: string;
  readonly itemId: string;
  readonly ticked: boolean;
  readonly status: StatusValue | null;
  readonly remark: string;
  /** `YYYY-MM-DD` */
  readonly day: string | null;
  readonly changedAt: number;
}

/** A file that was opened, so that the viewer can show it again. */
export interface FileRow {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly url: string | null;
  readonly mediaType: string | null;
  /** The tab it was opened from. */
  readonly backTabId: number | null;
  readonly storedAt: number;
}

/** One row before and after an edit; null where there was none or is none. */
export type RowChange =
  | {
      readonly table: "checks";
      readonly key: [string, string];
      readonly before: CheckRow | null;
      readonly after: CheckRow | null;
    }
  | {
      readonly table: "notices";
      readonly key: string;
      readonly before: NoticeRow | null;
      readonly after: NoticeRow | null;
    };

/** What one action of the person changed, so that it can be undone. */
export interface EditRow {
  readonly number: number;
  readonly noticeId: string;
  readonly at: number;
  /** What was done, for the message of undo. */
  readonly what: "tick" | "status" | "remark" | "day" | "keep" | "trash" | "import";
  readonly changes: readonly RowChange[];
  readonly undone: boolean;
}

/** The database of the extension. Every version stays here, with the step that leads to it. */
export class NoticeTables extends Dexie {
  readonly notices!: EntityTable<NoticeRow, "id">;
  readonly contents!: EntityTable<ContentRow, "id">;
  readonly texts!: EntityTable<TextRow, "id">;
  readonly checks!: Table<CheckRow, [string, string]>;
  readonly edits!: EntityTable<EditRow, "number">;
  readonly files!: EntityTable<FileRow, "id">;

  constructor(name = "noticelens") {
    // A write counts as done when it is on the disk, not when the browser has taken note of it.
    super(name, { chromeTransactionDurability: "strict" });
    this.version(1).stores({
      notices: "id, url, textHash, readAt, keptAt, deletedAt, *tags",
      contents: "id",
      checks: "[noticeId+itemId], noticeId",
      edits: "++number, noticeId",
      files: "id, storedAt",
    });
    this.version(2)
      .stores({ texts: "id" })
      .upgrade(async (change) => {
        await change.table<ContentRow>("contents").each(async ({ id, notice }) => {
          await change.table<TextRow>("texts").put({ id, text: searchable(notice.text) });
        });
      });
    // The second shape of the Notice: certainty, tags, deadlines of measures; the library counts those too.
    this.version(3)
      .stores({})
      .upgrade(async (change) => {
        const contents = change.table<ContentRow>("contents");
        for (const id of await contents.toCollection().primaryKeys()) {
          const stored = await contents.get(id);
          const notice = stored && (upgradeNotice(stored.notice) as Notice);
          if (notice?.schemaVersion !== SCHEMA_VERSION) continue;
          await contents.put({ id, notice });
          await change.table<NoticeRow>("notices").update(id, { summary: summarise(notice) });
        }
      });
  }
}
