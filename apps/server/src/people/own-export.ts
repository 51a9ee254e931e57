import type { OwnExport } from "@staedtenetz/api";
import { extract } from "@staedtenetz/document";
import type { Person, Records } from "@staedtenetz/records";
import type { SyncServer } from "@staedtenetz/sync-server";
import type { PersonLocale } from "./wording.js";

/** Everything that is kept about one person (GDPR Art. 15 and 20): rows as they are, and where documents hold their id. */
export async function exportOf(
  person: Person,
  locale: PersonLocale,
  { records, sync, now }: { records: Records; sync: Pick<SyncServer, "read">; now: () => Date },
): Promise<OwnExport> {
  const { id } = person;
  const [network, consents, request, member, groups] = await Promise.all([
    records.network.get(),
    records.consents.of([id]),
    records.consentRequests.get(id),
    records.members.get(id),
    records.groupMembers.listBy(id),
  ]);
  return {
    exported: now().toISOString(),
    network: network?.name[locale] ?? network?.name["de"] ?? "Städtenetz",
    person,
    consents,
    ...(request === undefined ? {} : { request: { ...request } }),
    ...(member === undefined ? {} : { account: { role: member.role, joined: member.joined } }),
    groups: groups.map((membership) => ({ ...membership })),
    mentions: await mentionsOf(id, locale, records, sync),
  };
}

async function mentionsOf(
  person: string,
  locale: PersonLocale,
  records: Records,
  sync: Pick<SyncServer, "read">,
): Promise<OwnExport["mentions"]> {
  const mentions: OwnExport["mentions"] = [];
  for (const { room, kind, subject } of await records.documents.list()) {
    const holds = await sync.read(room, (doc) => {
      const { attendance, tasks } = extract(kind, doc);
      return JSON.stringify([attendance, tasks]).includes(person);
    });
    if (!holds) continue;
    const meeting = kind === "taskList" ? undefined : await records.events.get(subject);
    const group = kind === "taskList" ? await records.groups.get(subject) : undefined;
    const words = meeting?.title ?? group?.name ?? {};
    const title = words[locale] ?? words["de"] ?? "";
    mentions.push({ kind, title });
  }
  return mentions;
}
