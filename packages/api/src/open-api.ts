import { OpenAPIHono } from "@hono/zod-openapi";
import { routes } from "./routes.js";

type OpenApiDocument = ReturnType<OpenAPIHono["getOpenAPI31Document"]>;

/**
 * The OpenAPI 3.1 document of the whole contract, made from the routes.
 *
 * @example
 * openApiDocument("0.1.0").openapi; // "3.1.0"
 */
export function openApiDocument(version: string): OpenApiDocument {
  const app = new OpenAPIHono();
  const registry = app.openAPIRegistry;
  for (const route of Object.values(routes)) registry.registerPath(route);
  registry.registerComponent("securitySchemes", "session", {
    type: "apiKey",
    in: "cookie",
    name: "netz_session",
  });
  return app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Städtenetz",
      version,
      description: "Lists answer `{ items, next }`; failures answer problem details (RFC 9457).",
      license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
    },
  });
}
