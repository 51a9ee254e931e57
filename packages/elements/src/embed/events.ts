import { EventsElement } from "../events/events-element.js";
import { defineOnce } from "./define-once.js";

export { EventsFailedEvent, EventsLoadedEvent } from "../events/notices.js";

declare global {
  interface HTMLElementTagNameMap {
    "netz-events": EventsElement;
  }
}

defineOnce(
  "netz-events",
  class extends EventsElement {
    protected override now(): Date {
      return new Date();
    }
  },
);
