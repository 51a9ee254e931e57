export { parseGv100ad, streamGv100ad, type Gv100adEntry, type Gv100adOptions } from "./gv100ad.js";
export { placeIdOfKey } from "./place-of-line.js";
