/** Writes docs/conformance.md: what the core makes of data written by others. Needs the reference data. */
import { writeFileSync } from "node:fs";
import { conformanceSections } from "./conformance-sections.js";

const sections: string[] = [];
for (const section of conformanceSections) {
  const text = await section();
  if (text === undefined) {
    throw new Error(
      "The reference data is missing (REFERENCE_DATA); docs/conformance.md stays as it is.",
    );
  }
  sections.push(text);
}
const head = `# Conformance

<!-- made by \`pnpm --filter @staedtenetz/core conformance\` -->

What the core makes of data written by others. The data is not part of the repository; the tests over it are skipped, with a
message, where it is missing.`;
writeFileSync(
  new URL("../../../docs/conformance.md", import.meta.url),
  `${[head, ...sections].join("\n\n")}\n`,
);
