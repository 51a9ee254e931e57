import { expect, test } from "vitest";
import {
  caretAfter,
  editorOf,
  heldBy,
  openMinutes,
  openStage,
  pathOfMinutes,
  savedState,
} from "./stage.js";

test("a killed server loses nothing that was shown as saved or seen by the other", async () => {
  await using stage = await openStage();
  const [ada, bruno] = [await stage.enter("Ada Lindner"), await stage.enter("Bruno Novak")];
  const minutes = await pathOfMinutes(ada, stage);
  await openMinutes(ada, stage, minutes);
  await openMinutes(bruno, stage, minutes);
  await caretAfter(ada.page, "Die Arbeitsgruppen setzen");
  await caretAfter(bruno.page, "Die gastgebende Stadt");

  await ada.page.keyboard.type(" Das war gespeichert.");
  await savedState(ada.page);
  const typing = Promise.all([
    ada.page.keyboard.type(" Ada schreibt, während der Strom ausfällt.", { delay: 20 }),
    bruno.page.keyboard.type(" Bruno schreibt, während der Strom ausfällt.", { delay: 20 }),
  ]);
  await editorOf(ada.page).getByText("Bruno schreibt").waitFor();
  await stage.server.kill();
  const seen = {
    byAda: (await heldBy(ada.page)).minutes.body,
    byBruno: (await heldBy(bruno.page)).minutes.body,
  };
  await typing;
  await stage.server.restart();

  for (const { page } of [ada, bruno]) await savedState(page);
  const clara = await stage.enter("Clara Third");
  await openMinutes(clara, stage, minutes);
  const text = editorOf(clara.page);
  await text.getByText("Das war gespeichert.").waitFor();
  await text.getByText("Ada schreibt, während der Strom ausfällt.").waitFor();
  await text.getByText("Bruno schreibt, während der Strom ausfällt.").waitFor();
  await expect.poll(() => heldBy(ada.page)).toEqual(await heldBy(clara.page));
  await expect.poll(() => heldBy(bruno.page)).toEqual(await heldBy(clara.page));
  expect(seen.byAda).toContain("Bruno schreibt");
  expect(seen.byBruno).toContain("Das war gespeichert.");
  expect([ada, bruno, clara].flatMap(({ complaints }) => complaints)).toEqual([]);
});
