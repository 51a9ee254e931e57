import { afterAll, beforeAll, expect, test } from "vitest";
import { cookieOf, startTestServer, type TestServer } from "../testing/test-server.test-support.js";

let demo: TestServer;
let empty: TestServer;
beforeAll(async () => {
  [demo, empty] = await Promise.all([startTestServer(), startTestServer({ DEMO: "0" })]);
});
afterAll(() => Promise.all([demo.close(), empty.close()]));

const submit = (server: TestServer, fields: Record<string, string>, headers = {}) =>
  server.ask(`/join/${server.token}`, {
    method: "POST",
    headers,
    body: new URLSearchParams({ action: "join", ...fields }),
  });

test("is a page with one field and one button that names the network", async () => {
  const answer = await demo.ask(`/join/${demo.token}`);
  expect(answer.status).toBe(200);
  const page = await answer.text();
  expect(page).toContain('<html lang="de">');
  expect(page).toContain("„Engagierte Städte Sachsen“");
  expect(page.match(/<button/g)).toHaveLength(1);
  expect(page.match(/<input(?![^>]*hidden)[^>]*name="name"/g)).toHaveLength(1);
  expect(page).not.toMatch(/<script|style=|https?:\/\//);
});

test("the token stands nowhere in the page, is not kept and not passed on", async () => {
  const answer = await demo.ask(`/join/${demo.token}`);
  expect(await answer.text()).not.toContain(demo.token);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
  expect(answer.headers.get("access-control-allow-origin")).toBeNull();
});

test.each([
  ["?lang=en", {}, "en", "Your name"],
  ["", { "accept-language": "en-GB,en;q=0.9,de;q=0.5" }, "en", "Your name"],
  ["", { "accept-language": "pl" }, "de", "Ihr Name"],
  ["?lang=xx", {}, "de", "Ihr Name"],
])("speaks the language that %j %j asks for", async (query, headers, language, words) => {
  const page = await (await demo.ask(`/join/${demo.token}${query}`, { headers })).text();
  expect(page).toContain(`<html lang="${language}">`);
  expect(page).toContain(words);
});

test("the form signs in without any script and leads to the workspace", async () => {
  const answer = await submit(demo, { name: "  Alex  " });
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe("/");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const session = await demo.read("/api/v1/session", cookieOf(answer));
  expect(session).toMatchObject({ user: { name: "Alex" } });
});

test("browsers that send no referrer send `Origin: null`, and still get in", async () => {
  expect((await submit(demo, { name: "Alex" }, { origin: "null" })).status).toBe(303);
  const modern = { origin: "null", "sec-fetch-site": "same-origin" };
  expect((await submit(demo, { name: "Alex" }, modern)).status).toBe(303);
});

test("a form on another site cannot sign a visitor in", async () => {
  const foreign = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
  expect((await submit(demo, { name: "Alex" }, foreign)).status).toBe(403);
});

test("a name that is too long is said at the field and kept as text", async () => {
  const name = `<img src=x onerror=alert(1)>${"x".repeat(80)}`;
  const answer = await submit(demo, { name, lang: "en" });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain('aria-invalid="true"');
  expect(page).toContain("no more than 80");
  expect(page).not.toContain("<img");
});

test("a name that would turn or break other people's lines comes out straight", async () => {
  const answer = await submit(demo, { name: "\u202Exela\r\n\u0000 Bo\u200B" });
  const session = await demo.read("/api/v1/session", cookieOf(answer));
  expect(session).toMatchObject({ user: { name: "xela Bo" } });
});

test.each([
  ["application/json", '{"name":"Alex"}'],
  ["text/plain", "name=Alex"],
  ["multipart/form-data; boundary=x", "no parts at all"],
  ["multipart/form-data", "--x"],
])("only a plain form signs anyone in, not %s", async (type, body) => {
  const headers = { "content-type": type };
  const answer = await demo.ask(`/join/${demo.token}`, { method: "POST", headers, body });
  expect(answer.status).toBe(415);
  expect(answer.headers.getSetCookie()).toEqual([]);
});

test("opening the page uses the link up for nobody; using it does", async () => {
  expect((await empty.ask(`/join/${empty.token}`)).status).toBe(200);
  expect((await empty.ask(`/join/${empty.token}`)).status).toBe(200);
  expect((await submit(empty, { name: "Admin" })).status).toBe(303);
  const page = await empty.ask(`/join/${empty.token}?lang=de`);
  expect(page.status).toBe(410);
  expect(await page.text()).toContain("Dieser Link gilt nicht mehr");
  const again = await submit(empty, { name: "Admin", lang: "en" });
  expect(again.status).toBe(410);
  expect(await again.text()).toContain("This link is no longer valid");
  expect(again.headers.getSetCookie()).toEqual([]);
});

test.each(["nonsense", "x".repeat(43), "%00", "..%2F..%2Fetc", "<script>"])(
  "what looks like no link (%s) is answered like a spent one",
  async (token) => {
    expect((await demo.ask(`/join/${token}`)).status).toBe(410);
  },
);

test("its style sheet carries the design tokens", async () => {
  const answer = await demo.ask("/sign-in.css");
  expect(answer.headers.get("content-type")).toBe("text/css; charset=utf-8");
  expect(await answer.text()).toContain("--netz-color-accent:");
});
