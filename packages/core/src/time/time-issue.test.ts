import { expect, test } from "vitest";
import { allMessages } from "../messages/all-messages.js";
import { parseEdtf } from "./edtf.js";
import { checkLocal } from "./local.js";
import { parsePartialDate } from "./phrases/parse-partial-date.js";

const zone = "Europe/Berlin";

function read(text: string, reference = "2025-06-18") {
  return parsePartialDate(text, { reference, locale: "de" }).issues;
}

const found = [
  ...parseEdtf("soon").issues,
  ...parseEdtf("2025-02-29").issues,
  ...parseEdtf("2004/2003").issues,
  ...parseEdtf("2025-06-18T24:00:00").issues,
  ...read("Sonntag, 13. März 2021"),
  ...read("am 22. Oktober", ""),
  ...read("1. und 8. Juni 2025"),
  ...read("nach den Ferien ".repeat(2000)),
  ...checkLocal({ local: "10 Uhr", zone }),
  ...checkLocal({ local: "2025-06-18T10:00", zone: "Europe/Goerlitz" }),
  ...checkLocal({ local: "2025-03-30T02:30", zone }),
  ...checkLocal({ local: "2025-10-26T02:30", zone }),
];

test.each(found.map(({ code, severity }) => [code, severity]))(
  "DATE44 %s weighs the same here and in the table of messages: %s",
  (code, severity) => {
    expect(allMessages[code]?.severity).toBe(severity);
  },
);

test("DATE44 every issue of this folder is among them", () => {
  expect(new Set(found.map(({ code }) => code)).size).toBe(13);
});
