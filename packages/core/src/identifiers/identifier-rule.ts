import { issuesAt, type Parsed } from "../issues.js";
import type { RecordBase } from "../record.js";
import type { Report, Rule } from "../rules.js";

/** The parsers a kind checks its identifiers with, by their scheme. Schemes without a parser are taken as they are. */
export type IdentifierParsers = Readonly<Record<string, (input: unknown) => Parsed<string>>>;

/** The rule of a kind that its identifiers are valid in their schemes. */
export function identifierRule<T extends RecordBase>(
  id: string,
  codes: readonly string[],
  parsers: IdentifierParsers,
): Rule<T> {
  return {
    id,
    codes,
    check({ identifiers }, _context, report) {
      if (identifiers === undefined) return;
      for (let i = 0; i < identifiers.length; i++) {
        const { scheme, value } = identifiers[i]!;
        if (!Object.hasOwn(parsers, scheme)) continue;
        const { issues } = parsers[scheme]!(value);
        if (issues.length === 0) continue;
        for (const issue of issuesAt(issues, ["identifiers", i, "value"])) {
          report(issue.code, issue.path, issue);
        }
      }
    },
  };
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * For `prepare` of a kind: an identifier given as a number is read as the text it stands for, with the warnings of its
 * parser. The input itself stays as it is.
 */
export function readNumbersAsIdentifiers(
  input: Fields,
  parsers: IdentifierParsers,
  report: Report,
): Fields {
  const { identifiers } = input;
  if (!Array.isArray(identifiers)) return input;
  const read = (identifier: unknown, i: number): unknown => {
    if (!isFields(identifier) || typeof identifier["value"] !== "number") return identifier;
    const { scheme, value } = identifier;
    if (typeof scheme !== "string" || !Object.hasOwn(parsers, scheme)) return identifier;
    const parsed = parsers[scheme]!(value);
    if (parsed.value === undefined) return identifier;
    for (const issue of issuesAt(parsed.issues, ["identifiers", i, "value"])) {
      report(issue.code, issue.path, issue);
    }
    return { ...identifier, value: parsed.value };
  };
  return identifiers.some(
    (identifier) => isFields(identifier) && typeof identifier["value"] === "number",
  )
    ? { ...input, identifiers: identifiers.map(read) }
    : input;
}
