import type { Fix, Path } from "./issues.js";
import type { Report } from "./rules.js";

/** A report for the rules of an entry that stands inside a record: paths and repairs get the way to the entry in front. */
export function nestedReport(report: Report, base: Path): Report {
  return (code, path, detail) => {
    const at = [...base, ...path];
    if (detail?.fix === undefined) return report(code, at, detail);
    const fix: Fix = detail.fix.map((step) => ({ ...step, path: [...base, ...step.path] }));
    return report(code, at, { ...detail, fix });
  };
}
