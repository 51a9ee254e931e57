import type { DocsOf } from "./message-docs.js";
import type { registrationMessages } from "./registration.js";

const id = "urn:uuid:0190c5a0-0000-7000-8000-0000000000e1";
const zone = "Europe/Berlin";
const event = {
  id,
  when: { start: { local: "2025-06-18T10:00", zone } },
  mode: "onSite",
  status: "confirmed",
  capacity: 1,
  registration: {
    opens: { local: "2025-05-01T08:00", zone },
    deadline: "2025-06-10",
    confirmation: "immediate",
  },
};
const earlier = {
  id: "urn:uuid:0190c5a0-0000-7000-8000-0000000000f1",
  type: "registration",
  created: "2025-05-20T08:00:00Z",
  modified: "2025-05-20T08:00:00Z",
  event: id,
  name: "Kim Muster",
  contact: { kind: "email", value: "kim@example.org" },
  companions: [],
  answers: [],
  reply: "accepted",
  state: "confirmed",
  at: "2025-05-20T08:00:00Z",
};
const organiser = "urn:uuid:0190c5a0-0000-7000-8000-0000000000c1";

export const registrationDocs: DocsOf<typeof registrationMessages> = {
  "registration-after-deadline": {
    cause: "The form was sent after the end of the last day.",
    repair: "Ask the organisers; they can still enter it.",
    example: { changes: { at: "2025-06-10T22:00:00Z" }, context: { event } },
  },
  "registration-late-entry": {
    cause: "The organisers entered someone after the deadline.",
    repair: "Nothing to do; the entry is marked as late.",
    example: { changes: { at: "2025-06-12T08:00:00Z", enteredBy: organiser }, context: { event } },
  },
  "registration-before-opening": {
    cause: "Somebody knew the address of the form before it was announced.",
    repair: "Register again once it is open.",
    example: { changes: { at: "2025-04-01T08:00:00Z" }, context: { event } },
  },
  "registration-event-cancelled": {
    cause: "The event was called off while the form was open.",
    repair: "Nothing to do: the event does not take place.",
    example: { changes: {}, context: { event: { ...event, status: "cancelled" } } },
  },
  "registration-twice": {
    cause: "The form was sent twice, because the confirmation took long.",
    repair: "Keep the first registration.",
    example: {
      changes: {},
      context: {
        others: [
          {
            ...earlier,
            name: "mara beispiel",
            contact: { kind: "email", value: "Mara@example.org" },
          },
        ],
      },
    },
  },
  "registration-no-seat": {
    cause: "More people want to come than there are seats.",
    repair: "The repair puts the registration on the waiting list.",
    example: { changes: {}, context: { event, others: [earlier] } },
  },
  "registration-over-capacity": {
    cause: "The organisers entered someone although all seats were taken.",
    repair: "The repair puts the registration on the waiting list; leave it if there is a chair.",
    example: { changes: { enteredBy: organiser }, context: { event, others: [earlier] } },
  },
  "registration-name-empty": {
    cause: "Only blanks were typed.",
    repair: "Give a name.",
    example: { changes: { name: " " } },
  },
  "registration-contact-missing": {
    cause: "The form was sent without a way to answer.",
    repair: "Give an e-mail address or a phone number; organisers may leave both out.",
    example: { changes: { contact: { kind: "none" } } },
  },
  "registration-email-format": {
    cause: "The address was cut off or has a blank in it.",
    repair: "Correct the address.",
    example: { changes: { contact: { kind: "email", value: "mara@example" } } },
  },
  "registration-represented-by-missing": {
    cause: "Somebody said they would send a colleague, and not whom.",
    repair: "Ask who comes.",
    example: { changes: { reply: "represented" } },
  },
  "registration-mode-not-offered": {
    cause: "The event was changed after the form was opened.",
    repair: "Choose the way of taking part that the event offers.",
    example: { changes: { mode: "online" }, context: { event } },
  },
};
