import type { DocsOf } from "./message-docs.js";
import type { voteMessages } from "./vote.js";

const ten = Array.from({ length: 10 }, (_, i) => ({
  id: `${i}`,
  person: `urn:p:${i}`,
  status: "present",
  votingRight: true,
}));

export const voteDocs: DocsOf<typeof voteMessages> = {
  "vote-more-than-eligible": {
    cause: "A guest voted, or someone is missing on the list of those present.",
    repair: "Count again, or correct the attendance.",
    example: {
      changes: { yes: 5, no: 5, abstain: 0, invalid: 1, adopted: false },
      context: { attendance: ten },
    },
  },
  "vote-fewer-than-eligible": {
    cause: "Somebody left before the vote, or did not vote.",
    repair: "Note when they left, or count them as abstaining.",
    example: { changes: {}, context: { attendance: ten } },
  },
  "vote-eligible-differs": {
    cause: "The number was taken over from another vote.",
    repair: "Leave the number out: it follows from the attendance.",
    example: { changes: { eligible: 9, yes: 9 }, context: { attendance: ten } },
  },
  "vote-adopted-against-majority": {
    cause: "A tie was taken for a majority, or a larger majority was needed.",
    repair: "Correct the outcome or the counts. A tie rejects; abstentions do not count as cast.",
    example: { changes: { yes: 5, no: 5 } },
  },
  "vote-rejected-despite-majority": {
    cause: "Abstentions were counted as votes against.",
    repair: "Correct the outcome or the counts.",
    example: { changes: { adopted: false } },
  },
  "vote-without-quorum": {
    cause: "Too many had left by the time of this vote.",
    repair: "Vote again at the next meeting, or correct the attendance.",
    example: {
      changes: { yes: 10, no: 0 },
      context: { attendance: ten, quorum: { rule: "count", count: 11, binding: true } },
    },
  },
  "vote-unanimous-with-no": {
    cause: "“Einstimmig” was written out of habit.",
    repair: "Take the word or the votes against out.",
    example: { changes: { unanimous: true } },
  },
  "vote-consensus-with-no": {
    cause: "A majority was noted as a consensus.",
    repair: "Note it as an open vote.",
    example: { changes: { method: "consensus" } },
  },
  "vote-not-counted": {
    cause: "The vote was noted without its counts.",
    repair: "Enter the counts, or that it was unanimous or a consensus.",
    example: { changes: { yes: undefined, no: undefined, abstain: undefined } },
  },
};
