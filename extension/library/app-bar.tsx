import type { ReactNode } from "react";
import { browser } from "wxt/browser";
import { Icon } from "../design/icon.tsx";
import { useSurface } from "../panel/panel-context.ts";

/** The bar above the full-page screens: where one is, search, and the promise that nothing leaves. */
export function AppBar({
  current,
  children,
}: {
  readonly current: "library" | "bodies" | "compare";
  readonly children?: ReactNode;
}) {
  const { words } = useSurface();
  return (
    <header className="app-bar">
      <span className="word-mark">{words.name}</span>
      <nav aria-label={words.library.pages}>
        <a href="/library.html" aria-current={current === "library" ? "page" : undefined}>
          {words.library.title}
        </a>
        <a href="/bodies.html" aria-current={current === "bodies" ? "page" : undefined}>
          {words.bodies.title}
        </a>
        {current === "compare" && (
          <a href={location.href} aria-current="page">
            {words.compare.title}
          </a>
        )}
      </nav>
      {children}
      <span className="grow" />
      <span className="t3 local">{words.library.local}</span>
      <button
        type="button"
        className="icon-button"
        aria-label={words.panel.options}
        onClick={() => void browser.runtime.openOptionsPage()}
      >
        <Icon name="gear" />
      </button>
    </header>
  );
}
