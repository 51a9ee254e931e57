import { taskListOf } from "@staedtenetz/document";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { event, place, uuid } from "../record-samples.test-support.js";
import type { Given } from "./given.test-support.js";
import { consent, person } from "./people.contract.test-support.js";

const at = "2025-06-18T08:00:00Z";
const later = "2025-06-25T08:00:00Z";
const room = "AAAAAAAAAAAAAAAAAAAAAA.1";

/** What is kept about people beside their records: lists, reports, consents, links; and how it is erased. */
export function describePapers(given: Given): void {
  const account = async (number: number, more: { email?: string; emailVerified?: number } = {}) => {
    const times = { createdAt: at, updatedAt: at };
    const named = { id: uuid(number), name: `N${number}`, email: `${number}@x.invalid` };
    await given.db
      .insertInto("auth_user")
      .values({ ...named, emailVerified: 0, ...times, ...more })
      .execute();
    await given.records.members.add({ id: uuid(number), role: "member", joined: at });
    return uuid(number);
  };

  describe("papers about people", () => {
    test("a list that was uploaded is kept until it is removed, the newest first", async () => {
      const { imports } = given.records;
      const stored = { actor: uuid(2), state: "preview", body: { rows: ["a"] } } as const;
      await imports.put({ ...stored, id: uuid(30), created: at });
      await imports.put({ ...stored, id: uuid(31), created: later });
      await imports.put({ ...stored, id: uuid(30), created: at, state: "committed" });
      expect((await imports.all()).map(({ id, state }) => [id, state])).toEqual([
        [uuid(31), "preview"],
        [uuid(30), "committed"],
      ]);
      await imports.remove(uuid(31));
      expect(await imports.get(uuid(31))).toBeUndefined();
      expect(await imports.get(uuid(30))).toMatchObject({ body: { rows: ["a"] } });
    });

    test("reports are kept by kind, the newest first, and change their state", async () => {
      const { peopleReports } = given.records;
      const report = { actor: uuid(2), kind: "erasure", state: "open", body: { rows: 1 } } as const;
      await peopleReports.put({ ...report, id: uuid(40), at, subject: uuid(1) });
      await peopleReports.put({ ...report, id: uuid(41), at: later });
      await peopleReports.put({ ...report, id: uuid(42), at, kind: "retention" });
      await peopleReports.put({ ...report, id: uuid(40), at, subject: uuid(1), state: "done" });
      expect((await peopleReports.list("erasure")).map(({ id }) => id)).toEqual([
        uuid(41),
        uuid(40),
      ]);
      expect(await peopleReports.get(uuid(40))).toMatchObject({ state: "done", subject: uuid(1) });
      expect(await peopleReports.get(uuid(41))).not.toHaveProperty("subject");
    });

    test("everything somebody said is taken out, and nothing another said", async () => {
      const { consents, consentRequests } = given.records;
      await consents.put(consent(20));
      await consents.put(consent(21, { person: uuid(2) }));
      await consentRequests.ask(uuid(1), at);
      expect((await consents.all()).map(({ id }) => id)).toEqual([uuid(20), uuid(21)]);
      expect(await consents.erase(uuid(1))).toBe(1);
      expect((await consents.all()).map(({ id }) => id)).toEqual([uuid(21)]);
      expect(await consentRequests.get(uuid(1))).toBeUndefined();
    });

    test("links to one's own data that are over are cleared away, the others work on", async () => {
      const { personLinks } = given.records;
      await personLinks.add({ token: "old", person: uuid(1), created: at, expires: at });
      await personLinks.add({ token: "new", person: uuid(1), created: at, expires: later });
      expect(await personLinks.purge(at)).toBe(1);
      expect(await personLinks.find("new", at)).toBe(uuid(1));
    });

    test("people are read together, and one is erased without a trace", async () => {
      const { people } = given.records;
      const ada = person(1, { formatted: "Ada Löwe" });
      await people.put(ada);
      expect([...(await people.getMany([ada.id, uuid(99)])).keys()]).toEqual([ada.id]);
      expect(await people.erase(ada.id)).toBe(true);
      expect(await people.erase(ada.id)).toBe(false);
      expect(await people.all()).toEqual([]);
    });

    test("places are read together, each once", async () => {
      await given.records.places.put(place(1, "Görlitz"));
      const found = await given.records.places.getMany([uuid(1), uuid(1), uuid(2)]);
      expect([...found.keys()]).toEqual([uuid(1)]);
    });
  });

  describe("erasing", () => {
    test("counts what would go, and names the mails to somebody by id and address", async () => {
      const { erasure, mailOutbox } = given.records;
      const id = await account(1);
      const mail = {
        kind: "test",
        subject: "s",
        text: "t",
        html: "h",
        created: at,
        due: at,
        state: "waiting",
        attempts: 0,
      } as const;
      await mailOutbox.add({ ...mail, id: uuid(50), person: id, to: { address: "a@x.example" } });
      await mailOutbox.add({ ...mail, id: uuid(51), to: { address: "B@x.example" } });
      expect(await erasure.count({ id, addresses: [] })).toMatchObject({ member: 1, person: 1 });
      expect((await erasure.mailsOf({ id, addresses: ["b@x.example"] })).toSorted()).toEqual([
        uuid(50),
        uuid(51),
      ]);
      expect(await given.records.members.get(id)).toBeDefined();
    });

    test("texts of rows are found inside their JSON, and rewritten there and nowhere else", async () => {
      const { erasure, events } = given.records;
      const talk = { ...event(1, { edtf: "2026" }), title: { de: 'Vortrag von "Ada"' } };
      await events.put(talk);
      await events.put(event(2, { edtf: "2026" }));
      const rows = await erasure.texts((table) => table === "event");
      const row = rows.find(({ texts }) => texts.includes('Vortrag von "Ada"'));
      expect(row).toMatchObject({ table: "event", id: uuid(1) });
      await erasure.rewrite(row!, (text) => text.replaceAll('"Ada"', '"…"'));
      expect(await events.get(uuid(1))).toEqual({ ...talk, title: { de: 'Vortrag von "…"' } });
      expect(await events.get(uuid(2))).toEqual(event(2, { edtf: "2026" }));
    });
  });

  describe("accounts", () => {
    test("a confirmed address is an account's, another is nobody's", async () => {
      const { members } = given.records;
      const ada = await account(1, { email: "ada@x.example", emailVerified: 1 });
      const ben = await account(2, { email: "ben@x.example" });
      expect(await members.addressOf(ada)).toBe("ada@x.example");
      expect(await members.addressOf(ben)).toBeUndefined();
    });

    test("there is somebody who manages the network as long as one who may is not suspended", async () => {
      const { members } = given.records;
      const ada = await account(1);
      expect(await members.hasAdmin()).toBe(false);
      await members.setRole(ada, "admin");
      expect(await members.hasAdmin()).toBe(true);
      await members.suspend(ada, at);
      expect(await members.hasAdmin()).toBe(false);
    });

    test("invitations somebody made are counted while they are open, and passed on", async () => {
      const { linkTokens } = given.records;
      const link = { purpose: "invitation", role: "member", reusable: false, created: at } as const;
      await linkTokens.add({ ...link, token: "one", createdBy: uuid(1) });
      await linkTokens.add({ ...link, token: "two", createdBy: uuid(1) });
      await linkTokens.revoke("two", at);
      expect(await linkTokens.countOpenBy(uuid(1), at)).toBe(1);
      await linkTokens.passOn(uuid(1), uuid(2));
      expect(await linkTokens.countOpenBy(uuid(1), at)).toBe(0);
      expect(await linkTokens.countOpenBy(uuid(2), at)).toBe(1);
    });
  });

  describe("the network", () => {
    test("is made once, and renamed", async () => {
      const { network } = given.records;
      expect(await network.get()).toBeUndefined();
      const made = { id: uuid(1), name: { de: "Netz" }, demo: true, created: at };
      await network.create(made);
      await network.rename({ de: "Netzwerk", en: "Network" });
      expect(await network.get()).toEqual({ ...made, name: { de: "Netzwerk", en: "Network" } });
    });

    test("a group that is removed leaves those below it to the network", async () => {
      const { groups } = given.records;
      const kind = "regionalGroup" as const;
      const base = { kind, name: { de: "x" }, places: [], created: at };
      await groups.put({ ...base, id: uuid(1), slug: "ost" });
      await groups.put({ ...base, id: uuid(2), slug: "verkehr", parent: uuid(1) });
      await groups.remove(uuid(1));
      expect(await groups.get(uuid(1))).toBeUndefined();
      expect(await groups.get(uuid(2))).not.toHaveProperty("parent");
    });
  });

  describe("documents", () => {
    const register = (kind: "minutes" | "taskList") =>
      given.records.documents.add({
        room,
        kind,
        subject: uuid(10),
        schema: 1,
        epoch: 0,
        created: at,
      });

    test("are one restore older after a backup was put back", async () => {
      await register("taskList");
      await given.records.documents.raiseEpochs();
      expect(await given.records.documents.find(room)).toMatchObject({ epoch: 1 });
    });

    test("tasks of a list that is gone are no longer listed", async () => {
      const doc = new Y.Doc();
      const list = taskListOf(doc, { now: () => Date.parse(at), newId: () => uuid(500) });
      list.create({ title: "Kontaktdaten sammeln" });
      await given.records.tasks.project(room, list.entries());
      await given.records.tasks.clear(room);
      expect((await given.records.tasks.list({}, { limit: 5 })).items).toEqual([]);
    });

    test("a frozen version that is redacted has another text and checksum, and so has its document", async () => {
      await register("minutes");
      const { minutes } = given.records;
      const status = {
        document: room,
        meeting: uuid(10),
        state: "final",
        version: 1,
        approval: "none",
        formalBody: false,
        takers: [],
        hash: "aa",
      } as const;
      const step = { version: 1, at, actor: uuid(1), kind: "finished", state: "final" } as const;
      const by = { frozenAt: at, frozenBy: uuid(1) };
      const frozen = {
        version: 1,
        state: "final",
        hash: "aa",
        frozen: '{"a":"Ada"}',
        ...by,
      } as const;
      await minutes.save({ status: { ...status, takers: [] }, step, frozen });
      const redacted = { version: 1, hash: "bb", frozen: '{"a":"…"}', before: "aa" };
      await minutes.redact(room, redacted);
      expect(await minutes.version(room, 1)).toMatchObject({ hash: "bb", frozen: '{"a":"…"}' });
      expect(await minutes.get(room)).toMatchObject({ hash: "bb" });
    });
  });
}
