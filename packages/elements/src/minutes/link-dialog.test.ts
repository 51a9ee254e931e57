import { expect, test } from "vitest";
import { acceptedAddress } from "./link-dialog.js";

test.each([
  ["https://netz.example/a?b", "https://netz.example/a?b"],
  [" www.goerlitz.de/rathaus ", "https://www.goerlitz.de/rathaus"],
  ["amt@stadt.example", "mailto:amt@stadt.example"],
  ["mailto:amt@stadt.example", "mailto:amt@stadt.example"],
])("takes %j for %s", (typed, address) => {
  expect(acceptedAddress(typed)).toBe(address);
});

test.each([
  "",
  "Rathaus",
  "javascript:alert(1)",
  "data:text/html,x",
  "https://",
  "java\nscript:x.de",
])("refuses %j", (typed) => {
  expect(acceptedAddress(typed)).toBeUndefined();
});
