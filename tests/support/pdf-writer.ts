/** How a font of {@link writePdf} writes: the predefined CMap its codes are in. None is embedded. */
export type FontName = "GBK-EUC-H" | "UniGB-UCS2-H" | "UniGB-UTF16-H" | "UniGB-UCS2-V" | "unmapped";

/** Words at a place, in points from the lower left corner. */
export interface Words {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly font?: FontName;
  /** Written upwards, as on a page that is turned to be read. */
  readonly turned?: boolean;
  /** Not to be seen: drawn without ink, or in a layer that is switched off. */
  readonly unseen?: "inkless" | "layer";
}

/** One page: words, and operators to draw beside them. */
export interface PageParts {
  readonly words?: readonly Words[];
  readonly drawing?: string;
  readonly width?: number;
  readonly height?: number;
}

/** Everything about a file but its pages. */
export interface FileParts {
  /** Asks for a password. */
  readonly encrypted?: boolean;
  /** So many objects that nothing refers to. */
  readonly padding?: number;
  readonly title?: string;
}

const FONTS: readonly FontName[] = ["GBK-EUC-H", "UniGB-UCS2-H", "UniGB-UTF16-H", "UniGB-UCS2-V", "unmapped"];

/** Draws a picture over a whole A4 page, as a scanner does. */
export const SCAN = "q 595 0 0 842 0 0 cm /Scan Do Q";

/** The operators for a ruled grid: the places of its upright and its level lines, drawn as strokes or as thin boxes. */
export function grid(xs: readonly number[], ys: readonly number[], way: "stroked" | "filled" = "stroked"): string {
  const [left = 0, right = 0] = [Math.min(...xs), Math.max(...xs)];
  const [bottom = 0, top = 0] = [Math.min(...ys), Math.max(...ys)];
  return [...ys.map((y) => rule([left, y], [right, y], way)), ...xs.map((x) => rule([x, bottom], [x, top], way))].join(
    "\n",
  );
}

/** The operators for one level or upright line. */
export function rule(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  way: "stroked" | "filled" = "stroked",
): string {
  if (way === "stroked") return `${x1} ${y1} m ${x2} ${y2} l S`;
  return `${x1} ${y1} ${Math.max(0.75, x2 - x1)} ${Math.max(0.75, y2 - y1)} re f`;
}

/**
 * Writes a PDF with fonts that are not embedded, as files from Chinese programs often are. In the font `unmapped` the
 * codes are not what its character collection says, and no ToUnicode tells.
 */
export function writePdf(
  pages: readonly PageParts[],
  { encrypted = false, padding = 0, title }: FileParts = {},
): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const catalog = add("");
  const tree = add("");
  const image = add(
    stream(
      "/Type /XObject /Subtype /Image /Width 16 /Height 16 /ColorSpace /DeviceGray /BitsPerComponent 8",
      "0".repeat(256),
    ),
  );
  const layer = add("<< /Type /OCG /Name (draft) >>");
  const fonts = FONTS.map((name) => `/${name} ${addFont(name, add)} 0 R`).join(" ");
  const kids = pages.map(({ words = [], drawing = "", width = 595, height = 842 }) => {
    const content = add(stream("", `${drawing}\n${words.map(show).join("\n")}`));
    const resources = `<< /Font << ${fonts} >> /XObject << /Scan ${image} 0 R >> /Properties << /Off ${layer} 0 R >> >>`;
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${width} ${height}] /Resources ${resources} /Contents ${content} 0 R >>`,
    );
  });
  objects[catalog - 1] = `<< /Type /Catalog /Pages ${tree} 0 R ${pages.some(usesLayer) ? layersOff(layer) : ""} >>`;
  objects[tree - 1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] >>`;
  const info = title === undefined ? "" : `/Info ${add(`<< /Title <FEFF${utf16(title)}> >>`)} 0 R`;
  const lock = encrypted
    ? `/Encrypt ${add(LOCK)} 0 R /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]`
    : "";
  for (let index = 0; index < padding; index++) add(`<< /N ${index} >>`);
  return assemble(objects, `/Root ${catalog} 0 R ${info} ${lock}`);
}

const LOCK = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> >>`;

function addFont(name: FontName, add: (body: string) => number): number {
  const descriptor = add(
    "<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -141 1000 859] /Ascent 859 /Descent -141 /CapHeight 683 /StemV 80 /ItalicAngle 0 >>",
  );
  const descendant = add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500 814 939 500] /FontDescriptor ${descriptor} 0 R >>`,
  );
  const encoding = name === "unmapped" ? "Identity-H" : name;
  return add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${encoding} /DescendantFonts [${descendant} 0 R] >>`,
  );
}

function usesLayer({ words = [] }: PageParts): boolean {
  return words.some(({ unseen }) => unseen === "layer");
}

function layersOff(layer: number): string {
  return `/OCProperties << /OCGs [${layer} 0 R] /D << /OFF [${layer} 0 R] /Order [${layer} 0 R] >> >>`;
}

function show({ unseen, ...words }: Words): string {
  if (unseen === "layer") return `/OC /Off BDC ${showInk(words)} EMC`;
  return unseen === "inkless" ? `3 Tr ${showInk(words)} 0 Tr` : showInk(words);
}

function showInk({ text, x, y, size = 16, font = "UniGB-UCS2-H", turned = false }: Words): string {
  return `BT /${font} ${size} Tf ${turned ? "0 1 -1 0" : "1 0 0 1"} ${x} ${y} Tm <${encode(text, font)}> Tj ET`;
}

function encode(text: string, font: FontName): string {
  if (font === "GBK-EUC-H") return Array.from(text, gbk).join("");
  if (font !== "unmapped") return utf16(text);
  return Array.from(text, (character) => hex(6_000 + ((character.codePointAt(0) ?? 0) % 9_000), 4)).join("");
}

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at), 4)).join("");
}

const codes = new Map<string, string>();

function gbk(character: string): string {
  if (!codes.size) {
    const decoder = new TextDecoder("gbk");
    for (let first = 0x81; first <= 0xfe; first++) {
      for (let second = 0x40; second <= 0xfe; second++) {
        const decoded = decoder.decode(Uint8Array.of(first, second));
        if (decoded.length === 1) codes.set(decoded, hex(first, 2) + hex(second, 2));
      }
    }
  }
  return codes.get(character) ?? hex(character.charCodeAt(0), 2);
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, "0");
}

function stream(entries: string, data: string): string {
  return `<< ${entries} /Length ${data.length} >>\nstream\n${data}\nendstream`;
}

function assemble(objects: readonly string[], trailer: string): Uint8Array {
  const parts = ["%PDF-1.7\n"];
  let length = parts[0]?.length ?? 0;
  const put = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  const offsets = objects.map((body, index) => {
    const offset = length;
    put(`${index + 1} 0 obj\n${body}\nendobj\n`);
    return offset;
  });
  const start = length;
  put(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`);
  for (const offset of offsets) put(`${String(offset).padStart(10, "0")} 00000 n \n`);
  put(`trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`);
  return Uint8Array.from(Buffer.from(parts.join(""), "latin1"));
}

/**
 * A file of five objects whose page is filled with a pattern that is filled with itself: who asks what it draws waits for
 * ever. `hidden`: its names are written so that only a reader of PDF knows them.
 */
export function endlessPdf({ hidden = true } = {}): Uint8Array {
  const type = hidden ? "/#50attern#54ype" : "/PatternType";
  const fill = "/Pattern cs /P0 scn 0 0 500 500 re f";
  const pattern = `/Type /Pattern ${type} 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9`;
  const resources = "/Resources << /Pattern << /P0 5 0 R >> >>";
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${resources} /Contents 4 0 R >>`,
    stream("", fill),
    stream(`${pattern} ${resources}`, fill),
  ];
  return assemble(objects, "/Root 1 0 R");
}
