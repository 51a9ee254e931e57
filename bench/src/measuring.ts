/**
 * Runs once and tells the milliseconds of processor time it took, with what it gave. Unlike the time on the wall it hardly
 * depends on what else the machine is doing.
 */
export function timed<T>(run: () => T): [milliseconds: number, result: T] {
  const start = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(start);
  return [(user + system) / 1000, result];
}

/** The middle one of the values. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function rowOf(cells: readonly (string | number)[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** Prints rows as a Markdown table. */
export function printTable(rows: readonly Readonly<Record<string, string | number>>[]): void {
  const columns = Object.keys(rows[0] ?? {});
  console.log(rowOf(columns));
  console.log(rowOf(columns.map(() => "---")));
  for (const row of rows) console.log(rowOf(columns.map((column) => row[column] ?? "")));
}
