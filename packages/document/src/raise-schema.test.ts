import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { documentKinds } from "./document-kinds.js";
import { minutesOf } from "./minutes/minutes-document.js";
import { raiseSchema, schemaSteps } from "./raise-schema.js";
import { testWriting } from "./two-clients.test-support.js";

interface Golden {
  readonly schema: number;
  readonly update: string;
  readonly plainText: string;
  readonly agenda: unknown;
  readonly attendance: unknown;
}

const folder = new URL("../golden/minutes/", import.meta.url);
const goldens = readdirSync(folder).map(
  (file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Golden,
);

function open({ update }: Golden): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, new Uint8Array(Buffer.from(update, "base64")));
  return doc;
}

test("there is a golden document of every schema minutes ever had, and a step to each but the first", () => {
  const all = Array.from({ length: documentKinds.minutes.schema }, (_, index) => index + 1);
  expect(goldens.map(({ schema }) => schema).sort((a, b) => a - b)).toEqual(all);
  expect(schemaSteps.minutes.map(({ to }) => to)).toEqual(all.slice(1));
});

describe.each(goldens)("golden minutes of schema $schema", (golden) => {
  test("read as they were written", () => {
    const minutes = minutesOf(open(golden));
    expect(minutes.schema).toBe(golden.schema);
    expect(minutes.plainText()).toBe(golden.plainText);
    expect(minutes.agenda.items()).toEqual(golden.agenda);
    expect(minutes.attendance.marks()).toEqual(golden.attendance);
  });

  test("are raised by one key and nothing else", () => {
    const doc = open(golden);
    const [body, vector] = [doc.getXmlFragment("body").toJSON(), Y.encodeStateVector(doc)];
    const steps = raiseSchema(doc, "minutes");
    expect(steps).toHaveLength(documentKinds.minutes.schema - golden.schema);
    expect(minutesOf(doc).schema).toBe(documentKinds.minutes.schema);
    expect(doc.getXmlFragment("body").toJSON()).toBe(body);
    const { structs } = Y.decodeUpdate(Y.encodeStateAsUpdate(doc, vector));
    expect(structs).toHaveLength(steps.length > 0 ? 1 : 0);
    expect(raiseSchema(doc, "minutes")).toEqual([]);
  });

  test("can be written on after the rise", () => {
    const doc = open(golden);
    raiseSchema(doc, "minutes");
    const { agenda } = minutesOf(doc, testWriting(9));
    const id = agenda.create({ title: "Neu", reportOf: "urn:test:group" });
    expect(agenda.item(id)).toMatchObject({ reportOf: "urn:test:group" });
  });
});

test("an empty document and one of a later build are left alone", () => {
  const doc = new Y.Doc();
  expect(raiseSchema(doc, "minutes")).toEqual([]);
  expect(doc.getMap("meta").size).toBe(0);
  doc.getMap("meta").set("schema", 999);
  expect(raiseSchema(doc, "minutes")).toEqual([]);
  expect(minutesOf(doc).schema).toBe(999);
});
