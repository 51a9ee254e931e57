import { expect, test } from "vitest";
import { inState, lines, open, openRoom, type } from "./open-connection.test-support.js";

async function annaAndBruno() {
  const room = await openRoom();
  const [anna, bruno] = [open(room.url), open(room.url, {}, "bruno")];
  await Promise.all([inState(anna, "saved"), inState(bruno, "saved")]);
  return { room, anna, bruno };
}

test("keeps others' edits back while own ones go out, and lets them in in their order", async () => {
  const { room, anna, bruno } = await annaAndBruno();
  anna.holdOthers(true);
  type(bruno, "Bruno eins");
  type(bruno, "Bruno zwei");
  await anna.until(({ held }) => held === 2);
  type(anna, "Anna");
  await expect.poll(() => room.text).toContain("Anna");
  await inState(anna, "saved");
  expect(lines(anna)).toEqual(["Anna"]);
  expect(lines(bruno)).toContain("Anna");
  anna.holdOthers(false);
  expect(anna.snapshot.held).toBe(0);
  expect(lines(anna)).toEqual(lines(bruno));
  expect(lines(anna)).toHaveLength(3);
});

test("lets everything in when the connection is lost, and goes on keeping back after it", async () => {
  const { room, anna, bruno } = await annaAndBruno();
  anna.holdOthers(true);
  type(bruno, "vor dem Ausfall");
  await anna.until(({ held }) => held === 1);
  const { port } = room;
  await room.close();
  await expect.poll(() => lines(anna)).toEqual(["vor dem Ausfall"]);
  const back = await openRoom(port);
  await Promise.all([inState(anna, "saved"), inState(bruno, "saved")]);
  const { held: before } = anna.snapshot;
  type(bruno, "nach dem Ausfall");
  await anna.until(({ held }) => held > before);
  expect(back.text).toContain("nach dem Ausfall");
  expect(lines(anna)).toEqual(["vor dem Ausfall"]);
  anna.holdOthers(false);
  await expect.poll(() => lines(anna)).toEqual(["vor dem Ausfall", "nach dem Ausfall"]);
});

test("lets everything in before the page leaves, so that the copy on the device is whole", async () => {
  const { anna, bruno } = await annaAndBruno();
  anna.holdOthers(true);
  type(bruno, "zurückgehalten");
  await anna.until(({ held }) => held === 1);
  const { doc } = anna.snapshot;
  let seen = "";
  doc.on("update", () => (seen = doc.getXmlFragment("body").toJSON()));
  await anna.destroy();
  expect(seen).toContain("zurückgehalten");
});
