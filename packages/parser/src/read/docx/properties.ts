import type { ResolvedStyle, StyleSheet } from "./styles.ts";
import { isOn } from "./styles.ts";
import type { StartTag } from "./xml.ts";

/** What a paragraph's own `w:pPr` says. */
export interface ParagraphProperties {
  style: string | null;
  numId: string | null;
  level: number | null;
  centred: boolean | null;
  /** What tracked changes did to the paragraph's mark, if anything. */
  mark: "del" | "ins" | "moveFrom" | "moveTo" | null;
}

/** What a run's own `w:rPr` says. */
export interface RunProperties {
  style: string | null;
  bold: boolean | null;
  hidden: boolean | null;
  align: "superscript" | "subscript" | null;
}

/** Properties that say nothing. */
export function noParagraphProperties(): ParagraphProperties {
  return { style: null, numId: null, level: null, centred: null, mark: null };
}

/** Properties that say nothing. */
export function noRunProperties(): RunProperties {
  return { style: null, bold: null, hidden: null, align: null };
}

/** Takes in one element of a `w:pPr`; those of earlier versions (`w:pPrChange`) must not be shown to it. */
export function readParagraphProperty(
  properties: ParagraphProperties,
  { name, attributes }: StartTag,
  parent: string,
): void {
  const value = attributes.val;
  if (name === "pStyle") properties.style = value ?? null;
  else if (name === "numId") properties.numId = value ?? null;
  else if (name === "ilvl") properties.level = Number(value ?? 0);
  else if (name === "jc") properties.centred = value === "center";
  else if (parent !== "rPr") return;
  else if (name === "del" || name === "moveFrom") properties.mark = name;
  else if (name === "ins" || name === "moveTo") properties.mark ??= name;
}

/** Takes in one element of a `w:rPr`. */
export function readRunProperty(properties: RunProperties, { name, attributes }: StartTag): void {
  const value = attributes.val;
  if (name === "rStyle") properties.style = value ?? null;
  else if (name === "b") properties.bold = isOn(value);
  else if (name === "vanish") properties.hidden = isOn(value);
  else if (name === "vertAlign") properties.align = value === "superscript" || value === "subscript" ? value : null;
}

/** The run properties that mammoth is shown: bold, raised or lowered, hidden, from wherever they come. Empty for none. */
export function runMarkup(properties: RunProperties, paragraph: ResolvedStyle | null, styles: StyleSheet): string {
  const style = styles.named(properties.style);
  const hidden = properties.hidden ?? style?.hidden ?? paragraph?.hidden;
  const bold = properties.bold ?? style?.bold ?? paragraph?.bold;
  const { align } = properties;
  if (!hidden && !bold && !align) return "";
  const parts = [
    hidden ? '<w:rStyle w:val="hidden"/>' : "",
    bold ? "<w:b/>" : "",
    align ? `<w:vertAlign w:val="${align}"/>` : "",
  ];
  return `<w:rPr>${parts.join("")}</w:rPr>`;
}
