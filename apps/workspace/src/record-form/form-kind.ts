import type { Client, Result } from "@staedtenetz/api/client";
import type { Messages } from "@staedtenetz/core";
import type { Locale } from "@staedtenetz/elements";
import type { Directory } from "../directory/directory.js";
import type { RecordTexts } from "../texts/records.js";

/** What a form's fields hold: each a text, a checkbox `"1"` or `""`. */
export type Values = Readonly<Record<string, string>>;

/** A record as it was read or is about to be sent. */
export type Fields = Readonly<Record<string, unknown>>;

/** A choice in a list. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One field of a form. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** `lines` holds one entry in each line; `date` and `when` say what they understood. */
  readonly type:
    | "text"
    | "area"
    | "lines"
    | "select"
    | "check"
    | "number"
    | "date"
    | "when"
    | "url";
  readonly required?: boolean;
  readonly choices?: readonly Choice[];
  /** Where in the record it stands: the beginnings of the paths of its issues. */
  readonly paths: readonly string[];
}

/** A group of fields with a heading. */
export interface FieldGroup {
  readonly heading: string;
  readonly fields: readonly Field[];
}

/** What forms are made with. */
export interface FormContext {
  readonly locale: Locale;
  readonly words: RecordTexts;
  readonly directory: Directory;
  /** `YYYY-MM-DD`: dates without a year are meant from it. */
  readonly today: string;
  readonly newId: () => string;
}

/** A field that cannot be read, with a sentence for it. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

/** What the form holds, as a record; or what is wrong with it. */
export type Body =
  | { readonly ok: true; readonly body: Fields }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

export interface SavedRecord {
  readonly record: Fields;
  readonly issues: readonly SavedIssue[];
}

/** An issue of the server: a code, where it is, and what its sentence needs. */
export interface SavedIssue {
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  readonly path: readonly (string | number)[];
  readonly params?: Readonly<Record<string, unknown>> | undefined;
}

/** One kind of record that people make and change in a form. */
export interface FormKind {
  readonly titleNew: (words: RecordTexts) => string;
  readonly titleEdit: (words: RecordTexts) => string;
  /** The path of the page that shows the record, or the list it is in. */
  readonly pathOf: (id: string | undefined) => string;
  readonly groups: (context: FormContext, isNew: boolean) => readonly FieldGroup[];
  /** What the fields begin with; of a new record without one. */
  readonly valuesOf: (record: Fields | undefined, context: FormContext) => Values;
  readonly bodyOf: (values: Values, before: Fields | undefined, context: FormContext) => Body;
  readonly read: (client: Client, id: string) => Promise<Result<Fields>>;
  readonly make: (client: Client, body: Fields, key: string) => Promise<Result<SavedRecord>>;
  readonly change: (
    client: Client,
    id: string,
    body: Fields,
    ifMatch: string,
  ) => Promise<Result<SavedRecord>>;
  /** What is to be done besides once the record is saved. */
  readonly after?: (client: Client, id: string, values: Values) => Promise<Result<unknown>>;
  /** The sentences of core's issues, loaded when the first one has to be said. */
  readonly messages: () => Promise<Messages>;
}

/** The entries of a text with one in each line. */
export function linesOf(text: string | undefined): string[] {
  return (text ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Lets fields out that hold nothing, since an empty text is none. */
export function present(fields: Fields): Fields {
  const kept = Object.entries(fields).filter(
    ([, value]) => value !== undefined && value !== "" && !isEmptyList(value),
  );
  return Object.fromEntries(kept);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
