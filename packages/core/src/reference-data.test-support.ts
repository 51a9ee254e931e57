import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

const folder =
  process.env["REFERENCE_DATA"] ??
  fileURLToPath(new URL("../../../../shared/data", import.meta.url));

/**
 * The path of a file of the reference data, or undefined where it is missing. A test that needs it is then skipped by
 * `test.skipIf`, and its name says why.
 */
export function referenceFile(name: string): string | undefined {
  const path = resolve(folder, name);
  return existsSync(path) ? path : undefined;
}
