import { fold } from "./likeness-fold.ts";

/** A text that is looked for elsewhere. Sample: `{ id: "2/p3m1", body: "岚溪县水利局党组", day: "2024-05-24", text: "修订差旅费管理办法。" }`. */
export interface ClusterText {
  readonly id: string;
  /** Whose it is. */
  readonly body: string;
  /** When it was published, `YYYY-MM-DD`; null where that is not known. */
  readonly day: string | null;
  readonly text: string;
}

/** Texts that say the same but for figures, width and punctuation; the earliest first. */
export interface ClusterNode {
  /** Their places in the list. */
  readonly texts: readonly number[];
  /** The bodies they are of, by number. */
  readonly bodies: ReadonlySet<number>;
}

/** Equal texts put together, in the order of their days; those without a day stand last. Sample: of 25 copies one node. */
export function nodesOf(texts: readonly ClusterText[]): ClusterNode[] {
  const bodies = new Map<string, number>();
  const byWords = new Map<string, { key: string; texts: number[]; bodies: Set<number> }>();
  for (const at of inOrder(texts)) {
    const { text = "", body = "" } = texts[at] ?? {};
    const key = wordsKey(text);
    const number = bodies.get(body) ?? bodies.size;
    bodies.set(body, number);
    const node = byWords.get(key) ?? { key, texts: [], bodies: new Set() };
    node.texts.push(at);
    node.bodies.add(number);
    byWords.set(key, node);
  }
  return [...byWords.values()];
}

/** A text by its letters, each figure as 0: what copies with other figures have in common. Sample: `清理0笔`. */
export function wordsKey(text: string): string {
  return keyOf(fold(text, "placeholder").characters);
}

/** A text by its letters and figures. Sample: `清理27笔`. */
export function literalKey(text: string): string {
  return keyOf(fold(text, "literal").characters);
}

function keyOf(characters: readonly number[]): string {
  let key = "";
  for (let at = 0; at < characters.length; at += 4096) key += String.fromCodePoint(...characters.slice(at, at + 4096));
  return key;
}

/** The places of texts by their days, then by their words, so that the order they come in decides nothing. */
export function inOrder(texts: readonly ClusterText[]): number[] {
  const day = (at: number): string => texts[at]?.day ?? "~";
  const words = (at: number): string => `${texts[at]?.text} ${texts[at]?.body} ${texts[at]?.id}`;
  const rank = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
  return texts.map((_, at) => at).sort((one, other) => rank(day(one), day(other)) || rank(words(one), words(other)));
}
