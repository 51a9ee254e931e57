export { eventToJsonLd, type JsonLdLinks } from "./event.js";
export type { JsonLd, LanguageText } from "./json-ld.js";
export { organisationToJsonLd } from "./organisation.js";
export { placeToJsonLd } from "./place.js";
export { toScriptText } from "./script-text.js";
