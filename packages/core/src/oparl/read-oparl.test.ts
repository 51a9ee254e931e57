import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { applyFixes } from "../fixes.js";
import { referenceFile } from "../reference-data.test-support.js";
import { readOparl } from "./index.js";

const now = "2026-01-05T09:00:00Z";
const options = { now };
const id = "https://oparl.example.org/1";
const type = (name: string, version = "1.1") => `https://schema.oparl.org/${version}/${name}`;

const body = {
  id,
  type: type("Body", "1.0"),
  name: "Gemeinde Beispielhausen",
  ags: "5366024",
  organization: `${id}/o`,
  person: `${id}/p`,
  meeting: `${id}/m`,
  paper: `${id}/pa`,
  legislativeTerm: [{ id: `${id}/l` }],
  location: {
    geojson: { type: "Feature", geometry: { type: "Point", coordinates: [50.539789, 6.557169] } },
    postalCode: "53925 ",
  },
};

const meeting = {
  id,
  type: type("Meeting"),
  name: "Sitzung des Stadtrates",
  start: "2025-07-23T17:00:00+02:00",
  end: "2025-07-23T00:00:00+02:00",
  created: "2025-07-01T09:00:00+02:00",
  modified: "2025-07-24T09:00:00+02:00",
  agendaItem: [
    {
      id: `${id}/1`,
      type: type("AgendaItem"),
      order: 1,
      number: "1",
      name: "Haushalt",
      result: "einstimmig beschlossen",
      public: true,
    },
    {
      id: `${id}/2`,
      type: type("AgendaItem"),
      order: 3,
      number: "2",
      name: "Verschiedenes",
      public: false,
    },
  ],
};

const codes = (input: unknown) => readOparl(input, options).issues.map(({ code }) => code);

describe("readOparl", () => {
  it("reads a body as a place and repairs the body itself: lost zero and swapped coordinates", () => {
    const { record, issues } = readOparl(body, options);
    expect(record).toMatchObject({
      type: "place",
      name: { de: "Beispielhausen" },
      postalCodes: ["53925"],
    });
    expect(issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["ags-lost-zero", "ags"],
      ["place-coordinates-swapped", "location.geojson.geometry.coordinates"],
    ]);
    const repaired = applyFixes(body, issues);
    expect(repaired.ags).toBe("05366024");
    expect(repaired.location.geojson.geometry.coordinates).toEqual([6.557169, 50.539789]);
    expect(readOparl(repaired, options).issues).toEqual([]);
    expect(body.ags).toBe("5366024");
  });

  it("takes a key with nine digits and one that is a number for what they mean", () => {
    expect(codes({ ...body, ags: "053660240" })).toContain("ags-nine-digits");
    expect(codes({ ...body, ags: 5366024 })).toContain("ags-number");
  });

  it("calls a Landkreis a district and keeps its whole name", () => {
    const { record } = readOparl({ ...body, name: "Landkreis Beispiel", ags: "14626" }, options);
    expect(record).toMatchObject({ kind: "district", name: { de: "Landkreis Beispiel" } });
  });

  it("tells a mandatory field that is missing and an empty one, and reads the rest", () => {
    const { legislativeTerm: _, ...without } = body;
    const { record, issues } = readOparl({ ...without, website: null }, options);
    expect(record).toBeDefined();
    expect(issues.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["oparl-field-missing", "oparl-empty-value"]),
    );
  });

  it("reads a meeting in local time; an end at midnight of the same day is unknown, not an error", () => {
    const { record, issues } = readOparl(meeting, options);
    expect(record).toMatchObject({
      type: "meeting",
      when: { start: { local: "2025-07-23T17:00", zone: "Europe/Berlin" } },
      agenda: [{ title: "Haushalt", result: "adopted", majority: "unanimous" }, { public: false }],
    });
    const end = issues.find(({ path }) => path[0] === "end");
    expect(end?.severity).toBe("warning");
    expect(applyFixes(meeting, [end!])).not.toHaveProperty("end");
  });

  it("points into the agenda item inside the meeting", () => {
    const [first, second] = meeting.agendaItem;
    const twice = { ...meeting, agendaItem: [first, { ...second, number: "TOP 1" }] };
    const { issues } = readOparl(twice, options);
    const issue = issues.find(({ code }) => code === "agenda-item-number-twice");
    expect(issue?.path).toEqual(["agendaItem", 1, "number"]);
  });

  it("puts an agenda with gaps in order within the meeting itself", () => {
    const repaired = applyFixes(meeting, readOparl(meeting, options).issues);
    expect(repaired.agendaItem.map(({ order }) => order)).toEqual([1, 2]);
  });

  it("keeps a person to coordinators, on no recorded basis", () => {
    const person = {
      id,
      type: type("Person"),
      name: "Prof. Dr. Anna Beispiel",
      title: ["Prof.", "Dr."],
      phone: ["+49-351 0000 1854"],
      email: ["anna@example.org"],
    };
    const { record, issues } = readOparl(person, options);
    expect(record).toMatchObject({
      visibility: "coordinators",
      emails: [{ visibility: "coordinators", basis: "notRecorded" }],
    });
    const repaired = applyFixes(person, issues);
    expect(repaired.phone).toEqual(["+4935100001854"]);
  });

  it("reads an organisation and a membership with their dates", () => {
    const organization = {
      id,
      type: type("Organization"),
      name: "Stadtrat",
      organizationType: "Gremium",
      startDate: "2024-06-09",
    };
    expect(readOparl(organization, options).record).toMatchObject({
      kind: "body",
      founded: "2024-06-09",
    });
    const membership = {
      id,
      type: type("Membership"),
      person: `${id}/p/1`,
      organization: `${id}/o/1`,
      role: "Mitglied",
      votingRight: true,
      startDate: "2024-06-09",
    };
    expect(readOparl(membership, options).record).toMatchObject({
      in: `${id}/o/1`,
      span: { from: "2024-06-09" },
    });
  });

  it("answers what is no OParl object with a sentence, and inherits nothing", () => {
    for (const input of [null, 1, "x", [], {}, { type: type("Paper") }]) {
      const { record, issues } = readOparl(input, options);
      expect(record).toBeUndefined();
      expect(issues).toHaveLength(1);
    }
    const evil: unknown = JSON.parse(`{"__proto__": {"type": "${type("Body")}"}}`);
    expect(codes(evil)).toEqual(["oparl-type-unknown"]);
  });

  const bodies = referenceFile("oparl_bodies");
  it.skipIf(bodies === undefined)(
    "diagnoses every captured body, and its repair leaves no more",
    () => {
      const found = readdirSync(bodies!).map((name) => {
        const input: unknown = JSON.parse(readFileSync(join(bodies!, name), "utf8"));
        const { record, issues } = readOparl(input, options);
        const after = readOparl(applyFixes(input, issues), options);
        return { name, isRead: record !== undefined, before: issues, after: after.issues };
      });
      expect(found.filter(({ isRead }) => !isRead).map(({ name }) => name)).toEqual([]);
      const repairable = found.flatMap(({ after }) => after.filter(({ fix }) => fix !== undefined));
      expect(repairable).toEqual([]);
      const before = found.flatMap(({ before: issues }) => issues.map(({ code }) => code));
      expect(before).toEqual(
        expect.arrayContaining([
          "ags-lost-zero",
          "place-coordinates-swapped",
          "oparl-field-missing",
        ]),
      );
    },
  );

  const meetings = referenceFile("karlsruhe_meetings.ndjson.gz");
  it.skipIf(meetings === undefined)("reads every one of the 513 council meetings", () => {
    const lines = gunzipSync(readFileSync(meetings!)).toString().trim().split("\n");
    expect(lines).toHaveLength(513);
    const failed = lines
      .map((line) => readOparl(JSON.parse(line), options))
      .filter(({ record }) => record === undefined)
      .map(({ issues }) => issues.filter(({ severity }) => severity === "error"));
    expect(failed).toEqual([]);
  });
});
