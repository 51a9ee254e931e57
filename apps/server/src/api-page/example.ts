import { nameOf, type JsonSchema, type NamedSchemas } from "./json-schema.js";

/** Words that show what a text is for; the first that fits a pattern and the lengths is shown. */
const texts: readonly string[] = [
  "2025-06-18",
  "2025-06-18T10:00",
  "2025-06-18T10:00:00Z",
  "0b5b1f5e-6c1e-4f0a-9d43-0d8a5d2f1c11",
  "urn:uuid:0b5b1f5e-6c1e-4f0a-9d43-0d8a5d2f1c11",
  "https://stadt.example/treffen",
  "PT2H",
  "Europe/Berlin",
  "DE",
  "DE-SN",
  "14626610",
  "1",
  "0:1",
  "meeting-2025",
  "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  "AAAAAAAAAAAAAAAAAAAAAA.1",
  "person:anna",
];

/** What a text is, told by the name of its field where no pattern says so. */
const textsByField: readonly (readonly [RegExp, string])[] = [
  [/^(email|address|mail)$/i, "anna.beispiel@stadt.example"],
  [/(url|web|href)$/i, "https://stadt.example/treffen"],
  [/^(at|created|changed|expires|updated|.*At)$/, "2025-06-18T10:00:00Z"],
  [/^(date|day|from|to|since|until|due|start|end|.*(Date|Day|By))$/, "2025-06-18"],
  [/^(name|author|actor)$/i, "Anna Beispiel"],
  [/^(title|text|note|label|summary|description)$/i, "Marktfest im Juni"],
  [/^token$/, "mPQ4bX0c9vT2kL7sR1yZ8w"],
];

/** Optional fields are shown this deep; below, only what has to be there. */
const OPTIONAL_DEPTH = 3;

/**
 * A value a schema describes, for people who read: what the schema gives as its example, or one put together from
 * its parts. A schema that contains itself ends where it would begin again.
 *
 * @example
 * exampleFrom({ type: "array", items: { type: "integer", minimum: 3 } }, {}); // [3]
 */
export function exampleFrom(schema: JsonSchema, named: NamedSchemas): unknown {
  return valueOf(schema, { named, field: "", within: [], depth: 0 });
}

interface Place {
  named: NamedSchemas;
  /** The field the value stands in. */
  field: string;
  /** The named schemas around it. */
  within: readonly string[];
  depth: number;
}

function valueOf(schema: JsonSchema, place: Place): unknown {
  if (schema.example !== undefined) return schema.example;
  const name = nameOf(schema);
  if (name !== undefined) {
    const { [name]: target = {} } = place.named;
    if (place.within.includes(name)) return target.type === "array" ? [] : {};
    return valueOf(target, { ...place, within: [...place.within, name] });
  }
  if (schema.default !== undefined) return schema.default;
  if (schema.enum !== undefined) return schema.enum[0];
  const choice = (schema.anyOf ?? schema.oneOf)?.find(({ type }) => type !== "null");
  if (choice !== undefined) return valueOf(choice, place);
  const type = typeof schema.type === "object" ? schema.type[0] : schema.type;
  switch (type) {
    case "object":
      return objectOf(schema, place);
    case "array":
      return schema.prefixItems === undefined
        ? [valueOf(schema.items ?? {}, below(place, place.field))]
        : schema.prefixItems.map((item) => valueOf(item, below(place, place.field)));
    case "string":
      return textOf(schema, place.field);
    case "integer":
    case "number":
      return Math.min(Math.max(schema.minimum ?? 1, 1), schema.maximum ?? 1);
    case "boolean":
      return true;
    default:
      return null;
  }
}

function below(place: Place, field: string): Place {
  return { ...place, field, depth: place.depth + 1 };
}

function objectOf(schema: JsonSchema, place: Place): Record<string, unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const shown = Object.entries(properties).filter(
    ([key]) => place.depth < OPTIONAL_DEPTH || required.includes(key),
  );
  const value = Object.fromEntries(
    shown.map(([key, property]) => [key, valueOf(property, below(place, key))]),
  );
  const isMap = shown.length === 0 && typeof additionalProperties === "object";
  if (!isMap || Object.keys(additionalProperties).length === 0) return value;
  return { de: valueOf(additionalProperties, below(place, place.field)) };
}

function textOf({ pattern, format, minLength = 0, maxLength = 1e6 }: JsonSchema, field: string) {
  const fits = (text: string): boolean =>
    text.length >= minLength && text.length <= maxLength && matches(pattern, text);
  if (format === "date") return "2025-06-18";
  if (format === "date-time") return "2025-06-18T10:00:00Z";
  const byField = textsByField.filter(([name]) => name.test(field)).map(([, text]) => text);
  const candidates = pattern === undefined ? [...byField, "Text"] : [...byField, ...texts];
  return candidates.find(fits) ?? "x".repeat(Math.max(minLength, 1));
}

/** Patterns with flags are written `…/i` in the document. */
function matches(pattern: string | undefined, text: string): boolean {
  if (pattern === undefined) return true;
  const flagged = /^(.*)\/([a-z]+)$/s.exec(pattern);
  return new RegExp(flagged?.[1] ?? pattern, flagged?.[2] ?? "").test(text);
}
