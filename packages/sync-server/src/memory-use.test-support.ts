import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Bytes of live objects on the heap, after collecting garbage. */
export function liveBytes(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed;
}

/** Bytes of live objects and of the buffers they hold outside the heap, after collecting garbage. */
export function heldBytes(): number {
  const heap = liveBytes();
  return heap + process.memoryUsage().external;
}
