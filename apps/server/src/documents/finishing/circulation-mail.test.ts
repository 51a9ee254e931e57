import type { Records } from "@staedtenetz/records";
import { expect, test } from "vitest";
import type { Access } from "../../accounts/access.js";
import type { LetterOrder } from "../../mail/letters.js";
import { createCirculationMail } from "./circulation-mail.js";

const people = ["sender", "reader", "member", "mute"];

function mailOf(sent: LetterOrder[]) {
  const records = {
    network: { get: async () => undefined },
    people: { get: async () => undefined },
    events: { get: async () => ({ title: { de: "Treffen in Weißwasser" } }) },
    documents: { list: async () => [{ room: "room", kind: "discussion", subject: "m" }] },
    members: {
      list: async ({ cursor }: { cursor?: string }) =>
        cursor === undefined
          ? { items: people.slice(0, 2).map((id) => ({ id, name: id })), next: "more" }
          : { items: people.slice(2).map((id) => ({ id, name: id })), next: null },
      addressOf: async (id: string) => (id === "mute" ? undefined : `${id}@stadt.example`),
    },
  } as unknown as Records;
  const access = {
    standingOf: async (id: string) => ({ id }),
    rightOn: async (_document: unknown, { id }: { id: string }) =>
      id === "reader" ? "read" : "comment",
  } as unknown as Access;
  const letters = {
    send: async (order: LetterOrder) => {
      sent.push(order);
      return "id";
    },
  };
  return createCirculationMail({ records, access, letters, origin: "https://netz.example" });
}

const status = {
  document: "room",
  meeting: "urn:uuid:m",
  state: "circulating",
  version: 1,
  approval: "silence",
  deadline: "2025-07-04",
  formalBody: false,
  takers: [],
} as const;
const step = (kind: "circulated" | "finished") => ({
  step: { version: 1, at: "2025", actor: "sender", kind, state: "circulating" } as const,
});

test("minutes that go round reach by mail who may discuss them, but not who sent them", async () => {
  const sent: LetterOrder[] = [];
  await mailOf(sent)({ ...status, takers: [] }, step("circulated"));
  expect(sent.map(({ to }) => to.address)).toEqual(["member@stadt.example"]);
  const letter = sent[0]?.write("Netz");
  expect(letter?.subject).toBe("Protokoll im Umlauf: Treffen in Weißwasser");
  expect(letter?.paragraphs.join(" ")).toContain("Ohne Einwand bis 4. Juli 2025");
  expect(letter?.action?.url).toBe("https://netz.example/treffen/m");
});

test("other steps are told to nobody", async () => {
  const sent: LetterOrder[] = [];
  await mailOf(sent)({ ...status, takers: [] }, step("finished"));
  expect(sent).toEqual([]);
});
