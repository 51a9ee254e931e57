export { missingParts } from "./minutes-rules.js";
export type { MinutedMeeting, MinutesContext } from "./minutes-rules.js";
export { isFrozen, mayMinutesStep, minutesStates } from "./minutes-states.js";
export type { MinutesState } from "./minutes-states.js";
export {
  minutesApprovals,
  minutesDefinition,
  minutesKinds,
  minutesSchema,
  objectionStates,
} from "./minutes.js";
export type {
  Minutes,
  MinutesApproval,
  MinutesId,
  MinutesKind,
  Objection,
  ObjectionState,
} from "./minutes.js";
