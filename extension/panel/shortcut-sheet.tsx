import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useSurface } from "./panel-context.ts";
import { type Action, keyLabel } from "./shortcuts.ts";

/** The actions in the order of the sheet; the five views are one line. */
export const SHEET: readonly Action[] = [
  "next",
  "previous",
  "expand",
  "collapse",
  "nextSection",
  "previousSection",
  "first",
  "last",
  "show",
  "tick",
  "select",
  "all",
  "waiting",
  "find",
  "filter",
  "undo",
  "redo",
  "status",
  "remark",
  "day",
  "export",
  "correct",
  "remove",
  "join",
  "split",
  "help",
];

/** All shortcuts as they are set now. */
export function ShortcutSheet({
  isOpen,
  onOpen,
}: {
  readonly isOpen: boolean;
  readonly onOpen: (open: boolean) => void;
}) {
  const { words, settings } = useSurface();
  return (
    <ModalOverlay className="veil" isOpen={isOpen} onOpenChange={onOpen} isDismissable>
      <Modal className="sheet">
        <Dialog className="sheet-inside">
          <Heading slot="title">{words.shortcuts.title}</Heading>
          <p className="t3">{words.shortcuts.hint}</p>
          <dl className="keys">
            <div>
              <dt>{words.shortcuts.open}</dt>
              <dd>
                <kbd>Alt</kbd> <kbd>Z</kbd>
              </dd>
            </div>
            {SHEET.map((action) => (
              <div key={action}>
                <dt>{words.shortcuts[action as keyof typeof words.shortcuts]}</dt>
                <dd>
                  {settings.keys[action].map((key) => (
                    <kbd key={key}>{keyLabel(key)}</kbd>
                  ))}
                </dd>
              </div>
            ))}
            <div>
              <dt>{words.shortcuts.views}</dt>
              <dd>
                <kbd>1</kbd>–<kbd>5</kbd>
              </dd>
            </div>
          </dl>
          <Button slot="close" className="button">
            {words.panel.close}
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
