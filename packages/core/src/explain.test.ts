import { expect, test } from "vitest";
import { explainWith } from "./explain.js";
import type { Issue, Messages } from "./issues.js";

const messages = {
  late: {
    severity: "error",
    de: "Die Frist war der {deadline:day}, ein {deadline:weekday}.",
    en: "The deadline was {deadline:day}, a {deadline:weekday}.",
  },
} as const satisfies Messages;

function sentences(deadline: string): string[] {
  const issue: Issue = { code: "late", severity: "error", path: [], params: { deadline } };
  return (["de", "en"] as const).map((locale) => explainWith(messages, issue, locale));
}

test("a sentence names days and clock times as people write them", () => {
  expect(sentences("2021-02-25")).toEqual([
    "Die Frist war der 25.02.2021, ein Donnerstag.",
    "The deadline was 25 February 2021, a Thursday.",
  ]);
  expect(sentences("2021-02-25T18:00")[0]).toBe(
    "Die Frist war der 25.02.2021, 18:00 Uhr, ein Donnerstag.",
  );
  expect(sentences("2021-02-25T17:00:00Z")[1]).toBe(
    "The deadline was 25 February 2021, 17:00 UTC, a Thursday.",
  );
});

test("what is no date is shown as it is", () => {
  expect(sentences("4. Quartal")[0]).toBe("Die Frist war der 4. Quartal, ein 4. Quartal.");
  expect(sentences("2021-99-99")[1]).toBe("The deadline was 2021-99-99, a 2021-99-99.");
});
