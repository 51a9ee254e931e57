export { earliestDay, isAfterEnd, latestDay, type PartialDateInput } from "./bounds.js";
export { addDays, daysInMonth, weekdayOf } from "./calendar.js";
export { comparePartialDates, orderPartialDates, type PartialDateRelation } from "./compare.js";
export { isEdtf, parseEdtf } from "./edtf.js";
export type { DateReading, PhraseOptions } from "./phrases/date-reading.js";
export { parsePartialDate } from "./phrases/parse-partial-date.js";
export type {
  AllDayWhen,
  CalendarDay,
  DateInterval,
  DatePoint,
  DatePointParts,
  DateTime,
  DateTimeParts,
  DayDate,
  Edtf,
  IntervalEnd,
  Local,
  MonthDate,
  PartialDate,
  PartialDateParts,
  PartOfYearDate,
  Qualifier,
  TimedWhen,
  VagueWhen,
  When,
  YearDate,
  YearsDate,
} from "./types.js";
