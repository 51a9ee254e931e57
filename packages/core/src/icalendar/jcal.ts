import type { Issue, IssueParams } from "../issues.js";
import { createIssue } from "../issues.js";
import { icalendarMessages } from "../messages/icalendar.js";

type JcalProperty = [
  name: string,
  parameters: Readonly<Record<string, string | string[]>>,
  type: string,
  ...values: unknown[],
];
export type JcalComponent = [
  name: string,
  properties: readonly JcalProperty[],
  components: readonly JcalComponent[],
];

/** One property as it was read: its values and its parameters. */
export interface ReadProperty {
  readonly name: string;
  readonly values: readonly unknown[];
  readonly type: string;
  parameter(name: string): string | undefined;
}

/** How an entry is read: each property is taken by the reader that knows it; what nobody took is told. */
export interface EntryReader {
  readonly kind: string;
  /** All properties of a name, now taken. */
  take(name: string): readonly ReadProperty[];
  /** The first text of a property, now taken. */
  text(name: string): string | undefined;
  /** Reports an issue of this entry. */
  report(code: keyof typeof icalendarMessages, params: IssueParams): void;
  readonly issues: Issue[];
  /** Everything that was not taken, as issues. */
  reportRest(): void;
}

function readProperty([name, parameters, type, ...values]: JcalProperty): ReadProperty {
  return {
    name,
    type,
    values,
    parameter(key) {
      const value = Object.hasOwn(parameters, key) ? parameters[key] : undefined;
      return Array.isArray(value) ? value[0] : value;
    },
  };
}

/** Properties that say nothing a record keeps: when the entry was written down, and by which method. */
const silent = new Set(["dtstamp", "x-lic-location", "calscale"]);

const longestQuote = 80;

function quote(values: readonly unknown[]): string {
  const text = values.map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
  return text.join(", ").slice(0, longestQuote);
}

/** Reads a jCal component (RFC 7265) property by property. */
export function readEntry([kind, properties, components]: JcalComponent, uid: string): EntryReader {
  const rest = new Map<string, ReadProperty[]>();
  for (const property of properties) {
    const read = readProperty(property);
    rest.set(read.name, [...(rest.get(read.name) ?? []), read]);
  }
  const issues: Issue[] = [];
  const reader: EntryReader = {
    kind,
    issues,
    take(name) {
      const found = rest.get(name) ?? [];
      rest.delete(name);
      return found;
    },
    text(name) {
      const value = reader.take(name)[0]?.values[0];
      return typeof value === "string" && value.trim() !== "" ? value : undefined;
    },
    report(code, params) {
      issues.push(createIssue(icalendarMessages, code, [uid], { params }));
    },
    reportRest() {
      for (const [name, found] of rest) {
        if (silent.has(name)) continue;
        const value = quote(found.flatMap(({ values }) => values));
        reader.report("calendar-property-dropped", { name: name.toUpperCase(), value });
      }
      for (const [name] of components) {
        reader.report("calendar-component-unread", { name: name.toUpperCase() });
      }
    },
  };
  return reader;
}
