import { useEffect, useRef, useState } from "react";
import { tables } from "../store/library.ts";
import { useLive } from "./use-live.ts";

/** How long what was decided waits for more of it before it is written, in milliseconds. */
const WRITE_WITHIN = 150;

/**
 * Something the person decides that outlives the screen: as it is stored under a key, `initial` until then, and how to set
 * it. It is in backups.
 */
export function useDecision<T>(key: string, initial: T): readonly [T, (value: T) => void] {
  const stored = useLive(() => tables.decisions.get(key).then((row) => row ?? null), `decision:${key}`);
  const [own, setOwn] = useState<{ readonly key: string; readonly value: T } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const value = own?.key === key ? own.value : ((stored?.value as T | undefined) ?? initial);
  const waiting = useRef<(() => void) | null>(null);
  const flush = (): void => {
    clearTimeout(timer.current);
    timer.current = undefined;
    waiting.current?.();
    waiting.current = null;
  };
  const set = (next: T): void => {
    setOwn({ key, value: next });
    waiting.current = () => void tables.decisions.put({ key, value: next, at: Date.now() });
    // The first of several changes is written at once, for the page may go; those that follow close behind wait for the last.
    const isFirst = timer.current === undefined;
    if (isFirst) flush();
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, WRITE_WITHIN);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it goes
  useEffect(() => flush, []);
  return [value, set];
}
