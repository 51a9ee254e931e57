export { callDefinition, callKinds, callSchema, isCallOpen } from "./call.js";
export type { Call, CallId, CallKind } from "./call.js";
