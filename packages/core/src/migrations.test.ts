import { describe, expect, test } from "vitest";
import type { RecordDefinition } from "./definition.js";
import { currentVersion, migrateWith, toStored } from "./migrations.js";
import { placeSample } from "./place/place.arbitrary.js";
import { placeDefinition, type Place, type PlaceContext } from "./place/place.js";
import { migrate } from "./record-kinds.js";

const third: RecordDefinition<"place", Place, PlaceContext> = {
  ...placeDefinition,
  migrations: [
    {
      name: "place/2-title-becomes-name",
      version: 2,
      up: ({ title, ...rest }) => ({ ...rest, name: { de: title } }),
    },
    {
      name: "place/3-city-becomes-town",
      version: 3,
      up: (record) => ({ ...record, kind: record["kind"] === "city" ? "town" : record["kind"] }),
    },
  ],
};
const { name: _name, ...nameless } = placeSample;
const first = { ...nameless, title: "Görlitz", kind: "city" };

describe("lifting stored records", () => {
  test("MIG1 a stored record carries its kind and version", () => {
    expect(toStored(placeDefinition, placeSample)).toEqual({
      kind: "place",
      version: 1,
      record: placeSample,
    });
    expect(currentVersion(third)).toBe(3);
  });

  test("MIG1 a stored record without a version is read as version 1, with a warning", () => {
    const { record, issues } = migrate("place", placeSample);
    expect(record).toEqual(placeSample);
    expect(issues.map((issue) => issue.code)).toEqual(["version-missing"]);
  });

  test("MIG2 every step from the stored version on is taken, in order", () => {
    const { record, issues } = migrateWith(third, { kind: "place", version: 1, record: first });
    expect(issues).toEqual([]);
    expect(record).toMatchObject({ kind: "town", name: { de: "Görlitz" } });
    const second = { ...nameless, name: { de: "Görlitz" }, kind: "city" };
    expect(migrateWith(third, { kind: "place", version: 2, record: second }).record?.kind).toBe(
      "town",
    );
  });

  test.each([4, 0, -1, 1.5, "1", Number.NaN])("MIG3 version %s is refused and named", (version) => {
    const { record, issues } = migrateWith(third, { kind: "place", version, record: first });
    expect(record).toBeUndefined();
    expect(issues.map((issue) => issue.code)).toEqual(["version-unknown"]);
  });

  test("MIG3 a step that fails is an issue, not an exception", () => {
    const failing = {
      ...third,
      migrations: [
        {
          name: "place/2-fails",
          version: 2,
          up: (): never => {
            throw new TypeError("no such shape");
          },
        },
      ],
    };
    const { issues } = migrateWith(failing, { kind: "place", version: 1, record: first });
    expect(issues.map((issue) => issue.code)).toEqual(["migration-failed"]);
  });

  test.each([null, undefined, 7, "x", []])(
    "what is no stored record is an issue: case %#",
    (stored) => {
      expect(migrate("place", stored).issues[0]?.code).toBe("not-an-object");
    },
  );
});
