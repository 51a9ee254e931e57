import { expect, test } from "vitest";
import { dueInput, dueWords, readDueWords } from "./due-words.js";

const today = "2025-06-18";

test.each([
  ["4. Quartal", { due: "2025-36", words: "4. Quartal" }],
  ["30.9.2025", { due: "2025-09-30", words: "30.9.2025" }],
  ["30. September 2025", { due: "2025-09-30" }],
  ["bis Ende September 2025", { due: "2025-09-21~/2025-09-30~", words: "bis Ende September 2025" }],
])("understands %s", (typed, reading) => {
  expect(readDueWords(typed, today, "de")).toEqual(reading);
});

test("keeps words that name no date, and nothing of nothing", () => {
  expect(readDueWords(" zeitnah ", today, "de")).toEqual({ words: "zeitnah" });
  expect(readDueWords("  ", today, "de")).toEqual({});
});

test("keeps the time of day when one was said", () => {
  expect(readDueWords("25.6.2025, 14 Uhr", today, "de")).toMatchObject({
    due: { local: "2025-06-25T14:00", zone: "Europe/Berlin" },
  });
});

test("shows the date in the reader's language, and words only where there is no date", () => {
  expect(dueWords({ due: "2025-36", dueText: "4. Quartal" }, "en")).toMatch(/2025/);
  expect(dueWords({ dueText: "zeitnah" }, "de")).toBe("zeitnah");
  expect(dueWords({}, "de")).toBeUndefined();
  expect(dueInput("2025-36", "4. Quartal", "de")).toBe("4. Quartal");
});
