import type { dateMessages } from "./dates.js";
import type { DocsOf } from "./message-docs.js";

const options = { reference: "2025-06-18", locale: "de" };

export const dateDocs: DocsOf<typeof dateMessages> = {
  "hour-24": {
    cause:
      "The end of a day was written as 24:00, which ISO 8601 allows and most software refuses.",
    repair: "The repair writes the same moment as 00:00 of the next day.",
    example: { call: "parseEdtf", with: ["2025-06-18T24:00:00"] },
  },
  "weekday-mismatch": {
    cause: "An invitation was copied from the year before and its weekday left standing.",
    repair:
      "The repair sets the weekday right in the text; check that it is not the date that is wrong.",
    example: { call: "parsePartialDate", with: ["Sonntag, 13. März 2021", options] },
  },
  "year-missing": {
    cause: "A date without a year was read without a reference day.",
    repair: "Say the year, or pass the day the text was written as `reference`.",
    example: { call: "parsePartialDate", with: ["am 22. Oktober", { ...options, reference: "" }] },
  },
  "date-not-found": {
    cause: "The text names no date, or tells it in words that are not known.",
    repair: "Write the date with day, month and year, or keep the words as they are.",
    example: { call: "parsePartialDate", with: ["nach den Ferien", options] },
  },
  "date-not-alone": {
    cause: "An invitation names the days of a series, or a choice of days.",
    repair: "Make one event of each day, or ask which one is meant.",
    example: { call: "parsePartialDate", with: ["1. und 8. Juni 2025", options] },
  },
  "text-cut-off": {
    cause: "A whole document was given where a phrase or a paragraph is wanted.",
    repair: "Pass one paragraph at a time.",
    example: { call: "parsePartialDate", with: ["Protokoll ".repeat(1001), options] },
  },
};
