import { useEffect, useRef, useState } from "react";
import { sizeWords } from "../panel/attachment-list.tsx";
import { ImportDialog } from "../panel/import-dialog.tsx";
import { useSurface } from "../panel/panel-context.ts";
import { tables } from "../store/library.ts";

/** What is stored, taking it out, bringing it in, deleting it all. */
export function DataOptions() {
  const { words, today } = useSurface();
  const { options } = words;
  const [usage, setUsage] = useState<{ notices: number; bytes: number } | "broken" | null>(null);
  const [confirm, setConfirm] = useState("");
  const [deleted, setDeleted] = useState(false);
  const [backup, setBackup] = useState<File | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const look = (): void => void measure().then(setUsage, () => setUsage("broken"));
  useEffect(look, []);

  const deleteAll = async (): Promise<void> => {
    await tables.delete();
    await tables.open();
    setConfirm("");
    setDeleted(true);
    look();
  };
  if (usage === "broken") return <p role="alert">{options.storageBroken}</p>;
  return (
    <>
      {usage && <p>{options.usage(usage.notices, sizeWords(usage.bytes))}</p>}
      <div className="actions">
        <button
          type="button"
          className="button"
          onClick={() =>
            void import("../out/export-library.ts").then(({ exportLibrary }) =>
              exportLibrary(`${words.exports.fileName}-${today}.json`),
            )
          }
        >
          {options.exportAll}
        </button>
        <button type="button" className="button" onClick={() => field.current?.click()}>
          {options.importAll}
        </button>
        <input
          ref={field}
          type="file"
          accept=".json"
          hidden
          aria-label={options.importAll}
          onChange={(event) => setBackup(event.target.files?.[0] ?? null)}
        />
      </div>
      <p className="t3">{options.deleteWhy}</p>
      <div className="actions">
        <label className="field">
          <input aria-label={options.deleteWhy} value={confirm} onChange={(event) => setConfirm(event.target.value)} />
        </label>
        <button
          type="button"
          className="button"
          disabled={confirm.trim() !== options.deleteWord}
          onClick={() => void deleteAll()}
        >
          {options.deleteAll}
        </button>
      </div>
      <p role="status">{deleted ? options.deleted : ""}</p>
      <ImportDialog
        file={backup}
        onDone={() => {
          setBackup(null);
          look();
        }}
      />
    </>
  );
}

async function measure(): Promise<{ notices: number; bytes: number }> {
  const notices = await tables.notices.count();
  const { usage = 0 } = await navigator.storage.estimate();
  return { notices, bytes: usage };
}
