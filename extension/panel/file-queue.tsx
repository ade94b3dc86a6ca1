import { describeError, type Language, type Notice, type UnreadableSourceError } from "@noticelens/parser";
import { useState } from "react";
import { Icon } from "../design/icon.tsx";
import { openViewer } from "../reading/open-viewer.ts";
import { ParseFailed, parseSource } from "../reading/parse-source.ts";
import { loadFile } from "../reading/read-file.ts";
import { editNotice } from "../store/edits.ts";
import { storeFile } from "../store/library.ts";
import { useSurface } from "./panel-context.ts";

/** A file of several that were dropped together, and what became of it. */
export interface QueuedFile {
  readonly name: string;
  readonly result: "waiting" | { readonly notice: Notice; readonly fileId: string } | { readonly failed: string };
}

/** Reads files one after the other into the library and tells of each what became of it. */
export async function queueFiles(
  files: readonly File[],
  lang: Language,
  show: (queue: readonly QueuedFile[]) => void,
): Promise<void> {
  let queue: readonly QueuedFile[] = files.map(({ name }) => ({ name, result: "waiting" }));
  show(queue);
  for (const [index, file] of files.entries()) {
    const result = await readOne(file, lang);
    queue = queue.map((one, at) => (at === index ? { ...one, result } : one));
    show(queue);
  }
}

async function readOne(file: File, lang: Language): Promise<QueuedFile["result"]> {
  try {
    const loaded = await loadFile(file);
    const notice = await parseSource(loaded, lang, () => undefined).notice;
    const fileId = await storeFile({
      name: file.name,
      bytes: loaded.bytes,
      url: null,
      mediaType: loaded.mediaType,
      backTabId: null,
    });
    const { meetNotice } = await import("../store/meet.ts");
    const { row } = await meetNotice(notice);
    if (notice.problems.length > 0 && row.keptAt === null)
      await editNotice(row.id, { patch: { keptAt: Date.now() }, what: "keep" });
    return { notice, fileId };
  } catch (cause) {
    const unreadable = cause instanceof ParseFailed ? cause.failure.unreadable : null;
    return { failed: unreadable ? describeError(unreadable as UnreadableSourceError, lang) : String(cause) };
  }
}

/** The queue of dropped files with a result for each. */
export function FileQueue({ files, onClose }: { readonly files: readonly QueuedFile[]; readonly onClose: () => void }) {
  const { words } = useSurface();
  const [folded, setFolded] = useState(false);
  if (files.length === 0) return null;
  const done = files.filter(({ result }) => result !== "waiting").length;
  return (
    <section className="queue" aria-label={words.faces.queue(done, files.length)}>
      <header>
        <button type="button" className="button ghost sm" aria-expanded={!folded} onClick={() => setFolded(!folded)}>
          <span role="status">{words.faces.queue(done, files.length)}</span>
        </button>
        <button type="button" className="icon-button" aria-label={words.panel.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {!folded && (
        <ul>
          {files.map(({ name, result }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
            <li key={index}>
              <span lang="zh-CN">{name}</span>
              {result === "waiting" ? (
                <span className="t3">…</span>
              ) : "failed" in result ? (
                <span className="failed">{result.failed}</span>
              ) : (
                <button type="button" className="button ghost sm" onClick={() => void openViewer(result.fileId)}>
                  {words.faces.queueProblems(result.notice.problems.length)}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
