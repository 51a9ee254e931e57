const minute = 60_000;
const firstDay = Date.UTC(1900, 0, 2);

/** A day, a day with its time, or a time alone, as the cell showed it: spreadsheets know no zone. */
function dateText(value: Date): string {
  const rounded = Math.round(value.getTime() / minute) * minute;
  if (Number.isNaN(rounded) || Math.abs(rounded) > 8e15) return "";
  const text = new Date(rounded).toISOString();
  const [day, clock] = [text.slice(0, 10), text.slice(11, 16)];
  if (rounded < firstDay) return clock;
  return clock === "00:00" ? day : `${day}T${clock}`;
}

/** A cell as people read it; nothing for one without a value. */
export function textOfXlsxCell(value: unknown): string {
  if (value instanceof Date) return dateText(value);
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  if (typeof value === "boolean") return value ? "ja" : "nein";
  return typeof value === "string" ? value : "";
}

/** What XML cannot hold, what it had better not and the library therefore leaves out, and what looks like an escape. */
const unwritable =
  /(?![\t\n])\p{Cc}|\ufffd|\p{Noncharacter_Code_Point}|\p{Surrogate}|_(?=x[0-9A-Fa-f]{4}_)/gu;

function escapeUnits(character: string): string {
  return character
    .split("")
    .map((unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
    .join("");
}

/** A text as XLSX holds it: what XML cannot, and what would be taken for such, as `_x0001_` (ECMA-376, 22.9.2.19). */
export function writableText(text: string): string {
  return text.replace(unwritable, escapeUnits);
}
