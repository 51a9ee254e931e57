export { callDefinition, callSchema } from "./call.js";
export type { Call, CallId } from "./call.js";
export { callKinds } from "./call-kinds.js";
export type { CallKind } from "./call-kinds.js";
export { isCallOpen } from "./is-call-open.js";
