/** Sends each message to everyone else in the room, as it came. No document, no storage: the floor of what `ws` costs. */
import { createServer } from "node:http";
import { WebSocketServer, type WebSocket } from "ws";
import { listen, serve } from "./serve.js";

await serve(async () => {
  const http = createServer();
  const webSockets = new WebSocketServer({ server: http, perMessageDeflate: false });
  const rooms = new Map<string, Set<WebSocket>>();
  webSockets.on("connection", (webSocket, { url = "" }) => {
    const room = rooms.get(url) ?? new Set();
    rooms.set(url, room.add(webSocket));
    webSocket.on("message", (message) => {
      for (const other of room) if (other !== webSocket) other.send(message);
    });
    webSocket.on("close", () => room.delete(webSocket));
  });
  return { port: await listen(http), close: async () => webSockets.close() };
});
