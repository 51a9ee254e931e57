/** Money to apply for, or an award. */
export const callKinds = ["funding", "award"] as const;
export type CallKind = (typeof callKinds)[number];
