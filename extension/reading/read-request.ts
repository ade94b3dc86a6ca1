import { browser } from "wxt/browser";

/** A wish to read a tab. It is kept in session storage, so that a panel that is still opening finds it. */
export interface ReadRequest {
  readonly tabId: number;
  /** Tells two wishes for one tab apart. */
  readonly at: number;
}

const KEY = "read-request";

/** Asks the panel to read a tab, now or as soon as it is open. */
export async function askToRead(tabId: number): Promise<void> {
  await browser.storage.session.set({ [KEY]: { tabId, at: Date.now() } satisfies ReadRequest });
}

/** Calls back with the last wish and with every later one. Returns a function that ends it. */
export function onReadRequest(listener: (request: ReadRequest) => void): () => void {
  let last = 0;
  const hear = (request: unknown): void => {
    if (!isRequest(request) || request.at === last) return;
    last = request.at;
    listener(request);
  };
  const changed = (changes: Record<string, { newValue?: unknown }>): void => hear(changes[KEY]?.newValue);
  browser.storage.session.onChanged.addListener(changed);
  void browser.storage.session.get(KEY).then((stored) => hear(stored[KEY]));
  return () => browser.storage.session.onChanged.removeListener(changed);
}

function isRequest(value: unknown): value is ReadRequest {
  return typeof value === "object" && value !== null && "tabId" in value && "at" in value;
}
