import { expect, test } from "vitest";
import {
  caretAfter,
  editorOf,
  openMinutes,
  openStage,
  pathOfMinutes,
  savedState,
} from "./stage.js";

test("a refused edit ends that copy, and its text stays in view until it was rescued", async () => {
  await using stage = await openStage();
  const [ada, bruno] = [await stage.enter("Ada Lindner"), await stage.enter("Bruno Novak")];
  const minutes = await pathOfMinutes(ada, stage);
  await openMinutes(ada, stage, minutes);
  await openMinutes(bruno, stage, minutes);

  await ada.context.setOffline(true);
  await ada.page.locator('netz-sync-state[state="offline"]').first().waitFor();
  await caretAfter(ada.page, "Die Arbeitsgruppen setzen");
  await ada.page.keyboard.type(" Ein Satz, der nicht verloren gehen darf.");
  await ada.page.evaluate(() => {
    const element = document.querySelector("netz-minutes") as unknown as {
      connection: { doc: { getMap(name: string): { set(key: string, value: unknown): void } } };
    };
    element.connection.doc.getMap("unbekannt").set("x", 1);
  });
  await ada.context.setOffline(false);

  const notice = ada.page.locator("netz-untaken-edits").getByRole("alert");
  await notice.getByText("Einige Ihrer Änderungen wurden nicht übernommen").waitFor();
  await notice.getByText("Ein Satz, der nicht verloren gehen darf.").waitFor();
  await savedState(ada.page);
  expect(await editorOf(ada.page).innerText()).not.toContain("nicht verloren gehen darf");

  await ada.page.reload();
  await notice.getByText("Ein Satz, der nicht verloren gehen darf.").waitFor();
  await editorOf(ada.page).waitFor();
  const [download] = await Promise.all([
    ada.page.waitForEvent("download"),
    notice.getByRole("button", { name: "Herunterladen" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("nicht-uebernommen.txt");

  await notice.getByRole("button", { name: "Am Ende einfügen" }).click();
  await editorOf(bruno.page).getByText("Ein Satz, der nicht verloren gehen darf.").waitFor();
  await notice.waitFor({ state: "detached" });
  await savedState(ada.page);
  expect([...ada.complaints, ...bruno.complaints]).toEqual([]);
});
