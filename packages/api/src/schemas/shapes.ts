import * as z from "zod";

const uuidPattern = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/** An id inside JSON: `urn:uuid:` and a lowercase UUID. */
export const urnSchema = z
  .string()
  .regex(new RegExp(`^urn:uuid:${uuidPattern}$`))
  .meta({ id: "Urn", example: "urn:uuid:0b5b1f5e-6c1e-4f0a-9d43-0d8a5d2f1c11" });

/** An id inside a path: the bare lowercase UUID. */
export const pathIdSchema = z.string().regex(new RegExp(`^${uuidPattern}$`), "expected a UUID");

/**
 * The bare UUID of an id, as it stands in a path.
 *
 * @example
 * pathIdOf("urn:uuid:0b5b1f5e-6c1e-4f0a-9d43-0d8a5d2f1c11"); // "0b5b1f5e-6c1e-4f0a-9d43-0d8a5d2f1c11"
 */
export function pathIdOf(urn: string): string {
  return urn.replace(/^urn:uuid:/, "");
}

/** The id of a record from the bare UUID in a path. */
export function urnOf(pathId: string): string {
  return `urn:uuid:${pathId}`;
}

/** A room name as the sync server knows it: 22 URL-safe characters, a dot, the generation. */
export const roomSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22}\.\d+$/)
  .meta({ id: "Room" });

/** The same words in several languages, German first. */
export const langMapSchema = z
  .record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), z.string().min(1))
  .meta({ id: "LangMap", example: { de: "Weißwasser/O.L.", hsb: "Běła Woda" } });

/** A partial date (ISO 8601-2): `2025`, `2025-06-18`, `2025-36` (4th quarter), `1958/..`. */
export const edtfSchema = z.string().min(1).meta({ id: "Edtf", example: "2025-36" });

/** A local date and time with its time zone: never a bare instant. */
export const localSchema = z
  .object({
    local: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/),
    zone: z.string(),
  })
  .meta({ id: "Local", example: { local: "2025-06-18T10:00", zone: "Europe/Berlin" } });

/** When something takes place: to the minute, whole days, or only vaguely. */
export const whenSchema = z
  .union([
    z.object({
      start: localSchema,
      end: localSchema.optional(),
      duration: z.string().optional().describe("ISO 8601 duration"),
    }),
    z.object({ startDate: z.string(), endDate: z.string() }),
    z.object({
      edtf: edtfSchema.optional(),
      text: z.string().optional().describe("The words as they were said"),
    }),
  ])
  .meta({ id: "When" });

export const identifierSchema = z
  .object({ scheme: z.string(), value: z.string() })
  .meta({ id: "Identifier", example: { scheme: "ags", value: "14626600" } });
