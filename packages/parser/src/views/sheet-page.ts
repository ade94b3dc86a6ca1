import type { Feature } from "write-excel-file/universal";
import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from "write-excel-file/utility";

/** How a sheet is printed and filtered. */
export interface SheetPage {
  readonly name: string;
  /** The rows repeated on every page, from 1. */
  readonly head: readonly [first: number, last: number];
  /** The cells that are filtered, head included, and those that are printed. Sample: `A5:K40`. */
  readonly filter: string;
  readonly area: string;
  readonly merged: readonly string[];
  /** At the foot of every page, left and right; its number stands between. */
  readonly foot: readonly [left: string, right: string];
  readonly pageWords: readonly [before: string, between: string, behind: string];
}

const SHEET = "xl/worksheets/sheet{id}.xml";
const BOOK = "xl/workbook.xml";
/** Margins in inches: 15 mm left and right, 13 above, 14 below, 7 to the foot. */
const MARGINS = { left: 0.59, right: 0.59, top: 0.51, bottom: 0.55, header: 0.28, footer: 0.28 };

/**
 * A sheet on A4 across, as wide as the page, with a repeated head, page numbers, a filter and merged cells whose values
 * stay below (ECMA-376 part 1, 18.3.1). What the library writes no option for.
 */
export function sheetPage(page: SheetPage): Feature<Blob> {
  const { filter, area } = page;
  const margins = Object.entries(MARGINS).map(([name, inches]) => `${name}="${inches}"`);
  const [left, right] = page.foot.map(footed);
  const [before, between, behind] = page.pageWords;
  const foot = escaped(`&L${left}&C${before}&P${between}&N${behind}&R${right}`);
  const elements = [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<autoFilter ref="${filter}"/>`,
    `<mergeCells count="${page.merged.length}">${page.merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`,
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins ${margins.join(" ")}/>`,
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    `<headerFooter><oddFooter>${foot}</oddFooter></headerFooter>`,
  ];
  const names = [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${at(page, filter)}</definedName>`,
    `<definedName name="_xlnm.Print_Area" localSheetId="0">${at(page, area)}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'${page.name}'!$${page.head[0]}:$${page.head[1]}</definedName>`,
  ];
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml: string) =>
            elements.reduce((whole, element) => inserted(whole, element, SHEET, "worksheet"), xml),
        },
        [BOOK]: {
          transform: (xml: string) => inserted(xml, `<definedNames>${names.join("")}</definedNames>`, BOOK, "workbook"),
        },
      },
    },
  };
}

function inserted(xml: string, element: string, file: typeof SHEET | typeof BOOK, parent: string): string {
  return insertElementMarkupAccordingToOrderOfSiblings(xml, element, getOrderOfSiblings(file, parent) ?? [], parent);
}

/** A range of the sheet as a name holds it. Sample: `'整改台账'!$A$1:$K$40`. */
function at({ name }: SheetPage, range: string): string {
  return `'${name}'!${range.replace(/([A-Z]{1,3})(\d{1,7})/g, "$$$1$$$2")}`;
}

/** A sign for sign in a foot, where `&` begins a code; short enough for the 255 characters that a foot holds. */
function footed(words: string): string {
  return words.slice(0, 60).replaceAll("&", "&&");
}

function escaped(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
