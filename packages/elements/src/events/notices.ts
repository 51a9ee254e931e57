import type { LoadFailure } from "./source.js";

declare global {
  interface HTMLElementEventMap {
    "netz-events-loaded": EventsLoadedEvent;
    "netz-events-failed": EventsFailedEvent;
  }
}

/** The list stands on the page. It bubbles and leaves shadow roots. */
export class EventsLoadedEvent extends Event {
  static readonly type = "netz-events-loaded";

  /** @param count how many events are shown, 0 when there are none */
  constructor(readonly count: number) {
    super(EventsLoadedEvent.type, { bubbles: true, composed: true });
  }
}

/** The list could not be shown; the content of the element stays. It bubbles and leaves shadow roots. */
export class EventsFailedEvent extends Event {
  static readonly type = "netz-events-failed";

  /** @param reason `source`: no usable address; `network`: no answer; `status`: an error; `format`: no list of events */
  constructor(readonly reason: LoadFailure) {
    super(EventsFailedEvent.type, { bubbles: true, composed: true });
  }
}
