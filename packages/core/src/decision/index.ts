export { decisionDefinition, decisionEntrySchema, decisionSchema } from "./decision.js";
export type { Decision, DecisionContext, DecisionEntry, DecisionId } from "./decision.js";
