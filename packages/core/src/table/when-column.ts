import type { Locale } from "../issues.js";
import { isEdtf } from "../time/edtf.js";
import {
  putAt,
  removeAt,
  textAt,
  valueAt,
  type CellContext,
  type Column,
  type Fields,
} from "./column.js";
import { dateText, readWords, reportReading } from "./date-column.js";

const localTime = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::00)?$/;

function clockOf(cell: string, { reference }: CellContext): string | undefined {
  const plain = /^(\d{1,2}):(\d\d)(?::00)?$/.exec(cell);
  if (plain !== null) return `${plain[1]!.padStart(2, "0")}:${plain[2]!}`;
  return readWords(cell, reference).time;
}

/** A day, a day with its time, or a vague date with its words. */
function readStart(cell: string, context: CellContext): object {
  const { zone, reference } = context;
  const exact = localTime.exec(cell);
  if (exact !== null) return { start: { local: `${exact[1]}T${exact[2]}`, zone } };
  if (isEdtf(cell)) return cell.length === 10 ? { startDate: cell, endDate: cell } : { edtf: cell };
  const reading = readWords(cell, reference);
  if (reading.date === undefined) return { text: cell };
  reportReading(cell, reading, context);
  if (reading.start !== undefined) {
    const end = reading.end === undefined ? {} : { end: { local: reading.end, zone } };
    return { start: { local: reading.start, zone }, ...end };
  }
  const { edtf } = reading.date;
  if (/^\d{4}-\d\d-\d\d$/.test(edtf)) return { startDate: edtf, endDate: edtf };
  const days = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/.exec(edtf);
  return days === null ? { edtf, text: cell } : { startDate: days[1], endDate: days[2] };
}

/** A time beside a day turns the day into a clock time. False where there is no day to stand on. */
function addClock(fields: Fields, field: "start" | "end", clock: string, zone: string): boolean {
  const day =
    textAt(fields, ["when", "startDate"]) ||
    textAt(fields, ["when", "start", "local"]).slice(0, 10);
  if (day === "") return false;
  const local = { local: `${day}T${clock}`, zone };
  const start = field === "start" ? local : valueAt(fields, ["when", "start"]);
  if (start === undefined) return false;
  const end = field === "end" ? local : valueAt(fields, ["when", "end"]);
  fields["when"] = { start, ...(end !== undefined && { end }) };
  return true;
}

/** A local time of the zone of the table, else nothing. */
function localText(fields: Fields, field: "start" | "end", zone: string): string {
  const local = valueAt(fields, ["when", field, "local"]);
  const isOfZone = typeof local === "string" && valueAt(fields, ["when", field, "zone"]) === zone;
  return isOfZone ? local.replace("T", " ") : "";
}

/** The last of several whole days, where the day of the beginning stands already. */
function addLastDay(fields: Fields, day: string): boolean {
  if (valueAt(fields, ["when", "startDate"]) === undefined) return false;
  putAt(fields, ["when", "endDate"], day);
  return true;
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
      const day = isEdtf(cell) ? cell : readWords(cell, context.reference).date?.edtf;
      const isDay = day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day);
      if (field === "end" && isDay && addLastDay(fields, day)) return;
      const clock = clockOf(cell, context);
      if (clock === undefined || !addClock(fields, field, clock, context.zone)) {
        context.report("table-cell-date", { value: cell });
      }
    },
    clear: (fields) => removeAt(fields, ["when", field]),
    write(fields, { zone }) {
      if (field === "start") return "";
      const [first, last] = ["startDate", "endDate"].map((end) => textAt(fields, ["when", end]));
      return first === last ? localText(fields, "end", zone) : last!;
    },
  };
}

function vagueText(fields: Fields, locale: Locale): string {
  const words = valueAt(fields, ["when", "text"]);
  if (typeof words === "string") return words;
  const edtf = valueAt(fields, ["when", "edtf"]);
  return typeof edtf === "string" ? dateText(edtf, locale) : "";
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
    clear: (fields) => removeAt(fields, ["when"]),
    write(fields, { locale, zone }) {
      const day = valueAt(fields, ["when", "startDate"]);
      if (typeof day === "string") return day;
      return localText(fields, "start", zone) || vagueText(fields, locale);
    },
  },
  clockColumn("start", "Beginn", "Start", "Uhrzeit", "Zeit", "Time", "von"),
  clockColumn("end", "Ende", "End", "bis"),
];
