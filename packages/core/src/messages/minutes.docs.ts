import type { DocsOf } from "./message-docs.js";
import type { minutesMessages } from "./minutes.js";

const complete = {
  when: { startDate: "2025-06-18", endDate: "2025-06-18" },
  locations: [{ name: "Rathaus" }],
  agenda: [{ id: "1", order: 1, title: "Berichte", public: true, kind: "report" }],
  attendance: [{ id: "a", place: "urn:town:a", status: "present", votingRight: true }],
};
const chair = "urn:uuid:0190c5a0-0000-7000-8000-0000000000c1";
const id = "urn:uuid:0190c5a0-0000-7000-8000-000000000001";
const final = {
  id,
  type: "minutes",
  created: "2025-06-18T10:00:00Z",
  modified: "2025-06-18T10:00:00Z",
  meeting: "urn:uuid:0190c5a0-0000-7000-8000-0000000000b1",
  kind: "results",
  state: "final",
  version: 1,
  approval: "none",
  formalBody: false,
  takers: [],
  attachments: [],
};

export const minutesDocs: DocsOf<typeof minutesMessages> = {
  "minutes-date-missing": {
    cause: "The meeting is noted with a vague date only.",
    repair: "Give the day at the meeting.",
    example: {
      changes: { chair },
      context: { meeting: { ...complete, when: { text: "im Juni" } } },
    },
  },
  "minutes-location-missing": {
    cause: "The room was never noted.",
    repair: "Give the place at the meeting; an online meeting needs none.",
    example: { changes: { chair }, context: { meeting: { ...complete, locations: [] } } },
  },
  "minutes-chair-missing": {
    cause: "Nobody noted who was in the chair.",
    repair: "Name the person in the chair.",
    example: { changes: {}, context: { meeting: complete } },
  },
  "minutes-attendance-missing": {
    cause: "The list went round on paper and was not entered.",
    repair: "Enter who was present.",
    example: { changes: { chair }, context: { meeting: { ...complete, attendance: [] } } },
  },
  "minutes-agenda-missing": {
    cause: "The meeting was called at short notice, without an agenda.",
    repair: "Enter what was dealt with.",
    example: { changes: { chair }, context: { meeting: { ...complete, agenda: [] } } },
  },
  "minutes-decision-wording-missing": {
    cause: "A decision was marked and its wording put off.",
    repair: "Enter the exact wording.",
    example: {
      changes: { chair },
      context: { meeting: { ...complete, decisions: [{ wording: " " }] } },
    },
  },
  "minutes-vote-result-missing": {
    cause: "The votes were counted and not noted.",
    repair: "Enter the counts, or that the vote was unanimous.",
    example: {
      changes: { chair },
      context: {
        meeting: {
          ...complete,
          votes: [{ id: "v", method: "open", unit: "person", adopted: true }],
        },
      },
    },
  },
  "minutes-frozen": {
    cause: "Somebody wanted to mend a word after the minutes were final.",
    repair: "Write a correction: a new version that names the one it corrects.",
    example: { changes: { state: "final", chair }, context: { before: final } },
  },
  "minutes-version-wrong": {
    cause: "A correction was saved without saying which version it corrects.",
    repair: "A correction is one version higher and names the one before it.",
    example: { changes: { version: 2 } },
  },
  "minutes-step-forbidden": {
    cause: "Final minutes were set back to a draft.",
    repair: "Write a correction instead.",
    example: { changes: { state: "draft" }, context: { before: final } },
  },
  "minutes-deadline-missing": {
    cause: "Minutes went round without saying until when objections are possible.",
    repair: "Give the last day for objections.",
    example: { changes: { state: "circulating", approval: "silence" } },
  },
  "minutes-approved-in-missing": {
    cause: "The approval was noted without its meeting.",
    repair: "Name the meeting at which they were approved.",
    example: { changes: { state: "approved", approval: "nextMeeting" } },
  },
  "minutes-objection-open": {
    cause: "The deadline passed while an objection was not decided.",
    repair: "Accept or decline each objection.",
    example: {
      changes: {
        state: "approved",
        objections: [
          { id: "o", by: chair, at: "2025-06-20T08:00:00Z", text: "Anders gesagt", state: "open" },
        ],
      },
    },
  },
};
