import { randomBytes, randomUUID } from "node:crypto";
import packageJson from "../package.json" with { type: "json" };
import { runCommand } from "./commands.js";
import { StartError } from "./errors.js";
import { isLoopback } from "./listen.js";
import { gapsOf } from "./legal/operator.js";
import { createLog } from "./log.js";
import { startServer } from "./server.js";
import { readSettings } from "./settings/settings.js";

const { version } = packageJson;
const now = () => new Date();
const newId = () => `urn:uuid:${randomUUID()}`;

/** Runs a command, or starts the server, says where it is, and stops it when asked to. */
async function main(): Promise<void> {
  // Everything in the data folder holds personal data: no file of it is for other accounts of the machine.
  process.umask(0o077);
  const settings = readSettings(process.env);
  const log = createLog(settings.logLevel);
  const surroundings = { now, newId, randomBytes, log, version };
  const [command, ...words] = process.argv.slice(2);
  if (command !== undefined) {
    process.stdout.write(`${await runCommand(command, settings, surroundings, words)}\n`);
    return;
  }
  const server = await startServer(settings, surroundings);
  if (settings.publicUrl === undefined && !isLoopback(settings.host)) {
    log.warn("other machines can open pages but not write: set PUBLIC_URL to the address they use");
  }
  const gaps = gapsOf(settings.operator);
  if (settings.publicUrl !== undefined && gaps.length > 0) {
    log.warn({ settings: gaps }, "imprint and privacy notice have gaps until these are set");
  }
  process.stdout.write(`READY ${server.origin}/\nSIGN-IN ${server.signInUrl}\n`);
  if (server.coordinatorUrl !== undefined) {
    process.stdout.write(`COORDINATOR ${server.coordinatorUrl}\n`);
  }
  log.info({ version, demo: settings.demo }, "ready");
  const stop = (signal: NodeJS.Signals): void => {
    log.info({ signal }, "stopping");
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ reason: error instanceof Error ? error.message : "unknown" }, "stop failed");
        process.exit(1);
      },
    );
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

main().catch((error: unknown) => {
  const known = error instanceof StartError;
  process.stderr.write(`${known ? error.message : ((error as Error).stack ?? String(error))}\n`);
  process.exit(known ? error.exitCode : 1);
});
