/** One line of the register, its fixed columns cut out and trimmed. Numbers stay texts until they are needed. */
export interface RegisterLine {
  /** Line number in the file, from 1. */
  readonly row: number;
  /** Record kind: 10 Land, 20 Regierungsbezirk, 40 Kreis, 50 Gemeindeverband, 60 Gemeinde. */
  readonly kind: string;
  /** The day the register speaks of, `2023-11-30`. */
  readonly asOf: string;
  /** Regional key as far as the record kind goes: 2, 3, 5, 9 or 12 digits. */
  readonly key: string;
  readonly name: string;
  /** Name of the seat of a Kreis. */
  readonly seat: string;
  /** Type code: 41–45 Kreis, 50–58 Verband, 60–67 Gemeinde. */
  readonly type: string;
  /** Area in hectares. */
  readonly area: string;
  readonly population: string;
  /** Postal code of the seat; empty for uninhabited areas. */
  readonly postalCode: string;
}

/** Record kind → from where to where the digits of its key stand; the parts are joined in this order. */
const keyColumns: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  "10": [[10, 12]],
  "20": [[10, 13]],
  "40": [[10, 15]],
  "50": [
    [10, 15],
    [18, 22],
  ],
  "60": [
    [10, 15],
    [18, 22],
    [15, 18],
  ],
};

/** Shorter lines end before the type code, without which nothing can be said about a record. */
export const shortestLine = 52;

/** Whether a line begins like a record of a kind that this reader knows. */
export function isKnownRecordKind(line: string): boolean {
  return Object.hasOwn(keyColumns, line.slice(0, 2));
}

/**
 * Cuts a line of the register into its columns. Positions: Statistisches Bundesamt, Gemeindeverzeichnis GV100AD,
 * Datensatzbeschreibung.
 */
export function cutLine(line: string, row: number): RegisterLine {
  const cut = (from: number, to: number) => line.slice(from, to).trim();
  const kind = line.slice(0, 2);
  const asOf = line.slice(2, 10);
  return {
    row,
    kind,
    asOf: `${asOf.slice(0, 4)}-${asOf.slice(4, 6)}-${asOf.slice(6, 8)}`,
    key: (keyColumns[kind] ?? []).map(([from, to]) => cut(from, to)).join(""),
    name: cut(22, 72),
    seat: cut(72, 122),
    type: cut(122, 124),
    area: cut(128, 139),
    population: cut(139, 150),
    postalCode: cut(165, 170),
  };
}
