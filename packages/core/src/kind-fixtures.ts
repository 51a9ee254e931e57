import type { Arbitrary } from "fast-check";
import {
  organisationArbitrary,
  organisationSample,
} from "./organisation/organisation.arbitrary.js";
import { partnershipArbitrary, partnershipSample } from "./partnership/partnership.arbitrary.js";
import { placeArbitrary, placeSample } from "./place/place.arbitrary.js";
import { taskArbitrary, taskSample } from "./task/task.arbitrary.js";
import { eventArbitrary, eventSample } from "./event/event.arbitrary.js";
import { agendaItemArbitrary, agendaItemSample } from "./agenda-item/agenda-item.arbitrary.js";
import { attendanceArbitrary, attendanceSample } from "./attendance/attendance.arbitrary.js";
import { meetingArbitrary, meetingSample } from "./meeting/meeting.arbitrary.js";
import { minutesArbitrary, minutesSample } from "./minutes/minutes.arbitrary.js";
import { voteArbitrary, voteSample } from "./vote/vote.arbitrary.js";
import { decisionArbitrary, decisionSample } from "./decision/decision.arbitrary.js";
import {
  registrationArbitrary,
  registrationSample,
} from "./registration/registration.arbitrary.js";
import { consentArbitrary, consentSample } from "./consent/consent.arbitrary.js";
import { personArbitrary, personSample } from "./person/person.arbitrary.js";
import { membershipArbitrary, membershipSample } from "./membership/membership.arbitrary.js";
import {
  networkMemberArbitrary,
  networkMemberSample,
} from "./network-member/network-member.arbitrary.js";
import {
  workingGroupArbitrary,
  workingGroupSample,
} from "./working-group/working-group.arbitrary.js";
import { practiceArbitrary, practiceSample } from "./practice/practice.arbitrary.js";
import { callArbitrary, callSample } from "./call/call.arbitrary.js";
import { attachmentArbitrary, attachmentSample } from "./attachment/attachment.arbitrary.js";
import type { RecordKind, RecordOf } from "./record-kinds.js";

/** What the tests over all kinds need of each: a kind without it does not compile. The build leaves this file out. */
export const kindFixtures: {
  readonly [K in RecordKind]: {
    readonly sample: RecordOf<K>;
    readonly arbitrary: Arbitrary<RecordOf<K>>;
  };
} = {
  place: { sample: placeSample, arbitrary: placeArbitrary },
  partnership: { sample: partnershipSample, arbitrary: partnershipArbitrary },
  organisation: { sample: organisationSample, arbitrary: organisationArbitrary },
  task: { sample: taskSample, arbitrary: taskArbitrary },
  event: { sample: eventSample, arbitrary: eventArbitrary },
  agendaItem: { sample: agendaItemSample, arbitrary: agendaItemArbitrary },
  attendance: { sample: attendanceSample, arbitrary: attendanceArbitrary },
  meeting: { sample: meetingSample, arbitrary: meetingArbitrary },
  minutes: { sample: minutesSample, arbitrary: minutesArbitrary },
  vote: { sample: voteSample, arbitrary: voteArbitrary },
  decision: { sample: decisionSample, arbitrary: decisionArbitrary },
  registration: { sample: registrationSample, arbitrary: registrationArbitrary },
  consent: { sample: consentSample, arbitrary: consentArbitrary },
  person: { sample: personSample, arbitrary: personArbitrary },
  membership: { sample: membershipSample, arbitrary: membershipArbitrary },
  networkMember: { sample: networkMemberSample, arbitrary: networkMemberArbitrary },
  workingGroup: { sample: workingGroupSample, arbitrary: workingGroupArbitrary },
  practice: { sample: practiceSample, arbitrary: practiceArbitrary },
  call: { sample: callSample, arbitrary: callArbitrary },
  attachment: { sample: attachmentSample, arbitrary: attachmentArbitrary },
};
