import { useEffect, useMemo, useRef, useState } from "react";
import { browser } from "wxt/browser";
import { Icon } from "../design/icon.tsx";
import { Toast, type ToastMessage } from "../design/toast.tsx";
import { type AddedFile, FileQueue, queueWords } from "../panel/add-files.ts";
import { AddQueue } from "../panel/add-queue.tsx";
import { DropZone } from "../panel/drop-target.tsx";
import { useSurface } from "../panel/panel-context.ts";
import { useDecision } from "../panel/use-decision.ts";
import { editNotice, undo } from "../store/edits.ts";
import { emptyTrash } from "../store/library.ts";
import type { NoticeRow } from "../store/tables.ts";
import { AppBar } from "./app-bar.tsx";
import { filterRows, type LibraryFilter, type Sort, sortRows } from "./library-rows.ts";
import { LibrarySide } from "./library-side.tsx";
import { LibraryTable } from "./library-table.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { useFullText, useLibrary } from "./use-library.ts";

/** What is sought is not kept; how the library is narrowed and sorted is. */
const ALL: LibraryFilter = { place: "all", region: null, tag: null, text: "" };

/** Every notice that was kept: to find, sort, tag, throw away and bring back, add, and choose for comparison. */
export function LibraryPage() {
  const { words, lang } = useSurface();
  const { rows, damaged } = useLibrary();
  const [text, setText] = useState("");
  const [narrowed, setNarrowed] = useDecision("library:filter", ALL);
  const filter = useMemo(() => ({ ...ALL, ...narrowed, text }), [narrowed, text]);
  const setFilter = ({ text: sought, ...rest }: LibraryFilter): void => {
    setText(sought);
    setNarrowed({ ...rest, text: "" });
  };
  const [sort, setSort] = useDecision<Sort>("library:sort", { key: "publishedOn", down: true });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [added, setAdded] = useState<readonly AddedFile[]>([]);
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const { found, prepare } = useFullText(filter.text, rows);
  const shown = useMemo(() => sortRows(filterRows(rows ?? [], filter, found), sort), [rows, filter, found, sort]);
  const queue = useMemo(() => new FileQueue(lang, queueWords(words), setAdded), [lang, words]);
  useEffect(() => {
    document.title = `${words.library.title} · ${words.name}`;
  }, [words]);
  useEffect(() => void emptyTrash(Date.now()), []);
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.key !== "/" || (event.target as Element).closest("input,textarea")) return;
      event.preventDefault();
      search.current?.focus();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);

  const edit = async (
    patch: Partial<Pick<NoticeRow, "deletedAt" | "tags">>,
    said: string,
    only?: readonly string[],
  ) => {
    const ids = only ?? [...chosen];
    for (const id of ids) await editNotice(id, { patch, what: "trash" });
    const back = (): void => void Promise.all(ids.map((id) => undo(id)));
    setToast({ text: said, action: { name: words.panel.undo, run: back } });
    setChosen(new Set());
  };
  const tag = async (name: string): Promise<void> => {
    for (const id of chosen) {
      const row = rows?.find((one) => one.row.id === id)?.row;
      if (row && !row.tags.includes(name)) await editNotice(id, { patch: { tags: [...row.tags, name] }, what: "keep" });
    }
    setToast({ text: words.library.tagged(chosen.size, name) });
  };
  const kept = rows?.filter(({ row }) => row.deletedAt === null) ?? [];
  const problems = kept.reduce((sum, { row }) => sum + row.summary.problems, 0);
  return (
    <DropZone onFiles={(files) => queue.add(files)}>
      <div className="app">
        <AppBar current="library">
          <label className="field">
            <Icon name="search" />
            <input
              ref={search}
              type="search"
              aria-label={words.library.search}
              placeholder={words.library.searchIn(kept.length)}
              value={filter.text}
              onFocus={prepare}
              onChange={(event) => setFilter({ ...filter, text: event.target.value })}
            />
            <kbd aria-hidden="true">/</kbd>
          </label>
        </AppBar>
        <LibrarySide rows={rows ?? []} filter={filter} onFilter={setFilter} />
        <main className="library">
          <div className="library-head">
            <h1>{filter.place === "trash" ? words.library.trash : words.library.all}</h1>
            <span className="t3" role="status">
              {filter.text || filter.region || filter.tag
                ? words.library.matches(shown.length)
                : words.library.counts(kept.length, problems)}
            </span>
            {damaged > 0 && (
              <span className="late" role="alert">
                {words.library.damaged(damaged)}
              </span>
            )}
            <span className="grow" />
            <button type="button" className="button sm" onClick={() => field.current?.click()}>
              <Icon name="plus" />
              {words.library.add}
            </button>
            <input
              ref={field}
              type="file"
              multiple
              hidden
              aria-label={words.library.add}
              accept=".html,.htm,.pdf,.docx,.txt,.zip,.json"
              onChange={(event) => {
                queue.add([...(event.target.files ?? [])]);
                event.target.value = "";
              }}
            />
          </div>
          {rows && shown.length === 0 ? (
            <p className="rest" role="status">
              {filter.place === "trash"
                ? words.library.trashEmpty
                : kept.length === 0
                  ? words.library.empty
                  : words.library.noMatch}
            </p>
          ) : (
            <LibraryTable
              rows={shown}
              sort={sort}
              onSort={setSort}
              chosen={chosen}
              onChosen={setChosen}
              onOpen={openNotice}
            />
          )}
        </main>
        {chosen.size > 0 && (
          <SelectionBar
            chosen={[...chosen]}
            inTrash={filter.place === "trash"}
            onClear={() => setChosen(new Set())}
            onCompare={() => void openCompare([...chosen])}
            onTag={(name) => void tag(name)}
            onTrash={() => void edit({ deletedAt: Date.now() }, words.library.trashed(chosen.size))}
            onRestore={() => void edit({ deletedAt: null }, words.library.restored(chosen.size))}
          />
        )}
        <AddQueue files={added} onStop={() => queue.stop()} onClose={() => queue.clear()} />
        <Toast message={toast} onGone={() => setToast(null)} />
      </div>
    </DropZone>
  );
}

function openNotice(id: string): void {
  void browser.tabs.create({ url: browser.runtime.getURL(`/viewer.html?notice=${id}`) });
}

async function openCompare(ids: readonly string[]): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/compare.html?ids=${ids.join(",")}` as "/library.html") });
}
