import { describe, expect, test } from "vitest";
import { codesOfRecords } from "./codes-of-records.test-support.js";
import { labelOf, listLabels } from "./index.js";

describe("labels", () => {
  test("LABEL1 every code of every record has a label of its own in German", () => {
    const known = new Set(listLabels().map(({ code }) => code));
    const unlabelled = codesOfRecords().filter(
      ({ kind, code }) => !known.has(code) && !known.has(`${kind}.${code}`),
    );
    expect(unlabelled).toEqual([]);
  });

  test("LABEL1 no label stands there for a code that no record has", () => {
    const codes = codesOfRecords();
    const unused = listLabels().filter(({ code }) => {
      const [kind, plain] = code.includes(".") ? code.split(".") : [undefined, code];
      return !codes.some((used) => used.code === plain && (kind ?? used.kind) === used.kind);
    });
    expect(unused).toEqual([]);
  });

  test("LABEL2 a code with its kind gives the meaning there, else the plain one", () => {
    expect(labelOf("vote.open", "de")).toBe("offene Abstimmung");
    expect(labelOf("task.open", "de")).toBe("offen");
    expect(labelOf("registration.cancelled", "de")).toBe("storniert");
    expect(labelOf("cancelled", "en")).toBe("cancelled");
    expect(labelOf("inProgress", "en")).toBe("in progress");
  });

  test("LABEL3 terms of German law keep their German label", () => {
    expect(labelOf("independentCity", "en")).toBe("kreisfreie Stadt");
    expect(labelOf("district", "en")).toBe("Landkreis");
  });

  test("LABEL4 a code nobody knows is its own label, also when Object has a field of its name", () => {
    for (const code of ["unheardOf", "constructor", "__proto__", "", "."]) {
      expect(labelOf(code, "de")).toBe(code);
    }
  });
});
