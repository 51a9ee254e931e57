import { accountRoutes } from "./routes/account-routes.js";
import { directoryRoutes } from "./routes/directory-routes.js";
import { entryRoutes } from "./routes/entry-routes.js";
import { eventRoutes } from "./routes/event-routes.js";
import { fileRoutes } from "./routes/file-routes.js";
import { followUpRoutes } from "./routes/follow-up-routes.js";
import { historyRoutes } from "./routes/history-routes.js";
import { importRoutes } from "./routes/import-routes.js";
import { minutesRoutes } from "./routes/minutes-routes.js";
import { ownDataRoutes } from "./routes/own-data-routes.js";
import { peopleRoutes } from "./routes/people-routes.js";
import { recordRoutes } from "./routes/record-routes.js";
import { rightsRoutes } from "./routes/rights-routes.js";
import { sessionRoutes } from "./routes/session-routes.js";
import { taskRoutes } from "./routes/task-routes.js";

/** One route for each operation: what goes in and what comes out, as zod schemas. */
export const routes = {
  ...sessionRoutes,
  ...accountRoutes,
  ...rightsRoutes,
  ...directoryRoutes,
  ...peopleRoutes,
  ...importRoutes,
  ...ownDataRoutes,
  ...eventRoutes,
  ...minutesRoutes,
  ...historyRoutes,
  ...recordRoutes,
  ...taskRoutes,
  ...entryRoutes,
  ...followUpRoutes,
  ...fileRoutes,
} as const;

export type Routes = typeof routes;
