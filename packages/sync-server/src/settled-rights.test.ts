import { afterEach, beforeEach, expect, it } from "vitest";
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
