import type { Group } from "@staedtenetz/records";
import { demoId, type DemoContext } from "./demo-context.js";
import { townIds } from "./demo-places.js";

/** Ids of the network and of its two regional groups. */
export const groupIds = {
  network: demoId("group/sachsen"),
  east: demoId("group/ost"),
  west: demoId("group/west"),
} as const;

export const networkName = {
  de: "Engagierte Städte Sachsen",
  en: "Engaged Towns of Saxony",
};

export function demoGroups({ now }: DemoContext): Group[] {
  const created = now.toISOString();
  const part = { kind: "regionalGroup", parent: groupIds.network, created } as const;
  return [
    {
      id: groupIds.network,
      slug: "sachsen",
      kind: "network",
      name: networkName,
      places: townIds(),
      created,
    },
    {
      ...part,
      id: groupIds.east,
      slug: "ost",
      name: { de: "Regionalgruppe Ost", en: "Eastern regional group" },
      places: townIds("east"),
    },
    {
      ...part,
      id: groupIds.west,
      slug: "west",
      name: { de: "Regionalgruppe West", en: "Western regional group" },
      places: townIds("west"),
    },
  ];
}
