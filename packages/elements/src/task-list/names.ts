/** A town, person or group that a task can be given to. */
export interface Named {
  readonly id: string;
  readonly name: string;
}
