import { Icon } from "../design/icon.tsx";
import type { FileLink } from "../messages.ts";
import { useSurface } from "./panel-context.ts";

const READABLE = /^(?:pdf|docx)$/;

/** The files a page offers, with their type; those we can read open with one click, and nothing is asked of them before. */
export function AttachmentList({
  files,
  onOpen,
}: {
  readonly files: readonly FileLink[];
  readonly onOpen: (file: FileLink) => void;
}) {
  const { words } = useSurface();
  return (
    <ul className="attachments">
      {files.map((file) => (
        <li key={file.url}>
          <Icon name="document" />
          <span>
            <span lang="zh-CN">{file.text}</span>
            <small>
              {READABLE.test(file.type) ? file.type.toUpperCase() : words.faces.noSupport(file.type.toUpperCase())}
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

/** A size for reading. Sample: `10 KB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
