import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type {
  Asked,
  ConsentStanding,
  Import,
  ListedPerson,
  OwnData,
  Person,
} from "@staedtenetz/api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../testing/test-server.test-support.js";

let server: TestServer;
let admin: string;
let member: string;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.signInBy(server.coordinatorUrl, "Kim Koordination");
  member = await server.signIn("Mika Mitglied");
});
afterAll(() => server.close());

const list = [
  "Name;Funktion;Stadt;E-Mail;Telefon",
  "Zoë Zeisig;Amtsleiterin;Görlitz;zoe.zeisig@goerlitz.example;03581 12345",
  "Yves Yak;Referent;Zittau;yves.yak@zittau.example;03583 777",
  "Zeisig, Zoë;Amtsleiterin;Görlitz;zoe.zeisig@goerlitz.example;",
  "Xaver Xander;;Görlitz;info@goerlitz.example;",
  "Wanda Wiesel;;Görlitz;info@goerlitz.example;",
  ";;;ohne.name@x.example;",
].join("\r\n");

const latin1 = Uint8Array.from(list, (letter) => letter.charCodeAt(0));

async function send<Body>(path: string, cookie: string, body: unknown = {}): Promise<Body> {
  const answer = await server.ask(path, {
    method: "POST",
    cookie,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return answer.json() as never;
}

const people = async (cookie: string, query = "") =>
  (await server.read<{ items: ListedPerson[] }>(`/api/v1/people?limit=200${query}`, cookie)).items;
const named = (all: readonly ListedPerson[], name: string) => all.find((one) => one.name === name);
const publicPeople = async () =>
  (await server.read<{ items: ListedPerson[] }>("/public/v1/people")).items.map(({ name }) => name);

async function upload(): Promise<Import> {
  const form = new FormData();
  form.set("file", new File([latin1], "Kontakte.csv", { type: "text/csv" }));
  const answer = await server.ask("/api/v1/imports", { method: "POST", cookie: admin, body: form });
  expect(answer.status).toBe(201);
  return answer.json() as never;
}

const mails = () =>
  readdirSync(join(server.folder, "outbox")).filter((name) => name.endsWith(".eml"));

/** The newest personal link that was mailed to an address. */
function mailedLink(address: string): string {
  const found = mails()
    .toSorted()
    .map((name) => readFileSync(join(server.folder, "outbox", name), "utf8"))
    .map((mail) => mail.replace(/=\r?\n/g, ""))
    .filter((mail) => mail.includes(`<${address}>`) || mail.includes(`To: ${address}`));
  const link = /\/public\/v1\/me\/[\w-]+/.exec(found.at(-1) ?? "")?.[0];
  if (link === undefined) throw new Error(`There is no mail to ${address}.`);
  return link;
}

let imported: Import;

test("a list is looked at before anybody is taken in", async () => {
  imported = await upload();
  expect(imported.state).toBe("preview");
  expect(imported.fileIssues.map(({ code }) => code)).toContain("table-encoding");
  const [zoe, yves, twin, xaver, wanda, nobody] = imported.rows;
  expect(zoe).toMatchObject({ name: "Zoë Zeisig", decision: "add", duplicates: [] });
  expect(yves?.issues.every(({ text }) => text.de !== "" && text.en !== "")).toBe(true);
  expect(twin).toMatchObject({
    decision: "skip",
    duplicates: [{ row: 2, reasons: ["sameName", "sameEmail"] }],
  });
  expect(xaver).toMatchObject({ sharedMailboxes: ["info@goerlitz.example"], duplicates: [] });
  expect(wanda?.decision).toBe("add");
  expect(nobody).toMatchObject({ isReadable: false, decision: "skip" });
  expect(named(await people(admin), "Zoë Zeisig")).toBeUndefined();
});

test("whoever is taken in is seen by those who coordinate, and by nobody else", async () => {
  const path = `/api/v1/imports/${imported.id.replace("urn:uuid:", "")}`;
  const done = await send<Import>(`${path}/commit`, admin);
  expect(done).toMatchObject({ state: "committed", rows: [] });
  expect(done.added).toHaveLength(4);
  expect(named(await people(admin), "Zoë Zeisig")?.emails).toHaveLength(1);
  expect(named(await people(member), "Zoë Zeisig")).toBeUndefined();
  expect(await people(member, "&q=zeisig")).toEqual([]);
  expect(await publicPeople()).toEqual([]);
  for (const format of ["vcf", "csv", "json"]) {
    const answer = await server.ask(`/api/v1/people-export?format=${format}`, { cookie: member });
    expect(await answer.text()).not.toContain("Zeisig");
  }
  expect(await send<Import>(`${path}/commit`, admin)).toMatchObject({ added: done.added });
});

test("members' names are always there, with their colours", async () => {
  expect(named(await people(member), "Kim Koordination")?.colorIndex).toBeTypeOf("number");
});

test("only those who coordinate take lists in", async () => {
  const answer = await server.ask("/api/v1/imports", { cookie: member });
  expect(answer.status).toBe(403);
});

const standing = async (name: string) =>
  (
    await server.read<{ items: ConsentStanding[] }>("/api/v1/consent-requests?limit=200", admin)
  ).items.find((one) => one.name === name);

test("one action asks everybody who was not asked, by a mail each", async () => {
  const asked = await send<Asked>("/api/v1/consent-requests", admin, { which: "notAsked" });
  expect(asked.sent).toBe(5);
  expect(asked.unreachable.length).toBeGreaterThan(0);
  expect(await standing("Zoë Zeisig")).toMatchObject({ state: "open", reminders: 0 });
  await expect.poll(() => mails().length).toBe(5);
});

const act = (link: string, body: unknown) =>
  server.ask(link, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

const directory = (field: string, answer: "given" | "refused", purpose = "directory") => ({
  purpose,
  field,
  answer,
});

test("the personal link shows and corrects, and what is agreed to is shown at once", async () => {
  const link = mailedLink("zoe.zeisig@goerlitz.example");
  const own = await server.read<OwnData>(link);
  expect(own.source[0]).toMatch(/^Kontakte\.csv \(\d+\. \S+ \d{4}\)$/);
  expect(own.person.emails).toHaveLength(1);
  const answer = await act(link, {
    action: "confirm",
    name: "Zoë Zeisig-Neu",
    answers: [
      directory("name", "given"),
      directory("emails", "given"),
      directory("name", "given", "publication"),
    ],
  });
  expect(answer.status).toBe(200);
  const seen = named(await people(member), "Zoë Zeisig-Neu");
  expect(seen?.emails).toHaveLength(1);
  expect(seen).not.toHaveProperty("phones");
  expect(await publicPeople()).toEqual(["Zoë Zeisig-Neu"]);
  const [published] = (await server.read<{ items: ListedPerson[] }>("/public/v1/people")).items;
  expect(published).not.toHaveProperty("emails");
  expect(await standing("Zoë Zeisig-Neu")).toMatchObject({ state: "confirmed" });
});

test("who refuses everything is seen by nobody any more, those who coordinate included", async () => {
  const form = new URLSearchParams({ action: "refuse", lang: "de" });
  const page = await server.ask(mailedLink("yves.yak@zittau.example"), {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      accept: "text/html",
      origin: "null",
    },
    body: form.toString(),
  });
  expect(page.status).toBe(200);
  expect(await page.text()).toContain("Sie haben alles abgelehnt");
  expect(named(await people(admin), "Yves Yak")).toBeUndefined();
  expect(await standing("Yves Yak")).toMatchObject({ state: "refused" });
});

test("a withdrawal acts at the next request of anything", async () => {
  const link = mailedLink("zoe.zeisig@goerlitz.example");
  await act(link, { action: "withdraw", answers: [directory("emails", "refused")] });
  const shown = named(await people(member), "Zoë Zeisig-Neu");
  expect(shown).not.toHaveProperty("emails");
  const withdrawn = ["publication", "directory"].map((purpose) =>
    directory("name", "refused", purpose),
  );
  await act(link, { action: "withdraw", answers: withdrawn });
  expect(named(await people(member), "Zoë Zeisig-Neu")).toBeUndefined();
  expect(await publicPeople()).toEqual([]);
  const card = await server.ask("/api/v1/people-export?format=vcf", { cookie: admin });
  expect(await card.text()).not.toContain("Zeisig");
  const answers = (await server.read<{ consents: { state: string }[] }>(`${link}/export`)).consents;
  expect(answers.map(({ state }) => state)).toContain("withdrawn");
});

test("a personal address is kept by nobody and read by no other origin", async () => {
  const link = mailedLink("zoe.zeisig@goerlitz.example");
  for (const method of ["GET", "OPTIONS"]) {
    const answer = await server.ask(link, { method, headers: { origin: "https://x.example" } });
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  }
  const answer = await server.ask(link);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
  const unknown = await server.ask(`${link.slice(0, -5)}aaaaa`, {
    headers: { accept: "text/html" },
  });
  expect(unknown.status).toBe(410);
});

test("a paper that is entered late changes nothing that was said after it; the future is refused", async () => {
  const wanda = named(await people(admin), "Wanda Wiesel")?.id.replace("urn:uuid:", "") ?? "";
  const path = `/api/v1/people/${wanda}/consents`;
  const said = (state: string, at: string) =>
    send<{ state: string }>(path, admin, { purpose: "newsletter", state, channel: "paper", at });
  expect(await said("given", "2026-02-01T10:00:00Z")).toMatchObject({ state: "given" });
  expect(await said("refused", "2026-01-01T10:00:00Z")).toMatchObject({ state: "refused" });
  expect(await standing("Wanda Wiesel")).toMatchObject({ given: ["newsletter"] });
  expect(await said("refused", "2026-03-01T10:00:00Z")).toMatchObject({ state: "withdrawn" });
  expect(await standing("Wanda Wiesel")).toMatchObject({ given: [], refused: ["newsletter"] });
  const answer = await server.ask(path, {
    method: "POST",
    cookie: admin,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      purpose: "newsletter",
      state: "given",
      channel: "paper",
      at: "2999-01-01T10:00:00Z",
    }),
  });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ issues: [{ code: "consent.inFuture" }] });
});

test("those who have not answered are reminded, and nobody else", async () => {
  const asked = await send<Asked>("/api/v1/consent-requests", admin, { which: "open" });
  expect(asked.sent).toBe(3);
  expect(await standing("Xaver Xander")).toMatchObject({ state: "open", reminders: 1 });
});

const mailTo = (address: string): string =>
  mails()
    .toSorted()
    .map((name) => readFileSync(join(server.folder, "outbox", name), "utf8"))
    .map((mail) => mail.replace(/=\r?\n/g, ""))
    .findLast((mail) => mail.includes(`To: ${address}`) || mail.includes(`<${address}>`)) ?? "";

test("mails and the personal page speak the person's language, and change with it", async () => {
  const address = "olga.oster@x.example";
  const point = {
    value: address,
    context: "work",
    visibility: "coordinators",
    basis: "notRecorded",
  };
  const olga = await send<Person>("/api/v1/people", admin, {
    name: { formatted: "Olga Oster" },
    emails: [point],
    languages: ["pl", "Englisch"],
  });
  const ask = () => send<Asked>("/api/v1/consent-requests", admin, { people: [olga.id] });
  await ask();
  await expect.poll(() => mailTo(address)).toContain("Please check and agree");
  expect(mailTo(address)).toMatch(/Stored are: name, e-mail address\./);
  const link = mailedLink(address);
  const page = async (headers: Record<string, string>) =>
    (await server.ask(link, { headers: { accept: "text/html", ...headers } })).text();
  expect(await page({ "accept-language": "de-DE" })).toContain('<html lang="en">');
  const changed = await act(link, { action: "correct", language: "de" });
  expect(await changed.json()).toMatchObject({ language: "de" });
  expect(await page({ "accept-language": "en" })).toContain('<html lang="de">');
  const read = await server.read<Person>(`/api/v1/people/${olga.id.slice(-36)}`, admin);
  expect(read.languages).toEqual(["de", "pl", "Englisch"]);
  await ask();
  await expect.poll(() => mailTo(address)).toContain("Ihre Antwort steht noch aus");
});

test("who speaks no known language reads the page as their browser asks, else as the network writes", async () => {
  const page = async (language: string) => {
    const headers = { accept: "text/html", "accept-language": language };
    return (await server.ask(mailedLink("info@goerlitz.example"), { headers })).text();
  };
  expect(await page("pl, en;q=0.8, de;q=0.5")).toContain('<html lang="en">');
  expect(await page("pl")).toContain('<html lang="de">');
});

test("everything that is kept is read in words, in either language", async () => {
  const link = mailedLink("zoe.zeisig@goerlitz.example");
  const read = async (lang: string) =>
    (
      await server.ask(`${link}?view=export&lang=${lang}`, { headers: { accept: "text/html" } })
    ).text();
  const codes = /notRecorded|coordinators|directory\.name|publicTask/;
  for (const lang of ["de", "en"]) expect(await read(lang)).not.toMatch(codes);
  expect(await read("de")).toContain("widerrufen");
  expect(await read("en")).toContain("withdrawn");
});

test("of two who change one record the second is told, and nothing is overwritten", async () => {
  const xaver = named(await people(admin), "Xaver Xander");
  const path = `/api/v1/people/${xaver?.id.replace("urn:uuid:", "")}`;
  const read = await server.ask(path, { cookie: admin });
  const etag = read.headers.get("etag") ?? "";
  const { name, roles, emails } = (await read.json()) as Person;
  const put = (given: string, ifMatch: Record<string, string>) =>
    server.ask(path, {
      method: "PUT",
      cookie: admin,
      headers: { "content-type": "application/json", ...ifMatch },
      body: JSON.stringify({ name: { ...name, formatted: given }, roles, emails }),
    });
  expect((await put("Xaver Erster", { "if-match": etag })).status).toBe(200);
  const second = await put("Xaver Zweiter", { "if-match": etag });
  expect(second.status).toBe(412);
  expect(await second.json()).toMatchObject({ current: { name: { formatted: "Xaver Erster" } } });
  expect((await put("Xaver Dritter", {})).status).toBe(428);
});

test("an import is taken back but for those who were changed or asked since", async () => {
  const again = await upload();
  const path = `/api/v1/imports/${again.id.replace("urn:uuid:", "")}`;
  const rows = [2, 3].map((row) => ({ row, decision: "add" }));
  const { added } = await send<Import>(`${path}/commit`, admin, { rows });
  expect(added.length).toBeGreaterThan(1);
  const changed = `/api/v1/people/${added[0]?.replace("urn:uuid:", "")}`;
  const { name } = await server.read<Person>(changed, admin);
  const answer = await server.ask(changed, {
    method: "PUT",
    cookie: admin,
    headers: { "content-type": "application/json", "if-match": "*" },
    body: JSON.stringify({ name: { ...name, formatted: "Zoë Geändert" } }),
  });
  expect(answer.status).toBe(200);
  const undone = (await (
    await server.ask(path, { method: "DELETE", cookie: admin })
  ).json()) as Import;
  expect(undone.kept).toEqual([{ person: added[0], name: "Zoë Geändert" }]);
  expect(named(await people(admin), "Zoë Geändert")).toBeDefined();
  const second = `/api/v1/people/${added[1]?.replace("urn:uuid:", "")}`;
  expect((await server.ask(second, { cookie: admin })).status).toBe(404);
});
