import { isOn, type StyleSheet } from "./styles.ts";
import { type StartTag, walkXml } from "./xml.ts";

/** One level of a list as `w:lvl` defines it (ECMA-376 part 1, 17.9.6). */
export interface Level {
  readonly start: number;
  readonly format: string;
  /** The label with a place for each number. Samples: `第%1条`, `（%2）`, `%1.%2`. */
  readonly text: string;
  readonly suffix: string;
  /** The level (from 1) whose use starts this one anew, 0 for none; null for every higher one. */
  readonly restart: number | null;
  readonly legal: boolean;
  /** Whether the label is a picture or in a symbol font, so that its characters are not what is seen. */
  readonly symbol: boolean;
  /** The paragraph style that brings this level with it. */
  readonly style: string | null;
}

/** A list as a paragraph's `w:numId` names it. Lists with one `counter` count on together. */
export interface List {
  readonly id: string;
  readonly counter: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** The numbers that levels begin with in this list, whatever came before. */
  readonly starts: ReadonlyMap<number, number>;
}

type Draft = { -readonly [Key in keyof Level]: Level[Key] };

interface Abstract {
  readonly id: string;
  readonly levels: Map<number, Draft>;
  numStyleLink: string | null;
}

interface Instance {
  abstractId: string | null;
  readonly levels: Map<number, Draft>;
  readonly starts: Map<number, number>;
}

interface Definitions {
  readonly abstracts: Map<string, Abstract>;
  readonly instances: Map<string, Instance>;
  /** The definitions with levels by the numbering style that they define. */
  readonly linked: Map<string, Abstract>;
}

/** How often a list may point on to another through a numbering style before it is given up. */
const MAX_STEPS = 10;
const MAX_TEXT = 100;
/** A list has at most nine levels (17.9.6). */
const LEVELS = 9;
const SYMBOL_FONT = /^(?:Wingdings|Webdings|Symbol|ZapfDingbats|Marlett)/i;

/** Reads `word/numbering.xml` and answers which list a `w:numId` is; null for none, and for `0`, which means no list. */
export function readNumbering(xml: string | null, styles: StyleSheet): (numId: string) => List | null {
  const definitions = xml === null ? { abstracts: new Map(), instances: new Map(), linked: new Map() } : collect(xml);
  const lists = new Map<string, List | null>();
  return (numId) => {
    const known = lists.get(numId);
    if (known !== undefined) return known;
    const list = makeList(numId, definitions, styles);
    lists.set(numId, list);
    return list;
  };
}

function makeList(id: string, definitions: Definitions, styles: StyleSheet): List | null {
  const instance = definitions.instances.get(id);
  const abstract = instance && findAbstract(instance, definitions, styles);
  if (!abstract) return null;
  const levels = new Map([...abstract.levels, ...instance.levels]);
  return { id, counter: abstract.id, levels, starts: instance.starts };
}

/** The definition with the levels: `w:numStyleLink` names the numbering style whose list has them (17.9.21). */
function findAbstract(
  instance: Instance,
  { abstracts, instances, linked }: Definitions,
  styles: StyleSheet,
): Abstract | null {
  let next: Instance | undefined = instance;
  for (let step = 0; step < MAX_STEPS && next; step++) {
    const abstract: Abstract | undefined = abstracts.get(next.abstractId ?? "");
    const link = abstract?.numStyleLink ?? null;
    if (!abstract || link === null || abstract.levels.size) return abstract ?? null;
    const defining = linked.get(link);
    if (defining) return defining;
    next = instances.get(styles.named(link)?.numId ?? "");
  }
  return null;
}

function collect(xml: string): Definitions {
  const definitions: Definitions = { abstracts: new Map(), instances: new Map(), linked: new Map() };
  let abstract: Abstract | null = null;
  let instance: Instance | null = null;
  let override = 0;
  let level: Draft | null = null;
  walkXml(xml, {
    open(tag) {
      const value = tag.attributes.val ?? null;
      if (level) return readLevel(level, tag);
      if (tag.name === "abstractNum") {
        const id = tag.attributes.abstractNumId ?? "";
        abstract = { id, levels: new Map(), numStyleLink: null };
        definitions.abstracts.set(id, abstract);
      } else if (tag.name === "num") {
        instance = { abstractId: null, levels: new Map(), starts: new Map() };
        definitions.instances.set(tag.attributes.numId ?? "", instance);
      } else if (tag.name === "lvl") {
        level = newLevel();
        const index = Number(tag.attributes.ilvl ?? override);
        if (index < LEVELS) (instance ?? abstract)?.levels.set(index, level);
      } else if (tag.name === "lvlOverride") override = Number(tag.attributes.ilvl ?? 0);
      else if (instance && tag.name === "abstractNumId") instance.abstractId = value;
      else if (instance && tag.name === "startOverride") instance.starts.set(override, toNumber(value, 1));
      else if (abstract && value !== null && tag.name === "styleLink") definitions.linked.set(value, abstract);
      else if (abstract && tag.name === "numStyleLink") abstract.numStyleLink = value;
    },
    close({ name }) {
      if (name === "lvl") level = null;
      else if (name === "num") instance = null;
      else if (name === "abstractNum") abstract = null;
    },
  });
  return definitions;
}

function newLevel(): Draft {
  const none = { restart: null, legal: false, symbol: false, style: null };
  return { start: 1, format: "decimal", text: "", suffix: "tab", ...none };
}

function readLevel(level: Draft, { name, attributes }: StartTag): void {
  const value = attributes.val;
  if (name === "start") level.start = toNumber(value, 1);
  // Word offers `custom` first and a poorer choice for older readers after it.
  else if (name === "numFmt" && level.format !== "decimalZero")
    level.format = customFormat(value ?? "decimal", attributes.format);
  else if (name === "lvlText") level.text = (value ?? "").slice(0, MAX_TEXT);
  else if (name === "suff") level.suffix = value ?? "tab";
  else if (name === "lvlRestart") level.restart = toNumber(value, 0);
  else if (name === "isLgl") level.legal = isOn(value);
  else if (name === "pStyle") level.style = value ?? null;
  else if (name === "lvlPicBulletId") level.symbol = true;
  else if (name === "rFonts") level.symbol ||= SYMBOL_FONT.test(attributes.ascii ?? attributes.hAnsi ?? "");
}

/** `w:format="001, 002, …"` asks for padded digits; of Word's own formats only `01, 02, …` can be written this way. */
function customFormat(format: string, pattern: string | undefined): string {
  return format === "custom" && pattern?.startsWith("01,") ? "decimalZero" : format;
}

function toNumber(value: string | null | undefined, otherwise: number): number {
  const number = Number(value ?? otherwise);
  return Number.isSafeInteger(number) && number >= 0 ? number : otherwise;
}
