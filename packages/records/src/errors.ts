import type { Issue } from "@staedtenetz/core";

/** A broken promise of a caller of this package. */
export class RecordsError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = new.target.name;
    this.code = code;
  }
}

/** A record that core does not accept was about to be written, or lies in the database. */
export class InvalidRecordError extends RecordsError {
  readonly issues: readonly Issue[];

  constructor(kind: string, id: string, issues: readonly Issue[]) {
    const codes = issues
      .filter((issue) => issue.severity === "error")
      .map((issue) => `${issue.code} at ${issue.path.join(".") || "the root"}`);
    super("invalid-record", `The ${kind} ${id} is not valid: ${codes.join("; ")}.`);
    this.issues = issues;
  }
}

/** A cursor that no list of this package handed out. */
export class InvalidCursorError extends RecordsError {
  constructor() {
    super("invalid-cursor", "The cursor is not one of this list; start again without it.");
  }
}

/** The names of the migrations do not rise by one. */
export class MigrationOrderError extends RecordsError {
  constructor(name: string, expected: string) {
    super("migration-order", `The migration "${name}" must be named "${expected}-…".`);
  }
}

/** The database was written by a newer version of this package. */
export class NewerDatabaseError extends RecordsError {
  constructor(name: string) {
    super(
      "newer-database",
      `The database knows the migration "${name}", this program does not: start the newer program, or restore a backup.`,
    );
  }
}
