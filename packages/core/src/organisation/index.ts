export {
  organisationDefinition,
  organisationFields,
  organisationKinds,
  organisationSchema,
  sectors,
} from "./organisation.js";
export type {
  Organisation,
  OrganisationContext,
  OrganisationId,
  OrganisationKind,
  Sector,
} from "./organisation.js";
