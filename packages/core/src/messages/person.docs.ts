import type { DocsOf } from "./message-docs.js";
import type { personMessages } from "./person.js";

const listed = { visibility: "network", basis: "publicTask" };

export const personDocs: DocsOf<typeof personMessages> = {
  "person-name-empty": {
    cause: "An address book has entries with a company and no person.",
    repair: "Enter the name as it is shown, or make it an organisation.",
    example: { changes: { name: { formatted: " " } } },
  },
  "person-title-in-name": {
    cause: "Lists have one column for titles and first names.",
    repair: "The repair moves the title to the prefixes.",
    example: { changes: { name: { formatted: "Dr. Anna Beispiel", given: "Dr. Anna" } } },
  },
  "person-former-office-as-current": {
    cause: "Reports name people by the office they once held.",
    repair: "The repair marks the office as a former one and takes the word out of its title.",
    example: { changes: { roles: [{ title: "ehemaliger Bürgermeister", current: true }] } },
  },
  "person-email-format": {
    cause: "The address was cut off or has a blank in it.",
    repair: "Correct the address.",
    example: { changes: { emails: [{ value: "anna@example", context: "work", ...listed }] } },
  },
  "person-visible-without-basis": {
    cause: "Contacts were imported and shown before anyone was asked.",
    repair:
      "The repair shows it to coordinators only; record a legal basis to show it to more people.",
    example: { changes: { basis: "notRecorded" } },
  },
  "person-private-without-consent": {
    cause: "A private number was entered like one of an office.",
    repair: "The repair shows it to coordinators only; ask for consent to show it to more people.",
    example: { changes: { phones: [{ value: "+4935100000", context: "private", ...listed }] } },
  },
  "person-consent-not-found": {
    cause: "The consent was withdrawn, or covers something else.",
    repair: "The repair shows it to coordinators only; ask again for consent.",
    example: { changes: { basis: "consent" }, context: { consents: [] } },
  },
  "person-deletion-due": {
    cause: "The time for which the details may be kept is over.",
    repair: "Delete the person, or record on what ground the details are kept longer.",
    example: {
      changes: { retention: { deleteBy: "2025-06" } },
      context: { today: "2025-07-01" },
    },
  },
  "person-not-confirmed-lately": {
    cause: "Contact details grow old.",
    repair: "Ask the person whether all this is still right.",
    example: { changes: { lastConfirmed: "2024-06-17" }, context: { today: "2025-06-18" } },
  },
};
