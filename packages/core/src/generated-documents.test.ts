import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { generatedDocuments } from "../scripts/documents.js";
import { hasErrors } from "./issues.js";
import { migrate, recordKindNames, type RecordKind } from "./record-kinds.js";

test.each(
  generatedDocuments().map((document) => ({
    name: document.url.pathname.split("/").at(-1),
    ...document,
  })),
)(
  "$name is what the tables say (else: pnpm --filter @staedtenetz/core documents)",
  ({ url, text }) => {
    expect(existsSync(url)).toBe(true);
    expect(readFileSync(url, "utf8")).toBe(text);
  },
);

describe("golden records", () => {
  const golden = new URL("../golden/", import.meta.url);
  const files = readdirSync(golden, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".golden.json"),
  );

  test("MIG4 there is a golden record of version 1 of every kind", () => {
    for (const kind of recordKindNames) {
      expect(files).toContain(`version-1/${kind}.golden.json`);
    }
  });

  test.each(files)("MIG4 %s is read by today's code", (file) => {
    const stored = JSON.parse(readFileSync(new URL(file, golden), "utf8")) as { kind: RecordKind };
    const { record, issues } = migrate(stored.kind, stored);
    expect(hasErrors(issues)).toBe(false);
    expect(record?.type).toBe(stored.kind);
  });
});
