import { Icon } from "../design/icon.tsx";
import type { FileLink } from "../messages.ts";
import type { Words } from "../words/words.ts";
import { useSurface } from "./panel-context.ts";

/** What opens in our viewer, or is unpacked; `file` is of a kind that its header tells. */
const READABLE = /^(?:pdf|docx|zip|file)$/;

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
            <small>{kindWords(file.type, words)}</small>
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

function kindWords(type: string, { faces }: Words): string {
  if (type === "file") return faces.kindUnknown;
  return READABLE.test(type) ? type.toUpperCase() : faces.noSupport(type.toUpperCase());
}

/** A size for reading. Sample: `10 KB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
