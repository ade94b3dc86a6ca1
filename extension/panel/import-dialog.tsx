import { useEffect, useState } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { Backup, BackupFault } from "../store/backup.ts";
import { useSurface } from "./panel-context.ts";

type State =
  | { readonly backup: Backup; readonly known: number }
  | { readonly fault: BackupFault }
  | { readonly done: number };

/** Checks a file of our own JSON, says what is in it, and imports it when told how. */
export function ImportDialog({ file, onDone }: { readonly file: File | null; readonly onDone: () => void }) {
  const { words } = useSurface();
  const [state, setState] = useState<State | null>(null);
  useEffect(() => {
    setState(null);
    if (file) void checkFile(file).then(setState);
  }, [file]);
  const run = async (how: "merge" | "replace"): Promise<void> => {
    if (!state || !("backup" in state)) return;
    const { restore } = await import("../store/restore.ts");
    await restore(state.backup, how);
    setState({ done: state.backup.notices.length });
  };
  const { imports } = words;
  return (
    <ModalOverlay
      className="veil"
      isOpen={file !== null && state !== null}
      onOpenChange={(isOpen) => !isOpen && onDone()}
      isDismissable
    >
      <Modal className="sheet">
        <Dialog className="sheet-inside">
          <Heading slot="title">{imports.title}</Heading>
          {state && "fault" in state && (
            <p role="alert">{state.fault === "not-ours" ? imports.notOurs : imports.broken(state.fault.path)}</p>
          )}
          {state && "done" in state && <p role="status">{imports.done(state.done)}</p>}
          {state && "backup" in state && (
            <>
              <p>{imports.ready(state.backup.notices.length, state.known)}</p>
              <ul className="formats">
                {(["merge", "replace"] as const).map((how) => (
                  <li key={how}>
                    <button type="button" data-import={how} onClick={() => void run(how)}>
                      <b>{imports[how]}</b>
                      <span>{imports[`${how}Why`]}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </>
          )}
          <button type="button" className="button" onClick={onDone}>
            {state && "backup" in state ? imports.cancel : words.panel.close}
          </button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The checking code with its schema is loaded only when something is imported. */
async function checkFile(file: File): Promise<State> {
  const { countKnown, readBackup } = await import("../store/backup.ts");
  const backup = readBackup(await file.text());
  return "fault" in backup ? backup : { backup, known: await countKnown(backup) };
}
