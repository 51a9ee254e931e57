import { expect, test } from "vitest";
import { keepPreferences, preferencesKey, readPreferences } from "./preferences.js";

function storageOf(kept: Record<string, string>) {
  return {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => void (kept[key] = value),
  };
}

test("speaks German and follows the device's theme until something else is chosen", () => {
  expect(readPreferences(storageOf({}))).toEqual({
    theme: "system",
    locale: "de",
    silenced: ["edits"],
  });
});

test("reads back what was kept", () => {
  const storage = storageOf({});
  keepPreferences(storage, { theme: "dark", locale: "en", silenced: ["presence"] });
  expect(readPreferences(storage)).toEqual({ theme: "dark", locale: "en", silenced: ["presence"] });
});

test.each(["{", "null", "7", '{"theme":"pink","locale":"xx"}'])(
  "takes %s in storage as nothing kept",
  (text) => {
    const kept = readPreferences(storageOf({ [preferencesKey]: text }));
    expect(kept).toEqual({ theme: "system", locale: "de", silenced: ["edits"] });
  },
);

function forbidden(): never {
  throw new DOMException("denied", "SecurityError");
}

test("goes on when storage is forbidden", () => {
  const storage = { getItem: forbidden, setItem: forbidden };
  expect(readPreferences(storage)).toEqual({ theme: "system", locale: "de", silenced: ["edits"] });
  expect(() =>
    keepPreferences(storage, { theme: "dark", locale: "de", silenced: [] }),
  ).not.toThrow();
});
