import * as z from "zod";
import { describe, expect, test } from "vitest";
import { kindFixtures } from "../kind-fixtures.js";
import { definitionOf, recordKindNames } from "../record-kinds.js";
import { jsonSchemaOf, jsonSchemas } from "./json-schemas.js";

describe("JSON Schemas", () => {
  test("SCHEMA1 there is one for each record kind, and it is plain JSON", () => {
    const schemas = jsonSchemas();
    expect(Object.keys(schemas)).toEqual(recordKindNames);
    expect(JSON.parse(JSON.stringify(schemas))).toEqual(schemas);
  });

  test.each(recordKindNames)(
    "SCHEMA2 the schema of %s names every rule it cannot express",
    (kind) => {
      const named = jsonSchemaOf(kind)["x-rules"].map(({ id }) => id);
      for (const rule of definitionOf(kind)!.rules) expect(named).toContain(rule.id);
      expect(named).toContain("REC1");
    },
  );

  test.each(recordKindNames)("SCHEMA3 the schema of %s, read back, accepts the sample", (kind) => {
    const { $id: _id, "x-rules": _rules, ...schema } = jsonSchemaOf(kind);
    const reread = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
    const { sample } = kindFixtures[kind];
    expect(reread.safeParse(sample).error?.issues ?? []).toEqual([]);
    expect(reread.safeParse({ ...sample, type: "unheardOf" }).success).toBe(false);
  });

  test("SCHEMA4 fields with a default may be left out", () => {
    expect(jsonSchemaOf("task")["required"]).toContain("title");
    expect(jsonSchemaOf("task")["required"]).not.toContain("status");
    expect(jsonSchemaOf("place")["required"]).not.toContain("country");
  });
});
