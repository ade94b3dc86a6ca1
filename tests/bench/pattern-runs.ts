const METHODS = ["exec", "test", Symbol.match, Symbol.matchAll, Symbol.replace, Symbol.search, Symbol.split] as const;

/** How often regular expressions are run by a task, each call of theirs once. */
export async function patternRuns(task: () => Promise<unknown>): Promise<number> {
  const pattern = RegExp.prototype as unknown as Record<PropertyKey, (this: RegExp, ...given: unknown[]) => unknown>;
  let runs = 0;
  let inside = false;
  const kept = METHODS.map((name) => [name, pattern[name]] as const);
  for (const [name, own] of kept) {
    if (!own) continue;
    pattern[name] = function (...given) {
      if (inside) return own.apply(this, given);
      inside = true;
      runs++;
      try {
        return own.apply(this, given);
      } finally {
        inside = false;
      }
    };
  }
  try {
    await task();
  } finally {
    for (const [name, own] of kept) if (own) pattern[name] = own;
  }
  return runs;
}
