import { useState } from "react";
import { browser } from "wxt/browser";
import { useSurface } from "../panel/panel-context.ts";
import { SHEET } from "../panel/shortcut-sheet.tsx";
import { type Action, DEFAULT_KEYS, keyLabel, nameOfKey } from "../panel/shortcuts.ts";
import { saveSettings } from "../settings.ts";

/** The shortcuts of the list, each changed by pressing the new key. */
export function ShortcutOptions() {
  const { words, settings } = useSurface();
  const [waiting, setWaiting] = useState<Action | null>(null);
  const [taken, setTaken] = useState("");
  const names = words.shortcuts as Readonly<Record<string, string>>;

  const press = (action: Action, key: string): void => {
    const other = SHEET.find((one) => one !== action && settings.keys[one].includes(key));
    setTaken(other ? words.options.taken(names[other] ?? other) : "");
    if (other) return;
    setWaiting(null);
    void saveSettings({ keys: { ...settings.keys, [action]: [key] } });
  };
  return (
    <>
      <p className="t3">{words.options.shortcutsWhy}</p>
      <p className="t3">
        {words.options.toolbarKey}{" "}
        {!import.meta.env.FIREFOX && (
          <button
            type="button"
            className="button ghost sm"
            onClick={() => void browser.tabs.create({ url: "chrome://extensions/shortcuts" })}
          >
            {words.options.toolbarKeyOpen}
          </button>
        )}
      </p>
      <dl className="keys">
        {SHEET.map((action) => (
          <div key={action}>
            <dt>{names[action]}</dt>
            <dd>
              <button
                type="button"
                className="button sm"
                aria-pressed={waiting === action}
                onClick={() => setWaiting(waiting === action ? null : action)}
                onKeyDown={(event) => {
                  if (waiting !== action || event.key === "Tab" || event.key === "Shift") return;
                  event.preventDefault();
                  if (event.key === "Escape") setWaiting(null);
                  else if (!event.ctrlKey && !event.metaKey && !event.altKey) press(action, nameOfKey(event));
                }}
              >
                {waiting === action ? words.options.pressKey : settings.keys[action].map(keyLabel).join(" / ")}
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <p role="status" className="t3">
        {taken}
      </p>
      <button type="button" className="button" onClick={() => void saveSettings({ keys: DEFAULT_KEYS })}>
        {words.options.shortcutsReset}
      </button>
    </>
  );
}
