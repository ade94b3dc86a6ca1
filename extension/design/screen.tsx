import { StrictMode, type ReactNode, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { I18nProvider } from "react-aria-components";
import { SurfaceProvider } from "../panel/panel-context.ts";
import { languageOf, loadSettings, onSettings, type Settings } from "../settings.ts";
import { wordsOf } from "../words/words.ts";
import "./tokens.css";
import "./base.css";
import "./overlays.css";

/** Puts a screen on the page, in the person's language and theme, and keeps it so when these change. */
export async function showScreen(screen: ReactNode): Promise<void> {
  const settings = await loadSettings();
  const root = document.querySelector("#root");
  if (!root) throw new Error("the page has no #root");
  createRoot(root).render(
    <StrictMode>
      <Screen first={settings}>{screen}</Screen>
    </StrictMode>,
  );
}

function Screen({ first, children }: { readonly first: Settings; readonly children: ReactNode }) {
  const [settings, setSettings] = useState(first);
  useEffect(() => onSettings(setSettings), []);
  const lang = languageOf(settings);
  const words = wordsOf(lang);
  useEffect(() => {
    document.documentElement.lang = words.lang;
    if (settings.theme === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = settings.theme;
  }, [words.lang, settings.theme]);
  return (
    <I18nProvider locale={words.lang}>
      <SurfaceProvider value={{ words, lang, settings, today: localDay(new Date()) }}>{children}</SurfaceProvider>
    </I18nProvider>
  );
}

/** The day where the person is, `YYYY-MM-DD`. */
function localDay(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
