import { type ReactNode, StrictMode, useEffect, useState } from "react";
import { I18nProvider } from "react-aria-components";
import { createRoot } from "react-dom/client";
import { localDay } from "../panel/local-day.ts";
import { SurfaceProvider } from "../panel/panel-context.ts";
import { languageOf, loadSettings, onSettings, type Settings } from "../settings.ts";
import { loadWords, type Words } from "../words/words.ts";
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
      <Screen first={{ settings, words: await loadWords(languageOf(settings)) }}>{screen}</Screen>
    </StrictMode>,
  );
}

interface Look {
  readonly settings: Settings;
  readonly words: Words;
}

function Screen({ first, children }: { readonly first: Look; readonly children: ReactNode }) {
  const [{ settings, words }, setLook] = useState(first);
  useEffect(
    () => onSettings((settings) => void loadWords(languageOf(settings)).then((words) => setLook({ settings, words }))),
    [],
  );
  const lang = words.lang === "en" ? "en" : "zh";
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
