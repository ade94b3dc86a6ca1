import { hasCalendarDays, type Notice, type Problem } from "@noticelens/parser";
import { useState } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { ExportFormat } from "../out/export-notice.ts";
import { useSurface } from "./panel-context.ts";

interface ExportDialogProps {
  readonly isOpen: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly notice: Notice;
  readonly filtered: readonly Problem[];
  readonly selected: readonly Problem[];
  readonly onExport: (format: ExportFormat, problems: readonly Problem[]) => void;
}

const FORMATS = [
  "xlsx",
  "record",
  "csv",
  "markdown",
  "json",
  "calendar",
  "print",
] as const satisfies readonly ExportFormat[];

/** Which problems, in which form; each form says what it is for. */
export function ExportDialog({ isOpen, onOpen, notice, filtered, selected, onExport }: ExportDialogProps) {
  const { words } = useSurface();
  const all = notice.problems;
  const scopes = [
    { name: words.exports.all(all.length), problems: all },
    ...(filtered.length < all.length ? [{ name: words.exports.filtered(filtered.length), problems: filtered }] : []),
    ...(selected.length > 0 ? [{ name: words.exports.selected(selected.length), problems: selected }] : []),
  ];
  const [scope, setScope] = useState(0);
  const chosen = scopes[Math.min(scope, scopes.length - 1)];
  return (
    <ModalOverlay className="veil" isOpen={isOpen} onOpenChange={onOpen} isDismissable>
      <Modal className="sheet">
        <Dialog className="sheet-inside">
          <Heading slot="title">{words.exports.title}</Heading>
          {scopes.length > 1 && (
            <fieldset>
              <legend>{words.exports.what}</legend>
              {scopes.map(({ name }, index) => (
                <label key={name} className="choice">
                  <input
                    type="radio"
                    name="scope"
                    checked={index === Math.min(scope, scopes.length - 1)}
                    onChange={() => setScope(index)}
                  />
                  {name}
                </label>
              ))}
            </fieldset>
          )}
          <ul className="formats">
            {FORMATS.map((format) => {
              const isEmpty =
                format === "calendar" && !hasCalendarDays([{ ...notice, problems: [...(chosen?.problems ?? all)] }]);
              return (
                <li key={format}>
                  <button
                    type="button"
                    data-format={format}
                    disabled={isEmpty}
                    onClick={() => onExport(format, chosen?.problems ?? all)}
                  >
                    <b>{words.exports[format]}</b>
                    <span>{isEmpty ? words.exports.calendarEmpty : words.exports[`${format}For`]}</span>
                  </button>
                </li>
              );
            })}
          </ul>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
