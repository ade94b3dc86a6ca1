import { liveQuery } from "dexie";
import { useEffect, useState } from "react";

/** What a query of the database gives, again after every change of the rows it read. Undefined until it first answers. */
export function useLive<T>(query: () => Promise<T>, key: string): T | undefined {
  const [answer, setAnswer] = useState<{ key: string; value: T }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when the query is another one
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: (value) => setAnswer({ key, value }),
      error: () => setAnswer(undefined),
    });
    return () => subscription.unsubscribe();
  }, [key]);
  return answer?.key === key ? answer.value : undefined;
}
