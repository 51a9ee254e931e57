import { isEdtf } from "../time/edtf.js";
import { parsePartialDate } from "../time/phrases/parse-partial-date.js";
import { putAt, valueAt, type CellContext, type Column, type Fields } from "./column.js";

const localTime = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)$/;

function clockOf(cell: string, { reference }: CellContext): string | undefined {
  const read = parsePartialDate(cell, { reference, locale: "de" });
  return read.time ?? /^\d{1,2}:\d\d$/.exec(cell)?.[0].padStart(5, "0");
}

/** A day, a day with its time, or a vague date with its words. */
function readStart(cell: string, context: CellContext): object | undefined {
  const { zone, reference } = context;
  const exact = localTime.exec(cell);
  if (exact !== null) return { start: { local: `${exact[1]}T${exact[2]}`, zone } };
  if (isEdtf(cell)) return cell.length === 10 ? { startDate: cell, endDate: cell } : { edtf: cell };
  const read = parsePartialDate(cell, { reference, locale: "de" });
  if (read.start !== undefined) {
    const end = read.end === undefined ? {} : { end: { local: read.end, zone } };
    return { start: { local: read.start, zone }, ...end };
  }
  if (read.date === undefined) return { text: cell };
  const { edtf, kind } = read.date;
  return kind === "day" ? { startDate: edtf, endDate: edtf } : { edtf, text: cell };
}

/** A time beside a day turns the day into a clock time. */
function addClock(fields: Fields, field: "start" | "end", clock: string, zone: string): void {
  const day =
    valueAt(fields, ["when", "startDate"]) ??
    String(valueAt(fields, ["when", "start", "local"]) ?? "").slice(0, 10);
  if (typeof day !== "string" || day === "") return;
  const local = { local: `${day}T${clock}`, zone };
  const start = field === "start" ? local : valueAt(fields, ["when", "start"]);
  if (start === undefined) return;
  fields["when"] = { start, ...(field === "end" && { end: local }) };
}

function clockColumn(field: "start" | "end", ...headings: Column["headings"]): Column {
  return {
    field: `when.${field}`,
    headings,
    path: ["when", field],
    read(cell, fields, context) {
      const exact = localTime.exec(cell);
      if (exact !== null) {
        putAt(fields, ["when", field], { local: `${exact[1]}T${exact[2]}`, zone: context.zone });
        return;
      }
      const clock = clockOf(cell, context);
      if (clock === undefined) context.report("table-cell-date", { value: cell });
      else addClock(fields, field, clock, context.zone);
    },
    write: (fields) =>
      field === "start"
        ? ""
        : String(valueAt(fields, ["when", "end", "local"]) ?? "").replace("T", " "),
  };
}

/** The three columns that say when an event takes place; the day stands before its times. */
export const whenColumns: readonly Column[] = [
  {
    field: "when",
    headings: ["Datum", "Date", "Termin", "Tag", "Wann", "When", "Beginn am"],
    path: ["when"],
    read(cell, fields, context) {
      fields["when"] = readStart(cell, context);
    },
    write(fields) {
      const local = valueAt(fields, ["when", "start", "local"]);
      if (typeof local === "string") return local.replace("T", " ");
      return String(
        valueAt(fields, ["when", "startDate"]) ??
          valueAt(fields, ["when", "edtf"]) ??
          valueAt(fields, ["when", "text"]) ??
          "",
      );
    },
  },
  clockColumn("start", "Beginn", "Start", "Uhrzeit", "Zeit", "Time", "von"),
  clockColumn("end", "Ende", "End", "bis"),
];
