import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cookieOf, startTestServer, type TestServer } from "../testing/test-server.test-support.js";

const json = { "content-type": "application/json" };

interface SessionBody {
  user: { id: string; name: string; colorIndex: number };
  rights: { role: string; documents: string };
}

describe("with demo data", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  const post = (body: unknown, headers: Record<string, string> = {}) =>
    server.ask("/api/v1/session", {
      method: "POST",
      headers: { ...json, ...headers },
      body: JSON.stringify(body),
    });

  test("without a session one is nobody: 401 as problem details", async () => {
    const answer = await server.ask("/api/v1/session");
    expect(answer.status).toBe(401);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({ status: 401, code: "noSession" });
  });

  test("a token trades for a cookie no script and no other site can use", async () => {
    const answer = await post({ token: server.token, name: "Alex" });
    expect(answer.status).toBe(204);
    const [cookie = ""] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^netz_session=[^;]{20,};/);
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect(cookie).toMatch(/; Path=\//);
    expect(cookie).not.toMatch(/Secure/);
  });

  test("each use of the demo link is a new member with a name and a colour of their own", async () => {
    const cookies = [await server.signIn("Bo"), await server.signIn("Cem")];
    const [bo, cem] = await Promise.all(
      cookies.map((cookie) => server.read<SessionBody>("/api/v1/session", cookie)),
    );
    expect(bo).toMatchObject({
      user: { name: "Bo" },
      rights: { role: "member", documents: "write" },
    });
    expect(cem?.user.name).toBe("Cem");
    expect(cem?.user.id).not.toBe(bo?.user.id);
    expect(cem?.user.colorIndex).not.toBe(bo?.user.colorIndex);
    expect(bo?.user.id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  });

  test("signing out ends the session itself, not only the cookie", async () => {
    const cookie = await server.signIn("Alex");
    const answer = await server.ask("/api/v1/session", { method: "DELETE", cookie });
    expect(answer.status).toBe(204);
    expect(answer.headers.getSetCookie().join()).toMatch(/netz_session=;.*Max-Age=0/);
    expect((await server.ask("/api/v1/session", { cookie })).status).toBe(401);
  });

  test("signing out without a session does no harm", async () => {
    expect((await server.ask("/api/v1/session", { method: "DELETE" })).status).toBe(204);
  });

  test("a forged or foreign cookie is no session", async () => {
    const cookie = await server.signIn("Alex");
    const forged = [`${cookie.slice(0, -6)}AAAAAA`, "netz_session=x.y", "netz_session=%E0%A4%A"];
    for (const attempt of forged) {
      expect((await server.ask("/api/v1/session", { cookie: attempt })).status).toBe(401);
    }
  });

  test("an unknown token is answered like a spent one", async () => {
    const answer = await post({ token: "x".repeat(43) });
    expect(answer.status).toBe(410);
    expect(await answer.json()).toMatchObject({ code: "tokenSpent" });
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test("says what is wrong with a request, and does not repeat what was sent", async () => {
    const answer = await post({ token: server.token, name: "secret".repeat(40) });
    expect(answer.status).toBe(400);
    const body = await answer.text();
    expect(JSON.parse(body)).toMatchObject({
      code: "invalidRequest",
      issues: [{ code: "schema.too_big", severity: "error", path: ["name"] }],
    });
    expect(body).not.toContain("secretsecret");
  });

  test.each([
    ["no JSON", "{", 400],
    ["a list", "[]", 400],
    ["null", "null", 400],
    ["more than is accepted", JSON.stringify({ token: "x".repeat(70_000) }), 413],
  ])("a body that is %s is refused with %s", async (_name, body, status) => {
    const answer = await server.ask("/api/v1/session", { method: "POST", headers: json, body });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  });

  test.each([
    [{ origin: "https://evil.example" }],
    [{ origin: "null" }],
    [{ "sec-fetch-site": "cross-site" }],
    [{ "sec-fetch-site": "same-site", origin: "http://127.0.0.1:1" }],
  ])("a page of another origin cannot sign anyone in: %j", async (headers) => {
    const answer = await post({ token: server.token }, headers);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({
      code: "foreignOrigin",
      detail: expect.stringContaining("set PUBLIC_URL"),
    });
  });

  test("its own pages can, by either of its names", async () => {
    const { port } = new URL(server.origin);
    for (const host of ["127.0.0.1", "localhost"]) {
      const answer = await post({ token: server.token }, { origin: `http://${host}:${port}` });
      expect(answer.status).toBe(204);
    }
  });
});

describe("too many failed attempts", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ TRUST_PROXY: "1" });
  });
  afterAll(() => server.close());

  const attempt = (token: string, address: string) =>
    server.ask("/api/v1/session", {
      method: "POST",
      headers: { ...json, "x-forwarded-for": address },
      body: JSON.stringify({ token }),
    });

  test("make one address wait, and leave everybody else alone", async () => {
    const statuses = new Set<number>();
    for (let index = 0; index < 30; index++) {
      statuses.add((await attempt("x".repeat(43), "192.0.2.1")).status);
    }
    expect([...statuses]).toEqual([410]);
    const refused = await attempt(server.token, "192.0.2.1");
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await attempt(server.token, "192.0.2.2")).status).toBe(204);
  });

  test("forty people behind one address all get in", async () => {
    for (let index = 0; index < 40; index++) {
      expect((await attempt(server.token, "192.0.2.3")).status).toBe(204);
    }
  });
});

describe("without demo data", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ DEMO: "0", PUBLIC_URL: "https://netz.example" });
  });
  afterAll(() => server.close());

  test("the first link makes one admin, over https only, and is spent for good", async () => {
    const use = () =>
      server.ask("/api/v1/session", {
        method: "POST",
        headers: json,
        body: JSON.stringify({ token: server.token, name: "Admin" }),
      });
    const answers = await Promise.all([use(), use(), use()]);
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([204, 410, 410]);
    const first = answers.find(({ status }) => status === 204);
    expect(first?.headers.getSetCookie()[0]).toMatch(/; Secure/);
    const session = await server.read<SessionBody>("/api/v1/session", cookieOf(first as Response));
    expect(session.rights.role).toBe("admin");
    expect((await use()).status).toBe(410);
  });
});
