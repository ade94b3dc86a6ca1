import type { CorrectionMark } from "@noticelens/parser";
import { Icon } from "../design/icon.tsx";
import { useSurface } from "./panel-context.ts";
import { markWords } from "./use-correcting.ts";

/** That a person made an item what it is; nothing for one as the parser read it. */
export function CorrectedMark({ mark }: { readonly mark: CorrectionMark | undefined }) {
  const { words } = useSurface();
  if (!mark) return null;
  return (
    <span className="evidence corrected">
      <Icon name="own-reading" />
      {markWords(mark, words)}
    </span>
  );
}
