import type { EventInput, MeetingInput } from "@staedtenetz/api/client";
import { labelOf } from "@staedtenetz/core/labels";
import { formatPartialDate, formatWhen } from "@staedtenetz/core/format";
import { pathIdOf } from "../../pages/ids.js";
import { pathTo } from "../../routing/routes.js";
import {
  linesOf,
  present,
  type Body,
  type FieldGroup,
  type FieldProblem,
  type Fields,
  type FormContext,
  type FormKind,
  type Values,
} from "../form-kind.js";
import { readDate, readWhen } from "../when-text.js";
import { textOf, textIn } from "./parts.js";

interface Stored extends Fields {
  readonly title: Readonly<Record<string, string>>;
  readonly description?: Readonly<Record<string, string>>;
  readonly when: Parameters<typeof formatWhen>[0];
  readonly locations: readonly Fields[];
  readonly onlineAccess?: { readonly url?: string; readonly public: boolean };
  readonly registration?: Fields & { readonly deadline?: string | object };
  readonly questions?: readonly { readonly id: string; readonly text: string }[];
}

const modes = ["onSite", "online", "hybrid"] as const;
const visibilities = ["public", "network", "group"] as const;
const statuses = ["confirmed", "tentative", "cancelled", "postponed", "movedOnline"] as const;

/** Choices by their codes, labelled as everywhere. */
function choicesOf(codes: readonly string[], { locale }: FormContext) {
  return codes.map((code) => ({ value: code, label: labelOf(`event.${code}`, locale) }));
}

/** Places or groups, by their names. */
function subjectChoices(
  subjects: readonly { readonly id: string }[],
  { directory, locale }: FormContext,
) {
  return subjects.map(({ id }) => ({ value: id, label: directory.nameOf(id, locale) ?? id }));
}

function groups(context: FormContext, isNew: boolean): readonly FieldGroup[] {
  return [
    whatFields(context, isNew),
    whereFields(context),
    whoFields(context),
    preparationFields(context),
  ];
}

function whatFields(context: FormContext, isNew: boolean): FieldGroup {
  const { event } = context.words;
  return {
    heading: event.what,
    fields: [
      { name: "title", label: event.title, type: "text", required: true, paths: ["title"] },
      {
        name: "when",
        label: event.when,
        hint: event.whenHint,
        type: "when",
        required: true,
        paths: ["when", "weekday", "previousStarts"],
      },
      ...(isNew
        ? []
        : ([
            {
              name: "status",
              label: event.status,
              hint: event.statusHint,
              type: "select",
              choices: choicesOf(statuses, context),
              paths: ["status", "state"],
            },
          ] as const)),
      { name: "description", label: event.description, type: "area", paths: ["description"] },
    ],
  };
}

function whereFields(context: FormContext): FieldGroup {
  const { words } = context;
  const { event } = words;
  const none = { value: "", label: words.none };
  return {
    heading: event.where,
    fields: [
      {
        name: "mode",
        label: event.mode,
        type: "select",
        choices: choicesOf(modes, context),
        paths: ["mode"],
      },
      {
        name: "location",
        label: event.location,
        hint: event.locationHint,
        type: "text",
        paths: ["locations"],
      },
      {
        name: "place",
        label: event.place,
        type: "select",
        choices: [none, ...subjectChoices(context.directory.places, context)],
        paths: [],
      },
      { name: "url", label: event.url, type: "url", paths: ["onlineAccess"] },
      { name: "urlPublic", label: event.urlPublic, type: "check", paths: [] },
    ],
  };
}

function whoFields(context: FormContext): FieldGroup {
  const { words } = context;
  const { event } = words;
  return {
    heading: event.who,
    fields: [
      {
        name: "group",
        label: event.group,
        type: "select",
        choices: subjectChoices(context.directory.groups, context),
        paths: ["group"],
      },
      {
        name: "visibility",
        label: event.visibility,
        type: "select",
        choices: choicesOf(visibilities, context),
        paths: ["visibility"],
      },
      {
        name: "audience",
        label: event.audience,
        hint: words.lineHint,
        type: "lines",
        paths: ["audience"],
      },
      {
        name: "organisers",
        label: event.organisers,
        hint: words.lineHint,
        type: "lines",
        paths: ["organisers"],
      },
    ],
  };
}

function preparationFields(context: FormContext): FieldGroup {
  const { event } = context.words;
  return {
    heading: event.preparation,
    fields: [
      {
        name: "questions",
        label: event.questions,
        hint: event.questionsHint,
        type: "lines",
        paths: ["questions"],
      },
      {
        name: "deadline",
        label: event.deadline,
        hint: event.deadlineHint,
        type: "date",
        paths: ["registration"],
      },
      { name: "capacity", label: event.capacity, type: "number", paths: ["capacity"] },
    ],
  };
}

function valuesOf(record: Fields | undefined, { directory, locale }: FormContext): Values {
  const networkGroup = directory.groups.find(({ kind }) => kind === "network")?.id ?? "";
  if (record === undefined) {
    return { mode: "onSite", visibility: "network", group: networkGroup, status: "confirmed" };
  }
  const {
    title,
    description,
    when,
    locations,
    onlineAccess,
    registration,
    questions = [],
  } = record as Stored;
  const [location = {}] = locations;
  const deadline = registration?.deadline;
  return {
    title: textOf(title, locale),
    when: formatWhen(when, locale),
    status: textIn(record["status"]),
    description: textOf(description, locale),
    mode: textIn(record["mode"]),
    location: textIn(location["name"]),
    place: textIn(location["place"]),
    url: onlineAccess?.url ?? "",
    urlPublic: onlineAccess?.public === true ? "1" : "",
    group: textIn(record["group"], networkGroup),
    visibility: textIn(record["visibility"]),
    audience: (record["audience"] as string[]).join("\n"),
    organisers: (record["organisers"] as string[]).join("\n"),
    questions: questions.map(({ text }) => text).join("\n"),
    deadline: typeof deadline === "string" ? formatPartialDate(deadline, locale) : "",
    capacity: textIn(record["capacity"]),
  };
}

function bodyOf(values: Values, before: Fields | undefined, context: FormContext): Body {
  const { words } = context;
  const stored = before as Stored | undefined;
  const old = before === undefined ? {} : valuesOf(before, context);
  const isSame = (name: string) => values[name] === old[name];
  const when = stored && isSame("when") ? stored.when : readWhen(values["when"] ?? "", context);
  const deadlineText = values["deadline"] ?? "";
  const deadline =
    stored && isSame("deadline") ? stored.registration?.deadline : readDate(deadlineText, context);
  const capacity = values["capacity"] ?? "";
  const problems: FieldProblem[] = [
    ...((values["title"] ?? "").trim() === "" ? [{ field: "title", message: words.required }] : []),
    ...(when === undefined ? [{ field: "when", message: words.event.whenUnread }] : []),
    ...(deadline === undefined && deadlineText !== "" && !(stored && isSame("deadline"))
      ? [{ field: "deadline", message: words.event.whenUnread }]
      : []),
    ...(/^\d*$/.test(capacity) ? [] : [{ field: "capacity", message: words.number }]),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, body: recordOf(values, stored, { when, deadline, context }) };
}

function recordOf(
  values: Values,
  stored: Stored | undefined,
  { when, deadline, context }: { when: unknown; deadline: unknown; context: FormContext },
): Fields {
  const { locale } = context;
  const { documents: _documents, ...kept } = stored ?? ({} as Stored);
  const [first = {}, ...others] = stored?.locations ?? [];
  const location = present({ ...first, name: values["location"]?.trim(), place: values["place"] });
  const isOnline = values["mode"] !== "onSite";
  return present({
    ...kept,
    title: { ...stored?.title, [stored?.title[locale] ? locale : "de"]: values["title"]?.trim() },
    description: values["description"]?.trim()
      ? { ...stored?.description, de: values["description"].trim() }
      : undefined,
    when,
    weekday: undefined,
    status: values["status"] ?? "confirmed",
    mode: values["mode"],
    locations: Object.keys(location).length > 0 ? [location, ...others] : others,
    onlineAccess: isOnline
      ? present({
          ...stored?.onlineAccess,
          url: values["url"]?.trim(),
          public: values["urlPublic"] === "1",
        })
      : undefined,
    group: values["group"],
    visibility: values["visibility"],
    audience: linesOf(values["audience"]),
    organisers: linesOf(values["organisers"]),
    questions: questionsOf(values["questions"], stored?.questions, context.newId),
    registration:
      deadline === undefined && stored?.registration === undefined
        ? undefined
        : present({ confirmation: "byOrganiser", ...stored?.registration, deadline }),
    capacity: values["capacity"] ? Number(values["capacity"]) : undefined,
  });
}

/** A question whose words stayed keeps its id, so that its agenda item still points to it. */
function questionsOf(
  text: string | undefined,
  stored: Stored["questions"] = [],
  newId: () => string,
) {
  return linesOf(text).map((words) => ({
    id: stored.find((question) => question.text === words)?.id ?? newId(),
    text: words,
  }));
}

const form = { groups, valuesOf, bodyOf } as const;

export const meetingForm: FormKind = {
  ...form,
  titleNew: ({ titles }) => titles.newMeeting,
  titleEdit: ({ titles }) => titles.editMeeting,
  pathOf: (id) => (id === undefined ? pathTo("meetings") : pathTo("meeting", { id: pathIdOf(id) })),
  read: async (client, id) => client.getMeeting({ params: { id } }) as never,
  make: async (client, body, idempotencyKey) =>
    client.createMeeting({ body: body as unknown as MeetingInput, idempotencyKey }) as never,
  change: async (client, id, body, ifMatch) =>
    client.putMeeting({
      params: { id },
      body: body as unknown as MeetingInput,
      ifMatch,
    }) as never,
  messages: async () => (await import("@staedtenetz/core/meeting")).meetingDefinition.messages,
};

export const eventForm: FormKind = {
  ...form,
  titleNew: ({ titles }) => titles.newEvent,
  titleEdit: ({ titles }) => titles.editEvent,
  pathOf: () => pathTo("events"),
  read: async (client, id) => client.getEvent({ params: { id } }),
  make: async (client, body, idempotencyKey) =>
    client.createEvent({ body: body as unknown as EventInput, idempotencyKey }),
  change: async (client, id, body, ifMatch) =>
    client.putEvent({ params: { id }, body: body as unknown as EventInput, ifMatch }),
  messages: async () => (await import("@staedtenetz/core/event")).eventDefinition.messages,
};
