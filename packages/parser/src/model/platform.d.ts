/**
 * The few globals that browsers, workers and Node share and that the parser uses. It is compiled without the types of
 * any of them, so that nothing else of theirs can slip in.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  readonly encoding: string;
  decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}
declare class TextEncoder {
  encode(input?: string): Uint8Array;
}
interface Blob {
  arrayBuffer(): Promise<ArrayBuffer>;
}
interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
  addEventListener(event: "abort", listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(event: "abort", listener: () => void): void;
}
declare class AbortController {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
}
declare class URL {
  constructor(url: string, base?: string);
  readonly href: string;
  readonly protocol: string;
  readonly pathname: string;
}
declare function setTimeout(callback: () => void, milliseconds: number): unknown;
declare function setInterval(callback: () => void, milliseconds: number): unknown;
declare function clearInterval(timer: unknown): void;
declare var performance: { now(): number };
declare var crypto:
  | { readonly subtle?: { digest(algorithm: string, data: Uint8Array): Promise<ArrayBuffer> } }
  | undefined;
declare var console: { warn(...words: unknown[]): void };
interface NodeHash {
  update(data: Uint8Array): NodeHash;
  digest(encoding: "hex"): string;
}
interface NodeModules {
  "node:fs/promises": { readFile(path: string): Promise<Uint8Array> };
  "node:crypto": { createHash(algorithm: "sha256"): NodeHash };
}
declare var process:
  | { getBuiltinModule?<Name extends keyof NodeModules>(name: Name): NodeModules[Name] | undefined }
  | undefined;
declare function fetch(url: string): Promise<{ readonly ok: boolean; arrayBuffer(): Promise<ArrayBuffer> }>;
interface ImportMeta {
  readonly url: string;
  resolve?(specifier: string): string;
}
