/**
 * Puts a message into a WebSocket frame (final, binary, unmasked, as a server sends them). Framed
 * once, the same bytes go to every receiver.
 *
 * @example
 * frame(encodeAlive()); // <Buffer 82 01 64>
 */
export function frame(message: Uint8Array): Buffer {
  const { length } = message;
  const extra = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const framed = Buffer.allocUnsafe(2 + extra + length);
  framed[0] = 0x82;
  if (extra === 0) framed[1] = length;
  else if (extra === 2) {
    framed[1] = 126;
    framed.writeUInt16BE(length, 2);
  } else {
    framed[1] = 127;
    framed.writeUInt32BE(Math.floor(length / 0x1_0000_0000), 2);
    framed.writeUInt32BE(length >>> 0, 6);
  }
  framed.set(message, 2 + extra);
  return framed;
}
