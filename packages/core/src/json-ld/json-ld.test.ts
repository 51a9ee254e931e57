import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Event } from "../event/event.js";
import type { Place } from "../place/place.js";
import { organisationSample } from "../organisation/organisation.arbitrary.js";
import { eventToJsonLd, organisationToJsonLd, placeToJsonLd, toScriptText } from "./index.js";

const stamp = { created: "2026-01-05T09:00:00Z", modified: "2026-01-05T09:00:00Z" };
const zone = "Europe/Berlin";

const town: Place = {
  ...stamp,
  id: "urn:uuid:0190c5a0-0000-7000-8000-000000000001",
  type: "place",
  kind: "town",
  name: { de: "Weißwasser/O.L.", hsb: "Běła Woda" },
  country: "DE",
  subdivision: "DE-SN",
  coordinates: [14.64, 51.505],
  postalCodes: ["02943"],
  identifiers: [
    { scheme: "ags", value: "14626600" },
    { scheme: "wikidata", value: "Q8721" },
  ],
};

const workshop: Event = {
  ...stamp,
  id: "urn:uuid:0190c5a0-0000-7000-8000-000000000002",
  type: "event",
  title: { de: "Städtepartnerschaften in Sachsen" },
  when: { start: { local: "2021-03-13T14:00", zone }, end: { local: "2021-03-13T17:00", zone } },
  status: "confirmed",
  mode: "hybrid",
  locations: [{ name: "Rathaus", place: town.id }],
  onlineAccess: { url: "https://example.org/room", public: false },
  organisers: ["Netzwerk der Städte", "urn:uuid:0190c5a0-0000-7000-8000-000000000009"],
  audience: ["Vereine"],
  sequence: 0,
  visibility: "public",
};

const placeOf = (id: string): Place | undefined => (id === town.id ? town : undefined);

describe("placeToJsonLd", () => {
  it("calls a town a City, with each name in its language, its key and its Wikidata item", () => {
    expect(placeToJsonLd(town)).toMatchObject({
      "@type": "City",
      name: [
        { "@language": "de", "@value": "Weißwasser/O.L." },
        { "@language": "hsb", "@value": "Běła Woda" },
      ],
      geo: { longitude: 14.64, latitude: 51.505 },
      identifier: [{ propertyID: "ags", value: "14626600" }],
      sameAs: "https://www.wikidata.org/entity/Q8721",
    });
  });

  it("calls a district an AdministrativeArea", () => {
    expect(placeToJsonLd({ ...town, kind: "district" })["@type"]).toBe("AdministrativeArea");
  });
});

const status = (value: Event["status"]) =>
  eventToJsonLd({ ...workshop, status: value })["eventStatus"];

describe("eventToJsonLd", () => {
  it("writes times with the offset that the zone has on that day", () => {
    expect(eventToJsonLd(workshop)).toMatchObject({
      startDate: "2021-03-13T14:00+01:00",
      endDate: "2021-03-13T17:00+01:00",
    });
    const june = { start: { local: "2025-06-18T10:00", zone }, duration: "PT90M" };
    expect(eventToJsonLd({ ...workshop, when: june })).toMatchObject({
      startDate: "2025-06-18T10:00+02:00",
      endDate: "2025-06-18T11:30+02:00",
    });
  });

  it("writes an offset of a half hour west of Greenwich", () => {
    const when = { start: { local: "2025-01-10T09:00", zone: "America/St_Johns" } };
    expect(eventToJsonLd({ ...workshop, when })["startDate"]).toBe("2025-01-10T09:00-03:30");
  });

  it("makes no start of a quarter, but keeps a month as a month", () => {
    const vague = eventToJsonLd({ ...workshop, when: { edtf: "2025-36", text: "4. Quartal" } });
    expect(vague).not.toHaveProperty("startDate");
    const month = eventToJsonLd({ ...workshop, when: { edtf: "2025-10" } });
    expect(month["startDate"]).toBe("2025-10");
  });

  it("never gives away a private link, and gives a public one", () => {
    expect(JSON.stringify(eventToJsonLd(workshop))).not.toContain("example.org/room");
    const open = { ...workshop, onlineAccess: { url: "https://example.org/room", public: true } };
    expect(JSON.stringify(eventToJsonLd(open))).toContain("example.org/room");
  });

  it("tells cancelled, postponed and moved events apart in the words of schema.org", () => {
    expect(status("cancelled")).toBe("https://schema.org/EventCancelled");
    expect(status("postponed")).toBe("https://schema.org/EventPostponed");
    expect(status("movedOnline")).toBe("https://schema.org/EventMovedOnline");
  });

  it("resolves the place, and leaves out an organiser whose name it does not know", () => {
    const node = eventToJsonLd(workshop, { placeOf });
    expect(node["location"]).toMatchObject({
      name: "Rathaus",
      containedInPlace: { "@type": "City" },
    });
    expect(node["organizer"]).toMatchObject({ name: "Netzwerk der Städte" });
  });
});

describe("organisationToJsonLd", () => {
  it("takes the closer type where schema.org has one, and no founding date that is vague", () => {
    const ministry = { ...organisationSample, kind: "ministry", founded: "1990~" } as const;
    expect(organisationToJsonLd(ministry)["@type"]).toBe("GovernmentOrganization");
    expect(organisationToJsonLd(ministry)).not.toHaveProperty("foundingDate");
    const society = { ...organisationSample, kind: "bilateralSociety", founded: "1990" } as const;
    expect(organisationToJsonLd(society)).toMatchObject({
      "@type": "Organization",
      foundingDate: "1990",
    });
  });
});

describe("toScriptText", () => {
  it("cannot be left through any field and says the same as before", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (noise) => {
        const value = { name: `</script><!-- ${noise} -->`, "@type": "Event" };
        const text = toScriptText(value);
        expect(text).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(text)).toEqual(value);
      }),
    );
  });
});
