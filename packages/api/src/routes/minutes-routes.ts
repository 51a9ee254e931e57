import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import {
  frozenMinutesSchema,
  minutesFormSchema,
  minutesSchema,
  minutesStepSchema,
} from "../schemas/minutes.js";
import { at, idempotencyHeaders, idParams, ifMatchHeaders, json, jsonBody } from "./route-parts.js";

export const minutesRoutes = {
  getMinutes: createRoute({
    ...at("getMinutes"),
    summary: "How far the minutes of a meeting have got: state, deadline, steps, frozen versions",
    request: { params: idParams },
    responses: json(minutesSchema, "The status of the minutes"),
  }),
  putMinutes: createRoute({
    ...at("putMinutes"),
    summary:
      "Who chaired, who takes the minutes, and how they are approved; while they are written",
    request: { params: idParams, headers: ifMatchHeaders, body: jsonBody(minutesFormSchema) },
    responses: json(minutesSchema, "The status of the minutes"),
  }),
  takeMinutesStep: createRoute({
    ...at("takeMinutesStep"),
    summary: "Sends minutes round, takes them back, finishes, approves or corrects them",
    request: {
      params: idParams,
      headers: ifMatchHeaders.extend(idempotencyHeaders.shape),
      body: jsonBody(minutesStepSchema),
    },
    responses: json(minutesSchema, "The status of the minutes after the step"),
  }),
  getMinutesVersion: createRoute({
    ...at("getMinutesVersion"),
    summary: "A frozen version of minutes with the text its checksum is made of",
    request: {
      params: idParams.extend({ version: z.string().regex(/^[1-9]\d{0,3}$/) }),
    },
    responses: json(frozenMinutesSchema, "The frozen version"),
  }),
} as const;
