import type { GroupInput } from "@staedtenetz/api/client";
import { pathTo } from "../../routing/routes.js";
import { present, type FormKind } from "../form-kind.js";
import { textOf, textIn } from "./parts.js";

const groupKinds = ["regionalGroup", "workingGroup"] as const;

/**
 * A short name for addresses out of a name.
 *
 * @example
 * slugOf("Regionalgruppe Süd/Öst"); // "regionalgruppe-sued-oest"
 */
export function slugOf(name: string): string {
  const spelled: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };
  return name
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => spelled[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
}

export const groupForm: FormKind = {
  titleNew: ({ titles }) => titles.newGroup,
  titleEdit: ({ titles }) => titles.editGroup,
  pathOf: () => pathTo("tasks"),
  groups: ({ words: { group }, directory, locale }) => [
    {
      heading: group.heading,
      fields: [
        { name: "name", label: group.name, type: "text", required: true, paths: ["name"] },
        {
          name: "kind",
          label: group.kind,
          type: "select",
          choices: groupKinds.map((code) => ({ value: code, label: group.kinds[code] })),
          paths: ["kind"],
        },
        {
          name: "parent",
          label: group.parent,
          type: "select",
          choices: directory.groups.map(({ id }) => ({
            value: id,
            label: directory.nameOf(id, locale) ?? id,
          })),
          paths: ["parent"],
        },
        {
          name: "access",
          label: group.access,
          type: "select",
          choices: [
            { value: "open", label: group.open },
            { value: "members", label: group.members },
          ],
          paths: ["access"],
        },
        { name: "slug", label: group.slug, hint: group.slugHint, type: "text", paths: ["slug"] },
      ],
    },
  ],
  valuesOf: (record, { directory, locale }) => ({
    name: textOf(record?.["name"] as Readonly<Record<string, string>> | undefined, locale),
    kind: textIn(record?.["kind"], "regionalGroup"),
    parent: textIn(record?.["parent"], directory.network.id),
    access: textIn(record?.["access"], "open"),
    slug: textIn(record?.["slug"]),
  }),
  bodyOf(values, before, { words }) {
    const name = (values["name"] ?? "").trim();
    const slug = (values["slug"] ?? "").trim() || slugOf(name);
    if (name === "") return { ok: false, problems: [{ field: "name", message: words.required }] };
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
      return { ok: false, problems: [{ field: "slug", message: words.group.slugWrong }] };
    }
    const { kind, parent, access } = values;
    const names = { ...(before?.["name"] as object | undefined), de: name };
    return { ok: true, body: present({ name: names, slug, kind, parent, access }) };
  },
  read: async (client, id) => client.getGroup({ params: { id } }),
  make: async (client, body, idempotencyKey) =>
    client.createGroup({ body: body as unknown as GroupInput, idempotencyKey }),
  change: async (client, id, body, ifMatch) =>
    client.putGroup({ params: { id }, body: body as unknown as GroupInput, ifMatch }),
  messages: async () => ({}),
};

export const networkForm: FormKind = {
  titleNew: ({ titles }) => titles.network,
  titleEdit: ({ titles }) => titles.network,
  pathOf: () => pathTo("overview"),
  groups: ({ words: { network } }) => [
    {
      heading: network.heading,
      fields: [
        { name: "de", label: network.name, type: "text", required: true, paths: ["name"] },
        { name: "en", label: network.english, type: "text", paths: [] },
      ],
    },
  ],
  valuesOf(record) {
    const { de = "", en = "" } = (record?.["name"] ?? {}) as Readonly<Record<string, string>>;
    return { de, en };
  },
  bodyOf(values, before, { words }) {
    const de = (values["de"] ?? "").trim();
    if (de === "") return { ok: false, problems: [{ field: "de", message: words.required }] };
    const { en: _en, ...others } = (before?.["name"] ?? {}) as Record<string, string>;
    const name = present({ ...others, de, en: values["en"]?.trim() });
    return { ok: true, body: { name } };
  },
  read: async (client) => client.getNetwork(),
  make: async () => ({ ok: false, problem: { code: "unreachable", status: 0, title: "" } }),
  async change(client, _id, body, ifMatch) {
    const { name } = body as { name: Record<string, string> };
    const answer = await client.putNetwork({ body: { name }, ifMatch });
    if (!answer.ok) return answer;
    return { ok: true, value: { record: { ...answer.value }, issues: [] } };
  },
  messages: async () => ({}),
};
