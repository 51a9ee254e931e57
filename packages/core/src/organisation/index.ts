export {
  organisationDefinition,
  organisationFields,
  organisationKinds,
  organisationSchema,
} from "./organisation.js";
export type {
  Organisation,
  OrganisationContext,
  OrganisationId,
  OrganisationKind,
} from "./organisation.js";
export { sectors } from "./sectors.js";
export type { Sector } from "./sectors.js";
