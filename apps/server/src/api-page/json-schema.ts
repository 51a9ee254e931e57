/** A JSON Schema as far as the page of the API shows it. */
export interface JsonSchema {
  type?: string | readonly string[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  enum?: readonly unknown[];
  default?: unknown;
  example?: unknown;
  description?: string;
  anyOf?: readonly JsonSchema[];
  oneOf?: readonly JsonSchema[];
  $ref?: string;
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  items?: JsonSchema;
  prefixItems?: readonly JsonSchema[];
  additionalProperties?: JsonSchema | boolean;
}

/** The named schemas of an OpenAPI document. */
export type NamedSchemas = Readonly<Record<string, JsonSchema>>;

const schemaFolder = "#/components/schemas/";

/** The name a reference leads to, if the schema is one. */
export function nameOf(schema: JsonSchema): string | undefined {
  return schema.$ref?.startsWith(schemaFolder) ? schema.$ref.slice(schemaFolder.length) : undefined;
}
