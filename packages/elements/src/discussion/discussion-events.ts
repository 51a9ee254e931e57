/** Sent when the caret is to go to the passage of a thread. */
export class ThreadRevealEvent extends Event {
  static readonly type = "netz-thread-reveal";

  constructor(readonly thread: string) {
    super(ThreadRevealEvent.type);
  }
}

/** Sent when another thread is the one being read; `undefined` when none is. */
export class ThreadCurrentEvent extends Event {
  static readonly type = "netz-thread-current";

  constructor(readonly thread: string | undefined) {
    super(ThreadCurrentEvent.type);
  }
}

/** Sent when the person goes back to the text. */
export class DiscussionLeaveEvent extends Event {
  static readonly type = "netz-discussion-leave";

  constructor() {
    super(DiscussionLeaveEvent.type);
  }
}
