/** Law: what is written is read back equal, for every kind. */
import { crc32 } from "node:zlib";
import * as fc from "fast-check";
import readXlsxFile from "read-excel-file/universal";
import { describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/universal";
import { kindFixtures } from "../kind-fixtures.js";
import { tableKinds } from "../table/heading.js";
import { writableText } from "./cell-text.js";
import { readXlsx, writeXlsx } from "./index.js";
import { unpack, zipEntries } from "./zip-entries.js";

type Cells = readonly (string | number | Date | null)[];

async function sheetOf(rows: readonly Cells[]): Promise<Uint8Array> {
  const blob = await writeXlsxFile(
    rows.map((cells) => [...cells]),
    { sheet: "Termine", dateFormat: "dd.mm.yyyy" },
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** The files of a spreadsheet as texts. */
async function archiveOf(rows: readonly Cells[]): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const entry of zipEntries(await sheetOf(rows))!) {
    const pieces: Uint8Array[] = [];
    for await (const piece of unpack(entry)) pieces.push(piece);
    files.set(entry.name, Buffer.concat(pieces).toString("utf8"));
  }
  return files;
}

/** A ZIP archive of texts, each changed on the way in. */
function storedArchive(files: Map<string, string>, change: (text: string) => string): Uint8Array {
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, text] of files) {
    const [path, content] = [Buffer.from(name), Buffer.from(change(text))];
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    for (const [block, at] of [
      [head, 14],
      [entry, 16],
    ] as const) {
      block.writeUInt32LE(crc32(content), at);
      block.writeUInt32LE(content.length, at + 4);
      block.writeUInt32LE(content.length, at + 8);
      block.writeUInt16LE(path.length, at + 12);
    }
    entry.writeUInt32LE(offset, 42);
    parts.push(head, path, content);
    directory.push(entry, path);
    offset += head.length + path.length + content.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}

const codesOf = async (bytes: Uint8Array) =>
  (await readXlsx(bytes, "place")).rows.flatMap(({ issues }) => issues.map(({ code }) => code));

/** JSON knows no -0. */
const stored = (records: readonly unknown[]): unknown => JSON.parse(JSON.stringify(records));

describe("writeXlsx", () => {
  test.each(tableKinds)("writes %s so that reading gives equal records back", async (kind) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(kindFixtures[kind].arbitrary as fc.Arbitrary<never>, { maxLength: 3 }),
        async (records) => {
          const ids = records.map(({ id }: { id: string }) => id);
          const unique = records.filter(({ id }, i) => ids.indexOf(id) === i);
          const { rows } = await readXlsx(await writeXlsx(kind, unique), kind);
          expect(rows.map(({ record }) => record)).toEqual(stored(unique));
        },
      ),
      { numRuns: 25 },
    );
  });

  test("keeps line breaks, and texts that look like the escapes of XLSX", async () => {
    const { sample } = kindFixtures.task;
    const record = { ...sample, comment: "Zeile 1\nZeile 2\t_x0041_ 😀 ＝1+1" };
    const { rows } = await readXlsx(await writeXlsx("task", [record]), "task");
    expect(rows[0]?.record).toEqual(record);
  });

  test("spreads JSON that no cell can hold over several", async () => {
    const { sample } = kindFixtures.task;
    const record = { ...sample, plan: "ä, ".repeat(30_000) };
    const bytes = await writeXlsx("task", [record as typeof sample]);
    const [{ data } = { data: [] }] = await readXlsxFile(bytes.slice().buffer);
    for (const cell of data.flat()) expect(String(cell ?? "").length).toBeLessThan(32_767);
    expect((await readXlsx(bytes, "task")).rows[0]?.record).toEqual(record);
  });

  test("holds formulas as texts", async () => {
    const record = { ...kindFixtures.task.sample, title: '=HYPERLINK("http://x.example";"Klick")' };
    const bytes = await writeXlsx("task", [record]);
    const [{ data } = { data: [] }] = await readXlsxFile(bytes.slice().buffer);
    expect(data.flat()).toContain(record.title);
    expect(new TextDecoder("latin1").decode(bytes)).not.toContain("<f>");
  });
});

test("writes what XML cannot hold as the escape that spreadsheets know", () => {
  expect(writableText("a\u0007b\r_x0041_\ud800_\u{1fffe}")).toBe(
    "a_x0007_b_x000D__x005F_x0041__xD800___xD83F__xDFFE_",
  );
});

describe("readXlsx", () => {
  test("reads cells with dates as the calendar days they show, times too", async () => {
    const bytes = await sheetOf([
      ["Titel", "Datum", "Uhrzeit"],
      ["Treffen", new Date(Date.UTC(2026, 2, 29)), null],
      ["Werkstatt", new Date(Date.UTC(2026, 9, 25, 10, 30)), null],
    ]);
    const { rows } = await readXlsx(bytes, "event");
    expect(rows.map(({ record }) => record?.when)).toEqual([
      { startDate: "2026-03-29", endDate: "2026-03-29" },
      { start: { local: "2026-10-25T10:30", zone: "Europe/Berlin" } },
    ]);
  });

  test("tells a key that lost its zero as a number", async () => {
    const bytes = await sheetOf([
      ["Name", "AGS"],
      ["Aldenhoven", 5358004],
    ]);
    const [row] = (await readXlsx(bytes, "place")).rows;
    expect(row?.issues[0]).toMatchObject({
      code: "ags-lost-zero",
      params: { row: 2, column: "AGS" },
    });
  });

  test("takes the sheet whose headings it knows, or the one that is named", async () => {
    const sheets = [
      { sheet: "Deckblatt", data: [["Bericht 2025"]] },
      {
        sheet: "Liste",
        data: [
          ["Name", "PLZ"],
          ["Görlitz", "02826"],
        ],
      },
    ];
    const blob = await writeXlsxFile(sheets).toBlob();
    const bytes = new Uint8Array(await blob.arrayBuffer());
    expect((await readXlsx(bytes, "place")).rows[0]?.record?.postalCodes).toEqual(["02826"]);
    const named = await readXlsx(bytes, "place", {}, { sheet: "Deckblatt" });
    expect(named.rows[0]?.issues[0]?.code).toBe("table-no-heading-known");
    const missing = await readXlsx(bytes, "place", {}, { sheet: "Anhang" });
    expect(missing.rows[0]?.issues[0]?.code).toBe("table-unreadable");
  });

  test("answers what is no spreadsheet with an issue", async () => {
    const ends = [0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)];
    for (const bytes of [[], [1, 2, 3], [0x50, 0x4b, 3, 4, 0, 0], ends]) {
      expect(await codesOf(Uint8Array.from(bytes))).toEqual(["table-unreadable"]);
    }
    const whole = await writeXlsx("place", [kindFixtures.place.sample]);
    expect(await codesOf(whole.slice(0, whole.length / 2))).toEqual(["table-unreadable"]);
  });

  test.each([
    ["a row that no spreadsheet has", "A2", "A99999999"],
    ["a column that no spreadsheet has", "A2", "ZZZZZ2"],
    ["an address in disguise", "A2", "A&#57;"],
    ["cells so far apart that the way between them fills the memory", "A2", "XFD1048576"],
  ])("refuses at once a sheet with %s", async (_, from, to) => {
    const bytes = storedArchive(await archiveOf([["Name"], ["Görlitz"]]), (text) =>
      text
        .replaceAll(`r="${from}"`, `r="${to}"`)
        .replaceAll('row r="2"', `row r="${/\d*$/.exec(to)![0] || "2"}"`),
    );
    const start = performance.now();
    expect(await codesOf(bytes)).toEqual(["table-unreadable"]);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test("reads an archive that is not compressed", async () => {
    const bytes = storedArchive(await archiveOf([["Name"], ["Görlitz"]]), (text) => text);
    expect((await readXlsx(bytes, "place")).rows[0]?.record?.name).toEqual({ de: "Görlitz" });
  });

  test("refuses a small file that says it unpacks to gigabytes", async () => {
    const bytes = await writeXlsx("place", [kindFixtures.place.sample]);
    const view = new DataView(bytes.buffer);
    const entry = bytes.findIndex(
      (_, at) => at + 4 < bytes.length && view.getUint32(at, true) === 0x02014b50,
    );
    view.setUint32(entry + 24, 3_000_000_000, true);
    expect(await codesOf(bytes)).toEqual(["table-too-large"]);
  });
});
