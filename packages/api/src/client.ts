export { createClient, readAll } from "./client/client.js";
export type { Client, ClientOptions, Failure, InputOf, OutputOf, Result } from "./client/client.js";
export { operations } from "./operations.js";
export type { OperationAccess, OperationId } from "./operations.js";
export type { Problem, ProblemCode } from "./problem/problem.js";
export type {
  Group,
  MemberName,
  Network,
  Organisation,
  Partnership,
  Place,
} from "./schemas/directory.js";
export type { Event, Meeting, MeetingWithDocuments, PublicEvent } from "./schemas/event.js";
export type { Rights, Session, User } from "./schemas/session.js";
export type { TaskRow } from "./schemas/task.js";
