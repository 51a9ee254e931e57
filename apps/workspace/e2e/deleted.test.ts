import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { editorOf, openMinutes, openStage, pathOfMinutes } from "./stage.js";

/** Whether the words of the minutes lie in any database of this device. */
function holdsCopy(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- runs in the page, which knows nothing from outside
    const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve) => {
        request.addEventListener("success", () => resolve(request.result));
      });
    const texts: string[] = [];
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const rows = await done(database.transaction(store).objectStore(store).getAll());
        const bytes = rows.filter((row): row is Uint8Array => row instanceof Uint8Array);
        texts.push(...bytes.map((row) => new TextDecoder().decode(row)));
      }
      database.close();
    }
    return texts.some((text) => text.includes("Die Arbeitsgruppen setzen"));
  });
}

test("who has a document open that is deleted can keep the last copy, and then it is gone from the device", async () => {
  await using stage = await openStage();
  const ada = await stage.enter("Ada Lindner");
  const minutes = await pathOfMinutes(ada, stage);
  await openMinutes(ada, stage, minutes);
  const id = minutes.split("/").at(-1) ?? "";

  const token = /^COORDINATOR \S+\/join\/([\w-]+)/m.exec(stage.server.log())?.[1];
  const coordination = await stage.browser.newContext();
  const { request } = coordination;
  const session = `${stage.server.origin}/api/v1/session`;
  expect((await request.post(session, { data: { token, name: "Carla Weiß" } })).status()).toBe(204);
  const event = `${stage.server.origin}/api/v1/events/${id}`;
  const etag = (await request.get(event)).headers()["etag"] ?? "";
  const answer = await request.delete(event, { headers: { "if-match": etag } });
  expect(answer.status()).toBe(204);

  const notice = ada.page.locator(".connection-notice").first();
  await notice.getByText("Dieses Dokument wurde gelöscht.").waitFor();
  await ada.page.locator('netz-sync-state[state="deleted"]').waitFor();
  expect(await editorOf(ada.page).count()).toBe(0);
  for (const [name, expected, file] of [
    ["Letzte Kopie als Text herunterladen", "Die Arbeitsgruppen setzen", "letzte-kopie.txt"],
    ["Letzte Kopie als HTML herunterladen", "<p>Die Arbeitsgruppen setzen", "letzte-kopie.html"],
  ] as const) {
    const [download] = await Promise.all([
      ada.page.waitForEvent("download"),
      notice.getByRole("button", { name }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(file);
    expect(await readFile(await download.path(), "utf8")).toContain(expected);
  }
  expect(await holdsCopy(ada.page)).toBe(true);
  await notice.getByRole("button", { name: "Kopie von diesem Gerät löschen" }).click();
  await notice.getByText("Die Kopie auf diesem Gerät ist gelöscht.").waitFor();
  await expect.poll(() => holdsCopy(ada.page)).toBe(false);
  await coordination.close();
});
