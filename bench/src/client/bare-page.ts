import { type ChildProcess, fork } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";

/** The bare page on a server of its own, with the textbook relay behind `/sync`. */
export interface BarePage extends AsyncDisposable {
  readonly origin: string;
  readonly relayPort: number;
}

/** Paths as seen from the bundle in `dist`. */
const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds the bare Tiptap page into `folder` as its users would, and serves it. */
export async function openBarePage(folder: string): Promise<BarePage> {
  await build({
    root: source("../src/client/bare"),
    configFile: false,
    logLevel: "warn",
    build: {
      target: "es2022",
      outDir: folder,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
    },
    resolve: { dedupe: ["yjs", "y-protocols", "lib0"] },
  });
  const relay = fork(source("./server-relay.js"), ["{}"]);
  const relayPort = await portOf(relay);
  const server = serveFolder(folder, relayPort);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    relayPort,
    async [Symbol.asyncDispose]() {
      relay.kill();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function portOf(relay: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    relay.once("message", (port) => resolve(port as number));
    relay.once("exit", (code) => reject(new Error(`The relay ended with ${code}.`)));
  });
}

const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript",
  css: "text/css",
};

async function answerWith(answer: ServerResponse, file: string): Promise<void> {
  try {
    const bytes = gzipSync(await readFile(file));
    const type = types[file.split(".").at(-1) ?? ""] ?? "application/octet-stream";
    answer.writeHead(200, { "content-type": type, "content-encoding": "gzip" });
    answer.end(bytes);
  } catch {
    // Browsers ask for an icon, which the bare page does not have.
    answer.writeHead(404).end();
  }
}

/** Files with gzip; sockets go on to the relay. */
function serveFolder(folder: string, relayPort: number): Server {
  const server = createServer((asked, answer) => {
    const path = asked.url === "/" ? "/index.html" : (asked.url ?? "");
    void answerWith(answer, join(folder, normalize(path)));
  });
  server.on("upgrade", (asked, socket, head) => {
    const onward = connect(relayPort, "127.0.0.1", () => {
      const lines = asked.rawHeaders.flatMap((name, at, all) =>
        at % 2 === 0 ? [`${name}: ${all[at + 1] ?? ""}`] : [],
      );
      onward.write(`GET ${asked.url ?? "/"} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`);
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    for (const end of [onward, socket]) end.on("error", () => end.destroy());
  });
  return server;
}
