import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import { connect, type Socket } from "node:net";
import type { Duplex } from "node:stream";

/** The only way from a browser under test to anything: a proxy that writes down every request and lets none leave. */
export interface Network {
  readonly port: number;
  /**
   * Every address asked for, in order, whoever asked: tab, panel, worker. Of https and of sockets only the host is known.
   * What the browser asks its own maker for is left out.
   */
  requests(): readonly string[];
  /** Breaks every request from now on, until told otherwise. */
  goOffline(offline: boolean): void;
  close(): Promise<void>;
}

const OWN_HOSTS = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Starts a proxy on a free port; requests to other hosts are refused with 502. `makers` are hosts of the browser's maker. */
export async function openNetwork(makers: RegExp): Promise<Network> {
  const asked: string[] = [];
  const state = { offline: false };
  const server = createServer((incoming, outgoing) => {
    asked.push(incoming.url ?? "");
    if (state.offline) incoming.socket.destroy();
    else pass(incoming, outgoing);
  });
  server.on("connect", (incoming: IncomingMessage, socket: Duplex) => {
    asked.push(`https://${incoming.url}/`);
    socket.on("error", () => socket.destroy());
    if (state.offline) socket.destroy();
    else tunnel(incoming.url ?? "", socket);
  });
  const port = await listening(server);
  return {
    port,
    requests: () => asked.filter((url) => !makers.test(URL.parse(url)?.hostname ?? "")),
    goOffline: (offline) => {
      state.offline = offline;
    },
    close: () => closed(server),
  };
}

/** Listens on a free port of this machine and comes back with it. */
export function listening(server: Server, host = "127.0.0.1"): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, host, () => {
      const address = server.address();
      if (address && typeof address === "object") resolve(address.port);
    });
  });
}

/** Ends a server and everything that still hangs on it. */
export function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function pass(incoming: IncomingMessage, outgoing: ServerResponse): void {
  const url = URL.parse(incoming.url ?? "");
  if (!url || !OWN_HOSTS.has(url.hostname)) {
    outgoing.writeHead(502).end();
    return;
  }
  const { method, headers } = incoming;
  const { hostname, port } = url;
  const onward = request({ hostname, port, path: url.pathname + url.search, method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  onward.on("error", () => outgoing.destroy());
  outgoing.on("close", () => onward.destroy());
  incoming.pipe(onward);
}

function tunnel(target: string, socket: Duplex): void {
  const [host = "", port = "443"] = target.split(/:(?=\d+$)/);
  if (!OWN_HOSTS.has(host)) {
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
    return;
  }
  const onward: Socket = connect(Number(port), host, () => {
    socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
    socket.pipe(onward).pipe(socket);
  });
  onward.on("error", () => socket.destroy());
  socket.on("close", () => onward.destroy());
}
