import { writeZip } from "./zip-writer.ts";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const NAMESPACES =
  `xmlns:w="${WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
  'xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** What goes into a DOCX: the inside of each part's root element. `others` are whole files by name. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly others?: Readonly<Record<string, string>>;
}

/** The bytes of a DOCX with the given parts where Word puts them. */
export function writeDocx({ body, others = {}, ...parts }: DocxParts): Uint8Array {
  const document = `<w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`;
  const related = Object.entries(parts).map(([name, inside]) => ({
    name: `word/${name}.xml`,
    data: `<w:${name} ${NAMESPACES}>${inside}</w:${name}>`,
  }));
  const files = Object.entries(others).map(([name, data]) => ({ name, data }));
  return writeZip([{ name: "word/document.xml", data: document }, ...related, ...files]);
}

/** A run of text. Sample: `run("七月", "<w:b/>")`. */
export function run(text: string, properties = ""): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph; `content` is text, or runs when it begins with a tag. */
export function paragraph(content: string, properties = ""): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith("<") ? content : run(content)}</w:p>`;
}

/** A paragraph that is numbered. */
export function item(text: string, numId: number | string, level = 0): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);
}

/** A level of a list: its number format and text, and what else its `w:lvl` holds. It starts at 1 unless that says so. */
export function level(index: number, format: string, text: string, more = '<w:suff w:val="nothing"/>'): string {
  const start = more.includes("<w:start ") ? "" : '<w:start w:val="1"/>';
  return `<w:lvl w:ilvl="${index}">${start}<w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
}

/** A list definition. */
export function abstractNum(id: number, inside: string): string {
  return `<w:abstractNum w:abstractNumId="${id}">${inside}</w:abstractNum>`;
}

/** A list that uses a definition. */
export function num(id: number, abstractId: number, overrides = ""): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;
}

/** A table of rows of cells, each of one paragraph. */
export function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<w:tc><w:tcPr/>${paragraph(cell)}</w:tc>`).join("");
  return `<w:tbl><w:tblPr/>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join("")}</w:tbl>`;
}
