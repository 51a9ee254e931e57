import { createRecords, openSqlite } from "@staedtenetz/records";
import type { Kysely } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dataFiles } from "../data-folder/data-folder.js";
import {
  freePort,
  startSignInService,
  Visitor,
  type SignInService,
} from "../testing/sign-in-service.test-support.js";
import { startTestServer, type TestServer } from "../testing/test-server.test-support.js";

const people = [
  { login: "ada", email: "Ada@stadt.example", emailVerified: true },
  { login: "mallory", email: "ada@stadt.example", emailVerified: false },
  { login: "nobody", email: "nobody@stadt.example", emailVerified: true },
];

let service: SignInService;
let server: TestServer;
beforeAll(async () => {
  const port = await freePort();
  service = await startSignInService(`http://127.0.0.1:${port}/api/auth/callback/oidc`, people);
  server = await startTestServer({
    PORT: String(port),
    OIDC_ISSUER: service.issuer,
    OIDC_CLIENT_ID: "netz",
    OIDC_CLIENT_SECRET: "hush",
    OIDC_NAME: "Rathaus-Konto",
  });
  await addAccount("urn:uuid:00000000-0000-4000-8000-00000000000a", "ada@stadt.example");
});
afterAll(async () => {
  await server.close();
  await service.close();
});

/** An account that came by an invitation to this address. */
async function addAccount(id: string, email: string): Promise<void> {
  const { db } = await openSqlite(dataFiles(server.folder).recordsFile);
  const records = createRecords(db, () => undefined);
  const at = new Date().toISOString();
  const token = "an-invitation-for-tests";
  const link = { purpose: "invitation", role: "editor", reusable: false, email } as const;
  await records.linkTokens.add({ ...link, token, created: at });
  const session = { id: `${id}0`, token: "no-one-uses-this", expires: at };
  const name = "Ada Lindner";
  await records.entrances.enter({ token, at, day: "2025-06-18", name, newAccount: id, session });
  await db.destroy();
}

/** Goes to the service, signs in and agrees there, and comes back. */
async function signIn(login: string) {
  const visitor = new Visitor();
  const isBack = (url: URL) =>
    url.origin === server.origin && !url.pathname.startsWith("/api/auth/");
  const page = await visitor.open(`${server.origin}/api/auth/start`, undefined, isBack);
  const signedIn = await visitor.open(
    page.url.href,
    { prompt: "login", login, password: "x" },
    isBack,
  );
  const back = await visitor.open(signedIn.url.href, { prompt: "consent" }, isBack);
  return { back: back.url, cookie: visitor.cookiesOf(new URL(server.origin)) };
}

test("the sign-in page is told what the button of the service says and where it leads", async () => {
  expect(await server.read("/api/v1/session/ways")).toEqual({
    mail: true,
    service: { name: "Rathaus-Konto", path: "/api/auth/start" },
  });
});

test("who has an account with the same confirmed address is signed in to it", async () => {
  const { back, cookie } = await signIn("ada");
  expect(back.pathname).toBe("/");
  expect(await server.read("/api/v1/session", cookie)).toMatchObject({
    user: { name: "Ada Lindner" },
    rights: { role: "editor" },
  });
  const again = await signIn("ada");
  expect((await server.ask("/api/v1/session", { cookie: again.cookie })).status).toBe(200);
});

test.each([
  ["the service has not confirmed the address", "mallory"],
  ["there is no account", "nobody"],
])("nobody comes in when %s, and nothing is made", async (_why, login) => {
  const { back, cookie } = await signIn(login);
  expect(back.pathname + back.searchParams.get("dienst")).toBe("/anmeldenunbekannt");
  expect((await server.ask("/api/v1/session", { cookie })).status).toBe(401);
  const { db } = await openSqlite(dataFiles(server.folder).recordsFile);
  const members = await createRecords(db, () => undefined).members.listAll();
  expect(members.filter(({ address }) => address?.includes("nobody"))).toEqual([]);
  await db.destroy();
});

test("of the service's tokens and of the browser nothing is kept", async () => {
  const { db } = await openSqlite(dataFiles(server.folder).recordsFile);
  const tables = db as unknown as Kysely<Record<string, Record<string, unknown>>>;
  const accounts = await tables.selectFrom("auth_account").selectAll().execute();
  expect(accounts.length).toBeGreaterThan(0);
  for (const { accessToken, refreshToken, idToken } of accounts) {
    expect([accessToken, refreshToken, idToken]).toEqual([null, null, null]);
  }
  const sessions = await tables.selectFrom("auth_session").selectAll().execute();
  expect(sessions.filter(({ userAgent, ipAddress }) => userAgent || ipAddress)).toEqual([]);
  await db.destroy();
});

test("without the settings there is no such way", async () => {
  const plain = await startTestServer();
  expect(await plain.read("/api/v1/session/ways")).toEqual({ mail: true });
  const answer = await plain.ask("/api/auth/start");
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe("/anmelden?dienst=unbekannt");
  for (const path of [
    "/api/auth/get-session",
    "/api/auth/sign-up/email",
    "/api/auth/sign-in/link",
  ]) {
    expect((await plain.ask(path, { method: "POST" })).status).toBe(404);
  }
  await plain.close();
});
