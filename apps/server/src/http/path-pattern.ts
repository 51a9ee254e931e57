/**
 * The path of an operation as the router writes it.
 *
 * @example
 * pathPattern("/api/v1/meetings/{id}"); // "/api/v1/meetings/:id"
 */
export function pathPattern(path: string): string {
  return path.replace(/\{(\w+)\}/g, ":$1");
}
