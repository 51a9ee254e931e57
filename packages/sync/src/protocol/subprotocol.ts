export const subprotocolPrefix = "netz.";

/**
 * The WebSocket subprotocol of a client that knows documents up to `schema`.
 *
 * @example
 * new WebsocketProvider(url, room, doc, { protocols: [subprotocol(3)] }); // "netz.3"
 */
export function subprotocol(schema: number): string {
  return `${subprotocolPrefix}${schema}`;
}

/**
 * Finds the subprotocol a client offers and the schema it stands for: the first `netz.<integer>`,
 * else `undefined`, which means a plain y-websocket client.
 *
 * @example
 * offeredSchema(["netz.3"]); // { protocol: "netz.3", schema: 3 }
 */
export function offeredSchema(
  offered: Iterable<string>,
): { protocol: string; schema: number } | undefined {
  for (const protocol of offered) {
    const schema = /^netz\.([0-9]{1,6})$/.exec(protocol)?.[1];
    if (schema !== undefined) return { protocol, schema: Number(schema) };
  }
  return undefined;
}
