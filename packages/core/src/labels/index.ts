export { labelOf } from "./label-of.js";
export { listLabels } from "./list-labels.js";
export type { CodeLabel } from "./list-labels.js";
