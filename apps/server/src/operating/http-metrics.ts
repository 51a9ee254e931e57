import { collectDefaultMetrics, Histogram, Registry } from "prom-client";

/** One answered request. */
export interface AnsweredRequest {
  method: string;
  /** The pattern of the route, never the address. */
  route: string;
  status: number;
  seconds: number;
}

export interface HttpMetrics {
  answered(request: AnsweredRequest): void;
  /** What is measured of requests and of the process. */
  readonly registry: Registry;
}

/** Measures requests by route, and the process itself. */
export function createHttpMetrics(): HttpMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: "netz_http_request_seconds",
    help: "Time from a request to its answer, by route and status",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers: [registry],
  });
  return {
    registry,
    answered: ({ method, route, status, seconds: taken }) =>
      seconds.observe({ method, route, status: String(status) }, taken),
  };
}
