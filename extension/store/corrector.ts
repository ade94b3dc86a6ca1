import type { Corrected, Correction, Notice } from "@noticelens/parser";

/** Corrections are to be applied and the code for it is not there yet: it is large, and most notices need none. */
class CorrectorMissing extends Error {
  override readonly name = "CorrectorMissing";
}

let corrector: ((notice: Notice, corrections: readonly Correction[]) => Corrected) | null = null;

/** Loads what applies corrections; nothing can be loaded while a transaction waits. */
export async function loadCorrector(): Promise<void> {
  corrector = (await import("./correct-notice.ts")).correctNotice;
}

/** A notice as it is corrected; throws where {@link loadCorrector} comes first. */
export function corrected(notice: Notice, corrections: readonly Correction[]): Corrected {
  if (!corrector) throw new CorrectorMissing();
  return corrector(notice, corrections);
}

export function isCorrectorMissing(cause: unknown): boolean {
  return (
    cause instanceof Error &&
    (cause.name === "CorrectorMissing" || isCorrectorMissing((cause as { inner?: unknown }).inner))
  );
}
