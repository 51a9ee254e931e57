import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Asked, ErasurePreview, ErasureReport, Person } from "@staedtenetz/api";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { startTestServer, type TestServer } from "../testing/test-server.test-support.js";
import { join as joinRoom, type Writer } from "../testing/writer.test-support.js";

let server: TestServer;
let admin: string;
let writer: Writer;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.signInBy(server.coordinatorUrl, "Kim Koordination");
});
afterAll(async () => {
  writer?.leave();
  await server.close();
});

const marker = "Quendolin";
const address = "zwickmuehle@merkmal.example";
const phone = "+49351998877665";
const marks = [marker, "Zwickmühle", "Zwickm=C3=BChle", address, phone];

/** Which marks stand in the bytes of which file of the data folder; UTF-8 and UTF-16. */
function marked(): string[] {
  const files = readdirSync(server.folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.endsWith(".lock"),
  );
  return files.flatMap((entry) => {
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    return marks
      .filter((mark) => bytes.includes(mark) || bytes.includes(Buffer.from(mark, "utf16le")))
      .map((mark) => `${entry.name}: ${mark}`);
  });
}

async function send<Body>(path: string, body: unknown, method = "POST"): Promise<Body> {
  const answer = await server.ask(path, {
    method,
    cookie: admin,
    headers: { "content-type": "application/json", "if-match": "*" },
    ...(method === "DELETE" ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return answer.json() as never;
}

async function roomOfMinutes(): Promise<{ room: string; id: string }> {
  const { items } = await server.read<{ items: { id: string; state: string }[] }>(
    "/api/v1/meetings?limit=200",
    admin,
  );
  const id = items.find(({ state }) => state === "held")?.id.replace("urn:uuid:", "") ?? "";
  const { documents } = await server.read<{ documents: { minutes: string } }>(
    `/api/v1/meetings/${id}`,
    admin,
  );
  return { room: documents.minutes, id };
}

const pathOf = (id: string) => `/api/v1/people/${id.replace("urn:uuid:", "")}`;
let person: Person;
let report: ErasureReport;
let meeting: string;
let event: string;
let etagBefore: string;

const point = (value: string) => ({
  value,
  context: "work",
  visibility: "coordinators",
  basis: "notRecorded",
});

test("a name stands in records, mails, texts and versions before it is erased", async () => {
  person = await send<Person>("/api/v1/people", {
    name: { formatted: `${marker} Zwickmühle`, given: marker, family: "Zwickmühle" },
    roles: [{ title: "Referat", current: true }],
    emails: [point(address)],
    phones: [point(phone)],
  });
  const asked = await send<Asked>("/api/v1/consent-requests", { people: [person.id] });
  expect(asked.sent).toBe(1);
  const form = new FormData();
  form.set("file", new File([`Name;E-Mail\n${marker} Zwickmühle;${address}\n`], "Liste.csv"));
  await server.ask("/api/v1/imports", { method: "POST", cookie: admin, body: form });
  const made = await send<{ record: { id: string } }>("/api/v1/events", {
    title: { de: `Vortrag von ${marker} Zwickmühle` },
    description: { de: `Es spricht Frau Zwickmühle.` },
    when: { edtf: "2027", text: "2027" },
    status: "tentative",
    mode: "onSite",
    visibility: "network",
  });
  event = made.record.id;
  const read = await server.ask(`/api/v1/events/${event.replace("urn:uuid:", "")}`, {
    cookie: admin,
  });
  etagBefore = read.headers.get("etag") ?? "";
  const { room, id } = await roomOfMinutes();
  meeting = id;
  writer = joinRoom(server.origin, room, admin);
  await writer.synced;
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [
    new Y.XmlText(`Frau ${marker} Zwickmühle sagt zu, Zwickmühles Bericht folgt.`),
  ]);
  writer.doc.getXmlFragment("body").push([paragraph]);
  const saved = await server.ask(`/api/v1/meetings/${id}/history`, {
    method: "POST",
    cookie: admin,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "Vor der Löschung" }),
  });
  expect(saved.status).toBe(201);
  await send(`/api/v1/meetings/${id}/minutes/steps`, { step: "finish" });
  await expect
    .poll(
      async () =>
        (await server.read<ErasurePreview>(`${pathOf(person.id)}/erasure`, admin)).findings.length,
    )
    .toBeGreaterThan(0);
  expect(marked().map((mark) => mark.split(":")[0])).toEqual(
    expect.arrayContaining([expect.stringContaining("records.sqlite")]),
  );
});

test("the preview says what goes, and where texts name the person, without repeating the name", async () => {
  const preview = await server.read<ErasurePreview>(`${pathOf(person.id)}/erasure`, admin);
  expect(preview.rows).toMatchObject({ person: 1, consent_request: 1, mail_outbox: 1 });
  const [finding] = preview.findings;
  expect(finding).toMatchObject({ kind: "minutes", state: "open", link: `/treffen/${meeting}` });
  expect(finding?.excerpt).not.toMatch(/Quendolin|Zwickm/);
  const [row, ...others] = preview.findings.filter(({ kind }) => kind === "row");
  expect(others).toEqual([]);
  expect(row).toMatchObject({ title: "Termin", excerpt: "Vortrag von ▮▮▮", count: 2 });
});

test("erasing leaves texts open until somebody has decided, and everything else at once", async () => {
  report = await send<ErasureReport>(pathOf(person.id), undefined, "DELETE");
  expect(report.state).toBe("open");
  expect(report.rows).toMatchObject({ person: 1, "outbox/*.eml": 1 });
  expect((await server.ask(pathOf(person.id), { cookie: admin })).status).toBe(404);
  const left = marked().filter((mark) => !mark.startsWith("journal.sqlite"));
  // The frozen version is a text as well, with the name alone.
  expect(left.filter((mark) => !/^records\.sqlite\S*: (Quendolin|Zwickmühle)$/.test(mark))).toEqual(
    [],
  );
});

test("a frozen version that names the person is found, and shown without the name", () => {
  const frozen = report.findings.find(({ where }) => where === "Festgeschriebene Fassung 1");
  expect(frozen).toMatchObject({ kind: "minutes", state: "open", link: `/treffen/${meeting}` });
  expect(frozen?.excerpt).not.toMatch(/Quendolin|Zwickm/);
});

test("a passage is kept for a reason only", async () => {
  const at = `/api/v1/erasures/${report.id.replace("urn:uuid:", "")}`;
  const keys = report.findings.map(({ key }) => key);
  const answer = await server.ask(at, {
    method: "POST",
    cookie: admin,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ action: "keep", keys }),
  });
  expect(answer.status).toBe(400);
});

test("after redaction no byte of name, address or number is left in the data folder", async () => {
  const at = `/api/v1/erasures/${report.id.replace("urn:uuid:", "")}`;
  const keys = report.findings.map(({ key }) => key);
  const done = await send<ErasureReport>(at, { action: "redact", keys });
  expect(done).toMatchObject({ state: "done", findings: [] });
  await expect
    .poll(() => JSON.stringify(writer.doc.getXmlFragment("body").toJSON()))
    .toContain("[Name entfernt] sagt zu");
  expect(JSON.stringify(writer.doc.getXmlFragment("body").toJSON())).not.toContain("Zwickm");
  expect(marked()).toEqual([]);
});

test("a redacted event keeps everything else, has changed for whoever has it open, and is not found by the name", async () => {
  const path = `/api/v1/events/${event.replace("urn:uuid:", "")}`;
  const answer = await server.ask(path, { cookie: admin });
  expect(answer.headers.get("etag")).not.toBe(etagBefore);
  expect(await answer.json()).toMatchObject({
    id: event,
    title: { de: "Vortrag von [Name entfernt]" },
    description: { de: "Es spricht Frau [Name entfernt]." },
    status: "tentative",
  });
  const { items } = await server.read<{ items: unknown[] }>("/api/v1/events?q=zwickm", admin);
  expect(items).toEqual([]);
});

test("a redacted frozen version has a checksum that anyone can recompute, and the audit list tells of it", async () => {
  const minutes = `/api/v1/meetings/${meeting}/minutes`;
  const { hash } = await server.read<{ hash: string }>(minutes, admin);
  const frozen = await server.read<{ hash: string; text: string }>(`${minutes}/versions/1`, admin);
  expect(frozen.text).toContain("[Name entfernt] sagt zu");
  expect(createHash("sha256").update(frozen.text, "utf8").digest("hex")).toBe(hash);
  expect(frozen.hash).toBe(hash);
  const { items } = await server.read<{ items: { action: string; detail: object }[] }>(
    `/api/v1/audit?subject=urn:uuid:${meeting}`,
    admin,
  );
  expect(items.find(({ action }) => action === "minutes.redacted")?.detail).toMatchObject({
    version: 1,
    hash,
  });
});
