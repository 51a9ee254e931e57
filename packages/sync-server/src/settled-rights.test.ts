import { afterEach, beforeEach, expect, it } from "vitest";
import * as Y from "yjs";
import { TestBench, until } from "./test-bench.test-support.js";

let bench: TestBench;
beforeEach(async () => {
  bench = await TestBench.open();
});
afterEach(() => bench.close());

const length = () => bench.sync.read("room.1", (doc) => doc.getXmlFragment("body").length);

it("RIGHT6 what is read after rights were settled stays, however fast somebody types", async () => {
  const anna = await bench.join("anna").synced();
  const typing = setInterval(() => anna.write("weiter"), 1);
  await until(async () => (await length()) > 20);
  bench.access.authenticateAlso = () => new Promise((resolve) => setTimeout(resolve, 100));
  bench.access.rights.set("anna", { found: true, kind: "notes", right: "read" });
  await bench.sync.settleRights({ room: "room.1" });
  const frozen = await length();
  const typed = anna.body.length;
  await until(() => anna.body.length > typed + 50);
  clearInterval(typing);
  expect(await length()).toBe(frozen);
});

it("RIGHT7 an edit of the server's own that was allowed before is there when rights are settled, a later one is refused", async () => {
  const edit = (may: () => boolean | Promise<boolean>) =>
    bench.sync.edit("room.1", { userId: "anna", may }, (doc) =>
      doc.getXmlFragment("body").push([new Y.XmlElement("paragraph")]),
    );
  await edit(() => true);
  let allow = (_answer: boolean): void => undefined;
  const isAsked = new Promise<void>((asked) => {
    void edit(
      () =>
        new Promise((answer) => {
          allow = answer;
          asked();
        }),
    );
  });
  await isAsked;
  let frozen: number | undefined;
  const settled = (async () => {
    await bench.sync.settleRights({ room: "room.1" });
    frozen = await length();
  })();
  await bench.sync.settleRights({ room: "room.2" });
  expect(frozen).toBeUndefined();
  allow(true);
  await settled;
  expect(frozen).toBe(2);
  await expect(edit(() => false)).rejects.toMatchObject({ code: "editNotPermitted" });
  expect(await length()).toBe(2);
});
