import { routes, type OperationId } from "@staedtenetz/api";
import * as z from "zod";

/** A JSON Schema as far as bad input is made from it. */
interface Schema {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  $ref?: string;
  $defs?: Record<string, Schema>;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
  maxLength?: number;
  minLength?: number;
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  maxItems?: number;
  minItems?: number;
}

/** One input that an operation must refuse, with a name for people. */
export interface BadInput {
  name: string;
  value: unknown;
}

const LONGEST_TRIED = 20_000;

function schemaOf(type: z.ZodType): Schema {
  return z.toJSONSchema(type, { io: "input", unrepresentable: "any" }) as Schema;
}

interface LooseRoute {
  request?: {
    query?: z.ZodType;
    body?: { required?: boolean; content: Record<string, { schema: z.ZodType }> };
  };
  responses: Record<string, { content?: Record<string, { schema: z.ZodType }> }>;
}

function routeOf(id: OperationId): LooseRoute {
  return routes[id] as unknown as LooseRoute;
}

/** The schema of a route's JSON body, if it takes one. */
export function bodyTypeOf(id: OperationId): z.ZodType | undefined {
  return routeOf(id).request?.body?.content["application/json"]?.schema;
}

/** Whether a route takes JSON and nothing else. */
export function takesOnlyJson(id: OperationId): boolean {
  const content = routeOf(id).request?.body?.content ?? {};
  return Object.keys(content).join() === "application/json";
}

/** The schema of what a route answers with 200, if that is JSON. */
export function answerTypeOf(id: OperationId): z.ZodType | undefined {
  return routeOf(id).responses["200"]?.content?.["application/json"]?.schema;
}

/** A body the contract itself shows as an example. */
export function exampleOf(id: OperationId): unknown {
  return bodyTypeOf(id)?.meta()?.["example"];
}

/** Bodies that break the contract in one point each: wrong types, too long, too many, missing, unknown words. */
export function badBodiesOf(id: OperationId): BadInput[] {
  const type = bodyTypeOf(id);
  if (type === undefined) return [];
  const root = schemaOf(type);
  const base = (exampleOf(id) ?? {}) as Record<string, unknown>;
  const wholes = [null, 17, "text", [], true].map((value) => ({
    name: `the body ${JSON.stringify(value)}`,
    value,
  }));
  const missing = (resolve(root, root).required ?? []).map((key) => {
    const { [key]: _left, ...rest } = base;
    return { name: `without ${key}`, value: rest };
  });
  const wrong = Object.entries(resolve(root, root).properties ?? {}).flatMap(([key, schema]) =>
    wrongValues(schema, root).map((value) => ({
      name: `${key} = ${shown(value)}`,
      value: { ...base, [key]: value },
    })),
  );
  return [...wholes, ...missing, ...wrong];
}

/** Queries that break the contract in one point each. */
export function badQueriesOf(id: OperationId): BadInput[] {
  const type = routeOf(id).request?.query;
  if (type === undefined) return [];
  const root = schemaOf(type);
  return Object.entries(resolve(root, root).properties ?? {}).flatMap(([key, schema]) =>
    wrongWords(schema, root).map((value) => ({
      name: `?${key}=${shown(value)}`,
      value: `${key}=${encodeURIComponent(value)}`,
    })),
  );
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "";
  return text.length > 60 ? `${text.slice(0, 57)}… (${text.length})` : text;
}

function resolve(schema: Schema, root: Schema): Schema {
  const name = schema.$ref?.replace("#/$defs/", "");
  if (name === undefined) return schema;
  return name === "#" ? root : resolve(root.$defs?.[name] ?? {}, root);
}

/** All shapes a value may have. */
function shapesOf(schema: Schema, root: Schema): Schema[] {
  const own = resolve(schema, root);
  const choices = own.anyOf ?? own.oneOf;
  return choices === undefined ? [own] : choices.flatMap((choice) => shapesOf(choice, root));
}

function typesOf(shapes: readonly Schema[]): Set<string> {
  return new Set(
    shapes.flatMap(({ type, enum: words, const: word }) => {
      if (type !== undefined) return type;
      const values = words ?? (word === undefined ? [] : [word]);
      return values.map((value) => typeof value);
    }),
  );
}

function wrongValues(schema: Schema, root: Schema): unknown[] {
  const shapes = shapesOf(schema, root);
  const types = typesOf(shapes);
  if (types.size === 0) return [];
  const byType: readonly (readonly [string, unknown])[] = [
    ["string", "\u0007not what it takes"],
    ["number", 17.5],
    ["boolean", true],
    ["object", { unknown: { deep: [1] } }],
    ["array", [{ unknown: 1 }]],
    ["null", null],
  ];
  const foreign = byType.filter(
    ([type]) => !types.has(type) && !(type === "number" && types.has("integer")),
  );
  const [only] = shapes;
  const bounds = shapes.length === 1 && only !== undefined ? outOfBounds(only) : [];
  return [...foreign.map(([, value]) => value), ...bounds];
}

function outOfBounds(schema: Schema): unknown[] {
  const { enum: words, const: word, pattern, maxLength, minLength, minimum, maximum } = schema;
  const { maxItems, minItems } = schema;
  return [
    ...(words !== undefined || word !== undefined ? ["no such word"] : []),
    ...(pattern !== undefined ? ["\u0000 ?"] : []),
    ...(maxLength !== undefined && maxLength < LONGEST_TRIED ? ["x".repeat(maxLength + 1)] : []),
    ...(minLength !== undefined && minLength > 0 ? [""] : []),
    ...(minimum !== undefined && minimum > -1e9 ? [minimum - 1] : []),
    ...(maximum !== undefined && maximum < 1e9 ? [maximum + 1] : []),
    ...(minItems !== undefined && minItems > 0 ? [[]] : []),
    ...(maxItems !== undefined && maxItems < 1000 ? [Array(maxItems + 1).fill(null)] : []),
  ];
}

function wrongWords(schema: Schema, root: Schema): string[] {
  const shapes = shapesOf(schema, root);
  const [only] = shapes;
  if (shapes.length !== 1 || only === undefined) return [];
  const types = typesOf(shapes);
  if (types.has("number") || types.has("integer")) {
    return ["many", "", ...outOfBounds(only).map(String)];
  }
  if (types.has("boolean")) return ["maybe"];
  const hasForm = only.pattern ?? only.format ?? only.enum ?? only.const;
  return [
    ...(hasForm === undefined ? [] : ["no such value"]),
    ...(only.maxLength !== undefined && only.maxLength < LONGEST_TRIED
      ? ["x".repeat(only.maxLength + 1)]
      : []),
  ];
}
