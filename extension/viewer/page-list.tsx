import { useEffect, useRef } from "react";
import type { PaperState } from "./paper-view.ts";
import type { Sheets } from "./sheets.ts";
import type { ViewerWords } from "./viewer-words.ts";

interface PageListProps {
  readonly sheets: Sheets;
  readonly state: PaperState;
  /** Index 0 is page 1. */
  readonly problems: readonly number[];
  readonly words: ViewerWords;
}

/** The pages of a PDF, small, with how many problems each holds. */
export function PageList({ sheets, state: { page, pages }, problems, words }: PageListProps) {
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>(`[data-page="${page}"]`);
    const nav = list.current;
    if (!current || !nav) return;
    const { offsetTop, offsetHeight } = current;
    if (offsetTop < nav.scrollTop || offsetTop + offsetHeight > nav.scrollTop + nav.clientHeight)
      nav.scrollTo({ top: offsetTop - nav.clientHeight / 3, behavior: "instant" });
  }, [page]);
  return (
    <nav ref={list} className="document-pages" aria-label={words.pages}>
      <ol>
        {Array.from({ length: pages }, (_, index) => index + 1).map((number) => (
          <li key={number} data-page={number}>
            <button
              type="button"
              aria-label={words.openPage(number, problems[number - 1] ?? 0)}
              aria-current={number === page ? "page" : undefined}
              onClick={() => sheets.turnTo(number)}
            >
              <SmallPage sheets={sheets} number={number} />
              <span className="line">
                <span>{number}</span>
                {problems[number - 1] ? <span className="t3">{words.problems(problems[number - 1] ?? 0)}</span> : null}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Drawn when it comes into sight. */
function SmallPage({ sheets, number }: { readonly sheets: Sheets; readonly number: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const { current } = canvas;
    if (!current) return;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      sheets.drawSmall(number, current).catch(() => undefined); // a damaged page stays blank
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [sheets, number]);
  return <canvas ref={canvas} width={210} height={297} />;
}
