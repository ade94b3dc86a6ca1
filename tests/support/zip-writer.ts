import { crc32, deflateRawSync } from "node:zlib";

/** One file of a zip; `claims` overrule what its headers say of it, as a hostile zip would, or store it as it is. */
export interface ZipFile {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly claims?: { readonly size?: number; readonly encrypted?: boolean; readonly stored?: boolean };
}

/** The bytes of a zip with the given files, deflated (APPNOTE.TXT 4.3). */
export function writeZip(files: readonly ZipFile[]): Uint8Array {
  const packed = files.map(pack);
  const offsets = packed.map((_, index) => lengthOf(packed.slice(0, index).flatMap(({ local }) => local)));
  const directory = packed.map(({ entry }, index) => entry(offsets[index] ?? 0));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(lengthOf(directory), 12);
  end.writeUInt32LE(lengthOf(packed.flatMap(({ local }) => local)), 16);
  return new Uint8Array(Buffer.concat([...packed.flatMap(({ local }) => local), ...directory, end]));
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

function pack({ name, data, claims = {} }: ZipFile) {
  const title = Buffer.from(name);
  const content = Buffer.from(data);
  const body = claims.stored ? content : deflateRawSync(content, { level: 9 });
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20);
  facts.writeUInt16LE(claims.encrypted ? 1 : 0, 2);
  facts.writeUInt16LE(claims.stored ? 0 : 8, 4);
  facts.writeUInt32LE(crc32(content), 10);
  facts.writeUInt32LE(body.length, 14);
  facts.writeUInt32LE(claims.size ?? content.length, 18);
  facts.writeUInt16LE(title.length, 22);
  const local = [Buffer.from([0x50, 0x4b, 3, 4]), facts, title, body];
  const entry = (offset: number): Buffer => {
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    return Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), facts, place, title]);
  };
  return { local, entry };
}
