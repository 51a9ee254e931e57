import { describe, expect, test } from "vitest";
import type { SocketConstructor } from "./counted-socket.js";
import { SocketChoice } from "./socket-choice.js";

const webSocket = { name: "socket" } as unknown as SocketConstructor;
const streamed = { name: "stream" } as unknown as SocketConstructor;

/** What is tried, for a network that opens only these. */
function attempts(count: number, opens: (way: string) => boolean): string[] {
  const choice = new SocketChoice(webSocket, streamed);
  return Array.from({ length: count }, () => {
    const way = choice.next().name;
    if (opens(way)) choice.opened();
    return way;
  });
}

describe("the way of an attempt", () => {
  test("is a WebSocket as long as these open", () => {
    expect(new Set(attempts(10, () => true))).toEqual(new Set(["socket"]));
  });

  test("is a stream after two upgrades that failed, and later after one", () => {
    expect(attempts(6, (way) => way === "stream")).toEqual([
      "socket",
      "socket",
      "stream",
      "socket",
      "stream",
      "socket",
    ]);
  });

  test("goes back to WebSockets when nothing opens: then the server is away", () => {
    expect(attempts(7, () => false)).toEqual([
      "socket",
      "socket",
      "stream",
      "socket",
      "socket",
      "stream",
      "socket",
    ]);
  });

  test("is always a WebSocket where there is no other way", () => {
    const choice = new SocketChoice(webSocket, undefined);
    for (let attempt = 0; attempt < 5; attempt++) expect(choice.next()).toBe(webSocket);
  });
});
