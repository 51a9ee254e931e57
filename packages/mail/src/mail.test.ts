import { expect, test } from "vitest";
import { isAddress } from "./mail.js";

test.each([
  "ada@stadt.example",
  "ada.lindner+netz@rathaus.stadt.example",
  "ämter@müller.example",
  "o'neill@x.example",
])("%s is an address", (text) => expect(isAddress(text)).toBe(true));

test.each([
  "",
  "ada",
  "@stadt.example",
  "ada@",
  "ada@@stadt.example",
  "ada@stadt..example",
  "ada @stadt.example",
  "ada@stadt.example ",
  "ada@stadt.example;bo@stadt.example",
  "Ada <ada@stadt.example>",
  '"ada"@stadt.example',
  "ada@[192.0.2.1]",
  "ada@stadt.example\n",
  "ada\u202E@stadt.example",
  `${"a".repeat(65)}@stadt.example`,
  `ada@${"x".repeat(250)}.example`,
])("%j is none", (text) => expect(isAddress(text)).toBe(false));
