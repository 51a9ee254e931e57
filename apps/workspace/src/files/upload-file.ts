import type { Failure, FileShape } from "@staedtenetz/api/client";

export type Uploaded = { ok: true; value: FileShape } | { ok: false; problem: Failure };

/** Sends one file and says how far it is, from 0 to 1. */
export type UploadFile = (
  meeting: string,
  file: File,
  progress: (share: number) => void,
) => Promise<Uploaded>;

const unreachable: Failure = {
  code: "unreachable",
  status: 0,
  title: "The server could not be reached.",
};

/**
 * Uploads to this page's own server. `fetch` tells nothing of how far a body has been sent; a long wait without a sign
 * is what people on slow lines take for a failure.
 *
 * @example
 * const answer = await uploadOver(() => new XMLHttpRequest())(meetingId, file, (share) => (bar.value = share));
 */
export function uploadOver(newRequest: () => XMLHttpRequest): UploadFile {
  return (meeting, file, progress) =>
    new Promise((resolve) => {
      const request = newRequest();
      const name = encodeURIComponent(file.name);
      request.open("POST", `/api/v1/meetings/${encodeURIComponent(meeting)}/files?name=${name}`);
      request.setRequestHeader("accept", "application/json");
      request.setRequestHeader("content-type", "application/octet-stream");
      request.upload.addEventListener("progress", ({ lengthComputable, loaded, total }) => {
        if (lengthComputable && total > 0) progress(loaded / total);
      });
      request.addEventListener("load", () => resolve(answerOf(request)));
      for (const end of ["error", "abort", "timeout"] as const) {
        request.addEventListener(end, () => resolve({ ok: false, problem: unreachable }));
      }
      request.send(file);
    });
}

function answerOf({ status, responseText }: XMLHttpRequest): Uploaded {
  try {
    const body: unknown = JSON.parse(responseText);
    return status === 201
      ? { ok: true, value: body as FileShape }
      : { ok: false, problem: body as Failure };
  } catch {
    // A body that is not JSON comes from something between here and the server, such as a proxy with a limit of its own.
    return { ok: false, problem: unreachable };
  }
}
