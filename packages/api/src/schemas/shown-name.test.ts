import { expect, test } from "vitest";
import { shownName } from "./shown-name.js";
import { signInSchema } from "./session.js";

test.each([
  "Łukasz Müller-Běła",
  "O’Neill, Seán",
  "Анна Ковальчук",
  "李 小龙",
  "👩‍🌾 Hof",
  "❤️",
  "می‌خواهم",
  "<b>Alex</b>",
])("leaves %s as it is", (name) => {
  expect(shownName(name)).toBe(name);
});

test.each([
  ["a name over two lines", "Alex\r\nSet-Cookie: x", "Alex Set-Cookie: x"],
  ["a line separator", "Alex\u2028Bo", "Alex Bo"],
  ["NUL and escape", "A\u0000le\u001b[31mx", "A le [31mx"],
  ["an order to read backwards", "\u202Exela\u202C", "xela"],
  ["isolates and marks of direction", "\u2067Alex\u2069\u200F\u061C", "Alex"],
  ["characters of no width", "Al\u200B\uFEFFex\u2060", "Alex"],
  ["half a character", "Alex\uD800", "Alex"],
  ["spaces of all kinds", "  Alex\u00A0\u3000 Bo ", "Alex Bo"],
  ["marks that pile up over other lines", `A${"\u0338".repeat(40)}`, `A${"\u0338".repeat(4)}`],
  ["letters with loose accents", "Mu\u0308ller", "Müller"],
])("takes %s out of a name", (_what, given, shown) => {
  expect(shownName(given)).toBe(shown);
});

test.each(["", " \t", "\u200B\u200D", "\u3164", "\u2800", "\u0301", "\uFE0F"])(
  "what nobody can see (%j) is no name, and signs nobody in",
  (name) => {
    expect(shownName(name)).toBe("");
    expect(signInSchema.safeParse({ token: "x".repeat(43), name }).success).toBe(false);
  },
);

test("the name of a sign-in is measured as it will be shown", () => {
  const token = "x".repeat(43);
  const padded = `${" ".repeat(60)}Alex${"\u200B".repeat(60)}`;
  expect(signInSchema.parse({ token, name: padded }).name).toBe("Alex");
  expect(signInSchema.safeParse({ token, name: "x".repeat(81) }).success).toBe(false);
});
