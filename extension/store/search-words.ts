/** Brackets of every kind as plain ones: 〔2025〕, [2025] and （2025） are one to who searches. */
const OPENING = /[〔［【〖《〈「『[{]/g;
const CLOSING = /[〕］】〗》〉」』\]}]/g;

/** Text as it is searched: no white space, full width as plain, small letters, brackets of one kind. */
export function searchable(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "").replace(OPENING, "(").replace(CLOSING, ")");
}

/** The words of a search, each to be found somewhere. Sample: `"财政 〔2025〕"` gives `["财政", "(2025)"]`. */
export function wordsSought(sought: string): string[] {
  return sought.split(/\s+/).map(searchable).filter(Boolean);
}

/** Whether a text holds every word that is sought. */
export function holdsAll(text: string, words: readonly string[]): boolean {
  const plain = searchable(text);
  return words.every((word) => plain.includes(word));
}
