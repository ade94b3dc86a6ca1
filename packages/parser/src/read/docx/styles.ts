import { type StartTag, walkXml } from "./xml.ts";

/** What a style and those it is based on say of the things that are read; null where none of them says. */
export interface StyleProperties {
  readonly numId: string | null;
  readonly level: number | null;
  readonly centred: boolean | null;
  readonly bold: boolean | null;
  readonly hidden: boolean | null;
  /** Whether it is for the lines of a table of contents (toc 1, TOC Heading). */
  readonly contents: boolean | null;
}

/** A style with its ancestors worked in. `chain` names them, itself first. */
export interface ResolvedStyle extends StyleProperties {
  readonly chain: readonly string[];
}

/** The styles of a document by id. */
export interface StyleSheet {
  /** A paragraph, character or numbering style; for null and for unknown ids the default paragraph style. */
  readonly paragraph: (id: string | null) => ResolvedStyle;
  /** A style that must be there to say anything. */
  readonly named: (id: string | null) => ResolvedStyle | null;
}

interface Style {
  basedOn: string | null;
  readonly properties: { -readonly [Key in keyof StyleProperties]: StyleProperties[Key] };
}

/** How many steps `basedOn` is followed: Word itself allows no deeper chains, and circles end here. */
const MAX_STEPS = 10;

const CONTENTS = /^toc\s?(?:[1-9]|heading)$/i;

const NOTHING: ResolvedStyle = {
  numId: null,
  level: null,
  centred: null,
  bold: null,
  hidden: null,
  contents: null,
  chain: [],
};

/** Reads `word/styles.xml` (ECMA-376 part 1, 17.7). No part gives styles that say nothing. */
export function readStyles(xml: string | null): StyleSheet {
  const { styles, fallback } = xml === null ? { styles: new Map<string, Style>(), fallback: null } : collect(xml);
  const resolved = new Map<string, ResolvedStyle>();
  const named = (id: string | null): ResolvedStyle | null => {
    if (id === null || !styles.has(id)) return null;
    const known = resolved.get(id) ?? resolve(id, styles);
    resolved.set(id, known);
    return known;
  };
  return { named, paragraph: (id) => named(id) ?? named(fallback) ?? NOTHING };
}

function collect(xml: string): { styles: Map<string, Style>; fallback: string | null } {
  const styles = new Map<string, Style>();
  let fallback: string | null = null;
  let style: Style | null = null;
  walkXml(xml, {
    open(tag) {
      const { name, attributes } = tag;
      if (name === "style") {
        const id = attributes.styleId ?? "";
        const properties = { numId: null, level: null, centred: null, bold: null, hidden: null, contents: null };
        style = { basedOn: null, properties: { ...properties, contents: CONTENTS.test(id) ? true : null } };
        styles.set(id, style);
        if (attributes.type === "paragraph" && isOn(attributes.default ?? "0")) fallback = id;
      } else if (name === "tblStylePr") style = null;
      else if (style) readProperty(style, tag);
    },
    close({ name }) {
      if (name === "style") style = null;
    },
  });
  return { styles, fallback };
}

function readProperty(style: Style, tag: StartTag): void {
  const { properties } = style;
  const value = tag.attributes.val;
  if (tag.name === "basedOn") style.basedOn = value ?? null;
  else if (tag.name === "name" && CONTENTS.test(value ?? "")) properties.contents = true;
  else if (tag.name === "numId") properties.numId = value ?? null;
  else if (tag.name === "ilvl") properties.level = Number(value ?? 0);
  else if (tag.name === "jc") properties.centred = value === "center";
  else if (tag.name === "b") properties.bold = isOn(value);
  else if (tag.name === "vanish") properties.hidden = isOn(value);
}

function resolve(id: string, styles: ReadonlyMap<string, Style>): ResolvedStyle {
  const chain: string[] = [];
  const found: { -readonly [Key in keyof ResolvedStyle]: ResolvedStyle[Key] } = { ...NOTHING, chain };
  let next: string | null = id;
  for (let step = 0; step < MAX_STEPS && next !== null; step++) {
    const style: Style | undefined = styles.get(next);
    if (!style) break;
    chain.push(next);
    const { numId, level, centred, bold, hidden, contents } = style.properties;
    found.numId ??= numId;
    found.level ??= level;
    found.centred ??= centred;
    found.bold ??= bold;
    found.hidden ??= hidden;
    found.contents ??= contents;
    next = style.basedOn;
  }
  return found;
}

/** Whether an on/off property is on (ST_OnOff): `<w:b/>` is, `<w:b w:val="0"/>` is not. */
export function isOn(value: string | undefined): boolean {
  return value !== "0" && value !== "false" && value !== "off" && value !== "none";
}
