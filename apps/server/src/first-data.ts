import { writeDemo } from "./demo/demo.js";
import type { FirstDataOptions } from "./first-data-options.js";

/**
 * Fills an empty data folder: with the demo network, or with an empty network and its task list. The network's own
 * row is written last, so that a start that was cut short is repeated and not taken for finished.
 */
export async function createFirstData(demo: boolean, options: FirstDataOptions): Promise<void> {
  const { records, documents, now, newId } = options;
  if ((await records.network.get()) !== undefined) return;
  if (demo) return writeDemo(options);
  const created = now().toISOString();
  const name = { de: "Neues Netzwerk", en: "New network" };
  const groups = await records.groups.list();
  const id = groups[0]?.id ?? newId();
  await records.groups.put({ id, slug: "netzwerk", kind: "network", name, places: [], created });
  await documents.ensure("taskList", id);
  await records.network.create({ id, name, demo: false, created });
}
