import type { Messages } from "../issues.js";

export const membershipMessages = {
  "membership-member-missing": {
    severity: "error",
    de: "Es fehlt, wer Mitglied ist: genau eine Person, Organisation oder Kommune.",
    en: "It does not say who the member is: exactly one person, organisation or town.",
  },
  "membership-in-itself": {
    severity: "error",
    de: "Eine Organisation kann nicht Mitglied ihrer selbst sein.",
    en: "An organisation cannot be a member of itself.",
  },
  "membership-overlap": {
    severity: "warning",
    de: "Dieselbe Mitgliedschaft besteht in derselben Zeit schon.",
    en: "The same membership already exists in the same time.",
  },
  "membership-outside-organisation": {
    severity: "warning",
    de: "Die Mitgliedschaft liegt außerhalb der Zeit, in der es die Organisation gab.",
    en: "The membership lies outside the time in which the organisation existed.",
  },
  "membership-deputy-of-itself": {
    severity: "error",
    de: "Niemand vertritt sich selbst.",
    en: "Nobody is their own deputy.",
  },
} as const satisfies Messages;
