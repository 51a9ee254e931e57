/**
 * Lets Node run the TypeScript sources of the workspace: `node --import ./scripts/typescript-sources.mjs <file>.ts`.
 * Node strips the types itself; what it lacks is that a relative import of `x.js` means the source `x.ts`.
 */
import { existsSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier.startsWith(".") && specifier.endsWith(".js") && context.parentURL !== undefined) {
      const source = new URL(specifier.replace(/\.js$/, ".ts"), context.parentURL);
      if (source.protocol === "file:" && existsSync(fileURLToPath(source))) {
        return nextResolve(source.href, context);
      }
    }
    return nextResolve(specifier, context);
  },
});
