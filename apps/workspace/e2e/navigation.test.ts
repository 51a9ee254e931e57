import type { Profile } from "@staedtenetz/testing/workspace-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStage, type Stage } from "./stage.js";

let stage: Stage;
let ada: Profile;

beforeAll(async () => {
  stage = await openStage();
  ada = await stage.enter("Ada Lindner");
});

afterAll(() => stage?.[Symbol.asyncDispose]());

const focused = () => ada.page.evaluate(() => document.activeElement?.id);

test("the first Tab offers to skip to the content", async () => {
  await ada.page.reload();
  await ada.page.locator("h1").waitFor();
  await ada.page.keyboard.press("Tab");
  await ada.page.keyboard.press("Enter");
  expect(await focused()).toBe("main");
});

test("a link opens its page without loading the app again, names it and moves the focus there", async () => {
  await ada.page.evaluate(() => Object.assign(window, { isSameLoad: true }));
  await ada.page.getByRole("link", { name: "Aufgaben", exact: true }).click();
  await ada.page.getByRole("heading", { name: "Aufgaben", level: 1 }).waitFor();
  await expect.poll(() => ada.page.title()).toBe("Aufgaben · Städtenetz");
  expect(await focused()).toBe("main");
  await ada.page.goBack();
  await ada.page.getByRole("heading", { name: /Guten Tag/ }).waitFor();
  expect(await ada.page.evaluate(() => "isSameLoad" in window)).toBe(true);
});

test("the language and the theme are switched at once and kept", async () => {
  await ada.page.getByRole("button", { name: /English/ }).click();
  await ada.page.getByRole("heading", { name: "Hello, Ada Lindner" }).waitFor();
  await ada.page.getByRole("button", { name: "Dark" }).click();
  await ada.page.reload();
  await ada.page.getByRole("heading", { name: "Hello, Ada Lindner" }).waitFor();
  const root = await ada.page.evaluate(() => {
    const { lang, dataset } = document.documentElement;
    return { lang, theme: dataset["theme"] };
  });
  expect(root).toEqual({ lang: "en", theme: "dark" });
});

test("an address nobody knows says so and leads back", async () => {
  await ada.page.goto(`${stage.server.origin}/gibt/es/nicht`);
  await ada.page.getByRole("heading", { name: "Page not found" }).waitFor();
  await ada.page.getByRole("link", { name: "To the overview" }).click();
  await ada.page.getByRole("heading", { name: "Hello, Ada Lindner" }).waitFor();
  expect(new URL(ada.page.url()).pathname).toBe("/");
});

test("nothing is asked of any other server", async () => {
  const foreign: string[] = [];
  ada.page.on("request", (request) => {
    if (!request.url().startsWith(stage.server.origin)) foreign.push(request.url());
  });
  for (const path of ["/", "/treffen", "/aufgaben", "/kommunen", "/veranstaltungen"]) {
    await ada.page.goto(stage.server.origin + path);
    await ada.page.locator("h1").waitFor();
  }
  expect(foreign).toEqual([]);
  expect(ada.complaints).toEqual([]);
});
