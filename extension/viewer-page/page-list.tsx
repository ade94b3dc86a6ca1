import { useEffect, useRef, useSyncExternalStore } from "react";
import { useSurface } from "../panel/panel-context.ts";
import type { PdfView } from "../paper/pdf-view.ts";

/** The pages of a PDF, small, with how many problems each holds. */
export function PageList({ view, problems }: { readonly view: PdfView; readonly problems: readonly number[] }) {
  const { words } = useSurface();
  const { page, pages } = useSyncExternalStore(view.subscribe, view.state);
  return (
    <nav className="page-list" aria-label={words.viewer.pages}>
      <ol>
        {Array.from({ length: pages }, (_, index) => index + 1).map((number) => (
          <li key={number}>
            <button
              type="button"
              aria-current={number === page ? "page" : undefined}
              onClick={() => view.turnTo(number)}
            >
              <SmallPage view={view} number={number} />
              <span>
                <span className="visually-hidden">{words.panel.onPage(number)}</span>
                <span aria-hidden="true">{number}</span>
                {problems[number - 1] ? <span>{words.viewer.problems(problems[number - 1] ?? 0)}</span> : null}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Drawn when it comes into sight. */
function SmallPage({ view, number }: { readonly view: PdfView; readonly number: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const { current } = canvas;
    if (!current) return;
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      view.drawSmall(number, current).catch(() => undefined); // a damaged page stays blank
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [view, number]);
  return <canvas ref={canvas} />;
}
