import { routes, urnOf } from "@staedtenetz/api";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Event, Records } from "@staedtenetz/records";
import type { Context } from "hono";
import { except } from "hono/combine";
import { cors } from "hono/cors";
import { etag, RETAINED_304_HEADERS } from "hono/etag";
import type { HttpEnvironment } from "./context.js";
import { ownDataPath } from "./own-data-routes.js";
import { problemOn } from "./problems.js";
import { publicEventShape, type PublicContext } from "./shapes.js";

/** For how long others may keep what is public, in seconds. */
const MAX_AGE = 60;

/** What anyone may read, from any origin and without a cookie. */
export function addPublicRoutes(
  app: OpenAPIHono<HttpEnvironment>,
  records: Records,
  today: () => string,
): void {
  const isPersonal = ({ req }: Context): boolean => req.path.startsWith(ownDataPath);
  app.use(
    "/public/v1/*",
    except(
      isPersonal,
      cors({ origin: "*", allowMethods: ["GET", "HEAD"] }),
      etag({ retainedHeaders: [...RETAINED_304_HEADERS, "access-control-allow-origin"] }),
    ),
  );
  app.openapi(routes.listPublicEvents, async (context) => {
    const { limit, cursor, from, to, include, group, place } = context.req.valid("query");
    const filter = {
      from,
      to,
      include,
      today: today(),
      groups: group && (await records.groups.withDescendants(group)).map(({ id }) => id),
      places: place && (await records.places.findByIdentifier("ags", place)),
    };
    const { items, next } = await records.events.listPublic(
      { ...filter, groups: filter.groups || undefined, places: filter.places || undefined },
      { limit, cursor },
    );
    const shown = await publicContext(records, items);
    context.header("cache-control", `public, max-age=${MAX_AGE}`);
    return context.json({ items: items.map((item) => publicEventShape(item, shown)), next }, 200);
  });
  app.openapi(routes.getPublicEvent, async (context) => {
    const event = await records.events.get(urnOf(context.req.valid("param").id));
    if (event === undefined || event.visibility !== "public") return problemOn(context, "notFound");
    context.header("cache-control", `public, max-age=${MAX_AGE}`);
    return context.json(publicEventShape(event, await publicContext(records, [event])), 200);
  });
}

async function publicContext(records: Records, events: readonly Event[]): Promise<PublicContext> {
  const ids = events.flatMap((event) => event.locations.flatMap(({ place }) => place ?? []));
  return {
    places: await records.places.getMany(ids),
    groups: await records.groups.list(),
    demo: (await records.network.get())?.demo ?? false,
  };
}
