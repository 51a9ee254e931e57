import type { Rule } from "../rules.js";
import { comparePartialDates } from "../time/compare.js";
import type { Partnership, PartnershipContext, PartnershipKind } from "./partnership.js";

const kindsWithAgreement: ReadonlySet<PartnershipKind> = new Set([
  "partnership",
  "friendship",
  "projectPartnership",
]);
const limitedKinds: ReadonlySet<PartnershipKind> = new Set(["friendship", "projectPartnership"]);

/** Rules about agreements. A pair within one country is as legal as any other. */
export const agreementRules: readonly Rule<Partnership, PartnershipContext>[] = [
  {
    id: "PART7",
    codes: ["partnership-without-agreement"],
    check({ kind, agreements }, _context, report) {
      if (!kindsWithAgreement.has(kind) || (agreements?.length ?? 0) > 0) return;
      report("partnership-without-agreement", ["agreements"], { params: { kind } });
    },
  },
  {
    id: "PART8",
    codes: ["partnership-contact-with-contract"],
    check({ kind, agreements }, _context, report) {
      if (kind !== "contact") return;
      const index = agreements?.findIndex(({ type }) => type === "contract") ?? -1;
      if (index >= 0) report("partnership-contact-with-contract", ["agreements", index, "type"]);
    },
  },
  {
    id: "PART9",
    codes: ["partnership-with-end"],
    check({ kind, agreements }, _context, report) {
      if (kind !== "partnership") return;
      agreements?.forEach(({ validTo }, i) => {
        if (validTo === undefined) return;
        report("partnership-with-end", ["agreements", i, "validTo"], { params: { validTo } });
      });
    },
  },
  {
    id: "PART10",
    codes: ["partnership-without-limit"],
    check({ kind, agreements, themes }, _context, report) {
      if (!limitedKinds.has(kind) || (themes?.length ?? 0) > 0) return;
      if (agreements?.some(({ validTo }) => validTo !== undefined) === true) return;
      report("partnership-without-limit", ["agreements"], { params: { kind } });
    },
  },
  {
    id: "PART11",
    codes: ["partnership-agreement-ends-before-signing"],
    check({ agreements }, _context, report) {
      agreements?.forEach(({ signed, validTo }, i) => {
        if (validTo === undefined || comparePartialDates(signed, validTo) !== "after") return;
        report("partnership-agreement-ends-before-signing", ["agreements", i, "validTo"], {
          params: { signed, validTo },
        });
      });
    },
  },
  {
    id: "PART12",
    codes: ["partnership-sources-disagree"],
    check({ agreements }, _context, report) {
      agreements?.forEach(({ signed, signedBySources }, i) => {
        const others = (signedBySources ?? []).filter((other) => other.signed !== signed);
        if (others.length === 0) return;
        const dates = [signed, ...others.map((other) => other.signed)];
        report("partnership-sources-disagree", ["agreements", i, "signed"], { params: { dates } });
      });
    },
  },
];
