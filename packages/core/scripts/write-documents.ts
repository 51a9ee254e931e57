/** Writes ISSUES.md, SPEC.md and docs/glossary.md from the tables they are made of. */
import { writeFileSync } from "node:fs";
import { generatedDocuments } from "./documents.js";

for (const { url, text } of generatedDocuments()) writeFileSync(url, text);
