import type { messageTables } from "./all-messages.js";
import { identifierDocs } from "./identifiers.docs.js";
import type { DocsOf } from "./message-docs.js";
import { organisationDocs } from "./organisation.docs.js";
import { partnershipDocs } from "./partnership.docs.js";
import { placeDocs } from "./place.docs.js";
import { taskDocs } from "./task.docs.js";
import { dateDocs } from "./dates.docs.js";
import { timeDocs } from "./time.docs.js";
import { eventDocs } from "./event.docs.js";
import { agendaItemDocs } from "./agenda-item.docs.js";
import { attendanceDocs } from "./attendance.docs.js";
import { meetingDocs } from "./meeting.docs.js";
import { minutesDocs } from "./minutes.docs.js";
import { voteDocs } from "./vote.docs.js";
import { decisionDocs } from "./decision.docs.js";
import { registrationDocs } from "./registration.docs.js";
import { gv100adDocs } from "./gv100ad.docs.js";
import { icalendarDocs } from "./icalendar.docs.js";
import { consentDocs } from "./consent.docs.js";
import { personDocs } from "./person.docs.js";
import { membershipDocs } from "./membership.docs.js";
import { networkMemberDocs } from "./network-member.docs.js";
import { workingGroupDocs } from "./working-group.docs.js";
import { practiceDocs } from "./practice.docs.js";
import { callDocs } from "./call.docs.js";
import { attachmentDocs } from "./attachment.docs.js";
import { oparlDocs } from "./oparl.docs.js";
import { tableDocs } from "./table.docs.js";
import { vcardDocs } from "./vcard.docs.js";
import { recordDocs } from "./record.docs.js";

/** Cause, repair and example of every issue code. The build leaves this file out; ISSUES.md is made from it. */
export const messageDocs: {
  readonly [Table in keyof typeof messageTables]: DocsOf<(typeof messageTables)[Table]>;
} = {
  record: recordDocs,
  dates: dateDocs,
  time: timeDocs,
  identifiers: identifierDocs,
  place: placeDocs,
  partnership: partnershipDocs,
  organisation: organisationDocs,
  task: taskDocs,
  event: eventDocs,
  agendaItem: agendaItemDocs,
  attendance: attendanceDocs,
  meeting: meetingDocs,
  minutes: minutesDocs,
  vote: voteDocs,
  decision: decisionDocs,
  registration: registrationDocs,
  gv100ad: gv100adDocs,
  icalendar: icalendarDocs,
  oparl: oparlDocs,
  vcard: vcardDocs,
  table: tableDocs,
  consent: consentDocs,
  person: personDocs,
  membership: membershipDocs,
  networkMember: networkMemberDocs,
  workingGroup: workingGroupDocs,
  practice: practiceDocs,
  call: callDocs,
  attachment: attachmentDocs,
};
