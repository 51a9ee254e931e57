import { WebSocket } from "ws";
import { isUpdate, readMessage, type Wire } from "../load/wire.js";

/** Sends updates to a room one after the other, each when the one before was taken or, without acknowledgements, sent. */
export async function writeUpdates(
  wire: Wire,
  updates: readonly Uint8Array[],
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const socket = new WebSocket(wire.url, [...wire.protocols], { headers });
  const ended = new Promise<never>((_, reject) => {
    socket.on("error", reject);
    socket.on("close", (code, reason) =>
      reject(new Error(`The room was closed with ${code} ${reason.toString()}.`)),
    );
  });
  ended.catch(() => "Raced below; when all was written nobody waits for it any more.");
  const state = { taken: 0 };
  socket.on("message", (bytes: Buffer) => {
    if (isUpdate(bytes, wire.prefix)) return;
    const message = readMessage(bytes, wire.prefix);
    if (message.type === "acknowledged") state.taken = message.count;
  });
  const hasTaken = (count: number): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (state.taken >= count) resolve();
        else socket.once("message", look);
      };
      look();
    });
  await Promise.race([new Promise((resolve) => socket.once("open", resolve)), ended]);
  for (const [at, update] of updates.entries()) {
    socket.send(wire.update(update));
    if (wire.acknowledges) await Promise.race([hasTaken(at + 1), ended]);
  }
  if (!wire.acknowledges) await new Promise((resolve) => setTimeout(resolve, 500));
  socket.close();
}
