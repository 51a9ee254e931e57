/**
 * What was typed or chosen in a field, without spaces around it.
 *
 * @example
 * textIn(new FormData(form), "name"); // "Ada Lindner"
 */
export function textIn(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === "string" ? value.trim() : "";
}
