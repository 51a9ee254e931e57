import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { presenceColors } from "@staedtenetz/sync";
import { expect, test } from "vitest";

test("the server stamps the colours that the design tokens draw in the light theme", () => {
  const path = createRequire(import.meta.url).resolve("@staedtenetz/elements/tokens.css");
  const tokens = readFileSync(path, "utf8");
  const light = [...tokens.matchAll(/--netz-color-person-\d: light-dark\((#[0-9a-f]{6}),/g)];
  expect(light.map(([, color]) => color)).toEqual([...presenceColors]);
});
