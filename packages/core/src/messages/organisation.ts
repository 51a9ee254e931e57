import type { Messages } from "../issues.js";

/** Issues of organisations. */
export const organisationMessages = {
  "organisation-parent-circle": {
    severity: "error",
    de: "Die Organisation ist über ihre übergeordneten Organisationen sich selbst untergeordnet.",
    en: "The organisation is its own parent, directly or through others.",
  },
  "organisation-dissolved-before-founded": {
    severity: "error",
    de: "Die Organisation ist vor ihrer Gründung ({founded}) aufgelöst worden ({dissolved}).",
    en: "The organisation was dissolved ({dissolved}) before it was founded ({founded}).",
  },
  "organisation-kind-against-sector": {
    severity: "warning",
    de: "Die Art „{kind}“ passt nicht zum Sektor „{sector}“.",
    en: "The kind “{kind}” does not fit the sector “{sector}”.",
  },
} as const satisfies Messages;
