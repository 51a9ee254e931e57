import { afterEach, expect, test, vi } from "vitest";
import { DeliveryError, InvalidMailError } from "./errors.js";
import { createMemoryStore } from "./memory-store.test-support.js";
import { createOutbox, type Outbox, type OutboxOptions } from "./outbox.js";
import type { Letter } from "./transport.js";

const mail = {
  kind: "signIn",
  to: { address: "ada@stadt.example", name: "Ada Lindner" },
  subject: "Ihr Link",
  text: "https://netz.example/join/secret-token",
} as const;

let outbox: Outbox | undefined;
afterEach(async () => {
  await outbox?.close();
  outbox = undefined;
});

/** An outbox whose clock a test sets, and whose transport answers what it is told. */
function given(answers: (DeliveryError | Error)[] = [], more: Partial<OutboxOptions> = {}) {
  const store = createMemoryStore();
  const delivered: Letter[] = [];
  const lines: string[] = [];
  const line = (fields: object, text: string): void =>
    void lines.push(`${text} ${JSON.stringify(fields)}`);
  const clock = { at: Date.parse("2025-06-18T08:00:00Z") };
  let next = 0;
  outbox = createOutbox({
    store,
    transport: {
      async deliver(letter) {
        const answer = answers.shift();
        if (answer !== undefined) throw answer;
        delivered.push(letter);
      },
      close: async () => undefined,
    },
    from: { address: "netz@netz.example", name: "Netz" },
    now: () => new Date(clock.at),
    newId: () => `urn:uuid:${next++}`,
    log: { info: line, warn: line },
    ...more,
  });
  return { outbox, store, delivered, lines, clock };
}

const busy = () => new DeliveryError("EENVELOPE-451", false);

test("a mail is kept first and delivered then; of its text nothing stays", async () => {
  const { outbox: box, store, delivered } = given();
  await box.send(mail);
  expect(store.entries).toMatchObject([{ state: "waiting", text: mail.text }]);
  expect(delivered).toEqual([]);
  box.start();
  await box.settled();
  expect(delivered).toMatchObject([{ to: mail.to, from: { address: "netz@netz.example" } }]);
  expect(store.entries).toMatchObject([{ state: "delivered", attempts: 1, text: "" }]);
});

test("a mail sent while it runs goes out by itself", async () => {
  const { outbox: box, delivered } = given();
  box.start();
  await box.settled();
  await box.send(mail);
  await vi.waitFor(() => expect(delivered).toHaveLength(1));
});

test("a mail that was not taken is tried again, each time later, and given up in the end", async () => {
  const { outbox: box, store, clock } = given(Array.from({ length: 8 }, busy));
  box.start();
  await box.send(mail);
  const pauses: number[] = [];
  for (let attempt = 1; attempt <= 8; attempt++) {
    await box.settled();
    expect(store.entries[0]?.attempts).toBe(attempt);
    const due = Date.parse(store.entries[0]?.due ?? "");
    if (attempt < 8) pauses.push((due - clock.at) / 60_000);
    clock.at = due - 1;
    await box.settled();
    expect(store.entries[0]?.attempts).toBe(attempt);
    clock.at = due;
  }
  expect(pauses).toEqual([1, 5, 30, 120, 360, 720, 1440]);
  expect(store.entries).toMatchObject([{ state: "failed", reason: "EENVELOPE-451", text: "" }]);
});

test("a final refusal ends it at once", async () => {
  const { outbox: box, store } = given([new DeliveryError("EENVELOPE-550", true)]);
  box.start();
  await box.send(mail);
  await box.settled();
  expect(store.entries).toMatchObject([{ state: "failed", attempts: 1, reason: "EENVELOPE-550" }]);
});

test("one mail that fails does not keep the others back, whatever the transport throws", async () => {
  const { outbox: box, store, delivered } = given([new TypeError("a fault of ours")]);
  await box.send(mail);
  await box.send({ ...mail, to: { address: "bo@stadt.example" } });
  box.start();
  await box.settled();
  expect(delivered.map(({ to }) => to.address)).toEqual(["bo@stadt.example"]);
  expect(store.entries[0]).toMatchObject({ state: "waiting", reason: "transport" });
});

test("what waits goes out after a restart, and is gone thirty days after it was finished", async () => {
  const first = given([busy()]);
  first.outbox.start();
  await first.outbox.send(mail);
  await first.outbox.settled();
  await first.outbox.close();
  const second = given([], { store: first.store });
  second.clock.at = first.clock.at + 60_000;
  second.outbox.start();
  await second.outbox.settled();
  expect(second.delivered).toHaveLength(1);
  second.clock.at += 30 * 24 * 60 * 60_000;
  await second.outbox.settled();
  expect(first.store.entries).toHaveLength(1);
  second.clock.at += 1;
  await second.outbox.settled();
  expect(first.store.entries).toEqual([]);
});

test("the log names neither address nor name nor what the mail says", async () => {
  const { outbox: box, lines } = given([busy(), new DeliveryError("EENVELOPE-550", true)]);
  box.start();
  for (let index = 0; index < 3; index++) await box.send(mail);
  await box.settled();
  expect(lines).toHaveLength(3);
  expect(lines.join()).not.toMatch(/ada|stadt|Lindner|secret|Link/i);
});

test("in demo data a delivered mail can still be read", async () => {
  const { outbox: box, store } = given([], { keepContent: true });
  box.start();
  await box.send(mail);
  await box.settled();
  expect(store.entries).toMatchObject([{ state: "delivered", text: mail.text }]);
});

test.each([
  ["two addresses", { to: { address: "a@x.example, b@x.example" } }],
  ["an address over two lines", { to: { address: "a@x.example\r\nBcc: b@x.example" } }],
  ["an address in brackets", { to: { address: "<a@x.example>" } }],
  ["a name over two lines", { to: { address: "a@x.example", name: "A\r\nBcc: b@x.example" } }],
  ["a subject over two lines", { subject: "Hallo\nBcc: b@x.example" }],
  ["a subject with a line separator", { subject: "Hallo\u2028Bcc: b@x.example" }],
  ["no subject", { subject: " " }],
  ["no text", { text: "" }],
])("%s is refused before it is kept, without repeating it", async (_what, change) => {
  const { outbox: box, store } = given();
  const refusal = box.send({ ...mail, ...change });
  await expect(refusal).rejects.toBeInstanceOf(InvalidMailError);
  await expect(refusal).rejects.not.toThrow(/example/);
  expect(store.entries).toEqual([]);
});
