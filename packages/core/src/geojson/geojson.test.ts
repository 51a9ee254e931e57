import { describe, expect, it } from "vitest";
import { partnershipSample } from "../partnership/partnership.arbitrary.js";
import { placeSample } from "../place/place.arbitrary.js";
import { toGeoJson } from "./index.js";

const place = (number: number, at?: [number, number]) => {
  const { coordinates: _, ...rest } = placeSample;
  return { ...rest, id: `urn:x:${number}`, ...(at && { coordinates: at }) };
};

const between = (...numbers: number[]) => ({
  ...partnershipSample,
  parties: numbers.map((number) => ({ place: `urn:x:${number}` })),
});

const places = [
  place(1, [14.98, 51.15]),
  place(2, [15.0, 51.15]),
  place(3, [13.6, 45.9]),
  place(4),
];

const statusOn = (on?: string) =>
  toGeoJson({
    places,
    partnerships: [between(1, 2)],
    ...(on && { on }),
  }).collection.features.at(-1)?.properties["status"];

describe("toGeoJson", () => {
  it("draws a place as a point, longitude first", () => {
    const { collection } = toGeoJson({ places: [places[0]!] });
    expect(collection.features[0]?.geometry).toEqual({
      type: "Point",
      coordinates: [14.98, 51.15],
    });
  });

  it("draws a partnership of two as one line and of three as a line for each pair", () => {
    const { collection } = toGeoJson({ places, partnerships: [between(1, 2), between(1, 2, 3)] });
    const [two, three] = collection.features.slice(-2);
    expect(two?.geometry).toEqual({
      type: "LineString",
      coordinates: [
        [14.98, 51.15],
        [15.0, 51.15],
      ],
    });
    expect(three?.geometry.type).toBe("MultiLineString");
    expect(three?.geometry.coordinates).toHaveLength(3);
  });

  it("counts what cannot be drawn instead of guessing where it lies", () => {
    const { collection, omitted } = toGeoJson({ places, partnerships: [between(1, 4)] });
    expect(collection.features).toHaveLength(3);
    expect(omitted).toEqual(["urn:x:4", partnershipSample.id]);
  });

  it("says where a partnership stands on the day that is asked for, and else nothing", () => {
    expect(statusOn("1990-01-01")).toBe("active");
    expect(statusOn()).toBeUndefined();
  });

  it("gives away no contact", () => {
    const partnership = { ...between(1, 2), contacts: ["urn:x:person"] };
    expect(JSON.stringify(toGeoJson({ places, partnerships: [partnership] }))).not.toContain(
      "person",
    );
  });
});
