export { countPartnerships } from "./count-partnerships.js";
export type { CountingRule, PartnershipCount } from "./count-partnerships.js";
export { nameAtSigning, partiesOn } from "./partnership-parties.js";
export { standingOn } from "./partnership-status.js";
export type { PartnershipStanding } from "./partnership-status.js";
export {
  agreementTypes,
  partnershipDefinition,
  partnershipFormats,
  partnershipKinds,
  partnershipSchema,
  partnershipStatuses,
} from "./partnership.js";
export type {
  Partnership,
  PartnershipAgreement,
  PartnershipContext,
  PartnershipId,
  PartnershipKind,
  PartnershipParty,
  PartnershipStatus,
  StatusEntry,
} from "./partnership.js";
export { statusSteps } from "./status-rules.js";
