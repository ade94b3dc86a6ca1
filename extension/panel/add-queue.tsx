import { useEffect, useState } from "react";
import { browser } from "wxt/browser";
import { Icon } from "../design/icon.tsx";
import type { AddedFile } from "./add-files.ts";
import "./add-queue.css";
import { useSurface } from "./panel-context.ts";

/** How long the list stays open after the last file, in milliseconds. */
const STAY = 3_000;

/** The files that are being added, each with what became of it. */
export function AddQueue({
  files,
  onStop,
  onClose,
}: {
  readonly files: readonly AddedFile[];
  readonly onStop: () => void;
  readonly onClose: () => void;
}) {
  const { words } = useSurface();
  const [folded, setFolded] = useState(false);
  const done = files.filter(({ state }) => state.is !== "waiting" && state.is !== "reading").length;
  const isDone = done === files.length;
  useEffect(() => {
    setFolded(false);
    if (!isDone) return;
    const timer = setTimeout(() => setFolded(true), STAY);
    return () => clearTimeout(timer);
  }, [isDone]);
  if (files.length === 0) return null;
  return (
    <aside className="add-queue" aria-label={words.library.add}>
      <header>
        <button type="button" className="button ghost sm" aria-expanded={!folded} onClick={() => setFolded(!folded)}>
          <span role="status">{words.library.adding(files.length, done)}</span>
        </button>
        {isDone ? (
          <button type="button" className="icon-button" aria-label={words.panel.close} onClick={onClose}>
            <Icon name="close" />
          </button>
        ) : (
          <button type="button" className="button ghost sm" onClick={onStop}>
            {words.library.stopAll}
          </button>
        )}
      </header>
      {!folded && (
        <ul>
          {files.map(({ name, state }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
            <li key={index} className={state.is}>
              <Icon
                name={
                  state.is === "added" || state.is === "imported"
                    ? "check"
                    : state.is === "left-out"
                      ? "info"
                      : "document"
                }
              />
              <div>
                <span lang="zh-CN">{name}</span>
                <small>{wordsOf(state, words.library)}</small>
              </div>
              {state.is === "added" && (
                <button
                  type="button"
                  className="icon-button"
                  aria-label={words.list.open(name)}
                  onClick={() => void browser.tabs.create({ url: browser.runtime.getURL(viewerOf(state)) })}
                >
                  <Icon name="open-out" />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}

/** Our viewer with the file, or with the words of the notice where the file is not kept. */
function viewerOf({ id, fileId }: Extract<AddedFile["state"], { is: "added" }>): "/viewer.html" {
  return `/viewer.html?${fileId === null ? `notice=${id}` : `file=${fileId}`}` as "/viewer.html";
}

/** What became of a file, in words. */
export function wordsOf(state: AddedFile["state"], words: ReturnType<typeof useSurface>["words"]["library"]): string {
  switch (state.is) {
    case "waiting":
      return words.waiting;
    case "stopped":
      return words.stopped;
    case "reading":
      return words.readingPage(state.page, state.pages);
    case "added":
      return state.known ? words.knownChanges(state.changes) : words.added(state.problems);
    case "imported":
      return words.imported(state.notices);
    case "left-out":
      return words.leftOut(state.why);
  }
}
