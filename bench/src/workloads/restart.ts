import * as Y from "yjs";
import { emptyCopy, type LocalCopy } from "../load/person.js";
import { recordingParts, type RecordingParts } from "../load/recording.js";
import { roomName, type Stage } from "../load/stage.js";
import type { Goal, Scenario } from "./scenario.js";

const people = 500;

interface Variant {
  readonly documents: RecordingParts;
  /** People have their copy and send what the server asks for; else their page is loaded anew. */
  readonly keepTheirCopy: boolean;
}

async function run(
  stage: Stage,
  { documents, keepTheirCopy }: Variant,
): Promise<Record<string, number>> {
  const { document } = stage.recording(documents);
  const rooms = Array.from({ length: documents }, (_, index) => roomName(index));
  const first = await stage.start();
  for (const room of rooms) await stage.seed(first.port, room, document);
  await first.stop();

  const copy = keepTheirCopy ? copyOf(document) : emptyCopy;
  const second = await stage.start();
  const before = await second.cpu();
  const begun = performance.now();
  const crowd = Array.from({ length: stage.count(people, 20) }, (_, index) => {
    const room = rooms[index % documents] ?? roomName(0);
    return stage.person(second.port, room, `p${index}`, copy);
  });
  await Promise.all(crowd.map(({ settled }) => settled));
  const elapsed = performance.now() - begun;
  const after = await second.cpu();
  await second.kill();
  return { elapsed, cpu: after - before };
}

/** Honest clients that lack nothing and have nothing new still send all deletions they know. */
function copyOf(document: Uint8Array): LocalCopy {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, document);
  const stateVector = Y.encodeStateVector(doc);
  return { stateVector, difference: Y.encodeStateAsUpdate(doc, stateVector) };
}

const goals: Readonly<Record<string, Goal>> = {
  "1 elapsed": { value: 250, ratios: { hocuspocus: 0.25 }, is: "atMost" },
  "1 cpu": { value: 200, ratios: { hocuspocus: 0.2 }, is: "atMost" },
  "100 elapsed": { value: 600, ratios: { hocuspocus: 0.21 }, is: "atMost" },
};

function scenario(variant: Variant): Scenario {
  const { documents, keepTheirCopy } = variant;
  const goalOf = (figure: string): { goal?: Goal } => {
    const goal = keepTheirCopy ? goals[`${documents} ${figure}`] : undefined;
    return goal === undefined ? {} : { goal };
  };
  return {
    workload: "W4",
    name: `${people} people, ${documents} document${documents > 1 ? "s" : ""}, ${keepTheirCopy ? "reconnect" : "reload their page"}`,
    servers: ["ours", "hocuspocus"],
    limitSeconds: 60,
    figures: [
      { key: "elapsed", label: "until the last one is in sync, ms", ...goalOf("elapsed") },
      { key: "cpu", label: "CPU ms", ...goalOf("cpu") },
    ],
    run: (stage) => run(stage, variant),
  };
}

/** W4. */
export const restart: readonly Scenario[] = recordingParts.flatMap((documents) =>
  [true, false].map((keepTheirCopy) => scenario({ documents, keepTheirCopy })),
);
