export type { Locale } from "../issues.js";
export type { CalendarDay, Edtf, Local, When } from "../time/types.js";
export { formatPartialDate, type FormatOptions } from "./format-partial-date.js";
export { formatLocal, formatWhen } from "./format-when.js";
export type { PublicCode } from "./public-code.js";
export { labelOf } from "./label-of.js";
