/** Whether something was not stored because there is no room left; Dexie hides the browser's own error inside its own. */
export function isFull(cause: unknown): boolean {
  for (let at = cause, depth = 0; at && depth < 4; at = (at as { inner?: unknown }).inner, depth++)
    if ((at as { name?: unknown }).name === "QuotaExceededError" || /QuotaExceeded/.test(String(at))) return true;
  return false;
}
