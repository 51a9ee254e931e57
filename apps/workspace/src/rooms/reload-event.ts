/** Sent when the app has to be loaded again in its newest build. */
export class ReloadEvent extends Event {
  static readonly type = "netz-reload";

  constructor() {
    super(ReloadEvent.type, { bubbles: true });
  }
}
