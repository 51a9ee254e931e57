export {
  accessibilityFeatures,
  eventModes,
  eventStatuses,
  eventVisibilities,
  registrationConfirmations,
  weekdays,
} from "./event-codes.js";
export type {
  AccessibilityFeature,
  EventMode,
  EventStatus,
  EventVisibility,
  RegistrationConfirmation,
  Weekday,
} from "./event-codes.js";
export type {
  Location,
  OnlineAccess,
  Question,
  RegistrationTerms,
  Series,
} from "./event-fields.js";
export type { EventContext } from "./event-rules.js";
export {
  deadlineInstant,
  endInstant,
  endOf,
  firstDayOf,
  isAllDay,
  isTimed,
  lastDayOf,
  minutesOfDuration,
  startInstant,
} from "./event-times.js";
export { eventDefinition, eventSchema } from "./event.js";
export type { Event, EventId } from "./event.js";
