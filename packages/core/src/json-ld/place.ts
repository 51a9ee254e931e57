import type { Place, PlaceKind } from "../place/place.js";
import { oneOrMany, present, textOf, type JsonLd } from "./json-ld.js";

const cityKinds: ReadonlySet<PlaceKind> = new Set(["municipality", "town", "independentCity"]);

const wikidata = "https://www.wikidata.org/entity/";

/** A place as schema.org City (towns and municipalities) or AdministrativeArea, without its context. */
export function placeNode(place: Place): JsonLd {
  const { name, officialName, shortName, formerNames = [], coordinates, identifiers = [] } = place;
  const others = [officialName, shortName, ...formerNames.map((former) => former.name)];
  const items = identifiers.filter(({ scheme }) => scheme === "wikidata");
  return present({
    "@type": cityKinds.has(place.kind) ? "City" : "AdministrativeArea",
    "@id": place.id,
    name: textOf(name),
    alternateName: oneOrMany(others.filter((other) => other !== undefined)),
    url: place.website,
    address: present({
      "@type": "PostalAddress",
      addressCountry: place.country,
      addressRegion: place.subdivision,
      postalCode: place.postalCodes?.[0],
    }),
    geo:
      coordinates === undefined
        ? undefined
        : { "@type": "GeoCoordinates", longitude: coordinates[0], latitude: coordinates[1] },
    identifier: identifiers
      .filter(({ scheme }) => scheme !== "wikidata")
      .map(({ scheme, value }) => ({ "@type": "PropertyValue", propertyID: scheme, value })),
    sameAs: oneOrMany(items.map(({ value }) => wikidata + value)),
  });
}

/**
 * A place as JSON-LD: schema.org City for towns and municipalities, AdministrativeArea for what stands above or below.
 *
 * @example toScriptText(placeToJsonLd(place))
 */
export function placeToJsonLd(place: Place): JsonLd {
  return { "@context": "https://schema.org", ...placeNode(place) };
}
