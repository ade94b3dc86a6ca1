import { type Correction, type ItemKind, type Notice, QuoteFinder } from "@noticelens/parser";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { Icon } from "../design/icon.tsx";
import type { SelectedWords } from "../messages.ts";
import { added, hasProblemAbove, placeOf, touchedBy } from "./correcting.ts";
import "./correcting.css";
import { plainMarker, shorten } from "./item-name.ts";
import { useSurface } from "./panel-context.ts";

interface SelectionBarProps {
  readonly notice: Notice;
  readonly selected: SelectedWords;
  readonly onAdd: (correction: Correction) => void;
  /** Words are to be noted in the remark of an item. */
  readonly onNote: (itemId: string, words: string) => void;
}

/** So much is shown of the selected words; what is longer is cut in its middle. */
const SHOWN = 56;

/** What can be made of words that are selected in the source: a measure, a problem, a remark. */
export function SelectionBar({ notice, selected, onAdd, onNote }: SelectionBarProps) {
  const { words } = useSurface();
  const { selection } = words.correct;
  const bar = useRef<HTMLElement>(null);
  const finder = useMemo(() => new QuoteFinder(notice.text), [notice]);
  const span = useMemo(
    () => finder.find({ exact: selected.words, prefix: selected.before, suffix: selected.after, start: 0, end: 0 }),
    [finder, selected],
  );
  const [under, setUnder] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words have another place
  useEffect(() => setUnder(null), [selected]);
  useEffect(() => {
    const hear = (event: globalThis.KeyboardEvent): void => {
      if (!event.altKey || event.code !== "KeyZ") return;
      event.preventDefault();
      bar.current?.querySelector<HTMLElement>("button")?.focus();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);

  const count = selected.words.replace(/\s/g, "").length;
  const shown = selected.words.replace(/\s+/g, " ");
  const cut = shown.length > SHOWN ? `${shown.slice(0, SHOWN / 2)}…${shown.slice(-SHOWN / 2)}` : shown;
  const touched = span ? touchedBy(notice, span) : [];
  const measures = touched.filter(({ kind }) => kind === "measure");
  const place = span && placeOf(notice, touched[0]?.kind === "measure" ? span[0] + 1 : span[0]);
  const named = notice.problems.find(({ id }) => id === under);
  const problem = named ?? notice.problems.find(({ id }) => id === place?.problem.id);
  const canHang = span !== null && hasProblemAbove(notice, { id: "", span });
  const noted = touched[0]?.id ?? place?.measure?.id ?? place?.problem.id ?? null;

  const make = (as: Exclude<ItemKind, "heading">): void => {
    if (span) onAdd(added(notice, span, as, as === "measure" ? (named?.span ?? null) : null));
  };
  const deeds = [
    { name: selection.as.measure, can: canHang, run: () => make("measure") },
    { name: selection.as.problem, can: span !== null, run: () => make("problem") },
    { name: selection.as.remark, can: noted !== null, run: () => noted !== null && onNote(noted, shown) },
  ];
  const onKeyDown = (event: KeyboardEvent): void => {
    const deed = deeds[Number(event.key) - 1];
    if (!deed?.can) return;
    event.preventDefault();
    event.stopPropagation();
    deed.run();
  };
  return (
    <section ref={bar} className="selection-bar" aria-label={selection.bar} onKeyDown={onKeyDown}>
      <p>
        <span className="t3">{selection.count(count)}</span>
        <q lang="zh-CN">{cut}</q>
      </p>
      {span === null ? (
        <p role="status">{selection.notThere}</p>
      ) : (
        <>
          {measures.length > 1 && <p role="status">{selection.spans(measures.length)}</p>}
          {!canHang && <p>{selection.noProblem}</p>}
          <div className="kinds">
            {deeds.map(({ name, can, run }, index) => (
              <button
                key={name}
                type="button"
                className={`button sm ${index === 0 && can ? "primary" : ""}`}
                disabled={!can}
                onClick={run}
              >
                {name} <kbd>{index + 1}</kbd>
              </button>
            ))}
          </div>
          {canHang && problem && (
            <div className="under">
              <span className="t3">{selection.under}</span>
              <MenuTrigger>
                <Button className="pick" lang="zh-CN">
                  <span>
                    {selection.behind(
                      nameOf(problem),
                      named ? null : plainMarker(place?.measure?.marker ?? "") || null,
                    )}
                  </span>
                  <Icon name="down" />
                </Button>
                <Popover className="popover" placement="top start">
                  <Menu
                    className="menu"
                    aria-label={selection.under}
                    selectionMode="single"
                    selectedKeys={[problem.id]}
                    onAction={(id) => setUnder(String(id))}
                  >
                    {notice.problems.map((one) => (
                      <MenuItem key={one.id} id={one.id} className="menu-item" textValue={one.statement}>
                        <span lang="zh-CN">{nameOf(one)}</span>
                      </MenuItem>
                    ))}
                  </Menu>
                </Popover>
              </MenuTrigger>
            </div>
          )}
        </>
      )}
    </section>
  );
}

function nameOf({ marker, statement }: Notice["problems"][number]): string {
  return `${marker ?? ""}${shorten(statement, 20)}`;
}
