import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Transformer } from "@napi-rs/image";
import type { FileList, FileShape } from "@staedtenetz/api";
import { imageSize } from "image-size";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hiddenName, photograph } from "../files/photo.test-support.js";
import { startTestServer, type TestServer } from "../testing/test-server.test-support.js";

let server: TestServer;
let cookie: string;
let files: string;
beforeAll(async () => {
  server = await startTestServer();
  cookie = await server.signIn("Alex");
  const { items } = await server.read<{ items: { id: string }[] }>("/api/v1/meetings", cookie);
  files = `/api/v1/meetings/${bare(items[0]?.id ?? "")}/files`;
});
afterAll(() => server.close());

const bare = (id: string): string => id.replace("urn:uuid:", "");

function upload(
  name: string,
  body: Uint8Array | string,
  init: { cookie?: string } = { cookie },
): Promise<Response> {
  return server.ask(`${files}?name=${encodeURIComponent(name)}`, {
    ...init,
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: typeof body === "string" ? body : new Uint8Array(body),
  });
}

async function uploaded(name: string, body: Uint8Array | string): Promise<FileShape> {
  const answer = await upload(name, body);
  if (answer.status !== 201) throw new Error(`${name}: ${await answer.text()}`);
  return (await answer.json()) as FileShape;
}

async function bytesOf(path: string): Promise<{ answer: Response; bytes: Buffer }> {
  const answer = await server.ask(path, { cookie });
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
}

const contentOf = ({ id }: FileShape): string => `/api/v1/files/${bare(id)}/content`;

describe("a picture", () => {
  test("is kept upright, without the place, the device and the names its camera wrote into it", async () => {
    const photo = await photograph();
    expect(Buffer.from(photo).includes(hiddenName)).toBe(true);
    const file = await uploaded("Gruppenbild.jpg", photo);
    expect(file).toMatchObject({
      name: "Gruppenbild.jpg",
      mediaType: "image/jpeg",
      width: 100,
      height: 200,
      number: expect.stringMatching(/^Anlage \d+$/) as string,
      public: false,
      mayChange: true,
    });
    const { answer, bytes } = await bytesOf(contentOf(file));
    expect(answer.headers.get("content-type")).toBe("image/jpeg");
    expect(imageSize(bytes)).toMatchObject({ width: 100, height: 200 });
    expect(bytes.includes("Exif")).toBe(false);
    for (const name of readdirSync(join(server.folder, "files"))) {
      expect(readFileSync(join(server.folder, "files", name)).includes(hiddenName)).toBe(false);
    }
  });

  test("has a small one beside it for lists", async () => {
    const file = await uploaded("Panorama.jpg", await photograph(1_200, 600));
    const { answer, bytes } = await bytesOf(`${contentOf(file)}?variant=thumbnail`);
    expect(answer.headers.get("content-type")).toBe("image/webp");
    expect(Math.max(imageSize(bytes).width, imageSize(bytes).height)).toBe(480);
  });

  test("that would fill the memory is refused from its header alone", async () => {
    const pixel = await Transformer.fromRgbaPixels(new Uint8Array(4).fill(255), 1, 1).png();
    const bomb = Buffer.from(pixel);
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    const answer = await upload("Bombe.png", bomb);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ issues: [{ code: "picture-too-many-pixels" }] });
  });

  test("that is cut short is refused with a reason, and nothing of it stays", async () => {
    const before = readdirSync(join(server.folder, "files")).length;
    const photo = await photograph();
    const answer = await upload("halb.jpg", photo.subarray(0, 300));
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ issues: [{ code: "picture-unreadable" }] });
    expect(readdirSync(join(server.folder, "files"))).toHaveLength(before);
  });
});

describe("the type of a file", () => {
  test.each([
    ["a page with a script", "Bild.png", "<!doctype html><script>alert(1)</script>"],
    [
      "a picture with a script",
      "Logo.svg",
      '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
    ],
    ["a program", "Einladung.pdf", "MZ\u0090\u0000\u0003"],
    ["what cannot be told", "Datei", "Hallo"],
    ["text with control characters", "liste.csv", "a;b\n\u0000\u0001"],
  ])("%s is refused whatever its name says", async (_what, name, body) => {
    const answer = await upload(name, body);
    expect(answer.status).toBe(415);
    expect(await answer.json()).toMatchObject({
      issues: [{ code: "attachment-type-not-allowed" }],
    });
  });

  test("is found out from the content, not from the name", async () => {
    const png = await Transformer.fromRgbaPixels(new Uint8Array(16).fill(255), 2, 2).png();
    expect((await uploaded("umbenannt.pdf", png)).mediaType).toBe("image/png");
    expect((await uploaded("Liste.csv", "Stadt;Name\nGörlitz;x")).mediaType).toBe("text/csv");
    expect((await uploaded("Protokoll.pdf", "%PDF-1.7\n%âãÏÓ\n")).mediaType).toBe(
      "application/pdf",
    );
  });

  test("of what is no picture makes browsers save it, never run it", async () => {
    const file = await uploaded('Anhang "1";\r\nx: y.txt', "Guten Tag");
    expect(file.name).toBe('Anhang "1";x: y.txt');
    const { answer, bytes } = await bytesOf(contentOf(file));
    expect(bytes.toString()).toBe("Guten Tag");
    expect(answer.headers.get("content-disposition")).toMatch(
      /^attachment; filename\*=UTF-8''Anhang%20/,
    );
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
    expect(answer.headers.get("x")).toBeNull();
  });
});

test("more than 25 MiB is refused", async () => {
  const answer = await upload("groß.txt", "x".repeat(25 * 1024 * 1024 + 1));
  expect(answer.status).toBe(413);
});

describe("who may see it", () => {
  test("nobody without a session", async () => {
    const file = await uploaded("intern.txt", "intern");
    expect((await server.ask(contentOf(file))).status).toBe(401);
    expect((await server.ask(`/public/v1/files/${bare(file.id)}/content`)).status).toBe(404);
    expect((await upload("x.txt", "x", {})).status).toBe(401);
  });

  test("everybody once it was made public, which a picture needs an alternative text for", async () => {
    const file = await uploaded("Rathaus.jpg", await photograph());
    const path = `/api/v1/files/${bare(file.id)}`;
    const put = async (body: object): Promise<Response> => {
      const etag = (await server.ask(path, { cookie })).headers.get("etag") ?? "";
      const headers = { "content-type": "application/json", "if-match": etag };
      return server.ask(path, { cookie, method: "PUT", headers, body: JSON.stringify(body) });
    };
    const refused = await put({ name: "Rathaus.jpg", public: true });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({
      issues: [{ code: "attachment-alternative-text-missing", path: ["alternativeText"] }],
    });
    const alternativeText = "Das Rathaus im Juni";
    expect((await put({ name: "Rathaus.jpg", public: true, alternativeText })).status).toBe(200);
    const open = await server.ask(`/public/v1/files/${bare(file.id)}/content`);
    expect(open.status).toBe(200);
    expect(open.headers.get("access-control-allow-origin")).toBe("*");
    expect((await put({ name: "Rathaus.jpg", public: false })).status).toBe(200);
    expect((await server.ask(`/public/v1/files/${bare(file.id)}/content`)).status).toBe(404);
  });
});

test("of two who change it, the second is told", async () => {
  const file = await uploaded("Notiz.txt", "Notiz");
  const path = `/api/v1/files/${bare(file.id)}`;
  const etag = (await server.ask(path, { cookie })).headers.get("etag") ?? "";
  const put = (name: string, match: string): Promise<Response> =>
    server.ask(path, {
      cookie,
      method: "PUT",
      headers: { "content-type": "application/json", "if-match": match },
      body: JSON.stringify({ name, public: false }),
    });
  expect((await put("Erste.txt", etag)).status).toBe(200);
  const second = await put("Zweite.txt", etag);
  expect(second.status).toBe(412);
  expect(await second.json()).toMatchObject({ current: { name: "Erste.txt" } });
});

test("a removed file is gone from the list and from the disk", async () => {
  const file = await uploaded("weg.txt", "weg");
  const stored = join(server.folder, "files", `${bare(file.id)}.original`);
  expect(existsSync(stored)).toBe(true);
  const path = `/api/v1/files/${bare(file.id)}`;
  const headers = { "if-match": (await server.ask(path, { cookie })).headers.get("etag") ?? "" };
  expect((await server.ask(path, { cookie, method: "DELETE", headers })).status).toBe(204);
  expect(existsSync(stored)).toBe(false);
  const { items } = await server.read<FileList>(files, cookie);
  expect(items.map(({ id }) => id)).not.toContain(file.id);
});
