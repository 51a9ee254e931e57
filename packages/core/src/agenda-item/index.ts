export { agendaItemDefaults } from "./agenda-item-defaults.js";
export { agendaItemKinds } from "./agenda-item-kinds.js";
export type { AgendaItemKind } from "./agenda-item-kinds.js";
export { agendaEntrySchema, agendaItemDefinition, agendaItemSchema } from "./agenda-item.js";
export type { AgendaEntry, AgendaItem, AgendaItemContext, AgendaItemId } from "./agenda-item.js";
export { classifyResult } from "./classify-result.js";
export type { ResultClassification } from "./classify-result.js";
export { resultClasses, resultMajorities } from "./result-classes.js";
export type { ResultClass, ResultMajority } from "./result-classes.js";
