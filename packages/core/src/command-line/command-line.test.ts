import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { kindFixtures } from "../kind-fixtures.js";
import { toStored } from "../migrations.js";
import { personDefinition } from "../person/person.js";
import { referenceFile } from "../reference-data.test-support.js";
import { writeXlsx } from "../xlsx/index.js";
import { run } from "./run.js";

const sources = fileURLToPath(
  new URL("../../../../scripts/typescript-sources.mjs", import.meta.url),
);
const command = fileURLToPath(new URL("main.ts", import.meta.url));
const environment = { ...process.env, LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "staedtenetz-check-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function runCommand(...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = { cwd: folder, env: environment, maxBuffer: 50_000_000 };
    execFile(
      process.execPath,
      ["--import", sources, command, ...args],
      options,
      (error, out, err) =>
        resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err }),
    );
  });
}

/** The same without the cost of a process: for what the process adds nothing to. */
async function runHere(...args: string[]): Promise<Outcome> {
  const printed = { out: "", err: "" };
  const code = await run(
    args.map((arg) => (/\.[a-z]+$/.test(arg) ? join(folder, arg) : arg)),
    {
      now: "2026-01-05T09:00:00Z",
      newId: () => "urn:uuid:0190c5a0-0000-7000-8000-000000000001",
      language: "de_DE.UTF-8",
      isTerminal: false,
      print: (text) => void (printed.out += text),
      printAside: (text) => void (printed.err += text),
    },
  );
  return { code, ...printed };
}

function put(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const partnerships = [
  "Id;Stadt;Partnerstadt;Art;seit;Status;Website",
  "x:1;Görlitz;Zgorzelec;Partnerschaft;1980;aktiv;www.goerlitz.example",
  "x:2;Zittau;Hrádek;Partnerschft;1990;aktiv;",
  "x:3;Bautzen;Jabłonec;Partnerschaft;1991;aktive;",
  "x:4;Pirna;Děčín;Partnerschaft;31.02.1975;;",
  "x:1;Meißen;Vitry;Partnerschaft;1973;;",
].join("\n");

const body = {
  id: "https://oparl.example/body/1",
  type: "https://schema.oparl.org/1.1/Body",
  name: "Stadt Brühl",
  ags: "5362012",
  organization: "https://oparl.example/o",
  person: "https://oparl.example/p",
  meeting: "https://oparl.example/m",
  paper: "https://oparl.example/pa",
  legislativeTerm: [{ id: "https://oparl.example/lt/1" }],
};

describe("check", () => {
  test("prints each of five planted errors of a table with its row and its repair", async () => {
    const { code, out } = await runCommand("check", put("partner.csv", partnerships));
    expect(code).toBe(1);
    const planted = [
      ["Zeile 2, Spalte „Website“", 'website → "https://www.goerlitz.example"'],
      ["Zeile 3, Spalte „Art“", 'kind → "partnership"'],
      ["Zeile 4, Spalte „Status“", 'statusHistory.0.status → "active"'],
      ["Zeile 5, Spalte „seit“", 'agreements.0.signed → "1975-02"'],
      ["Zeile 6", "id entfernen"],
    ];
    const lines = out.split("\n");
    for (const [where, repair] of planted) {
      const at = lines.findIndex((line) => line.includes(where!));
      expect(lines[at + 1]?.trim()).toBe(`Reparatur: ${repair}`);
    }
    expect(lines.at(-2)).toMatch(/^1 Datei, 1 Datensatz: 4 Fehler, 2 Warnungen, .*5 davon/);
  });

  test("writes the repaired table beside the original, which stays as it is", async () => {
    const name = put("zu-reparieren.csv", partnerships);
    expect((await runHere("check", name, "--fix")).code).toBe(1);
    expect(readFileSync(join(folder, name), "utf8")).toBe(partnerships);
    const again = await runHere("check", "zu-reparieren.repaired.csv");
    expect(again.out).toContain("(CSV, partnership, 5 Datensätze)");
    expect(again.code).toBe(0);
  });

  test("writes no file where there is nothing to repair", async () => {
    const name = put("sauber.csv", "Stadt;Partnerstadt;seit\nGörlitz;Zgorzelec;1980");
    const { code, out } = await runHere("check", name, "--fix");
    expect([code, out]).toEqual([0, expect.stringContaining("Nichts zu reparieren.")]);
    expect(readdirSync(folder)).not.toContain("sauber.repaired.csv");
  });

  test("repairs an OParl body, and leaves what it does not know", async () => {
    const name = put("body.json", JSON.stringify({ data: [{ ...body, "vendor:x": 1 }] }));
    const { code, out } = await runHere("check", name, "--fix", "--lang", "en");
    expect(code).toBe(0);
    expect(out).toContain("data.0.ags: The municipality key (AGS) “5362012”");
    expect(out).toContain('Repair: data.0.ags → "05362012"');
    const repaired = JSON.parse(readFileSync(join(folder, "body.repaired.json"), "utf8")) as {
      data: Record<string, unknown>[];
    };
    expect(repaired.data[0]).toMatchObject({ ags: "05362012", "vendor:x": 1 });
  });

  test("recognises each format by what it holds, and prints one object for programs", async () => {
    const line = `60202311301462660052300${"Weißwasser/O.L., Stadt".padEnd(49)}`;
    const register = `${line.padEnd(122)}63${" ".repeat(4)}00000006366${"00000015111".padEnd(26)}02943`;
    const files = [
      put("a.txt", `${register.padEnd(220)}\n`),
      put("b.txt", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"),
      put("c.txt", "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Anna Beispiel\r\nEND:VCARD\r\n"),
      put("d.txt", JSON.stringify([kindFixtures.place.sample])),
      put("e.txt", JSON.stringify(toStored(personDefinition, kindFixtures.person.sample))),
      put("f.txt", await writeXlsx("task", [kindFixtures.task.sample])),
      put("g.txt", "Titel,Datum,Ort\nTreffen,18.06.2025,Rathaus"),
    ];
    const { out, err } = await runCommand("check", ...files, "--json");
    expect(err).toBe("");
    const { files: checked, counts } = JSON.parse(out) as {
      files: { format: string; records: number }[];
      counts: object;
    };
    expect(checked.map(({ format, records }) => [format, records])).toEqual([
      ["register", 1],
      ["icalendar", 0],
      ["vcard", 1],
      ["records", 1],
      ["records", 1],
      ["xlsx", 1],
      ["csv", 1],
    ]);
    expect(counts).toMatchObject({ files: 7, records: 6, unreadable: 0 });
  });

  test.each([
    ["a file that is not there", "fehlt.csv", undefined, "Die Datei gibt es nicht"],
    ["broken JSON", "kaputt.json", "{", "kein lesbares JSON"],
    ["JSON of others", "fremd.json", '{"type":"Feature"}', "Format der Datei wurde nicht erkannt"],
    ["a table of something else", "kohl.csv", "Gemüse;Preis\nKohl;3", "--kind"],
    ["bytes", "bild.png", Uint8Array.from([137, 80, 78, 71, 0, 0, 1]), "nicht erkannt"],
    [
      "a torn spreadsheet",
      "kaputt.xlsx",
      Uint8Array.from([0x50, 0x4b, 3, 4]),
      "keine lesbare Tabelle",
    ],
  ])("exits with 2 and says so for %s", async (_, name, content, sentence) => {
    if (content !== undefined) put(name, content);
    const { code, out } = await runHere("check", name);
    expect([code, out]).toEqual([2, expect.stringContaining(sentence)]);
  });

  test("takes the kind of a table from the caller", async () => {
    const name = put("namen.csv", "Name\nAnna Beispiel");
    expect((await runHere("check", name)).code).toBe(2);
    const { code, out } = await runHere("check", name, "--kind", "person");
    expect([code, out]).toEqual([0, expect.stringContaining("(CSV, person, 1 Datensatz)")]);
  });

  test("shows no control character of a file to the terminal", async () => {
    const name = put("boese.csv", "Stadt;Partnerstadt;seit\nA;B;\u001b[2Jlange");
    expect((await runHere("check", name)).out).not.toContain("\u001b");
  });

  test("shows progress on long files where somebody watches", async () => {
    const rows = Array.from({ length: 4100 }, (_, row) => `Ort ${row};Partner ${row};1990`);
    put("lang.csv", ["Stadt;Partnerstadt;seit", ...rows].join("\n"));
    const aside: string[] = [];
    await run(["check", join(folder, "lang.csv")], {
      now: "2026-01-05T09:00:00Z",
      newId: () => "urn:x",
      language: "de",
      isTerminal: true,
      print: () => undefined,
      printAside: (text) => void aside.push(text),
    });
    expect(aside[0]).toContain("lang.csv: Zeile 2000 von 4101");
    expect(aside.at(-1)).toBe("\r\u001b[K");
  });

  test("explains itself, and refuses what it does not know", async () => {
    expect(await runHere("--help")).toMatchObject({ code: 0, err: "" });
    for (const args of [
      ["check"],
      ["check", "x", "--bla"],
      ["check", "x", "--kind", "vote"],
      ["los"],
    ]) {
      const { code, out, err } = await runHere(...args);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toContain("--help");
    }
  });

  const register = referenceFile("GV100AD_sachsen.txt");
  const bodies = referenceFile("oparl_bodies");

  test.skipIf(register === undefined || bodies === undefined)(
    "reads the Saxon register and live OParl bodies (skipped where the reference data is missing)",
    async () => {
      const files = readdirSync(bodies!)
        .filter((name) => name.endsWith(".json"))
        .map((name) => join(bodies!, name));
      const { code, out } = await runCommand("check", register!, ...files);
      expect(code).toBe(0);
      expect(out).toContain("(Gemeindeverzeichnis (GV100AD), 502 Datensätze)");
      expect(out).toContain("Reparatur: location.geojson.geometry.coordinates → ");
    },
  );
});
