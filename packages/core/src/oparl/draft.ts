import { createIssue, type Issue, type IssueParams, type Path } from "../issues.js";
import { oparlMessages } from "../messages/oparl.js";

export type OparlObject = Readonly<Record<string, unknown>>;

interface Origin {
  readonly ours: Path;
  readonly theirs: Path;
  /** True when their value has the form of ours, so that a repair of ours fits theirs too. */
  readonly sameForm: boolean;
}

/** A record of ours in the making, that remembers from where in the OParl object each field came. */
export interface Draft {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Sets a field when there is a value. */
  set(field: string, value: unknown, theirs: Path, form?: "same" | "other"): void;
  /** Remembers the origin of something within a field. */
  origin(ours: Path, theirs: Path, form?: "same" | "other"): void;
  report(code: keyof typeof oparlMessages, theirs: Path, params?: IssueParams): void;
  /** The issues of the reader, and those of a validator with their paths and repairs turned to the OParl object. */
  issues(found: readonly Issue[]): Issue[];
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((step, index) => path[index] === step);
}

function turn(path: Path, origins: readonly Origin[]): { path: Path; sameForm: boolean } {
  const fitting = origins.filter(({ ours }) => startsWith(path, ours));
  const origin = fitting.toSorted((a, b) => b.ours.length - a.ours.length)[0];
  if (origin === undefined) return { path: [], sameForm: false };
  const rest = path.slice(origin.ours.length);
  const isWhole = rest.length === 0;
  return {
    path: origin.sameForm ? [...origin.theirs, ...rest] : origin.theirs,
    sameForm: origin.sameForm || isWhole,
  };
}

function turnIssue(issue: Issue, origins: readonly Origin[]): Issue {
  const { fix, ...rest } = issue;
  const { path } = turn(issue.path, origins);
  const turned = fix?.map((operation) => ({ operation, to: turn(operation.path, origins) }));
  const fits = turned?.every(
    ({ operation, to }) => to.path.length > 0 && (to.sameForm || operation.op === "remove"),
  );
  if (turned === undefined || fits !== true) return { ...rest, path };
  return {
    ...rest,
    path,
    fix: turned.map(({ operation, to }) => ({ ...operation, path: to.path })),
  };
}

/** Begins a draft. */
export function createDraft(): Draft {
  const fields: Record<string, unknown> = {};
  const origins: Origin[] = [];
  const own: Issue[] = [];
  const draft: Draft = {
    fields,
    set(field, value, theirs, form) {
      if (value === undefined) return;
      fields[field] = value;
      draft.origin([field], theirs, form);
    },
    origin(ours, theirs, form = "same") {
      origins.push({ ours, theirs, sameForm: form === "same" });
    },
    report(code, theirs, params = {}) {
      own.push(createIssue(oparlMessages, code, theirs, { params }));
    },
    issues: (found) => [...own, ...found.map((issue) => turnIssue(issue, origins))],
  };
  return draft;
}
