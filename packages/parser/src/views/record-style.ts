/**
 * The look of a 核查记录: the page and type of official documents (GB/T 9704-2012, 5 to 7) in WordprocessingML
 * (ECMA-376 part 1, 17). Sizes are half points, lengths twentieths of a point.
 */

const MM = 1440 / 25.4;
/** A fixed line of 28 points: 22 lines a page. */
const LINE = 'w:line="560" w:lineRule="exact"';

/** Fonts with what stands in for them: 仿宋 for the record's own words, 楷体 for the notice's, 黑体 for headings. */
const FONTS = {
  title: "方正小标宋简体",
  black: "黑体",
  song: "宋体",
  fang: "仿宋_GB2312",
  kai: "楷体_GB2312",
} as const;
const STANDINS = { title: "华文中宋", black: "黑体", song: "宋体", fang: "仿宋", kai: "楷体" } as const;

interface Style {
  readonly font: keyof typeof FONTS;
  readonly size: number;
  readonly paragraph: string;
  readonly isBold?: boolean;
}

const INDENTED = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';

/** The styles by name; all but the first build on the body's. */
export const RECORD_STYLES = {
  title: {
    font: "title",
    size: 44,
    paragraph: '<w:spacing w:after="560" w:line="680" w:lineRule="exact"/><w:jc w:val="center"/>',
  },
  chapter: { font: "black", size: 32, paragraph: `<w:keepNext/><w:spacing ${LINE}/>${INDENTED}` },
  section: { font: "kai", size: 32, paragraph: `<w:keepNext/><w:spacing ${LINE}/>${INDENTED}` },
  problem: { font: "fang", size: 32, paragraph: `<w:keepNext/><w:spacing ${LINE}/>${INDENTED}`, isBold: true },
  body: { font: "fang", size: 32, paragraph: `<w:spacing ${LINE}/>${INDENTED}<w:jc w:val="both"/>` },
  quoted: { font: "kai", size: 32, paragraph: `<w:widowControl/><w:spacing ${LINE}/>${INDENTED}<w:jc w:val="both"/>` },
  signature: {
    font: "fang",
    size: 32,
    paragraph: `<w:spacing ${LINE}/><w:ind w:rightChars="700" w:right="2240"/><w:jc w:val="right"/>`,
  },
  day: {
    font: "fang",
    size: 32,
    paragraph: `<w:spacing ${LINE}/><w:ind w:rightChars="400" w:right="1280"/><w:jc w:val="right"/>`,
  },
  label: { font: "black", size: 24, paragraph: '<w:spacing w:line="400" w:lineRule="exact"/><w:jc w:val="center"/>' },
  value: { font: "fang", size: 24, paragraph: '<w:spacing w:line="400" w:lineRule="exact"/>' },
  page: { font: "song", size: 28, paragraph: "" },
} as const satisfies Readonly<Record<string, Style>>;

export type RecordStyle = keyof typeof RECORD_STYLES;

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of the package that are the same in every record. */
export function fixedParts(): Record<string, string> {
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  const parts = ["styles", "settings", "fontTable"].map(
    (name) => `<Override PartName="/word/${name}.xml" ContentType="${type}.${name}+xml"/>`,
  );
  const feet = ["odd", "even"].map(
    (side) => `<Override PartName="/word/${side}.xml" ContentType="${type}.footer+xml"/>`,
  );
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  const relations = (inside: string): string =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  return {
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/>${parts.join("")}${feet.join("")}</Types>`,
    "_rels/.rels": relations(relation("r1", "officeDocument", "word/document.xml")),
    "word/_rels/document.xml.rels": relations(
      relation("r1", "styles", "styles.xml") +
        relation("r2", "settings", "settings.xml") +
        relation("r3", "fontTable", "fontTable.xml") +
        relation("odd", "footer", "odd.xml") +
        relation("even", "footer", "even.xml"),
    ),
    "word/styles.xml": `${HEAD}<w:styles ${NAMESPACE}><w:docDefaults><w:rPrDefault><w:rPr>${fonts("fang")}<w:sz w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>${Object.entries(
      RECORD_STYLES,
    )
      .map(([name, style]) => styleOf(name, style))
      .join("")}</w:styles>`,
    "word/settings.xml": `${HEAD}<w:settings ${NAMESPACE}><w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/></w:settings>`,
    "word/fontTable.xml": `${HEAD}<w:fonts ${NAMESPACE}>${Object.entries(FONTS)
      .map(
        ([name, font]) =>
          `<w:font w:name="${font}"><w:altName w:val="${STANDINS[name as keyof typeof FONTS]}"/></w:font>`,
      )
      .join("")}</w:fonts>`,
    "word/odd.xml": foot('<w:jc w:val="right"/>', '<w:ind w:rightChars="100" w:right="280"/>'),
    "word/even.xml": foot('<w:jc w:val="left"/>', '<w:ind w:leftChars="100" w:left="280"/>'),
  };
}

/** A document around what stands in its body. */
export function recordDocument(body: string): string {
  const size = `<w:pgSz w:w="${Math.round(210 * MM)}" w:h="${Math.round(297 * MM)}"/>`;
  const [top, bottom, left, right] = [37, 35, 28, 26].map((mm) => Math.round(mm * MM));
  const margins = `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="851" w:footer="1588" w:gutter="0"/>`;
  const feet = '<w:footerReference w:type="default" r:id="odd"/><w:footerReference w:type="even" r:id="even"/>';
  return `${HEAD}<w:document ${NAMESPACE} xmlns:r="${RELATIONS}"><w:body>${body}<w:sectPr>${feet}${size}${margins}</w:sectPr></w:body></w:document>`;
}

function fonts(font: keyof typeof FONTS): string {
  return `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${FONTS[font]}"/>`;
}

function styleOf(name: string, { font, size, paragraph, isBold }: Style): string {
  const bold = isBold ? "<w:b/>" : "";
  return `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/><w:pPr>${paragraph}</w:pPr><w:rPr>${fonts(font)}${bold}<w:sz w:val="${size}"/></w:rPr></w:style>`;
}

/** The number of the page between dashes, on the outer side. */
function foot(side: string, indent: string): string {
  const number =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const dash = '<w:r><w:t xml:space="preserve">';
  return `${HEAD}<w:ftr ${NAMESPACE}><w:p><w:pPr><w:pStyle w:val="page"/>${indent}${side}</w:pPr>${dash}— </w:t></w:r>${number}${dash} —</w:t></w:r></w:p></w:ftr>`;
}
