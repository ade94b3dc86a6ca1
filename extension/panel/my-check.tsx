import { STATUS_VALUES, type StatusValue } from "@noticelens/parser";
import { useEffect, useRef, useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { DateField } from "../design/date-field.tsx";
import { Icon } from "../design/icon.tsx";
import type { CheckPatch, Edited } from "../store/checks.ts";
import type { CheckRow } from "../store/tables.ts";
import { localDay } from "./local-day.ts";
import { useSurface } from "./panel-context.ts";

/** While words are typed they are written at most this long after the first, in milliseconds. */
const WRITE_WITHIN = 400;
/** What an inspector can find; nobody finds that a status is unstated. */
const STATUSES = STATUS_VALUES.filter((value) => value !== "unstated");

interface MyCheckProps {
  readonly check: CheckRow | undefined;
  /** What the notice says of the status, to stand beside the inspector's own. */
  readonly stated: string;
  readonly onEdit: (patch: CheckPatch, what: "status" | "remark" | "day", base?: string) => Promise<Edited>;
  readonly onLeave: () => void;
}

/** The inspector's own finding on the selected item: status, day, remark. */
export function MyCheck({ check, stated, onEdit, onLeave }: MyCheckProps) {
  const { words } = useSurface();
  const own = check?.status ?? null;
  const name = own ? words.statuses[own] : words.panel.noOwnStatus;
  return (
    <div
      className="work"
      onKeyDown={(event) => event.key === "Escape" && onLeave()}
      onClick={(event) => event.stopPropagation()}
    >
      <div className="top">
        <span className="label">{words.panel.myCheck}</span>
        <MenuTrigger>
          <Button
            className={`pick glyph ${own ?? ""}`}
            data-pick="status"
            aria-label={`${words.panel.myStatus} ${name}`}
          >
            <Icon name={own ? `own-${own}` : "own-unstated"} />
            {name}
            <Icon name="down" />
          </Button>
          <Popover className="popover" placement="bottom start">
            <Menu
              className="menu"
              aria-label={words.panel.myStatus}
              selectionMode="single"
              selectedKeys={[own ?? "none"]}
              onAction={(key) => void onEdit({ status: key === "none" ? null : (key as StatusValue) }, "status")}
            >
              <MenuItem id="none" className="menu-item" textValue={words.panel.noOwnStatus}>
                <Icon name="own-unstated" />
                {words.panel.noOwnStatus}
              </MenuItem>
              {STATUSES.map((value) => (
                <MenuItem key={value} id={value} className="menu-item" textValue={words.statuses[value]}>
                  <span className={`glyph ${value}`}>
                    <Icon name={`own-${value}`} />
                  </span>
                  {words.statuses[value]}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
        <span className="pick">
          <Icon name="calendar" />
          <DateField
            pick="day"
            label={words.panel.day}
            hint={words.panel.day}
            value={check?.day ?? ""}
            onChange={(day) => void onEdit({ day: day || null }, "day")}
          />
        </span>
      </div>
      {check?.seen && check.anchor && check.seen.exact !== check.anchor.exact && (
        <p className="former">
          {words.unplaced.movedFrom(localDay(check.changedAt))}
          <q lang="zh-CN">{check.anchor.exact}</q>
        </p>
      )}
      <Remark
        value={check?.remark ?? ""}
        stated={stated}
        onWrite={(remark, base) => onEdit({ remark }, "remark", base)}
      />
    </div>
  );
}

interface RemarkProps {
  readonly value: string;
  readonly stated: string;
  /** `base` is what stood there when the writing began. */
  readonly onWrite: (remark: string, base: string) => Promise<Edited>;
}

/** Writes while typing goes on, not only when it pauses, so that a crash costs no more than half a second. */
function Remark({ value, stated, onWrite }: RemarkProps) {
  const { words } = useSurface();
  const [draft, setDraft] = useState(value);
  const [state, setState] = useState<"saved" | "saving" | "failed">("saved");
  const newest = useRef({
    draft,
    base: value,
    write: onWrite,
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
  });
  newest.current.write = onWrite;

  const write = (): void => {
    const { current } = newest;
    clearTimeout(current.timer);
    current.timer = undefined;
    const sent = current.draft;
    current.write(sent, current.base).then(
      ({ remark, both }) => {
        current.base = remark ?? sent;
        // Another window wrote here too: both are kept, and what was typed since stands behind them.
        if (both && remark !== null && current.draft.startsWith(sent)) {
          current.draft = remark + current.draft.slice(sent.length);
          setDraft(current.draft);
        }
        setState(current.timer === undefined ? "saved" : "saving");
      },
      () => setState("failed"),
    );
  };
  const type = (text: string): void => {
    setDraft(text);
    setState("saving");
    newest.current.draft = text;
    newest.current.timer ??= setTimeout(write, WRITE_WITHIN);
  };
  useEffect(() => {
    if (newest.current.timer !== undefined || value === newest.current.draft) return;
    newest.current.draft = value;
    newest.current.base = value;
    setDraft(value);
  }, [value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it goes
  useEffect(() => () => void (newest.current.timer !== undefined && write()), []);

  return (
    <>
      <textarea
        rows={1}
        data-pick="remark"
        aria-label={words.panel.remark}
        placeholder={words.panel.remarkHint}
        value={draft}
        onChange={(event) => type(event.target.value)}
        onBlur={() => newest.current.timer !== undefined && write()}
      />
      <div className="saved-line">
        <span>{stated}</span>
        <span role="status" className={state === "failed" ? "failed" : ""}>
          {draft || state !== "saved"
            ? { saved: words.panel.saved, saving: words.panel.saving, failed: words.panel.notSaved }[state]
            : ""}
        </span>
      </div>
    </>
  );
}
