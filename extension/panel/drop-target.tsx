import { type ReactNode, useRef, useState } from "react";
import { Icon } from "../design/icon.tsx";
import { useSurface } from "./panel-context.ts";

export const ACCEPTED = ".html,.htm,.mht,.pdf,.docx,.txt,.json";

/** A place to drop files on, or to pick them by a click. */
export function DropTarget({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { words } = useSurface();
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="drop" onClick={() => field.current?.click()}>
        <Icon name="drop" />
        <span>{words.faces.drop}</span>
      </button>
      <FileField field={field} onFiles={onFiles} />
    </>
  );
}

interface FileFieldProps {
  readonly field: React.RefObject<HTMLInputElement | null>;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The hidden field that opens the file dialog. */
export function FileField({ field, onFiles }: FileFieldProps) {
  const { words } = useSurface();
  return (
    <input
      ref={field}
      type="file"
      multiple
      hidden
      aria-label={words.faces.pick}
      accept={ACCEPTED}
      onChange={(event) => {
        const files = [...(event.target.files ?? [])];
        event.target.value = "";
        if (files.length > 0) onFiles(files);
      }}
    />
  );
}

/** Takes files dropped anywhere on what is inside, with a frame while they are over it. */
export function DropZone({
  onFiles,
  children,
}: {
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}) {
  const { words } = useSurface();
  const [over, setOver] = useState(false);
  return (
    <div
      className={`drop-zone ${over ? "over" : ""}`}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => event.currentTarget === event.target && setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const files = [...event.dataTransfer.files];
        if (files.length > 0) onFiles(files);
      }}
    >
      {children}
      {over && <p className="drop-words">{words.faces.dropHere}</p>}
    </div>
  );
}
