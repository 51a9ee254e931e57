import { Counter, Gauge, Histogram, Registry } from "prom-client";

/** Everything a server counts, in a registry of its own. */
export interface Metrics {
  readonly registry: Registry;
  readonly admitted: Counter;
  readonly unchanged: Counter;
  readonly refused: Counter<"reason">;
  readonly badMessages: Counter;
  readonly closed: Counter<"code">;
  /** Notes a group that is on disk: how many updates, and how long it took. */
  readonly committed: (entries: number, milliseconds: number) => void;
  readonly compactions: Counter<"outcome">;
}

/** What is read at the moment somebody asks. */
export interface Readings {
  readonly rooms: () => number;
  readonly connections: () => number;
  readonly backlogBytes: () => number;
}

interface Commit {
  readonly entries: number;
  readonly milliseconds: number;
}

/** Commits counted into the histograms in one go: on the way of a keystroke this costs ten times as much. */
const countedAtOnce = 256;

export function createMetrics(readings: Readings): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const counter = <Label extends string = never>(
    name: string,
    help: string,
    labelNames: Label[] = [],
  ): Counter<Label> => new Counter({ name: `netz_sync_${name}`, help, labelNames, registers });
  const gauge = (name: string, help: string, read: () => number): Gauge =>
    new Gauge({
      name: `netz_sync_${name}`,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  gauge("rooms", "Rooms in memory", readings.rooms);
  gauge("connections", "Open connections", readings.connections);
  gauge("journal_backlog_bytes", "Bytes admitted and not yet on disk", readings.backlogBytes);
  return {
    registry,
    admitted: counter("updates_admitted_total", "Updates that changed a document"),
    unchanged: counter("updates_unchanged_total", "Updates that held nothing new"),
    refused: counter("updates_refused_total", "Updates not taken, by reason", ["reason"]),
    badMessages: counter("bad_messages_total", "Messages that no honest client sends"),
    closed: counter("closed_total", "Connections closed by the server, by code", ["code"]),
    committed: commitHistograms(registers),
    compactions: counter("compactions_total", "Journals folded, by outcome", ["outcome"]),
  };
}

function commitHistograms(registers: Registry[]): Metrics["committed"] {
  let waiting: Commit[] = [];
  const count = (): void => {
    for (const { entries, milliseconds } of waiting) {
      sizes.observe(entries);
      times.observe(milliseconds / 1000);
    }
    waiting = [];
  };
  const times = new Histogram({
    name: "netz_sync_commit_seconds",
    help: "Time from hand-over of a group to its being on disk",
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5],
    registers,
    collect: count,
  });
  const sizes = new Histogram({
    name: "netz_sync_commit_entries",
    help: "Updates in one group",
    buckets: [1, 2, 5, 10, 20, 50, 100, 500, 2000],
    registers,
    collect: count,
  });
  return (entries, milliseconds) => {
    waiting.push({ entries, milliseconds });
    if (waiting.length === countedAtOnce) count();
  };
}
