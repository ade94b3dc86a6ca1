import { useEffect, useState } from "react";
import { Icon } from "../design/icon.tsx";
import type { FileLink } from "../messages.ts";
import { useSurface } from "./panel-context.ts";

const READABLE = /^(?:pdf|docx)$/;

/** The files a page offers, with type and size; those we can read open with one click. */
export function AttachmentList({
  files,
  onOpen,
}: {
  readonly files: readonly FileLink[];
  readonly onOpen: (file: FileLink) => void;
}) {
  const { words } = useSurface();
  const sizes = useSizes(files);
  return (
    <ul className="attachments">
      {files.map((file) => (
        <li key={file.url}>
          <Icon name="document" />
          <span>
            <span lang="zh-CN">{file.text}</span>
            <small>
              {READABLE.test(file.type)
                ? [file.type.toUpperCase(), sizes.get(file.url)].filter(Boolean).join(", ")
                : words.faces.noSupport(file.type.toUpperCase())}
            </small>
          </span>
          {READABLE.test(file.type) && (
            <button type="button" className="button sm" onClick={() => onOpen(file)}>
              {words.panel.open}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The sizes of the readable files of the page's own site, asked for when the list is looked at. */
function useSizes(files: readonly FileLink[]): ReadonlyMap<string, string> {
  const [sizes, setSizes] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let here = true;
    for (const { url, type } of files.slice(0, 20)) {
      if (!READABLE.test(type)) continue;
      fetch(url, { method: "HEAD", credentials: "include" })
        .then((response) => response.ok && Number(response.headers.get("content-length")))
        .then((bytes) => {
          if (here && bytes) setSizes((known) => new Map(known).set(url, sizeWords(bytes)));
        })
        .catch(() => undefined); // another site, or one that does not say
    }
    return () => {
      here = false;
    };
  }, [files]);
  return sizes;
}

/** A size for reading. Sample: `10 KB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
