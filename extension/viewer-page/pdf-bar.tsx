import { useRef, useState, useSyncExternalStore } from "react";
import { Icon } from "../design/icon.tsx";
import { useSurface } from "../panel/panel-context.ts";
import type { PdfView } from "../paper/pdf-view.ts";

/** Page, zoom and find of an open PDF. */
export function PdfBar({ view }: { readonly view: PdfView }) {
  const { words } = useSurface();
  const { page, pages, scale, found } = useSyncExternalStore(view.subscribe, view.state);
  const [finding, setFinding] = useState(false);
  const [sought, setSought] = useState("");
  const field = useRef<HTMLInputElement>(null);
  return (
    <div className="pdf-bar">
      <button
        type="button"
        className="icon-button"
        aria-label={words.viewer.previousPage}
        disabled={page <= 1}
        onClick={() => view.turnTo(page - 1)}
      >
        <Icon name="left" />
      </button>
      <label>
        <span className="visually-hidden">{words.viewer.page}</span>
        <input
          className="page-number"
          inputMode="numeric"
          value={page}
          onChange={(event) => Number(event.target.value) && view.turnTo(Number(event.target.value))}
        />
      </label>
      <span className="t3">/ {pages}</span>
      <button
        type="button"
        className="icon-button"
        aria-label={words.viewer.nextPage}
        disabled={page >= pages}
        onClick={() => view.turnTo(page + 1)}
      >
        <Icon name="chevron" />
      </button>
      <span className="rule" />
      <button type="button" className="icon-button" aria-label={words.viewer.smaller} onClick={() => view.zoom(-1)}>
        <Icon name="minus" />
      </button>
      <button
        type="button"
        className="button ghost sm"
        aria-label={words.viewer.fit}
        title={words.viewer.fit}
        onClick={() => view.zoom("fit")}
      >
        {Math.round(scale * 100)}%
      </button>
      <button type="button" className="icon-button" aria-label={words.viewer.larger} onClick={() => view.zoom(1)}>
        <Icon name="plus" />
      </button>
      <span className="rule" />
      <button
        type="button"
        className="icon-button"
        aria-label={words.viewer.find}
        aria-expanded={finding}
        onClick={() => {
          setFinding(!finding);
          if (finding) view.find("", false);
          else requestAnimationFrame(() => field.current?.focus());
        }}
      >
        <Icon name="search" />
      </button>
      {finding && (
        <label className="field">
          <input
            ref={field}
            type="search"
            aria-label={words.viewer.find}
            value={sought}
            onChange={(event) => {
              setSought(event.target.value);
              view.find(event.target.value, false);
            }}
            onKeyDown={(event) => {
              if (event.key === "Enter") view.find(sought, event.shiftKey);
              if (event.key === "Escape") {
                setFinding(false);
                view.find("", false);
              }
            }}
          />
          <span role="status" className="t3">
            {found && sought ? `${found.current} / ${found.total}` : ""}
          </span>
        </label>
      )}
    </div>
  );
}
