export const eventStatuses = [
  "tentative",
  "confirmed",
  "cancelled",
  "postponed",
  "rescheduled",
  "movedOnline",
] as const;
export type EventStatus = (typeof eventStatuses)[number];

export const eventModes = ["onSite", "online", "hybrid"] as const;
export type EventMode = (typeof eventModes)[number];

/** Who may see an event. */
export const eventVisibilities = ["public", "network", "group"] as const;
export type EventVisibility = (typeof eventVisibilities)[number];

/** From Monday to Sunday, as ISO 8601 counts them. */
export const weekdays = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;
export type Weekday = (typeof weekdays)[number];

/** What people with disabilities can count on. */
export const accessibilityFeatures = [
  "stepFree",
  "accessibleToilet",
  "hearingLoop",
  "signLanguage",
  "liveCaptions",
  "plainLanguage",
  "assistanceOnRequest",
] as const;
export type AccessibilityFeature = (typeof accessibilityFeatures)[number];

/** How a registration is confirmed: at once, by the organisers, or not at all. */
export const registrationConfirmations = ["immediate", "byOrganiser", "none"] as const;
export type RegistrationConfirmation = (typeof registrationConfirmations)[number];
