// Loaded into the server process of a test before the server itself: moves its clock by as many milliseconds as the
// file named by MOVED_CLOCK says. The server knows nothing of it.
import { readFileSync } from "node:fs";

const file = process.env.MOVED_CLOCK ?? "";
const RealDate = Date;
let offset = 0;

function look() {
  try {
    offset = Number(readFileSync(file, "utf8")) || 0;
  } catch {
    // Safe to go on: as long as there is no file, the clock is the real one.
    offset = 0;
  }
}

globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length === 0 ? [RealDate.now() + offset] : given));
  }
  static now() {
    return RealDate.now() + offset;
  }
};

look();
setInterval(look, 200).unref();
