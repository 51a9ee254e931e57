export { practiceDefinition, practiceSchema } from "./practice.js";
export type { Practice, PracticeId } from "./practice.js";
