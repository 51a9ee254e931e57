import type { Locale } from "@staedtenetz/elements";

const de = { person: "Person", town: "Kommune", organisation: "Organisation" };
type WritingTexts = typeof de;
const en: WritingTexts = { person: "Person", town: "Municipality", organisation: "Organisation" };

/** Words around writing minutes. */
export const writingTexts: Readonly<Record<Locale, WritingTexts>> = { de, en };
