import { describe, expect, test } from "vitest";
import { kindFixtures } from "../kind-fixtures.js";
import { readCsv, writeCsv } from "./index.js";

const codesOf = (rows: readonly { row: number; issues: readonly { code: string }[] }[]) =>
  rows.flatMap(({ row, issues }) => issues.map(({ code }) => [row, code]));

const plain = (text: string, kind: Parameters<typeof readCsv>[1]) => readCsv(text, kind).rows;

function bytesOf(text: string, bom: number[], width: 1 | 2, isBig = false): Uint8Array {
  const units = Array.from(text, (letter) => letter.charCodeAt(0));
  const wide = units.flatMap((unit) => {
    const pair = [unit & 0xff, unit >> 8];
    return isBig ? pair.toReversed() : pair;
  });
  return Uint8Array.from([...bom, ...(width === 1 ? units : wide)]);
}

describe("readCsv", () => {
  test.each([
    ["semicolon", "Name;PLZ\nGörlitz;02826"],
    ["comma", "Name,PLZ\nGörlitz,02826"],
    ["tab", "Name\tPLZ\nGörlitz\t02826"],
    ["semicolon after sep=", "sep=;\r\nName;PLZ\r\nGörlitz;02826"],
    ["English headings", "City,Postal code\nGörlitz,02826"],
    ["only one row of short cells and commas within", 'Name;PLZ;Keywords\nGörlitz;02826;"a, b, c"'],
  ])("reads a table with %s", (_, text) => {
    const [row] = readCsv(text, "place").rows;
    expect(row?.record).toMatchObject({ name: { de: "Görlitz" }, postalCodes: ["02826"] });
    expect(row?.row).toBe(2);
  });

  const umlauts = "Name;PLZ\nGörlitz;02826";

  test.each([
    ["windows-1252", bytesOf(umlauts, [], 1), "windows-1252"],
    ["UTF-16, little end first", bytesOf(umlauts, [0xff, 0xfe], 2), "utf-16le"],
    ["UTF-16, big end first", bytesOf(umlauts, [0xfe, 0xff], 2, true), "utf-16be"],
    ["UTF-8 with its mark", new TextEncoder().encode(`\uFEFF${umlauts}`), undefined],
    ["UTF-8", new TextEncoder().encode(umlauts), undefined],
  ])("recognises %s", (_, bytes, encoding) => {
    const { rows } = readCsv(bytes, "place");
    expect(rows.find(({ row }) => row === 2)?.record?.name).toEqual({ de: "Görlitz" });
    const told = rows.flatMap(({ issues }) => issues).find(({ code }) => code === "table-encoding");
    expect(told?.params["encoding"]).toBe(encoding);
  });

  test("names the row of a quotation mark that is never closed, and reads the others", () => {
    const text = 'Name;PLZ\nBautzen;38000\n"Görlitz;02826\nZittau;25000';
    const { rows } = readCsv(text, "place");
    expect(rows.map(({ record }) => record?.name["de"])).toEqual(["Bautzen", "Görlitz", "Zittau"]);
    expect(codesOf(rows)).toEqual([[3, "table-row-broken"]]);
  });

  test("names the row that has cells beyond the headings", () => {
    expect(codesOf(plain("Name;PLZ\nGörlitz;02826;6;7", "place"))).toEqual([
      [2, "table-row-broken"],
    ]);
  });

  test("counts rows as a spreadsheet does, with line breaks in cells and empty rows", () => {
    const text = 'Name;PLZ\n"Gör\nlitz";viele\n;\nZittau;25000';
    expect(plain(text, "place").map(({ row }) => row)).toEqual([2, 4]);
  });

  test("finds the headings below a title", () => {
    const text = "Partnerstädte des Landkreises;;\nStand 2025;;\nStadt;Partnerstadt;seit\nA;B;1990";
    const { rows } = readCsv(text, "partnership");
    expect(rows.map(({ row }) => row)).toEqual([4]);
    expect(rows[0]?.record?.agreements).toEqual([{ type: "contract", signed: "1990" }]);
  });

  test("follows a mapping before its own knowledge, and tells a field that does not exist", () => {
    const text = "Wer;Intern;Bla\nAnna Beispiel;x;y";
    const stated = { Wer: "name.formatted", Intern: null, Bla: "name.formated" };
    const { rows, mapping } = readCsv(text, "person", stated);
    expect(mapping).toEqual(stated);
    expect(rows.find(({ row }) => row === 2)?.record?.name.formatted).toBe("Anna Beispiel");
    expect(codesOf(rows)).toEqual([
      [1, "table-column-unknown"],
      [1, "table-field-unknown"],
    ]);
  });

  test("keeps the first of two equal headings, and names the second", () => {
    const { rows, mapping } = readCsv("Name;Name\nGörlitz;Zhorjelc", "place");
    expect(mapping).toEqual({ Name: "name.de", "Name (2)": null });
    expect(rows.at(-1)?.record?.name).toEqual({ de: "Görlitz" });
  });

  test.each([
    ["", "table-empty"],
    ["\n\n;;\n", "table-empty"],
    ["Gemüse;Preis\nKohl;3", "table-no-heading-known"],
  ])("says of %j what is missing", (text, code) => {
    expect(codesOf(plain(text, "place")).map(([, found]) => found)).toEqual([code]);
  });

  test("refuses a file beyond its limit", () => {
    expect(codesOf(plain("x".repeat(20_000_001), "place"))).toEqual([[1, "table-too-large"]]);
  });

  test("reads a coordinate of three decimals as such, and a population in groups of three", () => {
    const text = "Name;Länge;Breite;Einwohner;Stand\nGörlitz;14,987;51.153;56.324;2023";
    expect(plain(text, "place")[0]?.record).toMatchObject({
      coordinates: [14.987, 51.153],
      population: { value: 56_324, asOf: "2023" },
    });
  });

  test("puts an issue to the column it is about, with each key its own", () => {
    const text = "Name;AGS;ARS;Homepage\nAldenhoven;5358004;053580004004;aldenhoven.example";
    const issues = plain(text, "place").flatMap((row) => row.issues);
    expect(issues.map(({ code, params }) => [code, params["column"]])).toEqual([
      ["ags-lost-zero", "AGS"],
      ["place-website-without-scheme", "Homepage"],
    ]);
  });

  test("says which words of a cell with a date it left aside, and which weekday is wrong", () => {
    const text = "Titel;Datum\nA;18.06.2025 im Rathaus\nB;Montag, 18.06.2025";
    const { rows } = readCsv(text, "event");
    expect(codesOf(rows)).toEqual([
      [2, "table-cell-partly"],
      [3, "weekday-mismatch"],
    ]);
    expect(rows[0]?.record?.when).toEqual({ startDate: "2025-06-18", endDate: "2025-06-18" });
  });

  test("reads the clock times of an event from columns of their own", () => {
    const text = "Titel;Datum;Beginn;Ende\nA;18.06.2025;10:00;14.30 Uhr\nB;4. Quartal 2025;;";
    expect(readCsv(text, "event").rows.map(({ record }) => record?.when)).toEqual([
      {
        start: { local: "2025-06-18T10:00", zone: "Europe/Berlin" },
        end: { local: "2025-06-18T14:30", zone: "Europe/Berlin" },
      },
      { edtf: "2025-36", text: "4. Quartal 2025" },
    ]);
  });

  test("leaves out a status and a population without a date, and says so", () => {
    const { rows } = readCsv("Stadt;Partnerstadt;Status\nA;B;aktiv", "partnership");
    expect(codesOf(rows)).toContainEqual([2, "table-value-without-date"]);
    const places = readCsv("Name;Einwohner\nGörlitz;56000", "place").rows;
    expect(codesOf(places)).toEqual([[2, "table-value-without-date"]]);
    expect(places[0]?.record).toMatchObject({ name: { de: "Görlitz" } });
  });

  test("finds the same id and the same pair of partners in another row", () => {
    const text = "Id;Stadt;Partnerstadt;seit\nx:1;A;B;1990\nx:1;C;D;1991\nx:3;B;A;1992";
    const rows = plain(text, "partnership");
    expect(codesOf(rows)).toEqual([
      [3, "table-id-twice"],
      [4, "partnership-pair-again"],
    ]);
    expect(rows[1]?.record).toBeUndefined();
  });

  test("reads many stray quotation marks in bearable time", () => {
    const start = performance.now();
    readCsv(`Name;PLZ\n${'"a"b;"\n'.repeat(20_000)}`, "place");
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});

describe("writeCsv", () => {
  const { sample } = kindFixtures.place;

  test("writes the mark, semicolons, CRLF and German labels", () => {
    const text = writeCsv("place", [sample]);
    expect(text.startsWith("\uFEFF")).toBe(true);
    expect(text.split("\r\n").every((line) => !line.includes("\n"))).toBe(true);
    expect(text.split("\r\n")[0]).toContain(";Art;Name;");
  });

  test("writes an empty form where there is no record", () => {
    const [headings, ...rows] = writeCsv("task", []).slice(1).split("\r\n");
    expect(headings).toContain("Aufgabe;Zuständig;Fällig");
    expect(rows).toEqual([""]);
    expect(readCsv(writeCsv("task", []), "task").rows).toEqual([]);
  });

  test("writes names for ids without losing these", () => {
    const { sample: partnership } = kindFixtures.partnership;
    const names = new Map(
      partnership.parties.map(({ place }, i) => [place, ["Görlitz", "Zgorzelec"][i]!]),
    );
    const text = writeCsv("partnership", [partnership], { nameOf: (id) => names.get(id) });
    expect(text).toContain("Görlitz;Zgorzelec");
    expect(readCsv(text, "partnership").rows[0]?.record).toEqual(partnership);
  });

  test("lets a cell that was changed go before the JSON, and keeps what else stands there", () => {
    const record = { ...sample, name: { de: "Görlitz", pl: "Zgorzelec" } };
    const written = writeCsv("place", [record]);
    expect(written).toContain("{");
    const changed = written.replace(";Görlitz;", ";Görlitz/Zhorjelc;");
    const name = readCsv(changed, "place").rows[0]?.record?.name;
    expect(name).toEqual({ de: "Görlitz/Zhorjelc", pl: "Zgorzelec" });
  });

  test("lets an emptied cell empty its field", () => {
    const record = { ...kindFixtures.task.sample, comment: "  mit Rand  " };
    const written = writeCsv("task", [record]);
    const emptied = written.replace(";  mit Rand  ;", ";;").replace(';"  mit Rand  ";', ";;");
    expect(emptied).not.toBe(written);
    expect(readCsv(emptied, "task").rows[0]?.record).not.toHaveProperty("comment");
  });

  test("writes clock times of the zone it is told", () => {
    const { sample: event } = kindFixtures.event;
    const text = writeCsv("event", [event], { zone: "Europe/Warsaw" });
    expect(readCsv(text, "event", {}, { zone: "Europe/Warsaw" }).rows[0]?.record).toEqual(event);
  });
});
