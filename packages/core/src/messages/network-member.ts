import type { Messages } from "../issues.js";

export const networkMemberMessages = {
  "network-member-administration-missing": {
    severity: "warning",
    de: "Im Tandem fehlt jemand aus der Verwaltung.",
    en: "The tandem has nobody from the administration.",
  },
  "network-member-civil-society-missing": {
    severity: "warning",
    de: "Im Tandem fehlt jemand aus der Zivilgesellschaft.",
    en: "The tandem has nobody from civil society.",
  },
  "network-member-population": {
    severity: "info",
    de: "Mit {population} Einwohnerinnen und Einwohnern liegt die Kommune außerhalb der üblichen 10.000 bis 250.000.",
    en: "With {population} inhabitants the town is outside the usual 10,000 to 250,000.",
  },
} as const satisfies Messages;
