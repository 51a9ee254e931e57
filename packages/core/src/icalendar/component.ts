import ICAL from "ical.js";
import type { Local } from "../time/types.js";
import { cleanLine, cleanText, cleanUri } from "../content-line/content-line.js";

/** A component that only takes values which cannot break out of their line. */
export interface SafeComponent {
  readonly component: ICAL.Component;
  /** A TEXT value; empty and absent ones are left out. */
  text(name: string, value: string | undefined, parameters?: Parameters): void;
  uri(name: string, value: string | undefined, parameters?: Parameters): void;
  /** A time on the wall with its zone. */
  local(name: string, value: Local): void;
  /** A whole day. */
  day(name: string, value: string): void;
  /** An instant in UTC. */
  instant(name: string, value: string | undefined): void;
  integer(name: string, value: number | undefined): void;
  /** The ids of the zones used so far. */
  readonly zones: ReadonlySet<string>;
}

type Parameters = Readonly<Record<string, string | undefined>>;

/** `X-` properties have no type of their own, so ical.js would write them without any escape. */
function typeOf(name: string): "text" | undefined {
  return name.startsWith("x-") ? "text" : undefined;
}

function addProperty(
  component: ICAL.Component,
  name: string,
  type: string | undefined,
  value: unknown,
  parameters: Parameters = {},
): void {
  const property = new ICAL.Property(name, component);
  if (type !== undefined) property.resetType(type);
  property.setValue(value);
  for (const [key, parameter] of Object.entries(parameters)) {
    if (parameter !== undefined) property.setParameter(key, cleanLine(parameter));
  }
  component.addProperty(property);
}

/** Makes a component; `zones` collects the zones that need a VTIMEZONE. */
export function safeComponent(name: string, zones: Set<string> = new Set()): SafeComponent {
  const component = new ICAL.Component(name);
  const add = (property: string, type: string | undefined, value: unknown, more?: Parameters) =>
    addProperty(component, property, type, value, more);
  return {
    component,
    zones,
    text(property, value, parameters) {
      const cleaned = value === undefined ? "" : cleanText(value);
      if (cleaned !== "") add(property, typeOf(property), cleaned, parameters);
    },
    uri(property, value, parameters) {
      const cleaned = value === undefined ? undefined : cleanUri(value);
      if (cleaned !== undefined) add(property, "uri", cleaned, parameters);
    },
    local(property, { local, zone }) {
      zones.add(zone);
      const time = ICAL.Time.fromDateTimeString(`${local}:00`);
      add(property, "date-time", time, { tzid: zone });
    },
    day(property, value) {
      add(property, "date", ICAL.Time.fromDateString(value));
    },
    instant(property, value) {
      if (value === undefined) return;
      const milliseconds = Date.parse(value);
      if (Number.isNaN(milliseconds)) return;
      const utc = `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
      add(property, "date-time", ICAL.Time.fromDateTimeString(utc));
    },
    integer(property, value) {
      if (value !== undefined) add(property, "integer", value);
    },
  };
}
