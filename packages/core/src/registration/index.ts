export type { RegistrationContext } from "./registration-rules.js";
export {
  registrationContactKinds,
  registrationDefinition,
  registrationReplies,
  registrationSchema,
  registrationStates,
} from "./registration.js";
export type {
  Registration,
  RegistrationContactKind,
  RegistrationId,
  RegistrationReply,
  RegistrationState,
} from "./registration.js";
export { keepsSeat, movingUp, seatsOf, seatsTaken, stateOnArrival } from "./seats.js";
export type { RegistrableEvent } from "./seats.js";
