import { bin, script, type Step } from "./steps.ts";

/** What `npm run check` runs and `npm test` runs first: everything that needs neither a build nor a browser. */
export const checks: readonly Step[] = [
  { name: "types of the packages", command: [bin("tsc"), "-b", "tsconfig.build.json"] },
  { name: "types of everything, tests included", command: [bin("tsc"), "-p", "tsconfig.json"] },
  {
    name: "lint, type-aware and with the rules for Lit",
    command: [bin("oxlint"), "--type-aware", "--quiet"],
  },
  { name: "format", command: [bin("oxfmt"), "--check", "."] },
  script("who may import whom", "check-imports.ts"),
  script("lockfile holds every platform", "check-lockfile.ts"),
  { name: "no unused code or dependency", command: [bin("knip")] },
];
