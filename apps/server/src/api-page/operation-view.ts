import {
  openApiDocument,
  operations,
  type OperationAccess,
  type OperationId,
} from "@staedtenetz/api";
import { areaOf, type ApiArea } from "./areas.js";
import { exampleFrom } from "./example.js";
import { nameOf, type JsonSchema, type NamedSchemas } from "./json-schema.js";
import { problemCodesOf, type PageProblemCode } from "./problem-codes.js";

/** What the page says of one operation. */
export interface OperationView {
  id: OperationId;
  area: ApiArea;
  method: string;
  path: string;
  access: OperationAccess;
  summary: string;
  description: string | undefined;
  parameters: readonly ParameterView[];
  body: BodyView | undefined;
  answers: readonly AnswerView[];
  problems: readonly PageProblemCode[];
}

export interface ParameterView {
  name: string;
  /** `path`, `query` or `header`. */
  place: string;
  required: boolean;
  /** What it may be: a type with its bounds, or the words to choose from. */
  kind: string;
  description: string | undefined;
}

/** A body: its media types, the name of its schema, and one that could be sent or come. */
export interface BodyView {
  mediaTypes: readonly string[];
  schema: string | undefined;
  example: unknown;
}

export interface AnswerView {
  status: string;
  description: string;
  body: BodyView | undefined;
}

interface Content {
  readonly [mediaType: string]: { schema?: JsonSchema };
}

interface Operation {
  summary?: string;
  description?: string;
  parameters?: readonly {
    name: string;
    in: string;
    required?: boolean;
    description?: string;
    schema?: JsonSchema;
  }[];
  requestBody?: { content?: Content };
  responses: Readonly<Record<string, { description: string; content?: Content }>>;
}

interface Document {
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  components: { schemas: NamedSchemas };
}

/** Every operation of the table as the OpenAPI document of this version describes it, in the table's order. */
export function operationViews(version: string): OperationView[] {
  const document = openApiDocument(version) as unknown as Document;
  const { schemas } = document.components;
  return (Object.keys(operations) as OperationId[]).map((id) => {
    const { method, path, access } = operations[id];
    const operation = document.paths[path]?.[method] ?? { responses: {} };
    const { summary = id, description, parameters = [], requestBody, responses } = operation;
    const shown = parameters.map(
      ({ name, in: place, required = false, description: text, schema }) => ({
        name,
        place,
        required,
        kind: kindOf(schema ?? {}, schemas),
        description: text,
      }),
    );
    return {
      id,
      area: areaOf(path),
      method: method.toUpperCase(),
      path,
      access,
      summary,
      description,
      parameters: shown,
      body: bodyOf(requestBody?.content, schemas),
      answers: Object.entries(responses)
        .filter(([status]) => status !== "default")
        .map(([status, answer]) => ({
          status,
          description: answer.description,
          body: bodyOf(answer.content, schemas),
        })),
      problems: problemCodesOf(id, {
        headers: shown.filter(({ place }) => place === "header").map(({ name }) => name),
        takesInput: shown.some(({ place }) => place !== "header") || requestBody !== undefined,
        takesBody: requestBody !== undefined,
      }),
    };
  });
}

/** What is not JSON has a media type and nothing to show. */
function bodyOf(content: Content | undefined, named: NamedSchemas): BodyView | undefined {
  if (content === undefined) return undefined;
  const schema = content["application/json"]?.schema;
  const mediaTypes = Object.keys(content);
  if (schema === undefined) return { mediaTypes, schema: undefined, example: undefined };
  return { mediaTypes, schema: nameOf(schema), example: exampleFrom(schema, named) };
}

/** A type in few words: `"de" | "en"`, `integer 1–200`, `string ≤ 200`. */
function kindOf(schema: JsonSchema, named: NamedSchemas): string {
  const name = nameOf(schema);
  const own = name === undefined ? schema : (named[name] ?? {});
  if (own.enum !== undefined) return own.enum.map((word) => JSON.stringify(word)).join(" | ");
  const choices = own.anyOf ?? own.oneOf;
  if (choices !== undefined) return choices.map((choice) => kindOf(choice, named)).join(" | ");
  const type = String(own.type ?? "value");
  if (own.pattern?.startsWith("^urn:uuid:")) return "urn:uuid:…";
  if (own.pattern?.startsWith("^[0-9a-f]{8}-")) return "uuid";
  if (own.format !== undefined) return own.format;
  if (own.minimum !== undefined && (own.maximum ?? 1e9) < 1e9) {
    return `${type} ${own.minimum}–${own.maximum}`;
  }
  return own.maxLength === undefined ? type : `${type} ≤ ${own.maxLength}`;
}
