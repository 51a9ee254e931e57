import * as z from "zod";
import type { ValidationContext } from "../context.js";
import type { RecordDefinition } from "../definition.js";
import { networkMemberMessages } from "../messages/network-member.js";
import { sectors } from "../organisation/sectors.js";
import {
  edtfSchema,
  idOf,
  lineSchema,
  openObject,
  recordFields,
  type RecordId,
} from "../record.js";
import type { Rule } from "../rules.js";

/** A town as a member of a network such as "Engagierte Stadt". Label: Mitgliedskommune. */
export type NetworkMember = z.infer<typeof networkMemberSchema>;
export type NetworkMemberId = RecordId<"networkMember">;

/** What the rules of a network member may know besides it. */
export interface NetworkMemberContext extends ValidationContext {
  /** Inhabitants of the town. */
  readonly population?: number;
}

export const networkMemberSchema = openObject({
  ...recordFields("networkMember"),
  place: idOf<"place">(),
  network: idOf<"organisation">().optional(),
  since: edtfSchema,
  /** The phase of the programme the town is in, as the programme names it. */
  phase: lineSchema.optional(),
  /** Who stands for the town: at least one from the administration and one from civil society. */
  tandem: z.array(
    openObject({
      sector: z.enum(sectors),
      organisation: idOf<"organisation">().optional(),
      person: idOf<"person">().optional(),
      name: lineSchema.optional(),
    }),
  ),
  /** Who accompanies the process (Prozessbegleitung). */
  processCompanion: lineSchema.optional(),
  /** Ids or names of regional groups: "die vier östlichen Städte". */
  regionalGroups: z.array(lineSchema),
});

/** Inhabitants of the towns that the programme is meant for. */
const usualPopulation = { least: 10_000, most: 250_000 } as const;

const rules: readonly Rule<NetworkMember, NetworkMemberContext>[] = [
  {
    id: "NETWORK1",
    codes: ["network-member-administration-missing", "network-member-civil-society-missing"],
    check({ tandem }, _context, report) {
      if (!tandem.some(({ sector }) => sector === "administration")) {
        report("network-member-administration-missing", ["tandem"]);
      }
      if (!tandem.some(({ sector }) => sector === "civilSociety")) {
        report("network-member-civil-society-missing", ["tandem"]);
      }
    },
  },
  {
    id: "NETWORK2",
    codes: ["network-member-population"],
    check(_member, { population }, report) {
      if (population === undefined) return;
      if (population >= usualPopulation.least && population <= usualPopulation.most) return;
      report("network-member-population", ["place"], { params: { population } });
    },
  },
];

/** Everything the package knows about towns as members of a network. */
export const networkMemberDefinition = {
  kind: "networkMember",
  schema: networkMemberSchema,
  defaults: () => ({ tandem: [], regionalGroups: [] }),
  rules,
  migrations: [],
  messages: networkMemberMessages,
} as const satisfies RecordDefinition<"networkMember", NetworkMember, NetworkMemberContext>;
