/** The lines of a text, one entry each. */
export const lines = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** The words of a text, parted by blanks. */
export const words = (text: string): readonly string[] => text.trim().split(/\s+/);
