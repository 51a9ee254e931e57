import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";
import { afterEach, describe, expect, test } from "vitest";
import { DeliveryError } from "../errors.js";
import type { Letter, Transport } from "../transport.js";
import { createFolderTransport } from "./folder.js";
import { createSmtpTransport } from "./smtp.js";

const letter: Letter = {
  id: "urn:uuid:0b5b1f5e-6c1e-4f0a-9d43-0d8a5d2f1c11",
  from: { address: "netz@netz.example", name: "Städte, die sich engagieren" },
  to: { address: "ada@stadt.example", name: 'Lindner, Ada "die Erste" <bo@stadt.example>' },
  subject: "Ihr Link für Görlitz",
  text: "Guten Tag,\n.\nLink: https://netz.example/join/abc\n",
  html: "<p>Guten Tag</p>",
  created: "2025-06-18T08:00:00.000Z",
};

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

interface Received {
  from: string;
  to: string[];
  message: string;
}

function refusal(code: number): Error {
  return Object.assign(new Error("no"), { responseCode: code });
}

/** A real SMTP server on a free port; `refuse` answers a recipient or a message with a code. */
async function listen(
  options: ConstructorParameters<typeof SMTPServer>[0] = {},
  refuse: { recipient?: number; message?: number } = {},
) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_to, _session, done) =>
      done(refuse.recipient === undefined ? null : refusal(refuse.recipient)),
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        if (refuse.message !== undefined) return done(refusal(refuse.message));
        received.push({
          from: envelope.mailFrom === false ? "" : envelope.mailFrom.address,
          to: envelope.rcptTo.map(({ address }) => address),
          message: Buffer.concat(chunks).toString(),
        });
        return done();
      });
    },
    ...options,
  });
  server.on("error", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  closing.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { received, port };
}

function smtp(url: string): Transport {
  const transport = createSmtpTransport(url);
  closing.unshift(() => transport.close());
  return transport;
}

describe("by SMTP", () => {
  test("a letter reaches its one recipient, with its own id and both forms", async () => {
    const { received, port } = await listen();
    await smtp(`smtp://127.0.0.1:${port}`).deliver(letter);
    expect(received).toHaveLength(1);
    const [{ from, to, message }] = received as [Received];
    expect({ from, to }).toEqual({ from: "netz@netz.example", to: ["ada@stadt.example"] });
    expect(message).toContain("Message-ID: <0b5b1f5e-6c1e-4f0a-9d43-0d8a5d2f1c11@netz.example>");
    expect(message).toContain("Auto-Submitted: auto-generated");
    expect(message).toContain("multipart/alternative");
    expect(message).toContain("https://netz.example/join/abc");
    expect(message.match(/^(To|Cc|Bcc):/gim)).toEqual(["To:"]);
  });

  test("line breaks in any field make no header and no recipient", async () => {
    const { received, port } = await listen();
    const breaking = "x\r\nBcc: mallory@evil.example\r\n\r\nDATA";
    await smtp(`smtp://127.0.0.1:${port}`).deliver({
      ...letter,
      to: { address: letter.to.address, name: breaking },
      from: { address: letter.from.address, name: breaking },
      subject: breaking,
    });
    const [{ to, message }] = received as [Received];
    expect(to).toEqual(["ada@stadt.example"]);
    expect(message).not.toMatch(/^Bcc:/im);
  });

  test("signs in with the name and password of the address", async () => {
    const asked: unknown[] = [];
    const { received, port } = await listen({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth({ username, password }, _session, done) {
        asked.push([username, password]);
        done(null, { user: username });
      },
    });
    await smtp(`smtp://netz%40town:h%3Aush@127.0.0.1:${port}`).deliver(letter);
    expect(asked).toEqual([["netz@town", "h:ush"]]);
    expect(received).toHaveLength(1);
  });

  test.each([
    ["an unknown recipient", { recipient: 550 }, true],
    ["a full mailbox", { recipient: 452 }, false],
    ["a message that is not wanted", { message: 554 }, true],
    ["a server that is busy", { message: 451 }, false],
  ])(
    "%s is a refusal that says whether to try again, and names nobody",
    async (_what, refuse, permanent) => {
      const { port } = await listen({}, refuse);
      const refused: unknown = await smtp(`smtp://127.0.0.1:${port}`)
        .deliver(letter)
        .catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(DeliveryError);
      expect(refused).toMatchObject({ permanent });
      expect((refused as Error).message).not.toMatch(/ada|stadt\.example/);
    },
  );

  test("a wrong password waits for the operator and loses no mail", async () => {
    const { port } = await listen({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(new Error("wrong")),
    });
    await expect(smtp(`smtp://a:b@127.0.0.1:${port}`).deliver(letter)).rejects.toMatchObject({
      code: "EAUTH-535",
      permanent: false,
    });
  });

  test("a server that is not there is tried again later", async () => {
    const { port } = await listen();
    await closing.splice(0)[0]?.();
    await expect(smtp(`smtp://127.0.0.1:${port}`).deliver(letter)).rejects.toMatchObject({
      permanent: false,
    });
  });
});

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "netz-outbox-"));
  closing.push(async () => rmSync(path, { recursive: true }));
  return path;
}

describe("into a folder", () => {
  test("a letter becomes one file, readable by its owner only, whose name tells nobody's address", async () => {
    const path = join(folder(), "outbox");
    await createFolderTransport(path).deliver(letter);
    const [name = "", ...more] = readdirSync(path);
    expect(more).toEqual([]);
    expect(name).toBe("20250618T080000000Z-urn_uuid_0b5b1f5e-6c1e-4f0a-9d43-0d8a5d2f1c11.eml");
    expect(statSync(join(path, name)).mode & 0o777).toBe(0o600);
    const message = readFileSync(join(path, name), "utf8");
    expect(message).toMatch(/^To: .*<ada@stadt\.example>\r$/m);
    expect(message).toContain("https://netz.example/join/abc");
    expect(message.replaceAll("\r\n", "")).not.toContain("\n");
  });

  test("what cannot be written is tried again later", async () => {
    const path = join(folder(), "file");
    writeFileSync(path, "");
    await expect(createFolderTransport(path).deliver(letter)).rejects.toMatchObject({
      permanent: false,
    });
  });
});
