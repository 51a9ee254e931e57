export {
  checkLocal,
  endOfDate,
  instantOf,
  localAt,
  minutesBetween,
  plusDays,
  plusMinutes,
  resolveLocal,
  type LocalResolution,
} from "./local.js";
export type { Local } from "./types.js";
export { isKnownZone } from "./zones.js";
