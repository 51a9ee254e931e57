import type { Messages } from "../issues.js";

export const voteMessages = {
  "vote-more-than-eligible": {
    severity: "error",
    de: "Es wurden {votes} Stimmen gezählt, stimmberechtigt anwesend waren {eligible}. Hat ein Gast mitgestimmt?",
    en: "{votes} votes were counted, but {eligible} with a right to vote were present. Did a guest vote?",
  },
  "vote-fewer-than-eligible": {
    severity: "warning",
    de: "Es wurden nur {votes} Stimmen gezählt, stimmberechtigt anwesend waren {eligible}.",
    en: "Only {votes} votes were counted, but {eligible} with a right to vote were present.",
  },
  "vote-eligible-differs": {
    severity: "warning",
    de: "Angegeben sind {stated} Stimmberechtigte, nach der Anwesenheit waren es {derived}.",
    en: "{stated} are given as eligible, but by attendance there were {derived}.",
  },
  "vote-adopted-against-majority": {
    severity: "warning",
    de: "Der Beschluss gilt als angenommen, hat mit {yes} zu {no} Stimmen aber nicht die nötige Mehrheit.",
    en: "The decision counts as adopted, but {yes} to {no} votes do not reach the majority needed.",
  },
  "vote-rejected-despite-majority": {
    severity: "warning",
    de: "Der Beschluss gilt als abgelehnt, hat mit {yes} zu {no} Stimmen aber die nötige Mehrheit.",
    en: "The decision counts as rejected, but {yes} to {no} votes reach the majority needed.",
  },
  "vote-without-quorum": {
    severity: "warning",
    de: "Bei dieser Abstimmung waren {present} stimmberechtigt anwesend, für die Beschlussfähigkeit sind {needed} nötig.",
    en: "{present} with a right to vote were present at this vote, but the quorum is {needed}.",
  },
  "vote-unanimous-with-no": {
    severity: "error",
    de: "„Einstimmig“ passt nicht zu {no} Gegenstimmen.",
    en: "“Unanimous” does not fit {no} votes against.",
  },
  "vote-consensus-with-no": {
    severity: "warning",
    de: "Ein Konsens hat keine Gegenstimmen; gezählt wurden {no}.",
    en: "A consensus has no votes against; {no} were counted.",
  },
  "vote-not-counted": {
    severity: "warning",
    de: "Zu dieser Abstimmung fehlen die Stimmen.",
    en: "The votes of this ballot are missing.",
  },
} as const satisfies Messages;
