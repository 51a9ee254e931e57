import type { FirstDataOptions } from "../first-data-options.js";
import { createDemoContext } from "./demo-context.js";
import { demoEvents, eventIds } from "./demo-events.js";
import { demoGroups, groupIds, networkName } from "./demo-groups.js";
import { writeJuneMinutes, writeNextMinutes, writeShortAgenda } from "./demo-minutes.js";
import { demoOrganisations, demoPartnerships } from "./demo-partnerships.js";
import { writeDemoRights } from "./demo-rights.js";
import { writeDemoPeople } from "./demo-people.js";
import { demoMembers, demoPlaces } from "./demo-places.js";
import { writeDemoTasks } from "./demo-tasks.js";

/**
 * Writes the demo network: what two public texts of 2021 and 2025 tell, in own words and without any person, and
 * made-up meetings ahead of today. Everything carries fixed ids, so that it can be repeated after a start that was
 * cut short.
 */
export async function writeDemo(options: FirstDataOptions): Promise<void> {
  const { records, documents, now } = options;
  const context = createDemoContext(now());
  for (const place of demoPlaces(context)) await records.places.put(place);
  for (const group of demoGroups(context)) await records.groups.put(group);
  const members = demoMembers(context, (region) => groupIds[region]);
  for (const member of members) await records.networkMembers.put(member);
  for (const partnership of demoPartnerships(context)) await records.partnerships.put(partnership);
  for (const organisation of demoOrganisations(context)) {
    await records.organisations.put(organisation);
  }
  const events = demoEvents(context);
  for (const event of events) await records.events.put(event);
  const taskLists = Object.values(groupIds).map((group) =>
    documents.ensure("taskList", group, (doc, writing) => writeDemoTasks(group, doc, writing)),
  );
  const minutes = events
    .filter(({ type }) => type === "meeting")
    .map(({ id }) => documents.ensure("minutes", id, minutesWriterOf(id)));
  await Promise.all([...taskLists, ...minutes]);
  await writeDemoPeople(records, context);
  await writeDemoRights(options);
  const created = now().toISOString();
  await records.network.create({ id: groupIds.network, name: networkName, demo: true, created });
}

function minutesWriterOf(meeting: string) {
  if (meeting === eventIds.june) return writeJuneMinutes;
  return meeting === eventIds.next ? writeNextMinutes : writeShortAgenda;
}
