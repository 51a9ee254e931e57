import { issuesAt, type Parsed } from "../issues.js";
import type { RecordBase } from "../record.js";
import type { Rule } from "../rules.js";

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
        for (const issue of issuesAt(parsers[scheme]!(value).issues, ["identifiers", i, "value"])) {
          report(issue.code, issue.path, issue);
        }
      }
    },
  };
}
