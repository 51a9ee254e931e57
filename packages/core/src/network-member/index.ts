export { networkMemberDefinition, networkMemberSchema } from "./network-member.js";
export type { NetworkMember, NetworkMemberContext, NetworkMemberId } from "./network-member.js";
