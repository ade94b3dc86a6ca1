import { createContext, useContext } from "react";
import type { Settings } from "../settings.ts";
import type { Words } from "../words/words.ts";

/** What every part of a screen may need: its words and the person's settings. */
export interface Surface {
  readonly words: Words;
  readonly lang: "zh" | "en";
  readonly settings: Settings;
  /** The day against which deadlines are measured, `YYYY-MM-DD`. */
  readonly today: string;
}

const SurfaceContext = createContext<Surface | null>(null);
export const SurfaceProvider = SurfaceContext.Provider;

/** The surface of the screen around. Throws outside of one. */
export function useSurface(): Surface {
  const surface = useContext(SurfaceContext);
  if (!surface) throw new Error("no surface around");
  return surface;
}
