export { membershipDefinition, membershipSchema } from "./membership.js";
export type { Membership, MembershipContext, MembershipId } from "./membership.js";
