import type { Organisation, Partnership } from "@staedtenetz/records";
import type { DemoContext } from "./demo-context.js";
import { placeId } from "./demo-places.js";

interface Pair {
  places: [string, string];
  kind: Partnership["kind"];
  signed: string;
  later?: NonNullable<Partnership["agreements"]>;
  formats: NonNullable<Partnership["formats"]>;
  themes: string[];
}

/** Partnerships whose beginning is publicly known. */
const pairs: readonly Pair[] = [
  {
    places: ["goerlitz", "zgorzelec"],
    kind: "partnership",
    signed: "1980",
    later: [{ type: "charter", signed: "1998-05-05" }],
    formats: ["culture", "administration", "youthExchange"],
    themes: ["Europastadt", "Nachbarschaft an der Neiße"],
  },
  {
    places: ["weisswasser", "bruehl"],
    kind: "friendship",
    signed: "1990",
    formats: ["citizensTrip", "culture"],
    themes: ["Begegnung"],
  },
  {
    places: ["plauen", "hof"],
    kind: "partnership",
    signed: "1987-10-22",
    formats: ["culture", "sport"],
    themes: ["Nachbarschaft"],
  },
  {
    places: ["hoyerswerda", "dillingen"],
    kind: "partnership",
    signed: "1988",
    formats: ["sport", "youthExchange"],
    themes: ["Begegnung"],
  },
  {
    places: ["dresden", "coventry"],
    kind: "partnership",
    signed: "1959",
    formats: ["culture", "youthExchange"],
    themes: ["Versöhnung"],
  },
  {
    places: ["leipzig", "kyjiw"],
    kind: "partnership",
    signed: "1961",
    formats: ["administration", "culture"],
    themes: ["Solidarität"],
  },
];

export function demoPartnerships(context: DemoContext): Partnership[] {
  return pairs.map((pair) => partnershipOf(context, pair));
}

function partnershipOf(context: DemoContext, pair: Pair): Partnership {
  const { places, kind, signed, later = [], formats, themes } = pair;
  return {
    ...context.record("partnership", `partnership/${places.join("-")}`),
    kind,
    parties: places.map((key) => ({ place: placeId(key) })),
    agreements: [{ type: "contract", signed }, ...later],
    statusHistory: [{ status: "active", since: signed, side: "all" }],
    formats,
    themes,
  };
}

/** Two associations and a Ländergesellschaft; all three are made up. */
export function demoOrganisations(context: DemoContext): Organisation[] {
  const of = (key: string) => context.record("organisation", `organisation/${key}`);
  return [
    {
      ...of("brueckenbogen"),
      kind: "association",
      sector: "civilSociety",
      name: "Brückenbogen – Verein für Städtepartnerschaft (Demo)",
      place: placeId("goerlitz"),
      founded: "1994",
    },
    {
      ...of("offene-tuer"),
      kind: "association",
      sector: "civilSociety",
      name: "Offene Tür Weißwasser – Nachbarschaftsverein (Demo)",
      place: placeId("weisswasser"),
      founded: "2012",
    },
    {
      ...of("deutsch-polnisch"),
      kind: "bilateralSociety",
      sector: "civilSociety",
      name: "Deutsch-Polnischer Gesprächskreis Sachsen (Demo)",
      place: placeId("dresden"),
      founded: "1991",
    },
  ];
}
