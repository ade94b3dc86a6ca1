/** Whether this browser can mark words in a page (Firefox from 140, Chrome from 105). */
export function canMark(): boolean {
  return typeof Highlight === "function" && "highlights" in CSS;
}
