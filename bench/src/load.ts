/** One run: this process makes the load, and starts the server that is measured in another one. */
import { Stage, type RunSettings } from "./load/stage.js";
import { scenarios } from "./workloads/scenarios.js";

const settings = JSON.parse(process.argv[2] ?? "{}") as RunSettings;
const scenario = scenarios.find(
  ({ workload, name }) => `${workload} ${name}` === settings.scenario,
);
if (scenario === undefined) throw new Error(`there is no scenario ${settings.scenario}`);
process.on("disconnect", () => process.exit(1));
const measured = await scenario.run(new Stage(settings));
process.send?.(measured, () => process.exit(0));
