import { describe, expect, test } from "vitest";
import type { LinkToken } from "../repositories/link-tokens.js";
import { uuid } from "../record-samples.test-support.js";
import type { Given } from "./given.test-support.js";

const at = "2025-06-18T08:00:00.000Z";
const day = "2025-06-18";
const link = { purpose: "invitation", role: "member", created: at } as const;

export function describeLinks(given: Given): void {
  let next = 0;
  const enter = (token: string, more: { at?: string; account?: string; name?: string } = {}) => {
    const number = (next += 2);
    return given.records.entrances.enter({
      token,
      at,
      day,
      name: "Ada Lindner",
      newAccount: uuid(1000 + number),
      session: { id: uuid(1001 + number), token: `s${number}`, expires: "2025-07-18T00:00:00Z" },
      ...more,
    });
  };
  const add = (token: string, more: Partial<LinkToken> = {}) =>
    given.records.linkTokens.add({ ...link, token, reusable: false, ...more });
  const entered = async (token: string, more: Parameters<typeof enter>[1] = {}) => {
    const outcome = await enter(token, more);
    if (!outcome.ok) throw new Error(`The link ${token} is ${outcome.reason}.`);
    return outcome;
  };

  describe("links", () => {
    test("a single-use link works once, even when two try at the same time", async () => {
      await add("once");
      const tries = await Promise.all([1, 2].map(() => enter("once")));
      expect(tries.filter((outcome) => outcome.ok)).toHaveLength(1);
      expect(await given.records.linkTokens.check("once", at)).toEqual({
        ok: false,
        reason: "spent",
      });
      expect(await given.records.members.listAll()).toHaveLength(1);
    });

    test("a reusable link works until it expires or is revoked", async () => {
      const expires = "2025-07-01T00:00:00Z";
      const id = await add("often", { reusable: true, expires });
      expect((await enter("often")).ok).toBe(true);
      expect((await enter("often")).ok).toBe(true);
      expect((await enter("often", { at: expires })).ok).toBe(false);
      expect(await given.records.linkTokens.revokeById(id, at)).toBe(true);
      expect(await given.records.linkTokens.revokeById(id, at)).toBe(false);
      expect((await enter("often")).ok).toBe(false);
    });

    test("keeps the uses of a link that is added again", async () => {
      const id = await add("once");
      await enter("once");
      expect(await add("once")).toBe(id);
      expect((await enter("once")).ok).toBe(false);
    });

    test("does not keep the token itself", async () => {
      await add("very-secret");
      const rows = await given.db.selectFrom("link_token").selectAll().execute();
      expect(JSON.stringify(rows)).not.toContain("very-secret");
    });

    test("a link that fails half-way is not spent, and nothing of it stays", async () => {
      await add("once", { group: uuid(1) });
      await given.db.schema.alterTable("auth_session").renameTo("auth_session_gone").execute();
      await expect(enter("once")).rejects.toThrow(/no such table/);
      await given.db.schema.alterTable("auth_session_gone").renameTo("auth_session").execute();
      expect(await given.records.members.listAll()).toEqual([]);
      expect(await given.records.groupMembers.list()).toEqual([]);
      expect((await enter("once")).ok).toBe(true);
    });

    test("an invitation makes an account, a session, a group member and a line in the audit list", async () => {
      const id = await add("token", {
        role: "reader",
        group: uuid(1),
        groupRole: "editor",
        email: "ada@stadt.example",
      });
      const { account, isNew } = await entered("token");
      expect(isNew).toBe(true);
      expect(await given.records.members.listAll()).toMatchObject([
        { id: account, name: "Ada Lindner", role: "reader", address: "ada@stadt.example" },
      ]);
      expect(await given.records.groupMembers.listOf(uuid(1))).toMatchObject([
        { member: account, role: "editor", since: day },
      ]);
      expect(await given.records.sessions.listBy(account, at)).toHaveLength(1);
      const { items } = await given.records.audit.list({ subject: account }, { limit: 9 });
      expect(items.map(({ action }) => action)).toEqual(["link.used", "group.memberAdded"]);
      expect(items[0]?.detail).toEqual({ purpose: "invitation", role: "reader", link: id });
      expect(await given.records.linkTokens.get(id)).not.toHaveProperty("email");
    });

    test("an invitation of a person of the directory makes the account under that person's id", async () => {
      await add("token", { person: uuid(77) });
      expect(await entered("token")).toMatchObject({ account: uuid(77), isNew: true });
      await add("again", { person: uuid(77), role: "editor" });
      const account = uuid(77);
      expect(await entered("again", { account })).toMatchObject({ account, isNew: false });
      expect(await given.records.members.get(uuid(77))).toMatchObject({ role: "editor" });
    });

    test("naming a person in an invitation does not open the account that one has already", async () => {
      await add("own", { role: "coordinator" });
      const { account: person } = await entered("own");
      await add("named", { person, role: "reader" });
      await add("mailed", { person, role: "reader", email: "stranger@example.org" });
      for (const token of ["named", "mailed"]) {
        expect(await enter(token)).toMatchObject({ ok: false });
        expect(await enter(token, { account: uuid(5) })).toMatchObject({ ok: false });
      }
    });

    test("who is signed in keeps the account, and an invitation never takes a role away", async () => {
      await add("first", { role: "coordinator" });
      const { account } = await entered("first");
      await add("second", { role: "reader", group: uuid(1) });
      expect(await entered("second", { account })).toMatchObject({ account, isNew: false });
      expect(await given.records.members.get(account)).toMatchObject({ role: "coordinator" });
      expect(await given.records.groupMembers.listBy(account)).toHaveLength(1);
    });

    test("the open door of a demo makes a new member each time, also for who is signed in", async () => {
      await add("door", { purpose: "firstSignIn", reusable: true });
      const { account } = await entered("door");
      expect((await entered("door", { account })).account).not.toBe(account);
    });

    test("a guest link shows one meeting, and leaves the role of a member as it is", async () => {
      const expires = "2025-07-01T00:00:00Z";
      const guest = { purpose: "guest", role: "guest", meeting: uuid(9), expires } as const;
      const id = await add("visit", guest);
      const { account } = await entered("visit");
      expect(await given.records.members.get(account)).toMatchObject({ role: "guest" });
      expect(await given.records.guestAccess.listBy(account)).toEqual([
        { person: account, meeting: uuid(9), right: "read", until: expires, link: id },
      ]);
    });

    test("a link to sign in again opens one account, and none that is suspended or gone", async () => {
      await add("first");
      const { account } = await entered("first");
      const again = { purpose: "signIn", person: account } as const;
      await add("again", again);
      expect(await entered("again")).toMatchObject({ account, isNew: false });
      await add("later", again);
      await given.records.members.suspend(account, at);
      expect((await enter("later")).ok).toBe(false);
      await add("nobody", { ...again, person: uuid(99) });
      expect((await enter("nobody")).ok).toBe(false);
      await given.records.members.restore(account);
      expect((await enter("later")).ok).toBe(true);
    });

    test("a mail address belongs to one account: who confirms another's gets nothing", async () => {
      const accounts: string[] = [];
      for (const token of ["a", "b"]) {
        await add(token);
        accounts.push((await entered(token)).account);
      }
      const [ada = "", bo = ""] = accounts;
      const email = "ada@stadt.example";
      await add("hers", { purpose: "confirmAddress", person: ada, email });
      expect((await enter("hers")).ok).toBe(true);
      expect(await given.records.members.findByAddress("Ada@Stadt.example")).toMatchObject({
        id: ada,
      });
      await add("his", { purpose: "confirmAddress", person: bo, email });
      expect(await enter("his")).toEqual({ ok: false, reason: "spent" });
      expect(await given.records.members.findByAddress(email)).toMatchObject({ id: ada });
    });

    test("invitations are listed newest first by an id that opens nothing", async () => {
      await add("old", { created: "2025-01-01T00:00:00Z", label: "Ada", createdBy: uuid(5) });
      const id = await add("new", { label: "Bo" });
      await add("door", { purpose: "firstSignIn" });
      const { linkTokens } = given.records;
      const first = await linkTokens.listInvitations({ limit: 1 });
      expect(first.items).toMatchObject([{ id, label: "Bo", uses: 0 }]);
      const rest = await linkTokens.listInvitations({ limit: 5, cursor: first.next ?? "" });
      expect(rest.items).toMatchObject([{ label: "Ada", createdBy: uuid(5) }]);
      expect((await enter(id)).ok).toBe(false);
    });
  });

  test("ending sessions ends those of one account, all or all but the present one", async () => {
    for (const token of ["a", "b"]) await add(token);
    const { account } = await entered("a");
    const { account: other } = await entered("b");
    for (const token of ["c", "d"]) {
      await add(token, { purpose: "signIn", person: account });
      await enter(token);
    }
    const { sessions } = given.records;
    const [present, second] = await sessions.listBy(account, at);
    expect(await sessions.end(other, second?.id ?? "")).toBe(false);
    expect(await sessions.end(account, second?.id ?? "")).toBe(true);
    expect(await sessions.endAll(account, present?.id)).toBe(1);
    expect(await sessions.listBy(account, at)).toEqual([present]);
    expect(await sessions.endAll(account)).toBe(1);
    expect(await sessions.listBy(other, at)).toHaveLength(1);
    expect(await sessions.listBy(other, "2026-01-01T00:00:00Z")).toEqual([]);
  });

  test("mails wait in order, note their attempts, and go for good", async () => {
    const { mailOutbox } = given.records;
    const mail = {
      kind: "signIn",
      to: { address: "ada@stadt.example", name: "Ada" },
      subject: "Link",
      text: "text",
      html: "<p>text</p>",
      person: uuid(3),
      created: at,
      state: "waiting",
      attempts: 0,
    } as const;
    await mailOutbox.add({ ...mail, id: uuid(1), due: "2025-06-18T09:00:00Z" });
    await mailOutbox.add({ ...mail, id: uuid(2), due: "2025-06-18T08:30:00Z" });
    expect(await mailOutbox.nextDue()).toBe("2025-06-18T08:30:00Z");
    expect((await mailOutbox.due("2025-06-18T08:45:00Z", 9)).map(({ id }) => id)).toEqual([
      uuid(2),
    ]);
    const finished = "2025-06-18T08:31:00Z";
    const done = { attempts: 1, due: mail.created, finished };
    await mailOutbox.update(uuid(2), { ...done, state: "delivered", forget: true });
    const { items } = await mailOutbox.list({ limit: 9 });
    expect(items).toMatchObject([
      { id: uuid(2), state: "delivered", text: "", finished },
      { id: uuid(1), text: "text", html: "<p>text</p>", to: mail.to },
    ]);
    expect(items[0]).not.toHaveProperty("html");
    expect(await mailOutbox.removeFinished(finished)).toBe(0);
    expect(await mailOutbox.removeFinished("2025-06-18T08:32:00Z")).toBe(1);
    expect(await mailOutbox.listBy(uuid(3))).toHaveLength(1);
    expect(await mailOutbox.erase(uuid(4), ["ada@stadt.example"])).toBe(1);
    expect(await mailOutbox.list({ limit: 9 })).toEqual({ items: [], next: null });
  });
}
