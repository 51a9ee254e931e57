import type { NetworkMember, Place } from "@staedtenetz/records";
import { demoId, type DemoContext } from "./demo-context.js";

interface Town {
  key: string;
  name: Place["name"];
  /** To a hundredth of a degree. */
  coordinates: [longitude: number, latitude: number];
  ags: string;
  population: number;
  postalCode: string;
  region: "east" | "west";
  /** Known from the network's own report; all others only stand in as examples. */
  isKnown?: boolean;
}

interface OtherPlace {
  key: string;
  name: Place["name"];
  kind?: Place["kind"];
  country: string;
  ags?: string;
}

const exampleMark = { text: "Beispielstadt (Demo)", source: "Demodaten" };

/** The seven towns. Keys, population (30 November 2023) and postal codes are those of the official register. */
const towns: readonly Town[] = [
  {
    key: "weisswasser",
    name: { de: "Weißwasser/O.L.", hsb: "Běła Woda" },
    coordinates: [14.64, 51.5],
    ags: "14626600",
    population: 15_136,
    postalCode: "02943",
    region: "east",
    isKnown: true,
  },
  {
    key: "goerlitz",
    name: { de: "Görlitz", hsb: "Zhorjelc", pl: "Görlitz" },
    coordinates: [14.99, 51.15],
    ags: "14626110",
    population: 56_574,
    postalCode: "02826",
    region: "east",
  },
  {
    key: "bautzen",
    name: { de: "Bautzen", hsb: "Budyšin" },
    coordinates: [14.42, 51.18],
    ags: "14625020",
    population: 38_140,
    postalCode: "02625",
    region: "east",
  },
  {
    key: "hoyerswerda",
    name: { de: "Hoyerswerda", hsb: "Wojerecy" },
    coordinates: [14.24, 51.44],
    ags: "14625240",
    population: 31_356,
    postalCode: "02977",
    region: "east",
  },
  {
    key: "plauen",
    name: { de: "Plauen" },
    coordinates: [12.14, 50.5],
    ags: "14523320",
    population: 64_763,
    postalCode: "08523",
    region: "west",
  },
  {
    key: "zwickau",
    name: { de: "Zwickau" },
    coordinates: [12.5, 50.72],
    ags: "14524330",
    population: 87_172,
    postalCode: "08056",
    region: "west",
  },
  {
    key: "markkleeberg",
    name: { de: "Markkleeberg" },
    coordinates: [12.38, 51.28],
    ags: "14729260",
    population: 24_523,
    postalCode: "04416",
    region: "west",
  },
];

/** Places outside the network that the partnerships lead to. */
const others: readonly OtherPlace[] = [
  { key: "zgorzelec", name: { de: "Zgorzelec", pl: "Zgorzelec" }, country: "PL" },
  { key: "bruehl", name: { de: "Brühl" }, country: "DE", ags: "05362012" },
  {
    key: "hof",
    name: { de: "Hof" },
    kind: "independentCity",
    country: "DE",
    ags: "09464000",
  },
  { key: "dillingen", name: { de: "Dillingen/Saar" }, country: "DE", ags: "10044111" },
  {
    key: "dresden",
    name: { de: "Dresden" },
    kind: "independentCity",
    country: "DE",
    ags: "14612000",
  },
  { key: "coventry", name: { de: "Coventry", en: "Coventry" }, country: "GB" },
  {
    key: "leipzig",
    name: { de: "Leipzig" },
    kind: "independentCity",
    country: "DE",
    ags: "14713000",
  },
  { key: "kyjiw", name: { de: "Kyjiw", uk: "Київ" }, country: "UA" },
];

/** The id of a demo place by its key. */
export function placeId(key: string): string {
  return demoId(`place/${key}`);
}

/** Ids of the network's towns, of one region or of both. */
export function townIds(region?: Town["region"]): string[] {
  return towns.flatMap((town) =>
    region === undefined || town.region === region ? placeId(town.key) : [],
  );
}

/** The network's towns and the places they are partnered with. */
export function demoPlaces(context: DemoContext): Place[] {
  return [
    ...towns.map((town) => townOf(context, town)),
    ...others.map((place) => otherPlaceOf(context, place)),
  ];
}

function townOf(context: DemoContext, town: Town): Place {
  return {
    ...context.record("place", `place/${town.key}`),
    kind: "town",
    name: town.name,
    country: "DE",
    subdivision: "DE-SN",
    identifiers: [{ scheme: "ags", value: town.ags }],
    coordinates: town.coordinates,
    population: { value: town.population, asOf: "2023-11-30" },
    postalCodes: [town.postalCode],
    ...(town.isKnown === true ? {} : { designations: [exampleMark] }),
  };
}

function otherPlaceOf(context: DemoContext, place: OtherPlace): Place {
  const { key, name, kind = "town", country, ags } = place;
  return {
    ...context.record("place", `place/${key}`),
    kind,
    name,
    country,
    ...(ags === undefined ? {} : { identifiers: [{ scheme: "ags", value: ags }] }),
  };
}

/** Every town's membership, in the regional group of its side. */
export function demoMembers(
  context: DemoContext,
  regionalGroup: (region: Town["region"]) => string,
): NetworkMember[] {
  return towns.map(({ key, region }) => memberOf(context, key, regionalGroup(region)));
}

function memberOf(context: DemoContext, key: string, group: string): NetworkMember {
  const record = context.record("networkMember", `member/${key}`);
  const tandem = [{ sector: "administration" as const }, { sector: "civilSociety" as const }];
  return { ...record, place: placeId(key), since: "2024-12", tandem, regionalGroups: [group] };
}
