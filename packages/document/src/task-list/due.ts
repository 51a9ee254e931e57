/** A local date and time with its IANA zone, never a bare instant. */
export interface LocalDateTime {
  /** `2025-06-18T10:00` */
  readonly local: string;
  /** `Europe/Berlin` */
  readonly zone: string;
}

/** When a task is due: a partial date (EDTF, such as `2025-36` for the fourth quarter) or an exact one. */
export type TaskDue = string | LocalDateTime;

const exact = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?)\[([A-Za-z0-9_+/-]{1,60})\]$/;

/** One flat value for the key `due`: EDTF as it is, an exact time as `2025-06-18T10:00[Europe/Berlin]`. */
export function writeDue(due: TaskDue): string {
  return typeof due === "string" ? due : `${due.local}[${due.zone}]`;
}

/** The way back from {@link writeDue}. */
export function readDue(value: unknown): TaskDue | undefined {
  if (typeof value !== "string" || value === "") return undefined;
  const [, local, zone] = exact.exec(value) ?? [];
  return local !== undefined && zone !== undefined ? { local, zone } : value;
}
