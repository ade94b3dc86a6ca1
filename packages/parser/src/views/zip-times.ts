/** 1 January 1980, 00:00, the first moment of MS-DOS, as a zip archive writes it. */
const FIRST_MOMENT = 0x00210000;
const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END_SIZE = 22;

/**
 * A zip archive (APPNOTE 6.3.10, without comment) whose entries all bear the same time, so that equal contents are equal
 * bytes. The archive's own bytes are changed and come back.
 */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - DIRECTORY_END_SIZE;
  if (end < 0 || view.getUint32(end, true) !== DIRECTORY_END) return zip;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < count && view.getUint32(at, true) === DIRECTORY_ENTRY; entry++) {
    view.setUint32(at + 12, FIRST_MOMENT, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, FIRST_MOMENT, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}
