import { type ReactNode, useState } from "react";
import { useSurface } from "../panel/panel-context.ts";
import { type Settings, saveSettings } from "../settings.ts";
import { DataOptions } from "./data-options.tsx";
import { ShortcutOptions } from "./shortcut-options.tsx";
import { SiteOptions } from "./site-options.tsx";
import { ThemeOptions } from "./theme-options.tsx";

/** The options in one column. Each part stands by itself: a broken one leaves the others working. */
export function OptionsPage() {
  const { words, settings } = useSurface();
  const { options } = words;
  return (
    <main className="options">
      <h1>{options.title}</h1>
      <Part title={options.data}>
        <DataOptions />
      </Part>
      <Part title={options.privacy}>
        <p className="t2">{options.privacyWords}</p>
      </Part>
      <Part title={options.language}>
        <Choices
          name="language"
          names={options.languages}
          value={settings.language}
          onChange={(language) => ({ language })}
        />
      </Part>
      <Part title={options.theme}>
        <Choices name="theme" names={options.themes} value={settings.theme} onChange={(theme) => ({ theme })} />
      </Part>
      <Part title={options.shortcuts}>
        <ShortcutOptions />
      </Part>
      <Part title={options.sites}>
        <SiteOptions />
      </Part>
      <Part title={options.themeTable.title}>
        <ThemeOptions />
      </Part>
    </main>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface ChoicesProps<Value extends string> {
  readonly name: string;
  readonly names: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChange: (value: Value) => Partial<Settings>;
}

function Choices<Value extends string>({ name, names, value, onChange }: ChoicesProps<Value>) {
  const [failed, setFailed] = useState("");
  return (
    <div role="radiogroup" aria-label={name} className="choices">
      {(Object.entries(names) as [Value, string][]).map(([one, text]) => (
        <label key={one} className="choice">
          <input
            type="radio"
            name={name}
            checked={one === value}
            onChange={() => void saveSettings(onChange(one)).catch((cause: unknown) => setFailed(String(cause)))}
          />
          {text}
        </label>
      ))}
      {failed && <p role="alert">{failed}</p>}
    </div>
  );
}
