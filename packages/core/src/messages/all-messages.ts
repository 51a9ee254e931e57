import { explainWith } from "../explain.js";
import type { Issue, Locale, Messages } from "../issues.js";
import { identifierMessages } from "./identifiers.js";
import { organisationMessages } from "./organisation.js";
import { partnershipMessages } from "./partnership.js";
import { placeMessages } from "./place.js";
import { taskMessages } from "./task.js";
import { dateMessages } from "./dates.js";
import { timeMessages } from "./time.js";
import { eventMessages } from "./event.js";
import { agendaItemMessages } from "./agenda-item.js";
import { attendanceMessages } from "./attendance.js";
import { meetingMessages } from "./meeting.js";
import { minutesMessages } from "./minutes.js";
import { voteMessages } from "./vote.js";
import { decisionMessages } from "./decision.js";
import { registrationMessages } from "./registration.js";
import { gv100adMessages } from "./gv100ad.js";
import { icalendarMessages } from "./icalendar.js";
import { consentMessages } from "./consent.js";
import { personMessages } from "./person.js";
import { membershipMessages } from "./membership.js";
import { networkMemberMessages } from "./network-member.js";
import { workingGroupMessages } from "./working-group.js";
import { practiceMessages } from "./practice.js";
import { callMessages } from "./call.js";
import { attachmentMessages } from "./attachment.js";
import { oparlMessages } from "./oparl.js";
import { tableMessages } from "./table.js";
import { vcardMessages } from "./vcard.js";
import { recordMessages } from "./record.js";

/** Every issue code of the package, by the file it stands in. ISSUES.md and the guard tests are derived from it. */
export const messageTables = {
  record: recordMessages,
  dates: dateMessages,
  time: timeMessages,
  identifiers: identifierMessages,
  place: placeMessages,
  partnership: partnershipMessages,
  organisation: organisationMessages,
  task: taskMessages,
  event: eventMessages,
  agendaItem: agendaItemMessages,
  attendance: attendanceMessages,
  meeting: meetingMessages,
  minutes: minutesMessages,
  vote: voteMessages,
  decision: decisionMessages,
  registration: registrationMessages,
  gv100ad: gv100adMessages,
  icalendar: icalendarMessages,
  oparl: oparlMessages,
  vcard: vcardMessages,
  table: tableMessages,
  consent: consentMessages,
  person: personMessages,
  membership: membershipMessages,
  networkMember: networkMemberMessages,
  workingGroup: workingGroupMessages,
  practice: practiceMessages,
  call: callMessages,
  attachment: attachmentMessages,
} as const satisfies Record<string, Messages>;

/** Every issue code of the package. */
export const allMessages: Messages = /* @__PURE__ */ Object.assign(
  {},
  .../* @__PURE__ */ Object.values(messageTables),
);

/** The sentence of an issue, in German or English. */
export function explain(issue: Issue, locale: Locale): string {
  return explainWith(allMessages, issue, locale);
}
