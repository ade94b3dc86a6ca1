import { useEffect, useState } from "react";
import type { SelectedWords } from "../messages.ts";
import type { SourceView } from "../source-view.ts";

/** The words that are selected in the source; null when none are. */
export function useSelection(view: SourceView | null): SelectedWords | null {
  const [selected, setSelected] = useState<SelectedWords | null>(null);
  useEffect(() => {
    setSelected(null);
    return view?.onSelected(setSelected);
  }, [view]);
  return selected;
}
