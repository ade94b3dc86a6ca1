/** A list of numbers (a span, a box, a path) as `JSON.stringify` spreads it over lines. */
const NUMBERS = /\[\n {1,99}(-?[\d.e+-]{1,30}(?:,\n {1,99}-?[\d.e+-]{1,30}){0,30})\n {1,99}\]/g;

/**
 * Data as JSON that people can read and compare: two spaces a level, keys in the order of the schema, lists of numbers
 * on one line, a line break at the end. Equal data gives equal bytes. Sample: `"span": [0, 13]`.
 */
export function exportJson(data: object): string {
  const spread = JSON.stringify(data, null, 2);
  return `${spread.replace(NUMBERS, (_, numbers: string) => `[${numbers.replace(/,\n {1,99}/g, ", ")}]`)}\n`;
}
