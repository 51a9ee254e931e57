import { describe, expect, it } from "vitest";
import { readEvents } from "./public-event.js";

const sound = {
  id: "urn:uuid:8a3f6f0e-11c2-4d9b-8a55-7e6a1f8c0001",
  title: { de: "Treffen" },
  when: { edtf: "2025-36", text: "4. Quartal" },
  status: "tentative",
  mode: "hybrid",
  locations: [
    {
      name: "Rathaus",
      place: {
        name: { de: "Weißwasser/O.L." },
        identifiers: [{ scheme: "ags", value: "14626600" }],
      },
    },
  ],
  group: { slug: "sachsen", name: { de: "Sachsen" } },
  demo: true,
};

describe("reading a list of events from elsewhere", () => {
  it("takes what the list shows and leaves the rest", () => {
    expect(
      readEvents({ items: [{ ...sound, organisers: ["x"], audience: [] }], next: null }),
    ).toEqual([
      {
        id: sound.id,
        title: { de: "Treffen" },
        when: sound.when,
        status: "tentative",
        mode: "hybrid",
        locations: [{ name: "Rathaus", place: { de: "Weißwasser/O.L." } }],
        places: ["14626600"],
        group: "sachsen",
        isDemo: true,
      },
    ]);
  });

  it("reads a bare list too, as somebody may export it", () => {
    expect(readEvents([sound])).toHaveLength(1);
  });

  it.each([
    ["no id", { ...sound, id: 7 }],
    ["no title", { ...sound, title: {} }],
    ["a title that is no words", { ...sound, title: { de: { toString: "x" } } }],
    ["no date", { ...sound, when: {} }],
    ["a start without a zone", { ...sound, when: { start: { local: "2025-06-18T10:00" } } }],
    ["an end that is no time", { ...sound, when: { start: { local: "a", zone: "b" }, end: 5 } }],
    ["nothing", null],
    ["a list", []],
  ])("leaves out an entry with %s and keeps the others", (_, broken) => {
    expect(readEvents({ items: [broken, sound] })?.map(({ id }) => id)).toEqual([sound.id]);
  });

  it("takes a status or mode that it does not know as nothing special", () => {
    const [event] = readEvents([{ ...sound, status: "teleported", mode: "dream" }]) ?? [];
    expect(event?.status).toBe("confirmed");
    expect(event?.mode).toBeUndefined();
  });

  it.each([[undefined], [null], ["<html>"], [42], [{}], [{ items: {} }]])(
    "says that %j is no list of events",
    (json) => {
      expect(readEvents(json)).toBeUndefined();
    },
  );
});
