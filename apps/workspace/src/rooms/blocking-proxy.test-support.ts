import { createServer, request, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** A proxy as in front of many a town hall: speaks HTTP/1.1, and knows no upgrade. */
export class BlockingProxy {
  readonly #sockets = new Set<Socket>();
  /** Requests that came through, method and path. */
  readonly passed: string[] = [];
  /** Loses the next answers to POSTs that carry messages, after the server has given them. */
  answersToLose = 0;
  answersLost = 0;
  /** While true, nothing that the server says comes through. */
  isMute = false;

  private constructor(
    readonly http: Server,
    readonly target: () => number,
  ) {
    http.on("connection", (socket) => {
      this.#sockets.add(socket);
      socket.on("close", () => this.#sockets.delete(socket));
      socket.on("error", () => undefined);
    });
    http.on("request", (incoming, outgoing) => {
      this.passed.push(`${incoming.method} ${incoming.url}`);
      const onward = request({
        port: this.target(),
        host: "127.0.0.1",
        method: incoming.method,
        path: incoming.url,
        headers: withoutUpgrade(incoming.headers),
      });
      incoming.pipe(onward);
      onward.on("error", () => outgoing.destroy());
      outgoing.on("close", () => onward.destroy());
      onward.on("response", (answer) => {
        const isBatch = incoming.headers["netz-batch"] !== undefined;
        if (isBatch && this.answersToLose > 0) {
          this.answersToLose--;
          this.answersLost++;
          outgoing.destroy();
          return;
        }
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        outgoing.flushHeaders();
        answer.on("error", () => outgoing.destroy());
        answer.on("data", (piece) => {
          if (!this.isMute) outgoing.write(piece);
        });
        answer.on("end", () => outgoing.end());
      });
    });
  }

  static async open(target: () => number): Promise<BlockingProxy> {
    const http = createServer();
    const proxy = new BlockingProxy(http, target);
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    return proxy;
  }

  get port(): number {
    return (this.http.address() as AddressInfo).port;
  }

  get url(): string {
    return `ws://127.0.0.1:${this.port}/sync`;
  }

  /** Cuts every line. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.http.close(resolve));
  }
}

function withoutUpgrade({ upgrade, connection, ...headers }: IncomingHttpHeaders) {
  return { ...headers, connection: upgrade === undefined ? (connection ?? "") : "keep-alive" };
}
