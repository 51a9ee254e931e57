import type { Messages } from "../issues.js";

/** Issues of partnerships. */
export const partnershipMessages = {
  "partnership-too-few-parties": {
    severity: "error",
    de: "Eine Partnerschaft braucht mindestens zwei Beteiligte.",
    en: "A partnership needs at least two parties.",
  },
  "partnership-same-party-twice": {
    severity: "error",
    de: "Dieselbe Kommune oder Organisation ist zweimal beteiligt. (Derselbe Name zweimal ist erlaubt.)",
    en: "The same place or organisation is a party twice. (The same name twice is fine.)",
  },
  "partnership-party-unnamed": {
    severity: "error",
    de: "Jede beteiligte Seite ist entweder eine Kommune oder eine Organisation.",
    en: "Each party is either a place or an organisation.",
  },
  "partnership-organisation-as-party": {
    severity: "warning",
    de: "Eine Organisation ist beteiligt; das ist bei Patenschaften üblich, nicht bei der Art „{kind}“.",
    en: "An organisation is a party; that is usual for sponsorships, not for the kind “{kind}”.",
  },
  "partnership-parties-of-different-level": {
    severity: "warning",
    de: "Die Beteiligten stehen auf verschiedenen Ebenen: {levels}.",
    en: "The parties are of different levels: {levels}.",
  },
  "partnership-party-did-not-exist": {
    severity: "warning",
    de: "„{name}“ gab es zum Zeitpunkt der Unterzeichnung ({signed}) nicht.",
    en: "“{name}” did not exist at the time of signing ({signed}).",
  },
  "partnership-pair-again": {
    severity: "error",
    de: "Diese Partnerschaft ist schon verzeichnet ({id}), auch wenn die Beteiligten dort anders herum stehen.",
    en: "This partnership is already recorded ({id}), even if its parties are in another order there.",
  },
  "partnership-without-agreement": {
    severity: "warning",
    de: "Zur Art „{kind}“ gehört eine Vereinbarung; es ist keine verzeichnet.",
    en: "An agreement belongs to the kind “{kind}”; none is recorded.",
  },
  "partnership-contact-with-contract": {
    severity: "warning",
    de: "Ein Kontakt hat keine förmliche Grundlage; hier ist ein Vertrag verzeichnet.",
    en: "A contact has no formal basis; a contract is recorded here.",
  },
  "partnership-with-end": {
    severity: "warning",
    de: "Eine Partnerschaft ist unbefristet; hier ist ein Ende genannt ({validTo}).",
    en: "A partnership has no end; one is given here ({validTo}).",
  },
  "partnership-without-limit": {
    severity: "info",
    de: "Die Art „{kind}“ ist meist befristet oder auf Themen begrenzt; beides ist nicht verzeichnet.",
    en: "The kind “{kind}” is mostly limited in time or to themes; neither is recorded.",
  },
  "partnership-agreement-ends-before-signing": {
    severity: "error",
    de: "Die Vereinbarung endet ({validTo}), bevor sie unterzeichnet wurde ({signed}).",
    en: "The agreement ends ({validTo}) before it was signed ({signed}).",
  },
  "partnership-sources-disagree": {
    severity: "info",
    de: "Quellen nennen verschiedene Daten der Unterzeichnung: {dates}. Alle bleiben erhalten.",
    en: "Sources give different dates of signing: {dates}. All are kept.",
  },
  "partnership-history-out-of-order": {
    severity: "error",
    de: "Der Verlauf ist nicht nach der Zeit geordnet: {since} steht nach {before}.",
    en: "The history is not in the order of time: {since} stands after {before}.",
  },
  "partnership-status-step": {
    severity: "error",
    de: "Auf „{from}“ kann „{to}“ nicht folgen.",
    en: "“{to}” cannot follow “{from}”.",
  },
  "partnership-active-after-end": {
    severity: "warning",
    de: "Nach dem Ende ({ended}) wieder aktiv: dazu gehört eine neue Vereinbarung, die nicht verzeichnet ist.",
    en: "Active again after its end ({ended}): that takes a new agreement, and none is recorded.",
  },
  "partnership-side-unknown": {
    severity: "error",
    de: "Die Seite „{side}“ gehört nicht zu den Beteiligten.",
    en: "The side “{side}” is none of the parties.",
  },
} as const satisfies Messages;
