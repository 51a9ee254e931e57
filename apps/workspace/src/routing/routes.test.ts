import { expect, test } from "vitest";
import { pathTo, routeOf } from "./routes.js";

test("finds the page under a path, with the values from it", () => {
  expect(routeOf("/")).toEqual({ name: "overview" });
  expect(routeOf("/treffen/")).toEqual({ name: "meetings" });
  expect(routeOf("/aufgaben/sachsen-ost")).toEqual({ name: "taskList", group: "sachsen-ost" });
});

test("reads back every path it writes, odd characters too", () => {
  const path = pathTo("taskList", { group: "Görlitz/Süd 50%" });
  expect(routeOf(path)).toEqual({ name: "taskList", group: "Görlitz/Süd 50%" });
});

test.each(["/nirgends", "/treffen/1/2", "/aufgaben/%E0%A4%A"])("knows no page under %s", (path) => {
  expect(routeOf(path)).toEqual({ name: "notFound" });
});
