import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { pageQueryShape } from "../schemas/list.js";
import {
  accountChangeSchema,
  accountSchema,
  accountSessionSchema,
  mailLinkSchema,
  signInWaysSchema,
} from "../schemas/rights.js";
import { at, idempotencyHeaders, idParams, json, jsonBody, nothing, page } from "./route-parts.js";

export const accountRoutes = {
  getSignInWays: createRoute({
    ...at("getSignInWays"),
    summary: "How one can sign in here",
    responses: json(signInWaysSchema, "The ways"),
  }),
  requestSignInLink: createRoute({
    ...at("requestSignInLink"),
    summary: "Sends a link to sign in, if there is an account with this address",
    request: { body: jsonBody(mailLinkSchema) },
    responses: nothing("Taken note of; the answer is the same whether there is such an account"),
  }),
  getAccount: createRoute({
    ...at("getAccount"),
    summary: "One's own account",
    responses: json(accountSchema, "The account"),
  }),
  changeAccount: createRoute({
    ...at("changeAccount"),
    summary: "Changes one's own name",
    request: { body: jsonBody(accountChangeSchema) },
    responses: json(accountSchema, "The account as it is now"),
  }),
  requestAddress: createRoute({
    ...at("requestAddress"),
    summary: "Sends a link that makes a mail address one's own",
    request: { headers: idempotencyHeaders, body: jsonBody(mailLinkSchema) },
    responses: nothing("Sent; the address counts once the link was opened"),
  }),
  listSessions: createRoute({
    ...at("listSessions"),
    summary: "One's own sessions, the one used last first",
    request: { query: z.object(pageQueryShape) },
    responses: page(accountSessionSchema, "All sessions, on one page"),
  }),
  endOtherSessions: createRoute({
    ...at("endOtherSessions"),
    summary: "Ends all of one's own sessions but this one",
    responses: nothing("Ended"),
  }),
  endSession: createRoute({
    ...at("endSession"),
    summary: "Ends one of one's own sessions",
    request: { params: idParams },
    responses: nothing("Ended"),
  }),
} as const;
