import type {
  Event as EventShape,
  Meeting as MeetingShape,
  PublicEvent,
  TaskRow,
} from "@staedtenetz/api";
import type { Event, Group, Meeting, Place, ProjectedTask } from "@staedtenetz/records";

/** An event as the contract shows it: of meetings, agenda and attendance are in the documents alone. */
export function eventShape(event: Event): EventShape {
  return event.type === "meeting" ? meetingShape(event) : event;
}

/** A meeting as the contract shows it. */
export function meetingShape(meeting: Meeting): MeetingShape {
  const { agenda: _agenda, attendance: _attendance, ...shown } = meeting;
  return shown;
}

/** A projected task as the contract shows it. */
export function taskRowShape({ document, task }: ProjectedTask, group: string): TaskRow {
  const { id, title, status, due, dueText, doneAt, doneBy, comment, reservation, origin } = task;
  return {
    id,
    type: "task",
    title,
    status,
    due,
    dueText,
    doneAt,
    doneBy,
    public: task.public,
    comment,
    assignees: [...task.assignees],
    lines: task.lines.length > 0 ? [...task.lines] : undefined,
    reservation,
    origin,
    group,
    taskList: document,
  };
}

/** What a public event is shown with besides its record. */
export interface PublicContext {
  places: ReadonlyMap<string, Place>;
  groups: readonly Group[];
  demo: boolean;
}

/** What anyone may see of an event: named field by field, so that a new field of the record stays private. */
export function publicEventShape(
  event: Event,
  { places, groups, demo }: PublicContext,
): PublicEvent {
  const group = groups.find((candidate) => candidate.id === event.group);
  const { registration } = event;
  return {
    id: event.id,
    type: event.type,
    title: event.title,
    description: event.description,
    when: event.when,
    status: event.status,
    mode: event.mode,
    locations: event.locations.map((location) => publicLocation(location, places)),
    organisers: event.organisers,
    audience: event.audience,
    registration: registration && {
      deadline: registration.deadline,
      contact: registration.contact,
    },
    group: group && { slug: group.slug, name: group.name },
    demo,
  };
}

function publicLocation(
  { name, address, place: id }: Event["locations"][number],
  places: ReadonlyMap<string, Place>,
): PublicEvent["locations"][number] {
  const place = id === undefined ? undefined : places.get(id);
  return {
    name,
    address,
    place: place && { name: place.name, identifiers: place.identifiers ?? [] },
  };
}
