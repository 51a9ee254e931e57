export { workingGroupDefinition, workingGroupSchema } from "./working-group.js";
export type { WorkingGroup, WorkingGroupId } from "./working-group.js";
