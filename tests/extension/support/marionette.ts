import { connect, type Socket } from "node:net";

/** What Marionette said went wrong with a command. Sample code: `no such element`. */
export class MarionetteError extends Error {
  readonly code: string;

  constructor(command: string, { error, message }: { error: string; message: string }) {
    super(`${command}: ${error}: ${message}`);
    this.code = error;
  }
}

/** A connection to Firefox's own remote protocol: numbered commands with named parameters. */
export interface Marionette {
  /** Sends one command and comes back with its result; throws {@link MarionetteError}. */
  send<Result = unknown>(command: string, parameters?: Readonly<Record<string, unknown>>): Promise<Result>;
  end(): void;
}

/** Connects to the Marionette of a Firefox that has just been started; throws after `patience` milliseconds. */
export async function connectMarionette(port: number, patience = 30_000): Promise<Marionette> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await greeted(await opened(port));
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function opened(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(socket));
    socket.once("error", reject);
  });
}

type Waiting = (reply: { error: { error: string; message: string } | null; result: unknown }) => void;

async function greeted(socket: Socket): Promise<Marionette> {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const greeting = new Promise<void>((resolve, reject) => {
    readFrames(socket, (message) => {
      if (!Array.isArray(message)) return resolve();
      const [, number, error, result] = message;
      waiting.get(number)?.({ error, result });
      waiting.delete(number);
    });
    socket.once("close", () => {
      reject(new Error("Firefox closed the connection"));
      for (const answer of waiting.values()) answer({ error: GONE, result: null });
    });
  });
  socket.on("error", () => socket.destroy());
  await greeting;
  return {
    send: <Result>(command: string, parameters: Readonly<Record<string, unknown>> = {}) =>
      new Promise<Result>((resolve, reject) => {
        if (socket.destroyed) return reject(new MarionetteError(command, GONE));
        const number = ++last;
        waiting.set(number, ({ error, result }) =>
          error ? reject(new MarionetteError(command, error)) : resolve(result as Result),
        );
        const body = JSON.stringify([0, number, command, parameters]);
        socket.write(`${Buffer.byteLength(body)}:${body}`);
      }),
    end: () => socket.destroy(),
  };
}

const GONE = { error: "disconnected", message: "Firefox is gone" };

/** Messages come as their length in bytes, a colon and JSON. */
function readFrames(socket: Socket, take: (message: unknown) => void): void {
  let rest = Buffer.alloc(0);
  socket.on("data", (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const colon = rest.indexOf(":");
      if (colon < 0) return;
      const end = colon + 1 + Number(rest.subarray(0, colon).toString());
      if (rest.length < end) return;
      take(JSON.parse(rest.subarray(colon + 1, end).toString()));
      rest = rest.subarray(end);
    }
  });
}
