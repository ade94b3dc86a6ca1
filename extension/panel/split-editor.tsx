import type { Notice } from "@noticelens/parser";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Icon } from "../design/icon.tsx";
import { cutsOf, type Item } from "./correcting.ts";
import "./correcting.css";
import { useSurface } from "./panel-context.ts";

interface SplitEditorProps {
  readonly notice: Notice;
  readonly item: Item;
  readonly onSplit: (at: number) => void;
  readonly onCancel: () => void;
}

/** An item's words with the places where they can be parted, and both halves as they would stand in the list. */
export function SplitEditor({ notice, item, onSplit, onCancel }: SplitEditorProps) {
  const { words } = useSurface();
  const { correct } = words;
  const cuts = cutsOf(notice, item.span);
  const [chosen, setChosen] = useState(() =>
    Math.max(
      0,
      cuts.findIndex(({ ends }) => ends === "sentence"),
    ),
  );
  const editor = useRef<HTMLDivElement>(null);
  const { text } = notice;
  const [from, to] = item.span;
  const at = cuts[chosen]?.at ?? to;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus goes with the chosen place
  useEffect(() => editor.current?.querySelector<HTMLElement>(".cut[aria-pressed=true]")?.focus(), [chosen]);

  // The list finds its places anew when something opens in it.
  useEffect(() => {
    const frame = requestAnimationFrame(() => editor.current?.scrollIntoView({ block: "nearest" }));
    return () => cancelAnimationFrame(frame);
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const isPlace = event.target instanceof HTMLElement && event.target.matches(".cut");
    if (step !== undefined) setChosen((now) => Math.max(0, Math.min(cuts.length - 1, now + step)));
    else if (event.key === "Enter" && isPlace) onSplit(at);
    else if (event.key === "Escape") onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const edges = [from, ...cuts.map((cut) => cut.at), to];
  return (
    <div ref={editor} className="split-editor" role="group" aria-label={correct.split} onKeyDown={onKeyDown}>
      <p className="hint">
        <Icon name="split" />
        {correct.splitHint}
      </p>
      <p className="words" lang="zh-CN">
        {edges.slice(0, -1).map((start, index) => (
          <span key={start}>
            {index > 0 && (
              <button
                type="button"
                className="cut"
                tabIndex={index - 1 === chosen ? 0 : -1}
                aria-pressed={index - 1 === chosen}
                aria-label={correct.splitAt(text.slice(Math.max(from, start - 8), start))}
                onClick={() => setChosen(index - 1)}
              >
                <Icon name="split" />
              </button>
            )}
            {text.slice(start, edges[index + 1]).replace(/\n/g, " ")}
          </span>
        ))}
      </p>
      <dl aria-live="polite">
        <dt>{item.marker || correct.noNumber}</dt>
        <dd lang="zh-CN">{text.slice(from, at)}</dd>
        <dt>{correct.noNumber}</dt>
        <dd lang="zh-CN">{text.slice(at, to)}</dd>
      </dl>
      <p className="t3">{correct.splitStay}</p>
      <div className="actions">
        <button type="button" className="button primary sm" onClick={() => onSplit(at)}>
          {correct.splitNow} <kbd>Enter</kbd>
        </button>
        <button type="button" className="button ghost sm" onClick={onCancel}>
          {correct.cancel} <kbd>Esc</kbd>
        </button>
      </div>
    </div>
  );
}
