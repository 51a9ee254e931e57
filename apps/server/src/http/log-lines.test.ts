import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { pino } from "pino";
import { expect, test } from "vitest";
import { startServer } from "../server.js";
import { readSettings } from "../settings/settings.js";
import { cookieOf } from "../testing/test-server.test-support.js";
import { answerError } from "./problems.js";

/** A log that keeps its lines, at the level that says most. */
function keptLog() {
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line);
  return { lines, log: pino({ level: "trace", base: null }, { write }) };
}

test("a failure is logged with where it happened, and without its message, which may quote what somebody wrote", async () => {
  const { lines, log } = keptLog();
  const app = new Hono();
  app.onError(answerError(log));
  app.get("/", () => JSON.parse("Quendolin\n    at Zwickmühle (+49351998877665)") as never);
  const answer = await app.request("/");
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toMatch(/Quendolin|Zwickm/);
  expect(lines.join()).toContain("log-lines.test.ts");
  expect(lines.join()).not.toMatch(/Quendolin|Zwickm|99887/);
});

test("no line of the log holds a name, an address or a token, whatever is asked", async () => {
  const { lines, log } = keptLog();
  const folder = mkdtempSync(join(tmpdir(), "netz-log-"));
  const server = await startServer(readSettings({ PORT: "0", DATA_DIR: folder }), {
    now: () => new Date(),
    newId: () => `urn:uuid:${randomUUID()}`,
    randomBytes,
    log,
    version: "0.0.0-test",
  });
  try {
    const token = server.coordinatorUrl?.split("/join/")[1] ?? "";
    const send = (
      path: string,
      method: string,
      body: string,
      headers: Record<string, string> = {},
    ) => fetch(server.origin + path, { method, body, redirect: "manual", headers });
    const form = { "content-type": "application/x-www-form-urlencoded" };
    const entered = await send(`/join/${token}`, "POST", "name=Quendolin", form);
    const cookie = cookieOf(entered);
    const json = { cookie, "content-type": "application/json" };
    const address = "zwickmuehle@merkmal.example";
    const made = await send(
      "/api/v1/people",
      "POST",
      JSON.stringify({
        name: { formatted: "Quendolin Zwickmühle" },
        emails: [
          { value: address, context: "work", visibility: "coordinators", basis: "notRecorded" },
        ],
      }),
      json,
    );
    expect(made.status).toBe(201);
    const { id } = (await made.json()) as { id: string };
    const requests: (readonly [
      path: string,
      method: string,
      body: string,
      headers: Record<string, string>,
    ])[] = [
      ["/api/v1/consent-requests", "POST", JSON.stringify({ people: [id] }), json],
      ["/api/v1/sign-in-links", "POST", JSON.stringify({ address }), json],
      ["/api/v1/invitations", "POST", JSON.stringify({ address, label: "Quendolin" }), json],
      ["/api/v1/people", "POST", '{"name": Quendolin', json],
      [
        "/api/v1/imports?file=Quendolin.csv",
        "POST",
        "Quendolin;\0",
        { cookie, "content-type": "text/csv" },
      ],
      [
        "/api/v1/imports?file=Quendolin.xlsx",
        "POST",
        "PK\u0003\u0004Quendolin",
        { cookie, "content-type": "application/octet-stream" },
      ],
      ["/public/v1/me/QuendolinQuendolinQuendolin", "POST", "{Quendolin", json],
      ["/join/QuendolinQuendolinQuendolin", "POST", "name=Quendolin", form],
      [`/api/v1/people/${address}`, "PUT", "{}", json],
    ];
    for (const [path, method, body, headers] of requests) {
      const answer = await send(path, method, body, headers);
      expect([path, answer.status]).not.toEqual([path, 500]);
      await answer.arrayBuffer();
    }
    for (const path of [
      "/api/v1/people?q=Quendolin",
      "/Quendolin",
      `/public/v1/people?place=${address}`,
    ]) {
      await (await fetch(server.origin + path, { headers: { cookie } })).arrayBuffer();
    }
    const session = cookie.split("=")[1] ?? "";
    expect(lines.length).toBeGreaterThan(requests.length);
    for (const secret of [
      "Quendolin",
      "Zwickm",
      "merkmal",
      token,
      session,
      decodeURIComponent(session),
    ]) {
      expect(secret.length).toBeGreaterThan(5);
      expect(lines.filter((line) => line.includes(secret))).toEqual([]);
    }
  } finally {
    await server.close();
    rmSync(folder, { recursive: true });
  }
});
