import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { until, TestBench } from "./test-bench.test-support.js";

describe("people with plain y-websocket clients", () => {
  let bench: TestBench;
  beforeEach(async () => {
    bench = await TestBench.open();
  });
  afterEach(() => bench.close());

  it("SYNC1 two people see what the other writes", async () => {
    const anna = await bench.join("anna").synced();
    const ben = await bench.join("ben").synced();
    anna.write("Guten Morgen");
    await ben.sees("Guten Morgen");
    ben.write("Hallo");
    await anna.sees("Hallo");
    expect(Y.encodeStateVector(anna.doc)).toEqual(Y.encodeStateVector(ben.doc));
  });

  it("SYNC2 a newcomer gets everything written before", async () => {
    const anna = await bench.join("anna").synced();
    anna.write("Punkt eins").insert(5, " und");
    anna.tasks.set("task-1", new Y.Map([["title", "Kontakte sammeln"]]));
    const ben = await bench.join("ben").synced();
    await ben.sees("Punkt und eins");
    expect(ben.tasks.get("task-1")?.get("title")).toBe("Kontakte sammeln");
  });

  it("SYNC3 what was typed offline arrives, whatever was typed before the handshake", async () => {
    const anna = await bench.join("anna").synced();
    const content = anna.write("eins");
    anna.provider.disconnect();
    content.insert(4, " zwei");
    anna.provider.connect();
    content.insert(9, " drei");
    const ben = await bench.join("ben").synced();
    await ben.sees("eins zwei drei");
    content.insert(14, " vier");
    await ben.sees("eins zwei drei vier");
    expect(Y.encodeStateAsUpdate(ben.doc)).toEqual(Y.encodeStateAsUpdate(anna.doc));
  });

  it("PRES1 people see one another's name, colour and caret as the server knows them", async () => {
    const anna = await bench.join("anna").synced();
    const ben = await bench.join("ben").synced();
    const cursor = { anchor: { tname: "body", assoc: 0 }, head: { tname: "body", assoc: 0 } };
    anna.provider.awareness.setLocalState({
      user: { name: "Bürgermeister", color: "red" },
      cursor,
    });
    await until(
      () =>
        (ben.provider.awareness.getStates().get(anna.doc.clientID)?.["cursor"] ?? null) !== null,
    );
    expect(ben.provider.awareness.getStates().get(anna.doc.clientID)).toEqual({
      user: { id: "anna", name: "Name of anna", color: "#00629b", colorIndex: 3 },
      cursor,
    });
    anna.leave();
    await until(() => !ben.provider.awareness.getStates().has(anna.doc.clientID));
  });
});
