import type { Details, DiagnosticCode } from "../../packages/parser/src/model/diagnostic.ts";
import type { Document } from "../../packages/parser/src/model/document.ts";
import type { Context } from "../../packages/parser/src/model/reader.ts";
import { DEFAULT_LIMITS, type Limits } from "../../packages/parser/src/model/source.ts";

/** What a reader said while it read. */
export interface Said {
  readonly code: DiagnosticCode;
  readonly details: Details;
}

/** A context that collects what is reported and never asks to stop. */
export function readingContext(said: Said[] = [], limits: Partial<Limits> = {}): Context {
  return {
    report: (code, details = {}) => said.push({ code, details }),
    limits: { ...DEFAULT_LIMITS, ...limits },
    onProgress: () => undefined,
    checkpoint: async () => false,
    cMapUrl: null,
  };
}

/** The lines of the notice itself. */
export function ownLines({ blocks }: Document): string[] {
  return blocks.filter(({ kind }) => kind !== "furniture").map(({ text }) => text);
}

/** Text in UTF-16 without a byte order mark. */
export function toUtf16(text: string, order: "le" | "be"): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), order === "le");
  return bytes;
}

/** Text in GB18030, made by asking the decoder for every pair of bytes what it stands for. */
export function toGbk(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    if (character < "\x80") bytes.push(character.charCodeAt(0));
    else bytes.push(...(gbkTable().get(character) ?? [0x3f]));
  }
  return Uint8Array.from(bytes);
}

let table: Map<string, readonly [number, number]> | null = null;

function gbkTable(): Map<string, readonly [number, number]> {
  if (table) return table;
  table = new Map();
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && !table.has(character)) table.set(character, [lead, trail]);
    }
  }
  return table;
}
