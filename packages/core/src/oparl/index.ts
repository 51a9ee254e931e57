export { readOparl, type OparlRecord } from "./read-oparl.js";
export type { ReadOparlOptions } from "./values.js";
