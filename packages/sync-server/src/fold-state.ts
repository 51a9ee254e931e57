/** What of a room lies on disk as single rows, and whether these may be folded into a snapshot. */
export class FoldState {
  /** Rows since the last snapshot, their bytes, and when the first and the last of them came. */
  rows = 0;
  bytes = 0;
  since = 0;
  last = 0;
  /** The newest row on disk. */
  sequence = 0;
  /** A stored piece is unreadable. */
  isDamaged = false;
  /** Rows on disk that build on something missing. */
  heldRows = 0;

  /** Counts rows that have reached the disk. `now` as `performance.now()`. */
  add(rows: number, bytes: number, sequence: number, now: number): void {
    if (rows === 0) return;
    if (this.rows === 0) this.since = now;
    this.rows += rows;
    this.bytes += bytes;
    this.last = now;
    this.sequence = sequence;
  }

  /** Begins to count anew, for rows that come after a snapshot; returns what gives the old count back. */
  begin(): () => void {
    const { rows, bytes, since } = this;
    this.rows = 0;
    this.bytes = 0;
    return () => {
      this.rows += rows;
      this.bytes += bytes;
      this.since = since;
      this.last = performance.now();
    };
  }

  /** Not while lost or waiting rows may still be brought back. */
  mayFold(isRecovering: boolean): boolean {
    return !this.isDamaged && !(this.heldRows > 0 && isRecovering);
  }
}
