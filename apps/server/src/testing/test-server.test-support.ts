import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLog } from "../log.js";
import { startServer, type RunningServer } from "../server.js";
import { readSettings } from "../settings/settings.js";
import { requireListed } from "./listed-problems.test-support.js";

/** A real server in this process, on a free port and a folder of its own. */
export interface TestServer extends RunningServer {
  readonly folder: string;
  readonly token: string;
  /** Signs a new member in; the cookie to send. */
  signIn(name: string): Promise<string>;
  /** The same with a link of another kind, such as `coordinatorUrl`. */
  signInBy(url: string | undefined, name: string): Promise<string>;
  /** A request to the server, with a cookie when one is given. */
  ask(path: string, init?: RequestInit & { cookie?: string }): Promise<Response>;
  /** The JSON of a successful answer. */
  read<Body>(path: string, cookie?: string): Promise<Body>;
}

export async function startTestServer(
  environment: Record<string, string> = {},
  now: () => Date = () => new Date(),
): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), "netz-server-"));
  const server = await startServer(readSettings({ PORT: "0", DATA_DIR: folder, ...environment }), {
    now,
    newId: () => `urn:uuid:${randomUUID()}`,
    randomBytes,
    log: createLog("silent"),
    version: "0.0.0-test",
  });
  const token = server.signInUrl.split("/join/")[1] ?? "";
  const ask: TestServer["ask"] = async (path, { cookie, ...init } = {}) => {
    const headers = new Headers(init.headers);
    if (cookie !== undefined) headers.set("cookie", cookie);
    const answer = await fetch(server.origin + path, { redirect: "manual", ...init, headers });
    await requireListed(answer, init.method ?? "GET", path);
    return answer;
  };
  return {
    ...server,
    folder,
    token,
    ask,
    signIn: (name) => signIn(ask, token, name),
    signInBy: (url = "", name) => signIn(ask, url.split("/join/")[1] ?? "", name),
    async read(path, cookie) {
      const answer = await ask(path, cookie === undefined ? {} : { cookie });
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
      return answer.json() as never;
    },
    async close() {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function signIn(ask: TestServer["ask"], token: string, name: string): Promise<string> {
  const answer = await ask("/api/v1/session", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token, name }),
  });
  if (answer.status !== 204) throw new Error(`sign-in answered ${answer.status}`);
  return cookieOf(answer);
}

/** The session cookie an answer sets, as it is sent back. */
export function cookieOf(answer: Response): string {
  return answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}
