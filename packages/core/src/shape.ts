import * as z from "zod";

/** Which fields a schema knows, reduced to what the look at the structure needs. */
export interface Shape {
  /** Known fields of an object; absent where any key may stand. */
  readonly fields?: ReadonlyMap<string, Shape>;
  /** Shape of each value of a map with free keys. */
  readonly values?: Shape;
  /** Shape of the entries of a list. */
  readonly items?: Shape;
  /** The field may be left out. */
  readonly optional?: boolean;
  /** The schema alone says exactly which values may stand here (a code, a number, an instant): nothing else to look for. */
  readonly exact?: boolean;
  /** The schema itself; absent where several may stand. */
  readonly schema?: z.ZodType;
}

/** All shapes have all fields, in one order: engines read objects of one form faster. */
function makeShape(known: Shape): Shape {
  const { fields, values, items, optional, exact, schema } = known;
  return { fields, values, items, optional, exact, schema } as Shape;
}

/** A place in a record about which the schema says nothing: any keys, any entries. */
export const openShape: Shape = /* @__PURE__ */ makeOpenShape();

function makeOpenShape(): Shape {
  const shape = makeShape({}) as { values?: Shape };
  shape.values = shape;
  return shape;
}

/** Where merging begins. */
const emptyShape: Shape = /* @__PURE__ */ makeShape({});

const shapes = new WeakMap<z.ZodType, Shape>();

/** The shape of a schema, made at first use and kept as long as the schema. */
export function shapeOf(schema: z.ZodType): Shape {
  const known = shapes.get(schema);
  if (known !== undefined) return known;
  const shape = makeShape({ ...readShape(schema), schema });
  shapes.set(schema, shape);
  return shape;
}

const exactTexts = new WeakSet<z.ZodType>();

/**
 * Marks a schema whose texts consist of plain ASCII signs, as its pattern demands: there is nothing else to look for in
 * them, which keeps validation fast.
 */
export function exactText<Schema extends z.ZodType>(schema: Schema): Schema {
  exactTexts.add(schema);
  return schema;
}

/** What a check of one of several alternatives says when the input shows that another one is meant. */
export const notMeant = "not-meant";

const exactTypes = [z.ZodEnum, z.ZodLiteral, z.ZodNumber, z.ZodBoolean, z.ZodISODateTime] as const;

function readShape(schema: z.ZodType): Shape {
  if (schema instanceof z.ZodOptional) {
    return { ...shapeOf(schema.unwrap() as z.ZodType), optional: true };
  }
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodReadonly) {
    return shapeOf(schema.unwrap() as z.ZodType);
  }
  if (exactTexts.has(schema) || exactTypes.some((type) => schema instanceof type)) {
    return { exact: true };
  }
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries<z.ZodType>(schema.shape);
    return { fields: new Map(fields.map(([key, field]) => [key, shapeOf(field)])) };
  }
  if (schema instanceof z.ZodArray) return { items: shapeOf(schema.element as z.ZodType) };
  if (schema instanceof z.ZodRecord) return { values: shapeOf(schema.valueType as z.ZodType) };
  if (schema instanceof z.ZodUnion) {
    return (schema.options as z.ZodType[]).map(shapeOf).reduce(mergeShapes, emptyShape);
  }
  if (schema instanceof z.ZodIntersection) {
    const { left, right } = schema.def as unknown as { left: z.ZodType; right: z.ZodType };
    return mergeShapes(shapeOf(left), shapeOf(right));
  }
  return openShape;
}

function schemaOf({ schema }: Shape): Pick<Shape, "schema"> {
  return schema === undefined ? {} : { schema };
}

/** The union knows what any of its alternatives knows. No field of it is exact, since another alternative may let anything stand there. */
function mergeShapes(a: Shape, b: Shape): Shape {
  const fields = new Map(a.fields);
  for (const [key, shape] of b.fields ?? []) {
    const other = fields.get(key);
    const merged = mergeShapes(other ?? emptyShape, shape);
    fields.set(key, other === undefined ? makeShape({ ...merged, ...schemaOf(shape) }) : merged);
  }
  const items = a.items ?? b.items;
  const values = a.values ?? b.values;
  return makeShape({
    ...(fields.size > 0 && { fields }),
    ...(items !== undefined && { items }),
    ...(values !== undefined && { values }),
  });
}
