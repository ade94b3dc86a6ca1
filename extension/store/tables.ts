import { type Corrected, type Correction, type Notice, SCHEMA_VERSION, type StatusValue } from "@noticelens/parser";
import Dexie, { type EntityTable } from "dexie";
import { type Anchor, itemsOf } from "./anchor.ts";
import type { NoticeChange } from "./compare-readings.ts";
import { isCorrectorMissing, loadCorrector } from "./corrector.ts";
import { searchable } from "./search-words.ts";
import { type NoticeSummary, summarise } from "./summary.ts";
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
  /** A later reading that holds less than the one that is shown, and so is not shown. */
  readonly partial: PartialReading | null;
  /** A notice that this may be another reading of; the person is asked. */
  readonly maybe: { readonly id: string; readonly alike: number } | null;
  /** The notice that this one was made part of by the person; it is in no list then. */
  readonly mergedInto: string | null;
  /** Old readings that will go, and when: there are more than are kept. */
  readonly leaving: { readonly readings: readonly string[]; readonly at: number } | null;
  /** What the person corrected of the reading, in order. */
  readonly corrections: readonly Correction[];
}

/** Whether a notice stands for itself; a damaged entry, of which only parts are there, does too. */
export function isOwn({ mergedInto }: Partial<NoticeRow>): boolean {
  return !mergedInto;
}

/** A reading that was put aside because another holds more. */
export interface PartialReading {
  readonly readingId: string;
  readonly readAt: number;
  readonly problems: number;
}

/** What the person's corrections came to in the reading that is shown. */
export type Corrections = Pick<Corrected, "marks" | "removed" | "lost">;

/** The reading of a notice that is shown, with the person's corrections. */
export interface ContentRow {
  readonly id: string;
  readonly notice: Notice;
  /** As the parser read it, and what was corrected; absent where nothing was. */
  readonly asRead?: Notice;
  readonly corrected?: Corrections;
}

/** Another reading of a notice: an earlier one, or one that holds less. */
export interface ReadingRow {
  readonly id: string;
  readonly noticeId: string;
  readonly textHash: string;
  readonly readAt: number;
  readonly url: string | null;
  readonly notice: Notice;
}

/** The text of a notice as it is searched. */
export interface TextRow {
  readonly id: string;
  readonly text: string;
}

/** The inspector's own finding on one problem or measure. */
export interface CheckRow {
  readonly id: string;
  readonly noticeId: string;
  /** The item of the shown reading that it stands at; null where its words are not there. */
  readonly itemId: string | null;
  /** What it was made on; null for one of version 0.1 whose words were lost. */
  readonly anchor: Anchor | null;
  /** The words it stands at now, where they are not those it was made on. */
  readonly seen: Anchor | null;
  /** Whether the person put it where it stands. */
  readonly byHand: boolean;
  /** The notice it was made in, where that was made part of another. */
  readonly home: string;
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

/** Something the person decided that belongs to no single check: what a list is narrowed to, which pairs are no copies. */
export interface DecisionRow {
  /** Sample: `filter:5f0c…`. */
  readonly key: string;
  readonly value: unknown;
  readonly at: number;
}

/** One row before and after an edit; null where there was none or is none. */
export type RowChange =
  | {
      readonly table: "checks";
      /** The check's id. */
      readonly key: string;
      readonly before: CheckRow | null;
      readonly after: CheckRow | null;
    }
  | {
      readonly table: "notices";
      readonly key: string;
      readonly before: NoticeRow | null;
      readonly after: NoticeRow | null;
    }
  | {
      readonly table: "decisions";
      readonly key: string;
      readonly before: DecisionRow | null;
      readonly after: DecisionRow | null;
    };

/** What one action of the person changed, so that it can be undone. */
export interface EditRow {
  readonly number: number;
  readonly noticeId: string;
  readonly at: number;
  /** What was done, for the message of undo. */
  readonly what:
    | "tick"
    | "status"
    | "remark"
    | "day"
    | "keep"
    | "trash"
    | "import"
    | "place"
    | "drop"
    | "tags"
    | "correct"
    | "body";
  readonly changes: readonly RowChange[];
  readonly undone: boolean;
}

/** A check as versions 0.1 and 0.2 of the extension kept it. */
type OldCheck = Pick<CheckRow, "noticeId" | "ticked" | "status" | "remark" | "day" | "changedAt"> & {
  readonly itemId: string;
};

/** The database of the extension. Every version stays here, with the step that leads to it. */
export class NoticeTables extends Dexie {
  readonly notices!: EntityTable<NoticeRow, "id">;
  readonly contents!: EntityTable<ContentRow, "id">;
  readonly texts!: EntityTable<TextRow, "id">;
  readonly readings!: EntityTable<ReadingRow, "id">;
  readonly findings!: EntityTable<CheckRow, "id">;
  readonly decisions!: EntityTable<DecisionRow, "key">;
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
    // Checks hang on words, not on the numbers of items; every reading is kept.
    this.version(4)
      .stores({
        readings: "id, noticeId, textHash, [noticeId+textHash]",
        findings: "id, noticeId, [noticeId+itemId]",
        decisions: "key",
      })
      .upgrade(async (change) => {
        await change
          .table<NoticeRow>("notices")
          .toCollection()
          .modify((row) => Object.assign(row, { partial: null, maybe: null, mergedInto: null, leaving: null }));
        const contents = change.table<ContentRow>("contents");
        const anchors = new Map<string, ReadonlyMap<string, Anchor>>();
        const ids = new Map<string, string>();
        const anew = async (check: OldCheck): Promise<CheckRow> => {
          const { noticeId, itemId } = check;
          if (!anchors.has(noticeId)) {
            const notice = (await contents.get(noticeId))?.notice;
            const items = notice?.schemaVersion === SCHEMA_VERSION ? itemsOf(notice) : [];
            anchors.set(noticeId, new Map(items.map(({ id, anchor }) => [id, anchor])));
          }
          const anchor = anchors.get(noticeId)?.get(itemId) ?? null;
          const key = `${noticeId} ${itemId}`;
          const id = ids.get(key) ?? crypto.randomUUID();
          ids.set(key, id);
          return { ...check, id, itemId: anchor && itemId, anchor, seen: null, byHand: false, home: noticeId };
        };
        for (const check of await change.table<OldCheck>("checks").toArray())
          await change.table<CheckRow>("findings").put(await anew(check));
        for (const edit of await change.table<EditRow>("edits").toArray()) {
          const changes: RowChange[] = [];
          for (const one of edit.changes) {
            if (one.table !== "checks") {
              changes.push(one);
              continue;
            }
            const before = one.before && (await anew(one.before as OldCheck));
            const after = one.after && (await anew(one.after as OldCheck));
            changes.push({ table: "checks", key: (before ?? after)?.id ?? "", before, after });
          }
          await change.table<EditRow>("edits").put({ ...edit, changes });
        }
      });
    this.version(5).stores({ checks: null });
    // Corrections of the reading.
    this.version(6)
      .stores({})
      .upgrade(async (change) => {
        await change
          .table<NoticeRow>("notices")
          .toCollection()
          .modify((row) => Object.assign(row, { corrections: [] }));
      });
  }

  /**
   * Runs something in one transaction over everything that hangs on notices: all of it is done, or nothing. Where it turns
   * out that corrections are to be applied, the code for that is loaded, and it is run again.
   */
  async atOnce<T>(run: () => Promise<T>): Promise<T> {
    const { notices, contents, texts, readings, findings, edits, decisions } = this;
    const all = [notices, contents, texts, readings, findings, edits, decisions];
    try {
      return await this.transaction("rw", all, run);
    } catch (cause) {
      if (!isCorrectorMissing(cause) || Dexie.currentTransaction) throw cause;
      await loadCorrector();
      return this.transaction("rw", all, run);
    }
  }
}
