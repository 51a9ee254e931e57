import type {
  ImportRow,
  InputOf,
  MergeChoice,
  MergedPart,
  MergeTarget,
} from "@staedtenetz/api/client";

/** What happens to a row: it becomes a new person, is left out, or goes into the entry of somebody who is there. */
export type Decision = "add" | "skip" | { readonly into: string };

/** What was decided about the rows of a list. */
export interface Choices {
  readonly decisions: ReadonlyMap<number, Decision>;
  /** `row part` of what is not merged in the usual way. */
  readonly parts: ReadonlyMap<string, MergeChoice>;
  /** `row issue` of repairs that are not wanted. */
  readonly left: ReadonlySet<string>;
}

export const nothingChosen: Choices = {
  decisions: new Map(),
  parts: new Map(),
  left: new Set(),
};

export const mergedParts: readonly MergedPart[] = [
  "name",
  "roles",
  "emails",
  "phones",
  "addresses",
];

/** Somebody a row can be merged into, with what is there now. */
export interface Mergeable {
  readonly person: string;
  readonly target: MergeTarget;
}

/** Everybody a row can be merged into. */
export function mergeablesOf({ duplicates }: ImportRow): Mergeable[] {
  return duplicates.flatMap(({ person, target }) =>
    person === undefined || target === undefined ? [] : [{ person, target }],
  );
}

/** What happens to a row now: what was chosen, or what was proposed. */
export function decisionOf({ row, decision }: ImportRow, { decisions }: Choices): Decision {
  return decisions.get(row) ?? decision;
}

export function isTaken(row: ImportRow, choices: Choices): boolean {
  return decisionOf(row, choices) !== "skip";
}

/** Whom a row is merged into, if it is. */
export function mergedInto(row: ImportRow, choices: Choices): Mergeable | undefined {
  const decision = decisionOf(row, choices);
  if (typeof decision === "string") return undefined;
  return mergeablesOf(row).find(({ person }) => person === decision.into);
}

/** How a part is merged unless something else is chosen: a person has one name, and as many of the others as there are. */
export function choiceOf(row: number, part: MergedPart, { parts }: Choices): MergeChoice {
  return parts.get(`${row} ${part}`) ?? (part === "name" ? "keep" : "add");
}

type RowChoices = NonNullable<InputOf<"commitImport">["body"]>["rows"];

/**
 * What is sent to take a list in: only rows that are treated differently from what was proposed.
 *
 * @example
 * client.commitImport({ params, body: { rows: rowChoices(found.rows, choices) } });
 */
export function rowChoices(rows: readonly ImportRow[], choices: Choices): NonNullable<RowChoices> {
  return rows.flatMap((row) => {
    const leave = row.issues.flatMap((_, index) =>
      choices.left.has(`${row.row} ${index}`) ? [index] : [],
    );
    const decision = choices.decisions.get(row.row);
    if (decision === undefined && leave.length === 0) return [];
    const merge = mergedInto(row, choices);
    const said = typeof decision === "string" ? { decision } : {};
    const into =
      merge === undefined
        ? said
        : { decision: "merge" as const, merge: mergeOf(row.row, merge, choices) };
    return [{ row: row.row, leave, ...into }];
  });
}

function mergeOf(row: number, { person, target: { state } }: Mergeable, choices: Choices) {
  const chosen = mergedParts.flatMap((part) => {
    const choice = choices.parts.get(`${row} ${part}`);
    return choice === undefined ? [] : [[part, choice] as const];
  });
  return { person, state, parts: Object.fromEntries(chosen) };
}
