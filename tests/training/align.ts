/**
 * Where each character of a labelled text stands in the text that a reader gave. Blanks do not count; what the reader
 * left out or repaired is -1. Of all ways to lay the lines in their order over the text the one that covers most is taken.
 */
export function alignTexts(labelled: string, read: string): Int32Array {
  const places = new Int32Array(labelled.length + 1).fill(-1);
  const inked: number[] = [];
  let tight = "";
  for (let at = 0; at < read.length; at++) {
    if (/\s/.test(read.charAt(at))) continue;
    tight += read.charAt(at);
    inked.push(at);
  }
  for (const { piece, found } of bestOrder(piecesOf(labelled), tight)) {
    let next = found;
    for (let at = 0; at < piece.words.length; at++) {
      if (!/\s/.test(piece.words.charAt(at))) places[piece.at + at] = inked[next++] ?? -1;
    }
  }
  return places;
}

interface Piece {
  readonly words: string;
  readonly tight: string;
  readonly at: number;
}

/** The lines of a text, the cells of its rows. */
function piecesOf(text: string): Piece[] {
  let at = 0;
  return text
    .split(/[\n\t]/)
    .map((words) => {
      const piece = { words, tight: words.replace(/\s+/g, ""), at };
      at += words.length + 1;
      return piece;
    })
    .filter(({ tight }) => tight !== "");
}

interface Placed {
  readonly piece: Piece;
  readonly found: number;
  readonly covered: number;
  readonly before: Placed | null;
}

const MOST_PLACES = 12;

/** The pieces that are found one behind the other, so that they cover as much as can be. */
function bestOrder(pieces: readonly Piece[], tight: string): Placed[] {
  /** By the end of the last piece: the best order so far, ends and what is covered both growing. */
  let front: Placed[] = [];
  for (const piece of pieces) {
    const added: Placed[] = [];
    let from = 0;
    for (let place = 0; place < MOST_PLACES; place++) {
      const found = tight.indexOf(piece.tight, from);
      if (found < 0) break;
      from = found + 1;
      const before = front.findLast((one) => one.found + one.piece.tight.length <= found) ?? null;
      added.push({ piece, found, covered: (before?.covered ?? 0) + piece.tight.length, before });
    }
    if (added.length > 0) front = frontOf([...front, ...added]);
  }
  const order: Placed[] = [];
  for (let one = front.at(-1) ?? null; one; one = one.before) order.push(one);
  return order.reverse();
}

function frontOf(all: readonly Placed[]): Placed[] {
  const end = ({ found, piece }: Placed): number => found + piece.tight.length;
  const front: Placed[] = [];
  for (const one of [...all].sort((a, b) => end(a) - end(b) || b.covered - a.covered)) {
    if ((front.at(-1)?.covered ?? 0) < one.covered) front.push(one);
  }
  return front;
}
