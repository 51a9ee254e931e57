import * as fc from "fast-check";

/** Lines as people type them: letters with marks, punctuation, no control characters, NFC, never empty. */
export const lineArbitrary: fc.Arbitrary<string> = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .map((text) => `A${text}`.normalize("NFC"))
  .filter((text) => !/[\p{Cc}\p{Surrogate}]/u.test(text));

export const langMapArbitrary: fc.Arbitrary<Record<string, string>> = fc
  .uniqueArray(fc.constantFrom("de", "en", "hsb", "pl", "cs", "dsb"), { minLength: 1 })
  .chain((languages) =>
    fc.record(Object.fromEntries(languages.map((tag) => [tag, lineArbitrary]))),
  );

/** Partial dates of all kinds that order plainly: a year, a month, a day, a quarter. */
export const edtfArbitrary: fc.Arbitrary<string> = fc
  .record({
    year: fc.integer({ min: 1800, max: 2100 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    form: fc.constantFrom("year", "month", "day", "quarter"),
  })
  .map(({ year, month, day, form }) => {
    if (form === "year") return `${year}`;
    if (form === "quarter") return `${year}-${33 + (month % 4)}`;
    const yearMonth = `${year}-${String(month).padStart(2, "0")}`;
    return form === "month" ? yearMonth : `${yearMonth}-${String(day).padStart(2, "0")}`;
  });

export const uuidArbitrary: fc.Arbitrary<string> = fc.uuid().map((uuid) => `urn:uuid:${uuid}`);

export const instantArbitrary: fc.Arbitrary<string> = fc
  .integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) })
  .map((time) => new Date(time).toISOString());

/** The base fields of a record of one kind, to be spread: `fc.record({ ...baseArbitraries("task"), … }, { requiredKeys })`. */
export function baseArbitraries<Kind extends string>(kind: Kind) {
  return {
    id: uuidArbitrary,
    type: fc.constant(kind),
    created: instantArbitrary.filter((instant) => instant < "2026"),
    modified: instantArbitrary.filter((instant) => instant >= "2026"),
    keywords: fc.array(lineArbitrary, { maxLength: 3 }),
    web: fc.constant("https://example.org/eintrag"),
  };
}

/** The base fields of the samples. */
export const sampleBase = {
  id: "urn:uuid:0190c5a0-0000-7000-8000-000000000001",
  created: "2025-06-18T10:00:00Z",
  modified: "2025-06-18T10:00:00Z",
} as const;

/** Local times on whole days of summer, where every clock time exists once. */
export const localArbitrary: fc.Arbitrary<{ local: string; zone: string }> = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    hour: fc.integer({ min: 8, max: 17 }),
    minute: fc.constantFrom("00", "15", "30", "45"),
    zone: fc.constantFrom("Europe/Berlin", "Europe/Warsaw", "UTC"),
  })
  .map(({ day, hour, minute, zone }) => ({
    local: `2026-06-${String(day).padStart(2, "0")}T${String(hour).padStart(2, "0")}:${minute}`,
    zone,
  }));
