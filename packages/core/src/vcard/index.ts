export { readVCards, type ReadVCardsOptions } from "./read-vcards.js";
export { writeVCards, type WriteVCardsOptions } from "./write-vcards.js";
