export { jsonSchemaOf, jsonSchemas } from "./json-schemas.js";
export type { JsonSchema, UnexpressedRule } from "./json-schemas.js";
