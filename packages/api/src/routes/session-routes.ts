import { createRoute } from "@hono/zod-openapi";
import { sessionSchema, signInSchema } from "../schemas/session.js";
import { at, json, jsonBody, nothing } from "./route-parts.js";

export const sessionRoutes = {
  signIn: createRoute({
    ...at("signIn"),
    summary: "Trades a token for a session cookie",
    request: {
      body: jsonBody(signInSchema),
    },
    responses: nothing("Signed in; the cookie is set"),
  }),
  getSession: createRoute({
    ...at("getSession"),
    summary: "Who is signed in, and with which rights",
    responses: json(sessionSchema, "The session of the cookie"),
  }),
  signOut: createRoute({
    ...at("signOut"),
    summary: "Ends the session",
    responses: nothing("Signed out; the cookie is cleared"),
  }),
} as const;
