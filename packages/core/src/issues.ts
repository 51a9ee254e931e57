/** How much an issue weighs: a record with an error is not handed out, one with warnings is usable. */
export type Severity = "error" | "warning" | "info";

/** The way from the record's root to a field: property names and list positions. */
export type Path = readonly (string | number)[];

/** One step of a repair. `set` creates missing objects on the way; `remove` takes a key or a list entry out. */
export type FixOperation =
  | { readonly op: "set"; readonly path: Path; readonly value: unknown }
  | { readonly op: "remove"; readonly path: Path };

/** A repair: its steps in order. A form shows them as a preview before it applies them. */
export type Fix = readonly FixOperation[];

/** Facts the sentence of an issue is filled with. */
export type IssueParams = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/**
 * What a validator, a parser or a reader found.
 * `code` is stable and listed in ISSUES.md; the sentence for people comes from `explain`.
 */
export interface Issue {
  readonly code: string;
  readonly severity: Severity;
  readonly path: Path;
  readonly params: IssueParams;
  readonly fix?: Fix;
}

/** What a parser hands back: the value if one could be read, and what is to be said about it. */
export interface Parsed<T> {
  readonly value?: T;
  readonly issues: readonly Issue[];
}

/** The severity and the sentences of one issue code. `{name}` stands for a param, `{name:day}` for it as a readable date, `{name:weekday}` for the weekday of it, `{field}` for the last step of the path. */
export interface Message {
  readonly severity: Severity;
  readonly de: string;
  readonly en: string;
}

/** A table of issue codes. Each kind of record brings its own, so that nobody pays for the others'. */
export type Messages = Readonly<Record<string, Message>>;

/** The languages every sentence and label exists in. */
export type Locale = "de" | "en";

/** What may be said about an issue beyond its code and path. */
export interface IssueDetail {
  readonly params?: IssueParams;
  readonly fix?: Fix;
  /** Only where a rule weighs differently by context, and SPEC.md says so. */
  readonly severity?: Severity;
}

/** Makes an issue whose severity stands in the table. */
export function createIssue<M extends Messages>(
  messages: M,
  code: Extract<keyof M, string>,
  path: Path = [],
  detail: IssueDetail = {},
): Issue {
  const severity = detail.severity ?? messages[code]?.severity ?? "error";
  const issue = { code, severity, path, params: detail.params ?? {} };
  return detail.fix === undefined ? issue : { ...issue, fix: detail.fix };
}

/** True when at least one issue is an error. */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === "error");
}

/** The issues of a part, moved to where the part stands in the whole; their repairs move with them. */
export function issuesAt(issues: readonly Issue[], path: Path): readonly Issue[] {
  return issues.map((issue) => {
    const moved = { ...issue, path: [...path, ...issue.path] };
    if (issue.fix === undefined) return moved;
    return { ...moved, fix: issue.fix.map((step) => ({ ...step, path: [...path, ...step.path] })) };
  });
}
