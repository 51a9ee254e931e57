export { createClient, readAll } from "./client/client.js";
export type { Client, ClientOptions, Failure, InputOf, OutputOf, Result } from "./client/client.js";
export { openApiDocument } from "./open-api.js";
export { operations } from "./operations.js";
export type { OperationAccess, OperationId } from "./operations.js";
export {
  issueSchema,
  issuesOf,
  problemMediaType,
  problemOf,
  problems,
  problemSchema,
} from "./problem/problem.js";
export type { Problem, ProblemCode, ProblemDetail } from "./problem/problem.js";
export { routes } from "./routes.js";
export type { Routes } from "./routes.js";
export {
  groupSchema,
  networkSchema,
  organisationSchema,
  partnershipSchema,
  personSchema,
  placeSchema,
} from "./schemas/directory.js";
export type {
  Group,
  MemberName,
  Network,
  Organisation,
  Partnership,
  Place,
} from "./schemas/directory.js";
export {
  eventSchema,
  meetingSchema,
  meetingWithDocumentsSchema,
  publicEventSchema,
} from "./schemas/event.js";
export type { Event, Meeting, MeetingWithDocuments, PublicEvent } from "./schemas/event.js";
export { followUpSchema } from "./schemas/follow-up.js";
export type { FollowUp } from "./schemas/follow-up.js";
export { DEFAULT_LIMIT, MAX_LIMIT, pageOf, pageQuerySchema } from "./schemas/list.js";
export {
  MAX_NAME_LENGTH,
  rightsSchema,
  sessionSchema,
  signInSchema,
  userSchema,
} from "./schemas/session.js";
export type { Rights, Session, User } from "./schemas/session.js";
export { pathIdOf, pathIdSchema, roomSchema, urnOf, urnSchema } from "./schemas/shapes.js";
export { shownName } from "./schemas/shown-name.js";
export { taskRowSchema, taskStatusSchema } from "./schemas/task.js";
export type { TaskRow } from "./schemas/task.js";
