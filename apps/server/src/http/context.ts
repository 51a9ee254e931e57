import type { HttpBindings } from "@hono/node-server";
import type { Visitor } from "../accounts/access.js";

/** What handlers find in their context: the raw connection, and who is signed in. */
export interface HttpEnvironment {
  Bindings: Partial<HttpBindings>;
  Variables: { visitor: Visitor };
}
