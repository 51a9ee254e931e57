/** How a record of one kind is written to a row and read back. */
export interface RecordFormat<T> {
  readonly kind: string;
  /** Validates, then gives what the row holds; throws `InvalidRecordError` for what core does not accept. */
  write(record: T): { version: number; body: string };
  /** Lifts a stored record to the present version and validates it; throws `InvalidRecordError`. */
  read(row: { id: string; version: number; body: string }): T;
}
