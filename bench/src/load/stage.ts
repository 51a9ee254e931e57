import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Person, type LocalCopy } from "./person.js";
import {
  readRecording,
  readTraceStarts,
  type Recording,
  type RecordingParts,
} from "./recording.js";
import { ServerProcess, type ServerName } from "./server-process.js";
import type { Trace } from "./trace.js";
import { wireTo, type Wire } from "./wire.js";

/** What one run is told. */
export interface RunSettings {
  readonly scenario: string;
  readonly server: ServerName;
  /** 1 for the full counts. */
  readonly scale: number;
  /** A folder that is deleted after the run. */
  readonly folder: string;
  /** Where {@link makeRecording} has put the sessions. */
  readonly recordings: string;
  /** A folder for CPU profiles of the server; absent: none are taken. */
  readonly profiles?: string;
}

/** Limits of ours that a load far beyond what one person can type would hit. */
const unlimitedRate = {
  messagesPerSecond: 1e9,
  messageBurst: 1e9,
  bytesPerSecond: 1e12,
  byteBurst: 1e12,
};

/** One run of one scenario against one server: starts it, brings people in, and scales counts. */
export class Stage {
  readonly #data: string;
  readonly #settings: RunSettings;

  constructor(settings: RunSettings) {
    this.#settings = settings;
    this.#data = join(settings.folder, "data");
    mkdirSync(this.#data, { recursive: true });
  }

  get server(): ServerName {
    return this.#settings.server;
  }

  /** Where the server keeps its files. */
  get dataFolder(): string {
    return this.#data;
  }

  /** A count scaled for quick runs, at least `least`. */
  count(full: number, least = 1): number {
    return Math.max(least, Math.round(full * this.#settings.scale));
  }

  /** Seconds, which shrink less than counts: a server must have time to warm up. */
  seconds(full: number): number {
    return full * Math.max(0.3, Math.min(1, this.#settings.scale));
  }

  /** The long session, or the first `1 / parts` of it. */
  recording(parts: RecordingParts): Recording {
    return readRecording(join(this.#settings.recordings, String(parts)));
  }

  /** The first keystrokes of each recorded session, enough for everything but W3. */
  traces(): Trace[] {
    return readTraceStarts(this.#settings.recordings);
  }

  /** Starts the server on the run's folder, which may hold what an earlier start has stored. */
  start(limits: Readonly<Record<string, number>> = {}): Promise<ServerProcess> {
    const { server, profiles } = this.#settings;
    const settings = { folder: this.#data, limits: { ...unlimitedRate, ...limits } };
    return ServerProcess.start(server, settings, profiles);
  }

  wire(port: number, room: string): Wire {
    return wireTo(this.server, port, room);
  }

  /** Stores a document in a room, as its first person would. */
  async seed(port: number, room: string, update: Uint8Array): Promise<void> {
    const wire = this.wire(port, room);
    if (!wire.hasDocument) return;
    const person = new Person(wire, "founder");
    await person.settled;
    const reader = new Person(wire, "reader");
    await reader.settled;
    const seen = new Promise<void>((resolve) => (reader.onUpdate = () => resolve()));
    person.sendUpdate(wire.update(update));
    await seen;
    person.leave();
    reader.leave();
    await Promise.all([person.ended, reader.ended]);
  }

  /** Someone who enters a room. */
  person(port: number, room: string, name: string, copy?: LocalCopy): Person {
    return new Person(this.wire(port, room), name, copy);
  }
}

/** A room name as the application gives them. */
export function roomName(index: number): string {
  return `${String(index).padStart(22, "r")}.1`;
}
