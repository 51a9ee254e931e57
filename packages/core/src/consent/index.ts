export {
  audiences,
  compareAnswers,
  consentStateFor,
  latestAnswer,
  stateOfAnswers,
} from "./consent-state.js";
export type { Audience } from "./consent-state.js";
export {
  consentChannels,
  consentDefinition,
  consentFields,
  consentPurposes,
  consentSchema,
  consentStates,
} from "./consent.js";
export type {
  Consent,
  ConsentChannel,
  ConsentField,
  ConsentId,
  ConsentPurpose,
  ConsentState,
} from "./consent.js";
