import type { Notice } from "@noticelens/parser";
import { useState } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Icon } from "../design/icon.tsx";
import { saveFile } from "../out/save-file.ts";
import type { Corrections } from "../store/tables.ts";
import "./correcting.css";
import { shorten } from "./item-name.ts";
import { useSurface } from "./panel-context.ts";

interface CorrectionsLineProps {
  readonly notice: Notice;
  readonly count: number;
  readonly corrected: Corrections;
  readonly onRestoreAll: () => void;
}

/** How much of the reading the person corrected, and what can be done with all of it. */
export function CorrectionsLine({ notice, count, corrected, onRestoreAll }: CorrectionsLineProps) {
  const { words, lang } = useSurface();
  const { correct } = words;
  const [isOpen, setOpen] = useState(false);
  const save = (): void => {
    setOpen(false);
    void import("../out/labelled-example.ts").then(({ labelledExample }) =>
      saveFile(`${correct.sample.fileName}.gold.txt`, "text/plain;charset=utf-8", labelledExample(notice)),
    );
  };
  return (
    <section className="corrections-line" aria-label={correct.sum(count)}>
      <Icon name="own-reading" />
      <span>
        {correct.sum(count)}
        {corrected.lost.length > 0 && <small>{correct.lost(corrected.lost.length)}</small>}
      </span>
      <button type="button" className="button ghost sm" onClick={() => setOpen(true)}>
        <Icon name="flask" />
        {correct.example}
      </button>
      <button type="button" className="button ghost sm" onClick={onRestoreAll}>
        {correct.restoreAll}
      </button>
      <ModalOverlay className="veil" isOpen={isOpen} onOpenChange={setOpen} isDismissable>
        <Modal className="sheet">
          <Dialog className="sheet-inside">
            <Heading slot="title">{correct.sample.title}</Heading>
            <p>{correct.sample.why}</p>
            <p>{correct.sample.holds}</p>
            <p>{correct.sample.without}</p>
            <div className="actions" lang={lang}>
              <button type="button" className="button primary" onClick={save}>
                {correct.sample.save}
              </button>
              <button type="button" className="button" onClick={() => setOpen(false)}>
                {correct.cancel}
              </button>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </section>
  );
}

/** What the person took out of the list, each to be put back. */
export function RemovedItems({
  removed,
  onPutBack,
}: {
  readonly removed: Corrections["removed"];
  readonly onPutBack: (correction: string) => void;
}) {
  const { words } = useSurface();
  return (
    <section className="removed-items" aria-label={words.correct.removed(removed.length)}>
      {words.correct.removed(removed.length)}
      {removed.map(({ words: own, by }) => (
        <span key={by}>
          <q lang="zh-CN">{shorten(own, 40)}</q>
          <button
            type="button"
            className="icon-button"
            aria-label={words.correct.putBack(shorten(own))}
            title={words.correct.restore}
            onClick={() => onPutBack(by)}
          >
            <Icon name="undo" />
          </button>
        </span>
      ))}
    </section>
  );
}
