export { placeDefinition, placeKinds, placeSchema } from "./place.js";
export type { Place, PlaceContext, PlaceId, PlaceKind } from "./place.js";
