export { meetingDefinition, meetingSchema, meetingStates } from "./meeting.js";
export type { Meeting, MeetingId, MeetingState } from "./meeting.js";
