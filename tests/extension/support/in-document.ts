/// <reference lib="dom" />

/** A file on its way into a document. */
export interface PackedFile {
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

/** Where an element can be clicked, or why it cannot. */
export type Spot = { readonly x: number; readonly y: number } | { readonly why: string };

/**
 * What runs inside the documents of the browser. The functions are sent as text, so they see each other by name and
 * nothing else of this file.
 */
const FUNCTIONS = { find, isShown, textsOf, findSpot, pick, drop, selectWords };

/** An expression that calls one of the functions in a document. */
export function calling<Name extends keyof typeof FUNCTIONS>(
  name: Name,
  ...given: Parameters<(typeof FUNCTIONS)[Name]>
): string {
  const all = Object.entries(FUNCTIONS).map(([known, code]) => `const ${known} = ${code};`);
  return `(() => { ${all.join("\n")} return ${name}(${given.map((value) => JSON.stringify(value)).join(", ")}); })()`;
}

/** Every element that a selector finds. */
function find(selector: string): HTMLElement[] {
  const parts = /^(.*):text\((.*)\)$/s.exec(selector);
  const elements = [...document.querySelectorAll<HTMLElement>(parts ? parts[1] || "*" : selector)];
  if (!parts) return elements;
  const words = parts[2];
  const named = elements.filter((element) => {
    return [element.getAttribute("aria-label"), element.innerText].some((name) => name?.trim() === words);
  });
  return named.filter((element) => !named.some((other) => other !== element && element.contains(other)));
}

function isShown(selector: string): boolean {
  const box = find(selector)[0]?.getBoundingClientRect();
  return box !== undefined && box.width > 0 && box.height > 0;
}

function textsOf(selector: string): string[] {
  return find(selector).map((element) => element.innerText ?? element.textContent ?? "");
}

async function findSpot(selector: string, which: number): Promise<Spot> {
  const element = find(selector)[which];
  if (!element) return { why: "it is not there" };
  element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
  const before = element.getBoundingClientRect();
  await new Promise((resolve) => setTimeout(resolve, 20));
  const { left, top, width, height } = element.getBoundingClientRect();
  if (before.left !== left || before.top !== top) return { why: "it moves" };
  const [x, y] = [left + width / 2, top + height / 2];
  const hit = document.elementFromPoint(x, y);
  const label = hit?.closest("label");
  if (hit && (element.contains(hit) || label?.control === element || label?.contains(element))) return { x, y };
  return { why: `${hit?.outerHTML.slice(0, 200) ?? "nothing"} is at its place (${x}, ${y})` };
}

function pick(selector: string, files: readonly PackedFile[]): void {
  const [input] = find(selector) as HTMLInputElement[];
  if (!input) throw new Error(`nothing matches ${selector}`);
  const data = new DataTransfer();
  for (const { name, type, base64 } of files) {
    data.items.add(new File([Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))], name, { type }));
  }
  input.files = data.files;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

function drop(selector: string, files: readonly PackedFile[]): void {
  const [target] = find(selector);
  if (!target) throw new Error(`nothing matches ${selector}`);
  const dataTransfer = new DataTransfer();
  for (const { name, type, base64 } of files) {
    dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))], name, { type }));
  }
  for (const kind of ["dragenter", "dragover", "drop"]) {
    target.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, composed: true, dataTransfer }));
  }
}

/** Selects words as a person does with the mouse, wherever blanks and elements part them. */
function selectWords(words: string, within: string): void {
  const walker = document.createTreeWalker(find(within)[0] ?? document.body, NodeFilter.SHOW_TEXT);
  const places: [Node, number][] = [];
  let text = "";
  while (walker.nextNode()) {
    for (const [at, character] of [...(walker.currentNode.nodeValue ?? "")].entries()) {
      if (!character.trim()) continue;
      places.push([walker.currentNode, at]);
      text += character;
    }
  }
  const sought = words.replace(/\s/g, "");
  const at = text.indexOf(sought);
  const [from, to] = [places[at], places[at + sought.length - 1]];
  if (!from || !to) throw new Error(`no ${sought} in ${text.slice(0, 300)}`);
  getSelection()?.setBaseAndExtent(from[0], from[1], to[0], to[1] + 1);
}
